#include "authoring/media_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

constexpr std::string_view k_picture_endings[] = {".jpg", ".jpeg", ".png", ".svg"};

std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool is_picture(const std::string& name) {
  const std::string ending = in_small_letters(std::filesystem::path(name).extension().string());
  return std::find(std::begin(k_picture_endings), std::end(k_picture_endings), ending) !=
         std::end(k_picture_endings);
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
    (plain && is_picture(name) ? media.m_pictures : media.m_others).push_back(name);
  }
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be read: {}", folder.string(), error.message()));
  std::sort(media.m_pictures.begin(), media.m_pictures.end());
  std::sort(media.m_others.begin(), media.m_others.end());
  for (const std::string& name : media.m_pictures)
    if (const auto named = named_in(name))
      media.m_named[named->exhibit][{named->number, name}] = name;
  return media;
}

bool MediaFolder::has(std::string_view name) const {
  return std::binary_search(m_pictures.begin(), m_pictures.end(), name);
}

std::vector<std::string> MediaFolder::pictures_of(std::string_view exhibit,
                                                  const std::vector<std::string>& listed) const {
  std::vector<std::string> pictures;
  const auto add = [&](const std::string& name) {
    if (has(name) && std::find(pictures.begin(), pictures.end(), name) == pictures.end())
      pictures.push_back(name);
  };
  for (const std::string& name : listed) add(name);
  if (const auto named = m_named.find(exhibit); named != m_named.end())
    for (const auto& [place, name] : named->second) add(name);
  return pictures;
}

}  // namespace kiosk::authoring
