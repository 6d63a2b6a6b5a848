// Reads HTML and SVG as far as tests ask: are the marks balanced and the text escaped, and how
// often does something stand there.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::stats::testing {

inline std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

// What is wrong with the marks: the first tag that ends what did not begin, or is never ended, or
// an
// "&" that begins no character. Empty if all is well.
inline std::string fault_in_marks(std::string_view html) {
  static const std::set<std::string_view> k_single = {"meta", "br", "!DOCTYPE"};
  std::vector<std::string_view> open;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '&') {
      const std::string_view rest = html.substr(at, 6);
      if (!rest.starts_with("&amp;") && !rest.starts_with("&lt;") && !rest.starts_with("&gt;") &&
          !rest.starts_with("&quot;") && !rest.starts_with("&#39;"))
        return "bare & in: " + std::string(html.substr(at, 40));
    }
    if (html[at] != '<') continue;
    const auto end = html.find('>', at);
    if (end == std::string_view::npos) return "tag without end";
    const bool closes = html[at + 1] == '/';
    const std::string_view inside = html.substr(at + (closes ? 2 : 1), end - at - (closes ? 2 : 1));
    const std::string_view name = inside.substr(0, inside.find(' '));
    if (closes && (open.empty() || open.back() != name))
      return "ends unbegun: " + std::string(name);
    if (closes) open.pop_back();
    if (!closes && !k_single.contains(name)) open.push_back(name);
    // A style holds no marks of ours, but ">" between its selectors.
    at = name == "style" && !closes ? html.find("</style>", end) - 1 : end;
  }
  return open.empty() ? std::string() : "never ended: " + std::string(open.back());
}

}  // namespace kiosk::stats::testing
