#include "app/staff_hours.h"

#include "screens/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace kiosk::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes k_step{30};
constexpr minutes k_day = hours(24);
constexpr OpenTime k_school{hours(8) + minutes(30), hours(16) + minutes(30)};

// Days in a row, from Monday (0) to Sunday (6), the last one too.
struct Days {
  std::size_t first;
  std::size_t last;
};

// Of the day in this place of a week that begins with Monday.
std::size_t weekday(std::size_t place) {
  return (place + 1) % 7;
}

std::vector<Days> lines_of(HoursView view) {
  switch (view) {
    case HoursView::always:
      return {};
    case HoursView::daily:
      return {{0, 6}};
    case HoursView::weekly:
      return {{0, 4}, {5, 6}};
    case HoursView::by_day:
      break;
  }
  return {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}, {6, 6}};
}

OpenTime& at(OpeningHours& all, std::size_t place) {
  return all.days.at(weekday(place));
}
const OpenTime& at(const OpeningHours& all, std::size_t place) {
  return all.days.at(weekday(place));
}

void fill(OpeningHours& all, Days days, OpenTime time) {
  for (std::size_t place = days.first; place <= days.last; ++place) at(all, place) = time;
}

// The first of them that is not closed.
OpenTime first_open(const OpeningHours& all, Days days) {
  for (std::size_t place = days.first; place <= days.last; ++place)
    if (at(all, place) != k_closed) return at(all, place);
  return k_closed;
}

// A day that is opened again is open like the others.
OpenTime opened_again(const OpeningHours& all) {
  const OpenTime usual = first_open(all, {0, 6});
  return usual == k_closed ? k_school : usual;
}

struct ViewWords {
  HoursView view;
  const char* name;
  const char* thai;
  const char* english;
};
constexpr std::array<ViewWords, 4> k_views{
    {{HoursView::always, "always", "เปิด|ตลอด|เวลา", "Always open"},
     {HoursView::daily, "daily", "ทุก|วัน|เหมือน|กัน", "Every day"},
     {HoursView::weekly, "weekly", "จ.–ศ. และ ส.–อา.", "Mon–Fri, Sat–Sun"},
     {HoursView::by_day, "by_day", "แยก|ราย|วัน", "Day by day"}}};

std::string name_of(std::size_t place, const StaffWords& say) {
  const auto word =
      static_cast<screens::Word>(static_cast<int>(screens::Word::sunday) + weekday(place));
  const std::string name = screens::say(word, say.language());
  return say.language() == catalog::Language::english ? name.substr(0, 3) : name;
}

std::string name_of(Days days, const StaffWords& say) {
  if (days.first == 0 && days.last == 6) return say("ทุก|วัน", "Every day");
  if (days.first == days.last) return name_of(days.first, say);
  return name_of(days.first, say) + "–" + name_of(days.last, say);
}

// What closes after midnight does so on the next day.
std::string told(minutes time) {
  const auto of_day = time > k_day ? time - k_day : time;
  return fmt::format("{:02}:{:02}{}", of_day.count() / 60, of_day.count() % 60,
                     time > k_day ? " +1" : "");
}

std::string told(const OpenTime& time, const StaffWords& say) {
  if (time == k_closed) return say("หยุด", "closed");
  return told(time.opens) + "–" + told(time.closes);
}

// It stays open for a step at least, and may be made longer until midnight, but not beyond.
ui::PanelNumber opens(const OpenTime& time, std::size_t line, const StaffWords& say) {
  const minutes last = std::min(time.closes, k_day) - k_step;
  const minutes first = std::max(minutes(0), time.closes - k_day + k_step);
  return {.id = fmt::format("set.hours.opens:{}", line),
          .value = static_cast<int>(time.opens.count()),
          .least = static_cast<int>(std::min(first, time.opens).count()),
          .most = static_cast<int>(std::max(last, time.opens).count()),
          .step = static_cast<int>(k_step.count()),
          .shown = say("เปิด {}", "{}", told(time.opens))};
}

ui::PanelNumber closes(const OpenTime& time, std::size_t line, const StaffWords& say) {
  const minutes first = time.opens + k_step;
  return {.id = fmt::format("set.hours.closes:{}", line),
          .value = static_cast<int>(time.closes.count()),
          .least = static_cast<int>(std::min(first, time.closes).count()),
          .most = static_cast<int>(std::max(k_day, time.closes).count()),
          .step = static_cast<int>(k_step.count()),
          .shown = say("ถึง {}", "to {}", told(time.closes))};
}

