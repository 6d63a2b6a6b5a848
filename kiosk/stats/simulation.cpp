#include "stats/simulation.h"

#include "stats/simulated_visitor.h"

#include <fmt/format.h>

#include <memory>
#include <system_error>

namespace kiosk::stats {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr std::int64_t k_minute = 60'000;
constexpr std::int64_t k_day = 24 * 60 * k_minute;
constexpr std::int64_t k_buddhist = std::int64_t{198'327} * k_day;  // 543 years, with leap days

// Where each thing lies in the folder the logs are made in.
fs::path log_of(const fs::path& out, int kiosk) {
  return out / fmt::format("kiosk-{}", kiosk + 1) / "events.db";
}

// A kiosk's days, one after the other.
class Life {
 public:
  Life(SimulatedKiosk& kiosk, Dice dice, const SimulationOptions& options)
      : m_kiosk(kiosk), m_dice(dice), m_options(options) {}

  // `turn`: done at noon of the middle day, between two visits.
  Result<void> live(std::int64_t sessions, const std::function<Result<void>()>& turn,
                    const std::function<void(std::int64_t)>& tell);

 private:
  Result<void> day(std::int64_t sessions, bool middle, const std::function<Result<void>()>& turn);
  Result<void> begin_run(std::int64_t wall_ms);
  Result<void> end_run(bool crash);
  Result<void> machine(std::string_view name, const std::string& props = "{}");
  Result<void> beat();
  Result<void> show_unasked();
  Result<void> trouble();
  Result<void> visit(bool cut);

  SimulatedKiosk& m_kiosk;
  Dice m_dice;
  const SimulationOptions& m_options;
  bool m_crashed = false;
  bool m_clock_is_wrong = false;
};

Result<void> Life::live(std::int64_t sessions, const std::function<Result<void>()>& turn,
                        const std::function<void(std::int64_t)>& tell) {
  std::int64_t left = sessions;
  const std::int64_t first =
      Milliseconds(m_options.first_day.time_since_epoch()).count() + 90 * k_minute;  // 8:30
  for (int at = 0; at < m_options.days; ++at) {
    const bool middle = at == m_options.days / 2;
    // One day is missing now and then, but not the one on which something is to happen.
    const bool closed = m_options.troubles && !middle && at > 0 && m_dice.chance(4);
    const std::int64_t today = left / (m_options.days - at);
    if (closed) continue;
    left -= today;
    const std::int64_t start = std::max(first + at * k_day, m_kiosk.wall_ms() + k_minute);
    m_kiosk.set_pack(m_options.troubles && at % 5 == 4 ? 1 : 0);
    TRY(begin_run(start));
    TRY(day(today, middle, turn));
    TRY(end_run(m_options.troubles && m_dice.chance(10)));
    tell(sessions - left);
  }
  return {};
}

Result<void> Life::day(std::int64_t sessions, bool middle,
                       const std::function<Result<void>()>& turn) {
  // Seven hours, less what the visits themselves take.
  const std::int64_t between = std::max<std::int64_t>(
      7 * 60 * k_minute / std::max<std::int64_t>(sessions, 1) - 150'000, 5'000);
  for (std::int64_t at = 0; at < sessions; ++at) {
    m_kiosk.pass(m_dice.between(1'000, between));
    if (m_dice.chance(70)) TRY(beat());
    if (m_dice.chance(30)) TRY(show_unasked());
    if (m_options.troubles && m_dice.chance(2)) TRY(trouble());
    const bool cut = m_options.troubles && m_dice.below(300) == 0;
    TRY(visit(cut));
    if (cut) {
      TRY(end_run(true));
      TRY(begin_run(m_kiosk.wall_ms() + m_dice.between(1, 4) * k_minute));
    }
    if (middle && at == sessions / 2) TRY(turn());
  }
  return middle && sessions == 0 ? turn() : Result<void>();
}

Result<void> Life::begin_run(std::int64_t wall_ms) {
  m_kiosk.set_error(0);
  const std::int64_t clock = m_options.troubles ? m_dice.below(100) : 100;
  m_clock_is_wrong = clock < 12;
  if (clock < 8)
    m_kiosk.set_error(m_dice.between(0, k_day) - wall_ms);  // 1970
  else if (clock < 12)
    m_kiosk.set_error(k_buddhist);
  TRY(m_kiosk.begin_boot(m_dice.uuid(), wall_ms, m_dice.between(9'000, 70'000)));
  TRY(machine("boot"));
  if (!m_crashed) return {};
  m_crashed = false;
  m_kiosk.pass(3);
  TRY(machine("crash_recovered", R"({"down_ms":60000})"));
  if (m_kiosk.truth() && m_kiosk.truth()->holds(m_kiosk.id(), m_kiosk.last_day()))
    m_kiosk.truth()->add_crash(m_kiosk.id());
  return {};
}

Result<void> Life::end_run(bool crash) {
  m_kiosk.pass(m_dice.between(100, 5'000));
  if (!crash) TRY(machine("shutdown"));
  m_kiosk.end_boot(!crash);
  m_crashed = crash;
  return {};
}

Result<void> Life::machine(std::string_view name, const std::string& props) {
  TRY(m_kiosk.tell({.name = name, .props = props}));
  return {};
}

Result<void> Life::beat() {
  HeartbeatFigures beat;
  const double fps = static_cast<double>(m_dice.between(50, 120)) / 2;
  beat.worst_frame_ms = static_cast<double>(m_dice.between(30, 200)) / 4;
  beat.highest_memory_mb = static_cast<double>(m_dice.between(180, 420));
  beat.highest_temperature_c = static_cast<double>(m_dice.between(80, 160)) / 2;
  beat.least_disk_mb = static_cast<double>(m_dice.between(5'000, 60'000));
  beat.touch_missing = m_dice.chance(1) ? 1 : 0;
  beat.display_missing = m_dice.chance(1) ? 1 : 0;
  m_kiosk.set_losing(m_options.troubles && m_dice.chance(3));
  TRY(machine("heartbeat",
              fmt::format(R"({{"fps":{:.1f},"frame_p99":{:.2f},"rss_mb":{},"disk_free_mb":{},)"
                          R"("temp_c":{:.1f},"touch_ok":{},"display_ok":{}}})",
                          fps, *beat.worst_frame_ms, *beat.highest_memory_mb, *beat.least_disk_mb,
                          *beat.highest_temperature_c, beat.touch_missing == 0,
                          beat.display_missing == 0)));
  Truth* truth = m_kiosk.truth();
  m_kiosk.set_losing(false);
  if (truth && truth->holds(m_kiosk.id(), m_kiosk.last_day()))
    truth->add_heartbeat(m_kiosk.id(), beat, fps);
  return {};
}

Result<void> Life::show_unasked() {
  const std::string& exhibit = m_dice.one_of(m_kiosk.pack().exhibits);
  const std::int64_t times = m_dice.between(1, 40);
  TRY(m_kiosk.tell(
      {.name = "impression",
       .props = fmt::format(R"({{"screen":"attract","id":"{}","count":{}}})", exhibit, times),
       .origin = "visitor"}));
  if (m_kiosk.truth() && m_kiosk.truth()->holds(m_kiosk.id(), m_kiosk.last_day()))
    m_kiosk.truth()->add_shown(m_kiosk.pack().pack.id, exhibit, times);
  return {};
}

// Something goes wrong between two visits.
Result<void> Life::trouble() {
  const std::int64_t what = m_dice.below(4);
  if (what == 0) {  // somebody sets the clock, rightly if it was wrong
    m_kiosk.set_error(m_clock_is_wrong ? 0 : m_dice.between(-45, 45) * k_minute);
    m_clock_is_wrong = false;
    return {};
  }
  if (what == 1) {  // a time server corrects it a little, which is no step
    m_kiosk.set_error(m_kiosk.error() + 1'500);
    return {};
  }
  const char* name = what == 2 ? "touch-storm" : "events-dropped";
  const std::int64_t count = m_dice.between(1, 90);
  TRY(machine("fault", fmt::format(R"({{"what":"{}","count":{}}})", name, count)));
  if (m_kiosk.truth() && m_kiosk.truth()->holds(m_kiosk.id(), m_kiosk.last_day()))
    m_kiosk.truth()->add_fault(m_kiosk.id(), name, count);
  return {};
}

Result<void> Life::visit(bool cut) {
  m_kiosk.set_losing(m_options.troubles && !cut && m_dice.below(150) == 0);
  auto done = SimulatedVisitor(m_kiosk, m_dice).visit(cut);
  m_kiosk.set_losing(false);
  return done;
}

Result<void> check(const fs::path& out, const SimulationOptions& options) {
  if (options.kiosks < 1 || options.kiosks > 1'000 || options.days < 1 || options.days > 10'000 ||
      options.sessions < 0)
    return base::fail(Fault::input, "1 to 1,000 kiosks and 1 to 10,000 days can be made up");
  std::error_code error;
  fs::create_directories(out, error);
  if (!error && !fs::is_empty(out, error) && !error)
    return base::fail(Fault::input, fmt::format("{} is not empty: logs are made up in a folder of "
                                                "their own",
                                                out.string()));
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be written: {}", out.string(), error.message()));
  return {};
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return {};
  return base::fail(Fault::system,
                    fmt::format("{} cannot be made: {}", folder.string(), error.message()));
}

// A whole copy of a log.
Result<void> copy_log(const fs::path& log, const fs::path& to) {
  std::error_code error;
  fs::copy_file(log, to, error);
  if (!error) return {};
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}", to.string(), error.message()));
}

}  // namespace

Result<Simulated> simulate(const fs::path& out, const SimulationOptions& options,
                           const ReadProgress& progress) {
  TRY(check(out, options));
  const std::vector<SimulatedPack> packs = simulated_packs();
  std::vector<std::pair<Pack, std::vector<Name>>> known;
  for (const SimulatedPack& pack : packs) known.emplace_back(pack.pack, pack.names);
  Truth truth(known, options.scope);
  Dice dice(options.seed);
  Simulated made;
  const fs::path stick = out / "stick";
  if (options.troubles) TRY(make_folder(stick));
  std::int64_t before = 0;
  for (int at = 0; at < options.kiosks; ++at) {
    SimulatedKiosk kiosk(dice.uuid(), packs, options.truth ? &truth : nullptr);
    const fs::path log = log_of(out, at);
    TRY(make_folder(log.parent_path()));
    const bool older_copy = options.troubles && at == 0;
    const bool in_halves = options.troubles && at == 1;
    const fs::path first = older_copy  ? stick / "kiosk-1.db"
                           : in_halves ? out / "kiosk-2-set-aside.db"
                                       : log;
    TRY(kiosk.open(first));
    if (older_copy) TRY(kiosk.open(log));
    const auto turn = [&]() -> Result<void> {
      if (in_halves) TRY(kiosk.open(log));
      return older_copy || in_halves ? kiosk.close_oldest() : Result<void>();
    };
    const std::int64_t sessions = (options.sessions - before) / (options.kiosks - at);
    TRY(Life(kiosk, Dice(options.seed * 1'000'003 + static_cast<std::uint64_t>(at)), options)
            .live(sessions, turn, [&](std::int64_t done) {
              if (progress) progress(before + done, options.sessions);
            }));
    TRY(kiosk.close_oldest());
    before += sessions;
    made.events += kiosk.written();
    made.logs.push_back(log.parent_path());
    if (in_halves) made.logs.push_back(first);
    if (options.troubles && at == 2) TRY(copy_log(log, stick / "kiosk-3.db"));
  }
  if (options.troubles) made.logs.push_back(stick);
  if (options.truth) made.truth = truth.report();
  return made;
}

}  // namespace kiosk::stats
