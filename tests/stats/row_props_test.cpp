#include "stats/row_props.h"

#include <catch2/catch.hpp>

using namespace kiosk::stats;

TEST_CASE("properties are read where they lie") {
  RowProps props;
  REQUIRE(props.read(
      R"({"id":"e1","rank":12,"fps":59.5,"touch_ok":false,"display_ok":true,"none":null,"n":-3})"));
  CHECK(props.text("id") == "e1");
  CHECK(props.text("rank").empty());
  CHECK(props.text("missing").empty());
  CHECK(props.integer("rank") == 12);
  CHECK(props.integer("n") == -3);
  CHECK_FALSE(props.integer("fps").has_value());
  CHECK_FALSE(props.integer("id").has_value());
  CHECK(props.number("fps") == 59.5);
  CHECK(props.number("rank") == 12.0);
  CHECK(props.flag("touch_ok") == false);
  CHECK(props.flag("display_ok") == true);
  CHECK_FALSE(props.flag("none").has_value());
  REQUIRE(props.read(" { \"id\" : \"e2\" , \"rank\" : 3 } "));
  CHECK(props.text("id") == "e2");
  CHECK(props.integer("rank") == 3);
  REQUIRE(props.read("{}"));
  CHECK(props.text("id").empty());
}

TEST_CASE("a property with escapes, and more of them than any event has, are read too") {
  RowProps props;
  REQUIRE(props.read(R"({"id":"a\"b\u0e01","rank":2,"fps":1.5,"ok":true})"));
  CHECK(props.text("id") == "a\"bก");
  CHECK(props.integer("rank") == 2);
  CHECK(props.number("fps") == 1.5);
  CHECK(props.number("rank") == 2.0);
  CHECK(props.flag("ok") == true);
  CHECK(props.text("rank").empty());
  std::string many = "{\"p0\":0";
  for (int at = 1; at < 40; ++at) many += ",\"p" + std::to_string(at) + "\":" + std::to_string(at);
  REQUIRE(props.read(many + "}"));
  CHECK(props.integer("p39") == 39);
}

TEST_CASE("what is no flat object is not read, and leaves nothing behind") {
  RowProps props;
  for (const char* damaged :
       {"", "{", "[]", "null", R"({"id":"e1")", R"({"id":"e1"}x)", R"({id:1})", R"({"a":{"b":1}})",
        R"({"a":[1]})", R"({"a":})", R"({"a":1,})", R"({"a":1-2})", R"({"a":truth})", R"({"a":"b)",
        "{\"a\":\"b\\"}) {
    CAPTURE(damaged);
    REQUIRE(props.read(R"({"id":"before","rank":1})"));
    CHECK_FALSE(props.read(damaged));
    CHECK(props.text("id").empty());
    CHECK_FALSE(props.integer("rank").has_value());
  }
}
