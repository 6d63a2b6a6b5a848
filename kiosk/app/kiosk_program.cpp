#include "app/kiosk_program.h"

#include "app/command_line.h"
#include "app/kiosk.h"
#include "app/monkey.h"
#include "app/paths.h"
#include "app/patience.h"
#include "app/rehearsal.h"
#include "app/staff_pin_program.h"
#include "app/staff_settings.h"
#include "base/file.h"
#include "platform/clock.h"
#include "platform/service.h"
#include "platform/signals.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::app {
namespace {

using base::Duration;
using base::Fault;
using base::Result;

constexpr Duration k_frame = std::chrono::microseconds(16'667);

struct CommandLine {
  std::string pack;
  std::string shelf;
  std::string sample;
  std::string state;
  std::string settings;
  std::string windowed;
  std::string script;
  bool set_pin = false;
  std::string reset_pin;  // the file
  bool virtual_time = false;
  std::optional<std::int64_t> monkey;  // the seed
  std::int64_t actions = 10'000;
  float diagonal = 0;
  std::string language;
};

void declare(CLI::App& options, CommandLine& given) {
  CLI::Option* shelf = options.add_option("--shelf", given.shelf,
                                          "The folder of the packs to show, which kiosk-pack "
                                          "install fills; by default \"shelf\" in the "
                                          "folder of --state");
  options.add_option("--pack", given.pack, "Only this content pack (FILE.kpack), and no shelf")
      ->excludes(shelf);
  options.add_option("--sample", given.sample,
                     "The pack (FILE.kpack) to show while the shelf has none that can be shown");
  options.add_option("--state", given.state,
                     "The folder of the event log; by default $STATE_DIRECTORY, "
                     "$XDG_STATE_HOME/kiosk or ~/.local/state/kiosk");
  options.add_option("--settings", given.settings,
                     "A settings file; by default ~/.config/kiosk/kiosk.toml or "
                     "/etc/kiosk/kiosk.toml, if there");
  options.add_option("--windowed", given.windowed,
                     "A window of WIDTHxHEIGHT pixels instead of the full screen");
  options
      .add_option("--diagonal", given.diagonal,
                  "The panel's diagonal in inches, if it does not tell by itself")
      ->check(CLI::Range(5.0, 120.0));
  options.add_option("--language", given.language, "The language each visit begins with: th or en")
      ->check(CLI::IsMember({"th", "en"}));
  CLI::Option* script = options.add_option(
      "--script", given.script,
      "Plays a rehearsal script, then ends: 0 if all it expected was there, else 1");
  options
      .add_flag("--virtual-time", given.virtual_time,
                "With --script: time passes as fast as the machine can, the same every time")
      ->needs(script);
  CLI::Option* monkey =
      options
          .add_option("--monkey", given.monkey,
                      "Plays random fingers, keys and waits, the same for the same SEED, as fast "
                      "as the machine can; ends 0 if nothing broke, stuck or grew, else 1")
          ->type_name("SEED")
          ->check(CLI::Range(std::int64_t{0}, std::int64_t{999'999'999}))
          ->excludes(script);
  options.add_option("--actions", given.actions, "With --monkey: how many actions it plays")
      ->type_name("N")
      ->needs(monkey)
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}))
      ->capture_default_str();
  CLI::Option* set_pin =
      options
          .add_flag("--set-pin", given.set_pin,
                    "Asks for a new staff PIN of six digits and keeps its hash in the state "
                    "folder, then ends; without a terminal it is read from standard input")
          ->excludes(script)
          ->excludes(monkey);
  options
      .add_option("--reset-pin", given.reset_pin,
                  "Takes a new staff PIN from what the office signed with kiosk-pack "
                  "pin-recovery, FILE with FILE.minisig beside it, then ends")
      ->type_name("FILE")
      ->excludes(set_pin)
      ->excludes(script)
      ->excludes(monkey);
  options.footer(
      "Examples:\n"
      "  kiosk\n"
      "  kiosk --pack loei2.kpack\n"
      "  kiosk --pack loei2.kpack --windowed 1280x800\n"
      "  SDL_VIDEODRIVER=dummy kiosk --pack loei2.kpack --windowed 1080x1920 \\\n"
      "      --script visit.txt --virtual-time\n"
      "  SDL_VIDEODRIVER=dummy kiosk --pack loei2.kpack --monkey 7 --actions 20000\n"
      "  sudo kiosk --set-pin --state /var/lib/kiosk\n"
      "Exit codes: 0 ended as asked, also by staff who want a restart; 1 it could not start, or a\n"
      "rehearsal failed; 2 wrong options; 3 it ran, but had no pack it could show when it ended.");
}

