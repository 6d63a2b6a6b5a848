#include "stats/state_folder.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk::stats {
namespace {

using base::Fault;
using base::Result;

std::filesystem::path lock_file(const std::filesystem::path& state_folder) {
  return state_folder / "events.lock";
}

std::filesystem::path free_name(const std::filesystem::path& database, base::WallTime now) {
  const auto second = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  const std::string wanted = fmt::format("{}.damaged-{:%Y%m%dT%H%M%SZ}", database.string(),
                                         fmt::gmtime(static_cast<std::time_t>(second)));
  std::error_code none;
  std::filesystem::path name = wanted;
  for (int again = 1; std::filesystem::exists(name, none); ++again)
    name = fmt::format("{}-{}", wanted, again);
  return name;
}

Result<void> rename_if_there(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  if (!std::filesystem::exists(from, error)) return {};
  std::filesystem::rename(from, to, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be renamed: {}", from.string(), error.message()));
  return {};
}

}  // namespace

Result<Ownership> Ownership::take(const std::filesystem::path& state_folder) {
  std::error_code error;
  std::filesystem::create_directories(state_folder, error);
  const auto file = lock_file(state_folder);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0)
    return base::fail(Fault::system, fmt::format("{} cannot be written: {}", state_folder.string(),
                                                 std::strerror(errno)));
  Ownership ownership(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return ownership;
  return base::fail(errno == EWOULDBLOCK ? Fault::busy : Fault::system,
                    fmt::format("another kiosk is using the state folder {}: give each its own",
                                state_folder.string()));
}

bool Ownership::is_taken(const std::filesystem::path& state_folder) {
  const int descriptor = ::open(lock_file(state_folder).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool taken = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(descriptor);
  return taken;
}

Ownership::Ownership(Ownership&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Ownership& Ownership::operator=(Ownership&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

Ownership::~Ownership() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

std::filesystem::path saving_file(const std::filesystem::path& database) {
  return database.string() + ".saving";
}

std::filesystem::path saved_file(const std::filesystem::path& database) {
  return database.string() + ".saved";
}

Result<void> take_up_saved(const std::filesystem::path& database) {
  std::error_code none;
  if (std::filesystem::exists(database, none)) return {};
  return rename_if_there(saved_file(database), database);
}

Result<std::filesystem::path> set_aside(const std::filesystem::path& database, base::WallTime now) {
  const auto aside = free_name(database, now);
  // The -wal first: left alone beside a fresh database it would be taken for that one's own.
  for (const char* tail : {"-wal", "-shm", ""})
    TRY(rename_if_there(database.string() + tail, aside.string() + tail));
  return aside;
}

}  // namespace kiosk::stats
