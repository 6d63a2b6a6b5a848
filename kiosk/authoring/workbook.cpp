#include "authoring/workbook.h"

#include "authoring/headings.h"
#include "authoring/references.h"
#include "authoring/repair.h"
#include "authoring/source.h"
#include "text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;

// Sheets that explain; nobody means them to be read here.
constexpr std::string_view k_explaining_sheets[] = {"อ่านก่อน", "readme", "คำอธิบาย", "วิธีใช้"};

using Found = std::map<std::string_view, grid::Grid*>;  // by the name of its form

std::string stem_of(const Source& source, const grid::Grid& grid) {
  return source.workbook.empty() ? std::filesystem::path(grid.name).stem().string() : grid.name;
}

// What problems call it: "exhibits.csv", "ผลงาน (exhibits)".
std::string told_name(const Source& source, const grid::Grid& grid, const SheetForm& form) {
  if (!source.workbook.empty() && text::fold(grid.name) != text::fold(form.name))
    return fmt::format("{} ({})", grid.name, form.name);
  return grid.name;
}

bool is_explaining(std::string_view name) {
  const std::string folded = text::fold(name);
  return std::any_of(std::begin(k_explaining_sheets), std::end(k_explaining_sheets),
                     [&](std::string_view known) { return folded == text::fold(known); });
}

// A sheet that nobody reads is mostly a slip in its name.
void tell_unknown(const Source& source, const grid::Grid& grid, std::string_view stem,
                  Problems& problems) {
  const bool blank = !source.workbook.empty() && grid.rows.empty();
  if (blank || grid.hidden || is_explaining(stem)) return;
  problems.warn({grid.name}, told("there is no sheet of this name; it is left out"));
}

Found sheets_found(Source& source, Problems& problems) {
  Found found;
  for (grid::Grid& grid : source.grids) {
    const std::string stem = stem_of(source, grid);
    const SheetForm* const form = sheet_form_named(stem);
    if (form == nullptr) {
      tell_unknown(source, grid, stem, problems);
      continue;
    }
    const auto [first, fresh] = found.emplace(form->name, &grid);
    if (!fresh)
      problems.error({grid.name}, told("{} holds the same", first->second->name),
                     told("put the rows of both into one sheet"));
  }
  return found;
}

void tell_missing(const Source& source, const SheetForm& form, Problems& problems) {
  if (form.need != Need::required) return;
  for (const std::string& name : source.unreadable)
    if (sheet_form_named(std::filesystem::path(name).stem().string()) == &form) return;
  const bool csv = source.workbook.empty();
  problems.error({csv ? std::string(form.name) + ".csv" : source.workbook},
                 told("there is no sheet {} ({})", form.name, form.heading),
                 csv ? told("save it into the source folder under this name")
                     : told("add a sheet of this name, or begin with `kiosk-pack new`"));
}

FacetHeadings facet_headings_of(const Workbook& workbook) {
  const Sheet& facets = workbook.sheet("facets");
  FacetHeadings headings;
  for (const Row& row : facets.rows())
    headings.emplace(facets.cell(row, "label"), facets.cell(row, "id"));
  headings.erase("");
  return headings;
}

}  // namespace

const Sheet& Workbook::sheet(std::string_view name) const {
  static const Sheet k_none;
  const auto found = sheets.find(name);
  return found == sheets.end() ? k_none : found->second;
}

Result<Workbook> read_workbook(const std::filesystem::path& path, Problems& problems) {
  Source source = TRY(read_source(path, problems));
  Workbook workbook;
  // Where nothing could be read, that was told; all that is missing then says nothing new.
  if (source.grids.empty() && problems.errors() > 0) return workbook;
  const ThaiRepair thai = TRY(ThaiRepair::create());
  const Found found = sheets_found(source, problems);
  for (const SheetForm& form : sheet_forms()) {
    const auto at = found.find(form.name);
    if (at == found.end()) {
      tell_missing(source, form, problems);
      continue;
    }
    grid::Grid& grid = *at->second;
    grid.name = told_name(source, grid, form);
    const FacetHeadings facets = facet_headings_of(workbook);
    repair(grid, headings_of(grid, form, facets).row, thai, problems);
    workbook.sheets[form.name] = sheet_of(grid, form, facets, problems);
  }
  put_ids_for_names(workbook.sheets);
  workbook.media = TRY(MediaFolder::list(source.pictures));
  return workbook;
}

}  // namespace kiosk::authoring
