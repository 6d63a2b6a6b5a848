// One statement for millions of rows: prepared once, nothing copied, columns seen where SQLite
// keeps them. For everything else there is Database::run and Database::each.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk::store {

// Made by Database::prepare; must not outlive that database.
class Statement {
 public:
  // Places count from 1. A text must stay where it is until run() or the next reset() returns.
  void bind(int place, std::int64_t number);
  void bind(int place, std::string_view text);
  void bind_null(int place);

  // To the next row: false after the last one.
  base::Result<bool> next();

  // Ready to be bound and run again, also in the middle of an answer.
  void reset();

  // Runs a statement that answers nothing, and resets it.
  base::Result<void> run();

  // Of the present row; columns count from 0. A text is valid until next() or reset().
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  static base::Result<Statement> prepare(sqlite3* database, std::string file, std::string_view sql);
  Statement(sqlite3* database, std::string file, sqlite3_stmt* statement);

  sqlite3* m_database;
  std::string m_file;  // for messages
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

}  // namespace kiosk::store
