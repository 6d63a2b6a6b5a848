#include "authoring/picture_rules.h"

#include "authoring/picture_format.h"
#include "authoring/values.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace kiosk::authoring {
namespace {

struct Source {
  const Workbook& workbook;
  const PictureHeaders& headers;

  const MediaFolder& media() const { return workbook.media; }
  const Sheet& works() const { return workbook.sheet("exhibits"); }

  std::vector<std::string> pictures_of(const Row& work) const {
    return media().pictures_of(works().cell(work, "id"), values_in(works().cell(work, "images")));
  }
  // Null of a picture that cannot be read.
  const PictureHeader* header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() || !found->second ? nullptr : &*found->second;
  }
};

std::string path_in_words(const std::string& name) {
  return "media/" + name;
}

// Rows that share a fault are told together, by their number and the first of them.
class Tally {
 public:
  void add(const Row& row, std::size_t count = 1) {
    if (count > 0 && m_count == 0) m_first = row.number;
    m_count += count;
  }
  std::size_t count() const { return m_count; }
  Told first() const { return told("the first in row {}", m_first); }

 private:
  std::size_t m_count = 0;
  int m_first = 0;
};

void names_are_unlike(const Source& source, Problems& problems) {
  for (const MediaFolder::Twins& twins : source.media().twins())
    problems.error({path_in_words(twins.second)},
                   told("\"{}\" is there as well, a name that is the same but for small and "
                        "capital letters or accents",
                        twins.first),
                   told("rename one of them, or remove it"));
}

void pictures_are_used(const Source& source, Problems& problems) {
  const std::set<std::string> used = used_pictures(source.workbook);
  for (const std::string& name : source.media().pictures())
    if (!used.contains(name))
      problems.warn(
          {path_in_words(name)}, told("no work shows this picture; it is left out"),
          told("name it after a work's id, as in my-work-1.jpg, or list it under images"));
  for (const std::string& name : source.media().others())
    if (source.media().is_folder(name))
      problems.warn({path_in_words(name)}, told("a folder inside the picture folder is left out"),
                    told("put its pictures beside the others"));
    else
      problems.warn(
          {path_in_words(name)},
          told("this is no {} picture, no MP4 or WebM video and no recording; it is left out",
               told(k_picture_formats)));
}

void works_have_pictures(const Source& source, Problems& problems) {
  Tally without;
  for (const Row& row : source.works().rows())
    if (source.pictures_of(row).empty()) without.add(row);
  if (without.count() > 0)
    problems.warn(source.works().place(),
                  told("{} of {} without a picture, {}", without.count(),
                       told_count(source.works().rows().size(), "{} work"), without.first()));
}

struct TextsBesidePictures {
  const char* key;
  const char* count;
  const char* thing;
};

constexpr const char* k_captions = to_tell("{} caption");
constexpr const char* k_a_caption = to_tell("a caption");
constexpr const char* k_alts = to_tell("{} alternative text");
constexpr const char* k_an_alt = to_tell("an alternative text");

constexpr TextsBesidePictures k_texts[] = {{"captions", k_captions, k_a_caption},
                                           {"captions_en", k_captions, k_a_caption},
                                           {"alts", k_alts, k_an_alt},
                                           {"alts_en", k_alts, k_an_alt}};

void texts_fit_the_pictures(const Source& source, Problems& problems) {
  const Sheet& works = source.works();
  for (const Row& row : works.rows())
    for (const auto& [key, count, thing] : k_texts) {
      const std::size_t texts = values_in(works.cell(row, key), Blanks::keep).size();
      const std::size_t pictures = source.pictures_of(row).size();
      if (texts > pictures)
        problems.warn(works.place(row, key),
                      told("there are {} but {}", told_count(texts, count),
                           told_count(pictures, "{} picture")),
                      told("a \";\" inside {} begins a new one", told(thing)));
    }
}

// Who cannot see a picture is told what it shows, or gets nothing of it.
void pictures_are_told_in_words(const Source& source, Problems& problems) {
  const Sheet& works = source.works();
  Tally without;
  for (const Row& row : works.rows()) {
    const auto texts = values_in(works.cell(row, "alts"), Blanks::keep);
    const auto filled =
        std::count_if(texts.begin(), texts.end(), [](auto& t) { return !t.empty(); });
    const std::size_t pictures = source.pictures_of(row).size();
    without.add(row, pictures - std::min(pictures, static_cast<std::size_t>(filled)));
  }
  if (without.count() > 0)
    problems.warn(works.place(),
                  told("{} without an alternative text (alts), {}",
                       told_count(without.count(), "{} picture"), without.first()),
                  told("say in a few words what each shows, for visitors who cannot see it"));
}

