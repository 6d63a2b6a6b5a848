#include "platform/espeak.h"

#include "text/thai_sounds.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

namespace kiosk::platform {
namespace {

using text::ThaiSyllable;
using text::ThaiTone;
using text::Tongue;

constexpr int k_piece_ms = 100;
constexpr int k_thai_rate = 160;  // espeak's words a minute: four to five Thai syllables a second
constexpr int k_english_rate = 150;
constexpr int k_thai_range = 85;  // of pitch: tones twice as far apart as usual
constexpr int k_english_range = 50;
constexpr std::size_t k_longest_said_at_once = 400;  // bytes: what one call works on

// The library's own state, not ours. It is begun once and left so until the process ends: begun
// again, espeak_Terminate() waits for ever (1.51).
std::atomic_flag g_open = ATOMIC_FLAG_INIT;
int g_rate = 0;  // guarded by g_open; 0: not begun

struct Sound {
  std::string_view latin;
  const char* phoneme;
};

// Longer ones first. espeak's "th" borrows Shan's phonemes.
constexpr Sound k_initials[] = {
    {"kh", "k_h"}, {"ng", "N"}, {"ch", "tS"}, {"th", "t_h"}, {"ph", "p_h"}, {"k", "k"},
    {"c", "tS;"},  {"s", "s"},  {"y", "j"},   {"d", "d"},    {"t", "t"},    {"n", "n"},
    {"b", "b"},    {"p", "p"},  {"f", "f"},   {"m", "m"},    {"r", "r"},    {"l", "l"},
    {"w", "w"},    {"h", "h"},  {"?", "?"}};

struct Rhyme {
  std::string_view vowel;
  const char* first;  // of two vowels one after the other, each with the tone; or nullptr
  const char* alone;
  const char* with_y;  // before ย and ว; nullptr: never
  const char* with_w;
};
constexpr Rhyme k_rhymes[] = {
    {"a", nullptr, "a", "ai", "au"},     {"aa", nullptr, "a:", "a:i", "a:u"},
    {"i", nullptr, "i", nullptr, "iu"},  {"ii", nullptr, "i:", nullptr, "iu"},
    {"ue", nullptr, "W", "Wi", nullptr}, {"uee", nullptr, "W:", "Wi", nullptr},
    {"u", nullptr, "u", "ui", nullptr},  {"uu", nullptr, "u:", "ui", nullptr},
    {"e", nullptr, "e", nullptr, "eu"},  {"ee", nullptr, "e:", nullptr, "eu"},
    {"ae", nullptr, "E", nullptr, "Eu"}, {"aee", nullptr, "E:", nullptr, "Eu"},
    {"o", nullptr, "o", "oi", nullptr},  {"oo", nullptr, "o:", "oi", nullptr},
    {"oe", nullptr, "@", "@i", nullptr}, {"oee", nullptr, "@:", "@i", nullptr},
    {"aw", nullptr, "O", "Oi", nullptr}, {"aww", nullptr, "O:", "Oi", nullptr},
    {"ia", "i", "a", "ai", "au"},        {"uea", "W", "a", "ai", "au"},
    {"ua", "u", "a", "ai", "au"}};

// Shan's tones by their pitch: 3 stays in the middle, 2 low, 5 falls, 4 stays high, 1 rises.
char digit_of(ThaiTone tone) {
  switch (tone) {
    case ThaiTone::mid:
      return '3';
    case ThaiTone::low:
      return '2';
    case ThaiTone::falling:
      return '5';
    case ThaiTone::high:
      return '4';
    case ThaiTone::rising:
      return '1';
  }
  return '3';
}

std::string begin_of(std::string_view initial) {
  std::string phonemes;
  while (!initial.empty()) {
    const auto* const known = std::ranges::find_if(
        k_initials, [&](const Sound& each) { return initial.starts_with(each.latin); });
    if (known == std::end(k_initials)) break;
    phonemes += known->phoneme;
    initial.remove_prefix(known->latin.size());
  }
  return phonemes;
}

std::string phonemes_of(const ThaiSyllable& syllable) {
  const auto* const rhyme = std::ranges::find(k_rhymes, syllable.vowel, &Rhyme::vowel);
  if (rhyme == std::end(k_rhymes)) return {};
  std::string phonemes = begin_of(syllable.initial);
  const char tone = digit_of(syllable.tone);
  if (rhyme->first) (phonemes += rhyme->first) += tone;
  const char* glide = nullptr;
  if (syllable.final == "y") glide = rhyme->with_y;
  if (syllable.final == "w") glide = rhyme->with_w;
  (phonemes += glide ? glide : rhyme->alone) += tone;
  if (!glide) phonemes += begin_of(syllable.final);
  return phonemes;
}

// Calls the sink out of the library.
struct Hearing {
  const Espeak::Sink& sink;
  bool ended = false;
};

int hear(short* sound, int count, espeak_EVENT* events) {
  auto* const hearing = static_cast<Hearing*>(events->user_data);
  if (!sound || count <= 0 || !hearing) return 0;
  if (!hearing->ended) {
    const auto samples = static_cast<std::size_t>(count);
    hearing->ended = !hearing->sink(std::span<const std::int16_t>(sound, samples));
  }
  return hearing->ended ? 1 : 0;
}

// What one call of the library says: cut at a breath, else at a space, so that no text, however
// long, makes it hold more than this.
std::string_view cut_next(std::string_view& rest) {
  std::size_t end = rest.size();
  if (end > k_longest_said_at_once) {
    end = rest.find_last_of(",.", k_longest_said_at_once);
    if (end == std::string_view::npos) end = rest.rfind(' ', k_longest_said_at_once);
    end = end == std::string_view::npos ? k_longest_said_at_once : end + 1;
    while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) --end;
  }
  const std::string_view next = rest.substr(0, end);
  rest.remove_prefix(end);
  return next;
}

}  // namespace

