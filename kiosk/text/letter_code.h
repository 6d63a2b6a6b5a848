// Folded text in one byte a letter, to be searched fast: Thai as in TIS 620, ASCII as it is.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::text {

// In a code for what has none, so that it matches nothing: the two never stand in the same text.
constexpr char k_no_code_in_text = '\xFF';
constexpr char k_no_code_typed = '\xFE';

// `folded` (text/fold.h) letter by letter; a Latin letter loses its accents, line ends stay, and
// whatever has no place in the code becomes `none`.
std::string coded(std::string_view folded, char none);

// The letters of a code that coded() made; those that had none are left out.
std::string decoded(std::string_view code);

// ่ ้ ๊ ๋ ็ ์: what people leave out or mistake for each other when they type.
bool is_optional_mark(char code);
std::string without_optional_marks(std::string_view code);

// Marks above or below a consonant: a piece of text should not begin or be cut before one.
bool is_coded_mark(char code);

}  // namespace kiosk::text
