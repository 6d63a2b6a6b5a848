// A whole exhibition as typed values, on its way from the sheets to the pack: what writer.h writes,
// in the words of the pack's tables (catalog/schema.cpp).
#pragma once

#include "authoring/subtitles.h"
#include "authoring/values.h"
#include "authoring/workbook.h"
#include "catalog/exhibition.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::authoring {

using catalog::Text;

// What ranks.h found, in both languages.
struct Ranks {
  std::int64_t thai = 0;
  std::int64_t english = 0;
  bool operator==(const Ranks&) const = default;
};

// Who speaks a text: the names of files in the media folder, or empty.
struct AudioDraft {
  std::string thai, english;
};

struct EventDraft {
  std::string id;
  Text name, short_name, date_text, venue, partners, sponsors, objectives, project, sample_note;
  std::string date;  // ISO 8601
  std::string time, mode, organiser, stream_url;
  std::string voting, votes, votes_open;  // as in the sheet; of PackFacts' rows, not the event's
  std::string accent;                     // "#rrggbb", or empty
  std::string logo;                       // its name in the media folder, or empty
  AudioDraft audio;
};

struct FacetDraft {
  std::string id;
  Text label;
  std::string applies_to;
  bool multi = false;
  bool closed = false;
  std::string display;
};

struct TermDraft {
  std::string facet, id;
  Text label, short_label, note;
  int position = 0;  // from 0, within its facet; other, then unspecified, last
  std::string parent, icon, colour, role, reported;
  std::vector<std::string> aliases;
};

struct TermRef {
  std::string facet, term;
  bool inherited = false;  // not written beside it: of its organisations, or above one of its own
  auto operator<=>(const TermRef&) const = default;
};

struct OrganisationDraft {
  std::string id;
  Text name, short_name, place, levels, about;
  std::vector<Text> districts;  // tambon, amphoe, province: names that stay whole
  std::vector<std::string> aliases;
  std::string kind, affiliation, website;
  std::string logo;  // its name in the media folder, or empty
  AudioDraft audio;
  std::vector<TermRef> terms;  // its own, and what these lie under; each once
  std::int64_t works = 0;
  bool sample = false;
  Ranks rank;
  Text letter;
};

struct SectionDraft {
  std::string role;
  Text text;
};

struct PictureDraft {
  std::string file;  // its name in the media folder
  Text caption;
  Text alt;  // what it shows, for those who cannot see it
};

struct VideoDraft {
  std::string file;  // its name in the media folder
  Text caption;
  std::vector<Cue> thai;  // its subtitles, if it has any
  std::vector<Cue> english;
};

struct ExhibitDraft {
  std::string id;
  Text title, short_title, summary, levels, place;
  std::string year, status, stand, video_url;
  std::vector<std::string> organisations;  // the lead first
  std::vector<TermRef> terms;  // its own, those of its organisations, and what these lie
                               // under; each once
  std::vector<SectionDraft> sections;
  std::vector<std::string> awards;
  std::vector<std::string> links;  // web addresses beside video_url
  std::vector<PictureDraft> pictures;
  std::vector<VideoDraft> videos;
  AudioDraft audio;
  bool sample = false;
  Ranks rank, school_rank;
};

struct PlanDraft {
  std::string id;
  Text title;
  std::string picture;  // its name in the media folder
  std::optional<PlanPoint> here;
};

struct StandDraft {
  std::string id, plan;
  Text label;
  PlanPoint at;
};

// What is kept for an export only: catalog/schema.cpp, workbook_cell.
struct CellDraft {
  std::string sheet, id, key, value;
};

struct AwardDraft {
  std::string id;
  Text name;
  std::string level, kind;
};

struct ProgrammeDraft {
  std::string kind, start, finish;  // moments as ISO 8601, or empty
  Text date_text, title, place;
};

struct FigureDraft {
  std::string id;
  Text label, unit, note;
  std::optional<std::int64_t> value;
  std::string value_text, value_text_en, qualifier, part_of, as_of, source;
};

struct SourceDraft {
  std::string id;
  Text title, publisher;
  std::string url, published_text, retrieved;
};

struct Draft {
  std::string version, licence;
  Text publisher;
  EventDraft event;
  std::vector<FacetDraft> facets;  // in the author's order, like everything below
  std::vector<TermDraft> terms;
  std::vector<OrganisationDraft> organisations;
  std::vector<ExhibitDraft> exhibits;
  std::vector<PlanDraft> plans;
  std::vector<StandDraft> stands;
  std::vector<AwardDraft> awards;
  std::vector<ProgrammeDraft> programme;
  std::vector<FigureDraft> figures;
  std::vector<SourceDraft> sources;
  std::vector<CellDraft> cells;

  std::size_t pictures() const;
  std::size_t videos() const;
  std::size_t recordings() const;
  std::int64_t schools() const;  // organisations with at least one work
  bool has_samples() const;
};

// Of a workbook in which the rules found an error the draft is for looking at (preview.h) only:
// what is wrong is left out of it or dangles.
Draft draft_of(const Workbook& workbook);

}  // namespace kiosk::authoring
