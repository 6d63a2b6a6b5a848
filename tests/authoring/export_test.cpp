// A pack taken out again: nobody's content is locked in.
#include "authoring/authored_text.h"
#include "authoring/draft_sheets.h"
#include "authoring/exported.h"
#include "authoring/form_workbook.h"
#include "base/export_folder.h"
#include "clip.h"
#include "grid/workbook_file.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace kiosk;
using authoring::BreakMarks;
using kiosk::tests::SourceFolder;
using kiosk::tests::TemporaryFolder;

namespace {

std::filesystem::path rich_pack(const SourceFolder& source) {
  kiosk::tests::make_rich(source);
  const auto report = source.build();
  for (const std::string& line : kiosk::tests::told(report.problems))
    if (line.starts_with("error")) FAIL(line);
  REQUIRE(report.built);
  return source.pack();
}

void take_out(const std::filesystem::path& pack, const std::filesystem::path& folder) {
  const auto database = store::Database::open(pack, store::Access::stranger);
  REQUIRE(database);
  const auto content = kiosk::tests::content_of(pack, BreakMarks::write);
  REQUIRE(authoring::write_export_workbook(content, folder));
  REQUIRE(authoring::write_export_files(*database, content, folder, authoring::AllRenditions::yes,
                                        [](std::size_t, std::size_t) {}));
}

std::vector<std::string> files_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a pack that was taken out and built again is the same pack, byte for byte", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  const TemporaryFolder folder;
  take_out(pack, folder.path());
  const auto again = folder / "again.kpack";
  const auto report = authoring::build({folder.path(), again});
  REQUIRE(report);
  for (const std::string& line : kiosk::tests::told(report->problems)) INFO(line);
  REQUIRE(report->built);
  CHECK(report->summary.reused == 9);
  CHECK(kiosk::tests::dump_of(again) == kiosk::tests::dump_of(pack));
  CHECK((base::read_file(again).value() == base::read_file(pack).value()));
}

TEST_CASE("what lies above a school's district is in the pack and not in its cell", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  const auto database = store::Database::open(pack, store::Access::stranger);
  REQUIRE(database);
  CHECK(database->number("SELECT count(*) FROM exhibit_term WHERE term = 'loei'").value() == 1);
  CHECK(database->number("SELECT works FROM term WHERE id = 'loei'").value() == 1);
  const TemporaryFolder folder;
  take_out(pack, folder.path());
  const auto content = kiosk::tests::content_of(pack, BreakMarks::drop);
  const auto& schools = content.draft.organisations;
  const auto zebra = std::find_if(schools.begin(), schools.end(),
                                  [](const auto& school) { return school.id == "zebra"; });
  REQUIRE(zebra != schools.end());
  std::vector<std::string> own;
  for (const auto& term : zebra->terms) own.push_back(term.facet + "/" + term.term);
  CHECK(own == std::vector<std::string>{"group/hill", "district/phu-kradueng"});
  // Who wrote both a term and the one it lies under gets both back.
  own.clear();
  for (const auto& term : content.draft.exhibits.front().terms) own.push_back(term.term);
  CHECK(own == std::vector<std::string>{"english", "thai"});
}

