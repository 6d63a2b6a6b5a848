#include "catalog/catalog.h"

#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;
using tests::tiny_catalog;

namespace {

template <typename Things>
std::string ids_of(const Things& things) {
  std::string ids;
  for (const auto& thing : things) ids += (ids.empty() ? "" : " ") + thing.id.value();
  return ids;
}

Choice choice(const char* facet, const std::vector<const char*>& terms) {
  Choice made{FacetId(facet), {}};
  for (const char* term : terms) made.terms.emplace_back(term);
  return made;
}

Selection selection(std::vector<Choice> choices) {
  Selection made;
  made.choices = std::move(choices);
  return made;
}

Selection works_of(const char* organisation) {
  Selection made;
  made.organisation = OrganisationId(organisation);
  return made;
}

Selection outstanding() {
  Selection made;
  made.outstanding = true;
  return made;
}

std::string listed(const Catalog& catalog, const Selection& chosen, Order order = Order::authors,
                   Language language = Language::thai, Page page = {}) {
  return ids_of(must(catalog.exhibits(chosen, order, language, page)));
}

}  // namespace

TEST_CASE("a pack tells what it is", "[catalog]") {
  const PackFacts facts = must(tiny_catalog().facts());
  CHECK(facts.id == "th.example.tiny");
  CHECK(facts.version == "1.0.0");
  CHECK(facts.licence == "CC-BY-4.0");
  CHECK(facts.publisher == Text{"สำนักงาน", "Office"});
  CHECK(facts.exhibits == 6);
  CHECK(facts.organisations == 2);
  CHECK(facts.sample);
  CHECK(facts.only_schools);  // the office has no works
}

TEST_CASE("an office with a work makes it more than schools", "[catalog]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  must(pack.run("UPDATE organisation SET works = 1 WHERE id = 'office'", {}));
  CHECK_FALSE(must(Catalog(std::move(pack)).facts()).only_schools);
}

TEST_CASE("the event comes with its organiser's name, and a short name that is never empty",
          "[catalog]") {
  const Event event = must(tiny_catalog().event());
  CHECK(event.id == "tiny");
  CHECK(event.name.english == "Open House");
  CHECK(event.short_name == event.name);
  CHECK(event.date == "2021-09-15");
  CHECK(event.date_text.thai == "๑๕ กันยายน ๒๕๖๔");
  CHECK(event.organiser_name == Text{"สำนักงาน", "Office"});
  CHECK(event.mode == Mode::hybrid);
}

TEST_CASE("a pack without an event is damaged", "[catalog]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  must(pack.script(k_pack_schema));
  const auto event = Catalog(std::move(pack)).event();
  REQUIRE_FALSE(event);
  CHECK(event.error().fault == base::Fault::damaged);
}

TEST_CASE("programme, figures and sources come in the author's order, as reported", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto programme = must(catalog.programme());
  REQUIRE(programme.size() == 2);
  CHECK(programme[0].phase);
  CHECK(programme[0].title.thai == "ระยะที่ ๑");
  CHECK(programme[0].start.empty());
  CHECK_FALSE(programme[1].phase);
  CHECK(programme[1].start == "2021-09-15T09:00");
  CHECK(programme[1].finish == "2021-09-15T10:30");

  const auto figures = must(catalog.figures());
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].value == 1337);
  CHECK(figures[0].qualifier == Qualifier::exact);
  CHECK(figures[0].part_of == "total");
  CHECK(figures[0].as_of == "2021-09-05");
  CHECK(figures[1].as_of.empty());
  CHECK_FALSE(figures[1].value.has_value());  // only words were printed
  CHECK(figures[1].value_text == "ร้อยกว่า");
  CHECK(figures[1].value_text_en == "over a hundred");
  CHECK(figures[1].qualifier == Qualifier::at_least);

  const auto sources = must(catalog.sources());
  REQUIRE(sources.size() == 1);
  CHECK(sources[0].url == "https://example.org");
}

TEST_CASE("a floor plan comes with its picture and where the kiosk stands on it", "[catalog]") {
  const auto plans = must(tiny_catalog().plans());
  CHECK(ids_of(plans) == "hall garden");
  CHECK(plans[0].title.thai == "ห้องประชุม");
  CHECK(plans[0].picture.id == 21);
  CHECK(plans[0].picture.width == 1600);
  CHECK(plans[0].picture.alt.thai == "ผังห้อง");
  CHECK(plans[0].here == PlanPoint{50, 95.5});
  CHECK_FALSE(plans[1].here);
}

