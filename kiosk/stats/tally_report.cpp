// From counts to a report: names, orders, medians and shares, and the sums of what was forgotten.
#include "stats/middle.h"
#include "stats/search_report.h"
#include "stats/tally.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace kiosk::stats {
namespace {

using Key = std::pair<std::string, std::string>;  // pack, id

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<double> ratio(std::optional<Milliseconds> part, std::optional<Milliseconds> whole) {
  if (!part || !whole || whole->count() <= 0) return std::nullopt;
  return static_cast<double>(part->count()) / static_cast<double>(whole->count());
}

class Maker {
 public:
  Maker(const Ground& ground, const Things& things, const Scope& scope, Counts counts)
      : m_ground(ground), m_things(things), m_counts(std::move(counts)) {
    m_report.scope = scope;
    for (const auto& [pack, name] : ground.names())
      m_names[{ground.packs()[pack].id, name.thing, name.id}] = &name;
  }

  Report make(const std::vector<DaySum>& sums);

 private:
  const Name* name(const std::string& pack, Thing thing, const std::string& id) const {
    const auto found = m_names.find({pack, thing, id});
    return found == m_names.end() ? nullptr : found->second;
  }
  bool is_on_show(const std::string& pack) const { return m_on_show.contains(pack); }

  void add_exhibits();
  void add_sums(const std::vector<DaySum>& sums);
  void add_sum(const DaySum& sum, std::optional<std::chrono::sys_days> day);
  void add_exhibit_sum(const DaySum& sum);
  void finish_totals();
  void finish_days();
  void finish_exhibits();
  void finish_never_opened();
  std::map<Key, Times> dwells_by(std::string ExhibitFigures::*group) const;
  std::vector<ShareFigures> shares(const std::vector<Ground::Group>& groups,
                                   const ByNumber<GroupTally>& tallies,
                                   std::string ExhibitFigures::*group);
  void finish_schools();
  void finish_terms();
  void finish_balance();
  void finish_paths();
  void finish_access();
  void finish_machines();
  void finish_packs();
  void finish_quality();

