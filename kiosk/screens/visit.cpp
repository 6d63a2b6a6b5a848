#include "screens/visit.h"

#include "screens/above.h"
#include "screens/bar.h"
#include "screens/cards.h"
#include "screens/read_aloud.h"
#include "screens/warning.h"
#include "screens/words.h"
#include "text/thai_input.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr Duration k_listening_step = std::chrono::seconds(1);  // by then silence is noticed
constexpr Duration k_offered = std::chrono::seconds(1);         // shorter is not seen
constexpr Duration k_warning_step = std::chrono::milliseconds(100);
constexpr std::size_t k_longest_trail = 100;
constexpr std::size_t k_recommended = 12;                // works in home's row
constexpr Duration k_settled = std::chrono::seconds(3);  // by then what glides has come to rest
constexpr float k_air = 6;                               // mm around what keys bring into view

bool has_bar(Page page) {
  return page != Page::attract && page != Page::sorry;
}

// The QR codes of a work's links come up on its page.
bool has_term(const catalog::Selection& selection, const catalog::FacetId& facet,
              const catalog::TermId& term) {
  return std::ranges::any_of(selection.choices, [&](const catalog::Choice& choice) {
    return choice.facet == facet && std::ranges::find(choice.terms, term) != choice.terms.end();
  });
}

bool shows_links(const Place& before, const Place& after) {
  return after.page == Page::exhibit && after.panel && !before.panel;
}

}  // namespace

Visit::Visit(ui::Display display, const ui::Typesetter& type, VisitOptions options)
    : m_type(type),
      m_options(options),
      m_comfort(options.comfort),
      m_theme(display),
      m_language(options.language) {
  make_theme(display);
  show({});
}

// Where the whole window lies within low reach, lowering would change nothing.
bool Visit::offers_low_reach() const {
  const float height = m_theme.window().height;
  return m_options.low_reach_mm && m_theme.mm(*m_options.low_reach_mm) < height;
}

// True if it is another one than before.
bool Visit::make_theme(ui::Display display) {
  std::optional<ui::Colour> accent;
  if (m_exhibition && m_exhibition->event.accent) accent = ui::rgb(*m_exhibition->event.accent);
  const ui::Appearance look = appearance_of(m_comfort, accent, m_options.low_reach_mm);
  const bool same = look == m_theme.appearance() && display == m_theme.panel();
  if (same) return false;
  m_theme = ui::Theme(display, look);
  ++m_theme_number;
  return true;
}

void Visit::set_display(ui::Display display) {
  if (make_theme(display)) lay_out_anew();
}

void Visit::set_comfort(const Comfort& comfort) {
  for (ComfortChange& change : changes_between(m_comfort, comfort))
    m_happenings.emplace_back(ComfortChanged{std::move(change), comfort});
  const bool speaks = comfort.speak && !m_comfort.speak;
  const bool silenced = m_comfort.speak && !comfort.speak && !listening();
  m_comfort = comfort;
  if (silenced) stop_speech();
  if (speaks && !listening()) tell_aloud(say(Word::speak_touched, m_language));
  if (make_theme(m_theme.panel()))
    lay_out_anew();
  else if (m_sheet)
    open_sheet(m_sheet->scroll().offset());
  m_page_turn.hold();  // what is touched has moved: no second tap yet
}

void Visit::open_sheet(float scroll) {
  const ComfortOffer offer{m_options.comfort, offers_low_reach(), m_speech.able};
  m_sheet.emplace(scene(m_screen->place()), m_comfort, offer, scroll);
}

void Visit::close_sheet() {
  m_sheet.reset();
  if (!m_focus.empty()) m_focus = k_accessibility;
}

// True if the gesture was for the sheet; only what the bar holds lies outside it.
bool Visit::respond_in_sheet(const ui::Gesture& gesture) {
  if (!m_sheet) return false;
  const ComfortSheet::Answer answer = m_sheet->respond(gesture);
  if (const auto* comfort = std::get_if<Comfort>(&answer)) set_comfort(*comfort);
  if (const auto* viewing = std::get_if<ui::Viewing>(&answer)) view(*viewing);
  if (std::holds_alternative<ComfortSheet::Close>(answer)) close_sheet();
  m_screen_moves = true;
  return true;
}

const ui::ScrollArea* Visit::scroll_in_use() const {
  return m_sheet ? &m_sheet->scroll() : m_screen->main_scroll();
}

