// Recordings: what is taken, what is refused and why, and what of them gets into the pack and out
// of it again.
#include "authoring/recording.h"

#include "authoring/export_files.h"
#include "authoring/pack_content.h"
#include "authoring/source_folder.h"
#include "clip.h"
#include "pack/pack_file.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk;
using namespace std::chrono_literals;
using catalog::SoundType;
using tests::clip;
using tests::SourceFolder;
namespace fs = std::filesystem;

namespace {

std::string refusal_of(const fs::path& file) {
  const auto facts = authoring::look_at_recording(file);
  INFO(file.filename().string());
  REQUIRE_FALSE(facts);
  CHECK(facts.error().fault == base::Fault::input);
  return facts.error().message;
}

bool tells(const authoring::BuildReport& report, const std::string& line) {
  const auto lines = tests::told(report.problems);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

// A recording for the work in both languages, for the school in English and for the event in Thai.
void put_recordings(const SourceFolder& source) {
  for (const char* const name : {"voice.mp3", "voice.m4a", "voice.wav", "voice.opus"})
    fs::copy_file(clip(name), source.path() / "media" / name);
  source.change("exhibits.csv", "consent\n", "consent,audio,audio_en\n");
  source.change("exhibits.csv", "no-people\n", "no-people,voice.mp3,voice.m4a\n");
  source.change("organisations.csv", "province_en\n", "province_en,audio_en\n");
  source.change("organisations.csv", "เลย,Loei\n", "เลย,Loei,voice.wav\n");
  source.change("event.csv", "organiser\n", "organiser,audio\n");
  source.change("event.csv", "office\n", "office,VOICE.opus\n");
}

std::string joined(const catalog::Catalog& pack, catalog::RecordingId id) {
  const auto recording = pack.recording(id).value().value();
  std::string bytes;
  for (std::int64_t at = 0; static_cast<std::int64_t>(bytes.size()) < recording.bytes; ++at) {
    const auto piece = pack.recording_piece(id, at).value();
    bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
  }
  return bytes;
}

void export_to(const fs::path& pack, const fs::path& folder) {
  const auto database = store::Database::open(pack, store::Access::stranger).value();
  const auto content = authoring::read_pack_content(database, authoring::BreakMarks::write).value();
  fs::create_directory(folder);
  REQUIRE(authoring::write_export_workbook(content, folder));
  REQUIRE(authoring::write_export_files(database, content, folder, authoring::AllRenditions::yes,
                                        [](std::size_t, std::size_t) {}));
}

}  // namespace

TEST_CASE("a recording is known by what can be heard in it", "[recording]") {
  const std::pair<const char*, SoundType> k_cases[] = {
      {"voice.mp3", SoundType::mp3},   {"voice.m4a", SoundType::mp4},
      {"voice.ogg", SoundType::ogg},   {"voice.opus", SoundType::ogg},
      {"voice.flac", SoundType::flac}, {"voice.wav", SoundType::wav}};
  for (const auto& [name, type] : k_cases) {
    INFO(name);
    const auto facts = authoring::look_at_recording(clip(name));
    REQUIRE(facts);
    CHECK(facts->type == type);
    CHECK(facts->bytes == static_cast<std::int64_t>(fs::file_size(clip(name))));
    CHECK(std::abs((facts->duration - 2000ms).count()) < 100);
  }
  CHECK(authoring::look_at_recording(clip("brief.wav"))->duration == 600ms);
}

TEST_CASE("what is no recording of a text is refused in one sentence with what to do",
          "[recording]") {
  const std::pair<const char*, const char*> k_cases[] = {
      {"ac3.m4a", "its sound is stored as ATSC A/52A (AC-3), which the kiosk does not play; save"},
      {"good.mp4", "it is a video; save its sound alone as MP3"},
      {"dark.mp4", "there is no sound in it; save it as MP3"},
      {"good.webm", "the file is no MP3, M4A, Ogg, FLAC or WAV sound, whatever its name says"},
      {"too-short.wav", "it is over before anything could be said; record it again"},
      {"too-long.wav", "it lasts 20 minutes or longer, at most 20 fit; cut it"},
      {"silent.wav", "nothing can be heard in it; record it again"},
      {"none.mp3", "the file is no MP3, M4A, Ogg, FLAC or WAV sound"}};
  for (const auto& [name, reason] : k_cases)
    CHECK_THAT(refusal_of(clip(name)), Catch::StartsWith(reason));
}

TEST_CASE("broken and lying recordings are refused", "[recording]") {
  const tests::TemporaryFolder folder;
  const auto refused = [&](const std::string& bytes, const char* name) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return refusal_of(folder / name);
  };
  const auto half = [](const char* name) {
    const std::string whole = base::read_file(clip(name)).value();
    return whole.substr(0, whole.size() / 2);
  };
  const auto is_no_sound = [&](const std::string& bytes) {
    const std::string reason = refused(bytes, "text.mp3");
    return reason.find("no MP3, M4A") < reason.size() || reason.starts_with("there is no sound");
  };
  CHECK(is_no_sound("this is a text\n"));
  CHECK(is_no_sound(""));
  CHECK(is_no_sound(std::string(50'000, 'x')));
  CHECK(is_no_sound("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n"));
  CHECK_THAT(refused(half("voice.flac"), "cut.flac"), Catch::StartsWith("it breaks off after"));
  CHECK_THAT(refused(half("voice.wav"), "cut.wav"), Catch::StartsWith("it breaks off before"));
  CHECK_THAT(refused(half("voice.m4a"), "cut.m4a"), Catch::Contains("; "));
  std::ofstream(folder / "huge.mp3") << "";
  fs::resize_file(folder / "huge.mp3", (std::uintmax_t{64} << 20) + 1);
  CHECK_THAT(refusal_of(folder / "huge.mp3"), Catch::Contains("at most 64 MB fit"));
}

TEST_CASE("bytes changed at random in a recording never end the program", "[recording]") {
  const tests::TemporaryFolder folder;
  std::uint32_t random = 4711;
  const auto next = [&] { return random = random * 1664525 + 1013904223; };
  for (const char* const name : {"voice.mp3", "voice.m4a", "voice.opus", "voice.flac"}) {
    const std::string whole = base::read_file(clip(name)).value();
    for (int round = 0; round < 4; ++round) {
      std::string bytes = whole;
      for (int i = 0; i < 40; ++i)
        bytes[next() % (round < 2 ? 1000 : bytes.size())] ^= static_cast<char>(next() >> 24);
      std::ofstream(folder / name, std::ios::binary | std::ios::trunc) << bytes;
      const auto facts = authoring::look_at_recording(folder / name);
      if (!facts) CHECK(facts.error().fault == base::Fault::input);
    }
  }
}

TEST_CASE("while recordings are checked the progress says so", "[recording]") {
  const SourceFolder source;
  put_recordings(source);
  std::vector<authoring::Stage> stages;
  std::size_t heard = 0;
  const auto tell = [&](const authoring::Progress& progress) {
    if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
    if (progress.stage == authoring::Stage::checking_recordings) heard = progress.done;
  };
  REQUIRE(authoring::build({source.path(), {}, tell}));
  using authoring::Stage;
  REQUIRE(stages.size() >= 3);
  CHECK(std::vector(stages.begin(), stages.begin() + 3) ==
        std::vector{Stage::reading, Stage::checking, Stage::checking_recordings});
  CHECK(heard == 4);
}

TEST_CASE("recordings go into the pack whole, each to what it reads in its language",
          "[recording]") {
  const SourceFolder source;
  put_recordings(source);
  const auto report = source.build();
  INFO((tests::told(report.problems).empty() ? "" : tests::told(report.problems).front()));
  REQUIRE(report.built);
  CHECK(report.summary.recordings == 4);
  const auto pack = pack::open(source.pack()).value();
  const auto work = pack.exhibit(catalog::ExhibitId("reading")).value()->recordings;
  const auto school = pack.organisation(catalog::OrganisationId("nong-phue")).value()->recordings;
  const auto event = pack.event().value().recordings;
  CHECK(school.thai == 0);
  CHECK(event.english == 0);
  const std::pair<catalog::RecordingId, const char*> k_files[] = {{work.thai, "voice.mp3"},
                                                                  {work.english, "voice.m4a"},
                                                                  {school.english, "voice.wav"},
                                                                  {event.thai, "voice.opus"}};
  for (const auto& [id, name] : k_files) {
    INFO(name);
    REQUIRE(id != 0);
    const bool is_the_file = joined(pack, id) == base::read_file(clip(name)).value();
    CHECK(is_the_file);
  }
  CHECK(pack.recording(event.thai).value()->type == SoundType::ogg);
  REQUIRE(pack::verify(source.pack()));
}

TEST_CASE("a pack with recordings is taken out and built again to the same bytes", "[recording]") {
  const SourceFolder source;
  put_recordings(source);
  REQUIRE(source.build().built);
  const std::string first = base::read_file(source.pack()).value();
  REQUIRE(source.build().built);
  const bool same_again = base::read_file(source.pack()).value() == first;
  CHECK(same_again);

  const tests::TemporaryFolder folder;
  export_to(source.pack(), folder / "out");
  for (const char* const name :
       {"reading.work.th.mp3", "reading.work.en.m4a", "nong-phue.school.en.wav", "e0.event.th.ogg"})
    CHECK(fs::exists(folder / "out" / authoring::k_export_pictures / name));
  const auto again = authoring::build({folder / "out", folder / "again.kpack"}).value();
  REQUIRE(again.built);
  const bool same_by_export = base::read_file(folder / "again.kpack").value() == first;
  CHECK(same_by_export);
}

TEST_CASE("a recording that is missing, unused or cannot be played is told", "[recording]") {
  const SourceFolder source;
  put_recordings(source);
  fs::remove(source.path() / "media/voice.m4a");
  fs::copy_file(clip("voice.flac"), source.path() / "media/nobody.flac");
  source.put("media/voice.mp3", "a text with another name");
  const auto report = source.build();
  CHECK_FALSE(report.built);
  CHECK(report.problems.errors() == 2);
  CHECK(tells(report,
              "error: exhibits.csv row 2, column audio_en: there is no recording \"voice.m4a\" in "
              "the folder media; choose one of nobody.flac, voice.mp3, voice.opus, voice.wav"));
  CHECK(tells(report,
              "error: exhibits.csv row 2, column audio: media/voice.mp3: the file is no MP3, M4A, Ogg, FLAC or WAV sound, whatever "
              "its name says; save it as MP3, for example with Audacity"));
  CHECK(tells(report,
              "warning: media/nobody.flac: no sheet names this recording; it is left out; write "
              "its name under audio or audio_en beside the work, the school or the event it "
              "reads"));
}
