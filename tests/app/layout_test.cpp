// Every screen of the real kiosk, at both orientations and in both languages, held against the
// layout's rules by its dump. The first half tests the rules themselves.
#include "app/hall_kiosk.h"
#include "app/layout_rules.h"
#include "app/program.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "pack/manifest.h"
#include "screens/words.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// A sound page, into which each case below puts one fault. 4 px are a millimetre.
const char* const k_sound_page = R"({"screen": "home", "size_px": [1000, 800],
  "size_mm": [250, 200], "elements": [
    {"id": "home", "role": "page", "name": "home", "rect": [0, 0, 1000, 800], "enabled": true,
     "text": [{"string": "ขออภัย", "font_px": 40, "rect": [40, 40, 300, 60], "clipped": false},
              {"string": "น้ำ", "font_px": 40, "rect": [40, 99, 300, 60], "clipped": false}]},
    {"id": "card:one", "role": "card", "name": "One", "rect": [40, 300, 300, 200], "enabled": true,
     "text": [{"string": "One", "font_px": 30, "rect": [50, 310, 90, 45], "clipped": false}]},
    {"id": "card:two", "role": "card", "name": "Two", "rect": [360, 300, 300, 200],
     "enabled": true, "text": []},
    {"id": "nav.back", "role": "button", "name": "ย้อนกลับ", "rect": [40, 680, 120, 84],
     "enabled": true, "text": []}]})";

Speech anything() {
  return {.english = false, .excused = [](std::string_view) { return true; }};
}

std::string joined(const Faults& faults) {
  std::string lines;
  for (const std::string& fault : faults) lines += fault + "\n";
  return lines;
}

Dump page_with(const std::string& from, const std::string& to) {
  std::string page = k_sound_page;
  const auto at = page.find(from);
  REQUIRE(at != std::string::npos);
  return dump_in(page.replace(at, from.size(), to));
}

// All the kiosk itself says in one language.
std::string sayings(catalog::Language language) {
  std::string all;
  for (int word = 0; word <= static_cast<int>(screens::Word::scroll_down); ++word)
    all += text::without_breaks(screens::say(static_cast<screens::Word>(word), language)) + "\n";
  return all;
}

// Every word of one language the kiosk may show on a page of it: the pack's texts as that language
// reads them (the other one's where it has none), what the pack says in neither language (names of
// places, numbers as printed), and the kiosk's own sayings.
class Vocabulary {
 public:
  Vocabulary(const fs::path& pack, catalog::Language language)
      : m_english(language == catalog::Language::english) {
    const auto opened = store::Database::open(pack, store::Access::read);
    REQUIRE(opened.has_value());
    std::map<std::string, std::set<std::string>> tables = columns_of(*opened);
    tables.erase("search");
    for (const auto& [table, columns] : tables)
      for (const std::string& column : columns) read(*opened, table, columns, column);
    m_all += sayings(language);
  }

  bool has(std::string_view word) const { return m_all.find(word) != std::string::npos; }

 private:
  static std::map<std::string, std::set<std::string>> columns_of(const store::Database& pack) {
    std::map<std::string, std::set<std::string>> tables;
    REQUIRE(
        pack.each("SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS "
                  "c WHERE t.type = 'table' AND c.type = 'TEXT'",
                  {}, [&](const store::Row& row) {
                    tables[row.text(0)].insert(row.text(1));
                    return true;
                  }));
    return tables;
  }

  void read(const store::Database& pack, const std::string& table,
            const std::set<std::string>& columns, const std::string& column) {
    std::string shown = column;
    if (column.ends_with(m_english ? "_en" : "_th")) {
      std::string other = column.substr(0, column.size() - 3) + (m_english ? "_th" : "_en");
      if (columns.contains(other))
        shown = "iif(" + column + " = '', " + other + ", " + column + ")";
    } else if (column.ends_with("_th") || column.ends_with("_en")) {
      return;
    }
    REQUIRE(pack.each("SELECT " + shown + " FROM " + table, {}, [&](const store::Row& row) {
      m_all += text::without_breaks(row.text(0)) + "\n";
      return true;
    }));
  }

  bool m_english;
  std::string m_all;
};

struct Tour {
  const char* size;
  const char* language;
};
constexpr Tour k_tours[] = {
    {"1920x1080", "th"}, {"1920x1080", "en"}, {"1080x1920", "th"}, {"1080x1920", "en"}};

