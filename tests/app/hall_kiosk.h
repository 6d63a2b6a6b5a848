// The real kiosk without a display, driven as the frame loop drives it, in virtual time: with SDL's
// own events where they are given, so that what comes from outside takes its whole way.
#pragma once

#include "app/kiosk.h"
#include "app/program.h"

#include <SDL2/SDL.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::tests {

// In the hall it is Monday 2026-11-23 at nine.
constexpr stats::Moment k_monday_at_nine{
    base::Instant(std::chrono::hours(1)),
    base::WallTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) +
                   std::chrono::hours(2))};

class HallKiosk {
 public:
  explicit HallKiosk(app::KioskOptions options = {}) : m_now(k_monday_at_nine) {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    options.pace = platform::Pace::stepped;
    options.now = m_now;
    options.tell = [this](const std::string& line) { m_told.push_back(line); };
    auto opened = app::Kiosk::open(std::move(options));
    REQUIRE(opened.has_value());
    m_kiosk = *std::move(opened);
    pass(std::chrono::milliseconds(0));
  }
  ~HallKiosk() { m_kiosk->close(m_now); }

  // With the pack of Loei 2, in the full screen of a hall unless a window is asked for; by plain
  // cuts, so that hours pass quickly.
  static app::KioskOptions showing(std::optional<ui::Size> window = {}) {
    app::KioskOptions options;
    options.content.pack = loei2();
    options.window.windowed = window;
    options.settings.visit.comfort.still = true;
    return options;
  }

  app::Kiosk& operator*() { return *m_kiosk; }
  app::Kiosk* operator->() { return m_kiosk.get(); }
  stats::Moment now() const { return m_now; }
  const std::vector<std::string>& told() const { return m_told; }
  bool is_open() const { return m_open; }

  // Steps when something is due, as the loop does.
  HallKiosk& pass(base::Duration length, app::Drawing drawing = app::Drawing::if_due) {
    const base::Instant end = m_now.boot_time + length;
    do {
      const base::Duration wait = m_kiosk->step(m_now, drawing);
      const base::Duration left = end - m_now.boot_time;
      leap(std::min(left, std::max<base::Duration>(wait, std::chrono::milliseconds(17))));
    } while (m_now.boot_time < end);
    m_kiosk->step(m_now, drawing);
    return *this;
  }

  // Time passes unseen, as while the machine sleeps.
  HallKiosk& leap(base::Duration length) {
    m_now.boot_time += length;
    m_since += length;
    m_now.wall = k_monday_at_nine.wall + std::chrono::floor<std::chrono::milliseconds>(m_since);
    return *this;
  }

  void touch(ui::TouchPhase phase, ui::Point at, std::int64_t finger = 1) {
    m_open =
        m_kiosk->feed(ui::Touch{finger, phase, at, m_now.boot_time}, m_now.boot_time) && m_open;
  }
  HallKiosk& tap(ui::Point at) {
    touch(ui::TouchPhase::down, at);
    pass(std::chrono::milliseconds(100));
    touch(ui::TouchPhase::up, at);
    return pass(std::chrono::milliseconds(600));
  }

  void push(SDL_Event event) { SDL_PushEvent(&event); }
  // Takes what was pushed.
  void take() {
    for (const platform::Input& input : m_kiosk->stage().wait_for_input(base::Duration::zero()))
      m_open = m_kiosk->feed(input, m_now.boot_time) && m_open;
  }

  std::string screen() const { return m_kiosk->visit().screen_name(); }
  std::optional<ui::Element> element(const std::string& id) const {
    for (const ui::ElementShown& shown : m_kiosk->visit().elements())
      if (shown.element.id == id) return shown.element;
    return std::nullopt;
  }

  // What is on the screen, one number a pixel.
  std::vector<std::uint32_t> pixels() {
    const ui::Size size = m_kiosk->stage().size();
    std::vector<std::uint32_t> all(static_cast<std::size_t>(size.width * size.height));
    REQUIRE(SDL_RenderReadPixels(&m_kiosk->stage().renderer(), nullptr, SDL_PIXELFORMAT_ARGB8888,
                                 all.data(), static_cast<int>(size.width) * 4) == 0);
    return all;
  }

 private:
  stats::Moment m_now;
  base::Duration m_since{};
  bool m_open = true;
  std::vector<std::string> m_told;
  std::unique_ptr<app::Kiosk> m_kiosk;
};

}  // namespace kiosk::tests
