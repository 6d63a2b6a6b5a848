#include "platform/voice.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using platform::Pace;
using platform::Voice;
using ui::Aloud;

namespace {

ui::SpeechOrder page() {
  return {.aloud = Aloud::page, .parts = {"นวัตกรรม", "โรงเรียน\u200Bบ้านนา", "English"}};
}

// How long each part is read, in steps of 10 ms.
std::vector<int> lengths_of(const ui::SpeechOrder& order) {
  Voice voice(Pace::stepped, [] {});
  voice.read(order);
  std::vector<int> lengths(order.parts.size());
  while (voice.speech().aloud != Aloud::nothing) {
    ++lengths.at(voice.speech().part);
    voice.advance(10ms);
  }
  return lengths;
}

}  // namespace

TEST_CASE("the stepped voice takes as long as its text, the same every time", "[voice]") {
  const std::vector<int> lengths = lengths_of(page());
  CHECK(lengths == lengths_of(page()));
  CHECK(lengths == std::vector<int>{96, 145, 89});
}

TEST_CASE("the stepped voice tells which part it is at, and when it is done", "[voice]") {
  Voice voice(Pace::stepped, [] {});
  CHECK(voice.speech() == ui::Speech{.able = true});
  voice.read(page());
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0});
  CHECK_FALSE(voice.advance(900ms));
  CHECK(voice.advance(100ms));
  CHECK(voice.speech().part == 1);
  voice.read({.aloud = Aloud::name, .parts = {"หน้าแรก"}});
  CHECK(voice.speech() == ui::Speech{true, Aloud::name, 0});
  CHECK(voice.advance(10s));
  CHECK(voice.speech() == ui::Speech{.able = true});
  voice.read(page());
  voice.stop();
  CHECK(voice.speech() == ui::Speech{.able = true});
  CHECK_FALSE(voice.advance(10s));
  voice.read({.parts = {}});
  CHECK(voice.speech().aloud == Aloud::nothing);
}
