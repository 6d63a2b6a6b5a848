// One fault at a time in a source that is otherwise right, and what its author is told.
#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;

struct Fault {
  const char* file;
  const char* original;
  const char* replacement;
  Lines told;
};

void check(const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    CAPTURE(fault.file, fault.replacement);
    const SourceFolder source;
    source.change(fault.file, fault.original, fault.replacement);
    const authoring::BuildReport report = source.build();
    CHECK(told(report.problems) == fault.told);
    CHECK(report.built == (report.problems.errors() == 0));
    CHECK(std::filesystem::exists(source.pack()) == report.built);
  }
}

}  // namespace

TEST_CASE("a source without faults builds without a word") {
  const SourceFolder source;
  const authoring::BuildReport report = source.build();
  CHECK(told(report.problems).empty());
  CHECK(report.built);
}

TEST_CASE("needed cells must be filled") {
  check({{"exhibits.csv",
          "อ่านออกเขียนได้",
          "",
          {"error: exhibits.csv row 2, column title: the cell is empty"}},
         {"event.csv",
          "15 กันยายน 2564",
          "",
          {"error: event.csv row 2, column date: the cell is empty"}},
         {"exhibits.csv",
          "nong-phue,",
          ",",
          {"warning: exhibits.csv row 2, column org: the cell is empty"}},
         {"figures.csv",
          "1,all,report",
          "1,all,",
          {"warning: figures.csv row 3, column source: the cell is empty"}}});
}

TEST_CASE("ids must be plain, and each used once") {
  check(
      {{"awards.csv",
        "best",
        "Best One",
        {"error: awards.csv row 2, column id: \"Best One\" cannot be an id; use small letters "
         "a-z, digits, \".\", \"_\" and \"-\", at most 64, and begin with a letter or a digit"}},
       {"awards.csv",
        "best,รางวัลดีเด่น,Best,area,certificate\n",
        "best,ก,A,area,medal\nbest,ข,B,area,medal\n",
        {"error: awards.csv row 3, column id: the id \"best\" is used already in row 2; give each "
         "its own"}},
       {"terms.csv",
        "category,other",
        "category,thai",
        {"error: terms.csv row 4, column id: the id \"thai\" is used already in row 3; give each "
         "its own"}}});
}

TEST_CASE("references must lead somewhere, and the message says where they could") {
  check(
      {{"exhibits.csv",
        "thai;english",
        "thai;englsh",
        {"error: exhibits.csv row 2, column term:category: there is no category \"englsh\"; "
         "choose one of unspecified, other, thai, english"}},
       {"exhibits.csv",
        "reading,อ่านออกเขียนได้,Reading,nong-phue",
        "reading,อ่านออกเขียนได้,Reading,nong-pue",
        {"error: exhibits.csv row 2, column org: there is no organisation \"nong-pue\"; choose "
         "one of office, nong-phue"}},
       {"event.csv",
        "office",
        "ofice",
        {"error: event.csv row 2, column organiser: there is no organisation \"ofice\"; choose "
         "one of office, nong-phue"}},
       {"figures.csv",
        "1,all,report",
        "1,al,report",
        {"error: figures.csv row 3, column part_of: there is no figure \"al\"; choose one of all, "
         "a, b",
         "warning: figures.csv row 2, column value: the parts (1) add up to 2, but 3 is stated (a "
         "difference of 1); the kiosk shows both; nothing is corrected"}},
       {"figures.csv",
        "1,all,report",
        "1,all,book",
        {"error: figures.csv row 3, column source: there is no source \"book\"; choose one of "
         "report"}},
       {"terms.csv",
        "district,phu",
        "distric,phu",
        {"error: terms.csv row 6, column facet: there is no facet \"distric\"; choose one of "
         "category, district",
         "error: organisations.csv row 3, column term:district: there is no district "
         "\"phu-kradueng\"; add it to the sheet terms"}},
       {"exhibits.csv",
        "term:category",
        "term:categry",
        {"error: exhibits.csv row 1, column term:categry: there is no facet \"categry\"; choose "
         "one of category, district",
         "error: exhibits.csv row 2, column term:category: the cell is empty; each exhibit needs "
         "one"}}});
}

