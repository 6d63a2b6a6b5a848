// Texts of tests as an author types them in a sheet: "|" for U+200B (a line may break here) and
// "~" for U+2060 (it may not), because the real ones cannot be seen.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::tests {

inline std::string marked(std::string_view typed) {
  std::string text;
  for (const char c : typed) {
    if (c == '|')
      text += "\u200B";
    else if (c == '~')
      text += "\u2060";
    else
      text += c;
  }
  return text;
}

}  // namespace kiosk::tests
