// One picture on the whole screen: swipe to the next, pinch or buttons to look closer, drag to look
// around, and a small map of where one is looking.
#include "screens/cards.h"
#include "screens/words.h"
#include "ui/motion.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr float k_most_zoom = 4;
constexpr float k_zoom_step = 1.6F;  // of one touch on a button
constexpr Duration k_settle = std::chrono::milliseconds(240);
constexpr float k_swipe = 0.18F;  // of the width: farther than this turns the page
constexpr float k_flick = 500;    // pixels a second: faster than this too

// How a picture is looked at: 1 shows it whole; `middle` is what is in the middle of the stage, as
// shares of the picture.
struct View {
  float zoom = 1;
  ui::Point middle{0.5F, 0.5F};
};

class Gallery final : public Screen {
 public:
  Gallery(const Place& place, const Scene& scene, catalog::Exhibit exhibit)
      : m_scene(scene), m_exhibit(std::move(exhibit)) {
    m_index = std::clamp(place.picture, 0, static_cast<int>(m_exhibit.pictures.size()) - 1);
    layout();
  }

  Duration advance(Duration elapsed) override;
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::gallery, .subject = m_exhibit.id.value(), .picture = m_index};
  }
  const catalog::Picture* own_picture() const override {
    return &m_exhibit.pictures[static_cast<std::size_t>(m_index)];
  }
  std::string title() const override { return m_scene.in(m_exhibit.title); }
  std::string standing() const override {
    return say(Word::nth_picture, m_scene.language, m_index + 1,
               static_cast<std::int64_t>(m_exhibit.pictures.size()));
  }

 private:
  void layout();
  void turn(int by);
  ui::Transition settling() const;
  void settle();
  void zoom_to(float zoom);
  void zoom_about(ui::Point at, float scale);
  void pan(ui::Point by);
  void finish_swipe(float velocity);
  bool can_turn(int by) const;
  ui::Rect whole(int index) const;   // of a picture that is not zoomed
  ui::Rect placed(View view) const;  // of the present one
  View held(View view) const;        // so that no edge leaves the stage's middle
  View shown() const;
  void draw_locator(ui::Canvas& canvas) const;
  void draw_controls(ui::Canvas& canvas) const;

  Scene m_scene;
  catalog::Exhibit m_exhibit;
  int m_index = 0;
  ui::Rect m_stage;
  ui::Rect m_caption;
  ui::Rect m_buttons;
  View m_view;
  View m_from;  // where a zoom by button starts
  ui::Transition m_zooming;
  float m_shift = 0;  // pixels, of a swipe under way
  float m_shift_from = 0;
  ui::Transition m_settling;
};

void Gallery::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.area;
  const float words = 2 * m_scene.type.pitch(theme.caption());
  const float around = theme.mm(6);
  const float button = ui::stacked_height(m_scene.type, theme);
  const float height = theme.portrait() ? words + theme.mm(3) + button : std::max(words, button);
  ui::Rect below = ui::inset(ui::cut_bottom(rest, height + 2 * around), theme.margin(), around);
  m_stage = ui::inset(rest, 0, theme.mm(4));
  m_buttons =
      theme.portrait() ? ui::cut_bottom(below, button) : ui::cut_right(below, below.width * 0.56F);
  if (!theme.portrait()) ui::cut_right(below, theme.gap() * 2);
  m_caption = below;
}

bool Gallery::can_turn(int by) const {
  const int next = m_index + by;
  return next >= 0 && next < static_cast<int>(m_exhibit.pictures.size());
}

ui::Rect Gallery::whole(int index) const {
  const catalog::Picture& picture = m_exhibit.pictures[static_cast<std::size_t>(index)];
  const ui::Rect rect = ui::contained(
      {static_cast<float>(picture.width), static_cast<float>(picture.height)}, m_stage);
  return {std::round(rect.x), std::round(rect.y), std::round(rect.width), std::round(rect.height)};
}

ui::Rect Gallery::placed(View view) const {
  const ui::Rect fit = whole(m_index);
  const float width = fit.width * view.zoom;
  const float height = fit.height * view.zoom;
  const ui::Point centre = m_stage.centre();
  return {centre.x - view.middle.x * width, centre.y - view.middle.y * height, width, height};
}

