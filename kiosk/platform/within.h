// Calls that a broken stick may never answer.
#pragma once

#include <chrono>
#include <future>
#include <optional>
#include <thread>
#include <utility>

namespace kiosk::platform {

// Does `work` on a thread of its own and answers what came of it; nothing if that takes longer.
// The thread is then left behind until the kernel lets it go, so `work` must own all it touches.
template <typename Work>
auto within(std::chrono::milliseconds limit, Work work) -> std::optional<decltype(work())> {
  std::packaged_task<decltype(work())()> task(std::move(work));
  auto done = task.get_future();
  std::thread(std::move(task)).detach();
  if (done.wait_for(limit) != std::future_status::ready) return std::nullopt;
  return done.get();
}

}  // namespace kiosk::platform
