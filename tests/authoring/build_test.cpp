// Whole packs, read back through the catalog as the kiosk does.
#include "authoring/build.h"

#include "authoring/describe.h"
#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"
#include "pack/pack_file.h"
#include "store/database.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using kiosk::tests::SourceFolder;

namespace {

std::string without_breaks(const std::string& text) {
  return text::without_breaks(text);
}

std::vector<std::string> texts(const SourceFolder& source, const char* sql) {
  const auto file = store::Database::open(source.pack(), store::Access::stranger);
  REQUIRE(file);
  const auto rows = file->collect(sql, {}, [](const store::Row& row) { return row.text(0); });
  REQUIRE(rows);
  return *rows;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a pack holds what the sheets said") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  REQUIRE(pack::verify(source.pack()));
  const auto catalog = pack::open(source.pack());
  REQUIRE(catalog);

  const auto facts = catalog->facts().value();
  CHECK(facts.id == "e0");
  CHECK(facts.version == "1");
  CHECK(facts.exhibits == 1);
  CHECK(facts.organisations == 1);
  CHECK(without_breaks(facts.publisher.thai) == "สพป.เลย\u00A0เขต\u00A0๒");
  const auto event = catalog->event().value();
  CHECK(event.date == "2021-09-15");
  CHECK(event.name.english == "Open House");

  const auto work = catalog->exhibit(catalog::ExhibitId("reading")).value().value();
  CHECK(without_breaks(work.title.thai) == "อ่านออกเขียนได้");
  CHECK(work.summary.english == "Pupils read");
  REQUIRE(work.sections.size() == 1);
  CHECK(work.sections[0].role == catalog::SectionRole::result);
  REQUIRE(work.pictures.size() == 1);
  CHECK(work.pictures[0].width == 2560);
  CHECK(work.pictures[0].tone == 0xCC8844);
  CHECK(work.pictures[0].caption.english == "Pupils with books");

  const auto school = catalog->organisation(catalog::OrganisationId("nong-phue")).value().value();
  CHECK(school.works == 1);
  CHECK(school.place.thai == "ต.ศรีฐาน อ.ภูกระดึง จ.เลย");
  CHECK(school.place.english == "Si Than, Phu Kradueng, Loei");
}

TEST_CASE("texts carry break places, and the pack's names none inside") {
  const SourceFolder source;
  source.change("exhibits.csv", "นักเรียนอ่านหนังสือ", "นักเรียนโรงเรียนบ้านหนองผืออ่านหนังสือ|นอกเวลา");
  REQUIRE(source.build().built);
  CHECK(texts(source, "SELECT summary_th FROM exhibit") ==
        Lines{"นักเรียน\u200Bโรงเรียน\u200Bบ้านหนองผือ\u200Bอ่าน\u200Bหนังสือ\u200Bนอก\u200Bเวลา"});
}

TEST_CASE("terms keep the author's order, other and unspecified last") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  CHECK(texts(source,
              "SELECT position || ' ' || id FROM term WHERE facet = 'category' "
              "ORDER BY position") == Lines{"0 thai", "1 english", "2 other", "3 unspecified"});
  source.change("terms.csv", "facet,id,label,label_en,role", "facet,id,label,order,label_en,role");
  source.change("terms.csv", "ภาษาไทย,", "ภาษาไทย,๒,");
  source.change("terms.csv", "ภาษาอังกฤษ,", "ภาษาอังกฤษ,1,");
  source.change("terms.csv", "นวัตกรรมอื่น ๆ,", "นวัตกรรมอื่น ๆ,,");
  source.change("terms.csv", "ยังไม่ระบุ,", "ยังไม่ระบุ,,");
  source.change("terms.csv", "ภูกระดึง,", "ภูกระดึง,,");
  REQUIRE(source.build().built);
  CHECK(texts(source, "SELECT id FROM term WHERE facet = 'category' ORDER BY position") ==
        Lines{"english", "thai", "other", "unspecified"});
}

TEST_CASE("a work carries its schools' terms too, and its pictures in order of their numbers") {
  const SourceFolder source;
  source.put("media/reading-10.png", tests::png_picture(1000, 100));
  source.put("media/READING-2.PNG", tests::png_picture(900, 100));
  REQUIRE(source.build().built);
  CHECK(texts(source, "SELECT facet || '/' || term FROM exhibit_term ORDER BY facet, term") ==
        Lines{"category/english", "category/thai", "district/phu-kradueng"});
  CHECK(texts(source, "SELECT id || ' ' || position || ' ' || width FROM media ORDER BY id") ==
        Lines{"1 1 2560", "2 2 900", "3 3 1000"});
  CHECK(texts(source, "SELECT media || ' ' || side FROM rendition WHERE media = 2 ORDER BY side") ==
        Lines{"2 320", "2 640", "2 1280"});
  CHECK(texts(source, "SELECT value FROM pack WHERE key = 'pictures'") == Lines{"3"});
}

