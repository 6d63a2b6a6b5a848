#include "pack/shelf.h"

#include "pack/lock.h"
#include "pack/pack_file.h"
#include "pack/shelf_support.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

using namespace kiosk;
using namespace kiosk::tests;
using base::Fault;
using pack::Older;
namespace fs = std::filesystem;

namespace {

std::string message_of(const base::Result<pack::Installed>& installed) {
  REQUIRE_FALSE(installed);
  CHECK_THAT(installed.error().message, !Catch::Contains("\n"));
  CHECK_THAT(installed.error().message, !Catch::Contains("incoming"));
  return installed.error().message;
}

void change_a_picture(const fs::path& file) {
  std::string bytes = must(base::read_file(file));
  const auto at = bytes.find("jpeg 11 at 320");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'J';
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("an empty shelf, or one that is not there, shows nothing", "[shelf]") {
  const Hall hall;
  CHECK(must(hall.shelf.showing()).packs.empty());
  CHECK(must(hall.shelf.list()) == pack::ShelfList{});
  CHECK_FALSE(fs::exists(hall.place));  // looking makes nothing
}

TEST_CASE("an installed pack is on show, and the stick may go", "[shelf]") {
  Hall hall;
  const pack::Installed installed = hall.install("1.0");
  CHECK(installed.id == "e0");
  CHECK(installed.version == "1.0");
  CHECK(installed.before.empty());
  CHECK_FALSE(installed.was_here);
  fs::remove_all(hall.stick);

  const auto showing = must(hall.shelf.showing());
  REQUIRE(showing.packs.size() == 1);
  CHECK(showing.refused.empty());
  CHECK(showing.packs[0].version == "1.0");
  CHECK(pack::verify(showing.packs[0].file));
  CHECK(showing.packs[0].file.parent_path() == hall.place);
  CHECK(packs_in(hall.place) == 1);
}

TEST_CASE("files on the shelf are named by their content, whatever was in them", "[shelf]") {
  Hall hall;
  const auto file = hall.stick / "..%2F..%00 ชุดที่ ๑;rm -rf.KPACK";
  write_pack(file, "e0", "../../1\t\n%");
  must(hall.shelf.install(file));
  CHECK(version_on_show(hall.shelf, "e0") == "../../1\t\n%");
  for (const auto& entry : fs::directory_iterator(hall.place)) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.") == std::string::npos);
  }
  CHECK(packs_in(hall.place) == 1);
}

TEST_CASE("the last two versions of an event are kept, and it is those one goes between",
          "[shelf]") {
  Hall hall;
  hall.install("1");
  CHECK(hall.install("2").before == "1");
  CHECK(hall.install("3").before == "2");
  CHECK(packs_in(hall.place) == 2);
  CHECK(must(hall.shelf.roll_back("e0")) == "2");
  CHECK(version_on_show(hall.shelf, "e0") == "2");
  CHECK(must(hall.shelf.roll_back("e0")) == "3");
  must(hall.shelf.activate("e0", "2"));
  CHECK(version_on_show(hall.shelf, "e0") == "2");
  must(hall.shelf.activate("e0", "2.0"));  // the same, spelled another way
  CHECK(hall.install("4").before == "2");  // so 2 is kept, as it was on show, and 3 goes
  CHECK(must(hall.shelf.roll_back("e0")) == "2");

  const auto gone = hall.shelf.activate("e0", "1");
  REQUIRE_FALSE(gone);
  CHECK(gone.error().message == "version 1 of e0 is not on the shelf; there is 4 and 2");
}

TEST_CASE("several events lie side by side in the order they came", "[shelf]") {
  Hall hall;
  hall.install("1", "satun");
  hall.install("1", "buriram1");
  hall.install("2", "satun");
  const auto showing = must(hall.shelf.showing());
  REQUIRE(showing.packs.size() == 2);
  CHECK(showing.packs[0].id == "satun");
  CHECK(showing.packs[0].version == "2");
  CHECK(showing.packs[1].id == "buriram1");
}

TEST_CASE("there must be something to go back to", "[shelf]") {
  Hall hall;
  hall.install("1");
  const auto alone = hall.shelf.roll_back("e0");
  REQUIRE_FALSE(alone);
  CHECK(alone.error().message ==
        "there is nothing to go back to: e0 has only version 1 on the shelf");
  const auto unknown = hall.shelf.roll_back("e9");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().message == "no event e9 is on the shelf; kiosk-pack list says which are");
}

TEST_CASE("removing never leaves the shelf pointing at nothing", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  must(hall.shelf.remove("e0", "2"));
  CHECK(version_on_show(hall.shelf, "e0") == "1");
  CHECK(packs_in(hall.place) == 1);
  must(hall.shelf.remove("e0"));
  CHECK(must(hall.shelf.showing()).packs.empty());
  CHECK(packs_in(hall.place) == 0);
  CHECK_FALSE(hall.shelf.remove("e0"));
  CHECK_FALSE(hall.shelf.roll_back("e0"));
}

