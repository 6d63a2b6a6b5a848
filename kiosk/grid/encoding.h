// What a text file's bytes are: UTF-8, UTF-16, or Windows Thai.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::grid {

enum class Encoding { utf8, utf16, windows_thai };

struct Decoded {
  std::string text;  // UTF-8, without a byte order mark
  Encoding encoding = Encoding::utf8;
};

// UTF-16 is known by its byte order mark, or by the zero bytes of its ASCII letters. What is
// neither that nor valid UTF-8 is read as Windows Thai (code page 874, of which TIS-620 is a part),
// as Excel for Windows writes it in Thailand. Bytes without a meaning there become U+FFFD.
Decoded decoded(std::string_view bytes);

// Puts the character at the end. What is no character becomes U+FFFD.
void append_utf8(std::string& text, char32_t character);

}  // namespace kiosk::grid
