// Cells as they come out of any program: repaired, cleaned and given line breaks. What is whole
// stays whole, so doing it twice must change nothing more.
#include "authoring/clean.h"
#include "authoring/repair.h"
#include "authoring/thai_breaks.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace kiosk::authoring;

// Bytes; a longer text is refused by the rules before its lines are broken.
constexpr std::size_t k_longest = 24'000;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const ThaiRepair k_repair = ThaiRepair::create().value();
  static const LineBreaker k_breaker = LineBreaker::create({{"โรงเรียนบ้านหนองผือ"}}).value();
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const std::string cleaned = clean(k_repair.repaired(text).text).text;
  if (clean(cleaned).text != cleaned) std::abort();
  if (size > k_longest) return 0;
  const std::string ready = k_breaker.prepared(cleaned);
  if (k_breaker.prepared(ready) != ready) std::abort();
  return 0;
}
