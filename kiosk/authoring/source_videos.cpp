#include "authoring/source_videos.h"

#include "authoring/values.h"

namespace kiosk::authoring {
namespace {

using base::Result;

Result<KnownVideo> known(Workshop& workshop, const std::filesystem::path& file) {
  const VideoLook look = TRY(look_at_video(file));
  return KnownVideo{look.facts, TRY(workshop.picture(workshop.start_preparing(look.poster)))};
}

}  // namespace

std::set<std::string> used_videos(const Workbook& workbook) {
  const Sheet& exhibits = workbook.sheet("exhibits");
  std::set<std::string> used;
  for (const Row& row : exhibits.rows())
    for (const std::string& name : workbook.media.videos_of(
             exhibits.cell(row, "id"), values_in(exhibits.cell(row, "videos"))))
      used.insert(name);
  return used;
}

KnownVideos look_at_videos(Workshop& workshop, const MediaFolder& media,
                           const std::set<std::string>& names, const CountVideos& count) {
  KnownVideos videos;
  for (const std::string& name : names) {
    count(videos.size(), names.size());
    videos.emplace(name, known(workshop, media.path_of(name)));
  }
  if (!names.empty()) count(names.size(), names.size());
  return videos;
}

}  // namespace kiosk::authoring