TEST_CASE("an older version is told and refused, unless it is meant", "[shelf]") {
  Hall hall;
  hall.install("1.10");
  const auto older = hall.bring("1.9");
  CHECK(message_of(hall.shelf.install(older)) ==
        older.string() +
            ": its version 1.9 of e0 is older than 1.10, which was here before; to go "
            "back on purpose use kiosk-pack roll-back, or install it with "
            "--allow-older");
  CHECK(version_on_show(hall.shelf, "e0") == "1.10");
  CHECK(must(hall.shelf.install(older, Older::allow)).before == "1.10");
  CHECK(version_on_show(hall.shelf, "e0") == "1.9");

  must(hall.shelf.remove("e0"));  // what was here is remembered
  CHECK_FALSE(hall.shelf.install(older));
  must(hall.shelf.remove("e0", {}, pack::Highest::forget));
  CHECK(hall.shelf.install(older));
}

TEST_CASE("a corrected pack under the same version takes its place", "[shelf]") {
  Hall hall;
  must(hall.shelf.install(hall.bring("1", "e0", "first")));
  const auto again = must(hall.shelf.install(hall.bring("1", "e0", "corrected")));
  CHECK_FALSE(again.was_here);
  CHECK(must(hall.shelf.list()).event("e0")->packs.size() == 2);
  CHECK(must(hall.shelf.install(hall.bring("1", "e0", "corrected"))).was_here);
  CHECK(packs_in(hall.place) == 2);
  must(hall.shelf.roll_back("e0"));
}

TEST_CASE("what cannot be installed is told in one sentence and changes nothing", "[shelf]") {
  struct Case {
    const char* what;
    std::function<void(const fs::path&)> make;
    Fault fault;
    const char* said;
  };
  const Case cases[] = {
      {"missing", [](const fs::path& file) { fs::remove(file); }, Fault::missing,
       " is not there; is the stick plugged in?"},
      {"a folder",
       [](const fs::path& file) {
         fs::remove(file);
         fs::create_directory(file);
       },
       Fault::input, " is not a file"},
      {"a pipe",
       [](const fs::path& file) {
         fs::remove(file);
         ::mkfifo(file.c_str(), 0600);
       },
       Fault::input, " is not a file"},
      {"a stick pulled out while it is read",
       [](const fs::path& file) {
         fs::remove(file);
         fs::create_symlink("/proc/self/mem", file);  // reading it fails as reading no stick does
       },
       Fault::system,
       " could not be read to its end; was the stick pulled out? Plug it in and try again"},
      {"half", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); },
       Fault::damaged, "copy it again"},
      {"changed inside", change_a_picture, Fault::damaged,
       ": the pack is damaged inside; copy it again"},
      {"no pack", [](const fs::path& file) { must(base::write_file_whole(file, "hello")); },
       Fault::damaged, ": this is not a content pack, or it is damaged; copy it again"},
      {"with an id that is none", [](const fs::path& file) { write_pack(file, "../e0", "3"); },
       Fault::input, ": the event's id must be small Latin letters"},
      {"with a version that is none", [](const fs::path& file) { write_pack(file, "e0", ""); },
       Fault::input, ": the event's version must be 1 to 64 letters"},
      {"with a version without end",
       [](const fs::path& file) { write_pack(file, "e0", std::string(65, '9')); }, Fault::input,
       ": the event's version must be 1 to 64 letters"}};
  for (const Case& one : cases) {
    CAPTURE(one.what);
    Hall hall;
    hall.install("1");
    const auto before = must(hall.shelf.list());
    const auto file = hall.bring("2");
    one.make(file);
    const auto installed = hall.shelf.install(file);
    CHECK_THAT(message_of(installed),
               Catch::StartsWith(file.string()) && Catch::Contains(one.said));
    CHECK(installed.error().fault == one.fault);
    CHECK(must(hall.shelf.list()) == before);
    CHECK(packs_in(hall.place) == 1);
  }
}

