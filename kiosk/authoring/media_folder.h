// The pictures, videos and recordings beside the sheets, and which exhibit each belongs to.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

class MediaFolder {
 public:
  // A folder that is not there has no pictures. Fails with Fault::system if it cannot be read.
  static base::Result<MediaFolder> list(const std::filesystem::path& folder);

  // Names of pictures, of videos, of their subtitles, of recordings and of everything else, in
  // order. Hidden files are in none of them.
  const std::vector<std::string>& pictures() const { return m_pictures; }
  const std::vector<std::string>& videos() const { return m_videos; }
  const std::vector<std::string>& subtitles() const { return m_subtitles; }
  const std::vector<std::string>& recordings() const { return m_recordings; }
  const std::vector<std::string>& others() const { return m_others; }

  // Two files whose names differ only in case or spelling (file_name.h); the first is the one meant
  // by either name.
  struct Twins {
    std::string first, second;
  };
  const std::vector<Twins>& twins() const { return m_twins; }

  // The name on the disk of the picture that an author means; empty if there is none.
  std::string picture(std::string_view name) const { return found(m_pictures, name); }
  std::string video(std::string_view name) const { return found(m_videos, name); }
  std::string recording(std::string_view name) const { return found(m_recordings, name); }
  bool has(std::string_view name) const { return !picture(name).empty(); }
  bool has_video(std::string_view name) const { return !video(name).empty(); }
  bool has_recording(std::string_view name) const { return !recording(name).empty(); }
  bool is_folder(std::string_view name) const;  // one of others()
  // Of a name on the disk.
  std::filesystem::path path_of(std::string_view name) const { return m_folder / name; }

  // The pictures of an exhibit, the lead first: those its row lists, then those named for it,
  // "EXHIBIT-1.jpg", "EXHIBIT-2.png" …, in order of their numbers.
  std::vector<std::string> pictures_of(std::string_view exhibit,
                                       const std::vector<std::string>& listed) const;
  // The same of its videos: "EXHIBIT-1.mp4".
  std::vector<std::string> videos_of(std::string_view exhibit,
                                     const std::vector<std::string>& listed) const;

  // The subtitles of "clip.mp4" in Thai are "clip.th.srt", "clip.th.vtt" or simply "clip.srt"; in
  // English "clip.en.srt" or "clip.en.vtt". Empty if there are none.
  std::string subtitles_of(std::string_view video, catalog::Language language) const;

 private:
  using Named =  // by exhibit: its files by number
      std::map<std::string, std::map<std::pair<int, std::string>, std::string>, std::less<>>;

  static Named named_among(const std::vector<std::string>& names);
  std::vector<std::string> files_of(std::string_view exhibit,
                                    const std::vector<std::string>& listed,
                                    const std::vector<std::string>& all, const Named& named) const;
  std::string found(const std::vector<std::string>& sorted, std::string_view name) const;
  void find_twins();
  std::vector<std::string>& list_of(const std::string& name, bool plain);

  std::filesystem::path m_folder;
  std::vector<std::string> m_pictures;
  std::vector<std::string> m_videos;
  std::vector<std::string> m_subtitles;
  std::vector<std::string> m_recordings;
  std::vector<std::string> m_others;
  std::map<std::string, std::string> m_by_same_name;  // the name on the disk
  std::vector<Twins> m_twins;
  Named m_named_pictures;
  Named m_named_videos;
};

}  // namespace kiosk::authoring
