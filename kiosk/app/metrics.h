// How the kiosk does, for a fleet's monitoring: numbers in the text format of Prometheus, written
// for the node exporter's textfile collector. The names are a promise to whoever draws them
// (packaging/grafana).
#pragma once

#include "app/heartbeat.h"
#include "base/time.h"
#include "stats/event.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

// One name there is, as Prometheus is told of it.
struct Metric {
  std::string_view name;
  std::string_view type;  // counter, gauge or histogram
  std::string_view help;
};
std::span<const Metric> all_metrics();

// Frame times are counted up to these bounds, in seconds.
constexpr std::array k_frame_bounds{0.004, 0.008, 0.012, 0.017, 0.034, 0.05, 0.1, 0.25, 0.5};

// What is counted since the start.
class Metrics {
 public:
  explicit Metrics(base::Instant start) : m_start(start) {}

  void drew(base::Duration took);
  // A visit that begins, or a fault: what else there is, is not counted here.
  void count(const stats::Event& event);

  bool due(base::Instant now) const;  // once a minute
  base::Duration until_due(base::Instant now) const;

  struct PackOnShow {
    std::string id;
    std::string version;
  };
  struct Now {
    stats::Moment moment;
    Health health;
    std::vector<PackOnShow> packs;
    bool visiting = false;
    bool open = true;
  };
  // The whole file.
  std::string exposition(const Now& now);

 private:
  base::Instant m_start;
  std::optional<base::Instant> m_told;
  std::int64_t m_sessions = 0;
  std::int64_t m_frames = 0;
  double m_frame_seconds = 0;
  std::array<std::int64_t, k_frame_bounds.size()> m_within{};  // each bound, of those before it too
  std::map<std::string, std::int64_t> m_faults;                // by kind
};

}  // namespace kiosk::app
