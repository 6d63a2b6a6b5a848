// The 16 parts of the report's page, by shared/statistics.md section 4. Each is made of the figures
// of a report and of nothing else. Inside the room.
#pragma once

#include "report/wording.h"
#include "stats/report.h"

#include <string>
#include <vector>

namespace kiosk::report {

// A column of a table. Numbers stand to the right, one below the other.
enum class Cell { text, word, number, picture };  // a word is never broken
struct Head {
  std::string label;
  Cell cell = Cell::number;
};

// With its heads repeated on every sheet of paper. `look`: classes of style.h.
text::Html table_of(const std::vector<Head>& heads,
                    const std::vector<std::vector<text::Html>>& rows, const char* look = "");

// A part with its number, and an anchor of its own.
text::Html part_of(int number, const text::Html& title, const text::Html& inside);

// Short things that belong on one sheet of paper.
text::Html kept_together(const text::Html& inside);

// A heading in letters that leave a long name room; fairs have names of 100 letters and more.
text::Html event_title(const std::string& name);

text::Html lead(const std::string& sentence);   // what the part says, in a sentence
text::Html note(const std::string& sentence);   // below a table
text::Html title_of(const std::string& words);  // of a table within a part

// A table below its title: on one sheet if it is short.
text::Html titled(const std::string& title, const text::Html& table, std::size_t rows);

// "and 12 more", where a list is longer than what is shown of it.
text::Html more(std::size_t all, std::size_t shown, const Wording& wording);

// The event's name, from the pack that was used most; empty if the log knows none.
std::string event_name(const stats::Report& report, const Wording& wording);

text::Html cover(const stats::Report& report, const Wording& wording);            // 1
text::Html summary_part(const stats::Report& report, const Wording& wording);     // 2
text::Html days_part(const stats::Report& report, const Wording& wording);        // 3
text::Html hours_part(const stats::Report& report, const Wording& wording);       // 4
text::Html works_part(const stats::Report& report, const Wording& wording);       // 5
text::Html never_part(const stats::Report& report, const Wording& wording);       // 6
text::Html categories_part(const stats::Report& report, const Wording& wording);  // 7
text::Html schools_part(const stats::Report& report, const Wording& wording);     // 8
text::Html paths_part(const stats::Report& report, const Wording& wording);       // 9
text::Html searches_part(const stats::Report& report, const Wording& wording);    // 10
text::Html lengths_part(const stats::Report& report, const Wording& wording);     // 11
text::Html access_part(const stats::Report& report, const Wording& wording);      // 12
text::Html timeouts_part(const stats::Report& report, const Wording& wording);    // 13
text::Html media_part(const stats::Report& report, const Wording& wording);       // 14
text::Html machines_part(const stats::Report& report, const Wording& wording);    // 15
text::Html method_part(const Wording& wording);                                   // 16

}  // namespace kiosk::report
