#include "push/surroundings.h"

#include "push/copy_text.h"
#include "push/schema.h"
#include "stats/definitions.h"
#include "stats/scope.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <set>

namespace kiosk::push {
namespace {

using base::Result;
using stats::Outbox;

// Rows of one table, into a temporary one of its shape and from there into it.
Result<void> send_rows(Server& server, const std::string& table, const std::string& columns,
                       const CopyText& text, const std::string& moved) {
  if (text.size() == 0) return {};
  TRY(
      server.script(fmt::format("CREATE TEMPORARY TABLE kiosk_staged_{0} (LIKE kiosk_{0} INCLUDING "
                                "DEFAULTS) ON COMMIT DROP",
                                table)));
  TRY(server.begin_copy(fmt::format("COPY kiosk_staged_{} ({}) FROM STDIN", table, columns)));
  TRY(server.copy(text.rows()));
  TRY(server.end_copy());
  TRY(server.change(moved));
  return {};
}

// Of what was forgotten sums are taken only if the events did not come before they were: the
// database keeps what it has.
Result<void> send_runs(Server& server, const Outbox& outbox) {
  CopyText text;
  for (const stats::OutboxRun& run : outbox.runs()) {
    text.text(run.kiosk).text(run.boot).text(run.app_version).whole(run.utc_offset.count());
    text.flag(run.running).whole(run.forgotten_to).end_row();
  }
  const std::string columns = "kiosk, boot, app_version, utc_offset_min, running, forgotten_to";
  return send_rows(
      server, "run", columns, text,
      fmt::format("INSERT INTO kiosk_run AS known ({0}) SELECT {0} FROM "
                  "kiosk_staged_run ORDER BY kiosk, boot "
                  "ON CONFLICT (kiosk, boot) DO UPDATE SET running = EXCLUDED.running, "
                  "forgotten_to = CASE WHEN known.forgotten_to > 0 OR "
                  "known.last_seq < EXCLUDED.forgotten_to "
                  "THEN greatest(known.forgotten_to, EXCLUDED.forgotten_to) "
                  "ELSE 0 END",
                  columns));
}

Result<void> send_sums(Server& server, const Outbox& outbox) {
  CopyText text;
  for (const stats::DaySum& sum : outbox.sums()) {
    text.text(sum.kiosk).text(sum.boot).text(stats::day_text(stats::day_of(sum))).text(sum.pack);
    text.text(sum.figure).text(sum.of).whole(sum.number).end_row();
  }
  return send_rows(server, "day_sum", "kiosk, boot, day, pack, figure, key, number", text,
                   "INSERT INTO kiosk_day_sum AS known SELECT s.* FROM kiosk_staged_day_sum s JOIN "
                   "kiosk_run r USING (kiosk, boot) WHERE r.forgotten_to > 0 ORDER BY kiosk, boot "
                   "ON CONFLICT (kiosk, boot, day, pack, figure, key) DO UPDATE SET number = "
                   "greatest(known.number, EXCLUDED.number)");
}

Result<void> send_packs(Server& server, const Outbox& outbox) {
  CopyText text;
  for (const stats::Pack& pack : outbox.editions())
    if (!pack.id.empty()) text.text(pack.id).text(pack.version).end_row();
  return send_rows(server, "pack", "pack, version", text,
                   "INSERT INTO kiosk_pack SELECT DISTINCT * FROM kiosk_staged_pack "
                   "ON CONFLICT DO NOTHING");
}

// As PostgreSQL writes an array of texts.
std::string array_of(const std::vector<std::string>& texts) {
  std::string array = "{";
  for (const std::string& text : texts) {
    if (array.size() > 1) array += ',';
    array += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') array += '\\';
      array += c;
    }
    array += '"';
  }
  return array + "}";
}

void write(CopyText& text, const stats::OutboxName& named, std::chrono::sys_seconds written) {
  const stats::Name& name = named.name;
  text.text(named.pack).text(stats::word_of(name.thing)).text(name.id);
  text.text(name.thai).text(name.english).text(name.category).text(name.organisation);
  name.reading ? text.whole(name.reading->count()) : text.nothing();
  text.text(array_of(name.terms)).moment(written).end_row();
}

Result<void> send_names(Server& server, const Outbox& outbox) {
  CopyText text;
  const auto written = std::chrono::floor<std::chrono::seconds>(outbox.written());
  for (const stats::OutboxName& name : outbox.names()) write(text, name, written);
  return send_rows(
      server, "name",
      "pack, kind, id, name_th, name_en, category, organisation, reading_ms, terms, written", text,
      "INSERT INTO kiosk_name AS known SELECT DISTINCT ON (pack, kind, id) * FROM "
      "kiosk_staged_name ORDER BY pack, kind, id ON CONFLICT (pack, kind, id) DO UPDATE SET "
      "name_th = EXCLUDED.name_th, name_en = EXCLUDED.name_en, category = EXCLUDED.category, "
      "organisation = EXCLUDED.organisation, reading_ms = EXCLUDED.reading_ms, "
      "terms = EXCLUDED.terms, written = EXCLUDED.written WHERE known.written <= EXCLUDED.written");
}

Result<void> send_terms(Server& server, Outbox& outbox, base::WallTime now) {
  CopyText text;
  const auto today = std::chrono::floor<std::chrono::days>(now);
  for (const stats::SearchedTerm& term : TRY(outbox.searched_terms(now))) {
    const stats::OutboxRun& run = outbox.runs()[term.run];
    text.text(run.kiosk).text(run.boot).text(term.term).whole(term.searches).whole(term.sessions);
    text.whole(term.without_results).day(term.last_day.value_or(today)).end_row();
  }
  return send_rows(server, "search_term",
                   "kiosk, boot, term, searches, sessions, without_results, last_day", text,
                   "INSERT INTO kiosk_search_term AS known SELECT * FROM kiosk_staged_search_term "
                   "ORDER BY kiosk, boot, term ON CONFLICT (kiosk, boot, term) DO UPDATE SET "
                   "searches = greatest(known.searches, EXCLUDED.searches), "
                   "sessions = greatest(known.sessions, EXCLUDED.sessions), "
                   "without_results = greatest(known.without_results, EXCLUDED.without_results), "
                   "last_day = greatest(known.last_day, EXCLUDED.last_day)");
}

Result<void> purge_terms(Server& server, base::WallTime now) {
  const auto kept_from = std::chrono::floor<std::chrono::days>(now) - stats::k_searches_kept;
  TRY(server.change("DELETE FROM kiosk_search_term WHERE last_day < $1",
                    {stats::day_text(kept_from)}));
  return {};
}

}  // namespace

Result<void> send_surroundings(Server& server, Outbox& outbox, bool is_news, base::WallTime now) {
  TRY(server.script(k_begin));
  TRY(lock_store(server));
  TRY(send_runs(server, outbox));
  TRY(send_sums(server, outbox));
  TRY(send_packs(server, outbox));
  TRY(send_names(server, outbox));
  if (is_news) TRY(send_terms(server, outbox, now));
  TRY(purge_terms(server, now));
  return server.script("COMMIT");
}

Result<ReachedRuns> reached_runs(Server& server, const Outbox& outbox) {
  std::set<std::string> kiosks;
  for (const stats::OutboxRun& run : outbox.runs()) kiosks.insert(run.kiosk);
  ReachedRuns reached;
  for (const std::string& kiosk : kiosks)
    for (const auto& row :
         TRY(server.ask("SELECT boot, last_seq FROM kiosk_run WHERE kiosk = $1", {kiosk})))
      reached[{kiosk, row[0].value_or("")}] =
          std::strtoll(row[1].value_or("0").c_str(), nullptr, 10);
  return reached;
}

}  // namespace kiosk::push
