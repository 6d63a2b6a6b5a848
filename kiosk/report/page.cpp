#include "report/page.h"

#include "report/frame.h"
#include "report/parts.h"

namespace kiosk::report {
namespace {

using stats::Language;
using stats::Report;
using text::Html;
using Part = Html (*)(const Report&, const Wording&);

constexpr Part k_parts[] = {
    cover,        summary_part,    days_part,     hours_part, works_part,
    never_part,   categories_part, schools_part,  paths_part, searches_part,
    lengths_part, access_part,     timeouts_part, media_part, machines_part,
};

}  // namespace

std::string report_page(const Report& report, Language language) {
  const Wording wording(language);
  Html body;
  for (const Part part : k_parts) body += part(report, wording);
  body += method_part(wording);
  const std::string event = event_name(report, wording);
  const std::string title = wording.text(say::k_title) + (event.empty() ? "" : " · " + event);
  return framed(title, body, wording);
}

}  // namespace kiosk::report
