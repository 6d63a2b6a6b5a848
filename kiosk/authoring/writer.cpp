#include "authoring/writer.h"

#include "authoring/prepare.h"
#include "base/file.h"
#include "catalog/schema.h"
#include "catalog/work_set.h"
#include "pack/manifest.h"

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

using base::Result;
using store::Database;
using store::Value;
using store::Values;

// Pages of 8 KiB: pictures of some hundred KiB lie in fewer of them. The file is written once and
// thrown away if anything fails, so SQLite's own journal and flushing would only cost time.
std::string opening_script() {
  return fmt::format(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
      "PRAGMA application_id = {}; PRAGMA user_version = {}; PRAGMA locking_mode = EXCLUSIVE;",
      catalog::k_pack_application_id, catalog::k_pack_format);
}

// One table's row; the values stand in the order of the schema's columns. A Text is two of them.
class RowOf {
 public:
  RowOf(Database& database, const char* table) : m_database(database), m_table(table) {}

  RowOf& operator<<(const std::string& text) { return add(text); }
  RowOf& operator<<(const char* text) { return add(std::string(text)); }
  RowOf& operator<<(const Text& text) { return add(text.thai).add(text.english); }
  RowOf& operator<<(std::int64_t number) { return add(number); }
  RowOf& operator<<(double number) { return add(number); }
  RowOf& operator<<(bool flag) { return add(std::int64_t{flag ? 1 : 0}); }
  RowOf& operator<<(store::Bytes bytes) { return add(bytes); }
  RowOf& operator<<(const Ranks& ranks) { return add(ranks.thai).add(ranks.english); }
  RowOf& operator<<(const std::optional<std::int64_t>& number) {
    return number ? add(*number) : add(nullptr);
  }
  RowOf& operator<<(const std::optional<std::string>& text) {
    return text ? add(*text) : add(nullptr);
  }
  RowOf& operator<<(const std::optional<PlanPoint>& point) {
    return point ? add(point->x).add(point->y) : add(nullptr).add(nullptr);
  }

  Result<void> insert() {
    std::string places = "?";
    for (std::size_t at = 1; at < m_values.size(); ++at) places += ", ?";
    return m_database.run(fmt::format("INSERT INTO {} VALUES ({})", m_table, places), m_values);
  }

 private:
  RowOf& add(Value value) {
    m_values.push_back(std::move(value));
    return *this;
  }

  Database& m_database;
  const char* m_table;
  Values m_values;
};

Result<void> write_facts(Database& database, const Draft& draft) {
  std::map<std::string, std::string> facts = {
      {"id", draft.event.id},
      {"version", draft.version},
      {"format", fmt::format("{}", catalog::k_pack_format)},
      {"default_language", "th"},
      {"licence", draft.licence},
      {"publisher_th", draft.publisher.thai},
      {"publisher_en", draft.publisher.english},
      {"exhibits", fmt::format("{}", draft.exhibits.size())},
      {"organisations", fmt::format("{}", draft.schools())},
      {"sample", draft.has_samples() ? "1" : "0"},
      {"pictures", fmt::format("{}", draft.pictures())},
  };
  const EventDraft& event = draft.event;
  for (const auto& [key, value] : {std::pair("voting", event.voting),
                                   {"votes", event.votes},
                                   {"votes_open", event.votes_open}})
    if (!value.empty()) facts[key] = value;
  for (const auto& [key, value] : facts) TRY((RowOf(database, "pack") << key << value).insert());
  return {};
}

Result<void> write_event(Database& database, const Draft& draft) {
  const EventDraft& event = draft.event;
  return (RowOf(database, "event")
          << event.id << event.name << event.short_name << event.date << event.date_text
          << event.time << event.mode << event.venue << event.organiser << event.partners
          << event.sponsors << event.objectives << event.project << event.stream_url
          << event.sample_note << event.accent)
      .insert();
}

Result<void> write_facets(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const FacetDraft& facet : draft.facets)
    TRY((RowOf(database, "facet") << facet.id << facet.label << facet.applies_to << position++
                                  << facet.multi << facet.closed << facet.display)
            .insert());
  return {};
}

Result<void> write_terms(Database& database, const Draft& draft) {
  for (const TermDraft& term : draft.terms)
    TRY((RowOf(database, "term") << term.facet << term.id << term.label << term.short_label
                                 << std::int64_t{term.position} << term.parent << term.note
                                 << term.icon << term.colour << term.role << term.reported
                                 << std::int64_t{0})
            .insert());
  return {};
}

Result<void> write_organisations(Database& database, const Draft& draft) {
  for (const OrganisationDraft& organisation : draft.organisations) {
    TRY((RowOf(database, "organisation")
         << organisation.id << organisation.name << organisation.short_name << organisation.kind
         << organisation.affiliation << organisation.place << organisation.levels
         << organisation.about << organisation.rank << organisation.letter << organisation.works
         << organisation.website << organisation.sample)
            .insert());
    for (const TermRef& term : organisation.terms)
      TRY((RowOf(database, "organisation_term")
           << organisation.id << term.facet << term.term << !term.inherited)
              .insert());
  }
  return {};
}

