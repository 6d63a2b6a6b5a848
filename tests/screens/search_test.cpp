// Searching by fingers and by a keyboard of keys, without a display.
#include "catalog/finder_pack.h"
#include "screens/hit_row.h"
#include "screens/visit.h"
#include "text/unicode.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;

namespace {

const std::vector<SearchText> k_texts{
    {"exhibit", "e1", {"การพัฒนา\u200Bทักษะ\u200Bการอ่าน", "Reading for all"}, {"น้ำตกภูเรือ"}},
    {"exhibit", "e2", {"นวัตกรรม\u200Bภูเรือ", "Phu Ruea innovation"}},
    {"exhibit", "e3", {"ปลูกป่า\u200Bในใจ\u200Bคน", "Green hearts"}},
    {"exhibit", "e4", {"หนังสือ\u200Bเมืองเลย", "A book of Loei"}, {"การอ่านและนวัตกรรม"}},
    {"organisation", "na", {"โรงเรียนบ้านนา", "Ban Na School"}},
    {"term", "category/thai", {"ภาษาไทย", "Thai"}},
};

// The tiny pack, its works named as the texts are.
catalog::Catalog named_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  for (const SearchText& text : k_texts)
    if (text.kind == std::string("exhibit"))
      must(
          pack.run("UPDATE exhibit SET title_th = ?, title_en = ?, short_title_th = '' "
                   "WHERE id = ?",
                   {text.names[0], text.names[1], std::string(text.id)}));
  must(pack.run("UPDATE exhibit SET summary_th = ? WHERE id = 'e4'",
                {std::string("เล่าเรื่อง\u200Bการอ่าน\u200Bและ\u200Bนวัตกรรม")}));
  return catalog::Catalog(std::move(pack));
}

class Visitor {
 public:
  explicit Visitor(ui::Size window = {1920, 1080})
      : m_finder(finder_of(k_texts)),
        m_catalog(named_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit({window, 4}, m_type, {}) {
    m_exhibition.finder = m_finder.get();
    m_visit.show({&m_exhibition});
    touch("attract.start");
    (void)m_visit.take_happenings();
  }

  void touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, screen());
    REQUIRE(element);
    ui::Gesture tap;
    tap.at = tap.start = element->rect.centre();
    m_visit.respond(tap);
    wait(0.5);
  }
  // On the screen's keyboard.
  void type(const std::string& text) {
    for (const char32_t letter : text::decode(text)) {
      std::string id = "key:";
      text::append(id, letter);
      if (!sees(id)) touch("key.shift");
      touch(id);
    }
    settle();
  }
  // On a keyboard of keys.
  void write(const std::string& text) {
    m_visit.respond(ui::Typing{text});
    settle();
  }
  void press(ui::Key key) {
    m_visit.respond(key);
    wait(0.5);
  }
  void settle() {
    m_finder->settle();
    wait(0.5);
  }
  void wait(double seconds) {
    m_visit.advance(base::from_seconds(seconds));
    m_visit.advance({});
  }

  std::string screen() const { return m_visit.screen_name(); }
  std::string field() const { return find("search.field") ? find("search.field")->name : "none"; }
  bool sees(const std::string& id) const { return find(id).has_value(); }
  bool is_offered(const std::string& id) const { return sees(id) && find(id)->enabled; }
  bool reads(const std::string& words) const {
    for (const ui::ElementShown& shown : m_visit.elements()) {
      std::string together;
      for (const ui::TextShown& line : shown.text) together += line.string;
      if (together.find(words) != std::string::npos) return true;
    }
    return false;
  }
  std::string works() const {
    std::string ids;
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id.starts_with("exhibit:"))
        ids += (ids.empty() ? "" : " ") + shown.element.id.substr(8);
    return ids;
  }
  std::vector<std::string> touchable() const {
    std::vector<std::string> ids;
    for (const ui::ElementShown& shown : m_visit.elements())
      if (ui::is_touchable(shown.element)) ids.push_back(shown.element.id);
    return ids;
  }
  // The searches that were told: what was typed, the results, the rank of the chosen one.
  std::string told() {
    std::string all;
    for (const Happening& happening : m_visit.take_happenings())
      if (const auto* done = std::get_if<Searched>(&happening))
        all += (all.empty() ? "" : ", ") + done->search.typed + " " +
               std::to_string(done->search.results.value_or(-1)) + " " + std::to_string(done->rank);
    return all;
  }
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
    return std::nullopt;
  }

 private:
  PlainType m_type;
  std::unique_ptr<catalog::Finder> m_finder;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

