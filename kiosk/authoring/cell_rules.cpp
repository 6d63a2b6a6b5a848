#include "authoring/cell_rules.h"

#include "authoring/values.h"
#include "base/id.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

// One filled cell, and what its check may ask.
struct Cell {
  const Sheet& sheet;
  const Row& row;
  const Column& column;
  std::string_view text;
  const Workbook& workbook;
  const Ids& ids;
  Problems& problems;

  void error(Told what, Told mend = {}) const {
    problems.error(sheet.place(row, column.key), std::move(what), std::move(mend));
  }
  std::vector<std::string> values() const {
    return column.form->many == Many::yes ? values_in(text)
                                          : std::vector<std::string>{std::string(text)};
  }
};

// Error messages show the start of a cell, not a page of it.
std::string shown(std::string_view text) {
  constexpr std::size_t k_most = 60;
  std::string short_text;
  for (const std::string_view cluster : text::clusters(text)) {
    if (short_text.size() + cluster.size() > k_most) return short_text + "…";
    short_text += cluster == "\n" ? " " : cluster;
  }
  return short_text;
}

void check_id(const Cell& cell) {
  if (base::is_plain_id(cell.text)) return;
  cell.error(
      told("\"{}\" cannot be an id", shown(cell.text)),
      told("use small letters a-z, digits, \".\", \"_\" and \"-\", at most 64, and begin with a "
           "letter or a digit"));
}

// No page of a kiosk is longer than a few screens; what is, was pasted by mistake.
constexpr int k_longest_text = 8000;

void check_words(const Cell& cell) {
  const int own = cell.column.form->longest;
  const int longest = own > 0 ? own : k_longest_text;
  const std::u32string letters = text::decode(text::without_breaks(cell.text));
  const auto length = std::count_if(letters.begin(), letters.end(),
                                    [](char32_t c) { return c != U'|' && c != U'~'; });
  if (length > longest)
    cell.error(told("the text has {} characters, at most {} fit", length, longest),
               told("shorten it"));
}

std::string thing_in(std::string_view sheet) {
  std::string thing(sheet);
  if (thing.ends_with('s')) thing.pop_back();
  return thing;
}

void check_references(const Cell& cell) {
  const std::string& facet = cell.column.facet;
  std::string target = facet.empty() ? cell.column.form->refers_to : "terms/" + facet;
  const bool is_term = target.starts_with("terms/");
  const Told thing = told(thing_in(target).c_str());
  if (!facet.empty() && !cell.ids.has("facets", facet)) return;  // told once, for the column
  for (const std::string& id : cell.values()) {
    if (cell.ids.has(target, id)) continue;
    Told mend = suggestion(id, cell.ids.of(target));
    if (mend.empty()) mend = told("add it to the sheet {}", is_term ? "terms" : target);
    Told what = is_term ? told("there is no {0} \"{1}\"", target.substr(6), shown(id))
                        : told("there is no {} \"{}\"", thing, shown(id));
    cell.error(std::move(what), std::move(mend));
  }
}

void check_choice(const Cell& cell) {
  if (choice_in(cell.column.form->choices, cell.text)) return;
  std::vector<std::string> keys;
  for (const Choice& choice : cell.column.form->choices) keys.emplace_back(choice.key);
  cell.error(told("\"{}\" is not one of the words for this column", shown(cell.text)),
             suggestion(cell.text, keys));
}

void check_flag(const Cell& cell) {
  if (!flag_in(cell.text))
    cell.error(told("\"{}\" is neither yes nor no", shown(cell.text)),
               told("write 1 or 0, yes or no, ใช่ or ไม่ใช่"));
}

void check_number(const Cell& cell) {
  if (!number_in(cell.text))
    cell.error(told("\"{}\" is not a whole number", shown(cell.text)),
               told("write digits only, such as 1337 or ๑,๓๓๗"));
}

void check_date(const Cell& cell) {
  if (!date_in(cell.text))
    cell.error(told("\"{}\" is not a date", shown(cell.text)),
               told("write it as 2021-09-15, 15/9/2564 or 15 กันยายน 2564"));
}

void check_moment(const Cell& cell) {
  if (!moment_in(cell.text))
    cell.error(told("\"{}\" is neither a date nor a time", shown(cell.text)),
               told("write it as 2021-09-15, 2021-09-15 09:00 or 09.00 น."));
}

void check_point(const Cell& cell) {
  if (!point_in(cell.text))
    cell.error(
        told("\"{}\" is no place on the plan", shown(cell.text)),
        told("write two numbers from 0 to 100, such as 48, 92: how far from its left and its top "
             "in hundredths"));
}