TEST_CASE("stands come in the author's order, each with its number of works", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto stands = must(catalog.stands(PlanId("hall")));
  CHECK(ids_of(stands) == "a2 a1 a3");
  CHECK(stands[0].works == 0);
  CHECK(stands[1].works == 2);
  CHECK(stands[1].at == PlanPoint{12.5, 30});
  CHECK(must(catalog.stands(PlanId("garden"))).empty());
}

TEST_CASE("a work knows its stand, and a stand its works", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto exhibit = must(catalog.exhibit(ExhibitId("e4")));
  REQUIRE(exhibit);
  CHECK(exhibit->stand == StandId("a1"));
  CHECK(must(catalog.exhibit(ExhibitId("e1")))->stand.empty());

  const auto stand = must(catalog.stand(exhibit->stand));
  REQUIRE(stand);
  CHECK(stand->plan == PlanId("hall"));
  CHECK(stand->label.thai == "บูท a1");
  CHECK_FALSE(must(catalog.stand(StandId("nowhere"))));

  const Selection there{.stand = stand->id};
  CHECK(must(catalog.count(there)) == 2);
  CHECK(ids_of(must(catalog.exhibits(there, Order::authors, Language::thai, {}))) == "e2 e4");
  const Standing standing =
      must(catalog.standing(ExhibitId("e4"), there, Order::authors, Language::thai));
  CHECK(standing.index == 1);
  CHECK(standing.previous == ExhibitId("e2"));
  CHECK(must(catalog.count({.stand = StandId("a3")})) == 0);
}

TEST_CASE("facets come in the author's order and say whom they apply to", "[catalog]") {
  const auto facets = must(tiny_catalog().facets());
  CHECK(ids_of(facets) == "category delivery district");
  CHECK(facets[0].applies_to == AppliesTo::exhibit);
  CHECK(facets[0].closed);
  CHECK(facets[2].applies_to == AppliesTo::organisation);
  CHECK_FALSE(facets[2].closed);
}

TEST_CASE("terms come in the author's order, each with its number of works", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  struct Case {
    const char* facet;
    Selection selection;
    const char* counts;
  };
  const Case cases[] = {
      {"category", {}, "english 3, thai 2, art 0, other 1"},
      {"category", works_of("na"), "english 2, thai 1, art 0, other 0"},
      {"category", outstanding(), "english 2, thai 1, art 0, other 0"},
      {"category", selection({choice("delivery", {"on-line"})}),
       "english 2, thai 1, art 0, other 0"},
      {"delivery", selection({choice("category", {"english"})}), "on-site 1, on-line 2"},
      {"district", {}, "erawan 3, phu-luang 3"},
      {"nothing", {}, ""},
  };
  for (const Case& one : cases) {
    std::string counts;
    for (const Term& term : must(catalog.terms(FacetId(one.facet), one.selection)))
      counts += (counts.empty() ? "" : ", ") + term.id.value() + " " + std::to_string(term.works);
    CHECK(counts == one.counts);
  }
}

TEST_CASE("one term is found with its short label, role and reported number", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto thai = must(catalog.term(FacetId("category"), TermId("thai")));
  REQUIRE(thai);
  CHECK(thai->label == Text{"หมวด thai", "thai"});
  CHECK(thai->short_label.thai == "ไทย");
  CHECK(thai->position == 1);

  const auto english = must(catalog.term(FacetId("category"), TermId("english")));
  REQUIRE(english);
  CHECK(english->short_label == english->label);
  CHECK(english->reported == "๑๔");
  CHECK(must(catalog.term(FacetId("category"), TermId("other")))->role == TermRole::other);
  CHECK_FALSE(must(catalog.term(FacetId("delivery"), TermId("thai"))).has_value());
}