ui::PanelSpan span(const OpeningHours& all, Days days, std::size_t line, const StaffWords& say) {
  const OpenTime& time = at(all, days.first);
  return {.label = name_of(days, say),
          .ends = {opens(time, line, say), closes(time, line, say)},
          .instead = say("หยุด|ทั้ง|วัน", "closed all day"),
          .off = {.id = fmt::format("set.hours.closed:{}", line),
                  .label = say("หยุด", "Closed"),
                  .chosen = time == k_closed}};
}

// What these hours mean at this moment, so that nobody leaves a screen that goes dark behind.
std::string now_in_words(const OpeningHours& all, std::optional<base::LocalTime> now,
                         const StaffWords& say) {
  if (!now)
    return say("นาฬิกา|ของ|เครื่อง|ยัง|ไม่ได้|ตั้ง จอ|จึง|เปิด|ตลอด|จนกว่า|จะ|ตั้ง",
               "The kiosk’s clock is not set: the screen stays on until it is");
  const auto today = std::chrono::floor<std::chrono::days>(*now);
  const std::size_t place = (std::chrono::weekday(today).c_encoding() + 6) % 7;
  const std::string time = name_of(place, say) + " " + told(*now - today);
  return is_open(all, now)
             ? say("ตอน|นี้ วัน{} น. อยู่|ใน|เวลา|เปิด", "Now, {}, it is open", time)
             : say("ตอน|นี้ วัน{} น. อยู่|นอก|เวลา|เปิด จอ|จะ|มืด|หลัง|ไม่มี|คน|แตะ 1 นาที",
                   "Now, {}, it is closed: the screen goes dark a minute after the last touch",
                   time);
}

// The number behind the colon, and whether `id` is one of these at all.
std::optional<std::size_t> line_of(std::string_view id, std::string_view kind) {
  if (!id.starts_with(kind)) return std::nullopt;
  std::size_t line = 0;
  const auto read = std::from_chars(id.data() + kind.size(), id.data() + id.size(), line);
  return read.ec == std::errc() ? std::optional(line) : std::nullopt;
}

}  // namespace

OpeningHours seen_as(HoursView view, const OpeningHours& all) {
  OpeningHours seen;
  const bool never_closed = all == OpeningHours();
  for (const Days days : lines_of(view))
    fill(seen, days, never_closed ? k_school : first_open(all, days));
  return seen;
}

HoursView view_of(const OpeningHours& all) {
  for (const ViewWords& each : k_views)
    if (seen_as(each.view, all) == all) return each.view;
  return HoursView::by_day;
}

OpeningHours after_press(const ui::PanelPress& press, HoursView view, OpeningHours all) {
  const auto lines = lines_of(view);
  const OpenTime usual = opened_again(all);
  const auto change = [&](std::string_view kind, const auto& changed) {
    const auto line = line_of(press.id, kind);
    if (!line || *line >= lines.size()) return;
    OpenTime time = at(all, lines[*line].first);
    changed(time);
    fill(all, lines[*line], time);
  };
  change("set.hours.opens:", [&](OpenTime& time) { time.opens = minutes(press.value); });
  change("set.hours.closes:", [&](OpenTime& time) { time.closes = minutes(press.value); });
  change("set.hours.closed:", [&](OpenTime& time) { time = time == k_closed ? usual : k_closed; });
  return all;
}

std::optional<HoursView> view_asked_for(const ui::PanelPress& press) {
  for (const ViewWords& each : k_views)
    if (press.id == fmt::format("set.hours.view:{}", each.name)) return each.view;
  return std::nullopt;
}

std::string hours_in_words(const OpeningHours& all, const StaffWords& say) {
  if (view_of(all) == HoursView::always) return say("เปิด|ตลอด|เวลา", "always open");
  std::string words;
  for (std::size_t first = 0; first < all.days.size();) {
    std::size_t last = first;
    while (last + 1 < all.days.size() && at(all, last + 1) == at(all, first)) ++last;
    words +=
        (words.empty() ? "" : ", ") + name_of({first, last}, say) + " " + told(at(all, first), say);
    first = last + 1;
  }
  return words;
}

std::vector<ui::PanelBlock> hours_page(const OpeningHours& all, HoursView view,
                                       std::optional<base::LocalTime> now, const StaffWords& say) {
  std::vector<ui::PanelBlock> blocks;
  blocks.push_back(ui::PanelChoice{now_in_words(all, now, say),
                                   {{.id = "set.hours.done", .label = say("เสร็จ|แล้ว", "Done")}}});
  ui::PanelButtons views;
  for (const ViewWords& each : k_views)
    views.buttons.push_back({.id = fmt::format("set.hours.view:{}", each.name),
                             .label = say(each.thai, each.english),
                             .chosen = each.view == view});
  blocks.push_back(std::move(views));
  std::size_t line = 0;
  for (const Days days : lines_of(view)) blocks.push_back(span(all, days, line++, say));
  return blocks;
}

}  // namespace kiosk::app
