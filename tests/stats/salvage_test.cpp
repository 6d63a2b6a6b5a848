// What is saved of a log whose file was hurt.
#include "stats/salvage.h"

#include "stats/log_reader.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

constexpr int k_events = 1500;

// A name that stands in the file once or twice (an inner page repeats none) and tells its row.
std::string exhibit(int number) {
  return "work-" + std::to_string(100'000 + number);
}

struct Made {
  std::string file;  // its bytes
  std::string wal;
};

// A log whose rows lie in the file, or, if `live`, partly still in its write-ahead log.
Made make(const std::filesystem::path& folder, bool live) {
  Log log = Log::open(options(folder));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกมคำศัพท์", "Word game"}});
  for (int i = 0; i < k_events; ++i)
    REQUIRE(log.record(view("s" + std::to_string(i / 10), exhibit(i)), at(i * 100)).has_value());
  REQUIRE(log.flush(k_soon));
  const auto bytes = [&](const char* tail) {
    return base::read_file(log_file(folder).string() + tail).value_or("");
  };
  if (live) return {bytes(""), bytes("-wal")};
  REQUIRE(log.close(at(k_events * 100), k_soon));
  log = Log::open(options(folder / "elsewhere"));
  return {bytes(""), ""};
}

// Rows are some 120 bytes long before the name in them, and a few after it.
bool is_intact(const std::string& before, const std::string& after, const std::string& name) {
  for (auto place = before.find(name); place != std::string::npos;
       place = before.find(name, place + 1)) {
    const std::size_t start = place > 130 ? place - 130 : 0;
    const std::size_t length = 130 + name.size() + 15;
    if (start + length > after.size()) continue;
    if (before.compare(start, length, after, start, length) == 0) return true;
  }
  return false;
}

struct Outcome {
  int intact = 0;
  int saved = 0;  // of the intact ones
  int invented = 0;
};

Outcome save(const Made& made, const std::string& spoilt, const std::string& spoilt_wal) {
  const Folder folder;
  const auto from = folder.path() / "events.db";
  const auto to = folder.path() / "saved.db";
  std::ofstream(from, std::ios::binary) << spoilt;
  if (!spoilt_wal.empty()) std::ofstream(from.string() + "-wal", std::ios::binary) << spoilt_wal;
  const auto done = salvage(from, to);
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  CHECK(base::read_file(from) == spoilt);
  std::set<std::string> found;
  const auto read = read_log(to, {[](const StoredBoot&) {},
                                  [&](const StoredEvent& event) {
                                    if (event.name == "view") found.insert(event.props);
                                  },
                                  [](const Pack&, const Name&) {}});
  INFO((read ? "" : read.error().message));
  REQUIRE(read.has_value());
  Outcome outcome;
  for (int i = 0; i < k_events; ++i) {
    const std::string name = exhibit(i);
    const bool saved =
        found.erase(R"({"screen":"exhibit","id":")" + name + R"(","via":"tile"})") > 0;
    if (!is_intact(made.file, spoilt, name) && !is_intact(made.wal, spoilt_wal, name)) continue;
    ++outcome.intact;
    outcome.saved += saved ? 1 : 0;
  }
  outcome.invented = static_cast<int>(found.size());
  return outcome;
}

void flip(std::string& bytes, std::mt19937& dice, int times) {
  for (int i = 0; i < times; ++i)
    bytes[dice() % bytes.size()] ^= static_cast<char>(1 + dice() % 255);
}

}  // namespace

TEST_CASE("every row of a whole log can be saved, from its file and its write-ahead log",
          "[salvage]") {
  for (const bool live : {false, true}) {
    CAPTURE(live);
    const Folder folder;
    const Made made = make(folder.path(), live);
    CHECK(made.wal.empty() == !live);
    const Outcome outcome = save(made, made.file, made.wal);
    CHECK(outcome.intact == k_events);
    CHECK(outcome.saved == k_events);
    CHECK(outcome.invented == 0);
  }
}

TEST_CASE("of a log with flipped bytes at least 95 in 100 intact events are saved", "[salvage]") {
  for (const bool live : {false, true}) {
    const Folder folder;
    const Made made = make(folder.path(), live);
    std::mt19937 dice(live ? 4 : 3);
    for (const int flips : {1, 1, 1, 10, 10, 10, 100, 100, 300, 1000}) {
      std::string file = made.file;
      std::string wal = made.wal;
      flip(file, dice, flips);
      if (live) flip(wal, dice, flips);
      const Outcome outcome = save(made, file, wal);
      CAPTURE(live, flips, outcome.intact, outcome.saved, outcome.invented);
      CHECK(outcome.intact > 0);
      CHECK(outcome.saved * 100 >= outcome.intact * 95);
      // A flipped letter of an id is an id as well; more than such there cannot be.
      CHECK(outcome.invented <= flips);
    }
  }
}

