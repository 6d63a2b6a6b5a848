// The shelf's small files are lines of words with one tab between them. A word may hold anything: a
// tab, a line end, "%" and control characters stand as %XX, so no word can reach out of its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pack {

using Words = std::vector<std::string>;

std::string joined(const Words& words);

// The words of a line; an empty line has none.
Words words_in(std::string_view line);

// Lines without their ends. The last one must have one, else the text is not whole: nothing.
std::optional<std::vector<std::string_view>> whole_lines(std::string_view text);

std::optional<std::int64_t> whole_number(std::string_view word);

}  // namespace kiosk::pack
