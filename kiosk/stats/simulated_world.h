// What the made-up visitors can see: two fairs with their exhibits, schools and terms, with names
// as awkward as names can be. Inside the room.
#pragma once

#include "stats/dictionary.h"

#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

struct SimulatedPack {
  Pack pack;
  std::vector<Name> names;
  std::vector<std::string> exhibits;  // ids, also of one that the dictionary does not know
  std::vector<std::string> schools;
  std::vector<std::string> terms;  // facet/term
};

std::vector<SimulatedPack> simulated_packs();

// What is searched for, and whether it finds something. Misspelt terms end in x.
const std::vector<std::pair<std::string, bool>>& simulated_terms();

}  // namespace kiosk::stats
