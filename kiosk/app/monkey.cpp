#include "app/monkey.h"

#include "app/heap.h"
#include "app/tricks.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using base::Duration;
using base::Fault;
using base::Result;
using Shown = std::vector<ui::ElementShown>;

constexpr Duration k_frame = 16'667us;
constexpr Duration k_slow_step = 120ms;  // of a machine that can hardly follow
constexpr int k_most_frames = 60;        // of one wait, however long
constexpr int k_most_slow_steps = 12;
constexpr Duration k_longest_rest = 2h;  // who watches a video is not asked to go
constexpr std::int64_t k_rests = 10;
// In the hall 2021-09-15 at nine: what is on now depends on it, and nothing else.
constexpr base::WallTime k_begin{std::chrono::sys_days(std::chrono::year(2021) / 9 / 15) + 2h};

bool is_finite(ui::Rect rect) {
  return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width) &&
         std::isfinite(rect.height);
}

std::optional<std::string> trouble_with_one(const ui::ElementShown& shown, bool may_stick_out) {
  const ui::Element& element = shown.element;
  if (element.id.empty()) return "something that can be touched has no id";
  if (element.name.empty()) return fmt::format("{} has no name", element.id);
  if (!is_finite(shown.whole)) return fmt::format("{} is nowhere", element.id);
  if (!may_stick_out && shown.clipped)
    return fmt::format(
        "{} lies partly where no scrolling brings it back ({:.0f} {:.0f} {:.0f} {:.0f})",
        element.id, shown.whole.x, shown.whole.y, shown.whole.width, shown.whole.height);
  return std::nullopt;
}

// Than any panel the pages are laid out for: a window that was pulled small may cut them.
bool is_too_small(ui::Size window) {
  const bool tall = window.height > window.width;
  const ui::Size least = tall ? ui::Size{1080, 1920} : ui::Size{1280, 768};
  return window.width < least.width || window.height < least.height;
}

std::map<std::string, std::int64_t> all_screens() {
  std::map<std::string, std::int64_t> screens{
      {"warning", 0}, {"feedback", 0}, {"thanks", 0}, {screens::k_keypad_screen, 0}};
  for (int page = 0; page <= static_cast<int>(screens::Page::sorry); ++page)
    screens[screens::name_of(static_cast<screens::Page>(page))] = 0;
  return screens;
}

std::string megabytes(const std::vector<std::int64_t>& bytes) {
  std::string all;
  for (const std::int64_t each : bytes)
    all += fmt::format("{}{:.1f}", all.empty() ? "" : " ", static_cast<double>(each) / (1 << 20));
  return all;
}

class Monkey {
 public:
  Monkey(Kiosk& kiosk, const MonkeyOptions& options)
      : m_kiosk(kiosk), m_window(kiosk.stage().size()) {
    m_report.played = options;
    m_report.screens = all_screens();
  }

  Result<MonkeyReport> play();
  void close() { m_kiosk.close(moment()); }

 private:
  Result<void> perform(const Trick& trick);
  Result<void> rest();
  Result<void> look(std::string_view after);

  void carry_out(const FingerDeed& deed, const Trick& trick);
  void carry_out(const KeyDeed& deed, const Trick&) { feed(platform::KeyPress{deed.key}); }
  void carry_out(const WheelDeed& deed, const Trick&) { feed(platform::Wheel{m_from, deed.lines}); }
  void carry_out(const WindowDeed& deed, const Trick&);
  void carry_out(const LiftDeed&, const Trick&) { lift_all(); }
  void carry_out(const PauseDeed&, const Trick&) {}

  void aim(const Trick& trick);
  bool rests() const;
  void lift_all();
  void shape_window(ui::Size size);
  void feed(const platform::Input& input);
  void pass(Duration length, Seen seen);
  void step(Drawing drawing);
  stats::Moment moment() const {
    const Duration since = m_now - monkey_begins().boot_time;
    return {m_now, monkey_begins().wall + std::chrono::floor<std::chrono::milliseconds>(since)};
  }
  tl::unexpected<base::Error> wrong(std::string_view after, const std::string& what) const;

