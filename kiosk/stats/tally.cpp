#include "stats/tally.h"

#include "stats/props.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <tuple>

namespace kiosk::stats {
namespace {

constexpr std::int64_t k_pass_ms = 3'000;
constexpr std::int64_t k_longest_dwell_ms = 30 * 60'000LL;  // sanity: the recorder caps earlier
constexpr std::int64_t k_longest_session_ms = 4 * 60 * 60'000LL;  // sanity
constexpr std::int64_t k_clock_step_ms = 2'000;
constexpr std::int64_t k_engaged_actions = 3;

std::optional<Milliseconds> median(std::vector<std::int64_t> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return Milliseconds(*middle);
  return Milliseconds((*middle + *std::max_element(values.begin(), middle)) / 2);
}

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool is_pass(const ExhibitView& view) {
  return view.dwell_ms && *view.dwell_ms < k_pass_ms;
}

// Things a visitor does, as opposed to what follows from them.
bool is_action(const std::string& name) {
  return name == "view" || name == "lang_change";
}

// The timeout is not a touch: a session lasted until what came before it.
bool is_after_last_touch(const std::string& name) {
  return name == "session_end" || name == "timeout_warning";
}

ExhibitView* latest_view_of(SessionTally& session, const std::string& exhibit) {
  const auto found = std::find_if(session.views.rbegin(), session.views.rend(),
                                  [&](const ExhibitView& view) { return view.exhibit == exhibit; });
  return found == session.views.rend() ? nullptr : &*found;
}

void open_exhibit(SessionTally& session, const StoredEvent& event, const Props& props) {
  const std::string exhibit = text_of(props, "id");
  ExhibitView* earlier = latest_view_of(session, exhibit);
  if (!earlier || text_of(props, "via") != "back") {
    session.views.push_back({event.pack, exhibit, event.mono_ms, std::nullopt, true});
  } else if (!earlier->open) {
    earlier->open = true;
    earlier->opened_ms = event.mono_ms;
  }
}

void leave_exhibit(SessionTally& session, const StoredEvent& event, const Props& props) {
  ExhibitView* view = latest_view_of(session, text_of(props, "id"));
  if (!view || !view->open) return;
  view->open = false;
  const std::int64_t elapsed = std::max<std::int64_t>(event.mono_ms - view->opened_ms, 0);
  const std::int64_t dwell = integer_of(props, "dwell_ms").value_or(elapsed);
  const std::int64_t sane = std::clamp<std::int64_t>(dwell, 0, elapsed);
  view->dwell_ms = std::min(view->dwell_ms.value_or(0) + sane, k_longest_dwell_ms);
}

void end(SessionTally& session, const Props& props) {
  session.ended = true;
  session.reported_actions = integer_of(props, "actions");
  session.reported_duration_ms = integer_of(props, "duration_ms");
}

std::int64_t duration_ms(const SessionTally& session) {
  const std::int64_t seen = session.last_ms - session.start_ms;
  return std::clamp<std::int64_t>(session.reported_duration_ms.value_or(seen), 0,
                                  k_longest_session_ms);
}

bool is_engaged(const SessionTally& session) {
  return !session.views.empty() ||
         session.reported_actions.value_or(session.actions) >= k_engaged_actions;
}

// Categories and schools are counted alike: by an id that each exhibit's name carries.
class Shares {
 public:
  Shares(Thing thing, std::string Name::*group) : m_thing(thing), m_group(group) {}

  void add_name(const Name& name) {
    if (name.thing == Thing::exhibit) {
      ++figures_of(name.*m_group).exhibits;
      ++m_exhibits;
    } else if (name.thing == m_thing) {
      ShareFigures& figures = figures_of(name.id);
      figures.thai = name.thai;
      figures.english = name.english;
    }
  }

  void add_views(const Name* exhibit, std::int64_t views) {
    figures_of(exhibit ? exhibit->*m_group : std::string()).views += views;
    m_views += views;
  }

