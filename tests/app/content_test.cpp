// What a shelf holds while a kiosk reads it: what is shown, when it is switched, what is told.
#include "app/content.h"

#include "pack/shelf_support.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
using Lines = std::vector<std::string>;

namespace {

// A hall, the kiosk's content of it, and time.
struct Running : Hall {
  Lines told;
  stats::Moment now{base::Instant() + std::chrono::hours(1),
                    base::WallTime(std::chrono::milliseconds(1'800'000'000'000))};
  std::optional<Content> content;

  void start(trust::Trust trust = {}, const std::filesystem::path& pack = {}) {
    content.emplace(ContentPlace{pack, place, std::move(trust)},
                    [this](const std::string& line) { told.push_back(line); });
  }
  // Like a kiosk that is killed: nothing is settled.
  void die() { content.reset(); }

  bool pass(std::chrono::milliseconds time, bool on_attract = true) {
    now.boot_time += time;
    now.wall += time;
    return content->poll(now, on_attract);
  }
  bool look(bool on_attract = true) { return pass(std::chrono::seconds(2), on_attract); }
  // Looks, and waits for what is read in the background.
  bool look_and_wait() {
    now.boot_time += std::chrono::seconds(2);
    return content->poll_and_wait(now, true);
  }

  std::string shown() const {
    std::string all;
    for (const screens::Exhibition* each : content->exhibitions())
      all += (all.empty() ? "" : " ") + each->facts.id + ":" + each->facts.version;
    return all;
  }
  std::int64_t works(const std::string& id) const {
    for (const screens::Exhibition* each : content->exhibitions())
      if (each->facts.id == id) return each->facts.exhibits;
    return -1;
  }
};

std::string starts_in(const std::filesystem::path& shelf) {
  return base::read_file(shelf / "starts.list").value_or("");
}

}  // namespace

TEST_CASE("all events of a shelf are shown, in its order", "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("2.0", "satun");
  hall.start();
  CHECK(hall.look());
  CHECK(hall.shown() == "loei:1.0 satun:2.0");
  CHECK(hall.told.empty());
  CHECK_FALSE(hall.look());
}

TEST_CASE("an empty shelf is told once, and filled at once", "[content]") {
  Running hall;
  hall.start();
  CHECK_FALSE(hall.look());
  CHECK_FALSE(hall.look());
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("kiosk-pack install"));
  hall.install("1.0");
  CHECK(hall.look(false));
  CHECK(hall.shown() == "e0:1.0");
}

TEST_CASE("another pack is shown on the attract screen only, within two seconds", "[content]") {
  Running hall;
  hall.install("1.0");
  hall.start();
  CHECK(hall.look());
  const screens::Exhibition* const before = hall.content->exhibitions().front();
  hall.install("1.1");
  hall.install("3.0", "satun");
  CHECK_FALSE(hall.look(false));
  CHECK_FALSE(hall.look(false));
  CHECK(hall.shown() == "e0:1.0");
  CHECK(hall.look());
  CHECK(hall.shown() == "e0:1.1 satun:3.0");
  CHECK(before->facts.version == "1.0");  // until the next look, for screens that let go of it
}

TEST_CASE("a pack that stays is not opened again, so its pictures keep their album", "[content]") {
  Running hall;
  hall.install("1.0");
  hall.start();
  CHECK(hall.look());
  const screens::Exhibition* const stays = hall.content->exhibitions().front();
  const int album = stays->album;
  hall.install("3.0", "satun");
  CHECK(hall.look());
  REQUIRE(hall.content->exhibitions().size() == 2);
  CHECK(hall.content->exhibitions().front() == stays);
  CHECK(stays->album == album);
  CHECK(hall.content->exhibitions().back()->album != album);
}

TEST_CASE("each album has its own pictures, also when the shelf has let go of the file",
          "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("1.0", "satun");
  hall.start();
  CHECK(hall.look());
  const auto pictures = hall.content->pictures();
  must(hall.shelf.remove("loei"));
  for (const screens::Exhibition* each : hall.content->exhibitions())
    CHECK(must(pictures(each->album, 12, 320)).size() == tiny_jpeg(12, 320).size());
  CHECK_FALSE(pictures(99, 12, 320).has_value());
}

TEST_CASE("what was recalled is gone with the next look", "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("1.0", "satun");
  hall.start();
  CHECK(hall.look());
  CHECK(hall.works("loei") == 6);
  must(hall.shelf.recall({.pack = "loei", .kind = pack::Hidden::exhibit, .id = "e2"}));
  CHECK_FALSE(hall.look(false));
  CHECK(hall.look());
  CHECK(hall.works("loei") == 5);
  CHECK(hall.works("satun") == 6);
  must(hall.shelf.recall(
      {.pack = "loei", .kind = pack::Hidden::exhibit, .id = "e2", .hide = false}));
  CHECK(hall.look());
  CHECK(hall.works("loei") == 6);
}

