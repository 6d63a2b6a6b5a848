#include "stats/forget.h"

#include "stats/definitions.h"
#include "stats/event.h"
#include "stats/log_file.h"
#include "stats/log_set.h"
#include "stats/schema.h"
#include "stats/scope.h"
#include "stats/state_folder.h"
#include "stats/visit.h"
#include "store/database.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::stats {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

// How far into a run its events go.
struct Cut {
  std::int64_t last_seq = 0;  // 0: none goes
  bool has_clock = false;     // some event has one to be believed
  bool whole = false;         // none is left
};

// Sums the visits and the machine's life of what goes.
class Summing {
 public:
  Summing(const LogSet& set, std::map<DaySum, std::int64_t>& sums)
      : m_set(set), m_sums(sums), m_visits(m_things, [this](const Visit& visit) { add(visit); }) {}

  void begin_boot(const SetBoot& boot);
  void add(const EventRow& row);
  void end_boot(bool whole);

  std::int64_t events = 0;
  std::int64_t sessions = 0;
  std::int64_t votes = 0;

 private:
  void add(const Visit& visit);
  void add_views(const Visit& visit, const std::string& day);
  void sum(const char* figure, const std::string& day, const std::string& pack,
           const std::string& of, std::int64_t number);

  const LogSet& m_set;
  std::map<DaySum, std::int64_t>& m_sums;
  Things m_things;
  Visits m_visits;
  RowProps m_props;
  const SetBoot* m_boot = nullptr;
  std::string m_first_day;
  bool m_shut_down = false;
  std::optional<std::int64_t> m_last_mono_ms;
};

void Summing::begin_boot(const SetBoot& boot) {
  m_boot = &boot;
  m_first_day.clear();
  m_shut_down = false;
  m_last_mono_ms.reset();
  m_visits.begin_boot(boot.utc_offset);
}

void Summing::sum(const char* figure, const std::string& day, const std::string& pack,
                  const std::string& of, std::int64_t number) {
  if (number != 0) m_sums[{m_boot->kiosk_id, day, pack, figure, m_boot->boot_id, of, 0}] += number;
}

void Summing::add(const EventRow& row) {
  ++events;
  const What what = what_of(row.name);
  (void)m_props.read(row.props);  // what cannot be read counts with nothing, as in a report
  votes += what == What::vote && row.origin == word_of(Origin::visitor) ? 1 : 0;
  m_shut_down = m_shut_down || what == What::shutdown;
  const std::string day = day_text(day_of(row, m_boot->utc_offset));
  if (m_first_day.empty()) m_first_day = day;
  if (m_last_mono_ms)
    sum(k_sum_uptime, day, {}, {}, std::max<std::int64_t>(row.mono_ms - *m_last_mono_ms, 0));
  m_last_mono_ms = row.mono_ms;
  if (!row.session.empty()) m_visits.add(row, what, m_props);
}

void Summing::end_boot(bool whole) {
  m_visits.end_boot();
  if (!whole) return;
  sum(k_sum_boots, m_first_day, {}, {}, 1);
  sum(k_sum_broken_boots, m_first_day, {}, {}, m_shut_down ? 0 : 1);
}

void Summing::add(const Visit& visit) {
  if (!visit.visitor) return;
  ++sessions;
  const std::string day = day_text(visit.day);
  const std::string& pack = m_set.packs()[visit.pack].id;
  sum(k_sum_sessions, day, pack, {}, 1);
  sum(k_sum_engaged, day, pack, {}, is_engaged(visit) ? 1 : 0);
  sum(k_sum_english, day, pack, {}, visit.english ? 1 : 0);
  sum(k_sum_aided, day, pack, {}, visit.aids != 0 ? 1 : 0);
  if (visit.day) sum(k_sum_hour, day, pack, fmt::format("{:02}", visit.hour), 1);
  for (const Visit::Deed& deed : visit.deeds)
    if (deed.liked)
      sum(k_sum_likes, day, pack, m_things.exhibits[visit.pack].text(deed.exhibit), 1);
  add_views(visit, day);
}

void Summing::add_views(const Visit& visit, const std::string& day) {
  const std::string& pack = m_set.packs()[visit.pack].id;
  std::vector<Number> viewed;
  for (const Visit::View& view : visit.views) {
    const std::string& exhibit = m_things.exhibits[visit.pack].text(view.exhibit);
    sum(is_pass(view) ? k_sum_passes : k_sum_views, day, pack, exhibit, 1);
    if (is_pass(view) || std::ranges::find(viewed, view.exhibit) != viewed.end()) continue;
    viewed.push_back(view.exhibit);
    sum(k_sum_viewers, day, pack, exhibit, 1);
  }
  const auto different = static_cast<std::int64_t>(viewed.size());
  sum(k_sum_broad, day, pack, {}, different >= k_broad_exhibits ? 1 : 0);
}

// All goes where nothing is of that day or later. Otherwise what comes before the last event that
// is known to be earlier and in the middle of no visit.
Result<Cut> cut_of(LogSet::Reader& reader, const SetBoot& boot, std::chrono::sys_days before) {
  Things things;
  Visits visits(things, [](const Visit&) {});
  visits.begin_boot(boot.utc_offset);
  RowProps props;
  Cut cut{.whole = true};
  std::int64_t last_seq = 0;
  TRY(reader.read(boot, [&](const EventRow& row) {
    const auto day = day_of(row, boot.utc_offset);
    cut.has_clock = cut.has_clock || day;
    cut.whole = cut.whole && !(day && *day >= before);
    last_seq = row.seq;
    if (!cut.whole) return;
    if (!row.session.empty()) visits.add(row, what_of(row.name), props);
    if (day && !visits.is_any_open()) cut.last_seq = row.seq;
  }));
  if (cut.whole) cut.last_seq = last_seq;
  return cut;
}

