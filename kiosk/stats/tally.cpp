#include "stats/tally.h"

#include <algorithm>
#include <cstdlib>

namespace kiosk::stats {
namespace {

std::uint32_t milliseconds(std::int64_t time) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time, 0, UINT32_MAX));
}

void keep_highest(std::optional<double>& most, std::optional<double> value) {
  if (value && (!most || *value > *most)) most = value;
}

void keep_least(std::optional<double>& least, std::optional<double> value) {
  if (value && (!least || *value < *least)) least = value;
}

std::size_t length_bar(std::int64_t length_ms) {
  std::size_t bar = 0;
  while (bar + 1 < k_length_bars.size() && length_ms >= k_length_bars[bar + 1].count()) ++bar;
  return bar;
}

}  // namespace

Tally::Tally(const Ground& ground, const Scope& scope)
    : m_ground(ground),
      m_scope(scope),
      m_visits(m_things, [this](const Visit& visit) { end_visit(visit); }) {
  ground.introduce(m_things);
}

void Tally::begin_boot(const SetBoot& boot) {
  end_boot();
  m_boot = &boot;
  m_kiosk = &m_counts.kiosks[boot.kiosk_id];
  m_boot_counted = false;
  m_shut_down = boot.running;
  m_next_seq = boot.forgotten_to + 1;
  m_last_mono_ms.reset();
  m_day_ends_ms = m_day_began_ms = 0;
  m_visits.begin_boot(boot.utc_offset);
}

void Tally::end_boot() {
  if (!m_boot) return;
  m_visits.end_boot();
  // Of a run that was forgotten as a whole the sums tell. One without any event counts as such.
  const bool nothing_left = m_next_seq == m_boot->forgotten_to + 1;
  if (nothing_left && m_boot->forgotten_to == 0 && !m_scope.has_days()) m_boot_counted = true;
  if (m_boot_counted) {
    const std::int64_t broken = m_shut_down ? 0 : 1;
    ++m_counts.quality.boots, ++m_kiosk->boots;
    m_counts.quality.boots_without_shutdown += broken, m_kiosk->broken_boots += broken;
  }
  m_boot = nullptr;
}

void Tally::add(const EventRow& row) {
  if (row.wall_ms < m_day_began_ms || row.wall_ms >= m_day_ends_ms || !row.has_clock()) {
    m_day = day_of(row, m_boot->utc_offset);
    const auto began = m_day ? m_day->time_since_epoch() : std::chrono::days(0);
    m_day_began_ms = Milliseconds(began - m_boot->utc_offset).count();
    m_day_ends_ms = m_day ? m_day_began_ms + Milliseconds(std::chrono::days(1)).count() : 0;
    m_of_day = m_day && holds(m_day) ? &m_counts.days[*m_day] : nullptr;
    if (m_of_day) m_kiosk->days.insert(*m_day);
  }
  const bool held = holds(m_day);
  check_row(row, held);
  check_clock(row, held);
  // What a newer kiosk tells of an event that is not known here is not damaged.
  if (!m_props.read(row.props) && rule_of(row.name))
    m_counts.quality.unreadable_events += held ? 1 : 0;
  const What what = what_of(row.name);
  if (what == What::shutdown) m_shut_down = true;
  if (held) add_machine_event(row, what);
  if (!row.session.empty()) m_visits.add(row, what, m_props);
}

void Tally::check_row(const EventRow& row, bool held) {
  if (held && row.seq > m_next_seq) {
    m_counts.quality.missing_events += row.seq - m_next_seq;
    m_counts.quality.gaps.push_back({m_boot->kiosk_id, m_boot->boot_id, m_next_seq, row.seq - 1});
  }
  m_next_seq = row.seq + 1;
  if (!held) return;
  m_boot_counted = true;
  ++m_counts.quality.events;
}

void Tally::check_clock(const EventRow& row, bool held) {
  if (!row.has_clock()) ++m_counts.quality.doubtful_clock_events;
  const std::int64_t ahead = row.wall_ms - row.mono_ms;
  if (m_last_mono_ms && held) {
    if (std::abs(ahead - m_wall_ahead_ms) > k_clock_step.count()) ++m_counts.quality.clock_steps;
    const std::int64_t passed = std::max<std::int64_t>(row.mono_ms - *m_last_mono_ms, 0);
    m_kiosk->uptime_ms += passed;
    if (m_of_day) m_of_day->uptime_ms += passed;
  }
  m_last_mono_ms = row.mono_ms;
  m_wall_ahead_ms = ahead;
}

void Tally::add_machine_event(const EventRow& row, What what) {
  if (what == What::heartbeat) add_heartbeat();
  if (what == What::fault) add_fault();
  if (what == What::crash_recovered) ++m_kiosk->crashes;
  if (what == What::impression && row.session.empty()) add_impression(row);
}

