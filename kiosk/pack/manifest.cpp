#include "pack/manifest.h"

#include "trust/digest.h"

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::pack {
namespace {

using base::Result;
using store::Row;

// One row of table manifest.
struct Line {
  std::string table;
  std::int64_t rows = 0;
  std::string sha256;
  bool operator==(const Line&) const = default;
};

void add_number(trust::Digest& digest, std::uint64_t number) {
  char bytes[8];
  for (int at = 0; at < 8; ++at) bytes[at] = static_cast<char>(number >> (56 - 8 * at));
  digest.add(std::string_view(bytes, sizeof bytes));
}

void add_header(trust::Digest& digest, char letter, std::uint64_t length) {
  digest.add(std::string_view(&letter, 1));
  add_number(digest, length);
}

void add_value(trust::Digest& digest, const Row& row, int column) {
  switch (row.kind(column)) {
    case store::Kind::null:
      return add_header(digest, 'N', 0);
    case store::Kind::integer:
      add_header(digest, 'I', 8);
      return add_number(digest, static_cast<std::uint64_t>(row.integer(column)));
    case store::Kind::real:
      add_header(digest, 'R', 8);
      return add_number(digest, std::bit_cast<std::uint64_t>(row.real(column)));
    case store::Kind::text:
    case store::Kind::bytes:
      const store::Bytes bytes = row.view(column);
      add_header(digest, row.kind(column) == store::Kind::text ? 'T' : 'B', bytes.size());
      digest.add(bytes);
  }
}

// Every table but the manifest itself, by name.
Result<std::vector<std::string>> tables_of(const store::Database& pack) {
  return pack.collect(
      "SELECT name FROM sqlite_schema WHERE type = 'table' "
      "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'manifest' "
      "ORDER BY name",
      {}, [](const Row& row) { return row.text(0); });
}

// The order its rows lie in, so that they are read as they lie and never sorted.
Result<std::string> order_of(const store::Database& pack, const std::string& table) {
  const auto without_rowid = TRY(
      pack.number("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", {table}));
  if (without_rowid == 0) return std::string("rowid");
  const auto columns =
      TRY(pack.collect("SELECT name FROM pragma_table_info(?) WHERE pk > 0 "
                       "ORDER BY pk",
                       {table}, [](const Row& row) { return row.text(0); }));
  return fmt::format("{}", fmt::join(columns, ", "));
}

Result<Line> line_of(const store::Database& pack, const std::string& table,
                     const std::stop_token& stop) {
  Line line{table, 0, ""};
  trust::Digest digest;
  const std::string order = TRY(order_of(pack, table));
  TRY(pack.each(fmt::format("SELECT * FROM {} ORDER BY {}", table, order), {}, [&](const Row& row) {
    ++line.rows;
    for (int column = 0; column < row.columns(); ++column) add_value(digest, row, column);
    return !stop.stop_requested();
  }));
  if (stop.stop_requested()) return base::fail(base::Fault::busy, "the check was broken off");
  line.sha256 = digest.finish();
  return line;
}

Result<std::vector<Line>> lines_in(const store::Database& pack) {
  return pack.collect("SELECT name, rows, sha256 FROM manifest ORDER BY name", {},
                      [](const Row& row) {
                        return Line{row.text(0), row.integer(1), row.text(2)};
                      });
}

}  // namespace

Result<void> seal(store::Database& pack) {
  TRY(pack.run("DELETE FROM manifest"));
  for (const std::string& table : TRY(tables_of(pack))) {
    const Line line = TRY(line_of(pack, table, {}));
    TRY(pack.run("INSERT INTO manifest VALUES (?, ?, ?)", {line.table, line.rows, line.sha256}));
  }
  return {};
}

Result<bool> is_sealed(const store::Database& pack) {
  std::vector<std::string> named;
  for (const Line& line : TRY(lines_in(pack))) named.push_back(line.table);
  return named == TRY(tables_of(pack));
}

Result<bool> is_as_sealed(const store::Database& pack, const std::stop_token& stop) {
  const std::vector<Line> lines = TRY(lines_in(pack));
  const std::vector<std::string> tables = TRY(tables_of(pack));
  if (lines.size() != tables.size()) return false;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (lines[at] != TRY(line_of(pack, tables[at], stop))) return false;
  return true;
}

}  // namespace kiosk::pack