TEST_CASE("floor plans, stands and logos are written with their pictures") {
  const SourceFolder source;
  source.put("media/Hall.svg", tests::svg_picture(800, 400, "#336699"));
  source.put("media/logo.png", tests::png_picture(200, 200));
  source.put("plans.csv",
             "id,title,title_en,picture,here\nhall,ผังงาน,The hall,hall.SVG,\"๔๘, 92\"\n");
  source.put("stands.csv", "id,plan,label,label_en,at\na1,hall,บูท ก๑,Stand A1,\"12.5, 30\"\n");
  source.put("media/crest.svg", tests::svg_picture(900, 600, "#993366"));
  source.change("event.csv", "id,", "logo,accent,id,");
  source.change("event.csv", "\ne0,", "\nCrest.svg,#c8102e,e0,");
  source.change("organisations.csv", "kind,", "kind,logo,");
  source.change("organisations.csv", "esa-primary,", "esa-primary,logo.png,");
  source.change("organisations.csv", "school,", "school,,");
  REQUIRE(source.build().built);
  CHECK(
      texts(
          source,
          "SELECT id || ' ' || coalesce(exhibit, '-') || ' ' || position FROM media ORDER BY id") ==
      Lines{"1 1 1", "2 - 0", "3 - 0", "4 - 0"});
  CHECK(texts(source, "SELECT event || ' ' || picture FROM event_logo") == Lines{"e0 2"});
  CHECK(texts(source, "SELECT accent FROM event") == Lines{"#c8102e"});
  CHECK(texts(source, "SELECT organisation || ' ' || picture FROM organisation_logo") ==
        Lines{"office 3"});
  CHECK(texts(source, "SELECT id || ' ' || picture || ' ' || here_x || ' ' || here_y FROM plan") ==
        Lines{"hall 4 48.0 92.0"});
  CHECK(texts(source, "SELECT id || ' ' || plan || ' ' || x || ' ' || y FROM stand") ==
        Lines{"a1 hall 12.5 30.0"});
  source.change("stands.csv", "12.5, 30", "12.5, 130");
  CHECK(tests::told(source.build().problems) ==
        Lines{"error: stands.csv row 2, column at: \"12.5, 130\" is no place on the plan; write "
              "two numbers from 0 to 100, such as 48, 92: how far from its left and its top in "
              "hundredths"});
}

TEST_CASE("cells that no screen shows are kept for an export") {
  const SourceFolder source;
  source.change("terms.csv", "label,label_en", "aliases,label,label_en");
  source.change("terms.csv", "unspecified,ยัง", "unspecified,,ยัง");
  source.change("terms.csv", "other,นวัต", "other,อื่นๆ;ฯลฯ,นวัต");
  source.change("terms.csv", "thai,ภาษา", "thai,,ภาษา");
  source.change("terms.csv", "english,ภาษา", "english,,ภาษา");
  source.change("terms.csv", "phu-kradueng,ภู", "phu-kradueng,,ภู");
  REQUIRE(source.build().built);
  CHECK(texts(source,
              "SELECT sheet || ' ' || id || ' ' || key || ' ' || value FROM workbook_cell "
              "WHERE key <> 'required' AND key NOT LIKE '%_en'") ==
        Lines{"awards best place_in_sheet 1", "exhibits reading consent no-people",
              "organisations nong-phue amphoe ภูกระดึง", "organisations nong-phue place_in_sheet 2",
              "organisations nong-phue province เลย", "organisations nong-phue tambon ศรีฐาน",
              "organisations office place_in_sheet 1", "terms category/other aliases อื่นๆ;ฯลฯ"});
}

TEST_CASE("ranks by school keep the author's order within one") {
  const SourceFolder source;
  source.change("organisations.csv", "office,",
                "kok,โรงเรียนกกดู่,Kok Du School,school,,,,,,,\noffice,");
  source.put("exhibits.csv",
             "id,title,title_en,org,term:category,summary,summary_en\n"
             "a,ข,A,nong-phue,thai,ส,s\nb,ก,B,nong-phue,thai,ส,s\nc,ค,C,kok,thai,ส,s\n"
             "d,ง,D,,thai,ส,s\n");
  REQUIRE(source.build().built);
  CHECK(texts(source, "SELECT id FROM exhibit ORDER BY school_rank_th") ==
        Lines{"c", "a", "b", "d"});
  CHECK(texts(source, "SELECT id FROM exhibit ORDER BY rank_th") == Lines{"b", "a", "c", "d"});
  CHECK(texts(source, "SELECT id FROM exhibit ORDER BY school_rank_en") ==
        Lines{"c", "a", "b", "d"});
  CHECK(texts(source, "SELECT letter_th || letter_en FROM organisation ORDER BY rank_th") ==
        Lines{"กK", "สL", "หN"});
}

