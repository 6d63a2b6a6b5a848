#include "catalog/finder_pack.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::finder_of;
using tests::must;
using tests::SearchText;

namespace {

const std::vector<SearchText> k_texts{
    {"exhibit", "e1", {"การพัฒนา\u200Bทักษะ\u200Bการอ่าน", "Reading for all"}, {"น้ำตกภูเรือ"}},
    {"exhibit", "e2", {"นวัตกรรม\u200Bภูเรือ", "Phu Ruea innovation"}, {"โรงเรียนบ้านนา"}},
    {"exhibit", "e3", {"ปลูกป่า\u200Bในใจ\u200Bคน", "Green hearts"}, {"สพป.เลย เขต 2"}},
    {"exhibit", "e4", {"หนังสือ\u200Bเมืองเลย", "A book of Loei"}, {"การอ่านและนวัตกรรม"}},
    {"exhibit", "e5", {"เลย\u200Bก้าวไกล", "Loei goes far"}},
    {"exhibit", "e6", {"การพัฒนา\u200Bทักษะ\u200Bชีวิต", "Life skills"}},
    {"organisation", "na", {"โรงเรียนบ้านนา", "Ban Na School", "เลยวิทยา"}, {"อำเภอด่านซ้าย"}},
    {"organisation", "erawan", {"โรงเรียนเอราวัณ", "A Erawan School"}},
    {"term", "category/thai", {"ภาษาไทยเมืองเลย", "Thai"}},
    {"term", "category/english", {"ภาษาอังกฤษ", "English"}},
};

std::string listed(const std::vector<ExhibitId>& works) {
  std::string ids;
  for (const ExhibitId& id : works) ids += (ids.empty() ? "" : " ") + id.value();
  return ids;
}

std::string works_for(Finder& finder, const std::string& typed) {
  (void)finder.find(typed);
  finder.settle();
  const Found found = finder.find(typed);
  CHECK(found.count == static_cast<std::int64_t>(found.works.size()));
  return listed(found.works);
}

}  // namespace

TEST_CASE("works are found by their titles, schools, terms and texts, the best first",
          "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  struct Case {
    const char* typed;
    const char* works;
    const char* why;
  };
  const Case cases[] = {
      {"เลย", "e5 e4 e1 e2 e6 e3", "title start, title, a school's alias, a term"},
      {"ภูเรือ", "e2 e1", "title, text"},
      {"การอ่าน", "e1 e4", "title, text"},
      {"นวัตกรรม", "e2 e4", "title start, text"},
      {"ก", "e1 e6 e2 e3 e5 e4", "from the first letter"},
      {"READING", "e1", "English, whatever the case"},
      {"loei g", "e5", "over a space"},
      {"เอราวัณ", "e2 e3 e4", "the school's works, in the author's order"},
      {"ban na", "e1 e2 e6", "the school's English name"},
      {"อังกฤษ", "e1 e2 e5", "a term's works"},
      {"น\u0E4D\u0E49\u0E32ตก", "e1", "another spelling"},
      {"เขต ๒", "e3", "Thai digits"},
      {"พัฒนาทักษะ ", "e1 e6", "a space at the end"},
  };
  for (const Case& each : cases) {
    INFO(each.typed << ": " << each.why);
    CHECK(works_for(*finder, each.typed) == each.works);
    CHECK(finder->find(each.typed).read_as.empty());
  }
}

TEST_CASE("abbreviations and full names find each other", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  CHECK(works_for(*finder, "รร.บ้านนา") == "e1 e2 e6");
  CHECK(works_for(*finder, "ร.ร.เอราวัณ") == "e2 e3 e4");
  CHECK(works_for(*finder, "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลย") == "e3");
}

