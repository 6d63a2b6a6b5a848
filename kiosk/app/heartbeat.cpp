#include "app/heartbeat.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;

constexpr Duration k_period = std::chrono::seconds(60);
constexpr std::size_t k_most_frames = 10'000;                 // one beat may be late
constexpr Duration k_pause = std::chrono::milliseconds(100);  // longer: nothing moved in between

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code none;
  for (std::filesystem::directory_iterator entry(folder, none), end; entry != end;
       entry.increment(none))
    found.push_back(entry->path());
  return found;
}

template <typename Value>
std::optional<Value> read_from(const std::filesystem::path& file) {
  std::ifstream stream(file);
  Value value{};
  return stream >> value ? std::optional(value) : std::nullopt;
}

std::optional<double> hottest(const std::filesystem::path& root) {
  std::optional<double> most;
  for (const auto& zone : entries_of(root / "sys/class/thermal")) {
    const auto thousandths = read_from<double>(zone / "temp");
    if (thousandths && *thousandths > 0) most = std::max(most.value_or(0), *thousandths / 1000);
  }
  return most;
}

std::int64_t memory_mb(const std::filesystem::path& root) {
  std::ifstream stream(root / "proc/self/statm");
  std::int64_t all = 0;
  std::int64_t resident = 0;
  stream >> all >> resident;
  return resident * ::sysconf(_SC_PAGESIZE) / (1 << 20);
}

std::optional<std::int64_t> disk_free_mb(const std::filesystem::path& folder) {
  struct statvfs facts = {};
  if (::statvfs(folder.c_str(), &facts) != 0) return std::nullopt;
  return static_cast<std::int64_t>(facts.f_bavail * facts.f_frsize / (1 << 20));
}

double tenths(double value) {
  return std::round(value * 10) / 10;
}

}  // namespace

// A machine without connectors (a virtual one) shows its picture elsewhere.
bool has_display(const std::filesystem::path& root) {
  bool any = false;
  for (const auto& connector : entries_of(root / "sys/class/drm")) {
    const auto status = read_from<std::string>(connector / "status");
    if (status == "connected") return true;
    any = any || status.has_value();
  }
  return !any;
}

Health health_of_machine(const std::filesystem::path& state, bool touch,
                         const std::filesystem::path& root) {
  return {memory_mb(root), disk_free_mb(state), hottest(root), touch, has_display(root)};
}

void Heartbeat::drew(base::Instant begun, Duration took) {
  if (m_took.size() < k_most_frames) m_took.push_back(took);
  const auto last = std::exchange(m_last_frame, begun);
  if (!last || begun - *last > k_pause) return;
  m_moving += begun - *last;
  ++m_frames_moving;
}

bool Heartbeat::due(base::Instant now) const {
  return now - m_since >= k_period;
}

Duration Heartbeat::until_due(base::Instant now) const {
  return std::max(k_period - (now - m_since), Duration::zero());
}

stats::Event Heartbeat::beat(base::Instant now, const Health& health) {
  stats::Props props;
  const double seconds = std::chrono::duration<double>(m_moving).count();
  if (seconds > 0) props.push_back({"fps", tenths(static_cast<double>(m_frames_moving) / seconds)});
  if (!m_took.empty()) {
    const auto place = m_took.begin() + static_cast<std::ptrdiff_t>(m_took.size() * 99 / 100);
    std::ranges::nth_element(m_took, place);
    props.push_back(
        {"frame_p99", tenths(std::chrono::duration<double, std::milli>(*place).count())});
  }
  props.push_back({"rss_mb", health.memory_mb});
  if (health.disk_free_mb) props.push_back({"disk_free_mb", *health.disk_free_mb});
  if (health.hottest_celsius) props.push_back({"temp_c", tenths(*health.hottest_celsius)});
  props.push_back({"touch_ok", health.touch});
  props.push_back({"display_ok", health.display});
  *this = Heartbeat(now);
  return {.name = "heartbeat", .props = std::move(props), .origin = stats::Origin::machine};
}

}  // namespace kiosk::app