void Tally::add_heartbeat() {
  HeartbeatFigures& heart = m_kiosk->heartbeat;
  ++heart.beats;
  if (const auto fps = m_props.number("fps")) m_kiosk->fps.push_back(*fps);
  keep_highest(heart.worst_frame_ms, m_props.number("frame_p99"));
  keep_highest(heart.highest_temperature_c, m_props.number("temp_c"));
  keep_highest(heart.highest_memory_mb, m_props.number("rss_mb"));
  keep_least(heart.least_disk_mb, m_props.number("disk_free_mb"));
  heart.touch_missing += m_props.flag("touch_ok") == false ? 1 : 0;
  heart.display_missing += m_props.flag("display_ok") == false ? 1 : 0;
}

void Tally::add_fault() {
  const std::string what(m_props.text("what"));
  const std::int64_t count = m_props.integer("count").value_or(1);
  FaultTally& fault = m_kiosk->faults[what];
  ++fault.events;
  fault.count += count;
  if (what == "events-dropped") m_counts.quality.dropped_events += count;
}

void Tally::add_impression(const EventRow& row) {
  if (row.origin != "visitor") return;
  const auto pack = static_cast<Number>(row.pack);
  if (!m_scope.pack.empty() && m_ground.packs()[pack].id != m_scope.pack) return;
  const Number exhibit = m_things.exhibits[pack].number(m_props.text("id"));
  m_counts.packs[pack].exhibits[exhibit].times_shown += m_props.integer("count").value_or(0);
}

void Tally::end_visit(const Visit& visit) {
  if (!m_scope.pack.empty() && m_ground.packs()[visit.pack].id != m_scope.pack) return;
  if (!visit.day && visit.visitor) ++m_counts.quality.sessions_without_day;
  if (!holds(visit.day)) return;
  if (visit.visitor)
    count_visit(visit);
  else
    ++m_counts.quality.sessions_not_counted;
}

void Tally::count_visit(const Visit& visit) {
  PackTally& pack = m_counts.packs[visit.pack];
  ++m_counts.sessions, ++pack.sessions, ++m_kiosk->sessions;
  const std::int64_t length = duration_ms(visit);
  m_counts.lengths.push_back(milliseconds(length));
  ++m_counts.length_bars[length_bar(length)];
  const std::int64_t engaged = is_engaged(visit) ? 1 : 0;
  m_counts.engaged += engaged;
  m_counts.english += visit.english ? 1 : 0;
  m_counts.quality.open_sessions += visit.ended ? 0 : 1;
  count_views(visit, pack);
  const auto views = static_cast<std::int64_t>(
      std::ranges::count_if(visit.views, [](const auto& view) { return !is_pass(view); }));
  m_kiosk->views += views;
  if (visit.day) {
    DayTally& day = m_counts.days[*visit.day];
    ++day.sessions, ++day.hours[static_cast<std::size_t>(visit.hour)];
    day.engaged += engaged, day.views += views;
  }
  count_path(visit);
  count_searches(visit);
  count_deeds(visit, pack);
  count_access(visit);
}

void Tally::count_views(const Visit& visit, PackTally& pack) {
  m_viewed.clear();
  for (const Visit::View& view : visit.views) {
    ExhibitTally& exhibit = pack.exhibits[view.exhibit];
    if (is_pass(view)) {
      ++exhibit.passes, ++m_counts.passes;
      continue;
    }
    ++exhibit.views, ++m_counts.views;
    if (view.dwell_ms) exhibit.dwells.push_back(milliseconds(*view.dwell_ms));
    if (std::ranges::find(m_viewed, view.exhibit) != m_viewed.end()) continue;
    m_viewed.push_back(view.exhibit);
    ++exhibit.sessions;
  }
  const auto different = static_cast<std::int64_t>(m_viewed.size());
  ++m_counts.breadth_bars[std::min(m_viewed.size(), k_breadth_bars - 1)];
  m_counts.broad += different >= k_broad_exhibits ? 1 : 0;
  m_counts.funnel.viewed_several += different >= k_broad_exhibits ? 1 : 0;
  m_counts.funnel.viewed_exhibit += different > 0 ? 1 : 0;
  m_counts.funnel.opened_exhibit += visit.views.empty() ? 0 : 1;
  count_groups(visit);
}

// A session is diligent in a category or school if it viewed more than half of its exhibits.
void Tally::count_groups(const Visit& visit) {
  const auto count = [&](Number Ground::Exhibit::*group, const std::vector<Ground::Group>& groups,
                         ByNumber<GroupTally>& tallies) {
    std::vector<std::pair<Number, std::int64_t>> seen;
    for (const Number viewed : m_viewed) {
      const Ground::Exhibit* exhibit = m_ground.exhibit(visit.pack, viewed);
      if (!exhibit) continue;
      const Number number = exhibit->*group;
      const auto known = std::ranges::find(seen, number, &std::pair<Number, std::int64_t>::first);
      if (known == seen.end())
        seen.emplace_back(number, 1);
      else
        ++known->second;
    }
    for (const auto& [number, exhibits] : seen) {
      ++tallies[number].sessions;
      tallies[number].diligent += 2 * exhibits > groups[number].exhibits ? 1 : 0;
    }
  };
  count(&Ground::Exhibit::category, m_ground.categories(), m_counts.categories);
  count(&Ground::Exhibit::school, m_ground.schools(), m_counts.schools);
}

