#include "authoring/compare.h"

#include "authoring/problem.h"
#include "catalog/schema.h"
#include "text/thai_date.h"
#include "text/unicode.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;
using catalog::Catalog;
using catalog::Text;

// One thing of a pack, flattened: what is compared, by the name a person knows it by.
struct Thing {
  std::string id;
  std::string name;
  std::vector<std::pair<std::string, std::string>> parts;
  std::size_t pictures = 0;
};

using Things = std::vector<Thing>;

std::string flat(const Text& text) {
  return text.thai + '\0' + text.english;
}

template <typename List, typename Of>
std::string flat(const List& list, Of of) {
  std::string all;
  for (const auto& one : list) all += of(one) + '\0';
  return all;
}

std::string shown(const Text& text) {
  return text::without_breaks(text.thai);
}

Result<std::string> pictures_of(const Catalog& catalog, const catalog::Exhibit& exhibit) {
  std::string all;
  for (const catalog::Picture& picture : exhibit.pictures) {
    const auto jpeg = TRY(catalog.rendition(picture.id, catalog::k_rendition_sides[0]));
    all.append(reinterpret_cast<const char*>(jpeg.data()), jpeg.size());
  }
  return all;
}

// A picture without one says nothing: its coming is told as a picture.
std::string captions_of(const catalog::Exhibit& exhibit) {
  std::string all;
  for (const catalog::Picture& picture : exhibit.pictures)
    if (!picture.caption.empty()) all += flat(picture.caption) + '\0';
  return all;
}

Result<Thing> work_of(const Catalog& catalog, const catalog::ExhibitId& id) {
  const auto found = TRY(catalog.exhibit(id));
  if (!found) return base::fail(base::Fault::damaged, "a work of the pack cannot be read");
  const catalog::Exhibit& work = *found;
  Thing thing{id.value(), shown(work.title), {}, work.pictures.size()};
  thing.parts = {
      {"title", flat(work.title)},
      {"summary", flat(work.summary)},
      {"levels", flat(work.levels)},
      {"year", work.year},
      {"status", std::to_string(static_cast<int>(work.status))},
      {"place", flat(work.place)},
      {"schools", flat(work.organisations, [](const auto& one) { return one.id.value(); })},
      {"categories", flat(work.terms, [](const auto& one) { return one.id.value(); })},
      {"links", fmt::format("{}", fmt::join(work.links, "\n"))},
      {"awards", flat(work.awards, [](const auto& one) { return one.id; })},
      {"text", flat(work.sections,
                    [](const auto& one) {
                      return std::to_string(static_cast<int>(one.role)) + flat(one.text);
                    })},
      {"captions", captions_of(work)},
      {"pictures", TRY(pictures_of(catalog, work))}};
  return thing;
}

Result<Things> works_of(const Catalog& catalog, const std::vector<Catalog::Named>& names) {
  Things things;
  for (const Catalog::Named& named : names)
    if (named.kind == "exhibit")
      things.push_back(TRY(work_of(catalog, catalog::ExhibitId(named.id))));
  return things;
}

Result<Things> schools_of(const Catalog& catalog, const std::vector<Catalog::Named>& names) {
  Things things;
  for (const Catalog::Named& named : names) {
    if (named.kind != "organisation") continue;
    const auto found = TRY(catalog.organisation(catalog::OrganisationId(named.id)));
    if (!found) continue;
    const auto id_of = [](const auto& term) { return term.id.value(); };
    things.push_back({named.id,
                      shown(found->name),
                      {{"name", flat(found->name)},
                       {"place", flat(found->place)},
                       {"levels", flat(found->levels)},
                       {"description", flat(found->about)},
                       {"affiliation", flat(found->affiliation)},
                       {"groups", flat(found->terms, id_of)}}});
  }
  return things;
}

Result<Things> terms_of(const Catalog& catalog) {
  Things things;
  for (const catalog::Facet& facet : TRY(catalog.facets()))
    for (const catalog::Term& term : TRY(catalog.terms(facet.id, {})))
      things.push_back({facet.id.value() + "/" + term.id.value(),
                        shown(term.label),
                        {{"name", flat(term.label)},
                         {"explanation", flat(term.note)},
                         {"reported number", term.reported}}});
  return things;
}

Result<Things> figures_of(const Catalog& catalog) {
  Things things;
  for (const catalog::Figure& figure : TRY(catalog.figures())) {
    const std::string value = figure.value ? text::grouped(*figure.value) : figure.value_text;
    things.push_back({figure.id,
                      shown(figure.label),
                      {{"name", flat(figure.label)},
                       {"value", value},
                       {"value in English", figure.value_text_en},
                       {"unit", flat(figure.unit)},
                       {"note", flat(figure.note)}}});
  }
  return things;
}

