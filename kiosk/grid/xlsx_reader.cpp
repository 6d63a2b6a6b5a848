#include "grid/cell_text.h"
#include "grid/cells.h"
#include "grid/encoding.h"
#include "grid/sheet_readers.h"
#include "grid/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};

class BookReader : public XmlReader {
 public:
  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr") {
      const std::string_view old = attributes["date1904"];
      if (old == "1" || old == "true") system = DateSystem::from_1904;
    } else if (name == "sheet") {
      sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                        !attributes["state"].empty() && attributes["state"] != "visible"});
    }
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<SheetEntry> sheets;
  DateSystem system = DateSystem::from_1900;
};

struct Relation {
  std::string kind;  // the last word of its type: "worksheet", "sharedStrings"
  std::string target;
};

class RelationReader : public XmlReader {
 public:
  void open(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship") return;
    const std::string_view type = attributes["Type"];
    relations[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                std::string(attributes["Target"])};
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}

  // The relation of a kind, where there is one.
  const Relation* of_kind(std::string_view kind) const {
    for (const auto& [id, relation] : relations)
      if (relation.kind == kind) return &relation;
    return nullptr;
  }

  std::map<std::string, Relation, std::less<>> relations;
};

class FormatReader : public XmlReader {
 public:
  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "numFmt")
      m_codes[attributes.number("numFmtId", 0)] = format_of_code(attributes["formatCode"]);
    else if (name == "cellXfs")
      m_in_cell_formats = true;
    else if (name == "xf" && m_in_cell_formats)
      formats.push_back(format_of(attributes.number("numFmtId", 0)));
  }
  void close(std::string_view name) override {
    if (name == "cellXfs") m_in_cell_formats = false;
  }
  void text(std::string_view) override {}

  std::vector<NumberFormat> formats;  // by a cell's style

 private:
  NumberFormat format_of(std::size_t number) const {
    const auto own = m_codes.find(number);
    return own == m_codes.end() ? format_of_number(number) : own->second;
  }
  std::map<std::size_t, NumberFormat> m_codes;
  bool m_in_cell_formats = false;
};

// "_x000A_" stands for a character that XML cannot or would not keep (ECMA-376 part 1, 22.9.2.19).
std::string without_escapes(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    unsigned value = 0;
    const char* const begin = text.data() + at + 2;
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    const auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
    if (error != std::errc() || end != begin + 4) continue;
    std::string character;
    append_utf8(character, value);
    text.replace(at, 7, character);
  }
  return text;
}

// The text of a string: its runs one after the other, without the readings beside them ("rPh").
class Runs {
 public:
  void open(std::string_view name) {
    if (name == "t") m_in_text = !m_in_reading;
    if (name == "rPh") m_in_reading = true;
  }
  void close(std::string_view name) {
    if (name == "t") m_in_text = false;
    if (name == "rPh") m_in_reading = false;
  }
  void text(std::string_view piece) {
    if (m_in_text) m_text += piece;
  }
  std::string taken() { return without_escapes(std::exchange(m_text, {})); }

 private:
  std::string m_text;
  bool m_in_text = false;
  bool m_in_reading = false;
};

class StringReader : public XmlReader {
 public:
  void open(std::string_view name, const Attributes&) override { m_runs.open(name); }
  void close(std::string_view name) override {
    m_runs.close(name);
    if (name != "si") return;
    if (strings.size() == k_most_cells) throw Refusal{"the workbook holds too many texts"};
    strings.push_back(m_runs.taken());
  }
  void text(std::string_view piece) override { m_runs.text(piece); }

  std::vector<std::string> strings;

 private:
  Runs m_runs;
};

struct Position {
  std::size_t row = 0;
  std::size_t column = 0;
};

// "AB12" is column 27, row 11. Nothing where it is no cell's name.
std::optional<Position> position_of(std::string_view name) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    column = column * 26 + static_cast<std::size_t>(name[at] - 'A') + 1;
  std::size_t row = 0;
  const auto [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || row == 0 || error != std::errc() || end != name.data() + name.size())
    return std::nullopt;
  return Position{row - 1, column - 1};
}

struct Book {
  DateSystem system = DateSystem::from_1900;
  std::vector<NumberFormat> formats;
  std::vector<std::string> strings;
};

// An ISO 8601 moment as the other days are written: "2021-09-15T00:00:00" is "2021-09-15".
std::string plain_moment(std::string_view iso) {
  std::string text(iso.substr(0, 19));
  std::replace(text.begin(), text.end(), 'T', ' ');
  for (const std::string_view nothing : {":00", " 00:00"})
    if (text.size() > 10 && text.ends_with(nothing)) text.resize(text.size() - nothing.size());
  return text;
}

