// What a screen draws on: a dozen verbs, and the elements it declares while drawing. The platform's
// painter puts them on the display; the Recorder only listens, and so knows what can be touched.
#pragma once

#include "ui/colour.h"
#include "ui/geometry.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::ui {

enum class Face {
  title,    // loopless and bold: headings and buttons
  reading,  // looped: everything read at length
};

struct Font {
  Face face = Face::reading;
  int px = 28;  // em
  bool operator==(const Font&) const = default;
};

// Knows the real widths of shaped text. Lives as long as the program.
class Typesetter {
 public:
  virtual ~Typesetter() = default;
  // Of one line without breaks, in pixels.
  virtual float width(std::string_view line, Font font) const = 0;
  // From one line's top to the next one's: never less than the font's own height, so that stacked
  // Thai marks are not cut.
  virtual float pitch(Font font) const = 0;
};

// A rounded surface.
struct Plate {
  Colour colour;
  float corner = 0;  // radius in pixels
  float shadow = 0;  // how far its soft shadow reaches, in pixels; 0: none
  Colour border{0, 0, 0, 0};
  float border_width = 0;
};

enum class Fit {
  cover,    // fills the rectangle, the middle of the picture is kept
  contain,  // whole, inside the rectangle
  free,     // drawn into exactly this rectangle, which may move each frame (pinch, drift)
};

using PictureId = std::int64_t;

struct PictureUse {
  PictureId id = 0;
  Size natural;  // its largest size in pixels
  Fit fit = Fit::cover;
  float corner = 0;
  Colour tone;  // shown until the picture has arrived
};

// A sheet lies over a page: while one is up, keys move among what is on it only.
enum class Role { page, heading, text, button, tile, card, picture, list, chip, tab, sheet };

// What a visitor can touch or be told of. The id is stable: scripts, tests and focus use it.
struct Element {
  std::string id;  // "nav.back", "exhibit:e0-014"
  Role role = Role::button;
  std::string name;  // in the visitor's language
  Rect rect;
  bool enabled = true;
  float corner = 0;  // of its shape: press feedback and the focus ring follow it
};

// A change of coordinates for what is drawn inside it.
struct Layer {
  Point offset;
  float opacity = 1;
  std::optional<Rect> clip;  // in the coordinates outside the layer
  bool scrolls = false;      // cutting text at the clip's edge is meant: it can be scrolled
  bool across = false;       // it scrolls sideways
  std::optional<int> album;  // which collection the pictures inside are numbered in; 0 outside all
  bool covered = false;      // behind a question or a panel: seen, but not to be touched or told of
};

// Something to be painted once and copied often. It is opaque: `ground` is what lies behind it.
struct Bake {
  std::string key;
  Rect rect;
  float margin = 0;  // how far it may draw outside `rect` (shadows)
  Colour ground;
};

class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual const Typesetter& type() const = 0;

  virtual void fill(Rect rect, Colour colour) = 0;
  virtual void plate(Rect rect, const Plate& plate) = 0;
  virtual void picture(Rect rect, const PictureUse& use) = 0;
  // The video that is open, its picture of this moment stretched to `rect`; `before` until the
  // first one has come.
  virtual void video(Rect rect, const PictureUse& before) = 0;
  // One of the kiosk's own icons (platform/icons.cpp), tinted; unknown names draw a plain disc.
  virtual void icon(Rect rect, std::string_view name, Colour colour) = 0;
  virtual void text(Point top_left, std::string_view line, Font font, Colour colour) = 0;
  // A part of a circle from twelve o'clock on, clockwise; `share` is 0-1.
  virtual void ring(Point centre, float radius, float width, float share, Colour colour) = 0;

  virtual void enter(const Element& element) = 0;
  virtual void leave() = 0;
  virtual void push(const Layer& layer) = 0;
  virtual void pop() = 0;

  // Painted once and copied from then on, as long as `key` and the size stay the same. `paint`
  // draws with the rectangle's top left as its origin, and must draw the same for the same key.
  virtual void baked(const Bake& bake, const std::function<void(Canvas&)>& paint) = 0;
};

// Keeps enter/leave and push/pop in pairs.
class [[nodiscard]] InElement {
 public:
  InElement(Canvas& canvas, const Element& element) : m_canvas(canvas) { canvas.enter(element); }
  ~InElement() { m_canvas.leave(); }
  InElement(const InElement&) = delete;
  InElement& operator=(const InElement&) = delete;

 private:
  Canvas& m_canvas;
};

class [[nodiscard]] InLayer {
 public:
  InLayer(Canvas& canvas, const Layer& layer) : m_canvas(canvas) { canvas.push(layer); }
  ~InLayer() { m_canvas.pop(); }
  InLayer(const InLayer&) = delete;
  InLayer& operator=(const InLayer&) = delete;

 private:
  Canvas& m_canvas;
};

}  // namespace kiosk::ui
