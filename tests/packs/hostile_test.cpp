// Hostile and broken sources and packs, given to the real programs: each is refused in a sentence
// or survived, nothing is written elsewhere, and time and memory stay small.
#include "packs/hostile_packs.h"
#include "packs/hostile_sources.h"
#include "packs/measured_run.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <iostream>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// Words of programmers, which no organiser should ever meet.
constexpr const char* k_technical[] = {
    "assert",    "exception", "std::",  "terminate", "abort", "segment", "sanitizer", "errno",
    "bad_alloc", "malformed", "sqlite", "libpng",    "vips",  "parser",  "orcus",     "basic_"};

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_plain(const std::string& text) {
  return std::none_of(text.begin(), text.end(),
                      [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; });
}

void check_words(const std::string& errors) {
  CHECK(is_plain(errors));
  for (const char* const word : k_technical) {
    CAPTURE(word);
    CHECK_FALSE(holds(in_small_letters(errors), word));
  }
}

long g_peak = 0;  // KiB, of all runs

Measured run_on(const HostilePlace& place, const Words& command) {
  const Measured run =
      measured(command, place.notes(), place.working_folder(), place.environment());
  CHECK(run.in_time);
  CHECK(run.exit_code >= 0);
  CHECK((!k_memory_is_measured || run.peak <= k_memory_limit));
  check_words(run.errors);
  g_peak = std::max(g_peak, run.peak);
  return run;
}

void show(const char* name, const Measured& run) {
  if (std::getenv("HOSTILE_SHOW") == nullptr) return;
  std::istringstream lines(run.errors);
  std::cerr << "@ " << run.exit_code << " " << run.peak / 1024 << " MB | " << name << std::endl;
  int some = 0;
  for (std::string line; std::getline(lines, line) && some < 3; ++some)
    std::cerr << "@     " << line.substr(0, 230) << std::endl;
}

// Each problem on a line of its own, telling its file or sheet.
bool tells_each_in_a_line(const std::string& errors) {
  std::istringstream lines(errors);
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("error: ") && !line.starts_with("warning: ") &&
        !line.starts_with("kiosk-pack: ") && !line.starts_with("… and "))
      return false;
  return true;
}

void check_build(const HostileSource& hostile) {
  const HostilePlace place;
  place.put_good_source();
  hostile.make(place);
  const auto before = place.neighbourhood();
  const Measured run = run_on(place, {program("kiosk-pack"), "build", place.source().string(), "-o",
                                      place.made_pack().string()});
  show(hostile.name, run);
  CAPTURE(run.errors, run.peak);
  CHECK(place.neighbourhood() == before);
  CHECK(tells_each_in_a_line(run.errors));
  CHECK(holds(run.errors, hostile.said));
  const bool survived = hostile.fate == Fate::survived;
  CHECK(run.exit_code == (survived ? 0 : 1));
  CHECK(place.made() == (survived ? std::set<std::string>{"made.kpack"} : std::set<std::string>{}));
  if (survived)
    CHECK(run_on(place, {program("kiosk-pack"), "verify", place.made_pack().string()}).exit_code ==
          0);
}

void check_builds(std::span<const HostileSource> all) {
  for (const HostileSource& hostile : all) {
    CAPTURE(hostile.name, hostile.row);
    check_build(hostile);
  }
}

void show_in_kiosk(const HostilePlace& place, const HostilePack& hostile) {
  const bool survived = hostile.fate == Fate::survived;
  write_text(place.notes() / "visit.txt", survived ? "wait 4\ntap attract.start\nwait 4\n"
                                                     "tap home.categories\nwait 4\n"
                                                     "tap term:category/english\nwait 4\n"
                                                     "tap exhibit:e1\nwait 4\n"
                                                   : "wait 4\n");
  const Measured run = run_on(
      place, {program("kiosk"), "--pack", place.hostile_pack().string(), "--windowed", "640x480",
              "--script", (place.notes() / "visit.txt").string(), "--virtual-time"});
  show("    in the kiosk", run);
  CAPTURE(run.errors);
  CHECK(run.exit_code <= (survived ? 0 : 3));
}

