#include "app/ro_crate.h"

#include "app/data_package.h"
#include "authoring/export_files.h"
#include "authoring/values.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>
#include <utility>

namespace kiosk::app {
namespace {

using authoring::Draft;
using authoring::PackContent;
using catalog::Text;
using Json = nlohmann::ordered_json;

// Paths are relative references of RFC 3986, so Thai letters and blanks are written as %XX.
std::string encoded(std::string_view path) {
  std::string made;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos;
    made += plain && byte < 0x80 ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return made;
}

std::string id_of_file(const std::string& file) {
  return encoded(fmt::format("{}/{}", authoring::k_export_pictures, file));
}

std::string id_of_table(const std::string& name) {
  return encoded(fmt::format("{}/{}.csv", k_tables_folder, name));
}

// Of what is no file: "#work/e0-001".
std::string id_of(std::string_view kind, std::string_view id) {
  return fmt::format("#{}/{}", kind, encoded(id));
}

Json reference(const std::string& id) {
  return {{"@id", id}};
}

// JSON-LD tells languages apart by values of their own; one language alone is plain text.
Json json_of(const Text& text) {
  if (text.english.empty()) return text.thai;
  if (text.thai.empty()) return {{"@value", text.english}, {"@language", "en"}};
  return Json::array({{{"@value", text.thai}, {"@language", "th"}},
                      {{"@value", text.english}, {"@language", "en"}}});
}

class Entity {
 public:
  Entity(const std::string& id, const char* type) : m_json{{"@id", id}, {"@type", type}} {}

  Entity& with(const char* key, const std::string& value) {
    if (!value.empty()) m_json[key] = value;
    return *this;
  }
  Entity& with(const char* key, const Text& text) {
    if (!text.empty()) m_json[key] = json_of(text);
    return *this;
  }
  Entity& with(const char* key, std::int64_t number) {
    m_json[key] = number;
    return *this;
  }
  Entity& refer(const char* key, const std::string& id) {
    m_json[key] = reference(id);
    return *this;
  }
  Entity& list(const char* key, Json values) {
    if (!values.empty()) m_json[key] = std::move(values);
    return *this;
  }
  const Json& json() const { return m_json; }

 private:
  Json m_json;
};

const char* type_of_organisation(const std::string& kind) {
  if (kind == "school" || kind.empty()) return "School";
  if (kind == "network" || kind == "other") return "Organization";
  return kind == "special-education" ? "EducationalOrganization" : "GovernmentOrganization";
}

Json languages_of(const Text& text) {
  Json languages = Json::array();
  if (!text.thai.empty()) languages.push_back("th");
  if (!text.english.empty()) languages.push_back("en");
  return languages;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream rest(text);
  for (std::string line; std::getline(rest, line);) lines.push_back(line);
  return lines;
}

// Names that stand one a line, each with its translation.
std::vector<Text> names_in(const Text& text) {
  const auto thai = lines_of(text.thai), english = lines_of(text.english);
  std::vector<Text> names(std::max(thai.size(), english.size()));
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (at < thai.size()) names[at].thai = thai[at];
    if (at < english.size()) names[at].english = english[at];
  }
  return names;
}

std::string sound_format_of(const std::string& file) {
  constexpr std::pair<std::string_view, const char*> k_formats[] = {{".mp3", "audio/mpeg"},
                                                                    {".m4a", "audio/mp4"},
                                                                    {".ogg", "audio/ogg"},
                                                                    {".flac", "audio/flac"},
                                                                    {".wav", "audio/wav"}};
  for (const auto& [ending, format] : k_formats)
    if (file.ends_with(ending)) return format;
  return "audio/mpeg";
}

template <typename File>
Json files_of(const std::vector<File>& files, const std::string& exhibit) {
  Json list = Json::array();
  for (const File& file : files)
    if (file.exhibit == exhibit) list.push_back(reference(id_of_file(file.file)));
  return list;
}

// Collects the graph, one kind of thing after the other.
class Crate {
 public:
  Crate(const PackContent& content, const std::vector<authoring::ExportTable>& tables)
      : m_content(content), m_draft(content.draft), m_tables(tables) {}

