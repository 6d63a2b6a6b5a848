#include "app/paths.h"

#include <cstdlib>

namespace kiosk::app {
namespace {

std::filesystem::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::filesystem::path default_state_folder() {
  if (const auto service = from_environment("STATE_DIRECTORY"); service.is_absolute())
    return service;
  if (const auto state = from_environment("XDG_STATE_HOME"); state.is_absolute())
    return state / "kiosk";
  if (const auto home = from_environment("HOME"); home.is_absolute())
    return home / ".local" / "state" / "kiosk";
  return "/var/lib/kiosk";
}

std::filesystem::path shelf_in(const std::filesystem::path& state_folder) {
  return state_folder / "shelf";
}

std::filesystem::path default_shelf() {
  return shelf_in(default_state_folder());
}

}  // namespace kiosk::app