Result<void> write_awards(Database& database, const Draft& draft) {
  for (const AwardDraft& award : draft.awards)
    TRY((RowOf(database, "award") << award.id << award.name << award.level << award.kind).insert());
  return {};
}

Result<void> write_parts(Database& database, std::int64_t position, const ExhibitDraft& exhibit) {
  std::int64_t place = 0;
  for (const SectionDraft& section : exhibit.sections)
    TRY((RowOf(database, "section") << position << ++place << section.role << section.text)
            .insert());
  place = 0;
  for (const std::string& id : exhibit.organisations)
    TRY((RowOf(database, "exhibit_organisation") << position << ++place << id).insert());
  for (const TermRef& term : exhibit.terms)
    TRY((RowOf(database, "exhibit_term") << term.facet << term.term << position << !term.inherited)
            .insert());
  place = 0;
  for (const std::string& id : exhibit.awards)
    TRY((RowOf(database, "exhibit_award") << position << ++place << id).insert());
  place = 0;
  for (const std::string& url : exhibit.links)
    TRY((RowOf(database, "exhibit_link") << position << ++place << url).insert());
  return {};
}

Result<void> write_exhibits(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const ExhibitDraft& exhibit : draft.exhibits) {
    TRY((RowOf(database, "exhibit")
         << ++position << exhibit.id << exhibit.title << exhibit.short_title << exhibit.summary
         << exhibit.levels << exhibit.year << exhibit.status << exhibit.place << exhibit.stand
         << exhibit.video_url << exhibit.rank << exhibit.school_rank << exhibit.sample)
            .insert());
    TRY(write_parts(database, position, exhibit));
  }
  return {};
}

Result<void> write_programme(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const ProgrammeDraft& entry : draft.programme)
    TRY((RowOf(database, "programme") << ++position << entry.kind << entry.start << entry.finish
                                      << entry.date_text << entry.title << entry.place)
            .insert());
  return {};
}

Result<void> write_figures(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const FigureDraft& figure : draft.figures)
    TRY((RowOf(database, "figure")
         << ++position << figure.id << figure.label << figure.value << figure.value_text
         << figure.value_text_en << figure.qualifier << figure.unit << figure.part_of
         << figure.as_of << figure.note << figure.source)
            .insert());
  return {};
}

Result<void> write_sources(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const SourceDraft& source : draft.sources)
    TRY((RowOf(database, "source") << ++position << source.id << source.title << source.publisher
                                   << source.url << source.published_text << source.retrieved)
            .insert());
  return {};
}

Result<void> write_stands(Database& database, const Draft& draft) {
  std::int64_t position = 0;
  for (const StandDraft& stand : draft.stands)
    TRY((RowOf(database, "stand") << ++position << stand.id << stand.plan << stand.label
                                  << std::optional(stand.at))
            .insert());
  return {};
}

Result<void> write_cells(Database& database, const Draft& draft) {
  for (const CellDraft& cell : draft.cells)
    TRY((RowOf(database, "workbook_cell") << cell.sheet << cell.id << cell.key << cell.value)
            .insert());
  return {};
}

Result<void> write_counts(Database& database, const Draft&) {
  return catalog::count_works(database);
}

Result<void> write_search(Database& database, const Draft& draft) {
  for (const SearchRow& row : search_rows(draft))
    TRY((RowOf(database, "search") << row.kind << row.id << row.name << row.body).insert());
  return {};
}

// Where the pieces of a file go, and how long each but the last is.
struct PieceTable {
  const char* name;
  std::size_t piece;
};
constexpr PieceTable k_video_pieces{"video_piece", catalog::k_video_piece};
constexpr PieceTable k_recording_pieces{"recording_piece", catalog::k_recording_piece};

// Piece by piece, so that the whole is never in memory.
Result<void> write_pieces(Database& database, const PieceTable& table, std::int64_t owner,
                          std::int64_t bytes, const std::filesystem::path& file) {
  std::ifstream from(file, std::ios::binary);
  std::vector<std::byte> piece(table.piece);
  std::int64_t written = 0;
  for (std::int64_t position = 0; from; ++position) {
    from.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size()));
    const auto length = static_cast<std::size_t>(from.gcount());
    if (length == 0) break;
    written += static_cast<std::int64_t>(length);
    TRY((RowOf(database, table.name) << owner << position << store::Bytes(piece.data(), length))
            .insert());
  }
  if (written == bytes) return {};
  return base::fail(
      base::Fault::input,
      fmt::format("{} changed while it was read; build the pack again", file.filename().string()));
}

Result<void> write_cues(Database& database, std::int64_t video, const char* language,
                        const std::vector<Cue>& cues) {
  std::int64_t position = 0;
  for (const Cue& cue : cues)
    TRY((RowOf(database, "subtitle")
         << video << language << ++position << cue.start.count() << cue.finish.count() << cue.text)
            .insert());
  return {};
}

using Step = Result<void> (*)(Database&, const Draft&);

constexpr Step k_steps[] = {write_facts,         write_event,   write_facets,   write_terms,
                            write_organisations, write_awards,  write_exhibits, write_programme,
                            write_figures,       write_sources, write_stands,   write_cells,
                            write_counts,        write_search};

}  // namespace

