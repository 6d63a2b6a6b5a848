// The log when its file, its folder or its disk are not as they should be.
#include "stats/log.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <mutex>
#include <random>
#include <thread>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

// What the operator was told, collected from the writer thread.
class Told {
 public:
  std::function<void(const Trouble&)> ear() {
    return [this](const Trouble& trouble) {
      const std::lock_guard lock(m_mutex);
      m_all.push_back(trouble);
    };
  }
  std::vector<Trouble> all() const {
    const std::lock_guard lock(m_mutex);
    return m_all;
  }

 private:
  mutable std::mutex m_mutex;
  std::vector<Trouble> m_all;
};

Log open_log(const std::filesystem::path& folder, Told& told) {
  LogOptions chosen = options(folder);
  chosen.tell = told.ear();
  return Log::open(std::move(chosen));
}

// Until the writer thread has met what it cannot write.
void wait_for_trouble(const Log& log) {
  while (!log.status().trouble) std::this_thread::yield();
}

void make_log(const std::filesystem::path& folder, int events) {
  Log log = Log::open(options(folder));
  for (int i = 0; i < events; ++i) (void)log.record(view(new_session_id(), "e1"), at(i));
  REQUIRE(log.close(at(events), k_soon));
}

void overwrite(const std::filesystem::path& file, std::streamoff place, std::string_view bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(place);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(stream.good());
}

void change(const std::filesystem::path& file, const std::string& sql) {
  auto database = store::Database::open(file, store::Access::write);
  REQUIRE(database.has_value());
  REQUIRE(database->script(sql).has_value());
}

void records_again(const std::filesystem::path& folder, Told& told) {
  Log log = open_log(folder, told);
  (void)log.record(view("after", "e1"), at(1));
  REQUIRE(log.flush(k_soon));
  CHECK(count(folder, "SELECT count(*) FROM event WHERE session = 'after'") == 1);
}

// Runs `part` in a process of its own; its answer is the exit code, or -1 if it was killed.
int in_child(const std::function<int()>& part) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(part());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a log that cannot be used is set aside whole and a new one begun") {
  const struct {
    const char* fault;
    base::Fault expected;
    std::function<void(const std::filesystem::path&)> spoil;
  } cases[] = {
      {"garbage", base::Fault::damaged,
       [](const auto& file) { std::ofstream(file) << std::string(5000, 'x'); }},
      {"truncated", base::Fault::damaged,
       [](const auto& file) { std::filesystem::resize_file(file, 20'000); }},
      {"cut inside the header", base::Fault::damaged,
       [](const auto& file) { std::filesystem::resize_file(file, 60); }},
      {"a page of zeros", base::Fault::damaged,
       [](const auto& file) { overwrite(file, 4096 * 12, std::string(4096, '\0')); }},
      {"a page of noise", base::Fault::damaged,
       [](const auto& file) { overwrite(file, 4096 * 12, std::string(4096, '\x7e')); }},
      {"a table gone", base::Fault::damaged,
       [](const auto& file) { change(file, "DROP TABLE dictionary"); }},
      {"another application's", base::Fault::input,
       [](const auto& file) { change(file, "PRAGMA application_id = 42"); }},
      {"from a newer version", base::Fault::newer,
       [](const auto& file) { change(file, "PRAGMA user_version = 99"); }},
  };
  for (const auto& [fault, expected, spoil] : cases) {
    CAPTURE(fault);
    const Folder folder;
    make_log(folder.path(), 600);
    const auto file = log_file(folder.path());
    REQUIRE(std::filesystem::file_size(file) > 4096 * 13);
    spoil(file);
    const auto spoilt = base::read_file(file);
    REQUIRE(spoilt.has_value());

    Told told;
    records_again(folder.path(), told);
    const auto kept = aside(folder.path());
    REQUIRE(kept.size() == 1);
    CHECK(base::read_file(kept[0]) == *spoilt);
    CHECK(kept[0].filename() == "events.db.damaged-20261120T030000Z");
    REQUIRE(told.all().size() == 1);
    const Trouble trouble = told.all()[0];
    CHECK(trouble.fault == expected);
    CHECK(trouble.message.find(file.string()) != std::string::npos);
    CHECK(trouble.message.find(kept[0].filename().string()) != std::string::npos);
    CHECK(trouble.message.find('\n') == std::string::npos);
  }
}

TEST_CASE("a new log keeps the kiosk's id if the old one can still tell it") {
  const Folder folder;
  make_log(folder.path(), 10);
  const auto id = texts(folder.path(), "SELECT value FROM meta");
  change(log_file(folder.path()), "PRAGMA user_version = 99");
  make_log(folder.path(), 10);
  CHECK(aside(folder.path()).size() == 1);
  CHECK(texts(folder.path(), "SELECT value FROM meta") == id);
}

TEST_CASE("an empty file is a new log, and nothing is set aside") {
  const Folder folder;
  std::ofstream(log_file(folder.path())).flush();
  Told told;
  records_again(folder.path(), told);
  CHECK(told.all().empty());
  CHECK(aside(folder.path()).empty());
}

TEST_CASE("whatever bytes of a log are flipped, the next run records") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const Folder folder;
    make_log(folder.path(), 300);
    const auto file = log_file(folder.path());
    std::mt19937 dice(seed);
    const auto size = std::filesystem::file_size(file);
    for (unsigned flip = 0; flip <= seed * seed * 2; ++flip)
      overwrite(file, static_cast<std::streamoff>(dice() % size),
                std::string(1, static_cast<char>(dice())));
    Told told;
    records_again(folder.path(), told);
    CHECK(told.all().size() == aside(folder.path()).size());
  }
}

