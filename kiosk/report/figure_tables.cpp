#include "report/figure_columns.h"

#include <array>

namespace kiosk::report {
namespace {

using stats::DayFigures;
using stats::HourFigures;
using stats::joined;
using stats::Milliseconds;
using stats::PackFigures;
using stats::Report;
using stats::SearchFigures;

// A figure that stands alone.
struct Single {
  std::string part;
  std::string figure;
  std::string thai;
  std::string english;
  std::optional<double> value;
  std::string unit;
};

class Singles {
 public:
  void begin(const char* part) { m_part = part; }
  void add(const char* figure, Words words, std::int64_t count) {
    m_all.push_back({m_part, figure, words.thai, words.english, static_cast<double>(count), ""});
  }
  void add(const char* figure, Words words, std::optional<Milliseconds> lasted) {
    std::optional<double> seconds;
    if (lasted) seconds = static_cast<double>(lasted->count()) / 1000;
    m_all.push_back({m_part, figure, words.thai, words.english, seconds, "s"});
  }
  const std::vector<Single>& all() const { return m_all; }

 private:
  std::string m_part;
  std::vector<Single> m_all;
};

void add_visits(Singles& singles, const Report& report) {
  singles.begin("visits");
  singles.add("sessions", k_sessions_words, report.sessions);
  singles.add("engaged_sessions", {"ในนี้ใช้จริง", "Of these engaged"}, report.engaged_sessions);
  singles.add("english_sessions", {"การเข้าใช้ที่เลือกภาษาอังกฤษ", "Sessions in English"},
              report.english_sessions);
  singles.add("aided_sessions", {"การเข้าใช้ที่ใช้การช่วยการเข้าถึง", "Sessions with an accessibility aid"},
              report.aided_sessions);
  singles.add("broad_sessions",
              {"การเข้าใช้ที่ดูอย่างน้อย 3 ผลงาน", "Sessions that viewed 3 exhibits or more"},
              report.broad_sessions);
  singles.add("forgotten_sessions",
              {"การเข้าใช้ที่เหลือเพียงยอดรวมรายวัน", "Sessions of which only daily sums are left"},
              report.forgotten_sessions);
  singles.add("exhibit_views", k_views_words, report.exhibit_views);
  singles.add("passes", k_passes_words, report.passes);
  singles.add("median_session", {"เวลาใช้ต่อครั้ง ค่ากลาง", "Session time, median"},
              report.session_time.median);
  singles.add("p90_session", {"เวลาใช้ต่อครั้ง 9 ใน 10 ไม่เกิน", "Session time, 9 in 10 at most"},
              report.session_time.p90);
  singles.add("mean_session", {"เวลาใช้ต่อครั้ง ค่าเฉลี่ย", "Session time, mean"},
              report.session_time.mean);
  singles.add("median_dwell", {"เวลาดูผลงาน ค่ากลาง", "Dwell on an exhibit, median"},
              report.dwell.median);
  singles.add("p90_dwell", {"เวลาดูผลงาน 9 ใน 10 ไม่เกิน", "Dwell, 9 in 10 at most"},
              report.dwell.p90);
  singles.add("mean_dwell", {"เวลาดูผลงาน ค่าเฉลี่ย", "Dwell, mean"}, report.dwell.mean);
}

void add_searches(Singles& singles, const SearchFigures& searches) {
  singles.begin("searches");
  singles.add("searches", {"การค้นหา", "Searches"}, searches.searches);
  singles.add("searching_sessions", {"การเข้าใช้ที่ค้นหา", "Sessions that searched"}, searches.sessions);
  singles.add("with_results", {"ค้นพบ", "With results"}, searches.with_results);
  singles.add("without_results", {"ค้นไม่พบ", "Without results"}, searches.without_results);
  singles.add("chosen", {"เปิดผลงานจากผลการค้นหา", "A work was opened from the results"},
              searches.chosen);
  singles.add(
      "withheld_terms",
      {"คำค้นที่ไม่แสดง เพราะค้นไม่ถึง 3 ครั้งเข้าใช้", "Terms not told: searched in fewer than 3 sessions"},
      searches.withheld_terms);
}

void add_deeds(Singles& singles, const Report& report) {
  singles.begin("media");
  singles.add("plays", {"เล่นวิดีโอ", "Videos played"}, report.media.plays);
  singles.add("finished_plays", {"เล่นวิดีโอจนจบ", "Videos seen to the end"}, report.media.finished);
  singles.add("watched", {"เวลาดูวิดีโอรวม", "Video time altogether"}, report.media.watched);
  singles.add("pictures", {"ดูภาพขยาย", "Pictures opened large or zoomed"}, report.media.pictures);
  singles.add("media_sessions", {"การเข้าใช้ที่ดูภาพหรือวิดีโอ", "Sessions with pictures or videos"},
              report.media.sessions);
  singles.add("qr_shown", {"แสดงคิวอาร์โค้ด", "QR codes shown"}, report.media.qr_shown);
  singles.add("qr_sessions", {"การเข้าใช้ที่แสดงคิวอาร์โค้ด", "Sessions with QR codes"},
              report.media.qr_sessions);
  singles.begin("kept");
  singles.add("likes", {"ถูกใจ", "Likes"}, report.kept.likes);
  singles.add("liking_sessions", {"การเข้าใช้ที่กดถูกใจ", "Sessions with likes"},
              report.kept.sessions_liking);
  singles.add("bagged", {"ผลงานในถุง", "Works in bags"}, report.kept.bagged);
  singles.add("bagging_sessions", {"การเข้าใช้ที่ใส่ถุง", "Sessions with a bag"},
              report.kept.sessions_bagging);
  singles.add("voting_sessions", {"การเข้าใช้ที่ลงคะแนน", "Sessions that voted"},
              report.kept.sessions_voting);
}

void add_warnings(Singles& singles, const Report& report) {
  singles.begin("timeouts");
  singles.add("warnings", {"คำเตือนก่อนจบ", "Timeout warnings"}, report.timeouts.warnings);
  singles.add("continued", {"ใช้ต่อ", "Continued"}, report.timeouts.continued);
  singles.add("ignored", {"ไม่มีผู้ตอบ", "Ignored"}, report.timeouts.ignored);
  singles.add("warned_sessions", {"การเข้าใช้ที่ได้รับคำเตือน", "Sessions that were warned"},
              report.timeouts.sessions);
  singles.begin("feedback");
  singles.add("good", {"ชอบ", "Liked it"}, report.feedback.good);
  singles.add("fair", {"เฉย ๆ", "So-so"}, report.feedback.fair);
  singles.add("bad", {"ไม่ค่อยชอบ", "Not really"}, report.feedback.bad);
  singles.add("answering_sessions", {"การเข้าใช้ที่ตอบว่าชอบหรือไม่", "Sessions that said how it was"},
              report.feedback.sessions());
  singles.begin("access");
  singles.add("language_changes", {"เปลี่ยนภาษา", "Changes of language"},
              report.access.language_changes);
  singles.add("changing_sessions", {"การเข้าใช้ที่เปลี่ยนภาษา", "Sessions that changed the language"},
              report.access.sessions_changing);
  singles.begin("balance");
  singles.add("impressions", {"การแสดงเชิญชวน", "Works shown unasked, times"},
              report.balance.impressions);
  singles.add("never_shown", {"ผลงานที่ยังไม่ได้แสดง", "Works never shown unasked"},
              report.balance.never_shown);
}

FigureTable summary_table(const Report& report) {
  Singles singles;
  add_visits(singles, report);
  add_searches(singles, report.searches);
  add_deeds(singles, report);
  add_warnings(singles, report);
  return TableOf<Single>("summary", {"สรุป", "Summary"}, {"part", "figure"})
      .with("part", {"ส่วน", "Part"}, &Single::part)
      .with("figure", {"รหัสตัวเลข", "Its id"}, &Single::figure)
      .with("title_th", {"ตัวเลข", "Figure in Thai"}, &Single::thai)
      .with("title_en", {"ตัวเลข (อังกฤษ)", "Figure"}, &Single::english)
      .with("value", {"ค่า", "Value"}, &Single::value)
      .with("unit", {"หน่วย (s = วินาที)", "Unit (s: seconds)"}, &Single::unit)
      .of(singles.all());
}

FigureTable day_table(const Report& report) {
  return TableOf<DayFigures>("days", {"รายวัน", "Days"}, {"day"})
      .with("day", k_day_words, &DayFigures::day)
      .with("sessions", k_sessions_words, &DayFigures::sessions)
      .with("engaged_sessions", {"ในนี้ใช้จริง", "Of these engaged"}, &DayFigures::engaged_sessions)
      .with("exhibit_views", k_views_words, &DayFigures::exhibit_views)
      .with("uptime_s", {"เวลาเปิดเครื่องรวม (วินาที)", "Machines on (s)"}, &DayFigures::uptime)
      .with("forgotten", {"เหลือเพียงยอดรวม", "Only sums left"}, &DayFigures::forgotten)
      .of(report.days);
}

FigureTable hour_table(const Report& report) {
  return TableOf<HourFigures>("hours", {"รายชั่วโมง", "Hours"}, {"day", "hour"})
      .with("day", k_day_words, &HourFigures::day)
      .with("hour", {"ชั่วโมงที่เริ่ม (0–23)", "Began in hour (0–23)"}, &HourFigures::hour)
      .with("sessions", k_sessions_words, &HourFigures::sessions)
      .of(report.hours);
}

// The same hour of all days, for a chart.
FigureTable hour_of_day_table(const Report& report) {
  std::vector<HourFigures> hours(24);
  for (int hour = 0; hour < 24; ++hour) hours[static_cast<std::size_t>(hour)].hour = hour;
  for (const HourFigures& one : report.hours)
    hours[static_cast<std::size_t>(one.hour)].sessions += one.sessions;
  return TableOf<HourFigures>("hours_of_day", {"ชั่วโมงของวัน", "Hours of the day"}, {"hour"})
      .with("hour", {"ชั่วโมงที่เริ่ม (0–23)", "Began in hour (0–23)"}, &HourFigures::hour)
      .with("sessions", k_sessions_words, &HourFigures::sessions)
      .of(hours);
}

FigureTable pack_table(const Report& report) {
  const auto versions = [](const PackFigures& pack) { return joined(pack.versions); };
  return TableOf<PackFigures>("packs", {"ชุดข้อมูล", "Packs"}, {"pack"})
      .with("pack", k_pack_words, &PackFigures::id)
      .with("name_th", k_thai_words, &PackFigures::thai)
      .with("name_en", k_english_words, &PackFigures::english)
      .with("place_th", {"สถานที่", "Place in Thai"}, &PackFigures::place_thai)
      .with("place_en", {"สถานที่ (อังกฤษ)", "Place in English"}, &PackFigures::place_english)
      .with("versions", {"รุ่นที่แสดง", "Versions on show"}, versions)
      .with("sessions", k_sessions_words, &PackFigures::sessions)
      .with("exhibits", {"ผลงาน", "Exhibits"}, &PackFigures::exhibits)
      .of(report.packs);
}

}  // namespace

std::vector<FigureTable> summary_tables(const Report& report) {
  return {summary_table(report), day_table(report), hour_table(report), hour_of_day_table(report),
          pack_table(report)};
}

std::vector<FigureTable> tables_of(const Report& report) {
  std::vector<FigureTable> tables;
  for (const auto group : {summary_tables, content_tables, visit_tables, machine_tables})
    for (FigureTable& table : group(report)) tables.push_back(std::move(table));
  return tables;
}

}  // namespace kiosk::report
