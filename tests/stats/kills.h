// Kills a recording kiosk at random moments and looks at what it leaves. Shared by the unit test,
// which does it some dozen times, and the command tests/durability, which does it thousands of
// times.
#pragma once

#include "stats/support.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <random>
#include <thread>

namespace kiosk::stats::testing {

inline std::int64_t boot_time_ms() {
  timespec reading{};
  ::clock_gettime(CLOCK_BOOTTIME, &reading);
  return std::int64_t{reading.tv_sec} * 1000 + reading.tv_nsec / 1'000'000;
}

// What the child tells in memory that outlives it.
struct Memory {
  std::atomic<std::int64_t> acknowledged;                  // views that a flush has promised
  std::atomic<std::int64_t> recorded;                      // views handed to the log
  std::array<std::atomic<std::int64_t>, 1 << 16> when_ms;  // each was recorded
};

class SharedMemory {
 public:
  SharedMemory()
      : m_told(static_cast<Memory*>(::mmap(nullptr, sizeof(Memory), PROT_READ | PROT_WRITE,
                                           MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {
    REQUIRE(m_told != MAP_FAILED);
  }
  ~SharedMemory() { ::munmap(m_told, sizeof(Memory)); }
  SharedMemory(const SharedMemory&) = delete;
  SharedMemory& operator=(const SharedMemory&) = delete;
  Memory& operator*() { return *m_told; }
  Memory* operator->() { return m_told; }

 private:
  Memory* m_told;
};

// Records as fast as a thousand visitors, flushing now and then, until it is killed.
[[noreturn]] inline void record_until_killed(const std::filesystem::path& folder, Memory& told,
                                             unsigned seed) {
  std::mt19937 dice(seed);
  Log log = Log::open(options(folder));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกม", "Game"}});
  for (;;) {
    for (unsigned burst = dice() % 40; burst > 0; --burst) {
      const std::int64_t number = told.recorded;
      if (number >= static_cast<std::int64_t>(told.when_ms.size())) ::_exit(1);
      (void)log.record(view("s1", "e" + std::to_string(number)), at(number));
      told.when_ms[static_cast<std::size_t>(number)] = boot_time_ms();
      told.recorded = number + 1;
    }
    if (dice() % 4 == 0) {
      const std::int64_t before = told.recorded;
      if (log.flush(k_soon)) told.acknowledged = before;
    } else {
      std::this_thread::sleep_for(std::chrono::microseconds(dice() % 3000));
    }
  }
}

struct Killed {
  std::int64_t acknowledged = 0;
  std::int64_t recorded = 0;
  std::int64_t kept = 0;
  std::int64_t lost_ms = 0;  // how long before the kill the first lost event was recorded
  bool whole = false;
  bool gapless = false;
  bool set_aside = false;
};

// One run in the folder, which may hold earlier ones, killed after so long.
inline Killed kill_once(const std::filesystem::path& folder, std::chrono::microseconds after,
                        unsigned seed) {
  SharedMemory told;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) record_until_killed(folder, *told, seed);
  std::this_thread::sleep_for(after);
  const std::int64_t now = boot_time_ms();
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  Killed killed;
  killed.acknowledged = told->acknowledged;
  killed.recorded = told->recorded;
  killed.set_aside = !aside(folder).empty();
  // Killed so early that there is no log yet, or none with tables.
  const bool made = std::filesystem::exists(log_file(folder)) &&
                    count(folder, "SELECT count(*) FROM sqlite_schema WHERE name = 'event'") > 0;
  if (!made) return {.whole = killed.acknowledged == 0, .gapless = true};
  killed.whole = is_whole(folder);
  killed.gapless = is_gapless(folder);
  killed.kept = count(folder,
                      "SELECT count(*) FROM event WHERE name = 'view' AND boot = "
                      "(SELECT max(number) FROM boot)");
  if (killed.kept < killed.recorded)
    killed.lost_ms = now - told->when_ms[static_cast<std::size_t>(killed.kept)];
  return killed;
}

}  // namespace kiosk::stats::testing
