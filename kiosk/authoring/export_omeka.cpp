#include "authoring/export_tables.h"

#include <map>
#include <string>
#include <utility>

namespace kiosk::authoring {
namespace {

// What a work's row says of other things.
struct Names {
  std::map<std::string, const OrganisationDraft*> organisations;
  std::map<TermRef, std::string> terms;

  explicit Names(const Draft& draft) {
    for (const OrganisationDraft& one : draft.organisations) organisations[one.id] = &one;
    for (const TermDraft& one : draft.terms) terms[{one.facet, one.id}] = one.label.thai;
  }
};

// Values parted by ";", which a value itself therefore has none of.
class Several {
 public:
  Several& operator<<(std::string value) {
    if (value.empty()) return *this;
    for (char& c : value)
      if (c == ';') c = ',';
    m_text += (m_text.empty() ? "" : ";") + value;
    return *this;
  }
  const std::string& text() const { return m_text; }

 private:
  std::string m_text;
};

// The summary, then the sections, each a paragraph.
std::string description(const ExhibitDraft& exhibit, std::string Text::*language) {
  std::string text = exhibit.summary.*language;
  for (const SectionDraft& section : exhibit.sections)
    if (!(section.text.*language).empty())
      text += (text.empty() ? "" : "\n\n") + section.text.*language;
  return text;
}

template <typename File>
void add_files(const std::vector<File>& files, const ExhibitDraft& exhibit, Several& names) {
  for (const File& file : files)
    if (file.exhibit == exhibit.id) names << file.file;
}

using Cells = std::vector<std::pair<const char*, std::string>>;

Cells cells_of(const PackContent& content, const ExhibitDraft& exhibit, const Names& names) {
  const Draft& draft = content.draft;
  Several creators, places, subjects;
  for (const std::string& id : exhibit.organisations)
    if (const auto found = names.organisations.find(id); found != names.organisations.end()) {
      creators << found->second->name.thai;
      places << found->second->place.thai;
    }
  for (const TermRef& term : exhibit.terms)
    if (const auto found = names.terms.find(term); found != names.terms.end())
      subjects << found->second;
  Several pictures, videos, recordings, files, types;
  add_files(content.pictures, exhibit, pictures);
  add_files(content.videos, exhibit, videos);
  add_files(content.recordings, exhibit, recordings);
  add_files(content.pictures, exhibit, files);
  add_files(content.videos, exhibit, files);
  add_files(content.recordings, exhibit, files);
  Several relations;
  relations << exhibit.video_url;
  for (const std::string& link : exhibit.links) relations << link;
  types << "Text" << (pictures.text().empty() ? "" : "StillImage")
        << (videos.text().empty() ? "" : "MovingImage")
        << (recordings.text().empty() ? "" : "Sound");
  return {{"dcterms:identifier", exhibit.id},
          {"dcterms:title", exhibit.title.thai},
          {"dcterms:alternative", exhibit.title.english},
          {"dcterms:creator", creators.text()},
          {"dcterms:subject", subjects.text()},
          {"dcterms:description", description(exhibit, &Text::thai)},
          {"dcterms:abstract", description(exhibit, &Text::english)},
          {"dcterms:date", draft.event.date},
          {"dcterms:temporal", exhibit.year},
          {"dcterms:type", types.text()},
          {"dcterms:language", exhibit.title.english.empty() ? "th" : "th;en"},
          {"dcterms:coverage", places.text()},
          {"dcterms:audience", exhibit.levels.thai},
          {"dcterms:publisher", draft.publisher.thai},
          {"dcterms:rights", draft.licence},
          {"dcterms:isPartOf", draft.event.name.thai},
          {"dcterms:relation", relations.text()},
          {"media", files.text()}};
}

}  // namespace

ExportTable omeka_table(const PackContent& content) {
  ExportTable table;
  table.name = "exhibits";
  const Names names(content.draft);
  const auto heads = cells_of(content, {}, names);
  for (const auto& [name, none] : heads) table.fields.push_back({name, "", "string", ""});
  for (const ExhibitDraft& exhibit : content.draft.exhibits) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (auto& [name, cell] : cells_of(content, exhibit, names)) row.push_back(std::move(cell));
  }
  return table;
}

}  // namespace kiosk::authoring
