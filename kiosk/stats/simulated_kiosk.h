// One made-up kiosk: it writes its events into its logs and tells the truth of each. Inside the
// room.
#pragma once

#include "stats/bulk_log.h"
#include "stats/simulated_truth.h"
#include "stats/simulated_world.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::stats {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_random(seed) {}
  std::int64_t below(std::int64_t end) {  // 0 to end - 1
    return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(end));
  }
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + below(last - first + 1);
  }
  bool chance(int percent) { return below(100) < percent; }
  template <typename T>
  const T& one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(below(static_cast<std::int64_t>(all.size())))];
  }
  std::string hex(int digits);
  std::string uuid();

 private:
  std::mt19937_64 m_random;
};

// What an event carries besides its moment.
struct Told {
  std::string_view name;
  std::string_view props = "{}";
  std::string_view session = {};
  std::string_view origin = "machine";
  std::string_view language = "th";
  std::string_view a11y = {};
};

class SimulatedKiosk {
 public:
  // `truth` may be null.
  SimulatedKiosk(std::string id, const std::vector<SimulatedPack>& packs, Truth* truth)
      : m_id(std::move(id)), m_packs(packs), m_truth(truth) {}

  // From now on everything is also written into this file; it begins in the present boot.
  base::Result<void> open(const std::filesystem::path& file);
  // The file opened first is complete.
  base::Result<void> close_oldest();

  base::Result<void> begin_boot(const std::string& boot_id, std::int64_t wall_ms,
                                std::int64_t mono_ms);
  // `shut_down`: the event of that name was written.
  void end_boot(bool shut_down);

  // Time goes by, on both clocks.
  void pass(std::int64_t milliseconds) { m_mono_ms += milliseconds, m_wall_ms += milliseconds; }
  // The wall clock is wrong by so much.
  void set_error(std::int64_t milliseconds) { m_error_ms = milliseconds; }
  std::int64_t error() const { return m_error_ms; }
  // What is told is lost: it has a number, and is in no file.
  void set_losing(bool losing) { m_losing = losing; }
  void set_pack(std::size_t pack) { m_pack = pack; }

  // Answers the hall's time of the event; nothing if its clock cannot be believed.
  base::Result<std::optional<std::chrono::sys_seconds>> tell(const Told& told);

  const std::string& id() const { return m_id; }
  const SimulatedPack& pack() const { return m_packs[m_pack]; }
  std::int64_t mono_ms() const { return m_mono_ms; }
  std::int64_t wall_ms() const { return m_wall_ms; }
  std::int64_t written() const { return m_written; }
  bool losing() const { return m_losing; }
  std::optional<std::chrono::sys_days> last_day() const { return m_last_day; }
  Truth* truth() { return m_losing ? nullptr : m_truth; }

 private:
  struct Target {
    BulkLog log;
    std::vector<std::int64_t> editions;  // by pack
    std::int64_t boot = 0;
  };
  void tell_truth(const EventRow& row, std::optional<std::chrono::sys_days> day);

  std::string m_id;
  const std::vector<SimulatedPack>& m_packs;
  Truth* m_truth;
  std::vector<Target> m_targets;
  std::size_t m_pack = 0;
  SetBoot m_boot;
  std::int64_t m_seq = 0;
  std::int64_t m_mono_ms = 0;
  std::int64_t m_wall_ms = 0;
  std::int64_t m_error_ms = 0;
  bool m_losing = false;
  std::int64_t m_written = 0;

  // Of what was written last in this boot.
  std::int64_t m_last_seq = 0;
  std::optional<std::int64_t> m_last_mono_ms;
  std::int64_t m_last_error_ms = 0;
  bool m_boot_held = false;  // the truth holds an event of it
  std::optional<std::chrono::sys_days> m_last_day;
};

}  // namespace kiosk::stats
