// Whose turn it is survives a restart; what was shown is summed up for the log.
#include "app/exposure.h"

#include "app/content.h"
#include "app/impressions.h"
#include "base/file.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
using screens::Impression;
using screens::Surface;
using Lines = std::vector<std::string>;

namespace {

// A kiosk's content with a state folder, begun anew at each start().
struct Kiosk {
  TemporaryFolder folder;
  Lines told;
  std::optional<Content> content;

  Kiosk() { write_tiny_pack(folder / "tiny.kpack"); }

  void start() {
    content.emplace(ContentPlace{.pack = folder / "tiny.kpack", .state = folder / "state"},
                    [this](const std::string& line) { told.push_back(line); });
    const stats::Moment now{base::Instant() + std::chrono::hours(1), base::WallTime()};
    REQUIRE(content->poll(now, true));
  }
  const screens::Exhibition& exhibition() const { return *content->exhibitions().front(); }
  void show(Surface surface, const char* exhibit) {
    content->shown({surface, exhibition().album, catalog::ExhibitId(exhibit)});
  }
  std::filesystem::path file() const { return folder / "state/exposure/th.example.tiny.txt"; }
};

}  // namespace

TEST_CASE("after a restart others have their turn", "[app][exposure]") {
  Kiosk kiosk;
  kiosk.start();
  const auto first = kiosk.exhibition().turns(Surface::attract).upcoming(3);
  for (const std::int64_t position : first)
    kiosk.show(Surface::attract, ("e" + std::to_string(position)).c_str());
  const auto next = kiosk.exhibition().turns(Surface::attract).upcoming(6);
  const auto row = kiosk.exhibition().turns(Surface::home).row(6);
  kiosk.content->end();
  kiosk.start();
  CHECK(kiosk.exhibition().turns(Surface::attract).upcoming(6) == next);
  CHECK(kiosk.exhibition().turns(Surface::home).row(6) == row);
  CHECK(kiosk.told.empty());
}

TEST_CASE("the file is plain words, written only when something was shown", "[app][exposure]") {
  Kiosk kiosk;
  kiosk.start();
  kiosk.content->keep_exposure();
  CHECK_FALSE(std::filesystem::exists(kiosk.file()));
  kiosk.show(Surface::home, "e3");
  kiosk.show(Surface::home, "e9");  // not in the pack
  kiosk.show(Surface::attract, "e5");
  kiosk.content->keep_exposure();
  CHECK(base::read_file(kiosk.file()).value() ==
        "kiosk exposure 1\nattract school - 1\nhome school erawan 1\nhome work e3 1\n");
}

TEST_CASE("a damaged file is told once, and begun anew", "[app][exposure]") {
  const char* const damages[] = {"",
                                 "kiosk exposure 2\n",
                                 "kiosk exposure 1\nattract work e1\n",
                                 "kiosk exposure 1\nattract work e1 -3\n",
                                 "kiosk exposure 1\nattract work e1 1 2\n",
                                 "kiosk exposure 1\nwall work e1 1\n",
                                 "kiosk exposure 1\nattract thing e1 1\n",
                                 "kiosk exposure 1\nhome work e1 99999999999999999999\n"};
  for (const char* damage : damages) {
    CAPTURE(damage);
    Kiosk kiosk;
    std::filesystem::create_directories(kiosk.file().parent_path());
    REQUIRE(base::write_file_whole(kiosk.file(), damage));
    kiosk.start();
    REQUIRE(kiosk.told.size() == 1);
    CHECK(kiosk.told.front().find("is damaged") != std::string::npos);
    kiosk.show(Surface::home, "e3");
    kiosk.content->end();
    kiosk.start();
    CHECK(kiosk.told.size() == 1);
  }
}

TEST_CASE("a work that is not in the pack any more is left aside", "[app][exposure]") {
  Kiosk kiosk;
  std::filesystem::create_directories(kiosk.file().parent_path());
  REQUIRE(base::write_file_whole(kiosk.file(),
                                 "kiosk exposure 1\nhome work gone 4\nhome school gone 2\n"));
  kiosk.start();
  CHECK(kiosk.told.empty());
  CHECK(kiosk.exhibition().turns(Surface::home).turns() == screens::Turns());
}

TEST_CASE("only ids that can name a file have one", "[app][exposure]") {
  CHECK(exposure_file("/state", "th.loei2") ==
        std::filesystem::path("/state/exposure/th.loei2.txt"));
  for (const char* id : {"", "../x", "a/b", "A"}) CHECK_FALSE(exposure_file("/state", id));
}

TEST_CASE("showings are summed up by pack, surface and work, and written every three hours",
          "[app][exposure]") {
  const auto at = [](double hours) { return base::Instant() + base::from_seconds(hours * 3600); };
  Impressions impressions;
  CHECK_FALSE(impressions.due(at(100)));
  const stats::Pack loei{"loei", "1"};
  const stats::Pack satun{"satun", "1"};
  for (int i = 0; i < 400; ++i) impressions.add(loei, Surface::attract, "e1", at(1));
  impressions.add(loei, Surface::home, "e1", at(2));
  impressions.add(satun, Surface::attract, "e1", at(3));
  CHECK_FALSE(impressions.due(at(3.9)));
  CHECK(impressions.due(at(4)));
  Lines told;
  for (const auto& [pack, event] : impressions.take(stats::Origin::visitor)) {
    CHECK(stats::check(event).has_value());
    told.push_back(pack.id + " " + stats::text_of(event.props, "screen") + " " +
                   stats::text_of(event.props, "id") + " " +
                   std::to_string(stats::integer_of(event.props, "count").value_or(0)));
  }
  CHECK(told == Lines{"loei attract e1 400", "loei home e1 1", "satun attract e1 1"});
  CHECK(impressions.take(stats::Origin::visitor).empty());
  CHECK_FALSE(impressions.due(at(100)));
}