  Kiosk& m_kiosk;
  base::Instant m_now = monkey_begins().boot_time;
  base::Instant m_stepped = m_now;
  Duration m_wait{};                   // since then nothing changes by itself
  ui::Size m_window;                   // as it was at first
  Shown m_shown;                       // after the last action
  ui::Point m_from;                    // where the trick begins, in pixels
  std::map<int, ui::Point> m_fingers;  // that are down
  std::int64_t m_played = 0;
  std::string m_screen;
  bool m_visiting = false;
  bool m_closed = false;
  MonkeyReport m_report;
};

tl::unexpected<base::Error> Monkey::wrong(std::string_view after, const std::string& what) const {
  return base::fail(
      Fault::input,
      fmt::format("monkey {}, after action {} ({}), on screen \"{}\": {}", m_report.played.seed,
                  m_played, after, m_kiosk.screen_name(), what));
}

Result<MonkeyReport> Monkey::play() {
  const std::int64_t actions = m_report.played.actions;
  step(Drawing::if_due);
  TRY(look("the start"));
  for (std::int64_t tenth = 1; tenth <= k_rests; ++tenth) {
    for (; m_played < std::max<std::int64_t>(1, actions * tenth / k_rests);)
      TRY(perform(trick(m_report.played.seed, static_cast<std::uint64_t>(m_played))));
    TRY(rest());
    m_kiosk.forget_caches();
    m_report.heap.push_back(heap_in_use());
  }
  m_report.frames = m_kiosk.frames_drawn();
  const std::int64_t growth = m_report.heap.back() - m_report.heap.front();
  if (growth <= k_most_growth) return m_report;
  return wrong("the last one",
               fmt::format("{} MB of heap after each tenth of the actions: it may grow by 2 MB",
                           megabytes(m_report.heap)));
}

Result<void> Monkey::perform(const Trick& trick) {
  aim(trick);
  for (const Stroke& stroke : trick.strokes) {
    pass(stroke.after, trick.seen);
    std::visit([&](const auto& deed) { carry_out(deed, trick); }, stroke.deed);
  }
  step(trick.seen == Seen::never ? Drawing::later : Drawing::if_due);
  ++m_played;
  if (m_closed) return wrong(trick.kind, "the window was closed");
  return look(trick.kind);
}

// Every finger goes up, the window is as it was, and the visit has to end by itself.
Result<void> Monkey::rest() {
  lift_all();
  shape_window(m_window);
  if (m_kiosk.fingers_down()) return wrong("the last finger went up", "a finger is still down");
  const base::Instant latest = m_now + k_longest_rest;
  do {
    pass(1s, Seen::never);
    if (m_now > latest) return wrong("a rest of two hours", "the visit has not ended");
  } while (!rests());
  pass(1s, Seen::smoothly);  // the page turns
  return look("a rest");
}

// Without a pack there is nothing to visit: it is sorry, and stays so.
bool Monkey::rests() const {
  const screens::Visit& visit = m_kiosk.visit();
  return !visit.visiting() && (visit.on_attract() || !m_kiosk.has_content());
}

Result<void> Monkey::look(std::string_view after) {
  const screens::Visit& visit = m_kiosk.visit();
  const std::string screen = m_kiosk.screen_name();
  if (!m_report.screens.contains(screen)) return wrong(after, "no such screen is known");
  if (m_kiosk.has_content() && screen == "sorry")
    return wrong(after, "it is sorry, although it has a pack to show");
  if (m_kiosk.has_content() && visit.visiting() == visit.on_attract())
    return wrong(after, visit.visiting() ? "a visit is going on" : "no visit is going on");
  m_shown = m_kiosk.elements();
  if (const auto trouble =
          trouble_with(m_shown, visit.moving() || is_too_small(m_kiosk.theme().window())))
    return wrong(after, *trouble);
  return {};
}

void Monkey::aim(const Trick& trick) {
  const ui::Size window = m_kiosk.theme().window();
  ui::Rect target{0, 0, window.width, window.height};
  std::vector<ui::Rect> able;
  for (const ui::ElementShown& shown : m_shown)
    if (ui::is_touchable(shown.element)) able.push_back(shown.element.rect);
  if (trick.aim && !able.empty()) target = able[*trick.aim % able.size()];
  m_from = {target.x + trick.at.x * target.width, target.y + trick.at.y * target.height};
}

