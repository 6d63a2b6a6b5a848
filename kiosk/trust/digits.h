// Digits as people type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::trust {

// The digits in a text, Thai ones as Arabic; what is in `between` may stand between them. Nothing
// if anything else is in it.
std::optional<std::string> digits_in(std::string_view text, std::string_view between);

}  // namespace kiosk::trust
