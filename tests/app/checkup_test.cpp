#include "app/checkup.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono;
using ui::Light;

namespace {

constexpr base::WallTime k_now = sys_days(2026y / November / 22) + hours(8);

// A kiosk that nobody has to do anything about.
KioskFacts well() {
  KioskFacts facts;
  facts.wall = k_now;
  facts.packs = {{"loei2", {"เปิดบ้าน", "Open House"}, "2026.11", "9C3A000000000001", true}};
  facts.disk = KioskFacts::Disk{60'000, 120'000};
  facts.last_touch = minutes(3);
  facts.window = {1920, 1080};
  facts.size_mm = {476, 268};
  facts.exported = k_now - days(2);
  return facts;
}

Light light_of(const std::vector<ui::PanelLamp>& lamps, const std::string& id) {
  for (const ui::PanelLamp& lamp : lamps)
    if (lamp.id == id) return lamp.light;
  return Light::none;
}

}  // namespace

TEST_CASE("a kiosk that is well has only green lamps, and nothing to do", "[checkup]") {
  for (const auto language : {catalog::Language::thai, catalog::Language::english}) {
    const auto lamps = checkup(well(), language);
    CHECK(lamps.size() == 7);
    CHECK(worst_of(lamps) == Light::good);
    for (const ui::PanelLamp& lamp : lamps) {
      CAPTURE(lamp.id);
      CHECK(lamp.remedy.empty());
      CHECK_FALSE(lamp.finding.empty());
    }
  }
}

TEST_CASE("each trouble lights its own lamp, and says what to do", "[checkup]") {
  struct Case {
    const char* what;
    std::function<void(KioskFacts&)> trouble;
    const char* lamp;
    Light light;
  };
  using Disk = KioskFacts::Disk;
  using SizeFrom = KioskFacts::SizeFrom;
  const Case cases[] = {
      {"no pack", [](auto& f) { f.packs.clear(); }, "health.pack", Light::bad},
      {"not signed", [](auto& f) { f.packs[0].signer.clear(); }, "health.pack", Light::good},
      {"still being checked", [](auto& f) { f.packs[0].whole = false; }, "health.pack",
       Light::good},
      {"4 % free",
       [](auto& f) {
         f.disk = Disk{4'000, 100'000};
       },
       "health.disk", Light::bad},
      {"5 % free",
       [](auto& f) {
         f.disk = Disk{5'000, 100'000};
       },
       "health.disk", Light::watch},
      {"9 % free",
       [](auto& f) {
         f.disk = Disk{9'900, 100'000};
       },
       "health.disk", Light::watch},
      {"10 % free",
       [](auto& f) {
         f.disk = Disk{10'000, 100'000};
       },
       "health.disk", Light::good},
      {"half free, but 150 MB",
       [](auto& f) {
         f.disk = Disk{150, 300};
       },
       "health.disk", Light::bad},
      {"a disk that does not tell", [](auto& f) { f.disk.reset(); }, "health.disk", Light::watch},
      {"a clock of 1970", [](auto& f) { f.wall = base::WallTime(hours(9)); }, "health.clock",
       Light::bad},
      {"a Buddhist year", [](auto& f) { f.wall += days(365 * 543); }, "health.clock", Light::bad},
      {"the clock jumped",
       [](auto& f) {
         f.clock_step = KioskFacts::ClockStep{minutes(5), hours(-1)};
       },
       "health.clock", Light::watch},
      {"it jumped two days ago",
       [](auto& f) {
         f.clock_step = KioskFacts::ClockStep{hours(48), hours(-1)};
       },
       "health.clock", Light::good},
      {"no touch panel", [](auto& f) { f.touch_panel = false; }, "health.touch", Light::bad},
      {"a stuck finger", [](auto& f) { f.stuck_fingers = 1; }, "health.touch", Light::bad},
      {"never touched", [](auto& f) { f.last_touch.reset(); }, "health.touch", Light::good},
      {"no display", [](auto& f) { f.display = false; }, "health.display", Light::bad},
      {"a guessed size", [](auto& f) { f.size_from = SizeFrom::guess; }, "health.display",
       Light::watch},
      {"a size that was set", [](auto& f) { f.size_from = SizeFrom::setting; }, "health.display",
       Light::good},
      {"no GPU", [](auto& f) { f.gpu = false; }, "health.display", Light::good},
      {"no log", [](auto& f) { f.logging = false; }, "health.log", Light::watch},
      {"a log that cannot be written", [](auto& f) { f.log_trouble = true; }, "health.log",
       Light::bad},
      {"a log set aside", [](auto& f) { f.logs_set_aside = 1; }, "health.log", Light::watch},
      {"lost events", [](auto& f) { f.events_dropped = 3; }, "health.log", Light::watch},
      {"never exported", [](auto& f) { f.exported.reset(); }, "health.export", Light::watch},
      {"exported 8 days ago", [](auto& f) { f.exported = k_now - days(8); }, "health.export",
       Light::watch},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    KioskFacts facts = well();
    one.trouble(facts);
    for (const auto language : {catalog::Language::thai, catalog::Language::english}) {
      const auto lamps = checkup(facts, language);
      CHECK(light_of(lamps, one.lamp) == one.light);
      for (const ui::PanelLamp& lamp : lamps) {
        CAPTURE(lamp.id);
        if (lamp.id != one.lamp) CHECK(lamp.light == Light::good);
        CHECK(lamp.remedy.empty() == (lamp.light == Light::good));
        CHECK(lamp.word == word_of(lamp.light, language));
      }
    }
  }
}
