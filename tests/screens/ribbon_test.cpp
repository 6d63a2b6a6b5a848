// The ribbon of a work: which word wins, and what stands where it is too long.
#include "screens/ribbon.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Award;
using catalog::Language;
using catalog::Level;
using catalog::Status;

TEST_CASE("a ribbon tells the highest award by name, by level where the name is too long",
          "[screens]") {
  const Award nation{"n", {"ได้รับคัดเลือกระดับชาติ", "Chosen by the nation"}, Level::nation};
  const Award special{"s", {"รางวัลพิเศษ", ""}, Level::unsaid};
  struct Case {
    const char* what;
    Status status;
    std::optional<Award> award;
    Language language;
    std::size_t room;  // bytes
    const char* words;
  };
  const Case cases[] = {
      {"nothing", Status::none, std::nullopt, Language::thai, 90, ""},
      {"only submitted", Status::submitted, std::nullopt, Language::thai, 90, ""},
      {"selected alone", Status::selected, std::nullopt, Language::thai, 90, "ได้รับคัดเลือก"},
      {"its name", Status::selected, nation, Language::thai, 90, "ได้รับคัดเลือกระดับชาติ"},
      {"too long", Status::selected, nation, Language::thai, 30, "ระดับชาติ"},
      {"its level too", Status::selected, nation, Language::thai, 10, "ได้รับคัดเลือก"},
      {"in English", Status::selected, nation, Language::english, 15, "National level"},
      {"without a level", Status::selected, special, Language::thai, 30, "ได้รับคัดเลือก"},
      {"without English", Status::selected, special, Language::english, 90, "รางวัลพิเศษ"},
      {"an award alone", Status::none, nation, Language::thai, 90, "ได้รับคัดเลือกระดับชาติ"},
      {"best practice", Status::best_practice, nation, Language::thai, 90, "Best Practice"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(ribbon_words(one.status, one.award, one.language, [&](const std::string& words) {
            return words.size() <= one.room;
          }) == one.words);
  }
}

TEST_CASE("every level of an award has a word in both languages", "[screens]") {
  for (int level = 1; level <= static_cast<int>(Level::nation); ++level)
    for (const Language language : {Language::thai, Language::english})
      CHECK_FALSE(level_in_words(static_cast<Level>(level), language).empty());
  CHECK(level_in_words(Level::unsaid, Language::thai).empty());
}
