#include "report/plain_text.h"

#include "report/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::report {
namespace {

using stats::BalanceFigures;
using stats::DayFigures;
using stats::ExhibitFigures;
using stats::Language;
using stats::Milliseconds;
using stats::QualityFigures;
using stats::Report;
using stats::ShareFigures;
using stats::ShownFigures;

constexpr std::size_t k_most_lines = 20;  // of exhibits and schools
constexpr std::size_t k_most_days = 31;   // the latest
constexpr int k_name_columns = 44;

// Every word a report needs, in one language.
struct Words {
  const char* title;
  const char* nothing;
  const char* period;  // days, first, last
  const char* same_day;
  const char* kiosks;
  const char* summary;
  const char* sessions;
  const char* engaged;
  const char* median_session;
  const char* views;
  const char* passes;
  const char* english;
  const char* top_exhibits;
  const char* categories;
  const char* schools;
  const char* days;
  const char* views_column;
  const char* sessions_column;
  const char* median_column;
  const char* share_column;
  const char* works_column;
  const char* unknown;
  const char* more;
  const char* balance;
  const char* times_column;
  const char* most_exhibit;
  const char* least_exhibit;
  const char* exhibits_ratio;
  const char* most_school;
  const char* least_school;
  const char* schools_ratio;
  const char* never_shown;
  const char* quality;
  const char* boots;
  const char* boots_without_shutdown;
  const char* open_sessions;
  const char* missing;
  const char* dropped;
  const char* clock;
  const char* clock_steps;
  const char* unreadable;
  const char* not_counted;
  const char* newer_log;
  const char* method;
  std::array<const char*, 12> months;
  int year_offset;
};

constexpr Words k_thai = {
    .title = "รายงานการใช้งานคีออสก์",
    .nothing = "ยังไม่มีผู้ชมใช้งาน",
    .period = "{} วัน: {} – {}",
    .same_day = "1 วัน: {}",
    .kiosks = "คีออสก์ {} เครื่อง: {}",
    .summary = "สรุป",
    .sessions = "การเข้าใช้ (ครั้ง)",
    .engaged = "ในนี้ใช้จริง: เปิดผลงานหรือทำอย่างน้อย 3 อย่าง",
    .median_session = "เวลาใช้ต่อครั้ง ค่ากลาง (นาที:วินาที)",
    .views = "การเปิดดูผลงาน",
    .passes = "เปิดผ่าน ไม่ถึง 3 วินาที (ไม่นับ)",
    .english = "การเข้าใช้ที่เลือกภาษาอังกฤษ",
    .top_exhibits = "ผลงานที่เปิดดูมากที่สุด",
    .categories = "หมวดหมู่",
    .schools = "โรงเรียน",
    .days = "วันที่",
    .views_column = "เปิดดู",
    .sessions_column = "การเข้าใช้",
    .median_column = "เวลาดู (ค่ากลาง)",
    .share_column = "ส่วนแบ่ง",
    .works_column = "ของผลงานทั้งหมด",
    .unknown = "(ไม่ทราบ)",
    .more = "… และอีก {}",
    .balance = "ความสมดุลของการแสดง (หน้าเชิญชวนและผลงานแนะนำ)",
    .times_column = "ครั้ง",
    .most_exhibit = "ผลงานที่แสดงมากที่สุด",
    .least_exhibit = "ผลงานที่แสดงน้อยที่สุด",
    .exhibits_ratio = "น้อยที่สุดเทียบกับมากที่สุด",
    .most_school = "โรงเรียนที่แสดงมากที่สุด",
    .least_school = "โรงเรียนที่แสดงน้อยที่สุด",
    .schools_ratio = "น้อยที่สุดเทียบกับมากที่สุด",
    .never_shown = "ผลงานที่ยังไม่ได้แสดง",
    .quality = "คุณภาพข้อมูล",
    .boots = "การเปิดโปรแกรมคีออสก์ (ครั้ง)",
    .boots_without_shutdown = "ในนี้ถูกปิดกะทันหัน",
    .open_sessions = "การเข้าใช้ที่ไม่มีตอนจบ (นับถึงเหตุการณ์สุดท้าย)",
    .missing = "เหตุการณ์ที่ขาดหาย",
    .dropped = "เหตุการณ์ที่ทิ้งเพราะเขียนดิสก์ไม่ได้",
    .clock = "เหตุการณ์ที่นาฬิกาเชื่อถือไม่ได้",
    .clock_steps = "นาฬิกาถูกปรับ (ครั้ง)",
    .unreadable = "เหตุการณ์ที่อ่านไม่ได้",
    .not_counted = "การเข้าใช้ของเจ้าหน้าที่และการซ้อม (ไม่นับ)",
    .newer_log = "บางส่วนมาจากคีออสก์รุ่นใหม่กว่า สิ่งที่รุ่นนี้ไม่รู้จักไม่ได้นับ (รุ่นของบันทึก)",
    .method = "การเข้าใช้ไม่ใช่จำนวนคน: ครอบครัวหนึ่งอาจใช้ด้วยกัน และคนหนึ่งอาจกลับมาใช้อีก",
    .months = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",
               "พ.ย.", "ธ.ค."},
    .year_offset = 543,
};

