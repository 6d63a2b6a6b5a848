#include "authoring/subtitles.h"

#include "authoring/clean.h"
#include "base/file.h"
#include "grid/encoding.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using std::chrono::milliseconds;

constexpr std::uintmax_t k_largest_file = 2 << 20;
constexpr std::string_view k_arrow = "-->";
// Bytes with all markup: four times what k_longest_cue letters take in UTF-8.
constexpr std::size_t k_largest_cue = 4 * 4 * k_longest_cue;
// What stands for letters that would be taken for markup.
constexpr std::pair<std::string_view, std::string_view> k_entities[] = {
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&lrm;", ""}, {"&rlm;", ""}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), is_digit);
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// "1:02:03,456", "02:03.4": hours may be missing, and so may the milliseconds.
std::optional<milliseconds> time_in(std::string_view text) {
  std::array<std::int64_t, 4> parts{};  // hours, minutes, seconds, milliseconds
  std::size_t part = std::count(text.begin(), text.end(), ':') == 2 ? 0 : 1;
  int digits = 0;
  for (const char c : text) {
    if (is_digit(c)) {
      if (++digits > 6) return std::nullopt;
      if (part < 3 || digits <= 3) parts[part] = parts[part] * 10 + (c - '0');
      continue;
    }
    const bool fits = part < 2 ? c == ':' : part == 2 && (c == '.' || c == ',');
    if (!fits || digits == 0) return std::nullopt;
    ++part;
    digits = 0;
  }
  if (part < 2 || digits == 0) return std::nullopt;
  if (part == 3)
    for (; digits < 3; ++digits) parts[3] *= 10;
  if (parts[1] > 59 || parts[2] > 59) return std::nullopt;
  return milliseconds(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]);
}

struct Span {
  milliseconds start{};
  milliseconds finish{};
};

// "00:00:01,000 --> 00:00:04,000 align:start": what follows the second time is of no use here.
std::optional<Span> span_in(std::string_view line) {
  const std::size_t arrow = line.find(k_arrow);
  const std::string_view rest = trimmed(line.substr(arrow + k_arrow.size()));
  const auto start = time_in(trimmed(line.substr(0, arrow)));
  const auto finish = time_in(rest.substr(0, rest.find_first_of(" \t")));
  if (!start || !finish || *finish <= *start) return std::nullopt;
  return Span{*start, *finish};
}

// Where the markup that begins here ends; the same place if it is no markup ("3 < 5").
std::size_t past_markup(std::string_view text, std::size_t at) {
  const bool tag = text[at] == '<';
  if (at + 1 == text.size()) return at;
  const char next = text[at + 1];
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (tag ? !letter && next != '/' && !is_digit(next) : next != '\\') return at;
  const std::size_t end = text.find(tag ? '>' : '}', at);
  return end == std::string_view::npos ? at : end + 1;
}

const std::pair<std::string_view, std::string_view>* entity_at(std::string_view rest) {
  const auto* const entity =
      std::find_if(std::begin(k_entities), std::end(k_entities),
                   [&](const auto& known) { return rest.starts_with(known.first); });
  return entity == std::end(k_entities) ? nullptr : entity;
}

