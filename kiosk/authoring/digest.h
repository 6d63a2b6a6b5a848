// SHA-256, for telling whether two files are the same and whether a kept one is whole. By GLib,
// which libvips stands on, so that it costs no further library.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::authoring {

constexpr std::size_t k_digest_length = 64;

// 64 small hexadecimal digits.
std::string digest_of(std::string_view bytes);

}  // namespace kiosk::authoring