TEST_CASE("of a log that was cut off the events before the cut are saved", "[salvage]") {
  const Folder folder;
  const Made made = make(folder.path(), false);
  std::mt19937 dice(5);
  for (int round = 0; round < 10; ++round) {
    const std::string file = made.file.substr(0, dice() % made.file.size());
    const Outcome outcome = save(made, file, "");
    CAPTURE(file.size(), outcome.intact, outcome.saved);
    CHECK(outcome.saved * 100 >= outcome.intact * 95);
    CHECK(outcome.invented == 0);
  }
}

TEST_CASE("pages of zeros cost no more than their rows, wherever they lie", "[salvage]") {
  const Folder folder;
  const Made made = make(folder.path(), false);
  std::mt19937 dice(6);
  for (std::size_t page = 0; page < std::min<std::size_t>(12, made.file.size() / 4096); ++page) {
    std::string file = made.file;
    file.replace(page * 4096, 4096, std::string(4096, '\0'));
    const Outcome outcome = save(made, file, "");
    CAPTURE(page, outcome.intact, outcome.saved);
    CHECK(outcome.saved * 100 >= outcome.intact * 95);
  }
}

TEST_CASE("boots, packs, names, sums and the kiosk's id are saved with the events", "[salvage]") {
  const Folder folder;
  (void)make(folder.path(), false);
  {
    auto database = store::Database::open(log_file(folder.path()), store::Access::write);
    REQUIRE(database.has_value());
    REQUIRE(database
                ->script("INSERT INTO day_sum SELECT value, '2026-11-20', 'loei2', 'sessions', '', "
                         "7 FROM meta WHERE key = 'kiosk_id'; UPDATE boot SET forgotten_to = 0;")
                .has_value());
  }
  const Folder other;
  const auto kept = [](const std::filesystem::path& folder_of) {
    std::string all;
    for (const char* sql :
         {"SELECT key || value FROM meta",
          "SELECT number || kiosk_id || boot_id || app_version || utc_offset_min || "
          "started_mono_ms || started_wall_ms || forgotten_to FROM boot ORDER BY 1",
          "SELECT number || pack_id || version FROM pack ORDER BY 1",
          "SELECT kiosk_id || day || pack_id || figure || key || number FROM day_sum",
          "SELECT pack_id || kind || id || name_th || name_en || ifnull(reading_ms, '') || terms "
          "FROM dictionary ORDER BY 1",
          "SELECT boot || ' ' || seq || mono_ms || wall_ms || clock || session || origin || lang "
          "|| "
          "ifnull(pack, '') || name || props || a11y FROM event ORDER BY 1"})
      for (const std::string& row : texts(folder_of, sql)) all += row + "\n";
    return all;
  };
  REQUIRE(salvage(log_file(folder.path()), log_file(other.path())).has_value());
  CHECK(kept(other.path()) == kept(folder.path()));
}

TEST_CASE("of a file that is no log nothing is saved, and that is no failure", "[salvage]") {
  const Folder folder;
  for (const std::string& bytes :
       {std::string(), std::string(5000, 'x'), std::string(70'000, '\x0a'),
        std::string("SQLite format 3"), std::string(9000, '\0')}) {
    std::ofstream(folder.path() / "file", std::ios::binary) << bytes;
    const auto saved = salvage(folder.path() / "file", folder.path() / "new");
    REQUIRE(saved.has_value());
    CHECK(*saved == 0);
    std::filesystem::remove(folder.path() / "new");
  }
  CHECK_FALSE(salvage(folder.path() / "gone", folder.path() / "new").has_value());
  CHECK_FALSE(std::filesystem::exists(folder.path() / "new"));
}

TEST_CASE("a damaged log goes on with its events, its numbers and its kiosk", "[salvage]") {
  const Folder folder;
  (void)make(folder.path(), false);
  const auto id = texts(folder.path(), "SELECT value FROM meta WHERE key = 'kiosk_id'");
  {
    std::fstream stream(log_file(folder.path()), std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(4096 * 9);
    stream.write(std::string(4096, '\x7e').data(), 4096);
  }
  Log log = Log::open(options(folder.path()));
  (void)log.record(view("after", "e1"), at(1));
  REQUIRE(log.close(at(2), k_soon));
  CHECK(aside(folder.path()).size() == 1);
  CHECK(is_whole(folder.path()));
  CHECK(texts(folder.path(), "SELECT value FROM meta WHERE key = 'kiosk_id'") == id);
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'view'") > k_events * 9 / 10);
  CHECK(count(folder.path(), "SELECT count(*) FROM boot") == 2);
  CHECK_FALSE(std::filesystem::exists(log_file(folder.path()).string() + ".saved"));
  CHECK_FALSE(std::filesystem::exists(log_file(folder.path()).string() + ".saving"));
}

TEST_CASE("what was saved becomes the log even if the kiosk was killed in between", "[salvage]") {
  const Folder folder;
  (void)make(folder.path(), false);
  const auto file = log_file(folder.path());
  std::filesystem::rename(file, file.string() + ".saved");
  Log log = Log::open(options(folder.path()));
  REQUIRE(log.close(at(2), k_soon));
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'view'") == k_events);
}
