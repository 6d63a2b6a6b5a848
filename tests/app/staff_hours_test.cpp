// Opening hours as staff set them: presses in, hours and words out.
#include "app/staff_hours.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

constexpr OpenTime k_school{8h + 30min, 16h + 30min};
constexpr OpenTime k_late{10h, 20h};

// From Monday on.
OpeningHours week(std::array<OpenTime, 7> days) {
  OpeningHours hours;
  for (std::size_t day = 0; day < 7; ++day) hours.days.at((day + 1) % 7) = days.at(day);
  return hours;
}

OpeningHours every_day(OpenTime time) {
  return week({time, time, time, time, time, time, time});
}

OpeningHours weekend_off() {
  return week({k_school, k_school, k_school, k_school, k_school, k_closed, k_closed});
}

OpeningHours fair() {
  return week({k_closed, k_closed, k_closed, k_closed, k_school, k_late, k_late});
}

const StaffWords k_thai(catalog::Language::thai);
const StaffWords k_english(catalog::Language::english);

std::vector<ui::PanelSpan> lines(const OpeningHours& hours, HoursView view) {
  std::vector<ui::PanelSpan> found;
  for (const ui::PanelBlock& block : hours_page(hours, view, {}, k_english))
    if (const auto* span = std::get_if<ui::PanelSpan>(&block)) found.push_back(*span);
  return found;
}

std::string first_label(const OpeningHours& hours, std::optional<base::LocalTime> now) {
  const auto page = hours_page(hours, HoursView::by_day, now, k_english);
  return std::get<ui::PanelChoice>(page.front()).label;
}

}  // namespace

TEST_CASE("hours are shown in the simplest view that shows them all", "[staff_hours]") {
  CHECK(view_of({}) == HoursView::always);
  CHECK(view_of(every_day(k_school)) == HoursView::daily);
  CHECK(view_of(every_day(k_closed)) == HoursView::daily);
  CHECK(view_of(weekend_off()) == HoursView::weekly);
  CHECK(view_of(fair()) == HoursView::by_day);
  CHECK(lines({}, HoursView::always).empty());
  CHECK(lines(every_day(k_school), HoursView::daily).size() == 1);
  CHECK(lines(weekend_off(), HoursView::weekly).size() == 2);
  CHECK(lines(fair(), HoursView::by_day).size() == 7);
}

TEST_CASE("another view keeps what it can show, and begins with a school's hours",
          "[staff_hours]") {
  for (const HoursView view : {HoursView::daily, HoursView::weekly, HoursView::by_day})
    CHECK(seen_as(view, {}) == every_day(k_school));
  CHECK(seen_as(HoursView::always, fair()) == OpeningHours());
  CHECK(seen_as(HoursView::by_day, weekend_off()) == weekend_off());
  CHECK(seen_as(HoursView::daily, weekend_off()) == every_day(k_school));
  CHECK(seen_as(HoursView::weekly, fair()) ==
        week({k_school, k_school, k_school, k_school, k_school, k_late, k_late}));
}

TEST_CASE("a press changes the days of its line and no others", "[staff_hours]") {
  struct Case {
    ui::PanelPress press;
    HoursView view;
    OpeningHours before;
    OpeningHours after;
  };
  const OpenTime nine{9h, 16h + 30min};
  const Case cases[] = {
      {{"set.hours.opens:0", 540}, HoursView::daily, every_day(k_school), every_day(nine)},
      {{"set.hours.opens:0", 540},
       HoursView::weekly,
       weekend_off(),
       week({nine, nine, nine, nine, nine, k_closed, k_closed})},
      {{"set.hours.closes:6", 1080},
       HoursView::by_day,
       fair(),
       week({k_closed, k_closed, k_closed, k_closed, k_school, k_late, {10h, 18h}})},
      {{"set.hours.closed:1"}, HoursView::weekly, weekend_off(), every_day(k_school)},
      {{"set.hours.closed:0"}, HoursView::daily, every_day(k_school), every_day(k_closed)},
      {{"set.hours.closed:0"}, HoursView::daily, every_day(k_closed), every_day(k_school)},
      {{"set.hours.closed:7"}, HoursView::by_day, fair(), fair()},
      {{"set.hours.opens:"}, HoursView::by_day, fair(), fair()},
      {{"set.volume", 20}, HoursView::by_day, fair(), fair()},
  };
  for (const Case& one : cases) {
    CAPTURE(one.press.id);
    CHECK(after_press(one.press, one.view, one.before) == one.after);
  }
}

TEST_CASE("whatever is pressed however often, the file can hold it", "[staff_hours]") {
  for (const OpenTime start : {k_school, k_all_day, OpenTime{18h, 26h}, OpenTime{23h + 30min, 24h},
                               OpenTime{8h + 15min, 8h + 20min}}) {
    for (const bool later : {false, true}) {
      for (const std::size_t end : {0U, 1U}) {
        OpeningHours hours = every_day(start);
        for (int press = 0; press < 60; ++press) {
          const ui::PanelNumber number = lines(hours, HoursView::daily).front().ends.at(end);
          CHECK((number.least <= number.value && number.value <= number.most));
          const int by = later ? number.step : -number.step;
          const int to = std::clamp(number.value + by, number.least, number.most);
          hours = after_press({number.id, to}, HoursView::daily, hours);
          const OpenTime& time = hours.days.front();
          CAPTURE(open_time_text(time));
          CHECK(parse_open_time(open_time_text(time)) == time);
        }
      }
    }
  }
}

TEST_CASE("hours are told in one line", "[staff_hours]") {
  CHECK(hours_in_words({}, k_english) == "always open");
  CHECK(hours_in_words(every_day(k_school), k_english) == "Every day 08:30–16:30");
  CHECK(hours_in_words(fair(), k_english) ==
        "Mon–Thu closed, Fri 08:30–16:30, Sat–Sun 10:00–20:00");
  CHECK(hours_in_words(every_day({18h, 26h}), k_english) == "Every day 18:00–02:00 +1");
  CHECK(hours_in_words(weekend_off(), k_thai) == "จันทร์–ศุกร์ 08:30–16:30, เสาร์–อาทิตย์ หยุด");
}

TEST_CASE("the page says what its hours mean at this moment", "[staff_hours]") {
  const auto sunday = std::chrono::local_days(2026y / 11 / 22);
  CHECK(first_label(fair(), sunday + 15h + 20min) == "Now, Sun 15:20, it is open");
  CHECK(first_label(fair(), sunday + 20h).starts_with("Now, Sun 20:00, it is closed:"));
  CHECK(first_label(fair(), {}).find("clock is not set") != std::string::npos);
}
