// Work on a stranger's file, done in a process of its own with little memory and little time: what
// goes wrong there ends that process, not ours.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace kiosk::authoring {

struct ApartLimits {
  unsigned seconds = 60;                          // of the clock; half as much of the processor
  std::uint64_t memory = std::uint64_t{1} << 30;  // bytes, beyond what we have ourselves
  std::size_t answer = std::size_t{64} << 20;     // bytes
};

// What `work` answered. Fails with Fault::input where it crashed, took too long, or needed or
// answered too much; with Fault::system where no process can be started. `work` lives as
// confinement.h says, and nothing it changes in memory comes back.
base::Result<std::string> run_apart(const std::function<std::string()>& work,
                                    const ApartLimits& limits = {});

}  // namespace kiosk::authoring
