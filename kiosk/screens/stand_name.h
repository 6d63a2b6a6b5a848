// What a stand is called: "A3" becomes "บูท A3", "บูท A3" stays, "เวทีกลาง" stays.
#pragma once

#include "catalog/exhibition.h"

#include <string>
#include <string_view>

namespace kiosk::screens {

// As a heading or a button says it.
std::string name_of_stand(const catalog::Text& label, catalog::Language language);

// As short as it can stand on a plan: "A3" of "บูท A3" and of "โซน 1 · A3"; a name stays whole.
std::string code_of_stand(std::string_view label);

}  // namespace kiosk::screens
