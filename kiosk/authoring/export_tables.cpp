#include "authoring/export_tables.h"

#include "authoring/draft_sheets.h"
#include "authoring/form_words.h"
#include "authoring/sheet.h"
#include "authoring/values.h"
#include "base/export_folder.h"
#include "grid/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;

std::string cell_of(const SheetCells& row, std::string_view key) {
  const auto found = row.find(key);
  return found == row.end() ? std::string() : found->second;
}

// "terms/group": one of a facet's terms, which goes to the terms.
bool is_term(const ColumnForm& column) {
  return std::string_view(column.refers_to).find('/') != std::string_view::npos;
}

// Files, and the texts beside them, are in the tables of pictures and videos.
bool is_own_table(const ColumnForm& column) {
  return column.many == Many::yes && (column.holds == Holds::reference ||
                                      column.holds == Holds::names || column.holds == Holds::url);
}

std::vector<std::string> key_of(const SheetForm& form) {
  if (std::string_view(form.name) == "terms") return {"facet", "id"};
  const ColumnForm& first = form.columns.front();
  if (first.holds == Holds::id && first.need == Need::required) return {first.key};
  return {};
}

TableField field_of(const ColumnForm& column) {
  TableField field{column.key, std::string(heading_of(column)), "string", "",
                   column.need == Need::required};
  if (column.holds == Holds::number) field.type = "integer";
  if (column.holds == Holds::flag) field.type = "boolean";
  if (column.holds == Holds::date) field.type = "date";
  if (column.holds == Holds::url) field.format = "uri";
  for (const Choice& choice : column.choices) field.choices.emplace_back(choice.key);
  return field;
}

TableField english_of(const ColumnForm& column) {
  return {column.key + std::string(k_english_suffix), fmt::format("{} (อังกฤษ)", heading_of(column)),
          "string", ""};
}

std::string value_of(const ColumnForm& column, const std::string& cell) {
  if (column.holds == Holds::flag) return flag_in(cell).value_or(false) ? "true" : "false";
  if (column.holds != Holds::number) return cell;
  const auto number = number_in(cell);
  return number ? fmt::format("{}", *number) : std::string();
}

// The columns of a sheet that have one value each.
ExportTable main_table(const DraftSheet& sheet) {
  ExportTable table{sheet.form->name, sheet.form->heading, {}, key_of(*sheet.form), {}, {}};
  table.rows.resize(sheet.rows.size());
  for (const ColumnForm& column : sheet.form->columns) {
    if (column.many == Many::yes || is_term(column)) continue;
    table.fields.push_back(field_of(column));
    if (column.holds == Holds::reference)
      table.links.push_back({{column.key}, column.refers_to, {"id"}});
    if (column.holds == Holds::files) table.links.push_back({{column.key}, "pictures", {"file"}});
    for (std::size_t at = 0; at < sheet.rows.size(); ++at)
      table.rows[at].push_back(value_of(column, cell_of(sheet.rows[at], column.key)));
    if (column.holds != Holds::words) continue;
    table.fields.push_back(english_of(column));
    for (std::size_t at = 0; at < sheet.rows.size(); ++at)
      table.rows[at].push_back(cell_of(sheet.rows[at], table.fields.back().name));
  }
  return table;
}

// The key of a sheet's rows, under names that other tables use for it: "exhibits", or "terms_facet"
// and "terms_id".
void add_owner(const SheetForm& form, ExportTable& table) {
  const std::vector<std::string> key = key_of(form);
  std::vector<std::string> names;
  for (const std::string& part : key)
    names.push_back(key.size() == 1 ? form.name : fmt::format("{}_{}", form.name, part));
  for (const std::string& name : names) table.fields.push_back({name, "", "string", "", true});
  table.links.push_back({names, form.name, key});
  table.primary_key = std::move(names);
}

std::vector<std::string> owner_cells(const SheetForm& form, const SheetCells& row) {
  std::vector<std::string> cells;
  for (const std::string& part : key_of(form)) cells.push_back(cell_of(row, part));
  return cells;
}

// The values of a column whose cells hold several, in their order.
ExportTable values_table(const DraftSheet& sheet, const ColumnForm& column) {
  ExportTable table;
  table.name = fmt::format("{}_{}", sheet.form->name, column.key);
  table.title = heading_of(column);
  add_owner(*sheet.form, table);
  table.fields.push_back({"position", "", "integer", "", true});
  table.fields.push_back({column.key, table.title, "string", "", true});
  table.primary_key.emplace_back("position");
  if (column.holds == Holds::reference)
    table.links.push_back({{column.key}, column.refers_to, {"id"}});
  for (const SheetCells& row : sheet.rows) {
    int position = 0;
    for (const std::string& value : values_in(cell_of(row, column.key))) {
      std::vector<std::string>& cells = table.rows.emplace_back(owner_cells(*sheet.form, row));
      cells.push_back(fmt::format("{}", ++position));
      cells.push_back(value);
    }
  }
  return table;
}

