#include "app/settings.h"

#include "base/file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>
#include <sstream>
#include <utility>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;

constexpr float k_low_reach = 1100;  // mm above the floor: what a seated visitor and a child reach
constexpr float k_large_diagonal = 43;  // inches: from here on low reach is the usual
constexpr float k_mm_per_inch = 25.4F;
constexpr std::size_t k_most_wrong_lines = 20;  // with more it is no settings file at all

using Range = SettingRange;

// Takes known settings out of the table, one after the other; what is left over is unknown.
class Reader {
 public:
  Reader(toml::table table, std::string file)
      : m_table(std::move(table)), m_file(std::move(file)) {}

  std::optional<double> number(std::string_view section, std::string_view key, Range allowed) {
    const toml::node_view<toml::node> node = m_table[section][key];
    if (!node) return std::nullopt;
    const auto value = node.value<double>();
    if (!value || !(*value >= allowed.least && *value <= allowed.most)) {  // nan is neither
      complain(*node.node(), fmt::format("{}.{} must be a number from {} to {}", section, key,
                                         allowed.least, allowed.most));
      return std::nullopt;
    }
    return value;
  }

  std::optional<std::string> word(std::string_view section, std::string_view key,
                                  const std::vector<std::string>& allowed) {
    const toml::node_view<toml::node> node = m_table[section][key];
    if (!node) return std::nullopt;
    const auto value = node.value<std::string>();
    for (const std::string& each : allowed)
      if (value == each) return value;
    complain(*node.node(),
             fmt::format("{}.{} must be one of: {}", section, key, fmt::join(allowed, ", ")));
    return std::nullopt;
  }

  std::optional<int> one_of(std::string_view section, std::string_view key,
                            std::span<const int> allowed) {
    const toml::node_view<toml::node> node = m_table[section][key];
    if (!node) return std::nullopt;
    const auto value = node.value<int>();
    for (const int each : allowed)
      if (value == each) return value;
    complain(*node.node(),
             fmt::format("{}.{} must be one of: {}", section, key, fmt::join(allowed, ", ")));
    return std::nullopt;
  }

  std::optional<bool> flag(std::string_view section, std::string_view key) {
    const toml::node_view<toml::node> node = m_table[section][key];
    if (!node) return std::nullopt;
    const auto word = node.value<std::string>();
    if (word == "on" || word == "off") return word == "on";
    const auto value = node.value_exact<bool>();
    if (!value) complain(*node.node(), fmt::format("{}.{} must be true or false", section, key));
    return value;
  }

  // What a text stands for, by a function that answers nothing for what is not allowed.
  template <typename Value>
  std::optional<Value> read_by(std::optional<Value> (*parse)(std::string_view),
                               std::string_view section, std::string_view key,
                               std::string_view allowed) {
    const toml::node_view<toml::node> node = m_table[section][key];
    if (!node) return std::nullopt;
    const auto text = node.value<std::string>();
    auto value = text ? parse(*text) : std::nullopt;
    if (!value) complain(*node.node(), fmt::format("{}.{} must be {}", section, key, allowed));
    return value;
  }

  bool has(std::string_view section, std::string_view key) {
    return static_cast<bool>(m_table[section][key]);
  }

  // A key that cannot be read trusts nobody, and never everybody.
  trust::Trust trust(std::string_view section, std::string_view key) {
    const toml::node_view<toml::node> node = m_table[section][key];
    trust::Trust trust{static_cast<bool>(node), {}};
    if (!node) return trust;
    const toml::array* const list = node.as_array();
    if (!list) return complain_of_keys(*node.node(), section, key), trust;
    trust.asked = !list->empty();
    for (const toml::node& each : *list)
      if (auto read = trust::read_public_key(each.value_or(std::string())))
        trust.keys.push_back(*read);
      else
        complain_of_keys(each, section, key);
    return trust;
  }

  void complain_of_unknown(const std::vector<std::string>& known) {
    for (const auto& [section, node] : m_table) {
      const toml::table* keys = node.as_table();
      if (!keys) {
        complain(node, fmt::format("{} stands outside any section", section.str()));
        continue;
      }
      for (const auto& [key, value] : *keys) {
        const std::string name = fmt::format("{}.{}", section.str(), key.str());
        if (std::find(known.begin(), known.end(), name) == known.end())
          complain(value, fmt::format("there is no setting {}", name));
      }
    }
  }

