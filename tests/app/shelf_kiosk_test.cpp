// A real kiosk and its shelf: several events, packs that come and are recalled while it runs, and a
// pack it keeps falling over.
#include "app/program.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <string>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

Words kiosk_of(const Hall& hall, const Words& more) {
  Words command{program("kiosk"), "--windowed", "1280x800", "--state",
                hall.place.parent_path().string()};
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

Words playing(const Hall& hall, const std::string& script) {
  write_text(hall.folder / "script.txt", script);
  return kiosk_of(hall, {"--script", (hall.folder / "script.txt").string(), "--virtual-time"});
}

Outcome rehearse(const Hall& hall, const std::string& script) {
  return run(hall.folder.path(), playing(hall, script), without_display(hall.folder.path()));
}

void install(const Hall& hall, const fs::path& file) {
  const Outcome outcome = run(hall.folder.path(), {program("kiosk-pack"), "install", file.string(),
                                                   "--shelf", hall.place.string()});
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
}

// A line for each event of these names: its name, its pack and one of its properties.
std::string logged(const Hall& hall, const std::string& names, const std::string& prop) {
  const auto log =
      must(store::Database::open(hall.place.parent_path() / "events.db", store::Access::read));
  std::string lines;
  must(log.each(
      "SELECT name || ' ' || ifnull(pack_id || ' ' || pack_version, '-') || ' ' || "
      "ifnull(props ->> '" +
          prop + "', '') FROM event_frame WHERE name IN (" + names + ") ORDER BY boot_id, seq",
      {}, [&](const store::Row& row) {
        lines += row.text(0) + "\n";
        return true;
      }));
  return lines;
}

// The script waits at a picture that goes into a pipe, until somebody reads it.
class Gate {
 public:
  Gate(const Hall& hall, const std::string& name)
      : m_pipe(hall.folder / (name + ".png")), m_reached(hall.folder / (name + ".json")) {
    REQUIRE(::mkfifo(m_pipe.c_str(), 0600) == 0);
  }
  std::string in_script() const {
    return "dump " + m_reached.string() + "\nscreenshot " + m_pipe.string() + "\n";
  }
  void wait_for_kiosk() const {
    REQUIRE(comes_true([&] { return fs::exists(m_reached); }));
  }
  void open() const { (void)text_in(m_pipe); }

 private:
  fs::path m_pipe;
  fs::path m_reached;
};

// Begins to show its shelf and is killed at once, so often; as by a pack that brings it down.
void crash(const Hall& hall, int times) {
  const auto starts = [&] {
    const std::string text = base::read_file(hall.place / "starts.list").value_or("");
    return std::count(text.begin(), text.end(), '\n');
  };
  for (int crash = 1; crash <= times; ++crash) {
    const Running kiosk(kiosk_of(hall, {}), hall.folder / "said", hall.folder / "errors",
                        without_display(hall.folder.path()));
    REQUIRE(comes_true([&] { return starts() == crash; }));
  }
}

}  // namespace

TEST_CASE("a visitor of two events is logged with the pack of each", "[end-to-end]") {
  Hall hall;
  fs::create_directories(hall.place);
  const fs::path second = hall.stick / "second.kpack";
  fs::copy_file(loei2(), second);
  {
    auto pack = must(store::Database::open(second, store::Access::write));
    must(pack.script("PRAGMA synchronous = OFF"));
    must(pack.run("UPDATE pack SET value = 'th.chiangmai.symposium2563' WHERE key = 'id'"));
    must(pack.run("UPDATE pack SET value = '7' WHERE key = 'version'"));
    must(pack::seal(pack));
  }
  install(hall, loei2());
  install(hall, second);
  const Outcome outcome = rehearse(hall, text_in(rehearsal("events.txt")));
  INFO(outcome.errors);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.errors.empty());
  const std::string version = must(hall.shelf.showing()).packs.front().version;
  CHECK(logged(hall, "'view'", "screen") ==
        "view - events\n"
        "view th.chiangmai.symposium2563 7 home\n"
        "view - events\n"
        "view th.chiangmai.symposium2563 7 home\n"
        "view th.chiangmai.symposium2563 7 results\n"
        "view th.chiangmai.symposium2563 7 home\n"
        "view - events\n"
        "view th.loei2.openhouse2564 " +
            version +
            " home\n"
            "view th.loei2.openhouse2564 " +
            version +
            " results\n"
            "view th.loei2.openhouse2564 " +
            version +
            " exhibit\n"
            "view - events\n");
  // Both packs' names are there, whichever was looked at last.
  const auto log =
      must(store::Database::open(hall.place.parent_path() / "events.db", store::Access::read));
  CHECK(must(log.number("SELECT count(DISTINCT pack_id) FROM dictionary")) == 2);
}