TEST_CASE("search text is folded, names in lines of their own") {
  const SourceFolder source;
  source.change("organisations.csv", "id,name,", "id,aliases,name,");
  source.change("organisations.csv", "office,", "office,,");
  source.change("organisations.csv", "nong-phue,", "nong-phue,รร.หนองผือ;น\u0E4D\u0E49\u0E32ใส,");
  REQUIRE(source.build().built);
  CHECK(texts(source, "SELECT name FROM search WHERE id = 'nong-phue'") ==
        Lines{"โรงเรียนบ้านหนองผือ\nbannongphueschool\nรรหนองผือ\nน้ำใส"});
  CHECK(texts(source, "SELECT body FROM search WHERE id = 'nong-phue'") ==
        Lines{"ตศรีฐานอภูกระดึงจเลย\nsithanphukraduengloei"});
  CHECK(texts(source, "SELECT name FROM search WHERE id = 'category/other'") ==
        Lines{"นวัตกรรมอื่น\nother"});
  CHECK_THAT(texts(source, "SELECT body FROM search WHERE kind = 'exhibit'").at(0),
             Catch::Contains("อ่านคล่อง") && Catch::Contains("โรงเรียนบ้านหนองผือ"));
}

TEST_CASE("the same source gives the same bytes") {
  const SourceFolder source;
  source.put("media/reading-2.png", tests::png_picture(1400, 900));
  REQUIRE(source.build().built);
  const std::string first = base::read_file(source.pack()).value();
  REQUIRE(source.build().built);
  CHECK(base::read_file(source.pack()).value() == first);
}

TEST_CASE("a failed build leaves the old pack as it was") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  const std::string before = base::read_file(source.pack()).value();
  source.put("media/reading-2.png", tests::png_picture(900, 900, tests::Body::missing));
  CHECK_FALSE(source.build().built);
  CHECK(base::read_file(source.pack()).value() == before);
  CHECK_FALSE(std::filesystem::exists(source.pack().string() + ".part"));
}

TEST_CASE("the progress goes through the stages and counts the pictures") {
  const SourceFolder source;
  std::vector<authoring::Stage> stages;
  std::size_t pictures = 0;
  const auto report =
      authoring::build({source.path(), source.pack(), [&](const authoring::Progress& progress) {
                          if (stages.empty() || stages.back() != progress.stage)
                            stages.push_back(progress.stage);
                          pictures = std::max(pictures, progress.done);
                        }});
  REQUIRE(report);
  using authoring::Stage;
  CHECK(stages == std::vector<Stage>{Stage::reading, Stage::checking, Stage::preparing,
                                     Stage::pictures, Stage::writing});
  CHECK(pictures == 1);
  CHECK(report->summary.works == 1);
  CHECK(report->summary.schools == 1);
  CHECK(report->summary.name == "เปิดบ้านนวัตกรรมเลย ๒");
  CHECK(report->summary.bytes == std::filesystem::file_size(source.pack()));
}

TEST_CASE("no folder to read and no folder to write are told") {
  const SourceFolder source;
  const auto nowhere = authoring::build({source.path() / "none", source.pack()});
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().fault == base::Fault::missing);
  const auto unwritable = authoring::build({source.path(), source.path() / "none" / "a.kpack"});
  REQUIRE_FALSE(unwritable);
  CHECK(unwritable.error().fault == base::Fault::system);
  CHECK_THAT(unwritable.error().message, Catch::Contains("a.kpack cannot be written"));
  const auto onto_folder = authoring::build({source.path(), source.path() / "media"});
  REQUIRE_FALSE(onto_folder);
  CHECK(onto_folder.error().fault == base::Fault::input);
}

TEST_CASE("a pack describes itself") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  const auto description = authoring::describe(source.pack());
  REQUIRE(description);
  CHECK(description->id == "e0");
  CHECK(description->name.thai == "เปิดบ้านนวัตกรรมเลย ๒");
  CHECK(description->works == 1);
  CHECK(description->pictures == 1);
  CHECK(description->format == 4);
  CHECK(description->facets ==
        std::vector<catalog::Text>{{"หมวดนวัตกรรม", "Category"}, {"เขตอำเภอ", "District"}});
}

TEST_CASE("files that are no packs, broken, newer or missing are told apart") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  const std::string whole = base::read_file(source.pack()).value();
  const auto fault_of = [&](std::string_view bytes) {
    source.put("other.kpack", bytes);
    const auto description = authoring::describe(source.path() / "other.kpack");
    REQUIRE_FALSE(description);
    CHECK_THAT(description.error().message, Catch::Contains("other.kpack"));
    return description.error().fault;
  };
  CHECK(fault_of("just some text, long enough to be looked at as a header by anyone") ==
        base::Fault::damaged);
  CHECK(fault_of(whole.substr(0, whole.size() / 2)) == base::Fault::damaged);
  std::string newer = whole;
  newer[63] = 99;  // the header's user_version, SQLite's file format section 1.3
  CHECK(fault_of(newer) == base::Fault::newer);
  const auto missing = authoring::describe(source.path() / "none.kpack");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == base::Fault::missing);
}
