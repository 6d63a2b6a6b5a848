// Reading aloud from the visitor's finger to the event log, with the real program.
#include "app/program.h"
#include "base/temporary_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;

TEST_CASE("pages are read aloud in both orientations, and the listening is logged",
          "[read-aloud][end-to-end]") {
  const TemporaryFolder folder;
  for (const char* size : {"1920x1080", "1080x1920"}) {
    const std::string state = (folder / size).string();
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", loei2().string(), "--windowed", size, "--state", state,
             "--script", rehearsal("read-aloud.txt").string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(size << " " << played.errors);
    REQUIRE(played.exit_code == 0);
    const auto log = store::Database::open(state + "/events.db", store::Access::read);
    REQUIRE(log);
    const auto listened = log->collect(
        "SELECT json_extract(props, '$.action') || ' ' || coalesce(json_extract(props, '$.id'), "
        "'') "
        "FROM event "
        "WHERE name = 'media' ORDER BY boot, seq",
        {}, [](const store::Row& row) { return row.text(0); });
    REQUIRE(listened);
    CHECK(*listened == std::vector<std::string>{"listen e0-003", "listen-stop e0-003",
                                                "listen e0-003", "listen-stop e0-003", "listen ",
                                                "listen-stop "});
    const auto changed = log->collect(
        "SELECT json_extract(props, '$.to') FROM event WHERE name = 'a11y_change' AND "
        "json_extract(props, '$.what') = 'speech'",
        {}, [](const store::Row& row) { return row.text(0); });
    REQUIRE(changed);
    CHECK(*changed == std::vector<std::string>{"on"});
  }
}