TEST_CASE("where nothing is found as typed, more is understood", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  struct Case {
    const char* typed;
    const char* works;
    const char* read_as;
  };
  const Case cases[] = {
      {"ปลูกปา", "e3", ""},  // no tone mark
      {"ปลูกป้า", "e3", ""},  // another tone mark
      {"นำตก", "e1", ""},
      {"o;y9dii,", "e2 e4", "นวัตกรรม"},  // the other keyboard language
      {"พำฟกรืเ", "e1", "reading"},
      {"ทักษะ อ่าน", "e1", ""},          // word by word
      {"เอราวัณ หนังสือ", "e4", ""},      // of the school, with that title
      {"นวัตกรม", "e2 e4", "นวัตกรรม"},  // a typing mistake
      {"raeding", "e1", "reading"},
      {"เอราวัน", "e2 e3 e4", "เอราวัณ"},
  };
  for (const Case& each : cases) {
    INFO(each.typed);
    CHECK(works_for(*finder, each.typed) == each.works);
    CHECK(finder->find(each.typed).read_as == each.read_as);
  }
}

TEST_CASE("schools and terms are found beside the works", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  const Found schools = finder->find("โรงเรียน");
  CHECK(schools.organisations ==
        std::vector{OrganisationId("na"), OrganisationId("erawan")});  // by name
  const Found terms = finder->find("ภาษา");
  CHECK(terms.terms == std::vector<TermKey>{{FacetId("category"), TermId("english")},
                                            {FacetId("category"), TermId("thai")}});
  CHECK(finder->find("ด่านซ้าย").organisations == std::vector{OrganisationId("na")});
  CHECK(finder->find("e").organisations.front() == OrganisationId("erawan"));
}

TEST_CASE("nothing found is said to be nothing", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  for (const char* typed : {"", "   ", "...", "中文", "ฮฮฮฮฮฮฮฮ", "9999999"}) {
    INFO(typed);
    CHECK(works_for(*finder, typed).empty());
    CHECK(finder->find(typed).nothing());
    CHECK(finder->find(typed).read_as.empty());
  }
}

TEST_CASE("pages follow each other and every work knows its neighbours", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  CHECK(listed(finder->find("เลย", {0, 4}).works) == "e5 e4 e1 e2");
  CHECK(listed(finder->find("เลย", {4, 4}).works) == "e6 e3");
  CHECK(finder->find("เลย", {8, 4}).works.empty());
  CHECK(finder->find("เลย", {-3, -1}).works.empty());
  CHECK(finder->find("เลย", {4, 4}).count == 6);
  CHECK(finder->standing("เลย", ExhibitId("e1")) ==
        Standing{2, 6, ExhibitId("e4"), ExhibitId("e2")});
  CHECK(finder->standing("เลย", ExhibitId("e5")) == Standing{0, 6, {}, ExhibitId("e4")});
  CHECK(finder->standing("เลย", ExhibitId("e3")) == Standing{5, 6, ExhibitId("e6"), {}});
  CHECK_FALSE(finder->standing("ภูเรือ", ExhibitId("e5")));
}

TEST_CASE("what was recalled is not found", "[catalog][finder][hidden]") {
  const auto without_work = finder_of(k_texts, {.exhibits = {ExhibitId("e5"), ExhibitId("e2")}});
  CHECK(works_for(*without_work, "เลย") == "e4 e1 e6 e3");
  CHECK(without_work->suggestions("เลย", Language::thai, 5).empty());
  const auto without_school = finder_of(k_texts, {.organisations = {OrganisationId("na")}});
  CHECK(works_for(*without_school, "บ้านนา").empty());  // e2 is still there, by its other school
  CHECK(works_for(*without_school, "ภูเรือ") == "e2");
  CHECK(without_school->find("โรงเรียน").organisations == std::vector{OrganisationId("erawan")});
}

TEST_CASE("what was typed so far is continued", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  using Names = std::vector<std::string>;
  CHECK(finder->suggestions("โรง", Language::thai, 5) == Names{"โรงเรียนบ้านนา", "โรงเรียนเอราวัณ"});
  CHECK(finder->suggestions("รร.", Language::thai, 1) == Names{"โรงเรียนบ้านนา"});
  CHECK(finder->suggestions("การพ", Language::thai, 5) == Names{"การพัฒนาทักษะ"});
  CHECK(finder->suggestions("การพัฒนาทักษะ", Language::thai, 5) ==
        Names{"การพัฒนาทักษะการอ่าน", "การพัฒนาทักษะชีวิต"});
  CHECK(finder->suggestions("re", Language::english, 5) == Names{"Reading"});
  CHECK(finder->suggestions("e", Language::thai, 5) == Names{"english"});
  CHECK(finder->suggestions("English", Language::thai, 5).empty());  // nothing longer
  CHECK(finder->suggestions("", Language::thai, 5).empty());
  CHECK(finder->suggestions("โรง", Language::thai, 0).empty());
}

