#include "authoring/text_rules.h"

#include "authoring/values.h"
#include "text/fold.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

// Thailand's Personal Data Protection Act (B.E. 2562): what tells who a person is has no place on a
// public screen. Offices may have a public number; nobody's 13 digits are public.
struct PersonalForm {
  Severity severity;
  const char* thing;
  const char* pattern;  // of ICU, over text with 0-9 for Thai digits
  const char* mend;
};

constexpr PersonalForm k_personal[] = {
    {Severity::error, to_tell("a 13-digit personal number"),
     R"((?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d))",
     to_tell("take it out: it tells who a person is (PDPA)")},
    {Severity::warning, to_tell("a telephone number"),
     R"((?<!\d)(?:0|\+66 ?)[2-9]\d?[- ]?\d{3}[- ]?\d{3,4}(?!\d))",
     to_tell("take it out, unless it is an office's own (PDPA)")},
    {Severity::warning, to_tell("an e-mail address"),
     R"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
     to_tell("take it out, unless it is an office's own (PDPA)")},
    {Severity::warning, to_tell("a child's name"), R"(ด\.\s?[ชญ]\.\s?[ก-ฮเแโใไ][ก-๎]+)",
     to_tell("name the work, not the pupil (PDPA)")},
};

struct PersonalRule {
  const PersonalForm* form;
  std::unique_ptr<icu::RegexPattern> pattern;
};

std::vector<PersonalRule> personal_rules() {
  std::vector<PersonalRule> rules;
  for (const PersonalForm& form : k_personal) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::RegexPattern> pattern(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(form.pattern), where, status));
    if (U_SUCCESS(status)) rules.push_back({&form, std::move(pattern)});
  }
  return rules;
}

icu::UnicodeString with_plain_digits(std::string_view utf8) {
  std::u32string letters = text::decode(utf8);
  for (char32_t& c : letters)
    if (c >= 0x0E50 && c <= 0x0E59) c = c - 0x0E50 + U'0';
  return icu::UnicodeString::fromUTF8(text::encode(letters));
}

// The place that is meant, or nothing.
std::string found_by(const icu::RegexPattern& pattern, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(pattern.matcher(text, status));
  if (U_FAILURE(status) || !matcher->find(status) || U_FAILURE(status)) return {};
  std::string found;
  return matcher->group(status).toUTF8String(found);
}

// Where a pattern could begin at all: most cells need no further look.
bool is_suspicious(std::string_view cell) {
  return cell.find('@') != std::string_view::npos || cell.find("ด.") != std::string_view::npos ||
         cell.find_first_of("0123456789") != std::string_view::npos ||
         cell.find("\xE0\xB9\x90") != std::string_view::npos ||
         cell.find("\xE0\xB9\x91") != std::string_view::npos;
}

bool is_read_by_visitors(const Column& column) {
  return column.form->holds == Holds::words || column.form->holds == Holds::names;
}

template <typename Use>
void each_text(const Workbook& workbook, Use use) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = workbook.sheet(form.name);
    for (const Row& row : sheet.rows())
      for (std::size_t at = 0; at < sheet.columns().size(); ++at)
        if (is_read_by_visitors(sheet.columns()[at]) && !row.cells[at].empty())
          use(sheet, row, sheet.columns()[at], std::string_view(row.cells[at]));
  }
}

// Short texts that name something and so come back: places, levels, units, schools, terms.
bool names_something(const Column& column) {
  constexpr std::string_view k_keys[] = {"name",     "label",    "tambon", "amphoe",
                                         "province", "levels",   "unit",   "venue",
                                         "place",    "sponsors", "project"};
  return !column.english && column.form->holds == Holds::words &&
         std::find(std::begin(k_keys), std::end(k_keys), column.form->key) != std::end(k_keys);
}

struct Spelling {
  std::string text;
  Place first;
};

}  // namespace

void texts_hold_no_personal_data(const Workbook& workbook, Problems& problems) {
  const std::vector<PersonalRule> rules = personal_rules();
  each_text(workbook,
            [&](const Sheet& sheet, const Row& row, const Column& column, std::string_view cell) {
              if (!is_suspicious(cell)) return;
              const icu::UnicodeString text = with_plain_digits(cell);
              for (const PersonalRule& rule : rules) {
                const std::string found = found_by(*rule.pattern, text);
                if (found.empty()) continue;
                const Told what = told("\"{}\" looks like {}", found, told(rule.form->thing));
                const Place place = sheet.place(row, column.key);
                if (rule.form->severity == Severity::error)
                  problems.error(place, what, told(rule.form->mend));
                else
                  problems.warn(place, what, told(rule.form->mend));
              }
            });
}

