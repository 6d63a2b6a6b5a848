// A face without surprises: every letter is half an em wide, Thai marks have no width, lines are
// two ems apart.
#pragma once

#include "text/unicode.h"
#include "ui/canvas.h"

#include <string_view>

namespace kiosk::tests {

class PlainType final : public ui::Typesetter {
 public:
  float width(std::string_view line, ui::Font font) const override {
    float letters = 0;
    for (const char32_t c : text::decode(text::without_breaks(line)))
      if (!text::is_thai_mark(c)) ++letters;
    return letters * static_cast<float>(font.px) / 2;
  }
  float pitch(ui::Font font) const override { return static_cast<float>(font.px) * 2; }
};

}  // namespace kiosk::tests
