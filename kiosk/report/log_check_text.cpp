#include "report/log_check_text.h"

#include "report/columns.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace kiosk::report {
namespace {

using stats::Language;
using stats::LogCheck;
using stats::SeqGap;

constexpr std::size_t k_most_lines = 10;  // of gaps, days, names
constexpr int k_columns = 200;

struct Words {
  const char* log;  // file
  const char* whole;
  const char* not_whole;
  const char* holds;  // events, sessions, boots
  const char* days;   // first, last
  const char* nobody;
  const char* running;
  const char* forgotten;
  const char* damage;
  const char* missing;  // events, gaps
  const char* gap;      // first, last, boot
  const char* dropped;
  const char* unreadable;
  const char* unknown;  // how often, name
  const char* newer;    // version
  const char* left;     // how often, name
  const char* missing_days;
  const char* doubtful_clock;
  const char* clock_steps;
  const char* broken_off;
  const char* set_aside;
  const char* more;
  std::array<const char*, 12> months;
  int year_offset;
};

constexpr Words k_thai = {
    .log = "บันทึก {}\n",
    .whole = "ครบถ้วน ไม่มีสิ่งใดหายหรือเสีย\n",
    .not_whole = "ไม่ครบถ้วน\n",
    .holds = "มี {} เหตุการณ์ การเข้าใช้ {} ครั้ง คีออสก์เริ่มทำงาน {} รอบ\n",
    .days = "ตั้งแต่ {} ถึง {}\n",
    .nobody = "ยังไม่มีผู้ชมใช้งาน\n",
    .running = "คีออสก์กำลังบันทึกอยู่ในขณะนี้\n",
    .forgotten = "ลบตามกำหนดแล้ว {} เหตุการณ์ ยอดรวมรายวันยังอยู่\n",
    .damage = "✗ ไฟล์เสีย: {} (คีออสก์จะกู้เหตุการณ์ที่ยังอ่านได้เมื่อเริ่มทำงานครั้งต่อไป)\n",
    .missing = "✗ หายไป {} เหตุการณ์ ใน {} ช่วง\n",
    .gap = "    ลำดับ {} ถึง {} ของรอบ {}\n",
    .dropped = "✗ ไม่ได้บันทึก {} เหตุการณ์ เพราะเขียนดิสก์ไม่ได้นานเกินไป\n",
    .unreadable = "✗ อ่านรายละเอียดไม่ได้ {} เหตุการณ์\n",
    .unknown = "✗ ไม่รู้จัก {} เหตุการณ์ชื่อ {} (จากคีออสก์รุ่นใหม่กว่า หรือไฟล์เสีย)\n",
    .newer = "! คีออสก์รุ่นใหม่กว่าเป็นผู้เขียน (รุ่น {} ของบันทึก) สิ่งที่รุ่นนี้ไม่รู้จักจะไม่ถูกนับ\n",
    .left = "    {} เหตุการณ์ชื่อ {}\n",
    .missing_days = "! วันที่ไม่มีบันทึกเลย {} วัน:\n",
    .doubtful_clock = "! {} เหตุการณ์เกิดขณะนาฬิกาของเครื่องไม่ถูกต้อง จึงไม่รู้ว่าเป็นวันใด\n",
    .clock_steps = "! นาฬิกาถูกปรับ {} ครั้ง\n",
    .broken_off = "! ไฟดับหรือโปรแกรมหยุดเอง {} รอบ\n",
    .set_aside = "! มีบันทึกที่เสียเก็บไว้ข้างกัน: {}\n",
    .more = "    และอีก {}\n",
    .months = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",
               "พ.ย.", "ธ.ค."},
    .year_offset = 543,
};

constexpr Words k_english = {
    .log = "Log {}\n",
    .whole = "Whole: nothing is missing or broken\n",
    .not_whole = "Not whole\n",
    .holds = "Events: {}, visits: {}, starts of the kiosk: {}\n",
    .days = "From {} to {}\n",
    .nobody = "No visitor has used it yet\n",
    .running = "A kiosk is writing it at this moment\n",
    .forgotten = "Deleted on purpose: {} events; their daily sums are kept\n",
    .damage = "✗ The file is damaged: {} (the kiosk saves what can be read when it next starts)\n",
    .missing = "✗ Missing: {} events, in {} gaps\n",
    .gap = "    {} to {} of the run {}\n",
    .dropped = "✗ Never written: {} events, because the disk was away too long\n",
    .unreadable = "✗ Not readable: the properties of {} events\n",
    .unknown = "✗ Not known: {} events named {} (of a newer kiosk, or damaged)\n",
    .newer =
        "! Written by a newer kiosk (version {} of the log): what is not known here is left out\n",
    .left = "    {} events named {}\n",
    .missing_days = "! Days without any event: {}\n",
    .doubtful_clock = "! {} events came while the clock was wrong: their day is not known\n",
    .clock_steps = "! The clock was set {} times\n",
    .broken_off = "! Power cuts or crashes: {}\n",
    .set_aside = "! A damaged log lies beside it: {}\n",
    .more = "    and {} more\n",
    .months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    .year_offset = 0,
};

