#include "text/thai_letters.h"

#include <algorithm>
#include <iterator>

namespace kiosk::text {
namespace {

constexpr ThaiConsonant k_consonants[] = {
    {U'ก', "k", "k", ConsonantClass::mid},       {U'ข', "kh", "k", ConsonantClass::high},
    {U'ฃ', "kh", "k", ConsonantClass::high},     {U'ค', "kh", "k", ConsonantClass::low},
    {U'ฅ', "kh", "k", ConsonantClass::low},      {U'ฆ', "kh", "k", ConsonantClass::low},
    {U'ง', "ng", "ng", ConsonantClass::low},     {U'จ', "c", "t", ConsonantClass::mid},
    {U'ฉ', "ch", nullptr, ConsonantClass::high}, {U'ช', "ch", "t", ConsonantClass::low},
    {U'ซ', "s", "t", ConsonantClass::low},       {U'ฌ', "ch", nullptr, ConsonantClass::low},
    {U'ญ', "y", "n", ConsonantClass::low},       {U'ฎ', "d", "t", ConsonantClass::mid},
    {U'ฏ', "t", "t", ConsonantClass::mid},       {U'ฐ', "th", "t", ConsonantClass::high},
    {U'ฑ', "th", "t", ConsonantClass::low},      {U'ฒ', "th", "t", ConsonantClass::low},
    {U'ณ', "n", "n", ConsonantClass::low},       {U'ด', "d", "t", ConsonantClass::mid},
    {U'ต', "t", "t", ConsonantClass::mid},       {U'ถ', "th", "t", ConsonantClass::high},
    {U'ท', "th", "t", ConsonantClass::low},      {U'ธ', "th", "t", ConsonantClass::low},
    {U'น', "n", "n", ConsonantClass::low},       {U'บ', "b", "p", ConsonantClass::mid},
    {U'ป', "p", "p", ConsonantClass::mid},       {U'ผ', "ph", nullptr, ConsonantClass::high},
    {U'ฝ', "f", nullptr, ConsonantClass::high},  {U'พ', "ph", "p", ConsonantClass::low},
    {U'ฟ', "f", "p", ConsonantClass::low},       {U'ภ', "ph", "p", ConsonantClass::low},
    {U'ม', "m", "m", ConsonantClass::low},       {U'ย', "y", "y", ConsonantClass::low},
    {U'ร', "r", "n", ConsonantClass::low},       {U'ล', "l", "n", ConsonantClass::low},
    {U'ว', "w", "w", ConsonantClass::low},       {U'ศ', "s", "t", ConsonantClass::high},
    {U'ษ', "s", "t", ConsonantClass::high},      {U'ส', "s", "t", ConsonantClass::high},
    {U'ห', "h", nullptr, ConsonantClass::high},  {U'ฬ', "l", "n", ConsonantClass::low},
    {U'อ', "?", nullptr, ConsonantClass::mid},   {U'ฮ', "h", nullptr, ConsonantClass::low}};

}  // namespace

const ThaiConsonant* thai_consonant(char32_t letter) {
  const auto* const found = std::ranges::find(k_consonants, letter, &ThaiConsonant::letter);
  return found == std::end(k_consonants) ? nullptr : found;
}

ThaiTone tone_of(ConsonantClass of, char32_t mark, bool dead, bool is_short) {
  const bool low = of == ConsonantClass::low;
  switch (mark) {
    case U'่':
      return low ? ThaiTone::falling : ThaiTone::low;
    case U'้':
      return low ? ThaiTone::high : ThaiTone::falling;
    case U'๊':
      return ThaiTone::high;
    case U'๋':
      return ThaiTone::rising;
    default:
      break;
  }
  if (!dead) return of == ConsonantClass::high ? ThaiTone::rising : ThaiTone::mid;
  if (!low) return ThaiTone::low;
  return is_short ? ThaiTone::high : ThaiTone::falling;
}

}  // namespace kiosk::text
