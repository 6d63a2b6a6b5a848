#include "authoring/sheet.h"

#include "authoring/clean.h"
#include "authoring/headings.h"
#include "base/id.h"
#include "text/thai_date.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace kiosk::authoring {
namespace {

// How the rows that come with the form are marked (form_words.h); "ตัวอย่าง" is for copies of them.
constexpr std::string_view k_example_ids[] = {"example-", "ตัวอย่าง"};

// What begins a line below a table.
constexpr std::string_view k_beginnings_of_notes[] = {
    "รวม", "หมายเหตุ", "ที่มา:", "total", "note", "*"};

// What a spreadsheet shows where a formula fails.
constexpr std::string_view k_failures[] = {"#REF!",   "#N/A",  "#VALUE!", "#NAME?",
                                           "#DIV/0!", "#NUM!", "#NULL!"};

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::string_view (&beginnings)[N]) {
  return std::any_of(std::begin(beginnings), std::end(beginnings),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string in_small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Ids as packs hold them, "LOEI-๐๑" as "loei-01"; what cannot be one is left for its rule to show.
std::string as_ids(std::string text) {
  std::string ids = in_small_letters(text::with_arabic_digits(text));
  const std::vector<std::string> values = values_in(ids);
  return std::all_of(values.begin(), values.end(), base::is_plain_id) ? ids : text;
}

bool names_things(const Column& column) {
  return column.form->holds == Holds::id || column.form->holds == Holds::reference;
}

class Reader {
 public:
  Reader(const grid::Grid& grid, const SheetForm& form, const FacetHeadings& facets,
         Problems& problems)
      : m_grid(grid),
        m_form(form),
        m_facets(facets),
        m_problems(problems),
        m_headings(headings_of(grid, form, facets)) {}

  Sheet read() {
    find_columns();
    tell_missing_columns();
    tell_columns_without_heading();
    std::vector<Row> rows;
    for (std::size_t at = m_headings.first; at < m_grid.rows.size(); ++at) {
      Row made = row(at);
      if (is_wanted(made)) rows.push_back(std::move(made));
    }
    return {m_grid.name, std::move(m_columns), std::move(rows)};
  }

 private:
  int number_of(std::size_t row) const { return static_cast<int>(row) + 1; }

  void find_columns() {
    const std::size_t keys = m_headings.keys.value_or(m_headings.row);
    const std::size_t width = std::max(width_of(m_grid, m_headings.row), width_of(m_grid, keys));
    for (std::size_t at = 0; at < width; ++at) {
      std::string heading = heading_in(m_grid, m_headings.row, at);
      const std::string key = heading_in(m_grid, keys, at);
      if (key.empty() && heading.empty()) continue;
      std::optional<Column> found = column_of_key(key, m_form);
      if (!found && !heading.empty()) found = column_of_heading(heading, m_form, m_facets);
      if (!found) {
        m_problems.warn({m_grid.name, number_of(keys)},
                        told("the column \"{}\" ({}) is not known and is left out",
                             key.empty() ? heading : key, grid::letters_of_column(at)));
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
            {m_grid.name, number_of(m_headings.row), column.key, column.heading},
            told("the column is there twice; {} is the second", grid::letters_of_column(at)),
            told("remove one of them"));
    m_columns.push_back(std::move(column));
    m_grid_columns.push_back(at);
  }

  void tell_missing_columns() {
    for (const ColumnForm& form : m_form.columns) {
      const bool there = std::any_of(m_columns.begin(), m_columns.end(),
                                     [&](const Column& column) { return column.key == form.key; });
      if (there || form.need == Need::optional) continue;
      const std::string_view headings = form.heading;
      const Told what =
          told("there is no column {} ({})", form.key, headings.substr(0, headings.find('|')));
      if (form.need == Need::required)
        m_problems.error({m_grid.name}, what,
                         told("add it to the headings in row {}", m_headings.row + 1));
      else
        m_problems.warn({m_grid.name}, what);
    }
  }

  bool has_heading(std::size_t column) const {
    return !heading_in(m_grid, m_headings.row, column).empty() ||
           !heading_in(m_grid, m_headings.keys.value_or(m_headings.row), column).empty();
  }

  // Under a merged heading only the first column has one.
  void tell_columns_without_heading() {
    std::vector<bool> settled;
    for (std::size_t row = m_headings.first; row < m_grid.rows.size(); ++row) {
      const std::vector<std::string>& cells = m_grid.rows[row];
      while (settled.size() < cells.size()) settled.push_back(has_heading(settled.size()));
      for (std::size_t at = 0; at < cells.size(); ++at) {
        if (settled[at] || clean(cells[at]).text.empty()) continue;
        settled[at] = true;
        m_problems.warn({m_grid.name, number_of(row)},
                        told("the column {} has text but no heading, and is left out",
                             grid::letters_of_column(at)));
      }
    }
  }

  Row row(std::size_t at) {
    Row row{number_of(at), {}};
    const std::vector<std::string>& cells = m_grid.rows[at];
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
      const std::size_t place = m_grid_columns[column];
      Cleaned cleaned = place < cells.size() ? clean(cells[place]) : Cleaned{};
      tell_doubts(row, m_columns[column], cleaned);
      if (names_things(m_columns[column])) cleaned.text = as_ids(std::move(cleaned.text));
      row.cells.push_back(std::move(cleaned.text));
    }
    return row;
  }

  void tell_doubts(const Row& row, const Column& column, const Cleaned& cleaned) {
    const Place place{m_grid.name, row.number, column.key, column.heading};
    if (!cleaned.dropped.empty())
      m_problems.warn(place, told("dropped {}", cleaned.dropped),
                      told("see whether the text is still right"));
    if (cleaned.text.starts_with('#') && begins_with_any(cleaned.text, k_failures))
      m_problems.error(place, told("the formula failed: {}", cleaned.text),
                       told("mend it, or write the value itself"));
  }

  bool is_wanted(const Row& row) {
    const auto filled = static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !cell.empty(); }));
    if (filled == 0) return false;
    const std::string_view id = id_of(row);
    if (begins_with_any(id, k_example_ids)) {
      if (m_examples++ == 0)
        m_problems.warn({m_grid.name, row.number}, told("this is an example and is left out"),
                        told("remove it, or write over it with an id of its own"));
      return false;
    }
    if (!is_note(row, id, filled)) return true;
    m_problems.warn(
        {m_grid.name, row.number},
        told("this looks like a note or a total, not like a row of the table, and is left "
             "out"));
    return false;
  }

  std::string_view id_of(const Row& row) const {
    for (std::size_t at = 0; at < m_columns.size(); ++at)
      if (m_columns[at].form->holds == Holds::id) return row.cells[at];
    return {};
  }

  // Text alone where an id should be; or a few cells that begin as a note or a total does.
  bool is_note(const Row& row, std::string_view id, std::size_t filled) const {
    constexpr std::size_t k_few = 3;
    const bool needs_id =
        std::any_of(m_form.columns.begin(), m_form.columns.end(), [](const ColumnForm& form) {
          return form.holds == Holds::id && form.need == Need::required;
        });
    if (!needs_id || base::is_plain_id(id)) return false;
    if (filled == 1 && !id.empty()) return true;
    const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    return filled <= k_few && begins_with_any(in_small_letters(*first), k_beginnings_of_notes);
  }

  const grid::Grid& m_grid;
  const SheetForm& m_form;
  const FacetHeadings& m_facets;
  Problems& m_problems;
  const Headings m_headings;
  std::size_t m_examples = 0;
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

void Sheet::change(std::size_t column,
                   const std::function<std::string(std::string_view)>& changed) {
  for (Row& row : m_rows) row.cells[column] = changed(row.cells[column]);
}

Place Sheet::place() const {
  return {m_file, 0, {}, {}};
}

Place Sheet::place(const Row& row, std::string_view key) const {
  const Column* const found = column(key);
  return {m_file, row.number, std::string(key), found ? found->heading : ""};
}

Sheet sheet_of(const grid::Grid& grid, const SheetForm& form, const FacetHeadings& facets,
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
