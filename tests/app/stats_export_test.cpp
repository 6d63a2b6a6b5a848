// kiosk-stats export: the files it writes, opened again here and by LibreOffice, as staff would.
#include "app/stats_export.h"

#include "app/meant_cells.h"
#include "app/program.h"
#include "app/stats_table.h"
#include "base/file.h"
#include "base/temporary_folder.h"
#include "pack_program/table_schema.h"
#include "report/figure_table.h"
#include "report/raw_rows.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <zip.h>

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::stats::testing;
using report::FigureTable;
using stats::Thing;
namespace fs = std::filesystem;

namespace {

// Names of every kind that hurts somewhere: nothing here may be changed by any format.
const std::vector<std::string>& awkward_names() {
  static const std::vector<std::string> k_names = {"โรงเรียนบ้านน้ำสวย ป่าเป้ง ศึกษา ๑๒",
                                                   "00123",
                                                   "=cmd|' /C calc'!A0",
                                                   "+66 81",
                                                   "-1,5%",
                                                   "@SUM(1)",
                                                   "\tแท็บ",
                                                   "เขา \"พูด\", แล้วไป;",
                                                   "บรรทัดหนึ่ง\nบรรทัดสอง",
                                                   "🤖👩‍🔬🇹🇭",
                                                   "'เดี่ยว'",
                                                   "1/2",
                                                   "2026-11-20",
                                                   "TRUE",
                                                   "1e5",
                                                   "<b>&amp;</b>",
                                                   " ช่องว่าง ",
                                                   "a\u200Bb"};
  return k_names;
}

// A log of one visit to works with these names.
fs::path awkward_log(const fs::path& folder) {
  stats::Log log = stats::Log::open(options(folder));
  std::vector<stats::Name> names;
  for (std::size_t at = 0; at < awkward_names().size(); ++at)
    names.push_back({Thing::exhibit, "00" + std::to_string(at), awkward_names()[at],
                     awkward_names()[awkward_names().size() - 1 - at]});
  log.remember({"loei2", "1"}, names);
  (void)log.record(event("session_start", "s1"), at(0));
  for (std::size_t one = 0; one < names.size(); ++one)
    (void)log.record(view("s1", names[one].id), at(static_cast<std::int64_t>(one) * 5000));
  (void)log.record(event("session_end", "s1", {{"duration_ms", 65'000}}), at(90'000));
  REQUIRE(log.close(at(91'000), k_soon));
  return stats::log_file(folder);
}

app::StatsExported exported(const app::StatsExport& wanted) {
  const auto done = app::export_statistics(wanted);
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return *done;
}

std::vector<FigureTable> tables_of(const std::vector<fs::path>& logs) {
  const auto report = stats::read_report(logs);
  REQUIRE(report.has_value());
  return report::tables_of(*report);
}

// Sessions and events, with every row.
std::vector<FigureTable> raw_tables(const std::vector<fs::path>& logs, base::WallTime now) {
  const auto report = stats::read_report(logs);
  REQUIRE(report.has_value());
  FigureTable sessions = report::session_head(), events = report::event_head();
  const auto done = report::read_raw(
      logs, {}, report::search_privacy(*report, now),
      {.event = [&](const report::FigureRow& row) { events.rows.push_back(row); },
       .session = [&](const report::FigureRow& row) { sessions.rows.push_back(row); }});
  REQUIRE(done.has_value());
  return {sessions, events};
}

enum class Form { csv, sheet };

// Every cell of a table; `cells` has a heading.
void check_cells(const FigureTable& meant, const Cells& cells, Form form) {
  CAPTURE(meant.name);
  const app::StatsTable shape(meant, stats::Language::thai);
  REQUIRE(cells.size() == meant.rows.size() + 1);
  for (std::size_t at = 0; at < shape.columns().size(); ++at)
    CHECK(cells[0][at] ==
          (form == Form::csv ? shape.columns()[at].name : shape.columns()[at].title));
  for (std::size_t row = 0; row < meant.rows.size(); ++row) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < shape.columns().size(); ++at) {
      if (shape.columns()[at].is_era) continue;
      const auto wrong = missing(cells[row + 1][at], meant.rows[row][from++], form == Form::csv);
      if (wrong)
        FAIL_CHECK("row " << row << ", column " << at << ": " << cells[row + 1][at]
                          << " instead of " << *wrong);
    }
  }
}

Cells csv_at(const fs::path& file) {
  CAPTURE(file);
  return cells_of_csv(base::read_file(file).value());
}

// LibreOffice with a profile of its own, so that it neither finds nor disturbs another.
void convert(const TemporaryFolder& folder, const Words& options, const fs::path& file,
             const fs::path& out) {
  Words command{"soffice", "-env:UserInstallation=file://" + (folder / "profile").string(),
                "--headless"};
  command.insert(command.end(), options.begin(), options.end());
  command.insert(command.end(), {"--outdir", out.string(), file.string()});
  const Outcome outcome = run(folder.path(), command, {"HOME=" + folder.path().string()});
  INFO(outcome.errors << "\nlibreoffice-calc must be installed: packaging/install test");
  REQUIRE(outcome.exit_code == 0);
}

// Fields with commas, quoted where they must be, UTF-8.
const std::string k_csv_form = "44,34,76,1";

// The file as it comes back when LibreOffice takes every column for text.
Cells through_libreoffice(const TemporaryFolder& folder, const fs::path& csv) {
  const std::size_t columns = csv_at(csv)[0].size();
  std::string as_text;
  for (std::size_t at = 1; at <= columns; ++at)
    as_text += (at > 1 ? "/" : "") + std::to_string(at) + "/2";
  const std::string filter = "Text - txt - csv (StarCalc):" + k_csv_form;
  convert(folder,
          {"--infilter=" + filter + "," + as_text, "--convert-to", "csv:" + filter + ",,0,false"},
          csv, folder / "csv");
  return csv_at(folder / "csv" / csv.filename());
}

// One file of a workbook, which is an archive; empty if it is not there.
std::string part_of(const fs::path& workbook, const char* name) {
  zip_t* const archive = zip_open(workbook.c_str(), ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  std::string text;
  if (zip_file_t* const part = zip_fopen(archive, name, 0)) {
    char some[4096];
    for (zip_int64_t n = 0; (n = zip_fread(part, some, sizeof some)) > 0;)
      text.append(some, static_cast<std::size_t>(n));
    zip_fclose(part);
  }
  zip_discard(archive);
  return text;
}

}  // namespace

TEST_CASE("exported tables hold what the report says, and fit their schema", "[stats-export]") {
  const TemporaryFolder folder;
  const auto made = stats::simulate(folder / "sim", {.seed = 2, .sessions = 300});
  REQUIRE(made.has_value());
  const auto out = folder / "out";
  const auto done =
      exported({.logs = made->logs, .folder = out, .formats = {.csv = true}, .now = at(0).wall});
  CHECK(done.sessions == made->truth.sessions);
  CHECK(done.events == made->events);
  for (const FigureTable& meant : report::tables_of(made->truth))
    check_cells(meant, csv_at(out / (std::string(meant.name) + ".csv")), Form::csv);
  CHECK(TableSchemaCheck(out).violations() == std::vector<std::string>{});
  for (const FigureTable& meant : raw_tables(made->logs, at(0).wall))
    check_cells(meant, csv_at(out / (std::string(meant.name) + ".csv")), Form::csv);
}

TEST_CASE("a CSV file is one that Excel reads: its mark, CRLF, days of both eras",
          "[stats-export]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  exported({.logs = {awkward_log(folder / "state")},
            .folder = folder / "out",
            .formats = {.csv = true, .json_lines = true}});
  CHECK(base::read_file(folder / "out" / "days.csv").value() ==
        "\xEF\xBB\xBF"
        "day,day_be,sessions,engaged_sessions,exhibit_views,uptime_s,forgotten\r\n"
        "2026-11-20,20 พฤศจิกายน 2569,1,1,18,91,false\r\n");
  for (const auto& entry : fs::directory_iterator(folder / "out"))
    CHECK(std::ranges::all_of(entry.path().filename().string(), [](char c) { return c > ' '; }));
  std::istringstream lines(base::read_file(folder / "out" / "events.jsonl").value());
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    CHECK(nlohmann::json::parse(line).at("props").is_object());
  CHECK(count == csv_at(folder / "out" / "events.csv").size() - 1);
}

TEST_CASE("a text that might be a formula is guarded in CSV, a number never", "[stats-export]") {
  for (const char* text : {"=1", "+1", "-1", "@a", "\t1", "\r1"})
    CHECK(app::csv_cell(std::string(text)) == std::string("'") + text);
  for (const char* text : {"1", "ก=1", "'=1", " =1", ""})
    CHECK(app::csv_cell(std::string(text)) == text);
  CHECK(app::csv_cell(std::int64_t{-5}) == "-5");
  CHECK(app::csv_cell(-0.25) == "-0.25");
  CHECK(app::csv_cell(28.0 / 85.0) == "0.3294");
  CHECK(app::sound_text("ก\xFFข") == "ก\uFFFDข");
}

TEST_CASE("raw rows that a sheet cannot hold are left to the CSV, and the sheet says so",
          "[stats-export]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  const auto log = awkward_log(folder / "state");
  const auto size = [&](const char* name, std::int64_t most) {
    exported({.logs = {log},
              .folder = folder / name,
              .formats = {.xlsx = true},
              .most_sheet_rows = most});
    return fs::file_size(folder / name / "statistics.xlsx");
  };
  CHECK(size("few", 5) < size("all", 1000));
}

TEST_CASE("the workbook's first sheet carries three charts, and every heading stays in sight",
          "[stats-export]") {
  const TemporaryFolder folder;
  const auto made = stats::simulate(folder / "sim", {.seed = 6, .sessions = 100});
  REQUIRE(made.has_value());
  exported({.logs = made->logs,
            .folder = folder / "out",
            .formats = {.xlsx = true},
            .language = stats::Language::english});
  const auto book = folder / "out" / "statistics.xlsx";
  const std::string names = part_of(book, "xl/workbook.xml");
  CHECK(names.find("\"Summary\"") < names.find("\"Days\""));
  for (const char* one : {"Sessions per day", "Sessions by hour of the day", "Categories"}) {
    CAPTURE(one);
    bool found = false;
    for (const char* chart :
         {"xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml"})
      found = found || holds(part_of(book, chart), one);
    CHECK(found);
  }
  CHECK(holds(part_of(book, "xl/charts/chart1.xml"), "Days!$C$2:$C$"));
  CHECK(holds(part_of(book, "xl/worksheets/_rels/sheet1.xml.rels"), "drawing"));
  for (const char* sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet5.xml"})
    CHECK(holds(part_of(book, sheet), "<pane ySplit=\"1\""));
}

TEST_CASE("an export replaces its own earlier one and nothing of anybody else's",
          "[stats-export]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  const auto log = awkward_log(folder / "state");
  const auto out = folder / "out";
  const app::StatsExport wanted{.logs = {log}, .folder = out, .formats = {.csv = true}};
  app::StatsExport again = wanted;
  again.replace = true;
  exported(wanted);
  CHECK_FALSE(app::export_statistics(wanted));  // it was not asked to
  again.formats = {.json_lines = true};
  exported(again);
  CHECK(fs::exists(out / "events.jsonl"));
  CHECK_FALSE(fs::exists(out / "days.csv"));
  write_text(out / "notes.txt", "mine");
  const auto refused = app::export_statistics(again);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == base::Fault::input);
  CHECK_THAT(refused.error().message, Catch::Contains("notes.txt"));
  CHECK(base::read_file(out / "notes.txt").value() == "mine");
  CHECK(fs::exists(out / "events.jsonl"));
  fs::create_directory(folder / "own");
  write_text(folder / "own" / "days.csv", "mine");
  again.folder = folder / "own";
  CHECK_FALSE(app::export_statistics(again));
  CHECK(base::read_file(folder / "own" / "days.csv").value() == "mine");
  std::size_t left = 0;
  for (const auto& entry : fs::directory_iterator(folder.path()))
    left += entry.path().filename().string().starts_with(".") ? 1 : 0;
  CHECK(left == 0);
}

TEST_CASE("LibreOffice finds in the workbook what was meant, cell by cell",
          "[stats-export][end-to-end]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  const auto made = stats::simulate(folder / "sim", {.seed = 4, .sessions = 200});
  REQUIRE(made.has_value());
  const std::vector<std::vector<fs::path>> cases{{awkward_log(folder / "state")}, made->logs};
  for (std::size_t one = 0; one < cases.size(); ++one) {
    const auto out = folder / ("out" + std::to_string(one));
    const auto done = exported({.logs = cases[one], .folder = out, .formats = {.xlsx = true}});
    // All sheets, what the cells hold and not how it is shown.
    convert(folder,
            {"--convert-to", "csv:Text - txt - csv (StarCalc):" + k_csv_form +
                                 ",,0,false,false,false,false,false,-1"},
            out / "statistics.xlsx", out);
    for (const FigureTable& meant : tables_of(cases[one]))
      if (std::string(meant.name) != "summary")
        check_cells(meant, csv_at(out / (std::string("statistics-") + meant.title.thai + ".csv")),
                    Form::sheet);
    for (const FigureTable& meant : raw_tables(cases[one], {}))
      check_cells(meant, csv_at(out / (std::string("statistics-") + meant.title.thai + ".csv")),
                  Form::sheet);
    CHECK(csv_at(out / "statistics-สรุป.csv")[1] ==
          std::vector<std::string>{"การเข้าใช้ (ครั้ง)", std::to_string(done.sessions), ""});
  }
}

TEST_CASE("LibreOffice reads every CSV file byte for byte as it was meant",
          "[stats-export][end-to-end]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  const auto log = awkward_log(folder / "state");
  exported({.logs = {log}, .folder = folder / "out", .formats = {.csv = true}});
  for (const FigureTable& meant : tables_of({log})) {
    if (!std::set<std::string>{"exhibits", "days", "summary"}.contains(meant.name)) continue;
    const auto csv = folder / "out" / (std::string(meant.name) + ".csv");
    const Cells back = through_libreoffice(folder, csv);
    CHECK(back == csv_at(csv));
    check_cells(meant, back, Form::csv);
  }
}

TEST_CASE("kiosk-stats export writes what was asked for, also while a kiosk writes the log",
          "[stats-export]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  stats::Log log = stats::Log::open(options(folder / "state"));
  (void)log.record(event("session_start", "s1"), at(0));
  (void)log.record(view("s1", "e1"), at(1000));
  REQUIRE(log.flush(k_soon));
  const auto out = folder / "out";
  const Words command{program("kiosk-stats"),      "export", "--state",
                      (folder / "state").string(), "-o",     out.string()};
  const auto with = [&](Words more) {
    more.insert(more.begin(), command.begin(), command.end());
    return run(folder.path(), more);
  };
  const Outcome first = with({"--language", "en"});
  CHECK(first.exit_code == 0);
  CHECK(first.errors == "");
  CHECK(first.said == out.string() + ": 1 sessions, 3 events\n");
  for (const char* file : {"statistics.xlsx", "events.jsonl", "days.csv", "datapackage.json"})
    CHECK(fs::exists(out / file));
  const Outcome second = with({"--format", "xlsx", "--replace"});
  CHECK(second.exit_code == 0);
  CHECK_FALSE(fs::exists(out / "days.csv"));
  // A part in which nothing happened has its tables all the same.
  const Outcome nothing = with({"--format", "csv", "--replace", "--until", "2020-01-01"});
  CHECK(nothing.exit_code == 0);
  CHECK(csv_at(out / "days.csv").size() == 1);
}

TEST_CASE("a disk that takes no more is told in one line, and nothing is left behind",
          "[stats-export][bad-input]") {
  const TemporaryFolder folder;
  const auto made = stats::simulate(folder / "sim", {.seed = 8, .sessions = 600});
  REQUIRE(made.has_value());
  // A file that may not grow stands for the disk; 300 is more than the workbook has when packed,
  // and less than its sheets have before.
  for (const char* limit : {"40", "300"})
    for (const char* format : {"csv", "xlsx", "jsonl"}) {
      CAPTURE(limit, format);
      const std::string command =
          std::string("(trap '' XFSZ; ulimit -f ") + limit + "; exec \"$@\") 2>&1 | cat";
      const Outcome outcome =
          run(folder.path(),
              {"bash", "-o", "pipefail", "-c", command, "bash", program("kiosk-stats"), "export",
               (folder / "sim").string(), "-o", (folder / "out").string(), "--format", format});
      CHECK(outcome.exit_code == 1);
      CHECK(is_one_line(outcome.said));
      CHECK(holds(outcome.said, "cannot be written"));
      CHECK_FALSE(fs::exists(folder / "out"));
    }
  for (const auto& entry : fs::directory_iterator(folder.path()))
    CHECK_FALSE(entry.path().filename().string().ends_with(".part"));
}

TEST_CASE("kiosk-stats export tells what it cannot do in one line and leaves nothing behind",
          "[stats-export][bad-input]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "state");
  const std::string good = awkward_log(folder / "state").string();
  write_text(folder / "empty.db", "");
  write_text(folder / "text.db", "no log at all\n");
  write_text(folder / "half.db", base::read_file(good).value().substr(0, 5000));
  fs::copy_file(good, folder / "newer.db");
  {
    auto newer = store::Database::open(folder / "newer.db", store::Access::write);
    REQUIRE(newer.has_value());
    REQUIRE(newer->script(
        "UPDATE meta SET value = '999' WHERE key = 'readable_from'; PRAGMA user_version = 999"));
  }
  fs::create_directory(folder / "taken");
  write_text(folder / "taken" / "mine.txt", "mine");
  const std::string out = (folder / "out").string();
  struct Case {
    Words arguments;
    int exit_code;
    const char* told;
  };
  const Case cases[] = {
      {{(folder / "none.db").string(), "-o", out}, 1, "none.db"},
      {{(folder / "empty.db").string(), "-o", out}, 1, "empty.db"},
      {{(folder / "text.db").string(), "-o", out}, 1, "text.db"},
      {{(folder / "half.db").string(), "-o", out}, 1, "half.db"},
      {{(folder / "newer.db").string(), "-o", out}, 1, "newer"},
      {{good, "-o", (folder / "taken").string()}, 1, "is there already"},
      {{good, "-o", (folder / "taken").string(), "--replace"}, 1, "not made by this command"},
      {{good, "-o", (folder / "no" / "such").string()}, 1, "cannot be made"},
      {{good, "-o", "/proc/out"}, 1, "cannot be made"},
      {{good}, 2, "--output"},
      {{good, "-o", out, "--format", "pdf"}, 2, "pdf"},
      {{good, "-o", out, "--since", "yesterday"}, 2, "no day"},
      {{good, "-o", out, "--language", "de"}, 2, "de"},
      {{good, "-o", out, "--everything"}, 2, "--everything"}};
  for (const Case& one : cases) {
    Words command{program("kiosk-stats"), "export"};
    command.insert(command.end(), one.arguments.begin(), one.arguments.end());
    const Outcome outcome = run(folder.path(), command);
    CAPTURE(one.told, outcome.errors);
    CHECK(outcome.exit_code == one.exit_code);
    CHECK(outcome.said == "");
    CHECK(is_one_line(outcome.errors));
    CHECK(holds(outcome.errors, one.told));
    CHECK_FALSE(fs::exists(out));
  }
  CHECK(base::read_file(folder / "taken" / "mine.txt").value() == "mine");
  for (const auto& entry : fs::directory_iterator(folder.path()))
    CHECK_FALSE(entry.path().filename().string().ends_with(".part"));
}
