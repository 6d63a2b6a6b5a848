#include "screens/visit.h"

#include "screens/bar.h"
#include "screens/cards.h"
#include "screens/warning.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr Duration k_page_turn = std::chrono::milliseconds(250);
constexpr Duration k_warning_step = std::chrono::milliseconds(100);
constexpr float k_slide = 0.07F;      // of the width: how far a page comes from
constexpr float k_page_share = 0.8F;  // of what is seen: one touch on a scroll button
constexpr std::size_t k_longest_trail = 100;
constexpr std::size_t k_recommended = 12;                   // works in home's row
constexpr Duration k_impression = std::chrono::seconds(1);  // shorter is not seen

bool has_bar(Page page) {
  return page != Page::attract && page != Page::sorry;
}

// Where the topmost of the elements that can be touched lie, seen from one of them.
float cost_of_going(const ui::Rect& from, const ui::Rect& to, ui::Key key) {
  const ui::Point way = to.centre() - from.centre();
  const bool across = key == ui::Key::left || key == ui::Key::right;
  const float along =
      (across ? way.x : way.y) * (key == ui::Key::left || key == ui::Key::up ? -1.0F : 1.0F);
  const float aside = std::abs(across ? way.y : way.x);
  return along > 2 ? along + 3 * aside : -1;
}

}  // namespace

Visit::Visit(const ui::Theme& theme, const ui::Typesetter& type, VisitOptions options)
    : m_theme(theme), m_type(type), m_options(options), m_language(options.language) {
  show({});
}

Scene Visit::scene(const Place& place) const {
  ui::Rect area{0, 0, m_theme.window().width, m_theme.window().height};
  if (has_bar(place.page)) ui::cut_bottom(area, m_theme.bar_height());
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
          .recommended = m_recommended};
}

void Visit::show(Exhibitions exhibitions) {
  if (m_visiting) end(EndReason::restart);
  stop_video();
  m_exhibitions = std::move(exhibitions);
  m_recommending = nullptr;
  choose(m_exhibitions.size() == 1 ? m_exhibitions.front() : nullptr);
  m_leaving.reset();
  m_turning = ui::Transition();
  m_trail.clear();
  put_up({.page = m_exhibitions.empty() ? Page::sorry : Page::attract});
}

void Visit::choose(const Exhibition* exhibition) {
  m_exhibition = exhibition;
  EventChosen chosen;
  if (exhibition) chosen = {exhibition->facts.id, exhibition->facts.version};
  m_happenings.emplace_back(std::move(chosen));
}

// Where there are several events, the entrance belongs to none and a home to its own.
void Visit::choose_for(const Place& place) {
  if (!has_entrance()) return;
  if (place.page == Page::attract || place.page == Page::events) return choose(nullptr);
  if (place.page != Page::home || place.subject.empty()) return;
  for (const Exhibition* exhibition : m_exhibitions)
    if (exhibition->facts.id == place.subject) choose(exhibition);
}

void Visit::lay_out_anew() {
  const Place place = m_screen->place();
  m_leaving.reset();
  m_turning = ui::Transition();
  m_pressed.reset();
  put_up(place);
}

// Makes the screen of a place; where the pack cannot answer, says sorry and tells no more.
bool Visit::put_up(const Place& place) {
  if (place.page == Page::home) recommend(scene(place).exhibition);
  if (place.page == Page::attract) m_seen.clear();
  const Scene shown = scene(place);
  auto screen = open_screen(place, shown);
  const bool opened = screen.has_value();
  m_album = shown.exhibition ? shown.exhibition->album : 0;
  m_screen = opened ? std::move(*screen) : open_sorry(scene({.page = Page::sorry}));
  m_screen_moves = false;
  ++m_page_number;
  return opened;
}

// Home's row: whoever comes back to it in the same visit finds the same works.
void Visit::recommend(const Exhibition* exhibition) {
  if (exhibition == m_recommending || exhibition == nullptr) return;
  m_recommending = exhibition;
  m_recommended = exhibition->turns(Surface::home).row(k_recommended);
}

