// What things were called: copied from each pack the kiosk shows into the log, so that a report
// can name an exhibit long after its pack is gone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::stats {

struct Pack {
  std::string id = {};
  std::string version = {};
  bool operator==(const Pack&) const = default;
};

enum class Thing {
  exhibit,
  organisation,
  category,  // a term of any facet: facet/term
  facet,
  event,  // the fair
  place,  // where the fair is; its id is the fair's
};

struct Name {
  Thing thing = Thing::exhibit;
  std::string id = {};
  std::string thai = {};
  std::string english = {};       // may be empty
  std::string category = {};      // of an exhibit: the id of its first category; may be empty
  std::string organisation = {};  // of an exhibit: the id of its leading school; may be empty
  // Of an exhibit: how long reading its Thai text takes, if known.
  std::optional<std::chrono::milliseconds> reading = {};
  std::vector<std::string> terms = {};  // of an exhibit or organisation: its own, facet/term
  bool operator==(const Name&) const = default;
};

std::string_view word_of(Thing thing);  // as stored: "exhibit"

// The thing of that word; nothing if there is none.
std::optional<Thing> thing_of(std::string_view word);

// Words with a blank, or a comma, between, as the log keeps lists of ids and flags.
std::string joined(const std::vector<std::string>& words, char between = ' ');
std::vector<std::string> split(std::string_view words, char between = ' ');

}  // namespace kiosk::stats
