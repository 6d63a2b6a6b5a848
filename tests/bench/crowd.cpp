#include "bench/crowd.h"

#include "catalog/schema.h"
#include "catalog/work_set.h"
#include "pack/manifest.h"
#include "store/database.h"

#include <fmt/format.h>

namespace kiosk::bench {
namespace {

// `n` counts the copies; positions and ids move on by the number of originals each time.
constexpr const char* k_counted =
    "WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < {1}) ";

}  // namespace

base::Result<void> grow_pack(const std::filesystem::path& from, const std::filesystem::path& to,
                             std::int64_t works) {
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
  auto pack = TRY(store::Database::open(to, store::Access::write));
  const auto originals = TRY(pack.number("SELECT count(*) FROM exhibit"));
  const std::int64_t copies = (works + originals - 1) / originals - 1;
  if (copies < 1) return {};
  const auto run = [&](const char* insert) {
    return pack.script(fmt::format(fmt::runtime(std::string(insert)), originals, copies));
  };
  TRY(pack.script("PRAGMA synchronous = OFF; BEGIN"));
  const std::string counted(k_counted);
  TRY(run(
      (counted +
       "INSERT INTO exhibit SELECT e.position + n * {0}, e.id || '-' || n, e.title_th || ' ' || "
       "n, e.title_en || ' ' || n, e.short_title_th, e.short_title_en, e.summary_th, "
       "e.summary_en, e.levels_th, e.levels_en, e.year, e.status, e.place_th, e.place_en, e.stand, "
       "e.video_url, e.rank_th + n * {0}, e.rank_en + n * {0}, e.school_rank_th + n * {0}, "
       "e.school_rank_en + n * {0}, e.sample FROM exhibit e, copy WHERE e.position <= {0}")
          .c_str()));
  TRY(run((counted + "INSERT INTO section SELECT exhibit + n * {0}, position, role, text_th, "
                     "text_en FROM section, copy WHERE exhibit <= {0}")
              .c_str()));
  TRY(run((counted + "INSERT INTO exhibit_organisation SELECT exhibit + n * {0}, position, "
                     "organisation FROM exhibit_organisation, copy WHERE exhibit <= {0}")
              .c_str()));
  TRY(run((counted + "INSERT INTO exhibit_term SELECT facet, term, exhibit + n * {0}, own "
                     "FROM exhibit_term, copy WHERE exhibit <= {0}")
              .c_str()));
  TRY(
      pack.script("UPDATE pack SET value = (SELECT count(*) FROM exhibit) WHERE key = 'exhibits'; "
                  "UPDATE organisation SET works = (SELECT count(*) FROM exhibit_organisation "
                  "WHERE organisation = organisation.id) WHERE works > 0; COMMIT"));
  TRY(catalog::count_works(pack));
  // A picture of its own for each copy, with the original's renditions.
  TRY(pack.script("BEGIN"));
  TRY(run((counted +
           "INSERT INTO media SELECT id + n * 100000, exhibit + n * {0}, position, width, "
           "height, caption_th, caption_en, alt_th, alt_en, tone FROM media, copy "
           "WHERE exhibit <= {0} AND id < 100000 AND position = 1")
              .c_str()));
  TRY(pack::seal(pack));
  return pack.script("COMMIT");
}

}  // namespace kiosk::bench
