#include "catalog/corpus.h"

#include "catalog/finder_pack.h"
#include "text/letter_code.h"

#include <catch2/catch.hpp>

#include <stop_token>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

namespace {

Catalog few_works() {
  return tests::catalog_to_search({{"exhibit", "e1", {"ข", "b"}, {"x"}},
                                   {"exhibit", "e4", {"ขก", "a"}},
                                   {"exhibit", "e3", {}},
                                   {"organisation", "na", {"นา"}},
                                   {"organisation", "empty", {"ว่าง"}},
                                   {"term", "category/other", {"อื่น"}}});
}

}  // namespace

TEST_CASE("texts stand in the author's order, each knows its works", "[catalog][corpus]") {
  const Corpus corpus = must(Corpus::read(few_works(), {}));
  CHECK(corpus.works.ids == std::vector<std::string>{"e1", "e3", "e4"});
  CHECK(corpus.positions == std::vector<std::int64_t>{1, 3, 4});
  CHECK(corpus.works.names.text(1) == "\n");
  CHECK(corpus.works.bodies.whole() == "\nx\n\n\n");
  CHECK(corpus.work_at(4) == 2);
  CHECK_FALSE(corpus.work_at(2).has_value());
  CHECK(corpus.organisations.ids == std::vector<std::string>{"na", "empty"});
  CHECK(corpus.organisations.works_of(0).size() == 1);  // e2 and e6 have no text
  CHECK(corpus.organisations.works_of(1).empty());
  CHECK(corpus.terms.works_of(0).front() == 2);
}

TEST_CASE("lines are found by what they begin with", "[catalog][corpus]") {
  const Corpus corpus = must(Corpus::read(few_works(), {}));
  const auto code = text::coded("ข", text::k_no_code_typed);
  const auto lines = corpus.works.beginning_with(code);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].owner == 0);
  CHECK(lines[1].owner == 2);
  CHECK(corpus.works.line(lines[0]) == code);
  CHECK(corpus.works.beginning_with("c").empty());
  CHECK(corpus.works.beginning_with("").size() == corpus.works.lines.size());
}

TEST_CASE("reading stops when told to", "[catalog][corpus]") {
  std::stop_source stop;
  stop.request_stop();
  const auto corpus = Corpus::read(few_works(), stop.get_token());
  REQUIRE_FALSE(corpus);
  CHECK(corpus.error().fault == base::Fault::busy);
}

TEST_CASE("a pack of no works has a corpus of none", "[catalog][corpus]") {
  const Corpus corpus = must(Corpus::read(tests::catalog_to_search({}), {}));
  CHECK(corpus.works.count() == 0);
  CHECK(corpus.works.beginning_with("a").empty());
}
