// Shaped lines among ImGui's shapes: each is painted once as a texture and shown as an image.
// Inside the room.
#pragma once

#include "platform/fonts.h"
#include "platform/painter.h"
#include "ui/recorder.h"
#include "ui/theme.h"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::platform {

ImVec2 vec(ui::Point point);
ImU32 colour_of(ui::Colour colour);
ui::Rect rect_of(ImVec2 top_left, ImVec2 size);

enum class Aligned { left, middle, right };

struct Words {
  ui::Font font;
  ui::Colour colour;
  Aligned aligned = Aligned::left;
  int most_lines = 0;  // 0: as many as needed
};

class PanelInk {
 public:
  PanelInk(SDL_Renderer& renderer, const Fonts& fonts);

  // Everything written until the next call is told to `recorder` too.
  void begin(ui::Recorder& recorder) { m_recorder = &recorder; }

  float width(std::string_view line, ui::Font font) const { return m_fonts.width(line, font); }
  float pitch(ui::Font font) const { return m_fonts.pitch(font); }
  std::vector<std::string> lines(std::string_view text, float width, const Words& words) const;
  float height(std::string_view text, float width, const Words& words) const;

  // A paragraph into the window ImGui is at; answers how high it is.
  float write(ImVec2 top_left, float width, std::string_view text, const Words& words);
  // In the middle of the box's height.
  void write_inside(const ui::Rect& box, std::string_view text, const Words& words);

  void forget() { m_lines.clear(); }

 private:
  SDL_Texture* texture(const std::string& line, const Words& words, ImVec2& size);

  SDL_Renderer& m_renderer;
  const Fonts& m_fonts;
  TextureCache m_lines;
  ui::Recorder* m_recorder = nullptr;
};

}  // namespace kiosk::platform
