// The two layouts of a Thai keyboard, as tables: Kedmanee and US QWERTY share their keys.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace kiosk::text {

// A key of a desk's keyboard, with what it types in each layout.
struct LayoutKey {
  char32_t thai = 0;  // Kedmanee
  char32_t thai_shift = 0;
  char32_t latin = 0;
  char32_t latin_shift = 0;
};

// The four rows from the digits down, each from left to right; the key with the backslash, which
// desks have in different places, ends the second row.
constexpr std::size_t k_layout_rows = 4;
constexpr std::size_t k_longest_layout_row = 13;
using LayoutRow = std::array<LayoutKey, k_longest_layout_row>;  // the rest of a row are no keys: 0
extern const std::array<LayoutRow, k_layout_rows> k_layout;

// What the same keys type in the other layout: "o;9" is "นวต", "สำฟพื" is "learn". Where Thai and
// Latin letters are mixed, those of the language with more letters are taken for the other one. A
// letter that no key has stays as it is. Empty if nothing would change.
std::string other_layout(std::string_view typed);

}  // namespace kiosk::text
