#include "app/exposure.h"

#include "base/file.h"
#include "base/id.h"

#include <fmt/format.h>

#include <charconv>
#include <sstream>
#include <string>
#include <utility>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;
using screens::Surface;
using screens::Turns;

constexpr const char* k_first_line = "kiosk exposure 1";
constexpr const char* k_no_school = "-";
constexpr std::pair<Surface, const char*> k_surfaces[] = {{Surface::attract, "attract"},
                                                          {Surface::home, "home"}};

std::optional<Surface> surface_of(const std::string& word) {
  for (const auto& [surface, name] : k_surfaces)
    if (word == name) return surface;
  return std::nullopt;
}

std::optional<std::int64_t> turns_in(const std::string& word) {
  std::int64_t turns = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), turns);
  if (error != std::errc() || end != word.data() + word.size() || turns < 1) return std::nullopt;
  return turns;
}

struct Kept {
  Turns attract;
  Turns home;
};

// "attract work e0-014 2": what is not in the pack any more is left aside.
Result<bool> read_line(const std::string& line, const catalog::Catalog& catalog, Kept& kept) {
  std::istringstream words(line);
  std::string on, kind, id, number, more;
  words >> on >> kind >> id >> number;
  const auto surface = surface_of(on);
  const auto turns = turns_in(number);
  if (!surface || !turns || id.empty() || words >> more) return false;
  Turns& read = *surface == Surface::attract ? kept.attract : kept.home;
  if (kind == "school") {
    read.schools[catalog::OrganisationId(id == k_no_school ? "" : id)] = *turns;
    return true;
  }
  if (kind != "work") return false;
  if (const auto position = TRY(catalog.position_of(catalog::ExhibitId(id))))
    read.works[*position] = *turns;
  return true;
}

Result<std::string> text_of(const char* surface, const Turns& turns,
                            const catalog::Catalog& catalog) {
  std::string text;
  for (const auto& [school, number] : turns.schools)
    text += fmt::format("{} school {} {}\n", surface,
                        school.empty() ? k_no_school : school.value().c_str(), number);
  for (const auto& [position, number] : turns.works)
    if (const auto id = TRY(catalog.at_position(position)))
      text += fmt::format("{} work {} {}\n", surface, id->value(), number);
  return text;
}

}  // namespace

std::optional<std::filesystem::path> exposure_file(const std::filesystem::path& state_folder,
                                                   std::string_view pack) {
  if (!base::is_plain_id(pack)) return std::nullopt;
  return state_folder / "exposure" / fmt::format("{}.txt", pack);
}

Result<void> take_up_exposure(const std::filesystem::path& file, screens::Exhibition& exhibition) {
  auto text = base::read_file(file);
  if (!text && text.error().fault == Fault::missing) return {};
  std::istringstream lines(TRY(std::move(text)));
  std::string line;
  bool whole = std::getline(lines, line) && line == k_first_line;
  Kept kept;
  while (whole && std::getline(lines, line)) whole = TRY(read_line(line, exhibition.catalog, kept));
  if (!whole)
    return base::fail(Fault::damaged,
                      fmt::format("{} is damaged: whose turn it is on the attract screen and on "
                                  "home is counted from the beginning",
                                  file.string()));
  exhibition.attract_turns.resume(kept.attract);
  exhibition.home_turns.resume(kept.home);
  return {};
}

Result<void> keep_exposure(const std::filesystem::path& file,
                           const screens::Exhibition& exhibition) {
  std::string text = fmt::format("{}\n", k_first_line);
  for (const auto& [surface, name] : k_surfaces)
    text += TRY(text_of(name, exhibition.turns(surface).turns(), exhibition.catalog));
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  return base::write_file_whole(file, text);
}

}  // namespace kiosk::app
