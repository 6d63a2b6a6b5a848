#include "authoring/form.h"

#include "text/fold.h"

#include <algorithm>
#include <string>

namespace kiosk::authoring {
namespace {

constexpr Choice k_event_kinds[] = {{"open-house", "เปิดบ้าน"},
                                    {"symposium", "ประชุมวิชาการ"},
                                    {"workshop", "ประชุมเชิงปฏิบัติการ"},
                                    {"meeting", "ประชุม"},
                                    {"selection", "คัดเลือก"}};
constexpr Choice k_modes[] = {{"onsite", "ในสถานที่"}, {"online", "ออนไลน์"}, {"hybrid", "ผสมผสาน"}};
constexpr Choice k_owners[] = {{"exhibit", "ผลงาน"}, {"organisation", "หน่วยงาน"}};
constexpr Choice k_displays[] = {
    {"tiles", "แผ่น"}, {"list", "รายการ"}, {"table", "ตาราง"}, {"map", "แผนที่"}};
constexpr Choice k_roles[] = {{"normal", "ปกติ"}, {"other", "อื่น ๆ"}, {"unspecified", "ไม่ระบุ"}};
constexpr Choice k_organisation_kinds[] = {{"school", "โรงเรียน"},
                                           {"esa-primary", "สพป."},
                                           {"esa-secondary", "สพม."},
                                           {"provincial-office", "ศธจ."},
                                           {"local-government", "อปท."},
                                           {"private-office", "สช."},
                                           {"special-education", "การศึกษาพิเศษ"},
                                           {"ministry", "กระทรวง"},
                                           {"network", "เครือข่าย"},
                                           {"other", "อื่น ๆ"}};
constexpr Choice k_statuses[] = {
    {"submitted", "ส่งผลงาน"}, {"selected", "ได้รับคัดเลือก"}, {"best-practice", "วิธีปฏิบัติที่เป็นเลิศ"}};
constexpr Choice k_award_levels[] = {{"school", "โรงเรียน"}, {"group", "กลุ่มโรงเรียน"},
                                     {"area", "เขตพื้นที่"},    {"province", "จังหวัด"},
                                     {"region", "ภูมิภาค"},   {"nation", "ชาติ"}};
constexpr Choice k_award_kinds[] = {{"certificate", "เกียรติบัตร"},
                                    {"medal", "เหรียญ"},
                                    {"special", "รางวัลพิเศษ"},
                                    {"selection", "คัดเลือก"}};
constexpr Choice k_consents[] = {
    {"given", "ได้รับแล้ว"}, {"no-people", "ไม่มีบุคคลในภาพ"}, {"missing", "ยังไม่ได้รับ"}};
constexpr Choice k_votings[] = {{"none", "ไม่มี"}, {"open", "เปิดโหวต"}};
constexpr Choice k_programme_kinds[] = {{"phase", "ระยะ"}, {"session", "ช่วงเวลา"}};
constexpr Choice k_qualifiers[] = {
    {"exact", "เท่ากับ"}, {"about", "ประมาณ"}, {"at-least", "อย่างน้อย"}};

// Short names keep the tables below readable as tables.
using enum Holds;
constexpr Need must = Need::required, should = Need::advised, may = Need::optional;
constexpr Many one = Many::no, several = Many::yes;
constexpr int k_longest_summary = 280;

constexpr ColumnForm k_event[] = {
    {"id", "รหัสงาน|รหัส", id, must},
    {"name", "ชื่องาน", words, must},
    {"short_name", "ชื่อย่อ"},
    {"kind", "ประเภทงาน", choice, may, one, "", k_event_kinds},
    {"mode", "รูปแบบ", choice, may, one, "", k_modes},
    {"date", "วันที่", date, must},
    {"date_text", "วันที่ตามที่พิมพ์"},
    {"time", "เวลา", plain},
    {"venue", "สถานที่"},
    {"organiser", "หน่วยงานผู้จัด", reference, must, one, "organisations"},
    {"partners", "หน่วยงานร่วมจัด", names, may, several},
    {"partners_en", "หน่วยงานร่วมจัด (อังกฤษ)", names, may, several},
    {"sponsors", "ผู้สนับสนุน"},
    {"objectives", "วัตถุประสงค์"},
    {"project", "โครงการ"},
    {"stream_url", "ช่องถ่ายทอด", url},
    {"voting", "การโหวตผลงาน", choice, may, one, "", k_votings},
    {"votes", "จำนวนโหวตต่อผู้ชม", number},
    {"votes_open", "เปิดผลโหวตเมื่อ", moment},
    {"sample_note", "หมายเหตุข้อมูลตัวอย่าง"},
    {"accent", "สีประจำงาน", plain},
    {"logo", "ตรางาน", files},
    {"audio", "เสียงบรรยาย", audio},
    {"audio_en", "เสียงบรรยาย (อังกฤษ)", audio},
    {"licence", "สัญญาอนุญาต", plain},
    {"publisher", "ผู้เผยแพร่"},
    {"version", "รุ่นของชุดข้อมูล", plain},
};

constexpr ColumnForm k_facets[] = {
    {"id", "รหัสกลุ่มหมวด|รหัส", id, must},
    {"label", "ชื่อกลุ่มหมวด|ชื่อ", words, must},
    {"applies_to", "ใช้กับ", choice, must, one, "", k_owners},
    {"order", "ลำดับ", number},
    {"multi", "เลือกได้หลายค่า", flag},
    {"closed", "ครบทุกหมวด", flag},
    {"required", "ต้องระบุ", flag},
    {"one_per_org", "หน่วยงานละหนึ่งผลงาน", flag},
    {"display", "การแสดงผล", choice, may, one, "", k_displays},
};

constexpr ColumnForm k_terms[] = {
    {"facet", "กลุ่มหมวด", reference, must, one, "facets"},
    {"id", "รหัสหมวด|รหัส", id, must},
    {"label", "ชื่อหมวด|ชื่อ", words, must},
    {"short_label", "ชื่อหมวดย่อ"},
    {"order", "ลำดับ", number},
    {"parent", "หมวดแม่", plain},
    {"aliases", "ชื่ออื่น", names, may, several},
    {"note", "หมายเหตุ"},
    {"colour", "สี", plain},
    {"icon", "ไอคอน", plain},
    {"role", "ประเภทพิเศษ", choice, may, one, "", k_roles},
    {"reported", "จำนวนตามรายงาน", plain},
    {"source", "แหล่งข้อมูล", reference, may, several, "sources"},
};

constexpr ColumnForm k_organisations[] = {
    {"id", "รหัสหน่วยงาน|รหัส", id, must},
    {"name", "ชื่อหน่วยงาน|ชื่อ", words, must},
    {"short_name", "ชื่อย่อ"},
    {"aliases", "ชื่ออื่น", names, may, several},
    {"kind", "ประเภท", choice, may, one, "", k_organisation_kinds},
    {"affiliation", "สังกัด", reference, may, one, "organisations"},
    {"group", "กลุ่มโรงเรียน", reference, may, one, "terms/group"},
    {"tambon", "ตำบล"},
    {"amphoe", "อำเภอ"},
    {"province", "จังหวัด"},
    {"levels", "ระดับที่เปิดสอน"},
    {"about", "เกี่ยวกับหน่วยงาน"},
    {"moe10", "รหัสสถานศึกษา 10 หลัก", plain},
    {"smis8", "รหัส SMIS", plain},
    {"website", "เว็บไซต์", url},
    {"logo", "ตราโรงเรียน", files},
    {"audio", "เสียงบรรยาย", audio},
    {"audio_en", "เสียงบรรยาย (อังกฤษ)", audio},
    {"sample", "ข้อมูลตัวอย่าง", flag},
};

constexpr ColumnForm k_exhibits[] = {
    {"id", "รหัสผลงาน|รหัส", id, must},
    {"title", "ชื่อผลงาน", words, must},
    {"short_title", "ชื่อย่อ"},
    {"org", "รหัสหน่วยงาน", reference, should, several, "organisations"},
    {"levels", "ระดับชั้น"},
    {"year", "ปีการศึกษา", plain},
    {"summary", "สรุปย่อ", words, must, one, "", {}, k_longest_summary},
    {"context", "ที่มา"},
    {"goal", "เป้าหมาย"},
    {"method", "วิธีการ"},
    {"use", "การนำไปใช้"},
    {"result", "ผลที่เกิดขึ้น"},
    {"comment", "ข้อเสนอแนะ"},
    {"status", "สถานะ", choice, may, one, "", k_statuses},
    {"awards", "รางวัล", reference, may, several, "awards"},
    {"images", "รูปภาพ", files, may, several},
    {"captions", "คำอธิบายภาพ", words, may, several},
    {"alts", "ข้อความแทนภาพ", words, may, several},
    {"consent", "ความยินยอมใช้ภาพบุคคล", choice, may, one, "", k_consents},
    {"videos", "วิดีโอ", videos, may, several},
    {"video_captions", "คำอธิบายวิดีโอ", words, may, several},
    {"audio", "เสียงบรรยาย", audio},
    {"audio_en", "เสียงบรรยาย (อังกฤษ)", audio},
    {"video_url", "ลิงก์วิดีโอ", url},
    {"links", "ลิงก์อื่น", url, may, several},
    {"place", "บูท/สถานที่นำเสนอ"},
    {"stand", "รหัสบูทในผัง", reference, may, one, "stands"},
    {"source", "แหล่งข้อมูล", reference, may, several, "sources"},
    {"sample", "ข้อมูลตัวอย่าง", flag},
};

constexpr ColumnForm k_plans[] = {
    {"id", "รหัสผัง|รหัส", id, must},
    {"title", "ชื่อผัง|ชื่อ", words, must},
    {"picture", "รูปผัง", files, must},
    {"here", "ท่านอยู่ที่นี่ (x, y)", point},  // hundredths of the picture: "48, 92"
};

constexpr ColumnForm k_stands[] = {
    {"id", "รหัสบูท|รหัส", id, must},
    {"plan", "รหัสผัง", reference, must, one, "plans"},
    {"label", "ชื่อบูท|ชื่อ", words, must},
    {"at", "ตำแหน่งในผัง (x, y)", point, must},
};

constexpr ColumnForm k_awards[] = {
    {"id", "รหัสรางวัล|รหัส", id, must},
    {"name", "ชื่อรางวัล|ชื่อ", words, must},
    {"level", "ระดับ", choice, may, one, "", k_award_levels},
    {"kind", "ประเภทรางวัล", choice, may, one, "", k_award_kinds},
};

constexpr ColumnForm k_programme[] = {
    {"id", "รหัสกำหนดการ|รหัส", id},
    {"kind", "ประเภท", choice, must, one, "", k_programme_kinds},
    {"start", "เริ่ม", moment},
    {"end", "สิ้นสุด", moment},
    {"date_text", "วันที่ตามที่พิมพ์"},
    {"title", "รายการ", words, must},
    {"place", "สถานที่"},
};

constexpr ColumnForm k_figures[] = {
    {"id", "รหัสตัวเลข|รหัส", id, must},
    {"label", "ชื่อตัวเลข|ชื่อ", words, must},
    {"value", "ค่า", number},
    {"value_text", "ค่าตามที่พิมพ์", plain},
    {"value_text_en", "ค่าตามที่พิมพ์ (อังกฤษ)", plain},
    {"qualifier", "ความแม่นยำ", choice, may, one, "", k_qualifiers},
    {"unit", "หน่วย"},
    {"part_of", "เป็นส่วนของ", reference, may, one, "figures"},
    {"as_of", "ข้อมูล ณ วันที่", date},
    {"note", "หมายเหตุ"},
    {"source", "แหล่งข้อมูล", reference, should, several, "sources"},
};

constexpr ColumnForm k_sources[] = {
    {"id", "รหัสแหล่งข้อมูล|รหัส", id, must},
    {"title", "ชื่อแหล่งข้อมูล", words, must},
    {"publisher", "ผู้เผยแพร่"},
    {"url", "ลิงก์", url},
    {"published_text", "วันที่เผยแพร่", plain},
    {"retrieved", "วันที่สืบค้น", date},
};

constexpr SheetForm k_sheets[] = {
    {"event", "งาน", must, Rows::one, false, k_event},
    {"facets", "กลุ่มหมวด", may, Rows::any, false, k_facets},
    {"terms", "หมวด", may, Rows::any, false, k_terms},
    {"organisations", "หน่วยงาน", must, Rows::any, true, k_organisations},
    {"exhibits", "ผลงาน", must, Rows::any, true, k_exhibits},
    {"plans", "ผัง", may, Rows::any, false, k_plans},
    {"stands", "บูท", may, Rows::any, false, k_stands},
    {"awards", "รางวัล", may, Rows::any, false, k_awards},
    {"programme", "กำหนดการ", may, Rows::any, false, k_programme},
    {"figures", "ตัวเลข", may, Rows::any, false, k_figures},
    {"sources", "แหล่งข้อมูล", may, Rows::any, false, k_sources},
};

}  // namespace

std::span<const SheetForm> sheet_forms() {
  return k_sheets;
}

const SheetForm& sheet_form(std::string_view name) {
  const auto* const found = std::find_if(std::begin(k_sheets), std::end(k_sheets),
                                         [&](const SheetForm& form) { return name == form.name; });
  return found == std::end(k_sheets) ? k_sheets[0] : *found;
}

const SheetForm* sheet_form_named(std::string_view name) {
  const std::string folded = text::fold(name);
  for (const SheetForm& form : k_sheets)
    if (folded == text::fold(form.name) || folded == text::fold(form.heading)) return &form;
  return nullptr;
}

}  // namespace kiosk::authoring
