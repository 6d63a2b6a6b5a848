#include "app/staff_desk.h"

#include "app/staff_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;
using base::Instant;
using std::chrono::seconds;

constexpr Duration k_close_after = std::chrono::minutes(2);
constexpr Duration k_grid_after = seconds(30);
constexpr Duration k_cleaning = seconds(60);
constexpr Duration k_look_every = seconds(3);
constexpr Duration k_count_every = seconds(30);
constexpr Duration k_progress_every = std::chrono::milliseconds(250);
constexpr float k_cell = 25;  // mm: not much more than a fingertip

// The number behind "pack.review:"; it came from our own page, but lists may have changed since.
std::optional<std::size_t> number_after(const std::string& id, std::string_view start) {
  if (!id.starts_with(start)) return std::nullopt;
  std::size_t number = 0;
  const auto read = std::from_chars(id.data() + start.size(), id.data() + id.size(), number);
  return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

template <typename List>
const typename List::value_type* at(const List& list, std::optional<std::size_t> number) {
  return number && *number < list.size() ? &list[*number] : nullptr;
}

std::optional<StaffTab> tab_of(const std::string& id) {
  static const std::map<std::string, StaffTab> tabs{
      {"tab.today", StaffTab::today},       {"tab.health", StaffTab::health},
      {"tab.packs", StaffTab::packs},       {"tab.statistics", StaffTab::statistics},
      {"tab.settings", StaffTab::settings}, {"tab.tools", StaffTab::tools}};
  const auto found = tabs.find(id);
  return found == tabs.end() ? std::nullopt : std::optional(found->second);
}

std::size_t cell_of(ui::Point at, ui::Size window, int columns, int rows) {
  const auto along = [](float place, float whole, int parts) {
    const auto part = static_cast<int>(place / whole * static_cast<float>(parts));
    return static_cast<std::size_t>(std::clamp(part, 0, parts - 1));
  };
  return along(at.y, window.height, rows) * static_cast<std::size_t>(columns) +
         along(at.x, window.width, columns);
}

}  // namespace

StaffDesk::StaffDesk(DeskOptions options)
    : m_options(std::move(options)), m_errands(m_options.wake) {
  m_state.settings = m_options.settings;
  m_state.takes_packs = !m_options.shelf.empty();
  m_state.keeps_log = m_options.state.has_value();
}

StaffDesk::~StaffDesk() = default;

void StaffDesk::open(stats::Moment now) {
  m_now = now;
  m_open = Open{now.boot_time, now.boot_time - k_look_every, now.boot_time - k_count_every};
  m_events.push_back({.name = "staff_enter", .origin = m_options.origin});
  m_changed = true;
}

// What an errand is still doing goes on, and is told when the panel opens again.
void StaffDesk::close() {
  m_open.reset();
  m_cleaning.reset();
  m_grid.reset();
  m_state.tab = StaffTab::today;
  m_state.hours_view.reset();
  m_state.language = catalog::Language::thai;
  m_state.review.reset();
  m_state.packs_told.reset();
  m_state.settings_told.reset();
  m_state.today.reset();
  m_state.looked = false;
  m_changed = true;
}

void StaffDesk::did(const char* action, const std::string& pack) {
  m_events.push_back({.name = "staff_act",
                      .props = {{"action", std::string(action)}, {"pack", pack}},
                      .origin = m_options.origin});
}

void StaffDesk::touched(const ui::Touch& touch, const ui::Theme& theme) {
  if (!m_open || m_cleaning) return;
  m_open->touched = std::max(m_open->touched, touch.time);
  if (m_grid) touch_grid(touch, theme);
}

void StaffDesk::tell_sticks(std::vector<Told> told) {
  if (told == m_state.sticks_told) return;
  m_state.sticks_told = std::move(told);
  m_changed = true;
  if (is_open()) look_around();  // what came or went
}