TEST_CASE("a disk that is full leaves the shelf as it was", "[shelf]") {
  Hall hall;
  hall.install("1");
  const auto file = hall.bring("2");
  const auto said = hall.folder / "said";
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {  // here no file may grow beyond 20,000 bytes
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{20'000, 20'000};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto installed = hall.shelf.install(file);
    (void)base::write_file_whole(said, installed ? "installed" : installed.error().message);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(must(base::read_file(said)) ==
        hall.place.string() +
            " cannot be written: File too large; is the disk full or the folder "
            "read-only?");
  CHECK(version_on_show(hall.shelf, "e0") == "1");
  CHECK(packs_in(hall.place) == 1);
}

TEST_CASE("what cannot fit is refused before it is copied", "[shelf]") {
  Hall hall;
  const auto file = hall.bring("1");
  std::error_code error;
  fs::resize_file(file, std::uintmax_t{8} << 40, error);  // takes no room: it is a hole
  if (error) return;                                      // a file system without holes
  CHECK_THAT(message_of(hall.shelf.install(file)),
             Catch::StartsWith(hall.place.string() + ": the disk is full: 8796") &&
                 Catch::EndsWith("MB are free; take packs off with kiosk-pack remove"));
}

TEST_CASE("a shelf that cannot be one is told", "[shelf]") {
  Hall hall;
  const auto file = hall.bring("1");
  must(base::write_file_whole(hall.folder / "taken", "a file"));
  CHECK(message_of(pack::Shelf(hall.folder / "taken").install(file)) ==
        (hall.folder / "taken").string() +
            " is a file, not a folder; say with --shelf where the packs are kept");
  CHECK_THAT(message_of(pack::Shelf("/proc/shelf").install(file)),
             Catch::StartsWith("/proc/shelf cannot be made: "));
  CHECK_THAT(message_of(pack::Shelf("/proc/self/task").install(file)),
             Catch::StartsWith("/proc/self/task cannot be written: "));
}

TEST_CASE("of two installs at once the second is told to wait", "[shelf]") {
  Hall hall;
  hall.install("1");
  const auto file = hall.bring("2");
  {
    const auto other = pack::Lock::take(hall.place / "install.lock", pack::IfHeld::fail);
    REQUIRE(other);
    const auto installed = hall.shelf.install(file);
    CHECK(message_of(installed) ==
          hall.place.string() +
              ": another install is under way; wait until it is done and try again");
    CHECK(installed.error().fault == Fault::busy);
    CHECK(version_on_show(hall.shelf, "e0") == "1");
  }
  CHECK(hall.shelf.install(file));
}

TEST_CASE("a pack that is on show may be replaced while it is read", "[shelf]") {
  Hall hall;
  hall.install("1");
  const auto open = must(pack::open(must(hall.shelf.showing()).packs[0].file));
  for (const char* version : {"2", "3", "4"}) hall.install(version);
  CHECK(must(open.count({})) == 6);
  CHECK(must(open.facts()).version == "1");
}

TEST_CASE("what others keep in the folder is left alone, what was cut short is swept", "[shelf]") {
  Hall hall;
  hall.install("1");
  const std::string digest(64, 'a');
  for (const char* name : {"incoming.part", "incoming.part.minisig"})
    must(base::write_file_whole(hall.place / name, "half"));
  must(base::write_file_whole(hall.place / (digest + ".kpack"), "left by a power cut"));
  must(base::write_file_whole(hall.place / (digest + ".kpack.minisig"), "x"));
  must(base::write_file_whole(hall.place / "holiday.jpg", "x"));
  hall.install("2");
  CHECK(packs_in(hall.place) == 2);
  CHECK_FALSE(fs::exists(hall.place / (digest + ".kpack.minisig")));
  CHECK_FALSE(fs::exists(hall.place / "incoming.part.minisig"));
  CHECK(fs::exists(hall.place / "holiday.jpg"));
}

TEST_CASE("a list that was damaged is read from its spare, recalls and all", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  must(hall.shelf.recall({"e0", pack::Hidden::exhibit, "e0-1", true, 1}));
  const auto good = must(hall.shelf.list());
  CHECK(must(hall.shelf.showing()).mended.empty());
  for (const char* bad : {"", "kiosk shelf 1\n", "\xFF\xFF"}) {
    std::ofstream(hall.shelf.pointer(), std::ios::binary) << bad;
    CHECK(must(hall.shelf.list()) == good);
    CHECK_THAT(must(hall.shelf.showing()).mended, Catch::Contains("shelf.spare"));
  }
  hall.install("3");
  CHECK(must(hall.shelf.showing()).mended.empty());
  CHECK(must(hall.shelf.list()).recalls == good.recalls);
}

TEST_CASE("a list that was damaged with its spare is told, and nothing is shown by guess",
          "[shelf]") {
  Hall hall;
  hall.install("1");
  fs::remove(hall.place / "shelf.spare");
  const auto pointer = hall.shelf.pointer();
  const std::string good = must(base::read_file(pointer));
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    std::ofstream(pointer, std::ios::binary) << bad;
    CAPTURE(at);
    const auto list = hall.shelf.list();
    REQUIRE_FALSE(list);
    CHECK(list.error().message == pointer.string() +
                                      ": the list of packs is damaged; remove it "
                                      "and install the packs again");
  }
  for (const std::string& bad : {std::string(), good.substr(0, good.size() / 2), good + "\n"}) {
    std::ofstream(pointer, std::ios::binary) << bad;
    CHECK_FALSE(hall.shelf.showing());
  }
}

TEST_CASE("a pack whose file was lost is held back, and the reason is told", "[shelf]") {
  Hall hall;
  hall.install("1");
  fs::remove(must(hall.shelf.showing()).packs[0].file);
  const auto showing = must(hall.shelf.showing());
  CHECK(showing.packs.empty());
  CHECK(showing.refused ==
        std::vector<std::string>{"e0 version 1 has lost its file; install it again"});
}
