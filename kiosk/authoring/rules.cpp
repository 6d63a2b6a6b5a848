#include "authoring/rules.h"

#include "authoring/accent.h"
#include "authoring/cell_rules.h"
#include "authoring/ids.h"
#include "authoring/text_rules.h"
#include "authoring/values.h"
#include "catalog/exhibition.h"
#include "text/thai_date.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {
namespace {

struct Source {
  const Workbook& workbook;
  const Ids& ids;
};

bool is_yes(const Sheet& sheet, const Row& row, std::string_view key) {
  return flag_in(sheet.cell(row, key)).value_or(false);
}

void one_event_only(const Source& source, Problems& problems) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = source.workbook.sheet(form.name);
    if (form.rows != Rows::one || sheet.file().empty()) continue;
    if (sheet.rows().empty()) problems.error(sheet.place(), told("there is no row with the event"));
    for (std::size_t at = 1; at < sheet.rows().size(); ++at)
      problems.error(sheet.place(sheet.rows()[at]),
                     told("there is a second event; a pack holds one"), told("remove this row"));
  }
}

// The kiosk makes one that cannot be seen lighter or darker: it is the organiser's to choose how.
void accent_is_seen(const Source& source, Problems& problems) {
  const Sheet& sheet = source.workbook.sheet("event");
  for (const Row& row : sheet.rows()) {
    const std::string_view text = sheet.cell(row, "accent");
    if (text.empty()) continue;
    const auto accent = accent_in(text);
    if (!accent)
      problems.error(sheet.place(row, "accent"), told("\"{}\" is not a colour", text),
                     told("write it as #rrggbb, for example #23426b"));
    else if (!is_seen_and_read(*accent))
      problems.warn(sheet.place(row, "accent"),
                    told("the colour {} is hard to see on the kiosk's light or dark ground, or "
                         "words on it are hard to read; the kiosk will change it",
                         text),
                    told("write {} instead, the nearest that passes",
                         accent_in_words(nearest_seen_and_read(*accent))));
  }
}

void ids_are_used_once(const Source& source, Problems& problems) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = source.workbook.sheet(form.name);
    std::map<std::string, int> rows;
    for (const Row& row : sheet.rows()) {
      const std::string id(sheet.cell(row, "id"));
      if (id.empty()) continue;
      const std::string whole = std::string(sheet.cell(row, "facet")) + "/" + id;
      const auto [first, fresh] = rows.emplace(whole, row.number);
      if (!fresh)
        problems.error(sheet.place(row, "id"),
                       told("the id \"{}\" is used already in row {}", id, first->second),
                       told("give each its own"));
    }
  }
}

struct FacetRow {
  std::string id;
  std::string_view owner;  // "exhibit" or "organisation"
  bool multi = false;
  bool closed = false;
  bool required = false;
};

std::vector<FacetRow> facets_of(const Workbook& workbook) {
  const Sheet& sheet = workbook.sheet("facets");
  std::vector<FacetRow> facets;
  for (const Row& row : sheet.rows()) {
    facets.push_back({std::string(sheet.cell(row, "id")), chosen(sheet, row, "applies_to"),
                      is_yes(sheet, row, "multi"), is_yes(sheet, row, "closed"),
                      is_yes(sheet, row, "required")});
  }
  return facets;
}

std::string_view sheet_of_owner(std::string_view owner) {
  return owner == "organisation" ? "organisations" : "exhibits";
}

Told thing_of_owner(std::string_view owner) {
  return owner == "organisation" ? told("organisation") : told("exhibit");
}

