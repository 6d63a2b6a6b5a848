// What the kiosk writes down: names, visits, impressions and faults.
#include "app/kiosk.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;

constexpr Duration k_keep_exposure = std::chrono::minutes(5);
constexpr std::chrono::milliseconds k_last_flush{2000};

// As it is read, without the marks that hold lines together or let them break.
std::string plain(const std::string& name) {
  std::u32string letters = text::decode(text::without_breaks(name));
  std::replace(letters.begin(), letters.end(), text::k_no_break_space, U' ');
  return text::encode(letters);
}

// Of Thai, silently and for oneself: an assumption, for comparing texts of different lengths.
constexpr std::int64_t k_words_a_minute = 300;
// A Thai word with the mark behind it, as the works of Loei 2 average (each within 5 %). Counting
// the marks themselves would hold the start up: 140 ms with 10,000 works.
constexpr std::int64_t k_bytes_a_word = 15;

stats::Thing thing_of(const std::string& kind) {
  if (kind == "term") return stats::Thing::category;
  return stats::thing_of(kind).value_or(stats::Thing::exhibit);
}

std::vector<stats::Name> names_of(const catalog::Catalog& catalog) {
  std::vector<stats::Name> names;
  const auto known = catalog.names();
  if (!known) return names;
  for (const catalog::Catalog::Named& named : *known) {
    names.push_back({thing_of(named.kind), named.id, plain(named.name.thai),
                     plain(named.name.english), named.category, named.organisation});
    names.back().terms = stats::split(named.terms);
    if (named.thai_bytes > 0)
      names.back().reading = std::chrono::milliseconds(named.thai_bytes * 60'000 /
                                                       (k_bytes_a_word * k_words_a_minute));
  }
  return names;
}

stats::Event machine_event(const char* name, stats::Props props) {
  return {.name = name, .props = std::move(props), .origin = stats::Origin::machine};
}

}  // namespace

// Of each pack that is new here, its names; and, where another was on show before, that it changed.
void Kiosk::remember_names(stats::Moment now) {
  if (!m_log) return;
  const std::vector<stats::Pack> before = std::exchange(m_remembered, {});
  for (const screens::Exhibition* exhibition : m_content.exhibitions()) {
    const stats::Pack pack{exhibition->facts.id, exhibition->facts.version};
    m_remembered.push_back(pack);
    if (std::ranges::find(before, pack) != before.end()) continue;
    m_log->remember(pack, names_of(exhibition->catalog));
    if (exhibition->facts.votes > 0) record({voting_of(exhibition->facts, k_hall_utc_offset)}, now);
    if (before.empty()) continue;
    const bool same_event = std::ranges::find(before, pack.id, &stats::Pack::id) != before.end();
    record({machine_event("pack_change",
                          {{"from", same_event ? pack.id : std::string()}, {"to", pack.id}})},
           now);
  }
  m_log->turn_to(m_chosen);
}

void Kiosk::record_fault(const char* what, stats::Moment now) {
  record({machine_event("fault", {{"what", std::string(what)}})}, now);
}

void Kiosk::log(stats::Moment now) {
  for (const screens::Happening& happening : m_visit->take_happenings()) {
    if (const auto* chosen = std::get_if<screens::EventChosen>(&happening)) {
      m_chosen = {chosen->pack, chosen->version};
      if (m_log) m_log->turn_to(m_chosen);
    }
    if (const auto* shown = std::get_if<screens::Shown>(&happening))
      count(shown->impression, now.boot_time);
    record(m_recorder.events_of(happening, now.boot_time), now);
  }
}

// Others have their turn now, and the statistics will tell of it.
void Kiosk::count(const screens::Impression& impression, base::Instant now) {
  m_content.shown(impression);
  for (const screens::Exhibition* exhibition : m_content.exhibitions())
    if (exhibition->album == impression.album)
      m_impressions.add({exhibition->facts.id, exhibition->facts.version}, impression.surface,
                        impression.exhibit.value(), now);
}

// Nobody waits for the disk then: nothing moves, and the next slide is seconds away.
void Kiosk::keep_exposure(base::Instant now) {
  if (now - m_exposure_kept < k_keep_exposure || !m_visit->on_attract() || m_visit->moving())
    return;
  m_exposure_kept = now;
  m_content.keep_exposure();
}

void Kiosk::record_impressions(stats::Moment now) {
  for (auto& [pack, event] : m_impressions.take(m_options.origin)) {
    if (m_log) m_log->turn_to(pack);
    record({std::move(event)}, now);
  }
  if (m_log) m_log->turn_to(m_chosen);
}

void Kiosk::record(std::vector<stats::Event> events, stats::Moment now) {
  for (const stats::Event& event : events) m_metrics.count(event);
  if (!m_log) return;
  for (stats::Event& event : events) {
    const auto recorded = m_log->record(std::move(event), now);
    if (!recorded) m_options.tell(recorded.error().message);
  }
}

void Kiosk::close(stats::Moment now) {
  log(now);
  record(m_recorder.break_off(now.boot_time), now);
  record_impressions(now);
  if (m_log) m_log->close(now, k_last_flush);
  m_content.end();
}

}  // namespace kiosk::app
