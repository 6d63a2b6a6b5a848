#include "stats/log.h"

#include "stats/ledger.h"
#include "stats/queue.h"
#include "stats/random_id.h"
#include "stats/salvage.h"
#include "stats/schema.h"
#include "stats/state_folder.h"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk::stats {
namespace {

using base::Error;
using base::Fault;
using base::Result;

constexpr std::size_t k_batch = 256;  // events in a transaction: moved under the lock in ~10 µs
constexpr int k_most_set_aside = 3;   // in one run: a dying disk must not fill with copies

Event fault_event(std::string what, std::int64_t count) {
  return {.name = "fault",
          .props = {{"what", std::move(what)}, {"count", count}},
          .origin = Origin::machine};
}

Event machine_event(std::string name) {
  return {.name = std::move(name), .origin = Origin::machine};
}

// Such a file will not become good by waiting.
bool is_useless(Fault fault) {
  return fault == Fault::damaged || fault == Fault::input || fault == Fault::newer;
}

std::string_view words_for(Fault fault) {
  switch (fault) {
    case Fault::input:
      return "is not an event log";
    case Fault::newer:
      return "was written by a newer version of this program";
    case Fault::busy:
      return "is in use elsewhere";
    case Fault::damaged:
      return "is damaged";
    default:
      return "cannot be written";
  }
}

// A kill at any moment leaves either the old log in its place or what was saved, whole, beside it.
Result<std::int64_t> save_rows(const std::filesystem::path& file) {
  const auto saving = saving_file(file);
  std::error_code error;
  for (const char* tail : {"", "-journal"}) std::filesystem::remove(saving.string() + tail, error);
  const auto saved = TRY(salvage(file, saving));
  std::filesystem::rename(saving, saved_file(file), error);
  if (error) return base::fail(Fault::system, error.message());
  return saved;
}

}  // namespace

class Log::Writer {
 public:
  explicit Writer(LogOptions options);
  ~Writer();

  Result<void> record(Event event, Moment moment);
  void remember(Pack pack, std::vector<Name> names);
  void turn_to(Pack pack);
  bool flush(std::chrono::milliseconds at_most);
  LogStatus status() const;
  const std::string& boot_id() const { return m_run.boot_id; }

 private:
  void work();
  void wait_for_work(std::unique_lock<std::mutex>& lock);
  bool has_work() const { return !m_queue.empty() || !m_names.empty(); }
  void fill_batch();
  void number(Pending pending);
  void settle();

  bool write_batch();
  Result<void> attempt();
  Result<void> open_ledger();
  void look_back();
  void handle(const Error& error);
  Result<void> put_aside(const Error& error);
  void tell(const Trouble& trouble);
  void tell_if_over();

  // Shared, and guarded by the mutex.
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_settled;
  Queue m_queue;
  Pack m_pack;
  std::vector<PackNames> m_names;
  std::int64_t m_settled_order = 0;  // events up to this one are on the disk, or dropped
  bool m_names_in_flight = false;
  std::int64_t m_events_in_flight = 0;
  std::int64_t m_newly_refused = 0;
  Moment m_last_moment;
  Moment m_last_refused;
  bool m_hurry = false;
  bool m_stopping = false;
  LogStatus m_status;

  // The writer thread's own.
  const std::filesystem::path m_folder;
  const std::chrono::milliseconds m_commit_every;
  const std::chrono::milliseconds m_retry_every;
  const std::function<void(const Trouble&)> m_tell;
  Run m_run;
  std::optional<Ownership> m_ownership;
  std::optional<Ledger> m_ledger;
  Batch m_batch;
  std::int64_t m_last_seq = 0;
  int m_times_set_aside = 0;
  bool m_looked_back = false;
  bool m_failing = false;

  std::thread m_thread;  // last: everything it uses is there when it starts
};

Log::Writer::Writer(LogOptions options)
    : m_queue(options.most_waiting),
      m_last_moment(options.now),
      m_folder(std::move(options.folder)),
      m_commit_every(options.commit_every),
      m_retry_every(options.retry_every),
      m_tell(std::move(options.tell)),
      m_run{.kiosk_id = new_uuid(),
            .boot_id = new_uuid(),
            .app_version = std::move(options.app_version),
            .utc_offset = options.utc_offset,
            .started = options.now} {
  m_queue.push(machine_event("boot"), options.now, m_pack);
  m_thread = std::thread([this] { work(); });
}

