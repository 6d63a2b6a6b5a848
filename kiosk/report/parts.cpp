#include "report/parts.h"

#include "report/columns.h"

#include <fmt/format.h>

namespace kiosk::report {
namespace {

using stats::PackFigures;
using stats::Report;
using text::attribute;
using text::Html;
using text::literal;
using text::tag;
using text::words;

const char* class_of(Cell cell) {
  switch (cell) {
    case Cell::text:
      return "";
    case Cell::word:
      return "class=\"word\"";
    case Cell::number:
      return "class=\"number\"";
    case Cell::picture:
      return "class=\"picture\"";
  }
  return "";
}

// "|" begins a line.
Html lines_of(std::string_view label) {
  const auto end = label.find('|');
  if (end == std::string_view::npos) return words(label);
  return words(label.substr(0, end)) + literal("<br>") + lines_of(label.substr(end + 1));
}

}  // namespace

Html table_of(const std::vector<Head>& heads, const std::vector<std::vector<Html>>& rows,
              const char* look) {
  Html top;
  for (const Head& head : heads)
    top += tag("th", std::string("scope=\"col\" ") + class_of(head.cell), lines_of(head.label));
  Html body;
  for (const auto& row : rows) {
    Html cells;
    for (std::size_t at = 0; at < row.size() && at < heads.size(); ++at)
      cells += tag("td", class_of(heads[at].cell), row[at]);
    body += tag("tr", cells);
  }
  return tag("table", attribute("class", look), tag("thead", tag("tr", top)) + tag("tbody", body));
}

Html part_of(int number, const Html& title, const Html& inside) {
  return tag(
      "section", fmt::format("id=\"part-{}\"", number),
      tag("h2", tag("span", "class=\"part\"", words(std::to_string(number))) + title) + inside);
}

Html kept_together(const Html& inside) {
  return tag("div", "class=\"whole\"", inside);
}

Html event_title(const std::string& name) {
  constexpr int k_short = 44;  // columns: two lines at the most
  return tag("h1", columns_of(name) > k_short ? "class=\"long\"" : "", words(name));
}

Html lead(const std::string& sentence) {
  return tag("p", "class=\"lead\"", words(sentence));
}

Html note(const std::string& sentence) {
  return tag("p", "class=\"note\"", words(sentence));
}

Html title_of(const std::string& title) {
  return tag("h3", words(title));
}

Html titled(const std::string& title, const Html& table, std::size_t rows) {
  constexpr std::size_t k_short = 12;
  const Html both = title_of(title) + table;
  return rows <= k_short ? kept_together(both) : both;
}

Html more(std::size_t all, std::size_t shown, const Wording& wording) {
  if (all <= shown) return {};
  return note(wording.told(say::k_more, wording.number(static_cast<std::int64_t>(all - shown))));
}

std::string event_name(const Report& report, const Wording& wording) {
  if (report.packs.empty()) return {};
  const PackFigures& most = report.packs.front();
  return wording.name(most.thai, most.english, most.id);
}

}  // namespace kiosk::report