// A run whose clock was wrong from end to end goes if the run after it does.
std::vector<Cut> settled(std::vector<Cut> cuts) {
  bool next_goes = false;
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    if (!cut->has_clock && !next_goes) *cut = {};
    next_goes = cut->has_clock ? cut->last_seq > 0 : next_goes;
  }
  return cuts;
}

// By the order in which the runs lie in the file, whatever their clocks said.
std::vector<SetBoot> boots_in_order(const LogSet& set) {
  std::vector<SetBoot> boots = set.boots();
  std::ranges::sort(boots, {}, [](const SetBoot& boot) { return boot.pieces.front().number; });
  return boots;
}

Result<void> delete_events(store::Database& log, const SetBoot& boot, std::int64_t last_seq) {
  const std::int64_t number = boot.pieces.front().number;
  TRY(log.run("DELETE FROM event WHERE boot = ? AND seq <= ?", {number, last_seq}));
  return log.run("UPDATE boot SET forgotten_to = ? WHERE number = ?", {last_seq, number});
}

Result<void> write_sum(store::Database& log, const DaySum& sum, std::int64_t number) {
  return log.run(
      "INSERT INTO day_sum (kiosk_id, day, pack_id, figure, key, number) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT DO UPDATE SET number = number + excluded.number",
      {sum.kiosk, sum.day, sum.pack, sum.figure, key_of(sum), number});
}

Result<std::int64_t> purge_words(store::Database& log, base::WallTime now) {
  const auto kept_from = (now - k_searches_kept).time_since_epoch().count();
  TRY(
      log.run("UPDATE event SET props = json_remove(props, '$.q_norm') WHERE name = 'search' AND "
              "json_valid(props) AND json_extract(props, '$.q_norm') IS NOT NULL AND "
              "(clock <> 'ok' OR wall_ms < ?)",
              {std::int64_t{kept_from}}));
  return log.number("SELECT changes()");
}

Result<std::vector<Cut>> cuts_of(const LogSet& set, const std::vector<SetBoot>& boots,
                                 std::optional<std::chrono::sys_days> before) {
  std::vector<Cut> cuts;
  auto reader = TRY(set.reader());
  for (const SetBoot& boot : boots)
    cuts.push_back(before ? TRY(cut_of(reader, boot, *before)) : Cut{});
  return settled(std::move(cuts));
}

// What goes, summed up.
Result<std::int64_t> sum_up(const LogSet& set, const std::vector<SetBoot>& boots,
                            const std::vector<Cut>& cuts, Summing& summing,
                            const ReadProgress& progress) {
  auto reader = TRY(set.reader());
  for (std::size_t at = 0; at < boots.size(); ++at) {
    if (cuts[at].last_seq == 0) continue;
    summing.begin_boot(boots[at]);
    TRY(reader.read(boots[at], [&](const EventRow& row) {
      if (row.seq <= cuts[at].last_seq) summing.add(row);
    }));
    summing.end_boot(cuts[at].whole);
    if (progress) progress(summing.events, set.events());
  }
  return summing.votes;
}

fs::path file_of(const fs::path& log) {
  std::error_code none;
  return fs::is_directory(log, none) ? log_file(log) : log;
}

}  // namespace

Result<Forgotten> forget(const fs::path& log, const ForgetOptions& options,
                         const ReadProgress& progress) {
  const fs::path file = file_of(log);
  std::map<DaySum, std::int64_t> sums;
  Forgotten done;
  const LogSet set = TRY(LogSet::open({file}));
  if (is_of_newer_kiosk(file))
    return tl::unexpected(explained({Fault::newer, "it can be read, not written"}, file));
  const Ownership owned = TRY(Ownership::take(set.files().front().parent_path()));
  const std::vector<SetBoot> boots = boots_in_order(set);
  const std::vector<Cut> cuts = TRY(cuts_of(set, boots, options.before));
  Summing summing(set, sums);
  const std::int64_t votes = TRY(sum_up(set, boots, cuts, summing, progress));
  if (votes > 0 && !options.also_votes)
    return base::fail(Fault::input,
                      fmt::format("{}: {} votes are among what would be forgotten: count them "
                                  "first (kiosk-stats votes), then say --also-votes",
                                  file.string(), votes));
  auto database = TRY(store::Database::open(file, store::Access::write));
  TRY(store::migrate(database, k_log_application_id, log_history()));
  TRY(database.script("PRAGMA secure_delete = ON"));  // nothing stays readable in free pages
  TRY(database.transaction([&]() -> Result<void> {
    for (const auto& [sum, number] : sums) TRY(write_sum(database, sum, number));
    for (std::size_t at = 0; at < boots.size(); ++at)
      if (cuts[at].last_seq > 0) TRY(delete_events(database, boots[at], cuts[at].last_seq));
    done.searched_words = TRY(purge_words(database, options.now));
    return {};
  }));
  done.events = summing.events;
  done.sessions = summing.sessions;
  done.sums = static_cast<std::int64_t>(sums.size());
  // Only to give back the room, and what the write-ahead log still holds of the old rows.
  if (done.events > 0 || done.searched_words > 0)
    (void)database.script("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  return done;
}

}  // namespace kiosk::stats
