// The end of a visit that its visitor ends: a question where the site wants to know, and thanks.
#include "screens/feedback.h"
#include "screens/visit.h"
#include "screens/words.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr Duration k_asked = std::chrono::seconds(8);
constexpr Duration k_thanked = std::chrono::milliseconds(2500);
constexpr Duration k_clock_step = std::chrono::milliseconds(100);
constexpr Duration k_still_step = std::chrono::seconds(1);

}  // namespace

Duration Visit::farewell_time() const {
  return (m_farewell->thanks ? k_thanked : k_asked) * patience();
}

// What the visitor did is over: no page is open any more, and no time of it runs on.
void Visit::finish() {
  if (!m_options.feedback) return end(EndReason::finish);
  wind_up();
  m_page_turn.finish();
  m_screen_moves = false;
  m_farewell.emplace();
  put_up_card();
  tell_aloud(say(Word::liked_it, m_language));
}

// A second tap of the hand that asked for it is for nothing that lies on it.
void Visit::put_up_card() {
  m_pressed.reset();
  m_page_turn.hold();
}

// The visit ends with the answer, not when the thanks have been read.
void Visit::give_thanks() {
  m_happenings.emplace_back(VisitEnded{EndReason::finish});
  m_farewell = {.thanks = true};
  m_focus.clear();
  put_up_card();
  tell_aloud(say(Word::thanks, m_language));
}

Duration Visit::advance_farewell(Duration elapsed) {
  m_farewell->passed += elapsed;
  if (m_farewell->passed >= farewell_time()) {
    m_farewell->thanks ? end(EndReason::finish) : give_thanks();
    return Duration::zero();
  }
  const Duration left = farewell_time() - m_farewell->passed;
  if (m_farewell->thanks) return left;
  const Duration step = m_theme.still() ? k_still_step : k_clock_step;
  return std::min(left, step);
}

// Only a tap on a face or on "skip" answers; any other touch asks for more time.
void Visit::respond_to_feedback(const ui::Gesture& gesture) {
  if (m_page_turn.running()) return m_pressed.reset();
  if (m_farewell->thanks) {
    if (gesture.kind == ui::Gesture::Kind::tap) end(EndReason::finish);
    return;
  }
  m_farewell->passed = {};
  if (gesture.kind == ui::Gesture::Kind::press && m_pressed) tell_aloud(m_pressed->name);
  if (gesture.kind == ui::Gesture::Kind::tap) answer_feedback(gesture.target);
}

void Visit::answer_feedback(const std::string& element) {
  const auto opinion = opinion_of(element);
  if (opinion) m_happenings.emplace_back(FeedbackGiven{*opinion});
  if (opinion || element == k_skip_feedback) give_thanks();
}

void Visit::respond_to_feedback(ui::Key key) {
  if (m_farewell->thanks) return end(EndReason::finish);
  m_farewell->passed = {};
  if (key == ui::Key::escape || key == ui::Key::backspace) return give_thanks();
  if (key == ui::Key::enter || key == ui::Key::space) return answer_feedback(m_focus);
  move_focus(key);
}

}  // namespace kiosk::screens
