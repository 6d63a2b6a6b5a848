// Whose turn it is: which works the attract loop and home's row show next, so that over time each
// school is shown as often as any other, and each work of a school as often as any other of it.
//
// Works and schools cannot both be shown equally often where one school has one work and another
// fifty. Here schools come first: the school that was shown least is next, and of its works the one
// that was shown least. So a school of fifty works does not take the others' place, and no work of
// it waits longer than its fellows. Works without a school are together as one. Ties are settled by
// a shuffle of the pack's own, always the same: it is not the first works of the list that are
// shown first everywhere, and no work comes twice before its fellows came once.
#pragma once

#include "catalog/catalog.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace kiosk::screens {

enum class Surface { attract, home };  // each counts for itself

// How often each was shown more than the least shown one: of the schools, and of the works of one
// school, these by position. What is not in it was shown least, or is new.
struct Turns {
  std::map<catalog::OrganisationId, std::int64_t> schools;
  std::map<std::int64_t, std::int64_t> works;
  bool operator==(const Turns&) const = default;
};

class Rotation {
 public:
  Rotation() = default;
  // `seed` makes the shuffle: the pack's id.
  Rotation(const catalog::Leads& leads, std::string_view seed);

  // The next works to be shown one after the other, by position, as if each were counted. One comes
  // again only when it is its turn again. Empty if there are no works.
  std::vector<std::int64_t> upcoming(std::size_t count) const;
  // The next works to be shown side by side: each once, so fewer if there are not as many.
  std::vector<std::int64_t> row(std::size_t count) const;

  void shown(std::int64_t position);
  Turns turns() const;
  void resume(const Turns& turns);

 private:
  struct Work {
    std::int64_t position = 0;
    std::size_t school = 0;
    std::uint64_t shuffle = 0;
    std::int64_t turns = 0;
  };
  struct School {
    catalog::OrganisationId id;
    std::uint64_t shuffle = 0;
    std::int64_t turns = 0;
    std::vector<std::size_t> works;
  };
  enum class Again { allowed, not_allowed };
  std::vector<std::int64_t> choose(std::size_t count, Again again) const;
  const Work* find(std::int64_t position) const;

  std::vector<Work> m_works;  // by rising position
  std::vector<School> m_schools;
};

}  // namespace kiosk::screens
