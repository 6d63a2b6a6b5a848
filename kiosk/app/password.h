// A secret key's password, asked of a person.
#pragma once

#include "base/result.h"

#include <string>

namespace kiosk::app {

enum class Ask { once, twice };

// Asks on the terminal without showing what is typed; where there is none, reads a line of standard
// input, so that a script may pipe it. Fails if the two answers differ or nothing was given.
base::Result<std::string> ask_password(const std::string& question, Ask ask);

}  // namespace kiosk::app
