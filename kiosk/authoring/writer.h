// The pack's file: one SQLite database in the tables of catalog/schema.cpp. The same draft and
// pictures always give the same bytes.
#pragma once

#include "authoring/draft.h"
#include "authoring/pictures.h"
#include "authoring/recording.h"
#include "authoring/video.h"
#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace kiosk::authoring {

// Writes beside the target, to TARGET.part, and removes that again unless publish() succeeded: at
// every moment the target is the old pack or the whole new one.
class PackWriter {
 public:
  // Begins the file. Fails with Fault::system where the folder cannot be written.
  static base::Result<PackWriter> create(const std::filesystem::path& target);

  PackWriter(PackWriter&& other) noexcept;
  PackWriter& operator=(PackWriter&&) = delete;
  ~PackWriter();

  // Everything but the pictures.
  base::Result<void> write(const Draft& draft);

  // One picture, after write(), in the order of exhibits. Both positions count from 1.
  base::Result<void> write_picture(std::int64_t exhibit, std::int64_t position,
                                   const PictureDraft& draft, const PreparedPicture& picture);

  // Pictures that belong to no exhibit, after those that do. A plan's row is written with its
  // picture; its position counts from 1.
  base::Result<void> write_event_logo(const EventDraft& event, const PreparedPicture& picture);
  base::Result<void> write_logo(const OrganisationDraft& organisation,
                                const PreparedPicture& picture);
  base::Result<void> write_plan(std::int64_t position, const PlanDraft& plan,
                                const PreparedPicture& picture);

  // One video with its poster and subtitles, likewise. The file is read piece by piece; fails with
  // Fault::input where it is not as long any more as it was when it was prepared.
  base::Result<void> write_video(std::int64_t exhibit, std::int64_t position,
                                 const VideoDraft& draft, const VideoFacts& facts,
                                 const PreparedPicture& poster, const std::filesystem::path& file);

  // One recording, after the videos: of the exhibit at a position from 1, of the organisation with
  // an id or, with neither, of the event. Reads the file and fails likewise.
  struct Owner {
    std::optional<std::int64_t> exhibit;
    std::optional<std::string> organisation;
  };
  base::Result<void> write_recording(const Owner& owner, catalog::Language language,
                                     const RecordingFacts& facts,
                                     const std::filesystem::path& file);

  // Flushes to the disk and renames to the target. Nothing may be written after.
  base::Result<void> publish();

 private:
  struct MediaPlace {
    std::optional<std::int64_t> exhibit;  // none: a logo, a plan, a poster
    std::int64_t position = 0;
    Text caption, alt;
  };
  PackWriter(std::filesystem::path target, store::Database database);
  base::Result<std::int64_t> write_media(const MediaPlace& place, const PreparedPicture& picture);

  std::filesystem::path m_target;
  std::filesystem::path m_part;
  std::unique_ptr<store::Database> m_database;  // closed before the file is renamed
  std::int64_t m_pictures = 0;                  // written so far, posters too
  std::int64_t m_videos = 0;
  std::int64_t m_recordings = 0;
};

}  // namespace kiosk::authoring
