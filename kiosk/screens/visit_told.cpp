// What of a visit is told to those who count it, watch it with the visitor or read it aloud.
#include "screens/cards.h"
#include "screens/read_aloud.h"
#include "screens/visit.h"
#include "screens/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr Duration k_offered = std::chrono::seconds(1);  // shorter is not seen

bool has_term(const catalog::Selection& selection, const catalog::FacetId& facet,
              const catalog::TermId& term) {
  return std::ranges::any_of(selection.choices, [&](const catalog::Choice& choice) {
    return choice.facet == facet && std::ranges::find(choice.terms, term) != choice.terms.end();
  });
}

}  // namespace

void Visit::count_impressions(Duration elapsed) {
  const auto now = warning() ? std::vector<Impression>() : m_screen->impressions();
  for (const Impression& each : m_shown_works.advance(now, elapsed))
    m_happenings.emplace_back(Shown{each});
}

// Following the finger beyond the end is no scrolling.
void Visit::note_scroll() {
  const ui::ScrollArea* const scroll = m_screen->main_scroll();
  if (!scroll || scroll->most() <= 0.5F) return;
  const float share = std::clamp(scroll->offset() / scroll->most(), 0.0F, 1.0F);
  m_scrolled = std::max(m_scrolled.value_or(0), static_cast<int>(std::lround(share * 100)));
}

void Visit::leave_place() {
  note_scroll();
  m_happenings.emplace_back(Left{m_screen->place(), std::exchange(m_scrolled, std::nullopt)});
}

// Looked at once things have come to rest: what scrolls by is not offered.
void Visit::count_offered(Duration elapsed) {
  const bool rests = m_visiting && !warning() && !m_sheet && !m_page_turn.running() &&
                     !m_screen_moves && m_screen->place().page != Page::bag;
  if (!rests || m_quiet == Duration::zero()) m_rested = {};  // nothing, since a touch
  m_until_offered = base::k_forever;
  if (!rests || m_rested == base::k_forever) return;
  m_rested += elapsed;
  if (m_rested < k_offered) {
    m_until_offered = k_offered - m_rested;
  } else {
    m_rested = base::k_forever;
    offer();
  }
}

void Visit::offer() {
  Offered offered{m_screen->place(), {}};
  for (const ui::ElementShown& shown : elements()) {
    const std::string& id = shown.element.id;
    if (!names(id, "exhibit") && !names(id, "feature")) continue;
    const ui::Rect seen = shown.element.rect;
    if (seen.width * seen.height * 2 < shown.whole.width * shown.whole.height) continue;
    std::string work = id.substr(id.find(':') + 1);
    if (m_offered.insert(std::to_string(m_album) + " " + work).second)
      offered.works.emplace_back(std::move(work));
  }
  if (!offered.works.empty()) m_happenings.emplace_back(std::move(offered));
}

void Visit::tell_filtered(const Place& before, const Place& after) {
  if (after.page != Page::results || before.selection == after.selection || !m_exhibition) return;
  const auto results = m_exhibition->catalog.count(after.selection);
  const auto tell_more = [&](const catalog::Selection& one, const catalog::Selection& other,
                             bool chosen) {
    for (const catalog::Choice& choice : one.choices)
      for (const catalog::TermId& term : choice.terms)
        if (!has_term(other, choice.facet, term))
          m_happenings.emplace_back(Filtered{choice.facet, term, chosen, results.value_or(0)});
  };
  tell_more(before.selection, after.selection, false);
  tell_more(after.selection, before.selection, true);
}

void Visit::tell_looked(const Place& before, const ui::Gesture& gesture) {
  const Place now = m_screen->place();
  if (before.page != Page::gallery || now.page != Page::gallery) return;
  const catalog::ExhibitId exhibit(now.subject);
  if (now.picture != before.picture)
    m_happenings.emplace_back(Looked{Looked::What::turned, exhibit, now.picture});
  const bool closer = gesture.kind == Kind::pinch_begin ||
                      (gesture.kind == Kind::tap && gesture.target == "gallery.zoom-in");
  if (closer) m_happenings.emplace_back(Looked{Looked::What::zoomed, exhibit, now.picture});
}

void Visit::keep(const Keep& wanted) {
  if (wanted.shelf == Shelf::votes && wanted.kept && !make_room_for_vote(wanted.work)) return;
  const bool changed = wanted.kept ? m_keeping.put(wanted.shelf, wanted.work)
                                   : m_keeping.take(wanted.shelf, wanted.work);
  if (!changed) return;
  tell_kept(wanted);
  const Page page = m_screen->place().page;
  if (page == Page::bag || page == Page::vote) replace(m_screen->place(), Turn::fade);
}

