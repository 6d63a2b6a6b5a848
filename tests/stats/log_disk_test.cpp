// The log on a disk that fails, at each of its calls.
#include "stats/failing_disk.h"
#include "stats/log.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <set>
#include <thread>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

using Fault = FailingDisk::Fault;
using For = FailingDisk::For;

LogOptions quick(const std::filesystem::path& folder) {
  LogOptions chosen = options(folder);
  chosen.commit_every = std::chrono::milliseconds(0);
  chosen.retry_every = std::chrono::milliseconds(1);
  return chosen;
}

struct Outcome {
  bool tried = true;  // the call was reached
  std::set<std::string> acknowledged;
  int recorded = 0;
};

// A kiosk's day in small: opened, recorded and flushed several times, closed; the disk fails at
// call n of it, and is mended where it failed for long.
Outcome live(const std::filesystem::path& folder, FailingDisk& disk, For length) {
  Outcome outcome;
  Log log = Log::open(quick(folder));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกม"}});
  const auto flush = [&](std::chrono::milliseconds at_most) {
    if (!log.flush(at_most)) return false;
    for (int i = 0; i < outcome.recorded; ++i) outcome.acknowledged.insert(std::to_string(i));
    return true;
  };
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 4; ++i, ++outcome.recorded)
      (void)log.record(view("s1", "e" + std::to_string(outcome.recorded)), at(outcome.recorded));
    if (length == For::long_time && disk.failed() > 0) {
      (void)flush(std::chrono::milliseconds(2));
      disk.mend();
    }
    (void)flush(length == For::once ? k_soon : std::chrono::milliseconds(5));
  }
  disk.mend();
  REQUIRE(flush(k_soon));
  REQUIRE(log.close(at(1000), k_soon));
  return outcome;
}

void check(const std::filesystem::path& folder, const Outcome& outcome) {
  CHECK(is_whole(folder));
  CHECK(is_gapless(folder));
  CHECK(aside(folder).empty());
  CHECK(count(folder, "SELECT count(DISTINCT props) FROM event WHERE name = 'view'") ==
        outcome.recorded);
  CHECK(count(folder, "SELECT count(*) FROM event WHERE name = 'view'") == outcome.recorded);
  CHECK(count(folder, "SELECT count(*) FROM event WHERE name = 'fault'") == 0);
  CHECK(texts(folder, "SELECT name_th FROM dictionary") == std::vector<std::string>{"เกม"});
}

}  // namespace

TEST_CASE("whichever call to the disk fails, nothing acknowledged is lost and the log goes on",
          "[disk]") {
  long calls = 0;
  {
    const Folder folder;
    FailingDisk disk;
    disk.fail_at(1'000'000, Fault::error, For::once);
    check(folder.path(), live(folder.path(), disk, For::once));
    calls = disk.calls();
  }
  REQUIRE(calls > 20);
  for (const For length : {For::once, For::long_time})
    for (const Fault fault : {Fault::error, Fault::full, Fault::read_only})
      for (long n = 1; n <= calls; ++n) {
        CAPTURE(n, static_cast<int>(fault), static_cast<int>(length));
        const Folder folder;
        FailingDisk disk;
        disk.fail_at(n, fault, length);
        const Outcome outcome = live(folder.path(), disk, length);
        check(folder.path(), outcome);
      }
}
