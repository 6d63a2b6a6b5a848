#include "report/wording.h"

#include "text/thai_date.h"

#include <array>
#include <cmath>

namespace kiosk::report {
namespace {

using stats::Milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int k_buddhist_years = 543;

constexpr std::array<Said, 12> k_months = {{{"ม.ค.", "Jan"},
                                            {"ก.พ.", "Feb"},
                                            {"มี.ค.", "Mar"},
                                            {"เม.ย.", "Apr"},
                                            {"พ.ค.", "May"},
                                            {"มิ.ย.", "Jun"},
                                            {"ก.ค.", "Jul"},
                                            {"ส.ค.", "Aug"},
                                            {"ก.ย.", "Sep"},
                                            {"ต.ค.", "Oct"},
                                            {"พ.ย.", "Nov"},
                                            {"ธ.ค.", "Dec"}}};

constexpr std::array<Said, 7> k_weekdays = {{{"อา.", "Sun"},
                                             {"จ.", "Mon"},
                                             {"อ.", "Tue"},
                                             {"พ.", "Wed"},
                                             {"พฤ.", "Thu"},
                                             {"ศ.", "Fri"},
                                             {"ส.", "Sat"}}};

}  // namespace

std::string Wording::number(std::int64_t number) const {
  return text::grouped(number);
}

std::string Wording::decimal(double number) const {
  const auto tenths = static_cast<std::int64_t>(std::llround(number * 10));
  return fmt::format("{}.{}", text::grouped(tenths / 10), std::abs(tenths % 10));
}

std::string Wording::percent(double share) const {
  return fmt::format("{:.1f}%", share * 100);
}

std::string Wording::percent(std::int64_t part, std::int64_t whole) const {
  return whole == 0 ? "–" : percent(static_cast<double>(part) / static_cast<double>(whole));
}

std::string Wording::minutes(std::optional<Milliseconds> duration) const {
  if (!duration) return "–";
  const auto all = std::chrono::round<std::chrono::seconds>(*duration).count();
  if (all < 3600) return fmt::format("{}:{:02}", all / 60, all % 60);
  return fmt::format("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60);
}

std::string Wording::hours(Milliseconds duration) const {
  return decimal(std::chrono::duration<double, std::ratio<3600>>(duration).count());
}

std::string Wording::day(sys_days day) const {
  return m_english ? text::english_date(day) : text::thai_date(day);
}

std::string Wording::short_day(sys_days day) const {
  const year_month_day parts(day);
  return fmt::format("{} {}", static_cast<unsigned>(parts.day()),
                     text(k_months.at(static_cast<unsigned>(parts.month()) - 1)));
}

std::string Wording::table_day(sys_days day) const {
  const std::chrono::weekday weekday(day);
  const int year = static_cast<int>(year_month_day(day).year());
  return fmt::format("{} {} {}", text(k_weekdays.at(weekday.c_encoding())), short_day(day),
                     m_english ? year : year + k_buddhist_years);
}

std::string Wording::days(sys_days first, sys_days last) const {
  if (first == last) return day(first);
  const year_month_day one(first);
  const year_month_day other(last);
  if (one.year() == other.year() && one.month() == other.month())
    return fmt::format("{}–{}", static_cast<unsigned>(one.day()), day(last));
  return fmt::format("{} – {}", day(first), day(last));
}

std::string Wording::name(const std::string& thai, const std::string& english,
                          const std::string& id) const {
  if (m_english && !english.empty()) return english;
  if (!thai.empty()) return thai;
  return id.empty() ? text(say::k_unknown) : id;
}

std::string Wording::meaning(const Said& said, const std::string& word) const {
  const std::string known = text(said);
  if (!known.empty()) return known;
  return word.empty() ? text(say::k_unknown) : word;
}

}  // namespace kiosk::report
