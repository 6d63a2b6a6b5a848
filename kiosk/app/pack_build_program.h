// kiosk-pack's first part: from a source to a pack, or only to the page that tells what is wrong
// with it.
#pragma once

#include "app/command_line.h"

#include <memory>
#include <optional>

namespace kiosk::app {

// build, check.
class BuildCommands {
 public:
  // Adds them to the program's options.
  explicit BuildCommands(CLI::App& options);
  ~BuildCommands();

  // Carries out the one that was given, and answers its exit code; nothing if it was none of them.
  std::optional<int> run();

 private:
  struct Given;
  std::unique_ptr<Given> m_given;
};

}  // namespace kiosk::app