View Gallery::held(View view) const {
  view.zoom = std::clamp(view.zoom, 1.0F, k_most_zoom);
  const ui::Rect fit = whole(m_index);
  const auto hold = [](float middle, float picture, float stage) {
    const float margin = std::min(0.5F, stage / picture / 2);
    return std::clamp(middle, margin, 1 - margin);
  };
  view.middle.x = hold(view.middle.x, fit.width * view.zoom, m_stage.width);
  view.middle.y = hold(view.middle.y, fit.height * view.zoom, m_stage.height);
  return view;
}

View Gallery::shown() const {
  if (!m_zooming.running()) return m_view;
  const float t = ui::ease_out(m_zooming.progress());
  return {m_from.zoom + (m_view.zoom - m_from.zoom) * t,
          m_from.middle + (m_view.middle - m_from.middle) * t};
}

void Gallery::zoom_to(float zoom) {
  m_from = shown();
  m_view = held({zoom, m_view.middle});
  m_zooming = settling();
}

// What lies under `at` stays under it.
void Gallery::zoom_about(ui::Point at, float scale) {
  const ui::Rect before = placed(m_view);
  const ui::Point share{(at.x - before.x) / before.width, (at.y - before.y) / before.height};
  View view = m_view;
  view.zoom = std::clamp(view.zoom * scale, 1.0F, k_most_zoom);
  const ui::Rect fit = whole(m_index);
  const ui::Point centre = m_stage.centre();
  view.middle = {share.x - (at.x - centre.x) / (fit.width * view.zoom),
                 share.y - (at.y - centre.y) / (fit.height * view.zoom)};
  m_view = held(view);
}

void Gallery::pan(ui::Point by) {
  const ui::Rect now = placed(m_view);
  m_view.middle = m_view.middle - ui::Point{by.x / now.width, by.y / now.height};
  m_view = held(m_view);
}

void Gallery::turn(int by) {
  if (!can_turn(by)) return;
  m_index += by;
  m_view = {};
  m_zooming = ui::Transition();
  m_shift += static_cast<float>(by) * m_stage.width;
  m_shift_from = m_shift;
  settle();
}

void Gallery::finish_swipe(float velocity) {
  const bool far = std::abs(m_shift) > m_stage.width * k_swipe;
  const bool fast = std::abs(velocity) > k_flick && velocity * m_shift > 0;
  const int by = m_shift < 0 ? 1 : -1;
  if ((far || fast) && can_turn(by)) return turn(by);
  m_shift_from = m_shift;
  settle();
}

// Nothing to wait for where nothing is to move.
ui::Transition Gallery::settling() const {
  return ui::Transition(m_scene.theme.still() ? Duration::zero() : k_settle);
}

void Gallery::settle() {
  m_settling = settling();
  if (!m_settling.running()) m_shift = 0;
}

Duration Gallery::advance(Duration elapsed) {
  m_zooming.advance(elapsed);
  if (m_settling.running()) {
    m_settling.advance(elapsed);
    m_shift = m_shift_from * (1 - ui::ease_out(m_settling.progress()));
  }
  return m_zooming.running() || m_settling.running() ? Duration::zero() : base::k_forever;
}

Action Gallery::respond(const ui::Gesture& gesture) {
  const bool on_stage = m_stage.contains(gesture.start);
  switch (gesture.kind) {
    case Kind::tap:
      if (gesture.target == "gallery.previous") turn(-1);
      if (gesture.target == "gallery.next") turn(1);
      if (gesture.target == "gallery.zoom-in") zoom_to(m_view.zoom * k_zoom_step);
      if (gesture.target == "gallery.zoom-out") zoom_to(m_view.zoom / k_zoom_step);
      break;
    case Kind::pinch:
      if (!on_stage) break;
      m_zooming = ui::Transition();
      m_shift = 0;
      zoom_about(gesture.at, gesture.scale);
      pan(gesture.delta);
      break;
    case Kind::drag_begin:
    case Kind::drag:
      if (!on_stage) break;
      m_settling = ui::Transition();
      if (m_view.zoom > 1.01F) {
        pan(gesture.delta);
      } else {
        const bool edge = !can_turn(m_shift + gesture.delta.x < 0 ? 1 : -1);
        m_shift += gesture.delta.x * (edge ? 0.35F : 1);
      }
      break;
    case Kind::drag_end:
      if (on_stage && m_view.zoom <= 1.01F) finish_swipe(gesture.velocity.x);
      break;
    case Kind::scroll:
      zoom_about(gesture.at, gesture.delta.y < 0 ? 1.15F : 1 / 1.15F);
      break;
    default:
      break;
  }
  return Stay{};
}

