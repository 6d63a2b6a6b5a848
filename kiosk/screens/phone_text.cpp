#include "screens/phone_text.h"

#include "text/unicode.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

constexpr std::string_view k_cut = "…";

// The letters that go into `most` bytes, with "…" where some were left out.
std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  if (most < k_cut.size()) return {};
  std::string kept;
  for (const std::string_view letter : text::clusters(text)) {
    if (kept.size() + letter.size() + k_cut.size() > most) break;
    kept += letter;
  }
  while (kept.ends_with(' ')) kept.pop_back();
  return kept.append(k_cut);
}

}  // namespace

std::string phone_lines(const PhoneEntry& entry, std::size_t number, std::size_t most_bytes) {
  constexpr std::size_t k_least_name = 40;  // bytes: a dozen Thai letters
  std::string links;
  for (const std::string& link : entry.links)
    if (links.size() + 1 + link.size() + k_least_name <= most_bytes) links += "\n" + link;
  std::string name = std::to_string(number) + ". " + text::without_breaks(entry.title);
  if (!entry.school.empty()) name += " — " + text::without_breaks(entry.school);
  return shortened(name, most_bytes - std::min(most_bytes, links.size())) + links;
}

std::vector<std::string> phone_texts(std::string_view head, const std::vector<PhoneEntry>& entries,
                                     std::size_t most_bytes) {
  std::vector<std::string> texts;
  if (!head.empty()) texts.push_back(shortened(text::without_breaks(head), most_bytes));
  for (std::size_t at = 0; at < entries.size(); ++at) {
    std::string lines = phone_lines(entries[at], at + 1, most_bytes);
    if (texts.empty() || texts.back().size() + 1 + lines.size() > most_bytes)
      texts.push_back(std::move(lines));
    else
      texts.back() += "\n" + lines;
  }
  return texts;
}

}  // namespace kiosk::screens
