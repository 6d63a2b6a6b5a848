// What is touched, drawn alike everywhere. Each declares its element and keeps to its rectangle.
#pragma once

#include "ui/canvas.h"
#include "ui/theme.h"

#include <string>

namespace kiosk::ui {

enum class Weight {
  primary,  // the one thing to do here
  plain,    // an equal among others
  bare,     // in the bar: no plate of its own
};

struct Button {
  std::string id;
  std::string label;  // always a word beside the icon
  std::string icon;   // may be empty
  Weight weight = Weight::plain;
  bool enabled = true;
  bool chosen = false;      // of what is switched on and off: it is on
  bool icon_above = false;  // the word under the icon instead of beside it
  std::string name;         // if it should be told otherwise than by its label
};

void draw_button(Canvas& canvas, const Theme& theme, Rect rect, const Button& button);
float width(const Typesetter& type, const Theme& theme, const Button& button);
// Of one that stands in a column `room` wide: a label too long for a line has two.
float height(const Typesetter& type, const Theme& theme, const Button& button, float room);

// Of one whose word stands under its icon.
float stacked_height(const Typesetter& type, const Theme& theme);

struct Chip {
  std::string id;
  std::string label;
  std::string count;  // after the label, quieter
  std::string icon;
  std::string mark = {};  // an icon after all of it: what a touch does
  std::string name = {};  // if it should be told otherwise than by its label
  bool chosen = false;
  bool enabled = true;
  bool touchable = true;      // false: it only tells
  Colour ground{0, 0, 0, 0};  // of one that is not chosen; transparent: the theme's
};

// Chips are theme.target() high if they can be touched, lower if they only tell.
float chip_height(const Theme& theme, bool touchable);
float width(const Typesetter& type, const Theme& theme, const Chip& chip);
void draw_chip(Canvas& canvas, const Theme& theme, Rect rect, const Chip& chip);

// A word on a coloured label: "sample", "best practice".
struct Label {
  std::string text;
  std::string icon;
  Colour ground;
  Colour ink;
};
Size size(const Typesetter& type, const Theme& theme, const Label& label);
void draw_label(Canvas& canvas, const Theme& theme, Point top_left, const Label& label);

// Over what is pressed, and around what the keyboard is at.
void draw_pressed(Canvas& canvas, const Theme& theme, const Element& element);
void draw_focus(Canvas& canvas, const Theme& theme, const Element& element);

}  // namespace kiosk::ui
