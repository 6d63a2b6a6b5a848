#include "authoring/headings.h"

#include "authoring/clean.h"
#include "text/fold.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

namespace kiosk::authoring {
namespace {

constexpr ColumnForm k_terms_of_facet = {"term:",        "",        Holds::reference,
                                         Need::optional, Many::yes, "terms"};
constexpr std::string_view k_english_headings[] = {" (อังกฤษ)", "ภาษาอังกฤษ", " (English)"};
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

bool heads_english(std::string_view heading, std::string_view accepted) {
  return std::any_of(std::begin(k_english_headings), std::end(k_english_headings),
                     [&](std::string_view suffix) { return heads(heading, accepted, suffix); });
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

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

bool looks_like_key(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':' || c == '-';
  });
}

// A row of keys: nothing but keys, and half of them or more are known.
bool is_key_row(const grid::Grid& grid, std::size_t row, const SheetForm& form) {
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

constexpr std::size_t k_enough = 2;  // headings or keys that make a row one of them

// How many of a row's headings name a column, each column once.
std::size_t columns_named(const grid::Grid& grid, std::size_t row, const SheetForm& form,
                          const FacetHeadings& facets) {
  std::set<std::string> keys;
  for (std::size_t at = 0; at < width_of(grid, row); ++at) {
    const std::string heading = heading_in(grid, row, at);
    std::optional<Column> column = column_of_key(heading, form);
    if (!column && !heading.empty()) column = column_of_heading(heading, form, facets);
    if (column) keys.insert(column->key);
  }
  return keys.size();
}

std::size_t filled_in(const grid::Grid& grid, std::size_t row) {
  std::size_t filled = 0;
  for (std::size_t at = 0; at < width_of(grid, row); ++at)
    filled += heading_in(grid, row, at).empty() ? 0 : 1;
  return filled;
}

std::size_t heading_row_of(const grid::Grid& grid, const SheetForm& form,
                           const FacetHeadings& facets) {
  constexpr std::size_t k_top_rows = 10;
  for (std::size_t row = 0; row < std::min(k_top_rows, grid.rows.size()); ++row)
    if (columns_named(grid, row, form, facets) >= k_enough) return row;
  return 0;
}

}  // namespace

std::optional<Column> column_of_key(std::string_view written, const SheetForm& sheet) {
  const std::string small = in_small_letters(written);
  const std::string_view key = small;
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
    if (form.holds == Holds::words && heads_english(heading, form.heading))
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
std::string heading_in(const grid::Grid& grid, std::size_t row, std::size_t column) {
  if (row >= grid.rows.size() || column >= grid.rows[row].size()) return {};
  std::string heading = clean(grid.rows[row][column]).text;
  std::replace(heading.begin(), heading.end(), '\n', ' ');
  for (const std::string_view star : {"*", "★"}) {
    while (heading.starts_with(star)) heading.erase(0, star.size());
    while (heading.ends_with(star)) heading.resize(heading.size() - star.size());
  }
  return clean(heading).text;
}

std::size_t width_of(const grid::Grid& grid, std::size_t row) {
  return row < grid.rows.size() ? grid.rows[row].size() : 0;
}

Headings headings_of(const grid::Grid& grid, const SheetForm& form, const FacetHeadings& facets) {
  const std::size_t row = heading_row_of(grid, form, facets);
  if (is_key_row(grid, row, form)) {
    // An author may head the columns in words of their own.
    if (row > 0 && filled_in(grid, row - 1) >= k_enough) return {row - 1, row, row + 1};
    return {row, {}, row + 1};
  }
  if (is_key_row(grid, row + 1, form)) return {row, row + 1, row + 2};
  return {row, {}, row + 1};
}

}  // namespace kiosk::authoring
