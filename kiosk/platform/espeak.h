// Text in, sound out: espeak-ng. Its English is fine; of Thai it only lends the sounds, and is told
// by text/thai_sounds which to make, because its own reading of Thai cannot be understood.
#pragma once

#include "base/result.h"
#include "text/spoken.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::platform {

// Thai words, as text::Utterance has them, in espeak-ng's phonemes: "[[ba:5n]] , [[na:4]]".
std::string thai_phonemes(std::string_view words);

class Espeak {
 public:
  // Fails with Fault::missing where espeak-ng's data are not installed, or with Fault::busy while
  // another Espeak is open: the library has one state for the whole process.
  static base::Result<Espeak> open();
  Espeak(Espeak&& other) noexcept;
  Espeak& operator=(Espeak&&) = delete;
  ~Espeak();

  int rate() const { return m_rate; }  // samples a second, 16 bit, one channel

  // A tenth of a second at a time; false ends the saying. Must not throw.
  using Sink = std::function<bool(std::span<const std::int16_t>)>;
  // False if the sink ended it.
  bool say(const text::Utterance& utterance, const Sink& sink);

 private:
  explicit Espeak(int rate) : m_rate(rate) {}

  int m_rate = 0;  // 0: moved from
};

}  // namespace kiosk::platform
