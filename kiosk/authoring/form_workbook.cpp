#include "authoring/form_workbook.h"

#include "authoring/form.h"
#include "authoring/form_words.h"
#include "authoring/models.h"
#include "authoring/sheet.h"
#include "authoring/values.h"
#include "grid/csv.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using grid::DropDown;
using grid::Look;
using grid::WrittenCell;
using grid::WrittenColumn;
using grid::WrittenSheet;

constexpr const char* k_simple_facets =
    "id,label,label_en,applies_to,order,multi,display\n"
    "category,หมวดนวัตกรรม,Category,exhibit,1,1,tiles\n";
constexpr const char* k_simple_terms =
    "facet,id,label,label_en,order,role\ncategory,other,อื่น ๆ,Other,99,other\n";

constexpr std::size_t k_first_row = 2;  // under the headings and the keys, from 0
constexpr std::size_t k_last_row = 2001;

constexpr std::size_t k_longest_text = 32'767;  // characters a spreadsheet's cell may hold

// What a new workbook takes over of a model.
struct Structure {
  Sheet facets;
  Sheet terms;
};

Result<Sheet> sheet_in(const char* csv, std::string_view name) {
  Problems none;  // a model was built before: what is to be said of it was said
  return sheet_of(TRY(grid::grid_of_csv(csv)), sheet_form(name), {}, none);
}

Result<Structure> structure_like(std::string_view like) {
  if (like.empty())
    return Structure{TRY(sheet_in(k_simple_facets, "facets")),
                     TRY(sheet_in(k_simple_terms, "terms"))};
  std::string names;
  for (const Model& model : models()) {
    if (like == model.name)
      return Structure{TRY(sheet_in(model.facets, "facets")), TRY(sheet_in(model.terms, "terms"))};
    names += (names.empty() ? "" : ", ") + std::string(model.name);
  }
  return base::fail(Fault::missing,
                    fmt::format("there is no event \"{}\" to begin like; choose {}", like, names));
}

std::string yes_or_no(bool yes) {
  return yes ? k_yes : k_no;
}

// A model's cell in the words of the form's lists.
std::string in_words(const ColumnForm& form, std::string_view cell) {
  if (form.holds == Holds::flag && !cell.empty()) return yes_or_no(flag_in(cell).value_or(false));
  if (form.holds != Holds::choice) return std::string(cell);
  const auto key = choice_in(form.choices, cell);
  for (const Choice& choice : form.choices)
    if (key == choice.key) return word_of(choice);
  return std::string(cell);
}

// One column as it is written, and what fills its first rows.
struct Drawn {
  std::string key;
  std::string heading;
  std::string note;
  const ColumnForm* form;
  std::string facet = {};  // of a column of terms
  bool english = false;
};

// A facet's label may carry its author's marks of where lines end; a heading needs none.
std::string plain_heading(std::string text) {
  std::erase_if(text, [](char c) { return c == '|' || c == '~'; });
  return text;
}

struct FacetColumn {
  std::string id;
  std::string label;
  bool multi = false;
};

std::vector<FacetColumn> facets_for(std::string_view sheet, const Structure& structure) {
  std::vector<FacetColumn> columns;
  const std::string_view owner = sheet == "organisations" ? "organisation" : "exhibit";
  for (const Row& row : structure.facets.rows()) {
    const std::string id(structure.facets.cell(row, "id"));
    // An organisation's group has a column of its own in the form.
    const bool there = sheet == "organisations" && id == "group";
    if (chosen(structure.facets, row, "applies_to") == owner && !there)
      columns.push_back({id, std::string(structure.facets.cell(row, "label")),
                         flag_in(structure.facets.cell(row, "multi")).value_or(false)});
  }
  return columns;
}

// A pack's facets and terms, which head columns and fill lists.
Sheet sheet_of_draft(const DraftSheet& draft) {
  std::vector<Column> columns;
  for (const ColumnForm& form : draft.form->columns)
    columns.push_back(Column{form.key, "", &form, {}, false});
  std::vector<Row> rows;
  for (const SheetCells& cells : draft.rows) {
    Row& row = rows.emplace_back(Row{static_cast<int>(rows.size()) + 1, {}});
    for (const Column& column : columns) {
      const auto cell = cells.find(column.key);
      row.cells.push_back(cell == cells.end() ? "" : plain_heading(cell->second));
    }
  }
  return Sheet(draft.form->name, std::move(columns), std::move(rows));
}

