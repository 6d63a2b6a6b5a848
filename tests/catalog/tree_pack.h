// The tiny pack with a facet of schools that has levels: provinces, below them districts, below one
// of these a group of schools.
#pragma once

#include "catalog/tiny_pack.h"

namespace kiosk::tests {

struct TreeTerm {
  const char* id;
  const char* parent;
};

inline void add_area_terms(store::Database& pack) {
  const TreeTerm terms[] = {{"loei", ""},           {"satun", ""},    {"nan", ""},
                            {"wang", "loei"},       {"phu", "loei"},  {"la-ngu", "satun"},
                            {"wang-group", "wang"}, {"hills", "wang"}};
  add_row(pack, "facet",
          {{"id", words("area")},
           {"label_th", words("จังหวัดและอำเภอ")},
           {"applies_to", words("organisation")},
           {"position", number(3)}});
  std::int64_t position = 0;
  for (const auto& [id, parent] : terms)
    add_row(pack, "term",
            {{"facet", words("area")},
             {"id", words(id)},
             {"label_th", words(std::string("ที่ ") + id)},
             {"parent", words(parent)},
             {"position", number(position++)},
             {"role", words("normal")}});
}

// Its schools' areas with all that these lie under; the works have them of their schools.
inline void add_areas(store::Database& pack) {
  const std::pair<const char*, const char*> areas[] = {{"na", "wang-group"},
                                                       {"na", "wang"},
                                                       {"na", "loei"},
                                                       {"erawan", "la-ngu"},
                                                       {"erawan", "satun"}};
  for (const auto& [school, term] : areas) {
    const bool own = term == std::string("wang-group") || term == std::string("la-ngu");
    must(pack.run("INSERT INTO organisation_term VALUES (?, 'area', ?, ?)",
                  {words(school), words(term), number(own)}));
    must(
        pack.run("INSERT OR IGNORE INTO exhibit_term SELECT 'area', ?, exhibit, 0 FROM "
                 "exhibit_organisation WHERE organisation = ?",
                 {words(term), words(school)}));
  }
}

inline void fill_tree_pack(store::Database& pack) {
  fill_tiny_pack(pack);
  must(pack.transaction([&]() -> base::Result<void> {
    add_area_terms(pack);
    add_areas(pack);
    TRY(catalog::count_works(pack));
    return pack::seal(pack);
  }));
}

inline catalog::Catalog tree_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tree_pack(pack);
  return catalog::Catalog(std::move(pack));
}

}  // namespace kiosk::tests