std::string date(std::chrono::sys_days day, const Words& words) {
  const std::chrono::year_month_day parts(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(parts.day()),
                     words.months[static_cast<unsigned>(parts.month()) - 1],
                     static_cast<int>(parts.year()) + words.year_offset);
}

std::string number(std::int64_t value) {
  std::string digits = std::to_string(value);
  for (int place = static_cast<int>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), ",");
  return digits;
}

template <typename... Values>
std::string line(const char* form, const Values&... values) {
  return fmt::format(fmt::runtime(form), values...);
}

// One line each, the first ones; of the others how many.
template <typename List, typename Tell>
std::string lines(const List& list, std::size_t all, const Words& words, const Tell& tell) {
  std::string text;
  std::size_t told = 0;
  for (const auto& one : list)
    if (told < k_most_lines) text += tell(one), ++told;
  return all > told ? text + line(words.more, number(static_cast<std::int64_t>(all - told))) : text;
}

std::string holdings(const LogCheck& check, const Words& words) {
  std::string text =
      line(words.holds, number(check.events), number(check.sessions), number(check.boots));
  if (check.first_day)
    text += line(words.days, date(*check.first_day, words), date(*check.last_day, words));
  if (check.sessions == 0) text += words.nobody;
  if (check.running) text += words.running;
  if (check.forgotten > 0) text += line(words.forgotten, number(check.forgotten));
  return text;
}

std::string unknown_names(const LogCheck& check, const char* form, const Words& words) {
  return lines(check.unknown, check.unknown.size(), words, [&](const auto& unknown) {
    return line(form, number(unknown.second), shortened(unknown.first, 32));
  });
}

std::string losses(const LogCheck& check, const Words& words) {
  std::string text;
  if (!check.damage.empty()) text += line(words.damage, shortened(check.damage, k_columns));
  if (check.missing_events > 0) {
    text += line(words.missing, number(check.missing_events), check.gaps.size());
    text += lines(check.gaps, check.gaps.size(), words, [&](const SeqGap& gap) {
      return line(words.gap, number(gap.first), number(gap.last), shortened(gap.boot_id, 36));
    });
  }
  if (check.dropped_events > 0) text += line(words.dropped, number(check.dropped_events));
  if (check.unreadable > 0) text += line(words.unreadable, number(check.unreadable));
  return check.newer_version > 0 ? text : text + unknown_names(check, words.unknown, words);
}

std::string remarks(const LogCheck& check, const Words& words) {
  std::string text;
  if (check.newer_version > 0)
    text += line(words.newer, check.newer_version) + unknown_names(check, words.left, words);
  if (!check.missing_days.empty()) {
    text += line(words.missing_days, check.missing_days.size());
    text += lines(check.missing_days, check.missing_days.size(), words,
                  [&](const auto& day) { return "    " + date(day, words) + "\n"; });
  }
  if (check.doubtful_clock > 0) text += line(words.doubtful_clock, number(check.doubtful_clock));
  if (check.clock_steps > 0) text += line(words.clock_steps, number(check.clock_steps));
  if (check.broken_off > 0) text += line(words.broken_off, number(check.broken_off));
  return text + lines(check.set_aside, check.set_aside.size(), words, [&](const auto& file) {
           return line(words.set_aside, shortened(file.filename().string(), k_columns));
         });
}

}  // namespace

std::string log_check_text(const LogCheck& check, Language language) {
  const Words& words = language == Language::english ? k_english : k_thai;
  return line(words.log, shortened(check.file.string(), k_columns)) +
         (check.is_whole() ? words.whole : words.not_whole) + holdings(check, words) +
         losses(check, words) + remarks(check, words);
}

}  // namespace kiosk::report