Structure structure_of(const std::vector<DraftSheet>& sheets) {
  Structure structure;
  for (const DraftSheet& sheet : sheets) {
    const std::string_view name = sheet.form->name;
    if (name == "facets") structure.facets = sheet_of_draft(sheet);
    if (name == "terms") structure.terms = sheet_of_draft(sheet);
  }
  return structure;
}

class SheetWriter {
 public:
  SheetWriter(const SheetForm& form, const Structure& structure)
      : m_form(form), m_structure(structure) {
    for (const ColumnForm& column : form.columns) {
      add(column);
      if (form.has_terms && !m_has_terms && column.holds == Holds::reference) add_terms();
    }
    for (const ColumnForm& column : form.columns)
      if (column.holds == Holds::words) add_english(column);
  }

  WrittenSheet written() {
    write_form();
    write_structure();
    write_example();
    return std::move(m_sheet);
  }

  Result<WrittenSheet> filled(const std::vector<SheetCells>& rows) {
    add_columns_for(rows);
    write_form();
    for (const SheetCells& cells : rows) TRY(write_filled(cells));
    return std::move(m_sheet);
  }

 private:
  void write_form() {
    m_sheet.name = m_form.heading;
    m_sheet.tab = m_form.need == Need::required ? 0xE08A1E : 0x4A7FB0;
    m_sheet.frozen_rows = k_first_row;
    m_sheet.frozen_columns = std::min<std::size_t>(2, m_columns.size());
    m_sheet.rows.resize(k_first_row);
    for (std::size_t at = 0; at < m_columns.size(); ++at) write_column(at);
  }

  // Terms of facets that have no column in this sheet's form, but stand in a row all the same.
  void add_columns_for(const std::vector<SheetCells>& rows) {
    for (const SheetCells& cells : rows)
      for (const auto& cell : cells) {
        const std::string& key = cell.first;
        const auto has_key = [&](const Drawn& column) { return column.key == key; };
        if (key.starts_with(k_term_prefix) &&
            std::none_of(m_columns.begin(), m_columns.end(), has_key))
          m_columns.push_back({key, key, "", nullptr, key.substr(k_term_prefix.size())});
      }
  }

  Result<void> write_filled(const SheetCells& row) {
    std::vector<WrittenCell>& cells = m_sheet.rows.emplace_back();
    for (const Drawn& column : m_columns) {
      const auto found = row.find(column.key);
      const std::string text = found == row.end() ? std::string() : found->second;
      if (text::decode(text).size() > k_longest_text)
        return base::fail(
            Fault::input,
            fmt::format("{} of {} in {} is longer than the 32,767 characters a workbook's cell may "
                        "hold; shorten it, or export --as tables",
                        column.key, row.contains("id") ? row.at("id") : "a row", m_form.name));
      cells.push_back(filled_cell(column, text));
    }
    return {};
  }

  WrittenCell filled_cell(const Drawn& column, const std::string& text) const {
    if (column.form == nullptr) return {.text = text, .look = look_of(column)};
    if (column.form->holds == Holds::number)
      if (const auto number = number_in(text); number && fmt::format("{}", *number) == text)
        return {.text = {}, .number = static_cast<double>(*number), .look = look_of(column)};
    return {.text = in_words(*column.form, text), .look = look_of(column)};
  }

  void add(const ColumnForm& column) {
    m_columns.push_back(
        {column.key, std::string(heading_of(column)), note_of(m_form, column), &column});
  }

  void add_terms() {
    m_has_terms = true;
    for (const FacetColumn& facet : facets_for(m_form.name, m_structure))
      m_columns.push_back(
          {std::string(k_term_prefix) + facet.id, facet.label,
           fmt::format("รหัสหรือชื่อหมวดจากแผ่นงาน “{}” เลือกจากรายการได้{}", sheet_form("terms").heading,
                       facet.multi ? "\nใส่ได้หลายค่า คั่นด้วย ;" : ""),
           nullptr, facet.id});
  }