// As a QR code it is still read at once from a screen (ui/qr_code.h: version 10).
constexpr std::size_t k_longest_url = 200;

bool is_web_address(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) {
      const std::string_view host = text.substr(scheme.size(), text.find('/', scheme.size()));
      return text.find_first_of(" \n\t\"<>") == std::string_view::npos && !host.empty() &&
             host.front() != '/';
    }
  return false;
}

void check_url(const Cell& cell) {
  for (const std::string& url : cell.values()) {
    if (!is_web_address(url))
      cell.error(told("\"{}\" is not a web address", shown(url)),
                 told("begin it with https:// and leave no spaces in it"));
    else if (url.size() > k_longest_url)
      cell.error(told("the web address has {} characters, at most {} go into a QR code", url.size(),
                      k_longest_url),
                 told("use a shorter one, such as a short link"));
  }
}

// What may stand in a column of files, and what is said of it.
struct FileKind {
  Holds holds;
  const std::vector<std::string>& (MediaFolder::*all)() const;
  std::string (MediaFolder::*meant)(std::string_view name) const;
  const char* missing;
  const char* put_there;
};

constexpr FileKind k_file_kinds[] = {
    {Holds::files, &MediaFolder::pictures, &MediaFolder::picture,
     to_tell("there is no picture \"{}\" in the folder media"),
     to_tell("put the picture into the folder media and write its name only")},
    {Holds::videos, &MediaFolder::videos, &MediaFolder::video,
     to_tell("there is no video \"{}\" in the folder media"),
     to_tell("put the video into the folder media and write its name only")},
    {Holds::audio, &MediaFolder::recordings, &MediaFolder::recording,
     to_tell("there is no recording \"{}\" in the folder media"),
     to_tell("put the recording into the folder media and write its name only")}};

void check_files_of(const FileKind& kind, const Cell& cell) {
  const MediaFolder& media = cell.workbook.media;
  for (const std::string& name : cell.values()) {
    if (!(media.*kind.meant)(name).empty()) continue;
    if (name.find_first_of("/\\") != std::string::npos)
      cell.error(told("\"{}\" is more than a file's name", shown(name)), told(kind.put_there));
    else
      cell.error(told(kind.missing, shown(name)), suggestion(name, (media.*kind.all)()));
  }
}

void check_files(const Cell& cell) {
  for (const FileKind& kind : k_file_kinds)
    if (kind.holds == cell.column.form->holds) check_files_of(kind, cell);
}

struct CellRule {
  Holds holds;
  void (*check)(const Cell& cell);
};

constexpr CellRule k_rules[] = {
    {Holds::id, check_id},
    {Holds::words, check_words},
    {Holds::flag, check_flag},
    {Holds::number, check_number},
    {Holds::date, check_date},
    {Holds::moment, check_moment},
    {Holds::point, check_point},
    {Holds::url, check_url},
    {Holds::choice, check_choice},
    {Holds::files, check_files},
    {Holds::videos, check_files},
    {Holds::audio, check_files},
    {Holds::reference, check_references},
};

// An id that no row of the sheet has yet: "exhibit-14" for row 14.
std::string free_id(const Cell& cell, std::string_view sheet) {
  for (int number = cell.row.number;; ++number) {
    std::string id = fmt::format("{}-{}", thing_in(sheet), number);
    if (!cell.ids.has(sheet, id)) return id;
  }
}

void check_need(const Cell& cell, std::string_view sheet) {
  const Place place = cell.sheet.place(cell.row, cell.column.key);
  if (cell.column.english || !cell.text.empty()) return;
  if (cell.column.form->need == Need::required)
    cell.problems.error(
        place, told("the cell is empty"),
        cell.column.form->holds == Holds::id
            ? told("write an id of its own, such as {}, and keep it", free_id(cell, sheet))
            : Told());
  if (cell.column.form->need == Need::advised) cell.problems.warn(place, told("the cell is empty"));
}

void check_cell(const Cell& cell, std::string_view sheet) {
  check_need(cell, sheet);
  if (cell.text.empty()) return;
  for (const CellRule& rule : k_rules)
    if (rule.holds == cell.column.form->holds) rule.check(cell);
}

}  // namespace

void check_cells(const Workbook& workbook, const Ids& ids, Problems& problems) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = workbook.sheet(form.name);
    for (const Row& row : sheet.rows())
      for (std::size_t at = 0; at < sheet.columns().size(); ++at)
        check_cell({sheet, row, sheet.columns()[at], row.cells[at], workbook, ids, problems},
                   form.name);
  }
}

}  // namespace kiosk::authoring
