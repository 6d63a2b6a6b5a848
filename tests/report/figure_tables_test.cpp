// The tables and raw rows that are handed on, against the truth of made-up visits.
#include "report/figure_table.h"
#include "report/raw_rows.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string_view>

using namespace kiosk;
using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

Simulated made_up(const std::filesystem::path& out, const SimulationOptions& options) {
  auto made = simulate(out, options);
  INFO((made ? "" : made.error().message));
  REQUIRE(made.has_value());
  return std::move(*made);
}

std::size_t column(const FigureTable& head, std::string_view name) {
  for (std::size_t at = 0; at < head.columns.size(); ++at)
    if (head.columns[at].name == name) return at;
  FAIL("no column " << name);
  return 0;
}

std::string text_at(const FigureRow& row, std::size_t at) {
  const auto* text = std::get_if<std::string>(&row[at]);
  return text ? *text : std::string();
}

struct Raw {
  std::vector<FigureRow> events;
  std::vector<FigureRow> sessions;
};

Raw raw_of(const std::vector<std::filesystem::path>& logs, const SearchPrivacy& privacy,
           const Scope& scope = {}) {
  Raw raw;
  const auto done =
      read_raw(logs, scope, privacy,
               {.event = [&](const FigureRow& row) { raw.events.push_back(row); },
                .session = [&](const FigureRow& row) { raw.sessions.push_back(row); }});
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return raw;
}

// The properties of every event of that name, as they are told.
std::vector<std::string> props_of(const Raw& raw, const std::string& name) {
  const std::size_t names = column(event_head(), "name"), props = column(event_head(), "props");
  std::vector<std::string> found;
  for (const FigureRow& row : raw.events)
    if (text_at(row, names) == name) found.push_back(text_at(row, props));
  return found;
}

}  // namespace

TEST_CASE("every table of a report equals that of the truth, whatever the troubles",
          "[stats-export]") {
  const Folder folder;
  for (const std::uint64_t seed : {1U, 7U}) {
    CAPTURE(seed);
    const auto made =
        made_up(folder.path() / std::to_string(seed), {.seed = seed, .sessions = 400});
    const auto report = read_report(made.logs);
    REQUIRE(report.has_value());
    const auto tables = tables_of(*report), truth = tables_of(made.truth);
    REQUIRE(tables.size() == truth.size());
    for (std::size_t at = 0; at < truth.size(); ++at) {
      CAPTURE(truth[at].name);
      CHECK(tables[at].rows == truth[at].rows);
    }
  }
}

TEST_CASE("tables have names of their own and rows as wide as their columns", "[stats-export]") {
  const Folder folder;
  const auto made = made_up(folder.path() / "sim", {.sessions = 200});
  std::set<std::string> names, thai, english;
  for (const FigureTable& table : tables_of(made.truth)) {
    CAPTURE(table.name);
    CHECK(names.insert(table.name).second);
    CHECK(thai.insert(table.title.thai).second);
    CHECK(english.insert(table.title.english).second);
    std::set<std::string> columns;
    for (const FigureColumn& one : table.columns) CHECK(columns.insert(one.name).second);
    for (const char* key : table.primary_key) CHECK(columns.contains(key));
    for (const FigureRow& row : table.rows) CHECK(row.size() == table.columns.size());
  }
  CHECK(names.contains("searches"));
}

