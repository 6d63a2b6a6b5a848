// Ids made from the kernel's randomness alone: nothing about a machine or a visitor is in them.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::stats {

// A random UUID (RFC 4122, version 4), 36 characters: names a kiosk, and one run of the program.
std::string new_uuid();
bool is_uuid(std::string_view text);

// 64 random bits as 16 hexadecimal digits: names one visitor session.
std::string new_session_id();

}  // namespace kiosk::stats
