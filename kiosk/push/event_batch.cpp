#include "push/event_batch.h"

#include "push/schema.h"
#include "stats/scope.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kiosk::push {
namespace {

using base::Result;
using std::chrono::sys_days;

constexpr std::size_t k_enough = 64 * 1024;  // bytes handed over at once

// The partition of events whose clock was wrong.
constexpr sys_days k_no_month = sys_days(std::chrono::year(1) / 1 / 1);

sys_days month_of(const stats::OutboxEvent& event) {
  if (!event.day) return k_no_month;
  const std::chrono::year_month_day day(*event.day);
  return sys_days(day.year() / day.month() / 1);
}

void write_time(CopyText& row, const stats::OutboxEvent& event) {
  row.day(month_of(event)).whole(event.mono_ms);
  if (event.at && event.day)
    row.moment(*event.at).day(*event.day).whole(event.hour);
  else
    row.nothing().nothing().nothing();
  row.text(event.clock).flag(event.clock_moved);
}

// In the order of the table's columns.
void write(CopyText& row, const stats::OutboxRun& run, const stats::OutboxEvent& event) {
  row.text(run.kiosk).text(run.boot).whole(event.seq);
  write_time(row, event);
  row.text(event.session).text(event.origin).text(event.language).text(event.a11y);
  row.text(event.pack->id).text(event.pack->version).text(event.name);
  event.props ? row.text(*event.props) : row.nothing();
  row.end_row();
}

}  // namespace

// The temporary table is made before the transaction: made in it, its model would stay locked while
// make_months() waits.
Result<void> EventBatch::begin() {
  if (!m_is_staged)
    TRY(m_server.script(
        "CREATE TEMPORARY TABLE kiosk_staged_event (LIKE kiosk_event) ON COMMIT DELETE ROWS"));
  m_is_staged = true;
  TRY(m_server.script(k_begin));
  return m_server.begin_copy("COPY kiosk_staged_event FROM STDIN");
}

Result<void> EventBatch::add(const stats::OutboxRun& run, const stats::OutboxEvent& event) {
  if (m_events == 0) TRY(begin());
  ++m_events;
  write(m_text, run, event);
  if (m_text.size() < k_enough) return {};
  TRY(m_server.copy(m_text.rows()));
  m_text.clear();
  return {};
}

// Nothing else is held yet, so that whoever waits here keeps nobody waiting.
Result<void> EventBatch::make_months() {
  const std::string missing =
      "SELECT DISTINCT to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date "
      "FROM kiosk_staged_event WHERE at IS NOT NULL AND "
      "to_regclass('kiosk_event_' || to_char(month, 'YYYYMM')) IS NULL ORDER BY 1";
  if (TRY(m_server.ask(missing)).empty()) return {};
  TRY(lock_store(m_server));
  for (const auto& month : TRY(m_server.ask(missing)))
    TRY(m_server.script(
        fmt::format("CREATE TABLE kiosk_event_{} PARTITION OF kiosk_event FOR "
                    "VALUES FROM ('{}') TO ('{}')",
                    month[0].value_or(""), month[1].value_or(""), month[2].value_or(""))));
  return {};
}

// Everybody writes in the same order: two with the same events wait for each other in turn.
Result<std::int64_t> EventBatch::commit(std::vector<Reached> reached) {
  TRY(m_server.copy(m_text.rows()));
  m_text.clear();
  m_events = 0;
  TRY(m_server.end_copy());
  TRY(make_months());
  const auto added = TRY(m_server.change(
      "INSERT INTO kiosk_event SELECT * FROM kiosk_staged_event ORDER BY kiosk, boot, seq "
      "ON CONFLICT DO NOTHING"));
  std::ranges::sort(reached, {}, [](const Reached& one) {
    return std::tuple(std::string_view(one.kiosk), std::string_view(one.boot));
  });
  for (const Reached& one : reached)
    TRY(
        m_server.change("UPDATE kiosk_run SET last_seq = greatest(last_seq, $3) "
                        "WHERE kiosk = $1 AND boot = $2",
                        {one.kiosk, one.boot, fmt::to_string(one.seq)}));
  TRY(m_server.script("COMMIT"));
  return added;
}

}  // namespace kiosk::push
