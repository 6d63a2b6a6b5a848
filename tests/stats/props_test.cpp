#include "stats/props.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk::stats;

TEST_CASE("properties are written as one flat object in their order") {
  CHECK(write_props({}) == "{}");
  CHECK(write_props({{"screen", "exhibit"}, {"rank", 3}, {"fps", 59.5}, {"ok", true}}) ==
        R"({"screen":"exhibit","rank":3,"fps":59.5,"ok":true})");
}

TEST_CASE("properties come back from JSON as they were") {
  const Props cases[] = {
      {},
      {{"rank", -3}},
      {{"most", INT64_MAX}, {"least", INT64_MIN}},
      {{"real", 2.0}, {"small", 1e-300}, {"off", false}},
      {{"text", "quotes \" and \\ and\nlines\tand\x01"}},
      {{"text", "=cmd|' /C calc'!A0, ลายมือ 🎉"}},
  };
  for (const Props& props : cases) {
    const std::string json = write_props(props);
    CAPTURE(json);
    CHECK(read_props(json) == props);
  }
}

TEST_CASE("JSON by other hands is read too") {
  CHECK(read_props(" { \"a\" : 1 , \"b\" : null , \"c\" : \"\\u0e01\\ud83c\\udf89\\/\" } ") ==
        Props{{"a", 1}, {"c", "ก🎉/"}});
}

TEST_CASE("what is no flat object is not read") {
  const std::vector<std::string> cases = {"",
                                          "null",
                                          "[]",
                                          "{",
                                          "{\"a\"}",
                                          "{\"a\":}",
                                          "{\"a\":1,}",
                                          "{\"a\":1}x",
                                          "{\"a\":{}}",
                                          "{\"a\":[]}",
                                          "{\"a\":1 2}",
                                          "{\"a\":--1}",
                                          "{\"a\":tru",
                                          "{\"a\":\"b",
                                          "{a:1}",
                                          "{\"a\":.}",
                                          "{\"a\":\"\\x\"}",
                                          "{\"a\":\"\\ud800\"}",
                                          "{\"a\":\"\\u00\"}",
                                          "{\"a\":99999999999999999999}",
                                          std::string("{\0}", 3)};
  for (const std::string& json : cases) {
    CAPTURE(json);
    CHECK_FALSE(read_props(json).has_value());
  }
}
