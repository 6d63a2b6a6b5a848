// References written as a person would: by a school's or a category's name instead of its id.
#pragma once

#include "authoring/sheet.h"

#include <functional>
#include <map>
#include <string>

namespace kiosk::authoring {

using Sheets = std::map<std::string, Sheet, std::less<>>;

// Puts ids in the place of names, in every column that refers to another sheet. A name counts
// whatever its spaces, digits and Latin case (text::fold); one that several rows have, or none, is
// left as it is, for the rules to tell.
void put_ids_for_names(Sheets& sheets);

}  // namespace kiosk::authoring
