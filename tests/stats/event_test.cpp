#include "stats/event.h"

#include "stats/random_id.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace kiosk;
using namespace kiosk::stats;

TEST_CASE("the vocabulary is exactly what the definitions of statistics ask for") {
  std::string table;
  for (const EventRule& rule : vocabulary()) {
    table += std::string(rule.name) + ":";
    for (const PropRule& prop : rule.props()) table += " " + std::string(prop.name);
    table += "\n";
  }
  CHECK(table ==
        "boot:\n"
        "shutdown:\n"
        "crash_recovered: down_ms\n"
        "session_start: entry\n"
        "session_end: reason actions exhibits duration_ms\n"
        "view: screen id from via rank\n"
        "leave: screen id dwell_ms active_ms max_scroll\n"
        "media: id video picture action at_ms watched_ms\n"
        "search: q_norm len results chosen_rank layout\n"
        "filter: facet term action results\n"
        "impression: screen id count ids\n"
        "bag: id action\n"
        "like: id action\n"
        "vote: id action\n"
        "voting: votes opens_ms\n"
        "link_qr: id\n"
        "feedback: answer\n"
        "lang_change: from to\n"
        "a11y_change: what from to\n"
        "timeout_warning: answer\n"
        "heartbeat: fps frame_p99 rss_mb disk_free_mb temp_c touch_ok display_ok\n"
        "clock_step: step_ms\n"
        "pack_change: from to\n"
        "fault: what count\n"
        "staff_enter:\n"
        "staff_fail: count\n"
        "staff_act: action pack\n"
        "export: format rows\n");
}

TEST_CASE("no property of any event takes free text") {
  for (const EventRule& rule : vocabulary())
    for (const PropRule& prop : rule.props())
      for (const char* personal :
           {"สมชาย ใจดี", "Somchai Jaidee", "a@b.example", "081 234 5678", "a/b/c", "two\nlines"}) {
        CAPTURE(rule.name, prop.name, personal);
        const Event event{.name = std::string(rule.name),
                          .props = {{std::string(prop.name), personal}}};
        CHECK_FALSE(check(event).has_value());
      }
}

TEST_CASE("a search word is a folded one, and cannot be a number to call or a sentence") {
  const auto takes = [](const std::string& word) {
    return check({.name = "search", .props = {{"q_norm", word}}}).has_value();
  };
  const auto times = [](int count, const char* letter) {
    std::string made;
    for (int i = 0; i < count; ++i) made += letter;
    return made;
  };
  for (const std::string& word : {std::string("นวัตกรรม"), std::string("stem4"),
                                  std::string("เลย2564"), times(40, "ก"), times(6, "1")}) {
    CAPTURE(word);
    CHECK(takes(word));
  }
  for (const std::string& word :
       {std::string("a b"), std::string("ก ข"), std::string("Stem"), std::string("a@b"),
        std::string("a.b"), std::string("\xE0\xB8"), std::string("\xFF"), std::string("漢"),
        std::string("\u200B"), std::string("\u0E80"), times(41, "ก"), times(7, "1"), times(7, "๑"),
        std::string("โทร0812345678")}) {
    CAPTURE(word);
    CHECK_FALSE(takes(word));
  }
}

TEST_CASE("an event of the vocabulary is accepted with properties of the right kinds") {
  const Event event{
      .name = "view",
      .props = {{"screen", "results"}, {"id", "category/english"}, {"from", ""}, {"rank", 3}},
      .session = new_session_id()};
  CHECK(check(event).has_value());
}

TEST_CASE("what the vocabulary does not allow is refused with the reason") {
  const struct {
    Event event;
    std::string said;
  } cases[] = {
      {{.name = "login"}, "no event named 'login'"},
      {{.name = "view", .props = {{"teacher", "x"}}}, "'teacher'"},
      {{.name = "view", .props = {{"rank", "3"}}}, "'rank'"},
      {{.name = "view", .props = {{"rank", 3.5}}}, "'rank'"},
      {{.name = "view", .props = {{"screen", "0812345678"}}}, "'screen'"},
      {{.name = "view", .props = {{"rank", 1}, {"rank", 2}}}, "'rank'"},
      {{.name = "view", .session = "Somchai Jaidee"}, "no session id"},
  };
  for (const auto& [event, said] : cases) {
    CAPTURE(said);
    const auto checked = check(event);
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().fault == base::Fault::input);
    CHECK(checked.error().message.find(said) != std::string::npos);
  }
}

TEST_CASE("only the properties of the vocabulary are kept, once each and not the empty ones") {
  Event event{.name = "view",
              .props = {{"screen", "exhibit"},
                        {"id", "Somchai Jaidee"},
                        {"from", ""},
                        {"rank", 1},
                        {"rank", 2},
                        {"teacher", "x"}},
              .session = "Somchai Jaidee"};
  keep_allowed(event);
  CHECK(event.props == Props{{"screen", "exhibit"}, {"rank", 1}});
  CHECK(event.session.empty());
}

TEST_CASE("a wall clock is believed between 2025 and 2100") {
  using namespace std::chrono;
  CHECK(clock_quality(base::WallTime{}) == "unset");
  CHECK(clock_quality(sys_days(2026y / November / 20)) == "ok");
  CHECK(clock_quality(sys_days(2569y / November / 20)) == "suspect");
}

TEST_CASE("ids are random and of the right form") {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const std::string uuid = new_uuid();
    CAPTURE(uuid);
    CHECK(is_uuid(uuid));
    CHECK(uuid[14] == '4');
    CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
    seen.insert(uuid);
    seen.insert(new_session_id());
    CHECK(new_session_id().size() == 16);
  }
  CHECK(seen.size() == 200);
  CHECK_FALSE(is_uuid("not a uuid"));
}
