// Points, sizes and rectangles in pixels, y downwards. Layout is pure functions over these.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kiosk::ui {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
};

float distance(Point a, Point b);

struct Size {
  float width = 0;
  float height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  Point top_left() const { return {x, y}; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  Size size() const { return {width, height}; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }
  bool operator==(const Rect&) const = default;
};

Rect moved(Rect rect, Point by);
Rect inset(Rect rect, float by);
Rect inset(Rect rect, float across, float down);
Rect intersection(Rect a, Rect b);  // empty() where they do not meet
Rect mix(Rect from, Rect to, float t);
Rect centred(Size size, Rect inside);

// Cuts a strip off one side and leaves the rest in `rect`.
Rect cut_top(Rect& rect, float height);
Rect cut_bottom(Rect& rect, float height);
Rect cut_left(Rect& rect, float width);
Rect cut_right(Rect& rect, float width);

// Equal parts with a gap between them.
std::vector<Rect> columns(Rect rect, std::size_t count, float gap);
std::vector<Rect> rows(Rect rect, std::size_t count, float gap);

// A picture of `natural` size drawn whole inside `rect` (contain), or the part of it that covers
// `rect` (cover), in the picture's own pixels: across its middle, and of what is too high a little
// above it, where the faces are.
Rect contained(Size natural, Rect rect);
Rect covering_part(Size natural, Size rect);

}  // namespace kiosk::ui
