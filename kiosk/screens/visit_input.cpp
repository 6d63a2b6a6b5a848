// What fingers and keys do in a visit.
#include "screens/bar.h"
#include "screens/visit.h"
#include "screens/warning.h"
#include "text/thai_input.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

using Kind = ui::Gesture::Kind;

constexpr base::Duration k_settled = std::chrono::seconds(3);  // by then what glides is at rest
constexpr float k_air = 6;  // mm around what keys bring into view

}  // namespace

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

bool Visit::on_bar(const std::string& target) {
  if (target == k_back && m_sheet) return close_sheet(), true;
  if (target == k_accessibility) return m_sheet ? close_sheet() : open_sheet(0), true;
  if (target == k_back) return go_back(), true;
  if (target == k_home) return go_home(), true;
  if (target == k_finish) return finish(), true;
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
  if (closed()) return;
  const auto all = elements();
  if (const ui::ElementShown* shown = ui::touched(all, gesture.start)) {
    gesture.target = shown->element.id;
    if (gesture.kind == Kind::press && !m_screen_moves) m_pressed = shown->element;
    // Acting on release, and only inside: sliding off is how to change one's mind.
    if (gesture.kind == Kind::tap && !shown->element.rect.contains(gesture.at)) return;
  }
  if (saying_farewell()) return respond_to_feedback(gesture);
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
  if (!m_visiting || m_sheet || saying_farewell()) return;
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
  if (closed()) return;
  if (on_attract()) return start();
  if (saying_farewell()) return respond_to_feedback(key);
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

bool Visit::is_key(ui::Point at) const {
  const auto all = elements();
  const ui::ElementShown* shown = ui::touched(all, at);
  return shown && shown->element.id.starts_with("key");
}

}  // namespace kiosk::screens
