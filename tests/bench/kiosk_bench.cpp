// Measures the kiosk as its visitors feel it: start, touch, scrolling, idleness, memory; with the
// Loei 2 pack as it is and grown to 1,777 and 100,000 works. Prints a table; asserts nothing.
//   kiosk_bench LOEI2.kpack PROGRAM
#include "app/kiosk.h"
#include "base/file.h"
#include "bench/crowd.h"
#include "pack/manifest.h"
#include "platform/clock.h"
#include "store/database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::bench {
namespace {

using base::Duration;

constexpr ui::Size k_window{1920, 1080};
constexpr Duration k_frame = std::chrono::microseconds(16'667);

double ms(Duration duration) {
  return base::seconds(duration) * 1000;
}

struct Spread {
  double median = 0;
  double p99 = 0;
};

Spread spread_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values[std::min(values.size() - 1, values.size() * 99 / 100)]};
}

Duration timed(const std::function<void()>& work) {
  const base::Instant begun = platform::now();
  work();
  return platform::now() - begun;
}

// Virtual time: what is measured is the work of a frame, not the waiting for it.
class Session {
 public:
  explicit Session(const std::filesystem::path& pack) {
    app::KioskOptions options;
    options.content.pack = pack;
    options.window.windowed = k_window;
    options.window.visible = std::getenv("DISPLAY") != nullptr;
    options.now = m_now;
    options.tell = [](const std::string& line) { fmt::print(stderr, "{}\n", line); };
    auto opened = app::Kiosk::open(std::move(options));
    if (!opened) {
      fmt::print(stderr, "{}\n", opened.error().message);
      std::exit(1);
    }
    m_kiosk = std::move(*opened);
  }

  app::Kiosk& kiosk() { return *m_kiosk; }

  Duration step(Duration elapsed = k_frame) {
    m_now.boot_time += elapsed;
    return timed([&] { m_kiosk->step(m_now); });
  }

  void settle() {
    for (int i = 0; i < 60; ++i) step();
    m_kiosk->draw_complete();
  }

  // The work from the touch that completes a tap to the first changed picture on the screen.
  Duration tap(const std::string& id) {
    const ui::Point at = centre_of(id);
    m_kiosk->feed(ui::Touch{1, ui::TouchPhase::down, at, m_now.boot_time}, m_now.boot_time);
    step();
    const Duration work = timed([&] {
      m_kiosk->feed(ui::Touch{1, ui::TouchPhase::up, at, m_now.boot_time}, m_now.boot_time);
      m_kiosk->step(m_now);
    });
    return work;
  }

  Duration press(const std::string& id) {
    const ui::Point at = centre_of(id);
    const Duration work = timed([&] {
      m_kiosk->feed(ui::Touch{1, ui::TouchPhase::down, at, m_now.boot_time}, m_now.boot_time);
      m_kiosk->step(m_now);
    });
    m_kiosk->feed(ui::Touch{1, ui::TouchPhase::cancel, at, m_now.boot_time}, m_now.boot_time);
    step();
    return work;
  }

  // A finger drags the wall up for a second, then flings it.
  std::vector<double> scroll_frames() {
    std::vector<double> frames;
    ui::Point at{k_window.width / 2, k_window.height * 0.7F};
    m_kiosk->feed(ui::Touch{1, ui::TouchPhase::down, at, m_now.boot_time}, m_now.boot_time);
    for (int i = 0; i < 60; ++i) {
      at.y -= 9;
      m_kiosk->feed(ui::Touch{1, ui::TouchPhase::move, at, m_now.boot_time}, m_now.boot_time);
      frames.push_back(ms(step()));
    }
    m_kiosk->feed(ui::Touch{1, ui::TouchPhase::up, at, m_now.boot_time}, m_now.boot_time);
    for (int i = 0; i < 120; ++i) frames.push_back(ms(step()));
    return frames;
  }

 private:
  ui::Point centre_of(const std::string& id) const {
    for (const ui::ElementShown& shown : m_kiosk->visit().elements())
      if (shown.element.id == id) return shown.element.rect.centre();
    fmt::print(stderr, "no {} on {}\n", id, m_kiosk->visit().screen_name());
    std::exit(1);
  }

