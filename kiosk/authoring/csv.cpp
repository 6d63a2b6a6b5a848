#include "authoring/csv.h"

#include "base/file.h"

#include <fmt/format.h>
#include <orcus/csv_parser.hpp>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

constexpr std::uintmax_t k_largest_file = 64 << 20;
constexpr std::size_t k_most_rows = 200'000;
constexpr std::size_t k_most_columns = 500;
constexpr std::size_t k_longest_cell = 100'000;  // bytes: a spreadsheet's own 32,767 characters

bool is_utf8(const std::string& bytes) {
  const auto length = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT(bytes.data(), at, length, character);
    if (character < 0) return false;
  }
  return true;
}

// What Excel for Windows in Thai writes unless it is told UTF-8.
std::string from_windows_thai(const std::string& bytes) {
  std::string utf8;
  icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), "windows-874")
      .toUTF8String(utf8);
  return utf8;
}

std::string with_plain_line_ends(const std::string& text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size(); ++at) {
    if (text[at] != '\r')
      plain += text[at];
    else if (at + 1 == text.size() || text[at + 1] != '\n')
      plain += '\n';
  }
  return plain;
}

// Takes what orcus finds. Its parser hands a last cell without a closing quote on with one byte
// too many; that is how it is told from a whole one.
class Collector {
 public:
  Collector(Grid& grid, const std::string& text) : m_grid(grid), m_end(text.data() + text.size()) {}

  void begin_parse() {}
  void end_parse() {}
  void begin_row() {
    if (m_grid.rows.size() == k_most_rows) throw orcus::csv::parse_error("it has too many rows");
    m_grid.rows.emplace_back();
  }
  void end_row() {}
  void cell(const char* text, std::size_t length, bool transient) {
    if (!transient && text != nullptr && text + length > m_end)
      throw orcus::csv::parse_error("a quote (\") is opened and never closed");
    if (m_grid.rows.back().size() == k_most_columns)
      throw orcus::csv::parse_error("the row has too many columns");
    if (length > k_longest_cell) throw orcus::csv::parse_error("a cell is too long");
    m_grid.rows.back().emplace_back(text == nullptr ? "" : text, length);
  }

 private:
  Grid& m_grid;
  const char* m_end;
};

Result<Grid> parsed(const std::string& text) {
  Grid grid;
  orcus::csv::parser_config form;
  form.delimiters = ",";
  form.text_qualifier = '"';
  form.trim_cell_value = false;
  try {
    Collector collector(grid, text);
    orcus::csv_parser<Collector>(text.data(), text.size(), collector, form).parse();
  } catch (const orcus::csv::parse_error& error) {
    std::string what = error.what();
    if (what == "expected a delimiter") what = "there is text after a closing quote (\")";
    if (what.starts_with("stream ended")) what = "a quote (\") is opened and never closed";
    return base::fail(Fault::input,
                      fmt::format("row {}: {}; save the sheet as CSV (UTF-8) from the spreadsheet",
                                  grid.rows.size(), what));
  }
  return grid;
}

}  // namespace

Result<Grid> read_csv(const std::filesystem::path& path, Problems& problems) {
  std::error_code none;
  if (std::filesystem::file_size(path, none) > k_largest_file && !none)
    return base::fail(Fault::input, "the file is larger than 64 MB; is it a CSV file?");
  std::string bytes = TRY(base::read_file(path));
  const std::string file = path.filename().string();
  if (!is_utf8(bytes)) {
    bytes = from_windows_thai(bytes);
    problems.warn({file}, "the file is not UTF-8 and was read as Windows Thai (code page 874)",
                  "save it as \"CSV UTF-8\" so that no letter is lost");
  }
  Grid grid = TRY(parsed(with_plain_line_ends(bytes)));
  grid.file = file;
  return grid;
}

}  // namespace kiosk::authoring
