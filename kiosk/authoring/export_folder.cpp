#include "authoring/export_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

Result<void> check_target(const std::filesystem::path& target) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(target, error);
  if (!std::filesystem::exists(status)) return {};
  const bool folder = std::filesystem::is_directory(status);
  if (folder && std::filesystem::is_empty(target, error) && !error) return {};
  return base::fail(Fault::input,
                    fmt::format("{} is there already{} and stays as it is; choose a new folder",
                                target.string(), folder ? ", with files in it," : ""));
}

// "exports/loei2/" means "exports/loei2".
std::filesystem::path without_slash(const std::filesystem::path& target) {
  return target.has_filename() ? target : target.parent_path();
}

// All of the export at once: one wait for the disk instead of one for each picture.
Result<void> flush(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool flushed = handle >= 0 && ::syncfs(handle) == 0;
  const int error = errno;
  if (handle >= 0) ::close(handle);
  if (flushed) return {};
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}", folder.string(), std::strerror(error)));
}

}  // namespace

ExportFolder::ExportFolder(std::filesystem::path target, std::filesystem::path part)
    : m_target(std::move(target)), m_part(std::move(part)) {}

ExportFolder::ExportFolder(ExportFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_part(std::exchange(other.m_part, {})) {}

ExportFolder::~ExportFolder() {
  std::error_code none;
  if (!m_part.empty()) std::filesystem::remove_all(m_part, none);
}

// The process's number keeps two exports at a time apart.
Result<ExportFolder> ExportFolder::create(const std::filesystem::path& given) {
  const std::filesystem::path target = without_slash(given);
  TRY(check_target(target));
  const std::filesystem::path part =
      target.parent_path() /
      fmt::format(".{}.{}.part", target.filename().string(), static_cast<long>(::getpid()));
  std::error_code error;
  std::filesystem::remove_all(part, error);
  std::filesystem::create_directory(part, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be made: {}", target.string(), error.message()));
  return ExportFolder(target, part);
}

Result<void> ExportFolder::publish() {
  TRY(flush(m_part));
  std::error_code error;
  std::filesystem::rename(m_part, m_target, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be made: {}", m_target.string(), error.message()));
  m_part.clear();
  return {};
}

Result<void> write_export_file(const std::filesystem::path& file, std::string_view bytes) {
  errno = 0;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return {};
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}", file.filename().string(),
                                errno != 0 ? std::strerror(errno) : "the disk refuses"));
}

}  // namespace kiosk::authoring
