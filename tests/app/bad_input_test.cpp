// What goes wrong in halls and offices, done to the real kiosk: packs that are none, logs that
// cannot be written, options mistyped, a font that is missing.
#include "app/dump_reader.h"
#include "app/program.h"
#include "base/temporary_folder.h"
#include "pack/manifest.h"
#include "screens/words.h"
#include "store/database.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

const char* const k_short_visit =
    "tap attract.start\nwait 4\ntap home.categories\nwait 2\nexpect screen categories\n";

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

std::string sorry_in(catalog::Language language) {
  return without_spaces(text::without_breaks(screens::say(screens::Word::sorry, language)));
}

fs::path copy_of_pack(const fs::path& to) {
  fs::copy_file(loei2(), to, fs::copy_options::overwrite_existing);
  return to;
}

// Turns bytes over, one in each `step`, from one share of the file to another.
void damage(const fs::path& file, double from, double to, std::uintmax_t step) {
  const auto length = static_cast<double>(fs::file_size(file));
  std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
  for (auto at = static_cast<std::uintmax_t>(length * from);
       at < static_cast<std::uintmax_t>(length * to); at += step) {
    bytes.seekg(static_cast<std::streamoff>(at));
    const auto byte = static_cast<char>(~bytes.get());
    bytes.seekp(static_cast<std::streamoff>(at));
    bytes.put(byte);
  }
  REQUIRE(bytes.good());
}

Outcome rehearse(const fs::path& folder, const fs::path& pack, const std::string& script,
                 const Words& options = {}) {
  write_text(folder / "script.txt", script);
  Words command{program("kiosk"),
                "--pack",
                pack.string(),
                "--windowed",
                "1080x1920",
                "--script",
                (folder / "script.txt").string(),
                "--virtual-time"};
  command.insert(command.end(), options.begin(), options.end());
  return run(folder, command, without_display(folder));
}

std::int64_t count(const fs::path& log, const std::string& sql) {
  const auto opened = store::Database::open(log, store::Access::read);
  INFO((opened ? "" : opened.error().message));
  REQUIRE(opened.has_value());
  return opened->number(sql).value_or(-1);
}

std::vector<fs::path> set_aside(const fs::path& state) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(state))
    if (entry.path().filename().string().starts_with("events.db.damaged-"))
      found.push_back(entry.path());
  return found;
}

}  // namespace

