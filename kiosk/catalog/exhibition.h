// What there is to see, as values: the event, its facets and terms, organisations and exhibits.
#pragma once

#include "base/id.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::catalog {

enum class Language { thai, english };

// Text in both languages. English is optional everywhere and falls back to Thai, never to nothing.
struct Text {
  std::string thai;
  std::string english;

  const std::string& in(Language language) const {
    return language == Language::english && !english.empty() ? english : thai;
  }
  bool empty() const { return thai.empty() && english.empty(); }
  bool operator==(const Text&) const = default;
};

using FacetId = base::Id<struct FacetTag>;
using TermId = base::Id<struct TermTag>;
using ExhibitId = base::Id<struct ExhibitTag>;
using OrganisationId = base::Id<struct OrganisationTag>;
using PlanId = base::Id<struct PlanTag>;
using StandId = base::Id<struct StandTag>;
using MediaId = std::int64_t;  // within one pack only
using VideoId = std::int64_t;  // likewise
using RecordingId = std::int64_t;

constexpr int k_most_votes = 3;

struct PackFacts {
  std::string id;
  std::string version;
  std::string licence;
  Text publisher;
  std::int64_t exhibits = 0;
  std::int64_t organisations = 0;  // those with at least one work
  bool sample = false;             // any work or school of it is a sample
  // How many votes a visit has for the works it likes best, 1 to k_most_votes; 0: there is no vote.
  int votes = 0;
  std::string votes_open;    // ISO 8601 in the hall's own time: sealed until then; or empty
  bool only_schools = true;  // no office or network is among the organisations
  bool operator==(const PackFacts&) const = default;
};

enum class Mode { unsaid, onsite, online, hybrid };

struct Picture {
  MediaId id = 0;
  int width = 0;  // of its largest rendition, in pixels
  int height = 0;
  Text caption;
  Text alt;
  std::uint32_t tone = 0xDDD6C8;  // mean colour, 0xRRGGBB
  bool operator==(const Picture&) const = default;
};

// A text as somebody spoke it, in one language or both; 0: not in this one.
struct Recordings {
  RecordingId thai = 0;
  RecordingId english = 0;

  RecordingId in(Language language) const { return language == Language::thai ? thai : english; }
  bool operator==(const Recordings&) const = default;
};

struct Event {
  std::string id;
  Text name;
  Text short_name;
  std::string date;  // ISO 8601
  Text date_text;    // as printed; empty if only `date` is known
  std::string time;
  Mode mode = Mode::unsaid;
  Text venue;
  OrganisationId organiser;
  Text organiser_name;
  Text partners;  // one a line
  Text sponsors;
  Text objectives;
  Text project;
  std::string stream_url;
  Text sample_note;
  std::optional<std::uint32_t> accent;  // 0xRRGGBB, for what can be touched
  std::optional<Picture> logo;
  Recordings recordings;
  bool operator==(const Event&) const = default;
};

enum class AppliesTo { exhibit, organisation };

struct Facet {
  FacetId id;
  Text label;
  AppliesTo applies_to = AppliesTo::exhibit;
  bool closed = false;  // no work stands outside its terms
  bool operator==(const Facet&) const = default;
};

enum class TermRole { normal, other, unspecified };

struct Term {
  FacetId facet;
  TermId id;
  Text label;
  Text short_label;  // falls back to label
  Text note;
  std::string icon;  // a name of the kiosk's own icon set, or empty
  TermId parent;     // in the same facet: the term it lies under; empty at the top
  int position = 0;  // from 0, in the author's order
  TermRole role = TermRole::normal;
  std::string reported;    // the number printed in the report, or empty
  std::int64_t works = 0;  // how many exhibits of the asked-for selection carry it
  bool operator==(const Term&) const = default;
};

struct OrganisationRow {  // a line of the list of schools
  OrganisationId id;
  Text name;
  Text place;
  std::string letter;  // of the index rail, in the asked-for language
  std::int64_t works = 0;
  bool sample = false;
  bool operator==(const OrganisationRow&) const = default;
};

struct Organisation {
  OrganisationId id;
  Text name;
  Text place;
  Text levels;
  Text about;
  Text affiliation;  // the name of the organisation it belongs to
  std::vector<Term> terms;
  std::int64_t works = 0;
  bool school = true;  // otherwise an office, a network, ...
  bool sample = false;
  Recordings recordings;
  bool operator==(const Organisation&) const = default;
};

