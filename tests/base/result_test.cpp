#include "base/result.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using namespace kiosk;
using base::Fault;
using base::Result;

namespace {

Result<int> positive(int number) {
  if (number <= 0) return base::fail(Fault::input, std::to_string(number) + " is not positive");
  return number;
}

Result<void> must_be_positive(int number) {
  (void)TRY(positive(number));
  return {};
}

Result<int> sum_of_positives(int first, int second, int& asked) {
  const int sum = TRY(positive(first)) + TRY(positive((++asked, second)));
  TRY(must_be_positive(sum));
  return sum;
}

Result<std::unique_ptr<int>> boxed(int number) {
  return std::make_unique<int>(TRY(positive(number)));
}

}  // namespace

TEST_CASE("TRY takes the value, or hands the error on and does no more", "[base]") {
  int asked = 0;
  CHECK(sum_of_positives(2, 3, asked).value() == 5);
  CHECK(asked == 1);

  const auto failed = sum_of_positives(-2, 3, asked);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().fault == Fault::input);
  CHECK(failed.error().message == "-2 is not positive");
  CHECK(asked == 1);
}

TEST_CASE("TRY may stand inside TRY and moves what cannot be copied", "[base]") {
  const auto nested = []() -> Result<int> { return *TRY(boxed(TRY(positive(7)))); };
  CHECK(nested().value() == 7);
}