  Json made() {
    add(Entity("ro-crate-metadata.json", "CreativeWork")
            .refer("about", "./")
            .list("conformsTo", reference("https://w3id.org/ro/crate/1.1")));
    add_root();
    add_publisher();
    add_event();
    add_supporters("partner", m_draft.event.partners);
    add_supporters("sponsor", m_draft.event.sponsors);
    add_programme();
    for (const auto& one : m_draft.figures) add_figure(one);
    for (const auto& one : m_draft.organisations) add_organisation(one);
    for (const auto& one : m_draft.facets) add_facet(one);
    for (const auto& one : m_draft.terms) add_term(one);
    for (const auto& one : m_draft.exhibits) add_exhibit(one);
    for (const auto& one : m_draft.sources) add_source(one);
    add_files();
    return {{"@context", Json::array({"https://w3id.org/ro/crate/1.1/context"})},
            {"@graph", m_graph}};
  }

 private:
  void add(const Entity& entity) { m_graph.push_back(entity.json()); }

  Json parts() const {
    Json list = Json::array();
    for (const auto& table : m_tables) list.push_back(reference(id_of_table(table.name)));
    for (const auto& picture : m_content.pictures)
      list.push_back(reference(id_of_file(picture.file)));
    for (const auto& video : m_content.videos) list.push_back(reference(id_of_file(video.file)));
    for (const auto& recording : m_content.recordings)
      list.push_back(reference(id_of_file(recording.file)));
    return list;
  }

  // datePublished must be there; the day of the event is what a pack knows.
  void add_root() {
    const std::string& licence = m_draft.licence;
    Entity root("./", "Dataset");
    root.with("name", m_draft.event.name)
        .with("description",
              m_draft.event.objectives.empty() ? m_draft.event.name : m_draft.event.objectives)
        .with("datePublished", m_draft.event.date)
        .with("identifier", m_draft.event.id)
        .with("version", m_draft.version)
        .refer("publisher", "#publisher")
        .refer("mainEntity", "#event")
        .list("hasPart", parts())
        .list("variableMeasured", whole_figures());
    if (!licence.empty()) root.refer("license", id_of_licence());
    add(root);
    if (!licence.empty()) add(Entity(id_of_licence(), "CreativeWork").with("name", licence));
  }

  // SPDX gives every licence it names an address.
  std::string id_of_licence() const {
    if (m_draft.licence.starts_with("http")) return m_draft.licence;
    return "https://spdx.org/licenses/" + encoded(m_draft.licence);
  }

  void add_publisher() {
    add(Entity("#publisher", "Organization").with("name", m_draft.publisher));
  }

  void add_event() {
    const auto& event = m_draft.event;
    Json works = Json::array();
    for (const auto& one : m_draft.exhibits) works.push_back(reference(id_of("work", one.id)));
    Entity entity("#event", "ExhibitionEvent");
    entity.with("name", event.name)
        .with("alternateName", event.short_name)
        .with("description", event.objectives)
        .with("startDate", event.date)
        .with("location", event.venue)
        .with("url", event.stream_url)
        .list("inLanguage", languages_of(event.name))
        .list("workFeatured", std::move(works))
        .list("contributor", supporters("partner", event.partners))
        .list("sponsor", supporters("sponsor", event.sponsors))
        .list("subEvent", programme());
    if (!event.organiser.empty()) entity.refer("organizer", id_of("organisation", event.organiser));
    add(entity);
  }

  static Json supporters(const char* kind, const Text& names) {
    Json list = Json::array();
    for (std::size_t at = 1; at <= names_in(names).size(); ++at)
      list.push_back(reference(id_of(kind, std::to_string(at))));
    return list;
  }

  void add_supporters(const char* kind, const Text& names) {
    std::size_t number = 0;
    for (const Text& name : names_in(names))
      add(Entity(id_of(kind, std::to_string(++number)), "Organization").with("name", name));
  }

  Json programme() const {
    Json list = Json::array();
    for (std::size_t at = 1; at <= m_draft.programme.size(); ++at)
      list.push_back(reference(id_of("programme", std::to_string(at))));
    return list;
  }

