# Shared by the commands of packaging/; sourced, never run.
# shellcheck shell=bash

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly house
cd "$house" || exit

say() {
  printf '%s: %s\n' "$(basename "$0")" "$*"
}

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Configures once, and again when the presets change; all else the build itself notices.
build_preset() {
  local folder=build/$1
  if [[ ! -f $folder/configured || CMakePresets.json -nt $folder/configured ]]; then
    say "configuring $folder"
    cmake --preset "$1"
    touch "$folder/configured"
  fi
  say "building $folder"
  cmake --build --preset "$1"
}
