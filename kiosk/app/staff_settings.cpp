#include "app/staff_settings.h"

#include "base/file.h"

#include <fmt/format.h>

#include <chrono>

namespace kiosk::app {
namespace {

const char* word_of(ui::Mode mode) {
  switch (mode) {
    case ui::Mode::dark:
      return "dark";
    case ui::Mode::contrast:
      return "contrast";
    case ui::Mode::light:
      break;
  }
  return "light";
}

const char* word_of(catalog::Language language) {
  return language == catalog::Language::english ? "en" : "th";
}

// A section, if anything is in it.
std::string section(const char* name, const std::string& lines) {
  return lines.empty() ? std::string() : fmt::format("\n[{}]\n{}", name, lines);
}

std::string display_lines(const Settings& now, const Settings& site) {
  std::string lines;
  if (now.diagonal_inches && now.diagonal_inches != site.diagonal_inches)
    lines += fmt::format("diagonal_inches = {:.1f}\n", *now.diagonal_inches);
  if (now.visit.comfort.mode != site.visit.comfort.mode)
    lines += fmt::format("theme = \"{}\"\n", word_of(now.visit.comfort.mode));
  if (now.bottom_edge_mm != site.bottom_edge_mm)
    lines += fmt::format("bottom_edge_mm = {:.0f}\n", now.bottom_edge_mm);
  return lines;
}

std::string visit_lines(const Settings& now, const Settings& site) {
  std::string lines;
  if (now.visit.idle != site.visit.idle)
    lines += fmt::format("idle_seconds = {:.0f}\n", base::seconds(now.visit.idle));
  if (now.visit.language != site.visit.language)
    lines += fmt::format("language = \"{}\"\n", word_of(now.visit.language));
  return lines;
}

// All days, also those that are as the site has them: as soon as one is given, those without hours
// are closed.
std::string hours_lines(const Settings& now, const Settings& site) {
  if (now.hours == site.hours) return {};
  std::string lines;
  for (std::size_t day = 0; day < k_day_keys.size(); ++day)
    lines +=
        fmt::format("{} = \"{}\"\n", k_day_keys.at(day), open_time_text(now.hours.days.at(day)));
  return lines;
}

}  // namespace

std::filesystem::path staff_settings_file(const std::filesystem::path& state) {
  return state / "staff.toml";
}

std::string staff_settings_text(const Settings& now, const Settings& site) {
  std::string sound;
  if (now.visit.volume != site.visit.volume) sound = fmt::format("volume = {}\n", now.visit.volume);
  return "# Chosen in the staff panel; wins over kiosk.toml. Delete this file to undo it.\n" +
         section("display", display_lines(now, site)) + section("visit", visit_lines(now, site)) +
         section("sound", sound) + section("hours", hours_lines(now, site));
}

base::Result<void> write_staff_settings(const std::filesystem::path& state, const Settings& now,
                                        const Settings& site) {
  return base::write_file_whole(staff_settings_file(state), staff_settings_text(now, site));
}

SettingsRead with_staff_settings(const std::filesystem::path& state, Settings site) {
  auto read = read_staff_settings(staff_settings_file(state), site);
  if (read) return *std::move(read);
  if (read.error().fault == base::Fault::missing) return {std::move(site), {}};
  return {std::move(site), {read.error().message + "; what staff chose is left out"}};
}

}  // namespace kiosk::app
