#include "app/stats_workbook.h"

#include "stats/definitions.h"
#include "text/thai_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace kiosk::app {
namespace {

using report::FigureTable;
using stats::Language;

constexpr std::size_t k_most_bars = 15;
constexpr const char* k_summary = "summary";
constexpr std::size_t k_chart_column = 4;
constexpr std::size_t k_chart_rows = 17;  // how far the next chart is below

std::size_t column_of(const StatsTable& table, std::string_view name) {
  const auto& columns = table.columns();
  return static_cast<std::size_t>(std::ranges::find(columns, name, &StatsTable::Column::name) -
                                  columns.begin());
}

const FigureTable* table_named(const std::vector<FigureTable>& tables, std::string_view name) {
  const auto found = std::ranges::find(
      tables, name, [](const FigureTable& table) { return std::string_view(table.name); });
  return found == tables.end() ? nullptr : &*found;
}

// What a chart shows, by names.
struct Chart {
  const char* table;
  grid::ChartShape shape;
  const char* names;
  std::vector<const char*> numbers;
  report::Words title;
  const char* names_format = "";
  const char* numbers_format = "";
};

const std::vector<Chart>& charts() {
  static const std::vector<Chart> k_charts = {
      {"days",
       grid::ChartShape::columns,
       "day",
       {"sessions"},
       {"การเข้าใช้รายวัน", "Sessions per day"},
       "d/m"},
      {"hours_of_day",
       grid::ChartShape::columns,
       "hour",
       {"sessions"},
       {"การเข้าใช้ตามชั่วโมง", "Sessions by hour of the day"}},
      {"categories",
       grid::ChartShape::bars,
       "name_th",
       {"share_of_views", "share_of_exhibits"},
       {"หมวดหมู่: ส่วนแบ่งการเปิดดูและผลงาน", "Categories: share of views and of exhibits"},
       "",
       "0%"}};
  return k_charts;
}

const char* word(const report::Words& words, Language language) {
  return language == Language::english ? words.english : words.thai;
}

constexpr std::int64_t seconds(stats::Milliseconds time) {
  return time.count() / 1000;
}

std::vector<std::string> english_notes() {
  return {"Sessions are not people: a family shares one, and somebody may come back.",
          fmt::format("A session is engaged if an exhibit was opened in it or at least {} things "
                      "were done.",
                      stats::k_engaged_actions),
          fmt::format("Opening an exhibit for less than {} s is a pass, not a view. Reading on "
                      "counts for {} s after the last touch.",
                      seconds(stats::k_pass_under), seconds(stats::k_reading_cap)),
          "Attraction: sessions that opened the exhibit among those that saw its tile. Holding: "
          "median dwell divided by the estimated reading time.",
          "Columns with (s) are seconds. Days and times are the hall's.",
          "What staff and rehearsals did is in no figure; raw events tell it by their origin.",
          fmt::format("A searched word is told only if it was searched for in {} sessions or more; "
                      "raw events tell it for {} days.",
                      stats::k_least_search_sessions, stats::k_searches_kept.count()),
          "Which work was voted for is told by kiosk-stats votes alone."};
}

std::vector<std::string> thai_notes() {
  return {"การเข้าใช้ไม่ใช่จำนวนคน: ครอบครัวหนึ่งอาจใช้ด้วยกัน และคนหนึ่งอาจกลับมาใช้อีก",
          fmt::format("นับว่าใช้จริงเมื่อเปิดผลงาน หรือทำอย่างน้อย {} อย่าง", stats::k_engaged_actions),
          fmt::format("เปิดผลงานไม่ถึง {} วินาทีนับเป็นเปิดผ่าน ไม่ใช่เปิดดู "
                      "เวลาอ่านนับต่อไม่เกิน {} วินาทีหลังการแตะครั้งสุดท้าย",
                      seconds(stats::k_pass_under), seconds(stats::k_reading_cap)),
          "ความดึงดูด: การเข้าใช้ที่เปิดผลงาน เทียบกับการเข้าใช้ที่เห็นผลงานบนจอ "
          "การตรึงความสนใจ: เวลาดูค่ากลาง หารด้วยเวลาอ่านโดยประมาณ",
          "คอลัมน์ที่มี (วินาที) เป็นวินาที วันและเวลาเป็นของสถานที่จัดงาน",
          "สิ่งที่เจ้าหน้าที่หรือการซ้อมทำไม่อยู่ในตัวเลขใด เหตุการณ์ดิบบอกไว้ในคอลัมน์ผู้ทำ",
          fmt::format("คำค้นแสดงเมื่อค้นตั้งแต่ {} ครั้งเข้าใช้ขึ้นไปเท่านั้น และอยู่ในเหตุการณ์ดิบไม่เกิน {} วัน",
                      stats::k_least_search_sessions, stats::k_searches_kept.count()),
          "คะแนนโหวตของผลงานบอกโดย kiosk-stats votes เท่านั้น"};
}

std::string period(const stats::Report& report, Language language) {
  const bool english = language == Language::english;
  if (report.days.empty()) return english ? "No visits." : "ยังไม่มีผู้ชมใช้งาน";
  const auto text = [&](std::chrono::sys_days day) {
    return english ? text::english_date(day) : text::thai_date(day);
  };
  return text(report.days.front().day) + " – " + text(report.days.back().day);
}

}  // namespace

