#include "app/staff_entrance.h"

#include "trust/pin.h"
#include "trust/recovery.h"
#include "ui/widgets.h"

#include <algorithm>

namespace kiosk::app {
namespace {

using base::Duration;
using screens::StaffKeypad;
using Says = StaffKeypad::Says;

// The upper left one: nothing to be touched lies there on the attract screen and on home, where the
// first two taps lead; the lower ones have the bar, the upper right one a tile.
constexpr float k_corner = 24;                                 // mm
constexpr float k_slop = 5;                                    // mm: staff stand, and reach up
constexpr float k_key_slop = 3;                                // mm
constexpr Duration k_look = std::chrono::seconds(3);           // for a stick that is put in
constexpr Duration k_closes_after = std::chrono::seconds(30);  // without a touch

Says said_by(const StaffLock& lock, Says news) {
  if (!lock.has_pin()) return Says::no_pin;
  if (lock.checking()) return Says::checking;
  if (!lock.tries().may_try()) return Says::wait;
  return news;
}

// As the keypad shows it: whole seconds.
Duration whole_seconds(Duration wait) {
  return std::chrono::ceil<std::chrono::seconds>(wait);
}

}  // namespace

StaffEntrance::StaffEntrance(EntranceOptions options, const ui::Typesetter& type, base::Instant now)
    : m_options(std::move(options)), m_type(type), m_lock(m_options.lock), m_now(now) {}

void StaffEntrance::fit(const ui::Theme& theme) {
  const float side = theme.mm(k_corner);
  m_corner = ui::CornerHold({.corner = {0, 0, side, side}, .slop = theme.mm(k_slop)});
  m_recogniser = ui::GestureRecogniser(
      {.slop = theme.mm(k_key_slop), .is_key = [](ui::Point) { return true; }});
  if (m_open) m_open->pressed.reset();
}

void StaffEntrance::cancel() {
  m_corner.cancel();
  (void)m_recogniser.cancel();
  if (m_open) m_open->pressed.reset();
}

void StaffEntrance::open(base::Instant now) {
  if (m_open) return;
  cancel();
  m_lock.look();
  m_open.emplace();
  m_open->keypad.order = m_options.shuffle();
  m_open->touched = m_open->looked = now;
  m_opened = true;
  follow_lock();
  m_changed = true;
}

void StaffEntrance::close() {
  cancel();
  m_open.reset();
  m_changed = true;
}

void StaffEntrance::touched(const ui::Touch& touch, const ui::Theme& theme,
                            catalog::Language language) {
  m_open->touched = std::max(m_open->touched, touch.time);
  const auto elements = all_elements(theme, language);
  for (const ui::Gesture& gesture : m_recogniser.feed(touch))
    if (m_open) respond(gesture, elements);
}

void StaffEntrance::respond(const ui::Gesture& gesture,
                            const std::vector<ui::ElementShown>& elements) {
  using Kind = ui::Gesture::Kind;
  m_open->pressed.reset();
  m_changed = true;
  const ui::ElementShown* shown = ui::touched(elements, gesture.start);
  if (!shown || !shown->element.enabled) return;
  if (gesture.kind == Kind::press) m_open->pressed = shown->element;
  if (gesture.kind == Kind::tap) press(shown->element.id);
}

void StaffEntrance::press(const std::string& id) {
  if (id == screens::k_keypad_close) return close();
  if (id == screens::k_keypad_erase) return erase();
  if (const auto digit = screens::digit_of(id)) write(*digit);
}

void StaffEntrance::pressed(ui::Key key, base::Instant now) {
  m_open->touched = std::max(m_open->touched, now);
  if (key == ui::Key::escape) return close();
  if (key == ui::Key::backspace) erase();
}

void StaffEntrance::typed(const std::string& text, base::Instant now) {
  m_open->touched = std::max(m_open->touched, now);
  for (const char c : text)
    if (c >= '0' && c <= '9') write(c - '0');
}

void StaffEntrance::write(int digit) {
  if (!m_lock.may_try()) return;
  m_open->news = Says::enter;
  m_open->pin += static_cast<char>('0' + digit);
  if (m_open->pin.size() == trust::k_pin_digits)
    m_lock.try_pin(std::exchange(m_open->pin, std::string()));
  follow_lock();
}

void StaffEntrance::erase() {
  if (!m_open->pin.empty()) m_open->pin.pop_back();
  follow_lock();
}

Duration StaffEntrance::advance(base::Instant now) {
  const Duration elapsed = std::max(now - m_now, Duration{});
  m_now = std::max(m_now, now);
  m_lock.pass(elapsed);
  if (!m_open && m_corner.take_held(now)) open(now);
  take_answer();
  if (m_open && now - m_open->looked >= k_look) {
    m_open->looked = now;
    m_lock.look();
  }
  take_news();
  if (m_open) follow_lock();
  if (m_open && now - m_open->touched >= k_closes_after) close();
  if (!m_open) return m_corner.until_held(now);
  const Duration closes = std::max(
      std::min(m_open->touched + k_closes_after, m_open->looked + k_look) - now, Duration{1});
  const Duration left = m_lock.tries().wait;
  if (left <= Duration::zero()) return closes;
  const Duration next_second = left - (whole_seconds(left) - std::chrono::seconds(1));
  return std::min(closes, std::max(next_second, Duration{1}));
}

// Who has closed the keypad meanwhile is not let in.
void StaffEntrance::take_answer() {
  const auto right = m_lock.take_answer();
  if (!right) return;
  m_changed = true;
  if (!*right)
    m_events.push_back({.name = "staff_fail",
                        .props = {{"count", std::int64_t{m_lock.tries().wrong}}},
                        .origin = m_options.origin});
  if (!m_open) return;
  m_open->news = Says::wrong;
  if (!*right) return;
  m_let_in = true;
  close();
}

// Of a recovery: while its stick stays in, it is told once.
void StaffEntrance::take_news() {
  const auto trouble = m_lock.take_trouble();
  if (trouble && m_open) m_open->news = Says::refused;
  if (trouble && std::exchange(m_told, *trouble) != *trouble) m_trouble = trouble;
  if (!m_lock.take_news() || !m_open) return;
  m_open->news = Says::renewed;
  m_open->pin.clear();
  m_open->touched = m_now;
}

// What the keypad says is what the lock says now.
void StaffEntrance::follow_lock() {
  StaffKeypad keypad = m_open->keypad;
  keypad.says = said_by(m_lock, m_open->news);
  keypad.written = m_lock.checking() ? trust::k_pin_digits : m_open->pin.size();
  keypad.tries_left = m_lock.tries().left();
  keypad.wait = keypad.says == Says::wait ? whole_seconds(m_lock.tries().wait) : Duration{};
  keypad.number = trust::told_number(m_lock.number());
  if (keypad == m_open->keypad) return;
  m_open->keypad = std::move(keypad);
  m_changed = true;
}

void StaffEntrance::draw(ui::Canvas& canvas, const ui::Theme& theme,
                         catalog::Language language) const {
  screens::draw_staff_keypad(canvas, theme, language, m_open->keypad);
  if (m_open->pressed) ui::draw_pressed(canvas, theme, *m_open->pressed);
}

std::vector<ui::ElementShown> StaffEntrance::all_elements(const ui::Theme& theme,
                                                          catalog::Language language) const {
  ui::Recorder recorder(m_type, screens::k_keypad_screen, theme.window());
  screens::draw_staff_keypad(recorder, theme, language, m_open->keypad);
  return recorder.elements();
}

std::vector<ui::ElementShown> StaffEntrance::elements(const ui::Theme& theme,
                                                      catalog::Language language) const {
  auto elements = all_elements(theme, language);
  for (ui::ElementShown& shown : elements)
    if (screens::digit_of(shown.element.id)) shown.text.clear();
  return elements;
}

}  // namespace kiosk::app