// On home each counts once a visit.
void Visit::count_impressions(Duration elapsed) {
  const std::vector<Impression> now =
      warning() ? std::vector<Impression>() : m_screen->impressions();
  std::erase_if(m_seen, [&](const auto& seen) {
    const bool counted_for_visit =
        seen.second == base::k_forever && seen.first.surface == Surface::home;
    return !counted_for_visit && std::find(now.begin(), now.end(), seen.first) == now.end();
  });
  m_until_counted = base::k_forever;
  for (const Impression& impression : now) {
    const auto [seen, fresh] = m_seen.try_emplace(impression);
    if (seen->second == base::k_forever) continue;
    if (!fresh) seen->second += elapsed;
    if (seen->second < k_impression) {
      m_until_counted = std::min(m_until_counted, k_impression - seen->second);
    } else {
      seen->second = base::k_forever;
      m_happenings.emplace_back(Shown{impression});
    }
  }
}

void Visit::go(Place place, Via via, int rank, Turn turn, std::optional<ui::Rect> rect) {
  stop_video();
  const Place from = m_screen->place();
  m_happenings.emplace_back(Left{from});
  m_leaving = std::move(m_screen);
  m_leaving_album = m_album;
  m_turning = ui::Transition(k_page_turn);
  m_turn_kind = turn;
  m_turn_rect = rect.value_or(ui::Rect());
  m_pressed.reset();
  choose_for(place);
  put_up(place);
  m_happenings.emplace_back(Entered{m_screen->place(), from.page, via, rank});
}

// The same page seen otherwise: another language, another filter. It does not move.
void Visit::replace(const Place& place, Turn turn) {
  m_leaving = std::move(m_screen);
  m_leaving_album = m_album;
  m_turning = ui::Transition(turn == Turn::fade ? k_page_turn / 2 : k_page_turn);
  m_turn_kind = turn;
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
  m_happenings.emplace_back(Left{m_screen->place()});
  m_happenings.emplace_back(VisitEnded{reason});
  m_visiting = false;
  m_language = m_options.language;
  view({});
  m_trail.clear();
  m_focus.clear();
  m_pressed.reset();
  ++m_turn;
  m_recommending = nullptr;
  m_seen.clear();
  choose_for({.page = Page::attract});
  replace({.page = Page::attract}, Turn::backward);
}

void Visit::go_back() {
  if (m_trail.empty()) return go_home();
  const Step step = m_trail.back();
  m_trail.pop_back();
  go(step.place, Via::back, -1, Turn::backward, std::nullopt);
  if (const auto element = find(step.element)) {
    m_turn_kind = Turn::shrink;
    m_turn_rect = element->rect;
  }
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
  m_language = other;
  replace(place, Turn::fade);
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
    if (open->via != Via::neighbour) m_trail.push_back({m_screen->place(), gesture.target});
    if (m_trail.size() > k_longest_trail) m_trail.erase(m_trail.begin());
    const bool backward = gesture.target == "exhibit.previous";
    go(open->place, open->via, open->rank,
       grows      ? Turn::grow
       : backward ? Turn::backward
                  : Turn::forward,
       touched ? std::optional(touched->rect) : std::nullopt);
  }
  if (const auto* change = std::get_if<Replace>(&action)) replace(change->place, Turn::fade);
  if (std::holds_alternative<Home>(action) && m_visiting) go_home();
  if (std::holds_alternative<Start>(action)) start();
  if (const auto* asked = std::get_if<ui::VideoOrder>(&action)) order(*asked);
  if (const auto* viewing = std::get_if<ui::Viewing>(&action)) view(*viewing);
}

void Visit::order(const ui::VideoOrder& order) {
  using What = ui::VideoOrder::What;
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
  if (heard(viewing) != heard(m_viewing))
    m_video_orders.push_back({.what = ui::VideoOrder::What::sound, .volume = heard(viewing)});
  m_viewing = viewing;
}

void Visit::set_playback(const ui::Playback& playback) {
  m_playback = playback;
  if (playback.video == 0 || !playback.ended) return;
  tell_watched(Watched::What::finished);
  m_video_orders.push_back({.what = ui::VideoOrder::What::stop});
  m_playback = {};
}

