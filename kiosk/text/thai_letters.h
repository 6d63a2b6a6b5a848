// What Thai letters sound like one by one, and the rule of tones: what thai_sounds.cpp stands on.
#pragma once

#include "text/thai_sounds.h"

#include <string_view>

namespace kiosk::text {

enum class ConsonantClass { mid, high, low };

struct ThaiConsonant {
  char32_t letter;
  const char* initial;
  const char* final;  // nullptr: never ends a syllable
  ConsonantClass of;
};

const ThaiConsonant* thai_consonant(char32_t letter);  // nullptr if it is none

// Of a syllable that begins with a consonant of this class and has this tone mark, or 0. Dead: it
// ends in p, t, k or a short vowel.
ThaiTone tone_of(ConsonantClass of, char32_t mark, bool dead, bool is_short);

}  // namespace kiosk::text
