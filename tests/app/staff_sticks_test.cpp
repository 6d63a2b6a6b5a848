// The staff panel's sticks, with a fake udisks2 on a bus of the test's own.
#include "app/staff_sticks.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "platform/fake_udisks.h"
#include "platform/private_bus.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

using Calls = std::vector<std::string>;
using Write = std::function<base::Result<int>(const fs::path&)>;

// A stick is plugged in, and staff are there.
struct StaffWithStick {
  PrivateBus bus;
  TemporaryFolder media;
  fs::path stick = media / "sdb1";
  FakeUdisks udisks{bus.address(), media.path().string()};
  std::mutex mutex;
  std::condition_variable changed;
  app::StaffSticks sticks{[this] {
                            const std::lock_guard lock(mutex);
                            changed.notify_all();
                          },
                          bus.address()};

  StaffWithStick() {
    fs::create_directory(stick);
    udisks.plug({.name = "sdb1"});
    sticks.watch(true);
    REQUIRE(comes([&] { return sticks.folders() == std::vector{stick}; }));
    udisks.forget_calls();
  }
  bool comes(const std::function<bool()>& is_so) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, 20s, is_so);
  }
};

const std::string k_read = "Mount sdb1 vfat ro,nosuid,nodev,noexec";
const std::string k_write = "Mount sdb1 vfat rw,nosuid,nodev,noexec";

}  // namespace

TEST_CASE("what was written to a stick is let go of: it may be pulled out", "[sticks]") {
  StaffWithStick staff;
  const auto done = staff.sticks.write_to<int>(
      staff.stick, Write([&](const fs::path& folder) {
        CHECK(folder == staff.stick);
        CHECK(staff.sticks.folders() == std::vector{folder});
        return base::write_file_whole(folder / "events.db", "log").map([] { return 7; });
      }));
  CHECK(done == 7);
  CHECK(staff.udisks.calls() == Calls{"Unmount sdb1", k_write, "Unmount sdb1", "PowerOff Stick"});
  CHECK(staff.sticks.folders().empty());
  CHECK(staff.sticks.advance());
  REQUIRE(staff.sticks.list().size() == 1);
  CHECK(std::string(app::words_for(staff.sticks.list()[0]).thai) == "ถอด|ได้|แล้ว");
}

TEST_CASE("after an export that failed the stick is for reading again", "[sticks]") {
  StaffWithStick staff;
  const auto failed = staff.sticks.write_to<int>(
      staff.stick, Write([](const fs::path&) { return base::fail(base::Fault::system, "full"); }));
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message == "full");
  CHECK(staff.udisks.calls() == Calls{"Unmount sdb1", k_write, "Unmount sdb1", k_read});
  CHECK(staff.sticks.folders() == std::vector{staff.stick});
}

TEST_CASE("a stick that is pulled out in the middle of an export is told, and no more",
          "[sticks]") {
  StaffWithStick staff;
  const auto failed = staff.sticks.write_to<int>(
      staff.stick, Write([&](const fs::path& folder) {
        fs::remove_all(folder);
        staff.udisks.pull("sdb1");
        return base::write_file_whole(folder / "events.db", "log").map([] { return 7; });
      }));
  CHECK_FALSE(failed);
  CHECK(staff.comes([&] { return staff.sticks.folders().empty(); }));
  const auto again = staff.sticks.write_to<int>(staff.stick, Write([](const fs::path&) {
                                                  FAIL("nothing is there to be written to");
                                                  return base::Result<int>(7);
                                                }));
  REQUIRE_FALSE(again);
  CHECK(again.error().fault == base::Fault::missing);
}

TEST_CASE("staff who leave do not cut an export off", "[sticks]") {
  StaffWithStick staff;
  const auto done = staff.sticks.write_to<int>(
      staff.stick, Write([&](const fs::path& folder) {
        staff.sticks.watch(false);
        return base::write_file_whole(folder / "events.db", "log").map([] { return 7; });
      }));
  CHECK(done == 7);
  CHECK(staff.udisks.calls() == Calls{"Unmount sdb1", k_write, "Unmount sdb1", "PowerOff Stick"});
  CHECK(staff.comes([&] { return staff.sticks.folders().empty(); }));
}

TEST_CASE("each state and each trouble of a stick has a sentence of its own", "[sticks]") {
  using platform::StickState;
  using platform::StickTrouble;
  std::vector<std::string> told;
  for (const StickState state : {StickState::coming, StickState::readable, StickState::writable,
                                 StickState::leaving, StickState::released})
    told.emplace_back(app::words_for(platform::Stick{.state = state}).english);
  for (const StickTrouble trouble : {StickTrouble::format, StickTrouble::refused,
                                     StickTrouble::busy, StickTrouble::slow, StickTrouble::broken})
    told.emplace_back(
        app::words_for(platform::Stick{.state = StickState::unusable, .trouble = trouble}).english);
  std::ranges::sort(told);
  CHECK(std::ranges::adjacent_find(told) == told.end());
  CHECK(std::string(app::words_for(platform::SticksTrouble::none).english).empty());
  CHECK_FALSE(std::string(app::words_for(platform::SticksTrouble::no_bus).thai).empty());
}
