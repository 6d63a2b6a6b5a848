// Somebody's voice in a file: whether the kiosk can play it. Recordings are files from strangers,
// so they are opened in a process apart (apart.h), and everything that can go wrong with one comes
// back as an Error of Fault::input, one sentence without the file's name.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace kiosk::authoring {

constexpr std::int64_t k_largest_recording = std::int64_t{64} << 20;  // bytes
constexpr std::chrono::milliseconds k_shortest_recording{500};
constexpr std::chrono::minutes k_longest_recording{20};

struct RecordingFacts {
  catalog::SoundType type = catalog::SoundType::unknown;
  std::int64_t bytes = 0;
  std::chrono::milliseconds duration{};  // of what can be heard
  bool operator==(const RecordingFacts&) const = default;
};

// Reads and decodes the whole file, by its content and not by its name. Taken is Opus, Vorbis, MP3,
// AAC, FLAC or plain samples in an Ogg, MP3, MP4 (M4A), FLAC or WAV file, within the sizes above; a
// cover picture in it does not matter, moving pictures do.
base::Result<RecordingFacts> look_at_recording(const std::filesystem::path& file);

// "ogg", "mp3", "mp4", "flac" or "wav", as the pack's table says it.
std::string_view word_of(catalog::SoundType type);
// How the file's name ends of what the table calls so: "m4a" of "mp4"; "mp3" of an unknown word.
std::string_view ending_of_word(std::string_view word);

}  // namespace kiosk::authoring