TEST_CASE("a running kiosk takes a second pack and a recall, each on the attract screen",
          "[end-to-end]") {
  Hall hall;
  hall.install("1.0", "loei");
  const fs::path second = hall.bring("2.0", "satun");
  const Gate install_gate(hall, "install");
  const Gate recall_gate(hall, "recall");
  Running kiosk(playing(hall, "tap attract.start\nuntil-still\nexpect screen home\n" +
                                  install_gate.in_script() +
                                  "wait 10\nexpect screen home\nexpect-not home.events\n"
                                  "wait 75\nexpect screen attract\n"
                                  "tap attract.start\nuntil-still\nexpect screen events\n"
                                  "tap event:satun\nuntil-still\ntap home.all\nuntil-still\n"
                                  "expect exhibit:e2\nexpect text \"6 ผลงาน\"\n" +
                                  recall_gate.in_script() +
                                  "wait 10\nexpect exhibit:e2\n"
                                  "wait 75\nexpect screen attract\n"
                                  "tap attract.start\nuntil-still\nexpect text \"5 ผลงาน\"\n"
                                  "tap event:satun\nuntil-still\ntap home.all\nuntil-still\n"
                                  "expect exhibit:e1\nexpect-not exhibit:e2\n"
                                  "tap nav.home\nuntil-still\ntap home.events\nuntil-still\n"
                                  "tap event:loei\nuntil-still\ntap home.all\nuntil-still\n"
                                  "expect exhibit:e2\n"),
                hall.folder / "said", hall.folder / "errors", without_display(hall.folder.path()));
  install_gate.wait_for_kiosk();
  install(hall, second);
  install_gate.open();
  recall_gate.wait_for_kiosk();
  must(hall.shelf.recall({.pack = "satun", .kind = pack::Hidden::exhibit, .id = "e2"}));
  recall_gate.open();
  const int code = kiosk.wait();
  CHECK(text_in(hall.folder / "errors").empty());
  CHECK(code == 0);
  CHECK(logged(hall, "'pack_change'", "to") == "pack_change satun 2.0 satun\n");
}

TEST_CASE("a pack that kills the kiosk three times gives way to the one before", "[end-to-end]") {
  Hall hall;
  hall.install("1.0");
  hall.install("2.0");
  crash(hall, 3);
  const Outcome fourth = rehearse(hall, "tap attract.start\nuntil-still\nexpect screen home\n");
  CHECK(fourth.exit_code == 0);
  CHECK(is_one_line(fourth.errors));
  CHECK_THAT(fourth.errors, Catch::Contains("2.0") && Catch::Contains("1.0"));
  CHECK(logged(hall, "'view'", "screen") == "view e0 1.0 home\n");
  CHECK(logged(hall, "'fault'", "what") == "fault - pack-fell-back\n");
  const Outcome fifth = rehearse(hall, "expect screen attract\n");
  CHECK(fifth.exit_code == 0);
  CHECK(fifth.errors.empty());
}

TEST_CASE("with no pack before it, the kiosk says sorry instead of dying again", "[end-to-end]") {
  Hall hall;
  hall.install("2.0");
  crash(hall, 3);
  const Outcome fourth = rehearse(hall, "until-still\nexpect screen sorry\n");
  CHECK(fourth.exit_code == 3);
  CHECK_THAT(fourth.errors, Catch::Contains("2.0") && Catch::Contains("no other version"));
}

TEST_CASE("a kiosk that falls over both packs shows the sample, and staff can read why",
          "[end-to-end]") {
  Hall hall;
  hall.install("1.0");
  hall.install("2.0");
  crash(hall, 6);  // three times over each; the fourth start takes the one before
  CHECK(version_on_show(hall.shelf, "e0") == "1.0");
  write_text(hall.folder / "script.txt", "tap attract.start\nuntil-still\nexpect screen home\n");
  const Outcome seventh =
      run(hall.folder.path(),
          kiosk_of(hall, {"--sample", loei2().string(), "--script",
                          (hall.folder / "script.txt").string(), "--virtual-time"}),
          without_display(hall.folder.path()));
  CHECK(seventh.exit_code == 0);
  CHECK_THAT(seventh.errors, Catch::Contains("1.0") && Catch::Contains("no other version") &&
                                 Catch::Contains("the sample " + loei2().string()));
  CHECK_THAT(logged(hall, "'view'", "screen"), Catch::Contains("th.loei2.openhouse2564"));
  CHECK_THAT(logged(hall, "'fault'", "what"),
             Catch::Contains("pack-fell-back") && Catch::Contains("sample-shown"));
}

TEST_CASE("an end as asked is no crash", "[end-to-end]") {
  Hall hall;
  hall.install("2.0");
  for (int start = 0; start < 5; ++start) {
    const Outcome outcome = rehearse(hall, "expect screen attract\n");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.errors.empty());
  }
}

TEST_CASE("where keys are trusted, one unsigned file is refused with a reason", "[end-to-end]") {
  Hall hall;
  const trust::SecretKey key = trust::make_key();
  const fs::path file = hall.bring("1.0");
  write_text(hall.folder / "kiosk.toml",
             "[content]\ntrusted_keys = [\"" + trust::line_of(key.public_key()) + "\"]\n");
  const auto showing = [&](const std::string& script) {
    write_text(hall.folder / "script.txt", script);
    return run(hall.folder.path(),
               {program("kiosk"), "--pack", file.string(), "--windowed", "1280x800", "--settings",
                (hall.folder / "kiosk.toml").string(), "--script",
                (hall.folder / "script.txt").string(), "--virtual-time"},
               without_display(hall.folder.path()));
  };
  const Outcome unsigned_file = showing("wait 10\nexpect screen sorry\n");
  CHECK(unsigned_file.exit_code == 3);
  CHECK(is_one_line(unsigned_file.errors));
  CHECK_THAT(unsigned_file.errors, Catch::Contains(file.string()));
  must(trust::sign(file, key, "pack e0 version 1.0"));
  const Outcome signed_file = showing("expect screen attract\n");
  CHECK(signed_file.exit_code == 0);
  CHECK(signed_file.errors.empty());
}
