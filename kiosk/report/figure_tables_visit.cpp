#include "report/figure_columns.h"

#include <map>

namespace kiosk::report {
namespace {

using stats::AidFigures;
using stats::BreadthFigures;
using stats::EndFigures;
using stats::FirstChoice;
using stats::FunnelFigures;
using stats::LanguageFigures;
using stats::LayoutFigures;
using stats::LengthFigures;
using stats::Report;
using stats::ScreenFigures;
using stats::TermFigures;

struct Step {
  std::string name;
  std::string thai;
  std::string english;
  std::int64_t sessions = 0;
};

FigureTable funnel_table(const Report& report) {
  const FunnelFigures& funnel = report.funnel;
  return TableOf<Step>("funnel", {"ขั้นของการเข้าใช้", "How visits went on"}, {"step"})
      .with("step", {"รหัสขั้น", "Step"}, &Step::name)
      .with("name_th", k_thai_words, &Step::thai)
      .with("name_en", k_english_words, &Step::english)
      .with("sessions", k_sessions_words, &Step::sessions)
      .of({{"began", "เริ่มใช้", "Began", funnel.began},
           {"chose", "ไปจากหน้าแรก", "Left the home screen", funnel.chose},
           {"opened_exhibit", "เปิดผลงาน", "Opened an exhibit", funnel.opened_exhibit},
           {"viewed_exhibit", "ดูผลงานอย่างน้อย 3 วินาที", "Viewed one for 3 s", funnel.viewed_exhibit},
           {"viewed_several", "ดูอย่างน้อย 3 ผลงาน", "Viewed 3 or more", funnel.viewed_several}});
}

FigureTable first_choice_table(const Report& report) {
  return TableOf<FirstChoice>("paths", {"ทางเลือกแรก", "First choices"})
      .with("entry", {"เริ่มจาก", "Entry"}, &FirstChoice::entry)
      .with("screen", {"หน้าแรกที่เลือก", "First screen after home"}, &FirstChoice::screen)
      .with("sessions", k_sessions_words, &FirstChoice::sessions)
      .of(report.first_choices);
}

FigureTable screen_table(const Report& report) {
  using Row = ScreenFigures;
  return TableOf<Row>("screens", {"หน้าจอ", "Screens"}, {"screen"})
      .with("screen", {"หน้าจอ", "Screen"}, &Row::screen)
      .with("opened", {"เปิด (ครั้ง)", "Opened, times"}, &Row::opened)
      .with("sessions", k_sessions_words, &Row::sessions)
      .with("last", {"จบที่หน้านี้", "Sessions that ended on it"}, &Row::last)
      .with("last_by_timeout", {"ในนี้จบเพราะหมดเวลา", "Of these by timeout"}, &Row::last_by_timeout)
      .of(report.screens);
}

// Those that never found anything have a suggestion in a list of their own.
FigureTable search_table(const Report& report) {
  std::map<std::string, std::string> suggestions;
  for (const TermFigures& term : report.searches.missed) suggestions[term.term] = term.suggestion;
  const auto never_found = [&](const TermFigures& row) { return suggestions.contains(row.term); };
  const auto suggestion = [&](const TermFigures& row) {
    const auto found = suggestions.find(row.term);
    return found == suggestions.end() ? std::string() : found->second;
  };
  return TableOf<TermFigures>("searches", {"คำค้นหา", "Searches"}, {"term"})
      .with("term", {"คำค้น", "Term"}, &TermFigures::term)
      .with("searches", {"ค้น (ครั้ง)", "Searches"}, &TermFigures::searches)
      .with("sessions", k_sessions_words, &TermFigures::sessions)
      .with("without_results", {"ค้นไม่พบ (ครั้ง)", "Without results"}, &TermFigures::without_results)
      .with("never_found", {"ไม่เคยพบ", "Never found"}, never_found)
      .with("suggestion", {"อาจหมายถึง", "Meant perhaps"}, suggestion)
      .of(report.searches.terms);
}

FigureTable layout_table(const Report& report) {
  return TableOf<LayoutFigures>("search_layouts", {"แป้นพิมพ์ที่ใช้ค้น", "Search keyboards"}, {"layout"})
      .with("layout", {"แป้นพิมพ์", "Layout"}, &LayoutFigures::layout)
      .with("searches", {"ค้น (ครั้ง)", "Searches"}, &LayoutFigures::searches)
      .of(report.searches.layouts);
}

FigureTable length_table(const Report& report) {
  return TableOf<LengthFigures>("session_lengths", {"ความยาวการเข้าใช้", "Session lengths"},
                                {"from_s"})
      .with("from_s", {"ตั้งแต่ (วินาที)", "From (s)"}, &LengthFigures::from)
      .with("sessions", k_sessions_words, &LengthFigures::sessions)
      .of(report.lengths);
}

FigureTable breadth_table(const Report& report) {
  return TableOf<BreadthFigures>("session_breadths", {"จำนวนผลงานต่อครั้ง", "Exhibits per session"},
                                 {"exhibits"})
      .with("exhibits", {"ผลงาน (แถวสุดท้าย: หรือมากกว่า)", "Exhibits (last row: or more)"},
            &BreadthFigures::exhibits)
      .with("sessions", k_sessions_words, &BreadthFigures::sessions)
      .of(report.breadths);
}

FigureTable language_table(const Report& report) {
  return TableOf<LanguageFigures>("languages", {"ภาษา", "Languages"}, {"language"})
      .with("language", {"ภาษา", "Language"}, &LanguageFigures::language)
      .with("sessions", k_sessions_words, &LanguageFigures::sessions)
      .of(report.access.languages);
}

FigureTable aid_table(const Report& report) {
  return TableOf<AidFigures>("aids", {"การช่วยการเข้าถึง", "Accessibility aids"}, {"aid"})
      .with("aid", {"การช่วย", "Aid"}, &AidFigures::aid)
      .with("sessions", k_sessions_words, &AidFigures::sessions)
      .of(report.access.aids);
}

FigureTable end_table(const Report& report) {
  return TableOf<EndFigures>("session_ends", {"การจบการเข้าใช้", "How sessions ended"})
      .with("reason", {"จบเพราะ (ว่าง: ไม่มีตอนจบ)", "Reason (empty: no end)"}, &EndFigures::reason)
      .with("sessions", k_sessions_words, &EndFigures::sessions)
      .of(report.ends);
}

}  // namespace

std::vector<FigureTable> visit_tables(const Report& report) {
  return {funnel_table(report),  first_choice_table(report), screen_table(report),
          search_table(report),  layout_table(report),       length_table(report),
          breadth_table(report), language_table(report),     aid_table(report),
          end_table(report)};
}

}  // namespace kiosk::report
