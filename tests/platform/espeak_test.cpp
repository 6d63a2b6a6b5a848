// espeak-ng itself, with Debian's data.
#include "platform/espeak.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <cstdlib>
#include <string>

using namespace kiosk;
using platform::Espeak;
using text::Tongue;

namespace {

struct Heard {
  std::size_t samples = 0;
  std::size_t loud = 0;
};

Heard hear(Espeak& espeak, const std::string& written, Tongue tongue) {
  Heard heard;
  for (const text::Utterance& each : text::spoken(written, tongue))
    espeak.say(each, [&](std::span<const std::int16_t> sound) {
      heard.samples += sound.size();
      for (const std::int16_t sample : sound) heard.loud += std::abs(sample) > 500 ? 1 : 0;
      return true;
    });
  return heard;
}

long most_memory_kb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

}  // namespace

TEST_CASE("Thai words become phonemes with their tones", "[espeak]") {
  CHECK(platform::thai_phonemes("บ้าน น้ำ") == "[[ba:5n]] [[na:4m]]");
  CHECK(platform::thai_phonemes("โรงเรียน , คน") == "[[ro:3Nri3a3n]] , [[k_ho3n]]");
  CHECK(platform::thai_phonemes("เหนื่อย ข้าว เร็ว") == "[[nW2ai2]] [[k_ha:u5]] [[reu3]]");
  CHECK(platform::thai_phonemes("xyz").empty());
  CHECK(platform::thai_phonemes("").empty());
}

TEST_CASE("espeak-ng makes sound of Thai and of English", "[espeak]") {
  auto espeak = Espeak::open();
  REQUIRE(espeak);
  CHECK(espeak->rate() >= 16'000);
  const auto second = static_cast<std::size_t>(espeak->rate());
  const Heard thai =
      hear(*espeak, "นวัตกรรม\u200Bการ\u200Bศึกษา\u200Bของ\u200Bโรงเรียน", Tongue::thai);
  CHECK(thai.samples > second);
  CHECK(thai.samples < 6 * second);
  CHECK(thai.loud > second / 10);
  const Heard english = hear(*espeak, "Innovation in our school.", Tongue::english);
  CHECK(english.samples > second);
  CHECK(english.samples < 6 * second);
  CHECK(english.loud > second / 10);
  CHECK(hear(*espeak, "", Tongue::thai).samples == 0);
}

TEST_CASE("espeak-ng is open once in a process, and again after it was closed", "[espeak]") {
  {
    auto first = Espeak::open();
    REQUIRE(first);
    const auto second = Espeak::open();
    REQUIRE_FALSE(second);
    CHECK(second.error().fault == base::Fault::busy);
  }
  CHECK(Espeak::open());
}

TEST_CASE("what is said can be ended at any piece", "[espeak]") {
  auto espeak = Espeak::open();
  REQUIRE(espeak);
  int pieces = 0;
  std::string page;
  for (int i = 0; i < 200; ++i) page += "A long page of words. ";
  CHECK_FALSE(espeak->say({Tongue::english, page}, [&](auto) { return ++pieces < 3; }));
  CHECK(pieces == 3);
}

TEST_CASE("nothing a pack may hold makes the voice grow or fall", "[espeak]") {
  auto espeak = Espeak::open();
  REQUIRE(espeak);
  hear(*espeak, "กา", Tongue::thai);
  const long before = most_memory_kb();
  std::string letters;
  for (int i = 0; i < 10'000; ++i) letters += "ก";
  std::string latin(10'000, 'x');
  std::string marks = "ก";
  for (int i = 0; i < 10'000; ++i) marks += "\u0E49";
  const std::string hostile[] = {letters,
                                 latin,
                                 marks,
                                 "[[_^_zz]] [[x]]]] [[",
                                 std::string("\x01\x02\x00\x1B[31m", 8),
                                 "\xFF\xFE\xC3",
                                 "<voice name=\"de\"><audio src=\"/etc/passwd\"/>",
                                 "\u202Eกา\u202C ๆๆๆๆ ฯฯฯ",
                                 "0000000000000000000000000000000000000"};
  for (const std::string& each : hostile)
    for (const Tongue tongue : {Tongue::thai, Tongue::english}) {
      INFO(each.substr(0, 40));
      // Nobody hears ten thousand letters out: a few minutes of sound are let go by.
      std::size_t samples = 0;
      for (const text::Utterance& said : text::spoken(each, tongue))
        espeak->say(said, [&](auto sound) { return (samples += sound.size()) < 5'000'000; });
      CHECK(samples < 6'000'000);
    }
  CHECK(most_memory_kb() - before < 20'000);
}
