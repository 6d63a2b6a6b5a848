// The accessibility sheet over the lower part of a page. What is chosen takes effect at once, so
// the page behind it shows what it does.
#pragma once

#include "screens/column.h"
#include "screens/comfort.h"
#include "screens/screen.h"

#include <variant>

namespace kiosk::screens {

struct ComfortOffer {
  Comfort usual;           // what "reset" goes back to
  bool low_reach = false;  // there is something above low reach
  bool speech = false;     // there is something to hear a voice by
};

class ComfortSheet {
 public:
  ComfortSheet(const Scene& scene, const Comfort& now, const ComfortOffer& offer,
               float scroll_offset = 0);
  ComfortSheet(const ComfortSheet&) = delete;  // what it draws refers to it
  ComfortSheet& operator=(const ComfortSheet&) = delete;

  struct Nothing {};
  struct Close {};
  using Answer = std::variant<Nothing, Comfort, ui::Viewing, Close>;
  Answer respond(const ui::Gesture& gesture);
  base::Duration advance(base::Duration elapsed) { return m_scroll.advance(elapsed); }
  void draw(ui::Canvas& canvas) const;
  const ui::ScrollArea& scroll() const { return m_scroll; }

 private:
  void write(float width);
  void write_text_sizes(Column& column) const;
  void write_modes(Column& column) const;
  void write_switches(Column& column) const;
  void write_sound(Column& column) const;
  void draw_step(ui::Canvas& canvas, ui::Rect rect, int percent) const;
  void draw_mode(ui::Canvas& canvas, ui::Rect rect, ui::Mode mode) const;

  Scene m_scene;
  Comfort m_now;
  ComfortOffer m_offer;
  ui::Rect m_sheet;
  ui::Rect m_buttons;
  std::optional<Column> m_column;
  ui::ScrollArea m_scroll;
};

}  // namespace kiosk::screens
