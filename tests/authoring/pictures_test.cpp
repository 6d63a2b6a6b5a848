#include "authoring/pictures.h"

#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"

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

PreparedPicture prepared(const std::filesystem::path& file) {
  auto picture = prepare_picture(file);
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
  const auto inspected = inspect_picture(file);
  const auto made = prepare_picture(file);
  CHECK_FALSE(made);
  return made ? "" : made.error().message;
}

}  // namespace

TEST_CASE("a vector picture is drawn in every size, white where it is clear") {
  const Folder folder;
  const auto file = folder.put("a.svg", tests::svg_picture(400, 300, "#cc8844"));
  CHECK(inspect_picture(file).value().vector);
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
    const PictureHeader header = inspect_picture(folder.put("made.jpg", jpeg)).value();
    CHECK(header == PictureHeader{rendition.side, rendition.side * 3 / 4, false});
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
  CHECK(inspect_picture(file).value() == PictureHeader{640, 480, false});
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
  const std::string no_picture =
      "the file is no JPEG, PNG or SVG picture, whatever its name says; save it as JPEG";
  CHECK(refusal(folder.put("a.jpg", "")) == no_picture);
  CHECK(refusal(folder.put("a.jpg", "just text")) == no_picture);
  CHECK(refusal(folder.put("a.jpg", "GIF89a\1\1\1\1\1\1\1")) == no_picture);
  CHECK(refusal(folder.put("bomb.png", tests::png_picture(10'000, 8'000, tests::Body::missing))) ==
        "the picture has 10000 × 8000 pixels (80 million, at most 40 million are read); save it "
        "smaller");
  const auto file = folder.put("a.svg", tests::svg_picture(400, 300, "#cc8844"));
  const std::string jpeg = text_of(prepared(file).renditions.back().jpeg);
  CHECK_THAT(refusal(folder.put("cut.jpg", jpeg.substr(0, jpeg.size() / 2))),
             Catch::StartsWith("the picture cannot be read ("));
  CHECK_THAT(refusal(folder.put("cut.png", tests::png_picture(900, 900, tests::Body::missing))),
             Catch::StartsWith("the picture cannot be read ("));
  CHECK_THAT(refusal(folder.put("cut.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect")),
             Catch::StartsWith("the picture cannot be read ("));
}
