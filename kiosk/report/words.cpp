#include "report/words.h"

#include <algorithm>
#include <span>

namespace kiosk::report {
namespace {

struct Meaning {
  std::string_view word;
  Said said;
};

constexpr Meaning k_screens[] = {
    {"attract", {"หน้าเชิญชวน", "Attract screen"}},
    {"events", {"เลือกงาน", "Choice of events"}},
    {"home", {"หน้าแรก", "Home"}},
    {"facet", {"หมวดนวัตกรรม", "Categories"}},
    {"term", {"ผลงานในหมวด", "Works of a category"}},
    {"results", {"รายการผลงาน", "List of works"}},
    {"org_list", {"รายชื่อโรงเรียน", "School list"}},
    {"org", {"หน้าโรงเรียน", "A school"}},
    {"exhibit", {"ผลงาน", "A work"}},
    {"gallery", {"ภาพใหญ่", "Pictures"}},
    {"search", {"ค้นหา", "Search"}},
    {"overview", {"ภาพรวม", "Overview"}},
    {"programme", {"กำหนดการ", "Programme"}},
    {"plan", {"แผนผัง", "Floor plan"}},
    {"about", {"เกี่ยวกับ", "About"}},
    {"bag", {"ถุงผลงาน", "Bag"}},
    {"vote", {"ลงคะแนน", "Vote"}},
    {"sorry", {"ขออภัย", "Sorry"}},
};

constexpr Meaning k_ends[] = {
    {"timeout", {"หมดเวลา (ไม่มีผู้แตะ)", "Timeout (nobody touched)"}},
    {"finish", {"จบการใช้งาน", "Finish"}},
    {"restart", {"เริ่มใหม่", "Start over"}},
    {"power", {"ปิดเครื่อง", "Power off"}},
    {"staff", {"เจ้าหน้าที่", "Staff"}},
    {"", {"ไม่มีตอนจบในบันทึก", "No end on record"}},
};

constexpr Meaning k_entries[] = {
    {"attract", {"แตะเพื่อเริ่ม", "Touch to start"}},
    {"resume", {"ใช้ต่อจากเดิม", "Resumed"}},
    {"", {"(ไม่ทราบ)", "(unknown)"}},
};

constexpr Meaning k_aids[] = {
    {"text", {"ตัวอักษรใหญ่", "Large text"}},
    {"colours", {"สีคมชัดสูงหรือพื้นมืด", "High contrast or dark colours"}},
    {"motion", {"ลดการเคลื่อนไหว", "Reduced motion"}},
    {"reach", {"เลื่อนปุ่มลงล่าง", "Controls moved down"}},
    {"time", {"ขอเวลาเพิ่ม", "More time"}},
};

constexpr Meaning k_layouts[] = {
    {"kedmanee", {"ไทยเกษมณี", "Thai Kedmanee"}},
    {"abc", {"ไทยเรียง ก–ฮ", "Thai in alphabetical order"}},
    {"latin", {"อังกฤษ", "English"}},
};

constexpr Meaning k_faults[] = {
    {"events-dropped", {"ทิ้งเหตุการณ์เพราะเขียนดิสก์ไม่ได้", "Events dropped: the disk was away"}},
    {"props-refused", {"ข้อมูลที่บันทึกไม่รับ", "Properties the log refused"}},
    {"sample-shown", {"ไม่มีชุดข้อมูลที่แสดงได้ จึงแสดงตัวอย่าง", "The sample was shown for want of a pack"}},
    {"font-missing", {"ขาดแบบอักษร", "A font was missing"}},
    {"pack-fell-back", {"กลับไปใช้ชุดข้อมูลก่อนหน้า", "Rolled back to the pack before"}},
    {"touch-storm", {"จอสัมผัสรัวผิดปกติ", "Touch storm"}},
    {"touch-lost", {"จอสัมผัสหลุด", "Touch panel lost"}},
    {"touch-held", {"มีสิ่งกดค้างบนจอ", "Something held on the screen"}},
};

constexpr Meaning k_languages[] = {{"th", {"ไทย", "Thai"}}, {"en", {"อังกฤษ", "English"}}};

Said meaning(std::span<const Meaning> all, std::string_view word) {
  const auto found = std::ranges::find(all, word, &Meaning::word);
  return found == all.end() ? Said{"", ""} : found->said;
}

}  // namespace

Said screen_word(std::string_view word) {
  return meaning(k_screens, word);
}

Said end_word(std::string_view word) {
  return meaning(k_ends, word);
}

Said entry_word(std::string_view word) {
  return meaning(k_entries, word);
}

Said aid_word(std::string_view word) {
  return meaning(k_aids, word);
}

Said layout_word(std::string_view word) {
  return meaning(k_layouts, word);
}

Said fault_word(std::string_view word) {
  return meaning(k_faults, word);
}

Said language_word(std::string_view word) {
  return meaning(k_languages, word);
}

}  // namespace kiosk::report
