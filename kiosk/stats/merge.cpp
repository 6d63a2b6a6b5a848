#include "stats/merge.h"

#include "base/file.h"
#include "stats/bulk_log.h"
#include "stats/log_file.h"
#include "stats/log_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>

namespace kiosk::stats {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr std::int64_t k_tell_every = 20'000;  // events

Result<void> check_place(const fs::path& out, const std::vector<fs::path>& files,
                         Existing existing) {
  std::error_code none;
  if (fs::is_directory(out, none))
    return base::fail(Fault::input,
                      fmt::format("{} is a folder: name the file to be written", out.string()));
  for (const fs::path& file : files)
    if (fs::equivalent(out, file, none))
      return base::fail(Fault::input, fmt::format("{} is one of the logs that are read: write to "
                                                  "another file",
                                                  out.string()));
  if (existing == Existing::keep && fs::exists(out, none))
    return base::fail(Fault::input, fmt::format("{} is there already: choose another name, or say "
                                                "--replace",
                                                out.string()));
  if (is_of_newer_kiosk(out))
    return base::fail(Fault::newer,
                      fmt::format("{} was written by a newer kiosk and stays as it is: choose "
                                  "another name",
                                  out.string()));
  return {};
}

// The file while it is written; it goes away with us unless it was published.
class Draft {
 public:
  explicit Draft(const fs::path& out) : m_path(out.string() + ".part") { remove(); }
  ~Draft() { remove(); }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  void remove() const {
    std::error_code none;
    for (const char* tail : {"", "-journal"}) fs::remove(m_path.string() + tail, none);
  }
  fs::path m_path;
};

class Merging {
 public:
  Merging(const LogSet& set, BulkLog& log, const ReadProgress& progress)
      : m_set(set), m_log(log), m_progress(progress) {}

  Result<void> write_all();
  Merged finish();

 private:
  Result<void> write_boot(const SetBoot& boot, LogSet::Reader& reader);
  void look_at(const SetBoot& boot, const EventRow& row);

  const LogSet& m_set;
  BulkLog& m_log;
  const ReadProgress& m_progress;
  std::vector<std::int64_t> m_editions = {0};  // the set's as numbers of the new log
  Merged m_merged;
  std::map<std::string, std::set<std::chrono::sys_days>> m_days;  // by kiosk
  std::int64_t m_next_seq = 1;
};

Result<void> Merging::write_all() {
  for (std::size_t at = 1; at < m_set.editions().size(); ++at)
    m_editions.push_back(TRY(m_log.add_edition(m_set.editions()[at])));
  for (const auto& [pack, name] : m_set.names()) TRY(m_log.add_name(m_set.packs()[pack].id, name));
  for (const DaySum& sum : m_set.sums()) TRY(m_log.add_sum(sum));
  if (m_set.newer_version() > 0) TRY(m_log.tell_newer(m_set.newer_version()));
  auto reader = TRY(m_set.reader());
  for (const SetBoot& boot : m_set.boots()) TRY(write_boot(boot, reader));
  return {};
}

Result<void> Merging::write_boot(const SetBoot& boot, LogSet::Reader& reader) {
  const auto number = TRY(m_log.add_boot(boot));
  Result<void> written;
  m_days.try_emplace(boot.kiosk_id);
  m_next_seq = boot.forgotten_to + 1;
  TRY(reader.read(boot, [&](const EventRow& row) {
    if (!written) return;
    look_at(boot, row);
    written = m_log.add(number, m_editions[static_cast<std::size_t>(row.edition)], row);
    if (++m_merged.events % k_tell_every == 0 && m_progress)
      m_progress(m_merged.events, m_set.events());
  }));
  ++m_merged.boots;
  return written;
}

void Merging::look_at(const SetBoot& boot, const EventRow& row) {
  if (row.seq > m_next_seq)
    m_merged.gaps.push_back({boot.kiosk_id, boot.boot_id, m_next_seq, row.seq - 1});
  m_next_seq = row.seq + 1;
  if (const auto day = day_of(row, boot.utc_offset)) m_days[boot.kiosk_id].insert(*day);
}

Merged Merging::finish() {
  m_merged.logs = static_cast<std::int64_t>(m_set.files().size());
  m_merged.kiosks = static_cast<std::int64_t>(m_days.size());
  std::ranges::sort(m_merged.gaps, {}, [](const Gap& gap) {
    return std::tuple(std::string_view(gap.kiosk), std::string_view(gap.boot), gap.first);
  });
  if (m_merged.gaps.size() > k_most_gaps) m_merged.gaps.resize(k_most_gaps);
  for (const DaySum& sum : m_set.sums())
    if (const auto day = day_of(sum)) m_days[sum.kiosk].insert(*day);
  for (const auto& [kiosk, days] : m_days)
    for (MissingDays& missing : missing_days(kiosk, days))
      m_merged.missing_days.push_back(std::move(missing));
  return std::move(m_merged);
}

}  // namespace

Result<Merged> merge_logs(const fs::path& out, const std::vector<fs::path>& logs, Existing existing,
                          const ReadProgress& progress) {
  const LogSet set = TRY(LogSet::open(logs));
  TRY(check_place(out, set.files(), existing));
  const Draft draft(out);
  BulkLog log = TRY(BulkLog::create(draft.path()));
  Merging merging(set, log, progress);
  TRY(merging.write_all());
  TRY(std::move(log).finish());
  TRY(base::publish_file(draft.path(), out));
  return merging.finish();
}

}  // namespace kiosk::stats