  void add_english(const ColumnForm& column) {
    m_columns.push_back({column.key + std::string(k_english_suffix),
                         fmt::format("{} (อังกฤษ)", heading_of(column)),
                         english_note_of(column),
                         &column,
                         {},
                         true});
  }

  Look look_of(const Drawn& column) const {
    if (column.form == nullptr) return Look::code;
    switch (column.form->holds) {
      case Holds::id:
      case Holds::reference:
      case Holds::plain:
      case Holds::moment:
      case Holds::url:
      case Holds::files:
        return Look::code;
      default:
        return Look::plain;
    }
  }

  static double width_of(const Drawn& column) {
    if (column.form == nullptr) return 18;
    switch (column.form->holds) {
      case Holds::words:
        return 32;
      case Holds::flag:
      case Holds::number:
        return 12;
      default:
        return 20;
    }
  }

  void write_column(std::size_t at) {
    const Drawn& column = m_columns[at];
    const bool required =
        column.form != nullptr && !column.english && column.form->need == Need::required;
    m_sheet.columns.push_back(WrittenColumn{width_of(column), look_of(column)});
    m_sheet.rows[0].push_back({.text = (required ? "★ " : "") + column.heading,
                               .look = required ? Look::required_heading : Look::heading,
                               .note = column.note});
    m_sheet.rows[1].push_back({.text = column.key, .look = Look::key});
    add_list(at);
  }

  void add_list(std::size_t at) {
    const Drawn& column = m_columns[at];
    DropDown list{.column = at, .first_row = k_first_row, .last_row = k_last_row};
    if (!column.facet.empty()) {
      list.formula = terms_list(column.facet);
    } else if (column.form->holds == Holds::flag) {
      list.words = {k_yes, k_no};
      list.strict = true;
    } else if (column.form->holds == Holds::choice) {
      for (const Choice& choice : column.form->choices) list.words.emplace_back(word_of(choice));
      list.strict = true;
    } else if (column.form->holds == Holds::reference) {
      const std::string_view target = column.form->refers_to;
      const std::size_t cut = target.find('/');
      list.formula =
          cut == std::string_view::npos ? ids_list(target) : terms_list(target.substr(cut + 1));
    } else {
      return;
    }
    m_sheet.drop_downs.push_back(std::move(list));
  }

  // "'หมวด'!$B$3:$B$2002": where a column of another sheet is filled.
  static std::string range_of(std::string_view sheet, std::string_view key) {
    const SheetForm& form = sheet_form(sheet);
    std::size_t at = 0;
    while (at + 1 < form.columns.size() && key != form.columns[at].key) ++at;
    const std::string letters = grid::letters_of_column(at);
    return fmt::format("'{}'!${}${}:${}${}", form.heading, letters, k_first_row + 1, letters,
                       k_last_row + 1);
  }

  static std::string ids_list(std::string_view sheet) {
    const std::string ids = range_of(sheet, "id");
    return fmt::format("=OFFSET({},0,0,MAX(1,COUNTA({})),1)", ids, ids);
  }

  // The terms of a facet stand together in their sheet.
  static std::string terms_list(std::string_view facet) {
    const std::string facets = range_of("terms", "facet");
    return fmt::format("=OFFSET({},MATCH(\"{}\",{},0)-1,0,COUNTIF({},\"{}\"),1)",
                       range_of("terms", "id"), facet, facets, facets, facet);
  }

  const Sheet* model() const {
    const std::string_view name = m_form.name;
    if (name == "facets") return &m_structure.facets;
    return name == "terms" ? &m_structure.terms : nullptr;
  }

  // Sources and reported numbers belong to the event that is taken as a model.
  static bool is_taken(const Drawn& column) {
    return column.key != "source" && column.key != "reported";
  }

  void write_structure() {
    const Sheet* const model_sheet = model();
    if (model_sheet == nullptr) return;
    for (const Row& row : model_sheet->rows()) {
      std::vector<WrittenCell>& cells = m_sheet.rows.emplace_back();
      for (const Drawn& column : m_columns) {
        const std::string_view cell = model_sheet->cell(row, column.key);
        cells.push_back({.text = is_taken(column) ? in_words(*column.form, cell) : "",
                         .look = look_of(column)});
      }
    }
  }

