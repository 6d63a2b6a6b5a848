#include "app/stick_export.h"

#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "stats/failing_disk.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>
#include <set>
#include <utility>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
namespace fs = std::filesystem;
using stats::testing::FailingDisk;

namespace {

constexpr base::WallTime k_now =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(8);

// A state folder whose log a kiosk is writing, with a few visits; and a stick.
struct Hall {
  stats::testing::Folder folder;
  fs::path state = folder.path() / "state";
  fs::path stick = folder.path() / "stick";
  stats::Log log = stats::Log::open(stats::testing::options(state));

  explicit Hall(int visits = 3) {
    fs::create_directory(stick);
    for (int visit = 0; visit < visits; ++visit) {
      const std::string session = stats::new_session_id();
      must(log.record(stats::testing::event("session_start", session),
                      stats::testing::at(1000 * visit)));
      must(log.record(stats::testing::view(session, "e0-001"),
                      stats::testing::at(1000 * visit + 500)));
    }
    REQUIRE(log.flush(stats::testing::k_soon));
  }

  std::set<std::string> on_stick() const {
    std::set<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(stick / k_export_folder, none))
      names.insert(entry.path().filename().string());
    return names;
  }
};

std::set<std::string> files_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

// SQLite's own on the live log: another program that closed it without them would take away the
// write-ahead log under the kiosk.
std::string locks_on(const fs::path& file) {
  struct stat facts = {};
  REQUIRE(::stat(file.c_str(), &facts) == 0);
  const std::string inode = ":" + std::to_string(facts.st_ino) + " ";
  std::string held;
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);)
    if (line.find(inode) != std::string::npos) held += line.substr(line.find("POSIX")) + "\n";
  return held;
}

// A folder that can be seen is whole: its log says what the kiosk's does.
void check_whole(const Hall& hall, const std::string& name) {
  CAPTURE(name);
  const fs::path folder = hall.stick / k_export_folder / name;
  CHECK(files_in(folder) == std::set<std::string>{"events.db", "report.html"});
  const auto copy = must(stats::read_report(std::vector<fs::path>{folder / "events.db"}));
  const auto live = must(stats::read_report(std::vector<fs::path>{stats::log_file(hall.state)}));
  CHECK(copy.sessions == live.sessions);
  CHECK(copy.exhibit_views == live.exhibit_views);
  const std::string page = must(base::read_file(folder / "report.html"));
  CHECK(page.find("</html>") != std::string::npos);
}

// Whatever happened: nothing to be seen, or something whole.
void check_complete_or_absent(const Hall& hall) {
  for (const std::string& name : hall.on_stick())
    if (!name.starts_with(".")) check_whole(hall, name);
}

}  // namespace

TEST_CASE("an export holds the whole log and a report, while the kiosk goes on writing",
          "[stick_export]") {
  Hall hall;
  float last = 0;
  const Exported exported = must(export_to_stick(hall.state, hall.stick, k_now, [&](float share) {
    CHECK(share >= last);
    CHECK(share <= 1);
    last = share;
  }));
  CHECK(exported.folder == hall.stick / k_export_folder / "2026-11-22_150000");
  CHECK(exported.events > 6);
  check_whole(hall, "2026-11-22_150000");
  must(hall.log.record(stats::testing::event("session_start", stats::new_session_id()),
                       stats::testing::at(9000)));
  CHECK(hall.log.flush(stats::testing::k_soon));
  CHECK_FALSE(hall.log.status().trouble);
}

TEST_CASE("an export leaves the locks of the log that this process writes", "[stick_export]") {
  const Hall hall;
  const std::string before = locks_on(stats::log_file(hall.state));
  REQUIRE_FALSE(before.empty());
  must(export_to_stick(hall.state, hall.stick, k_now));
  CHECK(locks_on(stats::log_file(hall.state)) == before);
}

