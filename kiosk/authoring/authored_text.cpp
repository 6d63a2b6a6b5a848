#include "authoring/authored_text.h"

#include "text/unicode.h"

#include <cstddef>
#include <vector>

namespace kiosk::authoring {
namespace {

// A prepared text's letters, and what stands before each; the last place is the text's end.
struct Places {
  std::u32string letters;
  std::vector<bool> breaks;
  std::vector<bool> forbidden;
};

Places places_in(std::string_view prepared) {
  Places found{{}, {false}, {false}};
  for (const char32_t c : text::decode(prepared)) {
    if (c == text::k_break_here) {
      found.breaks.back() = true;
    } else if (c == text::k_no_break_here) {
      found.forbidden.back() = true;
    } else {
      found.letters.push_back(c);
      found.breaks.push_back(false);
      found.forbidden.push_back(false);
    }
  }
  return found;
}

// As plain_text(), but where the author forbade a break the mark stays.
std::string with_forbidden_marks(const Places& wanted) {
  std::u32string text;
  for (std::size_t at = 0; at < wanted.letters.size(); ++at) {
    if (wanted.forbidden[at]) text.push_back(U'~');
    text.push_back(wanted.letters[at] == text::k_no_break_space ? U' ' : wanted.letters[at]);
  }
  return text::encode(text);
}

// "|" where a line may end only because the author wrote so, "~" where it may not for that reason.
char32_t mark_for(const Places& wanted, const Places& found, std::size_t at) {
  if (wanted.forbidden[at]) return U'~';
  const bool freed = wanted.letters[at] == U' ' && found.letters[at] == text::k_no_break_space;
  const bool joined = wanted.letters[at] == text::k_no_break_space && found.letters[at] == U' ';
  if (freed || (wanted.breaks[at] && !found.breaks[at])) return U'|';
  if (joined || (found.breaks[at] && !wanted.breaks[at])) return U'~';
  return U'\0';
}

std::string marked(const Places& wanted, const Places& found) {
  std::u32string text;
  for (std::size_t at = 0; at < wanted.letters.size(); ++at) {
    const char32_t mark = mark_for(wanted, found, at);
    if (mark != U'\0') text.push_back(mark);
    text.push_back(wanted.letters[at] == text::k_no_break_space ? U' ' : wanted.letters[at]);
  }
  return text::encode(text);
}

}  // namespace

std::string plain_text(std::string_view prepared) {
  std::u32string text;
  for (const char32_t c : text::decode(text::without_breaks(prepared)))
    text.push_back(c == text::k_no_break_space ? U' ' : c);
  return text::encode(text);
}

std::string authored_text(const LineBreaker& breaker, std::string_view prepared) {
  const Places wanted = places_in(prepared);
  const std::string text = with_forbidden_marks(wanted);
  const std::string again = breaker.prepared(text);
  if (again == prepared) return text;
  return marked(wanted, places_in(again));
}

}  // namespace kiosk::authoring
