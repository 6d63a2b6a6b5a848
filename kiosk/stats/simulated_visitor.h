// One made-up visit, event by event. Inside the room.
#pragma once

#include "stats/simulated_kiosk.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::stats {

class SimulatedVisitor {
 public:
  SimulatedVisitor(SimulatedKiosk& kiosk, Dice& dice);

  // A whole visit. With `cut` the power goes in the middle of it.
  base::Result<void> visit(bool cut);

 private:
  base::Result<void> tell(std::string_view name, const std::string& props);
  base::Result<void> begin();
  base::Result<void> do_something();
  base::Result<void> open(const std::string& screen, const std::string& id, const char* via);
  base::Result<void> see_tiles(const char* screen);
  base::Result<void> look_at(const std::string& exhibit, const char* via);
  base::Result<void> open_exhibit(const std::string& exhibit, const char* via);
  base::Result<void> leave_exhibit(const std::string& exhibit, std::int64_t active_ms, bool gone);
  base::Result<void> look_and_come_back();
  base::Result<void> handle(const std::string& exhibit);
  base::Result<void> keep(const char* name, const std::string& exhibit,
                          std::set<std::string>& kept);
  base::Result<void> watch(const std::string& exhibit);
  base::Result<void> browse();
  base::Result<void> search();
  base::Result<void> change_language();
  base::Result<void> change_comfort();
  base::Result<void> warn();
  base::Result<void> answer();
  base::Result<void> end();
  void touch();  // a moment later
  const std::string& some_exhibit();

  SimulatedKiosk& m_kiosk;
  Dice& m_dice;
  TrueVisit m_true;
  std::string m_session;
  std::string m_origin = "visitor";
  std::string m_a11y;
  std::int64_t m_started_ms = 0;
  std::int64_t m_last_touch_ms = 0;
  std::int64_t m_last_event_ms = 0;  // that is no end and no warning
  std::int64_t m_opened_ms = 0;      // the exhibit
};

}  // namespace kiosk::stats
