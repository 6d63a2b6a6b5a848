#include "app/rehearsal.h"

#include "app/dump.h"
#include "base/file.h"
#include "screens/timetable.h"
#include "text/unicode.h"
#include "ui/on_screen_keyboard.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;
using base::Fault;
using base::Result;

constexpr Duration k_frame = std::chrono::microseconds(16'667);
constexpr Duration k_tap = std::chrono::milliseconds(70);
constexpr double k_drag_seconds = 0.4;
constexpr double k_fling_seconds = 0.12;
constexpr Duration k_longest_until_still = std::chrono::seconds(30);

Result<std::vector<std::string>> words_of(std::string_view line, int number) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool open = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      open = true;
    } else if (!quoted && c == '#' && !open) {
      break;
    } else if (!quoted && (c == ' ' || c == '\t' || c == '\r')) {
      if (open) words.push_back(std::exchange(word, {}));
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (quoted)
    return base::fail(Fault::input, fmt::format("script line {}: a quote is not closed", number));
  if (open) words.push_back(word);
  return words;
}

std::optional<double> number_in(const std::string& word) {
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

// Plays one script on one kiosk.
class Player {
 public:
  Player(Kiosk& kiosk, RehearsalClock& clock) : m_kiosk(kiosk), m_clock(clock) {}

  Result<void> play(const Command& command);
  void settle() { pass(k_frame); }

 private:
  using Words = std::vector<std::string>;
  struct Verb {
    std::string_view name;
    std::size_t least;  // words after it
    std::size_t most;
    std::string_view usage;
    Result<void> (Player::*run)(const Words&);
  };
  static const Verb k_verbs[];
  friend const Verb* find_verb(std::string_view name);

 public:
  static Result<void> check(const Command& command);

 private:
  Result<void> tap(const Words& words);
  Result<void> press(const Words& words);
  Result<void> hold(const Words& words);
  Result<void> hold_at(ui::Point at, double seconds);
  Result<void> drag(const Words& words);
  Result<void> fling(const Words& words);
  Result<void> pinch(const Words& words);
  Result<void> key(const Words& words);
  Result<void> type(const Words& words);
  Result<void> type_letter(char32_t letter);
  Result<void> keyboard(const Words& words);
  Result<void> wait(const Words& words);
  Result<void> clock(const Words& words);
  Result<void> until_still(const Words& words);
  Result<void> expect(const Words& words);
  Result<void> expect_not(const Words& words);
  Result<void> screenshot(const Words& words);
  Result<void> dump(const Words& words);
  Result<void> quit(const Words&) { return {}; }

  void pass(Duration duration);
  void touch(std::int64_t finger, ui::TouchPhase phase, ui::Point at);
  void move_finger(ui::Point from, ui::Point to, double seconds);
  Result<ui::Rect> find(const std::string& id) const;
  bool has(const std::string& id) const;
  bool is_able(const std::string& id) const;
  Result<ui::Point> point(const Words& words) const;
  Result<double> number(const std::string& word) const;
  tl::unexpected<base::Error> wrong(const std::string& what) const {
    return base::fail(Fault::input, fmt::format("script line {}: {}", m_line, what));
  }
  std::vector<std::string> all_text() const;

  Kiosk& m_kiosk;
  RehearsalClock& m_clock;
  int m_line = 0;
};

const Player::Verb Player::k_verbs[] = {
    {"tap", 1, 2, "tap ID | tap X Y", &Player::tap},
    {"press", 2, 2, "press ID SECONDS", &Player::press},
    {"hold", 3, 3, "hold X Y SECONDS", &Player::hold},
    {"drag", 4, 5, "drag X Y X Y [SECONDS]", &Player::drag},
    {"fling", 2, 2, "fling ID up|down|left|right", &Player::fling},
    {"pinch", 2, 2, "pinch ID SCALE", &Player::pinch},
    {"key", 1, 1,
     "key tab|back-tab|left|right|up|down|enter|escape|page-up|page-down|space|backspace|staff",
     &Player::key},
    {"type", 1, 1, "type \"TEXT\"", &Player::type},
    {"keyboard", 1, 1, "keyboard \"TEXT\"", &Player::keyboard},
    {"wait", 1, 1, "wait SECONDS", &Player::wait},
    {"clock", 1, 1, "clock 2021-09-15T09:30", &Player::clock},
    {"until-still", 0, 0, "until-still", &Player::until_still},
    {"expect", 1, 2, "expect screen NAME | expect ID | expect text \"…\"", &Player::expect},
    {"expect-not", 1, 2, "expect-not ID | expect-not text \"…\"", &Player::expect_not},
    {"screenshot", 1, 1, "screenshot FILE.png", &Player::screenshot},
    {"dump", 1, 1, "dump FILE.json", &Player::dump},
    {"quit", 0, 0, "quit", &Player::quit},
};

const Player::Verb* find_verb(std::string_view name) {
  for (const Player::Verb& verb : Player::k_verbs)
    if (verb.name == name) return &verb;
  return nullptr;
}

Result<void> Player::check(const Command& command) {
  const Verb* verb = find_verb(command.words.front());
  if (!verb)
    return base::fail(Fault::input, fmt::format("script line {}: there is no command \"{}\"",
                                                command.line, command.words.front()));
  const std::size_t given = command.words.size() - 1;
  if (given < verb->least || given > verb->most)
    return base::fail(Fault::input,
                      fmt::format("script line {}: write it as: {}", command.line, verb->usage));
  return {};
}

Result<void> Player::play(const Command& command) {
  m_line = command.line;
  const Verb* verb = find_verb(command.words.front());
  return (this->*verb->run)({command.words.begin() + 1, command.words.end()});
}

void Player::pass(Duration duration) {
  const base::Instant end = m_clock.now().boot_time + duration;
  while (true) {
    const Duration wait = m_kiosk.step(m_clock.now());
    const Duration left = end - m_clock.now().boot_time;
    if (left.count() <= 0) return;
    m_clock.pass(m_kiosk, std::min(left, std::max(wait, k_frame)));
  }
}

void Player::touch(std::int64_t finger, ui::TouchPhase phase, ui::Point at) {
  const base::Instant now = m_clock.now().boot_time;
  m_kiosk.feed(ui::Touch{finger, phase, at, now}, now);
}

void Player::move_finger(ui::Point from, ui::Point to, double seconds) {
  touch(1, ui::TouchPhase::down, from);
  pass(k_frame);
  const int steps = std::max(2, static_cast<int>(seconds / base::seconds(k_frame)));
  for (int step = 1; step <= steps; ++step) {
    const float t = static_cast<float>(step) / static_cast<float>(steps);
    touch(1, ui::TouchPhase::move, from + (to - from) * t);
    pass(k_frame);
  }
  touch(1, ui::TouchPhase::up, to);
  pass(k_frame);
}

Result<ui::Rect> Player::find(const std::string& id) const {
  std::string near;
  for (const ui::ElementShown& shown : m_kiosk.elements()) {
    if (shown.element.rect.empty()) continue;
    if (shown.element.id == id) return shown.element.rect;
    if (ui::is_touchable(shown.element)) near += " " + shown.element.id;
  }
  return wrong(fmt::format("there is no \"{}\" on screen \"{}\"; there are:{}", id,
                           m_kiosk.screen_name(), near));
}

bool Player::has(const std::string& id) const {
  return std::ranges::any_of(m_kiosk.elements(),
                             [&](const auto& shown) { return shown.element.id == id; });
}

bool Player::is_able(const std::string& id) const {
  return std::ranges::any_of(m_kiosk.elements(), [&](const auto& shown) {
    return shown.element.id == id && shown.element.enabled;
  });
}

Result<double> Player::number(const std::string& word) const {
  const auto value = number_in(word);
  if (!value) return wrong(fmt::format("\"{}\" is not a number", word));
  return *value;
}

Result<ui::Point> Player::point(const Words& words) const {
  return ui::Point{static_cast<float>(TRY(number(words[0]))),
                   static_cast<float>(TRY(number(words[1])))};
}

Result<void> Player::tap(const Words& words) {
  const ui::Point at = words.size() == 2 ? TRY(point(words)) : TRY(find(words[0])).centre();
  touch(1, ui::TouchPhase::down, at);
  pass(k_tap);
  touch(1, ui::TouchPhase::up, at);
  pass(k_frame);
  return {};
}

Result<void> Player::press(const Words& words) {
  return hold_at(TRY(find(words[0])).centre(), TRY(number(words[1])));
}

Result<void> Player::hold(const Words& words) {
  return hold_at(TRY(point({words[0], words[1]})), TRY(number(words[2])));
}

Result<void> Player::hold_at(ui::Point at, double seconds) {
  touch(1, ui::TouchPhase::down, at);
  pass(base::from_seconds(seconds));
  touch(1, ui::TouchPhase::up, at);
  pass(k_frame);
  return {};
}

Result<void> Player::drag(const Words& words) {
  const ui::Point from = TRY(point({words[0], words[1]}));
  const ui::Point to = TRY(point({words[2], words[3]}));
  move_finger(from, to, words.size() == 5 ? TRY(number(words[4])) : k_drag_seconds);
  return {};
}

Result<void> Player::fling(const Words& words) {
  const ui::Rect rect = TRY(find(words[0]));
  const ui::Size window = m_kiosk.theme().window();
  const float reach = std::min(window.width, window.height) * 0.25F;
  ui::Point way;
  if (words[1] == "up") way = {0, -reach};
  if (words[1] == "down") way = {0, reach};
  if (words[1] == "left") way = {-reach, 0};
  if (words[1] == "right") way = {reach, 0};
  if (way == ui::Point{}) return wrong("fling up, down, left or right");
  move_finger(rect.centre(), rect.centre() + way, k_fling_seconds);
  return {};
}

Result<void> Player::pinch(const Words& words) {
  const ui::Rect rect = TRY(find(words[0]));
  const double scale = TRY(number(words[1]));
  if (scale <= 0.05 || scale > 20) return wrong("a pinch's scale is from 0.05 to 20");
  const ui::Point centre = rect.centre();
  const float span = m_kiosk.theme().mm(30);
  const auto fingers = [&](ui::TouchPhase phase, float half) {
    touch(1, phase, centre - ui::Point{half, 0});
    touch(2, phase, centre + ui::Point{half, 0});
    pass(k_frame);
  };
  fingers(ui::TouchPhase::down, span);
  constexpr int k_steps = 18;
  float half = span;
  for (int step = 1; step <= k_steps; ++step) {
    half = span * std::pow(static_cast<float>(scale), static_cast<float>(step) / k_steps);
    fingers(ui::TouchPhase::move, half);
  }
  fingers(ui::TouchPhase::up, half);
  return {};
}

Result<void> Player::key(const Words& words) {
  constexpr std::pair<std::string_view, ui::Key> k_keys[] = {
      {"tab", ui::Key::tab},         {"back-tab", ui::Key::back_tab},
      {"left", ui::Key::left},       {"right", ui::Key::right},
      {"up", ui::Key::up},           {"down", ui::Key::down},
      {"enter", ui::Key::enter},     {"escape", ui::Key::escape},
      {"page-up", ui::Key::page_up}, {"page-down", ui::Key::page_down},
      {"space", ui::Key::space},     {"backspace", ui::Key::backspace},
      {"home", ui::Key::home}};
  if (words[0] == "staff") {
    m_kiosk.feed(platform::StaffChord{}, m_clock.now().boot_time);
    pass(k_frame);
    return {};
  }
  for (const auto& [name, pressed] : k_keys) {
    if (name != words[0]) continue;
    m_kiosk.feed(platform::KeyPress{pressed}, m_clock.now().boot_time);
    pass(k_frame);
    return {};
  }
  return wrong(fmt::format("there is no key \"{}\"", words[0]));
}

// On the keyboard on the screen, letter by letter, as a finger would.
Result<void> Player::type(const Words& words) {
  for (const char32_t letter : text::decode(words[0])) TRY(type_letter(letter));
  return {};
}

Result<void> Player::type_letter(char32_t letter) {
  std::string written;
  text::append(written, letter);
  const std::string key = letter == U' ' ? "key.space" : "key:" + written;
  if (!has(key)) {
    const auto place = ui::find_key(letter);
    if (!place) return wrong(fmt::format("no key of the keyboard has \"{}\"", written));
    TRY(tap({std::string("key.layout.") + ui::name_of(place->layout)}));
    if (place->shifted) TRY(tap({"key.shift"}));
  }
  if (!is_able(key))
    return wrong(fmt::format("\"{}\" cannot be typed here: its key is off", written));
  return tap({key});
}

// On a keyboard of wires and keys: all at once.
Result<void> Player::keyboard(const Words& words) {
  m_kiosk.feed(ui::Typing{words[0]}, m_clock.now().boot_time);
  pass(k_frame);
  return {};
}

Result<void> Player::wait(const Words& words) {
  pass(base::from_seconds(TRY(number(words[0]))));
  return {};
}

// The hall's wall clock: what is on now depends on it, and nothing else.
Result<void> Player::clock(const Words& words) {
  const auto moment = screens::moment_in(words[0]);
  if (!moment || !moment->time)
    return wrong(fmt::format("\"{}\" is not a time; write it as 2021-09-15T09:30", words[0]));
  const auto local = moment->day.time_since_epoch() + *moment->time;
  if (!m_clock.set_wall(base::WallTime(local - k_hall_utc_offset)))
    return wrong("the clock can only be set with --virtual-time");
  pass(k_frame);
  return {};
}

Result<void> Player::until_still(const Words&) {
  const base::Instant latest = m_clock.now().boot_time + k_longest_until_still;
  do {
    pass(k_frame);
    if (m_clock.is_virtual()) m_kiosk.draw_complete();
    if (m_clock.now().boot_time > latest) return wrong("it is not still after 30 seconds");
  } while (m_kiosk.visit().moving() || m_kiosk.pictures_busy());
  return {};
}

std::vector<std::string> Player::all_text() const {
  std::vector<std::string> lines;
  for (const ui::ElementShown& shown : m_kiosk.elements()) {
    std::string together;
    for (const ui::TextShown& line : shown.text) together += line.string + " ";
    lines.push_back(together);
    std::erase(together, ' ');  // Thai has none where a line was broken
    lines.push_back(together);
  }
  return lines;
}

Result<void> Player::expect(const Words& words) {
  if (words.size() == 1) {
    TRY(find(words[0]));
    return {};
  }
  if (words[0] == "screen") {
    const std::string there = m_kiosk.screen_name();
    if (there == words[1]) return {};
    return wrong(fmt::format("expected screen \"{}\", there was \"{}\"", words[1], there));
  }
  if (words[0] != "text") return wrong("expect screen NAME, an ID, or text \"…\"");
  for (const std::string& line : all_text())
    if (line.find(words[1]) != std::string::npos) return {};
  return wrong(fmt::format("expected the text \"{}\" on screen \"{}\", it was not there", words[1],
                           m_kiosk.screen_name()));
}

Result<void> Player::expect_not(const Words& words) {
  if (!expect(words)) return {};
  return wrong(
      fmt::format("\"{}\" was there on screen \"{}\"", words.back(), m_kiosk.screen_name()));
}

Result<void> Player::screenshot(const Words& words) {
  m_kiosk.draw_complete();
  return m_kiosk.stage().save_picture(words[0]);
}

Result<void> Player::dump(const Words& words) {
  return base::write_file_whole(
      words[0], dump_of(m_kiosk.screen_name(), m_kiosk.theme(), m_kiosk.elements()));
}

}  // namespace

Result<std::vector<Command>> parse_script(std::string_view text) {
  std::vector<Command> script;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    Command command{number, TRY(words_of(line, number))};
    if (command.words.empty()) continue;
    TRY(Player::check(command));
    script.push_back(std::move(command));
  }
  return script;
}

Result<void> rehearse(Kiosk& kiosk, const std::vector<Command>& script, RehearsalClock& clock) {
  Player player(kiosk, clock);
  player.settle();
  for (const Command& command : script) {
    if (command.words.front() == "quit") return {};
    TRY(player.play(command));
  }
  return {};
}

}  // namespace kiosk::app