constexpr Words k_english = {
    .title = "Kiosk report",
    .nothing = "No visitor has used it yet.",
    .period = "{} days: {} – {}",
    .same_day = "1 day: {}",
    .kiosks = "Kiosks: {} ({})",
    .summary = "Summary",
    .sessions = "Sessions",
    .engaged = "of these engaged: an exhibit opened, or 3 things done",
    .median_session = "Median session (min:s)",
    .views = "Exhibit views",
    .passes = "Passes, under 3 s (not counted as views)",
    .english = "Sessions in English",
    .top_exhibits = "Most viewed exhibits",
    .categories = "Categories",
    .schools = "Schools",
    .days = "Days",
    .views_column = "Views",
    .sessions_column = "Sessions",
    .median_column = "Median time",
    .share_column = "Share",
    .works_column = "of all works",
    .unknown = "(unknown)",
    .more = "… and {} more",
    .balance = "Balance of what was shown (attract screen and home's row)",
    .times_column = "Times",
    .most_exhibit = "Most shown exhibit",
    .least_exhibit = "Least shown exhibit",
    .exhibits_ratio = "Least against most",
    .most_school = "Most shown school",
    .least_school = "Least shown school",
    .schools_ratio = "Least against most",
    .never_shown = "Exhibits not shown yet",
    .quality = "Data quality",
    .boots = "Kiosk program started",
    .boots_without_shutdown = "of these ended without shutdown",
    .open_sessions = "Sessions without an end (counted to their last event)",
    .missing = "Missing events",
    .dropped = "Events dropped because the disk could not be written",
    .clock = "Events with a doubtful clock",
    .clock_steps = "Times the clock was set",
    .unreadable = "Unreadable events",
    .not_counted = "Sessions of staff and rehearsals (not counted)",
    .newer_log = "Partly of a newer kiosk, what is not known here left out (version of its log)",
    .method = "Sessions are not people: a family may share one, and one person may come back.",
    .months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    .year_offset = 0,
};

using Rows = std::vector<std::vector<std::string>>;

std::string grouped(std::int64_t number) {
  std::string digits = fmt::to_string(number);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string percent(double share) {
  return fmt::format("{:.1f} %", share * 100);
}

std::string percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::string()
                    : percent(static_cast<double>(part) / static_cast<double>(whole));
}

