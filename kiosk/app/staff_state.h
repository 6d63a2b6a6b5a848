// What the staff panel knows at a moment, as values: the desk changes them, the pages show them.
#pragma once

#include "app/checkup.h"
#include "app/pack_review.h"
#include "app/settings.h"
#include "app/staff_hours.h"
#include "app/stick_export.h"
#include "stats/report.h"
#include "ui/panel.h"
#include "ui/theme.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

enum class StaffTab { today, health, packs, statistics, settings, tools };

constexpr std::size_t k_most_works = 10;  // in the list of today's

// One day of the log, as far as it has come.
struct TodayFigures {
  struct Work {
    std::string pack;  // ids
    std::string id;
    catalog::Text name;  // without breaks, as the log keeps it
    std::int64_t views = 0;
    std::optional<std::chrono::milliseconds> dwell;  // median
  };
  struct Term {
    std::string term;
    std::int64_t sessions = 0;
  };
  std::int64_t sessions = 0;
  std::int64_t engaged = 0;
  std::optional<std::chrono::milliseconds> median;
  std::array<std::int64_t, 24> hours = {};  // visits that began in each
  std::vector<Work> works;                  // the most seen first
  std::vector<Term> terms;                  // searched in so many visits that they may be told
  std::int64_t withheld_terms = 0;          // searched in fewer, and so not told
};
TodayFigures today_of(const stats::Report& report);

// What came of what was asked last, told in plain words on the page where it was asked.
struct Told {
  ui::Light light = ui::Light::none;
  catalog::Text text;
  bool operator==(const Told&) const = default;
};

struct StaffState {
  StaffTab tab = StaffTab::today;
  catalog::Language language = catalog::Language::thai;
  KioskFacts facts;
  bool looked = false;  // the facts are known

  std::optional<TodayFigures> today;
  std::optional<Told> today_told;

  bool takes_packs = true;  // there is a shelf; else the kiosk shows one file
  std::vector<std::filesystem::path> sticks;
  std::vector<Told> sticks_told;
  std::vector<ShelfRow> shelf;
  std::vector<std::filesystem::path> found;  // packs on the sticks
  std::optional<PackReview> review;
  std::optional<Told> packs_told;
  bool packs_busy = false;

  std::optional<float> exporting;  // 0-1
  std::optional<Told> export_told;
  bool keeps_log = true;

  Settings settings;
  std::optional<HoursView> hours_view;  // while the opening hours are set
  std::optional<Told> settings_told;
};

// The page of the tab; what can be pressed has these ids:
//   tab.today tab.health tab.packs tab.statistics tab.settings tab.tools, staff.language,
//   staff.leave, and on the pages
//   pack.review:N pack.install pack.cancel pack.activate:N pack.look, stick.export:N,
//   set.idle set.volume set.bottom set.diagonal (each with .less and .more), set.language:th|en,
//   set.theme:light|dark|contrast, set.hours (what follows: staff_hours.h), tool.grid tool.cleaning tool.restart
// N counts from 0 in the lists of `state`.
ui::Panel page_of(const StaffState& state, const ui::Theme& theme);

catalog::Text told_of(const Refused& refused);

}  // namespace kiosk::app
