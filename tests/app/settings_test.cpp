#include "app/settings.h"

#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;

namespace {

base::Result<SettingsRead> reading(const std::string& toml) {
  const TemporaryFolder folder;
  write_text(folder / "kiosk.toml", toml);
  return read_settings(folder / "kiosk.toml");
}

}  // namespace

TEST_CASE("an empty settings file leaves everything at its default", "[settings]") {
  const auto read = reading("");
  REQUIRE(read.has_value());
  CHECK(read->problems.empty());
  CHECK_FALSE(read->settings.diagonal_inches);
  CHECK(read->settings.visit.idle == std::chrono::seconds(60));
  CHECK(read->settings.visit.countdown == std::chrono::seconds(20));
  CHECK(read->settings.visit.language == catalog::Language::thai);
}

TEST_CASE("the settings file we deliver says the defaults, and nothing in it is unknown",
          "[settings]") {
  std::string delivered = text_in(std::string(k_source_folder) + "/packaging/kiosk.toml");
  for (std::size_t at = 0; (at = delivered.find("\n#", at)) != std::string::npos;)
    if (delivered.compare(at + 2, 1, " ") != 0)
      delivered.erase(at + 1, 1);
    else
      ++at;
  const auto read = reading(delivered);
  REQUIRE(read.has_value());
  CHECK(read->problems.empty());
  CHECK(read->settings.diagonal_inches == 21.5F);
  CHECK(read->settings.visit.idle == screens::VisitOptions().idle);
  CHECK(read->settings.visit.countdown == screens::VisitOptions().countdown);
  CHECK(read->settings.visit.language == screens::VisitOptions().language);
  CHECK(read->settings.visit.comfort == screens::Comfort{});
  CHECK(read->settings.bottom_edge_mm == Settings().bottom_edge_mm);
  CHECK(read->settings.low_reach == LowReach::automatic);
  CHECK(read->settings.read_aloud);
  CHECK_FALSE(read->settings.visit.headphones);
  CHECK(read->settings.hours == OpeningHours());
  CHECK(read->settings.visit.volume == screens::VisitOptions().volume);
  CHECK_FALSE(read->settings.visit.feedback);
}

