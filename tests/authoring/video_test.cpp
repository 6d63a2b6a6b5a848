// Videos: what is taken, what is refused and why, and what of them gets into the pack.
#include "authoring/video.h"

#include "authoring/apart.h"
#include "authoring/source_folder.h"
#include "clip.h"
#include "pack/pack_file.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk;
using namespace std::chrono_literals;
using tests::clip;
using tests::SourceFolder;

namespace {

base::Result<authoring::VideoFacts> inspect_video(const std::filesystem::path& file) {
  return TRY(authoring::look_at_video(file)).facts;
}

std::string refusal_of(const std::filesystem::path& file) {
  const auto facts = inspect_video(file);
  INFO(file.filename().string());
  REQUIRE_FALSE(facts);
  CHECK(facts.error().fault == base::Fault::input);
  return facts.error().message;
}

void put_clip(const SourceFolder& source, const std::string& name, const std::string& as) {
  std::filesystem::copy_file(clip(name), source.path() / "media" / as);
}

bool tells(const authoring::BuildReport& report, const std::string& line) {
  const auto lines = tests::told(report.problems);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

constexpr const char* k_subtitles = "1\n00:00:00,000 --> 00:00:01,000\nนักเรียนอ่านหนังสือ\n";

}  // namespace

TEST_CASE("a video is known by what is in it", "[video]") {
  const auto mp4 = inspect_video(clip("good.mp4"));
  REQUIRE(mp4);
  CHECK_FALSE(mp4->webm);
  CHECK(mp4->bytes == static_cast<std::int64_t>(std::filesystem::file_size(clip("good.mp4"))));
  CHECK(std::abs((mp4->duration - 2000ms).count()) < 100);
  CHECK(mp4->width == 320);
  CHECK(mp4->height == 180);
  CHECK(mp4->frames_per_second == Approx(25).margin(0.5));
  CHECK(mp4->sound);
  const auto webm = inspect_video(clip("good.webm"));
  REQUIRE(webm);
  CHECK(webm->webm);
  CHECK_FALSE(webm->sound);
  const auto turned = inspect_video(clip("turned.mp4"));
  REQUIRE(turned);
  CHECK(turned->width == 180);
  CHECK(turned->height == 320);
}

TEST_CASE("what the kiosk cannot play is refused in one sentence with what to do", "[video]") {
  const std::pair<const char*, const char*> k_cases[] = {
      {"mpeg2.mp4", "its pictures are MPEG-2 video, which the kiosk does not play"},
      {"ten-bit.mp4", "its colours are stored as yuv420p10le"},
      {"ac3.mp4", "its sound is ATSC A/52A (AC-3)"},
      {"matroska.mkv", "it is a Matroska video (MKV)"},
      {"sound-only.mp4", "there are no moving pictures in it"},
      {"large.mp4", "it has 2560 × 1440 pixels"}};
  for (const auto& [name, reason] : k_cases) {
    CHECK_THAT(refusal_of(clip(name)), Catch::StartsWith(reason));
    CHECK_THAT(refusal_of(clip(name)), Catch::Contains("save it as MP4 with H.264"));
  }
}

TEST_CASE("broken and lying video files are refused", "[video]") {
  const tests::TemporaryFolder folder;
  const std::string whole = base::read_file(clip("good.mp4")).value();
  const auto refused = [&](const std::string& bytes) {
    std::ofstream(folder / "broken.mp4", std::ios::binary) << bytes;
    return refusal_of(folder / "broken.mp4");
  };
  CHECK_THAT(refused("this is a text"), Catch::StartsWith("the file is no MP4 or WebM video"));
  CHECK_THAT(refused(""), Catch::StartsWith("the file is no MP4 or WebM video"));
  CHECK_THAT(refused("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n"),
             Catch::StartsWith("the file is no MP4 or WebM video"));
  CHECK_THAT(refused(whole.substr(0, whole.size() / 3)), Catch::Contains("it breaks off after"));
  CHECK_THAT(refused(whole.substr(0, 600)),
             Catch::Contains("copy it again") || Catch::Contains("can be read"));
  CHECK_THAT(refusal_of(folder / "missing.mp4"), Catch::Contains("no MP4 or WebM"));
  // Larger than is read at all; a hole in a file costs no disk.
  std::ofstream(folder / "huge.mp4") << "";
  std::filesystem::resize_file(folder / "huge.mp4", (std::uintmax_t{200} << 20) + 1);
  CHECK_THAT(refusal_of(folder / "huge.mp4"), Catch::Contains("at most 200 MB fit"));
}

TEST_CASE("bytes changed at random never end the program", "[video]") {
  const tests::TemporaryFolder folder;
  const std::string whole = base::read_file(clip("good.mp4")).value();
  std::uint32_t random = 12345;
  const auto next = [&] { return random = random * 1664525 + 1013904223; };
  for (int round = 0; round < 12; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 60; ++i) bytes[next() % (round < 8 ? 4000 : bytes.size())] ^= next() >> 24;
    std::ofstream(folder / "spoilt.mp4", std::ios::binary) << bytes;
    const auto facts = inspect_video(folder / "spoilt.mp4");
    if (!facts) CHECK(facts.error().fault == base::Fault::input);
  }
}

