#include "app/tricks.h"

#include <algorithm>
#include <chrono>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using base::Duration;
using ui::Point;
using ui::TouchPhase;

constexpr int k_hand = 10;           // fingers of the one who plays
constexpr int k_most_fingers = 20;   // and of another one, who forgets to lift them
constexpr Duration k_report = 16ms;  // how often a panel tells where fingers are
constexpr Point k_here{0, 0};

// Dice thrown inside the braces fall in the order written; a function's arguments have none.
void add(Trick& trick, const Stroke& stroke) {
  trick.strokes.push_back(stroke);
}

void wait(Trick& trick, Duration length) {
  add(trick, {length, PauseDeed{}});
}

void touch(Trick& trick, Duration after, int finger, TouchPhase phase, Point by = k_here) {
  add(trick, {after, FingerDeed{finger, phase, by}});
}

// Begins on something that can be touched, mostly.
void aim(Trick& trick, Dice& dice, std::uint64_t anywhere_one_in = 6) {
  trick.at = {dice.share(), dice.share()};
  if (!dice.one_in(anywhere_one_in)) trick.aim = dice.below(1'000'000);
}

Point some_way(Dice& dice, float most) {
  return {dice.between(-most, most), dice.between(-most, most)};
}

// A finger never lifts quite where it came down.
void lift_again(Trick& trick, Dice& dice, std::chrono::milliseconds least,
                std::chrono::milliseconds most) {
  add(trick, {dice.between(least, most), FingerDeed{0, TouchPhase::up, some_way(dice, 0.004F)}});
}

void tap_once(Trick& trick, Dice& dice) {
  touch(trick, 0ms, 0, TouchPhase::down);
  lift_again(trick, dice, 15ms, 160ms);
}

void tap(Trick& trick, Dice& dice) {
  aim(trick, dice);
  tap_once(trick, dice);
}

void double_tap(Trick& trick, Dice& dice) {
  tap(trick, dice);
  wait(trick, dice.between(20ms, 300ms));
  tap_once(trick, dice);
}

void press_long(Trick& trick, Dice& dice) {
  aim(trick, dice);
  touch(trick, 0ms, 0, TouchPhase::down);
  lift_again(trick, dice, 400ms, 4s);
}

// Longer than any contact counts.
void hold(Trick& trick, Dice& dice) {
  aim(trick, dice);
  touch(trick, 0ms, 0, TouchPhase::down);
  touch(trick, dice.between(55s, 70s), 0, TouchPhase::up);
}

// Slides from `from` to `to` while the panel reports.
void slide(Trick& trick, int finger, Point from, Point to, Duration length) {
  const int reports = std::max(2, static_cast<int>(length / k_report));
  for (int report = 1; report <= reports; ++report) {
    const float t = static_cast<float>(report) / static_cast<float>(reports);
    touch(trick, length / reports, finger, TouchPhase::move, from + (to - from) * t);
  }
}

void wander(Trick& trick, Dice& dice, int finger) {
  const Point to = some_way(dice, 0.3F);
  slide(trick, finger, k_here, to, dice.between(40ms, 200ms));
}

void drag_by(Trick& trick, Dice& dice, Point by, Duration length) {
  touch(trick, 0ms, 0, TouchPhase::down);
  slide(trick, 0, k_here, by, length);
  if (dice.one_in(4)) wait(trick, dice.between(120ms, 600ms));  // it stands before it lifts
  touch(trick, 0ms, 0, TouchPhase::up, by);
}

void drag(Trick& trick, Dice& dice) {
  aim(trick, dice, 3);
  const Point way = some_way(dice, 0.8F);
  drag_by(trick, dice, way, dice.between(200ms, 900ms));
}

void fling(Trick& trick, Dice& dice) {
  aim(trick, dice, 3);
  Point way = some_way(dice, 0.5F);
  if (dice.one_in(2)) way.x *= 0.1F;  // down a list, mostly
  drag_by(trick, dice, way, dice.between(24ms, 120ms));
}