std::string minutes(const std::optional<Milliseconds>& duration) {
  if (!duration) return "–";
  const auto seconds = std::chrono::round<std::chrono::seconds>(*duration).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string date(std::chrono::sys_days day, const Words& words) {
  const std::chrono::year_month_day parts(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(parts.day()),
                     words.months.at(static_cast<unsigned>(parts.month()) - 1),
                     static_cast<int>(parts.year()) + words.year_offset);
}

template <typename Figures>
std::string name_of(const Figures& figures, Language language, const Words& words) {
  const bool english = language == Language::english && !figures.english.empty();
  const std::string& name = english ? figures.english : figures.thai;
  if (!name.empty()) return shortened(name, k_name_columns);
  return figures.id.empty() ? words.unknown : shortened(figures.id, k_name_columns);
}

std::string heading(const Report& report, const Words& words) {
  std::string text = fmt::format("{}\n", words.title);
  if (report.days.size() == 1)
    text += fmt::format(fmt::runtime(words.same_day), date(report.days.front().day, words)) + "\n";
  if (report.days.size() > 1)
    text += fmt::format(fmt::runtime(words.period), grouped(static_cast<int>(report.days.size())),
                        date(report.days.front().day, words), date(report.days.back().day, words)) +
            "\n";
  std::vector<std::string> ids;
  for (const std::string& id : report.kiosks) ids.push_back(id.substr(0, 8));
  if (!ids.empty())
    text += fmt::format(fmt::runtime(words.kiosks), ids.size(), fmt::join(ids, ", ")) + "\n";
  return text;
}

std::string summary(const Report& report, const Words& words) {
  const Rows rows = {
      {words.sessions, grouped(report.sessions), ""},
      {words.engaged, grouped(report.engaged_sessions),
       percent(report.engaged_sessions, report.sessions)},
      {words.english, grouped(report.english_sessions),
       percent(report.english_sessions, report.sessions)},
      {words.median_session, minutes(report.median_session), ""},
      {words.views, grouped(report.exhibit_views), ""},
      {words.passes, grouped(report.passes), ""},
  };
  return table({{words.summary}, {"", Align::right}, {"", Align::right}}, rows);
}

std::string more(std::size_t all, const Words& words) {
  if (all <= k_most_lines) return {};
  const auto left = static_cast<std::int64_t>(all - k_most_lines);
  return fmt::format(fmt::runtime(words.more), grouped(left)) + "\n";
}

std::string exhibits(const Report& report, Language language, const Words& words) {
  const auto viewed = static_cast<std::size_t>(std::ranges::count_if(
      report.exhibits, [](const auto& exhibit) { return exhibit.views > 0; }));
  Rows rows;  // they are sorted: the viewed ones come first
  for (const ExhibitFigures& exhibit :
       std::span(report.exhibits).first(std::min(k_most_lines, viewed)))
    rows.push_back({fmt::to_string(rows.size() + 1), name_of(exhibit, language, words),
                    grouped(exhibit.views), grouped(exhibit.sessions),
                    minutes(exhibit.median_dwell)});
  return table({{"", Align::right},
                {words.top_exhibits},
                {words.views_column, Align::right},
                {words.sessions_column, Align::right},
                {words.median_column, Align::right}},
               rows) +
         more(viewed, words);
}

std::string categories(const Report& report, Language language, const Words& words) {
  Rows rows;
  for (const ShareFigures& category : report.categories)
    rows.push_back({name_of(category, language, words), grouped(category.views),
                    percent(category.share_of_views), percent(category.share_of_exhibits)});
  return table({{words.categories},
                {words.views_column, Align::right},
                {words.share_column, Align::right},
                {words.works_column, Align::right}},
               rows);
}

std::string schools(const Report& report, Language language, const Words& words) {
  const auto viewed = static_cast<std::size_t>(
      std::ranges::count_if(report.schools, [](const auto& school) { return school.views > 0; }));
  Rows rows;  // they are sorted: the viewed ones come first
  for (const ShareFigures& school : std::span(report.schools).first(std::min(k_most_lines, viewed)))
    rows.push_back(
        {name_of(school, language, words), grouped(school.views), percent(school.share_of_views)});
  return table({{words.schools},
                {words.views_column, Align::right},
                {words.share_column, Align::right}},
               rows) +
         more(viewed, words);
}

std::string days(const Report& report, const Words& words) {
  Rows rows;
  for (const DayFigures& day :
       std::span(report.days).last(std::min(k_most_days, report.days.size())))
    rows.push_back({date(day.day, words), grouped(day.sessions), grouped(day.exhibit_views)});
  return table(
      {{words.days}, {words.sessions_column, Align::right}, {words.views_column, Align::right}},
      rows);
}

// Of two equals the ratio is 100 %.
void add_extremes(Rows& rows, const std::array<const char*, 3>& what, const ShownFigures& most,
                  const ShownFigures& least, const std::array<std::string, 2>& names) {
  rows.push_back({what[0], names[0], grouped(most.times)});
  rows.push_back({what[1], names[1], grouped(least.times)});
  rows.push_back({what[2], "", percent(least.times, most.times)});
}

std::string balance(const BalanceFigures& balance, Language language, const Words& words) {
  const auto names = [&](const ShownFigures& most, const ShownFigures& least) {
    return std::array{name_of(most, language, words), name_of(least, language, words)};
  };
  Rows rows;
  add_extremes(rows, {words.most_exhibit, words.least_exhibit, words.exhibits_ratio},
               balance.most_exhibit, balance.least_exhibit,
               names(balance.most_exhibit, balance.least_exhibit));
  if (!balance.most_school.id.empty())
    add_extremes(rows, {words.most_school, words.least_school, words.schools_ratio},
                 balance.most_school, balance.least_school,
                 names(balance.most_school, balance.least_school));
  rows.push_back({words.never_shown, "", grouped(balance.never_shown)});
  return table({{words.balance}, {""}, {words.times_column, Align::right}}, rows);
}

std::string quality(const QualityFigures& quality, const Words& words) {
  const std::pair<const char*, std::int64_t> figures[] = {
      {words.boots, quality.boots},
      {words.boots_without_shutdown, quality.boots_without_shutdown},
      {words.open_sessions, quality.open_sessions},
      {words.missing, quality.missing_events},
      {words.dropped, quality.dropped_events},
      {words.clock, quality.doubtful_clock_events},
      {words.clock_steps, quality.clock_steps},
      {words.unreadable, quality.unreadable_events},
      {words.not_counted, quality.sessions_not_counted},
  };
  Rows rows;
  for (const auto& [what, count] : figures) rows.push_back({what, grouped(count)});
  if (quality.newer_version > 0) rows.push_back({words.newer_log, grouped(quality.newer_version)});
  return table({{words.quality}, {"", Align::right}}, rows);
}

}  // namespace

std::string report_text(const Report& report, Language language) {
  const Words& words = language == Language::english ? k_english : k_thai;
  std::string text = heading(report, words) + "\n";
  if (report.sessions == 0)
    text += fmt::format("{}\n\n", words.nothing);
  else
    text += summary(report, words) + "\n";
  if (!report.exhibits.empty())
    text += exhibits(report, language, words) + "\n" + categories(report, language, words) + "\n" +
            schools(report, language, words) + "\n";
  if (!report.days.empty()) text += days(report, words) + "\n";
  if (report.balance.impressions > 0) text += balance(report.balance, language, words) + "\n";
  return text + quality(report.quality, words) + "\n" + words.method + "\n";
}

}  // namespace kiosk::report