void term_columns_fit_their_facets(const Source& source, Problems& problems) {
  const std::vector<FacetRow> facets = facets_of(source.workbook);
  for (const std::string_view name : {"organisations", "exhibits"}) {
    const Sheet& sheet = source.workbook.sheet(name);
    for (const Column& column : sheet.columns()) {
      if (column.facet.empty()) continue;
      const Place place{sheet.file(), 1, column.key, column.heading};
      const auto facet = std::find_if(facets.begin(), facets.end(),
                                      [&](const FacetRow& row) { return row.id == column.facet; });
      if (facet == facets.end())
        problems.error(place, told("there is no facet \"{}\"", column.facet),
                       suggestion(column.facet, source.ids.of("facets")));
      else if (!facet->owner.empty() && sheet_of_owner(facet->owner) != name)
        problems.error(
            place,
            told("the facet \"{}\" applies to each {}", facet->id, thing_of_owner(facet->owner)),
            told("put the column into the sheet {}", sheet_of_owner(facet->owner)));
    }
  }
}

// Offices and networks stand beside the schools; only schools must say their district or group.
bool must_carry_terms(const Sheet& sheet, const Row& row) {
  const std::string_view kind = chosen(sheet, row, "kind");
  return kind.empty() || kind == "school";
}

void facets_are_filled(const Source& source, Problems& problems) {
  for (const FacetRow& facet : facets_of(source.workbook)) {
    const Sheet& sheet = source.workbook.sheet(sheet_of_owner(facet.owner));
    const std::string key = std::string(k_term_prefix) + facet.id;
    for (const Row& row : sheet.rows()) {
      const std::size_t terms = values_in(sheet.cell(row, key)).size() +
                                (facet.id == "group" && !sheet.cell(row, "group").empty() ? 1 : 0);
      if (terms > 1 && !facet.multi)
        problems.error(sheet.place(row, key),
                       told("there are {} values, but one {} may have only one", terms,
                            thing_of_owner(facet.owner)),
                       told("keep one, or set multi of the facet in the sheet facets"));
      if (terms > 0 || !must_carry_terms(sheet, row)) continue;
      if (facet.required)
        problems.error(sheet.place(row, key), told("the cell is empty"),
                       told("each {} needs one", thing_of_owner(facet.owner)));
      else if (facet.closed)
        problems.warn(sheet.place(row, key), told("the cell is empty, but the facet is closed"));
    }
  }
}

void parents_are_there(const Source& source, Problems& problems) {
  const Sheet& terms = source.workbook.sheet("terms");
  for (const Row& row : terms.rows()) {
    const std::string_view parent = terms.cell(row, "parent");
    const std::string target = "terms/" + std::string(terms.cell(row, "facet"));
    if (parent.empty()) continue;
    if (parent == terms.cell(row, "id"))
      problems.error(terms.place(row, "parent"), told("a term cannot be its own parent"));
    else if (!source.ids.has(target, parent))
      problems.error(terms.place(row, "parent"),
                     told("there is no term \"{}\" in this facet", parent),
                     suggestion(parent, source.ids.of(target)));
  }
}

// What a row is part of, and in which walk up the rows it was passed.
struct Link {
  const Row* row = nullptr;
  std::string above;
  int walk = 0;
};

// A row's id; ids of terms are one's own in their facet only.
std::string whole_id(const Sheet& sheet, const Row& row, std::string_view key) {
  return std::string(sheet.cell(row, "facet")) + "/" + std::string(sheet.cell(row, key));
}

std::map<std::string, Link> links_in(const Sheet& sheet, std::string_view up) {
  std::map<std::string, Link> links;
  for (const Row& row : sheet.rows())
    if (!sheet.cell(row, up).empty() && sheet.cell(row, up) != sheet.cell(row, "id"))
      links.emplace(whole_id(sheet, row, "id"), Link{&row, whole_id(sheet, row, up)});
  return links;
}