TEST_CASE("a selection asks for any term of a facet and for every facet", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  Selection outstanding_of_na = works_of("na");
  outstanding_of_na.outstanding = true;
  struct Case {
    const char* why;
    Selection selection;
    const char* works;
  };
  const Case cases[] = {
      {"nothing chosen is everything", {}, "e1 e2 e3 e4 e5 e6"},
      {"a facet without terms asks for nothing", selection({choice("category", {})}),
       "e1 e2 e3 e4 e5 e6"},
      {"one term", selection({choice("category", {"english"})}), "e1 e2 e5"},
      {"any of two terms, each work once", selection({choice("category", {"english", "thai"})}),
       "e1 e2 e3 e5"},
      {"two facets must both hold",
       selection({choice("category", {"english"}), choice("delivery", {"on-line"})}), "e2 e5"},
      {"the same facet twice must hold twice",
       selection({choice("category", {"english"}), choice("category", {"thai"})}), "e2"},
      {"a term of the school", selection({choice("district", {"erawan"})}), "e1 e2 e6"},
      {"a school, also where it is not the lead", works_of("erawan"), "e2 e3 e4"},
      {"outstanding works", outstanding(), "e1 e2"},
      {"outstanding works of a school", outstanding_of_na, "e1 e2"},
      {"a term nobody carries", selection({choice("category", {"art"})}), ""},
      {"a term that is not there", selection({choice("category", {"' OR 1 --"})}), ""},
      {"a school that is not there", works_of("nowhere"), ""},
  };
  for (const Case& one : cases) {
    INFO(one.why);
    const std::string works = listed(catalog, one.selection);
    CHECK(works == one.works);
    const auto expected = works.empty() ? 0 : std::count(works.begin(), works.end(), ' ') + 1;
    CHECK(must(catalog.count(one.selection)) == expected);
  }
}

TEST_CASE("works are listed in each order, in each language, page by page", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  struct Case {
    Order order;
    Language language;
    const char* works;
  };
  const Case cases[] = {
      {Order::authors, Language::thai, "e1 e2 e3 e4 e5 e6"},
      {Order::authors, Language::english, "e1 e2 e3 e4 e5 e6"},
      {Order::name, Language::thai, "e2 e3 e1 e6 e5 e4"},
      {Order::name, Language::english, "e4 e5 e6 e1 e3 e2"},
      {Order::school, Language::thai, "e1 e2 e6 e3 e4 e5"},  // equal ranks: the author's order
  };
  for (const Case& one : cases) {
    CHECK(listed(catalog, {}, one.order, one.language) == one.works);
    std::string paged;
    for (std::int64_t offset = 0; offset < 6; offset += 2)
      paged +=
          (paged.empty() ? "" : " ") + listed(catalog, {}, one.order, one.language, {offset, 2});
    CHECK(paged == one.works);
  }
  CHECK(listed(catalog, {}, Order::authors, Language::thai, {6, 60}).empty());
}

TEST_CASE("a card has what a wall shows", "[catalog]") {
  const auto cards = must(tiny_catalog().exhibits({}, Order::authors, Language::thai, {}));
  REQUIRE(cards.size() == 6);
  CHECK(cards[0].title == Text{"ผลงาน e1", "Work e1"});
  CHECK(cards[0].short_title.thai == "สั้น");
  CHECK(cards[0].school.thai == "โรงเรียนบ้านนา");
  CHECK(cards[0].category == TermId("english"));
  CHECK(cards[0].status == Status::selected);
  REQUIRE(cards[0].award);
  CHECK(*cards[0].award == Award{"nation", {"เกียรติบัตร nation", ""}, Level::nation});
  CHECK(cards[0].sample);
  REQUIRE(cards[0].picture);
  CHECK(cards[0].picture->id == 12);  // the lead picture
  CHECK(cards[0].picture->width == 2560);
  CHECK(cards[0].picture->tone == 0x10FF20);
  CHECK(cards[0].picture->alt == cards[0].picture->caption);

  CHECK(cards[1].short_title == cards[1].title);
  CHECK(cards[1].category == TermId("english"));  // the first of two, in the author's order
  CHECK(cards[1].status == Status::best_practice);
  CHECK_FALSE(cards[1].award);
  CHECK_FALSE(cards[1].picture.has_value());
  CHECK(cards[4].school.empty());    // a work without a school
  CHECK(cards[5].category.empty());  // a work without a category
}