TEST_CASE("without a pack it can show, the kiosk says sorry in both languages and ends with 3",
          "[bad-input]") {
  const TemporaryFolder folder;
  struct Case {
    const char* what;
    std::function<void(const fs::path&)> make;
  };
  const Case cases[] = {
      {"missing", [](const fs::path&) {}},
      {"empty", [](const fs::path& pack) { write_text(pack, ""); }},
      {"garbage", [](const fs::path& pack) { write_text(pack, std::string(100'000, 'x')); }},
      {"a folder", [](const fs::path& pack) { fs::create_directory(pack); }},
      {"a text", [](const fs::path& pack) { write_text(pack, "title,school\n"); }},
      {"cut off",
       [](const fs::path& pack) {
         fs::resize_file(copy_of_pack(pack), fs::file_size(loei2()) / 2);
       }},
      {"another database",
       [](const fs::path& pack) {
         auto other = store::Database::open(pack, store::Access::write);
         REQUIRE((other && other->script("CREATE TABLE t (x); INSERT INTO t VALUES (1)")));
       }},
      {"of a newer kiosk-pack",
       [](const fs::path& pack) {
         auto newer = store::Database::open(copy_of_pack(pack), store::Access::write);
         REQUIRE((newer && newer->script("PRAGMA user_version = 99")));
       }},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const fs::path pack = folder / "hall.kpack";
    fs::remove_all(pack);
    one.make(pack);
    const fs::path dump = folder / "sorry.json";
    const Outcome outcome =
        rehearse(folder.path(), pack, "expect screen sorry\ndump " + dump.string() + "\n");
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 3);
    CHECK(is_one_line(outcome.errors));
    CHECK(holds(outcome.errors, pack.string()));
    const std::string said = without_spaces(dump_in(text_in(dump)).all_text());
    CHECK(holds(said, sorry_in(catalog::Language::thai)));
    CHECK(holds(said, sorry_in(catalog::Language::english)));
  }
}

TEST_CASE("the kiosk recovers by itself when a good pack appears", "[bad-input]") {
  const TemporaryFolder folder;
  const fs::path pack = folder / "hall.kpack";
  // A picture written into a pipe waits for its reader: so the script waits for us, not for a time.
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  write_text(folder / "script.txt", "expect screen sorry\nscreenshot " + pipe.string() +
                                        "\nwait 3\nexpect screen attract\ntap attract.start\n"
                                        "until-still\nexpect screen home\n");
  write_text(pack, "a download that broke off");
  Running kiosk({program("kiosk"), "--pack", pack.string(), "--windowed", "1080x1920", "--script",
                 (folder / "script.txt").string(), "--virtual-time"},
                folder / "said.txt", folder / "errors.txt", without_display(folder.path()));
  std::ifstream picture(pipe, std::ios::binary);
  copy_of_pack(folder / "arriving");
  fs::rename(folder / "arriving", pack);
  std::ostringstream read;
  read << picture.rdbuf();
  CHECK(holds(read.str(), "PNG"));
  const int code = kiosk.wait();
  INFO(text_in(folder / "errors.txt"));
  CHECK(code == 0);
}

TEST_CASE("a pack that is damaged inside never makes the kiosk crash", "[bad-input]") {
  const TemporaryFolder folder;
  const fs::path pack = folder / "hall.kpack";
  struct Case {
    const char* what;
    double from;
    double to;
    std::uintmax_t step;
  };
  for (const Case& one :
       {Case{"the schema", 0, 0.0005, 101}, Case{"the first tables", 0.0005, 0.02, 3'001},
        Case{"one table", 0.0006, 0.0008, 1}, Case{"everywhere", 0.02, 1, 50'021},
        Case{"pictures", 0.4, 0.6, 997}}) {
    CAPTURE(one.what);
    copy_of_pack(pack);
    damage(pack, one.from, one.to, one.step);
    const Outcome outcome = rehearse(folder.path(), pack, text_in(rehearsal("visit.txt")));
    CAPTURE(outcome.errors);
    // The visit ends where the damage is found, and it is told why in words for the operator.
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 1));
    CHECK((outcome.exit_code == 0 || holds(outcome.errors, "copy it again")));
    CHECK_FALSE(holds(outcome.errors, "malformed"));
  }
}

TEST_CASE("a picture that cannot be shown spoils no visit", "[bad-input]") {
  const TemporaryFolder folder;
  const fs::path pack = copy_of_pack(folder / "hall.kpack");
  {
    auto opened = store::Database::open(pack, store::Access::write);
    REQUIRE((opened &&
             opened->script("UPDATE rendition SET jpeg = zeroblob(length(jpeg)) "
                            "WHERE media % 2 = 0; "
                            "UPDATE rendition SET jpeg = substr(jpeg, 1, 700) "
                            "WHERE media % 2 = 1") &&
             pack::seal(*opened)));
  }
  const Outcome outcome = rehearse(folder.path(), pack, text_in(rehearsal("visit.txt")));
  CAPTURE(outcome.errors);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("damage found while it is on show takes the pack off the screen", "[bad-input]") {
  const TemporaryFolder folder;
  const fs::path pack = copy_of_pack(folder / "hall.kpack");
  damage(pack, 0.02, 1, 50'021);  // not where it is looked at when it is opened
  Running kiosk({program("kiosk"), "--pack", pack.string(), "--windowed", "640x480"},
                folder / "said.txt", folder / "errors.txt", without_display(folder.path()));
  CHECK(comes_true([&] { return holds(text_in(folder / "errors.txt"), "damaged inside"); }));
  kiosk.ask_to_end();
  CHECK(kiosk.wait() == 3);
  CAPTURE(text_in(folder / "errors.txt"));
  CHECK(is_one_line(text_in(folder / "errors.txt")));
}

TEST_CASE("an event log that is none is set aside and begun anew, nothing is deleted",
          "[bad-input]") {
  struct Case {
    const char* what;
    std::function<void(const fs::path&)> make;
  };
  const Case cases[] = {
      {"garbage", [](const fs::path& log) { write_text(log, std::string(9000, 'x')); }},
      {"another database",
       [](const fs::path& log) {
         auto other = store::Database::open(log, store::Access::write);
         REQUIRE((other && other->script("PRAGMA application_id = 7; CREATE TABLE t (x)")));
       }},
      {"of a newer kiosk",
       [](const fs::path& log) {
         auto newer = store::Database::open(log, store::Access::write);
         REQUIRE((newer && newer->script("PRAGMA user_version = 99")));
       }},
      {"with pages turned over", [](const fs::path& log) { damage(log, 0.1, 1, 97); }},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const TemporaryFolder folder;
    const fs::path state = folder / "state";
    const fs::path log = state / "events.db";
    const Words with_log{"--state", state.string()};
    REQUIRE(rehearse(folder.path(), loei2(), k_short_visit, with_log).exit_code == 0);
    if (std::string(one.what) == "garbage" || std::string(one.what) == "another database")
      fs::remove(log);
    one.make(log);
    const std::string before = text_in(log);

    const Outcome outcome = rehearse(folder.path(), loei2(), k_short_visit, with_log);
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK(is_one_line(outcome.errors));
    const auto aside = set_aside(state);
    CHECK(std::any_of(aside.begin(), aside.end(),
                      [&](const fs::path& file) { return text_in(file) == before; }));
    CHECK(count(log, "SELECT count(*) FROM event WHERE name = 'session_start'") == 1);
    CHECK(count(log, "SELECT count(*) FROM event WHERE name = 'shutdown'") == 1);
  }
}

TEST_CASE("a log that somebody else has locked stops no visitor and loses nothing", "[bad-input]") {
  const TemporaryFolder folder;
  const fs::path state = folder / "state";
  const fs::path log = state / "events.db";
  const Words with_log{"--state", state.string()};
  REQUIRE(rehearse(folder.path(), loei2(), k_short_visit, with_log).exit_code == 0);
  const auto before = count(log, "SELECT count(*) FROM event");
  {
    auto other = store::Database::open(log, store::Access::write);
    REQUIRE((other && other->script("BEGIN EXCLUSIVE")));
    const Outcome outcome = rehearse(folder.path(), loei2(), k_short_visit, with_log);
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK(holds(outcome.errors, log.string()));
  }
  CHECK(count(log, "SELECT count(*) FROM event") == before);
  CHECK(set_aside(state).empty());
}

TEST_CASE("a state folder that cannot be is told, and the kiosk goes on", "[bad-input]") {
  const TemporaryFolder folder;
  write_text(folder / "file", "in the way");
  for (const std::string& state :
       {(folder / "file").string(), (folder / "file/below").string(), std::string("/proc/kiosk")}) {
    CAPTURE(state);
    const Outcome outcome = rehearse(folder.path(), loei2(), k_short_visit, {"--state", state});
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK(holds(outcome.errors, state));
    CHECK(text_in(folder / "file") == "in the way");
  }
}

TEST_CASE("kiosk tells wrong options in one line and exits with 2", "[bad-input]") {
  const TemporaryFolder folder;
  write_text(folder / "unknown.txt", "until-still\n\nhop attract.start\n");
  write_text(folder / "words.txt", "# one comment\ntap\n");
  write_text(folder / "quote.txt", "expect text \"open\n");
  write_text(folder / "broken.toml", "[visit]\nidle_seconds = = 3\n");
  const auto file = [&](const char* name) { return (folder / name).string(); };
  struct Case {
    Words options;
    std::string said;
  };
  const Case cases[] = {
      {{"--pak", "x"}, "--pak"},
      {{"--pack", "x", "--shelf", "y"}, "--shelf"},
      {{"--shelf"}, "--shelf"},
      {{"--pack"}, "--pack"},
      {{"--pack", "x", "--colour"}, "--colour"},
      {{"--pack", "x", "y"}, "y"},
      {{"--pack", "x", "--windowed", "abc"}, "\"abc\" is not a size"},
      {{"--pack", "x", "--windowed", "10x10"}, "\"10x10\" is not a size"},
      {{"--pack", "x", "--windowed", "1920x1080x24"}, "is not a size"},
      {{"--pack", "x", "--windowed", "-1920x1080"}, ""},
      {{"--pack", "x", "--diagonal", "1"}, "--diagonal"},
      {{"--pack", "x", "--diagonal", "wide"}, "--diagonal"},
      {{"--pack", "x", "--language", "xx"}, "--language"},
      {{"--pack", "x", "--virtual-time"}, "--script"},
      {{"--pack", "x", "--monkey"}, "--monkey"},
      {{"--pack", "x", "--monkey", "seven"}, "seven"},
      {{"--pack", "x", "--monkey", "-1"}, "-1"},
      {{"--pack", "x", "--actions", "5"}, "--monkey"},
      {{"--pack", "x", "--monkey", "7", "--actions", "0"}, "--actions"},
      {{"--pack", "x", "--monkey", "7", "--script", file("words.txt")}, "--script"},
      {{"--pack", "x", "--script", file("none.txt")}, file("none.txt")},
      {{"--pack", "x", "--script", folder.path().string()}, folder.path().string()},
      {{"--pack", "x", "--script", file("unknown.txt")}, "line 3: there is no command \"hop\""},
      {{"--pack", "x", "--script", file("words.txt")}, "line 2: write it as: tap ID | tap X Y"},
      {{"--pack", "x", "--script", file("quote.txt")}, "line 1: a quote is not closed"},
      {{"--pack", "x", "--settings", file("none.toml")}, file("none.toml")},
      {{"--pack", "x", "--settings", file("broken.toml")}, "broken.toml line 2"},
  };
  for (const Case& one : cases) {
    Words command{program("kiosk")};
    command.insert(command.end(), one.options.begin(), one.options.end());
    const Outcome outcome = run(folder.path(), command, without_display(folder.path()));
    CAPTURE(one.options, outcome.errors);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.said.empty());
    CHECK(is_one_line(outcome.errors));
    CHECK(holds(outcome.errors, one.said));
  }
}

TEST_CASE("a rehearsal that finds something else ends with 1 and says line and what was there",
          "[bad-input]") {
  const TemporaryFolder folder;
  struct Case {
    const char* script;
    const char* said;
  };
  const Case cases[] = {
      {"\nexpect screen home\n", "line 2: expected screen \"home\", there was \"attract\""},
      {"tap nav.home\n",
       "line 1: there is no \"nav.home\" on screen \"attract\"; there are: "
       "attract.start"},
      {"expect text \"no such words\"\n", "line 1: expected the text \"no such words\""},
      {"expect-not attract.start\n", "line 1: \"attract.start\" was there"},
      {"wait long\n", "line 1: \"long\" is not a number"},
      {"fling attract.start away\n", "line 1: fling up, down, left or right"},
      {"dump /proc/none/dump.json\n", "/proc/none"},
      {"screenshot /proc/none/picture.png\n", "/proc/none/picture.png"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.script);
    const Outcome outcome = rehearse(folder.path(), loei2(), one.script);
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 1);
    CHECK(is_one_line(outcome.errors));
    CHECK(holds(outcome.errors, one.said));
  }
}

TEST_CASE("a wrong setting is told with its line, and its default is used", "[bad-input]") {
  const TemporaryFolder folder;
  write_text(folder / "kiosk.toml",
             "[visit]\nidle_seconds = 5\nlanguage = \"de\"\ncolour = 1\n[display]\n"
             "diagonal_inches = \"big\"\n");
  const Outcome outcome = rehearse(folder.path(), loei2(),
                                   "expect text \"แตะเพื่อเริ่ม\"\ntap attract.start\nwait 50\n"
                                   "expect screen home\nwait 12\nexpect screen warning\n",
                                   {"--settings", (folder / "kiosk.toml").string()});
  CAPTURE(outcome.errors);
  CHECK(outcome.exit_code == 0);
  for (const char* said :
       {"line 2: visit.idle_seconds", "line 3: visit.language",
        "line 4: there is no setting visit.colour", "line 6: display.diagonal_inches"})
    CHECK(holds(outcome.errors, said));
  CHECK(std::count(outcome.errors.begin(), outcome.errors.end(), '\n') == 4);
}

TEST_CASE("where the hall's settings cannot be read, the kiosk starts and trusts nobody",
          "[bad-input]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "config/kiosk/kiosk.toml");
  write_text(folder / "script.txt", "expect screen attract\n");
  const auto showing = [&](const Words& what) {
    Words command{program("kiosk"), "--windowed", "1280x800",
                  "--virtual-time", "--script",   (folder / "script.txt").string()};
    command.insert(command.end(), what.begin(), what.end());
    return run(folder.path(), command, without_display(folder.path()));
  };
  const Outcome sample = showing({"--sample", loei2().string()});
  CHECK(sample.exit_code == 0);
  CHECK(holds(sample.errors, "kiosk.toml cannot be read; every setting is left at its default"));
  write_text(folder / "script.txt", "expect screen sorry\n");
  CHECK(showing({"--pack", loei2().string()}).exit_code == 3);
}

TEST_CASE("a missing font is told by its Debian package, and another draws in its place",
          "[bad-input]") {
  const TemporaryFolder folder;
  struct Case {
    const char* folder;
    const char* package;
  };
  write_text(folder / "script.txt",
             "expect screen attract\ntap attract.start\nuntil-still\nexpect screen home\n");
  for (const Case& one : {Case{"/usr/share/fonts/truetype/tlwg", "fonts-tlwg-loma"},
                          Case{"/usr/share/fonts/truetype/noto", "fonts-noto-core"},
                          Case{"/usr/share/fonts/truetype", "fonts-tlwg-loma"}}) {
    CAPTURE(one.folder);
    // In a mount name space of its own the folder is empty, for this one program.
    const std::string hide = std::string("mount -t tmpfs none ") + one.folder;
    if (run(folder.path(), {"unshare", "-m", "sh", "-c", hide}).exit_code != 0) {
      WARN("fonts cannot be hidden here (unshare -m needs root): not tested");
      return;
    }
    const Outcome outcome = run(
        folder.path(),
        {"unshare", "-m", "sh", "-c",
         hide + " && exec " + program("kiosk") + " --pack " + loei2().string() +
             " --windowed 1280x800 --virtual-time --script " + (folder / "script.txt").string()},
        without_display(folder.path()));
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK(holds(outcome.errors, one.package));
  }
}
