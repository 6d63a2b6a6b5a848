// What is told of two packs of one event.
#include "authoring/compare.h"

#include "authoring/source_folder.h"
#include "pack/pack_file.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace kiosk;
using kiosk::tests::SourceFolder;

namespace {

catalog::Catalog opened(const SourceFolder& source) {
  REQUIRE(source.build().built);
  auto pack = pack::open(source.pack());
  REQUIRE(pack);
  return std::move(*pack);
}

std::string told(const SourceFolder& before, const SourceFolder& after) {
  const auto compared = authoring::compare(opened(before), opened(after));
  REQUIRE(compared);
  return authoring::described(*compared);
}

constexpr const char* k_header = "version 1 → 1: 1 work → 1 work\n";

}  // namespace

TEST_CASE("two builds of one source differ in nothing", "[compare]") {
  const SourceFolder before;
  const SourceFolder after;
  CHECK(told(before, after) == std::string(k_header) + "nothing that visitors see has changed\n");
}

TEST_CASE("each change is told by the name people know it by", "[compare]") {
  struct Case {
    const char* file;
    const char* original;
    const char* replacement;
    const char* told;
  };
  const Case cases[] = {
      {"exhibits.csv", "อ่านออกเขียนได้", "อ่านคล่องเขียนคล่อง",
       "1 work changed:\n  ~ reading  อ่านคล่องเขียนคล่อง: title\n"},
      {"exhibits.csv", "They read well", "They read gladly",
       "1 work changed:\n  ~ reading  อ่านออกเขียนได้: text\n"},
      {"exhibits.csv", "thai;english", "thai",
       "1 work changed:\n  ~ reading  อ่านออกเขียนได้: categories\n"},
      {"media/reading-1.svg", "#cc8844", "#4488cc",
       "1 work changed:\n  ~ reading  อ่านออกเขียนได้: pictures\n"},
      {"organisations.csv", "ศรีฐาน,Si Than", "ผานกเค้า,Pha Nok Khao",
       "1 school changed:\n  ~ nong-phue  โรงเรียนบ้านหนองผือ: place\n"},
      {"terms.csv", "ภาษาอังกฤษ,English", "ภาษาอังกฤษ,English language",
       "1 category changed:\n  ~ category/english  ภาษาอังกฤษ: name\n"},
      {"figures.csv", "ทั้งหมด,All,3", "ทั้งหมด,All,1777",
       "1 figure changed:\n  ~ all  ทั้งหมด: value (3 → 1,777)\n"},
      {"event.csv", "15 กันยายน 2564", "16 กันยายน 2564", "the event changed: date\n"},
  };
  for (const Case& one : cases) {
    INFO(one.replacement);
    const SourceFolder before;
    const SourceFolder after;
    after.change(one.file, one.original, one.replacement);
    CHECK(told(before, after) == std::string(k_header) + one.told);
  }
}

TEST_CASE("works that came and went are listed", "[compare]") {
  const SourceFolder before;
  const SourceFolder after;
  after.change("exhibits.csv", "reading,อ่านออกเขียนได้,Reading", "writing,เขียนสวย,Writing");
  std::filesystem::rename(after.path() / "media/reading-1.svg",
                          after.path() / "media/writing-1.svg");
  CHECK(told(before, after) == std::string(k_header) +
                                   "1 work added:\n  + writing  เขียนสวย\n"
                                   "1 work removed:\n  - reading  อ่านออกเขียนได้\n");
}

TEST_CASE("a further picture is told by its number", "[compare]") {
  const SourceFolder before;
  const SourceFolder after;
  after.put("media/reading-2.svg", tests::svg_picture(400, 300, "#114411"));
  CHECK(told(before, after) == std::string(k_header) +
                                   "1 work changed:\n  ~ reading  อ่านออกเขียนได้: "
                                   "pictures (1 → 2)\n");
}
