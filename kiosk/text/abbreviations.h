// The abbreviations that readings.cpp knows, as a table.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kiosk::text {

// Where letters are taken for the abbreviation they spell, and not for the beginning of a word.
enum class Taken {
  at_word_start,  // no Thai word begins so
  when_it_ends,   // a dot, a space or the end of the text follows
  with_dot,       // likewise, but a dot is in it
  before_digit,   // a dot and a number: ป.6
};

struct Abbreviation {
  std::u32string_view brief;  // its letters, without dots
  std::u32string_view full;
  Taken taken = Taken::when_it_ends;
};

// Where one is the beginning of another, the longer stands first.
std::span<const Abbreviation> abbreviations();

// The provinces' two letters, as the Royal Society lists them; taken with_dot.
std::span<const Abbreviation> provinces();

// Where the abbreviation that begins at `begin`, at the start of a word, ends with its dots;
// nothing if it does not stand there so that it would be `taken` for one.
std::optional<std::size_t> end_of(const Abbreviation& abbreviation, Taken taken,
                                  std::u32string_view text, std::size_t begin);

bool is_digit(char32_t letter);  // Arabic or Thai

}  // namespace kiosk::text
