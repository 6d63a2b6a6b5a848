// When there is no pack or it cannot be read: friendly to visitors, useful to staff, and in both
// languages at once, because nobody can have chosen one.
#include "screens/screen.h"
#include "screens/words.h"
#include "ui/paragraph.h"

namespace kiosk::screens {
namespace {

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
    const float width = std::min(theme.mm(240), m_scene.content().width);
    ui::Rect column = ui::centred({width, theme.mm(190)}, m_scene.area);
    const float side = theme.mm(30);
    const ui::Rect disc = ui::centred({side, side}, ui::cut_top(column, side));
    canvas.plate(disc, {.colour = theme.palette().sunk, .corner = side / 2});
    canvas.icon(ui::inset(disc, theme.mm(8)), "school", theme.palette().quiet_ink);
    ui::cut_top(column, theme.mm(6));
    for (const auto language : {catalog::Language::thai, catalog::Language::english}) {
      write(canvas, column, say(Word::sorry, language),
            language == catalog::Language::thai ? theme.title() : theme.heading(),
            theme.palette().ink);
      write(canvas, column, say(Word::sorry_text, language), theme.body(), theme.palette().ink);
      ui::cut_top(column, theme.mm(3));
    }
    ui::cut_top(column, theme.mm(3));
    for (const auto language : {catalog::Language::thai, catalog::Language::english})
      write(canvas, column, say(Word::sorry_staff, language), theme.caption(),
            theme.palette().quiet_ink);
  }

 private:
  static void write(ui::Canvas& canvas, ui::Rect& column, const std::string& text, ui::Font font,
                    ui::Colour colour) {
    const ui::Paragraph lines = ui::set(canvas.type(), text, font, column.width, {.balance = true});
    const ui::Rect place = ui::cut_top(column, lines.height());
    draw_paragraph(canvas, lines, place.top_left(), colour, ui::Align::centre, place.width);
  }

  Scene m_scene;
};

}  // namespace

std::unique_ptr<Screen> open_sorry(const Scene& scene) {
  return std::make_unique<Sorry>(scene);
}

}  // namespace kiosk::screens