bool Visit::on_bar(const std::string& target) {
  if (target == k_back) return go_back(), true;
  if (target == k_home) return go_home(), true;
  if (target == k_language) return switch_language(), true;
  if (target == k_scroll_up) return scroll_page(-1), true;
  if (target == k_scroll_down) return scroll_page(1), true;
  return false;
}

void Visit::scroll_page(float direction) {
  const ui::ScrollArea* scroll = m_screen->main_scroll();
  if (!scroll) return;
  ui::Gesture gesture;
  gesture.kind = Kind::scroll;
  gesture.at = gesture.start = scroll->view().centre();
  gesture.delta = {0, direction * scroll->view().height * k_page_share};
  (void)m_screen->respond(gesture);
  m_screen_moves = true;
}

bool Visit::warning() const {
  return m_visiting && m_quiet >= m_options.idle;
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
  // A second tap on the same place would open what has just come to lie there.
  if (m_turning.running() && (gesture.kind == Kind::tap || gesture.kind == Kind::press)) {
    m_pressed.reset();
    return;
  }
  if (gesture.kind == Kind::tap || gesture.kind == Kind::drag_end ||
      gesture.kind == Kind::pinch_end)
    m_happenings.emplace_back(Acted{});
  if (gesture.kind == Kind::tap && on_bar(gesture.target)) return;
  carry_out(m_screen->respond(gesture), gesture);
  m_screen_moves = true;  // it may: the next advance tells
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
  switch (key) {
    case ui::Key::escape:
      return go_back();
    case ui::Key::page_up:
      return scroll_page(-1);
    case ui::Key::page_down:
      return scroll_page(1);
    case ui::Key::enter: {
      const auto element = find(m_focus);
      if (!element) return;
      const std::string kept = m_focus;
      ui::Gesture tap;
      tap.at = tap.start = element->rect.centre();
      tap.target = kept;
      if (!on_bar(kept)) carry_out(m_screen->respond(tap), tap);
      m_screen_moves = true;
      m_focus = kept;
      return;
    }
    default:
      return move_focus(key);
  }
}

void Visit::move_focus(ui::Key key) {
  std::vector<ui::Element> able;
  for (const ui::ElementShown& shown : elements())
    if (ui::is_touchable(shown.element)) able.push_back(shown.element);
  if (able.empty()) return;
  const auto now = std::find_if(able.begin(), able.end(),
                                [&](const ui::Element& each) { return each.id == m_focus; });
  if (now == able.end()) {
    m_focus = able.front().id;
    return;
  }
  if (key == ui::Key::tab || key == ui::Key::back_tab) {
    const auto count = static_cast<std::ptrdiff_t>(able.size());
    const std::ptrdiff_t step = key == ui::Key::tab ? 1 : count - 1;
    m_focus = able[static_cast<std::size_t>((now - able.begin() + step) % count)].id;
    return;
  }
  float best = -1;
  for (const ui::Element& each : able) {
    const float cost = cost_of_going(now->rect, each.rect, key);
    if (cost < 0 || (best >= 0 && cost >= best)) continue;
    best = cost;
    m_focus = each.id;
  }
  if (best < 0 && key == ui::Key::down) scroll_page(1);
  if (best < 0 && key == ui::Key::up) scroll_page(-1);
}

Duration Visit::advance(Duration elapsed) {
  if (m_turning.running()) {
    m_turning.advance(elapsed);
    if (!m_turning.running()) m_leaving.reset();
  }
  if (m_playback.video != 0 && !m_screen->shows_video()) stop_video();
  Duration wait = m_screen->advance(elapsed);
  m_screen_moves = wait == Duration::zero();
  count_impressions(elapsed);
  // Whoever watches does not touch; nobody is asked whether they are still there.
  if (m_playback.playing) m_quiet = {};
  if (m_visiting && !m_playback.playing) {
    m_quiet += elapsed;
    const Duration last = m_options.idle + m_options.countdown;
    if (m_quiet >= last) {
      m_happenings.emplace_back(WarningAnswered{false});
      end(EndReason::timeout);
      return Duration::zero();
    }
    wait = std::min(wait, warning() ? k_warning_step : m_options.idle - m_quiet);
  }
  return m_turning.running() ? Duration::zero() : wait;
}