const std::string k_hint = "พิมพ์ชื่อผลงานหรือโรงเรียน";

}  // namespace

TEST_CASE("search opens from the bar and from home, with ways to go on without typing",
          "[screens][search]") {
  for (const char* way : {"nav.search", "home.search"}) {
    CAPTURE(way);
    Visitor visitor;
    visitor.touch(way);
    CHECK(visitor.screen() == "search");
    CHECK(text::without_breaks(visitor.field()) == k_hint);
    CHECK_FALSE(visitor.is_offered("nav.search"));
    CHECK(visitor.sees("search.all"));
    CHECK(visitor.sees("term:category/english"));
    CHECK(visitor.sees("organisation:na"));
    visitor.touch("nav.back");
    CHECK(visitor.screen() == "home");
  }
}

TEST_CASE("every key changes what is found at once", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.type("การอ่าน");
  CHECK(visitor.field() == "การอ่าน");
  CHECK(visitor.works() == "e1 e4");
  CHECK(visitor.reads("2 ผลงาน"));
  visitor.touch("key.backspace");
  CHECK(visitor.field() == "การอ่า");
  visitor.touch("key.clear");
  CHECK(visitor.works().empty());
  visitor.type("ภูเรือ");
  CHECK(visitor.works() == "e2 e1");
  visitor.touch("key.space");
  CHECK(visitor.field() == "ภูเรือ ");
}

TEST_CASE("schools and categories that are found lead to their pages", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("ภาษาไทย");
  visitor.touch("term:category/thai");
  CHECK(visitor.screen() == "results");
  visitor.touch("nav.back");
  CHECK(visitor.field() == "ภาษาไทย");
  visitor.touch("key.clear");
  visitor.write("บ้านนา");
  visitor.touch("organisation:na");
  CHECK(visitor.screen() == "organisation");
}

TEST_CASE("what is found nowhere is said, and there is a way on", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("qqqqqqqq");
  CHECK(visitor.reads("ไม่พบผลการค้นหา “qqqqqqqq”"));
  visitor.touch("search.all");
  CHECK(visitor.screen() == "results");
}

TEST_CASE("what it was taken for is told", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("o;y9dii,");
  CHECK(visitor.works() == "e2 e4");
  CHECK(visitor.reads("อ่านว่า “นวัตกรรม”"));
}

TEST_CASE("a suggestion takes the place of what was typed", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("หนัง");
  REQUIRE(visitor.sees("suggestion:0"));
  visitor.touch("suggestion:0");
  visitor.settle();
  CHECK(visitor.field() == "หนังสือเมืองเลย");
  CHECK(visitor.works() == "e4");
}

TEST_CASE("coming back from what was found, it is there as it was", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.touch("key.layout.alphabet");
  visitor.write("การอ่าน");
  visitor.touch("exhibit:e4");
  CHECK(visitor.screen() == "exhibit");
  CHECK(visitor.reads("ผลงาน 2 จาก 2"));
  CHECK(visitor.is_offered("exhibit.previous"));
  CHECK_FALSE(visitor.is_offered("exhibit.next"));
  visitor.touch("exhibit.previous");
  CHECK(visitor.reads("ผลงาน 1 จาก 2"));
  visitor.touch("nav.back");
  CHECK(visitor.screen() == "search");
  CHECK(visitor.field() == "การอ่าน");
  CHECK(visitor.works() == "e1 e4");
  CHECK(visitor.sees("key:ฬ"));  // the keyboard has stayed what it was made
}

TEST_CASE("another language keeps what was typed; the end of the visit forgets it",
          "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("การอ่าน");
  CHECK(visitor.sees("key:ก"));
  visitor.touch("nav.language");
  CHECK(visitor.field() == "การอ่าน");
  CHECK(visitor.works() == "e1 e4");
  CHECK(visitor.sees("key:q"));
  visitor.wait(100);
  visitor.wait(1);
  CHECK(visitor.screen() == "attract");
  visitor.touch("attract.start");
  visitor.touch("nav.search");
  CHECK(text::without_breaks(visitor.field()) == k_hint);
}

TEST_CASE("the keyboard can be put away, and comes back with the field", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("ก");
  visitor.touch("key.hide");
  CHECK_FALSE(visitor.sees("key:ก"));
  CHECK(visitor.works() == "e1 e2 e3 e4");
  visitor.touch("search.field");
  CHECK(visitor.sees("key:ก"));
}

