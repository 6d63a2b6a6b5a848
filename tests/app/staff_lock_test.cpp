// Who may try a PIN, and when: over wrong tries, restarts, power cuts and disks that fail.
#include "app/staff_lock.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "trust/pin.h"
#include "trust/recovery.h"
#include "trust/signature.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string k_pin_here = "482915";

// One hash for all tests: each costs a tenth of a second.
const std::string& hash_here() {
  static const std::string hash = trust::hash_of_pin(k_pin_here).value();
  return hash;
}

struct Hall {
  TemporaryFolder folder;
  fs::path state = folder / "state";
  fs::path stick = folder / "stick";
  trust::SecretKey office = trust::make_key();
  trust::Trust trust{true, {office.public_key()}};

  Hall() {
    fs::create_directories(state);
    fs::create_directories(stick);
    REQUIRE(put_staff_pin(state, hash_here()));
  }
  StaffLock lock() const {
    return StaffLock({.state = state,
                      .trust = trust,
                      .sticks = [stick = stick] { return std::vector<fs::path>{stick}; },
                      .pace = platform::Pace::stepped});
  }
  void write(const char* name, const std::string& text) const {
    REQUIRE(base::write_file_whole(state / name, text));
  }
  fs::path sign(const trust::PinRecovery& recovery, const trust::SecretKey& key) const {
    const fs::path file = stick / k_recovery_file;
    REQUIRE(base::write_file_whole(file, trust::text_of(recovery)));
    REQUIRE(trust::sign(file, key, "test"));
    return file;
  }
};

bool tried(StaffLock& lock, const std::string& pin) {
  lock.try_pin(pin);
  return lock.take_answer().value_or(false);
}

}  // namespace

TEST_CASE("the lock opens by its PIN and by no other, and a right one forgives the wrong",
          "[staff_lock]") {
  const Hall hall;
  StaffLock lock = hall.lock();
  REQUIRE(lock.may_try());
  CHECK_FALSE(tried(lock, "482916"));
  CHECK(lock.tries().wrong == 1);
  CHECK(read_staff_tries(hall.state).wrong == 1);
  CHECK(tried(lock, k_pin_here));
  CHECK(lock.tries() == trust::Tries{});
  CHECK(read_staff_tries(hall.state) == trust::Tries{});
}

TEST_CASE("a wait goes on after a restart from where it was kept", "[staff_lock]") {
  const Hall hall;
  {
    StaffLock lock = hall.lock();
    for (int i = 0; i < 5; ++i) CHECK_FALSE(tried(lock, "482916"));
    CHECK_FALSE(lock.may_try());
    lock.try_pin(k_pin_here);  // is not even looked at
    CHECK_FALSE(lock.take_answer());
    for (int i = 0; i < 12; ++i) lock.pass(1s);
    CHECK(lock.tries().wait == 18s);
  }
  StaffLock again = hall.lock();
  CHECK(again.tries() == trust::Tries{5, 20s});
  again.pass(19s);
  CHECK_FALSE(again.may_try());
  again.pass(1s);
  CHECK(again.may_try());
  CHECK_FALSE(tried(again, "482916"));
  CHECK(again.tries() == trust::Tries{6, 60s});
}

TEST_CASE("a power cut in the middle of a try leaves it as a wrong one", "[staff_lock]") {
  const Hall hall;
  trust::Tries begun;
  for (int i = 0; i < 5; ++i) begun.begin_try();
  REQUIRE(keep_staff_tries(hall.state, begun));  // as the lock does before it hashes
  CHECK_FALSE(hall.lock().may_try());
}

TEST_CASE("what is damaged, foreign or gone opens nothing and shortens no wait", "[staff_lock]") {
  const Hall hall;
  for (const std::string& tries : std::vector<std::string>{
           "", "x", "kiosk staff tries 1\nwrong -1\nwait_ms 0\n", std::string(1 << 20, 'a')}) {
    hall.write("staff-tries", tries);
    CHECK(hall.lock().tries() == trust::worst_tries());
  }
  fs::remove(hall.state / "staff-tries");
  CHECK(hall.lock().tries() == trust::worst_tries());
  for (const std::string& pin : {std::string(), std::string("482915\n"), hash_here(),
                                 hash_here() + "\n" + hash_here() + "\n"}) {
    hall.write("staff-pin", pin);
    StaffLock lock = hall.lock();
    CHECK_FALSE(lock.has_pin());
    CHECK_FALSE(lock.may_try());
    CHECK_FALSE(tried(lock, k_pin_here));
  }
  CHECK_FALSE(StaffLock({.pace = platform::Pace::stepped}).has_pin());
}

// Not by its mode: root writes everywhere.
TEST_CASE("where tries cannot be kept there is one in 15 minutes, and none after a start",
          "[staff_lock]") {
  const Hall hall;
  fs::create_directories(hall.state / "staff-tries.part" / "in the way");
  StaffLock lock = hall.lock();
  CHECK(lock.tries().wait == 15min);
  lock.pass(15min);
  REQUIRE(lock.may_try());
  CHECK_FALSE(tried(lock, "482916"));
  CHECK(lock.tries().wait == 15min);
  lock.pass(15min);
  CHECK(tried(lock, k_pin_here));
}

TEST_CASE("another PIN is taken when somebody stands before the keypad", "[staff_lock]") {
  const Hall hall;
  StaffLock lock = hall.lock();
  for (int i = 0; i < 5; ++i) CHECK_FALSE(tried(lock, "482916"));
  const std::string number = lock.number();
  REQUIRE(put_staff_pin(hall.state, trust::hash_of_pin("736190").value()));
  lock.look();
  CHECK(lock.take_news());
  CHECK(lock.number() != number);
  CHECK(lock.may_try());
  CHECK(tried(lock, "736190"));
}

TEST_CASE("a signed recovery on a stick works once, on one kiosk, by the right key",
          "[staff_lock]") {
  const Hall hall;
  const std::string other = trust::hash_of_pin("736190").value();
  StaffLock lock = hall.lock();
  const std::string number = lock.number();
  REQUIRE(number.size() == trust::k_recovery_digits);

  const auto refused = [&](const std::string& why) {
    lock.look();
    const auto trouble = lock.take_trouble();
    CAPTURE(why);
    REQUIRE(trouble);
    CHECK(trouble->find(why) != std::string::npos);
    CHECK_FALSE(lock.take_news());
    CHECK(read_staff_pin(hall.state).hash == hash_here());
  };
  hall.sign({"000000000000", other}, hall.office);
  refused("another kiosk");
  hall.sign({number, other}, trust::make_key());
  refused("key");
  fs::remove(trust::signature_of(hall.stick / k_recovery_file));
  lock.look();
  CHECK_FALSE(lock.take_trouble());  // the same file is looked at once

  fs::remove(hall.stick / k_recovery_file);
  lock.look();
  hall.sign({number, other}, hall.office);
  lock.look();
  CHECK_FALSE(lock.take_trouble());
  CHECK(lock.take_news());
  CHECK(lock.number() != number);
  CHECK(tried(lock, "736190"));

  const fs::path used = hall.stick / k_recovery_file;
  const auto twice = recover_staff_pin(hall.state, used, hall.trust);
  REQUIRE_FALSE(twice);
  CHECK(twice.error().fault == base::Fault::input);
  CHECK_FALSE(recover_staff_pin(hall.state, used, {}));
}
