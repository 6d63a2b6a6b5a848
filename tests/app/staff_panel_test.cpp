// The staff panel in a whole kiosk, touched as by fingers, on made-up time.
#include "app/staff_hall.h"

#include <fstream>
#include <set>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;
using ui::TouchPhase;

struct ImGuiContext;
namespace ImGui {
ImGuiContext* GetCurrentContext();
}

namespace {

constexpr const char* k_tabs[] = {"today", "health", "packs", "statistics", "settings", "tools"};

// What the log has of these events: a line each, its origin and props.
std::string logged(StaffHall& hall, const std::string& names) {
  hall.kiosk().close(hall.now);
  const auto log = must(store::Database::open(hall.state() / "events.db", store::Access::read));
  std::string lines;
  must(log.each("SELECT name || ' ' || origin || ' ' || props FROM event_frame WHERE name IN (" +
                    names + ") ORDER BY boot_id, seq",
                {}, [&](const store::Row& row) {
                  lines += row.text(0) + "\n";
                  return true;
                }));
  return lines;
}

// The tiny pack of this version, with a work named anew.
fs::path bring(StaffHall& hall, const std::string& version) {
  const fs::path file = hall.stick() / ("e0-" + version + ".kpack");
  {
    auto pack = must(store::Database::open(file, store::Access::write));
    fill_tiny_pack(pack);
    must(pack.run("UPDATE pack SET value = 'e0' WHERE key = 'id'"));
    must(pack.run("UPDATE pack SET value = ? WHERE key = 'version'", {version}));
    must(pack.run("UPDATE exhibit SET title_th = 'งานรุ่น ' || ? WHERE id = 'e1'", {version}));
    must(pack::seal(pack));
  }
  return file;
}

}  // namespace

TEST_CASE("the closed panel costs nothing, and opens on today", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  CHECK(ImGui::GetCurrentContext() == nullptr);
  CHECK_FALSE(hall.find("staff.leave"));
  hall.open_desk();
  CHECK(ImGui::GetCurrentContext() != nullptr);
  CHECK(hall.kiosk().screen_name() == "staff.today");
  hall.tap("staff.leave");
  CHECK(ImGui::GetCurrentContext() == nullptr);
  CHECK_FALSE(hall.kiosk().staff_desk_open());
}

TEST_CASE("a visit that staff break into ends as theirs, and what they do is no visit",
          "[staff_panel]") {
  StaffHall hall;
  hall.install(loei2());
  hall.start();
  hall.tap(ui::Point{960, 540});  // the attract screen
  hall.pass(5s);
  REQUIRE(hall.kiosk().visit().visiting());
  hall.open_desk();
  CHECK(hall.kiosk().visit().on_attract());
  for (const char* tab : k_tabs) hall.tap(std::string("tab.") + tab);
  hall.tap("tool.cleaning");
  hall.pass(61s);
  hall.tap("staff.leave");
  CHECK(logged(hall, "'session_start', 'session_end', 'staff_enter', 'staff_act'") ==
        "session_start visitor {\"entry\":\"attract\"}\n"
        "session_end visitor {\"reason\":\"staff\",\"actions\":0,\"exhibits\":0,"
        "\"duration_ms\":0}\n"
        "staff_enter staff {}\n"
        "staff_act staff {\"action\":\"cleaning\"}\n");
}

