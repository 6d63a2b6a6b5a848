// Text set in columns on a terminal, where Thai vowels and tones stand above and below the
// consonants and take no column of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::report {

// How many columns a terminal gives to the text: 0 for combining marks and U+200B, 2 for the wide
// signs of East Asia and emoji, 1 for the rest.
int columns_of(std::string_view utf8);

// At most that many columns, with "…" in the last if something was cut; never between a consonant
// and its marks. Control characters become spaces.
std::string shortened(std::string_view utf8, int columns);

enum class Align { left, right };

struct Column {
  std::string heading;
  Align align = Align::left;
};

// A heading line and one line for each row, two spaces between columns, none at the ends.
std::string table(const std::vector<Column>& columns,
                  const std::vector<std::vector<std::string>>& rows);

}  // namespace kiosk::report
