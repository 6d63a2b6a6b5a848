#include "push/copy_text.h"

#include "stats/scope.h"

namespace kiosk::push {

CopyText& CopyText::plain(std::string_view field) {
  if (m_in_row) m_rows += '\t';
  m_in_row = true;
  m_rows += field;
  return *this;
}

CopyText& CopyText::text(std::string_view text) {
  plain("");
  for (const char c : text) switch (c) {
      case '\\':
        m_rows += "\\\\";
        break;
      case '\t':
        m_rows += "\\t";
        break;
      case '\n':
        m_rows += "\\n";
        break;
      case '\r':
        m_rows += "\\r";
        break;
      default:
        m_rows += c;
    }
  return *this;
}

CopyText& CopyText::nothing() {
  return plain("\\N");
}

CopyText& CopyText::whole(std::int64_t number) {
  return plain(fmt::to_string(number));
}

CopyText& CopyText::day(std::chrono::sys_days day) {
  return plain(stats::day_text(day));
}

CopyText& CopyText::moment(std::chrono::sys_seconds at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss clock(at - day);
  return plain(fmt::format("{} {:02}:{:02}:{:02}+00", stats::day_text(day), clock.hours().count(),
                           clock.minutes().count(), clock.seconds().count()));
}

void CopyText::end_row() {
  m_rows += '\n';
  m_in_row = false;
}

}  // namespace kiosk::push
