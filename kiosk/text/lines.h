// Lines of text: cutting into runs by script, and filling lines at spaces and U+200B only.
// The places where Thai may break were found when the pack was built (authoring); here they are
// only used, so the same pack breaks the same way on every kiosk.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

enum class Script { thai, other };

struct Run {
  Script script = Script::other;
  std::string text;
  bool operator==(const Run&) const = default;
};

// Cut where the face must change, because no font of Debian's Noto has both Thai and Latin letters:
// a Thai run holds what Noto Sans Thai can draw (letters, marks, Thai digits, ฿, ◌); 0-9 and
// punctuation go to the other face. Spaces stay with the run they follow. U+200B and U+2060 are
// dropped.
std::vector<Run> runs(std::string_view utf8);

// The width in pixels of a piece of one line.
using Measure = std::function<float(std::string_view)>;

struct FillOptions {
  int most_lines = 0;    // 0: as many as needed; otherwise the last one ends in "…"
  bool balance = false;  // headings: lines of nearly equal length, not a full one and a word
};

// The lines of `utf8` that fit `width`. "\n" always breaks. A phrase space near the end of a line
// is preferred to a word break; U+2060 takes a break away. ๆ, closing marks and Thai marks never
// start a line, opening marks and เ แ โ ใ ไ never end one. A word longer than the line is cut
// between clusters, never inside one. The lines carry no U+200B, no two breaking spaces in a row
// and no spaces at their ends; empty text has no lines.
std::vector<std::string> fill(std::string_view utf8, float width, const Measure& measure,
                              const FillOptions& options = {});

}  // namespace kiosk::text