  std::vector<std::string> problems() { return std::move(m_problems); }

 private:
  void complain(const toml::node& node, const std::string& what) {
    add(node, what + "; it is left at its default");
  }

  void complain_of_keys(const toml::node& node, std::string_view section, std::string_view key) {
    add(node, fmt::format("{}.{} must be a list of minisign public keys, as in [\"RW…\"]; no pack "
                          "is accepted by this one",
                          section, key));
  }

  void add(const toml::node& node, const std::string& what) {
    m_problems.push_back(fmt::format("{} line {}: {}", m_file, node.source().begin.line, what));
  }

  toml::table m_table;
  std::string m_file;
  std::vector<std::string> m_problems;
};

// How the kiosk looks before a visitor asks for something else.
void read_look(Reader& reader, Settings& settings) {
  screens::Comfort& comfort = settings.visit.comfort;
  if (const auto theme = reader.word("display", "theme", {"light", "dark", "contrast"}))
    comfort.mode = *theme == "dark"       ? ui::Mode::dark
                   : *theme == "contrast" ? ui::Mode::contrast
                                          : ui::Mode::light;
  if (const auto percent = reader.one_of("display", "text_size", screens::k_text_steps))
    comfort.text_percent = *percent;
  if (const auto reduced = reader.word("display", "reduced_motion", {"on", "off"}))
    comfort.still = *reduced == "on";
  if (const auto edge = reader.number("display", "bottom_edge_mm", k_bottom_edge_range))
    settings.bottom_edge_mm = static_cast<float>(*edge);
  if (const auto low = reader.word("display", "low_reach", {"auto", "on", "off"}))
    settings.low_reach = *low == "on"    ? LowReach::on
                         : *low == "off" ? LowReach::off
                                         : LowReach::automatic;
}

void read_sound(Reader& reader, Settings& settings) {
  if (const auto aloud = reader.word("sound", "read_aloud", {"on", "off"}))
    settings.read_aloud = *aloud == "on";
  if (const auto headphones = reader.word("sound", "headphones", {"on", "off"}))
    settings.visit.headphones = *headphones == "on";
  if (const auto volume = reader.number("sound", "volume", k_volume_range))
    settings.visit.volume = static_cast<int>(std::lround(*volume));
}

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));
  return lines;
}

bool names_keys(const Lines& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    const auto first = line.find_first_not_of(" \t");
    return first != std::string::npos && line[first] != '#' &&
           line.find("trusted_keys") != std::string::npos;
  });
}

// Takes out one line after the other that is not TOML, and tells each.
Result<toml::table> parsed(Lines& lines, const std::filesystem::path& file,
                           std::vector<std::string>& problems) {
  while (true) {
    try {
      return toml::parse(fmt::format("{}", fmt::join(lines, "\n")), file.string());
    } catch (const toml::parse_error& error) {
      const std::size_t number = std::min<std::size_t>(error.source().begin.line, lines.size());
      const std::string problem =
          fmt::format("{} line {}: {}", file.string(), number, error.description());
      if (problems.size() >= k_most_wrong_lines || number == 0 || lines[number - 1].empty())
        return base::fail(Fault::input, problem);
      problems.push_back(problem + "; this line is left out");
      lines[number - 1].clear();
    }
  }
}

constexpr const char* k_open_time = "from when to when, as in \"08:30-16:30\", or \"closed\"";

// A day of its own before every_day. As soon as any day is given, those without hours are closed; a
// day whose hours cannot be read is open, so that no slip of the pen darkens a hall.
void read_days(Reader& reader, OpeningHours& hours) {
  const auto hours_of = [&](const char* key) {
    return reader.read_by(parse_open_time, "hours", key, k_open_time).value_or(k_all_day);
  };
  const bool every = reader.has("hours", "every_day");
  const bool any = every || std::any_of(k_day_keys.begin(), k_day_keys.end(),
                                        [&](const char* day) { return reader.has("hours", day); });
  if (!any) return;
  const OpenTime usual = every ? hours_of("every_day") : k_closed;
  for (std::size_t day = 0; day < k_day_keys.size(); ++day)
    hours.days.at(day) =
        reader.has("hours", k_day_keys.at(day)) ? hours_of(k_day_keys.at(day)) : usual;
}

void read_hours(Reader& reader, Settings& settings) {
  read_days(reader, settings.hours);
  if (const auto restart =
          reader.read_by(parse_time_of_day, "hours", "restart", "a time of day, as in \"03:30\""))
    settings.restart = restart;
}