TEST_CASE("on every page nothing is cut off and every target is a fingertip high",
          "[staff_panel]") {
  struct Look {
    ui::Size size;
    int percent;
    ui::Mode mode;
  };
  const auto [size, percent, mode] =
      GENERATE(Look{{1920, 1080}, 100, ui::Mode::light}, Look{{1080, 1920}, 160, ui::Mode::light},
               Look{{1080, 1920}, 200, ui::Mode::dark}, Look{{1366, 768}, 100, ui::Mode::contrast},
               Look{{1920, 1080}, 200, ui::Mode::contrast});
  CAPTURE(size.width, size.height, percent);
  StaffHall hall(size);
  hall.settings.visit.comfort.text_percent = percent;
  hall.settings.visit.comfort.mode = mode;
  hall.install(loei2());
  hall.sticks = {hall.stick()};
  (void)bring(hall, "2.0");
  hall.start();
  hall.open_desk();
  const float target = hall.kiosk().theme().mm(20);
  const ui::Rect window{0, 0, size.width, size.height};
  const auto look = [&] {
    std::set<std::string> ids;
    for (const ui::ElementShown& shown : hall.kiosk().elements()) {
      CAPTURE(shown.element.id);
      CHECK(ids.insert(shown.element.id).second);
      if (shown.element.rect.empty()) continue;
      CHECK_FALSE(shown.clipped);
      CHECK(ui::intersection(shown.element.rect, window) == shown.element.rect);
      if (ui::is_touchable(shown.element)) CHECK(shown.whole.height >= target);
      for (const ui::TextShown& line : shown.text) {
        CAPTURE(line.string);
        CHECK_FALSE(line.clipped);
      }
    }
  };
  for (const bool english : {false, true}) {
    if (english) hall.tap("staff.language");
    for (const char* tab : k_tabs) {
      hall.tap(std::string("tab.") + tab);
      CAPTURE(tab, english);
      CHECK(hall.kiosk().screen_name() == std::string("staff.") + tab);
      look();
    }
    for (const char* view : {"always", "by_day", "weekly", "daily"}) {
      hall.tap("tab.settings");
      hall.tap("set.hours");
      hall.tap(std::string("set.hours.view:") + view);
      CAPTURE(view, english);
      CHECK(hall.kiosk().screen_name() == "staff.settings.hours");
      look();
    }
  }
}

TEST_CASE("the panel closes after two minutes without a touch, and each touch puts that off",
          "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.pass(115s);
  CHECK(hall.kiosk().staff_desk_open());
  hall.tap("tab.tools");
  hall.pass(115s);
  CHECK(hall.kiosk().staff_desk_open());
  hall.pass(6s);
  CHECK_FALSE(hall.kiosk().staff_desk_open());
}

TEST_CASE("today's visits are read from the log while the kiosk writes it", "[staff_panel]") {
  StaffHall hall;
  hall.simulate(60);
  hall.install(loei2());
  hall.start();
  hall.open_desk();
  const auto report = must(stats::read_report(
      std::vector<fs::path>{hall.state() / "events.db"},
      {.since = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20), .until = {}}));
  REQUIRE(report.sessions > 0);
  const std::string text = hall.text();
  CHECK(text.find(std::to_string(report.sessions) + "\nครั้งที่เข้าชม") != std::string::npos);
  CHECK(text.find(std::to_string(report.engaged_sessions) + "\nเข้าชมจริงจัง") != std::string::npos);
  for (const auto& term : report.searches.terms)
    CHECK(term.sessions >= stats::k_least_search_sessions);
}

TEST_CASE(
    "a pack from the stick is shown with its changes first, then installed, and can be "
    "rolled back",
    "[staff_panel]") {
  StaffHall hall;
  hall.install(bring(hall, "1.0"));
  fs::remove(hall.stick() / "e0-1.0.kpack");
  (void)bring(hall, "2.0");
  hall.sticks = {hall.stick()};
  hall.start();
  const auto on_show = [&] { return must(pack::Shelf(hall.shelf()).showing()).packs[0].version; };
  hall.open_desk();
  hall.tap("tab.packs");
  hall.tap("pack.review:0");
  CHECK(hall.kiosk().screen_name() == "staff.packs.review");
  CHECK(hall.text().find("งานรุ่น 2.0") != std::string::npos);
  CHECK(on_show() == "1.0");
  hall.tap("pack.install");
  CHECK(on_show() == "2.0");
  CHECK(hall.text().find("ติดตั้งแล้ว") != std::string::npos);
  hall.pass(3s);  // the attract screen takes it up behind the panel
  hall.tap("tab.health");
  CHECK(hall.text().find("รุ่น 2.0") != std::string::npos);
  hall.tap("tab.packs");
  hall.tap("pack.activate:1");
  CHECK(on_show() == "1.0");
  CHECK(logged(hall, "'staff_act'") ==
        "staff_act staff {\"action\":\"install\",\"pack\":\"e0\"}\n"
        "staff_act staff {\"action\":\"activate\",\"pack\":\"e0\"}\n");
}

