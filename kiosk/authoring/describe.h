// What a pack holds, in the few lines an organiser wants to see before carrying it to the hall.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::authoring {

struct PackDescription {
  std::string id;
  std::string version;
  catalog::Text name;  // of the event; without break marks, like all texts here
  std::string date;    // ISO 8601
  catalog::Text date_text;
  std::int64_t works = 0;
  std::int64_t schools = 0;  // with at least one work
  std::int64_t pictures = 0;
  std::vector<catalog::Text> facets;  // their labels
  std::int64_t format = 0;
  std::uintmax_t bytes = 0;  // of the file
  bool sample = false;
};

// Fails as pack::open does: missing, not a pack, damaged, or of a newer format.
base::Result<PackDescription> describe(const std::filesystem::path& pack);

}  // namespace kiosk::authoring
