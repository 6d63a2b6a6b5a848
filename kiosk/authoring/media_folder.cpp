#include "authoring/media_folder.h"

#include "authoring/file_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

constexpr std::string_view k_picture_endings[] = {
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif", ".hif", ".avif", ".tif",
    ".tiff", ".svg", ".pdf",
    // Of no use to us, but their author is told how to save them.
    ".gif", ".bmp", ".svgz", ".jxl", ".jp2", ".psd", ".eps", ".ai"};
constexpr std::string_view k_video_endings[] = {".mp4", ".m4v", ".webm"};
constexpr std::string_view k_subtitle_endings[] = {".srt", ".vtt"};
constexpr std::string_view k_recording_endings[] = {
    ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav",
    // Of no use to us, but their author is told how to save them.
    ".aac", ".amr", ".wma", ".aiff", ".aif", ".caf"};

std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool ends_as(const std::string& name, std::span<const std::string_view> endings) {
  const std::string ending = in_small_letters(std::filesystem::path(name).extension().string());
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool is_in(const std::vector<std::string>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

struct Named {
  std::string exhibit;
  int number;
};

// "ban-na-2.jpg" is the second picture of the exhibit "ban-na".
std::optional<Named> named_in(const std::string& name) {
  const std::string stem = in_small_letters(std::filesystem::path(name).stem().string());
  const std::size_t dash = stem.rfind('-');
  if (dash == std::string::npos || dash == 0 || dash + 1 == stem.size()) return std::nullopt;
  int number = 0;
  const char* const end = stem.data() + stem.size();
  const auto [stop, error] = std::from_chars(stem.data() + dash + 1, end, number);
  if (error != std::errc() || stop != end || number < 0) return std::nullopt;
  return Named{stem.substr(0, dash), number};
}

}  // namespace

Result<MediaFolder> MediaFolder::list(const std::filesystem::path& folder) {
  MediaFolder media;
  media.m_folder = folder;
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return media;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.') || name == "Thumbs.db") continue;
    // A link could lead anywhere on the organiser's disk; only what lies here goes into a pack.
    const bool plain = at->symlink_status().type() == std::filesystem::file_type::regular;
    media.list_of(name, plain).push_back(name);
  }
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be read: {}", folder.string(), error.message()));
  for (auto* const names : {&media.m_pictures, &media.m_videos, &media.m_subtitles,
                            &media.m_recordings, &media.m_others})
    std::sort(names->begin(), names->end());
  media.find_twins();
  media.m_named_pictures = named_among(media.m_pictures);
  media.m_named_videos = named_among(media.m_videos);
  return media;
}

std::vector<std::string>& MediaFolder::list_of(const std::string& name, bool plain) {
  if (plain && ends_as(name, k_picture_endings)) return m_pictures;
  if (plain && ends_as(name, k_video_endings)) return m_videos;
  if (plain && ends_as(name, k_subtitle_endings)) return m_subtitles;
  if (plain && ends_as(name, k_recording_endings)) return m_recordings;
  return m_others;
}

MediaFolder::Named MediaFolder::named_among(const std::vector<std::string>& names) {
  Named named;
  for (const std::string& name : names)
    if (const auto found = named_in(name)) named[found->exhibit][{found->number, name}] = name;
  return named;
}

void MediaFolder::find_twins() {
  for (const auto* const names : {&m_pictures, &m_videos, &m_subtitles, &m_recordings})
    for (const std::string& name : *names) {
      const auto [first, fresh] = m_by_same_name.emplace(same_name(name), name);
      if (!fresh) m_twins.push_back({first->second, name});
    }
}

// As it is written, if there is such a file; else the one that is meant by it.
std::string MediaFolder::found(const std::vector<std::string>& sorted,
                               std::string_view name) const {
  if (is_in(sorted, name)) return std::string(name);
  const auto meant = m_by_same_name.find(same_name(name));
  if (meant == m_by_same_name.end() || !is_in(sorted, meant->second)) return {};
  return meant->second;
}

bool MediaFolder::is_folder(std::string_view name) const {
  std::error_code none;
  return std::filesystem::is_directory(std::filesystem::symlink_status(path_of(name), none));
}

std::vector<std::string> MediaFolder::files_of(std::string_view exhibit,
                                               const std::vector<std::string>& listed,
                                               const std::vector<std::string>& all,
                                               const Named& named) const {
  std::vector<std::string> files;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(files.begin(), files.end(), name) == files.end())
      files.push_back(name);
  };
  for (const std::string& name : listed) add(found(all, name));
  if (const auto own = named.find(exhibit); own != named.end())
    for (const auto& [place, name] : own->second) add(name);
  return files;
}

std::vector<std::string> MediaFolder::pictures_of(std::string_view exhibit,
                                                  const std::vector<std::string>& listed) const {
  return files_of(exhibit, listed, m_pictures, m_named_pictures);
}

std::vector<std::string> MediaFolder::videos_of(std::string_view exhibit,
                                                const std::vector<std::string>& listed) const {
  return files_of(exhibit, listed, m_videos, m_named_videos);
}

std::string MediaFolder::subtitles_of(std::string_view video, catalog::Language language) const {
  const bool thai = language == catalog::Language::thai;
  const std::string stem = in_small_letters(std::filesystem::path(video).stem().string());
  for (const std::string_view mark : {std::string_view(thai ? ".th" : ".en"), std::string_view()})
    for (const std::string& name : m_subtitles) {
      const std::string own = in_small_letters(std::filesystem::path(name).stem().string());
      if (own == stem + std::string(mark) && (thai || !mark.empty())) return name;
    }
  return {};
}

}  // namespace kiosk::authoring
