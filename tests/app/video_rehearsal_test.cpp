// A video from the organiser's folder to the visitor's eyes, with the real programs.
#include "app/program.h"
#include "authoring/source_folder.h"
#include "clip.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;

TEST_CASE("a video beside the sheets is watched with captions, and the watching is logged",
          "[video][end-to-end]") {
  const SourceFolder source;
  std::filesystem::copy_file(clip("good.mp4"), source.path() / "media/reading-1.mp4");
  source.put("media/reading-1.th.srt", "1\n00:00:00,000 --> 00:00:02,000\nนักเรียนอ่านหนังสือ\n");
  source.put("media/reading-1.en.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nPupils read\n");
  const TemporaryFolder folder;
  const std::string pack = (folder / "video.kpack").string();
  const Outcome built =
      run(folder.path(), {program("kiosk-pack"), "build", source.path().string(), "-o", pack});
  INFO(built.errors);
  REQUIRE(built.exit_code == 0);
  CHECK(holds(built.said, "1 video"));

  for (const char* size : {"1920x1080", "1080x1920"}) {
    const std::string state = (folder / size).string();
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", pack, "--windowed", size, "--state", state, "--script",
             rehearsal("video.txt").string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(size << " " << played.errors);
    REQUIRE(played.exit_code == 0);
    const auto log = store::Database::open(state + "/events.db", store::Access::read);
    REQUIRE(log);
    const auto actions = log->collect(
        "SELECT json_extract(props, '$.action') FROM event WHERE name = 'media' ORDER BY boot, seq",
        {}, [](const store::Row& row) { return row.text(0); });
    REQUIRE(actions);
    CHECK(*actions == std::vector<std::string>{"play", "pause", "play", "finish", "play", "stop"});
  }
}