void Tally::count_path(const Visit& visit) {
  const auto word = [&](const std::optional<Number>& number) {
    return number ? m_things.words.text(*number) : std::string();
  };
  ++m_counts.funnel.began;
  m_counts.funnel.chose += visit.first_choice ? 1 : 0;
  ++m_counts.first_choices[{word(visit.entry), word(visit.first_choice)}];
  const std::string reason = word(visit.reason);
  ++m_counts.ends[reason];
  for (const auto& [screen, times] : visit.screens) {
    m_counts.screens[screen].opened += times;
    ++m_counts.screens[screen].sessions;
  }
  if (visit.last_screen) {
    ++m_counts.screens[*visit.last_screen].last;
    m_counts.screens[*visit.last_screen].last_by_timeout += reason == "timeout" ? 1 : 0;
  }
  m_counts.timeouts.warnings += visit.warnings;
  m_counts.timeouts.continued += visit.continued;
  m_counts.timeouts.ignored += visit.warnings - visit.continued;
  m_counts.timeouts.sessions += visit.warnings > 0 ? 1 : 0;
  if (visit.opinion) ++m_counts.opinions[*visit.opinion];
}

void Tally::count_searches(const Visit& visit) {
  std::vector<Number> seen;
  for (const Visit::Search& search : visit.searches) {
    ++m_counts.searches.searches;
    const bool found = search.results.value_or(0) > 0;
    const bool missed = search.results == 0;
    m_counts.searches.with_results += found ? 1 : 0;
    m_counts.searches.without_results += missed ? 1 : 0;
    m_counts.searches.chosen += search.chosen ? 1 : 0;
    if (search.layout) ++m_counts.layouts[m_things.words.text(*search.layout)];
    if (!search.term) continue;
    TermTally& term = m_counts.terms[*search.term];
    ++term.searches;
    term.found += found ? 1 : 0;
    term.missed += missed ? 1 : 0;
    if (std::ranges::find(seen, *search.term) != seen.end()) continue;
    seen.push_back(*search.term);
    ++term.sessions;
  }
  m_counts.searches.sessions += visit.searches.empty() ? 0 : 1;
}

void Tally::count_deeds(const Visit& visit, PackTally& pack) {
  MediaFigures& media = m_counts.media;
  KeepFigures& kept = m_counts.kept;
  std::int64_t likes = 0, bagged = 0, plays = 0, qr = 0;
  bool voted = false;
  for (const Visit::Deed& deed : visit.deeds) {
    ExhibitTally& exhibit = pack.exhibits[deed.exhibit];
    const bool opened = deed.shown && std::ranges::find(visit.views, deed.exhibit,
                                                        &Visit::View::exhibit) != visit.views.end();
    exhibit.sessions_shown += deed.shown ? 1 : 0;
    exhibit.sessions_shown_and_opened += opened ? 1 : 0;
    exhibit.plays += deed.plays, plays += deed.plays;
    exhibit.finished += deed.finished, media.finished += deed.finished;
    exhibit.qr += deed.qr, qr += deed.qr;
    exhibit.likes += deed.liked ? 1 : 0, likes += deed.liked ? 1 : 0;
    exhibit.bagged += deed.bagged ? 1 : 0, bagged += deed.bagged ? 1 : 0;
    voted = voted || deed.voted;
  }
  media.plays += plays, media.pictures += visit.pictures, media.qr_shown += qr;
  media.watched += Milliseconds(visit.watched_ms);
  media.sessions += plays + visit.pictures > 0 ? 1 : 0;
  media.qr_sessions += qr > 0 ? 1 : 0;
  kept.likes += likes, kept.bagged += bagged;
  kept.sessions_liking += likes > 0 ? 1 : 0;
  kept.sessions_bagging += bagged > 0 ? 1 : 0;
  kept.sessions_voting += voted ? 1 : 0;
  for (const auto& [school, times] : visit.organisations) {
    pack.schools[school].opened += times;
    ++pack.schools[school].sessions;
  }
  for (const auto& [term, times] : visit.facet_terms) {
    pack.terms[term].opened += times;
    ++pack.terms[term].sessions;
  }
  for (const auto& [term, times] : visit.filters) {
    pack.terms[term].filtered += times;
    const auto opened =
        std::ranges::find(visit.facet_terms, term, &std::pair<Number, std::int64_t>::first);
    pack.terms[term].sessions += opened == visit.facet_terms.end() ? 1 : 0;
  }
}

void Tally::count_access(const Visit& visit) {
  ++m_counts.languages[m_things.words.text(visit.language)];
  m_counts.language_changes += visit.language_changes;
  m_counts.sessions_changing += visit.language_changes > 0 ? 1 : 0;
  m_counts.aided += visit.aids != 0 ? 1 : 0;
  for (std::size_t aid = 0; aid < k_aids.size(); ++aid)
    m_counts.aids[aid] += (visit.aids >> aid) & 1U;
}

}  // namespace kiosk::stats
