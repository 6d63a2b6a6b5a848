#include "authoring/report_page.h"

#include "authoring/report_cards.h"
#include "authoring/report_style.h"
#include "text/html.h"
#include "text/thai_date.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

using text::Html;
using text::literal;
using text::tag;
using text::words;

// The page in the making: one report, one language.
class Page {
 public:
  Page(const BuildReport& report, Language language)
      : m_report(report), m_preview(report.preview), m_language(language) {}

  std::string text() const {
    const bool thai = m_language == Language::thai;
    const Html head = literal(
                          "<meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\">") +
                      tag("title", say(told("Check of {}", name()))) +
                      tag("style", literal(k_report_style));
    const Html body =
        tag("header", headline()) +
        tag("main", facts() + problems() + found() + contact_sheet(m_report, m_language)) +
        tag("footer", say(told("Made by kiosk-pack. This page needs no network and can "
                               "be printed or sent as it is.")));
    return "<!DOCTYPE html>\n" +
           tag("html", thai ? "lang=\"th\"" : "lang=\"en\"", tag("head", head) + tag("body", body))
               .text() +
           "\n";
  }

 private:
  using Listed = std::pair<const Problem*, std::size_t>;  // and its place in the list

  Html say(const Told& told) const { return words(described(told, m_language)); }
  Html shown(const Text& text) const { return words(text::without_breaks(text.in(m_language))); }

  std::string name() const {
    const std::string name = text::without_breaks(m_preview.event.name.in(m_language));
    return name.empty() ? described(told("the source"), m_language) : name;
  }

  std::string number(std::size_t count) const {
    return text::grouped(static_cast<std::int64_t>(count));
  }

  Html headline() const {
    const Problems& problems = m_report.problems;
    Html html = tag("p", "class=\"over\"", say(told("Check of the source"))) +
                tag("h1", words(name())) + tag("p", "class=\"verdict\"", verdict());
    Html counts = count_of(problems.errors(), "error", "✕", told("errors: must be mended"));
    counts += count_of(problems.warnings(), "warning", "!", told("warnings: please check"));
    return html + tag("ul", "class=\"counts\"", counts);
  }

  Html count_of(std::size_t count, const char* kind, const char* sign, const Told& label) const {
    const std::string look = fmt::format("class=\"{}\"", count == 0 ? "none" : kind);
    return tag("li", look,
               tag("span", "class=\"sign\"", words(count == 0 ? "✓" : sign)) +
                   tag("b", words(number(count))) + literal(" ") + say(label));
  }

  Html verdict() const {
    if (m_report.problems.errors() > 0)
      return say(told("No pack can be made yet: mend the errors below, save, and try again."));
    const bool doubts = m_report.problems.warnings() > 0;
    if (m_report.built && doubts)
      return say(told("The pack was made. Please check the points below, too."));
    if (m_report.built) return say(told("The pack was made. Nothing is wrong."));
    if (doubts) return say(told("A pack can be made. Please check the points below, too."));
    return say(told("A pack can be made. Nothing is wrong."));
  }

  Html fact(const Told& label, const Html& value) const {
    return value.empty() ? Html() : tag("div", tag("dt", say(label)) + tag("dd", value));
  }

  Html facts() const {
    const EventDraft& event = m_preview.event;
    Html list = fact(told("Date"), date()) + fact(told("Place"), shown(event.venue)) +
                fact(told("Organiser"), shown(m_preview.organiser)) +
                fact(told("Version"), words(m_preview.version));
    if (!m_preview.cards.empty())
      list += fact(told("Works"), words(number(m_preview.cards.size()))) +
              fact(told("Schools with works"), words(number(m_preview.schools))) +
              fact(told("Pictures"), words(number(m_preview.pictures))) +
              fact(told("Videos"), words(number(m_preview.videos))) +
              fact(told("Recordings"), words(number(m_preview.recordings)));
    return list.empty() ? Html() : tag("dl", "class=\"facts\"", list);
  }

  Html date() const {
    if (!m_preview.event.date_text.empty()) return shown(m_preview.event.date_text);
    const auto day = text::parse_date(m_preview.event.date);
    if (!day) return {};
    return words(m_language == Language::thai ? text::thai_date(*day) : text::english_date(*day));
  }

  // Sheets in the form's order, then pictures, then files that are no sheet; each by its name.
  std::vector<std::vector<Listed>> groups() const {
    std::map<std::pair<std::size_t, std::string>, std::vector<Listed>> by_file;
    const auto& list = m_report.problems.list();
    for (std::size_t at = 0; at < list.size(); ++at) {
      const Place& place = list[at].place;
      by_file[{weight_of(place), is_picture(place) ? "" : place.file}].emplace_back(&list[at], at);
    }
    std::vector<std::vector<Listed>> groups;
    for (auto& [file, problems] : by_file) {
      std::stable_sort(problems.begin(), problems.end(), [](const Listed& a, const Listed& b) {
        return std::tie(a.first->place.row, b.first->severity) <
               std::tie(b.first->place.row, a.first->severity);
      });
      groups.push_back(std::move(problems));
    }
    return groups;
  }