// The script without its pictures: they cost time and nobody looks at them here.
std::string script_for(const std::string& name, const std::string& prefix) {
  std::istringstream lines(text_in(rehearsal(name)));
  std::string script;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("screenshot")) continue;
    if (const auto at = line.find("{name}"); at != std::string::npos) line.replace(at, 6, prefix);
    script += line + "\n";
  }
  return script;
}

std::unique_ptr<Running> start(const fs::path& folder, const Tour& tour, const std::string& script,
                               const fs::path& pack) {
  const fs::path file = folder / (std::string(tour.size) + tour.language + script);
  write_text(file, script_for(script, (folder / tour.size).string() + "-" + tour.language));
  return std::make_unique<Running>(
      Words{program("kiosk"), "--pack", pack.string(), "--windowed", tour.size, "--diagonal",
            "21.5", "--language", tour.language, "--script", file.string(), "--virtual-time"},
      file.string() + ".said", file.string() + ".errors", without_display(folder));
}

std::set<fs::path> dumps_in(const fs::path& folder) {
  std::set<fs::path> dumps;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".json") dumps.insert(entry.path());
  return dumps;
}

// Holds every dump against the rules; returns the screens that were there.
std::set<std::string> check_dumps_in(const fs::path& folder, const fs::path& pack) {
  const Vocabulary thai(pack, catalog::Language::thai);
  const Vocabulary english(pack, catalog::Language::english);
  const std::string thai_sayings = sayings(catalog::Language::thai);
  const std::string english_sayings = sayings(catalog::Language::english);
  std::set<std::string> screens;
  for (const fs::path& file : dumps_in(folder)) {
    const std::string name = file.filename().string();
    const Dump dump = dump_in(text_in(file));
    screens.insert(dump.screen);
    const bool in_english = holds(name, "-en-");
    const Vocabulary& own = in_english ? english : thai;
    // Who meets the sorry screen or the invitation to touch has chosen no language yet.
    const bool in_both = dump.screen == "sorry" || dump.screen == "attract";
    const std::string& other = in_english ? thai_sayings : english_sayings;
    const Speech speech{in_english, [&](std::string_view word) {
                          return own.has(word) || (in_both && holds(other, std::string(word)));
                        }};
    const auto scrolled = holds(name, "-scrolled") ? Scrolled::yes : Scrolled::no;
    for (const std::string& fault : faults_of(dump, scrolled, speech))
      FAIL_CHECK(name << ": " << fault);
  }
  return screens;
}

// Every work once, from the list of all. Each page is turned before it is told.
std::string script_of_all_works(const std::string& prefix) {
  const auto pack = store::Database::open(loei2(), store::Access::read);
  REQUIRE(pack.has_value());
  std::string script = "tap attract.start\nwait 0.4\ntap home.all\nwait 0.4\n";
  std::string step = "tap exhibit:e0-001\n";
  REQUIRE(pack->each("SELECT id FROM exhibit ORDER BY position", {}, [&](const store::Row& row) {
    script += fmt::format("{}wait 0.4\ndump \"{}-{}.json\"\n", step, prefix, row.text(0));
    step = "tap exhibit.next\n";
    return true;
  }));
  return script;
}

// The Loei 2 pack with two floor plans: stands in the corners, side by side and in a crowd.
void write_pack_with_plans(const fs::path& file) {
  fs::copy_file(loei2(), file);
  auto pack = must(store::Database::open(file, store::Access::write));
  constexpr std::int64_t k_picture = 1'000'000;
  add_row(pack, "media",
          {{"id", number(k_picture)},
           {"width", number(1600)},
           {"height", number(1000)},
           {"tone", words("#f0e8da")}});
  must(pack.run("INSERT INTO rendition SELECT ?, side, jpeg FROM rendition WHERE media = 1",
                {k_picture}));
  const auto plan = [&](std::int64_t position, const char* id, const char* thai,
                        const char* english) {
    add_row(pack, "plan",
            {{"position", number(position)},
             {"id", words(id)},
             {"title_th", words(thai)},
             {"title_en", words(english)},
             {"picture", number(k_picture)},
             {"here_x", store::Value(50.0)},
             {"here_y", store::Value(99.0)}});
  };
  plan(1, "hall", "ห้องประชุม\u200Bเฉลิมพระเกียรติ", "Meeting hall");
  plan(2, "upstairs", "ชั้นบน", "Upstairs");
  struct Place {
    const char* id;
    const char* thai;
    const char* english;
    double x;
    double y;
  };
  const Place places[] = {{"corner", "A1", "", 1, 2},
                          {"far", "A2", "", 99, 98},
                          {"stage", "เวที\u200Bกลาง", "Main stage", 50, 60},
                          {"crowd-1", "B1", "", 30, 30},
                          {"crowd-2", "B2", "", 32, 31},
                          {"crowd-3", "บูท B3", "Stand B3", 33, 29}};
  std::int64_t position = 0;
  for (const Place& place : places)
    add_row(pack, "stand",
            {{"position", number(++position)},
             {"id", words(place.id)},
             {"plan", words("hall")},
             {"label_th", words(place.thai)},
             {"label_en", words(place.english)},
             {"x", store::Value(place.x)},
             {"y", store::Value(place.y)}});
  must(pack.run("UPDATE exhibit SET stand = 'corner' WHERE position <= 5"));
  must(kiosk::pack::seal(pack));
}

