#include "screens/words.h"

#include "text/thai_date.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>

namespace kiosk::screens {
namespace {

using catalog::Language;

struct Saying {
  Word word;
  const char* thai;
  const char* english;
};

constexpr Saying k_sayings[] = {
    {Word::touch_to_start, "แตะเพื่อเริ่ม", "Touch to start"},
    {Word::back, "ย้อนกลับ", "Back"},
    {Word::home, "หน้าแรก", "Home"},
    {Word::finish, "จบการใช้งาน", "Finish"},
    {Word::finish_brief, "จบ", "Finish"},
    {Word::language, "English", "ไทย"},
    {Word::all_works, "ผลงาน|ทั้งหมด", "All works"},
    {Word::outstanding, "ผลงาน|ดีเด่น", "Outstanding works"},
    {Word::recommended, "ผลงานแนะนำ", "Start here"},
    {Word::about, "เกี่ยวกับงานนี้", "About"},
    {Word::all_events, "งานทั้งหมด", "All events"},
    {Word::choose_event, "เลือก|งาน|ที่|อยาก|ชม", "Choose an event"},
    {Word::events, "{} งาน", "{} events"},
    {Word::works, "{} ผลงาน", "{} works"},
    {Word::schools, "{} โรงเรียน", "{} schools"},
    {Word::filter, "ตัวกรอง", "Filter"},
    {Word::clear_filters, "ล้างตัวกรอง", "Clear filters"},
    {Word::remove_filter, "นำ {} ออก", "Remove {}"},
    {Word::more_filters, "อีก {} ข้อ", "{} more"},
    {Word::show_results, "ดู {} ผลงาน", "Show {} works"},
    {Word::sort_authors, "ลำดับในงาน", "Event order"},
    {Word::sort_name, "ชื่อผลงาน", "Title"},
    {Word::sort_school, "โรงเรียน", "School"},
    {Word::sort_organisation, "หน่วยงาน", "Organisation"},
    {Word::sort_by, "เรียงตาม", "Sort by"},
    {Word::categories, "{} หมวด", "{} categories"},
    {Word::nothing_here, "ไม่พบผลงาน", "Nothing found"},
    {Word::nothing_here_why, "ลอง|ล้าง|ตัวกรอง|บางข้อ แล้ว|ดู|อีกครั้ง", "Try again with fewer filters"},
    {Word::sample, "ตัวอย่าง", "Sample"},
    {Word::sample_work, "ผลงาน|และ|โรงเรียน|ตัวอย่าง จัดทำ|ขึ้น|เพื่อ|สาธิต",
     "A sample work of a sample school, made for demonstration"},
    {Word::best_practice, "Best Practice", "Best Practice"},
    {Word::selected, "ได้รับคัดเลือก", "Selected"},
    {Word::school_level, "ระดับโรงเรียน", "School level"},
    {Word::group_level, "ระดับกลุ่มโรงเรียน", "Group level"},
    {Word::area_level, "ระดับเขตพื้นที่", "Area level"},
    {Word::province_level, "ระดับจังหวัด", "Provincial level"},
    {Word::region_level, "ระดับภูมิภาค", "Regional level"},
    {Word::nation_level, "ระดับชาติ", "National level"},
    {Word::awards, "รางวัล|และ|การคัดเลือก", "Awards and selection"},
    {Word::related, "ผลงานที่เกี่ยวข้อง", "Related works"},
    {Word::previous_work, "ผลงานก่อนหน้า", "Previous work"},
    {Word::next_work, "ผลงานถัดไป", "Next work"},
    {Word::previous_picture, "ภาพก่อนหน้า", "Previous"},
    {Word::next_picture, "ภาพถัดไป", "Next"},
    {Word::nth_work, "ผลงาน {} จาก {}", "Work {} of {}"},
    {Word::nth_picture, "ภาพ {} จาก {}", "Picture {} of {}"},
    {Word::see_pictures, "ดูภาพทั้ง {} ภาพ", "See {} pictures"},
    {Word::zoom_in, "ขยาย", "Zoom in"},
    {Word::zoom_out, "ย่อ", "Zoom out"},
    {Word::still_there, "ยังใช้งานอยู่หรือไม่", "Are you still there?"},
    {Word::back_in_seconds, "จะ|กลับ|หน้าแรก|ใน {} วินาที", "Back to the start in {} seconds"},
    {Word::keep_looking, "ดูต่อ", "Keep looking"},
    {Word::start_over, "เริ่มใหม่", "Start over"},
    {Word::liked_it, "ใช้|แล้ว ชอบ|ไหม", "Did you like it?"},
    {Word::felt_good, "ชอบ", "Liked it"},
    {Word::felt_fair, "เฉย ๆ", "So-so"},
    {Word::felt_bad, "ไม่|ค่อย|ชอบ", "Not really"},
    {Word::skip, "ข้าม", "Skip"},
    {Word::thanks, "ขอบคุณ|ที่|มา|ชม", "Thank you for your visit"},
    {Word::academic_year, "ปีการศึกษา {}", "Academic year {}"},
    {Word::levels, "เปิดสอน {}", "Levels: {}"},
    {Word::shown_at, "นำเสนอ ณ {}", "Presented: {}"},
    {Word::its_works, "ผลงานของโรงเรียนนี้", "Work from this school"},
    {Word::works_of_office, "ผลงาน|ของ|หน่วยงาน|นี้", "Work from this organisation"},
    {Word::all_schools, "โรงเรียน", "Schools"},
    {Word::all_organisations, "หน่วยงาน|และ|โรงเรียน", "Schools and offices"},
    {Word::organisations, "{} แห่ง", "{} organisations"},
    {Word::context, "ที่มาและความสำคัญ", "Background"},
    {Word::goal, "วัตถุประสงค์", "Objectives"},
    {Word::method, "วิธีดำเนินการ", "Method"},
    {Word::use, "การนำไปใช้ประโยชน์", "Use and benefits"},
    {Word::result, "ผลที่เกิดขึ้น", "Results"},
    {Word::comment, "ข้อเสนอแนะจากผู้ทรงคุณวุฒิ", "Expert feedback"},
    {Word::sources, "แหล่งข้อมูล", "Sources"},
    {Word::licence, "สัญญาอนุญาต", "Licence"},
    {Word::privacy, "ความเป็นส่วนตัว", "Privacy"},
    {Word::privacy_text,
     "ไม่|เก็บ|ข้อมูล|ส่วนบุคคล เครื่อง|นี้|นับ|เพียง|ว่า|ผลงาน|ใด|มี|ผู้|เปิด|ชม|นาน|เท่าใด และ|ค้นหา|ด้วย|คำ|ใด "
     "ไม่มี|กล้อง ไม่มี|ไมโครโฟน และ|ไม่|เชื่อมต่อ|อินเทอร์เน็ต",
     "No personal data is kept. This kiosk only counts which works are opened, for how long, and "
     "which words are searched for. It has no camera, no microphone and no connection to the "
     "internet."},
    {Word::phases, "ระยะของโครงการ", "The project’s phases"},
    {Word::programme, "กำหนดการ", "Programme"},
    {Word::objectives, "วัตถุประสงค์ของงาน", "Objectives of the event"},
    {Word::organiser, "หน่วยงานผู้จัด", "Organiser"},
    {Word::venue, "สถานที่", "Venue"},
    {Word::mode, "รูปแบบการจัดงาน", "Format"},
    {Word::onsite, "ในสถานที่", "On site"},
    {Word::online, "ออนไลน์", "Online"},
    {Word::hybrid, "ในสถานที่|และ|ออนไลน์", "On site and online"},
    {Word::sponsors, "ผู้สนับสนุน", "Sponsor"},
    {Word::partners, "หน่วยงาน|ร่วมจัด", "Held together with"},
    {Word::project, "โครงการ", "Project"},
    {Word::in_this_pack, "ในชุดข้อมูลนี้", "In this collection"},
    {Word::sorry, "ขออภัย ยังไม่มีเนื้อหาให้ชม", "Sorry, there is nothing to show yet"},
    {Word::sorry_text, "โปรด|แจ้ง|เจ้าหน้าที่ หน้า|นี้|จะ|เปลี่ยน|เอง|เมื่อ|พร้อม",
     "Please tell a member of staff. This page changes by itself when all is ready."},
    {Word::sorry_staff,
     "ติดตั้ง|ชุดข้อมูล (.kpack) ที่|สมบูรณ์|ด้วย|คำสั่ง kiosk-pack install "
     "แล้ว|เครื่อง|จะ|เปิด|ให้|เอง|ภายใน|ไม่|กี่|วินาที",
     "Install a whole content pack (.kpack) with kiosk-pack install; the kiosk opens it by itself "
     "within seconds."},
    {Word::overview, "ตัวเลขภาพรวม", "In numbers"},
    {Word::as_reported, "ตามที่รายงาน", "As reported"},
    {Word::source_is, "แหล่งข้อมูล: {}", "Source: {}"},
    {Word::as_of, "ข้อมูล ณ วันที่ {}", "Data as of {}"},
    {Word::sum_of_parts, "ผลรวมของ|รายการย่อย", "Sum of the parts"},
    {Word::stated_total, "ยอดรวม|ที่ระบุ", "Stated total"},
    {Word::differs_by, "ต่างกัน", "Difference"},
    {Word::about_number, "ประมาณ {}", "about {}"},
    {Word::at_least_number, "อย่างน้อย {}", "at least {}"},
    {Word::bars_lengthened, "แถบ|ที่|สั้นมาก วาด|ให้|ยาวขึ้น|เพื่อ|ให้|มองเห็น",
     "Very short bars are drawn longer, so that they can be seen"},
    {Word::bars_reported, "แถบ|แสดง|จำนวน|ตามที่รายงาน", "The bars show the reported numbers"},
    {Word::counted_here, "นับ|จาก|ผลงาน|ที่|เปิดชม|ได้|ใน|เครื่อง|นี้",
     "Counted from the works on this kiosk"},
    {Word::reported_and_here, "ตามที่รายงาน {} • ใน|ชุดข้อมูล|นี้ {}",
     "Reported {} • in this collection {}"},
    {Word::unit_works, "ผลงาน", "works"},
    {Word::unit_organisations, "แห่ง", "organisations"},
    {Word::unit_schools, "โรงเรียน", "schools"},
    {Word::choices, "{} ตัวเลือก", "{} to choose from"},
    {Word::now, "ขณะนี้", "Now"},
    {Word::up_next, "ถัดไป", "Next"},
    {Word::today, "วันนี้", "Today"},
    {Word::floor_plan, "ผังงาน", "Floor plan"},
    {Word::you_are_here, "ท่านอยู่ที่นี่", "You are here"},
    {Word::stand, "บูท {}", "Stand {}"},
    {Word::see_on_plan, "{} • ดูในผัง", "{} • see on the plan"},
    {Word::all_stands, "บูททั้งหมด", "All stands"},
    {Word::stands, "{} บูท", "{} stands"},
    {Word::no_works_here, "ไม่มี|ผลงาน|ใน|ชุดข้อมูล|นี้", "No works in this collection"},
    {Word::bar, "แถบปุ่ม", "Bar"},
    {Word::accessibility, "การช่วยการเข้าถึง", "Accessibility"},
    {Word::accessibility_brief, "ตัวช่วย", "Access"},
    {Word::scroll_up_brief, "ขึ้น", "Up"},
    {Word::scroll_down_brief, "ลง", "Down"},
    {Word::text_size, "ขนาดตัวอักษร", "Text size"},
    {Word::colours, "สีของจอ", "Colours"},
    {Word::colours_light, "สว่าง", "Light"},
    {Word::colours_dark, "มืด", "Dark"},
    {Word::colours_contrast, "สีคมชัดสูง", "High contrast"},
    {Word::reduce_motion, "ลด|การเคลื่อนไหว", "Reduce motion"},
    {Word::low_controls, "เลื่อน|ปุ่ม|ลงล่าง", "Move controls down"},
    {Word::more_time, "ขอ|เวลา|เพิ่ม", "More time"},
    {Word::reset_all, "คืนค่าเดิม", "Reset all"},
    {Word::close, "ปิด", "Close"},
    {Word::like, "ถูกใจ", "Like"},
    {Word::liked, "ถูกใจแล้ว", "Liked"},
    {Word::put_in_bag, "ใส่กระเป๋า", "Add to bag"},
    {Word::in_bag, "ในกระเป๋าแล้ว", "In my bag"},
    {Word::bag, "กระเป๋า", "Bag"},
    {Word::my_bag, "กระเป๋าของฉัน", "My bag"},
    {Word::bag_empty, "ยัง|ไม่มี|ผลงาน|ใน|กระเป๋า", "Your bag is empty"},
    {Word::bag_what_for,
     "แตะ ใส่กระเป๋า ที่|หน้า|ผลงาน เพื่อ|เก็บ|ผลงาน|ที่|สนใจ|ไว้|ที่นี่ แล้ว|สแกน QR "
     "นำ|รายชื่อ|กลับ|ไป|กับ|มือถือ โดย|ไม่|ต้อง|ใช้|อินเทอร์เน็ต",
     "Touch “Add to bag” on a work’s page to put it aside here. Then scan a QR code and take the "
     "list home on your phone, without any network."},
    {Word::bag_scan, "สแกน|เก็บ|ไว้|ใน|มือถือ", "Scan to keep on your phone"},
    {Word::bag_forgotten, "กระเป๋า|นี้|จะ|ว่าง|เมื่อ|จบ|การ|ใช้งาน เครื่อง|ไม่|จำ|ว่า|ใคร|เก็บ|อะไร",
     "The bag is emptied when your visit ends. The kiosk does not remember who kept what."},
    {Word::take_out, "เอาออก", "Remove"},
    {Word::scan_more, "สแกน QR", "Scan QR"},
    {Word::scan_to_go_on, "สแกน|เพื่อ|ดู|ต่อ|บน|มือถือ", "Scan to continue on your phone"},
    {Word::code_of, "QR {} จาก {}", "QR code {} of {}"},
    {Word::previous_code, "ก่อนหน้า", "Previous"},
    {Word::next_code, "ถัดไป", "Next"},
    {Word::vote, "โหวต", "Vote"},
    {Word::voted, "โหวตแล้ว", "Voted"},
    {Word::votes_all_given, "โหวตครบแล้ว", "Votes used"},
    {Word::move_vote, "ย้ายโหวต", "Move vote"},
    {Word::vote_for_works, "โหวตผลงาน", "Vote for works"},
    {Word::votes_a_visit, "โหวตได้ {} ผลงาน", "{} votes"},
    {Word::votes_left, "โหวตได้อีก {} ผลงาน", "{} votes left"},
    {Word::votes_none_left, "โหวต|ครบ|แล้ว เปลี่ยน|ได้|จน|จบ|การ|ใช้งาน",
     "All votes given; you can change them until your visit ends"},
    {Word::votes_sealed, "ลำดับ|สุ่ม|ใหม่|ทุก|ครั้ง ผลโหวต|ปิด|เป็น|ความลับ|จนกว่า|ผู้จัด|จะ|เปิด",
     "In a new random order each visit. Results stay sealed until the organiser opens them."},
    {Word::take_back, "ยกเลิกโหวต", "Take back"},
    {Word::scroll_up, "เลื่อนขึ้น", "Up"},
    {Word::scroll_down, "เลื่อนลง", "Down"},
    {Word::video, "วิดีโอ", "Video"},
    {Word::play_video, "เล่นวิดีโอ", "Play video"},
    {Word::play, "เล่นต่อ", "Play"},
    {Word::pause, "หยุดชั่วคราว", "Pause"},
    {Word::volume, "เสียง {}", "Volume {}"},
    {Word::mute, "ปิดเสียง", "Mute"},
    {Word::unmute, "เปิดเสียง", "Unmute"},
    {Word::louder, "ดังขึ้น", "Louder"},
    {Word::softer, "เบาลง", "Softer"},
    {Word::listen, "ฟังเสียง|บรรยาย", "Listen"},
    {Word::stop_sound, "หยุดเสียง", "Stop sound"},
    {Word::headphones, "ช่องเสียบหูฟัง|อยู่|ใต้จอ", "Headphone jack below the screen"},
    {Word::speak_touched, "อ่านออกเสียง|สิ่งที่|แตะ|หรือ|เลือก", "Speak what is touched"},
    {Word::captions, "คำบรรยาย", "Captions"},
    {Word::show_captions, "แสดงคำบรรยาย", "Show captions"},
    {Word::hide_captions, "ซ่อนคำบรรยาย", "Hide captions"},
    {Word::full_page, "เต็มหน้า", "Full page"},
    {Word::smaller, "ขนาดปกติ", "Smaller"},
    {Word::close_video, "ปิดวิดีโอ", "Close video"},
    {Word::position, "ตำแหน่งในวิดีโอ", "Position in the video"},
    {Word::video_sorry, "ขออภัย เล่น|วิดีโอ|นี้|ไม่|ได้", "Sorry, this video cannot be played"},
    {Word::search, "ค้นหา", "Search"},
    {Word::search_hint, "พิมพ์|ชื่อ|ผลงาน|หรือ|โรงเรียน", "Type a work or school name"},
    {Word::search_or_choose, "หรือ|เลือก|จาก|รายการ|นี้", "Or choose one of these"},
    {Word::search_nothing, "ไม่พบ|ผลการค้นหา “{}”", "Nothing found for “{}”"},
    {Word::search_shorter, "ลอง|ใช้|คำ|ที่|สั้นลง หรือ|เลือก|จาก|รายการ|นี้",
     "Try a shorter word, or choose one of these"},
    {Word::search_read_as, "อ่านว่า “{}”", "Read as “{}”"},
    {Word::key_space, "เว้นวรรค", "Space"},
    {Word::key_backspace, "ลบ", "Delete"},
    {Word::key_clear, "ลบทั้งหมด", "Clear"},
    {Word::key_shift, "Shift", "Shift"},
    {Word::key_hide, "ซ่อน", "Hide"},
    {Word::key_hide_name, "ซ่อนแป้นพิมพ์", "Hide the keyboard"},
    {Word::key_show, "แป้นพิมพ์", "Keyboard"},
    {Word::staff_only, "สำหรับ|เจ้าหน้าที่", "Staff only"},
    {Word::staff_enter_pin, "ใส่|รหัส|ตัวเลข 6 หลัก", "Enter the six-digit PIN"},
    {Word::staff_checking, "กำลัง|ตรวจ|รหัส…", "Checking…"},
    {Word::staff_wrong_pin, "รหัส|ไม่|ถูกต้อง\nใส่|ได้|อีก {} ครั้ง|ก่อน|ต้อง|รอ",
     "Wrong PIN.\n{} more tries before a wait"},
    {Word::staff_wrong_then_wait, "รหัส|ไม่|ถูกต้อง\nหาก|ผิด|อีก|ต้อง|รอ",
     "Wrong PIN.\nAfter another one there is a wait"},
    {Word::staff_wait, "ใส่|รหัส|ผิด|หลาย|ครั้ง\nรอ|อีก {} นาที", "Too many wrong PINs.\nWait {} minutes"},
    {Word::staff_no_pin, "ยัง|ไม่|ได้|ตั้ง|รหัส|เจ้าหน้าที่ ให้|ผู้ดูแล|ใช้|คำสั่ง kiosk --set-pin",
     "No staff PIN has been set yet: it is set with kiosk --set-pin"},
    {Word::staff_renewed, "รหัส|ใหม่|ใช้|ได้|แล้ว\nใส่|รหัส|ใหม่", "The PIN is a new one now.\nEnter it"},
    {Word::staff_refused, "ไฟล์|กู้|รหัส|นี้|ใช้|กับ|ตู้|นี้|ไม่|ได้", "This recovery file cannot be used here"},
    {Word::staff_lost_pin, "ลืม|รหัส? แจ้ง|เลข|นี้|กับ|สำนักงาน\n{}",
     "PIN lost? Tell the office this number\n{}"},
    {Word::staff_digit, "ตัวเลข", "Digit"},
    {Word::no_works_yet, "ยัง|ไม่มี|ผลงาน|ใน|ชุดข้อมูล|นี้", "No works in this collection yet"},
    {Word::other_categories, "ดูหมวดอื่น", "Other categories"},
    {Word::all_of, "{}|ทั้งหมด", "All of {}"},
    {Word::reported_only, "มีเฉพาะตัวเลขตามรายงาน: {}", "Reported number only: {}"},
    {Word::touch_lost, "หน้าจอสัมผัส|ขัดข้อง", "The touch screen is not working"},
    {Word::tell_staff, "โปรด|แจ้ง|เจ้าหน้าที่", "Please tell a member of staff"},
    {Word::closed_now, "ขณะนี้|ปิด|ให้บริการ", "Closed at the moment"},
    {Word::opens_again, "เปิด|อีกครั้ง|วัน{} เวลา {} น.", "Open again on {} at {}"},
    {Word::sunday, "อาทิตย์", "Sunday"},
    {Word::monday, "จันทร์", "Monday"},
    {Word::tuesday, "อังคาร", "Tuesday"},
    {Word::wednesday, "พุธ", "Wednesday"},
    {Word::thursday, "พฤหัสบดี", "Thursday"},
    {Word::friday, "ศุกร์", "Friday"},
    {Word::saturday, "เสาร์", "Saturday"},
};

// Where one thing is not called as many are.
constexpr Saying k_of_one[] = {
    {Word::works, "1 ผลงาน", "1 work"},
    {Word::schools, "1 โรงเรียน", "1 school"},
    {Word::organisations, "1 แห่ง", "1 organisation"},
    {Word::categories, "1 หมวด", "1 category"},
    {Word::stands, "1 บูท", "1 stand"},
    {Word::unit_works, "ผลงาน", "work"},
    {Word::unit_schools, "โรงเรียน", "school"},
    {Word::unit_organisations, "แห่ง", "organisation"},
    {Word::show_results, "ดู 1 ผลงาน", "Show 1 work"},
    {Word::votes_a_visit, "โหวตได้ 1 ผลงาน", "1 vote"},
    {Word::votes_left, "โหวตได้อีก 1 ผลงาน", "1 vote left"},
    {Word::see_pictures, "ดูภาพ", "See the picture"},
    {Word::back_in_seconds, "จะ|กลับ|หน้าแรก|ใน 1 วินาที", "Back to the start in 1 second"},
};

std::string with_breaks(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c == '|') {
      text += "\u200B";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string say(Word word, Language language) {
  for (const Saying& saying : k_sayings)
    if (saying.word == word)
      return with_breaks(language == Language::thai ? saying.thai : saying.english);
  return {};
}

std::string say(Word word, Language language, std::string_view argument) {
  return fmt::format(fmt::runtime(say(word, language)), argument);
}

std::string say(Word word, Language language, std::int64_t number) {
  for (const Saying& saying : k_of_one)
    if (number == 1 && saying.word == word)
      return with_breaks(language == Language::thai ? saying.thai : saying.english);
  return say(word, language, text::grouped(number));
}

std::string say(Word word, Language language, std::int64_t number, std::int64_t of) {
  return fmt::format(fmt::runtime(say(word, language)), text::grouped(number), text::grouped(of));
}

std::string say(Word word, Language language, std::string_view first, std::string_view second) {
  return fmt::format(fmt::runtime(say(word, language)), first, second);
}

std::string count_of_works(std::int64_t works, Language language) {
  return say(Word::works, language, works);
}

std::string name_of_organisations(const catalog::PackFacts& facts, Language language) {
  return say(facts.only_schools ? Word::all_schools : Word::all_organisations, language);
}

std::string count_of_organisations(std::int64_t count, const catalog::PackFacts& facts,
                                   Language language) {
  return say(facts.only_schools ? Word::schools : Word::organisations, language, count);
}

}  // namespace kiosk::screens
