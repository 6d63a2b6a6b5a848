// The rows of a damaged SQLite file, page by page: what lies in a page that can be read is read,
// whatever became of the pages that led to it. For saving what a broken file still holds.
#pragma once

#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace kiosk::store {

// A row without its table: what table it is of shows in what it holds.
struct LooseRow {
  bool keyed = false;      // of an index, or of a table WITHOUT ROWID
  std::int64_t rowid = 0;  // of any other table; its INTEGER PRIMARY KEY is null among the values
  std::vector<Value> values;  // numbers, texts and nulls, in the order the columns are stored
};

// Reads the file and the write-ahead log beside it (FILE-wal, as far as it belongs to the file).
// A row may come several times, and rows that were changed also as they were before. Rows with
// bytes (BLOB) and rows too long for a page are left out. Changes nothing.
// Fails with Fault::system if the file cannot be read.
base::Result<void> each_loose_row(const std::filesystem::path& file,
                                  const std::function<void(const LooseRow&)>& use);

}  // namespace kiosk::store
