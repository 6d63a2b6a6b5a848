// Which works carry a term, as a set of one bit a work: so that counting what a choice would leave
// takes microseconds in a pack of 100,000 works. The sets are made when a pack is built.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::catalog {

// Works by their position in the author's order, from 1.
class WorkSet {
 public:
  WorkSet() = default;
  // From the bytes of the table term_works; any bytes make a set.
  explicit WorkSet(store::Bytes bytes);
  // Of all works from 1 to `works`.
  static WorkSet of_all(std::int64_t works);

  // A position that no builder gives (below 1, or past 16 million) is left aside.
  void add(std::int64_t position);
  void add(const WorkSet& others);
  void keep_only(const WorkSet& others);
  void remove(const WorkSet& others);

  bool has(std::int64_t position) const;
  std::vector<std::uint32_t> positions() const;  // rising
  std::int64_t count() const;
  // How many are in both.
  std::int64_t count_in(const WorkSet& other) const;
  // The lowest bit of the first byte is position 1; no zeros at the end.
  std::vector<std::byte> bytes() const;

  bool operator==(const WorkSet&) const = default;

 private:
  std::vector<std::uint64_t> m_words;
};

// Fills the columns and the table that hold what can be counted beforehand, term.works and
// term_works, when all exhibits are written: so that a pack opens and narrows in the same time
// whatever its size.
base::Result<void> count_works(store::Database& pack);

}  // namespace kiosk::catalog
