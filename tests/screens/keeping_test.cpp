// What a visitor keeps: the bag, likes, votes. Touched by name, without a display.
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
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

catalog::Catalog catalog_of(const std::string& id, int votes) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  must(pack.run("UPDATE pack SET value = ? WHERE key = 'id'", {id}));
  must(pack.run("UPDATE event SET short_name_th = ?", {"งาน " + id}));
  must(pack.run("UPDATE exhibit SET video_url = 'https://example.org/v' WHERE id = 'e1'"));
  add_row(
      pack, "exhibit_link",
      {{"exhibit", number(1)}, {"position", number(1)}, {"url", words("https://example.org/a")}});
  if (votes > 0) {
    add_row(pack, "pack", {{"key", words("voting")}, {"value", words("open")}});
    add_row(pack, "pack", {{"key", words("votes")}, {"value", words(std::to_string(votes))}});
  }
  return catalog::Catalog(std::move(pack));
}

class Visitor {
 public:
  explicit Visitor(const std::vector<std::string>& events, int votes = 0,
                   ui::Size window = {1920, 1080})
      : m_theme({window, 4}), m_visit(m_theme.panel(), m_type, {}) {
    Exhibitions all;
    for (const std::string& id : events) {
      m_catalogs.push_back(std::make_unique<catalog::Catalog>(catalog_of(id, votes)));
      m_exhibitions.push_back(
          std::make_unique<Exhibition>(must(Exhibition::read(*m_catalogs.back()))));
      m_exhibitions.back()->album = static_cast<int>(m_exhibitions.size());
      all.push_back(m_exhibitions.back().get());
    }
    m_visit.show(std::move(all));
    touch("attract.start");
    if (events.size() > 1) touch("event:" + events.front());
    (void)m_visit.take_happenings();
  }

  void touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, screen());
    REQUIRE(element);
    ui::Gesture tap;
    tap.at = tap.start = element->rect.centre();
    m_visit.respond(tap);
    wait(std::chrono::milliseconds(500));
  }
  void open(const std::string& exhibit) {
    if (screen() != "home") touch("nav.home");
    touch("home.all");
    touch("exhibit:" + exhibit);
  }
  void wait(base::Duration time) {
    m_visit.advance(time);
    m_visit.advance({});
  }
  void goes_away() {
    for (int second = 0; second < 90; ++second) wait(std::chrono::seconds(1));
  }

  std::string screen() const { return m_visit.screen_name(); }
  bool sees(const std::string& id) const { return find(id).has_value(); }
  std::string name(const std::string& id) const { return sees(id) ? find(id)->name : ""; }
  bool reads(const std::string& text) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      for (const ui::TextShown& line : shown.text)
        if (line.string.find(text) != std::string::npos) return true;
    return false;
  }

  // "+bag e1", "-vote e2", "links e1", and "(pack)" where another pack is meant from then on.
  std::string story() {
    constexpr const char* k_shelves[] = {"bag", "like", "vote"};
    std::string told;
    const auto add = [&](const std::string& what) { told += (told.empty() ? "" : " ") + what; };
    for (const Happening& happening : m_visit.take_happenings()) {
      if (const auto* kept = std::get_if<Kept>(&happening))
        add((kept->what.kept ? "+" : "-") +
            std::string(k_shelves[static_cast<std::size_t>(kept->what.shelf)]) + " " +
            kept->what.work.id.value());
      if (const auto* links = std::get_if<LinksShown>(&happening))
        add("links " + links->exhibit.value());
      if (const auto* chosen = std::get_if<EventChosen>(&happening)) add("(" + chosen->pack + ")");
    }
    return told;
  }

 private:
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
    return std::nullopt;
  }

  PlainType m_type;
  ui::Theme m_theme;
  std::vector<std::unique_ptr<catalog::Catalog>> m_catalogs;
  std::vector<std::unique_ptr<Exhibition>> m_exhibitions;
  Visit m_visit;
};

}  // namespace

TEST_CASE("a work is liked once, and the like can be taken back", "[keeping]") {
  Visitor visitor({"loei"});
  visitor.open("e1");
  CHECK(visitor.name("exhibit.like") == "ถูกใจ");
  visitor.touch("exhibit.like");
  CHECK(visitor.name("exhibit.like") == "ถูกใจแล้ว");
  visitor.touch("exhibit.like");
  visitor.touch("exhibit.like");
  CHECK(visitor.story() == "+like e1 -like e1 +like e1");
  visitor.open("e1");
  CHECK(visitor.name("exhibit.like") == "ถูกใจแล้ว");
}

TEST_CASE("works put aside stand in the bag in their order and can be taken out", "[keeping]") {
  for (const ui::Size window : {ui::Size{1920, 1080}, ui::Size{1080, 1920}}) {
    Visitor visitor({"loei"}, 0, window);
    CHECK_FALSE(visitor.sees("nav.bag"));
    for (const char* work : {"e2", "e1"}) {
      visitor.open(work);
      visitor.touch("exhibit.bag");
      CHECK(visitor.name("exhibit.bag") == "ในกระเป๋าแล้ว");
    }
    CHECK(visitor.name("nav.bag") == "กระเป๋า (2)");
    visitor.touch("nav.bag");
    CHECK(visitor.screen() == "bag");
    CHECK(visitor.sees("qr.code"));
    visitor.touch("remove:e2");
    CHECK_FALSE(visitor.sees("exhibit:e2"));
    CHECK(visitor.story() == "+bag e2 +bag e1 -bag e2");
    visitor.touch("exhibit:e1");
    CHECK(visitor.screen() == "exhibit");
    visitor.touch("nav.back");
    CHECK(visitor.screen() == "bag");
    visitor.touch("remove:e1");
    CHECK(visitor.reads("ยังไม่มีผลงานในกระเป๋า"));
    CHECK_FALSE(visitor.sees("qr.code"));
    visitor.touch("bag.all");
    CHECK(visitor.screen() == "results");
  }
}

