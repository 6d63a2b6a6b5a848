#include "pack/starts.h"

#include "base/file.h"
#include "pack/words_of_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace kiosk::pack {
namespace {

constexpr auto k_within = std::chrono::minutes(5);
constexpr auto k_crashes = 3;

}  // namespace

std::vector<Start> read_starts(const std::filesystem::path& file) {
  std::vector<Start> starts;
  const std::string text = base::read_file(file).value_or("");
  const auto lines = whole_lines(text);
  if (!lines) return starts;
  for (const std::string_view line : *lines) {
    const Words words = words_in(line);
    const auto at = words.size() == 4 ? whole_number(words[3]) : std::nullopt;
    if (!at) return {};
    starts.push_back({words[0], words[1], {words[2], base::Instant(base::Duration(*at))}});
  }
  return starts;
}

base::Result<void> write_starts(const std::filesystem::path& file,
                                const std::vector<Start>& starts) {
  std::string text;
  for (const Start& start : starts)
    text += joined({start.event, start.digest, start.time.boot,
                    fmt::format("{}", start.time.at.time_since_epoch().count())}) +
            "\n";
  return base::write_file_whole(file, text);
}

std::vector<Start> recent(std::vector<Start> starts, const StartTime& now) {
  std::erase_if(starts, [&](const Start& start) {
    const auto [boot, at] = start.time;
    return boot != now.boot || at > now.at || at < now.at - k_within;
  });
  return starts;
}

bool keeps_crashing(const std::vector<Start>& starts, std::string_view digest) {
  return std::count_if(starts.begin(), starts.end(),
                       [&](const Start& start) { return start.digest == digest; }) >= k_crashes;
}

}  // namespace kiosk::pack
