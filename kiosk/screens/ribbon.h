// What a work's ribbon says: best practice, or its highest award, or that it was selected.
#pragma once

#include "catalog/exhibition.h"

#include <functional>
#include <optional>
#include <string>

namespace kiosk::screens {

// "ระดับชาติ", "National level"; empty for an award that names no level.
std::string level_in_words(catalog::Level level, catalog::Language language);

// Empty where a work has nothing of the kind. Best practice stands as it is; else the award's name,
// or its level's word, if `fits` lets them, or that it was selected.
std::string ribbon_words(catalog::Status status, const std::optional<catalog::Award>& highest,
                         catalog::Language language,
                         const std::function<bool(const std::string&)>& fits);

}  // namespace kiosk::screens
