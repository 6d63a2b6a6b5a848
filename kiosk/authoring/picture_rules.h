// What may be wrong with the pictures beside the sheets, and with what the sheets say of them.
#pragma once

#include "authoring/pictures.h"
#include "authoring/problem.h"
#include "authoring/workbook.h"
#include "base/result.h"

#include <map>
#include <set>
#include <string>

namespace kiosk::authoring {

// The names on the disk of all pictures that something shows: works, logos, floor plans.
std::set<std::string> used_pictures(const Workbook& workbook);

// What the workshop found out about each used picture.
using PictureHeaders = std::map<std::string, base::Result<PictureHeader>, std::less<>>;

// The part of check() (rules.h) that needs the pictures' headers.
void check_pictures(const Workbook& workbook, const PictureHeaders& headers, Problems& problems);

}  // namespace kiosk::authoring