TEST_CASE("where a new pack cannot be opened, the one before stays and it is told once",
          "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("1.0", "satun");
  hall.start();
  CHECK(hall.look());
  hall.install("2.0", "loei");
  for (const pack::OnShow& each : must(hall.shelf.showing()).packs)
    if (each.id == "loei") std::filesystem::resize_file(each.file, 5000);
  CHECK_FALSE(hall.look());
  CHECK_FALSE(hall.look());
  CHECK(hall.shown() == "loei:1.0 satun:1.0");
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("pack"));
}

TEST_CASE("an event that is taken off the shelf goes; the others stay", "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("1.0", "satun");
  hall.start();
  CHECK(hall.look());
  must(hall.shelf.remove("loei"));
  CHECK(hall.look());
  CHECK(hall.shown() == "satun:1.0");
}

TEST_CASE("a pack that is damaged inside goes as soon as that is found, and does not come back",
          "[content]") {
  Running hall;
  hall.install("1.0", "loei");
  hall.install("1.0", "satun");
  const auto file = must(hall.shelf.showing()).packs.front().file;
  std::string bytes = must(base::read_file(file));
  const auto at = bytes.find("jpeg 12 at 640");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'J';
  std::ofstream(file, std::ios::binary) << bytes;
  hall.start();
  CHECK(hall.look());
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!hall.pass({}, false) && std::chrono::steady_clock::now() < patience)
    std::this_thread::yield();
  CHECK(hall.shown() == "satun:1.0");
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("damaged"));
  hall.install("1.0", "chiangmai");
  CHECK(hall.look());
  CHECK(hall.shown() == "satun:1.0 chiangmai:1.0");
}

TEST_CASE("a pack the kiosk dies of three times is taken off at the fourth start", "[content]") {
  Running hall;
  hall.install("1.0");
  hall.install("2.0");
  for (int crash = 0; crash < 3; ++crash) {
    hall.start();
    CHECK(hall.look());
    CHECK(hall.shown() == "e0:2.0");
    CHECK(hall.content->take_fallen_back() == 0);
    hall.die();
  }
  CHECK(hall.told.empty());
  hall.start();
  CHECK(hall.look());
  CHECK(hall.shown() == "e0:1.0");
  CHECK(hall.content->take_fallen_back() == 1);
  CHECK(hall.content->take_fallen_back() == 0);
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("2.0") && Catch::Contains("1.0"));
  CHECK_FALSE(hall.look());
  CHECK(hall.told.size() == 1);
}

TEST_CASE("with nothing before it, there is nothing to show", "[content]") {
  Running hall;
  hall.install("2.0");
  for (int crash = 0; crash < 3; ++crash) {
    hall.start();
    CHECK(hall.look());
    hall.die();
  }
  hall.start();
  CHECK_FALSE(hall.look());
  CHECK(hall.shown().empty());
  CHECK(hall.content->take_fallen_back() == 1);
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("no other version"));
}

TEST_CASE("no pack is to blame after five quiet minutes or an end as asked", "[content]") {
  Running hall;
  hall.install("1.0");
  hall.start();
  CHECK(hall.look());
  CHECK_FALSE(starts_in(hall.place).empty());
  (void)hall.pass(std::chrono::minutes(4), false);
  CHECK_FALSE(starts_in(hall.place).empty());
  (void)hall.pass(std::chrono::minutes(1), false);
  CHECK(starts_in(hall.place).empty());
  hall.die();

  hall.start();
  CHECK(hall.look());
  CHECK_FALSE(starts_in(hall.place).empty());
  hall.content->end();
  CHECK(starts_in(hall.place).empty());
}

TEST_CASE("a recall is no new start of the pack it is about", "[content]") {
  Running hall;
  hall.install("1.0");
  hall.start();
  CHECK(hall.look());
  const std::string before = starts_in(hall.place);
  for (const char* id : {"e1", "e2", "e3", "e4"}) {
    must(hall.shelf.recall({.pack = "e0", .kind = pack::Hidden::exhibit, .id = id}));
    CHECK(hall.look());
  }
  CHECK(starts_in(hall.place) == before);
  CHECK(hall.works("e0") == 2);
}

TEST_CASE("one file is held against the trusted keys before anything of it is shown", "[content]") {
  Running hall;
  const trust::SecretKey key = trust::make_key();
  const trust::Trust trust{true, {key.public_key()}};
  const auto file = hall.bring("1.0");
  hall.start(trust, file);
  CHECK_FALSE(hall.look_and_wait());
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains(file.filename().string()));

  must(trust::sign(file, key, "pack e0 version 1.0"));
  write_pack(file, "e0", "1.0", "altered");
  CHECK_FALSE(hall.look_and_wait());
  CHECK(hall.shown().empty());
  CHECK(hall.told.size() == 2);

  write_pack(file, "e0", "1.1");
  must(trust::sign(file, key, "pack e0 version 1.1"));
  CHECK(hall.look_and_wait());
  CHECK(hall.shown() == "e0:1.1");
}