TEST_CASE("a pack with videos that was taken out and built again is the same pack", "[export]") {
  const SourceFolder source;
  kiosk::tests::make_rich(source);
  const auto media = source.path() / "media";
  std::filesystem::copy_file(kiosk::tests::clip("good.mp4"), media / "writing-1.mp4");
  std::filesystem::copy_file(kiosk::tests::clip("good.webm"), media / "first.webm");
  source.put("media/writing-1.th.srt",
             "1\n00:00:00,000 --> 00:00:01,000\n<i>นักเรียน|อ่าน</i>\nหนังสือ --&gt; &lt;b&gt;\n\n"
             "2\n00:00:00,500 --> 00:00:01,500\nอ่าน\nเขียน\n");
  source.put("media/first.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nPupils & <b>books</b>\n");
  source.change("exhibits.csv", "source,sample\n", "source,sample,videos,video_captions\n");
  source.change("exhibits.csv", "s2,report,1\n", "s2,report,1,first.webm,คลิป|แรก\n");
  const auto built = source.build();
  for (const std::string& line : kiosk::tests::told(built.problems)) UNSCOPED_INFO(line);
  REQUIRE(built.built);
  CHECK(built.summary.videos == 2);

  const TemporaryFolder folder;
  take_out(source.pack(), folder.path());
  CHECK(base::read_file(folder / "รูป/writing-1.webm").value() ==
        base::read_file(media / "first.webm").value());
  const auto again = folder / "again.kpack";
  const auto report = authoring::build({folder.path(), again});
  REQUIRE(report);
  for (const std::string& line : kiosk::tests::told(report->problems)) UNSCOPED_INFO(line);
  REQUIRE(report->built);
  CHECK(kiosk::tests::dump_of(again) == kiosk::tests::dump_of(source.pack()));
  CHECK((base::read_file(again).value() == base::read_file(source.pack()).value()));
}

TEST_CASE("without the kept renditions only pictures are made anew", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  const TemporaryFolder folder;
  take_out(pack, folder.path());
  std::filesystem::remove_all(folder / ".kiosk-pack");
  const auto again = folder / "again.kpack";
  const auto report = authoring::build({folder.path(), again});
  REQUIRE(report);
  REQUIRE(report->built);
  CHECK(report->summary.reused == 0);
  const auto before = kiosk::tests::content_of(pack, BreakMarks::drop);
  const auto after = kiosk::tests::content_of(again, BreakMarks::drop);
  CHECK(authoring::sheets_of(before).at(4).rows == authoring::sheets_of(after).at(4).rows);
  REQUIRE(before.pictures.size() == after.pictures.size());
  for (std::size_t at = 0; at < before.pictures.size(); ++at)
    CHECK(before.pictures[at].height == after.pictures[at].height);
}

TEST_CASE("files have the names by which the builder finds them again", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  const TemporaryFolder folder;
  take_out(pack, folder.path());
  CHECK(files_in(folder.path()) == std::vector<std::string>{".kiosk-pack", "e0.xlsx", "รูป"});
  CHECK(files_in(folder / "รูป") ==
        std::vector<std::string>{"e0.event.jpg", "garden.plan.jpg", "hall.plan.jpg",
                                 "office.logo.jpg", "reading-1.jpg", "writing-1.jpg",
                                 "writing-2.jpg", "writing-3.jpg", "zebra.logo.jpg"});
}

TEST_CASE("every filled cell has a column in the workbook", "[export]") {
  const SourceFolder source;
  const auto sheets =
      authoring::sheets_of(kiosk::tests::content_of(rich_pack(source), BreakMarks::write));
  const auto written = authoring::filled_workbook(sheets);
  REQUIRE(written);
  for (const authoring::DraftSheet& sheet : sheets) {
    const auto found = std::find_if(written->begin(), written->end(), [&](const auto& one) {
      return one.name == sheet.form->heading;
    });
    REQUIRE(found != written->end());
    for (const auto& row : sheet.rows)
      for (const auto& [key, text] : row) {
        INFO(sheet.form->name << " " << key << " " << text);
        const auto& keys = found->rows.at(1);
        CHECK(std::any_of(keys.begin(), keys.end(),
                          [&](const auto& cell) { return cell.text == key; }));
      }
  }
}

