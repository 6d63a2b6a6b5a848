// What nobody else is to see, asked of a person: a secret key's password, a PIN.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>

namespace kiosk::app {

// Asks on the terminal without showing what is typed; where there is none, reads a line of standard
// input, so that a script may pipe it. Nothing if there was none, or an empty one.
std::optional<std::string> ask_unseen(const std::string& question);

enum class Ask { once, twice };

// A password, asked for in this way. Fails if the two answers differ or nothing was given.
base::Result<std::string> ask_password(const std::string& question, Ask ask);

}  // namespace kiosk::app
