#include "authoring/form_words.h"

#include <fmt/format.h>

namespace kiosk::authoring {
namespace {

struct Example {
  const char* sheet;
  const char* key;
  const char* value;
};

constexpr Example k_examples[] = {
    {"event", "id", "example-event"},
    {"event", "name", "เปิดบ้านนวัตกรรม ประจำปี 2569"},
    {"event", "name_en", "Innovation Open House 2026"},
    {"event", "short_name", "เปิดบ้านนวัตกรรม"},
    {"event", "kind", "เปิดบ้าน"},
    {"event", "mode", "ในสถานที่"},
    {"event", "date", "15 กันยายน 2569"},
    {"event", "time", "09.00"},
    {"event", "venue", "ห้องประชุมใหญ่ สำนักงานเขตพื้นที่การศึกษา"},
    {"event", "organiser", "example-office"},
    {"event", "voting", "ไม่มี"},
    {"event", "version", "1"},
    {"organisations", "id", "example-school"},
    {"organisations", "name", "โรงเรียนบ้านตัวอย่าง"},
    {"organisations", "name_en", "Ban Tua Yang School"},
    {"organisations", "short_name", "รร.บ้านตัวอย่าง"},
    {"organisations", "kind", "โรงเรียน"},
    {"organisations", "tambon", "ศรีฐาน"},
    {"organisations", "amphoe", "ภูกระดึง"},
    {"organisations", "province", "เลย"},
    {"organisations", "moe10", "1042000000"},
    {"exhibits", "id", "example-work"},
    {"exhibits", "title", "อ่านคล่องด้วยนิทานบ้านเรา"},
    {"exhibits", "title_en", "Reading Well with Tales from Home"},
    {"exhibits", "org", "example-school"},
    {"exhibits", "levels", "ป.1–ป.3"},
    {"exhibits", "year", "2568"},
    {"exhibits", "summary",
     "นักเรียนแต่งและอ่านนิทานจากเรื่องเล่าของผู้สูงอายุในหมู่บ้าน อ่านออกเขียนได้ทุกคนภายในหนึ่งภาคเรียน"},
    {"exhibits", "summary_en", "Pupils write and read tales told by the elders of their village."},
    {"exhibits", "context", "นักเรียนชั้นประถมต้นบางส่วนยังอ่านไม่คล่อง"},
    {"exhibits", "method", "ฟังเรื่องจากผู้สูงอายุ แต่งเป็นนิทาน แล้วอ่านให้น้องฟังทุกวัน"},
    {"exhibits", "result", "นักเรียนอ่านคล่องขึ้นทุกคน"},
    {"exhibits", "captions", "นักเรียนอ่านนิทานให้น้องฟัง; หนังสือนิทานที่ช่วยกันทำ"},
    {"exhibits", "links", "https://example.org/work"},
    {"exhibits", "consent", "ได้รับแล้ว"},
    {"terms", "id", "example-term"},
    {"terms", "label", "ภาษาไทย"},
    {"terms", "label_en", "Thai language"},
    {"terms", "order", "1"},
    {"awards", "id", "example-award"},
    {"awards", "name", "รางวัลชนะเลิศระดับเขตพื้นที่"},
    {"awards", "level", "เขตพื้นที่"},
    {"awards", "kind", "เกียรติบัตร"},
    {"programme", "id", "example-programme"},
    {"programme", "kind", "ช่วงเวลา"},
    {"programme", "start", "15 กันยายน 2569 09.00"},
    {"programme", "title", "พิธีเปิด"},
    {"programme", "place", "ห้องประชุมใหญ่"},
    {"figures", "id", "example-figure"},
    {"figures", "label", "ผลงานที่ส่งเข้าร่วม"},
    {"figures", "value", "1777"},
    {"figures", "unit", "ผลงาน"},
    {"figures", "source", "example-source"},
    {"sources", "id", "example-source"},
    {"sources", "title", "ประกาศของสำนักงานเขตพื้นที่การศึกษา"},
    {"sources", "url", "https://example.org/announcement"},
    {"sources", "retrieved", "1 ตุลาคม 2569"},
    {"plans", "id", "example-plan"},
    {"plans", "title", "ผังชั้น 1"},
    {"plans", "picture", "plan-1.png"},
    {"plans", "here", "48, 92"},
    {"stands", "id", "example-stand"},
    {"stands", "plan", "example-plan"},
    {"stands", "label", "บูท 1"},
    {"stands", "at", "30, 40"},
};

std::string words_of(std::span<const Choice> choices) {
  std::string words;
  for (const Choice& choice : choices)
    words += (words.empty() ? "" : ", ") + std::string(word_of(choice));
  return words;
}

std::string sheet_heading(std::string_view target) {
  const std::string_view name = target.substr(0, target.find('/'));
  return sheet_form(name).heading;
}

std::string what_goes_in(const ColumnForm& form) {
  switch (form.holds) {
    case Holds::id:
      return "รหัสที่ไม่ซ้ำกัน ใช้ a-z 0-9 . _ - เท่านั้น ตั้งแล้วไม่ควรเปลี่ยน "
             "เพราะใช้จับคู่กับรูปภาพและแผ่นงานอื่น";
    case Holds::words:
      return form.longest > 0 ? fmt::format("ข้อความที่ผู้ชมอ่านบนจอ ไม่เกิน {} ตัวอักษร", form.longest)
                              : "ข้อความที่ผู้ชมอ่านบนจอ";
    case Holds::plain:
      return "ข้อความหรือรหัส เก็บตามที่พิมพ์";
    case Holds::names:
      return "ชื่อเรียกอื่น ใช้สำหรับการค้นหา";
    case Holds::reference:
      return fmt::format("รหัสหรือชื่อจากแผ่นงาน “{}” เลือกจากรายการได้", sheet_heading(form.refers_to));
    case Holds::point:
      return "ตำแหน่งบนรูป เป็นร้อยละจากซ้ายและจากบน สองจำนวน เช่น 48, 92";
    case Holds::choice:
      return "เลือกคำหนึ่งคำ: " + words_of(form.choices);
    case Holds::flag:
      return fmt::format("{} หรือ {} (เว้นว่าง = {})", k_yes, k_no, k_no);
    case Holds::number:
      return "จำนวนเต็ม เลขไทยหรือเลขอารบิกก็ได้";
    case Holds::date:
      return "วันที่ พ.ศ. หรือ ค.ศ. ก็ได้ เช่น 15 กันยายน 2569 หรือ 15/9/2569";
    case Holds::moment:
      return "วันที่ เวลา หรือทั้งสองอย่าง เช่น 15/9/2569 09.00 หรือ 09.00 น.";
    case Holds::url:
      return "ที่อยู่เว็บ ขึ้นต้นด้วย https://";
    case Holds::videos:
      return "ชื่อไฟล์วิดีโอ .mp4 หรือ .webm ในโฟลเดอร์ รูป ไฟล์ละไม่เกิน 200 MB "
             "ไฟล์ที่ตั้งชื่อว่า รหัสผลงาน-1.mp4 ไม่ต้องกรอก";
    case Holds::audio:
      return "ชื่อไฟล์เสียงที่อ่านข้อความนี้ .mp3, .m4a, .ogg, .flac หรือ .wav ในโฟลเดอร์ รูป "
             "ยาวไม่เกิน 20 นาที ไฟล์ละไม่เกิน 64 MB ผู้พูดต้องยินยอมแล้ว "
             "ถ้าเว้นว่าง เครื่องจะอ่านออกเสียงให้เอง";
    case Holds::files:
      return "ชื่อไฟล์ในโฟลเดอร์ รูป ไฟล์ที่ตั้งชื่อว่า รหัสผลงาน-1.jpg, รหัสผลงาน-2.jpg ไม่ต้องกรอก";
  }
  return {};
}

const char* need_of(const ColumnForm& form) {
  if (form.need == Need::required) return "★ ต้องกรอก";
  return form.need == Need::advised ? "ควรกรอก" : "ไม่กรอกก็ได้";
}

}  // namespace

std::string_view heading_of(const ColumnForm& form) {
  const std::string_view headings = form.heading;
  return headings.substr(0, headings.find('|'));
}

std::string note_of(const SheetForm& sheet, const ColumnForm& form) {
  std::string note = fmt::format("{}\n{}", what_goes_in(form), need_of(form));
  if (form.many == Many::yes) note += "\nใส่ได้หลายค่า คั่นด้วย ; หรือขึ้นบรรทัดใหม่ในช่อง (Alt+Enter)";
  const std::string_view example = example_of(sheet.name, form.key);
  if (!example.empty()) note += fmt::format("\nตัวอย่าง: {}", example);
  return note;
}

std::string english_note_of(const ColumnForm& form) {
  return fmt::format("ข้อความภาษาอังกฤษของช่อง “{}” สำหรับผู้ชมที่เลือก English\nไม่กรอกก็ได้",
                     heading_of(form));
}

std::string_view example_of(std::string_view sheet, std::string_view key) {
  for (const Example& example : k_examples)
    if (sheet == example.sheet && key == example.key) return example.value;
  return {};
}

const char* word_of(const Choice& choice) {
  return *choice.thai != '\0' ? choice.thai : choice.key;
}

}  // namespace kiosk::authoring