// Whoever goes up from part to whole must arrive at a top; each row is passed once.
void tell_rings(const Sheet& sheet, std::string_view up, Problems& problems) {
  std::map<std::string, Link> links = links_in(sheet, up);
  int walk = 0;
  for (auto& [id, first] : links) {
    Link* at = &first;
    for (++walk; at != nullptr && at->walk == 0;) {
      at->walk = walk;
      const auto above = links.find(at->above);
      at = above == links.end() ? nullptr : &above->second;
    }
    if (at != nullptr && at->walk == walk)
      problems.error(sheet.place(*at->row, up),
                     told("going up from row to row in this column leads back to this row"),
                     told("leave the cell of the topmost row empty"));
  }
}

void parts_lead_to_a_whole(const Source& source, Problems& problems) {
  tell_rings(source.workbook.sheet("terms"), "parent", problems);
  tell_rings(source.workbook.sheet("figures"), "part_of", problems);
}

// How many levels lie above, as far as it matters: a ring has no end.
int levels_above(const std::map<std::string, Link>& links, const std::string& id, int at_most) {
  int levels = 0;
  for (auto at = links.find(id); at != links.end() && levels < at_most; ++levels)
    at = links.find(at->second.above);
  return levels;
}

// More could not be opened level by level on one page.
void trees_are_low(const Source& source, Problems& problems) {
  constexpr int k_most_levels = 4;
  const Sheet& terms = source.workbook.sheet("terms");
  const auto links = links_in(terms, "parent");
  const int ring = static_cast<int>(links.size()) + 1;
  for (const auto& [id, link] : links) {
    const int above = levels_above(links, id, ring);
    if (above == k_most_levels)
      problems.error(
          terms.place(*link.row, "parent"),
          told("this term lies on level {}, but the kiosk opens {}", above + 1, k_most_levels),
          told("choose a term higher up, or leave out a level"));
  }
}

void figures_say_something(const Source& source, Problems& problems) {
  const Sheet& figures = source.workbook.sheet("figures");
  for (const Row& row : figures.rows()) {
    if (figures.cell(row, "value").empty() && figures.cell(row, "value_text").empty())
      problems.error(figures.place(row), told("the figure has neither a value nor words for it"),
                     told("fill value or value_text"));
    const std::string_view whole = figures.cell(row, "part_of");
    if (!whole.empty() && whole == figures.cell(row, "id"))
      problems.error(figures.place(row, "part_of"), told("a figure cannot be a part of itself"));
  }
}

bool has_thai_letter(std::string_view text) {
  const std::u32string letters = text::decode(text);
  return std::any_of(letters.begin(), letters.end(), text::is_thai_consonant);
}

// Digits are shown to readers of English as they need them; words nobody can guess.
void figures_in_words_have_english(const Source& source, Problems& problems) {
  const Sheet& figures = source.workbook.sheet("figures");
  for (const Row& row : figures.rows())
    if (figures.cell(row, "value").empty() && figures.cell(row, "value_text_en").empty() &&
        has_thai_letter(figures.cell(row, "value_text")))
      problems.warn(figures.place(row, "value_text_en"), told("the figure is in Thai words only"),
                    told("write them in English: over a hundred"));
}

struct Sum {
  std::int64_t value = 0;
  std::size_t parts = 0;
  bool complete = true;  // every part has a number
};

std::map<std::string, Sum, std::less<>> sums_in(const Sheet& figures) {
  std::map<std::string, Sum, std::less<>> sums;
  for (const Row& row : figures.rows()) {
    const std::string_view whole = figures.cell(row, "part_of");
    if (whole.empty()) continue;
    const auto value = number_in(figures.cell(row, "value"));
    Sum& sum = sums[std::string(whole)];
    ++sum.parts;
    sum.value += value.value_or(0);
    sum.complete = sum.complete && value.has_value();
  }
  return sums;
}

