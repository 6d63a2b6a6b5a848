#include "authoring/pack_content.h"

#include "authoring/authored_text.h"
#include "authoring/kept_cells.h"
#include "authoring/pack_rows.h"
#include "authoring/prepare.h"
#include "authoring/recording.h"
#include "base/id.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;
using store::Database;

// By sheet, row and column.
class KeptCells {
 public:
  explicit KeptCells(const std::vector<CellDraft>& cells) {
    for (const CellDraft& cell : cells) m_cells[{cell.sheet, cell.id, cell.key}] = cell.value;
  }

  std::string cell(const std::string& sheet, const std::string& id, const std::string& key) const {
    const auto found = m_cells.find({sheet, id, key});
    return found == m_cells.end() ? std::string() : found->second;
  }

  Text words(const std::string& sheet, const std::string& id, const std::string& key) const {
    return {cell(sheet, id, key), cell(sheet, id, key + std::string(k_english_suffix))};
  }

  // Rows that were kept no place for come last.
  std::int64_t place(const std::string& sheet, const std::string& id) const {
    const std::string kept = cell(sheet, id, k_kept_place);
    std::int64_t place = std::numeric_limits<std::int64_t>::max();
    std::from_chars(kept.data(), kept.data() + kept.size(), place);
    return place;
  }

 private:
  std::map<std::array<std::string, 3>, std::string> m_cells;
};

template <typename Made>
void put_in_place(const KeptCells& kept, const char* sheet, std::vector<Made>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [&](const Made& a, const Made& b) {
    return kept.place(sheet, a.id) < kept.place(sheet, b.id);
  });
}

void add_kept(const KeptCells& kept, Draft& draft) {
  for (OrganisationDraft& organisation : draft.organisations) {
    for (const char* const key : {"tambon", "amphoe", "province"})
      organisation.districts.push_back(kept.words("organisations", organisation.id, key));
    organisation.aliases = values_in(kept.cell("organisations", organisation.id, "aliases"));
  }
  for (TermDraft& term : draft.terms)
    term.aliases = values_in(kept.cell("terms", term.facet + "/" + term.id, "aliases"));
  put_in_place(kept, "organisations", draft.organisations);
  put_in_place(kept, "awards", draft.awards);
}

// What the builder gave a work of its schools, and whatever lies above a term, is taken away again.
void keep_own_terms(Draft& draft) {
  const auto is_inherited = [](const TermRef& term) { return term.inherited; };
  for (OrganisationDraft& organisation : draft.organisations)
    std::erase_if(organisation.terms, is_inherited);
  for (ExhibitDraft& exhibit : draft.exhibits) std::erase_if(exhibit.terms, is_inherited);
}

// What ends in "-NUMBER.jpg" is a work's picture; these are not, whatever the id.
std::string name_of_logo(const std::string& organisation) {
  return organisation + ".logo.jpg";
}
std::string name_of_event_logo(const std::string& event) {
  return event + ".event.jpg";
}
std::string name_of_plan(const std::string& plan) {
  return plan + ".plan.jpg";
}

