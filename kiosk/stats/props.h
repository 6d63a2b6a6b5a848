// An event's properties as JSON: one flat object, the way they lie in the log.
#pragma once

#include "stats/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::stats {

// {"screen":"exhibit","rank":3}; "{}" if there are none. Reals must be finite.
std::string write_props(const Props& props);

// What write_props wrote, and any flat JSON object of texts, numbers, true, false and null (which
// is left out). Nothing if it is anything else.
std::optional<Props> read_props(std::string_view json);

}  // namespace kiosk::stats