std::optional<std::filesystem::path> parse_folder(std::string_view text) {
  const std::filesystem::path folder(text);
  return folder.is_absolute() ? std::optional(folder) : std::nullopt;
}

void read_metrics(Reader& reader, Settings& settings) {
  if (auto folder =
          reader.read_by(parse_folder, "metrics", "folder",
                         "the whole path of a folder, as in \"/var/lib/prometheus/node-exporter\""))
    settings.metrics = *std::move(folder);
}

}  // namespace

screens::VisitOptions visit_options(const Settings& settings, const ui::Display& display) {
  screens::VisitOptions options = settings.visit;
  const float reach = k_low_reach - settings.bottom_edge_mm;
  const ui::Size size{display.window.width / display.px_per_mm,
                      display.window.height / display.px_per_mm};
  if (size.height <= reach) return options;
  options.low_reach_mm = reach;
  const bool large =
      std::hypot(size.width, size.height) > (k_large_diagonal - 0.5F) * k_mm_per_inch;
  options.comfort.low =
      settings.low_reach == LowReach::on || (settings.low_reach == LowReach::automatic && large);
  return options;
}

Result<SettingsRead> read_settings(const std::filesystem::path& file, Settings start) {
  SettingsRead read{std::move(start), {}};
  Lines lines = lines_of(TRY(base::read_file(file)));
  const bool asks_for_keys = names_keys(lines);
  Reader reader(TRY(parsed(lines, file, read.problems)), file.string());
  if (const auto inches = reader.number("display", "diagonal_inches", k_diagonal_range))
    read.settings.diagonal_inches = static_cast<float>(*inches);
  read_look(reader, read.settings);
  read_sound(reader, read.settings);
  read_hours(reader, read.settings);
  read_metrics(reader, read.settings);
  if (const auto seconds = reader.number("visit", "idle_seconds", k_idle_range))
    read.settings.visit.idle = base::from_seconds(*seconds);
  if (const auto seconds = reader.number("visit", "countdown_seconds", {20, 120}))
    read.settings.visit.countdown = base::from_seconds(*seconds);
  if (const auto language = reader.word("visit", "language", {"th", "en"}))
    read.settings.visit.language =
        *language == "en" ? catalog::Language::english : catalog::Language::thai;
  read.settings.visit.feedback =
      reader.flag("visit", "feedback").value_or(read.settings.visit.feedback);
  read.settings.trust = reader.trust("content", "trusted_keys");
  if (!read.problems.empty() && asks_for_keys) read.settings.trust.asked = true;
  reader.complain_of_unknown({"display.diagonal_inches",
                              "display.theme",
                              "display.text_size",
                              "display.reduced_motion",
                              "display.bottom_edge_mm",
                              "display.low_reach",
                              "sound.read_aloud",
                              "sound.headphones",
                              "sound.volume",
                              "visit.idle_seconds",
                              "visit.countdown_seconds",
                              "visit.language",
                              "visit.feedback",
                              "content.trusted_keys",
                              "hours.every_day",
                              "hours.sunday",
                              "hours.monday",
                              "hours.tuesday",
                              "hours.wednesday",
                              "hours.thursday",
                              "hours.friday",
                              "hours.saturday",
                              "hours.restart",
                              "metrics.folder"});
  for (std::string& problem : reader.problems()) read.problems.push_back(std::move(problem));
  return read;
}

Result<SettingsRead> read_staff_settings(const std::filesystem::path& file, Settings site) {
  const trust::Trust trust = site.trust;
  SettingsRead read = TRY(read_settings(file, std::move(site)));
  read.settings.trust = trust;
  return read;
}

std::optional<std::filesystem::path> default_settings_file() {
  std::vector<std::filesystem::path> places;
  if (const char* config = std::getenv("XDG_CONFIG_HOME"))
    places.push_back(std::filesystem::path(config) / "kiosk/kiosk.toml");
  if (const char* home = std::getenv("HOME"))
    places.push_back(std::filesystem::path(home) / ".config/kiosk/kiosk.toml");
  places.emplace_back("/etc/kiosk/kiosk.toml");
  std::error_code none;
  for (const auto& place : places)
    if (std::filesystem::exists(place, none)) return place;
  return std::nullopt;
}

}  // namespace kiosk::app
