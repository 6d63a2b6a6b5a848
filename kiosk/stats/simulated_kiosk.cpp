#include "stats/simulated_kiosk.h"

#include "stats/event.h"

#include <cstdlib>

namespace kiosk::stats {

using base::Result;

namespace {

constexpr std::chrono::minutes k_hall{420};

}  // namespace

std::string Dice::hex(int digits) {
  std::string made;
  for (int at = 0; at < digits; ++at) made += "0123456789abcdef"[below(16)];
  return made;
}

std::string Dice::uuid() {
  return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
}

Result<void> SimulatedKiosk::open(const std::filesystem::path& file) {
  Target target{TRY(BulkLog::create(file)), {}, 0};
  for (const SimulatedPack& pack : m_packs) {
    target.editions.push_back(TRY(target.log.add_edition(pack.pack)));
    for (const Name& name : pack.names) TRY(target.log.add_name(pack.pack.id, name));
  }
  if (!m_boot.boot_id.empty()) target.boot = TRY(target.log.add_boot(m_boot));
  m_targets.push_back(std::move(target));
  return {};
}

Result<void> SimulatedKiosk::close_oldest() {
  Target closing = std::move(m_targets.front());
  m_targets.erase(m_targets.begin());
  return std::move(closing.log).finish();
}

Result<void> SimulatedKiosk::begin_boot(const std::string& boot_id, std::int64_t wall_ms,
                                        std::int64_t mono_ms) {
  m_wall_ms = wall_ms;
  m_mono_ms = mono_ms;
  m_boot = {.kiosk_id = m_id,
            .boot_id = boot_id,
            .app_version = "0.1.0",
            .utc_offset = k_hall,
            .started_mono_ms = mono_ms,
            .started_wall_ms = wall_ms + m_error_ms};
  for (Target& target : m_targets) target.boot = TRY(target.log.add_boot(m_boot));
  m_seq = m_last_seq = 0;
  m_last_mono_ms.reset();
  m_boot_held = false;
  return {};
}

void SimulatedKiosk::end_boot(bool shut_down) {
  if (m_truth && m_boot_held) m_truth->add_boot(m_id, shut_down);
  m_boot = {};
}

Result<std::optional<std::chrono::sys_seconds>> SimulatedKiosk::tell(const Told& told) {
  ++m_seq;
  const base::WallTime wall{Milliseconds(m_wall_ms + m_error_ms)};
  const std::string_view clock = clock_quality(wall);
  std::optional<std::chrono::sys_seconds> local;
  if (clock == "ok") local = std::chrono::floor<std::chrono::seconds>(wall + k_hall);
  if (m_losing) return local;
  const EventRow row{.seq = m_seq,
                     .mono_ms = m_mono_ms,
                     .wall_ms = m_wall_ms + m_error_ms,
                     .clock = clock,
                     .session = told.session,
                     .origin = told.origin,
                     .language = told.language,
                     .a11y = told.a11y,
                     .name = told.name,
                     .props = told.props};
  for (Target& target : m_targets) TRY(target.log.add(target.boot, target.editions[m_pack], row));
  ++m_written;
  std::optional<std::chrono::sys_days> day;
  if (local) day = std::chrono::floor<std::chrono::days>(*local);
  if (m_truth) tell_truth(row, day);
  m_last_seq = m_seq;
  m_last_mono_ms = m_mono_ms;
  m_last_error_ms = m_error_ms;
  m_last_day = day;
  return local;
}

void SimulatedKiosk::tell_truth(const EventRow& row, std::optional<std::chrono::sys_days> day) {
  m_truth->add(TrueEvent{m_id, day, m_last_mono_ms ? row.mono_ms - *m_last_mono_ms : 0});
  if (!m_truth->holds(m_id, day)) return;
  m_boot_held = true;
  if (row.seq != m_last_seq + 1)
    m_truth->add_gap({m_id, m_boot.boot_id, m_last_seq + 1, row.seq - 1});
  if (m_last_mono_ms && std::abs(m_error_ms - m_last_error_ms) > 2'000) m_truth->add_clock_step();
}

}  // namespace kiosk::stats
