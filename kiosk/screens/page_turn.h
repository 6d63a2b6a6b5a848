// The movement from one page to the next, with the page that leaves as long as it is seen.
#pragma once

#include "base/time.h"
#include "screens/screen.h"
#include "ui/canvas.h"
#include "ui/geometry.h"
#include "ui/motion.h"

#include <functional>
#include <memory>
#include <string>

namespace kiosk::screens {

class PageTurn {
 public:
  enum class Kind {
    fade,      // the same page seen otherwise
    forward,   // comes from the right
    backward,  // comes from the left
    grow,      // out of what was touched
    shrink,    // back into it
  };

  // The page that leaves, with the album its pictures are of. Without a screen there is a cut; the
  // time a turn would take still passes, which keeps a second tap off.
  struct Leaving {
    std::unique_ptr<Screen> screen;
    int album = 0;
  };

  // `from`: what was touched, in the window's pixels; only grow and shrink look at it.
  void begin(Kind kind, Leaving leaving, ui::Rect from = {});
  // Back into the element that the way led out of, now that the page shows where it is.
  void shrink_into(ui::Rect element);
  // As if a turn had begun, with nothing that leaves.
  void hold();
  // At once at the end.
  void finish();
  void forget_leaving() { m_leaving = {}; }

  void advance(base::Duration elapsed);
  bool running() const { return m_time.running(); }
  bool shows_leaving() const { return running() && m_leaving.screen; }
  // Of the pictures of a page: the one that leaves, or else `arriving`.
  int album_of(const Screen& screen, int arriving) const;

  // Both pages are painted once and only copied while they move. `number` counts the pages there
  // were; `draw_page` draws one of them.
  void draw(ui::Canvas& canvas, ui::Rect window, ui::Colour paper, const Screen& arriving,
            std::size_t number,
            const std::function<void(ui::Canvas&, const Screen&)>& draw_page) const;

 private:
  ui::Layer upper_layer(ui::Rect window) const;

  Kind m_kind = Kind::fade;
  Leaving m_leaving;
  ui::Transition m_time;
  ui::Rect m_from;
};

}  // namespace kiosk::screens
