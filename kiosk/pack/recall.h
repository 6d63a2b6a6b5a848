// A recall hides one work or one school at once, without a new pack: a small text, signed like a
// pack, that an office sends round and every shelf takes.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pack {

enum class Hidden {
  exhibit,       // a work
  organisation,  // a school, and the works that no other school shows: shared ones stay, without it
};

struct Recall {
  std::string pack;  // the event's id
  Hidden kind = Hidden::exhibit;
  std::string id;
  bool hide = true;         // false: it may be shown again
  std::int64_t issued = 0;  // seconds since 1970, UTC; of two about one thing, the later one counts
  bool operator==(const Recall&) const = default;

  // Whether both speak of the same thing.
  bool is_about_same(const Recall& other) const;
};

// The file's text: the line "kiosk recall 1", then one line a recall.
std::string text_of(const std::vector<Recall>& recalls);

// True if a file that begins so is meant to be a recall.
bool looks_like_recall(std::string_view beginning);

// Fails with Fault::input if the text is no whole recall. At most 1,000 lines, 1 MiB.
base::Result<std::vector<Recall>> read_recalls(std::string_view text);

// One such line, and what one says; nothing but plain ids (base/id.h) is ever in it.
std::string line_of(const Recall& recall);
base::Result<Recall> recall_in(std::string_view line);

}  // namespace kiosk::pack