TEST_CASE("raw rows tell each event once and the sessions a report counts", "[stats-export]") {
  const Folder folder;
  const auto made = made_up(folder.path() / "sim", {.seed = 3, .sessions = 400});
  const Raw raw = raw_of(made.logs, search_privacy(made.truth, at(0).wall));
  CHECK(static_cast<std::int64_t>(raw.events.size()) == made.events);
  CHECK(static_cast<std::int64_t>(raw.sessions.size()) == made.truth.sessions);
  std::map<std::chrono::sys_days, std::int64_t> days;
  std::int64_t views = 0, english = 0, aided = 0, engaged = 0;
  for (const FigureRow& row : raw.sessions) {
    const Value& began = row[column(session_head(), "began")];
    if (const auto* time = std::get_if<std::chrono::local_seconds>(&began))
      ++days[std::chrono::sys_days(
          std::chrono::floor<std::chrono::days>(*time).time_since_epoch())];
    views += std::get<std::int64_t>(row[column(session_head(), "exhibit_views")]);
    english += text_at(row, column(session_head(), "language")) == "en";
    aided += !text_at(row, column(session_head(), "aids")).empty();
    engaged += std::get<bool>(row[column(session_head(), "engaged")]);
  }
  CHECK(views == made.truth.exhibit_views);
  CHECK(english == made.truth.english_sessions);
  CHECK(aided == made.truth.aided_sessions);
  CHECK(engaged == made.truth.engaged_sessions);
  for (const DayFigures& day : made.truth.days) CHECK(days[day.day] == day.sessions);
}

TEST_CASE("raw rows of a part are those of that part", "[stats-export]") {
  const Folder folder;
  const SimulationOptions options{.seed = 5, .sessions = 300, .troubles = false};
  const auto made = made_up(folder.path() / "sim", options);
  const Scope scope{.since = made.truth.days.front().day,
                    .until = made.truth.days.front().day,
                    .pack = made.truth.packs.front().id};
  const auto report = read_report(made.logs, scope);
  REQUIRE(report.has_value());
  const Raw raw = raw_of(made.logs, {}, scope);
  CHECK(static_cast<std::int64_t>(raw.sessions.size()) == report->sessions);
  CHECK_FALSE(raw.events.empty());
  for (const FigureRow& row : raw.events)
    CHECK(text_at(row, column(event_head(), "pack")) == scope.pack);
}

TEST_CASE("raw events tell a searched word of three sessions, for 90 days, and no vote's work",
          "[stats-export]") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    int session = 0;
    for (const char* word : {"robot", "robot", "robot", "rare", "rare"}) {
      const std::string id = "s" + std::to_string(++session);
      (void)log.record(event("session_start", id), at(session * 1000));
      (void)log.record(event("search", id, {{"q_norm", word}, {"results", 4}}), at(session * 1000));
      (void)log.record(event("vote", id, {{"id", "e1"}, {"action", "put"}}), at(session * 1000));
    }
    REQUIRE(log.close(at(10'000), k_soon));
  }
  const std::vector logs{log_file(folder.path())};
  const auto report = read_report(logs);
  REQUIRE(report.has_value());
  const Raw fresh = raw_of(logs, search_privacy(*report, at(0).wall));
  const std::string told = R"({"q_norm":"robot","results":4})", hidden = R"({"results":4})";
  CHECK(props_of(fresh, "search") == std::vector<std::string>{told, told, told, hidden, hidden});
  CHECK(props_of(fresh, "vote") == std::vector<std::string>(5, R"({"action":"put"})"));
  const auto later = at(0).wall + std::chrono::days(91);
  const Raw old = raw_of(logs, search_privacy(*report, later));
  CHECK(props_of(old, "search") == std::vector<std::string>(5, hidden));
}

TEST_CASE("an event is a line of JSON with its time and offset", "[stats-export]") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    (void)log.record(view("s1", "e1"), at(61'500));
    REQUIRE(log.close(at(62'000), k_soon));
  }
  const Raw raw = raw_of({log_file(folder.path())}, {});
  for (const FigureRow& row : raw.events) {
    const std::string line = json_line(row);
    CAPTURE(line);
    REQUIRE(line.ends_with("}\n"));
    const auto json = nlohmann::json::parse(line);
    CHECK(json.at("seq").is_number_integer());
    if (json.at("name") != "view") continue;
    CHECK(json.at("time") == "2026-11-20T10:01:01+07:00");
    CHECK(json.at("props").at("id") == "e1");
  }
  CHECK(props_of(raw, "view").size() == 1);
}
