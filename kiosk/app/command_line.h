// What the three command lines have in common: exit codes, and how a wrong option is told.
#pragma once

#include "base/result.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <optional>

namespace kiosk::app {

enum ExitCode {
  k_done = 0,
  k_failed = 1,         // what was asked could not be done; stderr says why in one line
  k_wrong_options = 2,  // nothing was tried
  k_no_content = 3,     // the kiosk ran, but had no pack it could show when it ended
};

// Parses, or says what to exit with: 0 after --help and --version, 2 after one line on stderr.
std::optional<int> parse_or_exit_code(CLI::App& options, int argc, char** argv);

// One line on stderr, "program: message", and k_failed.
int tell(const CLI::App& options, const base::Error& error);

}  // namespace kiosk::app