TEST_CASE("before the texts are read nothing is found and nobody waits", "[catalog][finder]") {
  std::promise<void> go;
  std::atomic<int> woken = 0;
  {
    Finder finder(
        [&]() -> base::Result<Catalog> {
          go.get_future().wait();
          return tests::catalog_to_search(k_texts);
        },
        [&] { ++woken; });
    CHECK_FALSE(finder.ready());
    CHECK(finder.find("เลย") == Found{});
    CHECK_FALSE(finder.find("เลย").nothing());  // nobody knows yet
    CHECK_FALSE(finder.standing("เลย", ExhibitId("e5")));
    CHECK(finder.suggestions("เลย", Language::thai, 5).empty());
    CHECK(finder.bytes() == 0);
    go.set_value();
    finder.settle();
    CHECK(finder.ready());
    CHECK(finder.find("เลย").count == 6);
    CHECK(finder.bytes() > 0);
  }
  CHECK(woken >= 1);
}

TEST_CASE("a pack that cannot be opened, or has no texts, has nothing to find",
          "[catalog][finder]") {
  Finder broken([]() -> base::Result<Catalog> {
    return base::fail(base::Fault::damaged, "the pack is damaged");
  });
  broken.settle();
  CHECK(broken.find("เลย").nothing());
  CHECK(broken.suggestions("เลย", Language::thai, 5).empty());
  const auto empty = finder_of({});
  CHECK(empty->find("เลย").nothing());
}

TEST_CASE("garbage is looked for like anything else", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  std::string marks = "ก";
  for (int i = 0; i < 10'000; ++i) marks += i % 2 == 0 ? "\u0E48" : "\u0E38";
  std::string bytes(1'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7919 >> 3);
  for (const std::string& typed :
       {marks, bytes, std::string(1'000'000, 'x'), std::string(5'000, ' '), std::string("a\0b", 3),
        std::string("\u202Eเลย\u202C"), std::string("\xE0\xB8"), std::string("%_'\"\\;--"),
        std::string("รร.รร.รร.รร.รร.รร."), std::string("\n\nเลย\n")}) {
    (void)works_for(*finder, typed);
    (void)finder->suggestions(typed, Language::thai, 5);
  }
  CHECK(works_for(*finder, "\u202Eเลย\u202C") == works_for(*finder, "เลย"));
}

TEST_CASE("a pack of strange texts is searched like any other", "[catalog][finder]") {
  std::string stacked = "ก";
  for (int i = 0; i < 10'000; ++i) stacked += "\u0E48";
  const auto finder = finder_of({{"exhibit", "e1", {""}},
                                 {"exhibit", "e2", {"\xFF\xFE\n\n"}, {stacked}},
                                 {"exhibit", "e3", {stacked, "中文"}},
                                 {"term", "category/thai", {}}});
  CHECK(works_for(*finder, "ก") == "e3 e2");
  CHECK(works_for(*finder, "中文").empty());
  // What stacks without end was read with the few marks that a letter can carry.
  for (const std::string& suggestion : finder->suggestions("ก", Language::thai, 3))
    CHECK(suggestion.size() <= 5 * std::string_view("ก").size());
}

// The counting of one text is given up for the next, whenever that comes.
TEST_CASE("typing on while works are counted finds what was typed last", "[catalog][finder]") {
  const auto finder = finder_of(k_texts);
  for (int round = 0; round < 200; ++round) {
    for (const char* typed : {"เ", "เล", "เลย", "เลยก", "zzzzzzzz"}) (void)finder->find(typed);
    if (round % 7 == 0) finder->settle();
    CHECK(finder->find("เลย").works.size() == 6);
  }
}
