// The real kiosk-pack export, and what other programs will ask of the files it writes.
#include "authoring/exported.h"
#include "grid/csv.h"
#include "places.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using kiosk::tests::SourceFolder;
using kiosk::tests::TemporaryFolder;
using nlohmann::json;

namespace {

struct Outcome {
  int exit_code = -1;
  std::string told;  // both outputs
};

Outcome run(const std::string& arguments) {
  const std::string command =
      std::string(tests::k_program_folder) + "/kiosk-pack " + arguments + " 2>&1";
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  char part[4096];
  for (std::size_t length = 0; (length = std::fread(part, 1, sizeof part, pipe)) > 0;)
    outcome.told.append(part, length);
  const int status = ::pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

// A rich pack, taken out in every form.
struct Exported {
  SourceFolder source;
  TemporaryFolder folder;
  std::filesystem::path out = folder / "out";

  Exported() {
    tests::make_rich(source);
    REQUIRE(source.build().built);
    const Outcome outcome =
        run("export " + source.pack().string() + " -o " + out.string() + " --as all");
    INFO(outcome.told);
    REQUIRE(outcome.exit_code == 0);
  }

  json parsed(const char* file) const { return json::parse(base::read_file(out / file).value()); }
};

// A table by its columns' names.
using Rows = std::vector<std::map<std::string, std::string>>;

Rows rows_of(const std::filesystem::path& file) {
  const auto csv = grid::read_csv(file);
  REQUIRE(csv);
  const auto& cells = csv->grid.rows;
  Rows rows;
  for (std::size_t at = 1; at < cells.size(); ++at) {
    auto& row = rows.emplace_back();
    for (std::size_t column = 0; column < cells[0].size(); ++column)
      row[cells[0][column]] = column < cells[at].size() ? cells[at][column] : "";
  }
  return rows;
}

std::string key_in(const std::map<std::string, std::string>& row, const json& fields) {
  std::string key;
  for (const auto& field : fields) key += row.at(field.get<std::string>()) + "\n";
  return key;
}

bool is_empty(const std::string& key) {
  return key.find_first_not_of('\n') == std::string::npos;
}

void check_cell(const json& field, const std::string& cell) {
  const json constraints = field.value("constraints", json::object());
  if (constraints.value("required", false)) CHECK_FALSE(cell.empty());
  if (cell.empty()) return;
  if (field["type"] == "integer") CHECK(std::to_string(std::stoll(cell)) == cell);
  if (field["type"] == "boolean") CHECK((cell == "true" || cell == "false"));
  if (field["type"] == "date") CHECK(std::count(cell.begin(), cell.end(), '-') == 2);
  if (!constraints.contains("enum")) return;
  const auto& words = constraints["enum"];
  CHECK(std::find(words.begin(), words.end(), cell) != words.end());
}

// "%E0%B8%A3" as the bytes it stands for.
std::string decoded(const std::string& path) {
  std::string made;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const bool coded = path[at] == '%';
    made += coded ? static_cast<char>(std::stoi(path.substr(at + 1, 2), nullptr, 16)) : path[at];
    if (coded) at += 2;
  }
  return made;
}

// Every {"@id": …} that stands in place of a thing.
void each_reference(const json& value, std::set<std::string>& found) {
  if (value.is_object() && value.size() == 1 && value.contains("@id"))
    found.insert(value["@id"].get<std::string>());
  if (value.is_structured())
    for (const auto& part : value) each_reference(part, found);
}

}  // namespace

TEST_CASE("the exported tables are what their Data Package says", "[export]") {
  const Exported exported;
  const json package = exported.parsed("datapackage.json");
  CHECK(package["name"] == "e0");
  CHECK(package["licenses"][0]["name"] == "CC-BY-4.0");
  std::map<std::string, Rows> tables;
  for (const auto& resource : package["resources"])
    tables[resource["name"]] = rows_of(exported.out / resource["path"].get<std::string>());
  CHECK(tables.at("exhibits").size() == 2);
  CHECK(tables.at("exhibits")[0].at("title") == "เขียนสวย");
  CHECK(tables.at("exhibits_org").size() == 3);
  CHECK(tables.at("organisations")[0].at("moe10") == "0042010001");
  for (const auto& resource : package["resources"]) {
    const Rows& rows = tables.at(resource["name"]);
    const json& schema = resource["schema"];
    INFO(resource["name"]);
    CHECK_FALSE(rows.empty());
    for (const auto& row : rows) {
      CHECK(row.size() == schema["fields"].size());
      for (const auto& field : schema["fields"]) {
        INFO(field["name"]);
        check_cell(field, row.at(field["name"].get<std::string>()));
      }
    }
  }
}

