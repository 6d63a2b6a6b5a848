#include "push/schema.h"

#include "push/schema_sql.h"

#include <fmt/format.h>

#include <cstdlib>

namespace kiosk::push {
namespace {

using base::Fault;
using base::Result;

constexpr int k_version = 1;

// SQLSTATE: https://www.postgresql.org/docs/15/errcodes-appendix.html
bool is_taken(const std::string& state) {
  return state == "42P07" || state == "42710";  // duplicate_table, duplicate_object (a type)
}
bool is_strange(const std::string& state) {
  return state == "42703" || state == "42809" || state == "22P02";  // no such column, …
}

tl::unexpected<base::Error> others(const Server& server, const std::string& why) {
  return base::fail(Fault::input, fmt::format("{} belongs to another application ({}): push into a "
                                              "database of its own",
                                              server.address().shown, why));
}

Result<void> make_store(Server& server) {
  for (const char* sql : {k_tables_sql, k_visits_sql, k_figures_sql})
    if (const auto made = server.script(sql); !made) {
      if (is_taken(server.state())) return others(server, made.error().message);
      return made;
    }
  TRY(server.change(fmt::format("INSERT INTO kiosk_store (version) VALUES ({})", k_version)));
  return {};
}

Result<std::string> check_store(Server& server) {
  const auto rows = server.ask("SELECT version::integer, store::uuid FROM kiosk_store");
  if (!rows && is_strange(server.state()))
    return others(server, "its table kiosk_store is not of kiosk-stats");
  if (!rows) return tl::unexpected(rows.error());
  if (rows->size() != 1 || !rows->front()[0] || !rows->front()[1])
    return others(server, "its table kiosk_store is not of kiosk-stats");
  if (std::atoi(rows->front()[0]->c_str()) > k_version)
    return base::fail(Fault::newer,
                      fmt::format("the tables of {} were made by a newer kiosk-stats (version {}): "
                                  "push with that one",
                                  server.address().shown, *rows->front()[0]));
  return *rows->front()[1];
}

}  // namespace

Result<void> lock_store(Server& server) {
  TRY(server.ask("SELECT pg_advisory_xact_lock(hashtext('kiosk-stats'), hashtext('store'))"));
  return {};
}

Result<std::string> prepare_store(Server& server) {
  TRY(server.script(k_begin));
  TRY(lock_store(server));
  const Rows found = TRY(server.ask("SELECT to_regclass('kiosk_store')"));
  if (!found.front().front()) TRY(make_store(server));
  std::string id = TRY(check_store(server));
  TRY(server.script("COMMIT"));
  return id;
}

}  // namespace kiosk::push
