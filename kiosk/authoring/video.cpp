#include "authoring/video.h"

#include "authoring/apart.h"
#include "authoring/film.h"

#include <fmt/format.h>

#include <cstring>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

Result<VideoLook> look_at(const std::filesystem::path& file) {
  Film film = TRY(Film::open(file));
  VideoLook look{TRY(film.facts()), {}};
  look.poster = TRY(film.picture_at(look.facts.duration / 10));
  look.facts.width = look.poster.width;
  look.facts.height = look.poster.height;
  return look;
}

// Both ends of the pipe are this program: values go through it as they lie in memory.
template <typename Plain>
void put(std::string& to, const Plain& value) {
  static_assert(std::is_trivially_copyable_v<Plain>);
  to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename Plain>
Plain take(std::string_view& from) {
  Plain value{};
  std::memcpy(&value, from.data(), sizeof value);
  from.remove_prefix(sizeof value);
  return value;
}

constexpr char k_told = 'E';
constexpr char k_seen = 'V';

std::string packed(const Result<VideoLook>& look) {
  if (!look) return k_told + look.error().message;
  std::string answer(1, k_seen);
  put(answer, look->facts);
  put(answer, look->poster.width);
  put(answer, look->poster.height);
  answer.append(reinterpret_cast<const char*>(look->poster.rgb.data()), look->poster.rgb.size());
  return answer;
}

Result<VideoLook> unpacked(std::string_view answer) {
  constexpr std::size_t k_head = 1 + sizeof(VideoFacts) + 2 * sizeof(int);
  if (answer.starts_with(k_told)) return base::fail(Fault::input, std::string(answer.substr(1)));
  if (!answer.starts_with(k_seen) || answer.size() < k_head)
    return base::fail(Fault::input, "the file is damaged in a way that ends the reading program");
  answer.remove_prefix(1);
  VideoLook look;
  look.facts = take<VideoFacts>(answer);
  look.poster.width = take<int>(answer);
  look.poster.height = take<int>(answer);
  const auto* const start = reinterpret_cast<const std::byte*>(answer.data());
  look.poster.rgb.assign(start, start + answer.size());
  return look;
}

}  // namespace

Result<VideoLook> look_at_video(const std::filesystem::path& file) {
  std::error_code none;
  const auto bytes = std::filesystem::file_size(file, none);
  if (!none && bytes > static_cast<std::uintmax_t>(k_largest_video))
    return base::fail(Fault::input,
                      fmt::format("the video has {} MB, at most {} MB fit; save it smaller (for "
                                  "example with HandBrake's preset \"Fast 720p30\") or cut it",
                                  (bytes >> 20) + 1, k_largest_video >> 20));
  const auto answer = run_apart([&] { return packed(look_at(file)); });
  if (!answer)
    return base::fail(answer.error().fault,
                      answer.error().message + "; save the video again as MP4");
  return unpacked(*answer);
}

}  // namespace kiosk::authoring
