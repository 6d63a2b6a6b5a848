// The workshop against pictures made to break it: each costs a worker at most, never the build.
#include "authoring/workshop.h"

#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

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
  // Whoever opens it for reading waits for a writer, who never comes.
  std::filesystem::path put_pipe(const std::string& name) const {
    REQUIRE(::mkfifo((m_folder / name).c_str(), 0600) == 0);
    return m_folder / name;
  }

 private:
  tests::TemporaryFolder m_folder;
};

std::string message_of(const base::Result<PreparedPicture>& picture) {
  return picture ? "a picture" : picture.error().message;
}

// A PDF whose forms draw each other ten times, twelve deep: some hundred bytes, years of drawing.
std::string endless_pdf() {
  const auto stream = [](const std::string& entries, const std::string& bytes) {
    return "<<" + entries + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes +
           "\nendstream";
  };
  std::string ten_times;
  for (int time = 0; time < 10; ++time) ten_times += "/F Do ";
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
      "/Resources<</XObject<</F 5 0 R>>>>>>",
      stream("", "/F Do")};
  for (int form = 6; form < 18; ++form)
    objects.push_back(
        stream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources"
               "<</XObject<</F " +
                   std::to_string(form) + " 0 R>>>>",
               ten_times));
  objects.push_back(stream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]", "0 0 9 9 re f"));
  std::string pdf = "%PDF-1.4\n";
  for (std::size_t at = 0; at < objects.size(); ++at)
    pdf += std::to_string(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
  return pdf + "trailer<</Root 1 0 R>>\n%%EOF";
}

// An SVG whose groups use each other ten times, thirty deep.
std::string svg_bomb() {
  std::string svg =
      "<svg xmlns='http://www.w3.org/2000/svg' "
      "xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='100'><defs>"
      "<rect id='a0' width='1' height='1'/>";
  for (int level = 1; level < 30; ++level) {
    svg += "<g id='a" + std::to_string(level) + "'>";
    for (int time = 0; time < 10; ++time)
      svg += "<use xlink:href='#a" + std::to_string(level - 1) + "'/>";
    svg += "</g>";
  }
  return svg + "</defs><use xlink:href='#a29'/></svg>";
}

}  // namespace

TEST_CASE("pictures that bloat or never end are told, and the next ones are read") {
  const Folder folder;
  Workshop workshop({.workers = 1, .seconds = 1});
  const auto slow = workshop.start_preparing(folder.put("a.pdf", endless_pdf()));
  const auto bomb = workshop.start_preparing(folder.put("b.svg", svg_bomb()));
  const auto good = workshop.start_preparing(folder.put("c.png", tests::png_picture(900, 600)));
  CHECK(message_of(workshop.picture(slow)) ==
        "the picture could not be read within 1 second; open it in a picture program and save it "
        "again as JPEG");
  CHECK_THAT(message_of(workshop.picture(bomb)),
             Catch::StartsWith("the picture could not be read") ||
                 Catch::StartsWith("the picture cannot be read"));
  CHECK(workshop.picture(good).value().width == 900);
}

TEST_CASE("a decoder that waits for ever is ended by the clock") {
  const Folder folder;
  Workshop workshop({.workers = 1, .patience = 1});
  const auto stuck = workshop.start_inspecting(folder.put_pipe("a.jpg"));
  const auto good = workshop.start_inspecting(folder.put("b.png", tests::png_picture(90, 60)));
  const auto header = workshop.header(stuck);
  REQUIRE_FALSE(header);
  CHECK(header.error().fault == base::Fault::input);
  CHECK_THAT(header.error().message, Catch::Contains("within 1 second"));
  CHECK(workshop.header(good).value().width == 90);
}

TEST_CASE("a picture gets no more memory than there is for one") {
  const Folder folder;
  // 117 MB once it is decoded, more than what this program has freed by now and passes on.
  const auto file = folder.put("a.png", tests::png_picture(6250, 6250));
#ifndef __SANITIZE_ADDRESS__  // it takes terabytes of addresses, so that none can be denied
  Workshop narrow({.workers = 1, .memory = 60'000'000});
  CHECK_THAT(message_of(narrow.picture(narrow.start_preparing(file))),
             Catch::StartsWith("the picture c"));
#endif
  Workshop usual({.workers = 1});
  CHECK(usual.picture(usual.start_preparing(file)).value().width == 2560);
}

TEST_CASE("results come by their tickets, in whatever order they are asked for") {
  const Folder folder;
  Workshop workshop({.workers = 2});
  std::vector<Workshop::Ticket> tickets;
  for (unsigned width = 10; width < 30; ++width)
    tickets.push_back(
        workshop.start_inspecting(folder.put(std::to_string(width), tests::png_picture(width, 5))));
  for (std::size_t at = tickets.size(); at-- > 0;)
    CHECK(workshop.header(tickets[at]).value().width == static_cast<int>(at) + 10);
}

TEST_CASE("an SVG reads no other files and asks no network") {
  const Folder folder;
  const auto secret = folder.put("secret.svg", tests::svg_picture(400, 300, "#ff0000"));
  const std::string size = "width='400' height='300'/>";
  std::string svg =
      "<svg xmlns='http://www.w3.org/2000/svg' "
      "xmlns:xi='http://www.w3.org/2001/XInclude' width='400' height='300'>"
      "<rect fill='#cc8844' " +
      size;
  for (const std::string& address :
       {secret.string(), "file://" + secret.string(), std::string("secret.svg"),
        std::string("http://127.0.0.1:9/a.png")})
    svg += "<image href='" + address + "' " + size + "<xi:include href='" + address + "'/>";
  const auto file = folder.put("a.svg", svg + "</svg>");
  Workshop workshop({.workers = 1});
  CHECK(workshop.picture(workshop.start_preparing(file)).value().tone == "#cc8844");
}

TEST_CASE("a build tells a hostile picture and the other problems, and makes no pack") {
  const tests::SourceFolder source;
  source.put("media/reading-2.png", tests::png_picture(30'000, 30'000, tests::Body::missing));
  source.put("media/reading-3.jpg", "GIF89a");
  const auto report = source.build();
  const std::vector<std::string> lines = tests::told(report.problems);
  CHECK(report.problems.errors() == 2);
  CHECK_FALSE(report.built);
  CHECK_FALSE(std::filesystem::exists(source.pack()));
  CHECK_THAT(lines.at(0),
             Catch::StartsWith("error: media/reading-2.png: the picture has 30000 × 30000 pixels"));
  CHECK(lines.at(1) ==
        "error: media/reading-3.jpg: the file is a GIF picture, whatever its name says; open it in "
        "a picture program and save it as PNG");
}
