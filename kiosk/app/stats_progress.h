// How far long work of kiosk-stats has come, on the standard error: the standard output is for what
// was asked for.
#pragma once

#include "app/progress.h"
#include "stats/report.h"

#include <chrono>
#include <string>

namespace kiosk::app {

class StatsProgress {
 public:
  // `label`: what is done, as in "reading".
  explicit StatsProgress(std::string label);
  ~StatsProgress();  // the last line is finished
  StatsProgress(const StatsProgress&) = delete;
  StatsProgress& operator=(const StatsProgress&) = delete;

  // To be handed to the work. On a terminal it fills a bar; elsewhere only work that takes a while
  // is told of, so that a script's log stays short.
  stats::ReadProgress teller();

 private:
  void show(std::int64_t done, std::int64_t total);

  std::string m_label;
  bool m_terminal;
  std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
  Progress m_progress;
};

}  // namespace kiosk::app
