// Typing, letter by letter: which Thai letter may follow which, and how a text grows and shrinks
// under a visitor's fingers. Whatever comes from a keyboard goes through here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::text {

// The input check of WTT 2.0 (Wing Thuk Tee, the Thai API consortium's standard) in its basic mode:
// false where `letter` is a mark that finds no place on what stands before it, so that it could
// only be shown on a dotted circle. `before` is 0 where nothing stands before. Letters that are not
// Thai may follow everything.
bool may_follow(char32_t before, char32_t letter);

// True for what a visitor may write at all: Thai letters, marks and digits, ASCII and the space.
// Control and writing-direction characters, emoji and other scripts are none of it.
bool can_be_typed(char32_t letter);

// `typed` with those letters of `pressed` added that can be typed and may follow, until it holds
// `most` letters.
std::string with_typed(std::string_view typed, std::string_view pressed, std::size_t most);

// Without its last letter; a mark goes before the letter it stands on.
std::string without_last(std::string_view typed);

// What stands last, or 0.
char32_t last_letter(std::string_view typed);

}  // namespace kiosk::text
