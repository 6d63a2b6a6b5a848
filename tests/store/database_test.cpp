#include "store/database.h"

#include "app/heap.h"
#include "base/file.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

using namespace kiosk;
using base::Fault;
using base::Result;
using store::Access;
using store::Database;
using store::Row;
using tests::TemporaryFolder;

namespace {

constexpr std::int32_t k_ours = 0x54455354;  // "TEST"

Database opened(const std::filesystem::path& file, Access access = Access::write) {
  auto database = Database::open(file, access);
  if (!database) FAIL(database.error().message);
  return std::move(*database);
}

void done(const Result<void>& result) {
  if (!result) FAIL(result.error().message);
}

Fault fault_of_opening(const std::filesystem::path& file, Access access) {
  const auto database = Database::open(file, access);
  REQUIRE_FALSE(database);
  CHECK_THAT(database.error().message, Catch::Contains(file.filename().string()));
  return database.error().fault;
}

std::vector<std::byte> bytes_of(const std::string& text) {
  const auto* start = reinterpret_cast<const std::byte*>(text.data());
  return {start, start + text.size()};
}

// A file of 40 pages with one table of long rows.
std::filesystem::path filled_file(const TemporaryFolder& folder) {
  const auto file = folder / "filled.db";
  Database database = opened(file);
  done(database.script("CREATE TABLE word (text TEXT NOT NULL)"));
  for (int row = 0; row < 160; ++row)
    done(database.run("INSERT INTO word VALUES (?)", {std::string(1000, 'a')}));
  return file;
}

}  // namespace

TEST_CASE("numbers, texts, bytes and nothing come back as they were bound", "[store]") {
  const TemporaryFolder folder;
  Database database = opened(folder / "values.db");
  done(database.script("CREATE TABLE cell (value)"));

  SECTION("whole numbers") {
    for (const std::int64_t number :
         {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max(),
          std::numeric_limits<std::int64_t>::min()}) {
      done(database.run("DELETE FROM cell"));
      done(database.run("INSERT INTO cell VALUES (?)", {number}));
      CHECK(database.number("SELECT value FROM cell").value() == number);
    }
  }
  SECTION("real numbers") {
    done(database.run("INSERT INTO cell VALUES (?)", {0.1}));
    const auto found =
        database.first("SELECT value FROM cell", {}, [](const Row& row) { return row.real(0); });
    CHECK(found.value().value() == 0.1);
  }
  SECTION("texts") {
    for (const std::string& text : {std::string(), std::string("น้ำ"), std::string("a\0b", 3),
                                    std::string("'; DROP TABLE cell; --")}) {
      done(database.run("DELETE FROM cell"));
      done(database.run("INSERT INTO cell VALUES (?)", {text}));
      const auto found =
          database.first("SELECT value FROM cell", {}, [](const Row& row) { return row.text(0); });
      CHECK(found.value().value() == text);
      CHECK(database.number("SELECT value IS NULL FROM cell").value() == 0);
    }
  }
  SECTION("bytes, also when there are none") {
    for (const std::string& text : {std::string(), std::string("\0\xff\x80", 3)}) {
      const std::vector<std::byte> bytes = bytes_of(text);
      done(database.run("DELETE FROM cell"));
      done(database.run("INSERT INTO cell VALUES (?)", {store::Bytes(bytes)}));
      const auto found =
          database.first("SELECT value FROM cell", {}, [](const Row& row) { return row.bytes(0); });
      CHECK(found.value().value() == bytes);
      CHECK(database.number("SELECT typeof(value) = 'blob' FROM cell").value() == 1);
    }
  }
  SECTION("each with its kind, and bytes to look at in place") {
    done(database.script("INSERT INTO cell VALUES (NULL), (7), (0.5), ('ก'), (x'00ff'), ('')"));
    std::vector<store::Kind> kinds;
    std::vector<std::size_t> lengths;
    done(database.each("SELECT value FROM cell ORDER BY rowid", {}, [&](const Row& row) {
      CHECK(row.columns() == 1);
      kinds.push_back(row.kind(0));
      if (kinds.size() > 3) lengths.push_back(row.view(0).size());
      return true;
    }));
    using store::Kind;
    CHECK(kinds == std::vector<Kind>{Kind::null, Kind::integer, Kind::real, Kind::text, Kind::bytes,
                                     Kind::text});
    CHECK(lengths == std::vector<std::size_t>{3, 2, 0});
  }
  SECTION("nothing") {
    done(database.run("INSERT INTO cell VALUES (?)", {nullptr}));
    const auto found =
        database.first("SELECT value FROM cell", {}, [](const Row& row) { return row.is_null(0); });
    CHECK(found.value().value());
  }
}

