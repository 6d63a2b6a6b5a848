#include "app/staff_settings.h"

#include "app/program.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

Settings site() {
  Settings settings;
  settings.diagonal_inches = 43;
  settings.visit.idle = std::chrono::seconds(90);
  settings.trust.asked = true;
  return settings;
}

}  // namespace

TEST_CASE("what staff chose wins over the site's settings, and only that", "[staff_settings]") {
  const TemporaryFolder folder;
  Settings chosen = site();
  chosen.diagonal_inches = 42.5F;
  chosen.visit.idle = std::chrono::seconds(120);
  chosen.visit.language = catalog::Language::english;
  chosen.visit.comfort.mode = ui::Mode::contrast;
  chosen.visit.volume = 35;
  chosen.bottom_edge_mm = 720;
  chosen.hours.days.fill({9h, 18h});
  chosen.hours.days[0] = k_closed;
  chosen.hours.days[6] = {18h, 26h};
  must(write_staff_settings(folder.path(), chosen, site()));

  const SettingsRead read = with_staff_settings(folder.path(), site());
  CHECK(read.problems.empty());
  CHECK(read.settings.diagonal_inches == 42.5F);
  CHECK(read.settings.visit.idle == std::chrono::seconds(120));
  CHECK(read.settings.visit.language == catalog::Language::english);
  CHECK(read.settings.visit.comfort.mode == ui::Mode::contrast);
  CHECK(read.settings.visit.volume == 35);
  CHECK(read.settings.bottom_edge_mm == 720);
  CHECK(read.settings.hours == chosen.hours);
  CHECK(read.settings.trust.asked);
}

TEST_CASE("what is as the site has it is not written, so that the site may change it",
          "[staff_settings]") {
  Settings chosen = site();
  CHECK(staff_settings_text(chosen, site()).find('[') == std::string::npos);
  chosen.visit.volume = 0;
  CHECK(staff_settings_text(chosen, site()).ends_with("\n[sound]\nvolume = 0\n"));
}

TEST_CASE("what staff did not choose stays as the site has it, whatever they chose beside it",
          "[staff_settings]") {
  const TemporaryFolder folder;
  Settings before = site();
  before.hours.days.fill({8h + 30min, 16h + 30min});
  before.restart = 3h + 30min;
  before.metrics = "/var/lib/prometheus";
  before.low_reach = LowReach::on;
  before.read_aloud = false;
  Settings chosen = before;
  chosen.visit.volume = 35;
  must(write_staff_settings(folder.path(), chosen, before));
  const Settings read = with_staff_settings(folder.path(), before).settings;
  CHECK(read.visit.volume == 35);
  CHECK(read.hours == before.hours);
  CHECK(read.restart == before.restart);
  CHECK(read.metrics == before.metrics);
  CHECK(read.low_reach == LowReach::on);
  CHECK_FALSE(read.read_aloud);
}

TEST_CASE("a hall that staff set to be always open is, whatever the site's hours are",
          "[staff_settings]") {
  const TemporaryFolder folder;
  Settings closing = site();
  closing.hours.days.fill({8h + 30min, 16h + 30min});
  Settings chosen = closing;
  chosen.hours = {};
  must(write_staff_settings(folder.path(), chosen, closing));
  CHECK(with_staff_settings(folder.path(), closing).settings.hours == OpeningHours());
}

TEST_CASE("without staff's file the site's settings hold", "[staff_settings]") {
  const TemporaryFolder folder;
  const SettingsRead read = with_staff_settings(folder.path(), site());
  CHECK(read.problems.empty());
  CHECK(read.settings.visit.idle == std::chrono::seconds(90));
}

TEST_CASE("what is wrong in staff's file is told, and the site's settings hold",
          "[staff_settings]") {
  struct Case {
    const char* text;
    std::size_t problems;
  };
  for (const Case& one : {Case{"[visit]\nidle_seconds = 7\n", 1}, Case{"[visit\n", 1},
                          Case{"[nonsense]\nkey = 1\n", 1}}) {
    CAPTURE(one.text);
    const TemporaryFolder folder;
    write_text(staff_settings_file(folder.path()), one.text);
    const SettingsRead read = with_staff_settings(folder.path(), site());
    CHECK(read.problems.size() == one.problems);
    CHECK(read.settings.visit.idle == std::chrono::seconds(90));
    CHECK(read.settings.trust.asked);
  }
}

TEST_CASE("staff's file cannot say whose packs are trusted", "[staff_settings]") {
  const TemporaryFolder folder;
  write_text(staff_settings_file(folder.path()), "[content]\ntrusted_keys = []\n");
  CHECK(with_staff_settings(folder.path(), site()).settings.trust.asked);
}