void StaffDesk::press(const ui::PanelPress& press, stats::Moment now) {
  m_now = now;
  m_changed = true;
  const std::string& id = press.id;
  if (const auto tab = tab_of(id)) return choose(*tab);
  if (id == "staff.leave") return close();
  if (id == "staff.language")
    m_state.language = m_state.language == catalog::Language::thai ? catalog::Language::english
                                                                   : catalog::Language::thai;
  if (id.starts_with("pack.")) press_pack(id);
  if (const auto* stick = at(m_state.sticks, number_after(id, "stick.export:"))) export_to(*stick);
  if (id.starts_with("set.")) press_setting(press);
  if (id.starts_with("tool.")) press_tool(id);
}

void StaffDesk::choose(StaffTab tab) {
  m_state.tab = tab;
  m_state.hours_view.reset();
  m_state.review.reset();
  m_state.packs_told.reset();
  m_state.settings_told.reset();
  if (!m_state.exporting) m_state.export_told.reset();
  // Its page is looked at anew.
  m_open->looked = m_now.boot_time - k_look_every;
  m_open->counted = m_now.boot_time - k_count_every;
}

void StaffDesk::press_pack(const std::string& id) {
  if (m_state.packs_busy) return;
  m_state.packs_told.reset();
  if (const auto* file = at(m_state.found, number_after(id, "pack.review:"))) review(*file);
  if (const auto* row = at(m_state.shelf, number_after(id, "pack.activate:"))) activate(*row);
  if (id == "pack.install" && m_state.review) install();
  if (id == "pack.cancel") m_state.review.reset();
}

// A view can be looked at without changing anything: the hours do only if it cannot show them.
void StaffDesk::press_hours(const ui::PanelPress& press) {
  if (press.id == "set.hours") m_state.hours_view = view_of(m_state.settings.hours);
  if (press.id == "set.hours.done") m_state.hours_view.reset();
  if (!m_state.hours_view) return;
  Settings settings = m_state.settings;
  if (const auto view = view_asked_for(press)) {
    m_state.hours_view = view;
    settings.hours = seen_as(*view, settings.hours);
  } else {
    settings.hours = after_press(press, *m_state.hours_view, settings.hours);
  }
  if (settings.hours != m_state.settings.hours) take_settings(std::move(settings));
}

void StaffDesk::press_setting(const ui::PanelPress& press) {
  if (press.id.starts_with("set.hours")) return press_hours(press);
  Settings settings = m_state.settings;
  const auto is = [&](std::string_view id) { return press.id == id; };
  const auto value = static_cast<float>(press.value);
  if (is("set.language:th")) settings.visit.language = catalog::Language::thai;
  if (is("set.language:en")) settings.visit.language = catalog::Language::english;
  if (is("set.theme:light")) settings.visit.comfort.mode = ui::Mode::light;
  if (is("set.theme:dark")) settings.visit.comfort.mode = ui::Mode::dark;
  if (is("set.theme:contrast")) settings.visit.comfort.mode = ui::Mode::contrast;
  if (is("set.idle")) settings.visit.idle = seconds(press.value);
  if (is("set.volume")) settings.visit.volume = press.value;
  if (is("set.bottom")) settings.bottom_edge_mm = value;
  if (is("set.diagonal")) settings.diagonal_inches = value / 2;
  take_settings(std::move(settings));
}

void StaffDesk::press_tool(const std::string& id) {
  if (id == "tool.grid") begin_grid();
  if (id == "tool.cleaning") {
    m_cleaning = m_now.boot_time;
    did("cleaning");
  }
  if (id == "tool.restart") {
    m_restart = true;
    did("restart");
  }
}

void StaffDesk::begin_grid() {
  m_grid = Grid{};
  did("touch-test");
}

// Its cells are laid out when the first finger tells on which window.
void StaffDesk::touch_grid(const ui::Touch& touch, const ui::Theme& theme) {
  Grid& grid = *m_grid;
  if (grid.reached.empty()) {
    const auto cells = [&](float length) {
      return std::max(1, static_cast<int>(std::lround(length / theme.mm(k_cell))));
    };
    grid.columns = cells(theme.window().width);
    grid.rows = cells(theme.window().height);
    grid.reached.assign(static_cast<std::size_t>(grid.columns * grid.rows), false);
  }
  const bool gone = touch.phase == ui::TouchPhase::up || touch.phase == ui::TouchPhase::cancel;
  if (gone)
    grid.fingers.erase(touch.finger);
  else
    grid.fingers[touch.finger] = touch.at;
  grid.reached[cell_of(touch.at, theme.window(), grid.columns, grid.rows)] = true;
  m_changed = true;
}

