// From the column "parent" in a sheet to the fingers of a visitor, with the real programs; and what
// two evenings of the attract screen leave in the state folder and in the report.
#include "app/layout_rules.h"
#include "app/program.h"
#include "authoring/source_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <map>
#include <sstream>
#include <string>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// Two provinces, one with two districts; a school and its work in one of these.
std::string pack_with_areas(const TemporaryFolder& folder) {
  const SourceFolder source;
  source.put("facets.csv",
             "id,label,label_en,applies_to,order,multi,closed,required,display\n"
             "category,หมวด,Category,exhibit,1,1,0,1,tiles\n"
             "area,จังหวัดและอำเภอ,Area,organisation,2,0,0,0,list\n");
  source.put("terms.csv",
             "facet,id,label,label_en,parent\ncategory,thai,ภาษาไทย,Thai,\n"
             "category,english,ภาษาอังกฤษ,English,\n"
             "area,loei,เลย,Loei,\narea,nan,น่าน,Nan,\narea,phu-kradueng,ภูกระดึง,Phu Kradueng,loei\n"
             "area,wang,วังสะพุง,Wang Saphung,loei\n");
  source.change("organisations.csv", "term:district", "term:area");
  const std::string pack = (folder / "areas.kpack").string();
  const Outcome built =
      run(folder.path(), {program("kiosk-pack"), "build", source.path().string(), "-o", pack});
  INFO(built.errors);
  REQUIRE(built.exit_code == 0);
  return pack;
}

// The script, its pictures left out and its dumps written into the folder.
fs::path script_in(const TemporaryFolder& folder, const std::string& name) {
  std::istringstream lines(text_in(rehearsal("facets.txt")));
  std::string script;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("screenshot")) continue;
    if (const auto at = line.find("{name}"); at != std::string::npos)
      line.replace(at, 6, (folder / name).string());
    script += line + "\n";
  }
  write_text(folder / (name + ".txt"), script);
  return folder / (name + ".txt");
}

// How often each work was shown on the attract screen, by the log.
std::map<std::string, std::int64_t> shown_in(const fs::path& state) {
  const auto log = store::Database::open(state / "events.db", store::Access::read);
  REQUIRE(log);
  std::map<std::string, std::int64_t> shown;
  REQUIRE(
      log->each("SELECT json_extract(props, '$.id'), json_extract(props, '$.count') FROM event "
                "WHERE name = 'impression' AND json_extract(props, '$.screen') = 'attract'",
                {}, [&](const store::Row& row) {
                  shown[row.text(0)] += row.integer(1);
                  return true;
                }));
  return shown;
}

}  // namespace

TEST_CASE("a visitor narrows by province and district, and widens again at a touch",
          "[facets][end-to-end]") {
  const TemporaryFolder folder;
  const std::string pack = pack_with_areas(folder);
  for (const char* size : {"1920x1080", "1080x1920"}) {
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", pack, "--windowed", size, "--diagonal", "21.5", "--script",
             script_in(folder, size).string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(size << " " << played.errors);
    REQUIRE(played.exit_code == 0);
    for (const char* page : {"sheet", "wall"}) {
      INFO(page);
      const Dump dump = dump_in(text_in(folder / (std::string(size) + "-" + page + ".json")));
      const Speech thai{.english = false, .excused = [](std::string_view) { return true; }};
      std::string faults;
      for (const std::string& fault : faults_of(dump, Scrolled::no, thai)) faults += fault + "\n";
      CHECK(faults == "");
    }
  }
}

TEST_CASE("over two evenings and a restart every work is shown as often",
          "[exposure][end-to-end]") {
  const TemporaryFolder folder;
  const fs::path state = folder / "state";
  write_text(folder / "evening.txt", "wait 200\n");
  for (int evening = 0; evening < 2; ++evening) {
    const Outcome played =
        run(folder.path(),
            {program("kiosk"), "--pack", loei2().string(), "--windowed", "640x480", "--state",
             state.string(), "--script", (folder / "evening.txt").string(), "--virtual-time"},
            without_display(folder.path()));
    INFO(played.errors);
    REQUIRE(played.exit_code == 0);
    // 23 slides of nine seconds; Loei 2 has 22 schools.
    CHECK(fs::exists(state / "exposure" / "th.loei2.openhouse2564.txt"));
  }
  const auto pack = store::Database::open(loei2(), store::Access::read);
  REQUIRE(pack);
  std::map<std::string, std::int64_t> schools;
  const auto shown = shown_in(state);
  REQUIRE(
      pack->each("SELECT e.id, ifnull(x.organisation, '') FROM exhibit e LEFT JOIN "
                 "exhibit_organisation x ON x.exhibit = e.position AND x.position = 1",
                 {}, [&](const store::Row& row) {
                   const auto times = shown.find(row.text(0));
                   schools[row.text(1)] += times == shown.end() ? 0 : times->second;
                   return true;
                 }));
  std::int64_t least = 1000;
  std::int64_t most = 0;
  for (const auto& [school, times] : schools) {
    least = std::min(least, times);
    most = std::max(most, times);
  }
  CHECK(least >= 1);
  CHECK(most - least <= 1);
}