ui::Rect Visit::whole_window() const {
  return {0, 0, m_theme.window().width, m_theme.window().height};
}

Scene Visit::scene(const Place& place) const {
  ui::Rect area = has_bar(place.page) ? m_theme.reach() : whole_window();
  if (has_bar(place.page)) ui::cut_bottom(area, bar_height(m_type, m_theme, m_language));
  const Exhibition* const first = m_exhibitions.empty() ? nullptr : m_exhibitions.front();
  return {.exhibition = m_exhibition ? m_exhibition : first,
          .theme = m_theme,
          .type = m_type,
          .language = m_language,
          .area = area,
          .turn = m_turn,
          .now = m_now,
          .playback = m_playback,
          .viewing = m_viewing,
          .events = m_exhibitions,
          .recommended = m_recommended,
          .keeping = m_keeping,
          .speech = m_speech,
          .headphones = m_options.headphones};
}

void Visit::show(Exhibitions exhibitions) {
  if (m_visiting) end(EndReason::restart);
  stop_video();
  stop_speech();
  m_sheet.reset();
  m_exhibitions = std::move(exhibitions);
  m_recommending = nullptr;
  choose(m_exhibitions.size() == 1 ? m_exhibitions.front() : nullptr);
  m_page_turn.finish();
  m_trail.clear();
  put_up({.page = m_exhibitions.empty() ? Page::sorry : Page::attract});
}

void Visit::choose(const Exhibition* exhibition) {
  m_exhibition = exhibition;
  make_theme(m_theme.panel());  // it may bring its own accent
  EventChosen chosen;
  const Exhibition* const shown =
      exhibition || m_exhibitions.empty() ? exhibition : m_exhibitions.front();
  m_leads = shown ? lead_pictures(*shown, m_language) : std::vector<catalog::Picture>();
  if (exhibition) chosen = {exhibition->facts.id, exhibition->facts.version};
  m_happenings.emplace_back(std::move(chosen));
}

// Where there are several events, the entrance belongs to none and a home to its own.
void Visit::choose_for(const Place& place) {
  if (!has_entrance()) return;
  if (!place.event.empty()) return choose_event(place.event);
  if (place.page == Page::attract || place.page == Page::events) return choose(nullptr);
  if (place.page == Page::home && !place.subject.empty()) choose_event(place.subject);
}

void Visit::choose_event(const std::string& id) {
  const Exhibition* const found = event_called(id);
  if (found && found != m_exhibition) choose(found);
}

const Exhibition* Visit::event_called(const std::string& id) const {
  const auto found =
      std::find_if(m_exhibitions.begin(), m_exhibitions.end(),
                   [&](const Exhibition* exhibition) { return exhibition->facts.id == id; });
  return found == m_exhibitions.end() ? nullptr : *found;
}

// Where one is, so that the way back leads there from another event as well.
Place Visit::here() const {
  Place place = m_screen->place();
  if (has_entrance() && m_exhibition) place.event = m_exhibition->facts.id;
  return place;
}

void Visit::lay_out_anew() {
  const Place place = m_screen->place();
  m_page_turn.finish();
  m_pressed.reset();
  put_up(place);
}

// Makes the screen of a place; where the pack cannot answer, says sorry and tells no more.
bool Visit::put_up(const Place& place) {
  if (place.page == Page::home) recommend(scene(place).exhibition);
  if (place.page == Page::attract) m_shown_works.forget();
  const Scene shown = scene(place);
  auto screen = open_screen(place, shown);
  const bool opened = screen.has_value();
  m_album = shown.exhibition ? shown.exhibition->album : 0;
  m_screen = opened ? std::move(*screen) : open_sorry(scene({.page = Page::sorry}));
  m_screen_moves = false;
  ++m_page_number;
  if (m_sheet) open_sheet(m_sheet->scroll().offset());
  return opened;
}

// Home's row: whoever comes back to it in the same visit finds the same works.
void Visit::recommend(const Exhibition* exhibition) {
  if (exhibition == m_recommending || exhibition == nullptr) return;
  m_recommending = exhibition;
  m_recommended = exhibition->turns(Surface::home).row(k_recommended);
}

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

void Visit::go(Place place, Via via, int rank, Turn turn, std::optional<ui::Rect> rect) {
  stop_video();
  stop_speech();
  m_sheet.reset();
  const Place from = m_screen->place();
  tell_searched(via == Via::search ? rank : -1);
  leave_place();
  m_page_turn.begin(turn, leave_screen(), rect.value_or(ui::Rect()));
  m_pressed.reset();
  choose_for(place);
  put_up(place);
  m_happenings.emplace_back(Entered{m_screen->place(), from.page, via, rank});
  tell_aloud(m_screen->title());
}

