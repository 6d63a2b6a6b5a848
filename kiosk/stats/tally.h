// The counting behind a report: events in, figures out. It knows the definitions and no database.
// Tallies of different boots can be put together, so that two threads can count. Inside the room.
#pragma once

#include "stats/ground.h"
#include "stats/report.h"
#include "stats/visit.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

using Times = std::vector<std::uint32_t>;  // milliseconds

// Bars of the histogram of session lengths.
constexpr std::array<Milliseconds, 8> k_length_bars = {
    Milliseconds(0),       Milliseconds(10'000),  Milliseconds(30'000),  Milliseconds(60'000),
    Milliseconds(120'000), Milliseconds(300'000), Milliseconds(600'000), Milliseconds(1'200'000)};
constexpr std::size_t k_breadth_bars = 11;  // 0 to 10 exhibits, or more

struct ExhibitTally {
  std::int64_t views = 0;
  std::int64_t passes = 0;
  std::int64_t sessions = 0;
  std::int64_t sessions_shown = 0;
  std::int64_t sessions_shown_and_opened = 0;
  std::int64_t times_shown = 0;
  std::int64_t plays = 0;
  std::int64_t finished = 0;
  std::int64_t qr = 0;
  std::int64_t likes = 0;
  std::int64_t bagged = 0;
  Times dwells;
};

struct GroupTally {
  std::int64_t sessions = 0;
  std::int64_t diligent = 0;
};

struct OpenedTally {  // a school's page, a term's list
  std::int64_t opened = 0;
  std::int64_t filtered = 0;
  std::int64_t sessions = 0;
};

struct ScreenTally {
  std::int64_t opened = 0;
  std::int64_t sessions = 0;
  std::int64_t last = 0;
  std::int64_t last_by_timeout = 0;
};

struct TermTally {
  std::int64_t searches = 0;
  std::int64_t sessions = 0;
  std::int64_t found = 0;  // of the searches
  std::int64_t missed = 0;
};

struct DayTally {
  std::int64_t sessions = 0;
  std::int64_t engaged = 0;
  std::int64_t views = 0;
  std::int64_t uptime_ms = 0;
  std::array<std::int64_t, 24> hours = {};
};

struct PackTally {
  std::int64_t sessions = 0;
  ByNumber<ExhibitTally> exhibits;
  ByNumber<OpenedTally> schools;
  ByNumber<OpenedTally> terms;
};

struct FaultTally {
  std::int64_t events = 0;
  std::int64_t count = 0;
};

struct KioskTally {
  std::int64_t sessions = 0;
  std::int64_t views = 0;
  std::int64_t boots = 0;
  std::int64_t broken_boots = 0;
  std::int64_t crashes = 0;
  std::int64_t uptime_ms = 0;
  std::set<std::chrono::sys_days> days;  // with any event
  HeartbeatFigures heartbeat;
  std::vector<double> fps;
  std::map<std::string, FaultTally> faults;
};

// All that is counted, so that it can be added to another one's.
struct Counts {
  std::int64_t sessions = 0;
  std::int64_t engaged = 0;
  std::int64_t english = 0;
  std::int64_t aided = 0;
  std::int64_t broad = 0;
  std::int64_t views = 0;
  std::int64_t passes = 0;
  Times lengths;
  std::map<std::chrono::sys_days, DayTally> days;
  std::array<std::int64_t, k_length_bars.size()> length_bars = {};
  std::array<std::int64_t, k_breadth_bars> breadth_bars = {};
  FunnelFigures funnel;
  std::map<std::pair<std::string, std::string>, std::int64_t> first_choices;  // entry, screen
  std::map<std::string, std::int64_t> ends;
  std::map<std::string, std::int64_t> languages;
  std::map<std::string, std::int64_t> layouts;
  std::array<std::int64_t, k_aids.size()> aids = {};
  std::int64_t language_changes = 0;
  std::int64_t sessions_changing = 0;
  TimeoutFigures timeouts;
  std::array<std::int64_t, k_opinions.size()> opinions = {};
  MediaFigures media;
  KeepFigures kept;
  SearchFigures searches;  // without its lists
  QualityFigures quality;  // without missing days
  std::map<std::string, KioskTally> kiosks;
  // By numbers of the tally's own Things.
  ByNumber<PackTally> packs;
  ByNumber<ScreenTally> screens;
  ByNumber<TermTally> terms;
  // By numbers of the Ground.
  ByNumber<GroupTally> categories;
  ByNumber<GroupTally> schools;
};

class Tally {
 public:
  Tally(const Ground& ground, const Scope& scope);
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;

  void begin_boot(const SetBoot& boot);
  void add(const EventRow& row);  // of the boot begun last, by rising seq
  void end_boot();

  // Adds what another tally of the same ground counted, of other boots.
  void absorb(const Tally& other);

  Report report(const std::vector<DaySum>& sums) const;

 private:
  bool holds(std::optional<std::chrono::sys_days> day) const { return m_scope.holds(day); }
  void check_row(const EventRow& row, bool held);
  void check_clock(const EventRow& row, bool held);
  void add_machine_event(const EventRow& row, What what);
  void add_heartbeat();
  void add_fault();
  void add_impression(const EventRow& row);

  void end_visit(const Visit& visit);
  void count_visit(const Visit& visit);
  void count_views(const Visit& visit, PackTally& pack);
  void count_groups(const Visit& visit);
  void count_path(const Visit& visit);
  void count_searches(const Visit& visit);
  void count_deeds(const Visit& visit, PackTally& pack);
  void count_access(const Visit& visit);

  const Ground& m_ground;
  Scope m_scope;
  Things m_things;
  Counts m_counts;
  Visits m_visits;
  RowProps m_props;
  std::vector<Number> m_viewed;  // exhibits of the visit that ends

  // Of the present boot.
  const SetBoot* m_boot = nullptr;
  KioskTally* m_kiosk = nullptr;
  bool m_boot_counted = false;
  bool m_shut_down = false;
  std::int64_t m_next_seq = 1;
  std::optional<std::int64_t> m_last_mono_ms;
  std::int64_t m_wall_ahead_ms = 0;  // wall minus mono, of the last event
  std::int64_t m_day_ends_ms = 0;    // the wall time until which m_day holds
  std::int64_t m_day_began_ms = 0;
  std::optional<std::chrono::sys_days> m_day;
  DayTally* m_of_day = nullptr;  // the day's, if it is asked for
};

}  // namespace kiosk::stats
