// Errors are values: a function that can fail returns Result<T>, and its caller either handles the
// Error or hands it on with TRY. Library exceptions stop at the room that owns the library.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace kiosk::base {

// What went wrong, in the only terms a caller may act on. Everything else is for people to read.
enum class Fault {
  input,    // what a person wrote or chose: mend it and try again
  missing,  // a file, record or package that is not there
  damaged,  // there, but not whole
  newer,    // made by a later version of this program
  busy,     // held by someone else at the moment
  system,   // the disk, the display, the machine
};

struct Error {
  Fault fault = Fault::system;
  std::string message;  // one sentence: where, what, how to mend
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Fault fault, std::string message) {
  return tl::unexpected<Error>(Error{fault, std::move(message)});
}

}  // namespace kiosk::base

// TRY(expression): the value of a Result, or return its Error from the function we are in.
// A GNU statement expression, as in SerenityOS: g++ and clang++ both have it. The counter gives
// each use a name of its own, so that they may stand inside one another.
#define TRY(expression) KIOSK_TRY_NAMED(expression, __COUNTER__)
#define KIOSK_TRY_NAMED(expression, number) KIOSK_TRY_JOINED(expression, number)
#define KIOSK_TRY_JOINED(expression, number) KIOSK_TRY_AS(expression, try_result_##number)
#define KIOSK_TRY_AS(expression, result)                                        \
  __extension__({                                                               \
    auto&& result = (expression);                                               \
    if (!result) [[unlikely]]                                                   \
      return ::tl::unexpected<::kiosk::base::Error>(std::move(result.error())); \
    ::kiosk::base::detail::take(std::move(result));                             \
  })

namespace kiosk::base::detail {

template <typename T>
T take(Result<T>&& result) {
  return std::move(*result);
}
inline void take(Result<void>&&) {}
inline void take(const Result<void>&&) {}

}  // namespace kiosk::base::detail
