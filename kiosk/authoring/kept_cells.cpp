#include "authoring/kept_cells.h"

#include "authoring/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace kiosk::authoring {
namespace {

struct KeptColumn {
  const char* sheet;
  const char* key;
};

// Names are kept that a search row holds folded only, and the places that are shown joined.
constexpr KeptColumn k_kept[] = {
    {"event", "kind"},
    {"facets", "order"},
    {"facets", "required"},
    {"facets", "one_per_org"},
    {"terms", "order"},
    {"terms", "aliases"},
    {"terms", "source"},
    {"organisations", "aliases"},
    {"organisations", "tambon"},
    {"organisations", "tambon_en"},
    {"organisations", "amphoe"},
    {"organisations", "amphoe_en"},
    {"organisations", "province"},
    {"organisations", "province_en"},
    {"organisations", "moe10"},
    {"organisations", "smis8"},
    {"exhibits", "consent"},
    {"exhibits", "source"},
    {"programme", "id"},
};

// Their tables are ordered by id: without it, the author's order of rows would be lost.
constexpr const char* k_ordered_by_id[] = {"organisations", "awards"};

std::string id_of(const Sheet& sheet, const Row& row, std::string_view name, std::size_t number) {
  const std::string id(sheet.cell(row, "id"));
  if (name == "programme") return fmt::format("{}", number);
  return name == "terms" ? fmt::format("{}/{}", sheet.cell(row, "facet"), id) : id;
}

// In one way however it was written; a flag that says no is as good as none.
std::string value_of(const Sheet& sheet, const Row& row, const char* key) {
  const Column* const column = sheet.column(key);
  const std::string_view cell = sheet.cell(row, key);
  if (column == nullptr) return {};
  if (column->form->holds == Holds::choice) return std::string(chosen(sheet, row, key));
  if (column->form->holds != Holds::flag) return std::string(cell);
  return flag_in(cell).value_or(false) ? "yes" : "";
}

}  // namespace

std::vector<CellDraft> kept_cells(const Workbook& workbook) {
  std::vector<CellDraft> cells;
  for (const KeptColumn& column : k_kept) {
    const Sheet& sheet = workbook.sheet(column.sheet);
    std::size_t number = 0;
    for (const Row& row : sheet.rows()) {
      ++number;
      std::string value = value_of(sheet, row, column.key);
      if (!value.empty())
        cells.push_back(
            {column.sheet, id_of(sheet, row, column.sheet, number), column.key, std::move(value)});
    }
  }
  for (const char* const name : k_ordered_by_id) {
    const Sheet& sheet = workbook.sheet(name);
    std::size_t number = 0;
    for (const Row& row : sheet.rows())
      cells.push_back(
          {name, std::string(sheet.cell(row, "id")), k_kept_place, fmt::format("{}", ++number)});
  }
  // Whatever the order of rows, the pack has the same bytes.
  std::sort(cells.begin(), cells.end(), [](const CellDraft& a, const CellDraft& b) {
    return std::tie(a.sheet, a.id, a.key) < std::tie(b.sheet, b.id, b.key);
  });
  return cells;
}

void put_kept_cells(const std::vector<CellDraft>& cells, std::string_view sheet,
                    std::vector<std::map<std::string, std::string, std::less<>>>& rows) {
  std::map<std::string, std::size_t> row_of;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    auto& row = rows[at];
    const std::string id = sheet == "programme" ? fmt::format("{}", at + 1) : row["id"];
    row_of[sheet == "terms" ? fmt::format("{}/{}", row["facet"], id) : id] = at;
  }
  for (const CellDraft& cell : cells) {
    if (cell.sheet != sheet || cell.key == k_kept_place) continue;
    const auto found = row_of.find(cell.id);
    if (found != row_of.end()) rows[found->second][cell.key] = cell.value;
  }
}

}  // namespace kiosk::authoring
