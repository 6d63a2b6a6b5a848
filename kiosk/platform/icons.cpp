// The kiosk's own icons: drawn for this project with one pen, round ends, on a grid of 24 units.
// `stroke` is the pen's path; `solid` is filled.
#include "platform/shapes.h"

#include <SDL2/SDL_image.h>
#include <fmt/format.h>

#include <string_view>

namespace kiosk::platform {
namespace {

struct Icon {
  std::string_view name;
  std::string_view stroke;
  std::string_view solid = "";
};

constexpr Icon k_icons[] = {
    // How it was.
    {"face-good", "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M7.5 13.5 A4.7 4.7 0 0 0 16.5 13.5",
     "M9 7.7 A1.3 1.5 0 1 0 9 10.7 A1.3 1.5 0 1 0 9 7.7 Z "
     "M15 7.7 A1.3 1.5 0 1 0 15 10.7 A1.3 1.5 0 1 0 15 7.7 Z"},
    {"face-fair", "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M8 15.3 H16",
     "M9 7.7 A1.3 1.5 0 1 0 9 10.7 A1.3 1.5 0 1 0 9 7.7 Z "
     "M15 7.7 A1.3 1.5 0 1 0 15 10.7 A1.3 1.5 0 1 0 15 7.7 Z"},
    {"face-bad", "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M8 16.7 A4.4 4.4 0 0 1 16 16.7",
     "M9 7.7 A1.3 1.5 0 1 0 9 10.7 A1.3 1.5 0 1 0 9 7.7 Z "
     "M15 7.7 A1.3 1.5 0 1 0 15 10.7 A1.3 1.5 0 1 0 15 7.7 Z"},
    // Getting about.
    {"back", "M14.5 5 L7.5 12 L14.5 19"},
    {"next", "M9.5 5 L16.5 12 L9.5 19"},
    {"up", "M5 14.5 L12 7.5 L19 14.5"},
    {"down", "M5 9.5 L12 16.5 L19 9.5"},
    {"home", "M4 11 L12 4 L20 11 M6 9.5 V19.5 H18 V9.5 M10 19.5 V14 H14 V19.5"},
    {"finish", "M10.5 4 H5 V20 H10.5 M14 7.5 L18.5 12 L14 16.5 M18.5 12 H9.5"},
    {"accessibility",
     "M12 2.6 A2 2 0 1 0 12 6.6 A2 2 0 1 0 12 2.6 M4.5 9 L10 10 V14 L8 21 M19.5 9 L14 10 V14 L16 "
     "21 "
     "M10 10 H14 M10.4 14.5 L12 13.5 L13.6 14.5"},
    {"still", "M3.5 12 A8.5 8.5 0 1 0 20.5 12 A8.5 8.5 0 1 0 3.5 12 M9.5 9 V15 M14.5 9 V15"},
    {"lower", "M4.5 4 H19.5 M12 7 V17 M7 12.5 L12 17.5 L17 12.5 M4.5 21 H19.5"},
    {"restart", "M18.5 8.5 A7.5 7.5 0 1 0 19.5 13 M19.5 4 V9 H14.5"},
    {"close", "M6 6 L18 18 M18 6 L6 18"},
    {"filter", "M4 6 H20 M7 12 H17 M10 18 H14"},
    {"clear", "M6 6 L18 18 M18 6 L6 18"},
    {"check", "M5 12.5 L10 17.5 L19 7"},
    {"zoom-in",
     "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20 20 "
     "M10.5 7.5 V13.5 M7.5 10.5 H13.5"},
    {"zoom-out",
     "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20 20 "
     "M7.5 10.5 H13.5"},
    {"search", "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20 20"},
    {"keyboard", "M3 6.5 H21 V17.5 H3 Z M7.5 14 H16.5",
     "M6.2 9.2 h2 v2 h-2 Z M9.6 9.2 h2 v2 h-2 Z M13 9.2 h2 v2 h-2 Z M16.4 9.2 h2 v2 h-2 Z"},
    {"erase", "M9 5.5 H20.5 V18.5 H9 L3 12 Z M12 9.5 L17 14.5 M17 9.5 L12 14.5"},
    {"shift", "M12 4 L20 12 H15.5 V19.5 H8.5 V12 H4 Z"},
    {"pictures", "M4 5 H20 V19 H4 Z M4 16 L9 11 L13 15 L16 12 L20 16", "M15 8 h2 v2 h-2 Z"},
    {"touch",
     "M9 12.5 V6 A1.5 1.5 0 0 1 12 6 V11 L17 12 A2 2 0 0 1 18.5 14 L17.5 20 H11 L7 15 "
     "A1.4 1.4 0 0 1 9 13 M6 8 A5 5 0 1 1 15 8"},
    {"info", "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 11 V16.5",
     "M11 6.8 h2 v2 h-2 Z"},
    {"all", "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z"},
    {"star",
     "M12 3.5 L14.6 9 L20.5 9.7 L16.1 13.8 L17.3 19.7 L12 16.8 L6.7 19.7 L7.9 13.8 "
     "L3.5 9.7 L9.4 9 Z"},
    {"ribbon", "M12 3 A6 6 0 1 0 12 15 A6 6 0 1 0 12 3 M8.5 14 L7 21 L12 18.5 L17 21 L15.5 14"},
    {"school", "M3 10 L12 4.5 L21 10 M5 10 V19.5 H19 V10 M10 19.5 V14.5 H14 V19.5 M12 4.5 V2.5"},
    {"place",
     "M12 21 C7 15.5 5.5 12.8 5.5 9.8 A6.5 6.5 0 0 1 18.5 9.8 C18.5 12.8 17 15.5 12 21 "
     "M12 7.5 A2.4 2.4 0 1 0 12 12.3 A2.4 2.4 0 1 0 12 7.5"},
    {"calendar", "M4.5 6 H19.5 V20 H4.5 Z M4.5 10.5 H19.5 M8.5 3.5 V7 M15.5 3.5 V7"},
    {"chart", "M4.5 4 V20 M8.5 6.5 H19.5 M8.5 12 H15.5 M8.5 17.5 H11"},
    {"clock", "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 7.5 V12 L15.5 14.5"},
    {"plan", "M3.5 6 L9 4 L15 6 L20.5 4 V18 L15 20 L9 18 L3.5 20 Z M9 4 V18 M15 6 V20"},
    {"here",
     "M12 2.8 A2.6 2.6 0 1 0 12 8 A2.6 2.6 0 1 0 12 2.8 M7.5 15.5 V13 A2.5 2.5 0 0 1 10 10.5 "
     "H14 A2.5 2.5 0 0 1 16.5 13 V15.5 M9.8 14 V21 H14.2 V14"},
    {"person",
     "M12 4 A3.6 3.6 0 1 0 12 11.2 A3.6 3.6 0 1 0 12 4 M5 20 C5 15.5 8 13.5 12 13.5 "
     "C16 13.5 19 15.5 19 20"},
    // What a visitor keeps.
    {"heart",
     "M12 20 C5 15 3.5 11.5 4.5 8.3 C5.5 5.2 9.8 4.6 12 8 C14.2 4.6 18.5 5.2 19.5 8.3 "
     "C20.5 11.5 19 15 12 20"},
    {"heart-full",
     "M12 20 C5 15 3.5 11.5 4.5 8.3 C5.5 5.2 9.8 4.6 12 8 C14.2 4.6 18.5 5.2 19.5 8.3 "
     "C20.5 11.5 19 15 12 20",
     "M12 20 C5 15 3.5 11.5 4.5 8.3 C5.5 5.2 9.8 4.6 12 8 C14.2 4.6 18.5 5.2 19.5 8.3 "
     "C20.5 11.5 19 15 12 20 Z"},
    {"bag", "M5 8.5 H19 L20 20 H4 Z M8.5 11.5 V7.5 A3.5 3.5 0 0 1 15.5 7.5 V11.5"},
    {"in-bag",
     "M5 8.5 H19 L20 20 H4 Z M8.5 8.5 V7.5 A3.5 3.5 0 0 1 15.5 7.5 V8.5 M8.8 14.2 L11.2 16.6 "
     "L15.4 12"},
    {"qr",
     "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H16.5 M20 14 V16.5 "
     "M14 17 V20 H16 M19 20 H20",
     "M6.4 6.4 h1.2 v1.2 h-1.2 Z M16.4 6.4 h1.2 v1.2 h-1.2 Z M6.4 16.4 h1.2 v1.2 h-1.2 Z"},
    {"vote", "M5.5 3.5 H18.5 V20.5 H5.5 Z M8.8 9.5 L11 11.8 L15.2 7.4 M9 16.3 H15"},
    {"remove",
     "M5 7 H19 M9.5 7 V4.5 H14.5 V7 M7 7 L8 20 H16 L17 7 M10.5 10.5 V16.5 M13.5 10.5 V16.5"},
    // Watching a video.
    {"play", "M8 5 L19 12 L8 19 Z", "M8 5 L19 12 L8 19 Z"},
    {"pause", "M8.5 5.5 V18.5 M15.5 5.5 V18.5"},
    {"softer", "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15.5 12 H20.5"},
    {"louder", "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15.5 12 H20.5 M18 9.5 V14.5"},
    {"stop", "M6.5 6.5 H17.5 V17.5 H6.5 Z"},
    {"headphones",
     "M4.5 15 V12.5 A7.5 7.5 0 0 1 19.5 12.5 V15 M4.5 14 H7.5 V20 H5.5 A1 1 0 0 1 4.5 19 Z "
     "M19.5 14 H16.5 V20 H18.5 A1 1 0 0 0 19.5 19 Z"},
    {"sound",
     "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15.5 9 A4.2 4.2 0 0 1 15.5 15 "
     "M18 6.5 A7.8 7.8 0 0 1 18 17.5"},
    {"muted", "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15.5 9.5 L20.5 14.5 M20.5 9.5 L15.5 14.5"},
    {"captions", "M3.5 5.5 H20.5 V18.5 H3.5 Z M7 12 H9.5 M12.5 12 H17 M7 15.2 H13 M15.5 15.2 H17"},
    {"no-captions", "M3.5 5.5 H20.5 V18.5 H3.5 Z M7 12 H9.5 M14.5 12 H17 M7 15.2 H10 M5 21 L19 3"},
    {"larger", "M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15"},
    {"smaller", "M9 4 V9 H4 M20 9 H15 V4 M15 20 V15 H20 M4 15 H9 V20"},
    // The sections of a work.
    {"context", "M5 4 H15 L19 8 V20 H5 Z M15 4 V8 H19 M8.5 12 H15.5 M8.5 16 H13"},
    {"goal", "M12 4 A8 8 0 1 0 12 20 A8 8 0 1 0 12 4 M12 8 A4 4 0 1 0 12 16 A4 4 0 1 0 12 8",
     "M11 11 h2 v2 h-2 Z"},
    {"method", "M5 6 H8 M11 6 H19 M5 12 H8 M11 12 H19 M5 18 H8 M11 18 H19"},
    {"use", "M4 13 L8 9 L12 11 L16 8 L20 11 M8 9 L6 7 M16 8 L18 6 M9 14 L12 17 L16 13"},
    {"result", "M4.5 20 V4 M4.5 20 H20 M8.5 16.5 V12 M12.5 16.5 V8.5 M16.5 16.5 V6"},
    {"comment", "M4 5 H20 V16 H11 L7 20 V16 H4 Z M8 9 H16 M8 12.5 H13"},
    // Categories.
    {"english",
     "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M3.5 12 H20.5 "
     "M12 3.5 C8 7 8 17 12 20.5 M12 3.5 C16 7 16 17 12 20.5"},
    {"thai",
     "M5 5.5 C8 4.5 10.5 5 12 6.5 C13.5 5 16 4.5 19 5.5 V18.5 C16 17.5 13.5 18 12 19.5 "
     "C10.5 18 8 17.5 5 18.5 Z M12 6.5 V19.5"},
    {"character",
     "M12 20 C5 15 3.5 11.5 4.5 8.3 C5.5 5.2 9.8 4.6 12 8 C14.2 4.6 18.5 5.2 19.5 8.3 "
     "C20.5 11.5 19 15 12 20"},
    {"health",
     "M14.5 3.6 A1.8 1.8 0 1 0 14.5 7.2 A1.8 1.8 0 1 0 14.5 3.6 M4 11 L8 8.5 L12.5 9.5 "
     "L10 14 L14 16.5 L13 21 M10 14 L8 17 L4 17.5 M12.5 9.5 L15.5 12 L19 11"},
    {"early", "M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z M9 4 H15 V10 H9 Z"},
    {"maths", "M12 4 L20.5 19.5 H3.5 Z M12 4 V19.5 M7.7 12 H16.3"},
    {"competency",
     "M9.5 18 H14.5 M10 21 H14 M9.5 18 C9.5 15 6.5 13.5 6.5 9.5 "
     "A5.5 5.5 0 0 1 17.5 9.5 C17.5 13.5 14.5 15 14.5 18"},
    {"occupations", "M4 8.5 H20 V19 H4 Z M9 8.5 V5.5 H15 V8.5 M4 13 H20 M12 11.8 V14.5"},
    {"activities",
     "M12 4 L21 19.5 H3 Z M12 11 L16.5 19.5 M12 11 L7.5 19.5 M12 4 L10.5 2.5 "
     "M12 4 L13.5 2.5"},
    {"science",
     "M9.5 3.5 H14.5 M10.5 3.5 V9.5 L5 19 A1 1 0 0 0 6 20.5 H18 A1 1 0 0 0 19 19 "
     "L13.5 9.5 V3.5 M7.8 15 H16.2"},
    {"social", "M4 20 H20 M5 9.5 L12 4 L19 9.5 Z M7 9.5 V17 M12 9.5 V17 M17 9.5 V17 M5 17 H19"},
    {"art",
     "M12 3.8 C7 3.8 3.5 7.4 3.5 12 C3.5 16.6 7 20.2 11.5 20.2 C13.5 20.2 13.6 18.5 13 17.3 "
     "C12.3 15.9 13 14.5 15 14.5 H17.5 C19.5 14.5 20.5 13.2 20.5 11.5 C20.5 7 16.7 3.8 12 3.8",
     "M7 10 h2 v2 h-2 Z M10 6.6 h2 v2 h-2 Z M14.6 7.6 h2 v2 h-2 Z"},
    {"administration",
     "M12 4 A2.5 2.5 0 1 0 12 9 A2.5 2.5 0 1 0 12 4 M5.5 15.5 A2.2 2.2 0 1 0 5.5 20 "
     "A2.2 2.2 0 1 0 5.5 15.5 M18.5 15.5 A2.2 2.2 0 1 0 18.5 20 A2.2 2.2 0 1 0 "
     "18.5 15.5 M12 9 V12.5 M5.5 15.5 V12.5 H18.5 V15.5"},
    {"other", "", "M5 10.5 h3 v3 h-3 Z M10.5 10.5 h3 v3 h-3 Z M16 10.5 h3 v3 h-3 Z"},
    // Ways of learning.
    {"on-site", "M3 10 L12 4.5 L21 10 M5 10 V19.5 H19 V10 M10 19.5 V14.5 H14 V19.5"},
    {"on-line", "M4 5 H20 V16 H4 Z M9 20 H15 M12 16 V20"},
    {"on-hand", "M4 8 L12 4 L20 8 V17 L12 21 L4 17 Z M4 8 L12 12 L20 8 M12 12 V21"},
    {"on-air",
     "M12 13 V20 M8.5 20 H15.5 M8 14 A5.5 5.5 0 0 1 8 6.5 M16 14 A5.5 5.5 0 0 0 16 6.5 "
     "M5.2 16.8 A9.5 9.5 0 0 1 5.2 3.8 M18.8 16.8 A9.5 9.5 0 0 0 18.8 3.8",
     "M11 9.3 h2 v2 h-2 Z"},
    {"on-demand",
     "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M10 8.5 L15.5 12 L10 15.5 Z"},
};

const Icon* find_icon(std::string_view name) {
  for (const Icon& icon : k_icons)
    if (icon.name == name) return &icon;
  return nullptr;
}

}  // namespace

Surface draw_icon(std::string_view name, int px, ui::Colour colour) {
  constexpr Icon k_disc{"", "M12 7 A5 5 0 1 0 12 17 A5 5 0 1 0 12 7"};
  const Icon* found = find_icon(name);
  const Icon& icon = found ? *found : k_disc;
  const std::string ink = fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
  const std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\">"
      "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.8\" stroke-linecap=\"round\" "
      "stroke-linejoin=\"round\"/><path d=\"{}\" fill=\"{}\"/></svg>",
      icon.stroke, ink, icon.solid, ink);
  SDL_RWops* source = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
  Surface drawn(IMG_LoadSizedSVG_RW(source, px, px));
  SDL_RWclose(source);
  if (!drawn) return nullptr;
  return Surface(SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

}  // namespace kiosk::platform