TEST_CASE("every setting is taken", "[settings]") {
  const auto read = reading(
      "[display]\ndiagonal_inches = 43\ntheme = \"dark\"\ntext_size = 160\n"
      "reduced_motion = \"on\"\nbottom_edge_mm = 720\nlow_reach = \"off\"\n"
      "[visit]\nidle_seconds = 90\ncountdown_seconds = 25.5\nlanguage = \"en\"\n"
      "feedback = true\n"
      "[sound]\nread_aloud = \"off\"\nheadphones = \"on\"\nvolume = 45\n"
      "[hours]\nevery_day = \"08:30-16:30\"\nrestart = \"03:30\"\n"
      "[metrics]\nfolder = \"/srv/metrics\"\n");
  REQUIRE(read.has_value());
  CHECK(read->problems.empty());
  CHECK_FALSE(read->settings.read_aloud);
  CHECK(read->settings.visit.headphones);
  CHECK(read->settings.diagonal_inches == 43.0F);
  CHECK(read->settings.visit.comfort ==
        screens::Comfort{.text_percent = 160, .mode = ui::Mode::dark, .still = true});
  CHECK(read->settings.bottom_edge_mm == 720);
  CHECK(read->settings.low_reach == LowReach::off);
  CHECK(read->settings.visit.idle == std::chrono::seconds(90));
  CHECK(read->settings.visit.countdown == std::chrono::milliseconds(25'500));
  CHECK(read->settings.visit.language == catalog::Language::english);
  CHECK(read->settings.hours.days[3] ==
        OpenTime{std::chrono::minutes(510), std::chrono::minutes(990)});
  CHECK(read->settings.restart == std::chrono::minutes(210));
  CHECK(read->settings.metrics == "/srv/metrics");
  CHECK(read->settings.visit.volume == 45);
  CHECK(read->settings.visit.feedback);
}

TEST_CASE("a wrong setting keeps its default and is told with its line", "[settings]") {
  struct Case {
    const char* toml;
    const char* said;
  };
  const Case cases[] = {
      {"[visit]\nidle_seconds = 29", "line 2: visit.idle_seconds must be a number from 30 to 300"},
      {"[visit]\nidle_seconds = 301", "line 2: visit.idle_seconds must be a number"},
      {"[visit]\nidle_seconds = \"60\"", "line 2: visit.idle_seconds must be a number"},
      {"[visit]\nidle_seconds = nan", "line 2: visit.idle_seconds must be a number"},
      {"[visit]\n\ncountdown_seconds = 1", "line 3: visit.countdown_seconds must be a number"},
      {"[visit]\nlanguage = \"de\"", "line 2: visit.language must be one of: th, en"},
      {"[visit]\nfeedback = 1", "line 2: visit.feedback must be true or false"},
      {"[visit]\nfeedback = \"yes\"", "line 2: visit.feedback must be true or false"},
      {"[visit]\nlanguage = 1", "line 2: visit.language must be one of: th, en"},
      {"[display]\ndiagonal_inches = 4", "line 2: display.diagonal_inches must be a number"},
      {"[display]\ntheme = \"black\"",
       "line 2: display.theme must be one of: light, dark, contrast"},
      {"[display]\ntext_size = 150",
       "line 2: display.text_size must be one of: 100, 130, 160, 200"},
      {"[display]\ntext_size = \"130\"", "line 2: display.text_size must be one of: 100, 130"},
      {"[display]\nreduced_motion = true",
       "line 2: display.reduced_motion must be one of: on, off"},
      {"[display]\nbottom_edge_mm = 1000",
       "line 2: display.bottom_edge_mm must be a number from 300 to 950"},
      {"[display]\nlow_reach = \"maybe\"",
       "line 2: display.low_reach must be one of: auto, on, off"},
      {"[visit]\nidle = 60", "line 2: there is no setting visit.idle"},
      {"[sound]\nheadphones = true", "line 2: sound.headphones must be one of: on, off"},
      {"[sound]\nread_aloud = \"yes\"", "line 2: sound.read_aloud must be one of: on, off"},
      {"[sound]\nvolume = 101", "line 2: sound.volume must be a number from 0 to 100"},
      {"[sound]\nloudness = 3", "line 2: there is no setting sound.loudness"},
      {"idle_seconds = 60", "line 1: idle_seconds stands outside any section"},
      {"[hours]\nevery_day = \"8:30-16:30\"",
       "line 2: hours.every_day must be from when to when, as in \"08:30-16:30\", or \"closed\"; "
       "it "
       "is left at its default"},
      {"[hours]\nsunday = false", "line 2: hours.sunday must be from when to when"},
      {"[hours]\n\nrestart = \"24:00\"",
       "line 3: hours.restart must be a time of day, as in \"03:30\""},
      {"[hours]\nweekend = \"closed\"", "line 2: there is no setting hours.weekend"},
      {"[metrics]\nfolder = \"metrics\"",
       "line 2: metrics.folder must be the whole path of a folder, as in \"/var"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.toml);
    const auto read = reading(one.toml);
    REQUIRE(read.has_value());
    REQUIRE(read->problems.size() == 1);
    CHECK_THAT(read->problems.front(), Catch::Contains(one.said));
    CHECK(read->settings.visit.idle == std::chrono::seconds(60));
    CHECK(read->settings.visit.countdown == std::chrono::seconds(20));
    CHECK(read->settings.visit.language == catalog::Language::thai);
    CHECK_FALSE(read->settings.diagonal_inches);
    CHECK(read->settings.visit.comfort == screens::Comfort{});
    CHECK(read->settings.bottom_edge_mm == 800);
    CHECK(read->settings.low_reach == LowReach::automatic);
    CHECK_FALSE(read->settings.restart);
    CHECK(read->settings.metrics.empty());
  }
}

TEST_CASE("opening hours: a day of its own goes first, and a slip of the pen darkens no hall",
          "[settings]") {
  using namespace std::chrono_literals;
  constexpr OpenTime day{8h + 30min, 16h + 30min};
  constexpr OpenTime late{9h, 18h};
  struct Case {
    const char* toml;
    OpenTime sunday;
    OpenTime monday;
    OpenTime saturday;
  };
  const Case cases[] = {
      {"", k_all_day, k_all_day, k_all_day},
      {"every_day = '08:30-16:30'", day, day, day},
      {"every_day = '08:30-16:30'\nsaturday = '09:00-18:00'\nsunday = 'closed'", k_closed, day,
       late},
      {"monday = '08:30-16:30'", k_closed, day, k_closed},
      {"monday = '08:30'", k_closed, k_all_day, k_closed},
      {"every_day = 'always'\nsunday = 'closed'", k_closed, k_all_day, k_all_day},
  };
  for (const Case& one : cases) {
    CAPTURE(one.toml);
    const auto read = reading(std::string("[hours]\n") + one.toml);
    REQUIRE(read.has_value());
    CHECK(read->settings.hours.days[0] == one.sunday);
    CHECK(read->settings.hours.days[1] == one.monday);
    CHECK(read->settings.hours.days[6] == one.saturday);
  }
}

TEST_CASE("what lies within low reach follows from the display's size and height", "[settings]") {
  struct Case {
    const char* what;
    ui::Size window;
    float diagonal;
    float bottom_edge;
    LowReach setting;
    std::optional<float> reach;
    bool low;
  };
  const ui::Size across{1920, 1080};
  const ui::Size upright{1080, 1920};
  const LowReach automatic = LowReach::automatic;
  const Case cases[] = {
      {"21.5 across lies low as a whole", across, 21.5F, 800, automatic, {}, false},
      {"nothing to lower, whatever is set", across, 21.5F, 800, LowReach::on, {}, false},
      {"21.5 upright can be lowered", upright, 21.5F, 800, automatic, 300, false},
      {"and is, if set", upright, 21.5F, 800, LowReach::on, 300, true},
      {"43 across is large", across, 43, 800, automatic, 300, true},
      {"55 upright", upright, 55, 700, automatic, 400, true},
      {"unless set otherwise", upright, 55, 700, LowReach::off, 400, false},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    Settings settings;
    settings.bottom_edge_mm = one.bottom_edge;
    settings.low_reach = one.setting;
    const auto options =
        visit_options(settings, {one.window, ui::pixels_per_mm(one.window, one.diagonal)});
    CHECK(options.low_reach_mm == one.reach);
    CHECK(options.comfort.low == one.low);
  }
}

TEST_CASE("a line that is not TOML is left out and told, the others count", "[settings]") {
  const auto read = reading(
      "[visit]\nidle_seconds = = 3\ncountdown_seconds = 30\n[display\ntheme = \"dark\n"
      "[sound]\nread_aloud = \"off\"\n");
  REQUIRE(read.has_value());
  CHECK(read->settings.visit.countdown == std::chrono::seconds(30));
  CHECK_FALSE(read->settings.read_aloud);
  CHECK(read->settings.visit.comfort.mode == ui::Mode::light);
  REQUIRE(read->problems.size() == 3);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK_THAT(read->problems[i],
               Catch::Contains(std::vector{"line 2:", "line 4:", "line 5:"}[i]) &&
                   Catch::Contains("this line is left out"));
}

TEST_CASE("where a wrong line may have hidden the trusted keys, nobody is trusted", "[settings]") {
  const std::string line = trust::line_of(trust::make_key().public_key());
  const std::string cases[] = {"[content\ntrusted_keys = [\"" + line + "\"]\n",
                               "[content]\ntrusted_keys = [\"" + line + "\n",
                               "[content]\ntrusted_keys = \n[\"" + line + "\"]\n"};
  for (const std::string& text : cases) {
    CAPTURE(text);
    const auto read = reading(text);
    REQUIRE(read.has_value());
    CHECK(read->settings.trust.asked);
    CHECK(read->settings.trust.keys.empty());
  }
  const auto others = reading("[visit]\nidle_seconds = = 3\n#trusted_keys = []\n");
  REQUIRE(others.has_value());
  CHECK_FALSE(others->settings.trust.asked);
}

TEST_CASE("a settings file that is none at all, or not there, is told", "[settings]") {
  std::string none;
  for (int line = 0; line < 30; ++line) none += "what is this?\n";
  const auto broken = reading(none);
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().fault == base::Fault::input);
  CHECK_THAT(broken.error().message, Catch::Contains("kiosk.toml line "));
  const auto missing = read_settings("/nowhere/kiosk.toml");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().fault == base::Fault::missing);
  CHECK_THAT(missing.error().message, Catch::Contains("/nowhere/kiosk.toml"));
}

