// SQLite opened safely: every statement is prepared once (the last 64 are kept) and bound always,
// every failure is a Result. A Database belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "store/statement.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace SQLite {
class Statement;
}

namespace kiosk::store {

enum class Access {
  stranger,  // a file somebody handed us: read-only, immutable, nothing in it is trusted
  read,      // our own file, perhaps being written by another process at this moment
  write,     // our own file, made if missing
};

using Bytes = std::span<const std::byte>;

// What a `?` in a statement is bound to. Text and bytes are copied when bound.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string, Bytes>;
using Values = std::vector<Value>;

// What a column holds, whatever it was declared as.
enum class Kind { null, integer, real, text, bytes };

// One row of an answer, valid inside the function it is handed to. Columns count from 0.
class Row {
 public:
  explicit Row(SQLite::Statement& statement) : m_statement(statement) {}
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  std::vector<std::byte> bytes(int column) const;
  bool is_null(int column) const;
  int columns() const;
  Kind kind(int column) const;
  // The bytes of a text or of bytes where SQLite keeps them: valid as long as the row, not copied.
  Bytes view(int column) const;

 private:
  SQLite::Statement& m_statement;
};

class Database {
 public:
  // Fails with Fault::missing, Fault::damaged ("not a database"), Fault::busy or Fault::system.
  static base::Result<Database> open(const std::filesystem::path& path, Access access);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Runs one statement that answers nothing.
  base::Result<void> run(std::string_view sql, const Values& values = {});

  // Runs several statements separated by semicolons, unbound: for schemas and pragmas.
  base::Result<void> script(const std::string& sql);

  // Calls `use` for each row; stops at the first row for which it returns false. `use` may ask the
  // database other questions, but not this one: a statement is prepared once and runs once at a
  // time.
  base::Result<void> each(std::string_view sql, const Values& values,
                          const std::function<bool(const Row&)>& use) const;

  // All rows, each made into a value by `make(const Row&)`.
  template <typename Make>
  auto collect(std::string_view sql, const Values& values, Make make) const
      -> base::Result<std::vector<decltype(make(std::declval<const Row&>()))>> {
    std::vector<decltype(make(std::declval<const Row&>()))> rows;
    TRY(each(sql, values, [&](const Row& row) {
      rows.push_back(make(row));
      return true;
    }));
    return rows;
  }

  // The first row made into a value, or nothing if there is none.
  template <typename Make>
  auto first(std::string_view sql, const Values& values, Make make) const
      -> base::Result<std::optional<decltype(make(std::declval<const Row&>()))>> {
    std::optional<decltype(make(std::declval<const Row&>()))> found;
    TRY(each(sql, values, [&](const Row& row) {
      found = make(row);
      return false;
    }));
    return found;
  }

  // The first column of the first row as a number; 0 if there is no row.
  base::Result<std::int64_t> number(std::string_view sql, const Values& values = {}) const;

  // For millions of rows: see statement.h.
  base::Result<Statement> prepare(std::string_view sql) const;

  // Everything `steps` does is kept, or nothing of it. `steps` returns Result<void>.
  base::Result<void> transaction(const std::function<base::Result<void>()>& steps);

  // From any thread: the statement that runs now fails with Fault::busy at once, even in the middle
  // of a long check. Does nothing if none runs.
  void interrupt() const;

  // Gives back what is kept to answer faster, pages of the file and prepared statements.
  void forget_kept() const;

 private:
  struct Inside;
  explicit Database(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

// One step of a schema's history; its number is its place in the list, from 1.
struct Migration {
  const char* sql;
};

// Brings the file's user_version up to the list's length, each step in its own transaction, and
// sets application_id. Fails, touching nothing, with Fault::newer if the file is ahead of us, with
// Fault::input if it is another application's, and with Fault::damaged if it says it has a version
// but holds nothing.
base::Result<void> migrate(Database& database, std::int32_t application_id,
                           std::span<const Migration> history);

}  // namespace kiosk::store
