#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

namespace kiosk::base {
namespace {

Result<void> flush_to_disk(const std::filesystem::path& path, int open_flags) {
  const int descriptor = ::open(path.c_str(), open_flags | O_CLOEXEC);
  if (descriptor < 0)
    return fail(Fault::system, fmt::format("cannot open {}: {}", path.string(), strerror(errno)));
  const int failed = ::fsync(descriptor);
  const int reason = errno;
  ::close(descriptor);
  if (failed)
    return fail(Fault::system, fmt::format("cannot flush {}: {}", path.string(), strerror(reason)));
  return {};
}

// Empty, and readable by its owner only; one that is left from a power cut may be anybody's to
// read.
Result<void> make_for_owner(const std::filesystem::path& path) {
  std::error_code none;
  std::filesystem::remove(path, none);
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail(Fault::system,
                fmt::format("{} cannot be written: {}", path.string(), strerror(errno)));
  ::close(descriptor);
  return {};
}

Result<void> let_everybody_read(const std::filesystem::path& path) {
  using std::filesystem::perms;
  std::error_code error;
  std::filesystem::permissions(
      path, perms::owner_read | perms::owner_write | perms::group_read | perms::others_read, error);
  if (error)
    return fail(Fault::system,
                fmt::format("{} cannot be made readable: {}", path.string(), error.message()));
  return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none))
    return fail(Fault::missing, fmt::format("{} is not there", path.string()));
  std::ifstream in(path, std::ios::binary);
  std::string text;
  std::vector<char> part(1 << 16);
  do {
    in.read(part.data(), static_cast<std::streamsize>(part.size()));
    text.append(part.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  // A whole file ends in eof; a folder cannot be read, a disk may fail.
  if (in.bad() || !in.eof())
    return fail(Fault::system, fmt::format("{} cannot be read", path.string()));
  return text;
}

Result<void> write_file_whole(const std::filesystem::path& path, std::string_view text,
                              Readers readers) {
  const std::filesystem::path beside = path.string() + ".part";
  if (readers == Readers::owner_only) TRY(make_for_owner(beside));
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.flush();
    if (!out) {
      std::error_code none;
      std::filesystem::remove(beside, none);  // half a file would only fill the disk further
      return fail(Fault::system, fmt::format("{} cannot be written: is the disk full or "
                                             "the folder read-only?",
                                             path.string()));
    }
  }
  if (readers == Readers::everybody) TRY(let_everybody_read(beside));
  return publish_file(beside, path);
}

Result<void> publish_file(const std::filesystem::path& finished,
                          const std::filesystem::path& target) {
  TRY(flush_to_disk(finished, O_RDONLY));
  std::error_code error;
  std::filesystem::rename(finished, target, error);
  if (error)
    return fail(Fault::system,
                fmt::format("{} cannot be written: {}", target.string(), error.message()));
  return flush_to_disk(folder_of(target), O_RDONLY | O_DIRECTORY);
}

}  // namespace kiosk::base
