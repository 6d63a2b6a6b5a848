#include "pack/pack_file.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "catalog/schema.h"
#include "catalog/tiny_pack.h"
#include "pack/manifest.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk;
using base::Fault;
using tests::must;
using tests::TemporaryFolder;

namespace {

void change(const std::filesystem::path& file, const std::string& sql) {
  store::Database pack = must(store::Database::open(file, store::Access::write));
  must(pack.script(sql));
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  must(base::write_file_whole(file, bytes));
}

struct Refusal {
  const char* what;
  void (*make)(const std::filesystem::path& file);
  Fault fault;
  const char* said;
};

const Refusal k_refusals[] = {
    {"a missing file", [](const std::filesystem::path& file) { std::filesystem::remove(file); },
     Fault::missing, "is not there"},
    {"an empty file", [](const std::filesystem::path& file) { write(file, ""); }, Fault::input,
     "this is not a content pack; make one with kiosk-pack build"},
    {"a text file", [](const std::filesystem::path& file) { write(file, std::string(9000, 'x')); },
     Fault::damaged, "this is not a content pack, or it is damaged; copy it again"},
    {"a file of two letters", [](const std::filesystem::path& file) { write(file, "PK"); },
     Fault::damaged, "this is not a content pack, or it is damaged; copy it again"},
    {"half a pack",
     [](const std::filesystem::path& file) {
       std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
     },
     Fault::damaged, "copy it again"},
    {"a pack that lacks its last bytes",
     [](const std::filesystem::path& file) {
       std::filesystem::resize_file(file, std::filesystem::file_size(file) - 100);
     },
     Fault::damaged, "copy it again"},
    {"a pack with bytes behind its end",
     [](const std::filesystem::path& file) {
       std::ofstream(file, std::ios::app | std::ios::binary) << "more";
     },
     Fault::damaged, "the pack is not whole; copy it again"},
    {"another application's SQLite file",
     [](const std::filesystem::path& file) { change(file, "PRAGMA application_id = 1"); },
     Fault::input, "this is not a content pack; make one with kiosk-pack build"},
    {"a pack of a newer format",
     [](const std::filesystem::path& file) { change(file, "PRAGMA user_version = 99"); },
     Fault::newer, "the pack was made by a newer kiosk-pack; update this kiosk"},
    {"a pack of an older format",
     [](const std::filesystem::path& file) { change(file, "PRAGMA user_version = 1"); },
     Fault::input, "the pack was made by an older kiosk-pack; build it again"},
    {"a pack of an older format with tables of today's",
     [](const std::filesystem::path& file) { change(file, "PRAGMA user_version = 3"); },
     Fault::damaged, "the pack's tables are not those of a pack; build it again"},
    {"a pack of today's format that lacks the newest tables",
     [](const std::filesystem::path& file) { change(file, catalog::k_back_to_format_3); },
     Fault::damaged, "the pack's tables are not those of a pack; build it again"},
    {"a pack of no format",
     [](const std::filesystem::path& file) { change(file, "PRAGMA user_version = 0"); },
     Fault::damaged, "the pack is not whole; build it again"},
    {"a pack whose format is below nothing",
     [](const std::filesystem::path& file) { change(file, "PRAGMA user_version = -1"); },
     Fault::damaged, "the pack is not whole; build it again"},
    {"a pack with a trigger",
     [](const std::filesystem::path& file) {
       change(file, "CREATE TRIGGER sly AFTER INSERT ON pack BEGIN DELETE FROM pack; END");
     },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack with a view",
     [](const std::filesystem::path& file) {
       change(file, "CREATE VIEW sly AS SELECT * FROM pack");
     },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack with one more table",
     [](const std::filesystem::path& file) { change(file, "CREATE TABLE more (n INTEGER)"); },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack with one more index",
     [](const std::filesystem::path& file) { change(file, "CREATE INDEX more ON exhibit(year)"); },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack with one table less",
     [](const std::filesystem::path& file) { change(file, "DROP TABLE search"); }, Fault::damaged,
     "the pack's tables are not those of a pack"},
    {"a pack with a view in a table's place",
     [](const std::filesystem::path& file) {
       change(file,
              "DROP TABLE pack; CREATE VIEW pack AS SELECT 'id' AS key, 'x' AS value FROM event");
     },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack with a column that computes",
     [](const std::filesystem::path& file) {
       change(file, "ALTER TABLE source ADD COLUMN sly TEXT AS (url || 'x')");
     },
     Fault::damaged, "the pack's tables are not those of a pack"},
    {"a pack without its own facts",
     [](const std::filesystem::path& file) { change(file, "DELETE FROM pack"); }, Fault::damaged,
     "the pack is not whole; copy it again"},
    {"a folder in the pack's place",
     [](const std::filesystem::path& file) {
       std::filesystem::remove(file);
       std::filesystem::create_directory(file);
     },
     Fault::system, "the file cannot be read; check that it is a file"},
};

// Bytes this process has read from files, sockets and pipes; -1 where the kernel does not tell.
std::int64_t bytes_read_so_far() {
  std::ifstream told("/proc/self/io");
  std::string name;
  std::int64_t number = 0;
  while (told >> name >> number)
    if (name == "rchar:") return number;
  return -1;
}

}  // namespace

TEST_CASE("a good pack opens, verifies and answers", "[pack]") {
  const TemporaryFolder folder;
  tests::write_tiny_pack(folder / "เลย ๒.kpack");
  const catalog::Catalog catalog = must(pack::open(folder / "เลย ๒.kpack"));
  CHECK(must(catalog.count({})) == 6);
  CHECK(pack::verify(folder / "เลย ๒.kpack"));
}