TEST_CASE("keys of the exported tables are unique, and every link leads somewhere", "[export]") {
  const Exported exported;
  const json package = exported.parsed("datapackage.json");
  std::map<std::string, Rows> tables;
  for (const auto& resource : package["resources"])
    tables[resource["name"]] = rows_of(exported.out / resource["path"].get<std::string>());
  int links = 0;
  for (const auto& resource : package["resources"]) {
    const std::string name = resource["name"];
    const json& schema = resource["schema"];
    INFO(name);
    std::set<std::string> keys;
    if (schema.contains("primaryKey"))
      for (const auto& row : tables.at(name))
        CHECK(keys.insert(key_in(row, schema["primaryKey"])).second);
    for (const auto& link : schema.value("foreignKeys", json::array())) {
      const std::string other = link["reference"]["resource"];
      std::set<std::string> targets;
      for (const auto& row : tables.at(other.empty() ? name : other))
        targets.insert(key_in(row, link["reference"]["fields"]));
      for (const auto& row : tables.at(name)) {
        const std::string key = key_in(row, link["fields"]);
        INFO(link.dump() << " " << key);
        CHECK((is_empty(key) || targets.contains(key)));
        ++links;
      }
    }
  }
  CHECK(links > 30);
}

TEST_CASE("the exported RO-Crate names every file, and only things it tells of", "[export]") {
  const Exported exported;
  const json crate = exported.parsed("ro-crate-metadata.json");
  CHECK(crate["@context"][0] == "https://w3id.org/ro/crate/1.1/context");
  std::map<std::string, json> things;
  for (const auto& thing : crate["@graph"])
    CHECK(things.emplace(thing["@id"].get<std::string>(), thing).second);
  std::set<std::string> references;
  for (const auto& thing : crate["@graph"])
    for (const auto& value : thing) each_reference(value, references);
  references.erase("https://w3id.org/ro/crate/1.1");
  for (const std::string& id : references) {
    INFO(id);
    CHECK(things.contains(id));
  }
  CHECK(things.at("ro-crate-metadata.json")["about"]["@id"] == "./");
  CHECK(things.at("#event")["@type"] == "ExhibitionEvent");
  CHECK(things.at("#organisation/zebra")["@type"] == "School");
  const json& work = things.at("#work/writing");
  CHECK(work["award"] == json({"เหรียญทอง", "รางวัลดีเด่น"}));
  CHECK(work["image"].size() == 3);
  CHECK(work["citation"][0]["@id"] == "#source/report");
  const json& event = things.at("#event");
  CHECK(event["subEvent"].size() == 3);
  const json& talk = things.at("#programme/2");
  CHECK(talk["startDate"] == "2021-09-15T09:00");
  CHECK(talk["superEvent"]["@id"] == "#event");
  CHECK(things.at("#programme/3")["startDate"] == "2021-09-15T13:00");
  CHECK(event["contributor"].size() == 3);
  CHECK(things.at("#partner/3")["name"][1]["@value"] == "PAO");
  CHECK(things.at("#sponsor/1")["name"][0]["@value"] == "สหกรณ์");
  CHECK(things.at("./")["variableMeasured"] ==
        json({{{"@id", "#figure/all"}}, {{"@id", "#figure/words"}}}));
  CHECK(things.at("#figure/all")["minValue"] == 2);
  CHECK(things.at("#figure/all")["valueReference"][0]["@id"] == "#figure/b");
  CHECK(things.at("#figure/words")["value"][1]["@value"] == "over a hundred");
  CHECK(things.at("#figure/b")["citation"][0]["@id"] == "#source/report");
  for (const auto& part : things.at("./")["hasPart"]) {
    const std::string file = decoded(part["@id"]);
    INFO(file);
    CHECK(std::filesystem::is_regular_file(exported.out / file));
  }
}

