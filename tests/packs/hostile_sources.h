// Sources of packs with one fault each, made from a good one by one small function each.
#pragma once

#include "packs/hostile_place.h"

#include <functional>
#include <span>

namespace kiosk::tests {

enum class Fate {
  refused,   // exit code 1, and nothing is made
  survived,  // a whole pack is made, which the kiosk could show
};

struct HostileSource {
  const char* name;
  const char* row;  // of the hazard table in hall.md
  std::function<void(const HostilePlace&)> make;
  Fate fate;
  const char* said;  // a part of what the program must say of it; empty: it need say nothing
};

std::span<const HostileSource> hostile_workbooks();
std::span<const HostileSource> hostile_sheets();
std::span<const HostileSource> hostile_pictures();
std::span<const HostileSource> hostile_recordings();

}  // namespace kiosk::tests
