#include "catalog/catalog.h"
#include "catalog/catalog_rows.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::catalog {

using base::Result;
using store::Row;

Result<std::vector<std::byte>> Catalog::rendition(MediaId media, int side) const {
  const auto found = TRY(
      m_database.first("SELECT jpeg FROM rendition WHERE media = ?1 ORDER BY side < ?2, "
                       "CASE WHEN side < ?2 THEN -side ELSE side END LIMIT 1",
                       {media, std::int64_t{side}}, [](const Row& row) { return row.bytes(0); }));
  if (!found)
    return base::fail(base::Fault::damaged, fmt::format("the pack has no picture {}", media));
  return *found;
}

Result<std::optional<Video>> Catalog::video(VideoId id) const {
  return m_database.first(fmt::format("{} WHERE v.id = ?", k_select_video), {id}, video_from);
}

Result<std::vector<std::byte>> Catalog::video_piece(VideoId video, std::int64_t position) const {
  auto found =
      TRY(m_database.first("SELECT bytes FROM video_piece WHERE video = ? AND position = ?",
                           {video, position}, [](const Row& row) { return row.bytes(0); }));
  if (!found)
    return base::fail(base::Fault::damaged,
                      fmt::format("the pack has no piece {} of video {}", position, video));
  return *std::move(found);
}

Result<std::vector<Cue>> Catalog::subtitles(VideoId video, Language language) const {
  return m_database.collect(
      "SELECT start, finish, text FROM subtitle WHERE video = ? AND language = ? ORDER BY position",
      {video, std::string(suffix(language))}, [](const Row& row) {
        return Cue{std::chrono::milliseconds(row.integer(0)),
                   std::chrono::milliseconds(row.integer(1)), row.text(2)};
      });
}

Result<std::optional<Recording>> Catalog::recording(RecordingId id) const {
  return m_database.first("SELECT type, bytes, duration FROM recording WHERE id = ?", {id},
                          [&](const Row& row) {
                            return Recording{id, sound_type_from(row.text(0)), row.integer(1),
                                             std::chrono::milliseconds(row.integer(2))};
                          });
}

Result<std::vector<std::byte>> Catalog::recording_piece(RecordingId recording,
                                                        std::int64_t position) const {
  auto found =
      TRY(m_database.first("SELECT bytes FROM recording_piece WHERE recording = ? AND position = ?",
                           {recording, position}, [](const Row& row) { return row.bytes(0); }));
  if (!found)
    return base::fail(base::Fault::damaged,
                      fmt::format("the pack has no piece {} of recording {}", position, recording));
  return *std::move(found);
}

Result<Recordings> Catalog::recordings_of(const store::Value& exhibit,
                                          const store::Value& organisation) const {
  Recordings found;
  TRY(m_database.each("SELECT language, id FROM recording WHERE exhibit IS ? AND organisation IS ?",
                      {exhibit, organisation}, [&](const Row& row) {
                        (row.text(0) == suffix(Language::thai) ? found.thai : found.english) =
                            row.integer(1);
                        return true;
                      }));
  return found;
}

}  // namespace kiosk::catalog