Result<ui::Size> size_in(const std::string& text) {
  int width = 0;
  int height = 0;
  char rest = 0;
  const int read = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest);
  if (read != 2 || width < 320 || height < 320 || width > 16384 || height > 16384)
    return base::fail(Fault::input, fmt::format("--windowed: \"{}\" is not a size; write it as "
                                                "WIDTHxHEIGHT in pixels, for example 1280x800",
                                                text));
  return ui::Size{static_cast<float>(width), static_cast<float>(height)};
}

void to_operator(const std::string& line) {
  fmt::print(stderr, "kiosk: {}\n", line);
}

// The hall's own settings cannot be read at all: a kiosk that stays dark helps nobody, but whom it
// would have trusted is not known either.
Settings without_settings(const base::Error& error) {
  to_operator(error.message +
              "; every setting is left at its default, and only packs that come with the program "
              "are shown, until the settings can be read");
  Settings settings;
  settings.trust.asked = true;
  return settings;
}

Result<Settings> settings_of(const CommandLine& given) {
  Settings settings;
  const auto file = given.settings.empty() ? default_settings_file()
                                           : std::optional<std::filesystem::path>(given.settings);
  if (file) {
    auto read = read_settings(*file);
    if (!read && !given.settings.empty()) return tl::unexpected(read.error());
    settings = read ? read->settings : without_settings(read.error());
    if (read)
      for (const std::string& problem : read->problems) to_operator(problem);
  }
  if (given.diagonal > 0) settings.diagonal_inches = given.diagonal;
  if (!given.language.empty())
    settings.visit.language =
        given.language == "en" ? catalog::Language::english : catalog::Language::thai;
  return settings;
}

ContentPlace place_of(const CommandLine& given, const trust::Trust& trust) {
  ContentPlace place{.pack = given.pack, .shelf = given.shelf, .trust = trust};
  const auto state =
      given.state.empty() ? default_state_folder() : std::filesystem::path(given.state);
  if (given.shelf.empty()) place.shelf = shelf_in(state);
  if (!given.sample.empty()) place.sample = given.sample;
  place.boot = platform::boot_id();
  return place;
}

Result<KioskOptions> options_of(const CommandLine& given) {
  KioskOptions options;
  options.settings = TRY(settings_of(given));
  options.content = place_of(given, options.settings.trust);
  if (!given.windowed.empty()) options.window.windowed = TRY(size_in(given.windowed));
  // A rehearsal is no visit: it is logged only where it is told to, and as what it is.
  const bool rehearsal = !given.script.empty() || given.monkey;
  if (!given.state.empty()) options.state = given.state;
  if (given.state.empty() && !rehearsal) options.state = default_state_folder();
  if (rehearsal) options.origin = stats::Origin::rehearsal;
  options.content.state = options.state;
  if (options.state) {
    SettingsRead chosen = with_staff_settings(*options.state, options.settings);
    for (const std::string& problem : chosen.problems) to_operator(problem);
    options.site = std::exchange(options.settings, std::move(chosen.settings));
  }
  if (given.virtual_time) options.pace = platform::Pace::stepped;
  if (given.monkey) options.pace = platform::Pace::stepped;
  options.now =
      given.monkey ? monkey_begins() : stats::Moment{platform::now(), platform::wall_time()};
  options.tell = to_operator;
  return options;
}

class RealClock final : public RehearsalClock {
 public:
  stats::Moment now() override { return {platform::now(), platform::wall_time()}; }
  bool is_virtual() const override { return false; }
  void pass(Kiosk& kiosk, Duration wait) override {
    for (const platform::Input& input : kiosk.stage().wait_for_input(wait))
      if (!std::holds_alternative<ui::Touch>(input)) kiosk.feed(input, platform::now());
  }
};

class VirtualClock final : public RehearsalClock {
 public:
  explicit VirtualClock(stats::Moment start) : m_now(start) {}
  stats::Moment now() override { return m_now; }
  bool is_virtual() const override { return true; }
  bool set_wall(base::WallTime wall) override {
    m_now.wall = wall;
    return true;
  }
  void pass(Kiosk& kiosk, Duration wait) override {
    (void)kiosk.stage().wait_for_input(Duration::zero());
    m_now.boot_time += wait;
    m_wall += wait;
    m_now.wall += std::chrono::floor<std::chrono::milliseconds>(m_wall);
    m_wall -= std::chrono::floor<std::chrono::milliseconds>(m_wall);
  }

