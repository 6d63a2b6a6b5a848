#include "catalog/catalog_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace kiosk::catalog {

using store::Row;

Status status_from(const std::string& word) {
  if (word == "submitted") return Status::submitted;
  if (word == "selected") return Status::selected;
  if (word == "best-practice") return Status::best_practice;
  return Status::none;
}

Mode mode_from(const std::string& word) {
  if (word == "onsite") return Mode::onsite;
  if (word == "online") return Mode::online;
  return word == "hybrid" ? Mode::hybrid : Mode::unsaid;
}

Level level_from(const std::string& word) {
  constexpr std::array<const char*, 7> k_words{"",         "school", "group", "area",
                                               "province", "region", "nation"};
  const auto found = std::find(k_words.begin(), k_words.end(), word);
  return static_cast<Level>(found == k_words.end() ? 0 : found - k_words.begin());
}

SectionRole section_role_from(const std::string& word) {
  constexpr std::array<const char*, 6> k_words{"context", "goal",   "method",
                                               "use",     "result", "comment"};
  const auto found = std::find(k_words.begin(), k_words.end(), word);
  return static_cast<SectionRole>(found == k_words.end() ? 0 : found - k_words.begin());
}

SoundType sound_type_from(const std::string& word) {
  constexpr std::array<const char*, 6> k_words{"", "ogg", "mp3", "mp4", "flac", "wav"};
  const auto found = std::find(k_words.begin(), k_words.end(), word);
  return static_cast<SoundType>(found == k_words.end() ? 0 : found - k_words.begin());
}

TermRole term_role_from(const std::string& word) {
  if (word == "other") return TermRole::other;
  return word == "unspecified" ? TermRole::unspecified : TermRole::normal;
}

Qualifier qualifier_from(const std::string& word) {
  if (word == "about") return Qualifier::about;
  return word == "at-least" ? Qualifier::at_least : Qualifier::exact;
}

std::uint32_t tone_from(const std::string& hash_and_hex) {
  if (hash_and_hex.size() != 7) return Picture{}.tone;
  return static_cast<std::uint32_t>(std::strtoul(hash_and_hex.c_str() + 1, nullptr, 16));
}

Text or_else(Text text, const Text& fallback) {
  return text.empty() ? fallback : text;
}

const char* suffix(Language language) {
  return language == Language::thai ? "th" : "en";
}

const char* const k_term_columns =
    "t.facet, t.id, t.label_th, t.label_en, t.short_label_th, t.short_label_en, t.note_th, "
    "t.note_en, t.icon, t.parent, t.position, t.role, t.reported";

Term term_from(Columns columns) {
  Term term;
  columns.into(term.facet);
  columns.into(term.id);
  term.label = columns.both();
  term.short_label = or_else(columns.both(), term.label);
  term.note = columns.both();
  term.icon = columns.text();
  columns.into(term.parent);
  term.position = static_cast<int>(columns.number());
  term.role = term_role_from(columns.text());
  term.reported = columns.text();
  return term;
}

const char* const k_card_columns =
    "e.id, e.title_th, e.title_en, e.short_title_th, e.short_title_en, "
    "ifnull(o.name_th, ''), ifnull(o.name_en, ''), "
    "ifnull((SELECT et.term FROM exhibit_term et JOIN term t USING (facet) "
    "  WHERE et.exhibit = e.position AND et.own AND t.id = et.term AND et.facet = "
    "    (SELECT id FROM facet WHERE applies_to = 'exhibit' ORDER BY position LIMIT 1) "
    "  ORDER BY t.position LIMIT 1), ''), "
    "e.status, ifnull(a.id, ''), ifnull(a.name_th, ''), ifnull(a.name_en, ''), "
    "ifnull(a.level, ''), e.sample, "
    "m.id, m.width, m.height, m.caption_th, m.caption_en, m.alt_th, m.alt_en, m.tone";
// Of several awards the one of the highest level, which is the last word in the row of them.
const char* const k_card_joins =
    "exhibit e LEFT JOIN exhibit_organisation eo ON eo.exhibit = e.position AND eo.position = 1 "
    "LEFT JOIN organisation o ON o.id = eo.organisation "
    "LEFT JOIN media m ON m.exhibit = e.position AND m.position = 1 "
    "LEFT JOIN award a ON a.id = (SELECT b.id FROM exhibit_award x JOIN award b ON b.id = x.award "
    "  WHERE x.exhibit = e.position "
    "  ORDER BY instr(' school group area province region nation', b.level) DESC, x.position "
    "  LIMIT 1)";

Award award_from(Columns& columns) {
  Award award;
  award.id = columns.text();
  award.name = columns.both();
  award.level = level_from(columns.text());
  return award;
}

Picture picture_from(Columns& columns, MediaId id) {
  Picture picture;
  picture.id = id;
  picture.width = static_cast<int>(columns.number());
  picture.height = static_cast<int>(columns.number());
  picture.caption = columns.both();
  picture.alt = or_else(columns.both(), picture.caption);
  picture.tone = tone_from(columns.text());
  return picture;
}

const char* const k_select_video =
    "SELECT v.id, v.type, v.bytes, v.duration, v.width, v.height, v.sound, v.caption_th, "
    "v.caption_en, m.id, m.width, m.height, m.caption_th, m.caption_en, m.alt_th, m.alt_en, "
    "m.tone FROM video v JOIN media m ON m.id = v.poster";

Video video_from(const Row& row) {
  Columns columns(row);
  Video video;
  video.id = columns.number();
  video.webm = columns.text() == "webm";
  video.bytes = columns.number();
  video.duration = std::chrono::milliseconds(columns.number());
  video.width = static_cast<int>(columns.number());
  video.height = static_cast<int>(columns.number());
  video.sound = columns.flag();
  video.caption = columns.both();
  const MediaId poster = columns.number();
  video.poster = picture_from(columns, poster);
  return video;
}

ExhibitCard card_from(const Row& row) {
  Columns columns(row);
  ExhibitCard card;
  columns.into(card.id);
  card.title = columns.both();
  card.short_title = or_else(columns.both(), card.title);
  card.school = columns.both();
  columns.into(card.category);
  card.status = status_from(columns.text());
  Award award = award_from(columns);
  if (!award.id.empty()) card.award = std::move(award);
  card.sample = columns.flag();
  if (const auto media = columns.number_or_none()) card.picture = picture_from(columns, *media);
  return card;
}

Plan plan_from(const Row& row) {
  Columns columns(row);
  Plan plan;
  columns.into(plan.id);
  plan.title = columns.both();
  const MediaId media = columns.number();
  plan.picture = picture_from(columns, media);
  if (columns.is_null()) return plan;
  const double x = columns.real();
  plan.here = {x, columns.real()};
  return plan;
}

const char* const k_stand_columns =
    "s.id, s.plan, s.label_th, s.label_en, s.x, s.y, "
    "(SELECT count(*) FROM exhibit WHERE stand <> '' AND stand = s.id)";

Stand stand_from(const Row& row) {
  Columns columns(row);
  Stand stand;
  columns.into(stand.id);
  columns.into(stand.plan);
  stand.label = columns.both();
  stand.at.x = columns.real();
  stand.at.y = columns.real();
  stand.works = columns.number();
  return stand;
}

OrganisationRow organisation_row_from(const Row& row) {
  Columns columns(row);
  OrganisationRow made;
  columns.into(made.id);
  made.name = columns.both();
  made.place = columns.both();
  made.letter = columns.text();
  made.works = columns.number();
  made.sample = columns.flag();
  return made;
}

}  // namespace kiosk::catalog