void add_terms(const SheetForm& form, const SheetCells& row, ExportTable& table) {
  for (const auto& [key, cell] : row) {
    const bool group = key == "group";
    if (!group && !key.starts_with(k_term_prefix)) continue;
    for (const std::string& term : values_in(cell)) {
      std::vector<std::string>& cells = table.rows.emplace_back(owner_cells(form, row));
      cells.push_back(group ? key : key.substr(k_term_prefix.size()));
      cells.push_back(term);
    }
  }
}

ExportTable terms_table(const DraftSheet& sheet) {
  ExportTable table;
  table.name = fmt::format("{}_terms", sheet.form->name);
  add_owner(*sheet.form, table);
  for (const char* const name : {"facet", "term"}) {
    table.fields.push_back({name, "", "string", "", true});
    table.primary_key.emplace_back(name);
  }
  table.links.push_back({{"facet", "term"}, "terms", {"facet", "id"}});
  for (const SheetCells& row : sheet.rows) add_terms(*sheet.form, row, table);
  return table;
}

ExportTable pictures_table(const PackContent& content) {
  ExportTable table{"pictures", "รูปภาพ", {}, {"file"}, {{{"exhibit"}, "exhibits", {"id"}}}, {}};
  table.fields = {{"file", "", "string", "", true},    {"exhibit", "", "string", ""},
                  {"position", "", "integer", ""},     {"width", "", "integer", "", true},
                  {"height", "", "integer", "", true}, {"caption", "", "string", ""},
                  {"caption_en", "", "string", ""},    {"alt", "", "string", ""},
                  {"alt_en", "", "string", ""}};
  for (const PackPicture& picture : content.pictures)
    table.rows.push_back({picture.file, picture.exhibit,
                          picture.exhibit.empty() ? "" : fmt::format("{}", picture.position),
                          fmt::format("{}", picture.width), fmt::format("{}", picture.height),
                          picture.caption.thai, picture.caption.english, picture.alt.thai,
                          picture.alt.english});
  return table;
}

ExportTable videos_table(const PackContent& content) {
  ExportTable table{"videos", "วิดีโอ", {}, {"file"}, {{{"exhibit"}, "exhibits", {"id"}}}, {}};
  table.fields = {{"file", "", "string", "", true},    {"exhibit", "", "string", "", true},
                  {"milliseconds", "", "integer", ""}, {"width", "", "integer", "", true},
                  {"height", "", "integer", "", true}, {"caption", "", "string", ""},
                  {"caption_en", "", "string", ""}};
  for (const PackVideo& video : content.videos)
    table.rows.push_back({video.file, video.exhibit, fmt::format("{}", video.duration),
                          fmt::format("{}", video.width), fmt::format("{}", video.height),
                          video.caption.thai, video.caption.english});
  return table;
}

// A link to a table that was left out has nothing in its column.
void leave_out_empty(std::vector<ExportTable>& tables) {
  std::erase_if(tables, [](const ExportTable& table) { return table.rows.empty(); });
  for (ExportTable& table : tables)
    std::erase_if(table.links, [&](const TableLink& link) {
      return std::none_of(tables.begin(), tables.end(),
                          [&](const ExportTable& other) { return other.name == link.table; });
    });
}

}  // namespace

std::vector<ExportTable> tables_of(const PackContent& content) {
  std::vector<ExportTable> tables;
  for (const DraftSheet& sheet : sheets_of(content)) {
    tables.push_back(main_table(sheet));
    for (const ColumnForm& column : sheet.form->columns)
      if (is_own_table(column)) tables.push_back(values_table(sheet, column));
    if (sheet.form->has_terms) tables.push_back(terms_table(sheet));
  }
  tables.push_back(pictures_table(content));
  tables.push_back(videos_table(content));
  leave_out_empty(tables);
  return tables;
}

Result<void> write_table(const ExportTable& table, const std::filesystem::path& file) {
  grid::Grid grid{table.name, {{}}, false};
  for (const TableField& field : table.fields) grid.rows.front().push_back(field.name);
  grid.rows.insert(grid.rows.end(), table.rows.begin(), table.rows.end());
  return base::write_export_file(file, grid::csv_text(grid));
}

}  // namespace kiosk::authoring