TEST_CASE("a work knows its place and its neighbours in every list it stands in", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const Selection selections[] = {
      {}, works_of("na"), outstanding(), selection({choice("category", {"english", "thai"})})};
  for (const Selection& chosen : selections)
    for (const Order order : {Order::authors, Order::name, Order::school})
      for (const Language language : {Language::thai, Language::english}) {
        const auto works = must(catalog.exhibits(chosen, order, language, {}));
        for (std::size_t at = 0; at < works.size(); ++at) {
          INFO("work " << works[at].id.value() << " in " << ids_of(works));
          Standing expected;
          expected.index = static_cast<std::int64_t>(at);
          expected.count = static_cast<std::int64_t>(works.size());
          if (at > 0) expected.previous = works[at - 1].id;
          if (at + 1 < works.size()) expected.next = works[at + 1].id;
          CHECK(must(catalog.standing(works[at].id, chosen, order, language)) == expected);
        }
      }
}

TEST_CASE("a work that is not there stands nowhere", "[catalog]") {
  const Standing standing =
      must(tiny_catalog().standing(ExhibitId("none"), {}, Order::name, Language::thai));
  CHECK(standing == Standing{0, 6, {}, {}});
}

TEST_CASE("related works are of the same school first, then of the same category", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  struct Case {
    const char* work;
    std::int64_t limit;
    const char* related;
  };
  const Case cases[] = {
      {"e1", 9, "e2 e6 e5"}, {"e2", 9, "e1 e3 e4 e6 e5"}, {"e5", 9, "e1 e2"},
      {"e6", 9, "e1 e2"},    {"e2", 2, "e1 e3"},          {"none", 9, ""},
  };
  for (const Case& one : cases) {
    INFO(one.work);
    CHECK(ids_of(must(catalog.related(ExhibitId(one.work), one.limit))) == one.related);
  }
}

TEST_CASE("one work is given whole", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto found = must(catalog.exhibit(ExhibitId("e1")));
  REQUIRE(found);
  CHECK(found->title.english == "Work e1");
  CHECK(ids_of(found->organisations) == "na");
  CHECK(ids_of(found->terms) == "english on-site");  // its own, not its school's district
  REQUIRE(found->sections.size() == 2);
  CHECK(found->sections[0].role == SectionRole::context);
  CHECK(found->sections[1].role == SectionRole::goal);
  REQUIRE(found->awards.size() == 3);  // a ladder, whatever order they were given in
  CHECK(found->awards[0] == Award{"thanks", {"เกียรติบัตร thanks", ""}, Level::unsaid});
  CHECK(found->awards[1].level == Level::area);
  CHECK(found->awards[2].level == Level::nation);
  REQUIRE(found->pictures.size() == 2);
  CHECK(found->pictures[0].id == 12);
  CHECK(found->pictures[1].id == 11);

  CHECK(ids_of(must(catalog.exhibit(ExhibitId("e2")))->organisations) == "na erawan");
  CHECK(ids_of(must(catalog.exhibit(ExhibitId("e2")))->terms) == "english thai on-line");
  CHECK_FALSE(must(catalog.exhibit(ExhibitId("none"))).has_value());
}

TEST_CASE("organisations with works are listed in the language's order with its letters",
          "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto thai = must(catalog.organisations({}, Language::thai));
  CHECK(ids_of(thai) == "na erawan");
  CHECK(thai[0].letter == "บ");
  CHECK(thai[0].works == 3);
  const auto english = must(catalog.organisations({}, Language::english));
  CHECK(ids_of(english) == "erawan na");
  CHECK(english[0].letter == "A");

  const auto in_erawan =
      must(catalog.organisations(selection({choice("district", {"erawan"})}), Language::thai));
  CHECK(ids_of(in_erawan) == "na");
  const auto in_both = must(catalog.organisations(
      selection({choice("district", {"erawan", "phu-luang"})}), Language::thai));
  CHECK(ids_of(in_both) == "na erawan");
}

TEST_CASE("one organisation is given with whom it belongs to and its own terms", "[catalog]") {
  const Catalog catalog = tiny_catalog();
  const auto school = must(catalog.organisation(OrganisationId("na")));
  REQUIRE(school);
  CHECK(school->name.english == "Ban Na School");
  CHECK(school->affiliation.english == "Office");
  CHECK(ids_of(school->terms) == "erawan");
  CHECK(school->works == 3);
  CHECK(school->school);
  CHECK_FALSE(must(catalog.organisation(OrganisationId("office")))->school);
  CHECK(must(catalog.organisation(OrganisationId("office")))->affiliation.empty());
  CHECK_FALSE(must(catalog.organisation(OrganisationId("none"))).has_value());
}