TEST_CASE("the exported CSV for Omeka S has a row for each work in Dublin Core", "[export]") {
  const Exported exported;
  const Rows rows = rows_of(exported.out / "omeka/exhibits.csv");
  REQUIRE(rows.size() == 2);
  const auto& row = rows[0];
  CHECK(row.at("dcterms:identifier") == "writing");
  CHECK(row.at("dcterms:title") == "เขียนสวย");
  CHECK(row.at("dcterms:alternative") == "Writing");
  CHECK(row.at("dcterms:creator") == "โรงเรียนบ้านหนองผือ;โรงเรียนบ้านนา");
  CHECK(row.at("dcterms:subject") == "ภาษาอังกฤษ;ภาษาไทย");
  CHECK(row.at("dcterms:date") == "2021-09-15");
  CHECK(row.at("dcterms:language") == "th;en");
  CHECK(row.at("dcterms:rights") == "CC-BY-4.0");
  CHECK(row.at("media") == "writing-1.jpg;writing-2.jpg;writing-3.jpg");
}

TEST_CASE("the folder of all forms still builds the same pack", "[export]") {
  const Exported exported;
  const auto again = exported.folder / "again.kpack";
  CHECK(run("build " + exported.out.string() + " -o " + again.string()).exit_code == 0);
  CHECK((base::read_file(again).value() == base::read_file(exported.source.pack()).value()));
}

TEST_CASE("only what was asked for is written", "[export]") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  const TemporaryFolder folder;
  const auto out = folder / "out";
  CHECK(run("export " + source.pack().string() + " -o " + out.string() + " --as tables omeka")
            .exit_code == 0);
  CHECK(std::filesystem::exists(out / "datapackage.json"));
  CHECK(std::filesystem::exists(out / "omeka/exhibits.csv"));
  CHECK_FALSE(std::filesystem::exists(out / "e0.xlsx"));
  CHECK_FALSE(std::filesystem::exists(out / ".kiosk-pack"));
  CHECK_FALSE(std::filesystem::exists(out / "ro-crate-metadata.json"));
}

TEST_CASE("kiosk-pack export says in a line why it cannot", "[export]") {
  const SourceFolder source;
  REQUIRE(source.build().built);
  const TemporaryFolder folder;
  const std::string pack = source.pack().string();
  struct Case {
    std::string arguments;
    int exit_code;
    const char* told;
  };
  const Case cases[] = {
      {pack + " -o " + source.path().string(), 1, "is there already, with files in it, and stays"},
      {pack + " -o " + (folder / "no/such/place").string(), 1, "cannot be made"},
      {(folder / "none.kpack").string() + " -o " + (folder / "out").string(), 1, "none.kpack"},
      {pack + " -o " + (folder / "out").string() + " --as pdf", 2, "pdf"},
      {pack, 2, "--output"},
  };
  for (const Case& one : cases) {
    const Outcome outcome = run("export " + one.arguments);
    INFO(one.arguments << "\n" << outcome.told);
    CHECK(outcome.exit_code == one.exit_code);
    CHECK(std::count(outcome.told.begin(), outcome.told.end(), '\n') == 1);
    CHECK_THAT(outcome.told, Catch::Contains(one.told));
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}

// Slower: two whole events, one with floor plans.
TEST_CASE("the sample events come back byte for byte", "[export][end-to-end]") {
  for (const char* const event : {"loei2", "chiangmai"}) {
    const TemporaryFolder folder;
    const std::string first = (folder / "first.kpack").string();
    const std::string again = (folder / "again.kpack").string();
    const std::string out = (folder / "out").string();
    const std::string content = std::string(tests::k_source_folder) + "/content/" + event;
    INFO(event);
    REQUIRE(run("build " + content + " -o " + first).exit_code == 0);
    REQUIRE(run("export " + first + " -o " + out).exit_code == 0);
    REQUIRE(run("build " + out + " -o " + again).exit_code == 0);
    CHECK(tests::dump_of(again) == tests::dump_of(first));
    CHECK((base::read_file(again).value() == base::read_file(first).value()));
  }
}
