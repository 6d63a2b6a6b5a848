// The order in which works stand for election: another one in each visit, and fair.
#pragma once

#include <cstddef>
#include <vector>

namespace kiosk::screens {

// The numbers from 0 to `count` - 1 in the order of visit `turn`: the same on every machine. Over
// any `count` visits from a multiple of `count` on, each number stands at each place exactly once.
std::vector<std::size_t> order_of_turn(std::size_t count, std::size_t turn);

}  // namespace kiosk::screens