void pinch(Trick& trick, Dice& dice) {
  aim(trick, dice, 2);
  const Point from = some_way(dice, 0.3F);
  const Point to = some_way(dice, 0.5F);
  const Point carried = some_way(dice, 0.2F);
  touch(trick, 0ms, 0, TouchPhase::down, from);
  touch(trick, dice.between(0ms, 60ms), 1, TouchPhase::down, from * -1);
  const int reports = dice.from_to(3, 30);
  for (int report = 1; report <= reports; ++report) {
    const float t = static_cast<float>(report) / static_cast<float>(reports);
    const Point half = from + (to - from) * t;
    touch(trick, k_report, 0, TouchPhase::move, carried * t + half);
    touch(trick, 0ms, 1, TouchPhase::move, carried * t - half);
  }
  touch(trick, 0ms, dice.from_to(0, 1), TouchPhase::up);
  wait(trick, dice.between(0ms, 80ms));
  add(trick, {0ms, LiftDeed{}});
}

// In from beyond the bezel, as for the menus of other machines.
void edge_swipe(Trick& trick, Dice& dice) {
  const float along = dice.share();
  const float depth = dice.between(0.1F, 0.9F);
  struct Edge {
    Point at;
    Point way;
  };
  const Edge edges[] = {{{0, along}, {depth, 0}},
                        {{1, along}, {-depth, 0}},
                        {{along, 0}, {0, depth}},
                        {{along, 1}, {0, -depth}}};
  const Edge& edge = edges[dice.below(std::size(edges))];
  trick.at = edge.at;
  drag_by(trick, dice, edge.way, dice.between(40ms, 400ms));
}

// Several fingers at once, up again in another order.
void chord(Trick& trick, Dice& dice) {
  aim(trick, dice, 2);
  const int fingers = dice.from_to(2, k_hand);
  std::vector<Point> places;
  for (int finger = 0; finger < fingers; ++finger) places.push_back(some_way(dice, 0.4F));
  for (int finger = 0; finger < fingers; ++finger)
    touch(trick, dice.between(0ms, 12ms), finger, TouchPhase::down,
          places[static_cast<std::size_t>(finger)]);
  wait(trick, dice.between(10ms, 400ms));
  const int first = dice.from_to(0, fingers - 1);
  for (int each = 0; each < fingers; ++each) {
    const int finger = (first + each) % fingers;
    touch(trick, dice.between(0ms, 12ms), finger, TouchPhase::up,
          places[static_cast<std::size_t>(finger)]);
  }
}

// A hand's heel or a sleeve: many contacts close together that come, wander and go as one.
void palm(Trick& trick, Dice& dice) {
  aim(trick, dice, 2);
  const int contacts = dice.from_to(4, 16);
  std::vector<Point> places;
  for (int finger = 0; finger < contacts; ++finger) places.push_back(some_way(dice, 0.12F));
  const Point way = some_way(dice, 0.3F);
  const auto all = [&](TouchPhase phase, Duration after, float share) {
    for (int finger = 0; finger < contacts; ++finger)
      touch(trick, finger == 0 ? after : Duration{}, finger, phase,
            places[static_cast<std::size_t>(finger)] + way * share);
  };
  all(TouchPhase::down, 0ms, 0);
  const int reports = dice.from_to(2, 12);
  for (int report = 1; report <= reports; ++report)
    all(TouchPhase::move, k_report, static_cast<float>(report) / static_cast<float>(reports));
  all(TouchPhase::up, k_report, 1);
}

// A wet cloth: contacts appear, jump and vanish in no order, some told twice, some never.
void storm(Trick& trick, Dice& dice) {
  trick.at = {dice.share(), dice.share()};
  const int reports = dice.from_to(20, 120);
  for (int report = 0; report < reports; ++report) {
    constexpr TouchPhase k_phases[] = {TouchPhase::down, TouchPhase::move, TouchPhase::move,
                                       TouchPhase::up};
    add(trick, {dice.between(0ms, 10ms),
                FingerDeed{dice.from_to(0, k_most_fingers - 1),
                           k_phases[dice.below(std::size(k_phases))], some_way(dice, 1)}});
  }
  if (!dice.one_in(4)) add(trick, {0ms, LiftDeed{}});
}

// It goes down and its end is never told.
void stick(Trick& trick, Dice& dice) {
  aim(trick, dice);
  const int finger = dice.from_to(0, k_most_fingers - 1);
  touch(trick, 0ms, finger, TouchPhase::down);
  if (dice.one_in(2)) wander(trick, dice, finger);
}

void cancel(Trick& trick, Dice& dice) {
  aim(trick, dice);
  touch(trick, 0ms, 0, TouchPhase::down);
  if (dice.one_in(2)) wander(trick, dice, 0);
  touch(trick, dice.between(0ms, 200ms), 0, TouchPhase::cancel);
}

