// kiosk-pack's third part: what is in a pack, taken out again and laid beside another.
#pragma once

#include "app/command_line.h"

#include <memory>
#include <optional>

namespace kiosk::app {

// export and diff.
class ExportCommands {
 public:
  // Adds them to the program's options.
  explicit ExportCommands(CLI::App& options);
  ~ExportCommands();

  // Carries out the one that was given, and answers its exit code; nothing if it was none of them.
  std::optional<int> run();

 private:
  struct Given;
  std::unique_ptr<Given> m_given;
};

}  // namespace kiosk::app
