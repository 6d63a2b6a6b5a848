#include "app/metrics_file.h"

#include "base/file.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::app {

MetricsFile::MetricsFile(std::filesystem::path folder, std::function<void(const std::string&)> tell)
    : m_file(std::move(folder) / "metrics.prom"),
      m_tell(std::move(tell)),
      m_writer([this] { work(); }) {}

MetricsFile::~MetricsFile() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_changed.notify_all();
  m_writer.join();
}

void MetricsFile::put(std::string text) {
  {
    const std::lock_guard lock(m_mutex);
    m_waiting = std::move(text);
  }
  m_changed.notify_all();
}

void MetricsFile::work() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_changed.wait(lock, [this] { return m_stop || m_waiting; });
    const auto text = std::exchange(m_waiting, std::nullopt);
    if (!text) return;
    lock.unlock();
    write(*text);
    lock.lock();
  }
}

void MetricsFile::write(const std::string& text) {
  // The node exporter is another user, and the kiosk's service lets nobody read what it makes.
  const auto written = base::write_file_whole(m_file, text, base::Readers::everybody);
  const bool failed_before = std::exchange(m_failing, !written);
  if (!written && !failed_before)
    m_tell(fmt::format("{} (setting metrics.folder); it is tried again every minute",
                       written.error().message));
}

}  // namespace kiosk::app
