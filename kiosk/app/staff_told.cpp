// What staff are told of an outcome, in both languages at once.
#include "app/staff_state.h"
#include "app/staff_words.h"

#include <chrono>

namespace kiosk::app {
namespace {

struct RefusalWords {
  Refusal why;
  const char* thai;
  const char* english;
};

constexpr RefusalWords k_refusals[] = {
    {Refusal::gone,
     "อ่าน|ไฟล์|ไม่ได้ แฟลชไดรฟ์|อาจ|ถูก|ถอด|หรือ|เสีย ให้|เสียบ|ใหม่|แล้ว|ลอง|"
     "อีก|ครั้ง",
     "The file cannot be read: the stick was pulled or is broken. Plug it in again and retry"},
    {Refusal::not_a_pack,
     "ไฟล์|นี้|ไม่ใช่|ชุด|ข้อมูล|ของ|ตู้|นี้ ให้|ขอ|ไฟล์|ที่|ถูกต้อง|จาก|"
     "ผู้|จัด|งาน",
     "This is no content pack: ask the organiser for the right file"},
    {Refusal::damaged, "ไฟล์|เสีย|หรือ|ถูก|แก้ไข ให้|คัดลอก|จาก|ต้นฉบับ|ลง|แฟลชไดรฟ์|ใหม่",
     "The file is damaged or was altered: copy it to the stick again from where it was made"},
    {Refusal::newer, "ชุด|ข้อมูล|นี้|ทำ|ด้วย|โปรแกรม|รุ่น|ใหม่|กว่า ให้|อัปเดต|ตู้|นี้|ก่อน",
     "It was made by a newer program: update this kiosk first"},
    {Refusal::no_signature, "ไม่มี|ลายเซ็น: ต้อง|มี|ไฟล์ .kpack.minisig อยู่|คู่|กัน|ใน|แฟลชไดรฟ์",
     "It is not signed: its .kpack.minisig file must lie beside it on the stick"},
    {Refusal::stranger,
     "ลงลายเซ็น|โดย|ผู้|ที่|ตู้|นี้|ไม่|รู้จัก จึง|ไม่|ติดตั้ง ให้|ถาม|ผู้|"
     "จัด|งาน",
     "It is signed by somebody this kiosk does not trust: ask the organiser"},
    {Refusal::older,
     "เก่า|กว่า|รุ่น|ที่|เคย|มี|ใน|เครื่อง หาก|ต้องการ|ย้อน|กลับ ให้|เลือก|รุ่น|ก่อน|จาก|รายการ "
     "“ใน|เครื่อง|นี้”",
     "It is older than one that was here: to go back, choose the version before under “On this "
     "kiosk”"},
    {Refusal::same_number,
     "เลข|รุ่น|ซ้ำ|กับ|ที่|เคย|มี แต่|เนื้อหา|ต่าง|กัน ให้|ผู้|จัด|งาน|"
     "เพิ่ม|เลข|รุ่น|แล้ว|ทำ|ใหม่",
     "Its version was here before with other content: have the organiser raise the version"},
    {Refusal::busy, "กำลัง|ติดตั้ง|ชุด|อื่น|อยู่ รอ|สัก|ครู่|แล้ว|ลอง|ใหม่",
     "Another install is under way: wait a moment and try again"},
    {Refusal::disk, "เขียน|ลง|เครื่อง|ไม่ได้ ดู|พื้นที่|ดิสก์|ใน|แท็บ “สุขภาพ|เครื่อง”",
     "The kiosk's disk cannot be written: see the disk space under “Health”"},
};

}  // namespace

catalog::Text told_of(const Refused& refused) {
  for (const RefusalWords& each : k_refusals)
    if (each.why == refused.why) return {with_breaks(each.thai), with_breaks(each.english)};
  return {};
}

TodayFigures today_of(const stats::Report& report) {
  TodayFigures today;
  today.sessions = report.sessions;
  today.engaged = report.engaged_sessions;
  today.median = report.median_session;
  for (const stats::HourFigures& hour : report.hours)
    if (hour.hour >= 0 && hour.hour < 24)
      today.hours[static_cast<std::size_t>(hour.hour)] += hour.sessions;
  for (const stats::ExhibitFigures& work : report.exhibits) {
    if (work.views == 0) continue;
    const std::string name = work.thai.empty() ? work.id : work.thai;
    today.works.push_back(
        {work.pack, work.id, {name, work.english}, work.views, work.median_dwell});
  }
  for (const stats::TermFigures& term : report.searches.terms)
    today.terms.push_back({term.term, term.sessions});
  today.withheld_terms = report.searches.withheld_terms;
  return today;
}

}  // namespace kiosk::app