void lift(Trick& trick, Dice& dice) {
  add(trick, {dice.between(0ms, 500ms), LiftDeed{}});
}

void wheel(Trick& trick, Dice& dice) {
  aim(trick, dice, 2);
  const int turns = dice.from_to(1, 8);
  const float lines = dice.between(-6, 6);
  for (int turn = 0; turn < turns; ++turn) add(trick, {dice.between(0ms, 60ms), WheelDeed{lines}});
}

void keys(Trick& trick, Dice& dice) {
  const int presses = dice.from_to(1, 6);
  for (int press = 0; press < presses; ++press) {
    const int key = dice.from_to(0, static_cast<int>(ui::Key::page_down));
    add(trick, {dice.between(5ms, 200ms), KeyDeed{static_cast<ui::Key>(key)}});
  }
}

void look(Trick& trick, Dice& dice) {
  wait(trick, dice.between(300ms, 4s));
}

// Until it is asked whether anybody is still there.
void hesitate(Trick& trick, Dice& dice) {
  wait(trick, dice.between(60s, 79s));
}

void walk_away(Trick& trick, Dice& dice) {
  wait(trick, dice.between(80s, 200s));
}

void reshape(Trick& trick, Dice& dice) {
  const ui::Size shares{dice.between(0.6F, 1), dice.between(0.6F, 1)};
  add(trick, {0ms, WindowDeed{shares, dice.one_in(2)}});
  if (dice.one_in(3)) tap(trick, dice);  // before it has been drawn again
}

void rotate(Trick& trick, Dice& dice) {
  add(trick, {0ms, WindowDeed{{1, 1}, dice.one_in(2)}});
}

struct Kind {
  std::string_view name;
  std::uint64_t weight;  // of all together
  void (*perform)(Trick&, Dice&);
};

constexpr Kind k_kinds[] = {
    {"tap", 380, tap},
    {"double tap", 60, double_tap},
    {"long press", 30, press_long},
    {"held finger", 2, hold},
    {"stuck finger", 12, stick},
    {"cancelled touch", 15, cancel},
    {"lift", 20, lift},
    {"drag", 70, drag},
    {"fling", 90, fling},
    {"pinch", 60, pinch},
    {"edge swipe", 40, edge_swipe},
    {"chord", 40, chord},
    {"palm", 25, palm},
    {"touch storm", 10, storm},
    {"wheel", 30, wheel},
    {"keys", 70, keys},
    {"look", 30, look},
    {"hesitation", 4, hesitate},
    {"walking away", 3, walk_away},
    {"new window size", 3, reshape},
    {"rotation", 3, rotate},
};

const Kind& kind_of(Dice& dice) {
  std::uint64_t all = 0;
  for (const Kind& kind : k_kinds) all += kind.weight;
  std::uint64_t drawn = dice.below(all);
  const Kind* kind = k_kinds;
  for (; drawn >= kind->weight; ++kind) drawn -= kind->weight;
  return *kind;
}

Seen seen(Dice& dice) {
  const std::uint64_t drawn = dice.below(100);
  if (drawn == 0) return Seen::smoothly;
  return drawn <= 12 ? Seen::at_its_end : Seen::never;
}

// Neighbouring seeds and numbers must have nothing in common (SplitMix64's last step).
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

}  // namespace

int Dice::from_to(int least, int most) {
  return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least + 1)));
}

float Dice::share() {
  constexpr int k_float_bits = 24;
  return static_cast<float>(m_engine() >> (64 - k_float_bits)) / (1 << k_float_bits);
}

float Dice::between(float least, float most) {
  return least + share() * (most - least);
}

Duration Dice::between(std::chrono::milliseconds least, std::chrono::milliseconds most) {
  return least +
         std::chrono::milliseconds(below(static_cast<std::uint64_t>((most - least).count() + 1)));
}

Trick trick(std::uint64_t seed, std::uint64_t number) {
  constexpr std::uint64_t k_golden = 0x9E3779B97F4A7C15U;
  Dice dice(mixed(mixed(seed) + number * k_golden));
  const Kind& kind = kind_of(dice);
  Trick made;
  made.kind = kind.name;
  made.seen = seen(dice);
  kind.perform(made, dice);
  wait(made, dice.between(0ms, 500ms));  // before the next one
  return made;
}

std::vector<std::string_view> trick_kinds() {
  std::vector<std::string_view> names;
  for (const Kind& kind : k_kinds) names.push_back(kind.name);
  return names;
}

}  // namespace kiosk::app
