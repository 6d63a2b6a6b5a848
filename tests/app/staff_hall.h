// A kiosk with its staff panel, in this process and on made-up time: visits of a day in its log, a
// pack on its shelf, a stick beside it.
#pragma once

#include "app/kiosk.h"
#include "app/program.h"
#include "app/staff_settings.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "pack/manifest.h"
#include "pack/shelf.h"
#include "platform/clock.h"
#include "stats/simulation.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::tests {

namespace fs = std::filesystem;

// The evening of the simulation's first day, on the hall's clock.
inline stats::Moment that_evening() {
  using namespace std::chrono;
  return {base::Instant(hours(20)), sys_days(2026y / November / 20) + hours(11)};
}

// A copy of a pack with another version, and otherwise as `change` makes it.
inline void copy_pack(const fs::path& from, const fs::path& to, const std::string& version,
                      const std::vector<std::string>& changes) {
  fs::copy_file(from, to);
  store::Database pack = must(store::Database::open(to, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));
  must(pack.run("UPDATE pack SET value = ? WHERE key = 'version'", {version}));
  for (const std::string& sql : changes) must(pack.run(sql));
  must(pack::seal(pack));
}

class StaffHall {
 public:
  explicit StaffHall(ui::Size window = {1920, 1080}) : m_window(window) {
    fs::create_directories(state());
    fs::create_directories(stick());
  }

  fs::path state() const { return folder / "state"; }
  fs::path stick() const { return folder / "KIOSK-USB"; }
  fs::path shelf() const { return state() / "shelf"; }

  void install(const fs::path& file) { must(pack::Shelf(shelf()).install(file)); }

  // So many visits on the day of that_evening().
  void simulate(std::int64_t visits) {
    const auto made = must(stats::simulate(
        folder / "simulated",
        {.kiosks = 1, .days = 1, .sessions = visits, .troubles = false, .truth = false}));
    for (const auto& entry : fs::directory_iterator(made.logs.front()))
      fs::copy_file(entry.path(), state() / entry.path().filename());
  }

  app::Kiosk& start() {
    app::KioskOptions options;
    options.content.shelf = shelf();
    options.content.trust = trust;
    options.state = keeps_log ? std::optional(state()) : std::nullopt;
    options.content.state = options.state;
    options.settings = settings;
    options.settings.read_aloud = reads_aloud;
    options.window = {.windowed = m_window, .visible = false};
    options.pace = platform::Pace::stepped;
    options.now = now;
    options.tell = [this](const std::string& line) { told += line + "\n"; };
    options.sticks = [this] { return sticks; };
    options.touch_panels = touch_panels;
    m_kiosk = must(app::Kiosk::open(std::move(options)));
    pass(std::chrono::seconds(3));
    return *m_kiosk;
  }

  app::Kiosk& kiosk() { return *m_kiosk; }

  void open_desk() {
    m_kiosk->open_staff_desk(now);
    settle();
  }

  // Lets time pass in steps of a second, as nothing moves by itself in between.
  void pass(base::Duration time) {
    for (base::Duration left = time; left > base::Duration::zero();) {
      const base::Duration step = std::min<base::Duration>(left, std::chrono::seconds(1));
      now.boot_time += step;
      now.wall += std::chrono::duration_cast<std::chrono::milliseconds>(step);
      left -= step;
      (void)m_kiosk->step(now);
    }
  }

  // Until every errand is done and drawn.
  void settle() {
    for (int round = 0; round < 3; ++round) {
      pass(std::chrono::milliseconds(10));
      m_kiosk->draw_complete();
    }
  }

  void touch(ui::TouchPhase phase, ui::Point at, std::int64_t finger = 0) {
    now.boot_time += std::chrono::milliseconds(40);
    now.wall += std::chrono::milliseconds(40);
    m_kiosk->feed(ui::Touch{finger, phase, at, now.boot_time}, now.boot_time);
  }

  void tap(ui::Point at, std::int64_t finger = 0) {
    touch(ui::TouchPhase::down, at, finger);
    touch(ui::TouchPhase::up, at, finger);
    settle();
  }

  std::optional<ui::ElementShown> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_kiosk->elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown;
    return std::nullopt;
  }

  void tap(const std::string& id) {
    CAPTURE(id, m_kiosk->screen_name());
    const auto shown = find(id);
    REQUIRE(shown);
    tap(shown->element.rect.centre());
  }

  // All that is written on the screen, a line each.
  std::string text() const {
    std::string all;
    for (const ui::ElementShown& shown : m_kiosk->elements())
      for (const ui::TextShown& line : shown.text) all += line.string + "\n";
    return all;
  }

  void shoot(const fs::path& png) {
    m_kiosk->draw_complete();
    must(m_kiosk->stage().save_picture(png));
  }

  TemporaryFolder folder;
  trust::Trust trust;
  app::Settings settings;
  bool keeps_log = true;
  bool reads_aloud = false;
  std::vector<fs::path> sticks;
  std::function<std::vector<std::int64_t>()> touch_panels;
  std::string told;
  stats::Moment now = that_evening();

 private:
  ui::Size m_window;
  std::unique_ptr<app::Kiosk> m_kiosk;  // the last, so that it goes first
};

}  // namespace kiosk::tests
