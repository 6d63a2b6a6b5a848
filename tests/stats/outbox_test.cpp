#include "stats/outbox.h"

#include "stats/support.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

Outbox opened(const Folder& folder) {
  auto outbox = Outbox::open({folder.path()});
  INFO((outbox ? "" : outbox.error().message));
  REQUIRE(outbox.has_value());
  return std::move(*outbox);
}

std::int64_t mark_of(const Folder& folder, const std::string& target) {
  Outbox outbox = opened(folder);
  REQUIRE(outbox.read_marks(target).has_value());
  return outbox.runs().at(0).marked;
}

// Events 1 and 2, of the program and of a visit, a step of the clock, event 3.
void write_log(const Folder& folder) {
  Log log = Log::open(options(folder.path()));
  (void)log.record(event("session_start", "s1"), at(500));
  auto moved = at(1500);
  moved.wall += std::chrono::hours(1);
  (void)log.record(view("s1", "e1"), moved);
  REQUIRE(log.close(moved, k_soon));
}

}  // namespace

TEST_CASE("an outbox hands over what comes after a mark, to the second", "[outbox]") {
  const Folder folder;
  write_log(folder);
  Outbox outbox = opened(folder);
  REQUIRE(outbox.runs().size() == 1);
  std::vector<std::int64_t> numbers;
  REQUIRE(outbox
              .read(0, 2,
                    [&](const OutboxEvent& event) {
                      numbers.push_back(event.seq);
                      if (event.seq > 3) return true;
                      CHECK(event.name == "view");
                      CHECK(event.at == std::chrono::floor<std::chrono::seconds>(
                                            at(1500).wall + std::chrono::hours(1)));
                      CHECK(event.hour == 11);
                      CHECK(event.clock_moved);  // since event 2, which is not handed over
                      CHECK(event.props == R"({"screen":"exhibit","id":"e1","via":"tile"})");
                      return true;
                    })
              .has_value());
  CHECK(numbers == std::vector<std::int64_t>{3, 4});
}

TEST_CASE("an outbox that wants no more gets no more", "[outbox]") {
  const Folder folder;
  write_log(folder);
  Outbox outbox = opened(folder);
  int handed = 0;
  REQUIRE(outbox.read(0, 0, [&](const OutboxEvent&) { return ++handed < 2; }).has_value());
  CHECK(handed == 2);
}

TEST_CASE("marks are kept for each store, and never go back", "[outbox]") {
  const Folder folder;
  write_log(folder);
  {
    Outbox outbox = opened(folder);
    outbox.mark("here", 0, 3);
    outbox.mark("here", 0, 2);
    outbox.mark("there", 0, 1);
    CHECK(outbox.finish().empty());
  }
  CHECK(mark_of(folder, "here") == 3);
  CHECK(mark_of(folder, "there") == 1);
  CHECK(mark_of(folder, "elsewhere") == 0);
  CHECK(is_whole(folder.path()));
}

TEST_CASE("searched words leave as sums, from three sessions on and for 90 days", "[outbox]") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    for (int visit = 0; visit < 3; ++visit) {
      const std::string session = fmt::format("s{}", visit);
      for (const char* word : {"robot", "robot", "rare"})
        if (visit < 2 || word != std::string("rare"))
          (void)log.record(event("search", session, {{"q_norm", word}, {"results", visit}}),
                           at(visit * 100));
    }
    REQUIRE(log.close(at(1000), k_soon));
  }
  Outbox outbox = opened(folder);
  const auto told = outbox.searched_terms(at(0).wall + std::chrono::days(90));
  REQUIRE(told.has_value());
  REQUIRE(told->size() == 1);
  CHECK(told->front().term == "robot");
  CHECK(told->front().searches == 6);
  CHECK(told->front().sessions == 3);
  CHECK(told->front().without_results == 2);
  CHECK(outbox.searched_terms(at(0).wall + std::chrono::days(91))->empty());
}
