#include "report/figure_columns.h"

#include <algorithm>

namespace kiosk::report {
namespace {

using stats::BalanceFigures;
using stats::ExhibitFigures;
using stats::FacetTermFigures;
using stats::NeverOpened;
using stats::Report;
using stats::ShareFigures;
using stats::ShownFigures;

FigureTable exhibit_table(const Report& report) {
  using Row = ExhibitFigures;
  return TableOf<Row>("exhibits", {"ผลงาน", "Exhibits"}, {"pack", "id"})
      .with("pack", k_pack_words, &Row::pack)
      .with("id", k_id_words, &Row::id)
      .with("name_th", k_thai_words, &Row::thai)
      .with("name_en", k_english_words, &Row::english)
      .with("category", {"หมวดหมู่", "Category"}, &Row::category)
      .with("school", {"โรงเรียน", "School"}, &Row::organisation)
      .with("views", k_views_words, &Row::views)
      .with("passes", k_passes_words, &Row::passes)
      .with("sessions", k_sessions_words, &Row::sessions)
      .with("median_dwell_s", {"เวลาดู ค่ากลาง (วินาที)", "Dwell, median (s)"}, &Row::median_dwell)
      .with("p90_dwell_s", {"9 ใน 10 ไม่เกิน (วินาที)", "9 in 10 at most (s)"}, &Row::p90_dwell)
      .with("mean_dwell_s", {"เวลาดู ค่าเฉลี่ย (วินาที)", "Dwell, mean (s)"}, &Row::mean_dwell)
      .with("sessions_shown", {"การเข้าใช้ที่เห็น", "Sessions that saw its tile"}, &Row::sessions_shown)
      .share("attraction", {"ความดึงดูด", "Attraction"}, &Row::attraction)
      .with("reading_time_s", {"เวลาอ่านโดยประมาณ (วินาที)", "Estimated reading time (s)"},
            &Row::reading_time)
      .share("holding", {"การตรึงความสนใจ", "Holding"}, &Row::holding)
      .with("times_shown", {"การแสดงเชิญชวน (ครั้ง)", "Shown unasked, times"}, &Row::times_shown)
      .of(report.exhibits);
}

FigureTable never_opened_table(const Report& report) {
  using Row = NeverOpened;
  return TableOf<Row>("never_opened", {"ผลงานที่ไม่มีใครเปิด", "Exhibits never opened"}, {"pack", "id"})
      .with("pack", k_pack_words, &Row::pack)
      .with("id", k_id_words, &Row::id)
      .with("name_th", k_thai_words, &Row::thai)
      .with("name_en", k_english_words, &Row::english)
      .with("category", {"หมวดหมู่", "Category"}, &Row::category)
      .with("school", {"โรงเรียน", "School"}, &Row::organisation)
      .of(report.never_opened);
}

FigureTable share_table(const char* name, Words title, const std::vector<ShareFigures>& groups) {
  using Row = ShareFigures;
  return TableOf<Row>(name, title)
      .with("pack", k_pack_words, &Row::pack)
      .with("id", k_id_words, &Row::id)
      .with("name_th", k_thai_words, &Row::thai)
      .with("name_en", k_english_words, &Row::english)
      .with("views", k_views_words, &Row::views)
      .share("share_of_views", {"ส่วนแบ่งการเปิดดู", "Share of views"}, &Row::share_of_views)
      .with("exhibits", {"ผลงาน", "Exhibits"}, &Row::exhibits)
      .share("share_of_exhibits", {"ส่วนแบ่งผลงาน", "Share of exhibits"}, &Row::share_of_exhibits)
      .with("sessions", k_sessions_words, &Row::sessions)
      .with("opened", {"เปิดหน้ารายการ", "Its page was opened"}, &Row::opened)
      .with("diligent_sessions",
            {"การเข้าใช้ที่ดูเกินครึ่งของผลงาน", "Sessions that viewed over half of it"},
            &Row::diligent_sessions)
      .of(groups);
}

FigureTable term_table(const Report& report) {
  using Row = FacetTermFigures;
  return TableOf<Row>("terms", {"กลุ่มและตัวกรอง", "Facets and terms"}, {"pack", "facet", "term"})
      .with("pack", k_pack_words, &Row::pack)
      .with("facet", {"รหัสการจัดกลุ่ม", "Facet"}, &Row::facet)
      .with("term", {"รหัสกลุ่ม", "Term"}, &Row::term)
      .with("facet_th", {"การจัดกลุ่ม", "Facet in Thai"}, &Row::facet_thai)
      .with("facet_en", {"การจัดกลุ่ม (อังกฤษ)", "Facet in English"}, &Row::facet_english)
      .with("name_th", k_thai_words, &Row::thai)
      .with("name_en", k_english_words, &Row::english)
      .with("opened", {"เปิดรายการ", "Its list was opened"}, &Row::opened)
      .with("filtered", {"ใช้เป็นตัวกรอง", "Chosen as a filter"}, &Row::filtered)
      .with("sessions", k_sessions_words, &Row::sessions)
      .with("schools", {"โรงเรียนในกลุ่ม", "Schools under it"}, &Row::schools)
      .with("school_views", {"การเปิดดูผลงานของโรงเรียนในกลุ่ม", "Views of these schools' exhibits"},
            &Row::school_views)
      .of(report.terms);
}

// Those in which something happened.
std::vector<ExhibitFigures> exhibits_with(const Report& report,
                                          bool (*something)(const ExhibitFigures&)) {
  std::vector<ExhibitFigures> found;
  std::ranges::copy_if(report.exhibits, std::back_inserter(found), something);
  return found;
}

TableOf<ExhibitFigures> exhibit_names(const char* name, Words title) {
  using Row = ExhibitFigures;
  TableOf<Row> table(name, title, {"pack", "id"});
  table.with("pack", k_pack_words, &Row::pack)
      .with("id", k_id_words, &Row::id)
      .with("name_th", k_thai_words, &Row::thai)
      .with("name_en", k_english_words, &Row::english);
  return table;
}

FigureTable media_table(const Report& report) {
  using Row = ExhibitFigures;
  return exhibit_names("media", {"วิดีโอและคิวอาร์โค้ด", "Videos and QR codes"})
      .with("plays", {"เล่นวิดีโอ", "Videos played"}, &Row::plays)
      .with("finished_plays", {"เล่นจนจบ", "Seen to the end"}, &Row::finished_plays)
      .with("qr_shown", {"แสดงคิวอาร์โค้ด", "QR codes shown"}, &Row::qr_shown)
      .of(exhibits_with(report, [](const Row& row) {
        return row.plays > 0 || row.finished_plays > 0 || row.qr_shown > 0;
      }));
}

FigureTable like_table(const Report& report) {
  using Row = ExhibitFigures;
  return exhibit_names("likes", {"ถูกใจและถุง", "Likes and bags"})
      .with("likes", {"ถูกใจ", "Likes"}, &Row::likes)
      .with("bagged", {"ใส่ถุง", "In bags"}, &Row::bagged)
      .of(exhibits_with(report, [](const Row& row) { return row.likes > 0 || row.bagged > 0; }));
}

// A work or school at one end of what was shown unasked.
struct Extreme {
  std::string which;
  ShownFigures shown;
};

FigureTable balance_table(const Report& report) {
  const BalanceFigures& balance = report.balance;
  return TableOf<Extreme>("balance", {"ความสมดุลของการแสดง", "Balance of what was shown"}, {"which"})
      .with("which", {"รายการ", "Which"}, &Extreme::which)
      .with("id", k_id_words, [](const Extreme& row) { return row.shown.id; })
      .with("name_th", k_thai_words, [](const Extreme& row) { return row.shown.thai; })
      .with("name_en", k_english_words, [](const Extreme& row) { return row.shown.english; })
      .with("times", {"ครั้ง", "Times"}, [](const Extreme& row) { return row.shown.times; })
      .of({{"most_exhibit", balance.most_exhibit},
           {"least_exhibit", balance.least_exhibit},
           {"most_school", balance.most_school},
           {"least_school", balance.least_school}});
}

}  // namespace

std::vector<FigureTable> content_tables(const Report& report) {
  return {exhibit_table(report),
          never_opened_table(report),
          share_table("categories", {"หมวดหมู่", "Categories"}, report.categories),
          share_table("schools", {"โรงเรียน", "Schools"}, report.schools),
          term_table(report),
          balance_table(report),
          media_table(report),
          like_table(report)};
}

}  // namespace kiosk::report
