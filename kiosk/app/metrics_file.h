// metrics.prom, written whole by a thread of its own: the screen never waits for a disk.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace kiosk::app {

class MetricsFile {
 public:
  // In this folder, which must be there. `tell` gets one line when it cannot be written, on the
  // thread, and again only after it could.
  MetricsFile(std::filesystem::path folder, std::function<void(const std::string&)> tell);
  // Writes what waits.
  ~MetricsFile();
  MetricsFile(const MetricsFile&) = delete;
  MetricsFile& operator=(const MetricsFile&) = delete;

  // Takes the place of what still waits.
  void put(std::string text);

 private:
  void work();
  void write(const std::string& text);

  std::filesystem::path m_file;
  std::function<void(const std::string&)> m_tell;
  bool m_failing = false;

  std::mutex m_mutex;  // guards what follows
  std::condition_variable m_changed;
  std::optional<std::string> m_waiting;
  bool m_stop = false;
  std::thread m_writer;
};

}  // namespace kiosk::app
