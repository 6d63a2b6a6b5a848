// Pages of one pack without a display: categories without works, offices, awards.
#include "catalog/tiny_pack.h"
#include "screens/screen.h"
#include "screens/words.h"
#include "text/unicode.h"
#include "ui/plain_type.h"
#include "ui/recorder.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using tests::must;

namespace {

using catalog::Choice;
using catalog::FacetId;
using catalog::TermId;

catalog::Catalog changed_catalog(const std::vector<std::string>& changes) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  for (const std::string& change : changes) must(pack.run(change, {}));
  return catalog::Catalog(std::move(pack));
}

// One page of the changed tiny pack, without a display.
class Opened {
 public:
  Opened(const std::vector<std::string>& changes, const Place& place)
      : m_catalog(changed_catalog(changes)),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_scene{.exhibition = &m_exhibition,
                .theme = m_theme,
                .type = m_type,
                .area = {0, 0, 1920, 960},
                .playback = m_playback,
                .viewing = m_viewing},
        m_screen(must(open_screen(place, m_scene))),
        m_recorder(m_type, "page", {1920, 1080}) {
    m_screen->draw(m_recorder);
  }

  const ui::Element* find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_recorder.elements())
      if (shown.element.id == id) return &shown.element;
    return nullptr;
  }
  int lines_with(const std::string& words) const {
    int lines = 0;
    for (const ui::ElementShown& shown : m_recorder.elements())
      for (const ui::TextShown& line : shown.text)
        if (text::without_breaks(line.string).find(words) != std::string::npos) ++lines;
    return lines;
  }
  bool reads(const std::string& words) const { return lines_with(words) > 0; }
  Action tap(const std::string& id) {
    ui::Gesture tap;
    tap.kind = ui::Gesture::Kind::tap;
    tap.target = id;
    return m_screen->respond(tap);
  }

 private:
  tests::PlainType m_type;
  ui::Theme m_theme{{{1920, 1080}, 4}};
  ui::Playback m_playback;
  ui::Viewing m_viewing;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Scene m_scene;
  std::unique_ptr<Screen> m_screen;
  ui::Recorder m_recorder;
};

Place results_of(std::vector<Choice> choices) {
  Place place{.page = Page::results};
  place.selection.choices = std::move(choices);
  return place;
}

const Choice k_art{FacetId("category"), {TermId("art")}};  // nothing carries it
const std::string k_report =
    "UPDATE term SET reported = '๑๖', note_th = 'หมายเหตุ' WHERE id = 'art'";
const std::string k_record =
    "UPDATE figure SET label_th = 'หมวด art', value = 16, unit_th = 'รายการ', source = 'news' "
    "WHERE id = 'sent'";
const std::string k_source = "UPDATE source SET title_th = 'ข่าว' WHERE id = 'news'";

}  // namespace

TEST_CASE("a category with only a reported number shows it, and the way to the others",
          "[screens]") {
  Opened page({k_report, k_record, k_source}, results_of({k_art}));
  for (const char* words : {"ตามที่รายงาน", "๑๖ รายการ", "ข่าว", "หมายเหตุ"}) {
    CAPTURE(words);
    CHECK(page.reads(words));
  }
  CHECK_FALSE(page.reads("ไม่พบผลงาน"));
  CHECK_FALSE(page.find("results.filter"));  // there is nothing to clear
  CHECK_FALSE(page.find("term:category/art"));
  REQUIRE(page.find("term:category/thai"));
  const Action action = page.tap("term:category/thai");
  const auto* open = std::get_if<Open>(&action);
  REQUIRE(open);
  const std::vector<Choice> thai{{FacetId("category"), {TermId("thai")}}};
  CHECK(open->place.selection.choices == thai);
}

TEST_CASE("without a record of its own a reported number stands alone", "[screens]") {
  Opened page({k_report}, results_of({k_art}));
  CHECK(page.reads("๑๖"));
  CHECK_FALSE(page.reads("รายการ"));
}

TEST_CASE("where filters together leave nothing, fewer of them are offered", "[screens]") {
  Opened page({k_report}, results_of({k_art, {FacetId("delivery"), {TermId("on-site")}}}));
  CHECK(page.reads("ไม่พบผลงาน"));
  CHECK(page.find("results.filter"));
}

TEST_CASE("a tile leads on where there are works or a reported number of works", "[screens]") {
  struct Case {
    const char* what;
    const char* facet;
    std::vector<std::string> changes;
    const char* tile;
    bool enabled;
  };
  const std::string no_works = "UPDATE term SET works = 0 WHERE id = 'erawan'";
  const std::string counted = "UPDATE term SET reported = '12' WHERE id = 'erawan'";
  const Case cases[] = {
      {"works", "category", {}, "term:category/thai", true},
      {"nothing", "category", {}, "term:category/art", false},
      {"a reported number of works", "category", {k_report}, "term:category/art", true},
      {"schools with works", "district", {}, "term:district/erawan", true},
      {"schools without", "district", {no_works}, "term:district/erawan", false},
      {"only reported schools", "district", {no_works, counted}, "term:district/erawan", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Opened page(one.changes, {.page = Page::categories, .subject = one.facet});
    REQUIRE(page.find(one.tile));
    CHECK(page.find(one.tile)->enabled == one.enabled);
  }
}

TEST_CASE("an office's page speaks of an organisation, and names what it belongs to once",
          "[screens]") {
  const Place school{.page = Page::organisation, .subject = "na"};
  CHECK(Opened({}, school).reads("ผลงานของโรงเรียนนี้"));
  CHECK(Opened({}, school).reads("สำนักงาน"));
  const std::string same = "UPDATE term SET label_th = 'สำนักงาน' WHERE id = 'erawan'";
  const Opened once({same}, school);
  CHECK(once.find("term:district/erawan"));
  CHECK(once.lines_with("สำนักงาน") == 1);
  const std::string office = "UPDATE organisation SET kind = 'esa-primary' WHERE id = 'na'";
  CHECK(Opened({office}, school).reads("ผลงานของหน่วยงานนี้"));
}

TEST_CASE("a work's awards are all shown, the highest on its ribbon", "[screens]") {
  const Opened page({}, {.page = Page::exhibit, .subject = "e1"});
  for (const char* words :
       {"ระดับเขตพื้นที่: เกียรติบัตร area", "ระดับชาติ: เกียรติบัตร nation", "เกียรติบัตร thanks"}) {
    CAPTURE(words);
    CHECK(page.lines_with(words) == 1);
  }
  CHECK(page.lines_with("เกียรติบัตร nation") == 2);  // on the ribbon and on the ladder
}

TEST_CASE("the event's channel is a code for the visitor's telephone, if it has one", "[screens]") {
  const Place end{.page = Page::about, .scroll = 100'000};
  const std::vector<std::string> briefly{
      "UPDATE event SET partners_th = '', sponsors_th = '', objectives_th = '', project_th = ''",
      "UPDATE event SET stream_url = 'https://example.org/live'"};
  const Opened about(briefly, end);
  REQUIRE(about.find("qr.code"));
  CHECK(about.find("qr.code")->name == say(Word::scan_to_go_on, catalog::Language::thai));
  CHECK(about.reads("https://example.org/live"));
  CHECK_FALSE(Opened({briefly.front()}, end).find("qr.code"));
  // Longer than any code holds.
  CHECK_FALSE(Opened({"UPDATE event SET stream_url = 'https://' || hex(zeroblob(2000))"}, end)
                  .find("qr.code"));
}
