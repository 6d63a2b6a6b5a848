#include "app/stick_contents.h"

#include "base/file.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

struct StickFolder : TemporaryFolder {
  void put(const std::string& name, const std::string& text = "x") const {
    REQUIRE(base::write_file_whole(*this / name, text));
  }
  app::StickContents contents() const {
    const auto looked = app::look_at_stick(path());
    if (!looked) FAIL(looked.error().message);
    return *looked;
  }
};

std::vector<std::string> names_of(const std::vector<app::StickFile>& files) {
  std::vector<std::string> names;
  for (const app::StickFile& each : files) names.push_back(each.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("of a stick only packs and their signatures are seen", "[stick-contents]") {
  const StickFolder stick;
  for (const char* name : {"satun.kpack", "loei2.kpack", "loei2.kpack.minisig", "UPPER.KPACK",
                           ".hidden.kpack", "._loei2.kpack", ".kpack", "kpack", "loei2.kpack.part",
                           "ใบสมัคร.docx", "autorun.inf", "hall 3.pin-recovery", "นวัตกรรม.kpack"})
    stick.put(name, "1234");
  fs::create_directory(stick / "photos");
  stick.put("photos/deep.kpack");
  const app::StickContents contents = stick.contents();
  CHECK(names_of(contents.packs) ==
        Names{"UPPER.KPACK", "loei2.kpack", "satun.kpack", "นวัตกรรม.kpack"});
  CHECK(contents.packs[1] == app::StickFile{stick / "loei2.kpack", "loei2.kpack", 4, true});
  CHECK_FALSE(contents.packs[2].has_signature);
  CHECK(contents.whole);
}

TEST_CASE("links, folders, pipes and devices on a stick are left alone", "[stick-contents]") {
  const StickFolder stick;
  fs::create_symlink("/etc/passwd", stick / "passwd.kpack");
  fs::create_symlink("/dev/zero", stick / "zero.kpack");
  fs::create_symlink("/", stick / "KIOSK-EXPORT");
  fs::create_directory(stick / "folder.kpack");
  REQUIRE(::mkfifo((stick / "pipe.kpack").c_str(), 0600) == 0);
  stick.put("good.kpack");
  fs::create_symlink("/etc/passwd", stick / "good.kpack.minisig");
  const app::StickContents contents = stick.contents();
  CHECK(names_of(contents.packs) == Names{"good.kpack"});
  CHECK_FALSE(contents.packs[0].has_signature);
}

TEST_CASE("a link in the place of a stick is not followed", "[stick-contents]") {
  const TemporaryFolder folder;
  fs::create_directory_symlink("/", folder / "stick");
  const auto looked = app::look_at_stick(folder / "stick");
  REQUIRE_FALSE(looked);
  CHECK_THAT(looked.error().message, Catch::Contains("Plug it in again"));
}

TEST_CASE("a stick that was pulled out is told as one", "[stick-contents]") {
  const TemporaryFolder folder;
  const auto looked = app::look_at_stick(folder / "stick");
  REQUIRE_FALSE(looked);
  CHECK(looked.error().fault == base::Fault::missing);
}

TEST_CASE("of a stick full of files only so many are looked at", "[stick-contents]") {
  const StickFolder stick;
  stick.put("first");
  for (int link = 0; link < 20; ++link) {
    const fs::path folder = stick.path();
    for (int file = 0; file < 500; ++file)
      fs::create_hard_link(stick / "first",
                           folder / (std::to_string(link) + "-" + std::to_string(file) + ".kpack"));
  }
  const app::StickContents contents = stick.contents();
  CHECK_FALSE(contents.whole);
  CHECK(contents.packs.size() == app::k_most_packs);
}

TEST_CASE("who is told to stop looks no further", "[stick-contents]") {
  const StickFolder stick;
  stick.put("loei2.kpack");
  std::stop_source stop;
  stop.request_stop();
  const auto looked = app::look_at_stick(stick.path(), stop.get_token());
  REQUIRE(looked);
  CHECK(looked->packs.empty());
}

TEST_CASE("a name by a stranger is told on one line", "[stick-contents]") {
  const StickFolder stick;
  stick.put("a\n\u202Eb\x1B[2J.kpack");
  const std::string name = stick.contents().packs.at(0).name;
  CHECK(name.find_first_of("\n\x1B") == std::string::npos);
  CHECK(name.find("\u202E") == std::string::npos);
}
