#include "pack/words_of_line.h"

#include <fmt/format.h>

#include <charconv>

namespace kiosk::pack {
namespace {

bool must_be_written_out(unsigned char byte) {
  return byte < 0x20 || byte == 0x7F || byte == '%';
}

std::string plain(std::string_view written) {
  std::string word;
  for (std::size_t at = 0; at < written.size(); ++at) {
    unsigned char byte = 0;
    const char* const start = written.data() + at + 1;
    if (written[at] == '%' && at + 2 < written.size() &&
        std::from_chars(start, start + 2, byte, 16).ptr == start + 2) {
      word += static_cast<char>(byte);
      at += 2;
    } else {
      word += written[at];
    }
  }
  return word;
}

}  // namespace

std::string joined(const Words& words) {
  std::string line;
  for (const std::string& word : words) {
    if (&word != &words.front()) line += '\t';
    for (const char c : word)
      if (must_be_written_out(static_cast<unsigned char>(c)))
        line += fmt::format("%{:02X}", static_cast<unsigned char>(c));
      else
        line += c;
  }
  return line;
}

Words words_in(std::string_view line) {
  Words words;
  if (line.empty()) return words;
  std::size_t at = 0;
  while (at != std::string_view::npos) {
    const auto end = line.find('\t', at);
    words.push_back(plain(line.substr(at, end == std::string_view::npos ? end : end - at)));
    at = end == std::string_view::npos ? end : end + 1;
  }
  return words;
}

std::optional<std::vector<std::string_view>> whole_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::optional<std::int64_t> whole_number(std::string_view word) {
  std::int64_t number = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  return number;
}

}  // namespace kiosk::pack