TEST_CASE("letters of a keyboard open the search from wherever a visitor is", "[screens][search]") {
  Visitor visitor;
  visitor.touch("home.all");
  visitor.write("ป");
  CHECK(visitor.screen() == "search");
  CHECK(visitor.field() == "ป");
  visitor.write("ลูกป่า");
  CHECK(visitor.field() == "ปลูกป่า");
  CHECK(visitor.works() == "e3");
  visitor.press(ui::Key::backspace);
  CHECK(visitor.field() == "ปลูกป่");
  visitor.press(ui::Key::space);  // its letter comes by itself
  visitor.write(" ");
  CHECK(visitor.field() == "ปลูกป่ ");
  for (int i = 0; i < 7; ++i) visitor.press(ui::Key::backspace);
  CHECK(text::without_breaks(visitor.field()) == k_hint);
  visitor.press(ui::Key::backspace);  // nothing is left to take away: back
  CHECK(visitor.screen() == "results");
}

TEST_CASE("letters of a keyboard are none where there is nothing to search", "[screens][search]") {
  Visitor visitor;
  visitor.write(" ");
  visitor.write("\u200B\xFF");
  visitor.write("");
  CHECK(visitor.screen() == "home");
  visitor.wait(100);
  visitor.wait(1);
  REQUIRE(visitor.screen() == "attract");
  visitor.write("ก");
  CHECK(visitor.screen() == "attract");
}

TEST_CASE("a letter answers the question whether anybody is there", "[screens][search]") {
  Visitor visitor;
  visitor.wait(65);
  REQUIRE(visitor.screen() == "warning");
  visitor.write("ก");
  CHECK(visitor.screen() == "home");
}

TEST_CASE("keys of the screen can be pressed by Tab and Enter", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  const std::vector<std::string> able = visitor.touchable();
  const auto key = std::find(able.begin(), able.end(), "key:ก");
  REQUIRE(key != able.end());
  for (auto each = able.begin(); each <= key; ++each) visitor.press(ui::Key::tab);
  visitor.press(ui::Key::enter);
  visitor.press(ui::Key::space);
  CHECK(visitor.field() == "กก");
}

TEST_CASE("a search is told once, when the visitor is done with it", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("การอ่าน");
  CHECK(visitor.told().empty());
  visitor.touch("exhibit:e4");
  CHECK(visitor.told() == "การอ่าน 2 1");
  visitor.touch("nav.back");
  visitor.touch("nav.home");
  CHECK(visitor.told().empty());  // the same one
  visitor.touch("nav.search");
  visitor.touch("nav.back");
  CHECK(visitor.told().empty());  // nothing was typed
  visitor.write("qqqqqqqq");
  visitor.wait(100);
  CHECK(visitor.told() == "qqqqqqqq 0 -1");
}

TEST_CASE("whatever is typed is drawn inside its field", "[screens][search]") {
  std::string marks = "ก";
  for (int i = 0; i < 10'000; ++i) marks += "\u0E49";
  std::string garbage;
  for (int i = 0; i < 5'000; ++i) garbage += static_cast<char>(i * 7 + i / 256);
  std::string wide;
  for (int i = 0; i < 200; ++i) wide += "wกี่";
  for (const ui::Size window : {ui::Size{1920, 1080}, ui::Size{1080, 1920}}) {
    for (const std::string& typed :
         {marks, garbage, wide, std::string("\u202Eabc\u2066"), std::string(100, 'x')}) {
      Visitor visitor(window);
      visitor.touch("nav.search");
      visitor.write(typed);
      const auto field = visitor.find("search.field");
      REQUIRE(field);
      CHECK(text::decode(field->name).size() <= k_most_typed);
      CHECK(visitor.sees("key.backspace"));
    }
  }
}

TEST_CASE("the part of a long text that was found is shown, from a place where it may break",
          "[screens][search]") {
  CHECK(around_match("สั้น\u200Bๆ\u200Bการอ่าน", "การอ่าน") == "สั้น\u200Bๆ\u200Bการอ่าน");
  std::string long_text;
  for (int i = 0; i < 30; ++i) long_text += "คำยาว\u200B";
  const std::string part = around_match(long_text + "การอ่าน\u200Bจบ", "การอ่าน");
  CHECK(part.starts_with("…คำยาว"));
  CHECK(part.ends_with("การอ่าน\u200Bจบ"));
  CHECK(part.size() < 120);
  CHECK(around_match("ไม่มี", "การอ่าน").empty());
}

TEST_CASE("a work found by its text says where", "[screens][search]") {
  Visitor visitor;
  visitor.touch("nav.search");
  visitor.write("การอ่าน");
  CHECK(visitor.reads("เล่าเรื่องการอ่านและนวัตกรรม"));
}