Log::Writer::~Writer() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

Result<void> Log::Writer::record(Event event, Moment moment) {
  Result<void> allowed = check(event);
  const bool known = rule_of(event.name) != nullptr;
  const bool at_once = event.name == "session_end" || event.name == "shutdown";
  bool wake = at_once;
  keep_allowed(event);
  {
    const std::lock_guard lock(m_mutex);
    m_last_moment = moment;
    if (!allowed) {
      ++m_status.refused;
      ++m_newly_refused;
      m_last_refused = moment;
    }
    wake = wake || !has_work();
    if (known) m_queue.push(std::move(event), moment, m_pack);
    m_hurry = m_hurry || at_once;
  }
  if (wake) m_wake.notify_one();
  return allowed;
}

void Log::Writer::remember(Pack pack, std::vector<Name> names) {
  {
    const std::lock_guard lock(m_mutex);
    m_pack = pack;
    std::erase_if(m_names, [&](const PackNames& older) { return older.pack == pack; });
    m_names.push_back({std::move(pack), std::move(names)});
  }
  m_wake.notify_one();
}

void Log::Writer::turn_to(Pack pack) {
  const std::lock_guard lock(m_mutex);
  m_pack = std::move(pack);
}

bool Log::Writer::flush(std::chrono::milliseconds at_most) {
  std::unique_lock lock(m_mutex);
  const std::int64_t last = m_queue.last_order();
  m_hurry = true;
  m_wake.notify_one();
  return m_settled.wait_for(lock, at_most, [&] {
    return m_settled_order >= last && m_names.empty() && !m_names_in_flight;
  });
}

LogStatus Log::Writer::status() const {
  const std::lock_guard lock(m_mutex);
  LogStatus status = m_status;
  status.waiting = static_cast<std::int64_t>(m_queue.size()) + m_events_in_flight;
  status.dropped += m_queue.dropped();
  return status;
}

void Log::Writer::work() {
  std::unique_lock lock(m_mutex);
  for (bool last = false; !last;) {
    last = m_stopping;
    bool more = true;
    while (more) {
      fill_batch();
      more = m_batch.events.size() >= k_batch;  // then others may be waiting behind it
      lock.unlock();
      const bool good = write_batch();
      lock.lock();
      if (good) settle();
      more = good && (more || (last && has_work()));
    }
    if (!last) wait_for_work(lock);
  }
}

void Log::Writer::wait_for_work(std::unique_lock<std::mutex>& lock) {
  const auto called = [this] { return m_stopping || m_hurry; };
  if (m_failing) {
    m_wake.wait_for(lock, m_retry_every, called);
  } else {
    m_wake.wait(lock, [&] { return called() || has_work(); });
    m_wake.wait_for(lock, m_commit_every, called);
  }
  m_hurry = false;
}

// A batch that failed is kept as it is: its events have their numbers. More names may join it.
void Log::Writer::fill_batch() {
  for (PackNames& names : m_names) m_batch.packs.push_back(std::move(names));
  m_names.clear();
  m_names_in_flight = !m_batch.packs.empty();
  if (!m_batch.events.empty()) return;
  if (const auto dropped = m_queue.take_dropped()) {
    m_status.dropped += dropped->count;
    number({0, fault_event("events-dropped", dropped->count), dropped->first, m_pack});
  }
  if (const auto refused = std::exchange(m_newly_refused, 0))
    number({0, fault_event("props-refused", refused), m_last_refused, m_pack});
  for (Pending& pending : m_queue.take(k_batch)) number(std::move(pending));
  m_events_in_flight = static_cast<std::int64_t>(m_batch.events.size());
}

void Log::Writer::number(Pending pending) {
  m_batch.events.push_back({++m_last_seq, std::move(pending)});
}

void Log::Writer::settle() {
  m_status.written += std::exchange(m_events_in_flight, 0);
  m_names_in_flight = false;
  m_settled_order = m_queue.gone_order();
  m_settled.notify_all();
}

bool Log::Writer::write_batch() {
  Result<void> done = attempt();
  if (!done && is_useless(done.error().fault) && m_times_set_aside < k_most_set_aside) {
    done = put_aside(done.error());
    if (done) done = attempt();
  }
  m_failing = !done;
  if (m_failing) {
    handle(done.error());
  } else {
    m_batch = {};
    tell_if_over();
  }
  return !m_failing;
}