TEST_CASE("an author's own marks come back, the builder's do not", "[export]") {
  const auto breaker = authoring::LineBreaker::create({{"หนองผือ", authoring::NameKind::proper}});
  REQUIRE(breaker);
  struct Case {
    const char* written;
    const char* given_back;
  };
  const Case cases[] = {
      {"นักเรียนอ่านหนังสือ", "นักเรียนอ่านหนังสือ"},
      {"นักเรียน|อ่านหนังสือ", "นักเรียนอ่านหนังสือ"},  // the builder knows this place
      {"หนอง|ผือ", "หนอง|ผือ"},
      {"นักเรียน~อ่านหนังสือ", "นักเรียน~อ่านหนังสือ"},
      {"วันที่ 15 กันยายน 2564", "วันที่ 15 กันยายน 2564"},
      {"เขต |๒", "เขต| ๒"},  // as good on either side of the space
      {"บ้าน~ นา", "บ้าน~ นา"},
      {"Reading aloud", "Reading aloud"},
      {"", ""},
  };
  for (const Case& one : cases) {
    INFO(one.written);
    const std::string prepared = breaker->prepared(one.written);
    const std::string back = authoring::authored_text(*breaker, prepared);
    CHECK(breaker->prepared(back) == prepared);
    CHECK(authoring::plain_text(back).find("\u200B") == std::string::npos);
    CHECK(back == one.given_back);
  }
}

TEST_CASE("an export takes no place where something is, and leaves no half", "[export]") {
  const TemporaryFolder folder;
  const auto target = folder / "out";
  {
    auto half = base::ExportFolder::create(target);
    REQUIRE(half);
    REQUIRE(base::write_export_file(half->path() / "a.csv", "id\n"));
  }
  CHECK(files_in(folder.path()).empty());
  auto whole = base::ExportFolder::create(target.string() + "/");
  REQUIRE(whole);
  REQUIRE(base::write_export_file(whole->path() / "a.csv", "id\n"));
  REQUIRE(whole->publish());
  CHECK(files_in(target) == std::vector<std::string>{"a.csv"});
  const auto refused = base::ExportFolder::create(target);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::input);
  CHECK_THAT(refused.error().message, Catch::Contains("choose a new folder"));
  CHECK(files_in(folder.path()) == std::vector<std::string>{"out"});
}

TEST_CASE("a full disk is told in one sentence", "[export]") {
  const auto written = base::write_export_file("/dev/full", "some bytes");
  REQUIRE_FALSE(written);
  CHECK(written.error().message == "full cannot be written: No space left on device");
}

TEST_CASE("a stranger's pack cannot name files outside the folder", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  {
    auto database = store::Database::open(pack, store::Access::write);
    REQUIRE(database);
    REQUIRE(database->run("UPDATE exhibit SET id = '../../outside' WHERE position = 1"));
  }
  const auto database = store::Database::open(pack, store::Access::stranger);
  REQUIRE(database);
  const auto content = authoring::read_pack_content(*database, BreakMarks::drop);
  REQUIRE_FALSE(content);
  CHECK(content.error().fault == base::Fault::damaged);
}

TEST_CASE("videos come out whole, with their subtitles", "[export]") {
  const SourceFolder source;
  const auto pack = rich_pack(source);
  {
    auto database = store::Database::open(pack, store::Access::write);
    REQUIRE(database);
    REQUIRE(database->script(
        "INSERT INTO video VALUES (1, 2, 1, 'webm', 5, 3661002, 640, 360, 1, 'คลิป', 'Clip', 1);"
        "INSERT INTO video_piece VALUES (1, 1, x'6C6F');"
        "INSERT INTO video_piece VALUES (1, 0, x'68656C');"
        "INSERT INTO subtitle VALUES (1, 'th', 1, 1500, 3661002, 'นักเรียน\u200Bอ่าน');"));
  }
  const TemporaryFolder folder;
  take_out(pack, folder.path());
  CHECK(base::read_file(folder / "รูป/reading-1.webm").value() == std::string("hello"));
  CHECK(base::read_file(folder / "รูป/reading-1.th.srt").value() ==
        std::string("1\n00:00:01,500 --> 01:01:01,002\nนักเรียนอ่าน\n\n"));
  CHECK_FALSE(std::filesystem::exists(folder / "รูป/reading-1.en.srt"));
}
