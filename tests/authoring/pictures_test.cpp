#include "authoring/pictures.h"

#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"
#include "authoring/workshop.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;

namespace {

class Folder {
 public:
  std::filesystem::path put(const std::string& name, std::string_view bytes) const {
    std::ofstream(m_folder / name, std::ios::binary) << bytes;
    return m_folder / name;
  }

 private:
  tests::TemporaryFolder m_folder;
};

base::Result<PictureHeader> inspected(const std::filesystem::path& file) {
  Workshop workshop({.workers = 1});
  return workshop.header(workshop.start_inspecting(file));
}

PreparedPicture prepared(const std::filesystem::path& file) {
  Workshop workshop({.workers = 1});
  auto picture = workshop.picture(workshop.start_preparing(file));
  if (!picture) FAIL(picture.error().message);
  return std::move(*picture);
}

std::string text_of(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<int> sides(const PreparedPicture& picture) {
  std::vector<int> sides;
  for (const Rendition& rendition : picture.renditions) sides.push_back(rendition.side);
  return sides;
}

std::string refusal(const std::filesystem::path& file) {
  Workshop workshop({.workers = 1});
  const auto made = workshop.picture(workshop.start_preparing(file));
  CHECK_FALSE(made);
  return made ? "" : made.error().message;
}

}  // namespace

TEST_CASE("a vector picture is drawn in every size, white where it is clear") {
  const Folder folder;
  const auto file = folder.put("a.svg", tests::svg_picture(400, 300, "#cc8844"));
  CHECK(inspected(file).value().vector);
  const PreparedPicture picture = prepared(file);
  CHECK(sides(picture) == std::vector<int>{320, 640, 1280, 2560});
  CHECK(picture.width == 2560);
  CHECK(picture.height == 1920);
  CHECK(picture.tone == "#cc8844");
  CHECK(prepared(folder.put("b.svg", tests::svg_picture(10, 10, "none"))).tone == "#ffffff");
}

TEST_CASE("each rendition is a JPEG of its size, without EXIF") {
  const Folder folder;
  const PreparedPicture picture =
      prepared(folder.put("a.svg", tests::svg_picture(400, 300, "#cc8844")));
  for (const Rendition& rendition : picture.renditions) {
    const std::string jpeg = text_of(rendition.jpeg);
    CAPTURE(rendition.side);
    const PictureHeader header = inspected(folder.put("made.jpg", jpeg)).value();
    CHECK(header.width == rendition.side);
    CHECK(header.height == rendition.side * 3 / 4);
    CHECK(jpeg.find("Exif") == std::string::npos);
  }
}

TEST_CASE("a photograph is never enlarged, and its largest size is always there") {
  const Folder folder;
  struct Case {
    std::uint32_t width;
    std::vector<int> sides;
  };
  const Case k_cases[] = {{200, {320}},
                          {320, {320}},
                          {321, {320, 640}},
                          {900, {320, 640, 1280}},
                          {1280, {320, 640, 1280}},
                          {3000, {320, 640, 1280, 2560}}};
  for (const Case& given : k_cases) {
    CAPTURE(given.width);
    const PreparedPicture picture =
        prepared(folder.put("a.png", tests::png_picture(given.width, 100)));
    CHECK(sides(picture) == given.sides);
    CHECK(picture.width == static_cast<int>(std::min(given.width, 2560U)));
    CHECK(picture.tone == "#808080");
  }
}

TEST_CASE("a photograph taken with the camera turned stands upright afterwards") {
  const Folder folder;
  const PreparedPicture lying =
      prepared(folder.put("a.svg", tests::svg_picture(400, 300, "#204060")));
  const std::string jpeg = tests::with_turned_orientation(text_of(lying.renditions[1].jpeg));
  const auto file = folder.put("turned.jpg", jpeg);
  CHECK(inspected(file).value().width == 640);
  const PreparedPicture upright = prepared(file);
  CHECK(upright.width == 480);
  CHECK(upright.height == 640);
  for (const Rendition& rendition : upright.renditions)
    CHECK(text_of(rendition.jpeg).find("Exif") == std::string::npos);
}

TEST_CASE("the same picture gives the same bytes") {
  const Folder folder;
  const auto file = folder.put("a.svg", tests::svg_picture(400, 300, "#336699"));
  const PreparedPicture first = prepared(file);
  const PreparedPicture second = prepared(file);
  for (std::size_t at = 0; at < first.renditions.size(); ++at)
    CHECK(first.renditions[at].jpeg == second.renditions.at(at).jpeg);
}

TEST_CASE("pictures that are none, too large or cut off are refused in words") {
  const Folder folder;
  CHECK(refusal(folder.put("bomb.png", tests::png_picture(30'000, 30'000, tests::Body::missing))) ==
        "the picture has 30000 × 30000 pixels (900 million, at most 40 million are read); save it "
        "smaller");
  const auto file = folder.put("a.svg", tests::svg_picture(400, 300, "#cc8844"));
  const std::string jpeg = text_of(prepared(file).renditions.back().jpeg);
  const std::string turned = tests::with_turned_orientation(jpeg);
  const std::string half_png = tests::png_picture(900, 900).substr(0, 400'000);
  const std::string broken[] = {jpeg.substr(0, jpeg.size() / 2),
                                jpeg.substr(0, jpeg.size() - 900),
                                turned.substr(0, turned.size() / 2),
                                half_png,
                                tests::png_picture(900, 900, tests::Body::missing),
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect",
                                "%PDF-1.4\n%"};
  for (const std::string& bytes : broken) {
    CAPTURE(bytes.substr(0, 12), bytes.size());
    CHECK_THAT(refusal(folder.put("broken", bytes)),
               Catch::StartsWith("the picture cannot be read; ") &&
                   Catch::EndsWith("save it again as JPEG"));
  }
}

TEST_CASE("pixels that were decoded elsewhere are prepared like a file's, if they are all there") {
  Pixels pixels{1000, 500, {}};
  for (int at = 0; at < 1000 * 500; ++at)
    for (const int value : {0x33, 0x66, 0x99}) pixels.rgb.push_back(static_cast<std::byte>(value));
  Workshop workshop({.workers = 1});
  const auto picture = workshop.picture(workshop.start_preparing(pixels));
  REQUIRE(picture);
  CHECK(sides(*picture) == std::vector<int>{320, 640, 1280});
  CHECK(picture->tone == "#336699");
  pixels.rgb.pop_back();
  CHECK_FALSE(workshop.picture(workshop.start_preparing(pixels)));
  CHECK_FALSE(workshop.picture(workshop.start_preparing(Pixels{})));
}
