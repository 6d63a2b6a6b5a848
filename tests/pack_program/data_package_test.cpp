// What kiosk-pack export --as tables writes, held against the rules of Table Schema.
#include "authoring/exported.h"
#include "base/temporary_folder.h"
#include "pack_program/table_schema.h"
#include "places.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using tests::SourceFolder;
using tests::TableSchemaCheck;
using tests::TemporaryFolder;

namespace {

void export_tables(const std::filesystem::path& pack, const std::filesystem::path& folder) {
  const std::string command = std::string(tests::k_program_folder) + "/kiosk-pack export " +
                              pack.string() + " -o " + folder.string() +
                              " --as tables >/dev/null 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
}

std::vector<std::string> violations_in(const std::filesystem::path& folder) {
  return TableSchemaCheck(folder).violations();
}

// Replaces the first occurrence, which must be there.
void spoil(const std::filesystem::path& file, const std::string& what, const std::string& by) {
  std::string text = base::read_file(file).value();
  const auto at = text.find(what);
  INFO(file << " " << what << "\n" << text.substr(0, 2000));
  REQUIRE(at != text.npos);
  REQUIRE(base::write_file_whole(file, text.replace(at, what.size(), by)));
}

}  // namespace

TEST_CASE("exported tables keep the rules of Table Schema", "[export]") {
  const TemporaryFolder folder;
  SECTION("of a pack that uses every column") {
    const SourceFolder source;
    tests::make_rich(source);
    REQUIRE(source.build().built);
    export_tables(source.pack(), folder / "out");
  }
  SECTION("of a real event") {
    export_tables(std::string(tests::k_program_folder) + "/packs/loei2.kpack", folder / "out");
  }
  CHECK(violations_in(folder / "out") == std::vector<std::string>{});
}

TEST_CASE("the check of Table Schema finds each kind of violation", "[export]") {
  const SourceFolder source;
  tests::make_rich(source);
  REQUIRE(source.build().built);
  const TemporaryFolder folder;
  export_tables(source.pack(), folder / "whole");
  struct Case {
    const char* file;
    const char* what;
    const char* by;
    const char* told;
  };
  const Case cases[] = {
      {"tables/figures.csv", "\nb,สอง,Two,2,", "\nb,สอง,Two,two,", "no integer in value: two"},
      {"tables/figures.csv", "at-least", "nearly", "none of the choices of qualifier: nearly"},
      {"tables/figures.csv", "\nall,", "\nb,", "the primary key is not unique"},
      {"tables/figures.csv", "2021-01-01", "2021-13-01", "no date in as_of: 2021-13-01"},
      {"tables/figures.csv", "id,label", "id,lable", "the header has lable instead of label"},
      {"tables/exhibits_org.csv", "zebra", "ghost", "a link to nothing in organisations: ghost"},
      {"tables/exhibits.csv", "\nwriting,เขียนสวย,", "\nwriting,,", "required but empty: title"},
      {"datapackage.json", "\"name\": \"e0\"", "\"name\": \"E 0\"", "package name"},
      {"datapackage.json", "tables/figures.csv", "tables/none.csv", "no table at"},
      {"datapackage.json", "\"integer\"", "\"number of things\"", "no number of things in"}};
  for (const Case& one : cases) {
    INFO(one.file << " " << one.by);
    const auto spoilt = folder / "spoilt";
    std::filesystem::remove_all(spoilt);
    std::filesystem::copy(folder / "whole", spoilt, std::filesystem::copy_options::recursive);
    spoil(spoilt / one.file, one.what, one.by);
    const auto found = violations_in(spoilt);
    std::string all;
    for (const std::string& line : found) all += line + "\n";
    CHECK_THAT(all, Catch::Contains(one.told));
  }
}
