#include "grid/workbook_writer.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

constexpr char k_face[] = "Tahoma";  // with Thai letters on every machine that has Excel
constexpr lxw_color_t k_heading_paper = 0xD9E6F2, k_required_paper = 0xF9D9B0, k_ink = 0x1F2A37,
                      k_faint_ink = 0x808890;

bool is_example(Look look) {
  return look == Look::example || look == Look::example_code;
}

void make_heading(lxw_format* format, Look look) {
  format_set_bold(format);
  format_set_bg_color(format, look == Look::heading ? k_heading_paper : k_required_paper);
  format_set_bottom(format, LXW_BORDER_THIN);
}

lxw_format* made(lxw_workbook* book, Look look) {
  lxw_format* const format = workbook_add_format(book);
  format_set_font_name(format, k_face);
  format_set_font_size(format, look == Look::title ? 18 : look == Look::key ? 9 : 11);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look != Look::key && look != Look::title) format_set_text_wrap(format);
  const bool faint = look == Look::key || is_example(look);
  format_set_font_color(format, faint ? k_faint_ink : k_ink);
  if (is_example(look)) format_set_italic(format);
  if (look == Look::code || look == Look::example_code) format_set_num_format(format, "@");
  if (look == Look::title) format_set_bold(format);
  if (look == Look::heading || look == Look::required_heading) make_heading(format, look);
  return format;
}

// libxlsxwriter's workbook; its exceptions are error numbers, kept until the end.
class Book {
 public:
  explicit Book(const std::filesystem::path& path) : m_book(workbook_new(path.c_str())) {}
  ~Book() {
    if (m_book != nullptr) lxw_workbook_free(m_book);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void add(const WrittenSheet& sheet) {
    m_sheet = workbook_add_worksheet(m_book, sheet.name.c_str());
    if (m_sheet == nullptr) return keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
    if (sheet.tab != 0) worksheet_set_tab_color(m_sheet, sheet.tab);
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) set_column(at, sheet.columns[at]);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
        write(row, column, sheet.rows[row][column]);
    for (const DropDown& drop_down : sheet.drop_downs) add(drop_down);
    worksheet_freeze_panes(m_sheet, static_cast<lxw_row_t>(sheet.frozen_rows),
                           static_cast<lxw_col_t>(sheet.frozen_columns));
  }

  lxw_error close() {
    keep(workbook_close(std::exchange(m_book, nullptr)));
    return m_error;
  }

 private:
  void keep(lxw_error error) {
    if (m_error == LXW_NO_ERROR) m_error = error;
  }

  lxw_format* format(Look look) {
    lxw_format*& found = m_formats[look];
    if (found == nullptr) found = made(m_book, look);
    return found;
  }

  void set_column(std::size_t at, const WrittenColumn& column) {
    const auto index = static_cast<lxw_col_t>(at);
    keep(worksheet_set_column(m_sheet, index, index, column.width, format(column.look)));
  }

  void write(std::size_t row, std::size_t column, const WrittenCell& cell) {
    const auto y = static_cast<lxw_row_t>(row);
    const auto x = static_cast<lxw_col_t>(column);
    if (cell.number)
      keep(worksheet_write_number(m_sheet, y, x, *cell.number, format(cell.look)));
    else if (!cell.text.empty())
      keep(worksheet_write_string(m_sheet, y, x, cell.text.c_str(), format(cell.look)));
    if (!cell.note.empty()) write_note(y, x, cell.note);
  }

  void write_note(lxw_row_t row, lxw_col_t column, const std::string& note) {
    lxw_comment_options options = {};
    char face[] = "Tahoma";
    const auto lines = std::count(note.begin(), note.end(), '\n') + 1;
    options.font_name = face;
    options.font_size = 10;
    options.width = 340;
    options.height = static_cast<uint16_t>(std::clamp<long>(lines * 36, 90, 320));
    keep(worksheet_write_comment_opt(m_sheet, row, column, note.c_str(), &options));
  }

  void add(const DropDown& drop_down) {
    std::vector<std::string> texts = drop_down.words;
    std::string formula = drop_down.formula;
    std::vector<char*> words;
    for (std::string& text : texts) words.push_back(text.data());
    words.push_back(nullptr);
    lxw_data_validation rule = {};
    rule.validate = formula.empty() ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_list = words.data();
    rule.value_formula = formula.data();
    rule.show_error = drop_down.strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
    const auto column = static_cast<lxw_col_t>(drop_down.column);
    keep(worksheet_data_validation_range(m_sheet, static_cast<lxw_row_t>(drop_down.first_row),
                                         column, static_cast<lxw_row_t>(drop_down.last_row), column,
                                         &rule));
  }

  lxw_workbook* m_book;
  lxw_worksheet* m_sheet = nullptr;
  lxw_error m_error = LXW_NO_ERROR;
  std::map<Look, lxw_format*> m_formats;
};

}  // namespace

Result<void> write_workbook_file(const std::filesystem::path& path,
                                 std::span<const WrittenSheet> sheets) {
  std::error_code none;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, none)))
    return base::fail(Fault::input,
                      fmt::format("{} is there already and stays as it is; move it away or choose "
                                  "another folder",
                                  path.string()));
  Book book(path);
  for (const WrittenSheet& sheet : sheets) book.add(sheet);
  const lxw_error error = book.close();
  if (error == LXW_NO_ERROR) return {};
  std::filesystem::remove(path, none);
  return base::fail(Fault::system,
                    fmt::format("{} cannot be written: {}", path.string(), lxw_strerror(error)));
}

}  // namespace kiosk::grid
