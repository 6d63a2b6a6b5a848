#include "app/metrics.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace kiosk::app {
namespace {

constexpr base::Duration k_period = std::chrono::minutes(1);

constexpr Metric k_metrics[] = {
    {"kiosk_build_info", "gauge", "The program: always 1; its version is the label."},
    {"kiosk_clock_believed", "gauge", "1 if the wall clock was set to a believable year."},
    {"kiosk_disk_free_bytes", "gauge", "Free where the event log lies."},
    {"kiosk_display_connected", "gauge", "1 if a display is plugged in, as far as is known."},
    {"kiosk_faults_total", "counter", "What went wrong since the start, by kind."},
    {"kiosk_frame_seconds", "histogram", "How long it took to draw a frame."},
    {"kiosk_frames_total", "counter", "Frames drawn since the start."},
    {"kiosk_hottest_celsius", "gauge", "Of the machine's parts, where it tells."},
    {"kiosk_last_write_seconds", "gauge", "When this file was written, in Unix time."},
    {"kiosk_open", "gauge", "1 within opening hours."},
    {"kiosk_pack_info", "gauge", "A content pack on show: always 1; which one is in the labels."},
    {"kiosk_resident_bytes", "gauge", "Memory of the program that is in RAM."},
    {"kiosk_sessions_total", "counter", "Visits begun since the start."},
    {"kiosk_touch_panel_connected", "gauge", "1 if a touch panel is there."},
    {"kiosk_uptime_seconds", "gauge", "Since the program started, sleep of the machine included."},
    {"kiosk_visiting", "gauge", "1 while somebody visits."},
};

// Within a label's quotation marks.
std::string escaped(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    text += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return text;
}

// Grows by one metric at a time: its two lines of description, then its samples.
class Exposition {
 public:
  void begin(std::string_view name) {
    for (const Metric& metric : k_metrics)
      if (metric.name == name)
        m_text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, metric.help, name, metric.type);
  }
  template <typename Value>
  void sample(std::string_view name, const std::string& labels, Value value) {
    m_text += labels.empty() ? fmt::format("{} {}\n", name, value)
                             : fmt::format("{}{{{}}} {}\n", name, labels, value);
  }
  template <typename Value>
  void one(std::string_view name, Value value) {
    begin(name);
    sample(name, {}, value);
  }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

std::string label(std::string_view name, std::string_view value) {
  return fmt::format("{}=\"{}\"", name, escaped(value));
}

double unix_seconds(base::WallTime wall) {
  return std::chrono::duration<double>(wall.time_since_epoch()).count();
}

void tell_machine(Exposition& told, const Metrics::Now& now) {
  constexpr std::int64_t k_megabyte = 1 << 20;
  const Health& health = now.health;
  told.one("kiosk_clock_believed", stats::clock_quality(now.moment.wall) == "ok" ? 1 : 0);
  if (health.disk_free_mb) told.one("kiosk_disk_free_bytes", *health.disk_free_mb * k_megabyte);
  told.one("kiosk_display_connected", health.display ? 1 : 0);
  if (health.hottest_celsius) told.one("kiosk_hottest_celsius", *health.hottest_celsius);
  told.one("kiosk_resident_bytes", health.memory_mb * k_megabyte);
  told.one("kiosk_touch_panel_connected", health.touch ? 1 : 0);
}

void tell_packs(Exposition& told, const std::vector<Metrics::PackOnShow>& packs) {
  if (!packs.empty()) told.begin("kiosk_pack_info");
  for (const Metrics::PackOnShow& pack : packs)
    told.sample("kiosk_pack_info", label("pack", pack.id) + "," + label("version", pack.version),
                1);
}

}  // namespace

std::span<const Metric> all_metrics() {
  return k_metrics;
}

void Metrics::drew(base::Duration took) {
  const double seconds = base::seconds(took);
  ++m_frames;
  m_frame_seconds += seconds;
  for (std::size_t bound = 0; bound < k_frame_bounds.size(); ++bound)
    m_within.at(bound) += seconds <= k_frame_bounds.at(bound) ? 1 : 0;
}

void Metrics::count(const stats::Event& event) {
  if (event.name == "session_start") ++m_sessions;
  if (event.name == "fault") ++m_faults[stats::text_of(event.props, "what")];
}

bool Metrics::due(base::Instant now) const {
  return !m_told || now - *m_told >= k_period;
}

base::Duration Metrics::until_due(base::Instant now) const {
  return due(now) ? base::Duration::zero() : k_period - (now - *m_told);
}

std::string Metrics::exposition(const Now& now) {
  m_told = now.moment.boot_time;
  Exposition told;
  told.begin("kiosk_build_info");
  told.sample("kiosk_build_info", label("version", KIOSK_VERSION), 1);
  if (!m_faults.empty()) told.begin("kiosk_faults_total");
  for (const auto& [kind, count] : m_faults)
    told.sample("kiosk_faults_total", label("kind", kind), count);
  told.begin("kiosk_frame_seconds");
  for (std::size_t bound = 0; bound < k_frame_bounds.size(); ++bound)
    told.sample("kiosk_frame_seconds_bucket",
                label("le", fmt::format("{}", k_frame_bounds.at(bound))), m_within.at(bound));
  told.sample("kiosk_frame_seconds_bucket", label("le", "+Inf"), m_frames);
  told.sample("kiosk_frame_seconds_sum", {}, m_frame_seconds);
  told.sample("kiosk_frame_seconds_count", {}, m_frames);
  told.one("kiosk_frames_total", m_frames);
  tell_packs(told, now.packs);
  told.one("kiosk_sessions_total", m_sessions);
  told.one("kiosk_uptime_seconds", base::seconds(now.moment.boot_time - m_start));
  told.one("kiosk_last_write_seconds", unix_seconds(now.moment.wall));
  told.one("kiosk_visiting", now.visiting ? 1 : 0);
  told.one("kiosk_open", now.open ? 1 : 0);
  tell_machine(told, now);
  return told.take();
}

}  // namespace kiosk::app
