// What kiosks recorded, sent to a PostgreSQL database: each event once, whoever sends it and
// however often, and nothing that must not leave (stats/outbox.h). The tables and the views of
// every table of a report are in tables.sql, visits.sql and figures.sql.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "push/address.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::push {

struct PushOptions {
  std::vector<std::filesystem::path> logs;  // as stats::read_report has them
  Address address;
  base::WallTime now = {};             // how old a searched word is
  std::int64_t batch_events = 20'000;  // in one transaction
};

struct Pushed {
  std::int64_t sent = 0;                        // events after the marks
  std::int64_t added = 0;                       // of these: were not there before
  std::int64_t kiosks = 0;                      // in the logs
  std::vector<std::filesystem::path> unmarked;  // logs that keep no mark: all of it is sent again
};

// Events sent, of so many; from time to time while they are read, also in the middle of a
// transaction.
using PushProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Goes on from the marks in the logs, which move only when the server has committed: after a
// failure, whatever it was, the next push completes what is missing. Several may run at once, also
// with the same logs. Fails like read_report, with Fault::input and newer where the database is not
// for us, and with Fault::system where it cannot be reached, breaks off or refuses; one sentence
// each, none with a password.
base::Result<Pushed> push(const PushOptions& options, const PushProgress& progress = {});

// The tables and views as the first push makes them, for whoever looks after the database: with
// notes on who may see what, on months made ahead and on Citus.
std::string store_sql();

}  // namespace kiosk::push
