#include "grid/cell_text.h"
#include "grid/cells.h"
#include "grid/sheet_readers.h"
#include "grid/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

// What stands inside a cell or a sheet but is no text of the cell: notes, drawings, readings.
constexpr std::array<std::string_view, 8> k_asides = {
    "annotation", "frame", "g", "custom-shape", "control", "shapes", "ruby-text", "note"};

bool is_aside(std::string_view name) {
  return std::find(k_asides.begin(), k_asides.end(), name) != k_asides.end();
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "2021-09-15T09:00:00" as the other readers write it: "2021-09-15 09:00".
std::string plain_day(std::string_view iso) {
  std::string text(iso.substr(0, 19));
  std::replace(text.begin(), text.end(), 'T', ' ');
  if (text.size() == 19 && text.ends_with(":00")) text.resize(16);
  if (text.size() == 16 && text.ends_with(" 00:00")) text.resize(10);
  return text;
}

// "PT09H30M00S" is 09:30. Anything else is shown as it is.
std::string plain_time(std::string_view duration) {
  std::array<double, 3> parts{};
  constexpr std::string_view k_units = "HMS";
  const char* at = duration.data() + 2;
  const char* const end = duration.data() + duration.size();
  if (!duration.starts_with("PT")) return std::string(duration);
  while (at < end) {
    double value = 0;
    const auto [stop, error] = std::from_chars(at, end, value);
    const std::size_t unit = stop < end ? k_units.find(*stop) : std::string_view::npos;
    if (error != std::errc() || unit == std::string_view::npos) return std::string(duration);
    parts[unit] = value;
    at = stop + 1;
  }
  const double days = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) / 86'400;
  return shown_number(days, {Shows::elapsed}, DateSystem::from_1900);
}

struct Value {
  std::string type;
  std::string value;  // of its type: a number, a day, a duration, true or false, or a text
};

Value value_in(const Attributes& attributes) {
  const std::string type(attributes["value-type"]);
  const char* key = "value";
  if (type == "date") key = "date-value";
  if (type == "time") key = "time-value";
  if (type == "boolean") key = "boolean-value";
  if (type == "string") key = "string-value";
  return {type, std::string(attributes[key])};
}

// A cell's value, where the text that its program showed (`shown`) does not serve better.
std::string text_of(const Value& value, const std::string& shown) {
  if (value.type == "date") return plain_day(value.value);
  if (value.type == "time") return plain_time(value.value);
  if (value.type == "boolean") return value.value == "true" ? "TRUE" : "FALSE";
  if (value.type == "string") return shown.empty() ? value.value : shown;
  // LibreOffice keeps some truths as the formula of a number.
  if (shown == "TRUE" || shown == "FALSE") return shown;
  double number = 0;
  const char* const end = value.value.data() + value.value.size();
  const auto [stop, error] = std::from_chars(value.value.data(), end, number);
  if (value.value.empty() || error != std::errc() || stop != end) return shown;
  if (value.type == "percentage") return shown_number(number, {Shows::percent}, {});
  // A format of zeros shows "0012" for 12; a narrow column shows "###" or fewer digits.
  std::string plain = shown_number(number, {}, {});
  return is_digits(shown) && is_digits(plain) && shown.ends_with(plain) ? shown : plain;
}

class ContentReader : public XmlReader {
 public:
  explicit ContentReader(const std::set<std::string, std::less<>>& hidden_styles)
      : m_hidden_styles(hidden_styles) {}

  void open(std::string_view name, const Attributes& attributes) override {
    if (m_aside > 0 || is_aside(name)) return void(++m_aside);
    if (name == "table")
      begin_sheet(attributes);
    else if (name == "table-row")
      m_row_repeats = attributes.number("number-rows-repeated", 1);
    else if (name == "table-cell" || name == "covered-table-cell")
      begin_cell(attributes);
    else
      add_to_text(name, attributes);
  }

  void close(std::string_view name) override {
    if (m_aside > 0) return void(--m_aside);
    if (name == "table-row") end_row();
    if (name == "table-cell" || name == "covered-table-cell") end_cell();
    if (name == "p" || name == "h") m_in_paragraph = false;
  }

