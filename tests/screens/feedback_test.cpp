// The question how it was, between "finish" and the end of a visit.
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
using namespace std::chrono_literals;

namespace {

constexpr ui::Display k_panel{{1920, 1080}, 4.03F};

catalog::Catalog tiny_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  return catalog::Catalog(std::move(pack));
}

VisitOptions asking() {
  VisitOptions options;
  options.feedback = true;
  return options;
}

class Visitor {
 public:
  explicit Visitor(VisitOptions options = asking(), ui::Display display = k_panel)
      : m_catalog(tiny_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit(display, m_type, options) {
    m_visit.show({&m_exhibition});
    touch("attract.start");
    (void)m_visit.take_happenings();
  }

  Visit& visit() { return m_visit; }
  std::string screen() const { return m_visit.screen_name(); }
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && ui::is_touchable(shown.element)) return shown.element;
    return std::nullopt;
  }
  void touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, screen());
    REQUIRE(element);
    touch_at(element->rect.centre());
    wait(500ms);
  }
  void touch_at(ui::Point at) {
    ui::Gesture tap;
    tap.at = tap.start = at;
    m_visit.respond(tap);
  }
  void press(ui::Key key) {
    m_visit.respond(key);
    wait(500ms);
  }
  // In the steps it asks for, as the frame loop does.
  void wait(base::Duration time) {
    while (time > base::Duration::zero()) {
      const auto step = std::min(std::max<base::Duration>(m_visit.advance({}), 10ms), time);
      m_visit.advance(step);
      time -= step;
    }
  }

  // What was told of the end, in its order.
  std::string story() {
    constexpr const char* k_opinions[] = {"good", "fair", "bad"};
    constexpr const char* k_reasons[] = {"timeout", "restart", "finish"};
    std::string told;
    for (const Happening& happening : m_visit.take_happenings()) {
      if (std::holds_alternative<Left>(happening)) told += "left ";
      if (const auto* given = std::get_if<FeedbackGiven>(&happening))
        told += std::string(k_opinions[static_cast<std::size_t>(given->opinion)]) + " ";
      if (const auto* ended = std::get_if<VisitEnded>(&happening))
        told += k_reasons[static_cast<std::size_t>(ended->reason)];
    }
    return told;
  }

 private:
  PlainType m_type;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

}  // namespace

TEST_CASE("whoever finishes is asked how it was, answers, is thanked and gone",
          "[screens][feedback]") {
  const std::pair<const char*, const char*> cases[] = {{"feedback.good", "good finish"},
                                                       {"feedback.fair", "fair finish"},
                                                       {"feedback.bad", "bad finish"},
                                                       {k_skip_feedback, "finish"}};
  for (const auto& [touched, told] : cases) {
    CAPTURE(touched);
    Visitor visitor;
    visitor.touch("nav.finish");
    CHECK(visitor.screen() == "feedback");
    CHECK(visitor.visit().visiting());
    CHECK(visitor.story() == "left ");  // the page is over before the question is
    CHECK_FALSE(visitor.find("nav.finish"));
    visitor.touch(touched);
    CHECK(visitor.screen() == "thanks");
    CHECK(visitor.story() == told);
    visitor.wait(2500ms);
    CHECK(visitor.screen() == "attract");
    CHECK_FALSE(visitor.visit().visiting());
    CHECK(visitor.story().empty());
  }
}

TEST_CASE("nobody is asked unless the site wants to know, nor after a timeout",
          "[screens][feedback]") {
  Visitor plain{VisitOptions()};
  plain.touch("nav.finish");
  CHECK(plain.screen() == "attract");
  CHECK(plain.story() == "left finish");

  Visitor gone;
  gone.wait(81s);
  CHECK(gone.screen() == "attract");
  CHECK(gone.story() == "left timeout");

  Visitor new_one;
  new_one.wait(61s);
  new_one.touch("warning.restart");
  CHECK(new_one.screen() == "attract");
  CHECK(new_one.story() == "left restart");
}

