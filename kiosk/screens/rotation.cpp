#include "screens/rotation.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace kiosk::screens {
namespace {

constexpr std::size_t k_nowhere = std::numeric_limits<std::size_t>::max();

// FNV-1a, and the mixing steps of SplitMix64 behind it: the same on every machine.
std::uint64_t shuffle_of(std::string_view seed, std::uint64_t number) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : seed) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash += number * 0x9E3779B97F4A7C15U;
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

}  // namespace

Rotation::Rotation(const catalog::Leads& leads, std::string_view seed) {
  std::vector<std::size_t> place(leads.schools.size(), k_nowhere);
  for (const catalog::Leads::Work& work : leads.works) {
    if (place[work.school] == k_nowhere) {
      place[work.school] = m_schools.size();
      m_schools.push_back({leads.schools[work.school], shuffle_of(seed, m_schools.size()), 0, {}});
    }
    School& school = m_schools[place[work.school]];
    school.works.push_back(m_works.size());
    const auto number = static_cast<std::uint64_t>(work.position);
    m_works.push_back({work.position, place[work.school], shuffle_of(seed, ~number), 0});
  }
}

std::vector<std::int64_t> Rotation::upcoming(std::size_t count) const {
  return choose(count, Again::allowed);
}

std::vector<std::int64_t> Rotation::row(std::size_t count) const {
  return choose(std::min(count, m_works.size()), Again::not_allowed);
}

std::vector<std::int64_t> Rotation::choose(std::size_t count, Again again) const {
  std::vector<std::int64_t> chosen;
  std::vector<std::int64_t> more_of_school(m_schools.size());  // chosen here, not yet counted
  std::map<std::size_t, std::int64_t> more_of_work;
  const auto used_up = [&](const School& school) {
    return again == Again::not_allowed &&
           more_of_school[static_cast<std::size_t>(&school - m_schools.data())] ==
               static_cast<std::int64_t>(school.works.size());
  };
  const auto turn_of_school = [&](const School& school) {
    const auto at = static_cast<std::size_t>(&school - m_schools.data());
    return std::tuple(used_up(school), school.turns + more_of_school[at], school.shuffle);
  };
  const auto turn_of_work = [&](std::size_t at) {
    const auto more = more_of_work.find(at);
    const std::int64_t here = more == more_of_work.end() ? 0 : more->second;
    return std::tuple(again == Again::not_allowed && here > 0, m_works[at].turns + here,
                      m_works[at].shuffle);
  };
  while (chosen.size() < count && !m_works.empty()) {
    const auto school = std::ranges::min_element(m_schools, {}, turn_of_school);
    const std::size_t work = *std::ranges::min_element(school->works, {}, turn_of_work);
    ++more_of_school[static_cast<std::size_t>(school - m_schools.begin())];
    ++more_of_work[work];
    chosen.push_back(m_works[work].position);
  }
  return chosen;
}

const Rotation::Work* Rotation::find(std::int64_t position) const {
  const auto found = std::ranges::lower_bound(m_works, position, {}, &Work::position);
  return found == m_works.end() || found->position != position ? nullptr : &*found;
}

void Rotation::shown(std::int64_t position) {
  const Work* const work = find(position);
  if (work == nullptr) return;
  ++m_works[static_cast<std::size_t>(work - m_works.data())].turns;
  ++m_schools[work->school].turns;
}

Turns Rotation::turns() const {
  Turns turns;
  if (m_schools.empty()) return turns;
  const std::int64_t least = std::ranges::min_element(m_schools, {}, &School::turns)->turns;
  for (const School& school : m_schools) {
    if (school.turns > least) turns.schools[school.id] = school.turns - least;
    const auto turns_at = [&](std::size_t at) { return m_works[at].turns; };
    const std::int64_t fewest = turns_at(*std::ranges::min_element(school.works, {}, turns_at));
    for (const std::size_t at : school.works)
      if (turns_at(at) > fewest) turns.works[m_works[at].position] = turns_at(at) - fewest;
  }
  return turns;
}

void Rotation::resume(const Turns& turns) {
  for (School& school : m_schools) {
    const auto found = turns.schools.find(school.id);
    school.turns = found == turns.schools.end() ? 0 : found->second;
  }
  for (Work& work : m_works) {
    const auto found = turns.works.find(work.position);
    work.turns = found == turns.works.end() ? 0 : found->second;
  }
}

}  // namespace kiosk::screens