  void add_programme() {
    std::size_t number = 0;
    for (const auto& one : m_draft.programme)
      add(Entity(id_of("programme", std::to_string(++number)), "Event")
              .with("name", one.title)
              .with("startDate", on_the_day(one.start))
              .with("endDate", on_the_day(one.finish))
              .with("description", one.date_text)
              .with("location", one.place)
              .refer("superEvent", "#event"));
  }

  // A time without a day is one of the event's day.
  std::string on_the_day(const std::string& moment) const {
    const bool has_day = moment.empty() || moment.find('-') != std::string::npos;
    return has_day ? moment : fmt::format("{}T{}", m_draft.event.date, moment);
  }

  // A total stands for its parts, which it refers to.
  Json whole_figures() const {
    Json list = Json::array();
    for (const auto& one : m_draft.figures)
      if (one.part_of.empty()) list.push_back(reference(id_of("figure", one.id)));
    return list;
  }

  void add_figure(const authoring::FigureDraft& one) {
    Json parts = Json::array();
    for (const auto& part : m_draft.figures)
      if (part.part_of == one.id) parts.push_back(reference(id_of("figure", part.id)));
    Entity entity(id_of("figure", one.id), "PropertyValue");
    entity.with("name", one.label).with("unitText", one.unit).with("description", one.note);
    add_value(one, entity);
    entity.with("dateModified", one.as_of).list("valueReference", std::move(parts));
    if (!one.source.empty()) entity.list("citation", sources_in(one.source));
    add(entity);
  }

  // As reported: "at least 100" is a least value, and words stay words.
  static void add_value(const authoring::FigureDraft& one, Entity& entity) {
    if (!one.value)
      entity.with("value", Text{one.value_text, one.value_text_en});
    else if (one.qualifier == "about")
      entity.with("value",
                  Text{fmt::format("ประมาณ {}", *one.value), fmt::format("about {}", *one.value)});
    else
      entity.with(one.qualifier == "at-least" ? "minValue" : "value", *one.value);
  }

  static Json sources_in(const std::string& ids) {
    Json list = Json::array();
    for (const std::string& id : authoring::values_in(ids))
      list.push_back(reference(id_of("source", id)));
    return list;
  }

  void add_organisation(const authoring::OrganisationDraft& one) {
    Entity entity(id_of("organisation", one.id), type_of_organisation(one.kind));
    entity.with("name", one.name)
        .with("identifier", one.id)
        .with("description", one.about)
        .with("address", one.place)
        .with("url", one.website);
    Json names = Json::array();
    for (const std::string& alias : one.aliases) names.push_back(alias);
    if (!one.short_name.thai.empty()) names.push_back(one.short_name.thai);
    entity.list("alternateName", std::move(names));
    if (!one.affiliation.empty())
      entity.refer("parentOrganization", id_of("organisation", one.affiliation));
    if (!one.logo.empty()) entity.refer("logo", id_of_file(one.logo));
    add(entity);
  }

  void add_facet(const authoring::FacetDraft& one) {
    Json terms = Json::array();
    for (const auto& term : m_draft.terms)
      if (term.facet == one.id) terms.push_back(reference(id_of_term(term.facet, term.id)));
    add(Entity(id_of("facet", one.id), "DefinedTermSet")
            .with("name", one.label)
            .list("hasDefinedTerm", std::move(terms)));
  }

  static std::string id_of_term(const std::string& facet, const std::string& term) {
    return id_of("facet", facet) + "/" + encoded(term);
  }

  void add_term(const authoring::TermDraft& one) {
    Json names = Json::array();
    for (const std::string& alias : one.aliases) names.push_back(alias);
    add(Entity(id_of_term(one.facet, one.id), "DefinedTerm")
            .with("name", one.label)
            .with("termCode", one.id)
            .with("description", one.note)
            .list("alternateName", std::move(names))
            .refer("inDefinedTermSet", id_of("facet", one.facet)));
  }