// A visit's only vote moves to where it is given last; of several, the visitor says which to take
// back. False if none may be given.
bool Visit::make_room_for_vote(const Work& work) {
  const Exhibition* const event = event_called(work.pack);
  if (!event || event->facts.votes == 0 || m_keeping.has(Shelf::votes, work)) return false;
  const std::vector<Work> votes = m_keeping.votes_in(work.pack);
  if (static_cast<int>(votes.size()) < event->facts.votes) return true;
  if (votes.size() > 1) return false;
  m_keeping.take(Shelf::votes, votes.front());
  tell_kept({Shelf::votes, votes.front(), false});
  return true;
}

// It is counted with the pack that the work is of.
void Visit::tell_kept(const Keep& what) {
  const Exhibition* const event = event_called(what.work.pack);
  const bool elsewhere = event && event != m_exhibition;
  if (elsewhere) m_happenings.emplace_back(EventChosen{event->facts.id, event->facts.version});
  m_happenings.emplace_back(Kept{what});
  if (!elsewhere) return;
  EventChosen chosen;
  if (m_exhibition) chosen = {m_exhibition->facts.id, m_exhibition->facts.version};
  m_happenings.emplace_back(std::move(chosen));
}

void Visit::order(const ui::VideoOrder& order) {
  using What = ui::VideoOrder::What;
  if (order.what == What::play || order.what == What::resume) stop_speech();
  if (order.what == What::play) {
    stop_video();
    m_playback = {.video = order.video, .playing = true};
  }
  if (order.what == What::stop) return stop_video();
  if (order.what == What::pause) tell_watched(Watched::What::paused);
  if (order.what == What::play || order.what == What::resume) tell_watched(Watched::What::played);
  m_video_orders.push_back(order);
}

void Visit::stop_video() {
  if (m_playback.video == 0) return;
  tell_watched(Watched::What::stopped);
  m_video_orders.push_back({.what = ui::VideoOrder::What::stop});
  m_playback = {};
  m_quiet = {};
}

void Visit::tell_watched(Watched::What what) {
  m_happenings.emplace_back(Watched{what, catalog::ExhibitId(m_screen->place().subject),
                                    m_playback.video, m_playback.position});
}

void Visit::view(const ui::Viewing& viewing) {
  const auto heard = [](const ui::Viewing& each) { return each.muted ? 0 : each.volume; };
  if (heard(viewing) != heard(m_viewing)) {
    m_video_orders.push_back({.what = ui::VideoOrder::What::sound, .volume = heard(viewing)});
    m_speech_orders.push_back({.what = ui::SpeechOrder::What::sound, .volume = heard(viewing)});
  }
  m_viewing = viewing;
}

// A page is read in place of a video, and of the name that was just touched.
void Visit::order(const ui::SpeechOrder& order) {
  stop_speech();
  if (order.what != ui::SpeechOrder::What::read || order.parts.empty() || !m_speech.able) return;
  stop_video();
  m_speech.aloud = order.aloud;
  m_speech.recorded = order.recording != 0;
  m_speech_orders.push_back(order);
  m_listened = {};
  tell_listened(true);
}

void Visit::stop_speech() {
  if (m_speech.aloud == ui::Aloud::nothing) return;
  if (listening()) {
    tell_listened(false);
    m_quiet = {};
  }
  m_speech_orders.push_back({.what = ui::SpeechOrder::What::stop});
  m_speech.aloud = ui::Aloud::nothing;
  m_speech.part = 0;
  m_speech.recorded = false;
}

void Visit::tell_listened(bool began) {
  m_happenings.emplace_back(Listened{began, m_screen->place(), m_listened});
}

// To whoever asked for it; not over a video that plays.
void Visit::tell_aloud(const std::string& name) {
  if (!m_comfort.speak || !m_speech.able || m_playback.playing || name.empty()) return;
  stop_speech();
  m_speech.aloud = ui::Aloud::name;
  m_speech_orders.push_back(
      {.aloud = ui::Aloud::name, .parts = {name}, .tongue = tongue_of(m_language)});
}

void Visit::tell_focus_aloud() {
  if (!m_comfort.speak || m_focus.empty()) return;
  if (const auto element = find(m_focus)) tell_aloud(element->name);
}

void Visit::set_speech(const ui::Speech& speech) {
  if (listening() && speech.aloud != ui::Aloud::page) {
    tell_listened(false);
    m_quiet = {};
  }
  const bool other = m_speech.able != speech.able;
  m_speech = speech;
  if (other) lay_out_anew();
}

void Visit::set_playback(const ui::Playback& playback) {
  m_playback = playback;
  if (playback.video == 0 || !playback.ended) return;
  tell_watched(Watched::What::finished);
  m_video_orders.push_back({.what = ui::VideoOrder::What::stop});
  m_playback = {};
}

// Coming back to what was found and leaving again is no other search.
void Visit::tell_searched(int rank) {
  const auto search = m_screen->search();
  if (!search || (rank < 0 && search->typed == m_searched)) return;
  m_searched = search->typed;
  m_happenings.emplace_back(Searched{*search, rank});
}

}  // namespace kiosk::screens
