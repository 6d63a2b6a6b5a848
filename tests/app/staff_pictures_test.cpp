// Every page of the staff panel as a picture, for people: not among the tests that run by
// themselves. STAFF_PICTURES=FOLDER unit_tests "[.staff-pictures]"
#include "app/staff_hall.h"

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::tests;

TEST_CASE("each page of the staff panel is drawn into a picture", "[.staff-pictures]") {
  const char* const folder = std::getenv("STAFF_PICTURES");
  REQUIRE(folder != nullptr);
  const ui::Size size = GENERATE(ui::Size{1920, 1080}, ui::Size{1080, 1920});
  const bool english = GENERATE(false, true);
  StaffHall hall(size);
  hall.simulate(180);
  hall.install(loei2());
  copy_pack(loei2(), hall.stick() / "loei2-2.kpack", "2027.1",
            {"UPDATE exhibit SET title_th = title_th || ' (ปรับปรุง)' WHERE position % 6 = 0"});
  write_text(hall.stick() / "broken.kpack", "nothing");
  hall.sticks = {hall.stick()};
  hall.start();
  hall.open_desk();
  if (english) hall.tap("staff.language");
  const auto shoot = [&](const std::string& name) {
    hall.shoot(fs::path(folder) / (std::to_string(static_cast<int>(size.width)) +
                                   (english ? "-en-" : "-th-") + name + ".png"));
  };
  for (const char* tab : {"today", "health", "packs", "statistics", "settings", "tools"}) {
    hall.tap(std::string("tab.") + tab);
    shoot(tab);
  }
  hall.tap("tab.settings");
  hall.tap("set.hours");
  for (const char* view : {"always", "daily", "weekly", "by_day"}) {
    hall.tap(std::string("set.hours.view:") + view);
    if (hall.find("set.hours.closed:1")) hall.tap("set.hours.closed:1");
    shoot(std::string("hours-") + view);
  }
  hall.tap("tab.settings");
  shoot("settings-hours");
  hall.tap("tab.packs");
  hall.tap("pack.review:0");
  shoot("refused");
  hall.tap("pack.review:1");
  shoot("review");
  hall.tap("tab.statistics");
  hall.tap("stick.export:0");
  shoot("exported");
  hall.tap("tab.settings");
  hall.tap("set.theme:dark");
  hall.tap("tab.health");
  shoot("dark");
  hall.tap("tab.tools");
  hall.tap("tool.grid");
  hall.touch(ui::TouchPhase::down, {300, 300}, 1);
  hall.touch(ui::TouchPhase::down, {700, 500}, 2);
  hall.touch(ui::TouchPhase::move, {800, 520}, 2);
  hall.settle();
  shoot("grid");
  hall.touch(ui::TouchPhase::up, {300, 300}, 1);
  hall.touch(ui::TouchPhase::up, {800, 520}, 2);
  hall.pass(std::chrono::seconds(31));
  hall.tap("tool.cleaning");
  hall.pass(std::chrono::seconds(3));
  shoot("cleaning");
}

TEST_CASE("what staff and the hall put over a visit is drawn into pictures", "[.staff-pictures]") {
  const char* const folder = std::getenv("STAFF_PICTURES");
  REQUIRE(folder != nullptr);
  const ui::Size size = GENERATE(ui::Size{1920, 1080}, ui::Size{1080, 1920});
  const auto language = GENERATE(catalog::Language::thai, catalog::Language::english);
  const auto mode = GENERATE(ui::Mode::dark, ui::Mode::contrast);
  const int percent = GENERATE(100, 200);
  const std::string look = std::to_string(static_cast<int>(size.width)) +
                           (language == catalog::Language::english ? "-en" : "-th") +
                           (mode == ui::Mode::dark ? "-dark-" : "-contrast-") +
                           std::to_string(percent) + "-";
  const auto begin = [&](StaffHall& hall) {
    hall.settings.visit.language = language;
    hall.settings.visit.comfort.mode = mode;
    hall.settings.visit.comfort.text_percent = percent;
    hall.install(loei2());
    hall.start();
  };
  const auto shoot = [&](StaffHall& hall, const char* name) {
    hall.shoot(fs::path(folder) / (look + name + ".png"));
  };
  {
    bool plugged = true;
    StaffHall hall(size);
    hall.touch_panels = [&] {
      return plugged ? std::vector<std::int64_t>{1} : std::vector<std::int64_t>{};
    };
    begin(hall);
    hall.kiosk().feed(platform::StaffChord{}, hall.now.boot_time);
    hall.pass(std::chrono::seconds(1));
    shoot(hall, "keypad");
    hall.kiosk().feed(platform::KeyPress{ui::Key::escape}, hall.now.boot_time);
    plugged = false;
    hall.pass(std::chrono::seconds(6));
    shoot(hall, "touch-lost");
    hall.open_desk();
    if (language == catalog::Language::english) hall.tap("staff.language");
    hall.tap("tab.tools");
    hall.tap("tool.cleaning");
    hall.pass(std::chrono::seconds(3));
    shoot(hall, "cleaning");
  }
  StaffHall hall(size);
  hall.settings.hours.days.fill({std::chrono::hours(8), std::chrono::hours(9)});
  begin(hall);
  shoot(hall, "closed");
}