TEST_CASE("the keys a hall trusts are read; what is no key trusts nobody, never everybody",
          "[settings]") {
  const std::string line = "RWSqIIWKn1Y007xB9JNmNN8qkjUu0c+WH+WF5BdEOfyxD9d6q3lJ3ddz";
  struct Case {
    std::string value;
    bool asked;
    std::size_t keys;
    std::size_t problems;
  };
  const Case cases[] = {{"[]", false, 0, 0},
                        {"['" + line + "']", true, 1, 0},
                        {"['" + line + "', 'RWmistyped']", true, 1, 1},
                        {"['RWmistyped']", true, 0, 1},
                        {"[7]", true, 0, 1},
                        {"'" + line + "'", true, 0, 1}};
  for (const Case& one : cases) {
    CAPTURE(one.value);
    const auto read = reading("[content]\ntrusted_keys = " + one.value + "\n");
    REQUIRE(read.has_value());
    CHECK(read->settings.trust.asked == one.asked);
    CHECK(read->settings.trust.keys.size() == one.keys);
    REQUIRE(read->problems.size() == one.problems);
    if (one.problems > 0)
      CHECK_THAT(read->problems[0],
                 Catch::Contains("kiosk.toml line 2: content.trusted_keys must be "
                                 "a list of minisign public keys"));
  }
  CHECK_FALSE(reading("")->settings.trust.asked);
}
