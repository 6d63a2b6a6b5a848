#include "app/staff_sticks.h"

#include "text/unicode.h"

#include <fmt/format.h>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using base::Result;
using platform::Stick;
using platform::StickState;
using platform::SticksTrouble;
using platform::StickTrouble;

bool is_mounted(const Stick& stick) {
  return !stick.folder.empty() &&
         (stick.state == StickState::readable || stick.state == StickState::writable);
}

StickWords words_for_trouble(StickTrouble trouble) {
  switch (trouble) {
    case StickTrouble::format:
      return {"แฟลชไดรฟ์|นี้|ใช้|ไม่ได้ ต้อง|ฟอร์แมต|เป็น FAT32 หรือ exFAT",
              "This stick cannot be used: it must be formatted as FAT32 or exFAT"};
    case StickTrouble::refused:
      return {"ระบบ|ไม่|อนุญาต|ให้|ตู้|นี้|เปิด|แฟลชไดรฟ์ แจ้ง|ผู้|ดูแล|ระบบ",
              "The system does not let this kiosk open sticks: tell whoever set it up"};
    case StickTrouble::busy:
      return {"โปรแกรม|อื่น|กำลัง|ใช้|แฟลชไดรฟ์|นี้|อยู่", "Another program is using this stick"};
    case StickTrouble::slow:
      return {"แฟลชไดรฟ์|ไม่|ตอบ ให้|ถอด|แล้ว|ลอง|อัน|อื่น",
              "The stick does not answer: pull it out and try another"};
    case StickTrouble::broken:
    case StickTrouble::none:
      break;
  }
  return {"เปิด|แฟลชไดรฟ์|นี้|ไม่ได้ อาจ|เสีย ให้|ลอง|อัน|อื่น",
          "This stick cannot be opened and may be broken: try another"};
}

}  // namespace

StickWords words_for(const Stick& stick) {
  switch (stick.state) {
    case StickState::coming:
      return {"กำลัง|เปิด|แฟลชไดรฟ์", "Opening the stick"};
    case StickState::readable:
      return {"พร้อม|อ่าน ถอด|ได้|ทุก|เมื่อ", "Ready to be read; it may be pulled out at any time"};
    case StickState::writable:
      return {"กำลัง|เขียน อย่า|เพิ่ง|ถอด|แฟลชไดรฟ์", "Writing: leave the stick in"};
    case StickState::leaving:
      return {"กำลัง|ปิด|แฟลชไดรฟ์ อย่า|เพิ่ง|ถอด", "Closing the stick: leave it in"};
    case StickState::released:
      return {"ถอด|ได้|แล้ว", "Safe to remove"};
    case StickState::unusable:
      break;
  }
  return words_for_trouble(stick.trouble);
}

StickWords words_for(SticksTrouble trouble) {
  if (trouble == SticksTrouble::none) return {};
  return {"ตู้|นี้|ยัง|ใช้|แฟลชไดรฟ์|ไม่ได้ แจ้ง|ผู้|ดูแล|ระบบ|ให้|ติดตั้ง udisks2",
          "This kiosk cannot use sticks yet: have udisks2 installed and started"};
}

void StaffSticks::watch(bool staff_are_here) {
  count(0, staff_are_here);
}

void StaffSticks::count(int more_writers, std::optional<bool> staff) {
  const std::lock_guard lock(m_mutex);
  m_writers += more_writers;
  m_staff = staff.value_or(m_staff);
  m_sticks.watch(m_staff || m_writers > 0);
}

std::vector<fs::path> StaffSticks::folders() const {
  std::vector<fs::path> folders;
  for (const Stick& stick : m_sticks.now())
    if (is_mounted(stick)) folders.push_back(stick.folder);
  return folders;
}

Result<std::string> StaffSticks::id_at(const fs::path& folder) const {
  for (const Stick& stick : m_sticks.now())
    if (is_mounted(stick) && stick.folder == folder) return stick.id;
  return base::fail(base::Fault::missing,
                    fmt::format("there is no stick at {} any more; plug it in again",
                                text::on_one_line(folder.string())));
}

}  // namespace kiosk::app
