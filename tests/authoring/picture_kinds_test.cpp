// What phones, scanners and printers save, made by the public vips tool and prepared by us.
#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"
#include "authoring/workshop.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace kiosk;
using namespace kiosk::authoring;

namespace {

// A picture of one colour, #c86432, made into another kind by the commands of `vips`.
class Kinds {
 public:
  Kinds() {
    std::ofstream(m_folder / "a.svg") << tests::svg_picture(1000, 800, "#c86432");
    run("flatten a.svg a.png");
  }
  void run(const std::string& command) const {
    const std::string line =
        "cd " + m_folder.path().string() + " && vips " + command + " >/dev/null 2>&1";
    CAPTURE(command);
    REQUIRE(std::system(line.c_str()) == 0);
  }
  std::filesystem::path file(const std::string& name) const { return m_folder / name; }

 private:
  tests::TemporaryFolder m_folder;
};

int channel(const std::string& tone, std::size_t number) {
  return std::stoi(tone.substr(1 + 2 * number, 2), nullptr, 16);
}

// Printing and compression shift a colour a little; a wrong profile shifts it far.
bool is_nearly(const std::string& tone, const std::string& expected) {
  for (std::size_t number = 0; number < 3; ++number)
    if (std::abs(channel(tone, number) - channel(expected, number)) > 6) return false;
  return true;
}

}  // namespace

TEST_CASE("every kind of picture keeps its size and its colour") {
  struct Case {
    const char* command;
    const char* name;
    const char* tone = "#c86432";
  };
  const Case k_cases[] = {
      {"copy a.png a.jpg[Q=95]", "a.jpg"},
      {"copy a.png progressive.jpg[Q=95,interlace]", "progressive.jpg"},
      {"copy a.png interlaced.png[interlace]", "interlaced.png"},
      {"copy a.png a.webp[Q=95]", "a.webp"},
      {"copy a.png a.heic[Q=90,compression=hevc]", "a.heic"},
      {"copy a.png a.tif[compression=lzw]", "a.tif"},
      {"icc_transform a.png wide.jpg[Q=95] p3 --input-profile srgb", "wide.jpg"},
      {"icc_transform a.png print.jpg[Q=95] cmyk --input-profile srgb", "print.jpg"},
      {"icc_transform a.png print.tif cmyk --input-profile srgb", "print.tif"},
      {"colourspace a.png sixteen.png rgb16", "sixteen.png"},
      {"colourspace a.png sixteen.tif rgb16", "sixteen.tif"},
      {"colourspace a.png grey.png b-w", "grey.png", "#797979"},
  };
  const Kinds kinds;
  Workshop workshop({.workers = 1});
  for (const Case& given : k_cases) {
    CAPTURE(given.name);
    kinds.run(given.command);
    const auto picture = workshop.picture(workshop.start_preparing(kinds.file(given.name)));
    REQUIRE(picture);
    CHECK(picture->width == 1000);
    CHECK(picture->height == 800);
    CAPTURE(picture->tone);
    CHECK(is_nearly(picture->tone, given.tone));
  }
}

TEST_CASE("what is clear in a picture is white, and a moving picture shows its first frame") {
  const Kinds kinds;
  kinds.run("black black.png 900 900");
  kinds.run("bandjoin_const black.png clear.webp 0");
  kinds.run("flatten a.svg[scale=0.9] first.png");
  kinds.run("arrayjoin \"first.png black.png\" both.v --across 1");
  kinds.run("crop both.v even.v 0 0 900 1440");
  kinds.run("copy even.v moving.webp[page-height=720]");
  Workshop workshop({.workers = 1});
  const auto clear = workshop.picture(workshop.start_preparing(kinds.file("clear.webp")));
  REQUIRE(clear);
  CHECK(clear->tone == "#ffffff");
  const auto moving = workshop.picture(workshop.start_preparing(kinds.file("moving.webp")));
  REQUIRE(moving);
  CHECK(moving->height == 720);
  CHECK(is_nearly(moving->tone, "#c86432"));
  CHECK(workshop.header(workshop.start_inspecting(kinds.file("moving.webp")))->pages == 2);
}