TEST_CASE("a pack that is refused says why and changes nothing", "[staff_panel]") {
  StaffHall hall;
  hall.install(loei2());
  write_text(hall.stick() / "broken.kpack", std::string(5000, 'x'));
  hall.sticks = {hall.stick()};
  hall.start();
  hall.open_desk();
  hall.tap("tab.packs");
  hall.tap("pack.review:0");
  CHECK(hall.kiosk().screen_name() == "staff.packs");
  CHECK(hall.text().find("คัดลอกจากต้นฉบับ") != std::string::npos);
  CHECK_FALSE(hall.find("pack.install"));
}

TEST_CASE("an export says when the stick may be taken out, and the lamp knows of it",
          "[staff_panel]") {
  StaffHall hall;
  hall.simulate(20);
  hall.sticks = {hall.stick()};
  hall.start();
  hall.open_desk();
  hall.tap("tab.statistics");
  hall.tap("stick.export:0");
  CHECK(hall.text().find("ถอดได้แล้ว") != std::string::npos);
  CHECK(fs::exists(hall.stick() / "KIOSK-EXPORT"));
  CHECK(app::last_export(hall.state()));
  CHECK(logged(hall, "'export'").starts_with("export staff {\"format\":\"log\",\"rows\":"));
}

TEST_CASE("an export onto a stick that is gone says so", "[staff_panel]") {
  StaffHall hall;
  hall.sticks = {hall.stick()};
  hall.start();
  hall.open_desk();
  hall.tap("tab.statistics");
  fs::remove_all(hall.stick());
  hall.tap("stick.export:0");
  CHECK(hall.text().find("ส่งออกไม่สำเร็จ") != std::string::npos);
}

TEST_CASE("settings take effect at once and are there after a restart", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.tap("tab.settings");
  hall.tap("set.theme:dark");
  CHECK(hall.kiosk().theme().mode() == ui::Mode::dark);
  hall.tap("set.idle.more");
  hall.tap("set.language:en");
  hall.tap("set.diagonal.more");
  const auto read = app::with_staff_settings(hall.state(), {});
  CHECK(read.settings.visit.comfort.mode == ui::Mode::dark);
  CHECK(read.settings.visit.idle == 70s);
  CHECK(read.settings.visit.language == catalog::Language::english);
  CHECK(read.settings.diagonal_inches == 22.0F);
}

TEST_CASE("a fair's opening hours are set with ten taps, hold at once and after a restart",
          "[staff_panel]") {
  StaffHall hall;
  hall.settings.hours.days.fill({6h, 7h});  // of the site
  hall.start();
  CHECK(hall.kiosk().care().closed);  // a Friday, 18:00
  hall.open_desk();
  hall.tap("tab.settings");
  hall.tap("set.hours");
  hall.tap("set.hours.view:always");
  hall.tap("set.hours.view:daily");  // 08:30 to 16:30
  hall.tap("set.hours.opens:0.more");
  for (int taps = 0; taps < 4; ++taps) hall.tap("set.hours.closes:0.more");
  CHECK(hall.text().find("ถึง 18:30") != std::string::npos);
  CHECK(hall.text().find("อยู่ในเวลาเปิด") != std::string::npos);
  hall.tap("set.hours.done");
  CHECK(hall.kiosk().screen_name() == "staff.settings");
  CHECK(hall.text().find("ทุกวัน 09:00–18:30") != std::string::npos);
  hall.tap("staff.leave");
  hall.pass(2s);
  CHECK_FALSE(hall.kiosk().care().closed);
  hall.pass(31min);
  CHECK(hall.kiosk().care().closed);
  app::OpeningHours chosen;
  chosen.days.fill({9h, 18h + 30min});
  CHECK(app::with_staff_settings(hall.state(), hall.settings).settings.hours == chosen);
  CHECK(logged(hall, "'staff_enter', 'staff_act'")
            .starts_with("staff_enter staff {}\nstaff_act staff {\"action\":\"settings\"}\n"));
}

