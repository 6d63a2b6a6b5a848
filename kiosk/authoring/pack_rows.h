// The rows of a pack's tables as values, in the order of the schema's columns: the way back from
// writer.cpp.
#pragma once

#include "authoring/draft.h"
#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::authoring {

// A row taken apart from left to right. A Text is two columns.
class PackRow {
 public:
  explicit PackRow(const store::Row& row) : m_row(row) {}

  PackRow& operator>>(std::string& text);
  PackRow& operator>>(Text& text);
  PackRow& operator>>(std::int64_t& number);
  PackRow& operator>>(bool& flag);
  PackRow& operator>>(double& number);
  PackRow& operator>>(std::optional<std::int64_t>& number);
  PackRow& operator>>(std::optional<PlanPoint>& point);
  PackRow& skip(int columns);

 private:
  const store::Row& m_row;
  int m_column = 0;
};

// All but pictures and videos. Texts are as they are in the pack; works carry their schools' terms.
base::Result<Draft> read_rows(const store::Database& pack);

}  // namespace kiosk::authoring