// The Loei 2 pack with two votes a visit, and links of all lengths.
void write_pack_with_voting(const fs::path& file) {
  fs::copy_file(loei2(), file);
  auto pack = must(store::Database::open(file, store::Access::write));
  const std::pair<const char*, const char*> facts[] = {{"voting", "open"}, {"votes", "2"}};
  for (const auto& [key, value] : facts)
    add_row(pack, "pack", {{"key", words(key)}, {"value", words(value)}});
  must(pack.run("UPDATE exhibit SET video_url = 'https://youtu.be/x' WHERE id = 'e0-001'"));
  const std::string links[] = {"https://example.org/folders/" + std::string(150, 'x'),
                               "https://example.org/ตลาดนัด/พาเพลิน?page=2"};
  for (std::int64_t at = 0; at < 2; ++at)
    add_row(pack, "exhibit_link",
            {{"exhibit", number(1)}, {"position", number(at + 1)}, {"url", words(links[at])}});
  must(kiosk::pack::seal(pack));
}

}  // namespace

TEST_CASE("a sound page has no layout faults", "[layout-rules]") {
  CHECK(joined(faults_of(dump_in(k_sound_page), Scrolled::no, anything())) == "");
}

TEST_CASE("each layout fault is found, told with element and text", "[layout-rules]") {
  struct Case {
    const char* from;
    const char* to;
    const char* said;
  };
  const Case cases[] = {
      {R"("rect": [40, 40, 300, 60], "clipped": false)",
       R"("rect": [40, 40, 300, 60], "clipped": true)", "home: text is cut off: \"ขออภัย\""},
      {R"([40, 99, 300, 60])", R"([40, 90, 300, 60])", "home: \"ขออภัย\" lies over \"น้ำ\" of home"},
      {R"([40, 99, 300, 60])", R"([60, 320, 300, 60])",
       "home: \"น้ำ\" lies over \"One\" of card:one by 80x35 px"},
      {R"([40, 680, 120, 84])", R"([40, 680, 120, 70])",
       "nav.back: 30.0 x 17.5 mm is too small for a finger"},
      {R"([40, 680, 120, 84])", R"([20, 680, 120, 84])", "nav.back: 5.0 mm from the window's edge"},
      {R"([40, 680, 120, 84])", R"([40, 700, 120, 84])", "nav.back: 4.0 mm from the window's edge"},
      {R"("name": "Two")", R"("name": "")", "card:two: has no id or no name"},
      {R"("id": "card:two")", R"("id": "card:one")", "card:one: its id is there twice"},
      {R"("string": "น้ำ")", R"("string": "้ำ")", "home: a line begins with a mark"},
      {R"("string": "น้ำ")", R"("string": "ๆ มา")", "home: a line begins with a mark"},
      {R"("string": "น้ำ")", R"("string": "ำมา")", "home: a line begins with a mark"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.from, one.to);
    const Faults faults = faults_of(page_with(one.from, one.to), Scrolled::no, anything());
    CHECK_THAT(joined(faults), Catch::Contains(one.said));
    CHECK(faults.size() == 1);
  }
}