// As kiosk-pack made it before there were recordings.
TEST_CASE("a pack of format 3 opens, verifies and has no recording", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "older.kpack";
  tests::write_tiny_pack(file);
  {
    store::Database pack = must(store::Database::open(file, store::Access::write));
    must(pack.script(catalog::k_back_to_format_3));
    must(pack.script("PRAGMA user_version = 3; DELETE FROM manifest"));
    must(pack::seal(pack));
    must(pack.script("VACUUM"));
  }
  REQUIRE(pack::verify(file));
  catalog::Catalog catalog = must(pack::open(file));
  CHECK(must(catalog.event()).recordings == catalog::Recordings{});
  CHECK(must(catalog.exhibit(catalog::ExhibitId("e1")))->recordings == catalog::Recordings{});
  CHECK(must(catalog.organisation(catalog::OrganisationId("na")))->recordings ==
        catalog::Recordings{});
  CHECK_FALSE(must(catalog.recording(1)));
  CHECK_FALSE(catalog.recording_piece(1, 0));
  REQUIRE(catalog.hide({{catalog::ExhibitId("e2")}, {}}));
  CHECK(must(catalog.count({})) == 5);
}

TEST_CASE("what is no whole pack of ours is refused, with words that mend it", "[pack]") {
  for (const Refusal& refusal : k_refusals) {
    INFO(refusal.what);
    const TemporaryFolder folder;
    const auto file = folder / "exhibition.kpack";
    tests::write_tiny_pack(file);
    refusal.make(file);

    const auto opened = pack::open(file);
    const auto verified = pack::verify(file);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fault == refusal.fault);
    CHECK_THAT(opened.error().message, Catch::StartsWith(file.string()));
    CHECK_THAT(opened.error().message, Catch::Contains(refusal.said));
    CHECK_THAT(opened.error().message, !Catch::Contains("\n"));
    REQUIRE_FALSE(verified);
    CHECK(verified.error().fault == refusal.fault);
    CHECK(verified.error().message == opened.error().message);
  }
}

TEST_CASE("damage to any page is found by verifying, and never shown", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "exhibition.kpack";
  tests::write_tiny_pack(file);
  const std::string good = must(base::read_file(file));
  const std::size_t page = 4096;
  REQUIRE(good.size() % page == 0);
  for (std::size_t at = 0; at < good.size(); at += page) {
    INFO("page " << at / page + 1);
    std::string bad = good;
    for (std::size_t byte = 0; byte < 8; ++byte)
      bad[at + byte] = static_cast<char>(~bad[at + byte]);
    write(file, bad);
    const auto verified = pack::verify(file);
    REQUIRE_FALSE(verified);
    CHECK(verified.error().fault == Fault::damaged);
    CHECK_THAT(verified.error().message, Catch::StartsWith(file.string()));
    CHECK_THAT(verified.error().message, Catch::Contains("copy it again"));
  }
}

TEST_CASE("a changed rank no longer agrees with its index and is found by verifying", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "exhibition.kpack";
  tests::write_tiny_pack(file);
  std::string bytes = must(base::read_file(file));
  const auto id = bytes.find("e6\xE0\xB8");  // the id and the title beside it, in the table's page
  REQUIRE(id != std::string::npos);
  bytes[id + 1] = '7';
  write(file, bytes);
  CHECK_FALSE(pack::verify(file));
}

TEST_CASE("opening costs the same however large the pack is", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "large.kpack";
  {
    store::Database large = must(store::Database::open(file, store::Access::write));
    tests::fill_tiny_pack(large);
    const std::string picture(4 << 20, 'j');
    const auto* start = reinterpret_cast<const std::byte*>(picture.data());
    for (const std::int64_t media : {21, 22, 23, 24})
      tests::add_row(large, "rendition",
                     {{"media", tests::number(media)},
                      {"side", tests::number(2560)},
                      {"jpeg", store::Bytes(start, picture.size())}});
  }
  REQUIRE(std::filesystem::file_size(file) > 16 << 20);

  const std::int64_t before = bytes_read_so_far();
  const auto opened = pack::open(file);
  const std::int64_t after = bytes_read_so_far();
  REQUIRE(opened);
  if (before >= 0) CHECK(after - before < 256 << 10);
}

TEST_CASE("an open pack is not written, nor is anything put beside it", "[pack]") {
  const TemporaryFolder folder;
  const auto file = folder / "exhibition.kpack";
  tests::write_tiny_pack(file);
  const std::string before = must(base::read_file(file));
  {
    const catalog::Catalog catalog = must(pack::open(file));
    CHECK(must(catalog.exhibits({}, catalog::Order::name, catalog::Language::thai, {})).size() ==
          6);
  }
  CHECK(must(base::read_file(file)) == before);
  const std::filesystem::directory_iterator entries(folder.path());
  CHECK(std::distance(begin(entries), end(entries)) == 1);
}

TEST_CASE("a pack sealed with what no kiosk-pack makes is refused", "[pack]") {
  for (const char* const sql :
       {"UPDATE media SET exhibit = 99 WHERE id = 11", "DELETE FROM event"}) {
    CAPTURE(sql);
    const TemporaryFolder folder;
    const auto file = folder / "exhibition.kpack";
    tests::write_tiny_pack(file);
    {
      store::Database changed = must(store::Database::open(file, store::Access::write));
      must(changed.script(std::string("PRAGMA foreign_keys = 0; ") + sql));
      must(pack::seal(changed));
    }
    const auto verified = pack::verify(file);
    REQUIRE_FALSE(verified);
    CHECK_THAT(verified.error().message,
               Catch::Contains("the pack is not made as kiosk-pack makes them"));
  }
}
