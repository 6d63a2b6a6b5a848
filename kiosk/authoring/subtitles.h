// Subtitles beside a video, as SubRip (.srt) or WebVTT (.vtt) files.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

using catalog::Cue;  // its text without markup; lines separated by "\n"

struct Subtitles {
  std::vector<Cue> cues;  // in order of time; they may overlap
  // What was left out or put right, one sentence each, for a warning. At most k_most_doubts.
  std::vector<std::string> doubts;
};

constexpr std::size_t k_most_cues = 10'000;
constexpr std::size_t k_longest_cue = 400;  // characters: more would not fit over a picture
constexpr std::size_t k_most_doubts = 20;

// Takes both formats as people make them: UTF-8 with or without a byte order mark or Windows Thai,
// any line ends, hours left out, "." or "," before the milliseconds, numbers left out, no blank
// line between two cues. Markup (<i>, {\an8}), cue settings and notes are dropped; cues out of
// order are sorted and told. Fails with Fault::input where there is no cue at all, or too many, or
// one too long; the message says the line and how to mend it, but not the file.
base::Result<Subtitles> parse_subtitles(const std::string& bytes);

// The same of a file of at most 2 MB.
base::Result<Subtitles> read_subtitles(const std::filesystem::path& file);

// The cues as a SubRip file, of which parse_subtitles() makes the same cues again. Their text has
// no empty lines, as what parse_subtitles() made.
std::string as_srt(const std::vector<Cue>& cues);

}  // namespace kiosk::authoring
