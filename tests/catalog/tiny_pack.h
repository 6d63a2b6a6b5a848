// The smallest pack in which every question of the catalog has something to answer: six works of
// two schools, two facets of works and one of schools. Written by plain INSERTs from the schema,
// not by the builder, so that each may be wrong alone.
#pragma once

#include "catalog/catalog.h"
#include "catalog/schema.h"
#include "catalog/work_set.h"
#include "pack/manifest.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::tests {

using Cells = std::map<std::string, store::Value>;

inline void must(const base::Result<void>& result) {
  if (!result) FAIL(result.error().message);
}

template <typename T>
T must(base::Result<T> result) {
  if (!result) FAIL(result.error().message);
  return std::move(*result);
}

// One row; a column that is not named is "not given": '' or 0, NULL where the schema allows it.
inline void add_row(store::Database& pack, const std::string& table, const Cells& cells) {
  std::string columns;
  std::string places;
  store::Values values;
  must(pack.each("SELECT name, type, \"notnull\" OR pk FROM pragma_table_info(?)", {table},
                 [&](const store::Row& row) {
                   const std::string name = row.text(0);
                   const auto given = cells.find(name);
                   if (given == cells.end() && row.integer(2) == 0) return true;
                   columns += (columns.empty() ? "" : ", ") + name;
                   places += places.empty() ? "?" : ", ?";
                   if (given != cells.end())
                     values.push_back(given->second);
                   else if (row.text(1) == "INTEGER")
                     values.emplace_back(std::int64_t{0});
                   else
                     values.emplace_back(std::string());
                   return true;
                 }));
  must(pack.run("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")", values));
}

// A number for a cell; Value itself takes no int.
inline store::Value number(std::int64_t value) {
  return value;
}
inline store::Value words(std::string value) {
  return value;
}

inline void add_event(store::Database& pack) {
  const std::pair<const char*, const char*> facts[] = {
      {"id", "th.example.tiny"},  {"version", "1.0.0"},
      {"licence", "CC-BY-4.0"},   {"publisher_th", "สำนักงาน"},
      {"publisher_en", "Office"}, {"exhibits", "6"},
      {"organisations", "2"},     {"sample", "1"}};
  for (const auto& [key, value] : facts)
    add_row(pack, "pack", {{"key", words(key)}, {"value", words(value)}});
  add_row(pack, "event",
          {{"id", words("tiny")},
           {"name_th", words("เปิดบ้าน\u200Bนวัตกรรม")},
           {"name_en", words("Open House")},
           {"date", words("2021-09-15")},
           {"mode", words("hybrid")},
           {"date_text_th", words("๑๕ กันยายน ๒๕๖๔")},
           {"organiser", words("office")}});
  add_row(pack, "programme",
          {{"position", number(2)},
           {"kind", words("session")},
           {"start", words("2021-09-15T09:00")},
           {"finish", words("2021-09-15T10:30")},
           {"title_th", words("พิธีเปิด")}});
  add_row(pack, "programme",
          {{"position", number(1)}, {"kind", words("phase")}, {"title_th", words("ระยะที่ ๑")}});
  add_row(pack, "figure",
          {{"position", number(1)},
           {"id", words("sent")},
           {"value", number(1337)},
           {"value_text", words("๑,๓๓๗")},
           {"qualifier", words("exact")},
           {"as_of", words("2021-09-05")},
           {"part_of", words("total")}});
  add_row(pack, "figure",
          {{"position", number(2)},
           {"id", words("total")},
           {"value_text", words("ร้อยกว่า")},
           {"value_text_en", words("over a hundred")},
           {"qualifier", words("at-least")}});
  add_row(pack, "source",
          {{"position", number(1)}, {"id", words("news")}, {"url", words("https://example.org")}});
}

inline void add_terms(store::Database& pack) {
  struct Facet {
    const char* id;
    const char* applies_to;
    std::vector<const char*> terms;
  };
  const Facet facets[] = {{"category", "exhibit", {"english", "thai", "art", "other"}},
                          {"delivery", "exhibit", {"on-site", "on-line"}},
                          {"district", "organisation", {"erawan", "phu-luang"}}};
  std::int64_t facet_position = 0;
  for (const Facet& facet : facets) {
    add_row(pack, "facet",
            {{"id", words(facet.id)},
             {"label_th", words(std::string("กลุ่ม ") + facet.id)},
             {"applies_to", words(facet.applies_to)},
             {"position", number(facet_position++)},
             {"closed", number(facet.id == std::string("category"))}});
    std::int64_t position = 0;
    for (const std::string id : facet.terms)
      add_row(pack, "term",
              {{"facet", words(facet.id)},
               {"id", words(id)},
               {"label_th", words("หมวด " + id)},
               {"label_en", words(id)},
               {"short_label_th", words(id == "thai" ? "ไทย" : "")},
               {"position", number(position++)},
               {"role", words(id == "other" ? "other" : "normal")},
               {"reported", words(id == "english" ? "๑๔" : "")}});
  }
}

inline void add_organisations(store::Database& pack) {
  struct School {
    const char* id;
    const char* thai;
    const char* english;
    const char* letter;
    const char* district;
    std::int64_t works;
    std::int64_t rank_th;
    std::int64_t rank_en;
  };
  const School schools[] = {
      {"office", "สำนักงาน", "Office", "ส", "", 0, 3, 3},
      {"na", "โรงเรียนบ้านนา", "Ban Na School", "บ", "erawan", 3, 1, 2},
      {"erawan", "โรงเรียนเอราวัณ", "A Erawan School", "อ", "phu-luang", 3, 4, 1},
      {"empty", "โรงเรียนว่าง", "Empty School", "ว", "erawan", 0, 2, 4}};
  for (const School& school : schools) {
    add_row(pack, "organisation",
            {{"id", words(school.id)},
             {"name_th", words(school.thai)},
             {"name_en", words(school.english)},
             {"affiliation", words(school.id == std::string("office") ? "" : "office")},
             {"kind", words(school.id == std::string("office") ? "esa-primary" : "school")},
             {"letter_th", words(school.letter)},
             {"letter_en", words(std::string(1, school.english[0]))},
             {"works", number(school.works)},
             {"rank_th", number(school.rank_th)},
             {"rank_en", number(school.rank_en)},
             {"sample", number(school.works > 0)}});
    if (*school.district)
      add_row(pack, "organisation_term",
              {{"organisation", words(school.id)},
               {"facet", words("district")},
               {"term", words(school.district)},
               {"own", number(1)}});
  }
}

struct TinyExhibit {
  const char* id;
  const char* status;
  std::int64_t rank_th;  // rank_en runs the other way
  std::int64_t school_rank;
  std::vector<const char*> organisations;
  std::vector<std::pair<const char*, const char*>> terms;
};

inline void add_exhibit(store::Database& pack, std::int64_t position, const TinyExhibit& exhibit) {
  const std::string id = exhibit.id;
  add_row(pack, "exhibit",
          {{"position", number(position)},
           {"id", words(id)},
           {"title_th", words("ผลงาน " + id)},
           {"title_en", words("Work " + id)},
           {"short_title_th", words(id == "e1" ? "สั้น" : "")},
           {"status", words(exhibit.status)},
           {"stand", words(id == "e4" || id == "e2" ? "a1" : "")},
           {"rank_th", number(exhibit.rank_th)},
           {"rank_en", number(7 - exhibit.rank_th)},
           {"school_rank_th", number(exhibit.school_rank)},
           {"school_rank_en", number(exhibit.school_rank)},
           {"sample", number(id == "e1")}});
  std::int64_t place = 0;
  for (const char* organisation : exhibit.organisations)
    add_row(pack, "exhibit_organisation",
            {{"exhibit", number(position)},
             {"position", number(++place)},
             {"organisation", words(organisation)}});
  for (const auto& [facet, term] : exhibit.terms)
    add_row(pack, "exhibit_term",
            {{"exhibit", number(position)},
             {"facet", words(facet)},
             {"term", words(term)},
             {"own", number(facet != std::string("district"))}});
}

inline void add_exhibits(store::Database& pack) {
  const TinyExhibit exhibits[] = {
      {"e1",
       "selected",
       3,
       1,
       {"na"},
       {{"category", "english"}, {"delivery", "on-site"}, {"district", "erawan"}}},
      {"e2",
       "best-practice",
       1,
       1,
       {"na", "erawan"},
       {{"category", "thai"},
        {"category", "english"},
        {"delivery", "on-line"},
        {"district", "erawan"},
        {"district", "phu-luang"}}},
      {"e3", "submitted", 2, 2, {"erawan"}, {{"category", "thai"}, {"district", "phu-luang"}}},
      {"e4", "", 6, 2, {"erawan"}, {{"category", "other"}, {"district", "phu-luang"}}},
      {"e5", "", 5, 3, {}, {{"category", "english"}, {"delivery", "on-line"}}},
      {"e6", "", 4, 1, {"na"}, {{"district", "erawan"}}},
  };
  std::int64_t position = 0;
  for (const TinyExhibit& exhibit : exhibits) add_exhibit(pack, ++position, exhibit);
}

// What stands in for a JPEG of this picture and long side.
inline std::string tiny_jpeg(std::int64_t media, int side) {
  return "jpeg " + std::to_string(media) + " at " + std::to_string(side);
}

inline void add_picture(store::Database& pack, std::int64_t media, std::int64_t exhibit,
                        std::int64_t position, const std::vector<int>& sides) {
  add_row(pack, "media",
          {{"id", number(media)},
           {"exhibit", number(exhibit)},
           {"position", number(position)},
           {"width", number(sides.back())},
           {"height", number(sides.back() / 2)},
           {"caption_th", words("คำบรรยาย")},
           {"tone", words("#10ff20")}});
  for (const int side : sides) {
    const std::string jpeg = tiny_jpeg(media, side);
    const auto* start = reinterpret_cast<const std::byte*>(jpeg.data());
    add_row(pack, "rendition",
            {{"media", number(media)},
             {"side", number(side)},
             {"jpeg", store::Bytes(start, jpeg.size())}});
  }
}

inline void add_details(store::Database& pack) {
  add_picture(pack, 11, 1, 2, {320});
  add_picture(pack, 12, 1, 1, {320, 640, 1280, 2560});
  const char* roles[] = {"goal", "context"};
  for (std::int64_t position = 0; position < 2; ++position)
    add_row(pack, "section",
            {{"exhibit", number(1)},
             {"position", number(2 - position)},
             {"role", words(roles[position])},
             {"text_th", words(std::string("เนื้อหา ") + roles[position])}});
  const char* levels[] = {"nation", "area", ""};  // e1 has them in this order
  for (std::int64_t position = 0; position < 3; ++position) {
    const std::string id = position < 2 ? levels[position] : "thanks";
    add_row(pack, "award",
            {{"id", words(id)},
             {"name_th", words("เกียรติบัตร " + id)},
             {"level", words(levels[position])}});
    add_row(pack, "exhibit_award",
            {{"exhibit", number(1)}, {"position", number(position + 1)}, {"award", words(id)}});
  }
}

// Two floor plans of one picture that is no exhibit's; on the first are three stands.
inline void add_plans(store::Database& pack) {
  add_row(pack, "media",
          {{"id", number(21)},
           {"width", number(1600)},
           {"height", number(1000)},
           {"alt_th", words("ผังห้อง")}});
  add_row(pack, "plan",
          {{"position", number(1)},
           {"id", words("hall")},
           {"title_th", words("ห้องประชุม")},
           {"picture", number(21)},
           {"here_x", store::Value(50.0)},
           {"here_y", store::Value(95.5)}});
  add_row(pack, "plan",
          {{"position", number(2)},
           {"id", words("garden")},
           {"title_th", words("สวน")},
           {"picture", number(21)}});
  const std::pair<const char*, double> stands[] = {{"a2", 40.0}, {"a1", 12.5}, {"a3", 80.0}};
  std::int64_t position = 0;
  for (const auto& [id, x] : stands)
    add_row(pack, "stand",
            {{"position", number(++position)},
             {"id", words(id)},
             {"plan", words("hall")},
             {"label_th", words(std::string("บูท ") + id)},
             {"x", store::Value(x)},
             {"y", store::Value(30.0)}});
}

// A recording of whatever `of` names, or of the event: its column and what stands in it.
inline void add_recording(store::Database& pack, std::int64_t id, const char* language,
                          const Cells& of = {}) {
  Cells cells = of;
  cells["id"] = number(id);
  cells["language"] = words(language);
  cells["type"] = words("ogg");
  cells["bytes"] = number(5);
  cells["duration"] = number(60'000);
  add_row(pack, "recording", cells);
}

inline void fill_tiny_pack(store::Database& pack) {
  must(pack.script(catalog::k_pack_schema));
  must(pack.script("PRAGMA application_id = " + std::to_string(catalog::k_pack_application_id)));
  must(pack.script("PRAGMA user_version = " + std::to_string(catalog::k_pack_format)));
  must(pack.transaction([&]() -> base::Result<void> {
    add_event(pack);
    add_plans(pack);
    add_terms(pack);
    add_organisations(pack);
    add_exhibits(pack);
    add_details(pack);
    TRY(catalog::count_works(pack));
    return pack::seal(pack);
  }));
}

// The tiny pack as a file that pack::open accepts.
inline void write_tiny_pack(const std::filesystem::path& file) {
  store::Database pack = must(store::Database::open(file, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));  // a test's disk need not wait
  fill_tiny_pack(pack);
}

// The tiny pack without a file.
inline catalog::Catalog tiny_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  return catalog::Catalog(std::move(pack));
}

}  // namespace kiosk::tests