std::vector<std::string> differences(const Thing& before, const Thing& after) {
  std::vector<std::string> what;
  for (std::size_t at = 0; at < after.parts.size(); ++at) {
    if (before.parts[at].second == after.parts[at].second) continue;
    const std::string& part = after.parts[at].first;
    if (part == "pictures" && before.pictures != after.pictures)
      what.push_back(fmt::format("pictures ({} → {})", before.pictures, after.pictures));
    else if (part == "value")
      what.push_back(
          fmt::format("value ({} → {})", before.parts[at].second, after.parts[at].second));
    else
      what.push_back(part);
  }
  return what;
}

std::map<std::string_view, const Thing*> by_id(const Things& things) {
  std::map<std::string_view, const Thing*> found;
  for (const Thing& thing : things) found.emplace(thing.id, &thing);
  return found;
}

Changes changes(const Things& before, const Things& after) {
  Changes changes;
  const auto old_things = by_id(before);
  const auto new_things = by_id(after);
  for (const Thing& thing : after) {
    const auto old_thing = old_things.find(thing.id);
    if (old_thing == old_things.end())
      changes.added.push_back({thing.id, thing.name, {}});
    else if (auto what = differences(*old_thing->second, thing); !what.empty())
      changes.changed.push_back({thing.id, thing.name, std::move(what)});
  }
  for (const Thing& thing : before)
    if (!new_things.contains(thing.id)) changes.removed.push_back({thing.id, thing.name, {}});
  return changes;
}

std::vector<std::string> changes_of_event(const catalog::Event& a, const catalog::Event& b) {
  std::vector<std::string> what;
  const auto tell = [&](const char* part, bool changed) {
    if (changed) what.emplace_back(part);
  };
  tell("name", a.name != b.name || a.short_name != b.short_name);
  tell("date", a.date != b.date || a.date_text != b.date_text || a.time != b.time);
  tell("venue", a.venue != b.venue);
  tell("organiser", a.organiser != b.organiser || a.organiser_name != b.organiser_name);
  tell("partners", a.partners != b.partners);
  tell("sponsors", a.sponsors != b.sponsors);
  tell("objectives", a.objectives != b.objectives || a.project != b.project);
  return what;
}

struct ThingWords {
  const char* one;
  const char* several;
};

void describe(std::string& told, const Changes& changes, const ThingWords& words) {
  const auto group = [&](const std::vector<Change>& list, const char* sign, const char* verb) {
    if (list.empty()) return;
    told +=
        fmt::format("{} {} {}:\n", list.size(), list.size() == 1 ? words.one : words.several, verb);
    for (const Change& change : list)
      told += fmt::format(
          "  {} {}  {}{}\n", sign, change.id, change.name,
          change.what.empty() ? std::string() : fmt::format(": {}", fmt::join(change.what, ", ")));
  };
  group(changes.added, "+", "added");
  group(changes.removed, "-", "removed");
  group(changes.changed, "~", "changed");
}

}  // namespace

Result<Comparison> compare(const Catalog& before, const Catalog& after) {
  const auto old_names = TRY(before.names());
  const auto new_names = TRY(after.names());
  Comparison made{TRY(before.facts()), TRY(after.facts())};
  made.event = changes_of_event(TRY(before.event()), TRY(after.event()));
  if (made.before.votes != made.after.votes || made.before.votes_open != made.after.votes_open)
    made.event.emplace_back("voting");
  made.works = changes(TRY(works_of(before, old_names)), TRY(works_of(after, new_names)));
  made.schools = changes(TRY(schools_of(before, old_names)), TRY(schools_of(after, new_names)));
  made.terms = changes(TRY(terms_of(before)), TRY(terms_of(after)));
  made.figures = changes(TRY(figures_of(before)), TRY(figures_of(after)));
  return made;
}

std::string described(const Comparison& made) {
  std::string told;
  if (made.before.id != made.after.id)
    told +=
        fmt::format("these are packs of two events: {} and {}\n", made.before.id, made.after.id);
  told += fmt::format("version {} → {}: {} → {}\n", made.before.version, made.after.version,
                      counted(static_cast<std::size_t>(made.before.exhibits), "work"),
                      counted(static_cast<std::size_t>(made.after.exhibits), "work"));
  if (!made.event.empty())
    told += fmt::format("the event changed: {}\n", fmt::join(made.event, ", "));
  describe(told, made.works, {"work", "works"});
  describe(told, made.schools, {"school", "schools"});
  describe(told, made.terms, {"category", "categories"});
  describe(told, made.figures, {"figure", "figures"});
  if (made.same()) told += "nothing that visitors see has changed\n";
  return told;
}

}  // namespace kiosk::authoring
