// What event logs hand to another store: each event once and from a mark on, in bounded memory,
// without what must not leave; and the marks of how far that came.
//
// What does not leave: the words visitors searched for (they leave only as sums, see SearchedTerm),
// for which work a vote was (votes stay sealed: votes.h), the moment within its second, any time of
// a clock that cannot be believed, and whatever the vocabulary (event.h) does not know.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "stats/day_sums.h"
#include "stats/dictionary.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::stats {

// A run of the kiosk program, whichever logs hold parts of it.
struct OutboxRun {
  std::string kiosk;
  std::string boot;
  std::string app_version;
  std::chrono::minutes utc_offset{0};
  std::int64_t forgotten_to = 0;  // events up to this seq are only in sums
  std::int64_t last_seq = 0;
  bool running = false;     // a kiosk is at work on it: no shutdown is missing
  std::int64_t marked = 0;  // events up to this seq are in the other store; see read_marks()
};

// Valid inside the function it is handed to.
struct OutboxEvent {
  std::int64_t seq = 0;
  std::int64_t mono_ms = 0;                    // of the machine's own clock
  std::optional<std::chrono::sys_seconds> at;  // UTC; nothing of a clock that is not "ok"
  std::optional<std::chrono::sys_days> day;    // in the hall's time, as is the hour
  int hour = 0;                                // 0 to 23, where there is a day
  std::string_view clock;                      // ok, suspect, unset
  bool clock_moved = false;                    // since the event before, by more than k_clock_step
  std::string_view session;
  std::string_view origin;
  std::string_view language;
  std::string_view a11y;
  const Pack* pack = nullptr;  // never null; empty if none was on show
  std::string_view name;
  std::optional<std::string> props;  // a flat JSON object; nothing: cannot be read
};

struct OutboxName {
  std::string pack;  // id
  Name name;
};

// What visitors of one run searched for, told only if k_least_search_sessions of all runs in the
// outbox searched for it, and for k_searches_kept.
struct SearchedTerm {
  std::size_t run = 0;  // of runs()
  std::string term;
  std::int64_t searches = 0;
  std::int64_t sessions = 0;
  std::int64_t without_results = 0;
  std::optional<std::chrono::sys_days> last_day;  // nothing where no clock was to be believed
};

class Outbox {
 public:
  // Each path as read_report (report.h) has it, and it fails like that. Changes nothing in the
  // logs; a kiosk may be writing them.
  static base::Result<Outbox> open(const std::vector<std::filesystem::path>& logs);

  Outbox(Outbox&&) noexcept;
  ~Outbox();

  const std::vector<OutboxRun>& runs() const;  // by kiosk, start and id
  const std::vector<OutboxName>& names() const;
  const std::vector<Pack>& editions() const;
  const std::vector<DaySum>& sums() const;
  // When the logs were written last, as far as their clocks can be believed; else 1970.
  base::WallTime written() const;

  // Learns how far the store of this name came, from all logs together.
  base::Result<void> read_marks(const std::string& target);

  // Every event of the run after `after`, by rising seq; `use` answers whether it wants more.
  base::Result<void> read(std::size_t run, std::int64_t after,
                          const std::function<bool(const OutboxEvent&)>& use);

  base::Result<std::vector<SearchedTerm>> searched_terms(base::WallTime now);

  // The store has every event of the run up to `seq` for good. Written into the logs as soon as
  // they can be.
  void mark(const std::string& target, std::size_t run, std::int64_t seq);

  // Writes what marks are left and reads no more. Answers the logs that keep no mark because they
  // cannot be written or are of an earlier or a later version: everything in them is handed over
  // again.
  std::vector<std::filesystem::path> finish();

 private:
  struct Inside;
  explicit Outbox(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::stats
