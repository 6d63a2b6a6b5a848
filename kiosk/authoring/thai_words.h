// The words and characters that thai_breaks.cpp knows by itself: lists to add to, no rules.
#pragma once

#include <string_view>

namespace kiosk::authoring {

using Letters = std::u32string_view;

// Never the first character of a line, never the last.
constexpr Letters k_never_first = U"ะาำๅๆฯ)]}”’\"'»›%!?,.;:/…";
constexpr Letters k_never_last = U"([{“‘«‹฿$#@";

// Words and compounds that both dictionaries cut and a reader does not, or that only the two
// together know; kept whole like the pack's own names.
constexpr Letters k_whole_words[] = {
    U"ฯลฯ",      U"ภูกระดึง",   U"ศรีบุญเรือง",  U"สูงสุด",     U"บุดดา",     U"ตากลม",     U"นำเสนอ",
    U"ผลงาน",    U"สถานศึกษา", U"ประถมศึกษา", U"พลศึกษา",   U"พละศึกษา",  U"ข้อเสนอแนะ", U"เกียรติบัตร",
    U"วิภาคย์",    U"ขับเคลื่อน",  U"ดำเนินงาน",  U"การงาน",   U"นานาชาติ",  U"ดีเด่น",      U"คุณวุฒิ",
    U"วันอาทิตย์",  U"วันจันทร์",   U"วันอังคาร",   U"วันพุธ",     U"วันพฤหัสบดี", U"วันศุกร์",     U"วันเสาร์",
    U"งบประมาณ", U"ทำการ",    U"โถกเถก",    U"ผู้อำนวยการ"};

// Words that make the next word a noun; a line does not end after them.
constexpr Letters k_prefixes[] = {U"การ", U"ความ", U"ผู้", U"ชาว"};

// What may follow a number and a space, by its first letters: months and units.
constexpr Letters k_units[] = {
    U"มกราคม",  U"กุมภาพันธ์",   U"มีนาคม",   U"เมษายน",   U"พฤษภาคม",  U"มิถุนายน",  U"กรกฎาคม",
    U"สิงหาคม",  U"กันยายน",    U"ตุลาคม",   U"พฤศจิกายน", U"ธันวาคม",   U"ม.ค.",    U"ก.พ.",
    U"มี.ค.",    U"เม.ย.",     U"พ.ค.",    U"มิ.ย.",     U"ก.ค.",     U"ส.ค.",    U"ก.ย.",
    U"ต.ค.",    U"พ.ย.",      U"ธ.ค.",    U"บาท",      U"คน",       U"แห่ง",     U"โรงเรียน",
    U"โรง",     U"ผลงาน",     U"รายการ",  U"กลุ่ม",      U"สาขา",     U"เรื่อง",    U"ครั้ง",
    U"วัน",      U"สัปดาห์",     U"เดือน",    U"ปี",        U"ชั่วโมง",    U"นาที",     U"วินาที",
    U"น.",      U"กม.",       U"กิโล",     U"เมตร",     U"ซม.",      U"ตัว",      U"ต้น",
    U"ชิ้น",      U"ชุด",        U"เล่ม",     U"ข้อ",       U"ด้าน",      U"ขั้น",      U"ระดับ",
    U"อำเภอ",   U"ตำบล",      U"จังหวัด",   U"หมวด",     U"ห้อง",      U"นวัตกรรม", U"ร้อยละ",
    U"ล้าน",     U"แสน",       U"หมื่น",     U"พัน",       U"เปอร์เซ็นต์", U"คะแนน",   U"baht",
    U"January", U"February",  U"March",   U"April",    U"May",      U"June",    U"July",
    U"August",  U"September", U"October", U"November", U"December", U"metres",  U"km"};

// What may stand before a space and a number, by its last letters.
constexpr Letters k_numbered[] = {
    U"ที่",     U"เขต",   U"กลุ่ม",    U"ข้อ",    U"ชั้น",  U"ปี",    U"พ.ศ.", U"ค.ศ.",
    U"ป.",    U"ม.",    U"มาตรา",  U"บท",    U"เล่ม", U"หมู่",   U"รุ่น",   U"ระยะ",
    U"ครั้ง",   U"ฉบับ",   U"ห้อง",    U"เลข",   U"หน้า", U"ขั้น",   U"Area", U"Office",
    U"Group", U"Phase", U"Cohort", U"Grade", U"No.", U"B.E.", U"อนุบาล"};

}  // namespace kiosk::authoring
