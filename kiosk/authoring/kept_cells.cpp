#include "authoring/kept_cells.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace kiosk::authoring {
namespace {

struct KeptColumn {
  const char* sheet;
  const char* key;
};

// Names are kept that a search row holds folded only, and the places that are shown joined.
constexpr KeptColumn k_kept[] = {
    {"event", "kind"},
    {"event", "partners"},
    {"facets", "required"},
    {"facets", "one_per_org"},
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

std::string id_of(const Sheet& sheet, const Row& row, std::string_view name, std::size_t number) {
  const std::string id(sheet.cell(row, "id"));
  if (name == "programme") return fmt::format("{}", number);
  return name == "terms" ? fmt::format("{}/{}", sheet.cell(row, "facet"), id) : id;
}

}  // namespace

std::vector<CellDraft> kept_cells(const Workbook& workbook) {
  std::vector<CellDraft> cells;
  for (const KeptColumn& column : k_kept) {
    const Sheet& sheet = workbook.sheet(column.sheet);
    std::size_t number = 0;
    for (const Row& row : sheet.rows()) {
      ++number;
      const std::string_view value = sheet.cell(row, column.key);
      if (!value.empty())
        cells.push_back({column.sheet, id_of(sheet, row, column.sheet, number), column.key,
                         std::string(value)});
    }
  }
  return cells;
}

}  // namespace kiosk::authoring
