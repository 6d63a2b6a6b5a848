// What staff read, in Thai first: said where it is used, in both languages side by side.
#pragma once

#include "app/hall_time.h"
#include "catalog/exhibition.h"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <string_view>

namespace kiosk::app {

// The bars of "เปิด|เครื่อง" become places where a line may break.
std::string with_breaks(std::string_view text);

class StaffWords {
 public:
  explicit StaffWords(catalog::Language language) : m_language(language) {}

  catalog::Language language() const { return m_language; }

  // With {} filled in, as fmt does.
  template <typename... Arguments>
  std::string operator()(const char* thai, const char* english,
                         const Arguments&... arguments) const {
    const bool in_english = m_language == catalog::Language::english;
    return fmt::format(fmt::runtime(with_breaks(in_english ? english : thai)), arguments...);
  }

  std::string operator()(const catalog::Text& text) const { return text.in(m_language); }

  // "22 พฤศจิกายน 2569 15:30 น."; on the hall's clock.
  std::string date_time(std::chrono::sys_time<std::chrono::milliseconds> wall) const;

  // "3 นาที", "2 ชั่วโมง", "5 วัน": in one unit, rounded down.
  std::string span(std::chrono::seconds length) const;

 private:
  catalog::Language m_language;
};

}  // namespace kiosk::app
