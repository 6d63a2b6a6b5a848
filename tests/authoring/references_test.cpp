#include "authoring/references.h"

#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk::authoring;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

namespace {

Sheet sheet(const char* form, std::vector<std::vector<std::string>> rows) {
  Problems problems;
  return sheet_of({form, std::move(rows)}, sheet_form(form), {}, problems);
}

}  // namespace

TEST_CASE("a reference may be a name, and comes out as the id") {
  Sheets sheets;
  sheets["organisations"] =
      sheet("organisations", {{"id", "name", "short_name", "name_en"},
                              {"ban-na", "โรงเรียนบ้านนา ๒", "รร.บ้านนา", "Ban Na"},
                              {"ban-ko", "โรงเรียนบ้านโก", "", "Twin"},
                              {"ban-ku", "โรงเรียนบ้านกู", "", "Twin"}});
  sheets["terms"] = sheet(
      "terms",
      {{"facet", "id", "label"}, {"category", "thai", "ภาษาไทย"}, {"language", "th", "ภาษาไทย"}});
  struct Case {
    const char* org;
    const char* category;
    const char* org_after;
    const char* category_after;
  };
  const Case cases[] = {
      {"ban-na", "thai", "ban-na", "thai"},
      {"โรงเรียนบ้านนา 2", "ภาษาไทย", "ban-na", "thai"},
      {"BAN NA; โรงเรียนบ้านโก", " ภาษา ไทย\nthai", "ban-na;ban-ko", "thai;thai"},
      {"Twin", "th", "twin", "th"},
      {"Nobody; ban-na", "", "nobody; ban-na", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.org);
    sheets["exhibits"] = sheet(
        "exhibits", {{"id", "title", "org", "term:category"}, {"a", "ก", one.org, one.category}});
    put_ids_for_names(sheets);
    const Sheet& works = sheets["exhibits"];
    CHECK(works.cell(works.rows()[0], "org") == one.org_after);
    CHECK(works.cell(works.rows()[0], "term:category") == one.category_after);
  }
}

TEST_CASE("a source may name schools and categories instead of their ids") {
  const SourceFolder source;
  source.change("exhibits.csv", ",nong-phue,thai;english,", ",โรงเรียนบ้านหนองผือ,ภาษาไทย;ภาษาอังกฤษ,");
  source.change("organisations.csv", ",school,phu-kradueng,", ",โรงเรียน,ภูกระดึง,");
  const auto report = source.build();
  CHECK(told(report.problems).empty());
  CHECK(report.summary.schools == 1);
}
