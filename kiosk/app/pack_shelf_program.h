// kiosk-pack's second half: packs are signed in the office and carried to the hall's shelf.
#pragma once

#include "app/command_line.h"

#include <memory>
#include <optional>

namespace kiosk::app {

// keygen, sign, verify, install, list, activate, roll-back, remove and recall.
class ShelfCommands {
 public:
  // Adds them to the program's options.
  explicit ShelfCommands(CLI::App& options);
  ~ShelfCommands();

  // Carries out the one that was given, and answers its exit code; nothing if it was none of them.
  std::optional<int> run();

 private:
  struct Given;
  std::unique_ptr<Given> m_given;
};

}  // namespace kiosk::app
