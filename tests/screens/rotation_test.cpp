#include "screens/rotation.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Leads;
using catalog::OrganisationId;

namespace {

// Schools with so many works each, which stand one school behind the other in the author's order.
Leads schools_of(const std::vector<int>& works) {
  Leads leads{{OrganisationId()}, {}};
  std::int64_t position = 0;
  for (const int count : works) {
    leads.schools.emplace_back("s" + std::to_string(leads.schools.size()));
    for (int i = 0; i < count; ++i)
      leads.works.push_back({++position, static_cast<std::uint32_t>(leads.schools.size() - 1)});
  }
  return leads;
}

struct Counts {
  std::map<std::uint32_t, std::map<std::int64_t, int>> works;  // by school
  std::map<std::uint32_t, int> schools;
};

Counts counted(const Leads& leads, const std::vector<std::int64_t>& shown) {
  Counts counts;
  for (const Leads::Work& work : leads.works) {
    counts.schools[work.school] += 0;
    int& times = counts.works[work.school][work.position];
    times = static_cast<int>(std::count(shown.begin(), shown.end(), work.position));
    counts.schools[work.school] += times;
  }
  return counts;
}

template <typename Map>
int spread(const Map& counts) {
  const auto [least, most] = std::minmax_element(
      counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
  return most->second - least->second;
}

// Shows `count` works as the attract screen does, a few at a time.
std::vector<std::int64_t> play(Rotation& rotation, std::size_t count, std::size_t at_a_time) {
  std::vector<std::int64_t> shown;
  while (shown.size() < count)
    for (const std::int64_t position : rotation.upcoming(at_a_time)) {
      rotation.shown(position);
      shown.push_back(position);
    }
  return shown;
}

}  // namespace

TEST_CASE("no school and no work of a school is ever two showings ahead", "[screens][exposure]") {
  const std::vector<int> packs[] = {{1}, {5}, {1, 1, 1}, {1, 50}, {1, 2, 3, 40, 7}, {20, 20, 20}};
  for (const std::vector<int>& works : packs)
    for (const std::size_t at_a_time : {1U, 5U, 12U}) {
      CAPTURE(works, at_a_time);
      const Leads leads = schools_of(works);
      Rotation rotation(leads, "pack");
      std::vector<std::int64_t> shown;
      for (int round = 0; round < 40; ++round) {
        for (const std::int64_t position : rotation.upcoming(at_a_time)) {
          rotation.shown(position);
          shown.push_back(position);
          const Counts counts = counted(leads, shown);
          REQUIRE(spread(counts.schools) <= 1);
          for (const auto& [school, of_school] : counts.works) REQUIRE(spread(of_school) <= 1);
        }
      }
    }
}

TEST_CASE("where all schools have as many works, all works are shown as often",
          "[screens][exposure]") {
  const Leads leads = schools_of({3, 3, 3, 3});
  Rotation rotation(leads, "pack");
  const auto shown = play(rotation, 60, 12);
  for (const Leads::Work& work : leads.works)
    CHECK(std::count(shown.begin(), shown.end(), work.position) == 5);
}

TEST_CASE("a row holds each work once, of as many schools as there are", "[screens][exposure]") {
  const Leads leads = schools_of({1, 2, 30});
  Rotation rotation(leads, "pack");
  const auto row = rotation.row(12);
  CHECK(std::set(row.begin(), row.end()).size() == 12);
  CHECK(spread(counted(leads, {row.begin(), row.begin() + 3}).schools) == 0);
  CHECK(rotation.row(99).size() == 33);
  CHECK(Rotation().row(12).empty());
  CHECK(Rotation().upcoming(12).empty());
}

TEST_CASE("home's rows are fair over visits where there are as many schools as places",
          "[screens][exposure]") {
  const Leads leads = schools_of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
  Rotation rotation(leads, "pack");
  std::vector<std::int64_t> shown;
  for (int visit = 0; visit < 100; ++visit)
    for (const std::int64_t position : rotation.row(12)) {
      rotation.shown(position);
      shown.push_back(position);
    }
  const Counts counts = counted(leads, shown);
  CHECK(spread(counts.schools) <= 1);
  for (const auto& [school, works] : counts.works) CHECK(spread(works) <= 1);
}

TEST_CASE("the turns are decided by the counts alone, and begin differently in each pack",
          "[screens][exposure]") {
  const Leads leads = schools_of({2, 2, 2, 2, 2, 2});
  CHECK(Rotation(leads, "a").upcoming(12) == Rotation(leads, "a").upcoming(12));
  CHECK(Rotation(leads, "a").upcoming(12) != Rotation(leads, "b").upcoming(12));
  const auto first = Rotation(leads, "a").upcoming(6);
  CHECK(first != std::vector<std::int64_t>{1, 3, 5, 7, 9, 11});
}

TEST_CASE("after a restart it goes on where it was, and what is new waits for nobody twice",
          "[screens][exposure]") {
  const Leads leads = schools_of({1, 3, 5});
  Rotation before(leads, "pack");
  play(before, 100, 1);
  Rotation after(leads, "pack");
  after.resume(before.turns());
  CHECK(after.upcoming(30) == before.upcoming(30));
  // A new school and a new work begin level with the least shown, not a hundred showings behind.
  Rotation more(schools_of({1, 3, 5, 2}), "pack");
  more.resume(before.turns());
  const auto shown = play(more, 20, 1);
  CHECK(spread(counted(schools_of({1, 3, 5, 2}), shown).schools) <= 2);
}

TEST_CASE("the turns that are kept are few: the ahead ones only", "[screens][exposure]") {
  const Leads leads = schools_of({2, 2, 2});
  Rotation rotation(leads, "pack");
  play(rotation, 6, 1);
  CHECK(rotation.turns() == Turns());
  rotation.shown(1);
  CHECK(rotation.turns() == Turns{{{OrganisationId("s1"), 1}}, {{1, 1}}});
  rotation.shown(99);  // not there
  CHECK(rotation.turns() == Turns{{{OrganisationId("s1"), 1}}, {{1, 1}}});
}

TEST_CASE("the next slides of 100,000 works are as many as of a few", "[screens][exposure]") {
  for (const std::vector<int>& works : {std::vector<int>{100'000}, std::vector<int>(5'000, 20)}) {
    const Rotation rotation(schools_of(works), "pack");
    CHECK(rotation.upcoming(12).size() == 12);
  }
}