TEST_CASE("what is cut by scrolling or rests where it may is no layout fault", "[layout-rules]") {
  struct Case {
    const char* what;
    const char* from;
    const char* to;
    Scrolled scrolled;
  };
  const Case cases[] = {
      {"a card half under the bar", R"([360, 300, 300, 200])",
       R"([360, 600, 300, 40], "whole": [360, 600, 300, 200])", Scrolled::no},
      {"a row that goes on", R"([360, 300, 300, 200])",
       R"([760, 300, 240, 200], "whole": [760, 300, 300, 200])", Scrolled::no},
      {"a page that is scrolled", R"([360, 300, 300, 200])", R"([360, 5, 300, 200])",
       Scrolled::yes},
      {"the whole window", R"([360, 300, 300, 200])", R"([0, 0, 1000, 800])", Scrolled::no},
      {"a small button that is off", R"([40, 680, 120, 84],
     "enabled": true)",
       R"([10, 680, 20, 20],
     "enabled": false)",
       Scrolled::no},
      {"a key of the keyboard",
       R"({"id": "card:two", "role": "card", "name": "Two", "rect": [360, 300, 300, 200])",
       R"({"id": "key:ะ", "role": "button", "name": "ะ", "rect": [360, 300, 72, 72])",
       Scrolled::no},
      {"the rest of a line after what is marked in it",
       R"("rect": [50, 310, 90, 45], "clipped": false}])",
       R"("rect": [50, 310, 90, 45], "clipped": false},
              {"string": "าง", "font_px": 30, "rect": [140, 310, 40, 45], "clipped": false}])",
       Scrolled::no},
      {"a line half scrolled away under another", R"("rect": [40, 300, 300, 200], "enabled": true,
     "text": [{"string": "One", "font_px": 30, "rect": [50, 310, 90, 45])",
       R"("rect": [40, 300, 300, 200], "enabled": true,
     "text": [{"string": "One", "font_px": 30, "rect": [50, 480, 90, 45])",
       Scrolled::no},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(joined(faults_of(page_with(one.from, one.to), one.scrolled, anything())) == "");
  }
}

TEST_CASE("text in the wrong language is found, unless there is no other", "[layout-rules]") {
  const Dump page = dump_in(k_sound_page);
  const auto knows = [](const char* known) {
    return [known](std::string_view word) { return word == known; };
  };
  const Faults english = faults_of(page, Scrolled::no, {true, knows("น้ำ")});
  CHECK(joined(english) == "home: \"ขออภัย\" of \"ขออภัย\" is not English (0 0 1000 800)\n");
  const Faults thai = faults_of(page, Scrolled::no, {false, knows("Two")});
  CHECK(joined(thai) == "card:one: \"One\" of \"One\" is not Thai (40 300 300 200)\n");
}

TEST_CASE("every screen is laid out by the rules, upright and across, in both languages",
          "[layout]") {
  const TemporaryFolder folder;
  std::vector<std::unique_ptr<Running>> tours;
  for (const Tour& tour : k_tours) {
    tours.push_back(start(folder.path(), tour, "every-screen.txt", loei2()));
    CHECK(start(folder.path(), tour, "sorry.txt", folder / "no.kpack")->wait() == 3);
  }
  for (std::size_t i = 0; i < tours.size(); ++i) {
    INFO(k_tours[i].size << " " << k_tours[i].language << ": "
                         << text_in(folder / (std::string(k_tours[i].size) + k_tours[i].language +
                                              "every-screen.txt.errors")));
    CHECK(tours[i]->wait() == 0);
  }

  const std::set<std::string> screens = check_dumps_in(folder.path(), loei2());
  CHECK(screens == std::set<std::string>{"attract", "home", "categories", "schools", "results",
                                         "exhibit", "gallery", "organisation", "overview",
                                         "programme", "about", "search", "bag", "warning",
                                         "sorry"});
}

TEST_CASE("the event's own pages are laid out by the rules on every panel", "[layout]") {
  constexpr Tour k_panels[] = {{"1920x1080", "th"}, {"1920x1080", "en"}, {"1080x1920", "th"},
                               {"1080x1920", "en"}, {"1366x768", "th"},  {"1366x768", "en"},
                               {"3840x2160", "th"}, {"3840x2160", "en"}};
  const TemporaryFolder folder;
  const fs::path pack = folder / "plans.kpack";
  write_pack_with_plans(pack);
  std::vector<std::unique_ptr<Running>> tours;
  for (const Tour& panel : k_panels)
    tours.push_back(start(folder.path(), panel, "event-pages.txt", pack));
  for (std::size_t i = 0; i < tours.size(); ++i) {
    INFO(k_panels[i].size << " " << k_panels[i].language << ": "
                          << text_in(folder / (std::string(k_panels[i].size) +
                                               k_panels[i].language + "event-pages.txt.errors")));
    CHECK(tours[i]->wait() == 0);
  }
  CHECK(check_dumps_in(folder.path(), pack) ==
        std::set<std::string>{"home", "overview", "programme", "plan", "exhibit"});
}

