// What a visitor's telephone reads from the bag's QR codes: plain text, of use without a network.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

struct PhoneEntry {
  std::string title;   // U+200B may stand in both
  std::string school;  // may be empty
  std::vector<std::string> links;
};

// "3. Title — school" and each link on a line of its own, `number` being the 3. In at most
// `most_bytes` of UTF-8: a longer title and school are cut after a whole letter and end in "…",
// then links are left out from the last one on; a link is never cut.
std::string phone_lines(const PhoneEntry& entry, std::size_t number, std::size_t most_bytes);

// The head (empty: none), then the entries, in as few texts of at most `most_bytes` as they fill in
// their order. An entry stands whole in one text.
std::vector<std::string> phone_texts(std::string_view head, const std::vector<PhoneEntry>& entries,
                                     std::size_t most_bytes);

}  // namespace kiosk::screens
