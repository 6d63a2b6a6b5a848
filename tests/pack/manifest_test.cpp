#include "pack/manifest.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "pack/pack_file.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace kiosk;
using base::Fault;
using tests::must;
using tests::TemporaryFolder;

namespace {

store::Database writable(const std::filesystem::path& file) {
  return must(store::Database::open(file, store::Access::write));
}

void change(const std::filesystem::path& file, const std::string& sql) {
  store::Database pack = writable(file);
  must(pack.script(sql));
}

// All values of all tables, and what the indexes answer: what anybody could ever be shown.
std::string everything_in(const std::filesystem::path& file) {
  const store::Database pack = must(store::Database::open(file, store::Access::stranger));
  std::string all;
  const auto tables = must(pack.collect(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", {},
      [](const store::Row& row) { return row.text(0); }));
  for (const std::string& table : tables)
    must(pack.each("SELECT * FROM " + table, {}, [&](const store::Row& row) {
      for (int column = 0; column < row.columns(); ++column)
        all += std::to_string(static_cast<int>(row.kind(column))) + row.text(column) + "\x1F";
      return true;
    }));
  return all;
}

// A pack with a large picture, over many pages, and with pages that were freed again.
void write_pack_with_free_pages(const std::filesystem::path& file) {
  store::Database pack = writable(file);
  must(pack.script("PRAGMA synchronous = OFF"));
  tests::fill_tiny_pack(pack);
  const std::string picture(30'000, 'j');
  const auto* start = reinterpret_cast<const std::byte*>(picture.data());
  tests::add_row(pack, "media", {{"id", tests::number(77)}});
  for (const int side : {320, 640})
    tests::add_row(pack, "rendition",
                   {{"media", tests::number(77)},
                    {"side", tests::number(side)},
                    {"jpeg", store::Bytes(start, picture.size())}});
  must(pack.run("DELETE FROM rendition WHERE media = 77 AND side = 320"));
  must(pack::seal(pack));
}

}  // namespace

TEST_CASE("a sealed pack says of every table how many rows it has", "[pack]") {
  store::Database pack = writable(":memory:");
  tests::fill_tiny_pack(pack);
  CHECK(must(pack::is_sealed(pack)));
  CHECK(must(pack::is_as_sealed(pack)));
  CHECK(must(pack.number("SELECT rows FROM manifest WHERE name = 'exhibit'")) == 6);
  CHECK(must(pack.number("SELECT count(*) FROM manifest WHERE name = 'manifest'")) == 0);
  CHECK(must(pack.number("SELECT count(*) FROM manifest WHERE length(sha256) <> 64")) == 0);
}

TEST_CASE("the sum is the documented one, so that others can make it too", "[pack]") {
  store::Database pack = writable(":memory:");
  must(
      pack.script("CREATE TABLE manifest (name TEXT PRIMARY KEY, rows INTEGER, sha256 TEXT);"
                  "CREATE TABLE t (a INTEGER PRIMARY KEY, b, c, d, e);"
                  "INSERT INTO t VALUES (2, NULL, 1.5, 'ก', x'00ff');"));
  must(pack::seal(pack));
  // By Python's hashlib over struct.pack('>Q', length) and the bytes of each value.
  CHECK(must(pack.number(
            "SELECT count(*) FROM manifest WHERE rows = 1 AND sha256 = ?",
            {std::string("32fbf0a7eca8646193e1f065a83b02c4b306d0256218e7f829bfaf449a794996")})) ==
        1);
}

TEST_CASE("any change to what a pack holds breaks its seal", "[pack]") {
  const char* const changes[] = {
      "UPDATE exhibit SET title_th = title_th || '.' WHERE position = 3",
      "UPDATE rendition SET jpeg = zeroblob(length(jpeg)) WHERE media = 11",
      "UPDATE exhibit SET year = CAST(year AS BLOB) WHERE position = 1",
      "UPDATE figure SET value = NULL WHERE position = 1",
      "UPDATE stand SET x = x + 0.5",
      "UPDATE stand SET x = 1 WHERE position < 0",
      "DELETE FROM section WHERE position = 1",
      "INSERT INTO subtitle VALUES (1, 'th', 1, 0, 1, '')",
      "UPDATE pack SET value = '9' WHERE key = 'version'",
      "UPDATE exhibit SET title_th = 'a', title_en = 'bc' WHERE position = 1",
      "UPDATE manifest SET rows = rows + 1 WHERE name = 'pack'",
      "DELETE FROM manifest WHERE name = 'pack'"};
  for (const std::string sql : changes) {
    CAPTURE(sql);
    const bool nothing_there = sql.ends_with("WHERE position < 0");
    store::Database pack = writable(":memory:");
    tests::fill_tiny_pack(pack);
    must(pack.script(sql));
    CHECK(must(pack::is_as_sealed(pack)) == nothing_there);
  }
}

TEST_CASE("a pack without its manifest is refused, opened or verified", "[pack]") {
  const TemporaryFolder folder;
  for (const char* sql : {"DELETE FROM manifest", "DELETE FROM manifest WHERE name = 'award'",
                          "INSERT INTO manifest VALUES ('more', 0, '')"}) {
    CAPTURE(sql);
    const auto file = folder / "exhibition.kpack";
    std::filesystem::remove(file);
    tests::write_tiny_pack(file);
    change(file, sql);
    const auto opened = pack::open(file);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fault == Fault::damaged);
    CHECK(opened.error().message == file.string() +
                                        ": the pack does not say what belongs in it; "
                                        "build it again with kiosk-pack");
    CHECK_FALSE(pack::verify(file));
  }
}

