// A bored twelve-year-old with a USB keyboard: whatever is pressed, the kiosk stays a kiosk.
#include "app/hall_kiosk.h"
#include "app/tricks.h"
#include "platform/key_gate.h"
#include "platform/signals.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

// Of every key SDL knows, letters and commands, media and power.
std::vector<SDL_Scancode> all_keys() {
  std::vector<SDL_Scancode> keys;
  for (int code = 1; code < SDL_NUM_SCANCODES; ++code)
    if (SDL_GetKeyFromScancode(static_cast<SDL_Scancode>(code)) != SDLK_UNKNOWN)
      keys.push_back(static_cast<SDL_Scancode>(code));
  return keys;
}

Uint16 modifier_of(SDL_Scancode key) {
  switch (key) {
    case SDL_SCANCODE_LCTRL:
      return KMOD_LCTRL;
    case SDL_SCANCODE_RCTRL:
      return KMOD_RCTRL;
    case SDL_SCANCODE_LSHIFT:
      return KMOD_LSHIFT;
    case SDL_SCANCODE_RSHIFT:
      return KMOD_RSHIFT;
    case SDL_SCANCODE_LALT:
      return KMOD_LALT;
    case SDL_SCANCODE_RALT:
      return KMOD_RALT;
    case SDL_SCANCODE_LGUI:
      return KMOD_LGUI;
    case SDL_SCANCODE_RGUI:
      return KMOD_RGUI;
    default:
      return KMOD_NONE;
  }
}

// What the keyboard of a hall sends, with the modifiers that are held.
class Keyboard {
 public:
  explicit Keyboard(HallKiosk& kiosk) : m_kiosk(kiosk) {}

  void down(SDL_Scancode key, bool repeat = false) {
    m_held = static_cast<Uint16>(m_held | modifier_of(key));
    send(SDL_KEYDOWN, key, repeat);
    const SDL_Keycode code = SDL_GetKeyFromScancode(key);
    if (code >= SDLK_SPACE && code < 0x7F) text(static_cast<char>(code));
  }
  void up(SDL_Scancode key) {
    m_held = static_cast<Uint16>(m_held & ~modifier_of(key));
    send(SDL_KEYUP, key, false);
  }

 private:
  void send(Uint32 type, SDL_Scancode key, bool repeat) {
    SDL_Event event{};
    event.type = type;
    event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.key.repeat = repeat ? 1 : 0;
    event.key.keysym = {key, SDL_GetKeyFromScancode(key), m_held, 0};
    m_kiosk.push(event);
  }
  void text(char letter) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.text[0] = letter;
    m_kiosk.push(event);
  }

  HallKiosk& m_kiosk;
  Uint16 m_held = 0;
};

// What a window manager, a mouse with a file on it, or an input method may send beside.
SDL_Event other_event(std::uint64_t which) {
  static constexpr SDL_WindowEventID k_window[] = {
      SDL_WINDOWEVENT_CLOSE,      SDL_WINDOWEVENT_MINIMIZED, SDL_WINDOWEVENT_HIDDEN,
      SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_LEAVE,     SDL_WINDOWEVENT_EXPOSED};
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  if (which < std::size(k_window)) {
    event.window.event = static_cast<Uint8>(k_window[which]);
    return event;
  }
  static constexpr Uint32 k_others[] = {SDL_QUIT,
                                        SDL_TEXTEDITING,
                                        SDL_KEYMAPCHANGED,
                                        SDL_CLIPBOARDUPDATE,
                                        SDL_APP_TERMINATING,
                                        SDL_JOYBUTTONDOWN};
  event.type = k_others[which % std::size(k_others)];
  return event;
}

// A visitor who comes then finds a kiosk.
void check_alive(HallKiosk& kiosk) {
  CHECK(kiosk.is_open());
  CHECK_FALSE(kiosk->fingers_down());
  for (int minute = 0; minute < 120 && !kiosk->visit().on_attract(); ++minute)
    kiosk.pass(1min, app::Drawing::later);
  CHECK(kiosk.screen() == "attract");
  kiosk.tap({200, 200});
  CHECK(kiosk.screen() == "home");
  CHECK(kiosk.told().empty());
}

void play_random_keys(std::uint64_t seed, std::int64_t events) {
  HallKiosk kiosk(HallKiosk::showing());
  Keyboard keyboard(kiosk);
  app::Dice dice(seed);
  const std::vector<SDL_Scancode> keys = all_keys();
  for (std::int64_t event = 0; event < events; ++event) {
    const SDL_Scancode key = keys[dice.below(keys.size())];
    if (dice.one_in(50))
      kiosk.push(other_event(dice.below(12)));
    else if (dice.one_in(2))
      keyboard.down(key, dice.one_in(4));
    else
      keyboard.up(key);
    if (event % 8 != 7) continue;
    kiosk.take();
    kiosk.pass(dice.between(1ms, 400ms), app::Drawing::later);
  }
  for (const SDL_Scancode key : keys) keyboard.up(key);
  kiosk.take();
  check_alive(kiosk);
}

SDL_KeyboardEvent pressed(SDL_Keycode key, Uint16 modifiers = KMOD_NONE, bool repeat = false) {
  SDL_KeyboardEvent event{};
  event.type = SDL_KEYDOWN;
  event.repeat = repeat ? 1 : 0;
  event.keysym = {SDL_SCANCODE_UNKNOWN, key, modifiers, 0};
  return event;
}

