#include "store/statement.h"

#include "store/faults.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace kiosk::store {
namespace {

using base::Result;

base::Error error_of(sqlite3* database, const std::string& file, int code) {
  return {fault_of(code), fmt::format("{}: {}", file, sqlite3_errmsg(database))};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string file, sqlite3_stmt* statement)
    : m_database(database), m_file(std::move(file)), m_statement(statement) {}

Result<Statement> Statement::prepare(sqlite3* database, std::string file, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error_of(database, file, code));
  return Statement(database, std::move(file), made);
}

void Statement::bind(int place, std::int64_t number) {
  sqlite3_bind_int64(m_statement.get(), place, number);
}

void Statement::bind(int place, std::string_view text) {
  sqlite3_bind_text(m_statement.get(), place, text.empty() ? "" : text.data(),
                    static_cast<int>(text.size()), SQLITE_STATIC);
}

void Statement::bind_null(int place) {
  sqlite3_bind_null(m_statement.get(), place);
}

Result<bool> Statement::next() {
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  auto error = error_of(m_database, m_file, code);
  reset();
  return tl::unexpected(std::move(error));
}

void Statement::reset() {
  sqlite3_reset(m_statement.get());
}

Result<void> Statement::run() {
  while (TRY(next())) {
  }
  reset();
  return {};
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const {
  // Asked for as text first: that is what makes the number of bytes the text's.
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  if (!start) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

}  // namespace kiosk::store
