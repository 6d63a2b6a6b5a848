// "Did you like it?": asked of whoever ends a visit by "finish", where the site wants to know. One
// touch answers, nothing need be answered, and nothing can be written.
#pragma once

#include "screens/screen.h"

#include <optional>
#include <string_view>

namespace kiosk::screens {

enum class Opinion { good, fair, bad };

constexpr const char* k_skip_feedback = "feedback.skip";

// The opinion an element on the card stands for; nothing for all others.
std::optional<Opinion> opinion_of(std::string_view element);

// Dims the page and asks; `left` runs down from `all` to zero.
void draw_feedback(ui::Canvas& canvas, const Scene& scene, base::Duration left, base::Duration all);

// Whatever was answered, and where nothing was.
void draw_thanks(ui::Canvas& canvas, const Scene& scene);

}  // namespace kiosk::screens