PackWriter::PackWriter(std::filesystem::path target, Database database)
    : m_target(std::move(target)),
      m_part(m_target.string() + ".part"),
      m_database(std::make_unique<Database>(std::move(database))) {}

PackWriter::PackWriter(PackWriter&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_part(std::exchange(other.m_part, {})),
      m_database(std::move(other.m_database)),
      m_pictures(other.m_pictures),
      m_videos(other.m_videos),
      m_recordings(other.m_recordings) {}

PackWriter::~PackWriter() {
  m_database.reset();
  std::error_code none;
  if (!m_part.empty()) std::filesystem::remove(m_part, none);
}

Result<PackWriter> PackWriter::create(const std::filesystem::path& target) {
  const std::filesystem::path part = target.string() + ".part";
  std::error_code none;
  std::filesystem::remove(part, none);  // of a build that was cut short
  auto database = Database::open(part, store::Access::write);
  if (!database)
    return base::fail(base::Fault::system,
                      fmt::format("{} cannot be written: is the folder there, and may you write "
                                  "to it?",
                                  target.string()));
  PackWriter writer(target, std::move(*database));
  TRY(writer.m_database->script(opening_script()));
  TRY(writer.m_database->run("BEGIN"));
  TRY(writer.m_database->script(catalog::k_pack_schema));
  return writer;
}

Result<void> PackWriter::write(const Draft& draft) {
  for (const Step step : k_steps) TRY(step(*m_database, draft));
  return {};
}

Result<std::int64_t> PackWriter::write_media(const MediaPlace& place,
                                             const PreparedPicture& picture) {
  const std::int64_t id = ++m_pictures;
  TRY((RowOf(*m_database, "media")
       << id << place.exhibit << place.position << std::int64_t{picture.width}
       << std::int64_t{picture.height} << place.caption << place.alt << picture.tone)
          .insert());
  for (const Rendition& rendition : picture.renditions)
    TRY((RowOf(*m_database, "rendition")
         << id << std::int64_t{rendition.side} << store::Bytes(rendition.jpeg))
            .insert());
  return id;
}

Result<void> PackWriter::write_picture(std::int64_t exhibit, std::int64_t position,
                                       const PictureDraft& draft, const PreparedPicture& picture) {
  TRY(write_media({exhibit, position, draft.caption, draft.alt}, picture));
  return {};
}

// Beside its school's name a logo says nothing of its own to those who cannot see it; a plan does.
Result<void> PackWriter::write_logo(const OrganisationDraft& organisation,
                                    const PreparedPicture& picture) {
  const std::int64_t id = TRY(write_media({}, picture));
  return (RowOf(*m_database, "organisation_logo") << organisation.id << id).insert();
}

Result<void> PackWriter::write_event_logo(const EventDraft& event, const PreparedPicture& picture) {
  const std::int64_t id = TRY(write_media({}, picture));
  return (RowOf(*m_database, "event_logo") << event.id << id).insert();
}

Result<void> PackWriter::write_plan(std::int64_t position, const PlanDraft& plan,
                                    const PreparedPicture& picture) {
  const std::int64_t id = TRY(write_media({std::nullopt, 0, {}, plan.title}, picture));
  return (RowOf(*m_database, "plan") << position << plan.id << plan.title << id << plan.here)
      .insert();
}

Result<void> PackWriter::write_video(std::int64_t exhibit, std::int64_t position,
                                     const VideoDraft& draft, const VideoFacts& facts,
                                     const PreparedPicture& poster,
                                     const std::filesystem::path& file) {
  const std::int64_t picture = TRY(write_media({std::nullopt, 0, {}, {}}, poster));
  const std::int64_t id = ++m_videos;
  TRY((RowOf(*m_database, "video")
       << id << exhibit << position << (facts.webm ? "webm" : "mp4") << facts.bytes
       << facts.duration.count() << std::int64_t{facts.width} << std::int64_t{facts.height}
       << facts.sound << draft.caption << picture)
          .insert());
  TRY(write_pieces(*m_database, k_video_pieces, id, facts.bytes, file));
  TRY(write_cues(*m_database, id, "th", draft.thai));
  return write_cues(*m_database, id, "en", draft.english);
}

Result<void> PackWriter::write_recording(const Owner& owner, catalog::Language language,
                                         const RecordingFacts& facts,
                                         const std::filesystem::path& file) {
  const std::int64_t id = ++m_recordings;
  TRY((RowOf(*m_database, "recording")
       << id << owner.exhibit << owner.organisation
       << (language == catalog::Language::thai ? "th" : "en") << std::string(word_of(facts.type))
       << facts.bytes << std::int64_t{facts.duration.count()})
          .insert());
  return write_pieces(*m_database, k_recording_pieces, id, facts.bytes, file);
}

Result<void> PackWriter::publish() {
  TRY(pack::seal(*m_database));
  TRY(m_database->run("COMMIT"));
  m_database.reset();
  TRY(base::publish_file(m_part, m_target));
  m_part.clear();
  return {};
}

}  // namespace kiosk::authoring