StatsWorkbook::StatsWorkbook(const std::filesystem::path& folder, Language language)
    : m_language(language), m_book(folder / "statistics.xlsx", folder) {}

void StatsWorkbook::add_tables(const std::vector<FigureTable>& tables) {
  add_summary(tables);
  for (const FigureTable& table : tables) {
    if (std::string_view(table.name) == k_summary) continue;
    const StatsTable shape(table, m_language);
    const std::size_t sheet = m_book.add_sheet(shape.title(), shape.sheet_columns());
    for (const report::FigureRow& row : table.rows) add_row(sheet, shape.widened(row));
  }
}

// The figures in one language, without the names that programs know them by.
void StatsWorkbook::add_summary(const std::vector<FigureTable>& tables) {
  const FigureTable* const table = table_named(tables, k_summary);
  if (!table) return;
  const StatsTable shape(*table, m_language);
  const bool english = m_language == Language::english;
  const std::size_t columns[] = {column_of(shape, english ? "title_en" : "title_th"),
                                 column_of(shape, "value"), column_of(shape, "unit")};
  std::vector<grid::TableColumn> shown;
  for (const std::size_t column : columns) shown.push_back(shape.sheet_columns()[column]);
  const std::size_t sheet = m_book.add_sheet(shape.title(), shown);
  for (const report::FigureRow& row : table->rows)
    add_row(sheet, {row[columns[0]], row[columns[1]], row[columns[2]]});
  add_charts(sheet, tables);
}

// Right of the figures.
void StatsWorkbook::add_charts(std::size_t sheet, const std::vector<FigureTable>& tables) {
  std::size_t row = 1;
  for (const Chart& chart : charts()) {
    const FigureTable* const table = table_named(tables, chart.table);
    if (!table || table->rows.empty()) continue;
    const StatsTable shape(*table, m_language);
    std::vector<std::size_t> numbers;
    for (const char* name : chart.numbers) numbers.push_back(column_of(shape, name));
    const bool bars = chart.shape == grid::ChartShape::bars;
    m_book.add_chart(sheet,
                     {.shape = chart.shape,
                      .title = word(chart.title, m_language),
                      .sheet = shape.title(),
                      .names = column_of(shape, chart.names),
                      .numbers = numbers,
                      .rows = bars ? std::min(table->rows.size(), k_most_bars) : table->rows.size(),
                      .names_format = chart.names_format,
                      .numbers_format = chart.numbers_format,
                      .at_row = row,
                      .at_column = k_chart_column});
    row += k_chart_rows;
  }
}

void StatsWorkbook::add_notes(const stats::Report& report) {
  const bool english = m_language == Language::english;
  const std::size_t sheet = m_book.add_sheet(
      english ? "How to read" : "วิธีอ่าน",
      {{english ? "How to read the figures" : "วิธีอ่านตัวเลข", grid::ColumnLook::text, 120}});
  std::vector<std::string> notes = english ? english_notes() : thai_notes();
  notes.insert(notes.begin(), period(report, m_language));
  for (const std::string& note : notes) add_row(sheet, {note});
}

std::optional<std::size_t> StatsWorkbook::add_raw(const StatsTable& table, std::int64_t expected,
                                                  std::int64_t most) {
  if (expected <= most) return m_book.add_sheet(table.title(), table.sheet_columns());
  const bool english = m_language == Language::english;
  const std::size_t sheet =
      m_book.add_sheet(table.title(), {{table.title(), grid::ColumnLook::text, 120}});
  const std::string note = fmt::format(
      fmt::runtime(english ? "There are {} rows and a sheet holds {}. All of them are in {}.csv: "
                             "export with --format csv."
                           : "มี {} แถว แต่แผ่นงานเก็บได้ {} แถว ทั้งหมดอยู่ในไฟล์ {}.csv: "
                             "ส่งออกด้วย --format csv"),
      text::grouped(expected), text::grouped(most), table.name());
  add_row(sheet, {note});
  return std::nullopt;
}

void StatsWorkbook::add_row(std::size_t sheet, const report::FigureRow& widened) {
  m_cells.clear();
  for (const report::Value& value : widened) m_cells.push_back(sheet_cell(value));
  m_book.add_row(sheet, m_cells);
}

}  // namespace kiosk::app
