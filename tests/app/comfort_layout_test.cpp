// The layout's rules with larger letters, in other colours and in low reach, on many panels.
#include "app/layout_rules.h"
#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

struct House {
  const char* size;
  const char* diagonal;
  const char* language;
  const char* display;  // lines of the settings' section
};
constexpr House k_houses[] = {
    {"1920x1080", "21.5", "th", "text_size = 200"},
    {"1920x1080", "21.5", "en", "text_size = 200\ntheme = \"dark\""},
    {"1080x1920", "21.5", "th", "text_size = 200\ntheme = \"contrast\""},
    {"1080x1920", "21.5", "en", "text_size = 200"},
    {"1366x768", "21.5", "en", "text_size = 130"},
    {"1280x800", "21.5", "th", "text_size = 160"},
    {"1080x1920", "21.5", "th", "low_reach = \"on\""},
    {"1080x1920", "55", "th", ""},
    {"1920x1080", "55", "en", ""},
};

// Home, results, exhibit, the same while it is read aloud, the accessibility sheet, the warning and
// the farewell, each dumped.
const char* const k_script = R"(tap attract.start
until-still
dump "{0}-home.json"
tap home.all
until-still
dump "{0}-results.json"
tap exhibit:e0-001
until-still
dump "{0}-exhibit.json"
tap listen
wait 1
dump "{0}-listening-scrolled.json"
wait 20
dump "{0}-listening-on-scrolled.json"
key home
until-still
tap home.all
until-still
tap exhibit:e0-001
until-still
key page-down
until-still
dump "{0}-exhibit-scrolled.json"
tap nav.accessibility
until-still
dump "{0}-sheet.json"
key page-down
until-still
tap comfort.speak
until-still
dump "{0}-sheet-speaking-scrolled.json"
tap comfort.close
wait 61
expect screen warning
dump "{0}-warning.json"
tap warning.continue
key home
until-still
tap nav.finish
until-still
expect screen feedback
dump "{0}-feedback.json"
key escape
expect screen thanks
dump "{0}-thanks.json"
)";

void check_dumps(const fs::path& prefix, bool english) {
  const Speech any{english, [](std::string_view) { return true; }};
  for (const char* page : {"home", "results", "exhibit", "exhibit-scrolled", "listening-scrolled",
                           "listening-on-scrolled", "sheet", "sheet-speaking-scrolled", "warning",
                           "feedback", "thanks"}) {
    const Dump dump = dump_in(text_in(prefix.string() + "-" + page + ".json"));
    const auto scrolled = holds(page, "scrolled") ? Scrolled::yes : Scrolled::no;
    for (const std::string& fault : faults_of(dump, scrolled, any))
      FAIL_CHECK(page << ": " << fault);
  }
}

}  // namespace

TEST_CASE("pages keep to the layout's rules with larger letters and in low reach",
          "[layout][comfort-layout]") {
  const TemporaryFolder folder;
  int number = 0;
  for (const House& house : k_houses) {
    CAPTURE(house.size, house.diagonal, house.language, house.display);
    const fs::path prefix = folder / std::to_string(number++);
    const std::string settings = prefix.string() + ".toml";
    const std::string script = prefix.string() + ".txt";
    write_text(
        settings,
        fmt::format("[display]\n{}\n[visit]\nfeedback = true\n[sound]\nheadphones = \"on\"\n",
                    house.display));
    write_text(script, fmt::format(fmt::runtime(k_script), prefix.string()));
    const Outcome outcome =
        run(folder.path(),
            {program("kiosk"), "--pack", loei2().string(), "--settings", settings, "--windowed",
             house.size, "--diagonal", house.diagonal, "--language", house.language, "--script",
             script, "--virtual-time"},
            without_display(folder.path()));
    INFO(outcome.errors);
    REQUIRE(outcome.exit_code == 0);
    check_dumps(prefix, std::string(house.language) == "en");
  }
}
