// What is wrong with an organiser's source, told so that a person can find and mend it. Problems
// are collected, never thrown: one build tells all of them.
#pragma once

#include "authoring/form.h"
#include "authoring/told.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

enum class Severity {
  warning,  // a doubt: the pack is built
  error,    // no pack is built
};

// Where in the source, as a person sees it in a spreadsheet.
struct Place {
  std::string file;     // "exhibits.csv", "ผลงาน (exhibits)", "media/ban-na-1.jpg"
  int row = 0;          // from 1; 0: the file as a whole
  std::string column;   // its English key; empty: the row as a whole
  std::string heading;  // the column's heading as the author wrote it, if it is not the key
  bool operator==(const Place&) const = default;
};

struct Problem {
  Severity severity = Severity::error;
  Place place;
  Told what;  // what is wrong
  Told mend;  // what to do; empty where that goes without saying
  bool operator==(const Problem&) const = default;
};

// One line: `exhibits.csv row 14, column year (ปีการศึกษา): what; mend`, or for a
// workbook's sheet `ผลงาน (exhibits), row 14, …`.
std::string described(const Problem& problem, Language language = Language::english);

// The form of the sheet that a place is in; null of a picture or another file.
const SheetForm* form_of(const Place& place);

// The column's heading as the author wrote it; in Thai the form's own where there was only the key.
// Empty of a whole row.
std::string heading_of(const Place& place, Language language);

// `count` of a thing in English words: "1 error", "3 errors".
std::string counted(std::size_t count, std::string_view thing);

class Problems {
 public:
  void error(Place place, Told what, Told mend = {});
  // Of another room's error: "what; mend".
  void error(Place place, const base::Error& error);
  void warn(Place place, Told what, Told mend = {});

  // In the order they were found; at most k_most_kept, so that a broken million-row sheet does not
  // fill the memory. The counts below always count all.
  const std::vector<Problem>& list() const { return m_list; }
  std::size_t errors() const { return m_errors; }
  std::size_t warnings() const { return m_warnings; }

  static constexpr std::size_t k_most_kept = 1000;

 private:
  void keep(Problem problem);

  std::vector<Problem> m_list;
  std::size_t m_errors = 0;
  std::size_t m_warnings = 0;
};

}  // namespace kiosk::authoring
