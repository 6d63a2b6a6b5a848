// Two tallies put together: how each kind of count is added to another.
#include "stats/tally.h"

#include <algorithm>

namespace kiosk::stats {
namespace {

void add_to(std::int64_t& sum, std::int64_t more) {
  sum += more;
}
void add_to(Milliseconds& sum, Milliseconds more) {
  sum += more;
}
template <typename T>
void add_to(std::vector<T>& all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
}
template <typename T>
void add_to(std::set<T>& all, const std::set<T>& more) {
  all.insert(more.begin(), more.end());
}
template <typename T, std::size_t size>
void add_to(std::array<T, size>& sums, const std::array<T, size>& more) {
  for (std::size_t at = 0; at < size; ++at) add_to(sums[at], more[at]);
}

void add_to(DayTally& sum, const DayTally& more) {
  add_to(sum.sessions, more.sessions), add_to(sum.engaged, more.engaged),
      add_to(sum.views, more.views);
  add_to(sum.uptime_ms, more.uptime_ms), add_to(sum.hours, more.hours);
}
void add_to(FaultTally& sum, const FaultTally& more) {
  add_to(sum.events, more.events), add_to(sum.count, more.count);
}

void add_to(KioskTally& sum, const KioskTally& more);

template <typename Key, typename T>
void add_to(std::map<Key, T>& sums, const std::map<Key, T>& more) {
  for (const auto& [key, value] : more) add_to(sums[key], value);
}

void keep_highest(std::optional<double>& most, const std::optional<double>& other) {
  if (other && (!most || *other > *most)) most = other;
}

void add_to(HeartbeatFigures& sum, const HeartbeatFigures& more) {
  add_to(sum.beats, more.beats);
  add_to(sum.touch_missing, more.touch_missing), add_to(sum.display_missing, more.display_missing);
  keep_highest(sum.worst_frame_ms, more.worst_frame_ms);
  keep_highest(sum.highest_temperature_c, more.highest_temperature_c);
  keep_highest(sum.highest_memory_mb, more.highest_memory_mb);
  if (more.least_disk_mb && (!sum.least_disk_mb || *more.least_disk_mb < *sum.least_disk_mb))
    sum.least_disk_mb = more.least_disk_mb;
}

void add_to(KioskTally& sum, const KioskTally& more) {
  add_to(sum.sessions, more.sessions), add_to(sum.views, more.views), add_to(sum.boots, more.boots);
  add_to(sum.broken_boots, more.broken_boots), add_to(sum.crashes, more.crashes);
  add_to(sum.uptime_ms, more.uptime_ms), add_to(sum.days, more.days);
  add_to(sum.heartbeat, more.heartbeat), add_to(sum.fps, more.fps), add_to(sum.faults, more.faults);
}

void add_to(ExhibitTally& sum, const ExhibitTally& more) {
  for (const auto count :
       {&ExhibitTally::views, &ExhibitTally::passes, &ExhibitTally::sessions,
        &ExhibitTally::sessions_shown, &ExhibitTally::sessions_shown_and_opened,
        &ExhibitTally::times_shown, &ExhibitTally::plays, &ExhibitTally::finished,
        &ExhibitTally::qr, &ExhibitTally::likes, &ExhibitTally::bagged})
    add_to(sum.*count, more.*count);
  add_to(sum.dwells, more.dwells);
}
void add_to(GroupTally& sum, const GroupTally& more) {
  add_to(sum.sessions, more.sessions), add_to(sum.diligent, more.diligent);
}
void add_to(OpenedTally& sum, const OpenedTally& more) {
  add_to(sum.opened, more.opened), add_to(sum.filtered, more.filtered);
  add_to(sum.sessions, more.sessions);
}
void add_to(ScreenTally& sum, const ScreenTally& more) {
  add_to(sum.opened, more.opened), add_to(sum.sessions, more.sessions);
  add_to(sum.last, more.last), add_to(sum.last_by_timeout, more.last_by_timeout);
}
void add_to(TermTally& sum, const TermTally& more) {
  add_to(sum.searches, more.searches), add_to(sum.sessions, more.sessions);
  add_to(sum.found, more.found), add_to(sum.missed, more.missed);
}

template <typename T>
void add_to(ByNumber<T>& sums, const ByNumber<T>& more) {
  for (Number number = 0; number < more.size(); ++number) add_to(sums[number], more[number]);
}

// By texts that have other numbers there than here.
template <typename T>
void add_to(ByNumber<T>& sums, Texts& texts, const ByNumber<T>& more, const Texts& their_texts) {
  for (Number number = 0; number < more.size(); ++number)
    add_to(sums[texts.number(their_texts.text(number))], more[number]);
}

void add_to(FunnelFigures& sum, const FunnelFigures& more) {
  add_to(sum.began, more.began), add_to(sum.chose, more.chose);
  add_to(sum.opened_exhibit, more.opened_exhibit), add_to(sum.viewed_exhibit, more.viewed_exhibit);
  add_to(sum.viewed_several, more.viewed_several);
}
void add_to(TimeoutFigures& sum, const TimeoutFigures& more) {
  add_to(sum.warnings, more.warnings), add_to(sum.continued, more.continued);
  add_to(sum.ignored, more.ignored), add_to(sum.sessions, more.sessions);
}
void add_to(MediaFigures& sum, const MediaFigures& more) {
  add_to(sum.plays, more.plays), add_to(sum.finished, more.finished),
      add_to(sum.pictures, more.pictures);
  add_to(sum.watched, more.watched), add_to(sum.sessions, more.sessions);
  add_to(sum.qr_shown, more.qr_shown), add_to(sum.qr_sessions, more.qr_sessions);
}
void add_to(KeepFigures& sum, const KeepFigures& more) {
  add_to(sum.likes, more.likes), add_to(sum.sessions_liking, more.sessions_liking);
  add_to(sum.bagged, more.bagged), add_to(sum.sessions_bagging, more.sessions_bagging);
  add_to(sum.sessions_voting, more.sessions_voting);
}
void add_to(SearchFigures& sum, const SearchFigures& more) {
  add_to(sum.searches, more.searches), add_to(sum.sessions, more.sessions);
  add_to(sum.with_results, more.with_results), add_to(sum.without_results, more.without_results);
  add_to(sum.chosen, more.chosen);
}
void add_to(QualityFigures& sum, const QualityFigures& more) {
  for (const auto count : {&QualityFigures::boots, &QualityFigures::boots_without_shutdown,
                           &QualityFigures::missing_events, &QualityFigures::dropped_events,
                           &QualityFigures::doubtful_clock_events, &QualityFigures::clock_steps,
                           &QualityFigures::open_sessions, &QualityFigures::sessions_not_counted,
                           &QualityFigures::unreadable_events,
                           &QualityFigures::sessions_without_day, &QualityFigures::events})
    add_to(sum.*count, more.*count);
  add_to(sum.gaps, more.gaps);
}

void add_plain(Counts& sum, const Counts& more) {
  for (const auto count :
       {&Counts::sessions, &Counts::engaged, &Counts::english, &Counts::aided, &Counts::broad,
        &Counts::views, &Counts::passes, &Counts::language_changes, &Counts::sessions_changing})
    add_to(sum.*count, more.*count);
  add_to(sum.lengths, more.lengths), add_to(sum.days, more.days);
  add_to(sum.length_bars, more.length_bars), add_to(sum.breadth_bars, more.breadth_bars);
  add_to(sum.funnel, more.funnel), add_to(sum.first_choices, more.first_choices);
  add_to(sum.ends, more.ends), add_to(sum.languages, more.languages),
      add_to(sum.layouts, more.layouts);
  add_to(sum.aids, more.aids), add_to(sum.timeouts, more.timeouts), add_to(sum.media, more.media);
  add_to(sum.opinions, more.opinions);
  add_to(sum.kept, more.kept), add_to(sum.searches, more.searches),
      add_to(sum.quality, more.quality);
  add_to(sum.kiosks, more.kiosks), add_to(sum.categories, more.categories);
  add_to(sum.schools, more.schools);
}

}  // namespace

void Tally::absorb(const Tally& other) {
  const Counts& more = other.m_counts;
  add_plain(m_counts, more);
  add_to(m_counts.screens, m_things.words, more.screens, other.m_things.words);
  add_to(m_counts.terms, m_things.terms, more.terms, other.m_things.terms);
  for (Number number = 0; number < more.packs.size(); ++number) {
    PackTally& pack = m_counts.packs[number];
    const PackTally& theirs = more.packs[number];
    const Things& things = other.m_things;
    add_to(pack.sessions, theirs.sessions);
    if (theirs.exhibits.size() > 0)
      add_to(pack.exhibits, m_things.exhibits[number], theirs.exhibits, things.exhibits[number]);
    if (theirs.schools.size() > 0)
      add_to(pack.schools, m_things.organisations[number], theirs.schools,
             things.organisations[number]);
    if (theirs.terms.size() > 0)
      add_to(pack.terms, m_things.facet_terms[number], theirs.terms, things.facet_terms[number]);
  }
}

}  // namespace kiosk::stats
