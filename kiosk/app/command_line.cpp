#include "app/command_line.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <cstdio>

namespace kiosk::app {

std::optional<int> parse_or_exit_code(CLI::App& options, int argc, char** argv) {
  options.set_version_flag("--version", options.get_name() + " " KIOSK_VERSION);
  try {
    options.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
      return options.exit(error);  // --help and --version
    fmt::print(stderr, "{}: {} (see {} --help)\n", options.get_name(), error.what(),
               options.get_name());
    return k_wrong_options;
  }
}

int tell(const CLI::App& options, const base::Error& error) {
  fmt::print(stderr, "{}: {}\n", options.get_name(), text::on_one_line(error.message));
  return k_failed;
}

}  // namespace kiosk::app
