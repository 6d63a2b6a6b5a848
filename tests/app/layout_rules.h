// What every screen must keep to, checked on its dump: hall.md 6.3 and thai.md as code.
#pragma once

#include "app/dump_reader.h"
#include "text/unicode.h"
#include "ui/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::tests {

constexpr float k_least_target = 20.0F;  // mm
constexpr float k_least_key = 18.0F;     // mm: twelve and more stand in a row
constexpr float k_bezel = 8.0F;          // mm: nothing to touch lies nearer to the window's edge
constexpr float k_mm_tolerance = 0.25F;
constexpr float k_touching_lines = 2.0F;  // px two lines may share

// Which script a page must not show, and what excuses it.
struct Speech {
  bool english = false;
  // True if this word of the other language stands where there is none in the page's own.
  std::function<bool(std::string_view)> excused;
};

// How the page was come to.
enum class Scrolled { yes, no };

using Faults = std::vector<std::string>;

inline bool is_touchable(const DumpedElement& element) {
  static const std::set<std::string> k_roles = {"button", "tile", "card", "picture", "chip", "tab"};
  return element.enabled && k_roles.contains(element.role);
}

// Of the keyboard on the screen: letters of both scripts, alone on their keys.
inline bool is_key(const DumpedElement& element) {
  return element.id.starts_with("key");
}

inline std::string told(const DumpedElement& element, const std::string& what) {
  return fmt::format("{}: {} ({:.0f} {:.0f} {:.0f} {:.0f})", element.id, what, element.rect.x,
                     element.rect.y, element.rect.width, element.rect.height);
}

inline std::string quoted(const DumpedLine& line) {
  return "\"" + line.string + "\"";
}

inline void check_clipped_text(const Dump& dump, Faults& faults) {
  for (const DumpedElement& element : dump.elements)
    for (const DumpedLine& line : element.text)
      if (line.clipped) faults.push_back(told(element, "text is cut off: " + quoted(line)));
}

// Only what can be seen of a line can lie over another one.
inline void check_overlapping_text(const Dump& dump, Faults& faults) {
  struct Seen {
    const DumpedElement* element;
    const DumpedLine* line;
    ui::Rect rect;
  };
  std::vector<Seen> all;
  for (const DumpedElement& element : dump.elements)
    for (const DumpedLine& line : element.text)
      all.push_back({&element, &line, ui::intersection(line.seen, element.rect)});
  for (auto one = all.begin(); one != all.end(); ++one)
    for (auto other = one + 1; other != all.end(); ++other) {
      const ui::Rect shared = ui::intersection(one->rect, other->rect);
      if (shared.width > k_touching_lines && shared.height > k_touching_lines)
        faults.push_back(told(
            *one->element,
            fmt::format("{} lies over {} of {} by {:.0f}x{:.0f} px", quoted(*one->line),
                        quoted(*other->line), other->element->id, shared.width, shared.height)));
    }
}

inline void check_target_sizes(const Dump& dump, Faults& faults) {
  for (const DumpedElement& element : dump.elements) {
    if (!is_touchable(element) || element.is_cut()) continue;
    const float width = element.rect.width / dump.px_per_mm;
    const float height = element.rect.height / dump.px_per_mm;
    const float least = is_key(element) ? k_least_key : k_least_target;
    if (std::min(width, height) < least - k_mm_tolerance)
      faults.push_back(told(
          element, fmt::format("{:.1f} x {:.1f} mm is too small for a finger", width, height)));
  }
}

// A row that goes on past the window's edge is scrolled sideways: some of it always lies at the
// edge.
inline bool is_in_sideways_row(const Dump& dump, const DumpedElement& element) {
  return std::any_of(dump.elements.begin(), dump.elements.end(), [&](const DumpedElement& other) {
    const bool goes_on = other.whole.x < 0 || other.whole.right() > dump.size.width;
    return goes_on && other.is_cut() && other.role == element.role &&
           other.whole.y == element.whole.y && other.whole.height == element.whole.height;
  });
}

