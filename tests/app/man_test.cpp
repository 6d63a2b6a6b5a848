// The man pages: one for each program and command, made from what their --help says.
#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

std::set<std::string> found_in(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    found.insert((*at)[1]);
  return found;
}

// Without the signs that keep roff from making hyphens of minus signs.
std::string plain(const std::string& roff) {
  return std::regex_replace(roff, std::regex("\\\\-"), "-");
}

void check_page(const TemporaryFolder& folder, const std::string& name, const std::string& help) {
  CAPTURE(name);
  const fs::path page = folder / "man" / (name + ".1");
  REQUIRE(fs::is_regular_file(page));
  const std::string text = plain(text_in(page));
  CHECK(holds(text, "\n" + name + " - "));
  if (holds(help, "\nExample: ")) CHECK(holds(text, ".SH EXAMPLES"));
  const auto options = found_in(help, "\\s-?-?[a-z]?,?(--[a-z][a-z-]+)");
  CHECK(options.contains("--help"));
  for (const std::string& option : options) {
    CAPTURE(option);
    CHECK(holds(text, option));
  }
  const Outcome lint = run(folder.path(), {"mandoc", "-Tlint", "-Wwarning", page.string()});
  CHECK(lint.exit_code == 0);
  CHECK(lint.said == "");
  CHECK(lint.errors == "");
}

}  // namespace

TEST_CASE("every program and every command has a man page with all its options",
          "[man][end-to-end]") {
  const TemporaryFolder folder;
  const Outcome made = run(folder.path(), {std::string(k_source_folder) + "/packaging/man",
                                           k_program_folder, (folder / "man").string()});
  INFO(made.errors << "\nhelp2man must be installed: packaging/install build");
  REQUIRE(made.exit_code == 0);
  for (const char* name : {"kiosk", "kiosk-pack", "kiosk-stats"}) {
    const std::string help = run(folder.path(), {program(name), "--help"}).said;
    check_page(folder, name, help);
    const auto begun = help.find("Subcommands:");
    if (begun == std::string::npos) continue;
    const auto commands = found_in(help.substr(begun), "\n  ([a-z-]+) ");
    CHECK(commands.size() > 3);
    for (const std::string& command : commands)
      check_page(folder, name + ("-" + command),
                 run(folder.path(), {program(name), command, "--help"}).said);
  }
}