void names_are_spelled_one_way(const Workbook& workbook, Problems& problems) {
  std::map<std::string, Spelling> first;  // by what the spellings share
  std::set<std::pair<std::string, std::string>> seen;
  each_text(workbook,
            [&](const Sheet& sheet, const Row& row, const Column& column, std::string_view cell) {
              if (!names_something(column)) return;
              const std::string text = text::without_breaks(cell);
              const auto [known, fresh] = first.try_emplace(text::fold(text), Spelling{text, {}});
              if (fresh) known->second.first = sheet.place(row, column.key);
              if (known->second.text == text || !seen.emplace(known->first, text).second) return;
              problems.warn(sheet.place(row, column.key),
                            told("\"{}\" is written \"{}\" in {} row {}", text, known->second.text,
                                 known->second.first.file, known->second.first.row),
                            told("write a name one way everywhere, unless both are meant"));
            });
}

void organisations_stand_once(const Workbook& workbook, Problems& problems) {
  const Sheet& organisations = workbook.sheet("organisations");
  std::map<std::string, int> rows;
  for (const Row& row : organisations.rows()) {
    const std::string_view name = organisations.cell(row, "name");
    if (name.empty()) continue;
    // Two villages may well have schools of one name; then their places differ.
    const std::string whole =
        fmt::format("{}\n{}\n{}", text::fold(name), text::fold(organisations.cell(row, "tambon")),
                    text::fold(organisations.cell(row, "amphoe")));
    const auto [known, fresh] = rows.emplace(whole, row.number);
    if (!fresh)
      problems.warn(organisations.place(row, "name"),
                    told("\"{}\" is in row {} already, under another id", name, known->second),
                    told("remove one, or say where each is (tambon, amphoe)"));
  }
}

void titles_fit_a_card(const Workbook& workbook, Problems& problems) {
  constexpr std::size_t k_letters_of_a_card = 80;  // three lines of a card on a 21.5-inch screen
  const Sheet& exhibits = workbook.sheet("exhibits");
  for (const Row& row : exhibits.rows()) {
    const auto letters = text::clusters(text::without_breaks(exhibits.cell(row, "title"))).size();
    if (letters > k_letters_of_a_card && exhibits.cell(row, "short_title").empty())
      problems.warn(exhibits.place(row, "title"),
                    told("the title has {} letters and is cut on cards", letters),
                    told("give a short one in short_title"));
  }
}

namespace {

struct OneEach {
  std::string facet;
  std::map<std::pair<std::string, std::string>, int> rows;  // organisation and term → its row
};

void check_one_each(const Sheet& exhibits, const Row& row, OneEach& one, Problems& problems) {
  const std::string key = std::string(k_term_prefix) + one.facet;
  for (const std::string& organisation : values_in(exhibits.cell(row, "org")))
    for (const std::string& term : values_in(exhibits.cell(row, key))) {
      const auto [known, fresh] = one.rows.emplace(std::pair(organisation, term), row.number);
      if (!fresh && known->second != row.number)
        problems.error(exhibits.place(row, key),
                       told("\"{}\" has a work of \"{}\" in row {} already; each may have "
                            "one",
                            organisation, term, known->second),
                       told("keep one of them, or take one_per_org away from the facet"));
    }
}

}  // namespace

void schools_keep_to_one_each(const Workbook& workbook, Problems& problems) {
  const Sheet& facets = workbook.sheet("facets");
  const Sheet& exhibits = workbook.sheet("exhibits");
  for (const Row& facet : facets.rows()) {
    if (!flag_in(facets.cell(facet, "one_per_org")).value_or(false)) continue;
    OneEach one{std::string(facets.cell(facet, "id")), {}};
    for (const Row& row : exhibits.rows()) check_one_each(exhibits, row, one, problems);
  }
}

void figures_are_older_than_their_source(const Workbook& workbook, Problems& problems) {
  const Sheet& figures = workbook.sheet("figures");
  const Sheet& sources = workbook.sheet("sources");
  std::map<std::string_view, std::string> published;
  for (const Row& row : sources.rows())
    if (const auto day = date_in(sources.cell(row, "published_text")))
      published.emplace(sources.cell(row, "id"), *day);
  for (const Row& row : figures.rows()) {
    const auto as_of = date_in(figures.cell(row, "as_of"));
    for (const std::string& source : values_in(figures.cell(row, "source"))) {
      const auto day = published.find(source);
      if (as_of && day != published.end() && *as_of > day->second)
        problems.warn(figures.place(row, "as_of"),
                      told("the figure is of {}, later than its source of {}", *as_of, day->second),
                      told("the kiosk shows it as it is"));
    }
  }
}

}  // namespace kiosk::authoring
