// What things were called: copied from each pack the kiosk shows into the log, so that a report
// can name an exhibit long after its pack is gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::stats {

struct Pack {
  std::string id = {};
  std::string version = {};
  bool operator==(const Pack&) const = default;
};

enum class Thing { exhibit, organisation, category };

struct Name {
  Thing thing = Thing::exhibit;
  std::string id = {};
  std::string thai = {};
  std::string english = {};       // may be empty
  std::string category = {};      // of an exhibit: the id of its first category; may be empty
  std::string organisation = {};  // of an exhibit: the id of its leading school; may be empty
  bool operator==(const Name&) const = default;
};

std::string_view word_of(Thing thing);  // as stored: "exhibit"

}  // namespace kiosk::stats
