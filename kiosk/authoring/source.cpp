#include "authoring/source.h"

#include "authoring/form.h"
#include "grid/csv.h"
#include "grid/workbook_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

using Names = std::vector<std::string>;

constexpr const char* k_picture_folders[] = {"media", "รูป"};

std::string ending_of(const std::string& name) {
  std::string ending = std::filesystem::path(name).extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

bool is_workbook(const std::string& name) {
  return ending_of(name) == ".xlsx" || ending_of(name) == ".ods";
}

bool is_old_workbook(const std::string& name) {
  return ending_of(name) == ".xls";
}

// Text files may be anything; only those named as a sheet are one.
bool is_csv(const std::string& name) {
  const std::string ending = ending_of(name);
  if (ending == ".csv" || ending == ".tsv") return true;
  const std::string stem = std::filesystem::path(name).stem().string();
  return ending == ".txt" && sheet_form_named(stem) != nullptr;
}

bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$");
}

// A pipe or a device would be read without end.
void tell_no_file(const std::string& name, Problems& problems) {
  if (is_csv(name) || is_workbook(name))
    problems.error({name}, told("it is named as a sheet or a workbook but is no file"),
                   told("put the file itself here"));
}

Result<Names> files_in(const std::filesystem::path& folder, Problems& problems) {
  Names names;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code none;
    if (is_passed_over(name)) continue;
    if (at->is_regular_file(none))
      names.push_back(name);
    else
      tell_no_file(name, problems);
  }
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be read: {}", folder.string(), error.message()));
  std::sort(names.begin(), names.end());
  return names;
}

Names chosen(const Names& names, bool (*wanted)(const std::string&)) {
  Names some;
  std::copy_if(names.begin(), names.end(), std::back_inserter(some), wanted);
  return some;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

void read_csv_sheets(const std::filesystem::path& folder, const Names& names, Source& source,
                     Problems& problems) {
  for (const std::string& name : names) {
    auto file = grid::read_csv(folder / name);
    if (!file) {
      problems.error({name}, file.error());
      source.unreadable.push_back(name);
      continue;
    }
    if (file->encoding == grid::Encoding::windows_thai)
      problems.warn({name},
                    told("the file is not UTF-8 and was read as Windows Thai (code page 874)"),
                    told("save it as \"CSV UTF-8\" so that no letter is lost"));
    source.grids.push_back(std::move(file->grid));
  }
}

void read_workbook_sheets(const std::filesystem::path& workbook, Source& source,
                          Problems& problems) {
  source.workbook = workbook.filename().string();
  auto grids = grid::read_workbook_file(workbook);
  if (grids)
    source.grids = std::move(*grids);
  else
    problems.error({source.workbook}, grids.error());
}

bool holds_something(const std::filesystem::path& folder) {
  std::error_code none;
  const std::filesystem::directory_iterator first(folder, none);
  return !none && first != std::filesystem::directory_iterator();
}

// The one of the picture folders that holds something; the first where none does.
std::filesystem::path pictures_beside(const std::filesystem::path& folder, Problems& problems) {
  Names filled;
  for (const char* const name : k_picture_folders)
    if (holds_something(folder / name)) filled.emplace_back(name);
  if (filled.size() > 1)
    problems.error({joined(filled)}, told("there are two folders of pictures"),
                   told("put all pictures into one of them and remove the other"));
  return folder / (filled.empty() ? k_picture_folders[0] : filled[0].c_str());
}

Result<Source> read_folder(const std::filesystem::path& folder, Problems& problems) {
  Source source;
  const Names names = TRY(files_in(folder, problems));
  const Names workbooks = chosen(names, is_workbook);
  const Names sheets = chosen(names, is_csv);
  source.pictures = pictures_beside(folder, problems);
  if (workbooks.size() > 1)
    problems.error({joined(workbooks)}, told("there are two workbooks or more"),
                   told("keep one in the folder, or name the one to build"));
  else if (!workbooks.empty() && !sheets.empty())
    problems.error({workbooks[0]}, told("there are CSV sheets beside it ({})", joined(sheets)),
                   told("keep the workbook or the CSV sheets, or name the workbook to build"));
  else if (!workbooks.empty())
    read_workbook_sheets(folder / workbooks[0], source, problems);
  else
    read_csv_sheets(folder, sheets, source, problems);
  if (workbooks.empty() && sheets.empty())
    for (const std::string& old : chosen(names, is_old_workbook))
      problems.error({old}, told("it is in the old Excel format (.xls)"),
                     told("open it and save it as .xlsx"));
  if (workbooks.size() != 1 && !workbooks.empty()) source.workbook = joined(workbooks);
  return source;
}

}  // namespace

Result<Source> read_source(const std::filesystem::path& path, Problems& problems) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) return read_folder(path, problems);
  if (!std::filesystem::exists(path, none))
    return base::fail(Fault::missing,
                      fmt::format("{} is not there; give a workbook (.xlsx, .ods), or the folder "
                                  "that holds it or the CSV sheets",
                                  path.string()));
  if (!std::filesystem::is_regular_file(path, none))
    return base::fail(Fault::input, fmt::format("{} is no file; give a workbook (.xlsx, .ods) or a "
                                                "folder",
                                                path.string()));
  Source source;
  source.pictures = pictures_beside(path.parent_path(), problems);
  read_workbook_sheets(path, source, problems);
  return source;
}

}  // namespace kiosk::authoring
