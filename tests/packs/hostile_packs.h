// Packs with one fault each, made from a good one by one small function each.
#pragma once

#include "packs/hostile_sources.h"

#include <functional>
#include <span>

namespace kiosk::tests {

enum class Shown { no, yes };  // whether the real kiosk is given it too

struct HostilePack {
  const char* name;
  const char* row;  // of the hazard table in hall.md
  std::function<void(const HostilePlace&)> make;
  Fate fate;  // refused by verify and install, or installed and shown
  const char* said;
  Shown shown = Shown::no;
};

// The key that the case's signer is trusted by, as --trust takes it.
std::string trusted_line();

std::span<const HostilePack> hostile_packs();       // whose file or content is wrong
std::span<const HostilePack> unshelvable_packs();   // whole, but refused by install
std::span<const HostilePack> hostile_signatures();  // of good packs; checked with --trust

}  // namespace kiosk::tests
