// Reads packs whole while they are already on show, one after the other, on a thread of its own.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace kiosk::app {

class WholeCheck {
 public:
  struct Finding {
    std::filesystem::path file;
    base::Result<void> whole;  // or why it is not, in the operator's words
  };

  // Leaves off what was under way, and what was found and not yet taken, and begins anew. Waits for
  // no more than one page or row of a pack.
  void begin(std::vector<std::filesystem::path> files);

  // What was found since the last call. Never waits for the disk.
  std::vector<Finding> take_findings();

 private:
  void check(const std::vector<std::filesystem::path>& files, const std::stop_token& stop);

  std::mutex m_mutex;
  std::vector<Finding> m_findings;  // guarded by m_mutex
  std::jthread m_thread;            // the last, so that it ends first
};

}  // namespace kiosk::app
