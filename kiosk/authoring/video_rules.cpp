#include "authoring/video_rules.h"

#include "authoring/subtitles.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {
namespace {

std::vector<std::string> videos_of(const Workbook& workbook, const Sheet& exhibits,
                                   const Row& row) {
  return workbook.media.videos_of(exhibits.cell(row, "id"),
                                  values_in(exhibits.cell(row, "videos")));
}

void videos_are_used(const MediaFolder& media, const KnownVideos& videos, Problems& problems) {
  for (const std::string& name : media.videos())
    if (!videos.contains(name))
      problems.warn(
          {"media/" + name}, told("no work shows this video; it is left out"),
          told("name it after a work's id, as in my-work-1.mp4, or list it under videos"));
}

std::set<std::string> used_subtitles(const MediaFolder& media) {
  std::set<std::string> used;
  for (const std::string& video : media.videos())
    for (const auto language : {catalog::Language::thai, catalog::Language::english})
      used.insert(media.subtitles_of(video, language));
  return used;
}

void subtitles_have_a_video(const Workbook& workbook, Problems& problems) {
  const std::set<std::string> used = used_subtitles(workbook.media);
  for (const std::string& name : workbook.media.subtitles())
    if (!used.contains(name))
      problems.warn({"media/" + name},
                    told("there is no video to these subtitles; they are left out"),
                    told("name them after it: clip.th.srt or clip.en.srt beside clip.mp4"));
}

void video_captions_fit(const Workbook& workbook, Problems& problems) {
  const Sheet& exhibits = workbook.sheet("exhibits");
  for (const Row& row : exhibits.rows())
    for (const std::string_view key : {"video_captions", "video_captions_en"}) {
      const std::size_t captions = values_in(exhibits.cell(row, key), Blanks::keep).size();
      const std::size_t videos = videos_of(workbook, exhibits, row).size();
      if (captions > videos)
        problems.warn(exhibits.place(row, key),
                      told("there are {} but {}", told_count(captions, "{} caption"),
                           told_count(videos, "{} video")),
                      told("a \";\" inside {} begins a new one", told("a caption")));
    }
}

void check_subtitles(const MediaFolder& media, const std::string& name,
                     std::chrono::milliseconds duration, Problems& problems) {
  const Place place{"media/" + name};
  const auto subtitles = read_subtitles(media.path_of(name));
  if (!subtitles) return problems.error(place, subtitles.error());
  for (const std::string& doubt : subtitles->doubts) problems.warn(place, doubt);
  const auto late = std::count_if(subtitles->cues.begin(), subtitles->cues.end(),
                                  [&](const Cue& cue) { return cue.start >= duration; });
  if (late > 0)
    problems.warn(
        place,
        told("{} of {} after the end of the video",
             told_count(static_cast<std::size_t>(late), "{} subtitle"), subtitles->cues.size()),
        told("are they the subtitles of another cut?"));
}

void tell_what_may_stumble(const VideoFacts& facts, const Place& place, Problems& problems) {
  const Told mend = told("save it with 30 pictures a second and at most 8 Mbit/s if it does");
  if (facts.frames_per_second > k_smooth_frames_per_second)
    problems.warn(place,
                  told("the video has {} pictures a second and may stumble on a small computer",
                       std::lround(facts.frames_per_second)),
                  mend);
  if (facts.bits_per_second > k_smooth_bits_per_second)
    problems.warn(place,
                  told("the video has {} Mbit/s and may stumble on a small computer",
                       std::lround(static_cast<double>(facts.bits_per_second) / 1e6)),
                  mend);
}

void check_video(const MediaFolder& media, const std::string& name, const VideoFacts& facts,
                 Problems& problems) {
  const Place place{"media/" + name};
  tell_what_may_stumble(facts, place, problems);
  const std::string thai = media.subtitles_of(name, catalog::Language::thai);
  const std::string english = media.subtitles_of(name, catalog::Language::english);
  if (facts.sound && thai.empty())
    problems.warn(place, told("the video has sound but no Thai subtitles"),
                  told("a hall is loud and some visitors cannot hear: put {}.th.srt beside it",
                       std::filesystem::path(name).stem().string()));
  for (const std::string& subtitles : {thai, english})
    if (!subtitles.empty()) check_subtitles(media, subtitles, facts.duration, problems);
}

}  // namespace

void check_videos(const Workbook& workbook, const KnownVideos& videos, Problems& problems) {
  video_captions_fit(workbook, problems);
  videos_are_used(workbook.media, videos, problems);
  subtitles_have_a_video(workbook, problems);
  for (const auto& [name, video] : videos)
    if (video)
      check_video(workbook.media, name, video->facts, problems);
    else
      problems.error({"media/" + name}, video.error());
}

}  // namespace kiosk::authoring
