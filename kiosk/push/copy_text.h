// Rows as COPY's text format has them: a tab between fields, a line each, \N for nothing. Inside
// the room.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::push {

class CopyText {
 public:
  CopyText& text(std::string_view text);  // must be UTF-8 without NUL
  CopyText& nothing();
  CopyText& whole(std::int64_t number);
  CopyText& flag(bool value) { return plain(value ? "t" : "f"); }
  CopyText& day(std::chrono::sys_days day);
  CopyText& moment(std::chrono::sys_seconds at);  // UTC
  void end_row();

  std::size_t size() const { return m_rows.size(); }
  const std::string& rows() const { return m_rows; }
  void clear() { m_rows.clear(); }

 private:
  CopyText& plain(std::string_view field);

  std::string m_rows;
  bool m_in_row = false;
};

}  // namespace kiosk::push
