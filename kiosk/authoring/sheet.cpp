#include "authoring/sheet.h"

#include "authoring/clean.h"
#include "text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace kiosk::authoring {
namespace {

constexpr ColumnForm k_terms_of_facet = {"term:",        "",        Holds::reference,
                                         Need::optional, Many::yes, "terms"};
constexpr std::string_view k_english_heading = " (อังกฤษ)";
// Heads the English name of a row, whatever the sheet calls its name.
constexpr std::string_view k_english_name_headings[] = {"ชื่อภาษาอังกฤษ", "ภาษาอังกฤษ", "English"};

bool heads(std::string_view heading, std::string_view accepted, std::string_view suffix) {
  while (!accepted.empty()) {
    const std::size_t cut = std::min(accepted.find('|'), accepted.size());
    const std::string whole = std::string(accepted.substr(0, cut)) + std::string(suffix);
    if (text::fold(heading) == text::fold(whole)) return true;
    accepted.remove_prefix(std::min(cut + 1, accepted.size()));
  }
  return false;
}

Column plain_column(const ColumnForm& form) {
  return {form.key, {}, &form, {}, false};
}

Column english_column(const ColumnForm& form) {
  return {form.key + std::string(k_english_suffix), {}, &form, {}, true};
}

Column term_column(std::string_view facet) {
  return {std::string(k_term_prefix) + std::string(facet),
          {},
          &k_terms_of_facet,
          std::string(facet),
          false};
}

std::optional<Column> column_of_key(std::string_view key, const SheetForm& sheet) {
  if (sheet.has_terms && key.starts_with(k_term_prefix) && key.size() > k_term_prefix.size())
    return term_column(key.substr(k_term_prefix.size()));
  for (const ColumnForm& form : sheet.columns) {
    if (key == form.key) return plain_column(form);
    if (form.holds == Holds::words && key == form.key + std::string(k_english_suffix))
      return english_column(form);
  }
  return std::nullopt;
}

std::optional<Column> column_of_heading(std::string_view heading, const SheetForm& sheet,
                                        const FacetHeadings& facets) {
  for (const ColumnForm& form : sheet.columns) {
    if (heads(heading, form.heading, "")) return plain_column(form);
    if (form.holds == Holds::words && heads(heading, form.heading, k_english_heading))
      return english_column(form);
  }
  const auto* const name =
      std::find_if(sheet.columns.data(), sheet.columns.data() + sheet.columns.size(),
                   [](const ColumnForm& form) { return form.holds == Holds::words; });
  for (const std::string_view accepted : k_english_name_headings)
    if (heads(heading, accepted, "")) return english_column(*name);
  if (!sheet.has_terms) return std::nullopt;
  for (const auto& [label, facet] : facets)
    if (heads(heading, label, "")) return term_column(facet);
  return std::nullopt;
}

// "★ ชื่อผลงาน *" says that a column is required; the marks are no part of its name.
std::string heading_in(const Grid& grid, std::size_t row, std::size_t column) {
  if (row >= grid.rows.size() || column >= grid.rows[row].size()) return {};
  std::string heading = clean(grid.rows[row][column]).text;
  std::replace(heading.begin(), heading.end(), '\n', ' ');
  for (const std::string_view star : {"*", "★"}) {
    while (heading.starts_with(star)) heading.erase(0, star.size());
    while (heading.ends_with(star)) heading.resize(heading.size() - star.size());
  }
  return clean(heading).text;
}

std::size_t width_of(const Grid& grid, std::size_t row) {
  return row < grid.rows.size() ? grid.rows[row].size() : 0;
}

bool looks_like_key(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':' || c == '-';
  });
}

// A row of keys: nothing but keys, and half of them or more are known.
bool is_key_row(const Grid& grid, std::size_t row, const SheetForm& form) {
  std::size_t filled = 0;
  std::size_t known = 0;
  for (std::size_t column = 0; column < width_of(grid, row); ++column) {
    const std::string heading = heading_in(grid, row, column);
    if (heading.empty()) continue;
    if (!looks_like_key(heading)) return false;
    ++filled;
    known += column_of_key(heading, form) ? 1 : 0;
  }
  return known > 0 && known * 2 >= filled;
}

