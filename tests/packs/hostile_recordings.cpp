// Recordings of a voice: rows 13 and 15 of hall.md. What is heard of good ones is tested closer to
// it, in tests/authoring/recording_test.cpp; here the whole program meets what is none.
#include "clip.h"
#include "packs/hostile_sources.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace kiosk::tests {
namespace {

using namespace std::string_literals;

constexpr Fate refused = Fate::refused, survived = Fate::survived;

void name_recording(const HostilePlace& place, const std::string& name) {
  place.change("exhibits.csv", "images\n", "images,audio\n");
  place.change("exhibits.csv", "read well,\n", "read well,," + name + "\n");
}

// The one work's recording, under a name.
auto recording(const std::string& name, const std::string& bytes) {
  return [=](const HostilePlace& place) {
    name_recording(place, name);
    place.put("media/" + name, bytes);
  };
}

std::string bytes_of(const char* name) {
  return base::read_file(clip(name)).value();
}

// A good one, of which so much has come.
auto cut(const char* name, double share) {
  return [=](const HostilePlace& place) {
    const std::string whole = bytes_of(name);
    const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
    recording(name, whole.substr(0, length))(place);
  };
}

auto clip_named(const char* of, const char* name) {
  return [=](const HostilePlace& place) { recording(name, bytes_of(of))(place); };
}

std::string little(std::uint64_t number, int bytes) {
  std::string made;
  for (; bytes > 0; --bytes, number >>= 8U) made += static_cast<char>(number & 0xFFU);
  return made;
}

enum class Samples { whole_numbers = 1, floating = 3 };  // as a WAV calls them

std::string wav_head(Samples kind, unsigned channels, unsigned rate, unsigned bytes,
                     std::uint64_t length) {
  return "RIFF" + little(length + 36, 4) + "WAVEfmt " + little(16, 4) +
         little(static_cast<unsigned>(kind), 2) + little(channels, 2) + little(rate, 4) +
         little(std::uint64_t{rate} * channels * bytes, 4) + little(channels * bytes, 2) +
         little(bytes * 8, 2) + "data" + little(length, 4);
}

std::string wav(Samples kind, unsigned channels, unsigned rate, unsigned bytes,
                const std::string& samples) {
  return wav_head(kind, channels, rate, bytes, samples.size()) + samples;
}

// Four hours of one byte a sample that take no room on the disk.
void put_hours(const HostilePlace& place) {
  constexpr std::uint64_t k_hours = std::uint64_t{4} * 3600 * 4000;
  recording("hours.wav", wav_head(Samples::whole_numbers, 1, 4000, 1, k_hours))(place);
  std::filesystem::resize_file(place.media() / "hours.wav", k_hours + 44);
}

std::string floats(float sample, int count) {
  std::string made;
  for (int i = 0; i < count; ++i)
    made.append(reinterpret_cast<const char*>(&sample), sizeof sample);
  return made;
}

std::string half_no_numbers() {
  return floats(0.5F, 8'000) + floats(std::numeric_limits<float>::quiet_NaN(), 8'000);
}

std::span<const HostileSource> all_recordings() {
  static const HostileSource k_all[] = {
      {"a recording that is a text", "15", recording("voice.ogg", "this is a text\n"), refused,
       "exhibits.csv row 2, column audio: media/voice.ogg: the file is no MP3, M4A, Ogg, FLAC or "
       "WAV sound, whatever its name says; save it as MP3"},
      {"an empty recording", "15", recording("voice.mp3", ""), refused,
       "exhibits.csv row 2, column audio: media/voice.mp3: "},
      {"a film as recording", "15", clip_named("good.mp4", "film.m4a"), refused,
       "column audio: media/film.m4a: it is a video; save its sound alone as MP3"},
      {"a playlist as recording", "15",
       recording("voice.mp3", "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.mp3\n"), refused,
       "column audio: media/voice.mp3: "},
      {"an Ogg Vorbis cut off", "15", cut("voice.ogg", 0.6), refused,
       "column audio: media/voice.ogg: "},
      {"an Opus cut off", "15", cut("voice.opus", 0.6), refused,
       "column audio: media/voice.opus: it breaks off before its end; copy it again"},
      {"a WAV cut off", "15", cut("voice.wav", 0.6), refused,
       "column audio: media/voice.wav: it breaks off before its end; copy it again"},
      {"an MP3 cut off", "15", cut("voice.mp3", 0.6), refused,
       "column audio: media/voice.mp3: it breaks off before its end; copy it again"},
      {"an M4A cut off", "15", cut("voice.m4a", 0.6), refused, "column audio: media/voice.m4a: "},
      {"a FLAC cut off", "15", cut("voice.flac", 0.5), refused,
       "column audio: media/voice.flac: it breaks off after"},
      {"only a recording's head", "15",
       [](const HostilePlace& place) {
         recording("voice.opus", bytes_of("voice.opus").substr(0, 60))(place);
       },
       refused, "column audio: media/voice.opus: "},
      {"a recording of no time", "15",
       recording("voice.wav", wav(Samples::whole_numbers, 1, 8000, 2, "")), refused,
       "column audio: media/voice.wav: "},
      {"a recording of four hours", "16", put_hours, refused,
       "column audio: media/hours.wav: it lasts"},
      {"a recording of eight channels at 96 kHz", "16",
       recording("voice.wav",
                 wav(Samples::whole_numbers, 8, 96'000, 2, std::string(1'536'000, 'x'))),
       survived, ""},
      {"a recording of 200 channels", "16",
       recording("voice.wav",
                 wav(Samples::whole_numbers, 200, 8000, 2, std::string(3'200'000, 'x'))),
       refused, "column audio: media/voice.wav: "},
      {"a recording whose samples are no numbers", "15",
       recording("voice.wav", wav(Samples::floating, 1, 8000, 4,
                                  floats(std::numeric_limits<float>::quiet_NaN(), 16'000))),
       refused, "column audio: media/voice.wav: some of its samples are no numbers; export it"},
      {"a recording half of whose samples are no numbers", "15",
       recording("voice.wav", wav(Samples::floating, 1, 8000, 4, half_no_numbers())), refused,
       "column audio: media/voice.wav: some of its samples are no numbers; export it"},
  };
  return k_all;
}

}  // namespace

std::span<const HostileSource> hostile_recordings() {
  return all_recordings();
}

}  // namespace kiosk::tests