TEST_CASE("what a visitor keeps and votes for is laid out by the rules on every panel",
          "[layout]") {
  constexpr Tour k_panels[] = {{"1920x1080", "th"}, {"1920x1080", "en"}, {"1080x1920", "th"},
                               {"1080x1920", "en"}, {"1366x768", "th"},  {"1366x768", "en"}};
  const TemporaryFolder folder;
  const fs::path pack = folder / "voting.kpack";
  write_pack_with_voting(pack);
  std::vector<std::unique_ptr<Running>> tours;
  for (const Tour& panel : k_panels)
    tours.push_back(start(folder.path(), panel, "keeping.txt", pack));
  for (std::size_t i = 0; i < tours.size(); ++i) {
    INFO(k_panels[i].size << " " << k_panels[i].language << ": "
                          << text_in(folder / (std::string(k_panels[i].size) +
                                               k_panels[i].language + "keeping.txt.errors")));
    CHECK(tours[i]->wait() == 0);
  }
  CHECK(check_dumps_in(folder.path(), pack) ==
        std::set<std::string>{"home", "exhibit", "vote", "bag"});
}

TEST_CASE("every work is laid out by the rules, however long its texts", "[layout]") {
  struct Window {
    Tour tour;
    const char* diagonal;
  };
  // As wide as our screens and as fine, but so high that little has to be scrolled.
  constexpr Window k_windows[] = {{{"1920x1900", "th"}, "26.4"},
                                  {{"1920x1900", "en"}, "26.4"},
                                  {{"1080x4000", "th"}, "40.4"},
                                  {{"1080x4000", "en"}, "40.4"}};
  const TemporaryFolder folder;
  std::vector<std::unique_ptr<Running>> tours;
  for (const Window& window : k_windows) {
    const std::string name = std::string(window.tour.size) + "-" + window.tour.language;
    const fs::path script = folder / (name + ".txt");
    write_text(script, script_of_all_works(folder / name));
    tours.push_back(std::make_unique<Running>(
        Words{program("kiosk"), "--pack", loei2().string(), "--windowed", window.tour.size,
              "--diagonal", window.diagonal, "--language", window.tour.language, "--script",
              script.string(), "--virtual-time"},
        script.string() + ".said", script.string() + ".errors", without_display(folder.path())));
  }
  for (std::size_t i = 0; i < tours.size(); ++i) {
    const Tour& tour = k_windows[i].tour;
    CHECK(tours[i]->wait() == 0);
    CHECK(text_in(folder / fmt::format("{}-{}.txt.errors", tour.size, tour.language)) == "");
  }
  CHECK(check_dumps_in(folder.path(), loei2()) == std::set<std::string>{"exhibit"});
}

// Long English names once left it 5 mm.
TEST_CASE("a category's badge is no dot: where there is no room over a name it stands beside",
          "[layout]") {
  struct Case {
    catalog::Language language;
    bool beside;
  };
  for (const Case& c : {Case{catalog::Language::english, true}, {catalog::Language::thai, false}}) {
    app::KioskOptions options = HallKiosk::showing(ui::Size{1920, 1080});
    options.settings.diagonal_inches = 21.5F;
    options.settings.visit.language = c.language;
    HallKiosk kiosk(std::move(options));
    kiosk.tap({300, 300});
    kiosk.tap(kiosk.element("home.categories")->rect.centre());
    CAPTURE(c.beside);
    int tiles = 0;
    for (const ui::ElementShown& tile : kiosk->elements()) {
      if (tile.element.role != ui::Role::tile) continue;
      CAPTURE(tile.element.name);
      REQUIRE_FALSE(tile.text.empty());
      CHECK((tile.text.front().rect.x - tile.element.rect.x > kiosk->theme().mm(16)) == c.beside);
      ++tiles;
    }
    CHECK(tiles == 14);
  }
}
