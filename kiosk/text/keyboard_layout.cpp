#include "text/keyboard_layout.h"

#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace kiosk::text {
namespace {

enum class Layout { thai, latin };

std::optional<char32_t> other_letter(char32_t letter, Layout typed_in) {
  for (const LayoutRow& row : k_layout)
    for (const LayoutKey& key : row) {
      const bool thai = typed_in == Layout::thai;
      if (letter == (thai ? key.thai : key.latin)) return thai ? key.latin : key.thai;
      if (letter == (thai ? key.thai_shift : key.latin_shift))
        return thai ? key.latin_shift : key.thai_shift;
    }
  return std::nullopt;
}

bool is_latin(char32_t letter) {
  return letter < 0x80 && letter > U' ';
}

}  // namespace

// TIS 820-2538, with ฿ % _ + where desks have them (the layout "basic" of xkeyboard-config).
const std::array<LayoutRow, k_layout_rows> k_layout{
    LayoutRow{{{U'_', U'%', U'`', U'~'},
               {U'ๅ', U'+', U'1', U'!'},
               {U'/', U'๑', U'2', U'@'},
               {U'-', U'๒', U'3', U'#'},
               {U'ภ', U'๓', U'4', U'$'},
               {U'ถ', U'๔', U'5', U'%'},
               {U'\u0E38', U'\u0E39', U'6', U'^'},
               {U'\u0E36', U'฿', U'7', U'&'},
               {U'ค', U'๕', U'8', U'*'},
               {U'ต', U'๖', U'9', U'('},
               {U'จ', U'๗', U'0', U')'},
               {U'ข', U'๘', U'-', U'_'},
               {U'ช', U'๙', U'=', U'+'}}},
    LayoutRow{{{U'ๆ', U'๐', U'q', U'Q'},
               {U'ไ', U'"', U'w', U'W'},
               {U'ำ', U'ฎ', U'e', U'E'},
               {U'พ', U'ฑ', U'r', U'R'},
               {U'ะ', U'ธ', U't', U'T'},
               {U'\u0E31', U'\u0E4D', U'y', U'Y'},
               {U'\u0E35', U'\u0E4A', U'u', U'U'},
               {U'ร', U'ณ', U'i', U'I'},
               {U'น', U'ฯ', U'o', U'O'},
               {U'ย', U'ญ', U'p', U'P'},
               {U'บ', U'ฐ', U'[', U'{'},
               {U'ล', U',', U']', U'}'},
               {U'ฃ', U'ฅ', U'\\', U'|'}}},
    LayoutRow{{{U'ฟ', U'ฤ', U'a', U'A'},
               {U'ห', U'ฆ', U's', U'S'},
               {U'ก', U'ฏ', U'd', U'D'},
               {U'ด', U'โ', U'f', U'F'},
               {U'เ', U'ฌ', U'g', U'G'},
               {U'\u0E49', U'\u0E47', U'h', U'H'},
               {U'\u0E48', U'\u0E4B', U'j', U'J'},
               {U'า', U'ษ', U'k', U'K'},
               {U'ส', U'ศ', U'l', U'L'},
               {U'ว', U'ซ', U';', U':'},
               {U'ง', U'.', U'\'', U'"'}}},
    LayoutRow{{{U'ผ', U'(', U'z', U'Z'},
               {U'ป', U')', U'x', U'X'},
               {U'แ', U'ฉ', U'c', U'C'},
               {U'อ', U'ฮ', U'v', U'V'},
               {U'\u0E34', U'\u0E3A', U'b', U'B'},
               {U'\u0E37', U'\u0E4C', U'n', U'N'},
               {U'ท', U'?', U'm', U'M'},
               {U'ม', U'ฒ', U',', U'<'},
               {U'ใ', U'ฬ', U'.', U'>'},
               {U'ฝ', U'ฦ', U'/', U'?'}}},
};

std::string other_layout(std::string_view typed) {
  std::u32string letters = decode(typed);
  const auto thai = std::ranges::count_if(letters, is_thai);
  const auto latin = std::ranges::count_if(letters, is_latin);
  const Layout typed_in = thai >= latin ? Layout::thai : Layout::latin;
  bool changed = false;
  for (char32_t& letter : letters)
    if (const auto other = other_letter(letter, typed_in)) {
      letter = *other;
      changed = true;
    }
  return changed ? encode(letters) : std::string();
}

}  // namespace kiosk::text
