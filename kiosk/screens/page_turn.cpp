#include "screens/page_turn.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr base::Duration k_page_turn = std::chrono::milliseconds(250);
constexpr float k_slide = 0.07F;  // of the width: how far a page comes from
constexpr float k_rise = 2.5F;    // what grows is there sooner than it is large

}  // namespace

void PageTurn::begin(Kind kind, Leaving leaving, ui::Rect from) {
  m_kind = kind;
  m_leaving = std::move(leaving);
  m_from = from;
  m_time = ui::Transition(kind == Kind::fade ? k_page_turn / 2 : k_page_turn);
}

void PageTurn::shrink_into(ui::Rect element) {
  m_kind = Kind::shrink;
  m_from = element;
}

void PageTurn::hold() {
  m_time = ui::Transition(k_page_turn);
}

void PageTurn::finish() {
  m_time = ui::Transition();
  forget_leaving();
}

void PageTurn::advance(base::Duration elapsed) {
  if (!running()) return;
  m_time.advance(elapsed);
  if (!running()) forget_leaving();
}

int PageTurn::album_of(const Screen& screen, int arriving) const {
  return &screen == m_leaving.screen.get() ? m_leaving.album : arriving;
}

ui::Layer PageTurn::upper_layer(ui::Rect window) const {
  const float t = ui::ease_out(m_time.progress());
  ui::Layer upper;
  upper.opacity = t;
  switch (m_kind) {
    case Kind::fade:
      break;
    case Kind::forward:
      upper.offset.x = std::round((1 - t) * k_slide * window.width);
      break;
    case Kind::backward:
      upper.offset.x = -std::round((1 - t) * k_slide * window.width);
      break;
    case Kind::grow:
      upper.clip = ui::mix(m_from, window, t);
      upper.opacity = std::min(1.0F, t * k_rise);
      break;
    case Kind::shrink:
      upper.clip = ui::mix(window, m_from, t);
      upper.opacity = 1 - t;
      upper.covered = true;  // it leaves: nothing on it can be touched
      break;
  }
  return upper;
}

void PageTurn::draw(ui::Canvas& canvas, ui::Rect window, ui::Colour paper, const Screen& arriving,
                    std::size_t number,
                    const std::function<void(ui::Canvas&, const Screen&)>& draw_page) const {
  const auto page = [&](const Screen& screen, const ui::Layer& layer) {
    const ui::InLayer placed(canvas, layer);
    const std::size_t own_number = &screen == &arriving ? number : number - 1;
    canvas.baked({"page " + std::to_string(own_number), window, 0, paper},
                 [&](ui::Canvas& baked) { draw_page(baked, screen); });
  };
  const bool shrinks = m_kind == Kind::shrink;
  page(shrinks ? arriving : *m_leaving.screen, {.covered = !shrinks});
  page(shrinks ? *m_leaving.screen : arriving, upper_layer(window));
}

}  // namespace kiosk::screens
