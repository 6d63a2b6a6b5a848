#include "base/export_folder.h"

#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

namespace kiosk::base {
namespace {

namespace fs = std::filesystem;

Result<void> check_target(const fs::path& target) {
  std::error_code error;
  const auto status = fs::symlink_status(target, error);
  if (!fs::exists(status)) return {};
  const bool folder = fs::is_directory(status);
  if (folder && fs::is_empty(target, error) && !error) return {};
  return fail(Fault::input,
              fmt::format("{} is there already{} and stays as it is; choose a new folder",
                          target.string(), folder ? ", with files in it," : ""));
}

// "exports/loei2/" means "exports/loei2".
fs::path without_slash(const fs::path& target) {
  return target.has_filename() ? target : target.parent_path();
}

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

// Nothing of somebody else's may be lost with an earlier export.
Result<void> check_earlier(const fs::path& target, const std::string& list) {
  const auto text = read_file(target / list);
  if (!text)
    return fail(Fault::input,
                fmt::format("{} is there already, was not made by this command, and stays as it "
                            "is; choose a new folder",
                            target.string()));
  const auto own = lines_of(*text);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(target, error)) {
    const std::string name = entry.path().filename().string();
    if (name == list || (own.contains(name) && entry.is_regular_file(error))) continue;
    return fail(Fault::input,
                fmt::format("{} holds {}, which this command did not make, and stays as it is; "
                            "move that away, or choose a new folder",
                            target.string(), name));
  }
  if (error) return fail(Fault::system, fmt::format("{}: {}", target.string(), error.message()));
  return {};
}

}  // namespace

ExportFolder::ExportFolder(fs::path target, fs::path part)
    : m_target(std::move(target)), m_part(std::move(part)) {}

ExportFolder::ExportFolder(ExportFolder&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_part(std::exchange(other.m_part, {})),
      m_list(std::move(other.m_list)) {}

ExportFolder::~ExportFolder() {
  std::error_code none;
  if (!m_part.empty()) fs::remove_all(m_part, none);
}

Result<ExportFolder> ExportFolder::create(const fs::path& given) {
  const fs::path target = without_slash(given);
  TRY(check_target(target));
  return made_beside(target);
}

Result<ExportFolder> ExportFolder::create_again(const fs::path& given, const std::string& list) {
  const fs::path target = without_slash(given);
  if (!check_target(target)) TRY(check_earlier(target, list));
  ExportFolder made = TRY(made_beside(target));
  made.m_list = list;
  return made;
}

// The process's number keeps two exports at a time apart.
Result<ExportFolder> ExportFolder::made_beside(const fs::path& target) {
  const fs::path part =
      target.parent_path() /
      fmt::format(".{}.{}.part", target.filename().string(), static_cast<long>(::getpid()));
  std::error_code error;
  fs::remove_all(part, error);
  fs::create_directory(part, error);
  if (error)
    return fail(Fault::system,
                fmt::format("{} cannot be made: {}", target.string(), error.message()));
  return ExportFolder(target, part);
}

Result<void> ExportFolder::write_list(const std::string& list) {
  std::set<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(m_part, error))
    names.insert(entry.path().filename().string());
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  return write_export_file(m_part / list, text);
}

// The earlier export and the new one change places at once; a stick's file system may not know how,
// and then the earlier one steps aside first and comes back if the new one cannot take its place.
Result<void> ExportFolder::exchange() {
  if (::renameat2(AT_FDCWD, m_part.c_str(), AT_FDCWD, m_target.c_str(), RENAME_EXCHANGE) == 0)
    return {};
  const fs::path aside = m_part.string() + ".old";
  std::error_code error;
  fs::rename(m_target, aside, error);
  if (!error) fs::rename(m_part, m_target, error);
  if (error) {
    const std::string why = error.message();
    if (fs::exists(aside, error)) fs::rename(aside, m_target, error);
    return fail(Fault::system, fmt::format("{} cannot be replaced: {}", m_target.string(), why));
  }
  m_part = aside;
  return {};
}

Result<void> ExportFolder::move_in() {
  std::error_code error;
  fs::rename(m_part, m_target, error);
  if (error)
    return fail(Fault::system,
                fmt::format("{} cannot be made: {}", m_target.string(), error.message()));
  m_part.clear();
  return {};
}

// What was put into the earlier export in the meantime is not lost either.
Result<void> ExportFolder::publish() {
  TRY(flush_disk_of(m_part));  // one wait for the disk instead of one for each picture
  if (m_list.empty() || check_target(m_target)) return move_in();
  TRY(check_earlier(m_target, m_list));
  TRY(exchange());
  std::error_code none;
  fs::remove_all(std::exchange(m_part, {}), none);  // the earlier one
  return {};
}

Result<void> flush_disk_of(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool flushed = handle >= 0 && ::syncfs(handle) == 0;
  const int error = errno;
  if (handle >= 0) ::close(handle);
  if (flushed) return {};
  return fail(Fault::system,
              fmt::format("{} cannot be written: {}", folder.string(), std::strerror(error)));
}

Result<void> write_export_file(const std::filesystem::path& file, std::string_view bytes) {
  errno = 0;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return {};
  return fail(Fault::system, fmt::format("{} cannot be written: {}", file.filename().string(),
                                         errno != 0 ? std::strerror(errno) : "the disk refuses"));
}

}  // namespace kiosk::base
