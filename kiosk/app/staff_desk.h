// The staff panel behind its picture: what is pressed is done here, what takes long on a thread of
// its own. Closed it costs nothing: no thread, no ImGui, no look at any disk.
#pragma once

#include "app/errands.h"
#include "app/staff_state.h"
#include "app/stick_export.h"
#include "stats/event.h"
#include "ui/gesture.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

struct DeskOptions {
  std::filesystem::path shelf;  // empty: the kiosk shows one file
  trust::Trust trust;
  std::optional<std::filesystem::path> state;  // without it no statistics are kept
  Settings site;                               // as the site's file has them
  Settings settings;                           // with what staff chose before
  stats::Origin origin = stats::Origin::staff;
  // Where sticks are mounted now, one folder each; called on the errands' thread.
  std::function<std::vector<std::filesystem::path>()> sticks = [] {
    return std::vector<std::filesystem::path>();
  };
  // Has `write` write to the stick of that folder; once it succeeded the stick may be taken out.
  // Called there too.
  using Write = std::function<base::Result<Exported>(const std::filesystem::path&)>;
  std::function<base::Result<Exported>(const std::filesystem::path& stick, const Write& write)>
      write_to =
          [](const std::filesystem::path& stick, const Write& write) { return write(stick); };
  // What a work on show is called, with the places where its name may break; nothing if it is not
  // on show. Called on the desk's thread.
  using Title = std::optional<catalog::Text>;
  std::function<Title(const std::string& pack, const std::string& id)> title =
      [](const std::string&, const std::string&) { return Title(); };
  std::function<void()> wake = [] {};  // an errand is done; called on its thread
};

class StaffDesk {
 public:
  explicit StaffDesk(DeskOptions options);
  ~StaffDesk();

  // Staff have proved to be staff.
  void open(stats::Moment now);
  void close();
  bool is_open() const { return m_open.has_value(); }

  // Every touch while it is open. It is the panel's too only if reads_touches() said so before.
  void touched(const ui::Touch& touch, const ui::Theme& theme);
  // False while the glass is cleaned or tested: then a touch presses nothing.
  bool reads_touches() const { return !m_cleaning && !m_grid; }

  void press(const ui::PanelPress& press, stats::Moment now);

  // Lets time pass; answers how long nothing will change by itself. `facts` is asked for every few
  // seconds, without what only disks know.
  base::Duration advance(stats::Moment now, const std::function<KioskFacts()>& facts);

  // Of this moment; another one since the last call if changed() says so.
  ui::Panel panel(const ui::Theme& theme) const;
  bool take_changed() { return std::exchange(m_changed, false); }

  // What there is to say of sticks that have no folder, or of none at all.
  void tell_sticks(std::vector<Told> told);

  // What staff did, for the log.
  std::vector<stats::Event> take_events() { return std::exchange(m_events, {}); }
  // Other settings than before, to be used from now on.
  std::optional<Settings> take_settings() { return std::exchange(m_new_settings, std::nullopt); }
  bool restart_asked() const { return m_restart; }

  // Until every errand is done: for rehearsals and tests.
  void settle() { m_errands.settle(); }

 private:
  struct Grid {
    int columns = 1;
    int rows = 1;
    std::vector<bool> reached;
    std::map<std::int64_t, ui::Point> fingers;
  };
  struct Look {  // at all that lies on disks
    std::vector<std::filesystem::path> sticks;
    std::vector<ShelfRow> shelf;
    std::vector<std::filesystem::path> found;
    std::optional<KioskFacts::Disk> disk;
    int logs_set_aside = 0;
    std::optional<base::WallTime> exported;
    bool display = true;
    bool operator==(const Look&) const = default;
  };
  struct Open {
    base::Instant touched;
    base::Instant looked;   // around
    base::Instant counted;  // today's visits
  };

  void press_pack(const std::string& id);
  void press_setting(const ui::PanelPress& press);
  void press_hours(const ui::PanelPress& press);
  void press_tool(const std::string& id);
  void choose(StaffTab tab);
  void begin_grid();
  void touch_grid(const ui::Touch& touch, const ui::Theme& theme);

  static Look look(const DeskOptions& options);
  void look_around();
  void count_today();
  void show_today(TodayFigures today);
  void review(const std::filesystem::path& file);
  void reviewed(const tl::expected<PackReview, Refused>& review);
  void install();
  void activate(const ShelfRow& row);
  void export_to(const std::filesystem::path& stick);
  void exported(const base::Result<Exported>& exported);
  void take_settings(Settings settings);

  void fill_facts();
  void tell_packs(ui::Light light, catalog::Text text);
  void did(const char* action, const std::string& pack = {});
  bool advance_cleaning(base::Instant now);
  pack::Shelf shelf() const { return pack::Shelf(m_options.shelf, m_options.trust); }

  DeskOptions m_options;
  StaffState m_state;
  std::optional<Open> m_open;
  stats::Moment m_now;
  std::optional<base::Instant> m_cleaning;  // since then
  std::optional<Grid> m_grid;
  int m_seconds_left = 0;  // of the cleaning, as drawn last
  bool m_changed = false;
  bool m_restart = false;
  bool m_counting = false;  // an errand reads the log
  bool m_looking = false;   // an errand looks around
  Look m_look;
  std::vector<stats::Event> m_events;
  std::optional<Settings> m_new_settings;
  std::atomic<float> m_export_share = 0;
  Errands m_errands;  // the last, so that it ends first
};

}  // namespace kiosk::app