TEST_CASE("the rendition taken is the smallest that is large enough, else the largest",
          "[catalog]") {
  const Catalog catalog = tiny_catalog();
  struct Case {
    MediaId media;
    int side;
    int taken;
  };
  const Case cases[] = {{12, 1, 320},     {12, 320, 320},   {12, 321, 640},   {12, 640, 640},
                        {12, 1000, 1280}, {12, 2560, 2560}, {12, 9000, 2560}, {11, 640, 320}};
  for (const Case& one : cases) {
    INFO("picture " << one.media << ", side " << one.side);
    std::string jpeg;
    for (const std::byte byte : must(catalog.rendition(one.media, one.side)))
      jpeg += static_cast<char>(byte);
    CHECK(jpeg == tests::tiny_jpeg(one.media, one.taken));
  }
  const auto none = catalog.rendition(99, 320);
  REQUIRE_FALSE(none);
  CHECK_THAT(none.error().message, Catch::Contains("99"));
}

TEST_CASE("every name the statistics need is told, with a work's category and school",
          "[catalog]") {
  std::string seen;
  for (const Catalog::Named& named : must(tiny_catalog().names())) {
    CHECK_FALSE(named.name.thai.empty());
    seen += named.kind + " " + named.id + " " + named.category + " " + named.organisation + "\n";
  }
  for (const char* line :
       {"facet category  \n", "term category/english  \n", "organisation empty  \n",
        "exhibit e1 category/english na\n", "exhibit e2 category/english na\n",
        "exhibit e4 category/other erawan\n", "exhibit e5 category/english \n", "exhibit e6  na\n"})
    CHECK_THAT(seen, Catch::Contains(line));
  CHECK(std::count(seen.begin(), seen.end(), '\n') == 1 + 3 + 8 + 4 + 6);
}

TEST_CASE("the statistics are told a work's own terms, and how long its Thai text is",
          "[catalog]") {
  bool met = false;
  for (const Catalog::Named& named : must(tiny_catalog().names())) {
    CAPTURE(named.kind, named.id, named.terms, named.thai_bytes);
    CHECK((named.thai_bytes > 0) == (named.kind == "exhibit"));
    if (named.id != "e1") continue;
    met = true;
    CHECK_THAT(" " + named.terms + " ", Catch::Contains(" category/english "));
  }
  CHECK(met);
}

TEST_CASE("English falls back to Thai, never to nothing", "[catalog]") {
  CHECK(Text{"ไทย", "English"}.in(Language::english) == "English");
  CHECK(Text{"ไทย", "English"}.in(Language::thai) == "ไทย");
  CHECK(Text{"ไทย", ""}.in(Language::english) == "ไทย");
  CHECK(Text{}.empty());
}

TEST_CASE("cards are had in the order of their ids, without those the pack lacks", "[catalog]") {
  const Catalog catalog = tests::tiny_catalog();
  const std::vector<ExhibitId> asked{ExhibitId("e3"), ExhibitId("none"), ExhibitId("e1"),
                                     ExhibitId("e3")};
  const auto cards = must(catalog.cards(asked));
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].id == ExhibitId("e3"));
  CHECK(cards[1].id == ExhibitId("e1"));
  CHECK(cards[1].short_title.thai == "สั้น");
  CHECK(cards[2] == cards[0]);
  CHECK(must(catalog.cards(std::vector<ExhibitId>())).empty());
}

TEST_CASE("a pack says whether visitors vote, how often and until when it is sealed", "[catalog]") {
  using tests::words;
  struct Case {
    const char* voting;
    const char* votes;
    int expected;
  };
  const Case cases[] = {
      {"", "2", 0},     {"none", "2", 0},  {"open", "", 1},  {"open", "2", 2},
      {"open", "0", 1}, {"open", "-7", 1}, {"open", "x", 1}, {"open", "999999999", k_most_votes}};
  for (const Case& one : cases) {
    CAPTURE(one.voting, one.votes);
    store::Database pack = must(store::Database::open(":memory:", store::Access::write));
    tests::fill_tiny_pack(pack);
    for (const auto& [key, value] : {std::pair("voting", one.voting),
                                     {"votes", one.votes},
                                     {"votes_open", "2026-09-15T16:00"}})
      tests::add_row(pack, "pack", {{"key", words(key)}, {"value", words(value)}});
    const PackFacts facts = must(Catalog(std::move(pack)).facts());
    CHECK(facts.votes == one.expected);
    CHECK(facts.votes_open == "2026-09-15T16:00");
  }
}

