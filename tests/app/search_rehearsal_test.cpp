// Searching with the real kiosk: by the keyboard on the screen and by one of keys.
#include "app/program.h"
#include "base/temporary_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;

TEST_CASE("a visitor searches, finds, comes back and searches on; the log has the words",
          "[search][end-to-end]") {
  const TemporaryFolder folder;
  for (const char* size : {"1920x1080", "1080x1920"}) {
    const std::string state = (folder / size).string();
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", loei2().string(), "--windowed", size, "--diagonal", "21.5",
             "--state", state, "--script", rehearsal("search.txt").string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(size << " " << played.errors);
    REQUIRE(played.exit_code == 0);
    const auto log = store::Database::open(state + "/events.db", store::Access::read);
    REQUIRE(log);
    const auto words = log->collect(
        "SELECT json_extract(props, '$.q_norm') || ' ' || ifnull(json_extract(props, "
        "'$.chosen_rank'), 0) FROM event WHERE name = 'search' ORDER BY boot, seq",
        {}, [](const store::Row& row) { return row.text(0); });
    REQUIRE(words);
    CHECK(*words == std::vector<std::string>{"วังทอง 1", "qqqqqqqq 0", "ก้ 0"});
  }
}

TEST_CASE("a script that types what no key has, or what cannot follow, is told so",
          "[search][end-to-end]") {
  struct Case {
    const char* typed;
    const char* said;
  };
  const Case cases[] = {
      {"Ω", "script line 5: no key of the keyboard has \"Ω\""},
      {"่", "script line 5: \"่\" cannot be typed here: its key is off"},
      {"กกA", "script line 5: no key of the keyboard has \"A\""},
  };
  const TemporaryFolder folder;
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    const auto script = folder / "script.txt";
    write_text(script, std::string("until-still\ntap attract.start\nuntil-still\ntap nav.search\n"
                                   "type ") +
                           one.typed + "\n");
    const Outcome played = run(folder.path(),
                               {program("kiosk"), "--pack", loei2().string(), "--windowed",
                                "1920x1080", "--script", script.string(), "--virtual-time"},
                               without_display(folder.path()));
    CHECK(played.exit_code == 1);
    CHECK(holds(played.errors, one.said));
  }
}
