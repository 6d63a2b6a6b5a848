#include "authoring/workbook.h"

#include "authoring/csv.h"
#include "authoring/repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

std::string file_of(const SheetForm& form) {
  return std::string(form.name) + ".csv";
}

FacetHeadings headings_of(const Workbook& workbook) {
  const Sheet& facets = workbook.sheet("facets");
  FacetHeadings headings;
  for (const Row& row : facets.rows())
    headings.emplace(facets.cell(row, "label"), facets.cell(row, "id"));
  headings.erase("");
  return headings;
}

void read_sheet(const std::filesystem::path& folder, const SheetForm& form, const ThaiRepair& thai,
                Workbook& workbook, Problems& problems) {
  const std::filesystem::path path = folder / file_of(form);
  std::error_code none;
  if (!std::filesystem::exists(path, none)) {
    if (form.need == Need::required)
      problems.error({file_of(form)},
                     fmt::format("there is no sheet {} ({})", form.name, form.heading),
                     "save it into the source folder under this name");
    return;
  }
  auto grid = read_csv(path, problems);
  if (!grid) return problems.error({file_of(form)}, grid.error().message);
  repair(*grid, thai, problems);
  workbook.sheets[form.name] = sheet_of(*grid, form, headings_of(workbook), problems);
}

// A sheet that nobody reads is mostly a slip in its name.
void tell_unknown_sheets(const std::filesystem::path& folder, Problems& problems) {
  std::vector<std::string> unknown;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    const auto forms = sheet_forms();
    const bool known = std::any_of(forms.begin(), forms.end(),
                                   [&](const SheetForm& form) { return name == file_of(form); });
    if (name.ends_with(".csv") && !name.starts_with('.') && !known) unknown.push_back(name);
  }
  std::sort(unknown.begin(), unknown.end());
  for (const std::string& name : unknown)
    problems.warn({name}, "there is no sheet of this name; it is left out");
}

}  // namespace

const Sheet& Workbook::sheet(std::string_view name) const {
  static const Sheet k_none;
  const auto found = sheets.find(name);
  return found == sheets.end() ? k_none : found->second;
}

Result<Workbook> read_workbook(const std::filesystem::path& folder, Problems& problems) {
  std::error_code none;
  if (!std::filesystem::is_directory(folder, none))
    return base::fail(Fault::missing,
                      fmt::format("{} is not a folder; give the folder that holds event.csv and "
                                  "exhibits.csv",
                                  folder.string()));
  Workbook workbook;
  const ThaiRepair thai = TRY(ThaiRepair::create());
  for (const SheetForm& form : sheet_forms()) read_sheet(folder, form, thai, workbook, problems);
  tell_unknown_sheets(folder, problems);
  workbook.media = TRY(MediaFolder::list(folder / "media"));
  return workbook;
}

}  // namespace kiosk::authoring