TEST_CASE("two damaged logs in one second both stay") {
  const Folder folder;
  Told told;
  for (int i = 0; i < 3; ++i) {
    std::ofstream(log_file(folder.path())) << std::string(5000, 'x');
    records_again(folder.path(), told);
  }
  CHECK(aside(folder.path()).size() == 3);
}

TEST_CASE("events wait while another connection holds the file, and arrive afterwards") {
  const Folder folder;
  Told told;
  Log log = open_log(folder.path(), told);
  REQUIRE(log.flush(k_soon));
  auto other = store::Database::open(log_file(folder.path()), store::Access::write);
  REQUIRE(other.has_value());
  REQUIRE(other->run("BEGIN EXCLUSIVE").has_value());
  (void)log.record(event("session_end", "s1"), at(1));
  wait_for_trouble(log);
  CHECK_FALSE(log.flush(k_briefly));
  CHECK(log.status().waiting == 1);
  REQUIRE(other->run("COMMIT").has_value());
  REQUIRE(log.flush(k_soon));
  CHECK(log.status().waiting == 0);
  CHECK_FALSE(log.status().trouble.has_value());
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'session_end'") == 1);
  REQUIRE(told.all().size() == 2);
  CHECK(told.all()[0].fault == base::Fault::busy);
  CHECK(told.all()[1].over);
  CHECK(aside(folder.path()).empty());
}

TEST_CASE("a second kiosk on the same folder keeps its events until the first is gone") {
  const Folder folder;
  Told told;
  std::optional<Log> first = Log::open(options(folder.path()));
  REQUIRE(first->flush(k_soon));
  Log second = open_log(folder.path(), told);
  (void)second.record(view("second", "e1"), at(1));
  wait_for_trouble(second);
  CHECK_FALSE(second.flush(k_briefly));
  CHECK(second.status().waiting == 2);
  first.reset();
  REQUIRE(second.flush(k_soon));
  CHECK(count(folder.path(), "SELECT count(*) FROM boot") == 2);
  CHECK(is_gapless(folder.path()));
  REQUIRE(told.all().size() == 2);
  CHECK(told.all()[0].fault == base::Fault::busy);
  CHECK(told.all()[0].message.find("another kiosk") != std::string::npos);
}