  Json awards_of(const authoring::ExhibitDraft& exhibit) const {
    Json names = Json::array();
    for (const std::string& id : exhibit.awards)
      for (const auto& award : m_draft.awards)
        if (award.id == id) names.push_back(award.name.thai);
    return names;
  }

  void add_exhibit(const authoring::ExhibitDraft& one) {
    Json creators = Json::array(), terms = Json::array();
    for (const std::string& id : one.organisations)
      creators.push_back(reference(id_of("organisation", id)));
    for (const auto& term : one.terms)
      terms.push_back(reference(id_of_term(term.facet, term.term)));
    Text text;
    for (const auto& section : one.sections) {
      text.thai += (text.thai.empty() ? "" : "\n\n") + section.text.thai;
      if (!section.text.english.empty())
        text.english += (text.english.empty() ? "" : "\n\n") + section.text.english;
    }
    add(Entity(id_of("work", one.id), "CreativeWork")
            .with("name", one.title)
            .with("alternateName", one.short_title)
            .with("identifier", one.id)
            .with("abstract", one.summary)
            .with("text", text)
            .with("educationalLevel", one.levels)
            .with("temporalCoverage", one.year)
            .with("url", one.video_url)
            .list("inLanguage", languages_of(one.title))
            .list("creator", std::move(creators))
            .list("about", std::move(terms))
            .list("award", awards_of(one))
            .list("image", files_of(m_content.pictures, one.id))
            .list("video", files_of(m_content.videos, one.id))
            .list("audio", files_of(m_content.recordings, one.id))
            .list("citation", citations_of(one.id)));
  }

  // What a work's sheet names as its sources is kept as a cell.
  Json citations_of(const std::string& exhibit) const {
    Json list = Json::array();
    for (const auto& table : m_tables) {
      if (table.name != "exhibits_source") continue;
      for (const auto& row : table.rows)
        if (row.front() == exhibit) list.push_back(reference(id_of("source", row.back())));
    }
    return list;
  }

  void add_source(const authoring::SourceDraft& one) {
    add(Entity(id_of("source", one.id), "CreativeWork")
            .with("name", one.title)
            .with("publisher", one.publisher)
            .with("url", one.url)
            .with("datePublished", one.published_text));
  }

  void add_files() {
    for (const auto& table : m_tables)
      add(Entity(id_of_table(table.name), "File")
              .with("name", table.title.empty() ? table.name : table.title)
              .with("encodingFormat", std::string("text/csv")));
    for (const auto& one : m_content.pictures)
      add(media(one, "ImageObject", "image/jpeg").with("description", one.alt));
    for (const auto& one : m_content.videos)
      add(media(one, "VideoObject", one.file.ends_with("webm") ? "video/webm" : "video/mp4")
              .with("duration", fmt::format("PT{:.3f}S", static_cast<double>(one.duration) / 1e3)));
    for (const auto& one : m_content.recordings) add(recording(one));
  }

  static Entity recording(const authoring::PackRecording& one) {
    Entity entity(id_of_file(one.file), "AudioObject");
    entity.list("@type", Json::array({"File", "AudioObject"}))
        .with("name", one.file)
        .with("encodingFormat", sound_format_of(one.file))
        .with("inLanguage", one.language)
        .with("duration", fmt::format("PT{:.3f}S", static_cast<double>(one.duration) / 1e3));
    return entity;
  }

  // RO-Crate asks that files be called File, whatever else they are.
  template <typename File>
  static Entity media(const File& file, const char* type, const char* format) {
    Entity entity(id_of_file(file.file), type);
    entity.list("@type", Json::array({"File", type}))
        .with("name", file.caption.empty() ? Text{file.file, {}} : file.caption)
        .with("encodingFormat", std::string(format))
        .with("width", file.width)
        .with("height", file.height);
    return entity;
  }

  const PackContent& m_content;
  const Draft& m_draft;
  const std::vector<authoring::ExportTable>& m_tables;
  Json m_graph = Json::array();
};

}  // namespace

std::string ro_crate_of(const PackContent& content,
                        const std::vector<authoring::ExportTable>& tables) {
  return Crate(content, tables).made().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kiosk::app
