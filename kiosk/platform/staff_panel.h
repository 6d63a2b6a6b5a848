// Draws the staff panel (ui/panel.h) with Dear ImGui, and tells what was pressed on it. ImGui draws
// code point by code point and so cannot write Thai: its widgets have no words, and the kiosk's own
// shaped lines are laid over them as pictures.
#pragma once

#include "platform/fonts.h"
#include "platform/handles.h"
#include "ui/gesture.h"
#include "ui/panel.h"
#include "ui/recorder.h"
#include "ui/theme.h"

#include <memory>
#include <vector>

namespace kiosk::platform {

// All that ImGui needs is made here and goes with it: make one when the panel opens. There may be
// one at a time.
class StaffPanel {
 public:
  // Both must outlive the panel.
  StaffPanel(SDL_Renderer& renderer, const Fonts& fonts);
  ~StaffPanel();
  StaffPanel(const StaffPanel&) = delete;
  StaffPanel& operator=(const StaffPanel&) = delete;

  // What this touch presses on it; mostly nothing. One finger at a time: the first that comes down
  // leads, and a finger that wanders scrolls the page instead of pressing.
  std::vector<ui::PanelPress> respond(const ui::Touch& touch, const ui::Panel& panel,
                                      const ui::Theme& theme);

  // Onto the renderer, whole; who calls presents it.
  void draw(const ui::Panel& panel, const ui::Theme& theme);

  // What is on it, as it was laid out last; ids as in the panel.
  const std::vector<ui::ElementShown>& elements() const;

  // The renderer lost its textures, or the window changed.
  void forget_textures();

 private:
  class Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::platform
