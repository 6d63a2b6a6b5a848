#include "text/html.h"

#include <catch2/catch.hpp>

#include <span>
#include <string>
#include <string_view>

using namespace kiosk::text;

TEST_CASE("text becomes HTML that cannot be read as marks") {
  struct Case {
    const char* text;
    const char* html;
  };
  const Case cases[] = {
      {"", ""},
      {"ที่นี่มีน้ำ", "ที่นี่มีน้ำ"},
      {"a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"},
      {"\"quoted\" and 'so'", "&quot;quoted&quot; and &#39;so&#39;"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"&amp;", "&amp;amp;"},
      {"one\ntwo\tthree\r", "one two three "},
      {"\x01\x1b[31mred\x7f", "[31mred"},
      {"🤖 หุ่นยนต์ 🇹🇭", "🤖 หุ่นยนต์ 🇹🇭"},
      {"turned \xE2\x80\xAE around", "turned  around"},
      {"=cmd|' /C calc'!A0", "=cmd|&#39; /C calc&#39;!A0"},
      {"บ้าน\u200Bนา", "บ้าน\u200Bนา"},
      {"broken \xC3", "broken \xEF\xBF\xBD"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(words(one.text).text() == one.html);
  }
}

TEST_CASE("a letter with a heap of marks on it keeps four of them") {
  std::string heap = "ก";
  for (int at = 0; at < 200; ++at) heap += "่";
  CHECK(words(heap).text() == "ก่่่่");
}

TEST_CASE("tags and attributes hold what is handed to them") {
  CHECK(tag("b", words("1 < 2")).text() == "<b>1 &lt; 2</b>");
  CHECK(tag("td", "class=\"number\"", words("7")).text() == "<td class=\"number\">7</td>");
  CHECK(tag("a", attribute("href", "x\"y"), {}).text() == "<a href=\"x&quot;y\"></a>");
}

TEST_CASE("bytes become an address of their own") {
  const auto address = [](std::string_view text) {
    return data_address("a/b", std::as_bytes(std::span(text.data(), text.size())));
  };
  CHECK(address("") == "data:a/b;base64,");
  CHECK(address("f") == "data:a/b;base64,Zg==");
  CHECK(address("fo") == "data:a/b;base64,Zm8=");
  CHECK(address("foobar") == "data:a/b;base64,Zm9vYmFy");
  CHECK(address("\xFF\xFE\xFD") == "data:a/b;base64,//79");
}
