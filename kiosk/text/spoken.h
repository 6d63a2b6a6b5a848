// What is read aloud of what is written: the words a person would say for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

enum class Tongue { thai, english };

struct Utterance {
  Tongue tongue = Tongue::thai;
  // Thai: words with one space between them, and "," where one breathes. English: as written.
  std::string text;
  bool operator==(const Utterance&) const = default;
};

constexpr std::size_t k_longest_spoken = 20'000;  // letters; what follows is not read

// `written` as it stands in a pack: U+200B between Thai words. Abbreviations of schools and offices
// come in full, ๆ says its word again, Thai pages have their numbers in Thai words; each run of
// letters is for the voice of its own script. Empty if there is nothing to be said.
std::vector<Utterance> spoken(std::string_view written, Tongue tongue);

}  // namespace kiosk::text