TEST_CASE("the poster is the first picture after a tenth that is not black", "[video]") {
  const auto bright = authoring::look_at_video(clip("good.mp4"));
  REQUIRE(bright);
  CHECK(bright->poster.width == 320);
  CHECK(bright->poster.rgb.size() == 320 * 180 * 3);
  const auto dark = authoring::look_at_video(clip("dark.mp4"));
  REQUIRE(dark);
  CHECK(std::any_of(dark->poster.rgb.begin(), dark->poster.rgb.end(),
                    [](std::byte value) { return value > std::byte{40}; }));
  const auto turned = authoring::look_at_video(clip("turned.mp4"));
  REQUIRE(turned);
  CHECK(turned->poster.height == 320);
  CHECK(authoring::look_at_video(clip("good.mp4"))->poster.rgb == bright->poster.rgb);
}

TEST_CASE("work apart can crash, hang or fill the memory without harm", "[video]") {
  using authoring::run_apart;
  CHECK(run_apart([] { return std::string("done"); }).value() == "done");
  CHECK(run_apart([] { return std::string(std::size_t{3} << 20, 'a'); })->size() == 3 << 20);
  const auto fails = [](const std::function<std::string()>& work) {
    const auto answer = run_apart(work, {.seconds = 1, .answer = 1 << 20});
    REQUIRE_FALSE(answer);
    return answer.error().message;
  };
  const auto is_damaged = Catch::Contains("damaged");
  CHECK_THAT(fails([] { return std::raise(SIGSEGV), std::string(); }), is_damaged);
  CHECK_THAT(fails([]() -> std::string { throw std::runtime_error("no"); }), is_damaged);
  CHECK_THAT(fails([] { return std::string(2 << 20, 'a'); }), Catch::Contains("the file"));
  CHECK_THAT(fails([] {
               for (volatile int i = 0;;) i = i + 1;
               return std::string();
             }),
             Catch::Contains("too long"));
}

