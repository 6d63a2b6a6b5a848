// The entrance by the layout's rules, with few events and many, short names and the longest.
#include "app/layout_rules.h"
#include "app/program.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// The longest name a real event has, 112 letters without a space, and how it is called for short.
const char* const k_longest =
    "การประชุมแลกเปลี่ยนและนำเสนอผลงานรูปแบบนวัตกรรมการศึกษาของสถานศึกษานำร่องพื้นที่นวัตกรรมการศึกษา"
    "จังหวัดเชียงใหม่";

void bring_event(Hall& hall, int number) {
  const std::string id = fmt::format("event{}", number);
  const fs::path file = hall.stick / (id + ".kpack");
  write_pack(file, id, "1.0");
  {
    auto pack = must(store::Database::open(file, store::Access::write));
    must(pack.script("PRAGMA synchronous = OFF"));
    must(
        pack.run("UPDATE event SET name_th = ?, short_name_th = ?, short_name_en = ?",
                 {std::string(k_longest),
                  number % 2 == 0 ? "นำเสนอ\u200Bผล\u200Bพื้นที่\u200Bนวัตกรรม\u200Bการศึกษา\u200Bเชียงใหม่"
                                  : "เปิดบ้าน",
                  fmt::format("Innovation Symposium {}", number)}));
    must(pack::seal(pack));
  }
  must(hall.shelf.install(file));
}

}  // namespace

TEST_CASE("the entrance is laid out by the rules, from two events to eight", "[layout]") {
  struct Window {
    const char* size;
    const char* language;
  };
  constexpr Window k_windows[] = {
      {"1920x1080", "th"}, {"1920x1080", "en"}, {"1080x1920", "th"}, {"1080x1920", "en"}};
  Hall hall;
  int events = 0;
  for (const int count : {2, 3, 5, 8}) {
    while (events < count) bring_event(hall, events++);
    for (const Window& window : k_windows) {
      CAPTURE(count, window.size, window.language);
      write_text(hall.folder / "script.txt",
                 fmt::format("dump {0}/attract.json\ntap attract.start\nuntil-still\n"
                             "expect screen events\ndump {0}/events.json\n",
                             hall.folder.path().string()));
      const Outcome outcome =
          run(hall.folder.path(),
              {program("kiosk"), "--shelf", hall.place.string(), "--windowed", window.size,
               "--diagonal", "21.5", "--language", window.language, "--script",
               (hall.folder / "script.txt").string(), "--virtual-time"},
              without_display(hall.folder.path()));
      INFO(outcome.errors);
      REQUIRE(outcome.exit_code == 0);
      for (const char* page : {"attract.json", "events.json"}) {
        const Dump dump = dump_in(text_in(hall.folder / page));
        const Speech any{std::string(window.language) == "en",
                         [](std::string_view) { return true; }};
        for (const std::string& fault : faults_of(dump, Scrolled::no, any))
          FAIL_CHECK(page << ": " << fault);
      }
    }
  }
}
