// How often a PIN may be tried. Time is what the kiosk has seen go by while it ran: setting the
// clock or pulling the plug never makes a wait shorter, nor longer by more than what was not kept
// of it.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <string>
#include <string_view>

namespace kiosk::trust {

constexpr int k_free_tries = 5;

// What is to be waited after so many wrong tries in a row: nothing up to the fourth, then 30 s,
// doubled each time up to 15 min. Who has guessed for ten hours waits 30 min: with 15, there would
// be 104 tries in the first 24 hours.
base::Duration wait_after(int wrong);

struct Tries {
  int wrong = 0;          // in a row
  base::Duration wait{};  // what is left of it

  bool may_try() const { return wait <= base::Duration::zero(); }
  int left() const { return wrong < k_free_tries ? k_free_tries - wrong : 0; }  // without a wait
  // Counts a try, as a wrong one until it is known: then a right one is followed by Tries{}.
  void begin_try();
  void pass(base::Duration elapsed);
  bool operator==(const Tries&) const = default;
};

// As a state folder keeps it: a line that names it, "wrong 6", "wait_ms 60000".
std::string text_of(const Tries& tries);

// Fails with Fault::damaged if it is anything else.
base::Result<Tries> read_tries(std::string_view text);

// What is taken for true where the text is damaged: nobody gains by damaging it.
Tries worst_tries();

}  // namespace kiosk::trust
