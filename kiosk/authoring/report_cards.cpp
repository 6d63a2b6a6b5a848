#include "authoring/report_cards.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace kiosk::authoring {
namespace {

using text::attribute;
using text::data_address;
using text::empty_tag;
using text::Html;
using text::tag;
using text::words;

// Of one work, by their place in the list of problems.
struct Marks {
  std::size_t count = 0;
  std::size_t first = 0;
  bool error = false;
};

class MarksOfWorks {
 public:
  explicit MarksOfWorks(const BuildReport& report) : m_sheet(report.preview.works_sheet) {
    const auto& list = report.problems.list();
    for (std::size_t at = 0; at < list.size(); ++at) {
      const Place& place = list[at].place;
      add(place.row > 0 ? fmt::format("{}\n{}", place.file, place.row) : place.file, list[at], at);
    }
  }

  Marks of(const Card& card) const {
    Marks all;
    join(all, fmt::format("{}\n{}", m_sheet, card.row));
    for (const std::string& picture : card.pictures) join(all, "media/" + picture);
    return all;
  }

 private:
  void add(const std::string& place, const Problem& problem, std::size_t at) {
    Marks& marks = m_by_place[place];
    if (marks.count++ == 0) marks.first = at;
    marks.error = marks.error || problem.severity == Severity::error;
  }

  void join(Marks& all, const std::string& place) const {
    const auto found = m_by_place.find(place);
    if (found == m_by_place.end()) return;
    const Marks& more = found->second;
    all.first = all.count == 0 ? more.first : std::min(all.first, more.first);
    all.count += more.count;
    all.error = all.error || more.error;
  }

  std::string m_sheet;
  std::map<std::string, Marks> m_by_place;
};

// A line ends only where the pack lets it: at spaces, and at the U+200B between these pieces.
Html broken(std::string_view text) {
  constexpr std::string_view k_break = "\xE2\x80\x8B";
  Html html;
  for (std::string piece; !text.empty();) {
    const std::size_t space = text.find_first_of(" \n");
    const std::size_t here = text.find(k_break);
    const std::size_t end = std::min({space, here, text.size()});
    if (end > 0) html += tag("span", words(text.substr(0, end)));
    text.remove_prefix(end);
    const std::size_t gap = text.starts_with(k_break) ? k_break.size() : text.empty() ? 0 : 1;
    html += words(text.substr(0, gap));
    text.remove_prefix(gap);
  }
  return html;
}

// As ui/theme.cpp colours categories; older browsers show the accent of the style sheet.
std::string colour_of(int place) {
  constexpr double k_golden_angle = 137.508;
  const int hue = static_cast<int>(30 + place * k_golden_angle) % 360;
  return fmt::format(" style=\"color:oklch({}% .115 {})\"", place < 13 ? 49 : 43, hue);
}

bool is_colour(std::string_view tone) {
  return tone.size() == 7 && tone.front() == '#' &&
         tone.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

// As screens/ribbon.h: best practice, the highest award, or that the work was selected.
Html ribbon_of(const Card& card, Language language) {
  if (card.status == "best-practice")
    return tag("b", "class=\"ribbon award\"", words("Best Practice"));
  const std::string award = text::without_breaks(card.award.in(language));
  if (!award.empty()) return tag("b", "class=\"ribbon\"", words(award));
  if (card.status != "selected") return {};
  return tag("b", "class=\"ribbon\"", words(described(told("Selected"), language)));
}

Html picture_of(const Card& card, Language language) {
  Html inside;
  if (!card.jpeg.empty())
    inside += empty_tag("img", attribute("alt", text::without_breaks(card.title.in(language))) +
                                   attribute("src", data_address("image/jpeg", card.jpeg)));
  else
    inside += tag("small", words(described(card.pictures.empty() ? told("no picture")
                                                                 : told("picture not shown here"),
                                           language)));
  inside += ribbon_of(card, language);
  const std::string tone = is_colour(card.tone) ? " style=\"background:" + card.tone + "\"" : "";
  return tag("div", "class=\"picture\"" + tone, inside);
}

Html mark_of(const Marks& marks, Language language) {
  if (marks.count == 0) return {};
  const Told count =
      marks.error ? told("to mend: {}", marks.count) : told("to check: {}", marks.count);
  return tag("a",
             fmt::format("class=\"mark {}\" href=\"#p{}\"", marks.error ? "error" : "warning",
                         marks.first + 1),
             words((marks.error ? "✕ " : "! ") + described(count, language)));
}

Html card_html(const Card& card, const Marks& marks, Language language) {
  Html line = tag("span", "class=\"category\"" + colour_of(card.category_place),
                  words(text::without_breaks(card.category.in(language))));
  if (card.sample)
    line += tag("span", "class=\"sample\"", words(described(told("Sample"), language)));
  const bool untitled = card.title.empty();
  const Html title =
      untitled ? words(described(told("(no title)"), language)) : broken(card.title.in(language));
  return tag(
      "li",
      marks.count == 0 ? ""
      : marks.error    ? "class=\"faulty\""
                       : "class=\"doubtful\"",
      picture_of(card, language) + tag("p", "class=\"line\"", line) + tag("h3", title) +
          tag("p", "class=\"school\"", words(text::without_breaks(card.school.in(language)))) +
          tag("p", "class=\"id\"", tag("code", words(card.id)) + mark_of(marks, language)));
}

Html note(const Told& told, Language language) {
  return tag("p", "class=\"note\"", words(described(told, language)));
}

}  // namespace

Html contact_sheet(const BuildReport& report, Language language) {
  const std::vector<Card>& cards = report.preview.cards;
  Html html =
      tag("h2", "id=\"cards\"", words(described(told("How every card will look"), language)));
  if (cards.empty())
    return html + note(told("No work could be read, so there is nothing to show yet."), language);
  if (report.problems.errors() > 0)
    html += note(told("There are errors: shown is what could be read so far."), language);
  if (cards.size() > k_most_cards_with_picture)
    html +=
        note(told("To keep this page small, only the first {} works are shown with their picture; "
                  "the kiosk shows all.",
                  k_most_cards_with_picture),
             language);
  const MarksOfWorks marks(report);
  Html list;
  for (const Card& card : cards) list += card_html(card, marks.of(card), language);
  return html + tag("ul", "class=\"cards\"", list);
}

}  // namespace kiosk::authoring
