// The files of a pack as an export lays them out: pictures, videos, subtitles and recordings in the
// folder รูป, under names by which the builder finds them again.
#pragma once

#include "authoring/pack_content.h"
#include "base/result.h"
#include "store/database.h"

#include <cstddef>
#include <filesystem>
#include <functional>

namespace kiosk::authoring {

constexpr const char* k_export_pictures = "รูป";

using CountFiles = std::function<void(std::size_t done, std::size_t total)>;

// Whether all renditions are kept beside the pictures (rendition_cache.h): building from the folder
// then takes the pack's own. Without them it makes them anew from the largest.
enum class AllRenditions { no, yes };

// Writes each picture's largest rendition, the videos and recordings put together from their
// pieces, and the subtitles as .srt. `count` is told after each picture, video and recording. Fails
// with Fault::system where the disk refuses.
base::Result<void> write_export_files(const store::Database& pack, const PackContent& content,
                                      const std::filesystem::path& folder, AllRenditions all,
                                      const CountFiles& count);

// NAME.xlsx of `content`, which was read with BreakMarks::write.
base::Result<void> write_export_workbook(const PackContent& content,
                                         const std::filesystem::path& folder);

}  // namespace kiosk::authoring