TEST_CASE("a place left unbound is NULL, not what the statement was bound to before", "[store]") {
  Database database = opened(":memory:");
  done(database.script("CREATE TABLE pair (a, b)"));
  done(database.run("INSERT INTO pair VALUES (?, ?)", {std::int64_t{1}, std::int64_t{2}}));
  done(database.run("INSERT INTO pair VALUES (?, ?)", {std::int64_t{3}}));
  CHECK(database.number("SELECT b IS NULL FROM pair WHERE a = 3").value() == 1);
}

TEST_CASE("a statement that failed once works again", "[store]") {
  Database database = opened(":memory:");
  done(database.script("CREATE TABLE word (text TEXT PRIMARY KEY)"));
  const char* insert = "INSERT INTO word VALUES (?)";
  done(database.run(insert, {std::string("a")}));
  CHECK_FALSE(database.run(insert, {std::string("a")}));
  CHECK_FALSE(database.run(insert, {std::string("a")}));
  CHECK(database.run(insert, {std::string("b")}));
}

TEST_CASE("questions answer in order, stop when told, and say when there is no answer", "[store]") {
  Database database = opened(":memory:");
  done(database.script("CREATE TABLE word (n INTEGER); INSERT INTO word VALUES (1), (2), (3)"));
  const char* all = "SELECT n FROM word ORDER BY n";

  const auto numbers = database.collect(all, {}, [](const Row& row) { return row.integer(0); });
  CHECK(numbers.value() == std::vector<std::int64_t>{1, 2, 3});

  int seen = 0;
  done(database.each(all, {}, [&](const Row&) { return ++seen < 2; }));
  CHECK(seen == 2);
  CHECK(database.number(all).value() == 1);  // and starts over the next time

  const auto none = database.first("SELECT n FROM word WHERE n = ?", {std::int64_t{9}},
                                   [](const Row& row) { return row.integer(0); });
  CHECK_FALSE(none.value().has_value());
  CHECK(database.number("SELECT n FROM word WHERE n = 9").value() == 0);
  CHECK_FALSE(database.number("SELECT n FROM nowhere"));
}

