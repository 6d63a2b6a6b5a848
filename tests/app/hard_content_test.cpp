// Content that is sound but hard to lay out: nothing at all, far too much, words without an end,
// marks and overrides without a reader. Made in packs directly, as by somebody else's program, and
// held on every page against the rules of the layout.
#include "app/layout_rules.h"
#include "app/program.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <functional>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// The longest name a real event has, 112 letters without a space or a place to break.
const char* const k_longest =
    "การประชุมแลกเปลี่ยนและนำเสนอผลงานรูปแบบนวัตกรรมการศึกษาของสถานศึกษานำร่องพื้นที่นวัตกรรมการศึกษา"
    "จังหวัดเชียงใหม่";

std::string repeated(const char* what, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += what;
  return all;
}

// Every name, title and label a visitor reads.
void call_everything(store::Database& pack, const std::string& thai, const std::string& english) {
  for (const auto& [table, column] : {std::pair{"exhibit", "title"},
                                      {"exhibit", "short_title"},
                                      {"exhibit", "summary"},
                                      {"organisation", "name"},
                                      {"organisation", "place"},
                                      {"term", "label"},
                                      {"term", "short_label"},
                                      {"facet", "label"},
                                      {"section", "text"},
                                      {"event", "name"},
                                      {"event", "short_name"},
                                      {"award", "name"},
                                      {"plan", "title"},
                                      {"stand", "label"},
                                      {"programme", "title"}})
    must(pack.run(fmt::format("UPDATE {0} SET {1}_th = ?, {1}_en = ?", table, column),
                  {thai, english}));
}

void keep_works(store::Database& pack, int most) {
  for (const char* table : {"section", "exhibit_organisation", "exhibit_term", "exhibit_award"})
    must(pack.run(fmt::format("DELETE FROM {} WHERE exhibit > ?", table), {number(most)}));
  must(pack.run("DELETE FROM rendition WHERE media IN (SELECT id FROM media WHERE exhibit > ?)",
                {number(most)}));
  must(pack.run("DELETE FROM media WHERE exhibit > ?", {number(most)}));
  must(pack.run("DELETE FROM exhibit WHERE position > ?", {number(most)}));
}

// Works without picture, text and school beside the six, `share` of them in the first category.
void add_works(store::Database& pack, int works, double share) {
  const std::map<std::string, std::string> own = {
      {"position", "n"}, {"id", "'w' || n"},      {"title_th", "'ผลงาน ' || n"}, {"rank_th", "n"},
      {"rank_en", "n"},  {"school_rank_th", "n"}, {"school_rank_en", "n"}};
  std::string columns;
  must(pack.each("SELECT name FROM pragma_table_info('exhibit')", {}, [&](const store::Row& row) {
    const auto found = own.find(row.text(0));
    columns += (columns.empty() ? "" : ", ") + (found == own.end() ? row.text(0) : found->second);
    return true;
  }));
  must(
      pack.run("WITH RECURSIVE n(n) AS (SELECT 7 UNION ALL SELECT n + 1 FROM n WHERE n < ?) "
               "INSERT INTO exhibit SELECT " +
                   columns + " FROM n, exhibit WHERE exhibit.id = 'e5'",
               {number(works)}));
  must(
      pack.run("INSERT INTO exhibit_term (exhibit, facet, term, own) SELECT position, 'category', "
               "iif(position <= ?, 'english', 'art'), 1 FROM exhibit WHERE position > 6",
               {number(static_cast<std::int64_t>(works * share))}));
}

const char* const k_wall =
    "tap home.all\nuntil-still\ndump {0}-works.json\ntap nav.home\nuntil-still\n";
const char* const k_work =
    "tap home.all\nuntil-still\ntap exhibit:e1\nuntil-still\ndump {0}-work.json\ntap nav.home\n"
    "until-still\n";
const char* const k_paths =
    "tap home.categories\nuntil-still\ndump {0}-categories.json\ntap nav.home\nuntil-still\n"
    "tap home.schools\nuntil-still\ntap organisation:na\nuntil-still\ndump {0}-school.json\n"
    "tap nav.home\nuntil-still\n";

struct Case {
  const char* what;
  std::function<void(store::Database&)> change;
  std::vector<const char*> ways = {k_wall, k_work, k_paths};  // beside k_pages
};

