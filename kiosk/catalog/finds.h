// What a search has found so far of one kind of things.
#pragma once

#include "catalog/corpus.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::catalog {

using Numbers = std::vector<std::uint32_t>;  // of things in the corpus

// Each thing once, when it has all parts of what was typed.
struct Finds {
  explicit Finds(const Things& of) : things(of), parts(of.count(), 0) {}
  // Part `part` of what was typed was found in it; only what has all parts before counts.
  void note(std::size_t number, std::size_t part);
  // A bit for each thing of the block (sieve.h) that has all parts before and not yet this one: to
  // look at others would be in vain.
  std::uint64_t still_without(std::size_t part, std::size_t block) const;
  // Lists what has all `count` parts by now and was not listed before, in its order.
  void list(std::size_t count);
  void forget_parts();

  const Things& things;
  Numbers found;
  std::vector<std::uint8_t> parts;  // how many of them it has; 255: it is listed
  std::size_t lowest = SIZE_MAX;    // of what was noted and not yet listed
  std::size_t highest = 0;
};

}  // namespace kiosk::catalog
