#include "authoring/export_files.h"

#include "authoring/digest.h"
#include "authoring/draft_sheets.h"
#include "authoring/form_workbook.h"
#include "authoring/rendition_cache.h"
#include "authoring/subtitles.h"
#include "base/export_folder.h"
#include "grid/workbook_writer.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using store::Database;

std::string_view text_of(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Result<PreparedPicture> prepared(const Database& pack, const PackPicture& picture) {
  PreparedPicture made;
  made.width = static_cast<int>(picture.width);
  made.height = static_cast<int>(picture.height);
  made.tone = picture.tone;
  made.renditions =
      TRY(pack.collect("SELECT side, jpeg FROM rendition WHERE media = ? ORDER BY side",
                       {picture.media}, [](const store::Row& row) {
                         return Rendition{static_cast<int>(row.integer(0)), row.bytes(1)};
                       }));
  if (made.renditions.empty())
    return base::fail(Fault::damaged, fmt::format("the pack has no picture {}", picture.file));
  made.digest = digest_of(text_of(made.renditions.back().jpeg));
  return made;
}

// Of what `pieces` asks for by this id.
Result<void> write_joined(const Database& pack, const char* pieces, std::int64_t id,
                          const std::filesystem::path& file) {
  errno = 0;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  TRY(pack.each(pieces, {id}, [&](const store::Row& row) {
    const store::Bytes piece = row.view(0);
    out.write(reinterpret_cast<const char*>(piece.data()),
              static_cast<std::streamsize>(piece.size()));
    return out.good();
  }));
  out.close();
  if (out) return {};
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}", file.filename().string(),
                                errno != 0 ? std::strerror(errno) : "the disk refuses"));
}

Result<void> write_subtitles(const std::vector<catalog::Cue>& cues,
                             const std::filesystem::path& file) {
  return cues.empty() ? Result<void>() : base::write_export_file(file, as_srt(cues));
}

Result<void> write_video_files(const Database& pack, const PackVideo& video,
                               const std::filesystem::path& folder) {
  TRY(write_joined(pack, "SELECT bytes FROM video_piece WHERE video = ? ORDER BY position",
                   video.id, folder / video.file));
  const std::string stem = std::filesystem::path(video.file).stem().string();
  TRY(write_subtitles(video.thai, folder / (stem + ".th.srt")));
  return write_subtitles(video.english, folder / (stem + ".en.srt"));
}

}  // namespace

Result<void> write_export_files(const Database& pack, const PackContent& content,
                                const std::filesystem::path& folder, AllRenditions all,
                                const CountFiles& count) {
  const std::filesystem::path files = folder / k_export_pictures;
  std::error_code error;
  std::filesystem::create_directory(files, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be made: {}", files.string(), error.message()));
  std::optional<RenditionCache> cache;
  if (all == AllRenditions::yes) cache.emplace(folder);
  const std::size_t total =
      content.pictures.size() + content.videos.size() + content.recordings.size();
  std::size_t done = 0;
  for (const PackPicture& picture : content.pictures) {
    const PreparedPicture made = TRY(prepared(pack, picture));
    TRY(base::write_export_file(files / picture.file, text_of(made.renditions.back().jpeg)));
    if (cache) cache->keep(made);
    count(++done, total);
  }
  for (const PackVideo& video : content.videos) {
    TRY(write_video_files(pack, video, files));
    count(++done, total);
  }
  for (const PackRecording& recording : content.recordings) {
    TRY(write_joined(pack,
                     "SELECT bytes FROM recording_piece WHERE recording = ? ORDER BY position",
                     recording.id, files / recording.file));
    count(++done, total);
  }
  return {};
}

Result<void> write_export_workbook(const PackContent& content,
                                   const std::filesystem::path& folder) {
  const auto sheets = TRY(filled_workbook(sheets_of(content)));
  return grid::write_workbook_file(folder / (content.draft.event.id + ".xlsx"), sheets);
}

}  // namespace kiosk::authoring
