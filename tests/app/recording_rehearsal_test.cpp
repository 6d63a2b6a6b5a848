// A recording of somebody's voice from the organiser's folder to the visitor's ear, with the real
// programs; and the kiosk's own voice where it cannot be played.
#include "app/program.h"
#include "authoring/source_folder.h"
#include "clip.h"
#include "pack/manifest.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// A pack of one work, read by somebody in both languages.
fs::path recorded_pack(const fs::path& folder) {
  const SourceFolder source;
  for (const char* const name : {"voice.opus", "voice.mp3"})
    fs::copy_file(clip(name), source.path() / "media" / name);
  source.change("exhibits.csv", "consent\n", "consent,audio,audio_en\n");
  source.change("exhibits.csv", "no-people\n", "no-people,voice.opus,voice.mp3\n");
  const fs::path pack = folder / "recorded.kpack";
  const Outcome built =
      run(folder, {program("kiosk-pack"), "build", source.path().string(), "-o", pack.string()});
  INFO(built.errors);
  REQUIRE(built.exit_code == 0);
  CHECK(holds(built.said, "2 recordings"));
  return pack;
}

void damage(const fs::path& pack, const char* script) {
  auto opened = store::Database::open(pack, store::Access::write);
  REQUIRE(opened);
  REQUIRE(opened->script(script));
  REQUIRE(pack::seal(*opened));
}

struct Listened {
  std::string errors;
  std::vector<std::string> actions;  // of the log
};

Listened listen(const fs::path& folder, const fs::path& pack, const char* script,
                const char* size) {
  const fs::path state = folder / "state";
  fs::remove_all(state);
  const Outcome played =
      run(folder,
          {program("kiosk"), "--pack", pack.string(), "--windowed", size, "--state", state.string(),
           "--script", rehearsal(script).string(), "--virtual-time"},
          without_display(folder));
  INFO(size << " " << played.errors);
  REQUIRE(played.exit_code == 0);
  const auto log = store::Database::open(state / "events.db", store::Access::read);
  REQUIRE(log);
  const auto actions = log->collect(
      "SELECT json_extract(props, '$.action') FROM event WHERE name = 'media' ORDER BY boot, seq",
      {}, [](const store::Row& row) { return row.text(0); });
  REQUIRE(actions);
  return {played.errors, *actions};
}

constexpr const char* k_sizes[] = {"1920x1080", "1080x1920"};

}  // namespace

TEST_CASE("a work is read by the person who recorded it, in both orientations and languages",
          "[read-aloud][recording][end-to-end]") {
  const TemporaryFolder folder;
  const fs::path pack = recorded_pack(folder.path());
  for (const char* const size : k_sizes) {
    const Listened heard = listen(folder.path(), pack, "recording.txt", size);
    CHECK(heard.actions ==
          std::vector<std::string>{"listen", "listen-stop", "listen", "listen-stop"});
    CHECK_FALSE(holds(heard.errors, "cannot be played"));
  }
}

TEST_CASE("where a recording is lost or garbled the voice reads in its place",
          "[read-aloud][recording][end-to-end]") {
  const std::pair<const char*, const char*> cases[] = {
      {"pieces that are missing", "DELETE FROM recording_piece"},
      {"pieces that are no sound", "UPDATE recording_piece SET bytes = zeroblob(length(bytes))"}};
  const TemporaryFolder folder;
  for (const auto& [what, script] : cases) {
    const fs::path pack = recorded_pack(folder.path());
    damage(pack, script);
    for (const char* const size : k_sizes) {
      CAPTURE(what, size);
      const Listened heard = listen(folder.path(), pack, "recording-lost.txt", size);
      CHECK(heard.actions == std::vector<std::string>{"listen", "listen-stop"});
      CHECK(holds(heard.errors, "of the pack cannot be played here; the voice reads in its place"));
    }
    fs::remove(pack);
  }
}
