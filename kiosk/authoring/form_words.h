// What the form says to the person who fills it in: a note for each heading, and an example.
#pragma once

#include "authoring/form.h"

#include <string>
#include <string_view>

namespace kiosk::authoring {

// The heading as it is written: the first of those that are accepted.
std::string_view heading_of(const ColumnForm& form);

// In Thai: what goes in, whether it must be filled, how several values are parted, an example.
std::string note_of(const SheetForm& sheet, const ColumnForm& form);
// The same of its English companion.
std::string english_note_of(const ColumnForm& form);

// What stands in the column of the example row; empty where nothing does. The id of each begins
// with "example-", by which sheet_of knows the row.
std::string_view example_of(std::string_view sheet, std::string_view key);

// The word to choose: Thai where there is one.
const char* word_of(const Choice& choice);

constexpr const char* k_yes = "ใช่";
constexpr const char* k_no = "ไม่ใช่";

}  // namespace kiosk::authoring
