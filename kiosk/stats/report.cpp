#include "stats/report.h"

#include "stats/log_set.h"
#include "stats/schema.h"
#include "stats/tally.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace kiosk::stats {
namespace {

using base::Result;

constexpr std::int64_t k_tell_every = 50'000;  // events

// The runs of a set, handed out to whoever counts next.
class Work {
 public:
  Work(const LogSet& set, const Scope& scope) : m_set(set) {
    for (const SetBoot& boot : set.boots())
      if (boot.kiosk_id.starts_with(scope.kiosk)) m_boots.push_back(&boot);
  }

  const SetBoot* next() {
    const std::size_t at = m_next.fetch_add(1);
    return at < m_boots.size() && !m_failed ? m_boots[at] : nullptr;
  }

  // Counts runs until none is left. `progress` may be empty.
  void count(Tally& tally, const ReadProgress& progress) {
    auto reader = m_set.reader();
    if (!reader) return fail(reader.error());
    while (const SetBoot* boot = next()) {
      tally.begin_boot(*boot);
      std::int64_t untold = 0;
      const auto done = reader->read(*boot, [&](const EventRow& row) {
        tally.add(row);
        if (++untold == k_tell_every) tell(std::exchange(untold, 0), progress);
      });
      tally.end_boot();
      tell(untold, progress);
      if (!done) return fail(done.error());
    }
  }

  const std::optional<base::Error>& error() const { return m_error; }

 private:
  void tell(std::int64_t events, const ReadProgress& progress) {
    const std::int64_t done = m_done.fetch_add(events) + events;
    if (progress) progress(done, m_set.events());
  }
  void fail(const base::Error& error) {
    const std::lock_guard lock(m_mutex);
    if (!m_error) m_error = error;
    m_failed = true;
  }

  const LogSet& m_set;
  std::vector<const SetBoot*> m_boots;
  std::atomic<std::size_t> m_next = 0;
  std::atomic<std::int64_t> m_done = 0;
  std::atomic<bool> m_failed = false;
  std::mutex m_mutex;
  std::optional<base::Error> m_error;
};

}  // namespace

Result<Report> read_report(const std::vector<std::filesystem::path>& logs, const Scope& scope,
                           const ReadProgress& progress) {
  const LogSet set = TRY(LogSet::open(logs));
  const Ground ground(set.packs(), set.names());
  Tally tally(ground, scope);
  Tally other(ground, scope);
  Work work(set, scope);
  {
    std::jthread beside([&] { work.count(other, {}); });
    work.count(tally, progress);
  }
  if (work.error()) return tl::unexpected(*work.error());
  tally.absorb(other);
  Report report = tally.report(set.sums());
  report.quality.newer_version = set.newer_version();
  return report;
}

Result<Report> read_report(const std::filesystem::path& state_folder) {
  return read_report(std::vector{log_file(state_folder)});
}

}  // namespace kiosk::stats
