// What the monkey does (app/monkey.h): random handling of the screen by fingers, keys and wheel,
// each trick a pure function of a seed and its number, so that every machine plays the same.
#pragma once

#include "base/time.h"
#include "ui/geometry.h"
#include "ui/gesture.h"
#include "ui/key.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::app {

// The standard fixes what the generator brings, but not what its distributions make of it.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_engine(seed) {}
  std::uint64_t below(std::uint64_t most) { return m_engine() % most; }
  int from_to(int least, int most);        // both may come
  float share();                           // 0-1, never 1
  float between(float least, float most);  // `most` never comes
  bool one_in(std::uint64_t times) { return below(times) == 0; }
  base::Duration between(std::chrono::milliseconds least, std::chrono::milliseconds most);

 private:
  std::mt19937_64 m_engine;
};

struct FingerDeed {
  int finger = 0;  // 0-19
  ui::TouchPhase phase = ui::TouchPhase::down;
  ui::Point by;  // from where the trick begins, in shares of the window's shorter side
  bool operator==(const FingerDeed&) const = default;
};
struct KeyDeed {
  ui::Key key = ui::Key::tab;
  bool operator==(const KeyDeed&) const = default;
};
struct WheelDeed {
  float lines = 0;  // towards the end of the list
  bool operator==(const WheelDeed&) const = default;
};
struct WindowDeed {
  ui::Size shares{1, 1};  // of the size the window had at first
  bool turned = false;    // its sides exchanged before that
  bool operator==(const WindowDeed&) const = default;
};
struct LiftDeed {  // whatever finger is down goes up
  bool operator==(const LiftDeed&) const = default;
};
struct PauseDeed {  // nothing but the time before it
  bool operator==(const PauseDeed&) const = default;
};

using Deed = std::variant<FingerDeed, KeyDeed, WheelDeed, WindowDeed, LiftDeed, PauseDeed>;

struct Stroke {
  base::Duration after{};  // since the stroke before
  Deed deed;
  bool operator==(const Stroke&) const = default;
};

// How much of a trick is drawn. Painting takes far longer than all else, and a machine that can
// hardly follow shows no more.
enum class Seen { never, at_its_end, smoothly };

struct Trick {
  std::string_view kind;
  // Which of all that can be touched it begins on, counted round; nothing: anywhere in the window.
  std::optional<std::uint64_t> aim;
  ui::Point at;  // there, in shares of the rectangle; may lie at its very edge
  Seen seen = Seen::never;
  std::vector<Stroke> strokes;
  bool operator==(const Trick&) const = default;
};

// The trick of this number, counted from 0.
Trick trick(std::uint64_t seed, std::uint64_t number);

// Every kind there is.
std::vector<std::string_view> trick_kinds();

}  // namespace kiosk::app
