// What recording an event costs the thread that draws: figures for people, never a test.
#include "stats/log.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace kiosk;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int k_events = 20'000;

stats::Event view(int number) {
  return {.name = "view",
          .props = {{"screen", "exhibit"},
                    {"id", "e0-" + std::to_string(number % 1777)},
                    {"from", "results"},
                    {"via", "card"},
                    {"rank", std::int64_t{number % 60}}},
          .session = "0123456789abcdef"};
}

double microseconds(std::vector<Clock::duration>& took, std::size_t thousandth) {
  const auto place = took.begin() + static_cast<std::ptrdiff_t>(took.size() * thousandth / 1000);
  std::ranges::nth_element(took, place);
  return std::chrono::duration<double, std::micro>(*place).count();
}

// `pause` between events, as the thread that draws has other things to do.
void measure(const std::filesystem::path& folder, const char* what, Clock::duration pause) {
  stats::Log log = stats::Log::open({.folder = folder, .app_version = "bench", .now = {}});
  log.remember({"loei2", "1"}, {});
  std::vector<Clock::duration> took;
  const int events = pause == Clock::duration::zero() ? k_events : k_events / 5;
  for (int i = 0; i < events; ++i) {
    stats::Event event = view(i);
    const auto begun = Clock::now();
    (void)log.record(std::move(event), {});
    took.push_back(Clock::now() - begun);
    if (pause > Clock::duration::zero()) std::this_thread::sleep_for(pause);
    if (pause == Clock::duration::zero() && i % 5000 == 4999)
      (void)log.flush(std::chrono::seconds(20));
  }
  const double median = microseconds(took, 500);
  const double late = microseconds(took, 990);
  const double latest = microseconds(took, 999);
  fmt::print("{:<34} {:6} events: median {:6.1f} µs, p99 {:6.1f} µs, p99.9 {:6.1f} µs\n", what,
             events, median, late, latest);
}

}  // namespace

int main() {
  std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-bench-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) return 1;
  measure(pattern, "one after another", {});
  measure(pattern, "one each millisecond", std::chrono::milliseconds(1));
  std::error_code none;
  std::filesystem::remove_all(pattern, none);
}
