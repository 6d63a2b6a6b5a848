// The staff way in by the real programs: from kiosk --set-pin to the panel, and a recovery.
#include "app/program.h"
#include "base/temporary_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// What a shell makes of it: the exit code.
int shell(const std::string& command) {
  const int status = std::system((command + " >/dev/null 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int set_pin(const std::string& state, const std::string& typed) {
  return shell("printf '" + typed + "' | " + program("kiosk") + " --set-pin --state " + state);
}

}  // namespace

TEST_CASE("from the corner to the panel, in both orientations", "[staff_way][end-to-end]") {
  const TemporaryFolder folder;
  for (const char* size : {"1920x1080", "1080x1920"}) {
    const std::string state = (folder / size).string();
    REQUIRE(set_pin(state, "482915\\n") == 0);
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", loei2().string(), "--windowed", size, "--state", state,
             "--script", rehearsal("staff.txt").string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(size << " " << played.errors);
    REQUIRE(played.exit_code == 0);
    const auto log = store::Database::open(state + "/events.db", store::Access::read);
    REQUIRE(log);
    const auto told = log->collect(
        "SELECT name || ' ' || coalesce(json_extract(props, '$.count'), '') FROM event "
        "WHERE name LIKE 'staff%' ORDER BY boot, seq",
        {}, [](const store::Row& row) { return row.text(0); });
    REQUIRE(told);
    CHECK(*told == std::vector<std::string>{"staff_fail 1", "staff_fail 2", "staff_fail 3",
                                            "staff_fail 4", "staff_fail 5", "staff_enter "});
  }
}

TEST_CASE("kiosk --set-pin keeps files for their owner alone, and refuses what everybody tries",
          "[staff_way]") {
  const TemporaryFolder folder;
  const std::string state = (folder / "state").string();
  CHECK(set_pin(state, "") == 1);
  CHECK(set_pin(state, "123456\\n") == 1);
  CHECK(set_pin(state, "48291\\n") == 1);
  CHECK_FALSE(fs::exists(state + "/staff-pin"));
  CHECK(set_pin(state, "482915\\n") == 0);
  for (const char* name : {"staff-pin", "staff-tries", "staff-number"}) {
    CAPTURE(name);
    CHECK((fs::status(fs::path(state) / name).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
  }
  CHECK(shell(program("kiosk") + " --set-pin --monkey 1") == 2);
  CHECK(set_pin("/proc/none", "482915\\n") == 1);
}

TEST_CASE("the office signs a new PIN for one kiosk, which takes it once", "[staff_way]") {
  const TemporaryFolder home;
  const std::string state = (home / "state").string();
  const std::string office = (home / "office").string();
  const std::string file = (home / "pin-recovery").string();
  REQUIRE(set_pin(state, "482915\\n") == 0);
  REQUIRE(run(home.path(), {program("kiosk-pack"), "keygen", office, "--no-password"}).exit_code ==
          0);
  std::string number = text_in(state + "/staff-number");
  number.pop_back();
  const std::string sign = program("kiosk-pack") + " pin-recovery ";
  const std::string with = " --key " + office + ".key -o " + file;
  CHECK(shell("echo 123123 | " + sign + number + with) == 1);
  CHECK(shell("echo 736190 | " + sign + "12345" + with) == 1);
  REQUIRE(shell("echo 736190 | " + sign + number + with) == 0);
  std::string key = text_in(office + ".pub");
  key.pop_back();
  const std::string settings = (home / "kiosk.toml").string();
  write_text(settings, "[content]\ntrusted_keys = [\"" + key.substr(key.rfind('\n') + 1) + "\"]\n");
  const std::string reset = program("kiosk") + " --state " + state + " --reset-pin " + file;
  CHECK(shell(reset + " --settings /dev/null") == 1);
  CHECK(shell(reset + " --settings " + settings) == 0);
  CHECK(shell(reset + " --settings " + settings) == 1);
}
