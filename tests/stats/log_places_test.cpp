#include "stats/log_places.h"

#include "stats/support.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

TEST_CASE("logs are found where people keep them, each once, and nothing else") {
  const Folder folder;
  const auto state = folder.path() / "state";
  { const Log log = Log::open(options(state)); }
  const auto stick = folder.path() / "stick";
  std::filesystem::create_directories(stick / "hall a" / "deep" / "deeper");
  for (const char* copy : {"monday.db", "hall a/kiosk 1.db", "hall a/deep/x.db",
                           "hall a/deep/deeper/too-deep.db", "events.db.damaged-20261120T000000Z"})
    std::filesystem::copy_file(log_file(state), stick / copy);
  std::ofstream(stick / "holiday.jpg") << std::string(5000, 'j');
  std::ofstream(stick / "short") << "x";
  const auto found = logs_in({stick, state, log_file(state), stick});
  REQUIRE(found.has_value());
  std::vector<std::string> names;
  for (const auto& path : *found) names.push_back(path.lexically_relative(folder.path()).string());
  CHECK(names == std::vector<std::string>{"state/events.db", "stick/hall a/deep/x.db",
                                          "stick/hall a/kiosk 1.db", "stick/monday.db"});
}

TEST_CASE("a folder without a log is told") {
  const Folder folder;
  std::ofstream(folder.path() / "events.txt") << "no log";
  const auto found = logs_in({folder.path()});
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().fault == base::Fault::missing);
  CHECK(found.error().message.find(folder.path().string()) != std::string::npos);
}
