// Reads packs whole, one after the other, on a thread of its own: while they are already on show,
// or before anything of them is shown.
#pragma once

#include "base/result.h"
#include "pack/pack_file.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::app {

class WholeCheck {
 public:
  struct Finding {
    std::filesystem::path file;
    base::Result<void> whole;  // or why it is not, in the operator's words
  };

  // What is done with each file; told to stop, it ends soon, with whatever result.
  using Check =
      std::function<base::Result<void>(const std::filesystem::path&, const std::stop_token&)>;

  explicit WholeCheck(Check check = pack::verify) : m_what(std::move(check)) {}

  // Leaves off what was under way, and what was found and not yet taken, and begins anew. Waits for
  // no more than one page or row of a pack.
  void begin(std::vector<std::filesystem::path> files);

  // Until all files are read.
  void wait();

  // What was found since the last call. Never waits for the disk.
  std::vector<Finding> take_findings();

 private:
  void check(const std::vector<std::filesystem::path>& files, const std::stop_token& stop);

  Check m_what;
  std::mutex m_mutex;
  std::vector<Finding> m_findings;  // guarded by m_mutex
  std::jthread m_thread;            // the last, so that it ends first
};

}  // namespace kiosk::app
