// A day in the hall: the panel's cable, the machine's sleep, the night, and a screen that shines
// for months.
#include "app/hall_kiosk.h"
#include "base/temporary_folder.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

constexpr ui::Size k_window{1280, 800};

// Within the hours it is Monday from nine to ten; all else of the week is closed.
app::KioskOptions with_hours() {
  app::KioskOptions options = HallKiosk::showing(k_window);
  options.settings.hours.days.fill(app::k_closed);
  options.settings.hours.days[1] = {9h, 10h};
  return options;
}

bool is_black(const std::vector<std::uint32_t>& pixels) {
  return std::ranges::all_of(pixels, [](std::uint32_t pixel) { return (pixel & 0xFFFFFF) == 0; });
}

// Rec. 709, of the values as they are sent to the panel.
bool is_bright(std::uint32_t pixel) {
  const double luminance =
      0.2126 * ((pixel >> 16) & 0xFF) + 0.7152 * ((pixel >> 8) & 0xFF) + 0.0722 * (pixel & 0xFF);
  return luminance > 0.9 * 255;
}

}  // namespace

TEST_CASE(
    "a panel that is unplugged during a press leaves no finger, and is told of until it is "
    "back",
    "[hall]") {
  std::vector<std::int64_t> panels{7};
  app::KioskOptions options = HallKiosk::showing(k_window);
  options.touch_panels = [&] { return panels; };
  HallKiosk kiosk(std::move(options));
  kiosk.pass(1s);
  kiosk.touch(ui::TouchPhase::down, {300, 300});
  CHECK(kiosk->fingers_down());
  panels.clear();
  kiosk.pass(1s + 20ms);
  CHECK_FALSE(kiosk->fingers_down());
  CHECK(kiosk.screen() == "attract");
  CHECK_FALSE(kiosk.element("notice.touch"));
  kiosk.pass(4s);
  CHECK(kiosk.element("notice.touch"));
  panels = {9};
  kiosk.pass(1s + 20ms);
  CHECK_FALSE(kiosk.element("notice.touch"));
  kiosk.tap({300, 300});
  CHECK(kiosk.screen() == "home");
}

TEST_CASE("a finger whose end never came is let go of by itself", "[hall]") {
  HallKiosk kiosk(HallKiosk::showing(k_window));
  kiosk.touch(ui::TouchPhase::down, {300, 300});
  kiosk.pass(5s + 20ms);
  CHECK_FALSE(kiosk->fingers_down());
  CHECK(kiosk.screen() == "attract");
}

TEST_CASE("a renderer that lost everything shows the same picture again", "[hall]") {
  HallKiosk kiosk(HallKiosk::showing(k_window));
  kiosk.tap({300, 300});
  kiosk.pass(2s);
  for (const Uint32 lost : {SDL_RENDER_DEVICE_RESET, SDL_RENDER_TARGETS_RESET, SDL_DISPLAYEVENT}) {
    CAPTURE(lost);
    kiosk->draw_complete();
    const auto before = kiosk.pixels();
    SDL_SetRenderDrawColor(&kiosk->stage().renderer(), 1, 2, 3, 255);
    SDL_RenderClear(&kiosk->stage().renderer());
    CHECK(kiosk.pixels() != before);
    SDL_Event event{};
    event.type = lost;
    kiosk.push(event);
    kiosk.take();
    kiosk.pass(20ms);
    kiosk->draw_complete();
    CHECK(kiosk.pixels() == before);
  }
}

TEST_CASE("after the machine slept the visit is over, without a burst of frames", "[hall]") {
  HallKiosk kiosk(HallKiosk::showing(k_window));
  kiosk.tap({300, 300});
  CHECK(kiosk->visit().visiting());
  kiosk.touch(ui::TouchPhase::down, {300, 300});
  const std::int64_t frames = kiosk->frames_drawn();
  kiosk.leap(8h).pass(0s);
  CHECK_FALSE(kiosk->visit().visiting());
  CHECK(kiosk.screen() == "attract");
  CHECK_FALSE(kiosk->fingers_down());
  CHECK(kiosk->frames_drawn() - frames <= 2);
}