  stats::Moment m_now{platform::now(), platform::wall_time()};
  std::unique_ptr<app::Kiosk> m_kiosk;
};

std::int64_t memory_kb(pid_t process, const char* field) {
  std::ifstream in(fmt::format("/proc/{}/smaps_rollup", process));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(field)) return std::atoll(line.c_str() + std::string(field).size());
  return 0;
}

double cpu_seconds(pid_t process) {
  std::ifstream in(fmt::format("/proc/{}/stat", process));
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  text = text.substr(text.rfind(')') + 2);
  std::vector<std::string> fields;
  std::size_t at = 0;
  for (std::size_t end = text.find(' '); end != std::string::npos; end = text.find(' ', at)) {
    fields.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return (std::atof(fields[11].c_str()) + std::atof(fields[12].c_str())) /
         static_cast<double>(sysconf(_SC_CLK_TCK));
}

// The real program, from exec to its first complete frame and out again.
double start_and_end(const std::string& program, const std::filesystem::path& pack,
                     const std::filesystem::path& script) {
  return ms(timed([&] {
    const pid_t child = fork();
    if (child == 0) {
      execl(program.c_str(), "kiosk", "--pack", pack.c_str(), "--windowed", "1920x1080", "--script",
            script.c_str(), nullptr);
      _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
  }));
}

struct Idle {
  double cpu_percent = 0;
  std::int64_t pss_kb = 0;
};

// The real program, left alone for `seconds` on the page the script leads to.
Idle left_alone(const std::string& program, const std::filesystem::path& pack,
                const std::filesystem::path& script, int seconds) {
  const pid_t child = fork();
  if (child == 0) {
    execl(program.c_str(), "kiosk", "--pack", pack.c_str(), "--windowed", "1920x1080", "--script",
          script.c_str(), nullptr);
    _exit(127);
  }
  sleep(4);  // past the start and the script's own steps
  const double before = cpu_seconds(child);
  sleep(static_cast<unsigned>(seconds));
  const double after = cpu_seconds(child);
  const Idle idle{(after - before) / seconds * 100, memory_kb(child, "Pss:")};
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  return idle;
}

void say(const std::string& what, const std::string& figure) {
  fmt::print("{:<58} {}\n", what, figure);
}

void bench_pack(const std::string& name, const std::filesystem::path& pack,
                const std::string& program, const std::filesystem::path& folder) {
  fmt::print("\n== {} ==\n", name);
  const auto quit = folder / "quit.txt";
  (void)base::write_file_whole(quit, "until-still\nquit\n");
  std::vector<double> starts;
  for (int i = 0; i < 7; ++i) starts.push_back(start_and_end(program, pack, quit));
  say("start to first complete picture and out again, median",
      fmt::format("{:.0f} ms", spread_of(starts).median));
  Session session(pack);
  session.settle();
  say("tap on the attract screen → first changed picture",
      fmt::format("{:.1f} ms", ms(session.tap("attract.start"))));
  session.settle();
  std::vector<double> presses;
  for (int i = 0; i < 9; ++i) presses.push_back(ms(session.press("home.all")));
  say("press → feedback, median", fmt::format("{:.1f} ms", spread_of(presses).median));
  say("tap → result wall, first picture", fmt::format("{:.1f} ms", ms(session.tap("home.all"))));
  std::vector<double> turning;
  for (int i = 0; i < 18; ++i) turning.push_back(ms(session.step()));
  say("page turn, a frame, median / p99",
      fmt::format("{:.1f} / {:.1f} ms", spread_of(turning).median, spread_of(turning).p99));
  session.settle();
  const Spread scroll = spread_of(session.scroll_frames());
  say("scrolling the wall, a frame, median / p99",
      fmt::format("{:.1f} / {:.1f} ms = {:.0f} % of a core at 60 a second", scroll.median,
                  scroll.p99, scroll.median / ms(k_frame) * 100));
  say("tap → the filters, every choice counted",
      fmt::format("{:.1f} ms", ms(session.tap("results.filter"))));
  session.settle();
  std::vector<double> narrowing;
  for (const char* id : {"filter:category/english", "filter:category/maths", "filter:category/thai",
                         "filter:category/english"}) {
    narrowing.push_back(ms(session.tap(id)));
    session.settle();
  }
  say("tap on a choice → all counted anew, median",
      fmt::format("{:.1f} ms", spread_of(narrowing).median));
  session.tap("filter.show");
  session.settle();
  std::vector<double> still;
  const std::int64_t frames = session.kiosk().frames_drawn();
  for (int i = 0; i < 300; ++i) still.push_back(ms(session.step()));
  say("still page: frames drawn in 5 s",
      fmt::format("{}", session.kiosk().frames_drawn() - frames));
}

std::string repeated(const std::string& what, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += what;
  return all;
}

// The pack with every work called so.
base::Result<void> rename_works(const std::filesystem::path& from, const std::filesystem::path& to,
                                const std::string& title) {
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
  auto pack = TRY(store::Database::open(to, store::Access::write));
  TRY(
      pack.run("UPDATE exhibit SET title_th = ? || position, title_en = '', short_title_th = '', "
               "short_title_en = ''",
               {title}));
  return pack::seal(pack);
}

// Laying out a wall of such titles, and one such work, has a frame's time: 16 ms.
void bench_hard_titles(const std::filesystem::path& pack, const std::filesystem::path& folder) {
  fmt::print("\n== hard titles (Loei 2): a tap, until the new page's first picture ==\n");
  const std::pair<const char*, std::string> titles[] = {
      {"as they are", ""},
      {"112 letters without a space", repeated("นวัตกรรม", 14)},
      {"10,000 letters without a space", repeated("นวัตกรรม", 1250)},
      {"10,000 marks on a letter", "ก" + repeated("\u0E48", 10'000)},
      {"10,000 writing-direction overrides", repeated("\u202Eก", 10'000)}};
  const auto hard = folder / "hard.kpack";
  for (const auto& [name, title] : titles) {
    const auto renamed = title.empty() ? base::Result<void>() : rename_works(pack, hard, title);
    if (!renamed) return say(name, renamed.error().message);
    Session session(title.empty() ? pack : hard);
    session.settle();
    session.tap("attract.start");
    session.settle();
    const double wall = ms(session.tap("home.all"));
    session.settle();
    say(name, fmt::format("the wall {:.1f} ms, a work {:.1f} ms", wall,
                          ms(session.tap("exhibit:e0-001"))));
  }
}

void bench_idle(const std::filesystem::path& pack, const std::string& program,
                const std::filesystem::path& folder) {
  fmt::print("\n== left alone (Loei 2), 10 s each ==\n");
  const auto attract = folder / "attract.txt";
  const auto home = folder / "home.txt";
  (void)base::write_file_whole(attract, "wait 60\n");
  (void)base::write_file_whole(home, "until-still\ntap attract.start\nuntil-still\nwait 50\n");
  const Idle moving = left_alone(program, pack, attract, 10);
  const Idle still = left_alone(program, pack, home, 10);
  say("attract loop: CPU of one core, memory (PSS)",
      fmt::format("{:.1f} %, {:.0f} MB", moving.cpu_percent,
                  static_cast<double>(moving.pss_kb) / 1024));
  say("still home page: CPU of one core, memory (PSS)",
      fmt::format("{:.1f} %, {:.0f} MB", still.cpu_percent,
                  static_cast<double>(still.pss_kb) / 1024));
}

int run(const std::filesystem::path& pack, const std::string& program) {
  const auto folder =
      std::filesystem::temp_directory_path() / fmt::format("kiosk-bench-{}", getpid());
  std::filesystem::create_directories(folder);
  bench_pack("Loei 2, 30 works", pack, program, folder);
  for (const std::int64_t works : {1'777, 100'000}) {
    const auto grown = folder / fmt::format("{}.kpack", works);
    if (const auto done = grow_pack(pack, grown, works); !done) {
      fmt::print(stderr, "{}\n", done.error().message);
      return 1;
    }
    bench_pack(fmt::format("{} works", works), grown, program, folder);
  }
  bench_hard_titles(pack, folder);
  bench_idle(pack, program, folder);
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "kiosk_bench LOEI2.kpack PROGRAM\n");
    return 2;
  }
  return kiosk::bench::run(argv[1], argv[2]);
}