TEST_CASE("however many different questions are asked, memory stays as it was", "[store]") {
  const Database database = opened(":memory:");
  const auto ask = [&](int from, int to) {
    for (int number = from; number < to; ++number) {
      const std::string question = "SELECT ? + " + std::to_string(number);
      REQUIRE(database.number(question, {std::int64_t{1}}) == number + 1);
    }
  };
  ask(0, 200);
  const std::int64_t before = app::heap_in_use();
  ask(200, 5000);
  CHECK(app::heap_in_use() - before < 200'000);
  ask(0, 200);  // what was forgotten is answered again
}

TEST_CASE("a question still being answered outlives hundreds asked meanwhile", "[store]") {
  const Database database = opened(":memory:");
  int rows = 0;
  REQUIRE(database.each("VALUES (1), (2), (3)", {}, [&](const Row& row) {
    ++rows;
    CHECK(row.integer(0) == rows);
    for (int number = 0; number < 300; ++number)
      CHECK(database.number("SELECT " + std::to_string(number * 10 + rows)) == number * 10 + rows);
    database.forget_kept();
    return true;
  }));
  CHECK(rows == 3);
}

TEST_CASE("a transaction is kept whole or not at all", "[store]") {
  Database database = opened(":memory:");
  done(database.script("CREATE TABLE word (n INTEGER NOT NULL)"));
  const auto count = [&] { return database.number("SELECT count(*) FROM word").value(); };

  SECTION("all of it when the steps succeed") {
    done(database.transaction([&] {
      done(database.run("INSERT INTO word VALUES (1)"));
      return database.run("INSERT INTO word VALUES (2)");
    }));
    CHECK(count() == 2);
  }
  SECTION("nothing when a step fails, and the step's own error is told") {
    const auto failed = database.transaction([&]() -> Result<void> {
      done(database.run("INSERT INTO word VALUES (1)"));
      return base::fail(Fault::input, "the second step");
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "the second step");
    CHECK(count() == 0);
  }
  SECTION("nothing when SQLite refuses a step, and the next transaction works") {
    CHECK_FALSE(database.transaction([&] {
      done(database.run("INSERT INTO word VALUES (1)"));
      return database.run("INSERT INTO word VALUES (NULL)");
    }));
    CHECK(count() == 0);
    CHECK(database.transaction([&] { return database.run("INSERT INTO word VALUES (1)"); }));
    CHECK(count() == 1);
  }
}

TEST_CASE("files that cannot be opened are told apart", "[store]") {
  const TemporaryFolder folder;

  SECTION("a missing file, and it is not made by asking") {
    CHECK(fault_of_opening(folder / "none.db", Access::read) == Fault::missing);
    CHECK(fault_of_opening(folder / "none.db", Access::stranger) == Fault::missing);
    CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
  }
  SECTION("a file that is no database") {
    REQUIRE(base::write_file_whole(folder / "letter.db", std::string(5000, 'x')));
    for (const Access access : {Access::stranger, Access::read, Access::write})
      CHECK(fault_of_opening(folder / "letter.db", access) == Fault::damaged);
    CHECK(base::read_file(folder / "letter.db").value() == std::string(5000, 'x'));
  }
  SECTION("a database cut short") {
    const auto file = filled_file(folder);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK(fault_of_opening(file, Access::stranger) == Fault::damaged);
  }
  SECTION("a folder that is not there") {
    CHECK(fault_of_opening(folder / "no/such/file.db", Access::write) == Fault::system);
  }
  SECTION("a folder in the file's place") {
    CHECK(fault_of_opening(folder.path(), Access::stranger) == Fault::system);
  }
}

TEST_CASE("a file held by another is busy, not broken", "[store]") {
  const TemporaryFolder folder;
  Database one = opened(folder / "shared.db");
  done(one.script("CREATE TABLE word (n INTEGER)"));
  Database other = opened(folder / "shared.db");
  done(other.script("PRAGMA busy_timeout = 0"));  // patience is not under test

  done(one.script("BEGIN EXCLUSIVE"));
  const auto refused = other.run("INSERT INTO word VALUES (1)");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::busy);
  done(one.script("COMMIT"));
  CHECK(other.run("INSERT INTO word VALUES (1)"));
}

TEST_CASE("damage met while reading is told as damage", "[store]") {
  const TemporaryFolder folder;
  const auto file = filled_file(folder);
  std::string bytes = base::read_file(file).value();
  bytes.replace(4096 * 10, 4096, std::string(4096, '\xff'));
  REQUIRE(base::write_file_whole(file, bytes));

  const Database database = opened(file, Access::stranger);
  const auto read = database.number("SELECT sum(length(text)) FROM word");
  REQUIRE_FALSE(read);
  CHECK(read.error().fault == Fault::damaged);
}

TEST_CASE("a file's name may hold anything a file system allows", "[store]") {
  const TemporaryFolder folder;
  for (const char* name : {"a b.db", "50%.db", "what?.db", "a#b.db", "เลย ๒.db", "a&mode=rw.db"}) {
    INFO(name);
    done(opened(folder / name).script("CREATE TABLE word (n INTEGER)"));
    for (const Access access : {Access::read, Access::stranger})
      CHECK(opened(folder / name, access).number("SELECT count(*) FROM sqlite_schema").value() ==
            1);
  }
  CHECK(Database::open("/" + (folder / "a b.db").string(), Access::stranger));  // "//tmp/…"
}

TEST_CASE("a stranger's file is read and nothing else", "[store]") {
  const TemporaryFolder folder;
  const auto file = folder / "strange.db";
  {
    Database database = opened(file);
    done(
        database.script("CREATE TABLE word (n INTEGER); INSERT INTO word VALUES (1);"
                        "CREATE VIEW sly AS SELECT n FROM word;"
                        "CREATE TRIGGER slyer AFTER INSERT ON word BEGIN DELETE FROM word; END;"));
  }
  const std::string before = base::read_file(file).value();
  Database database = opened(file, Access::stranger);

  for (const char* sql : {"INSERT INTO word VALUES (2)", "DROP TABLE word", "VACUUM",
                          "CREATE TABLE other (n INTEGER)", "PRAGMA user_version = 7",
                          "ATTACH 'elsewhere.db' AS elsewhere", "SELECT n FROM sly",
                          "SELECT load_extension('anything')"}) {
    INFO(sql);
    CHECK_FALSE(database.run(sql));
  }
  CHECK(database.number("SELECT n FROM word").value() == 1);
  CHECK(base::read_file(file).value() == before);
  CHECK_FALSE(std::filesystem::exists(folder / "strange.db-journal"));
}

TEST_CASE("our own file opened for reading is not written, but sees what its writer writes",
          "[store]") {
  const TemporaryFolder folder;
  Database writer = opened(folder / "log.db");
  done(writer.script("PRAGMA journal_mode = WAL; CREATE TABLE word (n INTEGER)"));
  Database reader = opened(folder / "log.db", Access::read);
  CHECK_FALSE(reader.run("INSERT INTO word VALUES (1)"));
  done(writer.run("INSERT INTO word VALUES (1)"));
  CHECK(reader.number("SELECT count(*) FROM word").value() == 1);
}

namespace {

constexpr store::Migration k_history[] = {
    {"CREATE TABLE first (n INTEGER); INSERT INTO first VALUES (1)"},
    {"CREATE TABLE second (n INTEGER); INSERT INTO second SELECT n + 1 FROM first"},
};

Result<void> migrated(Database& database, std::size_t steps = 2) {
  return store::migrate(database, k_ours, std::span(k_history, steps));
}

std::int64_t version_of(const Database& database) {
  return database.number("PRAGMA user_version").value();
}

}  // namespace

TEST_CASE("migrating a fresh file takes every step and signs the file", "[store]") {
  Database database = opened(":memory:");
  done(migrated(database));
  CHECK(version_of(database) == 2);
  CHECK(database.number("PRAGMA application_id").value() == k_ours);
  CHECK(database.number("SELECT n FROM second").value() == 2);
}

TEST_CASE("migrating a current file does nothing", "[store]") {
  Database database = opened(":memory:");
  done(migrated(database));
  done(database.run("DELETE FROM first"));
  done(migrated(database));
  CHECK(version_of(database) == 2);
  CHECK(database.number("SELECT count(*) FROM first").value() == 0);
}

TEST_CASE("migrating an older file takes only the steps it lacks and keeps its rows", "[store]") {
  Database database = opened(":memory:");
  done(migrated(database, 1));
  done(database.run("UPDATE first SET n = 41"));
  done(migrated(database));
  CHECK(database.number("SELECT n FROM second").value() == 42);
}

TEST_CASE("migrating a newer file is refused and touches nothing", "[store]") {
  Database database = opened(":memory:");
  done(migrated(database));
  const auto refused = migrated(database, 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::newer);
  CHECK(version_of(database) == 2);
}

TEST_CASE("migrating another application's file is refused and touches nothing", "[store]") {
  const char* strangers[] = {
      "CREATE TABLE theirs (n INTEGER)",
      "CREATE TABLE theirs (n INTEGER); PRAGMA application_id = 7",
      "PRAGMA user_version = 1",
  };
  for (const char* sql : strangers) {
    INFO(sql);
    Database database = opened(":memory:");
    done(database.script(sql));
    const auto refused = migrated(database);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::input);
    CHECK(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'first'").value() == 0);
  }
}

TEST_CASE("migrating a file that says it has a version but holds nothing is refused", "[store]") {
  for (const char* version : {"-1", "1", "2"}) {
    INFO("version " << version);
    Database database = opened(":memory:");
    done(database.script("PRAGMA application_id = " + std::to_string(k_ours) +
                         "; PRAGMA user_version = " + version));
    const auto refused = migrated(database);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::damaged);
  }
}

TEST_CASE("a step of a migration that fails keeps nothing of itself, all of those before",
          "[store]") {
  constexpr store::Migration k_broken[] = {
      {"CREATE TABLE first (n INTEGER)"},
      {"CREATE TABLE second (n INTEGER); INSERT INTO nowhere VALUES (1)"},
  };
  Database database = opened(":memory:");
  CHECK_FALSE(store::migrate(database, k_ours, k_broken));
  CHECK(version_of(database) == 1);
  CHECK(database.number("SELECT count(*) FROM sqlite_schema").value() == 1);

  done(migrated(database));  // and the mended step can be taken later
  CHECK(version_of(database) == 2);
}
