// What problems say in Thai. To be read, and mended, in one place: problem_words.cpp.
#pragma once

#include <span>
#include <string_view>

namespace kiosk::authoring {

struct ProblemWords {
  const char* english;  // the pattern, as the code tells it
  const char* thai;     // with the same places: "{}" in order, or "{0}", "{1}" in its own
};

// What this room tells.
std::span<const ProblemWords> problem_words();

// Messages of errors that come from elsewhere, as they stand there.
std::span<const ProblemWords> error_words();

// Empty where there is none.
std::string_view thai_of(std::string_view pattern);

}  // namespace kiosk::authoring
