// Where an export is written: beside its place first, and there only when it is whole.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::base {

class ExportFolder {
 public:
  // Fails with Fault::input where `target` is there and not an empty folder, and with Fault::system
  // where nothing can be written beside it.
  static Result<ExportFolder> create(const std::filesystem::path& target);

  // Also where `target` is an earlier export: a folder with nothing in it but the file `list`, as
  // write_list() makes it, and the files this names. publish() puts the new one in its place.
  static Result<ExportFolder> create_again(const std::filesystem::path& target,
                                           const std::string& list);

  ExportFolder(ExportFolder&& other) noexcept;
  ExportFolder& operator=(ExportFolder&&) = delete;
  ~ExportFolder();  // removes what was not published

  // Where to write.
  const std::filesystem::path& path() const { return m_part; }

  // Writes into the file `list` which files are there, one a line.
  Result<void> write_list(const std::string& list);

  // Flushes to the disk and renames to the target. Nothing may be written after.
  Result<void> publish();

 private:
  ExportFolder(std::filesystem::path target, std::filesystem::path part);
  static Result<ExportFolder> made_beside(const std::filesystem::path& target);
  Result<void> move_in();
  Result<void> exchange();

  std::filesystem::path m_target;
  std::filesystem::path m_part;  // empty: published, or moved from
  std::string m_list;            // of the earlier export that may go; empty: none may
};

// Writes one file of an export; not flushed, which publish() does for all of them. Fails with
// Fault::system, the message saying why: a full disk above all.
Result<void> write_export_file(const std::filesystem::path& file, std::string_view bytes);

// Waits until all that was written to the file system of `folder` is on its disk, new names too.
// Fails with Fault::system.
Result<void> flush_disk_of(const std::filesystem::path& folder);

}  // namespace kiosk::base