  static bool is_picture(const Place& place) { return place.file.starts_with("media/"); }

  static std::size_t weight_of(const Place& place) {
    const auto forms = sheet_forms();
    const SheetForm* const form = form_of(place);
    if (form != nullptr) return static_cast<std::size_t>(form - forms.data());
    return forms.size() + (is_picture(place) ? 0 : 1);
  }

  Html problems() const {
    const Problems& problems = m_report.problems;
    if (problems.list().empty()) return {};
    Html html = tag("h2", say(told("What is wrong, and how to mend it")));
    for (const std::vector<Listed>& group : groups()) html += table_of(group);
    const std::size_t all = problems.errors() + problems.warnings();
    if (all > problems.list().size())
      html += tag("p", "class=\"note\"",
                  say(told("and {} more, which come up when these are mended",
                           all - problems.list().size())));
    return html;
  }

  Html heading_of_group(const Place& place) const {
    if (is_picture(place)) return say(told("Pictures"));
    const SheetForm* const form = form_of(place);
    if (form == nullptr) return words(place.file);
    if (m_language == Language::english || place.file.starts_with(form->heading))
      return words(place.file);
    return words(fmt::format("{} ({})", form->heading, place.file));
  }

  Html table_of(const std::vector<Listed>& group) const {
    const bool pictures = is_picture(group.front().first->place);
    struct Head {
      const char* kind;
      Told told;
    };
    std::vector<Head> all = {{"kind", told("Kind")}};
    if (pictures)
      all.push_back({"file", told("File")});
    else
      all.insert(all.end(), {{"row", told("Row")}, {"column", told("Column")}});
    all.insert(all.end(), {{"what", told("What is wrong")}, {"mend", told("How to mend it")}});
    Html heads;
    for (const Head& head : all)
      heads += tag("th", fmt::format("scope=\"col\" class=\"{}\"", head.kind), say(head.told));
    Html rows;
    for (const Listed& listed : group) rows += row_of(listed, pictures);
    return tag("section", tag("h3", heading_of_group(group.front().first->place)) +
                              tag("table", tag("thead", tag("tr", heads)) + tag("tbody", rows)));
  }

  Html row_of(const Listed& listed, bool picture) const {
    const auto& [problem, at] = listed;
    const bool error = problem->severity == Severity::error;
    const Html kind = tag("span", "class=\"sign\"", words(error ? "✕" : "!")) + literal(" ") +
                      say(error ? told("error") : told("warning"));
    const Place& place = problem->place;
    const Html where = picture
                           ? tag("td", "class=\"file\"", words(place.file.substr(6)))
                           : tag("td", "class=\"row\"",
                                 place.row > 0 ? words(number(static_cast<std::size_t>(place.row)))
                                               : say(told("whole sheet"))) +
                                 tag("td", "class=\"column\"", column_of(place));
    return tag("tr", fmt::format("id=\"p{}\" class=\"{}\"", at + 1, error ? "error" : "warning"),
               tag("td", "class=\"kind\"", kind) + where +
                   tag("td", "class=\"what\"", say(problem->what)) +
                   tag("td", "class=\"mend\"", say(problem->mend)));
  }

  Html column_of(const Place& place) const {
    const std::string heading = heading_of(place, m_language);
    if (place.column.empty()) return {};
    // Before a sheet is read, its columns are named as the author headed them.
    const bool key = place.column.find_first_not_of("abcdefghijklmnopqrstuvwxyz_:.-0123456789") ==
                     std::string::npos;
    if (!key) return words(place.column);
    if (heading.empty() || heading == place.column) return tag("code", words(place.column));
    return words(heading) + literal(" ") + tag("code", words(place.column));
  }

  Html found() const {
    Html list;
    for (const Found& found : m_preview.sheets) {
      const bool thai = m_language == Language::thai;
      const Html name = thai ? words(sheet_form(found.sheet).heading) : words(found.sheet);
      const Html key = thai ? literal(" ") + tag("code", words(found.sheet)) : Html();
      list += tag("div", tag("dt", name + key) + tag("dd", say(told_count(found.rows, "{} row"))));
    }
    if (list.empty()) return {};
    return tag("h2", say(told("What was found"))) + tag("dl", "class=\"facts\"", list);
  }

  const BuildReport& m_report;
  const Preview& m_preview;
  const Language m_language;
};

}  // namespace

std::string report_page(const BuildReport& report, Language language) {
  return Page(report, language).text();
}

}  // namespace kiosk::authoring
