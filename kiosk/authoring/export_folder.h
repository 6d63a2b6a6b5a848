// Where an export is written: beside its place first, and there only when it is whole.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace kiosk::authoring {

class ExportFolder {
 public:
  // Fails with Fault::input where `target` is there and not an empty folder, and with Fault::system
  // where nothing can be written beside it.
  static base::Result<ExportFolder> create(const std::filesystem::path& target);

  ExportFolder(ExportFolder&& other) noexcept;
  ExportFolder& operator=(ExportFolder&&) = delete;
  ~ExportFolder();  // removes what was not published

  // Where to write.
  const std::filesystem::path& path() const { return m_part; }

  // Flushes to the disk and renames to the target. Nothing may be written after.
  base::Result<void> publish();

 private:
  ExportFolder(std::filesystem::path target, std::filesystem::path part);

  std::filesystem::path m_target;
  std::filesystem::path m_part;  // empty: published, or moved from
};

// Writes one file of an export; not flushed, which publish() does for all of them. Fails with
// Fault::system, the message saying why: a full disk above all.
base::Result<void> write_export_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace kiosk::authoring