void Gallery::draw_locator(ui::Canvas& canvas) const {
  const View view = shown();
  if (view.zoom < 1.05F) return;
  const ui::Theme& theme = m_scene.theme;
  const ui::Rect fit = whole(m_index);
  const float width = theme.mm(44);
  ui::Rect map{0, 0, width, std::round(width * fit.height / fit.width)};
  map.x = m_stage.right() - theme.margin() - map.width;
  map.y = m_stage.bottom() - theme.margin() - map.height;
  canvas.fill(ui::inset(map, -theme.mm(0.8F)), theme.palette().on_night);
  canvas.picture(map,
                 use_of(m_exhibit.pictures[static_cast<std::size_t>(m_index)], ui::Fit::cover, 0));
  const ui::Rect now = placed(view);
  const ui::Rect seen = ui::intersection(now, m_stage);
  const ui::Rect part{map.x + (seen.x - now.x) / now.width * map.width,
                      map.y + (seen.y - now.y) / now.height * map.height,
                      seen.width / now.width * map.width, seen.height / now.height * map.height};
  canvas.plate(part, {.colour = {0, 0, 0, 0},
                      .corner = theme.mm(1),
                      .border = theme.palette().award,
                      .border_width = theme.mm(0.9F)});
}

void Gallery::draw_controls(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Picture& picture = m_exhibit.pictures[static_cast<std::size_t>(m_index)];
  const ui::Paragraph caption = ui::set(canvas.type(), m_scene.in(picture.caption), theme.caption(),
                                        m_caption.width, {.most_lines = 2});
  draw_paragraph(canvas, caption,
                 {m_caption.x, std::round(m_caption.y + (m_caption.height - caption.height()) / 2)},
                 theme.palette().on_night);
  const std::vector<ui::Rect> places = ui::columns(m_buttons, 4, theme.mm(3));
  const auto button = [&](std::size_t place, const char* id, Word word, const char* icon,
                          bool enabled) {
    draw_button(
        canvas, theme,
        ui::centred({places[place].width, ui::stacked_height(canvas.type(), theme)}, places[place]),
        {.id = id,
         .label = say(word, m_scene.language),
         .icon = icon,
         .enabled = enabled,
         .icon_above = true});
  };
  button(0, "gallery.previous", Word::previous_picture, "back", can_turn(-1));
  button(1, "gallery.zoom-out", Word::zoom_out, "zoom-out", m_view.zoom > 1.01F);
  button(2, "gallery.zoom-in", Word::zoom_in, "zoom-in", m_view.zoom < k_most_zoom - 0.01F);
  button(3, "gallery.next", Word::next_picture, "next", can_turn(1));
}

void Gallery::draw(ui::Canvas& canvas) const {
  canvas.fill(m_scene.area, m_scene.theme.palette().night);
  const View view = shown();
  {
    const ui::InLayer stage(canvas, {.offset = {std::round(m_shift), 0}, .clip = m_stage});
    for (const int by : {-1, 0, 1}) {
      if (by != 0 && !can_turn(by)) continue;
      const auto index = static_cast<std::size_t>(m_index + by);
      const ui::PictureUse still = use_of(m_exhibit.pictures[index], ui::Fit::cover, 0);
      const ui::PictureUse moving = use_of(m_exhibit.pictures[index], ui::Fit::free, 0);
      if (by == 0 && view.zoom > 1.001F)
        canvas.picture(placed(view), moving);
      else
        canvas.picture(ui::moved(whole(m_index + by), {static_cast<float>(by) * m_stage.width, 0}),
                       still);
    }
  }
  {
    const ui::InElement element(
        canvas, {.id = "gallery.picture",
                 .role = ui::Role::list,
                 .name = m_scene.in(m_exhibit.pictures[static_cast<std::size_t>(m_index)].alt),
                 .rect = m_stage});
  }
  draw_locator(canvas);
  draw_controls(canvas);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_gallery(const Place& place, const Scene& scene) {
  auto exhibit = TRY(scene.exhibition->catalog.exhibit(catalog::ExhibitId(place.subject)));
  if (!exhibit || exhibit->pictures.empty())
    return base::fail(base::Fault::missing, "no pictures of " + place.subject);
  return std::make_unique<Gallery>(place, scene, std::move(*exhibit));
}

}  // namespace kiosk::screens