// What rests keeps off the bezel. What fills the window from edge to edge may: it can be touched
// anywhere. What scrolls passes the edge on its way.
inline void check_bezel(const Dump& dump, Scrolled scrolled, Faults& faults) {
  const float least = (k_bezel - k_mm_tolerance) * dump.px_per_mm;
  for (const DumpedElement& element : dump.elements) {
    if (!is_touchable(element)) continue;
    const float left = element.rect.x;
    const float right = dump.size.width - element.rect.right();
    const float top = element.rect.y;
    const float bottom = dump.size.height - element.rect.bottom();
    const bool moves_down = scrolled == Scrolled::yes && !element.id.starts_with("nav.");
    const bool across = (left <= 0 && right <= 0) || is_in_sideways_row(dump, element);
    const bool down = (top <= 0 && bottom <= 0) || moves_down;
    if ((!across && std::min(left, right) < least) || (!down && std::min(top, bottom) < least))
      faults.push_back(
          told(element, fmt::format("{:.1f} mm from the window's edge",
                                    std::min({left, right, top, bottom}) / dump.px_per_mm)));
  }
}

inline void check_names(const Dump& dump, Faults& faults) {
  std::set<std::string> ids;
  for (const DumpedElement& element : dump.elements) {
    if (element.id.empty() || element.name.empty())
      faults.push_back(told(element, "has no id or no name"));
    if (!ids.insert(element.id).second) faults.push_back(told(element, "its id is there twice"));
  }
}

// A vowel or a mark without its consonant, or the repeat sign without its word (thai.md).
inline bool may_begin_a_line(char32_t c) {
  const bool follows = c == U'ๆ' || c == U'ะ' || c == U'า' || c == U'ำ';
  return !follows && !text::is_thai_mark(c);
}

// Where a part of a line is marked, the rest of it is a text of its own.
inline bool goes_on(const DumpedElement& element, const DumpedLine& line) {
  return std::any_of(element.text.begin(), element.text.end(), [&](const DumpedLine& other) {
    return other.rect.y == line.rect.y && std::abs(other.rect.right() - line.rect.x) < 1;
  });
}

inline void check_line_starts(const Dump& dump, Faults& faults) {
  for (const DumpedElement& element : dump.elements)
    for (const DumpedLine& line : element.text) {
      const auto letters = text::decode(line.string);
      if (!letters.empty() && !may_begin_a_line(letters.front()) && !is_key(element) &&
          !goes_on(element, line))
        faults.push_back(told(element, "a line begins with a mark: " + quoted(line)));
    }
}

inline bool is_thai_letter(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E4E;
}
inline bool is_latin_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

// Unbroken runs of the letters, at least two long: one alone is a mark, a unit, a list's letter.
inline std::vector<std::string> words_of(std::string_view line, bool (*is_letter)(char32_t)) {
  std::vector<std::string> words;
  std::u32string word;
  const auto end_word = [&] {
    if (word.size() > 1) words.push_back(text::encode(word));
    word.clear();
  };
  for (const char32_t c : text::decode(line)) {
    if (is_letter(c))
      word += c;
    else
      end_word();
  }
  end_word();
  return words;
}

inline void check_language(const Dump& dump, const Speech& speech, Faults& faults) {
  const DumpedElement* field = dump.find("search.field");
  const std::string typed = field ? field->name : "";  // in whatever language the visitor has
  for (const DumpedElement& element : dump.elements) {
    if (element.id == "nav.language") continue;  // each language's name stands in its own script
    if (is_key(element)) continue;
    for (const DumpedLine& line : element.text)
      for (const std::string& word :
           words_of(line.string, speech.english ? is_thai_letter : is_latin_letter))
        if (!speech.excused(word) && typed.find(word) == std::string::npos)
          faults.push_back(told(element, fmt::format("\"{}\" of {} is not {}", word, quoted(line),
                                                     speech.english ? "English" : "Thai")));
  }
}

inline Faults faults_of(const Dump& dump, Scrolled scrolled, const Speech& speech) {
  Faults faults;
  check_clipped_text(dump, faults);
  check_overlapping_text(dump, faults);
  check_target_sizes(dump, faults);
  check_bezel(dump, scrolled, faults);
  check_names(dump, faults);
  check_line_starts(dump, faults);
  check_language(dump, speech, faults);
  return faults;
}

}  // namespace kiosk::tests
