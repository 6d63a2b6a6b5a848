#include "app/whole_check.h"

#include <utility>

namespace kiosk::app {

void WholeCheck::begin(std::vector<std::filesystem::path> files) {
  m_thread = std::jthread();  // told to stop, and waited for
  m_findings.clear();
  if (files.empty()) return;
  m_thread = std::jthread(
      [this, files = std::move(files)](const std::stop_token& stop) { check(files, stop); });
}

void WholeCheck::check(const std::vector<std::filesystem::path>& files,
                       const std::stop_token& stop) {
  for (const std::filesystem::path& file : files) {
    auto whole = m_what(file, stop);
    if (stop.stop_requested()) return;
    const std::lock_guard lock(m_mutex);
    m_findings.push_back({file, std::move(whole)});
  }
}

void WholeCheck::wait() {
  if (m_thread.joinable()) m_thread.join();
}

std::vector<WholeCheck::Finding> WholeCheck::take_findings() {
  const std::lock_guard lock(m_mutex);
  return std::exchange(m_findings, {});
}

}  // namespace kiosk::app
