#include "screens/visit.h"

#include "screens/above.h"
#include "screens/bar.h"
#include "screens/cards.h"
#include "screens/warning.h"
#include "screens/words.h"
#include "ui/widgets.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr Duration k_listening_step = std::chrono::seconds(1);  // by then silence is noticed
constexpr Duration k_warning_step = std::chrono::milliseconds(100);
constexpr std::size_t k_longest_trail = 100;
constexpr std::size_t k_recommended = 12;  // works in home's row

// The QR codes of a work's links come up on its page.
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
  m_viewing.volume = -1;  // any is news: the players may have another visit's
  view({.volume = options.volume});
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
  if (m_visiting) end(saying_farewell() ? EndReason::finish : EndReason::restart);
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

// What is open is closed and told.
void Visit::wind_up() {
  stop_video();
  stop_speech();
  tell_searched(-1);
  m_sheet.reset();
  leave_place();
}

// Everything is forgotten: language, filters, scroll, the way back. A visit that is given thanks
// has been told to be over already.
void Visit::end(EndReason reason) {
  if (!saying_farewell()) wind_up();
  if (!m_farewell || !m_farewell->thanks) m_happenings.emplace_back(VisitEnded{reason});
  m_farewell.reset();
  stop_speech();
  m_searched.clear();
  m_offered.clear();
  m_visiting = false;
  m_language = m_options.language;
  m_keeping = {};
  view({.volume = m_options.volume});
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

// Where no event is chosen yet, the way to the search leads past the entrance.
void Visit::open_search(const std::string& typed) {
  if (!m_visiting || m_screen->place().page == Page::search) return;
  if (!m_exhibition) return go_to_entrance();
  if (!m_exhibition->finder) return;
  step_from_here(k_search);
  go({.page = Page::search, .typed = typed}, Via::bar, -1, Turn::forward, std::nullopt);
}

bool Visit::warning() const {
  return m_visiting && m_quiet >= idle();
}

bool Visit::closed() const {
  return !m_visiting && m_notice && m_notice->what == Notice::What::closed;
}

Duration Visit::advance(Duration elapsed) {
  m_page_turn.advance(elapsed);
  if (saying_farewell()) return advance_farewell(elapsed);
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
    const ui::InLayer page(canvas, {.covered = asked || saying_farewell() || closed()});
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
  if (saying_farewell()) {
    const Scene shown = scene(m_screen->place());
    const Duration all = farewell_time();
    m_farewell->thanks ? draw_thanks(canvas, shown)
                       : draw_feedback(canvas, shown, all - m_farewell->passed, all);
  }
  if (m_notice) draw_notice(canvas, m_theme, *m_notice);
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

std::string Visit::screen_name() const {
  if (m_farewell) return m_farewell->thanks ? "thanks" : "feedback";
  return warning() ? "warning" : name_of(m_screen->place().page);
}

}  // namespace kiosk::screens
