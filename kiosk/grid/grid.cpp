#include "grid/grid.h"

namespace kiosk::grid {

std::string letters_of_column(std::size_t index) {
  std::string letters;
  for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

}  // namespace kiosk::grid