 private:
  stats::Moment m_now;
  Duration m_wall{};  // what has not yet made a whole millisecond
};

// Sleeps until something comes in or is due; while something moves, a frame each sixtieth second.
void run_until_closed(Kiosk& kiosk, const platform::Signals& signals) {
  platform::Service service;
  bool open = true;
  while (open) {
    const base::Instant begun = platform::now();
    const Duration wait = kiosk.step({begun, platform::wall_time()});
    service.frame_done(begun);
    const Duration most = std::min(wait, service.until_due(begun));
    const Duration pause = std::max(most, k_frame - (platform::now() - begun));
    for (const platform::Input& input : kiosk.stage().wait_for_input(pause))
      open = kiosk.feed(input, platform::now()) && open;
    open = open && !kiosk.restart_asked() && !signals.asked_to_end() &&
           !kiosk.restart_is_due({platform::now(), platform::wall_time()});
  }
  service.ending();
}

// Runs the kiosk for visitors. In full screen it waits for a display; a window that cannot be
// opened is told at once.
int run_for_visitors(const CLI::App& options, const KioskOptions& asked) {
  const bool full_screen = !asked.window.windowed;
  const platform::Signals signals(full_screen, platform::Stage::wake);
  const auto open = [&] {
    KioskOptions now = asked;
    now.now = {platform::now(), platform::wall_time()};
    return Kiosk::open(std::move(now));
  };
  const auto pause = [&](Duration length) {
    std::this_thread::sleep_for(length);
    return !signals.asked_to_end();
  };
  auto kiosk = full_screen ? open_patiently(open, pause, to_operator) : open();
  if (!kiosk) return tell(options, kiosk.error());
  run_until_closed(**kiosk, signals);
  (*kiosk)->close({platform::now(), platform::wall_time()});
  return (*kiosk)->has_content() ? k_done : k_no_content;
}

// What the command line asks for, read whole before anything is opened or logged.
struct Asked {
  KioskOptions options;
  std::vector<Command> script;
};

Result<Asked> asked_by(const CommandLine& given) {
  Asked asked;
  if (!given.script.empty()) {
    const std::string text = TRY(base::read_file(given.script));
    asked.script = TRY(parse_script(text));
  }
  asked.options = TRY(options_of(given));
  return asked;
}

// What is done with the staff PIN instead of showing anything.
int mind_pin(const CLI::App& options, const CommandLine& given) {
  const auto state =
      given.state.empty() ? default_state_folder() : std::filesystem::path(given.state);
  const auto done = [&]() -> Result<void> {
    if (given.set_pin) return set_staff_pin(state);
    return reset_staff_pin(state, given.reset_pin, TRY(settings_of(given)).trust);
  }();
  if (!done) return tell(options, done.error());
  return k_done;
}

int play(const CLI::App& options, Kiosk& kiosk, const MonkeyOptions& monkey) {
  const auto played = play_monkey(kiosk, monkey);
  if (!played) return tell(options, played.error());
  fmt::print("{}", told(*played));
  return kiosk.has_content() ? k_done : k_no_content;
}

}  // namespace

int run_kiosk(int argc, char** argv) {
  CommandLine given;
  CLI::App options("Shows an exhibition's content pack on a touch display.", "kiosk");
  declare(options, given);
  if (const auto code = parse_or_exit_code(options, argc, argv)) return *code;
  if (given.set_pin || !given.reset_pin.empty()) return mind_pin(options, given);
  auto asked = asked_by(given);
  if (!asked) {
    tell(options, asked.error());
    return k_wrong_options;
  }
  if (given.script.empty() && !given.monkey) return run_for_visitors(options, asked->options);
  const stats::Moment start = asked->options.now;
  auto kiosk = Kiosk::open(std::move(asked->options));
  if (!kiosk) return tell(options, kiosk.error());

  if (given.monkey)
    return play(options, **kiosk, {static_cast<std::uint64_t>(*given.monkey), given.actions});
  int code = k_done;
  RealClock real;
  VirtualClock faster(start);
  RehearsalClock& clock = given.virtual_time ? static_cast<RehearsalClock&>(faster) : real;
  if (const auto played = rehearse(**kiosk, asked->script, clock); !played)
    code = tell(options, played.error());
  (*kiosk)->close(clock.now());
  if (code == k_done && !(*kiosk)->has_content()) return k_no_content;
  return code;
}

}  // namespace kiosk::app
