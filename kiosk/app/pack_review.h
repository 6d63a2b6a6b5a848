// Packs as staff meet them: those on the shelf, those on a stick, and what one of these would
// change before it is installed.
#pragma once

#include "base/result.h"
#include "catalog/changes.h"
#include "pack/shelf.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kiosk::app {

struct ShelfRow {
  std::string id;
  std::string version;
  catalog::Text title;  // of the event
  std::string signer;   // the key's id, short; empty: taken without a check
  bool on_show = false;
  bool crashed = false;  // taken off because the kiosk kept falling over it
  bool operator==(const ShelfRow&) const = default;
};

// By event; of each what is on show first.
base::Result<std::vector<ShelfRow>> rows_of(const pack::Shelf& shelf);

// Packs (*.kpack) that lie in these folders themselves, by name; at most k_most_on_sticks.
constexpr std::size_t k_most_on_sticks = 30;
std::vector<std::filesystem::path> packs_on(const std::vector<std::filesystem::path>& sticks);

// Why a pack is not taken, as staff are told.
enum class Refusal {
  gone,  // the stick was pulled, or the file cannot be read
  not_a_pack,
  damaged,       // not whole, or changed since it was made
  newer,         // made by a later version of this program
  no_signature,  // keys are asked for, and it has no signature
  stranger,      // signed by a key that is not trusted here
  older,         // its version is lower than one that was here
  same_number,   // other content under a version that was here
  busy,          // another install is under way
  disk,          // no room, or the shelf cannot be written
};

struct Refused {
  Refusal why = Refusal::damaged;
  std::string detail;  // for whoever mends it, in English
};

struct PackReview {
  std::filesystem::path file;
  std::string id;
  std::string version;
  catalog::Text title;
  std::string before;  // the version on show; empty: none of this event
  std::string signer;  // empty: not asked for
  catalog::Changes changes;
};

// Everything an install would check, and what it would change, without installing: the signature
// first, before anything in a stranger's file is read. For a worker: it reads the whole file.
tl::expected<PackReview, Refused> review(const std::filesystem::path& file,
                                         const pack::Shelf& shelf, const trust::Trust& trust,
                                         const std::stop_token& stop);

// What the shelf's own refusal of an install that was reviewed comes from.
Refused refused(const base::Error& error);

}  // namespace kiosk::app