TEST_CASE("among many ids the one written nearly alike is offered") {
  const SourceFolder source;
  std::string awards = "id,name,name_en\n";
  for (int award = 0; award < 30; ++award)
    awards += "award-" + std::to_string(1000 + award) + ",ชื่อ,Name\n";
  source.put("awards.csv", awards);
  source.change("exhibits.csv", "captions,", "awards,captions,");
  source.change("exhibits.csv", "They read well,", "They read well,award-10O3;medal,");
  CHECK(told(source.build().problems) ==
        Lines{"error: exhibits.csv row 2, column awards: there is no award \"award-10o3\"; is "
              "\"award-1003\" meant?",
              "error: exhibits.csv row 2, column awards: there is no award \"medal\"; add it to "
              "the sheet awards"});
}

TEST_CASE("closed words, flags, numbers, dates and addresses must be readable") {
  check(
      {{"awards.csv",
        "certificate",
        "paper",
        {"error: awards.csv row 2, column kind: \"paper\" is not one of the words for this "
         "column; choose one of certificate, medal, special, selection"}},
       {"facets.csv",
        "exhibit,1,1",
        "exhibit,1,many",
        {"error: facets.csv row 2, column required: \"many\" is neither yes nor no; write 1 or 0, "
         "yes or no, ใช่ or ไม่ใช่"}},
       {"figures.csv",
        "One,1,",
        "One,หนึ่ง,",
        {"error: figures.csv row 3, column value: \"หนึ่ง\" is not a whole number; write digits "
         "only, such as 1337 or ๑,๓๓๗"}},
       {"event.csv",
        "15 กันยายน 2564",
        "31 กันยายน 2564",
        {"error: event.csv row 2, column date: \"31 กันยายน 2564\" is not a date; write it as "
         "2021-09-15, 15/9/2564 or 15 กันยายน 2564"}},
       {"programme.csv",
        "2021-09-15",
        "เช้า",
        {"error: programme.csv row 2, column start: \"เช้า\" is neither a date nor a time; write "
         "it as 2021-09-15, 2021-09-15 09:00 or 09.00 น."}},
       {"sources.csv",
        "https://example.org/a",
        "example.org",
        {"error: sources.csv row 2, column url: \"example.org\" is not a web address; begin it "
         "with https:// and leave no spaces in it"}}});
}

TEST_CASE("a summary has 280 characters at most, break marks not counted") {
  const auto letters = [](int count) {
    std::string text;
    for (int at = 0; at < count; ++at) text += "ก";
    return text;
  };
  const SourceFolder source;
  source.change("exhibits.csv", "นักเรียนอ่านหนังสือ", letters(280) + "|~");
  CHECK(told(source.build().problems).empty());
  source.change("exhibits.csv", letters(280), letters(281));
  CHECK(told(source.build().problems) ==
        Lines{"error: exhibits.csv row 2, column summary: the text has 281 characters, at most 280 "
              "fit; shorten it"});
}

TEST_CASE("facets say on which sheet, how many and whether at all") {
  check(
      {{"exhibits.csv",
        "term:category",
        "term:district",
        {"error: exhibits.csv row 2, column term:district: there is no district \"thai\"; choose "
         "one of phu-kradueng",
         "error: exhibits.csv row 2, column term:district: there is no district \"english\"; "
         "choose one of phu-kradueng",
         "error: exhibits.csv row 1, column term:district: the facet \"district\" applies to each "
         "organisation; put the column into the sheet organisations",
         "error: exhibits.csv row 2, column term:category: the cell is empty; each exhibit needs "
         "one"}},
       {"facets.csv",
        "exhibit,1,1",
        "exhibit,0,1",
        {"error: exhibits.csv row 2, column term:category: there are 2 values, but one exhibit "
         "may have only one; keep one, or set multi of the facet in the sheet facets"}},
       {"exhibits.csv",
        "thai;english",
        "",
        {"error: exhibits.csv row 2, column term:category: the cell is empty; each exhibit needs "
         "one"}}});
}