// With plain cuts it is gone at once; the time a turn would take still keeps a second tap off.
PageTurn::Leaving Visit::leave_screen() {
  if (m_theme.still()) m_screen.reset();
  return {std::move(m_screen), m_album};
}

// The same page seen otherwise: another language, another filter. It does not move.
void Visit::replace(const Place& place, Turn turn) {
  m_page_turn.begin(turn, leave_screen());
  m_pressed.reset();
  put_up(place);
}

std::optional<ui::Element> Visit::find(const std::string& id) const {
  for (const ui::ElementShown& shown : elements())
    if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
  return std::nullopt;
}

void Visit::start() {
  m_visiting = true;
  m_quiet = {};
  m_happenings.emplace_back(VisitStarted{});
  m_trail.clear();
  const Page first = has_entrance() ? Page::events : Page::home;
  go({.page = first}, Via::tile, -1, Turn::fade, std::nullopt);
}

// Everything is forgotten: language, filters, scroll, the way back.
void Visit::end(EndReason reason) {
  stop_video();
  stop_speech();
  tell_searched(-1);
  m_searched.clear();
  m_sheet.reset();
  leave_place();
  m_offered.clear();
  m_happenings.emplace_back(VisitEnded{reason});
  m_visiting = false;
  m_language = m_options.language;
  m_keeping = {};
  view({});
  m_trail.clear();
  m_focus.clear();
  m_pressed.reset();
  ++m_turn;
  m_recommending = nullptr;
  m_shown_works.forget();
  choose_for({.page = Page::attract});
  m_comfort = m_options.comfort;
  const bool other_theme = make_theme(m_theme.panel());
  replace({.page = Page::attract}, Turn::backward);
  if (other_theme) m_page_turn.forget_leaving();  // it was laid out for the theme before
}

void Visit::go_back() {
  if (m_trail.empty()) return go_home();
  const Step step = m_trail.back();
  m_trail.pop_back();
  const bool by_keys = !m_focus.empty();
  go(step.place, Via::back, -1, Turn::backward, std::nullopt);
  if (by_keys) m_focus = step.element;
  if (const auto element = find(step.element)) m_page_turn.shrink_into(element->rect);
}

void Visit::go_home() {
  if (m_exhibitions.empty()) return;  // the sorry screen: there is no way from it
  if (!m_exhibition) return go_to_entrance();
  m_trail.clear();
  if (has_entrance())
    m_trail.push_back({{.page = Page::events}, "event:" + m_exhibition->facts.id});
  if (m_screen->place().page != Page::home)
    go({.page = Page::home}, Via::bar, -1, Turn::backward, std::nullopt);
}

// The root of every way where there are several events: nothing lies behind it.
void Visit::go_to_entrance() {
  m_trail.clear();
  if (m_screen->place().page != Page::events)
    go({.page = Page::events}, Via::tile, -1, Turn::backward, std::nullopt);
}

void Visit::switch_language() {
  const auto other =
      m_language == catalog::Language::thai ? catalog::Language::english : catalog::Language::thai;
  m_happenings.emplace_back(LanguageSwitched{m_language, other});
  const Place place = m_screen->place();
  stop_speech();
  m_language = other;
  replace(place, Turn::fade);
  tell_aloud(m_screen->title());
}

void Visit::step_from_here(const std::string& touched) {
  m_trail.push_back({here(), touched});
  if (m_trail.size() > k_longest_trail) m_trail.erase(m_trail.begin());
}

