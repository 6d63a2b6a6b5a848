#include "pack/version.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::pack {
namespace {

struct Part {
  bool number = false;
  bool glued = false;  // a letter right after a number
  std::string text;    // a number without leading zeros, or a word in small letters
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Thai digits (U+0E50 to U+0E59 are E0 B9 90 to E0 B9 99) as ours, capitals as small letters.
std::string plain(std::string_view version) {
  std::string text;
  for (std::size_t at = 0; at < version.size(); ++at) {
    const auto last = at + 2 < version.size() ? static_cast<unsigned char>(version[at + 2]) : 0;
    if (version.substr(at, 2) == "\xE0\xB9" && last >= 0x90 && last <= 0x99) {
      text += static_cast<char>('0' + (last - 0x90));
      at += 2;
    } else {
      const char c = version[at];
      text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return text;
}

Part next_part(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  Part part{is_digit(text[at]), false, ""};
  while (at < text.size() && (part.number ? is_digit(text[at]) : is_letter(text[at]))) ++at;
  part.glued = !part.number && at - begin == 1 && begin > 0 && is_digit(text[begin - 1]);
  part.text = text.substr(begin, at - begin);
  if (part.number) part.text.erase(0, part.text.find_first_not_of('0'));
  return part;
}

std::vector<Part> parts_of(std::string_view version) {
  std::string text = plain(version.substr(0, version.find('+')));
  if (text.size() > 1 && text[0] == 'v' && is_digit(text[1])) text.erase(0, 1);
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size();)
    if (is_digit(text[at]) || is_letter(text[at]))
      parts.push_back(next_part(text, at));
    else
      ++at;
  return parts;
}

// 1.0-beta < 1.0 = 1.0.0 < 1.0a < 1.0.1: what kind of part comes earlier.
int rank_of(const Part& part) {
  if (part.number) return part.text.empty() ? 1 : 3;
  return part.glued ? 2 : 0;
}

std::weak_ordering compare(const Part& left, const Part& right) {
  if (rank_of(left) != rank_of(right)) return rank_of(left) <=> rank_of(right);
  if (left.number && left.text.size() != right.text.size())
    return left.text.size() <=> right.text.size();
  return left.text <=> right.text;
}

}  // namespace

std::weak_ordering compare_versions(std::string_view left, std::string_view right) {
  const auto ours = parts_of(left);
  const auto theirs = parts_of(right);
  const Part nothing{true, false, ""};
  for (std::size_t at = 0; at < std::max(ours.size(), theirs.size()); ++at) {
    const auto order =
        compare(at < ours.size() ? ours[at] : nothing, at < theirs.size() ? theirs[at] : nothing);
    if (order != 0) return order;
  }
  return std::weak_ordering::equivalent;
}

}  // namespace kiosk::pack
