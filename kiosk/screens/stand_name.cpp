#include "screens/stand_name.h"

#include "screens/words.h"
#include "text/unicode.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

constexpr std::string_view k_kinds[] = {"บูธ", "บูท", "Stand", "Booth"};
constexpr std::size_t k_longest_code = 4;  // letters and digits

bool is_code(std::string_view label) {
  const std::u32string letters = text::decode(label);
  const bool numbered = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'๐' && c <= U'๙');
  });
  return letters.size() == 1 || (numbered && letters.size() <= k_longest_code);
}

// "A3" of "บูท A3"; what is no code with the kind before it stays whole.
std::string without_kind(const std::string& label) {
  for (const std::string_view kind : k_kinds) {
    if (!label.starts_with(kind)) continue;
    std::string rest = label.substr(kind.size());
    rest.erase(0, rest.find_first_not_of(' '));
    if (is_code(rest)) return rest;
  }
  return label;
}

}  // namespace

std::string code_of_stand(std::string_view label) {
  constexpr std::string_view k_dot = "·";
  const std::string whole = text::without_breaks(label);
  const auto dot = whole.rfind(k_dot);
  if (dot == std::string::npos) return without_kind(whole);
  std::string last = whole.substr(dot + k_dot.size());
  last.erase(0, last.find_first_not_of(' '));
  return is_code(last) ? last : whole;
}

std::string name_of_stand(const catalog::Text& label, catalog::Language language) {
  const std::string code = without_kind(text::without_breaks(label.in(language)));
  return is_code(code) ? say(Word::stand, language, code) : label.in(language);
}

}  // namespace kiosk::screens
