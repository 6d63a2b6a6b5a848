#include "authoring/references.h"

#include "text/fold.h"

#include <set>
#include <string_view>
#include <vector>

namespace kiosk::authoring {
namespace {

constexpr std::string_view k_name_keys[] = {"name",     "short_name",  "name_en", "label",
                                            "label_en", "short_label", "title",   "title_en"};

// The rows of a sheet, or the terms of a facet, by their names.
struct Names {
  std::set<std::string, std::less<>> ids;
  std::map<std::string, std::string> id_of;  // by a folded name; empty where several have it
};

using AllNames = std::map<std::string, Names, std::less<>>;

void add(Names& names, const Sheet& sheet, const Row& row) {
  const std::string id(sheet.cell(row, "id"));
  names.ids.insert(id);
  for (const std::string_view key : k_name_keys) {
    const std::string_view name = sheet.cell(row, key);
    if (name.empty()) continue;
    const auto [known, fresh] = names.id_of.emplace(text::fold(name), id);
    if (!fresh && known->second != id) known->second.clear();
  }
}

// By target, as a column's form names it: "organisations", or "terms/group" for a facet's terms.
AllNames names_in(const Sheets& sheets) {
  AllNames all;
  for (const auto& [name, sheet] : sheets)
    for (const Row& row : sheet.rows()) {
      if (sheet.cell(row, "id").empty()) continue;
      add(all[name], sheet, row);
      const std::string facet(sheet.cell(row, "facet"));
      if (!facet.empty()) add(all[name + "/" + facet], sheet, row);
    }
  return all;
}

std::string with_ids(std::string_view cell, const Names& names) {
  std::string made;
  bool changed = false;
  for (std::string& value : values_in(cell)) {
    const auto named =
        names.ids.contains(value) ? names.id_of.end() : names.id_of.find(text::fold(value));
    const bool known = named != names.id_of.end() && !named->second.empty();
    changed = changed || known;
    made += (made.empty() ? "" : ";") + (known ? named->second : value);
  }
  return changed ? made : std::string(cell);
}

}  // namespace

void put_ids_for_names(Sheets& sheets) {
  const AllNames all = names_in(sheets);
  for (auto& [name, sheet] : sheets)
    for (std::size_t at = 0; at < sheet.columns().size(); ++at) {
      const Column& column = sheet.columns()[at];
      if (column.form->holds != Holds::reference) continue;
      const auto names =
          all.find(column.facet.empty() ? column.form->refers_to : "terms/" + column.facet);
      if (names == all.end()) continue;
      sheet.change(at, [&](std::string_view cell) { return with_ids(cell, names->second); });
    }
}

}  // namespace kiosk::authoring
