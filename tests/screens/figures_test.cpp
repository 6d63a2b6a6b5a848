// Reported figures: what belongs together, what does not add up, how long a bar is.
#include "screens/figures.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Figure;
using catalog::Language;
using catalog::Qualifier;

namespace {

Figure figure(const std::string& id, std::optional<std::int64_t> value,
              const std::string& part_of = "") {
  Figure made;
  made.id = id;
  made.value = value;
  made.part_of = part_of;
  return made;
}

std::string told(const std::vector<FigureGroup>& groups) {
  std::string all;
  for (const FigureGroup& group : groups) {
    all += (all.empty() ? "" : " ") + group.total.id;
    for (const Figure& part : group.parts) all += "+" + part.id;
  }
  return all;
}

}  // namespace

TEST_CASE("a total stands with its parts, everything else for itself", "[overview]") {
  struct Case {
    const char* what;
    std::vector<Figure> figures;
    const char* groups;
  };
  const Case cases[] = {
      {"nothing", {}, ""},
      {"parts in the author's order",
       {figure("all", 1777), figure("sent", 1337, "all"), figure("fields", 14),
        figure("chosen", 197, "all")},
       "all+sent+chosen fields"},
      {"a part before its total", {figure("sent", 1, "all"), figure("all", 2)}, "all+sent"},
      {"a part of what is not there", {figure("sent", 1, "nowhere")}, "sent"},
      {"a part of itself", {figure("all", 1, "all")}, "all"},
      {"a part of a part",
       {figure("all", 9), figure("half", 5, "all"), figure("tenth", 1, "half")},
       "all+half tenth"},
      {"parts of each other", {figure("a", 1, "b"), figure("b", 1, "a")}, "a b"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(told(grouped(one.figures)) == one.groups);
  }
}

TEST_CASE("a total and the sum of its parts are told side by side where they differ",
          "[overview]") {
  const FigureGroup loei{figure("all", 1777),
                         {figure("a", 1337), figure("b", 197), figure("c", 47)}};
  CHECK(reconciled(loei) == Reconciliation{1581, 1777, 196});
  const FigureGroup more{figure("all", 10), {figure("a", 8), figure("b", 5)}};
  CHECK(reconciled(more) == Reconciliation{13, 10, 3});
}

TEST_CASE("a sum stands beside its figure in the same digits", "[overview]") {
  catalog::Figure thai = figure("all", 1777);
  thai.value_text = "๑,๗๗๗";
  CHECK(in_digits_of(thai, 1581, catalog::Language::thai) == "๑,๕๘๑");
  CHECK(in_digits_of(thai, 1581, catalog::Language::english) == "1,581");
  CHECK(in_digits_of(figure("all", 1777), 1581, catalog::Language::thai) == "1,581");
}

TEST_CASE("what agrees or cannot be added is not reconciled", "[overview]") {
  const auto huge = std::numeric_limits<std::int64_t>::min();
  const FigureGroup cases[] = {
      {figure("all", 14), {figure("a", 4), figure("b", 10)}},
      {figure("all", 14), {}},
      {figure("all", std::nullopt), {figure("a", 4)}},
      {figure("all", 14), {figure("a", 4), figure("words only", std::nullopt)}},
      {figure("all", 14), {figure("a", huge)}},
      {figure("all", huge), {figure("a", 4)}},
  };
  for (const FigureGroup& group : cases) CHECK_FALSE(reconciled(group));
}

TEST_CASE("a figure is shown as it was printed, in digits its reader knows", "[overview]") {
  struct Case {
    std::optional<std::int64_t> value;
    const char* text;
    Qualifier qualifier;
    const char* thai;
    const char* english;
  };
  const Case cases[] = {
      {1777, "๑,๗๗๗", Qualifier::exact, "๑,๗๗๗", "1,777"},
      {40000, "", Qualifier::exact, "40,000", "40,000"},
      {250, "", Qualifier::about, "ประมาณ 250", "about 250"},
      {100, "", Qualifier::at_least, "อย่างน้อย 100", "at least 100"},
      {std::nullopt, "ร้อยกว่า", Qualifier::about, "ร้อยกว่า", "ร้อยกว่า"},
      {100, "ร้อยกว่า", Qualifier::at_least, "ร้อยกว่า", "at least 100"},
      {std::nullopt, "", Qualifier::exact, "", ""},
  };
  for (const Case& one : cases) {
    Figure shown = figure("f", one.value);
    shown.value_text = one.text;
    shown.qualifier = one.qualifier;
    CAPTURE(one.text, one.thai);
    CHECK(printed(shown, Language::thai) == one.thai);
    CHECK(printed(shown, Language::english) == one.english);
  }
}

TEST_CASE("a figure printed in words is said in English in the words given for it", "[overview]") {
  Figure shown = figure("f", std::nullopt);
  shown.value_text = "ร้อยกว่า";
  shown.value_text_en = "over a hundred";
  CHECK(printed(shown, Language::thai) == "ร้อยกว่า");
  CHECK(printed(shown, Language::english) == "over a hundred");
}

TEST_CASE("a printed number is read in Thai and in Arabic digits, words are not", "[overview]") {
  CHECK(number_in("318") == 318);
  CHECK(number_in("๓๑๘") == 318);
  CHECK(number_in("๑,๗๗๗") == 1777);
  for (const char* words : {"", "ร้อยกว่า", "318 รายการ", "12a", ","}) {
    CAPTURE(words);
    CHECK_FALSE(number_in(words));
  }
}

TEST_CASE("bars are in proportion, and none is too short to be seen", "[overview]") {
  const BarScale scale{3180, 600, 8};
  CHECK(scale.length(3180) == Approx(600));
  CHECK(scale.length(1590) == Approx(300));
  CHECK(scale.length(11) == Approx(8));
  CHECK(scale.length(0) == Approx(8));
  CHECK(scale.is_lengthened(11));
  CHECK_FALSE(scale.is_lengthened(1590));
  CHECK_FALSE(BarScale{318, 600, 8}.is_lengthened(11));  // 20.8: it can be seen as it is
}

TEST_CASE("bars of nothing, or in no room, have their least length", "[overview]") {
  CHECK(BarScale{0, 600, 8}.length(0) == Approx(8));
  CHECK(BarScale{10, 4, 8}.length(10) == Approx(8));
}

TEST_CASE("a term's number is told by the figure of its name and value", "[overview]") {
  Figure curriculum = figure("curriculum", 16);
  curriculum.label.thai = "หลักสูตร";
  Figure nameless = figure("nameless", 16);
  const std::vector<Figure> figures{nameless, curriculum};
  struct Case {
    const char* label;
    const char* reported;
    const char* id;
  };
  const Case cases[] = {{"หลักสูตร", "16", "curriculum"},
                        {"หลักสูตร", "๑๖", "curriculum"},
                        {"หลักสูตร", "17", ""},
                        {"หลักสูตร", "", ""},
                        {"สื่อ", "16", ""}};
  for (const Case& one : cases) {
    CAPTURE(one.label, one.reported);
    catalog::Term term;
    term.label.thai = one.label;
    term.reported = one.reported;
    const Figure* found = figure_of(term, figures);
    CHECK((found ? found->id : "") == one.id);
  }
}
