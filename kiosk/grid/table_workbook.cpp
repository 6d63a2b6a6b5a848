#include "grid/table_workbook.h"

#include "grid/whole_sheets.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace kiosk::grid {
namespace {

constexpr char k_face[] = "Tahoma";  // with Thai letters on every machine that has Excel
constexpr lxw_color_t k_heading_paper = 0xD9E6F2, k_ink = 0x1F2A37;
constexpr std::array<lxw_color_t, 2> k_series_inks = {0x2F6DA8, 0xE2A33B};
constexpr std::size_t k_looks = 6;
constexpr std::size_t k_longest_cell = 32'767;  // UTF-16 units

// As many letters as a cell takes. A character of four bytes is two units, the others are one.
std::string fitting(const std::string& text) {
  if (text.size() <= k_longest_cell) return text;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0) == 0x80) continue;
    units += byte >= 0xF0 ? 2 : 1;
    if (units > k_longest_cell) return text.substr(0, at);
  }
  return text;
}

const char* number_format(ColumnLook look) {
  switch (look) {
    case ColumnLook::percent:
      return "0.0%";
    case ColumnLook::day:
      return "yyyy-mm-dd";
    case ColumnLook::moment:
      return "yyyy-mm-dd hh:mm:ss";
    case ColumnLook::text:
      return "@";
    default:
      return nullptr;
  }
}

bool is_left(ColumnLook look) {
  return look == ColumnLook::text || look == ColumnLook::day || look == ColumnLook::moment;
}

lxw_format* made(lxw_workbook* book, ColumnLook look) {
  lxw_format* const format = workbook_add_format(book);
  format_set_font_name(format, k_face);
  format_set_font_color(format, k_ink);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (const char* numbers = number_format(look)) format_set_num_format(format, numbers);
  if (is_left(look)) format_set_indent(format, 1);
  return format;
}

// Over what it heads: numbers stand on the right.
lxw_format* heading_format(lxw_workbook* book, ColumnLook look) {
  lxw_format* const format = made(book, ColumnLook::text);
  if (!is_left(look)) format_set_align(format, LXW_ALIGN_RIGHT);
  format_set_bold(format);
  format_set_text_wrap(format);
  format_set_bg_color(format, k_heading_paper);
  format_set_bottom(format, LXW_BORDER_THIN);
  return format;
}

lxw_datetime as_time(std::chrono::local_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(moment - day);
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day())),
          .hour = static_cast<int>(clock.hours().count()),
          .min = static_cast<int>(clock.minutes().count()),
          .sec = static_cast<double>(clock.seconds().count())};
}

lxw_datetime as_time(std::chrono::sys_days day) {
  return as_time(std::chrono::local_seconds(std::chrono::local_days(day.time_since_epoch())));
}

// Lying, as wide as the paper, the heading on each page.
void print_on_a4(lxw_worksheet* sheet) {
  constexpr std::uint8_t k_a4 = 9;
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, k_a4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
}

bool is_filled(const TableCell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text ? !text->empty() : !std::holds_alternative<std::monostate>(cell);
}

// The library writes what fails on the standard error as well, where one sentence of ours belongs.
class Quiet {
 public:
  Quiet() : m_errors(::dup(STDERR_FILENO)) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (m_errors >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
  }
  ~Quiet() {
    if (m_errors < 0) return;
    ::dup2(m_errors, STDERR_FILENO);
    ::close(m_errors);
  }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  int m_errors;
};

lxw_row_t row_number(std::size_t row) {
  return static_cast<lxw_row_t>(row);
}
lxw_col_t column_number(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

}  // namespace

struct TableWorkbook::Inside {
  struct Sheet {
    lxw_worksheet* sheet = nullptr;
    std::vector<TableColumn> columns;
    std::size_t rows = 0;
    std::size_t filled = 0;  // rows with a cell at least: the others are not in the file
  };
  std::filesystem::path path;
  std::string folder;
  lxw_workbook* book = nullptr;
  std::array<lxw_format*, k_looks> headings = {};  // by ColumnLook, as the next
  std::array<lxw_format*, k_looks> formats = {};
  std::vector<Sheet> sheets;
  lxw_error error = LXW_NO_ERROR;

  void keep(lxw_error one) {
    if (error == LXW_NO_ERROR) error = one;
  }
  void write(lxw_worksheet* sheet, lxw_row_t y, lxw_col_t x, ColumnLook look,
             const TableCell& cell);
  void add_series(lxw_chart* chart, const SheetChart& from, std::size_t at);
};

void TableWorkbook::Inside::write(lxw_worksheet* sheet, lxw_row_t y, lxw_col_t x, ColumnLook look,
                                  const TableCell& cell) {
  lxw_format* const format = formats[static_cast<std::size_t>(look)];
  if (const auto* text = std::get_if<std::string>(&cell)) {
    if (!text->empty()) keep(worksheet_write_string(sheet, y, x, fitting(*text).c_str(), format));
  } else if (const auto* number = std::get_if<double>(&cell)) {
    keep(worksheet_write_number(sheet, y, x, *number, format));
  } else if (const auto* flag = std::get_if<bool>(&cell)) {
    keep(worksheet_write_boolean(sheet, y, x, *flag ? 1 : 0, format));
  } else if (const auto* day = std::get_if<std::chrono::sys_days>(&cell)) {
    lxw_datetime time = as_time(*day);
    keep(worksheet_write_datetime(sheet, y, x, &time, format));
  } else if (const auto* moment = std::get_if<std::chrono::local_seconds>(&cell)) {
    lxw_datetime time = as_time(*moment);
    keep(worksheet_write_datetime(sheet, y, x, &time, format));
  }
}

