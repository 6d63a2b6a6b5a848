#include "app/stats_progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace kiosk::app {
namespace {

constexpr std::int64_t k_takes_a_while = 1'000'000;  // events

std::size_t columns() {
  struct winsize size = {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

StatsProgress::StatsProgress(std::string label)
    : m_label(std::move(label)),
      m_terminal(::isatty(STDERR_FILENO) == 1),
      m_progress(m_terminal ? Progress::Output::terminal : Progress::Output::plain, columns()) {}

StatsProgress::~StatsProgress() {
  const Seconds now = std::chrono::steady_clock::now() - m_begun;
  std::fputs(m_progress.finish(now).c_str(), stderr);
}

stats::ReadProgress StatsProgress::teller() {
  return [this](std::int64_t done, std::int64_t total) { show(done, total); };
}

void StatsProgress::show(std::int64_t done, std::int64_t total) {
  if (!m_terminal && total < k_takes_a_while) return;
  const Seconds now = std::chrono::steady_clock::now() - m_begun;
  std::fputs(
      m_progress.show(m_label, static_cast<std::size_t>(done), static_cast<std::size_t>(total), now)
          .c_str(),
      stderr);
}

}  // namespace kiosk::app