std::string thai_phonemes(std::string_view words) {
  std::string phonemes;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    std::string sounds;
    if (word == ",") sounds = ",";
    for (const ThaiSyllable& each : text::thai_sounds(word)) sounds += phonemes_of(each);
    if (sounds.empty()) continue;
    if (!phonemes.empty()) phonemes += ' ';
    phonemes += word == "," ? sounds : "[[" + sounds + "]]";
  }
  return phonemes;
}

base::Result<Espeak> Espeak::open() {
  if (g_open.test_and_set())
    return base::fail(base::Fault::busy, "reading aloud: espeak-ng is in use already");
  if (g_rate <= 0)
    g_rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, k_piece_ms, nullptr,
                               espeakINITIALIZE_DONT_EXIT);
  if (g_rate <= 0 || espeak_SetVoiceByName("th") != EE_OK || espeak_SetVoiceByName("en") != EE_OK) {
    g_open.clear();
    return base::fail(base::Fault::missing,
                      "reading aloud: espeak-ng's voices for Thai and English are not there; "
                      "install the package espeak-ng-data");
  }
  espeak_SetSynthCallback(hear);
  return Espeak(g_rate);
}

Espeak::Espeak(Espeak&& other) noexcept : m_rate(std::exchange(other.m_rate, 0)) {}

Espeak::~Espeak() {
  if (m_rate != 0) g_open.clear();
}

bool Espeak::say(const text::Utterance& utterance, const Sink& sink) {
  const bool thai = utterance.tongue == Tongue::thai;
  const std::string told = thai ? thai_phonemes(utterance.text) : utterance.text;
  espeak_SetVoiceByName(thai ? "th" : "en");
  espeak_SetParameter(espeakRATE, thai ? k_thai_rate : k_english_rate, 0);
  espeak_SetParameter(espeakRANGE, thai ? k_thai_range : k_english_range, 0);
  Hearing hearing{sink};
  std::string_view rest = told;
  while (!rest.empty() && !hearing.ended) {
    const std::string piece(cut_next(rest));
    const unsigned flags = espeakCHARS_UTF8 | (thai ? espeakPHONEMES : 0U);
    espeak_Synth(piece.c_str(), piece.size() + 1, 0, POS_CHARACTER, 0, flags, nullptr, &hearing);
  }
  return !hearing.ended;
}

}  // namespace kiosk::platform