Result<void> Log::Writer::attempt() {
  if (m_ledger && !m_ledger->is_in_place()) m_ledger.reset();
  if (!m_ledger) TRY(open_ledger());
  return m_batch.empty() ? Result<void>() : m_ledger->write(m_run, m_batch);
}

Result<void> Log::Writer::open_ledger() {
  m_ownership.reset();  // taken anew: somebody may have deleted the folder and its lock file
  m_ownership = TRY(Ownership::take(m_folder));
  TRY(take_up_saved(log_file(m_folder)));
  m_ledger = TRY(Ledger::open(log_file(m_folder)));
  if (!std::exchange(m_looked_back, true)) look_back();
  return {};
}

void Log::Writer::look_back() {
  const auto before = m_ledger->broken_off(m_run.boot_id);
  if (!before || !*before) return;
  Event event = machine_event("crash_recovered");
  const base::WallTime last = (*before)->last;
  const base::WallTime now = m_run.started.wall;
  const bool believable = clock_quality(last) == "ok" && clock_quality(now) == "ok" && last <= now;
  if (believable) event.props.push_back({"down_ms", std::int64_t{(now - last).count()}});
  const std::lock_guard lock(m_mutex);
  m_queue.push(std::move(event), m_last_moment, {});
}

void Log::Writer::handle(const Error& error) {
  tell({error.fault,
        fmt::format("the event log {} {}; events are kept in memory and tried again "
                    "every second ({})",
                    log_file(m_folder).string(), words_for(error.fault), error.message)});
}

Result<void> Log::Writer::put_aside(const Error& error) {
  m_ledger.reset();
  base::WallTime now;
  {
    const std::lock_guard lock(m_mutex);
    now = m_last_moment.wall;
  }
  const auto file = log_file(m_folder);
  const auto saved = save_rows(file);
  const auto aside = TRY(set_aside(file, now));
  ++m_times_set_aside;
  if (saved) TRY(take_up_saved(file));
  if (const std::string id = kiosk_id_in(aside); !id.empty()) m_run.kiosk_id = id;
  const std::string held = saved ? fmt::format("with {} events that were still in it", *saved)
                                 : fmt::format("without what it held ({})", saved.error().message);
  tell({error.fault, fmt::format("the event log {} {} ({}); it was set aside as {} and a new log "
                                 "begun {}",
                                 file.string(), words_for(error.fault), error.message,
                                 aside.filename().string(), held)});
  return {};
}

void Log::Writer::tell(const Trouble& trouble) {
  {
    const std::lock_guard lock(m_mutex);
    if (m_status.trouble && m_status.trouble->message == trouble.message) return;
    m_status.trouble = trouble;
  }
  if (m_tell) m_tell(trouble);
}

void Log::Writer::tell_if_over() {
  std::optional<Trouble> ended;
  {
    const std::lock_guard lock(m_mutex);
    ended = std::exchange(m_status.trouble, std::nullopt);
  }
  // A file set aside is told once and needs no "over": the new log works.
  if (!ended || is_useless(ended->fault) || !m_tell) return;
  m_tell({ended->fault,
          fmt::format("the event log {} is being written again", log_file(m_folder).string()),
          true});
}

Log::Log(std::unique_ptr<Writer> writer) : m_writer(std::move(writer)) {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

Log Log::open(LogOptions options) {
  return Log(std::make_unique<Writer>(std::move(options)));
}

Result<void> Log::record(Event event, Moment moment) {
  return m_writer->record(std::move(event), moment);
}

void Log::remember(Pack pack, std::vector<Name> names) {
  m_writer->remember(std::move(pack), std::move(names));
}

void Log::turn_to(Pack pack) {
  m_writer->turn_to(std::move(pack));
}

bool Log::flush(std::chrono::milliseconds at_most) {
  return m_writer->flush(at_most);
}

bool Log::close(Moment moment, std::chrono::milliseconds at_most) {
  (void)record(machine_event("shutdown"), moment);  // in the vocabulary: it cannot be refused
  return flush(at_most);
}

LogStatus Log::status() const {
  return m_writer->status();
}
const std::string& Log::boot_id() const {
  return m_writer->boot_id();
}

}  // namespace kiosk::stats
