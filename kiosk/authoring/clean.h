// Cleaning of cells: what comes along with copying and pasting, but is no part of the text.
#pragma once

#include "authoring/told.h"

#include <string>
#include <string_view>

namespace kiosk::authoring {

struct Cleaned {
  std::string text;
  // What a reader could miss: "2 control characters". Empty if nothing of that kind was dropped.
  Told dropped;
};

// Invisible differences are mended silently: no-break spaces and tabs become spaces, line ends
// become "\n", spaces at the ends of lines go, Thai letters typed in two pieces or out of order are
// put right (เเ → แ, ํา → ำ, tone before vowel), NFC. Controls, bidi overrides, marks that stand on
// nothing and marks beyond the fourth on one letter are dropped and told. U+200B and U+2060 stay:
// they are an author's break marks. Invalid UTF-8 becomes U+FFFD.
Cleaned clean(std::string_view utf8);

}  // namespace kiosk::authoring
