#include "authoring/recording.h"

#include "authoring/apart.h"
#include "authoring/sound.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <string>
#include <system_error>
#include <type_traits>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using catalog::SoundType;

Result<RecordingFacts> listen_to(const std::filesystem::path& file) {
  Sound sound = TRY(Sound::open(file));
  return sound.facts();
}

// Both ends of the pipe are this program: facts go through it as they lie in memory.
constexpr char k_told = 'E';
constexpr char k_heard = 'H';
static_assert(std::is_trivially_copyable_v<RecordingFacts>);

std::string packed(const Result<RecordingFacts>& facts) {
  if (!facts) return k_told + facts.error().message;
  std::string answer(1, k_heard);
  answer.append(reinterpret_cast<const char*>(&*facts), sizeof *facts);
  return answer;
}

Result<RecordingFacts> unpacked(std::string_view answer) {
  if (answer.starts_with(k_told)) return base::fail(Fault::input, std::string(answer.substr(1)));
  if (!answer.starts_with(k_heard) || answer.size() != 1 + sizeof(RecordingFacts))
    return base::fail(Fault::input, "the file is damaged in a way that ends the reading program");
  RecordingFacts facts;
  std::memcpy(&facts, answer.data() + 1, sizeof facts);
  return facts;
}

struct TypeNames {
  const char* word;
  const char* ending;
};
// By SoundType.
constexpr std::array<TypeNames, 6> k_types{
    {{"", ""}, {"ogg", "ogg"}, {"mp3", "mp3"}, {"mp4", "m4a"}, {"flac", "flac"}, {"wav", "wav"}}};

}  // namespace

Result<RecordingFacts> look_at_recording(const std::filesystem::path& file) {
  std::error_code none;
  const auto bytes = std::filesystem::file_size(file, none);
  if (!none && bytes > static_cast<std::uintmax_t>(k_largest_recording))
    return base::fail(
        Fault::input,
        fmt::format("the recording has {} MB, at most {} MB fit; save it as MP3 or cut it",
                    (bytes >> 20) + 1, k_largest_recording >> 20));
  const auto answer = run_apart([&] { return packed(listen_to(file)); });
  if (!answer)
    return base::fail(answer.error().fault,
                      answer.error().message + "; save the recording again as MP3");
  return unpacked(*answer);
}

std::string_view word_of(SoundType type) {
  return k_types[static_cast<std::size_t>(type)].word;
}

std::string_view ending_of_word(std::string_view word) {
  for (const TypeNames& type : k_types)
    if (word == type.word && !word.empty()) return type.ending;
  return "mp3";
}

}  // namespace kiosk::authoring