enum class Status { none, submitted, selected, best_practice };

// How far an award reaches, the lowest first.
enum class Level { unsaid, school, group, area, province, region, nation };

struct Award {
  std::string id;
  Text name;
  Level level = Level::unsaid;
  bool operator==(const Award&) const = default;
};

struct Video {
  VideoId id = 0;
  bool webm = false;       // otherwise MP4
  std::int64_t bytes = 0;  // of all its pieces; each but the last has k_video_piece
  std::chrono::milliseconds duration{};
  int width = 0;  // pixels, as shown
  int height = 0;
  bool sound = false;
  Text caption;
  Picture poster;
  bool operator==(const Video&) const = default;
};

struct Cue {  // a subtitle
  std::chrono::milliseconds start{};
  std::chrono::milliseconds finish{};
  std::string text;
  bool operator==(const Cue&) const = default;
};

enum class SoundType { unknown, ogg, mp3, mp4, flac, wav };  // of a file

struct Recording {
  RecordingId id = 0;
  SoundType type = SoundType::unknown;
  std::int64_t bytes = 0;  // of all its pieces; each but the last has k_recording_piece
  std::chrono::milliseconds duration{};
  bool operator==(const Recording&) const = default;
};

struct ExhibitCard {  // what a card on a wall shows
  ExhibitId id;
  Text title;
  Text short_title;  // falls back to title
  Text school;       // the lead organisation's name
  TermId category;   // its first term of the first exhibit facet, or empty
  Status status = Status::none;
  std::optional<Award> award;  // its highest
  bool sample = false;
  std::optional<Picture> picture;
  bool operator==(const ExhibitCard&) const = default;
};

enum class SectionRole { context, goal, method, use, result, comment };

struct Section {
  SectionRole role = SectionRole::context;
  Text text;
  bool operator==(const Section&) const = default;
};

struct Exhibit {
  ExhibitId id;
  Text title;
  Text summary;
  Text levels;
  std::string year;  // academic, Buddhist era, as authored
  Status status = Status::none;
  Text place;
  StandId stand;  // where it stands on a floor plan, or empty
  bool sample = false;
  std::vector<OrganisationRow> organisations;  // the lead first
  std::vector<Term> terms;                     // its own, by facet and position
  std::vector<Section> sections;
  std::vector<std::string> links;  // web addresses, that of a video first
  std::vector<Award> awards;       // the lowest level first, as a ladder is climbed
  std::vector<Picture> pictures;   // the lead first
  std::vector<Video> videos;
  Recordings recordings;
  bool operator==(const Exhibit&) const = default;
};

struct ProgrammeEntry {
  bool phase = false;  // a phase of the project; otherwise a session of the day
  // ISO 8601 in the hall's own time, "2021-09-15T09:00", or a day alone, or empty.
  std::string start;
  std::string finish;
  Text date_text;  // as printed
  Text title;
  Text place;
  bool operator==(const ProgrammeEntry&) const = default;
};

enum class Qualifier { exact, about, at_least };

// A reported figure is a record of its own and is never recomputed over.
struct Figure {
  std::string id;
  Text label;
  std::optional<std::int64_t> value;
  std::string value_text;  // as printed: "๑,๗๗๗", "ร้อยกว่า"; empty: not known
  std::string value_text_en;  // empty: as the value or, without one, as printed
  Qualifier qualifier = Qualifier::exact;
  Text unit;
  std::string part_of;
  std::string as_of;  // ISO 8601, or empty
  Text note;
  std::string source;
  bool operator==(const Figure&) const = default;
};

struct Source {
  std::string id;
  Text title;
  Text publisher;
  std::string url;
  std::string published_text;
  bool operator==(const Source&) const = default;
};

// A place on a plan's picture, in hundredths of its width and height from the top left.
struct PlanPoint {
  double x = 0;
  double y = 0;
  bool operator==(const PlanPoint&) const = default;
};

struct Plan {
  PlanId id;
  Text title;
  Picture picture;
  std::optional<PlanPoint> here;  // where this kiosk stands, if it is on it
  bool operator==(const Plan&) const = default;
};

struct Stand {
  StandId id;
  PlanId plan;
  Text label;
  PlanPoint at;  // its middle
  std::int64_t works = 0;
  bool operator==(const Stand&) const = default;
};

}  // namespace kiosk::catalog
