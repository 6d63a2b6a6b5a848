#include "app/stick_contents.h"

#include "text/unicode.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

tl::unexpected<base::Error> unreadable(const fs::path& folder, int reason) {
  const bool gone = reason == ENOENT || reason == ENOTDIR;
  return base::fail(gone ? Fault::missing : Fault::system,
                    fmt::format("{} cannot be read: {}; was the stick pulled out? Plug it in again",
                                text::on_one_line(folder.string()), std::strerror(reason)));
}

Result<OpenFolder> opened(const fs::path& folder) {
  const int handle =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  DIR* const stream = handle < 0 ? nullptr : ::fdopendir(handle);
  if (stream) return OpenFolder(stream);
  const int reason = errno;
  if (handle >= 0) ::close(handle);
  return unreadable(folder, reason);
}

// Of what the name stands for itself, not of what a link points at; nothing if it is gone.
std::optional<struct stat> facts_of(DIR* folder, const std::string& name) {
  struct stat facts {};
  if (::fstatat(::dirfd(folder), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
    return std::nullopt;
  return facts;
}

std::optional<StickFile> file_in(DIR* folder, const fs::path& at, const std::string& name) {
  const auto facts = facts_of(folder, name);
  if (!facts || !S_ISREG(facts->st_mode)) return std::nullopt;
  const auto signature = facts_of(folder, name + ".minisig");
  return StickFile{.file = at / name,
                   .name = text::readable(text::on_one_line(name)),
                   .bytes = static_cast<std::int64_t>(facts->st_size),
                   .has_signature = signature && S_ISREG(signature->st_mode)};
}

// Windows and cameras write names in capitals.
bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  const auto small = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  return std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, small);
}

void take(std::vector<StickFile>& files, bool& whole, std::optional<StickFile> file) {
  if (!file) return;
  if (files.size() < k_most_packs)
    files.push_back(std::move(*file));
  else
    whole = false;
}

void look_at(DIR* folder, const fs::path& at, const std::string& name, StickContents& contents) {
  if (name.starts_with(".")) return;  // macOS leaves such beside every file it copies
  if (ends_with(name, k_pack_ending))
    take(contents.packs, contents.whole, file_in(folder, at, name));
}

}  // namespace

Result<StickContents> look_at_stick(const fs::path& folder, const std::stop_token& stop) {
  const OpenFolder open = TRY(opened(folder));
  StickContents contents;
  for (int names = 0;; ++names) {
    errno = 0;
    const dirent* const entry = ::readdir(open.get());
    if (!entry && errno != 0) return unreadable(folder, errno);
    if (!entry) break;
    contents.whole = contents.whole && names < k_most_names;
    if (names >= k_most_names || stop.stop_requested()) break;
    look_at(open.get(), folder, entry->d_name, contents);
  }
  std::ranges::sort(contents.packs, {}, &StickFile::file);
  return contents;
}

}  // namespace kiosk::app
