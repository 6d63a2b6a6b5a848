// What visitors are told over whatever they see, because something outside the visit is so. In both
// languages: who reads it may have chosen none.
#pragma once

#include "base/time.h"
#include "ui/canvas.h"
#include "ui/theme.h"

#include <optional>

namespace kiosk::screens {

struct Notice {
  enum class What {
    touch_lost,  // no touch is felt; what is seen goes on
    closed,      // the hall is
  };
  What what = What::closed;
  std::optional<base::LocalTime> opens = {};  // closed: when it opens again, if that is known
  bool operator==(const Notice&) const = default;
};

void draw_notice(ui::Canvas& canvas, const ui::Theme& theme, const Notice& notice);

}  // namespace kiosk::screens
