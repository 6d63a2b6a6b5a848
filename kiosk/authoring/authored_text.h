// A text of a pack as its author wrote it: the way back from thai_breaks.h.
#pragma once

#include "authoring/thai_breaks.h"

#include <string>
#include <string_view>

namespace kiosk::authoring {

// Without any mark of where lines may end, and with plain spaces.
std::string plain_text(std::string_view prepared);

// What an author writes so that breaker.prepared() gives this text again: "|" and "~" stand only
// where the author knew better than the breaker, which must know the same names.
std::string authored_text(const LineBreaker& breaker, std::string_view prepared);

}  // namespace kiosk::authoring
