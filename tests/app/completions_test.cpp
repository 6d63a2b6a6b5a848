// What shells complete: made from what --help says, and held against it.
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

// What bash offers behind these words; the last one is being typed.
std::set<std::string> offered(const TemporaryFolder& folder, const std::string& words) {
  const std::string name = words.substr(0, words.find(' '));
  const std::string function = "_" + std::regex_replace(name, std::regex("-"), "_");
  const std::string script = "source '" + (folder / "shells/bash" / name).string() +
                             "'; COMP_WORDS=(" + words +
                             "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); " + function +
                             "; printf '%s\\n' \"${COMPREPLY[@]}\"";
  return found_in(run(folder.path(), {"bash", "-c", script}).said, "([^\n]+)");
}

void check_command(const TemporaryFolder& folder, const std::string& name,
                   const std::string& command, const std::string& help) {
  CAPTURE(name, command);
  const auto options = found_in(help, "\n  (?:-[a-z],)?(--[a-z][a-z-]+)");
  CHECK(options.contains("--help"));
  const std::string zsh = text_in(folder / "shells/zsh" / ("_" + name));
  const std::string fish = text_in(folder / "shells/fish" / (name + ".fish"));
  std::set<std::string> bash = offered(folder, name + " " + command + " --");
  CHECK(bash == options);
  for (const std::string& option : options) {
    CAPTURE(option);
    CHECK(holds(zsh, "'" + option + "["));
    const std::string on = command.empty() ? "" : "__fish_seen_subcommand_from " + command + "'";
    const std::regex line(on + "[^\n]* -l " + option.substr(2) + " ");
    CHECK(std::regex_search(fish, line));
  }
}

}  // namespace

TEST_CASE("bash, zsh and fish complete every command and every option", "[shells][end-to-end]") {
  const TemporaryFolder folder;
  const Outcome made = run(folder.path(), {std::string(k_source_folder) + "/packaging/completions",
                                           k_program_folder, (folder / "shells").string()});
  INFO(made.errors);
  REQUIRE(made.exit_code == 0);
  for (const std::string name : {"kiosk", "kiosk-pack", "kiosk-stats"}) {
    const std::string help = run(folder.path(), {program(name), "--help"}).said;
    check_command(folder, name, "", help);
    const auto begun = help.find("Subcommands:");
    if (begun == std::string::npos) continue;
    const auto commands = found_in(help.substr(begun), "\n  ([a-z-]+) ");
    CHECK(commands.size() > 3);
    CHECK(offered(folder, name + " ''") == commands);
    for (const std::string& command : commands)
      check_command(folder, name, command,
                    run(folder.path(), {program(name), command, "--help"}).said);
  }
  CHECK(offered(folder, "kiosk --language ''") == std::set<std::string>{"en", "th"});
  CHECK(offered(folder, "kiosk-pack check --language t") == std::set<std::string>{"th"});
}