  const Ground& m_ground;
  const Things& m_things;
  Counts m_counts;
  Report m_report;
  std::map<std::tuple<std::string, Thing, std::string>, const Name*> m_names;
  std::map<Key, ExhibitFigures> m_exhibits;
  std::map<std::string, std::int64_t> m_on_show;  // packs and their sessions
  std::set<std::chrono::sys_days> m_forgotten_days;
};

Report Maker::make(const std::vector<DaySum>& sums) {
  for (Number pack = 0; pack < m_counts.packs.size(); ++pack)
    if (const auto sessions = m_counts.packs[pack].sessions)
      m_on_show[m_ground.packs()[pack].id] += sessions;
  m_report.access.sessions_with_aids = m_counts.aided;  // of those that are not in sums
  add_exhibits();
  add_sums(sums);
  finish_totals();
  finish_days();
  finish_exhibits();
  finish_never_opened();
  m_report.categories =
      shares(m_ground.categories(), m_counts.categories, &ExhibitFigures::category);
  finish_schools();
  finish_terms();
  finish_balance();
  finish_paths();
  finish_access();
  finish_machines();
  finish_packs();
  finish_quality();
  return std::move(m_report);
}

// What was opened, with what else is known of it; the rest is told elsewhere.
void Maker::add_exhibits() {
  Times all;
  for (Number pack = 0; pack < m_counts.packs.size(); ++pack)
    for (Number number = 0; number < m_counts.packs[pack].exhibits.size(); ++number) {
      ExhibitTally& tally = m_counts.packs[pack].exhibits[number];
      all.insert(all.end(), tally.dwells.begin(), tally.dwells.end());
      const Key key{m_ground.packs()[pack].id, m_things.exhibits[pack].text(number)};
      const Durations dwell = durations_of(tally.dwells);
      ExhibitFigures& made = m_exhibits[key];
      made = {.pack = key.first,
              .id = key.second,
              .views = tally.views,
              .passes = tally.passes,
              .sessions = tally.sessions,
              .median_dwell = dwell.median,
              .p90_dwell = dwell.p90,
              .mean_dwell = dwell.mean,
              .times_shown = tally.times_shown,
              .sessions_shown = tally.sessions_shown,
              .plays = tally.plays,
              .finished_plays = tally.finished,
              .qr_shown = tally.qr,
              .likes = tally.likes,
              .bagged = tally.bagged};
      if (tally.sessions_shown > 0)
        made.attraction = share(tally.sessions_shown_and_opened, tally.sessions_shown);
    }
  m_report.dwell = durations_of(all);
}

void Maker::add_sums(const std::vector<DaySum>& sums) {
  const Scope& scope = m_report.scope;
  for (const DaySum& sum : sums) {
    const auto day = day_of(sum);
    if (!scope.holds(day) || !sum.kiosk.starts_with(scope.kiosk)) continue;
    if (!scope.pack.empty() && !sum.pack.empty() && sum.pack != scope.pack) continue;
    KioskTally& kiosk = m_counts.kiosks[sum.kiosk];
    if (day) kiosk.days.insert(*day), m_forgotten_days.insert(*day);
    add_sum(sum, day);
  }
}

void Maker::add_sum(const DaySum& sum, std::optional<std::chrono::sys_days> day) {
  const auto is = [&](const char* figure) { return sum.figure == figure; };
  KioskTally& kiosk = m_counts.kiosks[sum.kiosk];
  DayTally none;
  DayTally& of_day = day ? m_counts.days[*day] : none;
  if (is(k_sum_sessions)) {
    m_counts.sessions += sum.number, m_report.forgotten_sessions += sum.number;
    kiosk.sessions += sum.number, of_day.sessions += sum.number;
    m_on_show[sum.pack] += sum.number;
  }
  if (is(k_sum_engaged)) m_counts.engaged += sum.number, of_day.engaged += sum.number;
  if (is(k_sum_english)) m_counts.english += sum.number;
  if (is(k_sum_aided)) m_counts.aided += sum.number;
  if (is(k_sum_broad)) m_counts.broad += sum.number;
  if (is(k_sum_views))
    m_counts.views += sum.number, kiosk.views += sum.number, of_day.views += sum.number;
  if (is(k_sum_passes)) m_counts.passes += sum.number;
  if (is(k_sum_uptime)) kiosk.uptime_ms += sum.number, of_day.uptime_ms += sum.number;
  if (is(k_sum_boots)) kiosk.boots += sum.number, m_counts.quality.boots += sum.number;
  if (is(k_sum_broken_boots))
    kiosk.broken_boots += sum.number, m_counts.quality.boots_without_shutdown += sum.number;
  if (is(k_sum_hour) && sum.of.size() == 2 && sum.of >= "00" && sum.of <= "23")
    of_day.hours[static_cast<std::size_t>((sum.of[0] - '0') * 10 + sum.of[1] - '0')] += sum.number;
  add_exhibit_sum(sum);
}

void Maker::add_exhibit_sum(const DaySum& sum) {
  constexpr std::pair<const char*, std::int64_t ExhibitFigures::*> k_figures[] = {
      {k_sum_views, &ExhibitFigures::views},
      {k_sum_passes, &ExhibitFigures::passes},
      {k_sum_viewers, &ExhibitFigures::sessions},
      {k_sum_likes, &ExhibitFigures::likes}};
  for (const auto& [figure, count] : k_figures) {
    if (sum.figure != figure) continue;
    ExhibitFigures& exhibit = m_exhibits[{sum.pack, sum.of}];
    exhibit.pack = sum.pack;
    exhibit.id = sum.of;
    exhibit.*count += sum.number;
  }
}

void Maker::finish_totals() {
  m_report.sessions = m_counts.sessions;
  m_report.engaged_sessions = m_counts.engaged;
  m_report.english_sessions = m_counts.english;
  m_report.aided_sessions = m_counts.aided;
  m_report.broad_sessions = m_counts.broad;
  m_report.exhibit_views = m_counts.views;
  m_report.passes = m_counts.passes;
  m_report.session_time = durations_of(m_counts.lengths);
  m_report.median_session = m_report.session_time.median;
  m_report.funnel = m_counts.funnel;
  m_report.timeouts = m_counts.timeouts;
  const auto& [good, fair, bad] = m_counts.opinions;
  m_report.feedback = {good, fair, bad};
  m_report.media = m_counts.media;
  m_report.kept = m_counts.kept;
  for (std::size_t bar = 0; bar < k_length_bars.size(); ++bar)
    m_report.lengths.push_back({k_length_bars[bar], m_counts.length_bars[bar]});
  for (std::size_t bar = 0; bar < k_breadth_bars; ++bar)
    m_report.breadths.push_back({static_cast<std::int64_t>(bar), m_counts.breadth_bars[bar]});
  m_report.searches = search_figures(m_counts, m_things);
}

void Maker::finish_days() {
  for (const auto& [day, tally] : m_counts.days) {
    if (tally.sessions == 0) continue;
    m_report.days.push_back({.day = day,
                             .sessions = tally.sessions,
                             .exhibit_views = tally.views,
                             .engaged_sessions = tally.engaged,
                             .uptime = Milliseconds(tally.uptime_ms),
                             .forgotten = m_forgotten_days.contains(day)});
    for (std::size_t hour = 0; hour < tally.hours.size(); ++hour)
      if (tally.hours[hour] > 0)
        m_report.hours.push_back({day, static_cast<int>(hour), tally.hours[hour]});
  }
}

void Maker::finish_exhibits() {
  for (auto& [key, exhibit] : m_exhibits) {
    if (const Name* known = name(key.first, Thing::exhibit, key.second)) {
      exhibit.thai = known->thai;
      exhibit.english = known->english;
      exhibit.category = known->category;
      exhibit.organisation = known->organisation;
      exhibit.reading_time = known->reading;
      exhibit.holding = ratio(exhibit.median_dwell, known->reading);
    }
    if (exhibit.views + exhibit.passes > 0) m_report.exhibits.push_back(exhibit);
  }
  std::ranges::stable_sort(m_report.exhibits, std::greater(), &ExhibitFigures::views);
}

void Maker::finish_never_opened() {
  for (const auto& [pack, known] : m_ground.names()) {
    const std::string& id = m_ground.packs()[pack].id;
    if (known.thing != Thing::exhibit || !is_on_show(id)) continue;
    const auto found = m_exhibits.find({id, known.id});
    if (found != m_exhibits.end() && found->second.views + found->second.passes > 0) continue;
    m_report.never_opened.push_back(
        {id, known.id, known.thai, known.english, known.category, known.organisation});
  }
  std::ranges::sort(m_report.never_opened, {},
                    [](const NeverOpened& one) { return std::tie(one.pack, one.id); });
}

// Of all views of the exhibits that share a category or school.
std::map<Key, Times> Maker::dwells_by(std::string ExhibitFigures::*group) const {
  std::map<Key, Times> all;
  for (Number pack = 0; pack < m_counts.packs.size(); ++pack)
    for (Number number = 0; number < m_counts.packs[pack].exhibits.size(); ++number) {
      const Times& dwells = m_counts.packs[pack].exhibits[number].dwells;
      const std::string& id = m_ground.packs()[pack].id;
      Times& its = all[{id, m_exhibits.at({id, m_things.exhibits[pack].text(number)}).*group}];
      its.insert(its.end(), dwells.begin(), dwells.end());
    }
  return all;
}

std::vector<ShareFigures> Maker::shares(const std::vector<Ground::Group>& groups,
                                        const ByNumber<GroupTally>& tallies,
                                        std::string ExhibitFigures::*group) {
  std::map<Key, ShareFigures> all;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> packs;  // views, exhibits
  for (Number number = 0; number < groups.size(); ++number) {
    const Ground::Group& known = groups[number];
    const std::string& pack = m_ground.packs()[known.pack].id;
    ShareFigures& made = all[{pack, known.id}];
    made.exhibits = known.exhibits;
    packs[pack].second += known.exhibits;
    if (known.name) made.thai = known.name->thai, made.english = known.name->english;
    if (number >= tallies.size()) continue;
    made.sessions = tallies[number].sessions;
    made.diligent_sessions = tallies[number].diligent;
  }
  for (const ExhibitFigures& exhibit : m_report.exhibits) {
    all[{exhibit.pack, exhibit.*group}].views += exhibit.views;
    packs[exhibit.pack].first += exhibit.views;
  }
  std::map<Key, Times> dwells = dwells_by(group);
  std::vector<ShareFigures> made;
  for (auto& [key, figures] : all) {
    if (figures.views == 0 && (figures.exhibits == 0 || !is_on_show(key.first))) continue;
    figures.pack = key.first;
    figures.id = key.second;
    figures.median_dwell = durations_of(dwells[key]).median;
    figures.share_of_views = share(figures.views, packs[key.first].first);
    figures.share_of_exhibits = share(figures.exhibits, packs[key.first].second);
    made.push_back(std::move(figures));
  }
  std::ranges::stable_sort(made, std::greater(), &ShareFigures::views);
  return made;
}

void Maker::finish_schools() {
  m_report.schools = shares(m_ground.schools(), m_counts.schools, &ExhibitFigures::organisation);
  for (Number pack = 0; pack < m_counts.packs.size(); ++pack)
    for (Number number = 0; number < m_counts.packs[pack].schools.size(); ++number)
      for (ShareFigures& school : m_report.schools)
        if (school.pack == m_ground.packs()[pack].id &&
            school.id == m_things.organisations[pack].text(number))
          school.opened = m_counts.packs[pack].schools[number].opened;
}

void Maker::finish_terms() {
  std::map<Key, FacetTermFigures> all;
  for (Number pack = 0; pack < m_counts.packs.size(); ++pack)
    for (Number number = 0; number < m_counts.packs[pack].terms.size(); ++number) {
      const OpenedTally& tally = m_counts.packs[pack].terms[number];
      FacetTermFigures& made =
          all[{m_ground.packs()[pack].id, m_things.facet_terms[pack].text(number)}];
      made.opened = tally.opened, made.filtered = tally.filtered, made.sessions = tally.sessions;
    }
  for (const auto& [pack, known] : m_ground.names()) {
    const std::string& id = m_ground.packs()[pack].id;
    if (known.thing != Thing::organisation || !is_on_show(id)) continue;
    const auto school = std::ranges::find_if(m_report.schools, [&](const ShareFigures& one) {
      return one.pack == id && one.id == known.id;
    });
    for (const std::string& term : known.terms) {
      FacetTermFigures& made = all[{id, term}];
      ++made.schools;
      made.school_views += school == m_report.schools.end() ? 0 : school->views;
    }
  }
  for (auto& [key, made] : all) {
    const auto slash = std::min(key.second.find('/'), key.second.size());
    made.pack = key.first;
    made.facet = key.second.substr(0, slash);
    made.term = slash == key.second.size() ? std::string() : key.second.substr(slash + 1);
    if (const Name* term = name(key.first, Thing::category, key.second))
      made.thai = term->thai, made.english = term->english;
    const Name* facet = name(key.first, Thing::facet, made.facet);
    // A log of version 1 holds facets among the categories.
    if (!facet) facet = name(key.first, Thing::category, made.facet);
    if (facet) made.facet_thai = facet->thai, made.facet_english = facet->english;
    if (made.opened + made.filtered + made.schools > 0) m_report.terms.push_back(std::move(made));
  }
  std::ranges::stable_sort(m_report.terms, {}, [](const FacetTermFigures& one) {
    return std::tuple(std::string_view(one.pack), std::string_view(one.facet),
                      -(one.opened + one.filtered), -one.school_views);
  });
}

// The most and the least shown of exhibits or of schools.
std::pair<ShownFigures, ShownFigures> extremes(const std::map<Key, ShownFigures>& all) {
  if (all.empty()) return {};
  const auto times = [](const auto& one) { return one.second.times; };
  return {std::ranges::max_element(all, {}, times)->second,
          std::ranges::min_element(all, {}, times)->second};
}

void Maker::finish_balance() {
  std::set<std::string> packs;
  for (const auto& [key, exhibit] : m_exhibits)
    if (exhibit.times_shown > 0) packs.insert(key.first);
  BalanceFigures& balance = m_report.balance;
  std::map<Key, ShownFigures> exhibits;
  std::map<Key, ShownFigures> schools;
  for (const auto& [pack, known] : m_ground.names()) {
    const std::string& id = m_ground.packs()[pack].id;
    if (known.thing != Thing::exhibit || !packs.contains(id)) continue;
    const auto shown = m_exhibits.find({id, known.id});
    const std::int64_t times = shown == m_exhibits.end() ? 0 : shown->second.times_shown;
    exhibits[{id, known.id}] = {known.id, known.thai, known.english, times};
    balance.impressions += times;
    balance.never_shown += times == 0 ? 1 : 0;
    if (known.organisation.empty()) continue;
    ShownFigures& school = schools[{id, known.organisation}];
    school.times += times;
    if (const Name* its = name(id, Thing::organisation, known.organisation))
      school.id = its->id, school.thai = its->thai, school.english = its->english;
  }
  std::tie(balance.most_exhibit, balance.least_exhibit) = extremes(exhibits);
  std::tie(balance.most_school, balance.least_school) = extremes(schools);
}

void Maker::finish_paths() {
  for (const auto& [choice, sessions] : m_counts.first_choices)
    m_report.first_choices.push_back({choice.first, choice.second, sessions});
  std::ranges::stable_sort(m_report.first_choices, std::greater(), &FirstChoice::sessions);
  for (Number number = 0; number < m_counts.screens.size(); ++number) {
    const ScreenTally& tally = m_counts.screens[number];
    if (tally.opened > 0)
      m_report.screens.push_back({m_things.words.text(number), tally.opened, tally.sessions,
                                  tally.last, tally.last_by_timeout});
  }
  std::ranges::sort(m_report.screens, {}, [](const ScreenFigures& one) {
    return std::tuple(-one.opened, std::string_view(one.screen));
  });
  for (const auto& [reason, sessions] : m_counts.ends) m_report.ends.push_back({reason, sessions});
  std::ranges::stable_sort(m_report.ends, std::greater(), &EndFigures::sessions);
}

void Maker::finish_access() {
  AccessFigures& access = m_report.access;
  for (const auto& [language, sessions] : m_counts.languages)
    access.languages.push_back({language, sessions});
  std::ranges::stable_sort(access.languages, std::greater(), &LanguageFigures::sessions);
  for (std::size_t aid = 0; aid < k_aids.size(); ++aid)
    if (m_counts.aids[aid] > 0)
      access.aids.push_back({std::string(k_aids[aid]), m_counts.aids[aid]});
  std::ranges::stable_sort(access.aids, std::greater(), &AidFigures::sessions);
  access.language_changes = m_counts.language_changes;
  access.sessions_changing = m_counts.sessions_changing;
}

void Maker::finish_machines() {
  for (auto& [id, tally] : m_counts.kiosks) {
    if (m_report.scope.has_days() && tally.boots == 0 && tally.days.empty()) continue;
    KioskFigures made{.id = id,
                      .sessions = tally.sessions,
                      .exhibit_views = tally.views,
                      .boots = tally.boots,
                      .boots_without_shutdown = tally.broken_boots,
                      .crashes = tally.crashes,
                      .uptime = Milliseconds(tally.uptime_ms),
                      .heartbeat = tally.heartbeat};
    made.heartbeat.median_fps = median_of(std::move(tally.fps));
    if (!tally.days.empty()) made.first_day = *tally.days.begin();
    if (!tally.days.empty()) made.last_day = *tally.days.rbegin();
    for (const auto& [what, fault] : tally.faults)
      made.faults.push_back({what, fault.events, fault.count});
    std::ranges::stable_sort(made.faults, std::greater(), &FaultFigures::count);
    m_report.kiosks.push_back(id);
    m_report.machines.push_back(std::move(made));
  }
}

void Maker::finish_packs() {
  for (const auto& [id, sessions] : m_on_show) {
    PackFigures made{.id = id, .sessions = sessions};
    const auto known = std::ranges::find(m_ground.packs(), id, &SetPack::id);
    if (known != m_ground.packs().end()) made.versions = known->versions;
    for (const auto& [pack, name] : m_ground.names()) {
      if (m_ground.packs()[pack].id != id) continue;
      if (name.thing == Thing::event) made.thai = name.thai, made.english = name.english;
      if (name.thing == Thing::place)
        made.place_thai = name.thai, made.place_english = name.english;
      made.exhibits += name.thing == Thing::exhibit ? 1 : 0;
    }
    m_report.packs.push_back(std::move(made));
  }
  std::ranges::stable_sort(m_report.packs, std::greater(), &PackFigures::sessions);
}

void Maker::finish_quality() {
  QualityFigures& quality = m_report.quality;
  quality = std::move(m_counts.quality);
  std::ranges::sort(quality.gaps, {}, [](const Gap& gap) {
    return std::tuple(std::string_view(gap.kiosk), std::string_view(gap.boot), gap.first);
  });
  if (quality.gaps.size() > k_most_gaps) quality.gaps.resize(k_most_gaps);
  for (const auto& [id, kiosk] : m_counts.kiosks)
    for (MissingDays& missing : missing_days(id, kiosk.days))
      quality.missing_days.push_back(std::move(missing));
}

}  // namespace

Report Tally::report(const std::vector<DaySum>& sums) const {
  return Maker(m_ground, m_things, m_scope, m_counts).make(sums);
}

}  // namespace kiosk::stats