template <typename T>
T* with_id(std::vector<T>& rows, const std::string& id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const T& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

constexpr const char* k_picture_columns =
    "m.id, m.width, m.height, m.caption_th, m.caption_en, "
    "m.alt_th, m.alt_en, m.tone";

PackPicture picture_in(PackRow& row) {
  PackPicture picture;
  row >> picture.media >> picture.width >> picture.height >> picture.caption >> picture.alt >>
      picture.tone;
  return picture;
}

Result<void> read_exhibits_pictures(const Database& pack, PackContent& content) {
  const std::string sql = fmt::format(
      "SELECT {}, m.exhibit, m.position FROM media m WHERE m.exhibit IS NOT NULL "
      "ORDER BY m.exhibit, m.position",
      k_picture_columns);
  return pack.each(sql, {}, [&](const store::Row& columns) {
    PackRow row(columns);
    PackPicture picture = picture_in(row);
    std::int64_t exhibit = 0;
    row >> exhibit >> picture.position;
    if (exhibit < 1 || exhibit > static_cast<std::int64_t>(content.draft.exhibits.size()))
      return true;
    ExhibitDraft& owner = content.draft.exhibits[static_cast<std::size_t>(exhibit) - 1];
    picture.exhibit = owner.id;
    picture.file = fmt::format("{}-{}.jpg", owner.id, picture.position);
    owner.pictures.push_back({picture.file, picture.caption, picture.alt});
    content.pictures.push_back(std::move(picture));
    return true;
  });
}

// The pictures of another table's rows, named after these.
template <typename Use>
Result<void> read_named_pictures(const Database& pack, const char* table, const char* key,
                                 PackContent& content, Use name) {
  const std::string sql =
      fmt::format("SELECT {}, t.{} FROM {} t JOIN media m ON m.id = t.picture ORDER BY m.id",
                  k_picture_columns, key, table);
  return pack.each(sql, {}, [&](const store::Row& columns) {
    PackRow row(columns);
    PackPicture picture = picture_in(row);
    std::string id;
    row >> id;
    picture.file = name(id);
    content.pictures.push_back(std::move(picture));
    return true;
  });
}

Result<void> read_pictures(const Database& pack, PackContent& content) {
  TRY(read_exhibits_pictures(pack, content));
  TRY(read_named_pictures(pack, "organisation_logo", "organisation", content, [&](auto& id) {
    if (auto* owner = with_id(content.draft.organisations, id)) owner->logo = name_of_logo(id);
    return name_of_logo(id);
  }));
  TRY(read_named_pictures(pack, "event_logo", "event", content, [&](auto& id) {
    content.draft.event.logo = name_of_event_logo(id);
    return name_of_event_logo(id);
  }));
  return read_named_pictures(pack, "plan", "id", content, [&](auto& id) {
    if (auto* owner = with_id(content.draft.plans, id)) owner->picture = name_of_plan(id);
    return name_of_plan(id);
  });
}

Result<std::vector<catalog::Cue>> read_cues(const Database& pack, std::int64_t video,
                                            const char* language) {
  return pack.collect(
      "SELECT start, finish, text FROM subtitle WHERE video = ? AND language = ? ORDER BY position",
      {video, std::string(language)}, [](const store::Row& row) {
        return catalog::Cue{std::chrono::milliseconds(row.integer(0)),
                            std::chrono::milliseconds(row.integer(1)), row.text(2)};
      });
}

Result<void> read_videos(const Database& pack, PackContent& content) {
  content.videos = TRY(pack.collect(
      "SELECT v.id, e.id, v.position, v.type, v.duration, v.width, v.height, v.caption_th, "
      "v.caption_en FROM video v JOIN exhibit e ON e.position = v.exhibit "
      "ORDER BY v.exhibit, v.position",
      {}, [](const store::Row& columns) {
        PackVideo video;
        std::int64_t position = 0;
        std::string type;
        PackRow(columns) >> video.id >> video.exhibit >> position >> type >> video.duration >>
            video.width >> video.height >> video.caption;
        video.file =
            fmt::format("{}-{}.{}", video.exhibit, position, type == "webm" ? "webm" : "mp4");
        return video;
      }));
  for (PackVideo& video : content.videos) {
    video.thai = TRY(read_cues(pack, video.id, "th"));
    video.english = TRY(read_cues(pack, video.id, "en"));
  }
  return {};
}

// Its name tells what it is of: "x.work.th.mp3" is never a school's, whatever the ids.
std::string name_of_recording(const PackRecording& recording, const std::string& event,
                              const std::string& type) {
  std::string owner = event + ".event";
  if (!recording.organisation.empty()) owner = recording.organisation + ".school";
  if (!recording.exhibit.empty()) owner = recording.exhibit + ".work";
  return fmt::format("{}.{}.{}", owner, recording.language, ending_of_word(type));
}

AudioDraft* audio_of(Draft& draft, const PackRecording& recording) {
  if (!recording.exhibit.empty()) {
    ExhibitDraft* const exhibit = with_id(draft.exhibits, recording.exhibit);
    return exhibit ? &exhibit->audio : nullptr;
  }
  if (recording.organisation.empty()) return &draft.event.audio;
  OrganisationDraft* const organisation = with_id(draft.organisations, recording.organisation);
  return organisation ? &organisation->audio : nullptr;
}

Result<void> read_recordings(const Database& pack, PackContent& content) {
  const std::string& event = content.draft.event.id;
  content.recordings = TRY(pack.collect(
      "SELECT r.id, ifnull(e.id, ''), ifnull(o.id, ''), r.language, r.type, r.duration "
      "FROM recording r LEFT JOIN exhibit e ON e.position = r.exhibit "
      "LEFT JOIN organisation o ON o.id = r.organisation "
      "WHERE (e.id IS NULL) = (r.exhibit IS NULL) AND (o.id IS NULL) = (r.organisation IS NULL) "
      "ORDER BY r.id",
      {}, [&](const store::Row& columns) {
        PackRecording recording;
        std::string type;
        PackRow(columns) >> recording.id >> recording.exhibit >> recording.organisation >>
            recording.language >> type >> recording.duration;
        if (recording.language != "en") recording.language = "th";
        recording.file = name_of_recording(recording, event, type);
        return recording;
      }));
  for (const PackRecording& recording : content.recordings)
    if (AudioDraft* const audio = audio_of(content.draft, recording))
      (recording.language == "th" ? audio->thai : audio->english) = recording.file;
  return {};
}

// Of these there is another in the draft, which is the one an author corrects.
void make_plain(std::vector<PackPicture>& pictures) {
  for (PackPicture& picture : pictures)
    for (auto* const text :
         {&picture.caption.thai, &picture.caption.english, &picture.alt.thai, &picture.alt.english})
      *text = plain_text(*text);
}

std::vector<std::string*> texts_of_videos(PackContent& content) {
  std::vector<std::string*> texts;
  for (PackVideo& video : content.videos) {
    texts.insert(texts.end(), {&video.caption.thai, &video.caption.english});
    for (auto* const cues : {&video.thai, &video.english})
      for (catalog::Cue& cue : *cues) texts.push_back(&cue.text);
  }
  return texts;
}

// These become names of files. The builder takes no others, but a stranger's pack may say anything.
Result<void> check_ids(const PackContent& content) {
  std::vector<std::string> ids{content.draft.event.id};
  for (const ExhibitDraft& exhibit : content.draft.exhibits) ids.push_back(exhibit.id);
  for (const OrganisationDraft& organisation : content.draft.organisations)
    ids.push_back(organisation.id);
  for (const PlanDraft& plan : content.draft.plans) ids.push_back(plan.id);
  for (const std::string& id : ids)
    if (!base::is_plain_id(id))
      return base::fail(base::Fault::damaged,
                        fmt::format("the pack has an id that no builder makes, \"{}\"; ask for a "
                                    "new one",
                                    id));
  return {};
}

}  // namespace

Result<PackContent> read_pack_content(const Database& pack, BreakMarks marks) {
  PackContent content;
  content.draft = TRY(read_rows(pack));
  TRY(check_ids(content));
  const KeptCells kept(content.draft.cells);
  add_kept(kept, content.draft);
  keep_own_terms(content.draft);
  TRY(read_pictures(pack, content));
  TRY(read_videos(pack, content));
  TRY(read_recordings(pack, content));
  make_plain(content.pictures);
  TRY(take_back(content.draft, texts_of_videos(content), marks == BreakMarks::write));
  return content;
}

}  // namespace kiosk::authoring
