// Every word of the report's page, Thai and English beside each other. "{}" is filled in; at "|"
// the head of a column goes on in a second line. The Thai follows shared/thai.md section 9 and
// plain_text.cpp. Inside the room.
#pragma once

#include <string_view>

namespace kiosk::report {

struct Said {
  const char* thai;
  const char* english;
  bool operator==(const Said&) const = default;
};

namespace say {

// Of the whole page
constexpr Said k_title{"รายงานการใช้งานคีออสก์", "Kiosk report"};
constexpr Said k_nothing{"ยังไม่มีผู้ชมใช้งาน", "No visitor has used it yet"};
constexpr Said k_nothing_hint{
    "บันทึกที่อ่านยังไม่มีการเข้าใช้ของผู้ชม ตรวจสอบว่าเป็นบันทึกของคีออสก์เครื่องนี้ และช่วงวันที่ที่เลือกถูกต้อง",
    "The logs that were read hold no visitor's session. Are they this kiosk's, and are the days "
    "you "
    "chose right?"};
constexpr Said k_no_data{"ยังไม่มีข้อมูล", "No information yet"};
constexpr Said k_unknown{"(ไม่ทราบ)", "(unknown)"};
constexpr Said k_none_given{"(ไม่ระบุ)", "(not given)"};
constexpr Said k_more{"และอีก {} รายการ", "and {} more"};
constexpr Said k_made_by{
    "จัดทำโดย kiosk-stats หน้านี้ไม่ใช้เครือข่าย พิมพ์หรือส่งต่อได้ทั้งไฟล์ และไม่มีข้อมูลส่วนบุคคล",
    "Made by kiosk-stats. This page needs no network, can be printed or sent as it is, and holds "
    "nothing personal."};
constexpr Said k_not_people{
    "จำนวนครั้งที่ใช้งานไม่ใช่จำนวนคน: ครอบครัวหนึ่งอาจใช้ด้วยกัน และคนหนึ่งอาจกลับมาใช้อีก",
    "Sessions are not people: a family may share one, and one person may come back."};

// Columns that many tables have
constexpr Said k_sessions{"จำนวนครั้งที่ใช้งาน", "Sessions"};
constexpr Said k_sessions_short{"ครั้งที่ใช้", "Sessions"};
constexpr Said k_engaged{"ใช้จริง", "Engaged"};
constexpr Said k_views{"เปิดดู", "Views"};
constexpr Said k_share{"ส่วนแบ่ง", "Share"};
constexpr Said k_work{"ผลงาน", "Work"};
constexpr Said k_works{"ผลงาน", "Works"};
constexpr Said k_school{"โรงเรียน", "School"};
constexpr Said k_median{"ค่ากลาง", "Median"};
constexpr Said k_day{"วันที่", "Day"};
constexpr Said k_kiosk{"คีออสก์", "Kiosk"};
constexpr Said k_times{"ครั้ง", "Times"};

// 1 Cover
constexpr Said k_cover_period{"ช่วงเวลา", "Period"};
constexpr Said k_cover_place{"สถานที่", "Place"};
constexpr Said k_cover_kiosks{"คีออสก์", "Kiosks"};
constexpr Said k_cover_kiosk_count{"{} เครื่อง", "{}"};
constexpr Said k_cover_packs{"ชุดข้อมูล", "Content pack"};
constexpr Said k_cover_version{"{} รุ่น {}", "{} version {}"};
constexpr Said k_cover_hours{"เวลาเปิดเครื่องรวม", "Hours on, together"};
constexpr Said k_hours{"{} ชั่วโมง", "{} hours"};
constexpr Said k_cover_days{"วันที่มีผู้ใช้", "Days with visitors"};
constexpr Said k_days{"{} วัน", "{} days"};
constexpr Said k_one_day{"1 วัน", "1 day"};
constexpr Said k_cover_scope{"เฉพาะ", "Only"};
constexpr Said k_since{"ตั้งแต่ {}", "from {}"};
constexpr Said k_until{"ถึง {}", "to {}"};
constexpr Said k_only_kiosk{"คีออสก์ {}", "kiosk {}"};
constexpr Said k_only_pack{"ชุดข้อมูล {}", "pack {}"};
constexpr Said k_quality{"คุณภาพข้อมูล", "Data quality"};
constexpr Said k_quality_good{"ครบถ้วน: ไม่พบสิ่งผิดปกติในบันทึก",
                              "Whole: nothing is wrong with the logs."};
constexpr Said k_quality_doubts{"โปรดอ่านตัวเลขในรายงานนี้พร้อมกับข้อสังเกตต่อไปนี้",
                                "Please read this report's figures with these notes beside them."};
constexpr Said k_contents{"ในรายงานนี้", "In this report"};
constexpr Said k_events_read{"เหตุการณ์ที่อ่าน", "Events read"};
constexpr Said k_missing_events{"เหตุการณ์ที่ขาดหาย (เลขลำดับไม่ต่อเนื่อง)",
                                "Missing events (gaps in numbers)"};
constexpr Said k_dropped_events{"เหตุการณ์ที่ทิ้งเพราะเขียนดิสก์ไม่ได้", "Events dropped (the disk was away)"};
constexpr Said k_doubtful_clock{"เหตุการณ์ที่นาฬิกาเชื่อถือไม่ได้", "Events with a doubtful clock"};
constexpr Said k_clock_steps{"นาฬิกาถูกปรับ (ครั้ง)", "Times the clock was set"};
constexpr Said k_without_day{"การใช้งานที่ไม่ทราบวันที่", "Sessions on no known day"};
constexpr Said k_open_sessions{"การใช้งานที่ไม่มีตอนจบ", "Sessions without an end"};
constexpr Said k_not_counted{"การใช้งานของเจ้าหน้าที่และการซ้อม (ไม่นับ)",
                             "Staff and rehearsals (not counted)"};
constexpr Said k_unreadable{"เหตุการณ์ที่อ่านไม่ได้", "Unreadable events"};
constexpr Said k_broken_boots{"เครื่องถูกปิดกะทันหัน (ครั้ง)", "Runs ended without shutdown"};
constexpr Said k_missing_days{"ช่วงวันที่ไม่มีบันทึก", "Spans of days with no record"};
constexpr Said k_forgotten{"การใช้งานที่เหลือเพียงยอดรวมรายวัน", "Sessions kept as daily sums only"};
constexpr Said k_newer_log{"บางส่วนมาจากคีออสก์รุ่นใหม่กว่า สิ่งที่รุ่นนี้ไม่รู้จักไม่ได้นับ (รุ่นของบันทึก)",
                           "Partly of a newer kiosk; what this version does not know is left out "
                           "(version of its log)"};

// 2 Summary
constexpr Said k_part_summary{"สรุป", "Summary"};
constexpr Said k_engaged_sessions{"ใช้จริง (เปิดผลงานหรือทำอย่างน้อย {} อย่าง)",
                                  "Engaged (opened a work, or did {} things)"};
constexpr Said k_exhibit_views{"การเปิดดูผลงาน", "Exhibit views"};
constexpr Said k_views_note{"ไม่รวมเปิดผ่าน {} ครั้ง", "without {} passes"};
constexpr Said k_median_session{"เวลาที่ใช้ต่อครั้ง (ค่ากลาง)", "Median session time"};
constexpr Said k_minutes_seconds{"นาที:วินาที", "min:s"};
constexpr Said k_in_english{"ใช้ภาษาอังกฤษ", "In English"};
constexpr Said k_with_aids{"ใช้การช่วยการเข้าถึง", "With accessibility aids"};
constexpr Said k_of_sessions{"{} ครั้ง", "{} sessions"};
constexpr Said k_summary_p90{"เก้าในสิบครั้งใช้ไม่เกิน", "Nine in ten sessions lasted no longer than"};
constexpr Said k_summary_mean{"เวลาเฉลี่ยต่อครั้ง", "Mean session time"};
constexpr Said k_summary_dwell{"เวลาดูผลงานหนึ่งชิ้น (ค่ากลาง)", "Median time on a work"};
constexpr Said k_summary_broad{"ดูผลงานอย่างน้อย {} ชิ้น", "Sessions that viewed {} works or more"};
constexpr Said k_summary_likes{"ถูกใจ ♥ (ครั้งที่ใช้งาน)", "Sessions that gave a ♥"};
constexpr Said k_summary_bags{"เก็บผลงานใส่ถุง (ครั้งที่ใช้งาน)", "Sessions that put works into the bag"};

// 3 and 4
constexpr Said k_part_days{"การใช้งานรายวัน", "Sessions per day"};
constexpr Said k_days_lead{"วันที่ใช้มากที่สุดคือ {} ({} ครั้ง)", "The busiest day was {} ({} sessions)."};
constexpr Said k_days_chart{"จำนวนครั้งที่ใช้งานในแต่ละวัน", "Sessions on each day"};
constexpr Said k_days_latest{"แสดง {} วันล่าสุด", "The latest {} days are shown."};
constexpr Said k_uptime{"เปิดเครื่อง|(ชั่วโมง)", "Hours|on"};
constexpr Said k_day_forgotten{"ยอดรวม", "sums only"};
constexpr Said k_part_hours{"ช่วงเวลาที่ใช้มากที่สุด", "Busiest hours"};
constexpr Said k_hours_lead{"ชั่วโมงที่ใช้มากที่สุดคือ {}.00–{}.59 น. ของ {} ({} ครั้ง)",
                            "The busiest hour was {}:00–{}:59 on {} ({} sessions)."};
constexpr Said k_hours_chart{"จำนวนครั้งที่เริ่มใช้ในแต่ละชั่วโมงของแต่ละวัน",
                             "Sessions begun in each hour of each day"};
constexpr Said k_hours_note{
    "ตัวเลขในช่องคือจำนวนครั้งที่เริ่มใช้ในชั่วโมงนั้น ช่องยิ่งเข้มยิ่งมาก",
    "A cell tells the sessions that began in that hour; the darker, the more."};

// 5 and 6
constexpr Said k_part_works{"ผลงานที่มีผู้ชมมากที่สุด", "Most viewed works"};
constexpr Said k_works_lead{"{} ผลงานแรกจาก {} ผลงานที่มีผู้เปิดดู",
                            "The first {} of {} works that were viewed."};
constexpr Said k_attraction{"ดึงดูด", "Attraction"};
constexpr Said k_p90{"9 ใน 10", "9 in 10"};
constexpr Said k_passes{"เปิดผ่าน", "Passes"};
constexpr Said k_works_note{
    "ค่ากลาง และ 9 ใน 10: เวลาดู (นาที:วินาที) · ดึงดูด: ครั้งที่เปิดผลงาน ÷ ครั้งที่ป้ายของผลงานอยู่บนจอ · "
    "เปิดผ่าน: ไม่ถึง {} วินาที",
    "Median and 9 in 10: time on the work (min:s) · Attraction: sessions that opened it ÷ sessions "
    "that had its tile on the screen · Passes: under {} s"};
constexpr Said k_part_never{"ผลงานที่ไม่มีผู้เปิด", "Works never opened"};
constexpr Said k_never_lead{"มี {} ผลงานที่ไม่มีผู้เปิดเลย", "{} works were never opened."};
constexpr Said k_never_none{"ทุกผลงานมีผู้เปิดดูอย่างน้อยหนึ่งครั้ง", "Every work was opened at least once."};

// 7 and 8
constexpr Said k_part_categories{"หมวดหมู่", "Categories"};
constexpr Said k_category{"หมวด", "Category"};
constexpr Said k_categories_lead{
    "แถบเข้มคือส่วนแบ่งของการเปิดดู แถบอ่อนคือส่วนแบ่งของจำนวนผลงาน "
    "แถบเข้มที่ยาวกว่าแปลว่าผู้ชมสนใจมากกว่าสัดส่วนของผลงาน",
    "The dark bar is a category's share of views, the light one its share of works: where the dark "
    "one is longer, visitors looked more than its size would make them."};
constexpr Said k_share_of_views{"ของการ|เปิดดู", "of|views"};
constexpr Said k_share_of_works{"ของ|ผลงาน", "of|works"};
constexpr Said k_pair_told{"{} ของการเปิดดู, {} ของผลงาน", "{} of views, {} of works"};
constexpr Said k_diligent{"ดูเกิน|ครึ่งหมวด", "Saw over|half"};
constexpr Said k_part_schools{"โรงเรียนและหน่วยงาน", "Schools and organisations"};
constexpr Said k_schools_lead{"โรงเรียน {} แห่งจาก {} แห่งมีผู้เปิดดูผลงาน",
                              "Works of {} of {} schools were viewed."};
constexpr Said k_page_opened{"เปิดหน้า|โรงเรียน", "Page|opened"};
constexpr Said k_terms_title{"ตาม{}", "By {}"};
constexpr Said k_term{"รายการ", "Term"};
constexpr Said k_list_opened{"เปิดรายการ", "List|opened"};
constexpr Said k_filtered{"ใช้กรอง", "As|filter"};
constexpr Said k_schools_count{"โรงเรียน", "Schools"};
constexpr Said k_school_views{"เปิดดู|ผลงาน", "Their|views"};
constexpr Said k_balance{"ความสมดุลของการแสดง (หน้าเชิญชวนและผลงานแนะนำ)",
                         "Balance of what was shown (attract screen and home's row)"};
constexpr Said k_most_exhibit{"ผลงานที่แสดงมากที่สุด", "Most shown work"};
constexpr Said k_least_exhibit{"ผลงานที่แสดงน้อยที่สุด", "Least shown work"};
constexpr Said k_most_school{"โรงเรียนที่แสดงมากที่สุด", "Most shown school"};
constexpr Said k_least_school{"โรงเรียนที่แสดงน้อยที่สุด", "Least shown school"};
constexpr Said k_never_shown{"ผลงานที่ยังไม่ได้แสดง", "Works not shown yet"};

// 9
constexpr Said k_part_paths{"เส้นทางการใช้งาน", "Paths"};
constexpr Said k_funnel{"จากการแตะครั้งแรกถึงการดูหลายผลงาน",
                        "From the first touch to viewing several works"};
constexpr Said k_step_began{"แตะเพื่อเริ่ม", "Began"};
constexpr Said k_step_chose{"เลือกไปต่อจากหน้าแรก", "Chose a way from home"};
constexpr Said k_step_opened{"เปิดผลงาน", "Opened a work"};
constexpr Said k_step_viewed{"ดูผลงานอย่างน้อย {} วินาที", "Viewed one for {} s or more"};
constexpr Said k_step_several{"ดูอย่างน้อย {} ผลงาน", "Viewed {} works or more"};
constexpr Said k_first_choices{"เริ่มแล้วไปไหนก่อน", "Where visits went first"};
constexpr Said k_entry{"เริ่มจาก", "Entry"};
constexpr Said k_first_screen{"หน้าแรกที่เลือก", "First choice"};
constexpr Said k_went_nowhere{"ไม่ได้ไปต่อ", "Nowhere"};
constexpr Said k_screens{"หน้าจอ และการใช้งานที่จบลงที่นั่น", "Screens, and the sessions that ended there"};
constexpr Said k_screen{"หน้าจอ", "Screen"};
constexpr Said k_opened{"เปิด", "Opened"};
constexpr Said k_last_here{"จบที่นี่", "Ended here"};
constexpr Said k_drop_off{"สัดส่วนที่จบ", "Drop-off"};
constexpr Said k_last_by_timeout{"หมดเวลาที่นี่", "By timeout"};

// 10
constexpr Said k_part_searches{"การค้นหา", "Searches"};
constexpr Said k_searches_lead{
    "ค้นหา {} ครั้ง ในการใช้งาน {} ครั้ง ({}) · ไม่พบผล {} ครั้ง · เปิดผลงานจากผลการค้นหา {} ครั้ง",
    "{} searches in {} sessions ({}) · {} found nothing · {} led to a work."};
constexpr Said k_searches_none{"ไม่มีการค้นหา", "Nobody searched."};
constexpr Said k_top_terms{"คำค้นที่ใช้มากที่สุด", "Most searched"};
constexpr Said k_missed_terms{"คำค้นที่ไม่พบผล", "Searches with no result"};
constexpr Said k_search_term{"คำค้น", "Term"};
constexpr Said k_search_times{"ค้นหา", "Searches"};
constexpr Said k_no_result{"ไม่พบผล", "No result"};
constexpr Said k_suggestion{"อาจหมายถึง", "Perhaps meant"};
constexpr Said k_withheld{
    "คำค้น {} คำมีผู้ค้นไม่ถึง {} ครั้งที่ใช้งาน จึงไม่แสดง เพื่อความเป็นส่วนตัว",
    "{} terms were searched for in fewer than {} sessions and are not told, for privacy."};
constexpr Said k_layouts{"แป้นพิมพ์", "Keyboard"};

// 11
constexpr Said k_part_lengths{"ระยะเวลาและจำนวนผลงานต่อครั้ง", "Session length and works per session"};
constexpr Said k_lengths_chart{"จำนวนครั้งตามระยะเวลาที่ใช้", "Sessions by how long they lasted"};
constexpr Said k_breadths_chart{"จำนวนครั้งตามจำนวนผลงานที่ดู",
                                "Sessions by how many works were viewed"};
constexpr Said k_seconds_span{"{}–{} วินาที", "{}–{} s"};
constexpr Said k_minutes_span{"{}–{} นาที", "{}–{} min"};
constexpr Said k_minutes_more{"{} นาทีขึ้นไป", "{}+ min"};
constexpr Said k_or_more{"{}+", "{}+"};
constexpr Said k_lengths_lead{"ค่ากลาง {} · เก้าในสิบครั้งไม่เกิน {} · เฉลี่ย {} (นาที:วินาที)",
                              "Median {} · nine in ten no longer than {} · mean {} (min:s)."};

// 12
constexpr Said k_part_access{"ภาษาและการช่วยการเข้าถึง", "Language and accessibility"};
constexpr Said k_language{"ภาษา", "Language"};
constexpr Said k_aid{"การช่วยการเข้าถึง", "Aid"};
constexpr Said k_access_lead{
    "เปลี่ยนภาษา {} ครั้ง ในการใช้งาน {} ครั้ง · ใช้การช่วยการเข้าถึงอย่างน้อยหนึ่งอย่าง {} ครั้ง ({})",
    "The language was changed {} times in {} sessions · {} sessions used at least one aid ({})."};

// 13
constexpr Said k_part_timeouts{"การหมดเวลา", "Timeouts"};
constexpr Said k_timeouts_lead{
    "ถามว่ายังใช้งานอยู่หรือไม่ {} ครั้ง ในการใช้งาน {} ครั้ง · ใช้งานต่อ {} ครั้ง ({}) · ไม่มีผู้ตอบ {} ครั้ง",
    "Asked “Are you still there?” {} times in {} sessions · {} went on ({}) · {} were not "
    "answered."};
constexpr Said k_ends{"การใช้งานจบอย่างไร", "How sessions ended"};
constexpr Said k_feedback{"ใช้แล้วชอบไหม", "Did they like it?"};
constexpr Said k_feedback_note{
    "ตอบ {} ครั้ง จากการใช้งานทั้งหมด {} ครั้ง ({}) · ถามเฉพาะผู้ที่กดจบการใช้งาน และข้ามได้ "
    "จำนวนผู้ตอบจึงน้อย และไม่ใช่ตัวแทนของผู้ใช้ทั้งหมด",
    "{} of {} sessions answered ({}). Only those who pressed “Finish” were asked, and could skip "
    "it: the answers are few, and not representative of all."};
constexpr Said k_felt_good{"ชอบ", "Liked it"};
constexpr Said k_felt_fair{"เฉย ๆ", "So-so"};
constexpr Said k_felt_bad{"ไม่ค่อยชอบ", "Not really"};

// 14
constexpr Said k_part_media{"วิดีโอ ภาพ คิวอาร์โค้ด และสิ่งที่เก็บไว้", "Media, QR codes and what was kept"};
constexpr Said k_plays{"เล่นวิดีโอ", "Videos played"};
constexpr Said k_finished{"ดูวิดีโอจนจบ", "Videos seen to the end"};
constexpr Said k_watched{"เวลาดูวิดีโอรวม (ชั่วโมง)", "Hours of video watched"};
constexpr Said k_pictures{"เปิดภาพใหญ่", "Pictures looked at closely"};
constexpr Said k_media_sessions{"การใช้งานที่ดูวิดีโอหรือภาพ", "Sessions with videos or pictures"};
constexpr Said k_qr_shown{"แสดงคิวอาร์โค้ด (ไม่ทราบว่ามีผู้สแกนหรือไม่)",
                          "QR codes shown (a scan cannot be seen)"};
constexpr Said k_likes{"ถูกใจ ♥", "♥ given"};
constexpr Said k_bagged{"ผลงานในถุง", "Works put into the bag"};
constexpr Said k_voters{"การใช้งานที่ลงคะแนน (ผลคะแนนปิดผนึก)",
                        "Sessions that voted (the count is under seal)"};
constexpr Said k_what{"รายการ", "What"};
constexpr Said k_in_sessions{"ในการใช้งาน|(ครั้ง)", "In|sessions"};

// 15
constexpr Said k_part_machines{"ความเชื่อถือได้ของเครื่อง", "Reliability"};
constexpr Said k_boots{"เปิด|โปรแกรม", "Starts"};
constexpr Said k_cut_off{"ปิด|กะทันหัน", "Cut|off"};
constexpr Said k_crashes{"กู้คืน", "Recovered"};
constexpr Said k_touch_lost{"จอสัมผัส|หาย (นาที)", "Touch lost|(min)"};
constexpr Said k_frames{"ภาพต่อ|วินาที", "Frames|a second"};
constexpr Said k_temperature{"ร้อนสุด|°C", "Hottest|°C"};
constexpr Said k_disk{"ดิสก์|เหลือ MB", "Disk left|MB"};
constexpr Said k_faults{"เหตุขัดข้องที่บันทึกไว้", "Faults on record"};
constexpr Said k_fault{"เหตุขัดข้อง", "Fault"};
constexpr Said k_fault_count{"จำนวนที่นับ", "Counted"};
constexpr Said k_machines_note{
    "เปิดเครื่อง: ชั่วโมงจากเหตุการณ์แรกถึงสุดท้ายของแต่ละครั้งที่เปิดโปรแกรม · ปิดกะทันหัน: ครั้งที่เปิดแล้วไม่ได้ปิดตามปกติ · "
    "กู้คืน: ครั้งที่โปรแกรมเริ่มใหม่หลังจากนั้นและบอกไว้",
    "Hours on: from the first to the last event of each run · Cut off: runs that ended without "
    "shutdown · Recovered: starts after that which told of it."};
constexpr Said k_gaps{"ช่วงที่ขาดหาย", "What is missing"};
constexpr Said k_gap_told{"การเปิดโปรแกรม {}: เหตุการณ์ที่ {}", "run {}: events {}"};
constexpr Said k_missing_told{"{}: ไม่มีบันทึก", "{}: no record"};

// 16
constexpr Said k_part_method{"วิธีนับ", "Method"};
constexpr Said k_method_session{"การใช้งานหนึ่งครั้ง", "Session"};
constexpr Said k_method_session_told{
    "ตั้งแต่แตะหน้าเชิญชวนครั้งแรก ถึงการแตะครั้งสุดท้ายก่อนกดจบหรือหมดเวลา เวลาที่รอหมดเวลาไม่นับ "
    "การใช้งานไม่ใช่จำนวนคน: "
    "ครอบครัวหนึ่งอาจใช้ด้วยกัน และคนหนึ่งอาจกลับมาใช้อีก",
    "From the first touch on the attract screen to the last touch before visitors finish or time "
    "runs out; the wait for the timeout is not counted. Sessions are not people: a family may "
    "share one, and one person may come back."};
constexpr Said k_method_engaged{"ใช้จริง", "Engaged"};
constexpr Said k_method_engaged_told{
    "เปิดผลงานอย่างน้อยหนึ่งชิ้น หรือทำอย่างน้อย {} อย่าง การแตะครั้งเดียวแล้วไปเป็นเพียงการแวะดู",
    "A work was opened, or at least {} things were done. A single waking touch is a peek."};
constexpr Said k_method_view{"เปิดดูและเปิดผ่าน", "View and pass"};
constexpr Said k_method_view_told{
    "เปิดผลงานอย่างน้อย {} วินาทีเป็นการเปิดดู น้อยกว่านั้นเป็นการเปิดผ่าน "
    "กดย้อนกลับมาที่ผลงานเดิมในครั้งเดียวกันนับต่อจากเดิม",
    "A work open for at least {} s is a view, for less a pass. Coming back to it by “Back” within "
    "the session continues the view."};
constexpr Said k_method_dwell{"เวลาดู", "Time on a work"};
constexpr Said k_method_dwell_told{
    "เวลาที่ผลงานอยู่บนจอ นับไม่เกิน {} วินาทีหลังการแตะครั้งสุดท้าย เพื่อไม่ให้หน้าที่ถูกทิ้งไว้กลายเป็นผลงานยอดนิยม",
    "How long it was on the screen, at most {} s after the last touch, so that an abandoned page "
    "does not become the favourite."};
constexpr Said k_method_median{"ค่ากลาง และ 9 ใน 10", "Median and 9 in 10"};
constexpr Said k_method_median_told{
    "ครึ่งหนึ่งไม่เกินค่ากลาง เก้าในสิบไม่เกินค่า 9 ใน 10 "
    "ค่าเฉลี่ยบอกไว้เป็นลำดับสุดท้ายเพราะการใช้งานที่นานมากเพียงไม่กี่ครั้งดึงให้สูงขึ้น",
    "Half lasted no longer than the median, nine in ten no longer than the second. The mean comes "
    "last: a few very long visits pull it up."};
constexpr Said k_method_attraction{"ดึงดูด", "Attraction"};
constexpr Said k_method_attraction_told{
    "ครั้งที่เปิดผลงาน ÷ ครั้งที่ป้ายของผลงานอยู่บนจออย่างน้อยหนึ่งวินาที",
    "Sessions that opened the work ÷ sessions in which its tile was on the screen for a second."};
constexpr Said k_method_breadth{"ดูหลายผลงาน และดูเกินครึ่งหมวด", "Breadth, and over half a category"};
constexpr Said k_method_breadth_told{
    "ครั้งที่ดูอย่างน้อย {} ผลงาน และครั้งที่ดูผลงานเกินครึ่งของหมวด เทียบกับทุกครั้ง",
    "Sessions that viewed {} works or more, and sessions that viewed more than half of a "
    "category's works, against all."};
constexpr Said k_method_share{"ส่วนแบ่ง", "Shares"};
constexpr Said k_method_share_told{
    "ส่วนแบ่งของการเปิดดูต้องอ่านคู่กับส่วนแบ่งของจำนวนผลงาน หมวดที่มีผลงานมากย่อมมีผู้เปิดดูมาก",
    "A share of views is to be read beside the share of works: a category with most of the works "
    "is bound to have most of the views."};
constexpr Said k_method_who{"ใครถูกนับ", "Who is counted"};
constexpr Said k_method_who_told{
    "เฉพาะผู้ชม การใช้งานของเจ้าหน้าที่ การทดสอบ และการซ้อมไม่นับ การแตะรัวผิดปกติบันทึกเป็นเหตุขัดข้อง",
    "Visitors only. Staff, tests and rehearsals never count; storms of touches are faults, not "
    "use."};
constexpr Said k_method_days{"วันและเวลา", "Days and hours"};
constexpr Said k_method_days_told{
    "ตามเวลาของสถานที่จัดงาน ระยะเวลาวัดด้วยนาฬิกาของเครื่องที่เดินต่อเนื่อง การปรับนาฬิกาจึงไม่ทำให้ระยะเวลาผิด "
    "การใช้งานที่นาฬิกาเชื่อถือไม่ได้นับในยอดรวม แต่ไม่อยู่ในวันใด",
    "In the hall's time. Durations come from a clock of the machine that nobody can set. Sessions "
    "with a doubtful wall clock are in the totals, but on no day."};
constexpr Said k_method_privacy{"ความเป็นส่วนตัว", "Privacy"};
constexpr Said k_method_privacy_told{
    "ไม่เก็บข้อมูลส่วนบุคคล (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562): ไม่มีกล้อง ไมโครโฟน หรือการเข้าสู่ระบบ "
    "คำค้นแสดงเมื่อมีผู้ค้นอย่างน้อย {} ครั้งที่ใช้งาน และพึงลบด้วยคำสั่ง kiosk-stats forget เมื่อพ้น {} วัน",
    "Nothing personal is kept (PDPA B.E. 2562): no camera, no microphone, no login. A term is told "
    "if it was searched for in {} sessions or more; kiosk-stats forget is to take searched words "
    "out of the logs after {} days."};

// A school's own page
constexpr Said k_school_title{"ผลงานของโรงเรียนที่คีออสก์", "The school's works at the kiosk"};
constexpr Said k_school_works{"ผลงานของโรงเรียน {} ผลงาน ({} ของทั้งงาน)",
                              "The school's {} works ({} of the event's)"};
constexpr Said k_school_views_big{"การเปิดดูผลงาน", "Views of its works"};
constexpr Said k_school_sessions_big{"ครั้งที่มีผู้ดูผลงาน", "Sessions that viewed them"};
constexpr Said k_school_opened_big{"เปิดหน้าโรงเรียน", "Its page opened"};
constexpr Said k_school_dwell_big{"เวลาดู (ค่ากลาง)", "Median time on a work"};
constexpr Said k_event_dwell{"ทั้งงาน {}", "whole event {}"};
constexpr Said k_of_event_views{"{} ของทั้งงาน", "{} of the event's"};
constexpr Said k_of_all_sessions{"{} ของทุกครั้ง", "{} of all sessions"};
constexpr Said k_median_dwell{"เวลาดู|(ค่ากลาง)", "Median|time"};
constexpr Said k_school_note{
    "ขีดตั้งในแถบคือค่ากลางของทุกผลงานในงาน: เปิดดู {} ครั้งต่อผลงาน เวลาดู {} (นาที:วินาที) · เปิดไม่ถึง {} "
    "วินาทีไม่นับ",
    "The upright marks are the medians of all works of the event: {} views a work, {} (min:s) on a "
    "work. A work open for under {} s is not counted."};
constexpr Said k_against{"เทียบกับ|ทั้งงาน", "Against|the event"};
constexpr Said k_never_opened_yet{"ยังไม่มีผู้เปิด", "not opened yet"};
constexpr Said k_index_title{"รายงานรายโรงเรียน", "Reports of the schools"};
constexpr Said k_index_lead{
    "หนึ่งหน้าต่อหนึ่งโรงเรียน แต่ละหน้าไม่เอ่ยถึงโรงเรียนอื่น ส่งให้โรงเรียนได้ทันที",
    "One page for each school. No page names another school: each can be sent as it is."};

}  // namespace say

// A screen, end, entry, aid, layout, fault or language by its word in the log. Of a word that is
// not known both are empty.
Said screen_word(std::string_view word);
Said end_word(std::string_view word);
Said entry_word(std::string_view word);
Said aid_word(std::string_view word);
Said layout_word(std::string_view word);
Said fault_word(std::string_view word);
Said language_word(std::string_view word);

}  // namespace kiosk::report
