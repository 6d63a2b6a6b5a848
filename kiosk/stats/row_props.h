// The properties of an event read where they lie, for reading millions of them: nothing is copied
// as long as no text in them holds a backslash, and none the kiosk writes does.
#pragma once

#include "stats/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::stats {

class RowProps {
 public:
  // False if it is no flat JSON object (stats/props.h); there are no properties then. What it finds
  // points into `json`.
  bool read(std::string_view json);

  // Empty if it is not there or no text.
  std::string_view text(std::string_view name) const;
  // Nothing if it is not there or no whole number.
  std::optional<std::int64_t> integer(std::string_view name) const;
  std::optional<double> number(std::string_view name) const;  // whole or not
  std::optional<bool> flag(std::string_view name) const;

 private:
  enum class Kind { text, number, word };
  struct Field {
    std::string_view name;
    std::string_view value;  // a text without its quotes
    Kind kind = Kind::text;
  };
  static constexpr std::size_t k_most = 12;  // the vocabulary has at most 8

  bool read_plain(std::string_view json);
  bool read_slowly(std::string_view json);
  const Field* find(std::string_view name, Kind kind) const;

  std::array<Field, k_most> m_fields;
  std::size_t m_count = 0;
  Props m_slow;  // of one with backslashes or more properties than that
  bool m_is_slow = false;
};

}  // namespace kiosk::stats
