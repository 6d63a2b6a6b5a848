#include "stats/simulated_truth.h"

#include <algorithm>
#include <tuple>

namespace kiosk::stats {
namespace {

double part_of(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

Durations durations(std::vector<std::int64_t> times) {
  std::ranges::sort(times);
  Durations made;
  made.count = static_cast<std::int64_t>(times.size());
  if (times.empty()) return made;
  const std::size_t n = times.size();
  const std::int64_t middle = n % 2 == 1 ? times[n / 2] : (times[n / 2 - 1] + times[n / 2]) / 2;
  made.median = Milliseconds(middle);
  std::size_t rank = 1;
  while (rank * 10 < n * 9) ++rank;
  made.p90 = Milliseconds(times[rank - 1]);
  std::int64_t sum = 0;
  for (const std::int64_t time : times) sum += time;
  made.mean = Milliseconds(sum / made.count);
  return made;
}

// The most first, equals as the map had them.
template <typename Made, typename Counts, typename Make>
std::vector<Made> most_first(const Counts& counts, std::int64_t Made::*count, Make make) {
  std::vector<Made> all;
  for (const auto& [key, value] : counts) all.push_back(make(key, value));
  std::ranges::stable_sort(all, std::greater(), count);
  return all;
}

}  // namespace

Truth::Truth(std::vector<std::pair<Pack, std::vector<Name>>> packs, Scope scope)
    : m_packs(std::move(packs)), m_scope(std::move(scope)) {
  for (const auto& [pack, names] : m_packs)
    for (const Name& one : names) m_names[{pack.id, one.thing, one.id}] = &one;
}

void Truth::add(const TrueVisit& visit) {
  if (!visit.kiosk.starts_with(m_scope.kiosk)) return;
  if (!m_scope.pack.empty() && visit.pack != m_scope.pack) return;
  if (visit.visitor && !visit.day) ++m_quality.sessions_without_day;
  if (!m_scope.holds(visit.day)) return;
  if (!visit.visitor) {
    ++m_quality.sessions_not_counted;
    return;
  }
  ++m_report.sessions;
  ++m_kiosks[visit.kiosk].figures.sessions;
  ++m_pack_sessions[visit.pack];
  if (!visit.ended) ++m_quality.open_sessions;
  m_lengths.push_back(visit.length_ms);
  const bool engaged = !visit.looks.empty() || visit.actions >= 3;
  if (engaged) ++m_report.engaged_sessions;
  if (visit.language == "en") ++m_report.english_sessions;
  if (!visit.aids.empty()) ++m_report.aided_sessions;
  if (visit.day) {
    DayFigures& day = m_days[*visit.day];
    ++day.sessions;
    if (engaged) ++day.engaged_sessions;
    ++m_hours[{*visit.day, visit.hour}];
  }
  add_looks(visit);
  add_path(visit);
  add_searches(visit);
  add_deeds(visit);
}

void Truth::add_looks(const TrueVisit& visit) {
  std::set<std::string> viewed;
  for (const auto& [id, dwell] : visit.looks) {
    Exhibit& exhibit = m_exhibits[{visit.pack, id}];
    if (dwell && *dwell < 3000) {
      ++exhibit.figures.passes, ++m_report.passes;
      continue;
    }
    ++exhibit.figures.views, ++m_report.exhibit_views;
    ++m_kiosks[visit.kiosk].figures.exhibit_views;
    if (visit.day) ++m_days[*visit.day].exhibit_views;
    if (dwell) exhibit.dwells.push_back(*dwell);
    if (viewed.insert(id).second) ++exhibit.figures.sessions;
  }
  if (viewed.size() >= 3) ++m_report.broad_sessions, ++m_report.funnel.viewed_several;
  if (!viewed.empty()) ++m_report.funnel.viewed_exhibit;
  if (!visit.looks.empty()) ++m_report.funnel.opened_exhibit;
  m_report.breadths.resize(11);
  ++m_report.breadths[std::min<std::size_t>(viewed.size(), 10)].sessions;
  add_group(visit, viewed, &Name::category, m_categories);
  add_group(visit, viewed, &Name::organisation, m_schools);
}

void Truth::add_group(const TrueVisit& visit, const std::set<std::string>& viewed,
                      std::string Name::*group, std::map<Key, Group>& groups) {
  std::map<std::string, std::int64_t> seen;
  for (const std::string& id : viewed)
    if (const Name* known = name(visit.pack, Thing::exhibit, id)) ++seen[known->*group];
  for (const auto& [id, exhibits] : seen) {
    Group& made = groups[{visit.pack, id}];
    ++made.sessions;
    if (exhibits * 2 > exhibits_of(visit.pack, group, id)) ++made.diligent;
  }
}

void Truth::add_path(const TrueVisit& visit) {
  ++m_report.funnel.began;
  std::string first;
  for (const std::string& screen : visit.screens)
    if (first.empty() && screen != "home") first = screen;
  if (!first.empty()) ++m_report.funnel.chose;
  ++m_first_choices[{visit.entry, first}];
  for (const std::string& screen : visit.screens) ++m_screens[screen].opened;
  for (const std::string& screen : std::set(visit.screens.begin(), visit.screens.end()))
    ++m_screens[screen].sessions;
  if (!visit.screens.empty()) {
    ++m_screens[visit.screens.back()].last;
    if (visit.reason == "timeout") ++m_screens[visit.screens.back()].last_by_timeout;
  }
  ++m_ends[visit.reason];
  m_report.timeouts.warnings += visit.warnings;
  m_report.timeouts.continued += visit.continued;
  m_report.timeouts.ignored += visit.warnings - visit.continued;
  if (visit.warnings > 0) ++m_report.timeouts.sessions;
  if (visit.opinion == "good") ++m_report.feedback.good;
  if (visit.opinion == "fair") ++m_report.feedback.fair;
  if (visit.opinion == "bad") ++m_report.feedback.bad;
  ++m_languages[visit.language];
  m_report.access.language_changes += visit.language_changes;
  if (visit.language_changes > 0) ++m_report.access.sessions_changing;
  for (const std::string& aid : visit.aids) ++m_aids[aid];
}

void Truth::add_searches(const TrueVisit& visit) {
  std::set<std::string> terms;
  SearchFigures& all = m_report.searches;
  for (const TrueSearch& search : visit.searches) {
    ++all.searches;
    if (search.results && *search.results > 0) ++all.with_results;
    if (search.results && *search.results == 0) ++all.without_results;
    if (search.chosen) ++all.chosen;
    ++m_layouts[search.layout];
    if (search.term.empty()) continue;
    TermFigures& term = m_searched[search.term];
    ++term.searches;
    if (search.results && *search.results == 0) ++term.without_results;
    if (terms.insert(search.term).second) ++term.sessions;
  }
  if (!visit.searches.empty()) ++all.sessions;
}

void Truth::add_deeds(const TrueVisit& visit) {
  const auto of = [&](const std::string& id) -> Exhibit& { return m_exhibits[{visit.pack, id}]; };
  MediaFigures& media = m_report.media;
  for (const auto& [id, times] : visit.plays) of(id).figures.plays += times, media.plays += times;
  for (const auto& [id, times] : visit.finished)
    of(id).figures.finished_plays += times, media.finished += times;
  for (const auto& [id, times] : visit.qr)
    of(id).figures.qr_shown += times, media.qr_shown += times;
  media.pictures += visit.pictures;
  media.watched += Milliseconds(visit.watched_ms);
  if (!visit.plays.empty() || visit.pictures > 0) ++media.sessions;
  if (!visit.qr.empty()) ++media.qr_sessions;
  KeepFigures& kept = m_report.kept;
  for (const std::string& id : visit.likes) ++of(id).figures.likes, ++kept.likes;
  for (const std::string& id : visit.bag) ++of(id).figures.bagged, ++kept.bagged;
  if (!visit.likes.empty()) ++kept.sessions_liking;
  if (!visit.bag.empty()) ++kept.sessions_bagging;
  if (!visit.votes.empty()) ++kept.sessions_voting;
  for (const std::string& id : visit.shown) {
    ++of(id).figures.sessions_shown;
    const bool opened =
        std::ranges::any_of(visit.looks, [&](const auto& look) { return look.first == id; });
    if (opened) ++of(id).shown_and_opened;
  }
  for (const std::string& id : visit.schools) ++m_schools[{visit.pack, id}].opened;
  std::set<std::string> terms;
  for (const std::string& id : visit.lists) ++m_terms[{visit.pack, id}].opened, terms.insert(id);
  for (const std::string& id : visit.filters)
    ++m_terms[{visit.pack, id}].filtered, terms.insert(id);
  for (const std::string& id : terms) ++m_terms[{visit.pack, id}].sessions;
}

void Truth::add(const TrueEvent& event) {
  if (!event.kiosk.starts_with(m_scope.kiosk)) return;
  if (!event.day) ++m_quality.doubtful_clock_events;
  if (!holds(event.kiosk, event.day)) return;
  ++m_quality.events;
  Kiosk& kiosk = m_kiosks[event.kiosk];
  kiosk.figures.uptime += Milliseconds(event.since_last_ms);
  if (!event.day) return;
  kiosk.days.insert(*event.day);
  m_days[*event.day].uptime += Milliseconds(event.since_last_ms);
}

void Truth::add_boot(const std::string& kiosk, bool shut_down) {
  ++m_quality.boots, ++m_kiosks[kiosk].figures.boots;
  if (shut_down) return;
  ++m_quality.boots_without_shutdown, ++m_kiosks[kiosk].figures.boots_without_shutdown;
}

void Truth::add_gap(const Gap& gap) {
  m_quality.missing_events += gap.last - gap.first + 1;
  m_quality.gaps.push_back(gap);
}

void Truth::add_fault(const std::string& kiosk, const std::string& what, std::int64_t count) {
  FaultFigures& fault = m_kiosks[kiosk].faults[what];
  fault.what = what;
  ++fault.events;
  fault.count += count;
  if (what == "events-dropped") m_quality.dropped_events += count;
}

void Truth::add_heartbeat(const std::string& kiosk, const HeartbeatFigures& beat, double fps) {
  HeartbeatFigures& all = m_kiosks[kiosk].figures.heartbeat;
  ++all.beats;
  all.touch_missing += beat.touch_missing;
  all.display_missing += beat.display_missing;
  m_kiosks[kiosk].fps.push_back(fps);
  for (const auto high : {&HeartbeatFigures::worst_frame_ms, &HeartbeatFigures::highest_memory_mb,
                          &HeartbeatFigures::highest_temperature_c})
    all.*high = std::max((all.*high).value_or(-1e9), (beat.*high).value());
  all.least_disk_mb = std::min(all.least_disk_mb.value_or(1e18), beat.least_disk_mb.value());
}

void Truth::add_shown(const std::string& pack, const std::string& exhibit, std::int64_t times) {
  if (m_scope.pack.empty() || pack == m_scope.pack)
    m_exhibits[{pack, exhibit}].figures.times_shown += times;
}

const Name* Truth::name(const std::string& pack, Thing thing, const std::string& id) const {
  const auto found = m_names.find({pack, thing, id});
  return found == m_names.end() ? nullptr : found->second;
}

std::int64_t Truth::exhibits_of(const std::string& pack, std::string Name::*group,
                                const std::string& id) const {
  std::int64_t count = 0;
  for (const auto& [known, names] : m_packs)
    for (const Name& one : names)
      if (known.id == pack && one.thing == Thing::exhibit && one.*group == id) ++count;
  return count;
}

Report Truth::report() const {
  Report report = m_report;
  report.scope = m_scope;
  report.quality = m_quality;
  report.session_time = durations(m_lengths);
  report.median_session = report.session_time.median;
  report.access.sessions_with_aids = report.aided_sessions;
  for (const auto& [day, figures] : m_days) {
    if (figures.sessions == 0) continue;
    report.days.push_back(figures);
    report.days.back().day = day;
  }
  for (const auto& [hour, sessions] : m_hours)
    report.hours.push_back({hour.first, hour.second, sessions});
  constexpr std::int64_t k_bars[] = {0, 10, 30, 60, 120, 300, 600, 1200};  // seconds
  for (std::size_t bar = 0; bar < std::size(k_bars); ++bar) {
    const std::int64_t from = k_bars[bar] * 1000;
    const std::int64_t to = bar + 1 < std::size(k_bars) ? k_bars[bar + 1] * 1000 : INT64_MAX;
    report.lengths.push_back(
        {Milliseconds(from), std::ranges::count_if(m_lengths, [&](std::int64_t length) {
           return length >= from && length < to;
         })});
  }
  report.breadths.resize(11);
  for (std::size_t bar = 0; bar < 11; ++bar)
    report.breadths[bar].exhibits = static_cast<std::int64_t>(bar);
  tell_exhibits(report);
  report.categories = shares(&Name::category, Thing::category, m_categories);
  report.schools = shares(&Name::organisation, Thing::organisation, m_schools);
  tell_terms(report);
  tell_balance(report);
  tell_paths(report);
  tell_searches(report);
  tell_access(report);
  tell_machines(report);
  tell_packs(report);
  return report;
}

void Truth::tell_exhibits(Report& report) const {
  std::vector<std::int64_t> all;
  for (const auto& [key, exhibit] : m_exhibits) {
    all.insert(all.end(), exhibit.dwells.begin(), exhibit.dwells.end());
    if (exhibit.figures.views + exhibit.figures.passes == 0) continue;
    ExhibitFigures made = exhibit.figures;
    made.pack = key.first;
    made.id = key.second;
    const Durations dwell = durations(exhibit.dwells);
    made.median_dwell = dwell.median;
    made.p90_dwell = dwell.p90;
    made.mean_dwell = dwell.mean;
    if (made.sessions_shown > 0)
      made.attraction = part_of(exhibit.shown_and_opened, made.sessions_shown);
    if (const Name* known = name(key.first, Thing::exhibit, key.second)) {
      made.thai = known->thai, made.english = known->english;
      made.category = known->category, made.organisation = known->organisation;
      made.reading_time = known->reading;
      if (known->reading && made.median_dwell)
        made.holding = part_of(made.median_dwell->count(), known->reading->count());
    }
    report.exhibits.push_back(std::move(made));
  }
  std::ranges::stable_sort(report.exhibits, std::greater(), &ExhibitFigures::views);
  report.dwell = durations(all);
  for (const auto& [pack, names] : m_packs)
    for (const Name& one : names) {
      const auto found = m_exhibits.find({pack.id, one.id});
      const bool opened = found != m_exhibits.end() &&
                          found->second.figures.views + found->second.figures.passes > 0;
      if (one.thing == Thing::exhibit && !opened && m_pack_sessions.contains(pack.id))
        report.never_opened.push_back(
            {pack.id, one.id, one.thai, one.english, one.category, one.organisation});
    }
  std::ranges::sort(report.never_opened, {},
                    [](const NeverOpened& one) { return std::tie(one.pack, one.id); });
}

std::vector<ShareFigures> Truth::shares(std::string Name::*group, Thing thing,
                                        const std::map<Key, Group>& groups) const {
  std::map<Key, ShareFigures> all;
  std::map<std::string, std::int64_t> views;
  std::map<std::string, std::int64_t> exhibits;
  std::map<Key, std::vector<std::int64_t>> dwells;
  const auto add_dwells = [&](const Key& of, const std::vector<std::int64_t>& more) {
    dwells[of].insert(dwells[of].end(), more.begin(), more.end());
  };
  for (const auto& [pack, names] : m_packs)
    for (const Name& one : names) {
      if (one.thing != Thing::exhibit || !m_pack_sessions.contains(pack.id)) continue;
      ShareFigures& made = all[{pack.id, one.*group}];
      ++made.exhibits, ++exhibits[pack.id];
      const auto found = m_exhibits.find({pack.id, one.id});
      if (found == m_exhibits.end()) continue;
      made.views += found->second.figures.views;
      views[pack.id] += found->second.figures.views;
      add_dwells({pack.id, one.*group}, found->second.dwells);
    }
  for (const auto& [key, exhibit] : m_exhibits) {
    if (name(key.first, Thing::exhibit, key.second) || exhibit.figures.views == 0) continue;
    all[{key.first, ""}].views += exhibit.figures.views;
    views[key.first] += exhibit.figures.views;
    add_dwells({key.first, ""}, exhibit.dwells);
  }
  std::vector<ShareFigures> made;
  for (auto& [key, figures] : all) {
    figures.pack = key.first;
    figures.id = key.second;
    figures.median_dwell = durations(dwells[key]).median;
    figures.share_of_views = part_of(figures.views, views[key.first]);
    figures.share_of_exhibits = part_of(figures.exhibits, exhibits[key.first]);
    if (const Name* known = name(key.first, thing, key.second))
      figures.thai = known->thai, figures.english = known->english;
    if (const auto found = groups.find(key); found != groups.end()) {
      figures.sessions = found->second.sessions;
      figures.diligent_sessions = found->second.diligent;
      figures.opened = found->second.opened;
    }
    made.push_back(figures);
  }
  std::ranges::stable_sort(made, std::greater(), &ShareFigures::views);
  return made;
}

void Truth::tell_terms(Report& report) const {
  std::map<Key, FacetTermFigures> all = m_terms;
  for (const auto& [pack, names] : m_packs)
    for (const Name& one : names) {
      if (one.thing != Thing::organisation || !m_pack_sessions.contains(pack.id)) continue;
      std::int64_t views = 0;
      for (const ShareFigures& school : report.schools)
        if (school.pack == pack.id && school.id == one.id) views = school.views;
      for (const std::string& term : one.terms)
        ++all[{pack.id, term}].schools, all[{pack.id, term}].school_views += views;
    }
  for (auto& [key, made] : all) {
    made.pack = key.first;
    made.facet = key.second.substr(0, key.second.find('/'));
    made.term = key.second.substr(key.second.find('/') + 1);
    if (const Name* term = name(key.first, Thing::category, key.second))
      made.thai = term->thai, made.english = term->english;
    if (const Name* facet = name(key.first, Thing::facet, made.facet))
      made.facet_thai = facet->thai, made.facet_english = facet->english;
    report.terms.push_back(made);
  }
  std::ranges::stable_sort(report.terms, [](const auto& one, const auto& other) {
    if (one.pack != other.pack) return one.pack < other.pack;
    if (one.facet != other.facet) return one.facet < other.facet;
    const auto used = [](const FacetTermFigures& term) { return term.opened + term.filtered; };
    if (used(one) != used(other)) return used(one) > used(other);
    return one.school_views > other.school_views;
  });
}

void Truth::tell_balance(Report& report) const {
  std::map<Key, ShownFigures> exhibits;
  std::map<Key, ShownFigures> schools;
  for (const auto& [pack, names] : m_packs) {
    std::int64_t shown = 0;
    for (const auto& [key, exhibit] : m_exhibits)
      if (key.first == pack.id) shown += exhibit.figures.times_shown;
    if (shown == 0) continue;
    for (const Name& one : names) {
      if (one.thing != Thing::exhibit) continue;
      const auto found = m_exhibits.find({pack.id, one.id});
      const std::int64_t times = found == m_exhibits.end() ? 0 : found->second.figures.times_shown;
      report.balance.impressions += times;
      if (times == 0) ++report.balance.never_shown;
      exhibits[{pack.id, one.id}] = {one.id, one.thai, one.english, times};
      const Name* school = name(pack.id, Thing::organisation, one.organisation);
      if (!school) continue;
      ShownFigures& made = schools[{pack.id, school->id}];
      made = {school->id, school->thai, school->english, made.times + times};
    }
  }
  for (const auto& [key, one] : exhibits) {
    if (one.times > report.balance.most_exhibit.times || report.balance.most_exhibit.id.empty())
      report.balance.most_exhibit = one;
    if (one.times < report.balance.least_exhibit.times || report.balance.least_exhibit.id.empty())
      report.balance.least_exhibit = one;
  }
  for (const auto& [key, one] : schools) {
    if (one.times > report.balance.most_school.times || report.balance.most_school.id.empty())
      report.balance.most_school = one;
    if (one.times < report.balance.least_school.times || report.balance.least_school.id.empty())
      report.balance.least_school = one;
  }
}

void Truth::tell_paths(Report& report) const {
  report.first_choices = most_first<FirstChoice>(
      m_first_choices, &FirstChoice::sessions, [](const Key& choice, std::int64_t sessions) {
        return FirstChoice{choice.first, choice.second, sessions};
      });
  report.screens = most_first<ScreenFigures>(m_screens, &ScreenFigures::opened,
                                             [](const std::string& screen, ScreenFigures made) {
                                               made.screen = screen;
                                               return made;
                                             });
  report.ends = most_first<EndFigures>(m_ends, &EndFigures::sessions,
                                       [](const std::string& reason, std::int64_t sessions) {
                                         return EndFigures{reason, sessions};
                                       });
}

void Truth::tell_searches(Report& report) const {
  SearchFigures& all = report.searches;
  for (const auto& [term, figures] : m_searched) {
    if (figures.sessions < 3) {
      ++all.withheld_terms;
      continue;
    }
    all.terms.push_back(figures);
    all.terms.back().term = term;
  }
  std::ranges::stable_sort(all.terms, [](const TermFigures& one, const TermFigures& other) {
    return one.sessions != other.sessions ? one.sessions > other.sessions
                                          : one.searches > other.searches;
  });
  for (const TermFigures& term : all.terms)
    if (term.without_results == term.searches) {
      all.missed.push_back(term);
      // What is made up is misspelt by an "x" at its end, or is like nothing there is.
      const std::string meant = term.term.substr(0, term.term.size() - 1);
      for (const TermFigures& other : all.terms)
        if (other.term == meant && term.term.back() == 'x') all.missed.back().suggestion = meant;
    }
  all.layouts = most_first<LayoutFigures>(m_layouts, &LayoutFigures::searches,
                                          [](const std::string& layout, std::int64_t searches) {
                                            return LayoutFigures{layout, searches};
                                          });
}

void Truth::tell_access(Report& report) const {
  report.access.languages =
      most_first<LanguageFigures>(m_languages, &LanguageFigures::sessions,
                                  [](const std::string& language, std::int64_t sessions) {
                                    return LanguageFigures{language, sessions};
                                  });
  for (const char* aid : {"text", "colours", "motion", "reach", "time"})
    if (const auto found = m_aids.find(aid); found != m_aids.end())
      report.access.aids.push_back({aid, found->second});
  std::ranges::stable_sort(report.access.aids, std::greater(), &AidFigures::sessions);
}

void Truth::tell_machines(Report& report) const {
  for (const auto& [id, kiosk] : m_kiosks) {
    KioskFigures made = kiosk.figures;
    made.id = id;
    std::vector<double> fps = kiosk.fps;
    std::ranges::sort(fps);
    const std::size_t n = fps.size();
    if (n > 0)
      made.heartbeat.median_fps = n % 2 == 1 ? fps[n / 2] : (fps[n / 2 - 1] + fps[n / 2]) / 2;
    if (!kiosk.days.empty()) {
      made.first_day = *kiosk.days.begin();
      made.last_day = *kiosk.days.rbegin();
      for (auto day = *made.first_day; day < *made.last_day; day += std::chrono::days(1)) {
        if (kiosk.days.contains(day)) continue;
        auto& missing = report.quality.missing_days;
        if (!missing.empty() && missing.back().kiosk == id &&
            missing.back().last == day - std::chrono::days(1))
          missing.back().last = day;
        else
          missing.push_back({id, day, day});
      }
    }
    made.faults = most_first<FaultFigures>(
        kiosk.faults, &FaultFigures::count,
        [](const std::string&, const FaultFigures& fault) { return fault; });
    report.kiosks.push_back(id);
    report.machines.push_back(std::move(made));
  }
  std::ranges::sort(report.quality.gaps, [](const Gap& one, const Gap& other) {
    return std::tie(one.kiosk, one.boot, one.first) <
           std::tie(other.kiosk, other.boot, other.first);
  });
}

void Truth::tell_packs(Report& report) const {
  for (const auto& [id, sessions] : m_pack_sessions) {
    PackFigures made{.id = id, .sessions = sessions};
    for (const auto& [pack, names] : m_packs) {
      if (pack.id != id) continue;
      made.versions.push_back(pack.version);
      for (const Name& one : names) {
        if (one.thing == Thing::event) made.thai = one.thai, made.english = one.english;
        if (one.thing == Thing::place) made.place_thai = one.thai, made.place_english = one.english;
        made.exhibits += one.thing == Thing::exhibit ? 1 : 0;
      }
    }
    report.packs.push_back(std::move(made));
  }
  std::ranges::stable_sort(report.packs, std::greater(), &PackFigures::sessions);
}

}  // namespace kiosk::stats