// How a process of its own fares with these signals: its exit code, or -1 if one ended it.
int outcome_of(bool locked, const std::vector<int>& signals) {
  const pid_t process = ::fork();
  if (process == 0) {
    ::alarm(20);
    std::atomic<int> told = 0;
    const platform::Signals listening(locked, [&] { ++told; });
    for (const int each : signals) ::kill(::getpid(), each);
    const bool ends = comes_true([&] { return told > 0; }, 2s);
    ::_exit(ends && listening.asked_to_end() ? 10 : 20);
  }
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("keys that lead and write get through; commands do not, in a hall", "[lockdown]") {
  struct Case {
    SDL_KeyboardEvent event;
    bool in_window;
    bool in_hall;
  };
  const Case cases[] = {
      {pressed(SDLK_TAB), true, true},
      {pressed(SDLK_TAB, KMOD_LSHIFT), true, true},
      {pressed(SDLK_RETURN), true, true},
      {pressed(SDLK_a), true, true},
      {pressed(SDLK_a, KMOD_CAPS | KMOD_NUM), true, true},
      {pressed(SDLK_a, KMOD_RALT), true, true},  // AltGr writes
      {pressed(SDLK_TAB, KMOD_LALT), true, false},
      {pressed(SDLK_F4, KMOD_LALT), true, false},
      {pressed(SDLK_a, KMOD_LCTRL), true, false},
      {pressed(SDLK_DELETE, KMOD_RCTRL | KMOD_LALT), true, false},
      {pressed(SDLK_l, KMOD_LGUI), true, false},
      {pressed(SDLK_LEFT, KMOD_RGUI), true, false},
      {pressed(SDLK_RETURN, KMOD_NONE, true), false, false},  // it lies on the key
      {pressed(SDLK_DOWN, KMOD_NONE, true), true, true},
  };
  for (const Case& one : cases) {
    CAPTURE(SDL_GetKeyName(one.event.keysym.sym), one.event.keysym.mod);
    for (const bool locked : {false, true}) {
      platform::KeyGate gate(locked);
      const bool through = gate.lets_through(one.event, base::Instant(1h));
      CHECK(through == (locked ? one.in_hall : one.in_window));
      CHECK(gate.lets_text_through() == through);
    }
  }
}

TEST_CASE("a key that something lies on repeats for five seconds and no longer", "[lockdown]") {
  platform::KeyGate gate(true);
  constexpr base::Instant k_start{1h};
  CHECK(gate.lets_through(pressed(SDLK_a), k_start));
  CHECK(gate.lets_through(pressed(SDLK_a, KMOD_NONE, true), k_start + 5s));
  CHECK_FALSE(gate.lets_through(pressed(SDLK_a, KMOD_NONE, true), k_start + 5s + 1ms));
  CHECK_FALSE(gate.lets_text_through());
  CHECK(gate.lets_through(pressed(SDLK_a), k_start + 6s));
  CHECK(gate.lets_text_through());
}

TEST_CASE("in full screen nothing closes the window; in a window its button does", "[lockdown]") {
  for (const bool full_screen : {true, false}) {
    CAPTURE(full_screen);
    HallKiosk kiosk(
        HallKiosk::showing(full_screen ? std::nullopt : std::optional(ui::Size{1280, 800})));
    CHECK(kiosk->stage().is_locked() == full_screen);
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    kiosk.push(quit);
    kiosk.take();
    CHECK(kiosk.is_open() == full_screen);
  }
}

TEST_CASE("no two keys together do anything but lead and write", "[lockdown]") {
  HallKiosk kiosk(HallKiosk::showing());
  Keyboard keyboard(kiosk);
  const std::vector<SDL_Scancode> keys = all_keys();
  REQUIRE(keys.size() > 200);
  for (std::size_t a = 0; a < keys.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      // What turns another key into a command is held first.
      const bool turns = modifier_of(keys[b]) != KMOD_NONE;
      const SDL_Scancode first = turns ? keys[b] : keys[a];
      const SDL_Scancode second = turns ? keys[a] : keys[b];
      keyboard.down(first);
      keyboard.down(second);
      keyboard.up(second);
      keyboard.up(first);
      kiosk.take();
    }
    kiosk.pass(1s, app::Drawing::later);
  }
  check_alive(kiosk);
}

TEST_CASE("no storm of keys ends the kiosk or leaves it stuck", "[lockdown]") {
  play_random_keys(7, 100'000);
}

TEST_CASE("a million random key events leave a kiosk", "[.][lockdown-long]") {
  play_random_keys(11, 1'000'000);
}

TEST_CASE("a service is ended by SIGTERM; signals that keys send are nothing in a hall",
          "[lockdown]") {
  CHECK(outcome_of(true, {SIGTERM}) == 10);
  CHECK(outcome_of(true, {SIGINT, SIGQUIT, SIGTSTP, SIGTERM}) == 10);
  CHECK(outcome_of(true, {SIGINT, SIGQUIT, SIGTSTP}) == 20);
  CHECK(outcome_of(false, {SIGTERM}) == 10);
  CHECK(outcome_of(false, {SIGINT}) == 10);
}