  void text(std::string_view piece) override {
    if (m_aside == 0 && m_in_paragraph) m_shown += piece;
  }

  std::vector<Grid> grids;

 private:
  struct Filled {
    std::size_t column;
    std::size_t repeats;
    std::string text;
  };

  void begin_sheet(const Attributes& attributes) {
    if (grids.size() == k_most_columns) throw Refusal{"the workbook has too many sheets"};
    grids.push_back({std::string(attributes["name"]), {}, false});
    grids.back().hidden = m_hidden_styles.contains(attributes["style-name"]);
    m_row = 0;
  }

  void begin_cell(const Attributes& attributes) {
    m_value = value_in(attributes);
    m_cell_repeats = attributes.number("number-columns-repeated", 1);
    m_shown.clear();
    m_paragraphs = 0;
  }

  void add_to_text(std::string_view name, const Attributes& attributes) {
    if (name == "p" || name == "h") {
      if (m_paragraphs++ > 0) m_shown += '\n';
      m_in_paragraph = true;
    } else if (m_in_paragraph && name == "s") {
      m_shown.append(std::min<std::size_t>(attributes.number("c", 1), k_longest_cell), ' ');
      if (m_shown.size() > k_most_text) throw Refusal{"a cell holds too much text"};
    } else if (m_in_paragraph && (name == "tab" || name == "line-break")) {
      m_shown += name == "tab" ? '\t' : '\n';
    }
  }

  void end_cell() {
    std::string text = text_of(m_value, m_shown);
    if (!text.empty()) m_filled.push_back({m_column, m_cell_repeats, std::move(text)});
    m_column = std::min(m_column + m_cell_repeats, k_beyond);
  }

  // A row stands for many only where it repeats; empty ones cost nothing.
  void end_row() {
    if (!m_filled.empty() && !grids.empty()) {
      Cells cells(grids.back(), m_allowance);
      for (std::size_t row = 0; row < m_row_repeats; ++row)
        for (const Filled& filled : m_filled)
          for (std::size_t column = 0; column < filled.repeats; ++column)
            cells.put(m_row + row, filled.column + column, filled.text);
    }
    m_filled.clear();
    m_column = 0;
    m_row = std::min(m_row + m_row_repeats, k_beyond);
  }

  // Where counting stops: far beyond any sheet, far below what a number holds.
  static constexpr std::size_t k_beyond = 1'000'000'000;

  const std::set<std::string, std::less<>>& m_hidden_styles;
  Allowance m_allowance;
  std::size_t m_aside = 0;  // elements open within one that is left out
  std::size_t m_row = 0;
  std::size_t m_column = 0;
  std::size_t m_row_repeats = 1;
  std::size_t m_cell_repeats = 1;
  std::size_t m_paragraphs = 0;
  bool m_in_paragraph = false;
  Value m_value;
  std::string m_shown;
  std::vector<Filled> m_filled;
};

// A hidden sheet is one whose style does not display it.
class StyleReader : public XmlReader {
 public:
  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "style") m_style = attributes["name"];
    if (name == "table-properties" && attributes["display"] == "false") hidden.insert(m_style);
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}

  std::set<std::string, std::less<>> hidden;

 private:
  std::string m_style;
};

Result<void> check_encryption(const Archive& archive) {
  constexpr const char* k_manifest = "META-INF/manifest.xml";
  if (!archive.has(k_manifest)) return {};
  const std::string manifest = TRY(archive.read(k_manifest));
  if (manifest.find("encryption-data") == std::string::npos) return {};
  return base::fail(Fault::input,
                    "it is protected by a password; open it, take the password away and save it");
}

}  // namespace

Result<std::vector<Grid>> read_ods(const Archive& archive) {
  TRY(check_encryption(archive));
  const std::string content = TRY(archive.read("content.xml"));
  StyleReader styles;
  TRY(walk(content, styles));
  ContentReader reader(styles.hidden);
  TRY(walk(content, reader));
  return std::move(reader.grids);
}

}  // namespace kiosk::grid