TEST_CASE("a changed value in a sound page is told as damage inside", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "exhibition.kpack";
  tests::write_tiny_pack(file);
  change(file, "UPDATE rendition SET jpeg = zeroblob(length(jpeg)) WHERE media = 11");
  CHECK(pack::open(file));  // takes the same time for any pack, so it cannot know
  const auto verified = pack::verify(file);
  REQUIRE_FALSE(verified);
  CHECK(verified.error().fault == Fault::damaged);
  CHECK(verified.error().message == file.string() + ": the pack is damaged inside; copy it again");
}

TEST_CASE("a byte turned over anywhere is found, or changes nothing that could be shown",
          "[pack][flip]") {
  const TemporaryFolder folder;
  const auto file = folder / "exhibition.kpack";
  write_pack_with_free_pages(file);
  REQUIRE(must(writable(file).number("PRAGMA freelist_count")) > 2);
  REQUIRE(pack::verify(file));
  const std::string good = must(base::read_file(file));
  const std::string content = everything_in(file);

  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < 100; ++at) places.push_back(at);  // the header
  std::mt19937 random(20210915);
  constexpr std::size_t k_page = 4096;
  for (std::size_t page = 0; page < good.size(); page += k_page) {
    places.push_back(page + random() % 12);  // the page's own header
    for (int times = 0; times < 3; ++times) places.push_back(page + random() % k_page);
    places.push_back(page + k_page - 1 - random() % 64);  // what was written first lies last
  }
  const auto blob = good.find(std::string(2000, 'j'));
  REQUIRE(blob != std::string::npos);
  for (int times = 0; times < 20; ++times) places.push_back(blob + random() % 2000);

  std::size_t found = 0;
  for (const std::size_t at : places) {
    std::string bad = good;
    bad[at] = static_cast<char>(~bad[at]);
    std::ofstream(file, std::ios::binary) << bad;
    const auto verified = pack::verify(file);
    CAPTURE(at, at / k_page + 1);
    if (verified) {
      CHECK(everything_in(file) == content);
    } else {
      ++found;
      CHECK_THAT(verified.error().message, Catch::StartsWith(file.string() + ": "));
      CHECK_THAT(verified.error().message, !Catch::Contains("malformed"));
    }
    if (at >= blob && at < blob + 2000) CHECK_FALSE(verified);
  }
  CHECK(found > places.size() / 3);  // the rest is unused space
}
