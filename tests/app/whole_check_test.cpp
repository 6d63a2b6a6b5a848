#include "app/whole_check.h"

#include "pack/pack_file.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;

namespace {

using Clock = std::chrono::steady_clock;

// So large that reading it whole takes far longer than stopping may.
void write_large_pack(const std::filesystem::path& file) {
  store::Database pack = must(store::Database::open(file, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));
  fill_tiny_pack(pack);
  tests::add_row(pack, "media", {{"id", tests::number(100)}});
  must(
      pack.run("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 80100) "
               "INSERT INTO rendition SELECT 100, i, randomblob(400) FROM n"));
  must(pack::seal(pack));
}

std::vector<WholeCheck::Finding> found_by(WholeCheck& check, std::size_t count) {
  std::vector<WholeCheck::Finding> all;
  const auto patience = Clock::now() + std::chrono::seconds(30);
  while (all.size() < count && Clock::now() < patience) {
    for (auto& finding : check.take_findings()) all.push_back(std::move(finding));
    std::this_thread::yield();
  }
  return all;
}

}  // namespace

TEST_CASE("packs are checked one after the other, and each is told", "[content]") {
  const TemporaryFolder folder;
  write_pack(folder / "good.kpack", "e0", "1.0");
  base::write_file_whole(folder / "bad.kpack", "nothing");
  WholeCheck check;
  check.begin({folder / "good.kpack", folder / "bad.kpack"});
  const auto found = found_by(check, 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].file == folder / "good.kpack");
  CHECK(found[0].whole.has_value());
  REQUIRE_FALSE(found[1].whole.has_value());
  CHECK_THAT(found[1].whole.error().message, Catch::Contains("bad.kpack"));
}

TEST_CASE("a check that is replaced or ended in the middle of a large pack tells nothing of it",
          "[content]") {
  const TemporaryFolder folder;
  write_large_pack(folder / "large.kpack");
  write_pack(folder / "small.kpack", "e0", "1.0");
  WholeCheck check;
  check.begin({folder / "large.kpack"});
  check.begin({folder / "small.kpack"});
  const auto found = found_by(check, 1);
  REQUIRE(found.size() == 1);
  CHECK(found.front().file == folder / "small.kpack");
  check.begin({folder / "large.kpack", folder / "large.kpack", folder / "large.kpack"});
}

TEST_CASE("a check told to stop says so, in its pages and in its rows", "[content]") {
  const TemporaryFolder folder;
  write_pack(folder / "pack.kpack", "e0", "1.0");
  std::stop_source stop;
  stop.request_stop();
  const auto checked = pack::verify(folder / "pack.kpack", stop.get_token());
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().fault == base::Fault::busy);
}
