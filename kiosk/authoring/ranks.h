// The order of names and the letter of the index rail, found when a pack is built, so that the
// kiosk sorts without ICU.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

// What a school is sorted by: nearly all begin with โรงเรียน (ร.ร., รร.) and most go on with บ้าน,
// village ("The", "School", "Ban" in English), so these are left aside. "โรงเรียนบ้านนาอ้อ" →
// "นาอ้อ".
std::string school_sort_name(std::string_view name, catalog::Language language);

// "โรงเรียนบ้านนาอ้อ" → "บ้านนาอ้อ": the part that is the school's own, in Thai.
std::string without_school_word(std::string_view name);

// What a title is sorted by: quotes and brackets at its start are left aside.
std::string title_sort_name(std::string_view title);

// The rail's letter of a sort name: in Thai its first consonant (เลย → ล), in English A to Z;
// "#" where it begins with anything else.
std::string index_letter(std::string_view sort_name, catalog::Language language);

struct Rankable {
  std::string sort_name;
  std::string id;  // decides between equal names
};

// The rank of each name, from 1 and without gaps, in ICU's order of the language; numbers by their
// value, Thai digits like Arabic ones. Names whose index letter is "#" come last, so that the rail
// shows it once. Fails with Fault::missing where ICU has no such order.
base::Result<std::vector<std::int64_t>> ranks(const std::vector<Rankable>& names,
                                              catalog::Language language);

}  // namespace kiosk::authoring