// Reported figures are shown as they were reported: doubts are told, never mended.
void sums_fit(const Source& source, Problems& problems) {
  const Sheet& figures = source.workbook.sheet("figures");
  const auto sums = sums_in(figures);
  for (const Row& row : figures.rows()) {
    const auto sum = sums.find(figures.cell(row, "id"));
    const auto stated = number_in(figures.cell(row, "value"));
    if (sum == sums.end() || !sum->second.complete || !stated) continue;
    if (sum->second.value == *stated) continue;
    problems.warn(figures.place(row, "value"),
                  told("the parts ({}) add up to {}, but {} is stated (a difference of {})",
                       sum->second.parts, text::grouped(sum->second.value), text::grouped(*stated),
                       text::grouped(std::abs(*stated - sum->second.value))),
                  told("the kiosk shows both; nothing is corrected"));
  }
}

// The rows that say something in Thai and not in English.
Told without_english(const Sheet& sheet, const ColumnForm& form) {
  const std::string english = form.key + std::string(k_english_suffix);
  std::size_t missing = 0;
  int first = 0;
  for (const Row& row : sheet.rows()) {
    if (sheet.cell(row, form.key).empty() || !sheet.cell(row, english).empty()) continue;
    if (++missing == 1) first = row.number;
  }
  if (missing == 0) return {};
  return told("{} in {} (first row {})", english, told_count(missing, "{} row"), first);
}

void english_is_there(const Source& source, Problems& problems) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = source.workbook.sheet(form.name);
    std::vector<Told> missing;
    for (const ColumnForm& column : form.columns) {
      if (column.holds != Holds::words) continue;
      Told rows = without_english(sheet, column);
      if (!rows.empty()) missing.push_back(std::move(rows));
    }
    if (!missing.empty())
      problems.warn(sheet.place(), told("English is missing: {}", told_list(std::move(missing))),
                    told("the kiosk shows the Thai"));
  }
}

// A vote is sealed until a moment that has a day, and a visit has few votes: else it says nothing.
void voting_can_be_held(const Source& source, Problems& problems) {
  const Sheet& events = source.workbook.sheet("event");
  for (const Row& row : events.rows()) {
    const auto votes = number_in(events.cell(row, "votes"));
    if (votes && (*votes < 1 || *votes > catalog::k_most_votes))
      problems.error(
          events.place(row, "votes"),
          told("a visitor can have 1 to {} votes, not {}", catalog::k_most_votes, *votes),
          told("write a number from 1 to {}", catalog::k_most_votes));
    const auto opens = moment_in(events.cell(row, "votes_open"));
    if (opens && opens->find('-') == std::string::npos)
      problems.error(events.place(row, "votes_open"),
                     told("\"{}\" has no day", events.cell(row, "votes_open")),
                     told("write the day as well, such as 15/9/2569 16.00"));
    if (chosen(events, row, "voting") == "open") continue;
    for (const char* const key : {"votes", "votes_open"})
      if (!events.cell(row, key).empty())
        problems.warn(events.place(row, key), told("there is no voting, so this has no use"),
                      told("choose open in the column voting if visitors are to vote"));
  }
}

using Rule = void (*)(const Source& source, Problems& problems);
using TextRule = void (*)(const Workbook& workbook, Problems& problems);

constexpr Rule k_rules[] = {
    one_event_only,
    ids_are_used_once,
    term_columns_fit_their_facets,
    facets_are_filled,
    parents_are_there,
    figures_say_something,
    sums_fit,
    english_is_there,
    parts_lead_to_a_whole,
    figures_in_words_have_english,
    trees_are_low,
    voting_can_be_held,
    accent_is_seen,
};

constexpr TextRule k_text_rules[] = {
    texts_hold_no_personal_data, names_are_spelled_one_way, organisations_stand_once,
    titles_fit_a_card,           schools_keep_to_one_each,  figures_are_older_than_their_source,
};

}  // namespace

void check(const Workbook& workbook, Problems& problems) {
  const Ids ids(workbook);
  check_cells(workbook, ids, problems);
  for (const Rule rule : k_rules) rule({workbook, ids}, problems);
  for (const TextRule rule : k_text_rules) rule(workbook, problems);
}

}  // namespace kiosk::authoring