TEST_CASE("one file's signature is checked beside the frames, and what was on show stays meanwhile",
          "[content]") {
  Running hall;
  const trust::SecretKey key = trust::make_key();
  const auto file = hall.bring("1.0");
  must(trust::sign(file, key, "pack e0 version 1.0"));
  hall.start({true, {key.public_key()}}, file);
  CHECK_FALSE(hall.look());  // only begun: nothing is shown before it is known who signed it
  CHECK(hall.shown().empty());
  CHECK(hall.told.empty());
  REQUIRE(hall.look_and_wait());

  const auto next = hall.bring("1.1");
  must(trust::sign(next, key, "pack e0 version 1.1"));
  std::filesystem::rename(trust::signature_of(next), trust::signature_of(file));
  std::filesystem::rename(next, file);
  CHECK_FALSE(hall.look());
  CHECK(hall.shown() == "e0:1.0");
  CHECK(hall.look_and_wait());
  CHECK(hall.shown() == "e0:1.1");
}

TEST_CASE("a damaged list is read from its spare, told once, and written anew", "[content]") {
  Running hall;
  hall.install("1.0");
  const std::string good = must(base::read_file(hall.place / "shelf.list"));
  must(base::write_file_whole(hall.place / "shelf.list", "kiosk shelf 1\nrubbish\n"));
  hall.start();
  CHECK(hall.look());
  CHECK(hall.shown() == "e0:1.0");
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("shelf.list: the list of packs was damaged"));
  CHECK(must(base::read_file(hall.place / "shelf.list")) == good);
  hall.look();
  CHECK(hall.told.size() == 1);
}

TEST_CASE("a shelf shows nothing that was not signed with a trusted key, and says so once",
          "[content]") {
  Running hall;
  hall.install("1.0");
  hall.start({true, {trust::make_key().public_key()}});
  CHECK_FALSE(hall.look());
  CHECK_FALSE(hall.look());
  CHECK(hall.shown().empty());
  REQUIRE(hall.told.size() == 1);
  CHECK_THAT(hall.told.front(), Catch::Contains("trusted"));
}

TEST_CASE("an empty shelf shows the sample that came with the program, until it has a pack",
          "[content]") {
  Running hall;
  hall.start();
  const auto sample = hall.bring("0.1", "sample");
  hall.content.emplace(ContentPlace{.shelf = hall.place, .sample = sample},
                       [&](const std::string& line) { hall.told.push_back(line); });
  CHECK(hall.look());
  CHECK(hall.shown() == "sample:0.1");
  CHECK(hall.content->shows_sample());
  CHECK_FALSE(hall.look());
  REQUIRE(hall.told.size() == 2);
  CHECK_THAT(hall.told.front(), Catch::Contains("kiosk-pack install"));
  CHECK_THAT(hall.told.back(), Catch::Contains("sample-0.1.kpack"));
  hall.install("1.0");
  CHECK(hall.look());
  CHECK(hall.shown() == "e0:1.0");
  CHECK_FALSE(hall.content->shows_sample());
}

TEST_CASE("where the kiosk keeps falling over its only pack, or its list is lost, the sample helps",
          "[content]") {
  Running hall;
  const auto sample = hall.bring("0.1", "sample");
  const auto start = [&] {
    hall.content.emplace(ContentPlace{.shelf = hall.place, .sample = sample, .boot = "this"},
                         [&](const std::string& line) { hall.told.push_back(line); });
    CHECK(hall.look());
  };
  hall.install("1.0");
  for (int crash = 0; crash < 3; ++crash) {
    start();
    CHECK(hall.shown() == "e0:1.0");
    hall.die();
  }
  start();
  CHECK(hall.shown() == "sample:0.1");
  CHECK(hall.content->take_fallen_back() == 1);
  hall.install("2.0");
  start();
  CHECK(hall.shown() == "e0:2.0");
  must(base::write_file_whole(hall.place / "shelf.list", "lost"));
  must(base::write_file_whole(hall.place / "shelf.spare", "lost"));
  start();
  CHECK(hall.shown() == "sample:0.1");
}

TEST_CASE("one file asked for by name is shown or not, and never the sample", "[content]") {
  Running hall;
  const auto sample = hall.bring("0.1", "sample");
  hall.content.emplace(ContentPlace{.pack = hall.stick / "none.kpack", .sample = sample},
                       [&](const std::string& line) { hall.told.push_back(line); });
  CHECK_FALSE(hall.look());
  CHECK(hall.shown().empty());
  CHECK_FALSE(hall.content->shows_sample());
}