TEST_CASE("a video goes into the pack whole, in pieces, with poster and subtitles", "[video]") {
  const SourceFolder source;
  put_clip(source, "good.mp4", "reading-1.mp4");
  put_clip(source, "good.webm", "clip.webm");
  source.put("media/reading-1.th.srt", k_subtitles);
  source.put("media/reading-1.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nPupils read\n");
  source.change("exhibits.csv", "consent\n", "consent,videos,video_captions\n");
  source.change("exhibits.csv", "no-people\n", "no-people,clip.webm,ห้องสมุด\n");
  const auto report = source.build();
  INFO((tests::told(report.problems).empty() ? "" : tests::told(report.problems).front()));
  REQUIRE(report.built);
  CHECK(report.summary.videos == 2);

  const auto catalog = pack::open(source.pack()).value();
  const auto exhibit = catalog.exhibit(catalog::ExhibitId("reading")).value().value();
  CHECK(exhibit.pictures.size() == 1);
  REQUIRE(exhibit.videos.size() == 2);
  const catalog::Video& listed = exhibit.videos[0];
  CHECK(listed.webm);
  CHECK(listed.caption.thai == "ห้องสมุด");
  const catalog::Video& named = exhibit.videos[1];
  CHECK_FALSE(named.webm);
  CHECK(named.sound);
  CHECK(named.poster.width == 320);
  std::string joined;
  for (std::int64_t at = 0; at * (1 << 20) < named.bytes; ++at) {
    const auto piece = catalog.video_piece(named.id, at).value();
    joined.append(reinterpret_cast<const char*>(piece.data()), piece.size());
  }
  const bool is_the_file = joined == base::read_file(clip("good.mp4")).value();
  CHECK(is_the_file);
  const auto thai = catalog.subtitles(named.id, catalog::Language::thai).value();
  REQUIRE(thai.size() == 1);
  CHECK(thai.front().finish == 1000ms);
  CHECK(thai.front().text == "นักเรียน\u200Bอ่าน\u200Bหนังสือ");
  CHECK(catalog.subtitles(named.id, catalog::Language::english).value().front().text ==
        "Pupils read");
  CHECK(catalog.subtitles(listed.id, catalog::Language::thai).value().empty());

  const std::string first = base::read_file(source.pack()).value();
  REQUIRE(source.build().built);
  const bool is_the_same = base::read_file(source.pack()).value() == first;
  CHECK(is_the_same);
}

TEST_CASE("doubts about videos and subtitles are told, each with what to do", "[video]") {
  const SourceFolder source;
  put_clip(source, "good.mp4", "reading-1.mp4");
  put_clip(source, "fast.mp4", "reading-2.mp4");
  put_clip(source, "good.webm", "nobody.webm");
  source.put("media/alone.th.srt", k_subtitles);
  source.put("media/reading-2.srt", "1\n00:05:00,000 --> 00:05:01,000\nสาย\n");
  const auto report = source.build();
  REQUIRE(report.built);
  CHECK(tells(report,
              "warning: media/nobody.webm: no work shows this video; it is left out; name it after "
              "a work's id, as in my-work-1.mp4, or list it under videos"));
  CHECK(tells(report,
              "warning: media/alone.th.srt: there is no video to these subtitles; they are left "
              "out; name them after it: clip.th.srt or clip.en.srt beside clip.mp4"));
  CHECK(tells(report,
              "warning: media/reading-1.mp4: the video has sound but no Thai subtitles; a hall is "
              "loud and some visitors cannot hear: put reading-1.th.srt beside it"));
  CHECK(tells(report,
              "warning: media/reading-2.mp4: the video has 60 pictures a second and may stumble on "
              "a small computer; save it with 30 pictures a second and at most 8 Mbit/s if it "
              "does"));
  CHECK(tells(report,
              "warning: media/reading-2.srt: 1 subtitle of 1 after the end of the video; are they "
              "the subtitles of another cut?"));
}

TEST_CASE("a video that is missing or cannot be played stops the build", "[video]") {
  const SourceFolder source;
  put_clip(source, "mpeg2.mp4", "reading-1.mp4");
  put_clip(source, "good.mp4", "clip.mp4");
  source.put("media/clip.th.srt", "no subtitles at all");
  source.change("exhibits.csv", "consent\n", "consent,videos\n");
  source.change("exhibits.csv", "no-people\n", "no-people,clip.mp4;clop.mp4\n");
  const auto report = source.build();
  CHECK_FALSE(report.built);
  CHECK(tells(report,
              "error: exhibits.csv row 2, column videos: there is no video \"clop.mp4\" in the "
              "folder media; choose one of clip.mp4, reading-1.mp4"));
  CHECK(report.problems.errors() == 3);
}
