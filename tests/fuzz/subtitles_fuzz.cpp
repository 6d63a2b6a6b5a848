// Subtitles of any bytes. What is taken keeps its promises: a time each, text of a length that fits
// over a picture, in order; written out again it is read as the same.
#include "authoring/subtitles.h"
#include "text/unicode.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace kiosk;

namespace {

bool is_whole(const catalog::Cue& cue) {
  return cue.start.count() >= 0 && cue.finish > cue.start && !cue.text.empty() &&
         text::decode(cue.text).size() <= authoring::k_longest_cue;
}

void check(const authoring::Subtitles& subtitles) {
  if (subtitles.cues.empty() || subtitles.cues.size() > authoring::k_most_cues) std::abort();
  if (subtitles.doubts.size() > authoring::k_most_doubts) std::abort();
  const auto again = authoring::parse_subtitles(authoring::as_srt(subtitles.cues));
  if (!again || again->cues != subtitles.cues) std::abort();
  std::chrono::milliseconds last{};
  for (const catalog::Cue& cue : subtitles.cues) {
    if (!is_whole(cue) || cue.start < last) std::abort();
    last = cue.start;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto subtitles = authoring::parse_subtitles({reinterpret_cast<const char*>(bytes), size});
  if (subtitles) check(*subtitles);
  return 0;
}