class SheetReader : public XmlReader {
 public:
  SheetReader(const Book& book, Cells cells) : m_book(book), m_cells(cells) {}

  void open(std::string_view name, const Attributes& attributes) override {
    m_runs.open(name);
    if (name == "row") {
      m_rows = attributes.number("r", m_rows + 1);
      m_next = {m_rows == 0 ? 0 : m_rows - 1, 0};
    } else if (name == "c") {
      begin_cell(attributes);
    } else if (name == "v") {
      m_in_value = true;
    }
  }

  void close(std::string_view name) override {
    m_runs.close(name);
    if (name == "v") m_in_value = false;
    if (name == "c") end_cell();
  }

  void text(std::string_view piece) override {
    if (m_in_value) m_value += piece;
    m_runs.text(piece);
  }

 private:
  void begin_cell(const Attributes& attributes) {
    m_at = position_of(attributes["r"]).value_or(m_next);
    m_next.column = m_at.column + 1;
    m_type = attributes["t"];
    m_style = attributes.number("s", 0);
    m_value.clear();
  }

  void end_cell() {
    const std::string inline_text = m_runs.taken();
    if (m_type == "inlineStr") return m_cells.put(m_at.row, m_at.column, inline_text);
    if (!m_value.empty()) m_cells.put(m_at.row, m_at.column, shown());
  }

  std::string shown() const {
    if (m_type == "s") return shared();
    if (m_type == "b") return m_value == "1" ? "TRUE" : "FALSE";
    if (m_type == "d") return plain_moment(m_value);
    if (m_type == "str" || m_type == "e") return without_escapes(m_value);
    double number = 0;
    const char* const end = m_value.data() + m_value.size();
    const auto [stop, error] = std::from_chars(m_value.data(), end, number);
    if (error != std::errc() || stop != end) return m_value;
    const bool known = m_style < m_book.formats.size();
    return shown_number(number, known ? m_book.formats[m_style] : NumberFormat{}, m_book.system);
  }

  std::string shared() const {
    std::size_t index = 0;
    std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
    if (index >= m_book.strings.size())
      throw Refusal{"the workbook is damaged: a cell's text is missing; save it again as .xlsx"};
    return m_book.strings[index];
  }

  const Book& m_book;
  Cells m_cells;
  Runs m_runs;
  Position m_next;
  Position m_at;
  std::size_t m_rows = 0;  // up to this one
  bool m_in_value = false;
  std::string m_type;
  std::size_t m_style = 0;
  std::string m_value;
};

// Targets are told from the folder of the workbook's part, or from the top.
std::string part_of(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return std::string(folder) + std::string(target);
}

Result<void> read_part(const Archive& archive, const std::string& part, XmlReader& reader) {
  return walk(TRY(archive.read(part)), reader);
}

Result<Book> read_book(const Archive& archive, const std::string& folder,
                       const RelationReader& relations, DateSystem system) {
  Book book{system, {}, {}};
  if (const Relation* const styles = relations.of_kind("styles")) {
    FormatReader reader;
    TRY(read_part(archive, part_of(folder, styles->target), reader));
    book.formats = std::move(reader.formats);
  }
  if (const Relation* const strings = relations.of_kind("sharedStrings")) {
    StringReader reader;
    TRY(read_part(archive, part_of(folder, strings->target), reader));
    book.strings = std::move(reader.strings);
  }
  return book;
}

Result<std::string> book_part(const Archive& archive) {
  RelationReader top;
  TRY(read_part(archive, "_rels/.rels", top));
  const Relation* const book = top.of_kind("officeDocument");
  if (book == nullptr) return base::fail(Fault::input, "it is no workbook");
  return part_of("", book->target);
}

}  // namespace

Result<std::vector<Grid>> read_xlsx(const Archive& archive) {
  const std::string part = TRY(book_part(archive));
  const std::size_t name = part.rfind('/') + 1;  // 0 at the top
  const std::string folder = part.substr(0, name);
  BookReader entries;
  TRY(read_part(archive, part, entries));
  RelationReader relations;
  TRY(read_part(archive, folder + "_rels/" + part.substr(name) + ".rels", relations));
  const Book book = TRY(read_book(archive, folder, relations, entries.system));
  std::vector<Grid> grids;
  Allowance allowance;
  for (const SheetEntry& entry : entries.sheets) {
    const auto relation = relations.relations.find(entry.relation);
    if (relation == relations.relations.end() || relation->second.kind != "worksheet") continue;
    Grid& grid = grids.emplace_back(Grid{entry.name, {}, entry.hidden});
    SheetReader reader(book, Cells(grid, allowance));
    TRY(read_part(archive, part_of(folder, relation->second.target), reader));
  }
  return grids;
}

}  // namespace kiosk::grid
