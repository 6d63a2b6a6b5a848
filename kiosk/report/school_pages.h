// A page for each school: its works and how visitors took them, beside the event's median. No page
// names another school, so that each can be handed on as it is.
#pragma once

#include "stats/event.h"
#include "stats/report.h"

#include <string>
#include <vector>

namespace kiosk::report {

struct SchoolPage {
  std::string pack;  // ids
  std::string school;
  std::string name;  // in the pages' language
  std::string file;  // "school-ID.html": safe on any file system, and no other page's
  std::string html;
};

// Of every school the report tells of, by name. The same report makes the same pages.
std::vector<SchoolPage> school_pages(const stats::Report& report, stats::Language language);

// The page "index.html" that leads to them, for staff: it names all schools.
std::string school_index(const stats::Report& report, const std::vector<SchoolPage>& pages,
                         stats::Language language);

}  // namespace kiosk::report