TEST_CASE("a term's parent is another term of its facet") {
  const SourceFolder source;
  source.change("terms.csv", "label_en,role", "label_en,parent,role");
  source.change("terms.csv", "Not specified,", "Not specified,,");
  source.change("terms.csv", "Other,", "Other,other,");
  source.change("terms.csv", "Thai,", "Thai,phu-kradueng,");
  source.change("terms.csv", "English,", "English,thai,");
  CHECK(told(source.build().problems) ==
        Lines{"error: terms.csv row 3, column parent: a term cannot be its own parent",
              "error: terms.csv row 4, column parent: there is no term \"phu-kradueng\" in this "
              "facet; choose one of unspecified, other, thai, english"});
}

TEST_CASE("a tree of terms has at most four levels") {
  const SourceFolder source;
  source.change("terms.csv", "label_en,role", "label_en,parent,role");
  source.change("terms.csv", "Not specified,", "Not specified,,");
  source.change("terms.csv", "Other,", "Other,,");
  source.change("terms.csv", "Thai,", "Thai,,");
  source.change("terms.csv", "English,",
                "English,thai,\ncategory,third,สาม,Third,english,\n"
                "category,fourth,สี่,Fourth,third,");
  CHECK(told(source.build().problems).empty());
  source.change("terms.csv", "Fourth,third,", "Fourth,third,\ncategory,fifth,ห้า,Fifth,fourth,");
  CHECK(told(source.build().problems) ==
        Lines{"error: terms.csv row 8, column parent: this term lies on level 5, but the kiosk "
              "opens 4; choose a term higher up, or leave out a level"});
}

TEST_CASE("parts lead up to a whole, and never round") {
  const SourceFolder source;
  source.put("figures.csv",
             "id,label,label_en,value,part_of,source\ntop,ก,A,1,a,report\na,ข,B,1,b,report\n"
             "b,ค,C,1,a,report\n");
  const auto lines = told(source.build().problems);
  CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
          return line.find("leads back to this row") != line.npos;
        }) == 1);
}

TEST_CASE("reported sums that do not fit are told, never corrected") {
  check(
      {{"figures.csv",
        "All,3,",
        "All,\"1,777\",",
        {"warning: figures.csv row 2, column value: the parts (2) add up to 3, but 1,777 is stated "
         "(a difference of 1,774); the kiosk shows both; nothing is corrected"}},
       {"figures.csv",
        "One,1,all",
        "One,,all",
        {"error: figures.csv row 3: the figure has neither a value nor words for it; fill value "
         "or value_text"}},
       {"figures.csv",
        "id,label,label_en,value,part_of,source\n",
        "id,label,label_en,value_text,part_of,source\nmany,หลาย,Many,ร้อยกว่า,,report\n",
        {"warning: figures.csv row 2, column value_text_en: the figure is in Thai words only; "
         "write them in English: over a hundred"}},
       {"figures.csv",
        "All,3,",
        "All,3,all",
        {"error: figures.csv row 2, column part_of: a figure cannot be a part of itself",
         "warning: figures.csv row 2, column value: the parts (3) add up to 6, but 3 is stated (a "
         "difference of 3); the kiosk shows both; nothing is corrected"}}});
}

TEST_CASE("missing English is one warning for each sheet") {
  const SourceFolder source;
  source.change("terms.csv", "Thai,", ",");
  source.change("terms.csv", "English,", ",");
  source.change("exhibits.csv", "They read well", "");
  CHECK(told(source.build().problems) ==
        Lines{"warning: terms.csv: English is missing: label_en in 2 rows (first row 4); the kiosk "
              "shows the Thai",
              "warning: exhibits.csv: English is missing: result_en in 1 row (first row 2); the "
              "kiosk shows the Thai"});
}

TEST_CASE("sheets are told that are missing, misnamed, empty or broken") {
  {
    const SourceFolder source;
    source.remove("event.csv");
    source.put("exhibit.csv", "");
    CHECK(told(source.build().problems) ==
          Lines{"warning: exhibit.csv: there is no sheet of this name; it is left out",
                "error: event.csv: there is no sheet event (งาน); save it into the source folder "
                "under this name"});
  }
  {
    const SourceFolder source;
    source.put("event.csv", "id,name,name_en,date,organiser\n");
    CHECK(told(source.build().problems) ==
          Lines{"error: event.csv: there is no row with the event"});
    source.put(
        "event.csv",
        "id,name,name_en,date,organiser\na,ก,A,2021-09-15,office\nb,ข,B,2021-09-15,office\n");
    CHECK(
        told(source.build().problems) ==
        Lines{
            "error: event.csv row 3: there is a second event; a pack holds one; remove this row"});
    source.put("event.csv", "id,\"name");
    CHECK(
        told(source.build().problems) ==
        Lines{"error: event.csv: row 1: a quote (\") is opened and never closed; save the sheet as "
              "CSV (UTF-8) from the spreadsheet"});
  }
}

