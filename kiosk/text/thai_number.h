// Numbers as Thai people say them.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::text {

constexpr std::size_t k_longest_said_number = 12;  // digits; longer ones are said digit by digit

// Of Arabic digits, with "," between groups and one "." if there is a fraction: "1,250.5" is
// "หนึ่ง พัน สอง ร้อย ห้า สิบ จุด ห้า". With a leading zero, or too long, digit by digit.
std::string thai_number(std::string_view digits);

}  // namespace kiosk::text
