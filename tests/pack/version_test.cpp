#include "pack/version.h"

#include <catch2/catch.hpp>

#include <compare>
#include <string>

using kiosk::pack::compare_versions;

TEST_CASE("of two versions the later one is told, however an office counts", "[pack]") {
  struct Case {
    std::string earlier;
    std::string later;
  };
  const Case cases[] = {{"1", "2"},
                        {"9", "10"},
                        {"1.9", "1.10"},
                        {"1.0", "1.0.1"},
                        {"1.0.0-alpha", "1.0.0-beta"},
                        {"1.0.0-rc.9", "1.0.0-rc.10"},
                        {"1.0.0-rc.1", "1.0.0"},
                        {"1.0rc2", "1.0"},
                        {"1", "1a"},
                        {"1a", "1b"},
                        {"1b", "2"},
                        {"2026-9-30", "2026-10-01"},
                        {"2026-09-15", "2026-09-15.2"},
                        {"20260915", "20261001"},
                        {"v1.2", "v1.3"},
                        {"๑", "๒"},
                        {"๙", "10"},
                        {"99999999999999999999998", "99999999999999999999999"},
                        {"ร่าง", "1"},
                        {"draft", "final"}};
  for (const Case& one : cases) {
    CAPTURE(one.earlier, one.later);
    CHECK(std::is_lt(compare_versions(one.earlier, one.later)));
    CHECK(std::is_gt(compare_versions(one.later, one.earlier)));
  }
}

TEST_CASE("the same version in two spellings is the same", "[pack]") {
  const std::pair<std::string, std::string> cases[] = {
      {"1", "1"},  {"1", "1.0"},   {"v1.2", "1.2"},        {"1.2+loei", "1.2+tak"},
      {"01", "1"}, {"๑.๒", "1.2"}, {"1.0-RC1", "1.0-rc1"}, {"2026-09-05", "2026.9.5"},
      {"", "0"},   {"1 ", "1"}};
  for (const auto& [left, right] : cases) {
    CAPTURE(left, right);
    CHECK(std::is_eq(compare_versions(left, right)));
    CHECK(std::is_eq(compare_versions(right, left)));
  }
}