TEST_CASE("outside opening hours it is black; a touch tells when it opens, and no visit begins",
          "[hall]") {
  HallKiosk kiosk(with_hours());
  CHECK_FALSE(kiosk->care().closed);
  kiosk.pass(59min, app::Drawing::later).tap({300, 300}).pass(30s).tap({5, 5}).pass(40s);
  CHECK(kiosk->visit().visiting());  // still there when the hall closed
  kiosk.pass(5min);
  CHECK_FALSE(kiosk->visit().visiting());
  CHECK(kiosk->care().light == app::Light::dark);
  CHECK(is_black(kiosk.pixels()));

  const std::int64_t frames = kiosk->frames_drawn();
  kiosk.pass(1h);
  CHECK(kiosk->frames_drawn() == frames);  // not for a shift, nor for a picture that arrives
  kiosk.tap({300, 300});
  CHECK(kiosk.screen() == "attract");
  CHECK(kiosk.element("notice.closed"));
  kiosk.tap({300, 300});
  CHECK(kiosk.screen() == "attract");
  CHECK_FALSE(is_black(kiosk.pixels()));
  kiosk.pass(62s);
  CHECK(is_black(kiosk.pixels()));

  kiosk.leap(24h * 7 - 2h).pass(10s);
  CHECK_FALSE(kiosk->care().closed);
  CHECK_FALSE(kiosk.element("notice.closed"));
  kiosk.tap({300, 300});
  CHECK(kiosk.screen() == "home");
}

TEST_CASE("fingers touch what they see, wherever it was shifted", "[hall]") {
  HallKiosk kiosk(HallKiosk::showing(k_window));
  kiosk.pass(13min, app::Drawing::later);
  const ui::Point shift = kiosk->care().shift;
  REQUIRE(shift == ui::Point{8, 8});
  kiosk.tap({300, 300});
  CHECK(kiosk->care().shift == shift);
  const auto search = kiosk.element("nav.search");
  REQUIRE(search);
  kiosk.tap({search->rect.right() + shift.x + 1, search->rect.centre().y});
  CHECK(kiosk.screen() != "search");
  kiosk.tap({search->rect.right() + shift.x - 2, search->rect.centre().y});
  CHECK(kiosk.screen() == "search");
}

TEST_CASE("a page that stands still is drawn once, then once for each shift and as it dims",
          "[hall]") {
  app::KioskOptions options;
  options.content.pack = "/nowhere/there-is-none.kpack";
  options.window.windowed = k_window;
  HallKiosk kiosk(std::move(options));
  const std::int64_t first = kiosk->frames_drawn();
  kiosk.pass(2min);
  CHECK(kiosk->frames_drawn() == first);
  kiosk.pass(46min + 1s);
  CHECK(kiosk->frames_drawn() == first + 17);
}

TEST_CASE("in eight quiet hours no pixel is bright for more than half of them", "[hall]") {
  HallKiosk kiosk(HallKiosk::showing(ui::Size{960, 540}));
  std::vector<int> bright(std::size_t{960} * 540);
  int samples = 0;
  for (base::Duration since{}; since < 8h; since += 7min, ++samples) {
    kiosk.pass(7min, app::Drawing::later);
    kiosk->draw_complete();
    const auto pixels = kiosk.pixels();
    for (std::size_t at = 0; at < pixels.size(); ++at) bright[at] += is_bright(pixels[at]) ? 1 : 0;
  }
  CHECK(std::ranges::max(bright) <= samples / 2);
}

TEST_CASE("the nightly restart waits for the visit that is going on", "[hall]") {
  app::KioskOptions options = HallKiosk::showing(k_window);
  options.settings.restart = 12h;
  HallKiosk kiosk(std::move(options));
  kiosk.leap(2h + 59min).pass(1s);
  CHECK_FALSE(kiosk->restart_is_due(kiosk.now()));
  kiosk.tap({300, 300}).pass(62s, app::Drawing::later);
  CHECK_FALSE(kiosk->restart_is_due(kiosk.now()));
  kiosk.pass(1min);
  CHECK(kiosk->restart_is_due(kiosk.now()));
  kiosk.leap(1h).pass(1s);
  CHECK_FALSE(kiosk->restart_is_due(kiosk.now()));
}
