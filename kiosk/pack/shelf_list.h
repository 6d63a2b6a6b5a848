// What a shelf says of itself, as values and as the text of its one small pointer file.
#pragma once

#include "base/result.h"
#include "pack/recall.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pack {

struct ShelvedPack {
  std::string digest;    // SHA-256 of the file, which is named by it
  std::string version;   // as its author wrote it
  std::string signer;    // the trusted key's line (key.h); empty: taken without a check
  bool crashed = false;  // taken off because the kiosk kept falling over it
  bool operator==(const ShelvedPack&) const = default;
};

struct ShelvedEvent {
  std::string id;
  std::string highest;             // the highest version ever installed, never lowered
  std::string active;              // a digest; empty: none is on show
  std::vector<ShelvedPack> packs;  // at most two, the one installed last first
  bool operator==(const ShelvedEvent&) const = default;

  const ShelvedPack* on_show() const;  // nullptr: none
  const ShelvedPack* other() const;    // the first that is not on show; nullptr: none
  ShelvedPack* with_digest(std::string_view digest);
};

// Ids that are not to be shown, neither themselves nor in lists, counts and search.
struct HiddenIds {
  std::set<std::string> exhibits;
  std::set<std::string> organisations;  // and the works that no other organisation shows
  bool operator==(const HiddenIds&) const = default;
};

struct ShelfList {
  std::vector<ShelvedEvent> events;  // in the order they first came; without packs: removed
  std::vector<Recall> recalls;       // the last word on each thing
  bool operator==(const ShelfList&) const = default;

  ShelvedEvent* event(std::string_view id);
  const ShelvedEvent* event(std::string_view id) const;
  HiddenIds hidden(std::string_view id) const;
};

// The pointer file's text; its last line is the SHA-256 of those before.
std::string text_of(const ShelfList& list);

// Fails with Fault::damaged, or Fault::newer for a later program's shelf.
base::Result<ShelfList> read_shelf_list(std::string_view text);

}  // namespace kiosk::pack
