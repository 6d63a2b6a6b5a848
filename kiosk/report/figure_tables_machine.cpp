#include "report/figure_columns.h"

namespace kiosk::report {
namespace {

using stats::FaultFigures;
using stats::Gap;
using stats::HeartbeatFigures;
using stats::KioskFigures;
using stats::MissingDays;
using stats::QualityFigures;
using stats::Report;

template <typename T>
auto of_heart(T HeartbeatFigures::*member) {
  return [member](const KioskFigures& kiosk) { return kiosk.heartbeat.*member; };
}

FigureTable kiosk_table(const Report& report) {
  using Row = KioskFigures;
  using Heart = HeartbeatFigures;
  return TableOf<Row>("reliability", {"เครื่องคีออสก์", "Reliability"}, {"kiosk"})
      .with("kiosk", k_kiosk_words, &Row::id)
      .with("first_day", {"วันแรก", "First day"}, &Row::first_day)
      .with("last_day", {"วันสุดท้าย", "Last day"}, &Row::last_day)
      .with("sessions", k_sessions_words, &Row::sessions)
      .with("exhibit_views", k_views_words, &Row::exhibit_views)
      .with("uptime_s", {"เวลาเปิดเครื่อง (วินาที)", "On (s)"}, &Row::uptime)
      .with("boots", {"การเปิดโปรแกรม (ครั้ง)", "Starts"}, &Row::boots)
      .with("boots_without_shutdown", {"ในนี้ถูกปิดกะทันหัน", "Of these cut off"},
            &Row::boots_without_shutdown)
      .with("crashes", {"โปรแกรมล้ม", "Crashes"}, &Row::crashes)
      .with("heartbeats", {"สัญญาณชีพ", "Heartbeats"}, of_heart(&Heart::beats))
      .with("touch_missing", {"จอสัมผัสไม่ตอบ", "Touch screen missing"},
            of_heart(&Heart::touch_missing))
      .with("display_missing", {"จอภาพหาย", "Display missing"}, of_heart(&Heart::display_missing))
      .with("median_fps", {"ภาพต่อวินาที ค่ากลาง", "Frames per second, median"},
            of_heart(&Heart::median_fps))
      .with("worst_frame_ms", {"ภาพที่ช้าที่สุด (มิลลิวินาที)", "Slowest frame (ms)"},
            of_heart(&Heart::worst_frame_ms))
      .with("highest_temperature_c", {"ร้อนที่สุด (°C)", "Hottest (°C)"},
            of_heart(&Heart::highest_temperature_c))
      .with("highest_memory_mb", {"หน่วยความจำสูงสุด (MB)", "Most memory (MB)"},
            of_heart(&Heart::highest_memory_mb))
      .with("least_disk_mb", {"ที่ว่างในดิสก์น้อยสุด (MB)", "Least free disk (MB)"},
            of_heart(&Heart::least_disk_mb))
      .of(report.machines);
}

struct Fault {
  std::string kiosk;
  FaultFigures figures;
};

FigureTable fault_table(const Report& report) {
  std::vector<Fault> faults;
  for (const KioskFigures& kiosk : report.machines)
    for (const FaultFigures& fault : kiosk.faults) faults.push_back({kiosk.id, fault});
  return TableOf<Fault>("faults", {"ข้อขัดข้อง", "Faults"}, {"kiosk", "fault"})
      .with("kiosk", k_kiosk_words, &Fault::kiosk)
      .with("fault", {"ข้อขัดข้อง", "Fault"}, [](const Fault& row) { return row.figures.what; })
      .with("events", {"เหตุการณ์", "Events"}, [](const Fault& row) { return row.figures.events; })
      .with("count", {"นับรวม", "Counted"}, [](const Fault& row) { return row.figures.count; })
      .of(faults);
}

struct Check {
  std::string name;
  std::string thai;
  std::string english;
  std::int64_t count = 0;
};

FigureTable quality_table(const Report& report) {
  const QualityFigures& found = report.quality;
  return TableOf<Check>("quality", {"คุณภาพข้อมูล", "Data quality"}, {"figure"})
      .with("figure", {"รหัสตัวเลข", "Its id"}, &Check::name)
      .with("title_th", k_thai_words, &Check::thai)
      .with("title_en", k_english_words, &Check::english)
      .with("value", {"ค่า", "Value"}, &Check::count)
      .of({{"events", "เหตุการณ์ที่อ่าน", "Events read", found.events},
           {"boots", "การเปิดโปรแกรมคีออสก์ (ครั้ง)", "Starts of the kiosk program", found.boots},
           {"boots_without_shutdown", "ในนี้ถูกปิดกะทันหัน", "Of these cut off",
            found.boots_without_shutdown},
           {"missing_events", "เหตุการณ์ที่ขาดหาย", "Events missing", found.missing_events},
           {"dropped_events", "เหตุการณ์ที่ทิ้งเพราะเขียนดิสก์ไม่ได้",
            "Events dropped while the disk was away", found.dropped_events},
           {"doubtful_clock_events", "เหตุการณ์ที่นาฬิกาเชื่อถือไม่ได้", "Events with a doubtful clock",
            found.doubtful_clock_events},
           {"clock_steps", "นาฬิกาถูกปรับ (ครั้ง)", "Times the clock was moved", found.clock_steps},
           {"open_sessions", "การเข้าใช้ที่ไม่มีตอนจบ", "Sessions without an end", found.open_sessions},
           {"sessions_not_counted", "การเข้าใช้ของเจ้าหน้าที่และการซ้อม (ไม่นับ)",
            "Sessions of staff and rehearsals (not counted)", found.sessions_not_counted},
           {"sessions_without_day", "การเข้าใช้ที่ไม่ทราบวัน", "Sessions on no known day",
            found.sessions_without_day},
           {"unreadable_events", "เหตุการณ์ที่อ่านไม่ได้", "Events that cannot be read",
            found.unreadable_events}});
}

FigureTable gap_table(const Report& report) {
  return TableOf<Gap>("gaps", {"เหตุการณ์ที่ขาดหาย", "Missing events"})
      .with("kiosk", k_kiosk_words, &Gap::kiosk)
      .with("boot", {"การเปิดโปรแกรม", "Run"}, &Gap::boot)
      .with("first_seq", {"ตั้งแต่เลขที่", "From number"}, &Gap::first)
      .with("last_seq", {"ถึงเลขที่", "To number"}, &Gap::last)
      .of(report.quality.gaps);
}

FigureTable missing_day_table(const Report& report) {
  return TableOf<MissingDays>("missing_days", {"วันที่ขาดหาย", "Missing days"})
      .with("kiosk", k_kiosk_words, &MissingDays::kiosk)
      .with("first_day", {"ตั้งแต่วันที่", "From"}, &MissingDays::first)
      .with("last_day", {"ถึงวันที่", "To"}, &MissingDays::last)
      .of(report.quality.missing_days);
}

}  // namespace

std::vector<FigureTable> machine_tables(const Report& report) {
  return {kiosk_table(report), fault_table(report), quality_table(report), gap_table(report),
          missing_day_table(report)};
}

}  // namespace kiosk::report
