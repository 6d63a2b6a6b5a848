#include "stats/log_check.h"

#include "stats/event.h"
#include "stats/log_file.h"
#include "stats/log_reader.h"
#include "stats/props.h"
#include "stats/schema.h"
#include "stats/state_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

namespace kiosk::stats {
namespace {

using base::Fault;
using base::Result;

constexpr std::int64_t k_clock_step_ms = 2000;
constexpr std::size_t k_most_gaps = 100;  // listed; all are counted

// Reads the events in their order and keeps what is wrong with them.
class Look {
 public:
  explicit Look(LogCheck& found) : m_found(found) {}

  void begin_boot(const StoredBoot& boot);
  void add(const StoredEvent& event);
  void finish();

 private:
  void end_boot();
  void follow_numbers(std::int64_t seq);
  void follow_clock(const StoredEvent& event);

  LogCheck& m_found;
  StoredBoot m_boot;
  std::int64_t m_last_seq = 0;
  bool m_shut_down = true;
  std::optional<std::int64_t> m_wall_ahead_ms;
  std::set<std::string> m_sessions;
  std::set<std::chrono::sys_days> m_days;
  std::map<std::string, std::int64_t> m_unknown;
};

void Look::begin_boot(const StoredBoot& boot) {
  end_boot();
  m_boot = boot;
  m_last_seq = boot.forgotten_to;
  m_found.forgotten += boot.forgotten_to;
  m_shut_down = false;
  m_wall_ahead_ms.reset();
  ++m_found.boots;
}

void Look::end_boot() {
  if (m_found.boots > 0 && !m_shut_down) ++m_found.broken_off;
  m_found.sessions += static_cast<std::int64_t>(m_sessions.size());
  m_sessions.clear();
}

void Look::follow_numbers(std::int64_t seq) {
  const std::int64_t missing = seq - m_last_seq - 1;
  if (missing > 0) {
    m_found.missing_events += missing;
    if (m_found.gaps.size() < k_most_gaps)
      m_found.gaps.push_back({m_boot.boot_id, m_last_seq + 1, seq - 1});
  }
  m_last_seq = std::max(m_last_seq, seq);
}

void Look::follow_clock(const StoredEvent& event) {
  const std::int64_t ahead = event.wall_ms - event.mono_ms;
  if (m_wall_ahead_ms && std::abs(ahead - *m_wall_ahead_ms) > k_clock_step_ms)
    ++m_found.clock_steps;
  m_wall_ahead_ms = ahead;
  if (event.clock != "ok") {
    ++m_found.doubtful_clock;
    return;
  }
  m_days.insert(std::chrono::floor<std::chrono::days>(
      base::WallTime(std::chrono::milliseconds(event.wall_ms) + m_boot.utc_offset)));
}

void Look::add(const StoredEvent& event) {
  ++m_found.events;
  follow_numbers(event.seq);
  follow_clock(event);
  const bool visitor = event.origin == word_of(Origin::visitor);
  if (visitor && !event.session.empty()) m_sessions.insert(event.session);
  if (event.name == "shutdown") m_shut_down = true;
  const bool known = rule_of(event.name) != nullptr;
  if (!known) ++m_unknown[event.name];
  const auto props = read_props(event.props);
  if (!props && known) ++m_found.unreadable;
  if (props && event.name == "fault" && text_of(*props, "what") == "events-dropped")
    m_found.dropped_events += integer_of(*props, "count").value_or(0);
}

void Look::finish() {
  if (m_found.running) m_shut_down = true;  // the last boot goes on
  end_boot();
  m_found.unknown.assign(m_unknown.begin(), m_unknown.end());
  if (m_days.empty()) return;
  m_found.first_day = *m_days.begin();
  m_found.last_day = *m_days.rbegin();
  for (auto day = *m_days.begin(); day < *m_days.rbegin(); day += std::chrono::days(1))
    if (!m_days.contains(day)) m_found.missing_days.push_back(day);
}

Result<std::string> damage_in(const store::Database& log) {
  auto told =
      log.first("PRAGMA quick_check(1)", {}, [](const store::Row& row) { return row.text(0); });
  if (!told && told.error().fault == Fault::damaged) return told.error().message;
  std::string finding = TRY(std::move(told)).value_or("");
  std::ranges::replace(finding, '\n', ' ');
  return finding == "ok" ? std::string() : finding;
}

std::vector<std::filesystem::path> set_aside_beside(const std::filesystem::path& file) {
  std::vector<std::filesystem::path> found;
  std::error_code none;
  const std::string start = file.filename().string() + ".damaged-";
  for (std::filesystem::directory_iterator entry(file.parent_path(), none), end; entry != end;
       entry.increment(none)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(start) && !name.ends_with("-wal") && !name.ends_with("-shm"))
      found.push_back(entry->path());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

Result<LogCheck> check_log(const std::filesystem::path& log) {
  std::error_code none;
  const bool folder = std::filesystem::is_directory(log, none);
  LogCheck found{.file = folder ? log_file(log) : log};
  found.running = Ownership::is_taken(found.file.parent_path());
  {
    const LogFile opened = TRY(open_log(found.file));
    found.newer_version = opened.newer_version;
    found.damage = TRY(damage_in(opened.database));
  }
  Look look(found);
  const auto read =
      read_log(found.file, {.begin_boot = [&](const StoredBoot& boot) { look.begin_boot(boot); },
                            .add = [&](const StoredEvent& event) { look.add(event); },
                            .name = [](const Pack&, const Name&) {}});
  if (!read && found.events == 0) return tl::unexpected(read.error());
  if (!read && found.damage.empty()) found.damage = read.error().message;
  look.finish();
  found.set_aside = set_aside_beside(found.file);
  return found;
}

}  // namespace kiosk::stats
