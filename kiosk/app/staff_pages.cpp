#include "app/staff_state.h"
#include "app/staff_words.h"
#include "text/thai_date.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::app {
namespace {

using ui::Light;
using ui::PanelBlock;
using Blocks = std::vector<PanelBlock>;

constexpr std::size_t k_most_terms = 10;
constexpr std::size_t k_most_changes = 40;  // of each kind; the rest is counted
constexpr float k_mm_per_inch = 25.4F;

// Made once and only said: in which language is the panel's business.
void add_told(Blocks& blocks, const std::optional<Told>& told, const StaffWords& say) {
  if (told) blocks.push_back(ui::PanelNote{say(told->text), told->light});
}

std::string length(std::optional<std::chrono::milliseconds> time, const StaffWords& say) {
  if (!time) return "–";
  const auto seconds = std::chrono::round<std::chrono::seconds>(*time).count();
  if (seconds < 60) return say("{} วิ", "{} s", seconds);
  return say("{} นาที {} วิ", "{} min {} s", seconds / 60, seconds % 60);
}

ui::PanelBars hours_of(const TodayFigures& today, const StaffWords& say) {
  // The hours in which a hall can be open, and any other with visits.
  std::size_t first = 8;
  std::size_t last = 17;
  for (std::size_t hour = 0; hour < today.hours.size(); ++hour) {
    if (today.hours[hour] == 0) continue;
    first = std::min(first, hour);
    last = std::max(last, hour);
  }
  ui::PanelBars bars{"today.hours", say("การ|เข้าชม|ราย|ชั่วโมง", "Visits by hour"), {}, {}};
  for (std::size_t hour = first; hour <= last; ++hour) {
    bars.values.push_back(static_cast<float>(today.hours[hour]));
    bars.labels.push_back(fmt::format("{}:00", hour));
  }
  return bars;
}

ui::PanelTable works_of(const TodayFigures& today, const StaffWords& say) {
  ui::PanelTable table{"today.works",
                       {{say("ผลงาน", "Work"), 6, false},
                        {say("เปิด|ดู", "Views"), 1.3F, true},
                        {say("ดู|นาน (กลาง)", "Median time"), 2, true}},
                       {}};
  for (const TodayFigures::Work& work : today.works)
    table.rows.push_back({say(work.name), text::grouped(work.views), length(work.dwell, say)});
  return table;
}

void add_searches(Blocks& blocks, const TodayFigures& today, const StaffWords& say) {
  blocks.push_back(ui::PanelHeading{say("คำ|ที่|ค้นหา", "Searched for")});
  ui::PanelTable table{
      "today.terms", {{say("คำ", "Word"), 6, false}, {say("ครั้ง|เข้าชม", "Visits"), 2, true}}, {}};
  for (const TodayFigures::Term& term : today.terms) {
    if (table.rows.size() == k_most_terms) break;
    table.rows.push_back({term.term, text::grouped(term.sessions)});
  }
  if (!table.rows.empty()) blocks.push_back(std::move(table));
  blocks.push_back(ui::PanelNote{
      today.withheld_terms > 0
          ? say("อีก {} คำ|ไม่|แสดง เพราะ|ค้น|ใน|การ|เข้าชม|น้อย|ครั้ง เพื่อ|รักษา|ความ|เป็น|"
                "ส่วนตัว",
                "{} more words were searched in too few visits to be shown, for privacy",
                today.withheld_terms)
          : say("แสดง|เฉพาะ|คำ|ที่|ค้น|ใน|หลาย|การ|เข้าชม เพื่อ|รักษา|ความ|เป็น|ส่วนตัว",
                "Only words searched in several visits are shown, for privacy"),
      Light::none});
}

Blocks today_page(const StaffState& state, const StaffWords& say) {
  Blocks blocks;
  add_told(blocks, state.today_told, say);
  if (!state.today) {
    if (!state.today_told)
      blocks.push_back(ui::PanelNote{say("กำลัง|อ่าน|สถิติ…",
                                         "Reading the "
                                         "statistics…"),
                                     Light::none});
    return blocks;
  }
  const TodayFigures& today = *state.today;
  blocks.push_back(ui::PanelFigures{
      {{text::grouped(today.sessions), say("ครั้ง|ที่|เข้าชม", "visits")},
       {text::grouped(today.engaged), say("เข้าชม|จริงจัง", "engaged visits")},
       {length(today.median, say), say("ความ|ยาว|กลาง (มัธยฐาน)", "median length")}}});
  blocks.push_back(hours_of(today, say));
  blocks.push_back(ui::PanelHeading{say("ผลงาน|ที่|มี|คน|ดู|มาก|ที่สุด", "Most seen works")});
  if (today.works.empty())
    blocks.push_back(ui::PanelNote{say("วันนี้|ยัง|ไม่มี", "None yet today"), Light::none});
  else
    blocks.push_back(works_of(today, say));
  add_searches(blocks, today, say);
  return blocks;
}

Blocks health_page(const StaffState& state, const StaffWords& say) {
  Blocks blocks;
  if (!state.looked) return {ui::PanelNote{say("กำลัง|ตรวจ…", "Looking…"), Light::none}};
  const auto lamps = checkup(state.facts, state.language);
  const Light worst = worst_of(lamps);
  blocks.push_back(ui::PanelNote{
      worst == Light::good ? say("ทุก|อย่าง|ปกติ", "All is well")
      : worst == Light::watch
          ? say("ใช้|งาน|ได้ มี|บาง|อย่าง|ควร|ดูแล", "It works; some things should be looked at")
          : say("มี|บาง|อย่าง|ต้อง|แก้|เดี๋ยวนี้", "Something has to be done now"),
      worst});
  for (const ui::PanelLamp& lamp : lamps) blocks.emplace_back(lamp);
  return blocks;
}

void add_works(Blocks& blocks, const std::string& head,
               const std::vector<catalog::NamedWork>& works, const char* id,
               const StaffWords& say) {
  if (works.empty()) return;
  ui::PanelTable table{id, {{say("รหัส", "Id"), 1.4F, false}, {head, 6, false}}, {}};
  for (const catalog::NamedWork& work : works) {
    if (table.rows.size() == k_most_changes) break;
    table.rows.push_back({work.id.value(), say(work.title)});
  }
  if (works.size() > k_most_changes)
    table.rows.push_back(
        {"…", say("และ|อีก {} ผลงาน", "and {} more", works.size() - k_most_changes)});
  blocks.push_back(std::move(table));
}

// What it would change, before it can be installed.
Blocks review_page(const StaffState& state, const StaffWords& say) {
  const PackReview& review = *state.review;
  const catalog::Changes& changes = review.changes;
  Blocks blocks;
  add_told(blocks, state.packs_told, say);
  blocks.push_back(ui::PanelHeading{say(review.title)});
  std::string facts =
      review.before.empty()
          ? say("รุ่น {} · งาน|ใหม่", "version {} · a new event", review.version)
          : say("จาก|รุ่น {} เป็น|รุ่น {}", "from version {} to {}", review.before, review.version);
  facts += " · " + (review.signer.empty() ? say("ไม่ได้|ลงลายเซ็น", "not signed")
                                          : say("ลงลายเซ็น|โดย {}", "signed by {}", review.signer));
  blocks.push_back(
      ui::PanelNote{facts + " · " + say("ไฟล์|ครบถ้วน", "the file is whole"), Light::good});
  blocks.push_back(
      ui::PanelFigures{{{text::grouped(static_cast<std::int64_t>(changes.added.size())),
                         say("ผลงาน|เพิ่ม", "works added")},
                        {text::grouped(static_cast<std::int64_t>(changes.changed.size())),
                         say("ผลงาน|แก้ไข", "works changed")},
                        {text::grouped(static_cast<std::int64_t>(changes.removed.size())),
                         say("ผลงาน|นำ|ออก", "works removed")}}});
  blocks.push_back(ui::PanelButtons{{{.id = "pack.install",
                                      .label = say("ติดตั้ง", "Install"),
                                      .enabled = !state.packs_busy,
                                      .primary = true},
                                     {.id = "pack.cancel",
                                      .label = say("ไม่|ติดตั้ง", "Do not install"),
                                      .enabled = !state.packs_busy}}});
  if (changes.empty())
    blocks.push_back(ui::PanelNote{say("ไม่มี|ผลงาน|ใด|เปลี่ยน",
                                       "No work has "
                                       "changed"),
                                   Light::none});
  add_works(blocks, say("เพิ่ม", "Added"), changes.added, "changes.added", say);
  add_works(blocks, say("แก้ไข", "Changed"), changes.changed, "changes.changed", say);
  add_works(blocks, say("นำ|ออก", "Removed"), changes.removed, "changes.removed", say);
  return blocks;
}

void add_shelf(Blocks& blocks, const StaffState& state, const StaffWords& say) {
  blocks.push_back(ui::PanelHeading{say("ใน|เครื่อง|นี้", "On this kiosk")});
  if (state.shelf.empty())
    blocks.push_back(ui::PanelNote{say("ยัง|ไม่มี|ชุด|ข้อมูล",
                                       "There is no content "
                                       "yet"),
                                   Light::none});
  for (std::size_t at = 0; at < state.shelf.size(); ++at) {
    const ShelfRow& row = state.shelf[at];
    std::string label = row.title.empty() ? row.id : say(row.title);
    label += " · " + say("รุ่น {}", "version {}", row.version);
    if (row.crashed) label += " · " + say("เคย|ทำ|ให้|โปรแกรม|ล้ม", "brought the program down");
    if (!row.signer.empty()) label += " · " + say("ลงลายเซ็น", "signed");
    blocks.push_back(ui::PanelChoice{label,
                                     {{.id = fmt::format("pack.activate:{}", at),
                                       .label = row.on_show ? say("แสดง|อยู่", "On show")
                                                            : say("ใช้|รุ่น|นี้|"
                                                                  "แทน",
                                                                  "Show this one"),
                                       .enabled = !row.on_show && !state.packs_busy,
                                       .chosen = false}}});
  }
}

// Of sticks that cannot be used as they are; where there is none, how to begin.
void add_sticks_told(Blocks& blocks, const StaffState& state, const StaffWords& say) {
  for (const Told& told : state.sticks_told)
    blocks.push_back(ui::PanelNote{say(told.text), told.light});
  if (state.sticks.empty() && state.sticks_told.empty())
    blocks.push_back(ui::PanelNote{say("ยัง|ไม่พบ|แฟลชไดรฟ์ เสียบ|แล้ว|รอ|สัก|ครู่",
                                       "No stick is there: plug one in and wait a moment"),
                                   Light::none});
}

void add_found(Blocks& blocks, const StaffState& state, const StaffWords& say) {
  blocks.push_back(ui::PanelHeading{say("ใน|แฟลชไดรฟ์", "On the stick")});
  add_sticks_told(blocks, state, say);
  if (!state.sticks.empty() && state.found.empty())
    blocks.push_back(
        ui::PanelNote{say("ใน|แฟลชไดรฟ์|ไม่มี|ไฟล์ .kpack (ต้อง|อยู่|ชั้น|นอก|สุด ไม่|อยู่|ใน|"
                          "โฟลเดอร์)",
                          "The stick has no .kpack file (it must not lie in a folder)"),
                      Light::none});
  for (std::size_t at = 0; at < state.found.size(); ++at)
    blocks.push_back(ui::PanelChoice{state.found[at].filename().string(),
                                     {{.id = fmt::format("pack.review:{}", at),
                                       .label = say("ดู|สิ่ง|ที่|จะ|เปลี่ยน", "See what changes"),
                                       .enabled = !state.packs_busy}}});
}

Blocks packs_page(const StaffState& state, const StaffWords& say) {
  if (state.review) return review_page(state, say);
  Blocks blocks;
  add_told(blocks, state.packs_told, say);
  if (!state.takes_packs) {
    blocks.push_back(ui::PanelNote{
        say("เครื่อง|นี้|เริ่ม|ด้วย|ไฟล์|เดียว (--pack) จึง|ติดตั้ง|จาก|ที่นี่|ไม่ได้",
            "This kiosk was started with one file (--pack), so nothing can be installed here"),
        Light::watch});
    return blocks;
  }
  if (state.packs_busy)
    blocks.push_back(ui::PanelNote{say("กำลัง|ตรวจ|ไฟล์ อย่า|เพิ่ง|ถอด|แฟลชไดรฟ์",
                                       "Checking: leave the stick "
                                       "in"),
                                   Light::none});
  add_found(blocks, state, say);
  add_shelf(blocks, state, say);
  return blocks;
}

Blocks statistics_page(const StaffState& state, const StaffWords& say) {
  Blocks blocks;
  blocks.push_back(ui::PanelNote{say("คัดลอก|สถิติ|ทั้งหมด|พร้อม|รายงาน|ลง|แฟลชไดรฟ์ ใน|โฟลเดอร์ "
                                     "KIOSK-EXPORT ไม่มี|ข้อมูล|ส่วน|บุคคล และ|สถิติ|ใน|เครื่อง|"
                                     "ยัง|อยู่|ครบ",
                                     "Copies all statistics with a report into the folder "
                                     "KIOSK-EXPORT on the stick. There is nothing "
                                     "personal in them, and those on the kiosk stay"),
                                 Light::none});
  add_told(blocks, state.export_told, say);
  if (!state.keeps_log) {
    blocks.push_back(ui::PanelNote{say("เครื่อง|นี้|ไม่ได้|บันทึก|สถิติ",
                                       "This kiosk records no "
                                       "statistics"),
                                   Light::watch});
    return blocks;
  }
  if (state.exporting) {
    blocks.push_back(ui::PanelProgress{say("กำลัง|เขียน… อย่า|เพิ่ง|ถอด|แฟลชไดรฟ์",
                                           "Writing… leave the stick "
                                           "in"),
                                       *state.exporting});
    return blocks;
  }
  add_sticks_told(blocks, state, say);
  for (std::size_t at = 0; at < state.sticks.size(); ++at)
    blocks.push_back(ui::PanelChoice{state.sticks[at].filename().string(),
                                     {{.id = fmt::format("stick.export:{}", at),
                                       .label = say("ส่งออก|ลง|ที่นี่", "Export to it"),
                                       .primary = true}}});
  return blocks;
}

ui::PanelChoice choice(const StaffWords& say, const char* thai, const char* english,
                       std::vector<ui::PanelButton> options) {
  return {say(thai, english), std::move(options)};
}

// In half inches, as panels are sold.
ui::PanelNumber diagonal(const StaffState& state, const ui::Theme& theme, const StaffWords& say) {
  const ui::Size window = theme.window();
  const float measured =
      std::hypot(window.width, window.height) / theme.px_per_mm() / k_mm_per_inch;
  const float inches = state.settings.diagonal_inches.value_or(measured);
  const float scale = inches * k_mm_per_inch / std::hypot(window.width, window.height);
  return {.id = "set.diagonal",
          .label = say("ขนาด|จอ (แนว|ทแยง)\n{} × {} มม.", "Screen size (diagonal)\n{} × {} mm",
                       std::lround(window.width * scale), std::lround(window.height * scale)),
          .value = static_cast<int>(std::lround(2 * inches)),
          .least = static_cast<int>(2 * k_diagonal_range.least),
          .most = static_cast<int>(2 * k_diagonal_range.most),
          .step = 1,
          .shown = say("{:.1f} นิ้ว", "{:.1f}″", inches)};
}

void add_numbers(Blocks& blocks, const StaffState& state, const ui::Theme& theme,
                 const StaffWords& say) {
  const auto idle = static_cast<int>(base::seconds(state.settings.visit.idle));
  blocks.push_back(ui::PanelNumber{
      .id = "set.idle",
      .label = say("ไม่|แตะ|นาน|เท่าใด|จึง|ถาม|ว่า|ยัง|อยู่|หรือไม่", "Ask “still there?” after"),
      .value = idle,
      .least = static_cast<int>(k_idle_range.least),
      .most = static_cast<int>(k_idle_range.most),
      .step = 10,
      .shown = say("{} วินาที", "{} s", idle)});
  blocks.push_back(ui::PanelNumber{.id = "set.volume",
                                   .label = say("ความ|ดัง|ของ|เสียง", "Volume"),
                                   .value = state.settings.visit.volume,
                                   .least = static_cast<int>(k_volume_range.least),
                                   .most = static_cast<int>(k_volume_range.most),
                                   .step = 5,
                                   .shown = say("{} %", "{} %", state.settings.visit.volume)});
  const auto bottom = static_cast<int>(std::lround(state.settings.bottom_edge_mm));
  blocks.push_back(ui::PanelNumber{
      .id = "set.bottom",
      .label = say("ขอบ|ล่าง|ของ|จอ|สูง|จาก|พื้น", "Lower edge of the display above the floor"),
      .value = bottom,
      .least = static_cast<int>(k_bottom_edge_range.least),
      .most = static_cast<int>(k_bottom_edge_range.most),
      .step = 10,
      .shown = say("{} มม.", "{} mm", bottom)});
  blocks.push_back(diagonal(state, theme, say));
}

Blocks set_hours_page(const StaffState& state, const StaffWords& say) {
  Blocks blocks;
  add_told(blocks, state.settings_told, say);
  const auto now = believed_time(state.facts.wall);
  for (PanelBlock& block : hours_page(state.settings.hours, *state.hours_view, now, say))
    blocks.push_back(std::move(block));
  return blocks;
}

Blocks settings_page(const StaffState& state, const ui::Theme& theme, const StaffWords& say) {
  if (state.hours_view) return set_hours_page(state, say);
  Blocks blocks;
  add_told(blocks, state.settings_told, say);
  blocks.push_back(ui::PanelChoice{
      say("เวลา|เปิด: ", "Opening hours: ") + hours_in_words(state.settings.hours, say),
      {{.id = "set.hours", .label = say("ตั้ง|เวลา", "Set")}}});
  const bool english = state.settings.visit.language == catalog::Language::english;
  blocks.push_back(choice(say, "ภาษา|แรก|ของ|ผู้|ชม", "Language visits begin with",
                          {{.id = "set.language:th", .label = "ไทย", .chosen = !english},
                           {.id = "set.language:en", .label = "English", .chosen = english}}));
  const ui::Mode mode = state.settings.visit.comfort.mode;
  blocks.push_back(choice(
      say, "สี|ของ|จอ", "Colours",
      {{.id = "set.theme:light", .label = say("สว่าง", "Light"), .chosen = mode == ui::Mode::light},
       {.id = "set.theme:dark", .label = say("มืด", "Dark"), .chosen = mode == ui::Mode::dark},
       {.id = "set.theme:contrast",
        .label = say("ตัด|กัน|ชัด", "High contrast"),
        .chosen = mode == ui::Mode::contrast}}));
  add_numbers(blocks, state, theme, say);
  blocks.push_back(ui::PanelNote{say("มี|ผล|ทันที และ|ยัง|อยู่|หลัง|เริ่ม|เครื่อง|ใหม่",
                                     "Takes effect at once and stays "
                                     "after a restart"),
                                 Light::none});
  return blocks;
}

void add_tool(Blocks& blocks, std::string label, ui::PanelButton button) {
  blocks.push_back(ui::PanelChoice{std::move(label), {std::move(button)}});
}

Blocks tools_page(const StaffState& state, const StaffWords& say) {
  Blocks blocks;
  add_tool(blocks,
           say("ทุก|ช่อง|สว่าง|เมื่อ|แตะ ออก|เอง|เมื่อ|ไม่|แตะ 30 วินาที",
               "Every cell lights when it is touched; ends after 30 s without a touch"),
           {.id = "tool.grid", .label = say("ทดสอบ|จอ|สัมผัส", "Touch test")});
  add_tool(blocks,
           say("จอ|ไม่|รับ|การ|แตะ 60 วินาที เพื่อ|เช็ด|กระจก",
               "Touch is off for 60 s, to wipe the "
               "glass"),
           {.id = "tool.cleaning", .label = say("ล็อก|เพื่อ|เช็ด|จอ", "Cleaning lock")});
  add_tool(blocks,
           say("ปิด|โปรแกรม แล้ว|เริ่ม|ขึ้น|เอง|ใหม่",
               "Ends the program; it starts again by "
               "itself"),
           {.id = "tool.restart",
            .label = say("เริ่ม|ใหม่", "Restart"),
            .enabled = !state.exporting && !state.packs_busy});
  return blocks;
}

Blocks blocks_of(const StaffState& state, const ui::Theme& theme, const StaffWords& say) {
  switch (state.tab) {
    case StaffTab::today:
      return today_page(state, say);
    case StaffTab::health:
      return health_page(state, say);
    case StaffTab::packs:
      return packs_page(state, say);
    case StaffTab::statistics:
      return statistics_page(state, say);
    case StaffTab::settings:
      return settings_page(state, theme, say);
    case StaffTab::tools:
      return tools_page(state, say);
  }
  return {};
}

struct TabWords {
  StaffTab tab;
  const char* name;
  const char* thai;
  const char* english;
};
constexpr TabWords k_tabs[] = {{StaffTab::today, "today", "วันนี้", "Today"},
                               {StaffTab::health, "health", "สุขภาพ|เครื่อง", "Health"},
                               {StaffTab::packs, "packs", "ชุด|ข้อมูล", "Content"},
                               {StaffTab::statistics, "statistics", "ส่งออก", "Export"},
                               {StaffTab::settings, "settings", "ตั้งค่า", "Settings"},
                               {StaffTab::tools, "tools", "เครื่องมือ", "Tools"}};

}  // namespace

ui::Panel page_of(const StaffState& state, const ui::Theme& theme) {
  const StaffWords say(state.language);
  ui::Panel panel;
  for (const TabWords& tab : k_tabs) {
    const bool chosen = tab.tab == state.tab;
    panel.tabs.push_back({.id = std::string("tab.") + tab.name,
                          .label = say(tab.thai, tab.english),
                          .chosen = chosen});
    if (!chosen) continue;
    panel.name = std::string("staff.") + tab.name +
                 (state.review       ? ".review"
                  : state.hours_view ? ".hours"
                                     : "");
    panel.title = state.hours_view ? say("เวลา|เปิด", "Opening hours") : say(tab.thai, tab.english);
  }
  panel.blocks = blocks_of(state, theme, say);
  // In the script of the language it turns to.
  panel.bar = {{.id = "staff.language", .label = say("English", "ไทย")},
               {.id = "staff.leave", .label = say("ออก", "Leave")}};
  return panel;
}

}  // namespace kiosk::app
