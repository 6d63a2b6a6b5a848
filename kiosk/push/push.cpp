#include "push/push.h"

#include "push/event_batch.h"
#include "push/schema.h"
#include "push/schema_sql.h"
#include "push/surroundings.h"
#include "stats/outbox.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kiosk::push {
namespace {

using base::Result;
using stats::Outbox;
using stats::OutboxEvent;
using stats::OutboxRun;

constexpr std::int64_t k_tell_every = 1'000;  // events

class Pushing {
 public:
  Pushing(Outbox& outbox, Server& server, const PushOptions& options, const PushProgress& progress)
      : m_outbox(outbox),
        m_options(options),
        m_progress(progress),
        m_server(server),
        m_batch(server) {}

  Result<Pushed> run();

 private:
  Result<void> find_begins();
  Result<void> send(std::size_t run);
  Result<void> add(std::size_t run, const OutboxEvent& event);
  Result<void> finish_batch();
  void tell() const {
    if (m_progress) m_progress(m_pushed.sent, std::max(m_total, m_pushed.sent));
  }

  Outbox& m_outbox;
  const PushOptions& m_options;
  const PushProgress& m_progress;
  Server& m_server;
  EventBatch m_batch;
  std::string m_target;
  std::vector<std::int64_t> m_begins;             // by run: it goes on after this seq
  std::map<std::size_t, std::int64_t> m_reached;  // by run, in the batch that is open
  std::int64_t m_total = 0;
  Pushed m_pushed;
};

Result<Pushed> Pushing::run() {
  const std::string store = TRY(prepare_store(m_server));
  m_target = m_options.address.shown + "#" + store;
  TRY(m_outbox.read_marks(m_target));
  TRY(find_begins());
  TRY(send_surroundings(m_server, m_outbox, m_total > 0, m_options.now));
  tell();
  for (std::size_t run = 0; run < m_begins.size(); ++run)
    if (m_begins[run] < m_outbox.runs()[run].last_seq) TRY(send(run));
  TRY(finish_batch());
  std::set<std::string> kiosks;
  for (const OutboxRun& one : m_outbox.runs()) kiosks.insert(one.kiosk);
  m_pushed.kiosks = static_cast<std::int64_t>(kiosks.size());
  return m_pushed;
}

// A mark counts as far as the server agrees: it may have been set back to a backup.
Result<void> Pushing::find_begins() {
  const auto there = TRY(reached_runs(m_server, m_outbox));
  for (const OutboxRun& run : m_outbox.runs()) {
    const auto known = there.find({run.kiosk, run.boot});
    const std::int64_t reached = known == there.end() ? 0 : known->second;
    m_begins.push_back(std::min(run.marked, reached));
    m_total +=
        std::max<std::int64_t>(run.last_seq - std::max(m_begins.back(), run.forgotten_to), 0);
  }
  return {};
}

Result<void> Pushing::send(std::size_t run) {
  Result<void> done;
  TRY(m_outbox.read(run, m_begins[run], [&](const OutboxEvent& event) {
    done = add(run, event);
    return done.has_value();
  }));
  return done;
}

Result<void> Pushing::add(std::size_t run, const OutboxEvent& event) {
  TRY(m_batch.add(m_outbox.runs()[run], event));
  m_reached[run] = event.seq;
  if (++m_pushed.sent % k_tell_every == 0) tell();
  return m_batch.events() < m_options.batch_events ? Result<void>() : finish_batch();
}

Result<void> Pushing::finish_batch() {
  if (m_reached.empty()) return {};
  std::vector<Reached> reached;
  for (const auto& [run, seq] : m_reached)
    reached.push_back({m_outbox.runs()[run].kiosk, m_outbox.runs()[run].boot, seq});
  m_pushed.added += TRY(m_batch.commit(std::move(reached)));
  for (const auto& [run, seq] : m_reached) m_outbox.mark(m_target, run, seq);
  m_reached.clear();
  tell();
  return {};
}

}  // namespace

Result<Pushed> push(const PushOptions& options, const PushProgress& progress) {
  Outbox outbox = TRY(Outbox::open(options.logs));
  Server server = TRY(Server::connect(options.address));
  auto pushed = Pushing(outbox, server, options, progress).run();
  // Also after a failure: what was committed is there for good.
  auto unmarked = outbox.finish();
  if (pushed) pushed->unmarked = std::move(unmarked);
  return pushed;
}

std::string store_sql() {
  return std::string(k_tables_sql) + "\n" + k_visits_sql + "\n" + k_figures_sql;
}

}  // namespace kiosk::push