TEST_CASE("all that was kept is forgotten when the visit ends", "[keeping]") {
  Visitor visitor({"loei"}, 1);
  visitor.open("e1");
  for (const char* button : {"exhibit.like", "exhibit.bag", "exhibit.vote"}) visitor.touch(button);
  visitor.goes_away();
  CHECK(visitor.screen() == "attract");
  visitor.touch("attract.start");
  CHECK_FALSE(visitor.sees("nav.bag"));
  visitor.open("e1");
  CHECK(visitor.name("exhibit.like") == "ถูกใจ");
  CHECK(visitor.name("exhibit.bag") == "ใส่กระเป๋า");
  CHECK(visitor.name("exhibit.vote") == "โหวต");
}

TEST_CASE("the bag is kept when the language changes", "[keeping]") {
  Visitor visitor({"loei"});
  visitor.open("e1");
  visitor.touch("exhibit.bag");
  visitor.touch("nav.language");
  CHECK(visitor.name("nav.bag") == "Bag (1)");
  visitor.touch("nav.bag");
  CHECK(visitor.reads("Work e1"));
}

TEST_CASE("only a work with links offers their codes, one after the other", "[keeping]") {
  Visitor visitor({"loei"});
  visitor.open("e2");
  CHECK_FALSE(visitor.sees("exhibit.links"));
  visitor.open("e1");
  visitor.touch("exhibit.links");
  CHECK(visitor.reads("https://example.org/v"));
  CHECK_FALSE(visitor.sees("exhibit.like"));  // the page lies behind
  visitor.touch("qr.next");
  CHECK(visitor.reads("https://example.org/a"));
  visitor.touch("nav.language");
  CHECK(visitor.reads("QR code 2 of 2"));
  visitor.touch("qr.close");
  CHECK(visitor.sees("exhibit.like"));
  CHECK(visitor.story() == "links e1");
}

TEST_CASE("without a voting there is nothing to vote with", "[keeping][vote]") {
  Visitor visitor({"loei"});
  CHECK_FALSE(visitor.sees("home.vote"));
  visitor.open("e1");
  CHECK_FALSE(visitor.sees("exhibit.vote"));
}

TEST_CASE("a visit's only vote moves to where it is given last", "[keeping][vote]") {
  Visitor visitor({"loei"}, 1);
  visitor.open("e1");
  visitor.touch("exhibit.vote");
  visitor.open("e2");
  CHECK(visitor.name("exhibit.vote") == "ย้ายโหวต");
  visitor.touch("exhibit.vote");
  CHECK(visitor.name("exhibit.vote") == "โหวตแล้ว");
  visitor.touch("exhibit.vote");
  CHECK(visitor.story() == "+vote e1 -vote e1 +vote e2 -vote e2");
}

TEST_CASE("of several votes the visitor says which one to take back", "[keeping][vote]") {
  Visitor visitor({"loei"}, 2);
  for (const char* work : {"e1", "e2"}) {
    visitor.open(work);
    visitor.touch("exhibit.vote");
  }
  visitor.open("e3");
  CHECK(visitor.name("exhibit.vote") == "โหวตครบแล้ว");
  visitor.touch("exhibit.vote");
  CHECK(visitor.screen() == "vote");
  CHECK(visitor.reads("โหวตครบแล้ว"));
  visitor.touch("vote.take:e1");
  CHECK(visitor.reads("โหวตได้อีก 1 ผลงาน"));
  visitor.touch("nav.back");
  visitor.touch("exhibit.vote");
  CHECK(visitor.story() == "+vote e1 +vote e2 -vote e1 +vote e3");
}

TEST_CASE("the voting page shows every work, and no count", "[keeping][vote]") {
  Visitor visitor({"loei"}, 3, {1920, 4000});
  visitor.touch("home.vote");
  for (const char* work : {"e1", "e2", "e3", "e4", "e5", "e6"})
    CHECK(visitor.sees(std::string("exhibit:") + work));
  CHECK(visitor.reads("โหวตได้อีก 3 ผลงาน"));
  visitor.touch("exhibit:e4");
  visitor.touch("exhibit.vote");
  visitor.touch("nav.back");
  CHECK(visitor.sees("vote.take:e4"));
}

TEST_CASE("one bag holds works of several events, each told with its own", "[keeping]") {
  Visitor visitor({"loei", "satun"});
  visitor.open("e1");
  visitor.touch("exhibit.bag");
  visitor.touch("nav.home");
  visitor.touch("home.events");
  visitor.touch("event:satun");
  visitor.open("e1");
  visitor.touch("exhibit.bag");
  visitor.touch("nav.bag");
  REQUIRE(visitor.sees("exhibit:loei/e1"));
  REQUIRE(visitor.sees("exhibit:satun/e1"));
  (void)visitor.story();
  visitor.touch("exhibit:loei/e1");
  CHECK(visitor.name("exhibit.bag") == "ในกระเป๋าแล้ว");
  CHECK(visitor.story() == "(loei)");
  visitor.touch("nav.back");
  CHECK(visitor.story() == "(satun)");  // where the bag was opened
  visitor.touch("remove:loei/e1");
  CHECK(visitor.story() == "(loei) -bag e1 (satun)");
  CHECK(visitor.sees("exhibit:satun/e1"));
}
