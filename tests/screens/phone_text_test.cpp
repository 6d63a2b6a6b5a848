// What telephones read from the bag.
#include "screens/phone_text.h"

#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;

namespace {

using Texts = std::vector<std::string>;

PhoneEntry work(const std::string& title, std::vector<std::string> links = {}) {
  return {title, "โรงเรียนบ้านนา", std::move(links)};
}

}  // namespace

TEST_CASE("a work is its number, title, school and links, without break marks", "[phone]") {
  CHECK(phone_lines(work("อ่าน\u200Bคล่อง", {"https://a.org", "https://b.org"}), 3, 500) ==
        "3. อ่านคล่อง — โรงเรียนบ้านนา\nhttps://a.org\nhttps://b.org");
  CHECK(phone_lines({"ไม่มีโรงเรียน", "", {}}, 1, 500) == "1. ไม่มีโรงเรียน");
}

TEST_CASE("what is too long is cut after a whole letter, a link never", "[phone]") {
  const std::string link = "https://example.org/a";
  for (std::size_t most = 62; most < 180; ++most) {
    CAPTURE(most);
    const std::string lines = phone_lines(work("น้ำใจงามที่โรงเรียนน้อยน้อยริมน้ำ", {link}), 1, most);
    CHECK(lines.size() <= most);
    const std::string name = lines.substr(0, lines.find('\n'));
    if (!name.ends_with("นา")) {
      REQUIRE(name.ends_with("…"));
      // What was kept is whole letters of the original: it is the beginning of it.
      const std::string whole = "1. น้ำใจงามที่โรงเรียนน้อยน้อยริมน้ำ — โรงเรียนบ้านนา";
      const std::string kept = name.substr(0, name.size() - std::string("…").size());
      CHECK(whole.starts_with(kept));
      std::string joined;
      for (const auto letter : text::clusters(whole)) {
        if (joined.size() >= kept.size()) break;
        joined += letter;
      }
      CHECK(joined.size() - kept.size() <= 1);  // but for the space at its end
    }
    CHECK(lines.ends_with("\n" + link));
  }
  CHECK(phone_lines(work("ยาว", {std::string(400, 'x')}), 1, 300).find('x') == std::string::npos);
}

TEST_CASE("works fill as few codes as they need, in their order, each whole", "[phone]") {
  const std::vector<PhoneEntry> three{work("หนึ่ง"), work("สอง"), work("สาม")};
  const std::string one = "1. หนึ่ง — โรงเรียนบ้านนา";
  const std::string two = "2. สอง — โรงเรียนบ้านนา";
  const std::string third = "3. สาม — โรงเรียนบ้านนา";
  CHECK(phone_texts("งาน", three, 1000) == Texts{"งาน\n" + one + "\n" + two + "\n" + third});
  CHECK(phone_texts("", three, one.size() + 1 + two.size()) == Texts{one + "\n" + two, third});
  CHECK(phone_texts("", three, one.size() + two.size()) == Texts{one, two + "\n" + third});
  CHECK(phone_texts("", {}, 1000).empty());
}
