#include "stats/report.h"

#include "stats/log_reader.h"
#include "stats/schema.h"
#include "stats/state_folder.h"
#include "stats/tally.h"

#include <utility>
#include <vector>

namespace kiosk::stats {

base::Result<Report> read_report(const std::filesystem::path& state_folder) {
  Tally tally;
  std::vector<std::pair<Pack, Name>> dictionary;
  TRY(read_log(
      log_file(state_folder),
      {.begin_boot = [&](const StoredBoot& boot) { tally.begin_boot(boot); },
       .add = [&](const StoredEvent& event) { tally.add(event); },
       .name = [&](const Pack& pack, const Name& name) { dictionary.emplace_back(pack, name); }}));
  return tally.finish(dictionary, Ownership::is_taken(state_folder));
}

}  // namespace kiosk::stats
