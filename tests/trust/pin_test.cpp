#include "trust/pin.h"

#include "trust/recovery.h"
#include "trust/tries.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;
using namespace kiosk::trust;
using namespace std::chrono_literals;
using base::Fault;

TEST_CASE("a PIN is six digits, Thai ones too, and none that everybody tries first", "[pin]") {
  CHECK(pin_in("482915").value() == "482915");
  CHECK(pin_in(" ๔๘๒ ๙๑๕\n").value() == "482915");
  for (const char* wrong : {"", "48291", "4829150", "48291a", "482,915", "000000", "121212",
                            "123123", "123456", "654321", "890123", "321098", "112233", "998877"}) {
    CAPTURE(wrong);
    const auto pin = pin_in(wrong);
    REQUIRE_FALSE(pin);
    CHECK(pin.error().fault == Fault::input);
    CHECK(pin.error().message.find("PIN") != std::string::npos);
  }
}

TEST_CASE("a hash knows its own PIN and no other, and none is made of another cost", "[pin]") {
  const std::string hash = hash_of_pin("482915").value();
  CHECK(is_hash_of_pin(hash));
  CHECK(is_pin("482915", hash));
  CHECK_FALSE(is_pin("482916", hash));
  CHECK(hash != hash_of_pin("482915").value());  // salted
  for (const std::string& foreign :
       {std::string(), std::string("482915"), hash.substr(0, hash.size() / 2), "x" + hash,
        std::string("$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHRzYWx0c2E$"
                    "Zm9yZWlnbmZvcmVpZ25mb3JlaWduZm9yZWlnbmZvcmU")}) {
    CAPTURE(foreign);
    CHECK_FALSE(is_hash_of_pin(foreign));
    CHECK_FALSE(is_pin("482915", foreign));
  }
}

TEST_CASE("after five wrong tries the wait doubles from 30 s to 15 min", "[pin]") {
  const std::pair<int, base::Duration> cases[] = {
      {0, 0s},   {4, 0s},     {5, 30s},    {6, 60s},    {7, 120s},       {8, 240s},
      {9, 480s}, {10, 15min}, {49, 15min}, {50, 30min}, {999'999, 30min}};
  for (const auto& [wrong, wait] : cases) {
    CAPTURE(wrong);
    CHECK(wait_after(wrong) == wait);
  }
}

TEST_CASE("a robot that tries all day and pulls the plug has at most 100 tries", "[pin]") {
  for (const base::Duration plug : {base::k_forever, base::Duration(7s), base::Duration(10min)}) {
    std::string kept = text_of(Tries{});
    Tries tries;
    int tried = 0;
    base::Duration up{};
    for (base::Duration day{}; day < 24h; day += 1s, up += 1s) {
      if (up >= plug) {
        tries = read_tries(kept).value();
        up = {};
      }
      while (tries.may_try()) {
        tries.begin_try();
        kept = text_of(tries);  // before the hash is looked at
        ++tried;
      }
      tries.pass(1s);
      if (up % 5s == 0s) kept = text_of(tries);
    }
    CAPTURE(plug.count(), tried);
    CHECK(tried <= 100);
    CHECK(tried >= 10);
  }
}

TEST_CASE("what is kept of tries comes back, and nothing damaged is believed", "[pin]") {
  const Tries tries{7, 61'234ms};
  CHECK(read_tries(text_of(tries)).value() == tries);
  const std::string text = text_of(tries);
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_tries(text.substr(0, length)));
  }
  CHECK_FALSE(read_tries("kiosk staff tries 1\nwrong 1\nwait_ms 999999999999\n"));
  CHECK_FALSE(read_tries("kiosk staff tries 1\nwrong -1\nwait_ms 0\n"));
  CHECK_FALSE(worst_tries().may_try());
}

TEST_CASE("a recovery comes back whole or not at all", "[pin]") {
  const PinRecovery recovery{new_recovery_number(), hash_of_pin("482915").value()};
  const std::string text = text_of(recovery);
  CHECK(read_pin_recovery(text).value() == recovery);
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_pin_recovery(text.substr(0, length)));
  }
  CHECK(recovery_number_in(told_number(recovery.number)).value() == recovery.number);
  CHECK(recovery_number_in("๔๘๒๑-0937 5526").value() == "482109375526");
  CHECK_FALSE(recovery_number_in("4821 0937"));
}
