#include "grid/csv.h"

#include "base/file.h"

#include <fmt/format.h>
#include <orcus/csv_parser.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

constexpr std::uintmax_t k_largest_file = 64 << 20;

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r')
      plain += text[at];
    else if (at + 1 == text.size() || text[at + 1] != '\n')
      plain += '\n';
  }
  return plain;
}

std::size_t outside_quotes(std::string_view line, char wanted) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    count += c == wanted && !quoted ? 1 : 0;
  }
  return count;
}

char likely_separator(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char likely = ',';
  for (const char separator : {';', '\t'})
    if (outside_quotes(line, separator) > outside_quotes(line, likely)) likely = separator;
  return likely;
}

// Excel's own first line, which it shows in no row.
char taken_from_first_line(std::string_view& text) {
  constexpr std::string_view k_sign = "sep=";
  const std::size_t end = k_sign.size() + 1;
  if (!text.starts_with(k_sign) || text.size() < end) return '\0';
  const char separator = text[k_sign.size()];
  if (text.size() > end && text[end] != '\n') return '\0';
  text.remove_prefix(text.size() > end ? end + 1 : end);
  return separator;
}

// Takes what orcus finds. Its parser hands a last cell without a closing quote on with one byte
// too many; that is how it is told from a whole one.
class Collector {
 public:
  Collector(Grid& grid, std::string_view text) : m_grid(grid), m_end(text.data() + text.size()) {}

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

Result<Grid> parsed(std::string_view text) {
  Grid grid;
  const char named = taken_from_first_line(text);
  orcus::csv::parser_config form;
  form.delimiters = named ? named : likely_separator(text);
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

Result<Grid> grid_of_csv(std::string_view text) {
  return parsed(with_plain_line_ends(text));
}

Result<CsvFile> read_csv(const std::filesystem::path& path) {
  std::error_code none;
  if (std::filesystem::file_size(path, none) > k_largest_file && !none)
    return base::fail(Fault::input, "the file is larger than 64 MB; is it a CSV file?");
  const Decoded file = decoded(TRY(base::read_file(path)));
  CsvFile csv{TRY(grid_of_csv(file.text)), file.encoding};
  csv.grid.name = path.filename().string();
  return csv;
}

}  // namespace kiosk::grid