const char* const k_pages =
    "until-still\ndump {0}-attract.json\ntap attract.start\nuntil-still\ndump {0}-home.json\n"
    "tap home.schools\nuntil-still\ndump {0}-schools.json\n"
    "tap nav.home\nuntil-still\ntap home.overview\nuntil-still\n"
    "dump {0}-overview.json\ntap nav.home\nuntil-still\ntap home.about\nuntil-still\n"
    "dump {0}-about.json\ntap nav.home\nuntil-still\ntap home.plan\nuntil-still\n"
    "dump {0}-plan.json\ntap nav.home\nuntil-still\n";

const Case k_cases[] = {
    {"no work", [](auto& pack) { keep_works(pack, 0); }, {k_wall}},
    {"one work", [](auto& pack) { keep_works(pack, 1); }},
    {"a work without picture, text and school",
     [](auto& pack) {
       keep_works(pack, 1);
       must(pack.run("DELETE FROM section"));
       must(pack.run("DELETE FROM exhibit_organisation"));
       must(pack.run("DELETE FROM exhibit_term"));
       must(pack.run("DELETE FROM exhibit_award"));
       must(pack.run("DELETE FROM rendition"));
       must(pack.run("DELETE FROM media WHERE exhibit > 0"));
     },
     {k_wall, k_work}},
    {"112 letters without a space",
     [](auto& pack) { call_everything(pack, k_longest, std::string(112, 'W')); }},
    {"10,000 marks on a letter",
     [](auto& pack) {
       call_everything(pack, "ก" + repeated("\u0E48", 10'000), "a" + repeated("\u0316", 10'000));
     }},
    {"writing turned around",
     [](auto& pack) {
       call_everything(pack, "\u202Eผลงาน\u2066 ๑๒๓", "\u202Eone \u2067two\u061C three");
     }},
    {"71 % in one category", [](auto& pack) { add_works(pack, 1'000, 0.71); }},
    {"100,000 works", [](auto& pack) { add_works(pack, 100'000, 0.5); }},
};

// Long words meet their edges both ways; the rest takes turns, as each tour takes seconds.
std::vector<std::pair<const char*, const char*>> windows_for(const Case& one) {
  const std::pair across{"1920x1080", "th"};
  const std::pair upright{"1080x1920", "en"};
  if (std::string_view(one.what).starts_with("112")) return {across, upright};
  return {(&one - k_cases) % 2 == 0 ? across : upright};
}

void write_case(const fs::path& file, const Case& one) {
  fs::remove(file);
  auto pack = must(store::Database::open(file, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));
  fill_tiny_pack(pack);
  must(pack.transaction([&]() -> base::Result<void> {
    one.change(pack);
    TRY(pack.run("UPDATE pack SET value = (SELECT count(*) FROM exhibit) WHERE key = 'exhibits'"));
    TRY(
        pack.run("UPDATE organisation SET works = (SELECT count(*) FROM exhibit_organisation "
                 "WHERE organisation = organisation.id)"));
    TRY(catalog::count_works(pack));
    return pack::seal(pack);
  }));
}

}  // namespace

TEST_CASE("hard content stays in its boxes on every page, upright and across", "[hard-content]") {
  const TemporaryFolder folder;
  const fs::path pack = folder / "hard.kpack";
  for (const Case& one : k_cases) {
    write_case(pack, one);
    for (const auto& [size, language] : windows_for(one)) {
      CAPTURE(one.what, size, language);
      const std::string prefix = (folder / "page").string();
      std::string script = k_pages;
      for (const char* way : one.ways) script += way;
      write_text(folder / "script.txt", fmt::format(fmt::runtime(script), prefix));
      const Outcome outcome = run(
          folder.path(),
          {program("kiosk"), "--pack", pack.string(), "--windowed", size, "--diagonal", "21.5",
           "--language", language, "--script", (folder / "script.txt").string(), "--virtual-time"},
          without_display(folder.path()));
      INFO(outcome.errors);
      CHECK(outcome.exit_code == 0);
      const Speech any{std::string(language) == "en", [](std::string_view) { return true; }};
      for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().extension() != ".json") continue;
        for (const std::string& fault :
             faults_of(dump_in(text_in(entry.path())), Scrolled::no, any))
          FAIL_CHECK(entry.path().filename().string() << ": " << fault.substr(0, 300));
        fs::remove(entry.path());
      }
    }
  }
}
