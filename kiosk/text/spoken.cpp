#include "text/spoken.h"

#include "text/abbreviations.h"
#include "text/thai_date.h"
#include "text/thai_number.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace kiosk::text {
namespace {

using Letters = std::u32string_view;

constexpr Abbreviation k_spoken_only[] = {
    {U"ฯลฯ", U"และ\u200Bอื่น\u200Bอื่น", Taken::at_word_start},
    {U"กรุงเทพฯ", U"กรุงเทพ\u200Bมหานคร", Taken::at_word_start},
    {U"ดร", U"ด็อกเต้อ", Taken::with_dot},
    {U"ดช", U"เด็กชาย", Taken::with_dot},
    {U"ดญ", U"เด็กหญิง", Taken::with_dot},
    {U"นส", U"นางสาว", Taken::with_dot},
    {U"โทร", U"โท", Taken::with_dot},
    {U"น", U"นาฬิกา", Taken::with_dot},
    {U"ณ", U"นะ", Taken::when_it_ends},
};

bool is_space(char32_t letter) {
  return letter == U' ' || letter == k_no_break_space || letter == U'\t' || letter == U'\n';
}

bool is_thai_letter(char32_t letter) {
  return is_thai(letter) && !is_digit(letter) && letter != U'ๆ' && letter != U'ฯ' &&
         letter != U'฿' && letter < U'๏';
}

bool is_latin(char32_t letter) {
  return (letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'z') ||
         (letter >= 0xC0 && letter < 0x250);
}

char32_t arabic(char32_t digit) {
  return digit >= U'๐' && digit <= U'๙' ? U'0' + (digit - U'๐') : digit;
}

// Goes through a text once and hands each piece to the voice of its script.
class Speaker {
 public:
  Speaker(Letters written, Tongue tongue) : m_written(written), m_tongue(tongue) {}

  std::vector<Utterance> all() {
    while (m_at < m_written.size()) step();
    std::erase_if(m_said, [](const Utterance& each) {
      return each.text.find_first_not_of(" ,") == std::string::npos;
    });
    return std::move(m_said);
  }

 private:
  char32_t letter(std::size_t further = 0) const {
    return m_at + further < m_written.size() ? m_written[m_at + further] : 0;
  }

  void step() {
    const char32_t now = letter();
    if (abbreviation()) return;
    if (is_thai_letter(now)) return thai_word();
    if (is_latin(now)) return latin();
    if (is_digit(now) && m_tongue == Tongue::thai) return number();
    if (now == U'ๆ') again();
    if (now == U'%' && m_tongue == Tongue::thai) word(U"เปอร์เซ็นต์");
    if (now == U'฿') word(U"บาท");
    if (is_space(now) || now == U'(' || now == U')' || now == U'/') breathe();
    const bool english = m_tongue == Tongue::english && now > U' ' && now < 0x7F;
    if (english) say(Tongue::english, std::string(1, static_cast<char>(now)), false);
    ++m_at;
  }

  void say(Tongue tongue, const std::string& text, bool apart = true) {
    if (m_said.empty() || m_said.back().tongue != tongue) m_said.push_back({tongue, {}});
    std::string& said = m_said.back().text;
    if (apart && !said.empty() && said.back() != ' ') said += ' ';
    said += text;
  }

  void word(Letters thai) {
    m_last = encode(thai);
    say(Tongue::thai, m_last);
  }

  void words(Letters thai) {
    while (!thai.empty()) {
      const std::size_t cut = std::min(thai.find(k_break_here), thai.size());
      if (cut > 0) word(thai.substr(0, cut));
      thai.remove_prefix(std::min(cut + 1, thai.size()));
    }
  }

  // A Thai space is where a phrase ends; in English it is only a space.
  void breathe() {
    if (m_said.empty()) return;
    std::string& said = m_said.back().text;
    if (m_said.back().tongue == Tongue::english) {
      if (said.back() != ' ') said += letter() == U'\n' ? ". " : " ";
    } else if (!said.ends_with(",")) {
      said += " ,";
    }
  }

  bool abbreviation() {
    const bool inside = m_at > 0 && is_thai_letter(m_written[m_at - 1]);
    if (inside || !is_thai(letter())) return false;
    const auto taken = [&](const Abbreviation& each, Taken how) {
      const auto end = end_of(each, how, m_written, m_at);
      if (!end) return false;
      words(each.full);
      m_at = *end;
      return true;
    };
    return std::ranges::any_of(k_spoken_only,
                               [&](const auto& each) { return taken(each, each.taken); }) ||
           std::ranges::any_of(abbreviations(),
                               [&](const auto& each) { return taken(each, each.taken); }) ||
           std::ranges::any_of(provinces(),
                               [&](const auto& each) { return taken(each, Taken::with_dot); });
  }

  void thai_word() {
    const std::size_t begin = m_at;
    while (is_thai_letter(letter())) ++m_at;
    word(m_written.substr(begin, m_at - begin));
  }

  void again() {
    if (!m_last.empty()) {
      std::string& said = m_said.back().text;
      if (said.ends_with(" ,")) said.resize(said.size() - 2);
      say(Tongue::thai, m_last);
    }
  }

  void latin() {
    std::string run;
    const auto belongs = [&](char32_t each) {
      return is_latin(each) || each == U'\'' || each == U'-' || each == U'’';
    };
    while (belongs(letter())) append(run, m_written[m_at++]);
    const bool after_space = m_at > run.size() && is_space(m_written[m_at - run.size() - 1]);
    say(Tongue::english, run, m_tongue == Tongue::thai || after_space);
  }

  void number() {
    std::string digits;
    bool point = false;
    while (is_digit(letter()) || ((letter() == U',' || letter() == U'.') && is_digit(letter(1)))) {
      if (letter() == U'.' && point) break;
      point = point || letter() == U'.';
      digits += static_cast<char>(arabic(m_written[m_at++]));
    }
    m_last.clear();
    say(Tongue::thai, thai_number(digits));
    const bool until = (letter() == U'-' || letter() == U'–') && is_digit(letter(1));
    if (until) word(U"ถึง");
  }

  Letters m_written;
  Tongue m_tongue;
  std::size_t m_at = 0;
  std::string m_last;  // the Thai word that ๆ would say again
  std::vector<Utterance> m_said;
};

// Without what is neither said nor heard: marks that hold lines together, marks beyond reason,
// invisible letters; a break beside a dot would hide an abbreviation.
std::u32string cleaned(std::string_view written) {
  std::u32string kept;
  for (const char32_t letter : decode(readable(std::string(written)))) {
    if (kept.size() == k_longest_spoken) break;
    if (letter == k_no_break_here || letter == k_replacement) continue;
    if (letter < U' ' && !is_space(letter)) continue;
    if (letter == k_break_here && !kept.empty() && kept.back() == U'.') continue;
    if (letter == U'.' && !kept.empty() && kept.back() == k_break_here) kept.pop_back();
    kept += letter;
  }
  return kept;
}

}  // namespace

std::vector<Utterance> spoken(std::string_view written, Tongue tongue) {
  const std::u32string letters = cleaned(written.substr(0, k_longest_spoken * 4));
  return Speaker(letters, tongue).all();
}

}  // namespace kiosk::text
