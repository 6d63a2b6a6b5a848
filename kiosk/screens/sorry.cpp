// When there is no pack or it cannot be read: friendly to visitors, useful to staff, and in both
// languages at once, because nobody can have chosen one.
#include "screens/comfort.h"
#include "screens/screen.h"
#include "screens/words.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::screens {
namespace {

constexpr float k_sign = 30;     // mm: the sign over the words
constexpr int k_text_step = 10;  // percent

class Sorry final : public Screen {
 public:
  explicit Sorry(const Scene& scene) : m_scene(scene) {}

  // Within a visit only one page could not be shown: a touch leads home, where the rest is.
  Action respond(const ui::Gesture& gesture) override {
    return gesture.kind == ui::Gesture::Kind::tap ? Action(Home{}) : Action(Stay{});
  }
  Place place() const override { return {.page = Page::sorry}; }
  std::string title() const override { return {}; }

  void draw(ui::Canvas& canvas) const override {
    const ui::Theme& theme = m_scene.theme;
    const std::vector<Said> said = fitting(canvas.type());
    const float side = theme.mm(k_sign);
    ui::Rect column = ui::centred({width(), side + height(canvas.type(), said)}, m_scene.content());
    const ui::Rect disc = ui::centred({side, side}, ui::cut_top(column, side));
    canvas.plate(disc, {.colour = theme.palette().sunk, .corner = side / 2});
    canvas.icon(ui::inset(disc, theme.mm(8)), "school", theme.palette().quiet_ink);
    for (const Said& each : said) {
      ui::cut_top(column, each.above);
      const ui::Paragraph lines = set(canvas.type(), each);
      const ui::Rect place = ui::cut_top(column, lines.height());
      draw_paragraph(canvas, lines, place.top_left(), each.ink, ui::Align::centre, place.width);
    }
  }

 private:
  struct Said {
    std::string text;
    ui::Font font;
    ui::Colour ink;
    float above = 0;  // pixels left free over it
  };

  // With letters of this size.
  std::vector<Said> said(int percent) const {
    const ui::Theme theme(m_scene.theme.panel(), with_text(m_scene.theme.appearance(), percent));
    const ui::Palette& palette = theme.palette();
    std::vector<Said> all;
    for (const auto language : {catalog::Language::thai, catalog::Language::english}) {
      const bool thai = language == catalog::Language::thai;
      all.push_back({say(Word::sorry, language), thai ? theme.title() : theme.heading(),
                     palette.ink, theme.mm(thai ? 6 : 3)});
      all.push_back({say(Word::sorry_text, language), theme.body(), palette.ink});
    }
    for (const auto language : {catalog::Language::thai, catalog::Language::english})
      all.push_back({say(Word::sorry_staff, language), theme.caption(), palette.quiet_ink,
                     theme.mm(language == catalog::Language::thai ? 6 : 0)});
    return all;
  }

  // Nothing scrolls here: where the panel is too low for the letters as large as they were asked
  // for, they are as large as can be.
  std::vector<Said> fitting(const ui::Typesetter& type) const {
    const float room = m_scene.content().height - m_scene.theme.mm(k_sign);
    int percent = m_scene.theme.appearance().text_percent;
    while (percent > k_text_steps.front() && height(type, said(percent)) > room)
      percent -= k_text_step;
    return said(percent);
  }

  static ui::Appearance with_text(ui::Appearance appearance, int percent) {
    appearance.text_percent = percent;
    return appearance;
  }
  float width() const { return std::min(m_scene.theme.mm(240), m_scene.content().width); }
  ui::Paragraph set(const ui::Typesetter& type, const Said& said) const {
    return ui::set(type, said.text, said.font, width(), {.balance = true});
  }
  float height(const ui::Typesetter& type, const std::vector<Said>& said) const {
    float sum = 0;
    for (const Said& each : said) sum += each.above + set(type, each).height();
    return sum;
  }

  Scene m_scene;
};

}  // namespace

std::unique_ptr<Screen> open_sorry(const Scene& scene) {
  return std::make_unique<Sorry>(scene);
}

}  // namespace kiosk::screens
