// Thai words whose sound their letters do not tell, as dictionaries respell them.
#pragma once

#include <span>
#include <string_view>

namespace kiosk::text {

struct Respelt {
  std::u32string_view word;     // or a part of one
  std::u32string_view reading;  // its syllables, with "-" between them
};

std::span<const Respelt> respelt();

}  // namespace kiosk::text