void Visit::carry_out(const Action& action, const ui::Gesture& gesture) {
  const auto* open = std::get_if<Open>(&action);
  if (open && open->place.page == Page::events) return go_to_entrance();
  if (open) {
    const auto touched = find(gesture.target);
    const bool grows =
        touched && (names(gesture.target, "exhibit") || names(gesture.target, "feature") ||
                    names(gesture.target, "picture") || names(gesture.target, "event"));
    // Leafing through a list is one step of the way, however many pages it takes.
    if (open->via != Via::neighbour) step_from_here(gesture.target);
    const bool backward = gesture.target == "exhibit.previous";
    go(open->place, open->via, open->rank,
       grows      ? Turn::grow
       : backward ? Turn::backward
                  : Turn::forward,
       touched ? std::optional(touched->rect) : std::nullopt);
  }
  if (const auto* change = std::get_if<Replace>(&action)) {
    if (shows_links(m_screen->place(), change->place))
      m_happenings.emplace_back(LinksShown{catalog::ExhibitId(change->place.subject)});
    tell_filtered(m_screen->place(), change->place);
    replace(change->place, Turn::fade);
  }
  if (const auto* wanted = std::get_if<Keep>(&action); wanted && m_visiting) keep(*wanted);
  if (std::holds_alternative<Home>(action) && m_visiting) go_home();
  if (std::holds_alternative<Start>(action)) start();
  if (const auto* asked = std::get_if<ui::VideoOrder>(&action)) order(*asked);
  if (const auto* viewing = std::get_if<ui::Viewing>(&action)) view(*viewing);
  if (const auto* asked = std::get_if<ui::SpeechOrder>(&action)) order(*asked);
}