TEST_CASE(
    "days of a fair are closed one by one, and a view that shows less is only looked at once "
    "it is chosen",
    "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.tap("tab.settings");
  hall.tap("set.hours");
  CHECK(hall.find("set.hours.view:always"));
  CHECK_FALSE(hall.find("set.hours.closed:0"));
  hall.tap("set.hours.view:by_day");
  for (const char* day : {"0", "1", "2", "3"}) hall.tap(std::string("set.hours.closed:") + day);
  CHECK_FALSE(hall.find("set.hours.opens:0.more"));
  hall.tap("set.hours.done");
  CHECK(hall.text().find("จันทร์–พฤหัสบดี หยุด, ศุกร์–อาทิตย์ 08:30–16:30") != std::string::npos);
  hall.tap("set.hours");
  CHECK(hall.find("set.hours.closed:6"));  // day by day again
  const auto days = app::with_staff_settings(hall.state(), {}).settings.hours.days;
  CHECK(days[1] == app::k_closed);
  CHECK(days[0] == app::OpenTime{8h + 30min, 16h + 30min});
}

TEST_CASE("a slider follows a finger, and no value beyond its ends can be entered",
          "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.tap("tab.settings");
  const auto less = hall.find("set.volume.less");
  const auto more = hall.find("set.volume.more");
  REQUIRE((less && more));
  const float y = less->element.rect.centre().y;
  const float from = less->element.rect.right();
  const float to = more->element.rect.x;
  hall.touch(TouchPhase::down, {(from + to) / 2, y});
  hall.touch(TouchPhase::move, {to + 300, y});
  hall.touch(TouchPhase::up, {to + 300, y});
  hall.settle();
  CHECK(app::with_staff_settings(hall.state(), {}).settings.visit.volume == 100);
  CHECK_FALSE(hall.find("set.volume.more")->element.enabled);
  hall.touch(TouchPhase::down, {(from + to) / 2, y});
  hall.touch(TouchPhase::up, {(from + to) / 2, y});
  hall.settle();
  const int middle = app::with_staff_settings(hall.state(), {}).settings.visit.volume;
  CHECK((middle >= 40 && middle <= 60 && middle % 5 == 0));
}

TEST_CASE("films and the voice are heard as loud as the settings and staff say", "[staff_panel]") {
  StaffHall hall;
  hall.settings.visit.volume = 35;
  hall.reads_aloud = true;
  hall.install(loei2());
  hall.start();
  CHECK(hall.kiosk().film_volume() == 35);
  CHECK(hall.kiosk().voice_volume() == 35);
  hall.open_desk();
  hall.tap("tab.settings");
  hall.tap("set.volume.more");
  hall.tap("staff.leave");
  hall.pass(1s);
  CHECK(hall.kiosk().film_volume() == 40);
  CHECK(hall.kiosk().voice_volume() == 40);
}