  std::string first_term(std::string_view facet) const {
    for (const Row& row : m_structure.terms.rows())
      if (m_structure.terms.cell(row, "facet") == facet)
        return std::string(m_structure.terms.cell(row, "id"));
    return {};
  }

  std::string example_in(const Drawn& column) const {
    if (!column.facet.empty()) return first_term(column.facet);
    if (column.key == "facet" && !m_structure.facets.rows().empty())
      return std::string(m_structure.facets.cell(m_structure.facets.rows()[0], "id"));
    return std::string(example_of(m_form.name, column.key));
  }

  void write_example() {
    if (example_of(m_form.name, "id").empty()) return;
    std::vector<WrittenCell>& cells = m_sheet.rows.emplace_back();
    for (const Drawn& column : m_columns) {
      const bool code = look_of(column) == Look::code;
      cells.push_back(
          {.text = example_in(column), .look = code ? Look::example_code : Look::example});
    }
  }

  const SheetForm& m_form;
  const Structure& m_structure;
  std::vector<Drawn> m_columns;
  bool m_has_terms = false;
  WrittenSheet m_sheet;
};

WrittenSheet explaining_sheet() {
  constexpr const char* k_lines[] = {
      "1. กรอกแผ่นงาน งาน หน่วยงาน และ ผลงาน (แถบสีส้ม) ก่อน แผ่นงานอื่นกรอกเมื่อมีข้อมูล",
      "2. หัวตารางที่มี ★ ต้องกรอก วางเมาส์บนหัวตารางเพื่ออ่านคำอธิบายและตัวอย่าง "
      "ช่องที่มีรายการให้เลือก กดลูกศรท้ายช่อง",
      "3. แถวตัวเอียงสีเทาคือตัวอย่าง (รหัสขึ้นต้นด้วย example-) พิมพ์ทับหรือลบทิ้ง โปรแกรมไม่นำไปใช้",
      "4. ใส่รูปในโฟลเดอร์ รูป ตั้งชื่อเป็น รหัสผลงาน-1.jpg, รหัสผลงาน-2.jpg รูปแรกเป็นรูปปก",
      "5. บันทึก แล้วใช้คำสั่ง kiosk-pack build โฟลเดอร์นี้ -o ชื่อชุด.kpack "
      "โปรแกรมจะบอกแผ่นงาน แถว และช่องที่ต้องแก้",
      "",
      "In short: fill in the orange sheets, headings with ★ are required; rest the pointer on a "
      "heading to read about it. Grey rows in italics are examples and are left out. Put pictures "
      "into the folder รูป, named WORK-ID-1.jpg, WORK-ID-2.jpg. Then run kiosk-pack build.",
      "หลายค่าในช่องเดียว คั่นด้วย ; หรือขึ้นบรรทัดใหม่ · วันที่ พ.ศ. หรือ ค.ศ. ก็ได้ · "
      "รหัสเดิม = ผลงานเดิม แก้ไขแล้วสร้างชุดใหม่ได้เสมอ",
  };
  WrittenSheet sheet{.name = "อ่านก่อน", .tab = 0x3C9A5F, .columns = {WrittenColumn{110}}};
  sheet.rows.push_back({{.text = "แบบฟอร์มข้อมูลสำหรับตู้นิทรรศการ", .look = Look::title}});
  for (const char* const line : k_lines) sheet.rows.push_back({{.text = line}});
  return sheet;
}

}  // namespace

Result<std::vector<WrittenSheet>> filled_workbook(const std::vector<DraftSheet>& drafts) {
  const Structure structure = structure_of(drafts);
  std::vector<WrittenSheet> sheets{explaining_sheet()};
  for (const bool required : {true, false})
    for (const DraftSheet& draft : drafts)
      if ((draft.form->need == Need::required) == required)
        sheets.push_back(TRY(SheetWriter(*draft.form, structure).filled(draft.rows)));
  return sheets;
}

Result<std::vector<WrittenSheet>> form_workbook(std::string_view like) {
  const Structure structure = TRY(structure_like(like));
  std::vector<WrittenSheet> sheets{explaining_sheet()};
  for (const bool required : {true, false})
    for (const SheetForm& form : sheet_forms())
      if ((form.need == Need::required) == required)
        sheets.push_back(SheetWriter(form, structure).written());
  return sheets;
}

}  // namespace kiosk::authoring