TEST_CASE("the question goes away by itself, later for whoever asked for more time",
          "[screens][feedback]") {
  for (const bool more_time : {false, true}) {
    VisitOptions options = asking();
    options.comfort.more_time = more_time;
    Visitor visitor(options);
    visitor.touch("nav.finish");
    visitor.wait(more_time ? 15s : 7s);
    CHECK(visitor.screen() == "feedback");
    visitor.wait(1s);
    CHECK(visitor.screen() == "thanks");
    CHECK(visitor.story() == "left finish");
    visitor.wait(more_time ? 5s : 2500ms);
    CHECK(visitor.screen() == "attract");
  }
}

TEST_CASE("a touch beside the faces answers nothing and gives more time", "[screens][feedback]") {
  Visitor visitor;
  visitor.touch("nav.finish");
  for (int times = 0; times < 3; ++times) {
    visitor.wait(6s);
    visitor.touch_at({20, 20});
    CHECK(visitor.screen() == "feedback");
  }
  CHECK(visitor.story() == "left ");
}

TEST_CASE("the second tap of the hand that finished answers nothing", "[screens][feedback]") {
  Visitor visitor;
  visitor.touch_at(visitor.find("nav.finish")->rect.centre());
  visitor.touch_at(visitor.find("feedback.good")->rect.centre());
  CHECK(visitor.screen() == "feedback");
  visitor.wait(500ms);
  visitor.touch("feedback.good");
  visitor.touch_at({20, 20});  // what thanks is taken away by a touch
  CHECK(visitor.screen() == "attract");
  CHECK(visitor.story() == "left good finish");
}

TEST_CASE("the question is answered by keys, from the left to the right, and left by Escape",
          "[screens][feedback]") {
  Visitor visitor;
  visitor.touch("nav.finish");
  visitor.press(ui::Key::enter);  // the focus is at nothing: nothing is answered
  CHECK(visitor.screen() == "feedback");
  visitor.press(ui::Key::tab);
  visitor.press(ui::Key::tab);
  visitor.press(ui::Key::enter);
  CHECK(visitor.story() == "left fair finish");
  CHECK(visitor.screen() == "thanks");
  visitor.press(ui::Key::enter);
  CHECK(visitor.screen() == "attract");

  Visitor other;
  other.touch("nav.finish");
  other.press(ui::Key::escape);
  CHECK(other.screen() == "thanks");
  CHECK(other.story() == "left finish");
}

TEST_CASE("every face has a word, is large enough, and is told aloud", "[screens][feedback]") {
  VisitOptions options = asking();
  options.comfort.speak = true;
  Visitor visitor(options);
  visitor.visit().set_speech({.able = true});
  (void)visitor.visit().take_speech_orders();
  visitor.touch("nav.finish");
  const auto spoken = visitor.visit().take_speech_orders();
  REQUIRE_FALSE(spoken.empty());
  REQUIRE(spoken.back().parts.size() == 1);
  CHECK_THAT(spoken.back().parts.front(), Catch::Contains("ชอบ"));
  const float least = visitor.visit().theme().target();
  for (const char* id : {"feedback.good", "feedback.fair", "feedback.bad", k_skip_feedback}) {
    const auto element = visitor.find(id);
    CAPTURE(id);
    REQUIRE(element);
    CHECK_FALSE(element->name.empty());
    CHECK(element->rect.height >= least);
    CHECK(element->rect.width >= least);
  }
}

TEST_CASE("another pack in the middle of the question ends the visit as finished",
          "[screens][feedback]") {
  for (const bool thanked : {false, true}) {
    Visitor visitor;
    visitor.touch("nav.finish");
    if (thanked) visitor.touch("feedback.good");
    visitor.visit().show({});
    CHECK(visitor.screen() == "sorry");
    CHECK_FALSE(visitor.visit().visiting());
    CHECK(visitor.story() == (thanked ? "left good finish" : "left finish"));
  }
}
