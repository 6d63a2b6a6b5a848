#include "stats/log_places.h"

#include "stats/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace kiosk::stats {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr int k_deepest = 2;

// By SQLite's file header: its first words, and the application id at byte 68.
bool begins_like_a_log(const fs::path& file) {
  std::array<char, 72> head = {};
  if (!std::ifstream(file, std::ios::binary).read(head.data(), head.size())) return false;
  std::uint32_t id = 0;
  for (std::size_t at = 68; at < 72; ++at) id = id << 8 | static_cast<unsigned char>(head[at]);
  return std::string_view(head.data(), 15) == "SQLite format 3" && id == k_log_application_id;
}

void add_logs_of(const fs::path& folder, int depth, std::vector<fs::path>& found) {
  std::error_code none;
  // A log that was just begun may lie in its -wal alone.
  if (fs::exists(log_file(folder), none)) found.push_back(log_file(folder));
  for (fs::directory_iterator entry(folder, none), end; !none && entry != end;
       entry.increment(none)) {
    const fs::path& path = entry->path();
    if (entry->is_directory(none) && depth < k_deepest) add_logs_of(path, depth + 1, found);
    const bool aside = path.filename().string().find(".damaged-") != std::string::npos;
    if (entry->is_regular_file(none) && !aside && begins_like_a_log(path)) found.push_back(path);
  }
}

Result<void> add_logs_at(const fs::path& path, std::vector<fs::path>& found) {
  std::error_code none;
  if (!fs::is_directory(path, none)) {
    found.push_back(path);  // what is wrong with it is told when it is opened
    return {};
  }
  const auto before = found.size();
  add_logs_of(path, 0, found);
  if (found.size() > before) return {};
  return base::fail(Fault::missing,
                    fmt::format("there is no event log in {}: give a kiosk's state folder, the "
                                "events.db in it, or a folder with copies of them",
                                path.string()));
}

}  // namespace

Result<std::vector<fs::path>> logs_in(const std::vector<fs::path>& paths) {
  std::vector<fs::path> found;
  for (const fs::path& path : paths) TRY(add_logs_at(path, found));
  for (fs::path& path : found) {
    std::error_code error;
    const fs::path plain = fs::weakly_canonical(path, error);
    if (!error) path = plain;
  }
  std::ranges::sort(found);
  const auto rest = std::ranges::unique(found);
  found.erase(rest.begin(), rest.end());
  return found;
}

}  // namespace kiosk::stats