TEST_CASE(
    "a log that is damaged under the panel is exported as far as it can be read, and staff "
    "read so",
    "[staff_panel]") {
  StaffHall hall;
  hall.simulate(40);
  hall.sticks = {hall.stick()};
  hall.start();
  const fs::path log = hall.state() / "events.db";
  std::fstream file(log, std::ios::in | std::ios::out | std::ios::binary);  // open until the end
  const auto size = static_cast<std::streamoff>(fs::file_size(log));
  for (std::streamoff at = 8192; at < size; at += 40'960) file.seekp(at).write("????", 4);
  file.flush();
  hall.open_desk();
  hall.tap("tab.statistics");
  hall.tap("stick.export:0");
  CHECK(hall.text().find("ถอดได้แล้ว") != std::string::npos);
  CHECK(hall.text().find("เหตุการณ์ที่อ่านได้") != std::string::npos);
  hall.tap("staff.language");
  CHECK(hall.text().find("damaged") != std::string::npos);
}

TEST_CASE("a finger that wanders scrolls the page and presses nothing", "[staff_panel]") {
  StaffHall hall({1366, 768});
  hall.install(loei2());
  hall.start();
  hall.open_desk();
  hall.tap("tab.health");
  const auto before = hall.find("health.pack");
  REQUIRE(before);
  const ui::Point at = before->element.rect.centre();
  hall.touch(TouchPhase::down, at);
  hall.touch(TouchPhase::move, {at.x, at.y - 80});
  hall.touch(TouchPhase::move, {at.x, at.y - 120});
  hall.touch(TouchPhase::up, {at.x, at.y - 120});
  hall.settle();
  const auto after = hall.find("health.disk");
  REQUIRE(after);
  const auto moved = hall.find("health.pack");
  CHECK((!moved || moved->whole.y == before->whole.y - 120));
  hall.touch(TouchPhase::down, hall.find("tab.tools")->element.rect.centre());
  hall.touch(TouchPhase::move, {700, 10});
  hall.touch(TouchPhase::up, {700, 10});
  hall.settle();
  CHECK(hall.kiosk().screen_name() == "staff.health");
}

TEST_CASE("a touch whose end was lost does not keep the next one from pressing", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.touch(TouchPhase::down, hall.find("tab.health")->element.rect.centre(), 1);
  hall.tap(hall.find("tab.tools")->element.rect.centre(), 2);
  CHECK(hall.kiosk().screen_name() == "staff.today");  // that may still be a second finger
  hall.pass(6s);
  hall.tap(hall.find("tab.tools")->element.rect.centre(), 3);
  CHECK(hall.kiosk().screen_name() == "staff.tools");
}

TEST_CASE("the touch test lights every cell, shows ten fingers, and ends by itself",
          "[staff_panel]") {
  StaffHall hall({800, 600});
  hall.start();
  hall.open_desk();
  hall.tap("tab.tools");
  hall.tap("tool.grid");
  CHECK(hall.kiosk().screen_name() == "staff.grid");
  for (int finger = 0; finger < 10; ++finger)
    hall.touch(TouchPhase::down, {40 + 75.0F * static_cast<float>(finger), 20}, finger);
  hall.settle();
  const std::string text = hall.text();
  CHECK(text.find("10") != std::string::npos);
  for (int finger = 0; finger < 10; ++finger)
    hall.touch(TouchPhase::up, {40 + 75.0F * static_cast<float>(finger), 20}, finger);
  CHECK(text.find("ครบ") == std::string::npos);
  hall.touch(TouchPhase::down, {1, 1});
  for (float y = 5; y < 600; y += 20)
    for (float x = 5; x < 800; x += 20) hall.touch(TouchPhase::move, {x, y});
  hall.touch(TouchPhase::up, {799, 599});
  hall.settle();
  CHECK(hall.text().find("แตะครบทุกช่องแล้ว") != std::string::npos);
  hall.pass(25s);
  CHECK(hall.kiosk().screen_name() == "staff.grid");
  hall.pass(6s);
  CHECK(hall.kiosk().screen_name() == "staff.tools");
}

TEST_CASE("while the glass is cleaned nothing can be pressed, for a minute", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.tap("tab.tools");
  const auto restart = hall.find("tool.restart");
  REQUIRE(restart);
  hall.tap("tool.cleaning");
  CHECK(hall.kiosk().screen_name() == "staff.cleaning");
  hall.pass(10s);
  hall.tap(restart->element.rect.centre());
  CHECK_FALSE(hall.kiosk().restart_asked());
  hall.pass(45s);
  CHECK(hall.kiosk().screen_name() == "staff.cleaning");
  hall.pass(6s);
  CHECK(hall.kiosk().screen_name() == "staff.tools");
  hall.pass(100s);  // the two minutes begin with its end
  CHECK(hall.kiosk().staff_desk_open());
}

TEST_CASE("restart asks the program to end, and says so in the log", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.tap("tab.tools");
  hall.tap("tool.restart");
  CHECK(hall.kiosk().restart_asked());
  CHECK(logged(hall, "'staff_act'") == "staff_act staff {\"action\":\"restart\"}\n");
}

TEST_CASE("a kiosk without a log, a shelf or a stick says so and falls over nothing",
          "[staff_panel]") {
  StaffHall hall;
  hall.keeps_log = false;
  hall.start();
  hall.open_desk();
  for (const char* tab : k_tabs) {
    hall.tap(std::string("tab.") + tab);
    CAPTURE(tab);
    CHECK_FALSE(hall.text().empty());
  }
  hall.tap("tab.today");
  CHECK(hall.text().find("ไม่ได้บันทึกสถิติ") != std::string::npos);
}

TEST_CASE("the panel follows its window", "[staff_panel]") {
  StaffHall hall;
  hall.start();
  hall.open_desk();
  hall.kiosk().stage().resize({1080, 1920});
  hall.kiosk().feed(platform::Resized{}, hall.now.boot_time);
  hall.settle();
  const auto leave = hall.find("staff.leave");
  REQUIRE(leave);
  CHECK(leave->element.rect.right() <= 1080);
  CHECK(leave->element.rect.y > 1700);
  hall.tap("staff.leave");
  CHECK_FALSE(hall.kiosk().staff_desk_open());
}