// The shelf's own locks may be there; a pack, or a part of one, may not.
bool holds_a_pack(const std::set<std::string>& made) {
  return std::any_of(made.begin(), made.end(), [](const std::string& name) {
    return name.ends_with(".kpack") || name.ends_with(".part");
  });
}

void check_told(const HostilePack& hostile, const Measured& run) {
  CAPTURE(run.errors);
  const bool survived = hostile.fate == Fate::survived;
  CHECK(run.exit_code == (survived ? 0 : 1));
  CHECK((survived || is_one_line(run.errors)));
  CHECK((survived || holds(run.errors, hostile.said)));
}

void check_pack(const HostilePack& hostile, const Words& trust) {
  const HostilePlace place;
  hostile.make(place);
  const auto before = place.neighbourhood();
  const auto told = [&](Words command) {
    command.insert(command.begin(), program("kiosk-pack"));
    command.push_back(place.hostile_pack().string());
    return run_on(place, command);
  };
  Words verify{"verify"};
  verify.insert(verify.end(), trust.begin(), trust.end());
  Words install{"install", "--shelf", (place.out() / "shelf").string()};
  install.insert(install.end(), trust.begin(), trust.end());
  const Measured verified = told(verify);
  show(hostile.name, verified);
  check_told(hostile, verified);
  check_told(hostile, told(install));
  CHECK(holds_a_pack(place.made()) == (hostile.fate == Fate::survived));
  CHECK(told({"info"}).exit_code <= 1);
  if (hostile.shown == Shown::yes) show_in_kiosk(place, hostile);
  CHECK(place.neighbourhood() == before);
}

}  // namespace

TEST_CASE("a hostile workbook is refused in a sentence or survived", "[hostile]") {
  check_builds(hostile_workbooks());
}

TEST_CASE("a hostile sheet or folder is refused in a sentence or survived", "[hostile]") {
  check_builds(hostile_sheets());
}

TEST_CASE("a hostile picture is refused in a sentence or survived", "[hostile]") {
  check_builds(hostile_pictures());
}

TEST_CASE("a hostile recording is refused in a sentence or survived", "[hostile]") {
  check_builds(hostile_recordings());
}

TEST_CASE("a hostile pack is refused in a sentence, or shown without harm", "[hostile]") {
  for (const HostilePack& hostile : hostile_packs()) {
    CAPTURE(hostile.name, hostile.row);
    check_pack(hostile, {});
  }
}

TEST_CASE("a pack with a hostile signature is refused where a key is trusted", "[hostile]") {
  for (const HostilePack& hostile : hostile_signatures()) {
    CAPTURE(hostile.name, hostile.row);
    check_pack(hostile, {"--trust", trusted_line()});
  }
}

TEST_CASE("a whole pack whose name or version is none never reaches the shelf", "[hostile]") {
  for (const HostilePack& hostile : unshelvable_packs()) {
    CAPTURE(hostile.name, hostile.row);
    const HostilePlace place;
    hostile.make(place);
    const auto before = place.neighbourhood();
    check_told(hostile,
               run_on(place, {program("kiosk-pack"), "install", "--shelf",
                              (place.out() / "shelf").string(), place.hostile_pack().string()}));
    CHECK_FALSE(holds_a_pack(place.made()));
    CHECK(place.neighbourhood() == before);
  }
}

TEST_CASE("there are at least 80 hostile sources and packs, and none is there twice", "[hostile]") {
  std::set<std::string> names;
  std::size_t count = 0;
  for (const auto sources :
       {hostile_workbooks(), hostile_sheets(), hostile_pictures(), hostile_recordings()})
    for (const HostileSource& each : sources) count += names.insert(each.name).second ? 1 : 0;
  for (const auto packs : {hostile_packs(), unshelvable_packs(), hostile_signatures()})
    for (const HostilePack& each : packs) count += names.insert(each.name).second ? 1 : 0;
  const std::size_t all = hostile_workbooks().size() + hostile_sheets().size() +
                          hostile_pictures().size() + hostile_recordings().size() +
                          hostile_packs().size() + unshelvable_packs().size() +
                          hostile_signatures().size();
  CHECK(count == all);
  CHECK(all >= 80);
  WARN(all << " hostile sources and packs; the largest program took " << g_peak / 1024 << " MB");
}
