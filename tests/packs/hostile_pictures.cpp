// Pictures: rows 15 and 16 of hall.md. What a decoder does with them is tested closer to it, in
// tests/authoring/workshop_test.cpp; here the whole program meets them.
#include "authoring/pictures_made.h"
#include "packs/hostile_sources.h"

namespace kiosk::tests {
namespace {

using namespace std::string_literals;

// The picture of the one work, under a name.
auto picture(const std::string& name, const std::string& bytes) {
  return [=](const HostilePlace& place) { place.put("media/" + name, bytes); };
}

std::string svg(const std::string& inside) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
         "width='400' height='300'>" +
         inside + "</svg>";
}

std::string svg_of_groups_in_groups() {
  std::string inside = "<defs><rect id='a0' width='1' height='1'/>";
  for (int level = 1; level < 30; ++level) {
    const std::string use = "<use xlink:href='#a" + std::to_string(level - 1) + "'/>";
    inside += "<g id='a" + std::to_string(level) + "'>" + use + use + use + use + "</g>";
  }
  return svg(inside + "</defs><use xlink:href='#a29'/>");
}

std::string jpeg_header(unsigned width, unsigned height) {
  const auto two = [](unsigned n) {
    return std::string{static_cast<char>(n >> 8), static_cast<char>(n & 0xFF)};
  };
  return "\xFF\xD8\xFF\xC0\0\x11\x08"s + two(height) + two(width) + "\3\1\x22\0\2\x11\1\3\x11\1"s;
}

// Its second page begins where its first does.
std::string tiff_of_a_ring() {
  return "II*\0\x08\0\0\0"s + "\1\0" + "\0\1\3\0\1\0\0\0\x10\0\0\0"s + "\x08\0\0\0"s;
}

std::string pdf_whose_pages_are_a_ring() {
  return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
         "2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 9>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF";
}

constexpr Fate refused = Fate::refused, survived = Fate::survived;

// Made when they are first asked for: some hold megabytes, which other tests should not carry.
std::span<const HostileSource> all_pictures() {
  static const HostileSource k_all[] = {
      {"a picture that says it has 900 million points", "15",
       picture("reading-1.png", png_picture(30'000, 30'000, Body::missing)), refused,
       "media/reading-1.png: the picture has 30000 × 30000 pixels"},
      {"a picture of 4 thousand million points", "15",
       picture("reading-1.jpg", jpeg_header(65'500, 65'500)), refused, "media/reading-1.jpg: "},
      {"a picture of no points", "15", picture("reading-1.png", png_picture(0, 0)), refused,
       "media/reading-1.png: "},
      {"a picture without its body", "15",
       picture("reading-1.png", png_picture(400, 300, Body::missing)), refused,
       "media/reading-1.png: "},
      {"a picture that ends after its mark", "15", picture("reading-1.jpg", "\xFF\xD8\xFF\xE0"),
       refused, "media/reading-1.jpg: "},
      {"an empty picture", "15", picture("reading-1.jpg", ""), refused,
       "media/reading-1.jpg: the file is empty"},
      {"a GIF under another name", "15", picture("reading-1.jpg", "GIF89a"), refused,
       "media/reading-1.jpg: the file is a GIF picture"},
      {"a program under a picture's name", "15",
       picture("reading-1.jpg",
               "\x7F"
               "ELF" +
                   std::string(900, 'x')),
       refused, "media/reading-1.jpg: the file is no "},
      {"a phone's picture cut off", "15",
       picture("reading-1.heic",
               "\0\0\0\x18"
               "ftypheic\0\0\0\0mif1heic\0\0\1\0meta"s),
       refused, "media/reading-1.heic: "},
      {"a WebP picture with a bad chunk", "15",
       picture("reading-1.webp", "RIFF\xFF\xFF\xFF\x7FWEBPVP8L\xFF\xFF\xFF\xFF\x2F"s), refused,
       "media/reading-1.webp: "},
      {"a TIFF whose pages go round", "15", picture("reading-1.tiff", tiff_of_a_ring()), refused,
       "media/reading-1.tiff: "},
      {"a PDF whose pages go round", "15", picture("reading-1.pdf", pdf_whose_pages_are_a_ring()),
       refused, "media/reading-1.pdf: "},
      {"an SVG of groups in groups", "16", picture("reading-1.svg", svg_of_groups_in_groups()),
       refused, "media/reading-1.svg: "},
      {"an SVG that is nested too deep", "16",
       picture("reading-1.svg",
               [] {
                 std::string deep = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";
                 for (int level = 0; level < 200'000; ++level) deep += "<g>";
                 return deep;
               }()),
       refused, "media/reading-1.svg: "},
      {"an SVG of no size", "16",
       picture("reading-1.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"),
       refused, "media/reading-1.svg: "},
      {"an SVG of endless size", "16",
       picture("reading-1.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' width='1e30' height='1e30'/>"),
       survived, ""},
      {"an SVG that reads a file", "16",
       picture("reading-1.svg", "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" +
                                    svg("<text>&e;</text>")),
       refused, "media/reading-1.svg: the picture cannot be read; "},
      {"an SVG that asks the network", "16",
       picture("reading-1.svg", svg("<image xlink:href='http://127.0.0.1:9/a.png' width='9' "
                                    "height='9'/>")),
       survived, ""},
      {"an SVG with a script", "16",
       picture("reading-1.svg", svg("<script>while (true);</script>")), survived, ""},
  };
  return k_all;
}

}  // namespace

std::span<const HostileSource> hostile_pictures() {
  return all_pictures();
}

}  // namespace kiosk::tests
