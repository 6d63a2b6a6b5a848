// What a visitor keeps during a visit and nobody else sees: the bag, the liked works, the votes.
// All of it is forgotten when the visit ends.
#pragma once

#include "catalog/exhibition.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::screens {

// A work of one of the packs on show.
struct Work {
  std::string pack;  // id
  catalog::ExhibitId id;
  bool operator==(const Work&) const = default;
};

enum class Shelf { bag, likes, votes };

class Keeping {
 public:
  // In the order they were put there, each once.
  const std::vector<Work>& works(Shelf shelf) const { return m_works[index(shelf)]; }

  bool has(Shelf shelf, const Work& work) const {
    const std::vector<Work>& works = m_works[index(shelf)];
    return std::find(works.begin(), works.end(), work) != works.end();
  }
  // False if it was so already.
  bool put(Shelf shelf, const Work& work) {
    if (has(shelf, work)) return false;
    m_works[index(shelf)].push_back(work);
    return true;
  }
  bool take(Shelf shelf, const Work& work) { return std::erase(m_works[index(shelf)], work) > 0; }

  // The votes given to works of this pack, the first one first.
  std::vector<Work> votes_in(const std::string& pack) const {
    std::vector<Work> votes;
    for (const Work& work : works(Shelf::votes))
      if (work.pack == pack) votes.push_back(work);
    return votes;
  }

 private:
  static constexpr std::size_t index(Shelf shelf) { return static_cast<std::size_t>(shelf); }

  std::array<std::vector<Work>, 3> m_works;
};

inline const Keeping k_nothing_kept;

}  // namespace kiosk::screens
