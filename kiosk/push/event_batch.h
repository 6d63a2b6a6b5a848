// Events on their way into the database: a transaction's worth, staged by COPY into a temporary
// table and moved from there into the month's partitions. Inside the room.
#pragma once

#include "base/result.h"
#include "push/copy_text.h"
#include "push/server.h"
#include "stats/outbox.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::push {

// How far a run is with this batch.
struct Reached {
  std::string kiosk;
  std::string boot;
  std::int64_t seq = 0;
};

class EventBatch {
 public:
  explicit EventBatch(Server& server) : m_server(server) {}

  // The first one begins a transaction.
  base::Result<void> add(const stats::OutboxRun& run, const stats::OutboxEvent& event);
  std::int64_t events() const { return m_events; }

  // All of them for good, or none. Answers how many were not there before.
  base::Result<std::int64_t> commit(std::vector<Reached> reached);

 private:
  base::Result<void> begin();
  base::Result<void> make_months();

  Server& m_server;
  CopyText m_text;
  std::int64_t m_events = 0;
  bool m_is_staged = false;  // the temporary table is there
};

}  // namespace kiosk::push