void pictures_can_be_read(const Source& source, Problems& problems) {
  for (const auto& [name, header] : source.headers) {
    const Place place{path_in_words(name)};
    if (!header)
      problems.error(place, header.error());
    else if (header->pages > 1)
      problems.warn(place,
                    told("the file has {} pages or frames; only the first is shown", header->pages),
                    told("save each of the others as a picture of its own"));
  }
}

std::set<std::string> large_pictures(const Source& source) {
  std::set<std::string> names;
  for (const Row& row : source.works().rows())
    for (std::string& name : source.pictures_of(row)) names.insert(std::move(name));
  const Sheet& plans = source.workbook.sheet("plans");
  for (const Row& row : plans.rows())
    names.insert(source.media().picture(plans.cell(row, "picture")));
  return names;
}

// Logos stay small on every screen.
void pictures_are_large_enough(const Source& source, Problems& problems) {
  for (const std::string& name : large_pictures(source)) {
    const PictureHeader* const header = source.header(name);
    if (header == nullptr || header->vector) continue;
    if (std::max(header->width, header->height) >= k_least_side) continue;
    problems.warn({path_in_words(name)},
                  told("the picture has only {} × {} pixels and will look soft", header->width,
                       header->height),
                  told("use one of {} pixels or more if there is one", k_least_side));
  }
}

struct Shown {
  std::string name;
  std::string_view work;
};

Told in_words(const std::vector<Shown>& all) {
  std::vector<Told> parts;
  for (const Shown& shown : all) parts.push_back(told("{} (work {})", shown.name, shown.work));
  return told_list(std::move(parts), to_tell(" and "));
}

void pictures_differ(const Source& source, Problems& problems) {
  std::map<std::string, std::vector<Shown>> by_digest;
  for (const Row& row : source.works().rows())
    for (const std::string& name : source.pictures_of(row))
      if (const PictureHeader* const header = source.header(name))
        by_digest[header->digest].push_back({name, source.works().cell(row, "id")});
  std::map<std::string, Told> by_name;  // in the order of names, not of digests
  for (const auto& [digest, all] : by_digest)
    if (all.size() > 1) by_name.emplace(all.front().name, in_words(all));
  for (const auto& [name, words] : by_name)
    problems.warn({path_in_words(name)},
                  told("the same picture is shown more than once: {}", words),
                  told("give each its own, or leave one out"));
}

bool shows_photographs(const Source& source, const Row& work) {
  const std::vector<std::string> names = source.pictures_of(work);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const PictureHeader* const header = source.header(name);
    return header != nullptr && !header->vector;
  });
}

// Children's faces: the Personal Data Protection Act asks for their parents' consent.
void consent_is_there(const Source& source, Problems& problems) {
  const Sheet& works = source.works();
  Tally unsaid;
  for (const Row& row : works.rows()) {
    if (!shows_photographs(source, row)) continue;
    if (works.cell(row, "consent").empty()) unsaid.add(row);
    if (chosen(works, row, "consent") == "missing")
      problems.error(works.place(row, "consent"),
                     told("this work's photos must not be shown before the consent is there"),
                     told("take the pictures out, or get it and write given (ได้รับแล้ว)"));
  }
  if (unsaid.count() > 0)
    problems.warn(works.place(),
                  told("{} with photos where the consent of the people in them is not said "
                       "(consent), {}",
                       told_count(unsaid.count(), "{} work"), unsaid.first()),
                  told("write given (ได้รับแล้ว), no-people (ไม่มีบุคคลในภาพ) or missing (ยังไม่ได้รับ)"));
}

using Rule = void (*)(const Source& source, Problems& problems);

constexpr Rule k_rules[] = {
    names_are_unlike,    texts_fit_the_pictures,     pictures_are_used,
    works_have_pictures, pictures_can_be_read,       pictures_are_large_enough,
    pictures_differ,     pictures_are_told_in_words, consent_is_there,
};

}  // namespace

std::set<std::string> used_pictures(const Workbook& workbook) {
  const PictureHeaders none;
  const Source source{workbook, none};
  std::set<std::string> used = large_pictures(source);
  const Sheet& event = workbook.sheet("event");
  for (const Row& row : event.rows()) used.insert(workbook.media.picture(event.cell(row, "logo")));
  const Sheet& organisations = workbook.sheet("organisations");
  for (const Row& row : organisations.rows())
    used.insert(workbook.media.picture(organisations.cell(row, "logo")));
  used.erase("");
  return used;
}

void check_pictures(const Workbook& workbook, const PictureHeaders& headers, Problems& problems) {
  for (const Rule rule : k_rules) rule({workbook, headers}, problems);
}

}  // namespace kiosk::authoring
