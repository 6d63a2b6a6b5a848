#include "catalog/inquiry.h"

#include "catalog/finder_pack.h"
#include "text/fold.h"
#include "text/readings.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

namespace {

constexpr std::size_t k_works = 300;  // several blocks of the sieve

struct Work {
  std::string name;
  std::string body;
};

class Author {
 public:
  std::size_t below(std::size_t limit) { return m_random() % limit; }
  // Of few letters, so that words meet again.
  std::string word(std::size_t letters) {
    static const std::vector<std::string> k_letters{"ก", "า", "ร", "น", "อ",
                                                    "ว", "ม", "ั",  "a", "e"};
    std::string made;
    for (std::size_t i = 0; i < letters; ++i) made += k_letters[below(k_letters.size())];
    return text::fold(made);
  }
  std::vector<Work> works() {
    std::vector<Work> made;
    while (made.size() < k_works)
      made.push_back({word(1 + below(20)) + "\n" + word(below(12)), word(below(300))});
    return made;
  }

 private:
  std::mt19937 m_random{11};
};

// What is in the pack, as the corpus takes it.
Catalog catalog_of(const std::vector<Work>& works) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  must(pack.script(k_pack_schema));
  for (std::size_t at = 0; at < works.size(); ++at) {
    const std::string id = "e" + std::to_string(at);
    tests::add_row(pack, "exhibit",
                   {{"position", static_cast<std::int64_t>(at + 1)}, {"id", tests::words(id)}});
    tests::add_row(pack, "search",
                   {{"kind", tests::words("exhibit")},
                    {"id", tests::words(id)},
                    {"name", tests::words(works[at].name)},
                    {"body", tests::words(works[at].body)}});
  }
  return Catalog(std::move(pack));
}

bool has_line_beginning(const std::string& lines, const std::string& word) {
  return ("\n" + lines).find("\n" + word) != std::string::npos;
}

// One work after the other, without any index: title start, title, text.
Numbers found_plainly(const std::vector<Work>& works, const std::vector<std::string>& words) {
  Numbers found;
  std::vector<bool> listed(works.size());
  const auto list = [&](const auto& holds) {
    for (std::size_t at = 0; at < works.size(); ++at)
      if (!listed[at] && std::ranges::any_of(words, [&](const std::string& word) {
            return holds(works[at], word);
          })) {
        listed[at] = true;
        found.push_back(static_cast<std::uint32_t>(at));
      }
  };
  list([](const Work& work, const std::string& word) {
    return has_line_beginning(work.name, word);
  });
  list([](const Work& work, const std::string& word) {
    return work.name.find(word) != std::string::npos;
  });
  list([](const Work& work, const std::string& word) {
    return work.body.find(word) != std::string::npos;
  });
  return found;
}

Finding finding_of(const Corpus& corpus, const std::string& typed, std::int64_t at_a_time) {
  Inquiry inquiry(corpus, typed);
  while (!inquiry.advance(at_a_time)) {
  }
  return inquiry.finding();
}

}  // namespace

TEST_CASE("random words are found exactly where a plain search finds them", "[catalog][finder]") {
  Author author;
  const std::vector<Work> works = author.works();
  const Corpus corpus = must(Corpus::read(catalog_of(works), {}));
  int found_as_typed = 0;
  for (int round = 0; round < 2'000; ++round) {
    const std::string typed = author.word(1 + author.below(7));
    const Numbers plainly = found_plainly(works, text::readings(typed));
    if (plainly.empty()) continue;
    ++found_as_typed;
    INFO(typed);
    const Finding finding = finding_of(corpus, typed, 1 << 20);
    REQUIRE(finding.works == plainly);
    REQUIRE(finding.read_as.empty());
  }
  CHECK(found_as_typed > 500);
}

TEST_CASE("what is found does not depend on how often the search was interrupted",
          "[catalog][finder]") {
  Author author;
  const Corpus corpus = must(Corpus::read(catalog_of(author.works()), {}));
  for (int round = 0; round < 200; ++round) {
    const std::string typed =
        author.word(1 + author.below(14)) + (round % 3 == 0 ? " " + author.word(3) : "");
    INFO(typed);
    const Finding one = finding_of(corpus, typed, 1 << 30), other = finding_of(corpus, typed, 1);
    REQUIRE(one.works == other.works);
    REQUIRE(one.read_as == other.read_as);
  }
}
