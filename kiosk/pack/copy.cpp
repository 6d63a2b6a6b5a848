#include "pack/copy.h"

#include "trust/digest.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

namespace kiosk::pack {
namespace {

using base::Fault;
using base::Result;

constexpr std::size_t k_piece = 1 << 20;
// Left free for the event log and for the shelf's own small files.
constexpr std::uint64_t k_spare = 1 << 20;

class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return m_number; }

 private:
  int m_number;
};

// The length of what can be copied: a file, not a folder, a device or a pipe.
Result<std::uint64_t> length_of(int from, const std::filesystem::path& name) {
  struct stat facts {};
  if (from < 0 && errno == ENOENT)
    return base::fail(Fault::missing,
                      fmt::format("{} is not there; is the stick plugged in?", name.string()));
  if (from < 0)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be opened: {}", name.string(), strerror(errno)));
  if (::fstat(from, &facts) != 0 || !S_ISREG(facts.st_mode))
    return base::fail(Fault::input, fmt::format("{} is not a file", name.string()));
  return static_cast<std::uint64_t>(facts.st_size);
}

Result<void> check_room(const std::filesystem::path& folder, std::uint64_t length) {
  struct statvfs facts {};
  if (::statvfs(folder.c_str(), &facts) != 0) return {};  // then writing tells
  const std::uint64_t free = std::uint64_t{facts.f_bavail} * facts.f_frsize;
  if (free >= length + k_spare) return {};
  return base::fail(Fault::system,
                    fmt::format("{}: the disk is full: {} MB are needed and {} MB are free; take "
                                "packs off with kiosk-pack remove",
                                folder.string(), (length + k_spare) / 1'000'000, free / 1'000'000));
}

tl::unexpected<base::Error> unreadable(const std::filesystem::path& from) {
  return base::fail(Fault::system, fmt::format("{} could not be read to its end; was the stick "
                                               "pulled out? Plug it in and try again",
                                               from.string()));
}

tl::unexpected<base::Error> unwritable(const std::filesystem::path& to, int reason) {
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}; is the disk full or the folder "
                                "read-only?",
                                to.parent_path().string(), strerror(reason)));
}

bool write_all(int to, const char* bytes, std::size_t length) {
  while (length > 0) {
    const ssize_t written = ::write(to, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    length -= static_cast<std::size_t>(written);
  }
  return true;
}

Result<std::string> pour(int from, int to, std::uint64_t length,
                         const std::filesystem::path& source, const std::filesystem::path& target) {
  std::vector<char> piece(k_piece);
  trust::Digest digest;
  std::uint64_t copied = 0;
  for (;;) {
    const ssize_t read = ::read(from, piece.data(), piece.size());
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return unreadable(source);
    if (read == 0) break;
    const auto part = static_cast<std::size_t>(read);
    if (!write_all(to, piece.data(), part)) return unwritable(target, errno);
    digest.add(std::string_view(piece.data(), part));
    copied += part;
  }
  if (copied != length) return unreadable(source);
  return digest.finish();
}

}  // namespace

Result<std::string> copy_whole(const std::filesystem::path& from, const std::filesystem::path& to) {
  // Without waiting: a pipe with nobody at its other end would hold us for ever.
  const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  const std::uint64_t length = TRY(length_of(source.number(), from));
  TRY(check_room(to.parent_path(), length));
  const Descriptor target(
      ::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (target.number() < 0) return unwritable(to, errno);
  auto digest = pour(source.number(), target.number(), length, from, to);
  std::error_code none;
  if (!digest) std::filesystem::remove(to, none);
  return digest;
}

}  // namespace kiosk::pack