TEST_CASE("a work's links are its own, that of a video first", "[catalog]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  must(pack.run("UPDATE exhibit SET video_url = 'https://v' WHERE id = 'e2'"));
  for (const auto& [position, url] : {std::pair(2, "https://b"), {1, "https://a"}})
    tests::add_row(pack, "exhibit_link",
                   {{"exhibit", tests::number(2)},
                    {"position", tests::number(position)},
                    {"url", tests::words(url)}});
  Catalog catalog(std::move(pack));
  const std::vector<std::string> links{"https://v", "https://a", "https://b"};
  CHECK(must(catalog.links(ExhibitId("e2"))) == links);
  CHECK(must(catalog.exhibit(ExhibitId("e2")))->links == links);
  CHECK(must(catalog.links(ExhibitId("e1"))).empty());
  must(catalog.hide({.exhibits = {ExhibitId("e2")}}));
  CHECK(must(catalog.links(ExhibitId("e2"))).empty());
}

TEST_CASE("a work, a school and the event know who spoke them, each in its languages",
          "[catalog][recording]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  tests::add_recording(pack, 1, "th", {{"exhibit", tests::number(1)}});
  tests::add_recording(pack, 2, "en", {{"exhibit", tests::number(1)}});
  tests::add_recording(pack, 3, "en", {{"organisation", tests::words("na")}});
  tests::add_recording(pack, 4, "th");
  const Catalog catalog(std::move(pack));
  const Recordings work = must(catalog.exhibit(ExhibitId("e1")))->recordings;
  CHECK(work == Recordings{1, 2});
  CHECK(work.in(Language::english) == 2);
  CHECK(must(catalog.exhibit(ExhibitId("e2")))->recordings == Recordings{});
  CHECK(must(catalog.organisation(OrganisationId("na")))->recordings == Recordings{0, 3});
  CHECK(must(catalog.organisation(OrganisationId("erawan")))->recordings == Recordings{});
  CHECK(must(catalog.event()).recordings == Recordings{4, 0});
}

TEST_CASE("a recording is had piece by piece, and one of an unknown kind is known as that",
          "[catalog][recording]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  tests::add_recording(pack, 1, "th");
  must(pack.run("INSERT INTO recording_piece VALUES (1, 0, x'0102'), (1, 1, x'030405')"));
  const Catalog good(std::move(pack));
  CHECK(must(good.recording(1)) == Recording{1, SoundType::ogg, 5, std::chrono::minutes(1)});
  CHECK_FALSE(must(good.recording(2)));
  CHECK(must(good.recording_piece(1, 1)).size() == 3);
  CHECK(good.recording_piece(1, 2).error().fault == base::Fault::damaged);

  store::Database strange = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(strange);
  must(strange.script("PRAGMA ignore_check_constraints = ON"));
  must(strange.run("INSERT INTO recording VALUES (1, NULL, NULL, 'th', 'midi,config=x', 5, 5)"));
  CHECK(must(Catalog(std::move(strange)).recording(1))->type == SoundType::unknown);
}

TEST_CASE("works are had one by one as cards, in whatever order they are asked for", "[catalog]") {
  Catalog catalog = tiny_catalog();
  std::string ids;
  for (const ExhibitId& id : must(catalog.exhibit_ids())) {
    ids += id.value() + " ";
    const auto card = must(catalog.card(id));
    REQUIRE(card);
    CHECK(card->id == id);
  }
  CHECK(ids == "e1 e2 e3 e4 e5 e6 ");
  CHECK(must(catalog.card(ExhibitId("e3")))->school.thai == "โรงเรียนเอราวัณ");
  CHECK_FALSE(must(catalog.card(ExhibitId("gone"))));
  must(catalog.hide({.exhibits = {ExhibitId("e3")}}));
  CHECK_FALSE(must(catalog.card(ExhibitId("e3"))));
  CHECK(must(catalog.exhibit_ids()).size() == 5);
}