TableWorkbook::TableWorkbook(const std::filesystem::path& path, const std::filesystem::path& folder)
    : m_inside(std::make_unique<Inside>()) {
  m_inside->path = path;
  m_inside->folder = folder.string();
  lxw_workbook_options options = {
      .constant_memory = LXW_TRUE, .tmpdir = m_inside->folder.data(), .use_zip64 = LXW_FALSE};
  m_inside->book = workbook_new_opt(path.c_str(), &options);
  for (std::size_t look = 0; look < k_looks; ++look) {
    m_inside->headings[look] = heading_format(m_inside->book, static_cast<ColumnLook>(look));
    m_inside->formats[look] = made(m_inside->book, static_cast<ColumnLook>(look));
  }
}

TableWorkbook::~TableWorkbook() {
  if (m_inside->book != nullptr) lxw_workbook_free(m_inside->book);
}

std::size_t TableWorkbook::add_sheet(const std::string& name,
                                     const std::vector<TableColumn>& columns) {
  lxw_worksheet* const sheet = workbook_add_worksheet(m_inside->book, name.c_str());
  m_inside->sheets.push_back({sheet, columns, 1, 1});
  if (sheet == nullptr) {
    m_inside->keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
    return m_inside->sheets.size() - 1;
  }
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto x = column_number(at);
    const auto look = static_cast<std::size_t>(columns[at].look);
    m_inside->keep(worksheet_set_column(sheet, x, x, columns[at].width, m_inside->formats[look]));
    m_inside->keep(
        worksheet_write_string(sheet, 0, x, columns[at].heading.c_str(), m_inside->headings[look]));
  }
  worksheet_freeze_panes(sheet, 1, 0);
  print_on_a4(sheet);
  return m_inside->sheets.size() - 1;
}

bool TableWorkbook::add_row(std::size_t number, std::span<const TableCell> cells) {
  Inside::Sheet& sheet = m_inside->sheets[number];
  if (sheet.rows >= k_most_sheet_rows) return false;
  if (sheet.sheet == nullptr) return true;
  for (std::size_t at = 0; at < cells.size(); ++at)
    m_inside->write(sheet.sheet, row_number(sheet.rows), column_number(at), sheet.columns[at].look,
                    cells[at]);
  ++sheet.rows;
  sheet.filled += std::ranges::any_of(cells, is_filled) ? 1 : 0;
  return true;
}

void TableWorkbook::Inside::add_series(lxw_chart* chart, const SheetChart& from, std::size_t at) {
  const std::size_t numbers = from.numbers[at];
  const char* const sheet = from.sheet.c_str();
  lxw_chart_series* const series = chart_add_series(chart, nullptr, nullptr);
  chart_series_set_categories(series, sheet, 1, column_number(from.names), row_number(from.rows),
                              column_number(from.names));
  chart_series_set_values(series, sheet, 1, column_number(numbers), row_number(from.rows),
                          column_number(numbers));
  chart_series_set_name_range(series, sheet, 0, column_number(numbers));
  lxw_chart_fill fill = {};
  fill.color = k_series_inks[at % k_series_inks.size()];
  chart_series_set_fill(series, &fill);
}

void TableWorkbook::add_chart(std::size_t number, const SheetChart& wanted) {
  lxw_worksheet* const sheet = m_inside->sheets[number].sheet;
  const bool bars = wanted.shape == ChartShape::bars;
  lxw_chart* const chart =
      workbook_add_chart(m_inside->book, bars ? LXW_CHART_BAR : LXW_CHART_COLUMN);
  if (sheet == nullptr || chart == nullptr) return;
  for (std::size_t at = 0; at < wanted.numbers.size(); ++at)
    m_inside->add_series(chart, wanted, at);
  chart_title_set_name(chart, wanted.title.c_str());
  if (wanted.numbers.size() == 1)
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  else
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  // In bars the axes have changed places: the names stand on the y axis.
  lxw_chart_axis* const names = bars ? chart->y_axis : chart->x_axis;
  lxw_chart_axis* const numbers = bars ? chart->x_axis : chart->y_axis;
  if (bars) chart_axis_set_reverse(names);  // the first on top, as in the table
  if (!wanted.names_format.empty()) chart_axis_set_num_format(names, wanted.names_format.c_str());
  if (!wanted.numbers_format.empty())
    chart_axis_set_num_format(numbers, wanted.numbers_format.c_str());
  lxw_chart_options options = {};
  options.x_scale = 1.4;
  options.y_scale = 1.1;
  m_inside->keep(worksheet_insert_chart_opt(sheet, row_number(wanted.at_row),
                                            column_number(wanted.at_column), chart, &options));
  worksheet_fit_to_pages(sheet, 1, 1);
}

base::Result<void> TableWorkbook::close() {
  for (const Inside::Sheet& sheet : m_inside->sheets)
    if (sheet.sheet != nullptr && sheet.rows > 1)
      m_inside->keep(worksheet_autofilter(sheet.sheet, 0, 0, row_number(sheet.rows - 1),
                                          column_number(sheet.columns.size() - 1)));
  {
    const Quiet quiet;
    m_inside->keep(workbook_close(std::exchange(m_inside->book, nullptr)));
  }
  if (m_inside->error != LXW_NO_ERROR)
    return base::fail(base::Fault::system,
                      fmt::format("{} cannot be written: {}", m_inside->path.filename().string(),
                                  lxw_strerror(m_inside->error)));
  std::vector<std::size_t> rows;
  for (const Inside::Sheet& sheet : m_inside->sheets) rows.push_back(sheet.filled);
  return check_whole(m_inside->path, rows);
}

}  // namespace kiosk::grid