std::string letters_of(std::size_t column) {  // 0 is A, 26 is AA
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

class Reader {
 public:
  Reader(const Grid& grid, const SheetForm& form, const FacetHeadings& facets, Problems& problems)
      : m_grid(grid), m_form(form), m_facets(facets), m_problems(problems) {
    m_keys_in_second_row = !is_key_row(grid, 0, form) && is_key_row(grid, 1, form);
  }

  Sheet read() {
    find_columns();
    tell_missing_columns();
    std::vector<Row> rows;
    for (std::size_t at = m_keys_in_second_row ? 2 : 1; at < m_grid.rows.size(); ++at)
      if (!is_empty(m_grid.rows[at])) rows.push_back(row(at));
    return {m_grid.file, std::move(m_columns), std::move(rows)};
  }

 private:
  void find_columns() {
    const std::size_t width =
        std::max(width_of(m_grid, 0), m_keys_in_second_row ? width_of(m_grid, 1) : 0);
    for (std::size_t at = 0; at < width; ++at) {
      std::string heading = heading_in(m_grid, 0, at);
      const std::string key = m_keys_in_second_row ? heading_in(m_grid, 1, at) : heading;
      if (key.empty() && heading.empty()) continue;
      std::optional<Column> found = column_of_key(key, m_form);
      if (!found && !heading.empty()) found = column_of_heading(heading, m_form, m_facets);
      if (!found) {
        m_problems.warn({m_grid.file, m_keys_in_second_row ? 2 : 1},
                        fmt::format("the column \"{}\" ({}) is not known and is left out",
                                    key.empty() ? heading : key, letters_of(at)));
        continue;
      }
      if (heading != found->key) found->heading = std::move(heading);
      keep(std::move(*found), at);
    }
  }

  void keep(Column column, std::size_t at) {
    for (const Column& other : m_columns)
      if (other.key == column.key)
        return m_problems.error(
            {m_grid.file, 1, column.key, column.heading},
            fmt::format("the column is there twice; {} is the second", letters_of(at)),
            "remove one of them");
    m_columns.push_back(std::move(column));
    m_grid_columns.push_back(at);
  }

  void tell_missing_columns() {
    for (const ColumnForm& form : m_form.columns) {
      const bool there = std::any_of(m_columns.begin(), m_columns.end(),
                                     [&](const Column& column) { return column.key == form.key; });
      if (there || form.need == Need::optional) continue;
      const std::string_view headings = form.heading;
      const auto what = fmt::format("there is no column {} ({})", form.key,
                                    headings.substr(0, headings.find('|')));
      if (form.need == Need::required)
        m_problems.error({m_grid.file}, what, "add it to the headings in row 1");
      else
        m_problems.warn({m_grid.file}, what);
    }
  }

  static bool is_empty(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return clean(cell).text.empty(); });
  }

  Row row(std::size_t at) {
    Row row{static_cast<int>(at) + 1, {}};
    const std::vector<std::string>& cells = m_grid.rows[at];
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
      const std::size_t place = m_grid_columns[column];
      Cleaned cleaned = place < cells.size() ? clean(cells[place]) : Cleaned{};
      if (!cleaned.dropped.empty())
        m_problems.warn({m_grid.file, row.number, m_columns[column].key, m_columns[column].heading},
                        fmt::format("dropped {}", cleaned.dropped),
                        "see whether the text is still right");
      row.cells.push_back(std::move(cleaned.text));
    }
    return row;
  }

  const Grid& m_grid;
  const SheetForm& m_form;
  const FacetHeadings& m_facets;
  Problems& m_problems;
  bool m_keys_in_second_row = false;
  std::vector<Column> m_columns;
  std::vector<std::size_t> m_grid_columns;  // where each of m_columns stands in the grid
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

Sheet::Sheet(std::string file, std::vector<Column> columns, std::vector<Row> rows)
    : m_file(std::move(file)), m_columns(std::move(columns)), m_rows(std::move(rows)) {}

const Column* Sheet::column(std::string_view key) const {
  for (const Column& column : m_columns)
    if (column.key == key) return &column;
  return nullptr;
}

std::string_view Sheet::cell(const Row& row, std::string_view key) const {
  const Column* const found = column(key);
  return found ? std::string_view(row.cells[static_cast<std::size_t>(found - m_columns.data())])
               : std::string_view();
}

Place Sheet::place() const {
  return {m_file, 0, {}, {}};
}

Place Sheet::place(const Row& row, std::string_view key) const {
  const Column* const found = column(key);
  return {m_file, row.number, std::string(key), found ? found->heading : ""};
}

Sheet sheet_of(const Grid& grid, const SheetForm& form, const FacetHeadings& facets,
               Problems& problems) {
  return Reader(grid, form, facets, problems).read();
}

std::vector<std::string> values_in(std::string_view cell, Blanks blanks) {
  std::vector<std::string> values;
  while (!cell.empty()) {
    const std::size_t cut = std::min(cell.find_first_of(";\n"), cell.size());
    const std::string_view value = trimmed(cell.substr(0, cut));
    if (!value.empty() || blanks == Blanks::keep) values.emplace_back(value);
    cell.remove_prefix(std::min(cut + 1, cell.size()));
  }
  return values;
}

}  // namespace kiosk::authoring