namespace {

constexpr std::size_t k_some_pages = std::size_t{5} * 4096;  // what kind of page it is goes there

// As a worn disk does it: some bytes, here and there.
std::string flipped(std::string bytes, std::size_t every) {
  for (std::size_t at = every; at < bytes.size(); at += every)
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
  return bytes;
}

// A hall whose kiosk has ended; its log is what `hurt` makes of it.
struct HurtHall {
  explicit HurtHall(const std::function<std::string(std::string)>& hurt) {
    REQUIRE(hall.log.close(stats::testing::at(500'000), stats::testing::k_soon));
    hall.log = stats::Log::open(stats::testing::options(hall.folder.path() / "elsewhere"));
    file = stats::log_file(hall.state);
    bytes = hurt(must(base::read_file(file)));
    std::ofstream(file, std::ios::binary) << bytes;
  }
  Hall hall{400};
  fs::path file;
  std::string bytes;
};

}  // namespace

TEST_CASE("of a damaged log all that can be read is exported, and said to be no more",
          "[stick_export]") {
  const std::pair<const char*, std::function<std::string(std::string)>> hurts[] = {
      {"flipped", [](const std::string& bytes) { return flipped(bytes, k_some_pages); }},
      {"cut", [](const std::string& bytes) { return bytes.substr(0, bytes.size() / 2 + 77); }},
      {"another beginning",
       [](std::string bytes) {
         bytes.replace(0, 16, 16, '\0');
         return bytes;
       }},
      {"pages of nothing", [](std::string bytes) {
         bytes.replace(bytes.size() / 3 / 4096 * 4096, 5 * 4096, 5 * 4096, '\0');
         return bytes;
       }}};
  for (const auto& [name, hurt] : hurts) {
    CAPTURE(name);
    const HurtHall hurt_hall(hurt);
    const Hall& hall = hurt_hall.hall;
    const Exported exported = must(export_to_stick(hall.state, hall.stick, k_now));
    CHECK(exported.what == Exported::What::readable);
    CHECK(exported.events > 200);
    CHECK(exported.events <= 802);  // a beginning alone hides no row
    CHECK(files_in(exported.folder) == std::set<std::string>{"events.db", "report.html"});
    const auto report =
        must(stats::read_report(std::vector<fs::path>{exported.folder / "events.db"}));
    CHECK(report.sessions > 50);
    CHECK(must(base::read_file(hurt_hall.file)) == hurt_hall.bytes);  // the kiosk's is as it was
  }
}

TEST_CASE("a log of which nothing can be read is exported as it is", "[stick_export]") {
  const std::pair<const char*, std::function<std::string(std::string)>> hurts[] = {
      {"noise", [](std::string bytes) { return flipped(std::move(bytes), 1); }},
      {"cut", [](const std::string& bytes) { return bytes.substr(0, 100); }},
      {"empty", [](const std::string&) { return std::string(); }}};
  for (const auto& [name, hurt] : hurts) {
    CAPTURE(name);
    const HurtHall hurt_hall(hurt);
    const Hall& hall = hurt_hall.hall;
    const Exported exported = must(export_to_stick(hall.state, hall.stick, k_now));
    CHECK(exported.what == Exported::What::raw_files);
    CHECK(exported.events == 0);
    CHECK(files_in(exported.folder) == std::set<std::string>{"damaged"});
    const fs::path raw = exported.folder / "damaged" / "events.db";
    CHECK(must(base::read_file(raw)) == hurt_hall.bytes);
  }
}

TEST_CASE(
    "a log that is hurt while the kiosk writes it keeps its locks, and its last events are "
    "saved from the write-ahead log",
    "[stick_export]") {
  const Hall hall(400);
  const fs::path file = stats::log_file(hall.state);
  REQUIRE(fs::file_size(file.string() + "-wal") > 0);
  const int handle = ::open(file.c_str(), O_RDWR | O_CLOEXEC);  // left open: it holds the locks
  REQUIRE(handle >= 0);
  const std::string noise(fs::file_size(file), 'x');
  REQUIRE(::pwrite(handle, noise.data(), noise.size(), 0) == static_cast<ssize_t>(noise.size()));
  const std::string before = locks_on(file);
  REQUIRE_FALSE(before.empty());
  const Exported exported = must(export_to_stick(hall.state, hall.stick, k_now));
  CHECK(exported.what == Exported::What::readable);
  CHECK(exported.events > 200);
  CHECK(locks_on(file) == before);
  ::close(handle);
}

TEST_CASE("a damaged log onto a stick that fails is there as a whole or not at all",
          "[stick_export]") {
  const auto hurt = GENERATE(k_some_pages, std::size_t{1});
  const HurtHall hurt_hall([&](std::string bytes) { return flipped(std::move(bytes), hurt); });
  const Hall& hall = hurt_hall.hall;
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
  const auto size = static_cast<rlim_t>(hurt_hall.bytes.size());
  for (const rlim_t most : {rlim_t{1}, rlim_t{4096}, size / 2, size - 1}) {
    CAPTURE(hurt, most);
    const rlimit small{most, usual.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto exported = export_to_stick(hall.state, hall.stick, k_now);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &usual) == 0);
    CHECK_FALSE(exported.has_value());
    CHECK(hall.on_stick().empty());
  }
  std::signal(SIGXFSZ, before);
  CHECK(export_to_stick(hall.state, hall.stick, k_now).has_value());
}

TEST_CASE("a second export at the same minute has a name of its own", "[stick_export]") {
  const Hall hall;
  must(export_to_stick(hall.state, hall.stick, k_now));
  must(export_to_stick(hall.state, hall.stick, k_now));
  CHECK(hall.on_stick() == std::set<std::string>{"2026-11-22_150000", "2026-11-22_150000-2"});
}

TEST_CASE("what an export that was cut short has left is swept away, and nothing else",
          "[stick_export]") {
  const Hall hall;
  fs::create_directories(hall.stick / k_export_folder / ".2026-11-21_100000.77.part");
  fs::create_directories(hall.stick / k_export_folder / "of-somebody-else");
  must(export_to_stick(hall.state, hall.stick, k_now));
  CHECK(hall.on_stick() == std::set<std::string>{"2026-11-22_150000", "of-somebody-else"});
}

TEST_CASE("a stick that fails at any call has an export whole or not at all", "[stick_export]") {
  const Hall hall;
  FailingDisk disk;
  disk.fail_at(0, FailingDisk::Fault::full, FailingDisk::For::long_time);
  must(export_to_stick(hall.state, hall.stick, k_now));
  const long calls = disk.calls();
  REQUIRE(calls > 10);
  const auto fault = GENERATE(FailingDisk::Fault::full, FailingDisk::Fault::error);
  int failed = 0;
  for (long call = 1; call <= calls; ++call) {
    CAPTURE(call);
    fs::remove_all(hall.stick / k_export_folder);
    disk.fail_at(call, fault, FailingDisk::For::long_time);
    const auto exported = export_to_stick(hall.state, hall.stick, k_now);
    disk.mend();
    if (!exported) ++failed;
    CHECK(exported.has_value() == !hall.on_stick().empty());
    check_complete_or_absent(hall);
  }
  CHECK(failed > calls / 2);
}

TEST_CASE("a stick that is pulled meanwhile leaves no half export", "[stick_export]") {
  const Hall hall;
  int steps = 0;
  must(export_to_stick(hall.state, hall.stick, k_now, [&](float) { ++steps; }));
  fs::remove_all(hall.stick / k_export_folder);
  REQUIRE(steps > 0);
  for (int at = 1; at <= steps; ++at) {
    CAPTURE(at);
    int step = 0;
    bool pulled = false;  // how often progress is told is the machine's own affair
    const fs::path gone = hall.folder.path() / "pulled";
    const auto exported = export_to_stick(hall.state, hall.stick, k_now, [&](float) {
      if (++step != at) return;
      fs::rename(hall.stick, gone);
      pulled = true;
    });
    CHECK(exported.has_value() == !pulled);
    if (pulled) fs::rename(gone, hall.stick);
    check_complete_or_absent(hall);
    fs::remove_all(hall.stick / k_export_folder);
  }
}

TEST_CASE("a stick without room has no export, and the kiosk keeps its log", "[stick_export]") {
  const Hall hall;
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
  for (const rlim_t most : {rlim_t{1}, rlim_t{4096}, rlim_t{20'000}, rlim_t{60'000}}) {
    CAPTURE(most);
    const rlimit small{most, usual.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto exported = export_to_stick(hall.state, hall.stick, k_now);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &usual) == 0);
    CHECK(exported.has_value() == !hall.on_stick().empty());
    check_complete_or_absent(hall);
  }
  std::signal(SIGXFSZ, before);
  CHECK(must(stats::read_report(std::vector<fs::path>{stats::log_file(hall.state)})).sessions == 3);
}

TEST_CASE("a stick that is not there, or a kiosk without a log, is told", "[stick_export]") {
  const Hall hall;
  const auto no_stick = export_to_stick(hall.state, hall.folder.path() / "none", k_now);
  REQUIRE_FALSE(no_stick);
  CHECK(no_stick.error().fault == base::Fault::missing);
  const auto no_log = export_to_stick(hall.folder.path() / "none", hall.stick, k_now);
  REQUIRE_FALSE(no_log);
  CHECK(hall.on_stick().empty());
}

TEST_CASE("when the last export was is kept in the state folder", "[stick_export]") {
  const TemporaryFolder folder;
  CHECK_FALSE(last_export(folder.path()));
  must(remember_export(folder.path(), k_now));
  CHECK(last_export(folder.path()) == k_now);
  must(base::write_file_whole(folder / "last-export", "yesterday\n"));
  CHECK_FALSE(last_export(folder.path()));
}
