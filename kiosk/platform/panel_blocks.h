// The blocks of a staff panel's page, one below the other, in the ImGui window that is open. Inside
// the room.
#pragma once

#include "platform/panel_ink.h"
#include "ui/panel.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

// What lasts from frame to frame, and what comes out of one.
struct PanelState {
  std::vector<ui::PanelPress> pressed;
  std::optional<ui::PanelPress> held;  // a slider and where a finger has it now
  bool on_slider = false;              // so a drag is not for the page
};

class PanelBlocks {
 public:
  PanelBlocks(PanelInk& ink, ui::Recorder& recorder, const ui::Theme& theme, PanelState& state)
      : m_ink(ink), m_recorder(recorder), m_theme(theme), m_state(state) {}

  // From the cursor on; moves the cursor below all of them.
  void draw(const std::vector<ui::PanelBlock>& blocks, float width);

  void button(const ui::Rect& rect, const ui::PanelButton& button,
              ui::Role role = ui::Role::button);

 private:
  float draw(const ui::PanelHeading& heading, ImVec2 at, float width);
  float draw(const ui::PanelNote& note, ImVec2 at, float width);
  float draw(const ui::PanelLamp& lamp, ImVec2 at, float width);
  float draw(const ui::PanelFigures& figures, ImVec2 at, float width);
  float draw(const ui::PanelBars& bars, ImVec2 at, float width);
  float draw(const ui::PanelTable& table, ImVec2 at, float width);
  float draw(const ui::PanelButtons& buttons, ImVec2 at, float width);
  float draw(const ui::PanelChoice& choice, ImVec2 at, float width);
  float draw(const ui::PanelNumber& number, ImVec2 at, float width);
  float draw(const ui::PanelSpan& span, ImVec2 at, float width);
  float draw(const ui::PanelProgress& progress, ImVec2 at, float width);

  void plate(const ui::Rect& rect);
  void lamp(ImVec2 centre, float radius, ui::Light light);
  float lamp_text(const ui::PanelLamp& lamp, ImVec2 at, float width);
  float button_width(const ui::PanelButton& button, float most) const;
  float line(const std::string& label, const ui::PanelButton& one, ImVec2 at, float width);
  float flow(const std::vector<ui::PanelButton>& buttons, ImVec2 at, float width);
  void step(const ui::PanelNumber& number, int by, const ui::Rect& rect);
  void slide(const ui::PanelNumber& number, const ui::Rect& rect);
  void end(const ui::PanelNumber& number, ui::Rect rect);
  void bar_labels(const ui::PanelBars& bars, const ui::Rect& plot);
  void rule(float y, float x, float width);
  void table_row(const ui::PanelTable& table, const std::vector<std::string>& cells,
                 const Words& words);
  Words lead(Aligned aligned = Aligned::left) const;
  Words body(Aligned aligned = Aligned::left) const;
  Words quiet(Aligned aligned = Aligned::left) const;

  PanelInk& m_ink;
  ui::Recorder& m_recorder;
  const ui::Theme& m_theme;
  PanelState& m_state;
};

// Of a lamp on this theme's plates: at least 4.5:1.
ui::Colour colour_of(ui::Light light, const ui::Theme& theme);

}  // namespace kiosk::platform