  std::vector<ShareFigures> finish(bool only_viewed) {
    std::vector<ShareFigures> all;
    for (auto& [id, figures] : m_figures) {
      if (figures.views == 0 && (only_viewed || figures.exhibits == 0)) continue;
      figures.share_of_views = share(figures.views, m_views);
      figures.share_of_exhibits = share(figures.exhibits, m_exhibits);
      all.push_back(std::move(figures));
    }
    std::ranges::stable_sort(all, std::greater(), &ShareFigures::views);
    return all;
  }

 private:
  ShareFigures& figures_of(const std::string& id) {
    ShareFigures& figures = m_figures[id];
    figures.id = id;
    return figures;
  }

  Thing m_thing;
  std::string Name::*m_group;
  std::map<std::string, ShareFigures> m_figures;
  std::int64_t m_views = 0;
  std::int64_t m_exhibits = 0;
};

// The most and the least shown of exhibits or of schools.
std::pair<ShownFigures, ShownFigures> extremes(
    const std::map<std::pair<std::string, std::string>, ShownFigures>& all) {
  if (all.empty()) return {};
  const auto times = [](const auto& one) { return one.second.times; };
  return {std::ranges::max_element(all, {}, times)->second,
          std::ranges::min_element(all, {}, times)->second};
}

}  // namespace

void Tally::begin_boot(const StoredBoot& boot) {
  end_boot();
  m_kiosks.insert(boot.kiosk_id);
  m_utc_offset = boot.utc_offset;
  m_shut_down = false;
  ++m_report.quality.boots;
}

void Tally::add(const StoredEvent& event) {
  ++m_events;
  m_last_seq = event.seq;
  check_clock(event);
  const auto props = read_props(event.props);
  if (!props) ++m_report.quality.unreadable_events;
  const Props known = props.value_or(Props());
  if (event.name == "shutdown") m_shut_down = true;
  if (event.name == "fault" && text_of(known, "what") == "events-dropped")
    m_report.quality.dropped_events += integer_of(known, "count").value_or(0);
  if (event.name == "impression" && event.session.empty() &&
      event.origin == word_of(Origin::visitor))
    m_shown[{event.pack, text_of(known, "id")}] += integer_of(known, "count").value_or(0);
  if (!event.session.empty()) add_to_session(event, known);
}

Report Tally::finish(const std::vector<std::pair<Pack, Name>>& dictionary, bool running) {
  if (running && !m_shut_down) m_shut_down = true;
  end_boot();
  std::map<Key, const Name*> exhibits;
  Shares categories(Thing::category, &Name::category);
  Shares schools(Thing::organisation, &Name::organisation);
  for (const auto& [pack, name] : dictionary) {
    if (name.thing == Thing::exhibit) exhibits[{pack.id, name.id}] = &name;
    categories.add_name(name);
    schools.add_name(name);
  }
  for (auto& [key, exhibit] : m_exhibits) {
    const auto found = exhibits.find(key);
    const Name* name = found == exhibits.end() ? nullptr : found->second;
    if (name) exhibit.figures.thai = name->thai;
    if (name) exhibit.figures.english = name->english;
    exhibit.figures.median_dwell = median(std::move(exhibit.dwells_ms));
    categories.add_views(name, exhibit.figures.views);
    schools.add_views(name, exhibit.figures.views);
    m_report.exhibits.push_back(std::move(exhibit.figures));
  }
  std::ranges::stable_sort(m_report.exhibits, std::greater(), &ExhibitFigures::views);
  add_balance(dictionary);
  m_report.categories = categories.finish(false);
  m_report.schools = schools.finish(true);
  for (const auto& day : m_days) m_report.days.push_back(day.second);
  m_report.kiosks.assign(m_kiosks.begin(), m_kiosks.end());
  m_report.median_session = median(std::move(m_durations_ms));
  return std::move(m_report);
}

void Tally::add_balance(const std::vector<std::pair<Pack, Name>>& dictionary) {
  std::set<std::string> packs;
  for (const auto& [key, times] : m_shown) packs.insert(key.first);
  BalanceFigures& balance = m_report.balance;
  std::map<Key, ShownFigures> exhibits;
  std::map<Key, ShownFigures> schools;
  for (const auto& [pack, name] : dictionary) {
    if (name.thing != Thing::exhibit || !packs.contains(pack.id)) continue;
    const auto shown = m_shown.find({pack.id, name.id});
    const std::int64_t times = shown == m_shown.end() ? 0 : shown->second;
    exhibits[{pack.id, name.id}] = {name.id, name.thai, name.english, times};
    if (!name.organisation.empty()) schools[{pack.id, name.organisation}].times += times;
    balance.impressions += times;
    balance.never_shown += times == 0 ? 1 : 0;
  }
  for (const auto& [pack, name] : dictionary) {
    const auto school = schools.find({pack.id, name.id});
    if (name.thing != Thing::organisation || school == schools.end()) continue;
    school->second = {name.id, name.thai, name.english, school->second.times};
  }
  std::tie(balance.most_exhibit, balance.least_exhibit) = extremes(exhibits);
  std::tie(balance.most_school, balance.least_school) = extremes(schools);
}

void Tally::end_boot() {
  for (const auto& session : m_sessions) end_session(session.second);
  m_sessions.clear();
  m_report.quality.missing_events += m_last_seq - m_events;
  m_report.quality.boots_without_shutdown += m_shut_down ? 0 : 1;
  m_events = m_last_seq = 0;
  m_shut_down = true;
  m_wall_ahead_ms.reset();
}

void Tally::check_clock(const StoredEvent& event) {
  if (event.clock != "ok") ++m_report.quality.doubtful_clock_events;
  const std::int64_t ahead = event.wall_ms - event.mono_ms;
  if (m_wall_ahead_ms && std::abs(ahead - *m_wall_ahead_ms) > k_clock_step_ms)
    ++m_report.quality.clock_steps;
  m_wall_ahead_ms = ahead;
}

void Tally::add_to_session(const StoredEvent& event, const Props& props) {
  const auto [place, is_new] = m_sessions.try_emplace(event.session);
  SessionTally& session = place->second;
  if (is_new) {
    session.start_ms = session.last_ms = event.mono_ms;
    session.visitor = event.origin == word_of(Origin::visitor);
  }
  if (event.clock == "ok" && !session.day)
    session.day = std::chrono::floor<std::chrono::days>(
        base::WallTime(Milliseconds(event.wall_ms) + m_utc_offset));
  session.english = event.language == word_of(Language::english);
  session.actions += is_action(event.name) ? 1 : 0;
  if (!is_after_last_touch(event.name)) session.last_ms = event.mono_ms;
  const bool on_exhibit = text_of(props, "screen") == "exhibit";
  if (event.name == "view" && on_exhibit) open_exhibit(session, event, props);
  if (event.name == "leave" && on_exhibit) leave_exhibit(session, event, props);
  if (event.name == "session_end") end(session, props);
}

void Tally::end_session(const SessionTally& session) {
  if (!session.visitor) {
    ++m_report.quality.sessions_not_counted;
    return;
  }
  ++m_report.sessions;
  m_report.engaged_sessions += is_engaged(session) ? 1 : 0;
  m_report.english_sessions += session.english ? 1 : 0;
  m_report.quality.open_sessions += session.ended ? 0 : 1;
  m_durations_ms.push_back(duration_ms(session));
  std::set<Key> seen;
  for (const ExhibitView& view : session.views) add_view(view, seen);
  if (!session.day) return;
  DayFigures& day = m_days[*session.day];
  day.day = *session.day;
  ++day.sessions;
  day.exhibit_views += std::ranges::count_if(session.views, std::not_fn(is_pass));
}

void Tally::add_view(const ExhibitView& view, std::set<Key>& seen) {
  const Key key{view.pack, view.exhibit};
  Exhibit& exhibit = m_exhibits[key];
  exhibit.figures.pack = view.pack;
  exhibit.figures.id = view.exhibit;
  if (is_pass(view)) {
    ++exhibit.figures.passes;
    ++m_report.passes;
    return;
  }
  ++exhibit.figures.views;
  ++m_report.exhibit_views;
  exhibit.figures.sessions += seen.insert(key).second ? 1 : 0;
  if (view.dwell_ms) exhibit.dwells_ms.push_back(*view.dwell_ms);
}

}  // namespace kiosk::stats
