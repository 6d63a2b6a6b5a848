// Characters and clusters: what the rest of the room, and the keyboard, stand on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

constexpr char32_t k_break_here = 0x200B;     // ZERO WIDTH SPACE: a line may break here
constexpr char32_t k_no_break_here = 0x2060;  // WORD JOINER: it may not
constexpr char32_t k_no_break_space = 0x00A0;
constexpr char32_t k_replacement = 0xFFFD;

// Invalid bytes become U+FFFD, one for each; never fails.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view characters);
void append(std::string& utf8, char32_t character);

bool is_thai(char32_t character);
bool is_thai_consonant(char32_t character);      // ก..ฮ
bool is_thai_leading_vowel(char32_t character);  // เ แ โ ใ ไ
bool is_thai_mark(char32_t character);           // above or below its consonant; not ะ า ำ
bool is_thai_tone(char32_t character);           // ่ ้ ๊ ๋

// Cut into what a reader sees as one letter (UAX #29 clusters; Thai sara am belongs to its
// consonant). The pieces joined are the text again.
std::vector<std::string_view> clusters(std::string_view utf8);

// The first of them; nothing of nothing.
std::string_view first_cluster(std::string_view utf8);

// No more than so many bytes from the beginning, no character cut apart.
std::string_view beginning(std::string_view utf8, std::size_t most_bytes);

// Without the invisible break marks: what is drawn, spoken or shown to staff.
std::string without_breaks(std::string_view utf8);

// What a stranger wrote, fit for a screen: without writing-direction characters, which turn what
// follows around, and without marks beyond the fourth on one letter. No reader of Thai misses them;
// kiosk-pack leaves them out, but a pack may be somebody else's work.
std::string readable(std::string utf8);

// For messages that quote a stranger: control and writing-direction characters become U+FFFD, line
// ends a space, so that nothing quoted moves a terminal's cursor or turns a line around.
std::string on_one_line(std::string_view utf8);

}  // namespace kiosk::text
