#include "trust/tries.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace kiosk::trust {
namespace {

using base::Duration;
using base::Fault;
using base::Result;

constexpr std::string_view k_first_line = "kiosk staff tries 1\n";
constexpr Duration k_first_wait = std::chrono::seconds(30);
constexpr Duration k_usual_most = std::chrono::minutes(15);
constexpr Duration k_most = std::chrono::minutes(30);
constexpr int k_stubborn = 50;        // wrong tries: ten hours of them
constexpr int k_counted = 1'000'000;  // more of them change nothing

// The number in the line "name 12\n" that the text begins with, taken off it.
std::optional<std::int64_t> take_number(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return std::nullopt;
  text.remove_prefix(name.size());
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data() + text.size() || *end != '\n' || number < 0)
    return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number;
}

}  // namespace

Duration wait_after(int wrong) {
  if (wrong < k_free_tries) return {};
  if (wrong >= k_stubborn) return k_most;
  Duration wait = k_first_wait;
  for (int more = wrong - k_free_tries; more > 0 && wait < k_usual_most; --more) wait *= 2;
  return std::min(wait, k_usual_most);
}

void Tries::begin_try() {
  wrong = std::min(wrong + 1, k_counted);
  wait = wait_after(wrong);
}

void Tries::pass(Duration elapsed) {
  wait = std::max(Duration::zero(), wait - elapsed);
}

std::string text_of(const Tries& tries) {
  return fmt::format("{}wrong {}\nwait_ms {}\n", k_first_line, tries.wrong,
                     base::milliseconds(tries.wait + std::chrono::microseconds(999)));
}

Result<Tries> read_tries(std::string_view text) {
  const auto damaged = [] {
    return base::fail(Fault::damaged, "what is kept of wrong staff PINs cannot be read");
  };
  if (!text.starts_with(k_first_line)) return damaged();
  text.remove_prefix(k_first_line.size());
  const auto wrong = take_number(text, "wrong ");
  const auto wait = take_number(text, "wait_ms ");
  if (!wrong || !wait || !text.empty() || *wrong > k_counted || *wait > base::milliseconds(k_most))
    return damaged();
  return Tries{static_cast<int>(*wrong), std::chrono::milliseconds(*wait)};
}

Tries worst_tries() {
  return {2 * k_free_tries, k_usual_most};
}

}  // namespace kiosk::trust