std::string without_markup(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<' || text[at] == '{') {
      const std::size_t end = past_markup(text, at);
      if (end != at) {
        at = end;
        continue;
      }
    }
    if (const auto* const entity = entity_at(text.substr(at))) {
      plain += entity->second;
      at += entity->first.size();
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

// The letter here, as it must stand in a file so that it is read as itself.
std::string_view written_letter(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == '&' && entity_at(rest) != nullptr) return "&amp;";
  if (rest[0] == '<' && past_markup(text, at) != at) return "&lt;";
  if (rest[0] == '{' && past_markup(text, at) != at) return "{&lrm;";  // no entity is a brace
  if (rest[0] == '>' && text.substr(0, at).ends_with("--")) return "&gt;";
  return rest.substr(0, 1);
}

std::string written_text(std::string_view text) {
  std::string written;
  for (std::size_t at = 0; at < text.size(); ++at) written += written_letter(text, at);
  return written;
}

// An empty line, left where a line was all markup, would end the cue in a file.
std::string without_empty_lines(std::string text) {
  const auto twice = [](char a, char b) { return a == '\n' && b == '\n'; };
  text.erase(std::unique(text.begin(), text.end(), twice), text.end());
  return text;
}

std::string clock_of(milliseconds time) {
  const auto seconds = time.count() / 1000;
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string moment_of(milliseconds time) {
  return fmt::format("{},{:03}", clock_of(time), time.count() % 1000);
}

// Reads line by line; a cue ends at an empty line or where the next one's times stand.
class Parser {
 public:
  Result<Subtitles> parse(const std::string& text);

 private:
  enum class In { nothing, cue, skipped };  // skipped: notes, styles, cues with wrong times

  Result<void> take(std::string_view line, std::string_view next);
  Result<void> begin(std::string_view line);
  Result<void> end();
  Result<void> add(std::string_view line);
  tl::unexpected<base::Error> too_long() const;
  void outside(std::string_view line, std::string_view next);
  void doubt(std::string what);

  Subtitles m_made;
  In m_in = In::nothing;
  Span m_span;
  std::vector<std::string> m_lines;  // of the cue we are in
  std::size_t m_size = 0;            // of these lines, bytes
  int m_line = 0;
  bool m_web = false;  // WebVTT: blocks without times are notes
};

void Parser::doubt(std::string what) {
  if (m_made.doubts.size() < k_most_doubts)
    m_made.doubts.push_back(fmt::format("line {}: {}", m_line, std::move(what)));
}

Result<void> Parser::begin(std::string_view line) {
  // Without a blank line before it, this cue's number was taken for the last one's text.
  if (m_in == In::cue && !m_lines.empty() && is_number(m_lines.back())) m_lines.pop_back();
  TRY(end());
  const auto span = span_in(line);
  m_in = span ? In::cue : In::skipped;
  if (span)
    m_span = *span;
  else
    doubt(fmt::format("the times \"{}\" cannot be read; this subtitle is left out",
                      line.substr(0, 40)));
  return {};
}

tl::unexpected<base::Error> Parser::too_long() const {
  return base::fail(
      Fault::input,
      fmt::format("the subtitle at {} has more than {} characters; cut it into several",
                  clock_of(m_span.start), k_longest_cue));
}

Result<void> Parser::add(std::string_view line) {
  m_size += line.size();
  if (m_size > k_largest_cue) return too_long();
  m_lines.emplace_back(line);
  return {};
}

Result<void> Parser::end() {
  m_size = 0;
  if (std::exchange(m_in, In::nothing) != In::cue) return {};
  std::string together;
  for (const std::string& line : std::exchange(m_lines, {}))
    together += (together.empty() ? "" : "\n") + line;
  std::string text = without_empty_lines(clean(without_markup(together)).text);
  if (text.empty()) return {};
  if (text::decode(text).size() > k_longest_cue) return too_long();
  if (m_made.cues.size() == k_most_cues)
    return base::fail(
        Fault::input,
        fmt::format("there are more than {} subtitles in it; is it the right file?", k_most_cues));
  m_made.cues.push_back({m_span.start, m_span.finish, std::move(text)});
  return {};
}

void Parser::outside(std::string_view line, std::string_view next) {
  const bool named = is_number(line) || next.find(k_arrow) != std::string_view::npos;
  if (named) return;
  if (!m_web) doubt("there are no times above this text; it is left out");
  m_in = In::skipped;
}

Result<void> Parser::take(std::string_view line, std::string_view next) {
  if (line.find(k_arrow) != std::string_view::npos) return begin(line);
  if (line.empty()) return end();
  if (m_in == In::cue) return add(line);
  if (m_in == In::nothing) outside(line, next);
  return {};
}

Result<Subtitles> Parser::parse(const std::string& text) {
  m_web = text.starts_with("WEBVTT");
  std::string_view rest = text;
  const auto cut = [&rest] {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
  };
  while (!rest.empty()) {
    ++m_line;
    const std::string_view line = cut();
    TRY(take(line, trimmed(rest.substr(0, rest.find('\n')))));
  }
  TRY(end());
  return std::move(m_made);
}

std::string with_plain_line_ends(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    plain += text[at] == '\r' ? '\n' : text[at];
  }
  return plain;
}

bool earlier(const Cue& a, const Cue& b) {
  return std::pair(a.start, a.finish) < std::pair(b.start, b.finish);
}

}  // namespace

Result<Subtitles> parse_subtitles(const std::string& bytes) {
  const grid::Decoded plain = grid::decoded(bytes);
  Subtitles made = TRY(Parser().parse(with_plain_line_ends(plain.text)));
  if (made.cues.empty())
    return base::fail(
        Fault::input,
        "there is no subtitle in it; save it as SRT or WebVTT from the program it was "
        "written with");
  if (!std::is_sorted(made.cues.begin(), made.cues.end(), earlier)) {
    made.doubts.insert(made.doubts.begin(),
                       "the subtitles are not in order of time; they were sorted");
    std::stable_sort(made.cues.begin(), made.cues.end(), earlier);
  }
  if (plain.encoding == grid::Encoding::windows_thai)
    made.doubts.insert(made.doubts.begin(),
                       "the file is not UTF-8 and was read as Windows Thai (code page 874)");
  made.doubts.resize(std::min(made.doubts.size(), k_most_doubts));
  return made;
}

Result<Subtitles> read_subtitles(const std::filesystem::path& file) {
  std::error_code none;
  if (std::filesystem::file_size(file, none) > k_largest_file && !none)
    return base::fail(Fault::input, "the file is larger than 2 MB; is it a subtitle file?");
  return parse_subtitles(TRY(base::read_file(file)));
}

std::string as_srt(const std::vector<Cue>& cues) {
  std::string file;
  int number = 0;
  for (const Cue& cue : cues)
    file += fmt::format("{}\n{} --> {}\n{}\n\n", ++number, moment_of(cue.start),
                        moment_of(cue.finish), written_text(cue.text));
  return file;
}

}  // namespace kiosk::authoring