TEST_CASE("events wait while the folder cannot be written, and arrive once it can") {
  const Folder folder;
  const auto state = folder.path() / "state";
  std::ofstream(state) << "a file where the folder should be";
  Told told;
  Log log = open_log(state, told);
  (void)log.record(view("s1", "e1"), at(1));
  wait_for_trouble(log);
  CHECK_FALSE(log.flush(k_briefly));
  std::filesystem::remove(state);
  REQUIRE(log.flush(k_soon));
  CHECK(count(state, "SELECT count(*) FROM event") == 2);
  REQUIRE(told.all().size() == 2);
  CHECK(told.all()[0].fault == base::Fault::system);
  CHECK(told.all()[0].message.find(state.string()) != std::string::npos);
  CHECK(told.all()[1].over);
}

TEST_CASE("when too many events wait, views are lost before sessions, and the loss is written") {
  const Folder folder;
  const auto state = folder.path() / "state";
  std::ofstream(state) << "a file where the folder should be";
  LogOptions chosen = options(state);
  chosen.most_waiting = 100;
  Log log = Log::open(std::move(chosen));
  (void)log.record(event("session_start", "s1"), at(0));
  for (int i = 1; i <= 1000; ++i) (void)log.record(view("s1", "e1"), at(i));
  (void)log.record(event("session_end", "s1"), at(1001));
  CHECK(log.status().dropped >= 500);
  std::filesystem::remove(state);
  REQUIRE(log.flush(k_soon));
  const auto dropped =
      count(state, "SELECT sum(props ->> 'count') FROM event WHERE name = 'fault'");
  CHECK(dropped == log.status().dropped);
  CHECK(count(state, "SELECT count(*) FROM event WHERE name = 'view'") + dropped == 1000);
  CHECK(count(state, "SELECT count(*) FROM event WHERE name LIKE 'session_%'") == 2);
  CHECK(count(state, "SELECT max(mono_ms) FROM event WHERE name = 'view'") == 1'001'000);
  CHECK(is_gapless(state));
}

TEST_CASE("a log moved or deleted under a running kiosk is begun again") {
  const Folder folder;
  Told told;
  Log log = open_log(folder.path(), told);
  REQUIRE(log.flush(k_soon));
  for (const char* tail : {"", "-wal", "-shm"})
    std::filesystem::remove(log_file(folder.path()).string() + tail);
  (void)log.record(view("s1", "e1"), at(1));
  REQUIRE(log.flush(k_soon));
  CHECK(texts(folder.path(), "SELECT seq || name FROM event") == std::vector<std::string>{"2view"});
}

TEST_CASE("a log damaged under a running kiosk is set aside without losing an event") {
  const Folder folder;
  make_log(folder.path(), 600);
  Told told;
  Log log = open_log(folder.path(), told);
  REQUIRE(log.flush(k_soon));
  std::filesystem::remove(log_file(folder.path()));
  std::ofstream(log_file(folder.path())) << std::string(5000, 'x');
  for (int i = 0; i < 50; ++i) (void)log.record(view("s1", "e1"), at(i));
  REQUIRE(log.flush(k_soon));
  CHECK(aside(folder.path()).size() == 1);
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE session = 's1'") == 50);
}

TEST_CASE("events wait while the disk is full, and arrive once it is not", "[fork]") {
  const Folder folder;
  const int step = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);  // a file over the limit is then a failed write, as on a full disk
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlim_t generous = limit.rlim_cur;
    Log log = Log::open(options(folder.path()));
    if (!log.flush(k_soon)) return 1;
    limit.rlim_cur = 200'000;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    int recorded = 0;
    while (!log.status().trouble) {
      for (int i = 0; i < 100 && recorded < 9000; ++i)
        (void)log.record(view("s1", "e1"), at(++recorded));
      (void)log.flush(k_briefly);
    }
    if (log.status().trouble->fault != base::Fault::system) return 2;
    (void)log.record(view("s1", "last"), at(++recorded));
    limit.rlim_cur = generous;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    if (!log.flush(k_soon)) return 3;
    return log.status().written == recorded + 1 && log.status().dropped == 0 ? 0 : 4;
  });
  CHECK(step == 0);
  CHECK(is_whole(folder.path()));
  CHECK(is_gapless(folder.path()));
  CHECK(aside(folder.path()).empty());
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE props LIKE '%last%'") == 1);
}
