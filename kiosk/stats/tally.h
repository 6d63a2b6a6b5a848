// The counting behind a report: events in, figures out. It knows the definitions and no database.
#pragma once

#include "stats/event.h"
#include "stats/log_reader.h"
#include "stats/report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

// One opening of an exhibit.
struct ExhibitView {
  std::string pack;
  std::string exhibit;
  std::int64_t opened_ms = 0;            // mono; of the latest return to it
  std::optional<std::int64_t> dwell_ms;  // nothing until it was left
  bool open = true;
};

struct SessionTally {
  std::int64_t start_ms = 0;  // mono
  std::int64_t last_ms = 0;   // mono, of the last thing done
  std::int64_t actions = 0;
  std::optional<std::int64_t> reported_actions;
  std::optional<std::int64_t> reported_duration_ms;
  std::optional<std::chrono::sys_days> day;
  bool visitor = false;
  bool ended = false;
  bool english = false;
  std::vector<ExhibitView> views;
};

class Tally {
 public:
  void begin_boot(const StoredBoot& boot);
  void add(const StoredEvent& event);  // of the boot begun last, by rising seq
  // `running`: a kiosk is at work on the log, so that its last boot has no shutdown yet.
  Report finish(const std::vector<std::pair<Pack, Name>>& dictionary, bool running);

 private:
  struct Exhibit {
    ExhibitFigures figures;
    std::vector<std::int64_t> dwells_ms;
  };
  using Key = std::pair<std::string, std::string>;  // pack, id

  void end_boot();
  void check_clock(const StoredEvent& event);
  void add_to_session(const StoredEvent& event, const Props& props);
  void end_session(const SessionTally& session);
  void add_balance(const std::vector<std::pair<Pack, Name>>& dictionary);
  void add_view(const ExhibitView& view, std::set<Key>& seen);

  Report m_report;
  std::set<std::string> m_kiosks;
  std::map<std::chrono::sys_days, DayFigures> m_days;
  std::map<Key, Exhibit> m_exhibits;
  std::map<Key, std::int64_t> m_shown;  // exhibits, unasked
  std::vector<std::int64_t> m_durations_ms;

  // Of the present boot.
  std::chrono::minutes m_utc_offset{0};
  std::int64_t m_events = 0;
  std::int64_t m_last_seq = 0;
  bool m_shut_down = true;
  std::optional<std::int64_t> m_wall_ahead_ms;  // wall minus mono
  std::map<std::string, SessionTally> m_sessions;
};

}  // namespace kiosk::stats