void Monkey::carry_out(const FingerDeed& deed, const Trick&) {
  const ui::Size window = m_kiosk.theme().window();
  const ui::Point at = m_from + deed.by * std::min(window.width, window.height);
  if (deed.phase == ui::TouchPhase::down) m_fingers[deed.finger] = at;
  if (deed.phase == ui::TouchPhase::up) m_fingers.erase(deed.finger);
  if (deed.phase == ui::TouchPhase::cancel) m_fingers.clear();
  feed(ui::Touch{deed.finger, deed.phase, at, m_now});
}

void Monkey::carry_out(const WindowDeed& deed, const Trick&) {
  const ui::Size before = deed.turned ? ui::Size{m_window.height, m_window.width} : m_window;
  shape_window({std::round(before.width * deed.shares.width),
                std::round(before.height * deed.shares.height)});
}

void Monkey::shape_window(ui::Size size) {
  if (size == m_kiosk.stage().size()) return;
  m_kiosk.stage().resize(size);
  feed(platform::Resized{});
}

void Monkey::lift_all() {
  for (const auto& [finger, at] : std::exchange(m_fingers, {}))
    feed(ui::Touch{finger, ui::TouchPhase::up, at, m_now});
}

// As the frame loop lets it pass: a frame when one is due, and none when nothing changes.
void Monkey::pass(Duration length, Seen seen) {
  const base::Instant end = m_now + length;
  const bool smooth = seen == Seen::smoothly;
  const Duration least = smooth ? std::max(k_frame, length / k_most_frames)
                                : std::max(k_slow_step, length / k_most_slow_steps);
  while (end - m_stepped >= std::max(least, m_wait)) {
    m_now = std::max(m_now, m_stepped + std::max(least, m_wait));
    step(smooth ? Drawing::if_due : Drawing::later);
  }
  m_now = end;
}

void Monkey::step(Drawing drawing) {
  // A window on a real display has news of its own; only its own fingers are not wanted here.
  for (const platform::Input& input : m_kiosk.stage().wait_for_input(Duration::zero()))
    if (!std::holds_alternative<ui::Touch>(input)) feed(input);
  m_wait = m_kiosk.step(moment(), drawing);
  m_stepped = m_now;
  const screens::Visit& visit = m_kiosk.visit();
  if (!std::exchange(m_visiting, visit.visiting()) && m_visiting) ++m_report.visits;
  const std::string screen = m_kiosk.screen_name();
  if (std::exchange(m_screen, screen) != screen) ++m_report.screens[screen];
}

void Monkey::feed(const platform::Input& input) {
  m_closed = !m_kiosk.feed(input, m_now) || m_closed;
  if (!std::holds_alternative<platform::Woken>(input)) m_wait = {};
}

}  // namespace

std::optional<std::string> trouble_with(const std::vector<ui::ElementShown>& all,
                                        bool may_stick_out) {
  std::set<std::string_view> ids;
  for (const ui::ElementShown& shown : all) {
    if (!ui::is_touchable(shown.element)) continue;
    if (auto trouble = trouble_with_one(shown, may_stick_out)) return trouble;
    if (!ids.insert(shown.element.id).second)
      return fmt::format("{} is there twice", shown.element.id);
  }
  return std::nullopt;
}

stats::Moment monkey_begins() {
  return {base::Instant(1h), k_begin};
}

base::Result<MonkeyReport> play_monkey(Kiosk& kiosk, const MonkeyOptions& options) {
  Monkey monkey(kiosk, options);
  auto played = monkey.play();
  monkey.close();
  return played;
}

std::string told(const MonkeyReport& report) {
  std::string screens;
  for (const auto& [screen, times] : report.screens)
    screens += fmt::format(" {} {}", screen, times);
  return fmt::format(
      "monkey {}: {} actions, {} frames, {} visits\n"
      "screens come to:{}\n"
      "heap in use after each tenth of the actions: {} MB\n",
      report.played.seed, report.played.actions, report.frames, report.visits, screens,
      megabytes(report.heap));
}

}  // namespace kiosk::app
