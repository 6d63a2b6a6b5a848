#include "app/checkup.h"

#include "app/staff_words.h"
#include "text/thai_date.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace kiosk::app {
namespace {

using std::chrono::seconds;
using ui::Light;
using ui::PanelLamp;

constexpr std::int64_t k_disk_bad = 5;     // percent free
constexpr std::int64_t k_disk_watch = 10;  // hazard 3 of the hall: staff are warned at 10 %
constexpr std::int64_t k_disk_bad_mb = 200;
constexpr base::Duration k_step_matters = std::chrono::hours(24);
constexpr seconds k_export_due = std::chrono::days(7);

PanelLamp lamp(const char* id, std::string subject, Light light, std::string finding,
               std::string remedy = {}) {
  return {id, light, {}, std::move(subject), std::move(finding), std::move(remedy)};
}

PanelLamp pack(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("ชุด|ข้อมูล|ที่|แสดง", "Content on show");
  if (facts.packs.empty())
    return lamp("health.pack", subject, Light::bad,
                say("ไม่มี|ชุด|ข้อมูล|ที่|แสดง|ได้", "There is none to show"),
                say("เสียบ|แฟลชไดรฟ์|ที่มี|ไฟล์ .kpack แล้ว|เปิด|แท็บ “ชุด|ข้อมูล” เพื่อ|ติดตั้ง",
                    "Plug in a stick with a .kpack file, open the tab “Content” and install it"));
  std::string finding;
  for (const KioskFacts::Pack& each : facts.packs) {
    if (!finding.empty()) finding += "\n";
    finding += say("{} รุ่น {}", "{} version {}", say(each.title), each.version) + " · ";
    finding += each.signer.empty() ? say("ไม่ได้|ลงลายเซ็น", "not signed")
                                   : say("ลงลายเซ็น|โดย {}", "signed by {}", each.signer);
    finding += " · ";
    finding += each.whole ? say("ตรวจ|ครบ|ทุก|ไบต์|แล้ว", "checked whole")
                          : say("กำลัง|ตรวจ|ทั้ง|ไฟล์", "being checked");
  }
  return lamp("health.pack", subject, Light::good, finding);
}

PanelLamp disk(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("พื้นที่|ดิสก์", "Disk space");
  if (!facts.disk || facts.disk->total_mb <= 0)
    return lamp("health.disk", subject, Light::watch,
                say("อ่าน|พื้นที่|ว่าง|ไม่ได้",
                    "Free space cannot "
                    "be read"),
                say("เริ่ม|เครื่อง|ใหม่ หาก|ยัง|เป็น|อยู่|ให้|แจ้ง|ผู้ดูแล",
                    "Restart; if it stays, tell "
                    "the organiser"));
  const auto percent = 100 * facts.disk->free_mb / facts.disk->total_mb;
  const std::string finding = say("ว่าง {} % ({:.1f} GB)", "{} % free ({:.1f} GB)", percent,
                                  static_cast<double>(facts.disk->free_mb) / 1024);
  if (percent < k_disk_bad || facts.disk->free_mb < k_disk_bad_mb)
    return lamp(
        "health.disk", subject, Light::bad, finding,
        say("ส่งออก|สถิติ|ลง|แฟลชไดรฟ์ แล้ว|แจ้ง|ผู้ดูแล|ให้|ลบ|ไฟล์|เก่า|วันนี้ ก่อน|ที่|สถิติ|"
            "จะ|หาย",
            "Export the statistics, then have old files removed today, before any are lost"));
  if (percent < k_disk_watch)
    return lamp("health.disk", subject, Light::watch, finding,
                say("แจ้ง|ผู้ดูแล|ให้|ลบ|ไฟล์|ที่|ไม่ใช้",
                    "Ask the organiser to remove files that are "
                    "not needed"));
  return lamp("health.disk", subject, Light::good, finding);
}

PanelLamp clock(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("นาฬิกา", "Clock");
  const std::string now = say.date_time(facts.wall);
  const auto quality = stats::clock_quality(facts.wall);
  if (quality == "unset")
    return lamp(
        "health.clock", subject, Light::bad, now,
        say("นาฬิกา|ยัง|ไม่ได้|ตั้ง: ต่อ|อินเทอร์เน็ต|ครู่หนึ่ง หรือ|ให้|ผู้ดูแล|ตั้ง|วัน|เวลา "
            "แล้ว|เปลี่ยน|ถ่าน|นาฬิกา",
            "The clock is not set: connect to the internet for a while, or have it set and its "
            "battery changed"));
  if (quality != "ok")
    return lamp(
        "health.clock", subject, Light::bad, now,
        say("ปี|ไม่|ถูกต้อง อาจ|ตั้ง|เป็น|ปี พ.ศ. ให้|ผู้ดูแล|ตั้ง|เป็น|ปี ค.ศ.",
            "The year is wrong, perhaps a Buddhist one was typed: have it set to the common era"));
  if (facts.clock_step && facts.clock_step->ago < k_step_matters) {
    const auto by = std::chrono::duration_cast<seconds>(facts.clock_step->by);
    const std::string jumped =
        say("{} · ปรับ|ไป {} เมื่อ {} ที่แล้ว", "{} · moved by {}, {} ago", now,
            say.span(seconds(std::abs(by.count()))),
            say.span(std::chrono::duration_cast<seconds>(facts.clock_step->ago)));
    return lamp("health.clock", subject, Light::watch, jumped,
                say("ตรวจ|ว่า|วัน|เวลา|ข้างบน|ถูกต้อง หาก|ถูก|แล้ว|ไม่ต้อง|ทำ|อะไร",
                    "See that the time above is right; if it is, nothing has to be done"));
  }
  return lamp("health.clock", subject, Light::good, now);
}

PanelLamp touch(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("จอ|สัมผัส", "Touch");
  if (!facts.touch_panel)
    return lamp("health.touch", subject, Light::bad,
                say("ไม่พบ|แผง|สัมผัส", "No touch panel is there"),
                say("ตรวจ|สาย USB ของ|จอ ถอด|แล้ว|เสียบ|ใหม่ หาก|ยัง|ไม่ได้|ให้|เริ่ม|เครื่อง|ใหม่",
                    "Check the display's USB cable, plug it in again, or restart"));
  if (facts.stuck_fingers > 0)
    return lamp(
        "health.touch", subject, Light::bad,
        say("มี|จุด|สัมผัส|ค้าง {} จุด", "{} contacts do not end", facts.stuck_fingers),
        say("เช็ด|จอ|ให้|แห้ง เอา|ของ|ที่|แตะ|ขอบ|จอ|ออก แล้ว|ลอง|หน้า “ทดสอบ|จอ|สัมผัส”",
            "Wipe the glass dry, take away what leans on its edge, then run the touch test"));
  const std::string last =
      facts.last_touch
          ? say("พบ|แผง|สัมผัส · แตะ|ล่าสุด {} ที่แล้ว", "A panel is there · last touch {} ago",
                say.span(std::chrono::duration_cast<seconds>(*facts.last_touch)))
          : say("พบ|แผง|สัมผัส · ยัง|ไม่มี|การ|แตะ", "A panel is there · no touch yet");
  return lamp("health.touch", subject, Light::good, last);
}

PanelLamp display(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("จอภาพ", "Display");
  const bool guessed = facts.size_from == KioskFacts::SizeFrom::guess;
  std::string finding = say("{} × {} พิกเซล · {} × {} มม.", "{} × {} pixels · {} × {} mm",
                            std::lround(facts.window.width), std::lround(facts.window.height),
                            std::lround(facts.size_mm.width), std::lround(facts.size_mm.height));
  if (guessed) finding += say(" (เดา)", " (a guess)");
  finding += " · " + (facts.gpu ? say("วาด|ด้วย|การ์ดจอ", "drawn by the GPU")
                                : say("วาด|ด้วย|ซีพียู", "drawn by the processor"));
  if (!facts.display)
    return lamp("health.display", subject, Light::bad,
                say("ไม่พบ|จอภาพ", "No display is plugged in"),
                say("ตรวจ|สาย|ภาพ|และ|ปลั๊ก|ไฟ|ของ|จอ", "Check the display's cable and its power"));
  if (guessed)
    return lamp(
        "health.display", subject, Light::watch, finding,
        say("จอ|ไม่|บอก|ขนาด ให้|ใส่|ขนาด|จริง|ใน|แท็บ “ตั้งค่า” เพื่อ|ให้|ปุ่ม|ใหญ่|พอ|นิ้ว",
            "The display does not tell its size: enter it in “Settings”, so that buttons fit "
            "fingers"));
  return lamp("health.display", subject, Light::good, finding);
}

PanelLamp log(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("การ|บันทึก|สถิติ", "Statistics log");
  if (!facts.logging)
    return lamp("health.log", subject, Light::watch, say("ไม่ได้|บันทึก", "Nothing is recorded"),
                say("ให้|ผู้ดูแล|เริ่ม|โปรแกรม|โดย|มี|โฟลเดอร์ --state",
                    "Have the kiosk started with a --state folder"));
  if (facts.log_trouble)
    return lamp("health.log", subject, Light::bad,
                say("เขียน|ไม่ได้ · รอ|อยู่ {} รายการ", "It cannot be written · {} events wait",
                    facts.events_waiting),
                say("ดู|พื้นที่|ดิสก์|ข้างบน แล้ว|เริ่ม|เครื่อง|ใหม่ หาก|ยัง|เป็น|อยู่|ให้|แจ้ง|"
                    "ผู้ดูแล",
                    "See the disk space above, then restart; if it stays, tell the organiser"));
  if (facts.logs_set_aside > 0)
    return lamp("health.log", subject, Light::watch,
                say("บันทึก|อยู่ · มี|ไฟล์|เสีย|ที่|กัน|ไว้ {} ไฟล์",
                    "Being written · {} damaged files are set aside", facts.logs_set_aside),
                say("ไม่|ต้อง|รีบ: ให้|ผู้ดูแล|เก็บ|ไฟล์ events.db.damaged-… ไว้ และ|ตรวจ|ดิสก์",
                    "No hurry: have the files events.db.damaged-… kept, and the disk checked"));
  if (facts.events_dropped > 0)
    return lamp("health.log", subject, Light::watch,
                say("บันทึก|อยู่ · หาย|ไป {} รายการ", "Being written · {} events were lost",
                    facts.events_dropped),
                say("ดิสก์|เคย|เขียน|ไม่ได้ ตรวจ|พื้นที่|ดิสก์",
                    "The disk could not be written for a time: look at its space"));
  return lamp("health.log", subject, Light::good, say("บันทึก|อยู่", "Being written"));
}

PanelLamp exported(const KioskFacts& facts, const StaffWords& say) {
  const std::string subject = say("ส่งออก|ล่าสุด", "Last export");
  const std::string remedy =
      say("เสียบ|แฟลชไดรฟ์ แล้ว|เปิด|แท็บ “ส่งออก”", "Plug in a stick and open the tab “Export”");
  if (!facts.exported)
    return lamp("health.export", subject, Light::watch, say("ยัง|ไม่เคย|ส่งออก", "Never"), remedy);
  const auto age = std::chrono::duration_cast<seconds>(facts.wall - *facts.exported);
  // A wrong clock cannot tell, and has a lamp of its own.
  const bool due = age > k_export_due && stats::clock_quality(facts.wall) == "ok";
  return lamp("health.export", subject, due ? Light::watch : Light::good,
              say.date_time(*facts.exported), due ? remedy : std::string());
}

}  // namespace

std::string word_of(Light light, catalog::Language language) {
  const StaffWords say(language);
  switch (light) {
    case Light::good:
      return say("ปกติ", "Fine");
    case Light::watch:
      return say("ควร|ดูแล", "Check");
    case Light::bad:
      return say("ต้อง|แก้", "Act now");
    case Light::none:
      break;
  }
  return {};
}

std::vector<PanelLamp> checkup(const KioskFacts& facts, catalog::Language language) {
  const StaffWords say(language);
  std::vector<PanelLamp> lamps{pack(facts, say),    disk(facts, say),    clock(facts, say),
                               touch(facts, say),   display(facts, say), log(facts, say),
                               exported(facts, say)};
  for (PanelLamp& each : lamps) each.word = word_of(each.light, language);
  return lamps;
}

Light worst_of(const std::vector<PanelLamp>& lamps) {
  Light worst = Light::good;
  for (const PanelLamp& each : lamps) worst = std::max(worst, each.light);
  return worst;
}

}  // namespace kiosk::app