void Visit::draw_page(ui::Canvas& canvas, const Screen& screen) const {
  const ui::Rect window{0, 0, m_theme.window().width, m_theme.window().height};
  canvas.fill(window, m_theme.palette().paper);
  {
    const ui::InLayer own_pictures(
        canvas, {.album = &screen == m_leaving.get() ? m_leaving_album : m_album});
    screen.draw(canvas);
  }
  const Place place = screen.place();
  if (!has_bar(place.page)) return;
  ui::Rect rest = window;
  draw_bar(canvas, scene(place), ui::cut_bottom(rest, m_theme.bar_height()), screen);
}

// Both pages are painted once and only copied while they move.
void Visit::draw_turning(ui::Canvas& canvas) const {
  const ui::Rect window{0, 0, m_theme.window().width, m_theme.window().height};
  const float t = ui::ease_out(m_turning.progress());
  const bool shrinks = m_turn_kind == Turn::shrink;
  const Screen& below = shrinks ? *m_screen : *m_leaving;
  const Screen& above = shrinks ? *m_leaving : *m_screen;
  const auto page = [&](const Screen& screen, const ui::Layer& layer) {
    const ui::InLayer placed(canvas, layer);
    const auto number = &screen == m_screen.get() ? m_page_number : m_page_number - 1;
    canvas.baked({"page " + std::to_string(number), window, 0, m_theme.palette().paper},
                 [&](ui::Canvas& baked) { draw_page(baked, screen); });
  };
  page(below, {.covered = !shrinks});
  ui::Layer upper;
  upper.covered = shrinks;
  switch (m_turn_kind) {
    case Turn::grow:
      upper.clip = ui::mix(m_turn_rect, window, t);
      upper.opacity = std::min(1.0F, t * 2.5F);
      break;
    case Turn::shrink:
      upper.clip = ui::mix(window, m_turn_rect, t);
      upper.opacity = 1 - t;
      break;
    case Turn::forward:
      upper.offset.x = std::round((1 - t) * k_slide * window.width);
      upper.opacity = t;
      break;
    case Turn::backward:
      upper.offset.x = -std::round((1 - t) * k_slide * window.width);
      upper.opacity = t;
      break;
    case Turn::fade:
      upper.opacity = t;
      break;
  }
  page(above, upper);
}

void Visit::draw(ui::Canvas& canvas) const {
  const bool asked = warning();
  {
    const ui::InLayer page(canvas, {.covered = asked});
    if (m_turning.running() && m_leaving)
      draw_turning(canvas);
    else
      draw_page(canvas, *m_screen);
  }
  if (asked)
    draw_warning(canvas, scene(m_screen->place()), m_options.idle + m_options.countdown - m_quiet,
                 m_options.countdown);
  if (m_pressed) ui::draw_pressed(canvas, m_theme, *m_pressed);
  if (m_focus.empty()) return;
  if (const auto element = find(m_focus)) ui::draw_focus(canvas, m_theme, *element);
}

std::vector<ui::ElementShown> Visit::elements() const {
  ui::Recorder recorder(m_type, screen_name(), m_theme.window());
  // What the recorder hears must not depend on focus: find() is asked from draw().
  const bool asked = warning();
  {
    const ui::InLayer page(recorder, {.covered = asked});
    if (m_turning.running() && m_leaving)
      draw_turning(recorder);
    else
      draw_page(recorder, *m_screen);
  }
  if (asked)
    draw_warning(recorder, scene(m_screen->place()), m_options.idle + m_options.countdown - m_quiet,
                 m_options.countdown);
  return recorder.elements();
}

std::string Visit::screen_name() const {
  return warning() ? "warning" : name_of(m_screen->place().page);
}

}  // namespace kiosk::screens
