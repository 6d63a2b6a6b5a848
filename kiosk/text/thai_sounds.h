// How written Thai sounds, syllable by syllable. Debian's espeak-ng (1.51, "testing") cannot tell:
// it reads เ แ โ ไ in written order, drops the vowel beside a tone mark and knows no tones; its
// phonemes, borrowed from Shan, do have Thai's five tones. So the reading is done here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

enum class ThaiTone { mid, low, falling, high, rising };

// As written in Latin letters by the Royal Institute's system, but with long vowels doubled and
// จ told from ช: c and ch. The vowels are a i ue u e ae o oe aw ia uea ua, long aa ii uee uu ee aee
// oo oee aww; ia, uea and ua are always long.
struct ThaiSyllable {
  std::string initial;  // k kh ng c ch s y d t th n b p ph f m r l w h, with r l w; ? for อ
  std::string vowel;
  std::string final;  // p t k m n ng y w, or none
  ThaiTone tone = ThaiTone::mid;
  bool operator==(const ThaiSyllable&) const = default;
};

constexpr std::size_t k_longest_thai_word = 60;  // letters; what follows is not read

// Of one word, as libthai and ICU cut it: without spaces or U+200B. What is no Thai is left out; a
// letter alone is told by its name. Unwritten vowels are guessed where the word is not in the table
// of respelt words (thai_respelt.h).
std::vector<ThaiSyllable> thai_sounds(std::string_view word);

// "naa2wat4tak": for tests and messages; tones 1 mid, 2 low, 3 falling, 4 high, 5 rising.
std::string in_latin(const std::vector<ThaiSyllable>& syllables);

}  // namespace kiosk::text