TEST_CASE("every problem is told, up to a thousand, and all are counted") {
  const SourceFolder source;
  std::string awards = "id,name,name_en\n";
  for (int row = 0; row < 1500; ++row) awards += "A B,ชื่อ,Name\n";
  source.put("awards.csv", awards);
  const authoring::BuildReport report = source.build();
  CHECK(report.problems.list().size() == authoring::Problems::k_most_kept);
  CHECK(report.problems.errors() == 1500 + 1499);  // not an id, and used already
}

TEST_CASE("headings of the author's own stand in messages beside the keys") {
  const SourceFolder source;
  source.put("awards.csv", "รหัส,ชื่อ\nid,name\nx y,ดีเด่น\n");
  CHECK_THAT(
      told(source.build().problems).front(),
      Catch::StartsWith("error: awards.csv row 3, column id (รหัส): \"x y\" cannot be an id"));
}

TEST_CASE("a voting has few votes and a day on which it is opened") {
  const std::string event =
      "id,name,name_en,date,organiser,voting,votes,votes_open\n"
      "e0,เปิดบ้านนวัตกรรมเลย ๒,Open House,15 กันยายน 2564,office,";
  struct Case {
    const char* cells;
    Lines told;
  };
  const Case cases[] = {
      {"เปิดโหวต,๓,15/9/2569 16.00\n", {}},
      {"open,,\n", {}},
      {"none,,\n", {}},
      {",,\n", {}},
      {"open,4,\n",
       {"error: event.csv row 2, column votes: a visitor can have 1 to 3 votes, not 4; write a "
        "number from 1 to 3"}},
      {"open,0,\n",
       {"error: event.csv row 2, column votes: a visitor can have 1 to 3 votes, not 0; write a "
        "number from 1 to 3"}},
      {"open,1,16.00\n",
       {"error: event.csv row 2, column votes_open: \"16.00\" has no day; write the day as well, "
        "such as 15/9/2569 16.00"}},
      {"secret,1,\n",
       {"error: event.csv row 2, column voting: \"secret\" is not one of the words for this "
        "column; choose one of none, open",
        "warning: event.csv row 2, column votes: there is no voting, so this has no use; choose "
        "open in the column voting if visitors are to vote"}},
      {"none,2,\n",
       {"warning: event.csv row 2, column votes: there is no voting, so this has no use; choose "
        "open in the column voting if visitors are to vote"}}};
  for (const Case& one : cases) {
    CAPTURE(one.cells);
    const SourceFolder source;
    source.put("event.csv", event + one.cells);
    CHECK(told(source.build().problems) == one.told);
  }
}

TEST_CASE("each of a work's links is a web address that goes into a QR code") {
  const std::string long_link = "https://example.org/" + std::string(181, 'x');
  const std::string no_address =
      " is not a web address; begin it with https:// and leave no "
      "spaces in it";
  const std::string place = "error: exhibits.csv row 2, column links: ";
  struct Case {
    std::string link;
    Lines told;
  };
  const Case cases[] = {
      {"https://example.org/a; http://example.org/ข", {}},
      {long_link.substr(0, 200), {}},
      {"ftp://example.org", {place + "\"ftp://example.org\"" + no_address}},
      {"https://a.org;javascript:alert(1)", {place + "\"javascript:alert(1)\"" + no_address}},
      {"https:///a", {place + "\"https:///a\"" + no_address}},
      {"https://", {place + "\"https://\"" + no_address}},
      {long_link,
       {place + "the web address has 201 characters, at most 200 go into a QR code; use a shorter "
                "one, such as a short link"}}};
  for (const Case& one : cases) {
    CAPTURE(one.link);
    const SourceFolder source;
    source.change("exhibits.csv", "alts_en,consent\n", "alts_en,consent,links\n");
    source.change("exhibits.csv", "no-people\n", "no-people," + one.link + "\n");
    CHECK(told(source.build().problems) == one.told);
  }
}