// True while touch is off.
bool StaffDesk::advance_cleaning(Instant now) {
  if (!m_cleaning) return false;
  const Duration left = k_cleaning - (now - *m_cleaning);
  const auto shown = static_cast<int>(std::chrono::ceil<seconds>(left).count());
  m_changed = m_changed || shown != m_seconds_left;
  m_seconds_left = shown;
  if (left > Duration::zero()) return true;
  m_cleaning.reset();
  m_open->touched = now;
  m_changed = true;
  return false;
}

Duration StaffDesk::advance(stats::Moment now, const std::function<KioskFacts()>& facts) {
  m_now = now;
  (void)m_errands.finish();
  if (!m_open) return base::k_forever;
  if (advance_cleaning(now.boot_time)) return std::chrono::milliseconds(200);
  if (m_grid && now.boot_time - m_open->touched >= k_grid_after) {
    m_grid.reset();
    m_open->touched = now.boot_time;
    m_changed = true;
  }
  if (now.boot_time - m_open->touched >= k_close_after) {
    close();
    return Duration::zero();
  }
  if (now.boot_time - m_open->looked >= k_look_every) {
    m_open->looked = now.boot_time;
    m_state.facts = facts();
    fill_facts();
    m_changed = m_changed || m_state.tab == StaffTab::health;
    look_around();
  }
  if (m_state.tab == StaffTab::today && now.boot_time - m_open->counted >= k_count_every) {
    m_open->counted = now.boot_time;
    count_today();
  }
  if (m_state.exporting) {
    m_state.exporting = m_export_share.load();
    m_changed = true;
    return k_progress_every;
  }
  const Instant close_at = m_open->touched + (m_grid ? k_grid_after : k_close_after);
  return std::min(close_at, m_open->looked + k_look_every) - now.boot_time;
}

ui::Panel StaffDesk::panel(const ui::Theme& theme) const {
  const StaffWords say(m_state.language);
  ui::Panel panel = page_of(m_state, theme);
  if (m_cleaning) {
    panel.name = "staff.cleaning";
    panel.countdown = {say("เช็ด|จอ|ได้ จอ|ไม่|รับ|การ|แตะ\nครบ|เวลา|แล้ว|กลับ|มา|เอง",
                           "Wipe the glass: touch is off\nIt comes back by itself"),
                       std::max(1, m_seconds_left)};
  }
  if (!m_grid) return panel;
  panel.name = "staff.grid";
  const auto reached = std::ranges::count(m_grid->reached, true);
  const auto all = static_cast<std::ptrdiff_t>(m_grid->reached.size());
  const bool done = all > 0 && reached == all;
  std::string told = done       ? say("แตะ|ครบ|ทุก|ช่อง|แล้ว จอ|สัมผัส|ปกติ",
                                      "All cells reached: the touch panel is "
                                            "fine")
                     : all == 0 ? say("แตะ|ทุก|ช่อง|ให้|ครบ ใช้|ได้|ทั้ง|สิบ|นิ้ว",
                                      "Touch every cell, with up to ten "
                                      "fingers")
                                : say("แตะ|แล้ว {} จาก {} ช่อง", "{} of {} cells", reached, all);
  told += "\n" + say("ออก|เอง|เมื่อ|ไม่|แตะ 30 วินาที", "Ends after 30 s without a touch");
  panel.grid = ui::PanelGrid{m_grid->columns, m_grid->rows, m_grid->reached, {}, std::move(told)};
  for (const auto& [finger, at] : m_grid->fingers) panel.grid->fingers.push_back(at);
  return panel;
}

}  // namespace kiosk::app
