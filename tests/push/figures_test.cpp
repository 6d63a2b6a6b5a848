// Every figure the database counts against the truth of made-up visits.
#include "push/postgres.h"
#include "push/push.h"
#include "report/figure_table.h"
#include "stats/scope.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::push::testing;
using stats::testing::Folder;

namespace {

// The visits are made up for these days.
constexpr base::WallTime k_now{std::chrono::sys_days(std::chrono::days(20'790))};

push::Pushed pushed(const std::string& address, const std::vector<fs::path>& logs) {
  const auto done =
      push::push({.logs = logs, .address = *push::read_address(address), .now = k_now});
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return *done;
}

// Words for people, which are not in the database, and what needs a guess or words that stay here.
bool is_told(const std::string& table, const report::FigureColumn& column) {
  static const std::set<std::string> k_not = {
      "summary.title_th", "summary.title_en", "quality.title_th",   "quality.title_en",
      "funnel.name_th",   "funnel.name_en",   "searches.suggestion"};
  return !k_not.contains(table + "." + column.name);
}

std::string text_of(const report::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "t" : "f";
  if (const auto* day = std::get_if<std::chrono::sys_days>(&value)) return stats::day_text(*day);
  return "";
}

// Rows as lines in one order, whatever order they came in; of the truth and of the database.
using Lines = std::vector<std::string>;

Lines true_lines(const report::FigureTable& table) {
  Lines lines;
  for (const report::FigureRow& row : table.rows) {
    if (table.name == std::string("summary") && text_of(row[1]) == "withheld_terms") continue;
    std::string line;
    for (std::size_t at = 0; at < row.size(); ++at)
      if (is_told(table.name, table.columns[at])) line += text_of(row[at]) + "|";
    lines.push_back(line);
  }
  std::ranges::sort(lines);
  return lines;
}

bool is_number(report::Kind kind) {
  return kind == report::Kind::number || kind == report::Kind::share;
}

Lines counted_lines(const std::string& database, const report::FigureTable& table) {
  std::string columns;
  std::vector<report::Kind> kinds;
  for (const report::FigureColumn& column : table.columns)
    if (is_told(table.name, column)) {
      columns += (columns.empty() ? "" : ", ") + std::string(column.name);
      kinds.push_back(column.kind);
    }
  Lines lines;
  for (const auto& row : server().ask(
           database, "SELECT " + columns + " FROM kiosk_report_" + std::string(table.name))) {
    std::string line;
    for (std::size_t at = 0; at < row.size(); ++at)
      line += (is_number(kinds[at]) && !row[at].empty() ? fmt::format("{}", std::stod(row[at]))
                                                        : row[at]) +
              "|";
    lines.push_back(line);
  }
  std::ranges::sort(lines);
  return lines;
}

void check_equal(const std::string& database, const stats::Report& truth) {
  for (const report::FigureTable& table : report::tables_of(truth)) {
    CAPTURE(database, table.name);
    CHECK(counted_lines(database, table) == true_lines(table));
  }
}

}  // namespace

TEST_CASE("every figure the database counts is the truth of made-up visits", "[push]") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Folder folder;
    CAPTURE(seed);
    const auto made =
        stats::simulate(folder.path() / "logs", {.seed = seed,
                                                 .kiosks = static_cast<int>(seed),
                                                 .days = static_cast<int>(seed) + 1,
                                                 .sessions = static_cast<std::int64_t>(seed) * 40});
    REQUIRE(made.has_value());
    const std::string database = fmt::format("fair{}", seed);
    const push::Pushed done = pushed(server().make(database), made->logs);
    CHECK(done.added == made->events);
    check_equal(database, made->truth);
  }
}