void Visit::open_bag() {
  if (m_screen->place().page == Page::bag) return;
  step_from_here(k_bag);
  go({.page = Page::bag}, Via::bar, -1, Turn::forward, std::nullopt);
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

bool Visit::on_bar(const std::string& target) {
  if (target == k_back && m_sheet) return close_sheet(), true;
  if (target == k_accessibility) return m_sheet ? close_sheet() : open_sheet(0), true;
  if (target == k_back) return go_back(), true;
  if (target == k_home) return go_home(), true;
  if (target == k_search) return open_search({}), true;
  if (target == k_language) return switch_language(), true;
  if (target == k_bag) return open_bag(), true;
  if (target == k_scroll_up) return scroll_page(-1), true;
  if (target == k_scroll_down) return scroll_page(1), true;
  return false;
}

void Visit::scroll_page(float direction) {
  const ui::ScrollArea* scroll = scroll_in_use();
  if (!scroll) return;
  ui::Gesture gesture;
  gesture.kind = Kind::scroll;
  gesture.at = gesture.start = scroll->view().centre();
  gesture.delta = {0, direction * scroll->view().height * k_page_share};
  if (!respond_in_sheet(gesture)) (void)m_screen->respond(gesture);
  if (m_theme.still()) (void)m_screen->advance(k_settled);
  m_screen_moves = true;
}

// Where no event is chosen yet, the way to the search leads past the entrance.
void Visit::open_search(const std::string& typed) {
  if (!m_visiting || m_screen->place().page == Page::search) return;
  if (!m_exhibition) return go_to_entrance();
  if (!m_exhibition->finder) return;
  step_from_here(k_search);
  go({.page = Page::search, .typed = typed}, Via::bar, -1, Turn::forward, std::nullopt);
}

// Coming back to what was found and leaving again is no other search.
void Visit::tell_searched(int rank) {
  const auto search = m_screen->search();
  if (!search || (rank < 0 && search->typed == m_searched)) return;
  m_searched = search->typed;
  m_happenings.emplace_back(Searched{*search, rank});
}

bool Visit::warning() const {
  return m_visiting && m_quiet >= idle();
}

void Visit::answer_warning(const ui::Gesture& gesture) {
  if (gesture.kind != Kind::tap) return;
  const bool over = gesture.target == k_start_over;
  m_happenings.emplace_back(WarningAnswered{!over});
  m_quiet = {};
  m_pressed.reset();
  if (over) end(EndReason::restart);
}

void Visit::respond(ui::Gesture gesture) {
  m_focus.clear();
  m_pressed.reset();
  const auto all = elements();
  if (const ui::ElementShown* shown = ui::touched(all, gesture.start)) {
    gesture.target = shown->element.id;
    if (gesture.kind == Kind::press && !m_screen_moves) m_pressed = shown->element;
    // Acting on release, and only inside: sliding off is how to change one's mind.
    if (gesture.kind == Kind::tap && !shown->element.rect.contains(gesture.at)) return;
  }
  if (warning()) return answer_warning(gesture);
  m_quiet = {};
  // Above low reach nothing can be touched, scrolled or pinched.
  if (has_bar(m_screen->place().page) && gesture.start.y < m_theme.reach().y) return;
  // A second tap on the same place would open what has just come to lie there.
  if (m_page_turn.running() && (gesture.kind == Kind::tap || gesture.kind == Kind::press)) {
    m_pressed.reset();
    return;
  }
  // A page goes on being read while it is scrolled.
  if (gesture.kind == Kind::press && m_pressed && !listening()) tell_aloud(m_pressed->name);
  if (gesture.kind == Kind::tap || gesture.kind == Kind::drag_end ||
      gesture.kind == Kind::pinch_end)
    m_happenings.emplace_back(Acted{});
  if (gesture.kind == Kind::tap && on_bar(gesture.target)) return;
  if (respond_in_sheet(gesture)) return;
  const Place before = m_screen->place();
  carry_out(m_screen->respond(gesture), gesture);
  tell_looked(before, gesture);
  m_screen_moves = true;  // it may: the next advance tells
}

void Visit::respond(const ui::Typing& typing) {
  if (!m_visiting || m_sheet) return;
  const bool asked = warning();
  m_quiet = {};
  if (asked) {
    m_happenings.emplace_back(WarningAnswered{true});
    return;
  }
  if (!m_focus.empty() && typing.text == " ") return;  // it pressed what the focus is at
  if (m_screen->type(typing.text)) {
    m_focus.clear();
    m_happenings.emplace_back(Acted{});
    m_screen_moves = true;
    return;
  }
  const std::string typed = text::with_typed({}, typing.text, k_most_typed);
  if (typed.find_first_not_of(' ') == std::string::npos) return;
  m_happenings.emplace_back(Acted{});
  open_search(typed);
}

void Visit::respond(ui::Key key) {
  if (on_attract()) return start();
  const bool asked = warning();
  m_quiet = {};
  if (asked) {
    m_happenings.emplace_back(WarningAnswered{true});
    return;
  }
  m_happenings.emplace_back(Acted{});
  m_page_turn.finish();  // a key is for the page that comes: of what leaves nothing has a name now
  const bool writing = m_focus.empty() && m_screen->place().page == Page::search;
  switch (key) {
    case ui::Key::backspace:
      if (!m_sheet && m_screen->erase()) {
        m_screen_moves = true;
        return;
      }
      [[fallthrough]];
    case ui::Key::escape:
      return m_sheet ? close_sheet() : go_back();
    case ui::Key::home:
      return go_home();
    case ui::Key::page_up:
      return scroll_page(-1);
    case ui::Key::page_down:
      return scroll_page(1);
    case ui::Key::space:
      if (writing) return;  // what it writes comes by itself
      [[fallthrough]];
    case ui::Key::enter:
      return activate_focused();
    default:
      return move_focus(key);
  }
}

void Visit::activate_focused() {
  const auto element = find(m_focus);
  if (!element) return;
  const std::string kept = m_focus;
  ui::Gesture tap;
  tap.at = tap.start = element->rect.centre();
  tap.target = kept;
  if (!on_bar(kept) && !respond_in_sheet(tap)) carry_out(m_screen->respond(tap), tap);
  m_screen_moves = true;
  if (find(kept)) m_focus = kept;
}

void Visit::move_focus(ui::Key key) {
  const bool onward = key != ui::Key::back_tab;
  if (key == ui::Key::tab || key == ui::Key::back_tab)
    return focus_on(stepped(ground(), m_focus, onward ? 1 : -1));
  const auto able = within_reach(elements());
  const ui::ElementShown* const now = element_named(able, m_focus);
  if (!now) return focus_on(stepped(ground(), m_focus, 1));
  if (const ui::ElementShown* const next = neighbour(able, *now, key))
    return focus_on(next->element.id);
  if (key == ui::Key::down) scroll_page(1);
  if (key == ui::Key::up) scroll_page(-1);
}

Ground Visit::ground() {
  return {[this] { return elements(); },
          [this](const ui::View& view, float by) { return scroll_on(view, by); }};
}

// At once: a ring that waits for what glides would be left behind. False if nothing moved.
bool Visit::scroll_on(const ui::View& view, float by) {
  const auto before = elements();
  const auto offset = [this] { return scroll_in_use() ? scroll_in_use()->offset() : 0; };
  const float offset_before = offset();
  ui::Gesture gesture;
  gesture.kind = Kind::scroll;
  gesture.at = gesture.start = view.rect.centre();
  gesture.delta = view.across ? ui::Point{by, 0} : ui::Point{0, by};
  if (!respond_in_sheet(gesture)) (void)m_screen->respond(gesture);
  if (m_sheet)
    (void)m_sheet->advance(k_settled);
  else
    (void)m_screen->advance(k_settled);
  // Where there is only text, no element tells that it moved.
  return offset() != offset_before || has_moved(view, before, elements());
}

void Visit::focus_on(const std::string& id) {
  m_focus = id;
  tell_focus_aloud();
  bring_into_view(ground(), id, m_theme.mm(k_air));
}

Duration Visit::advance(Duration elapsed) {
  m_page_turn.advance(elapsed);
  if (m_playback.video != 0 && !m_screen->shows_video()) stop_video();
  Duration wait = m_screen->advance(elapsed);
  if (m_sheet) wait = std::min(wait, m_sheet->advance(elapsed));
  m_screen_moves = wait == Duration::zero();
  note_scroll();
  count_impressions(elapsed);
  count_offered(elapsed);
  // Whoever watches does not touch; nobody is asked whether they are still there.
  if (listening()) {
    m_listened += elapsed;
    wait = std::min(wait, k_listening_step);
  }
  const bool attended = m_playback.playing || listening();
  if (attended) m_quiet = {};
  if (!warning()) m_asked_aloud = false;
  if (m_visiting && !attended) {
    m_quiet += elapsed;
    const Duration last = idle() + countdown();
    if (m_quiet >= last) {
      m_happenings.emplace_back(WarningAnswered{false});
      end(EndReason::timeout);
      return Duration::zero();
    }
    if (warning() && !std::exchange(m_asked_aloud, true))
      tell_aloud(say(Word::still_there, m_language));
    wait = std::min(wait, warning() ? k_warning_step : idle() - m_quiet);
  }
  return m_page_turn.running() ? Duration::zero() : wait;
}

void Visit::draw_page(ui::Canvas& canvas, const Screen& screen) const {
  canvas.fill(whole_window(), m_theme.palette().paper);
  {
    const ui::InLayer own_pictures(
        canvas, {.album = m_page_turn.album_of(screen, m_album), .covered = m_sheet.has_value()});
    screen.draw(canvas);
  }
  const Place place = screen.place();
  if (!has_bar(place.page)) return;
  const Scene shown = scene(place);
  draw_above_reach(canvas, shown, screen);
  ui::Rect below = m_theme.reach();
  ui::cut_top(below, shown.area.height);
  draw_bar(canvas, shown, below, screen, scroll_in_use());
}

void Visit::draw_above_reach(ui::Canvas& canvas, const Scene& scene, const Screen& screen) const {
  const ui::Rect reach = m_theme.reach();
  if (reach.y <= 0) return;
  const catalog::Picture* const own = screen.own_picture();
  const std::size_t which = m_turn + static_cast<std::size_t>(screen.place().page);
  const catalog::Picture* const lead = m_leads.empty() ? nullptr : &m_leads[which % m_leads.size()];
  const ui::InLayer own_pictures(canvas, {.album = m_page_turn.album_of(screen, m_album)});
  draw_above(canvas, scene, {0, 0, reach.width, reach.y}, screen, own ? own : lead, own);
}

// All but what follows from touch and focus: find() is asked from draw().
void Visit::draw_all(ui::Canvas& canvas) const {
  const bool asked = warning();
  {
    const ui::InLayer page(canvas, {.covered = asked});
    if (m_page_turn.shows_leaving())
      m_page_turn.draw(
          canvas, whole_window(), m_theme.palette().paper, *m_screen, m_page_number,
          [this](ui::Canvas& baked, const Screen& screen) { draw_page(baked, screen); });
    else
      draw_page(canvas, *m_screen);
    if (m_sheet) m_sheet->draw(canvas);
  }
  if (asked)
    draw_warning(canvas, scene(m_screen->place()), idle() + countdown() - m_quiet, countdown());
}

void Visit::draw(ui::Canvas& canvas) const {
  draw_all(canvas);
  if (m_pressed) ui::draw_pressed(canvas, m_theme, *m_pressed);
  if (m_focus.empty()) return;
  if (const auto element = find(m_focus)) ui::draw_focus(canvas, m_theme, *element);
}

std::vector<ui::ElementShown> Visit::elements() const {
  ui::Recorder recorder(m_type, screen_name(), m_theme.window());
  draw_all(recorder);
  return recorder.elements();
}

bool Visit::is_key(ui::Point at) const {
  const auto all = elements();
  const ui::ElementShown* shown = ui::touched(all, at);
  return shown && shown->element.id.starts_with("key");
}

std::string Visit::screen_name() const {
  return warning() ? "warning" : name_of(m_screen->place().page);
}

}  // namespace kiosk::screens
