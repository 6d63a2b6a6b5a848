// What a report has to say of made-up visits, counted as plainly as can be. Inside the room; must
// never use the code it is there to check (visit, tally, middle, search_report).
#pragma once

#include "stats/dictionary.h"
#include "stats/report.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace kiosk::stats {

struct TrueSearch {
  std::string term;  // empty: not told
  std::optional<std::int64_t> results;
  bool chosen = false;
  std::string layout;
};

// One visit as it was made up.
struct TrueVisit {
  std::string kiosk;
  std::string pack;
  bool visitor = true;
  std::optional<std::chrono::sys_days> day;
  int hour = 0;
  bool ended = false;
  std::string reason;
  std::string entry;
  std::string language;
  std::int64_t language_changes = 0;
  std::set<std::string> aids;
  std::int64_t length_ms = 0;
  std::int64_t actions = 0;
  std::vector<std::string> screens;  // in the order they were opened
  // Exhibits in the order they were opened, and how long each was looked at; nothing where the
  // power went.
  std::vector<std::pair<std::string, std::optional<std::int64_t>>> looks;
  std::vector<TrueSearch> searches;
  std::int64_t warnings = 0;
  std::int64_t continued = 0;
  std::string opinion;  // empty: not asked, or not answered
  std::int64_t pictures = 0;
  std::int64_t watched_ms = 0;
  std::map<std::string, std::int64_t> plays;
  std::map<std::string, std::int64_t> finished;
  std::map<std::string, std::int64_t> qr;
  std::set<std::string> likes;
  std::set<std::string> bag;
  std::set<std::string> votes;
  std::set<std::string> shown;
  std::vector<std::string> schools;  // pages opened
  std::vector<std::string> lists;    // facet/term
  std::vector<std::string> filters;  // facet/term
};

// One event of a kiosk, for what is counted of all of them.
struct TrueEvent {
  std::string kiosk;
  std::optional<std::chrono::sys_days> day;
  std::int64_t since_last_ms = 0;  // of the same run
};

class Truth {
 public:
  Truth(std::vector<std::pair<Pack, std::vector<Name>>> packs, Scope scope);
  Truth(const Truth&) = delete;
  Truth& operator=(const Truth&) = delete;

  // Whether something of that kiosk and day is asked for.
  bool holds(const std::string& kiosk, std::optional<std::chrono::sys_days> day) const {
    return kiosk.starts_with(m_scope.kiosk) && m_scope.holds(day);
  }

  void add(const TrueVisit& visit);
  void add(const TrueEvent& event);
  void add_boot(const std::string& kiosk, bool shut_down);
  void add_gap(const Gap& gap);
  void add_clock_step() { ++m_quality.clock_steps; }
  void add_crash(const std::string& kiosk) { ++m_kiosks[kiosk].figures.crashes; }
  void add_fault(const std::string& kiosk, const std::string& what, std::int64_t count);
  void add_heartbeat(const std::string& kiosk, const HeartbeatFigures& beat, double fps);
  void add_shown(const std::string& pack, const std::string& exhibit, std::int64_t times);

  Report report() const;

 private:
  using Key = std::pair<std::string, std::string>;  // pack, id
  struct Kiosk {
    KioskFigures figures;
    std::set<std::chrono::sys_days> days;
    std::vector<double> fps;
    std::map<std::string, FaultFigures> faults;
  };
  struct Exhibit {
    ExhibitFigures figures;
    std::vector<std::int64_t> dwells;
    std::int64_t shown_and_opened = 0;
  };
  struct Group {
    std::int64_t sessions = 0;
    std::int64_t diligent = 0;
    std::int64_t opened = 0;
  };

  void add_looks(const TrueVisit& visit);
  void add_group(const TrueVisit& visit, const std::set<std::string>& viewed,
                 std::string Name::*group, std::map<Key, Group>& groups);
  void add_path(const TrueVisit& visit);
  void add_searches(const TrueVisit& visit);
  void add_deeds(const TrueVisit& visit);
  const Name* name(const std::string& pack, Thing thing, const std::string& id) const;
  std::int64_t exhibits_of(const std::string& pack, std::string Name::*group,
                           const std::string& id) const;

  void tell_exhibits(Report& report) const;
  std::vector<ShareFigures> shares(std::string Name::*group, Thing thing,
                                   const std::map<Key, Group>& groups) const;
  void tell_terms(Report& report) const;
  void tell_balance(Report& report) const;
  void tell_paths(Report& report) const;
  void tell_searches(Report& report) const;
  void tell_access(Report& report) const;
  void tell_machines(Report& report) const;
  void tell_packs(Report& report) const;

  std::vector<std::pair<Pack, std::vector<Name>>> m_packs;
  std::map<std::tuple<std::string, Thing, std::string>, const Name*> m_names;
  Scope m_scope;
  Report m_report;  // what is only counted
  QualityFigures m_quality;
  std::map<std::string, Kiosk> m_kiosks;
  std::map<std::chrono::sys_days, DayFigures> m_days;
  std::map<std::pair<std::chrono::sys_days, int>, std::int64_t> m_hours;
  std::map<Key, Exhibit> m_exhibits;
  std::map<Key, Group> m_categories;
  std::map<Key, Group> m_schools;
  std::map<Key, FacetTermFigures> m_terms;
  std::map<std::string, std::int64_t> m_pack_sessions;
  std::vector<std::int64_t> m_lengths;
  std::map<Key, std::int64_t> m_first_choices;
  std::map<std::string, ScreenFigures> m_screens;
  std::map<std::string, TermFigures> m_searched;
  std::map<std::string, std::int64_t> m_layouts;
  std::map<std::string, std::int64_t> m_languages;
  std::map<std::string, std::int64_t> m_aids;
  std::map<std::string, std::int64_t> m_ends;
};

}  // namespace kiosk::stats
