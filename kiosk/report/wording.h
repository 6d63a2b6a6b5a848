// How the report's page says its figures in one language: numbers, times, days and names. Inside
// the room.
#pragma once

#include "report/words.h"
#include "stats/event.h"
#include "stats/visit_figures.h"
#include "text/html.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::report {

class Wording {
 public:
  explicit Wording(stats::Language language) : m_english(language == stats::Language::english) {}

  bool english() const { return m_english; }
  const char* text(const Said& said) const { return m_english ? said.english : said.thai; }
  text::Html say(const Said& said) const { return text::words(text(said)); }

  // With its "{}" filled in, in their order.
  template <typename... Values>
  std::string told(const Said& said, const Values&... values) const {
    return fmt::format(fmt::runtime(text(said)), values...);
  }

  std::string number(std::int64_t number) const;                     // "1,234"
  std::string decimal(double number) const;                          // "1,234.5"
  std::string percent(double share) const;                           // of 0 to 1: "12.3%"
  std::string percent(std::int64_t part, std::int64_t whole) const;  // "–" of nothing

  std::string minutes(std::optional<stats::Milliseconds> duration) const;  // "2:05", "1:02:05", "–"
  std::string hours(stats::Milliseconds duration) const;                   // "31.5"

  std::string day(std::chrono::sys_days day) const;        // "20 พฤศจิกายน 2569"
  std::string table_day(std::chrono::sys_days day) const;  // "ศ. 20 พ.ย. 2569"
  std::string short_day(std::chrono::sys_days day) const;  // "20 พ.ย."
  std::string days(std::chrono::sys_days first, std::chrono::sys_days last) const;

  // Of two names that of this language, else the Thai one, else the id, else "(unknown)".
  std::string name(const std::string& thai, const std::string& english,
                   const std::string& id) const;
  template <typename Figures>
  std::string name(const Figures& figures) const {
    return name(figures.thai, figures.english, figures.id);
  }
  // Of a word in the log: the word itself where its meaning is not known.
  std::string meaning(const Said& said, const std::string& word) const;

 private:
  bool m_english;
};

}  // namespace kiosk::report
