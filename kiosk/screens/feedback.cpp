#include "screens/feedback.h"

#include "screens/comfort.h"
#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::screens {
namespace {

constexpr float k_width = 190;      // mm, with letters of the usual size
constexpr float k_face = 32;        // mm: a face's side, where there is room
constexpr float k_least_face = 18;  // mm
constexpr float k_clock = 1.6F;     // mm: the thickness of the bar that runs down
constexpr float k_heart = 20;       // mm
constexpr int k_text_step = 10;     // percent

// A face never stands without its word.
struct Face {
  Opinion opinion;
  const char* id;
  Word word;
  const char* icon;
};
constexpr std::array k_faces = {Face{Opinion::good, "feedback.good", Word::felt_good, "face-good"},
                                Face{Opinion::fair, "feedback.fair", Word::felt_fair, "face-fair"},
                                Face{Opinion::bad, "feedback.bad", Word::felt_bad, "face-bad"}};

// The card at one size of letters, in a room it may be too large for.
struct Card {
  ui::Paragraph question;
  ui::Paragraph note;
  std::array<ui::Paragraph, k_faces.size()> words;
  float column = 0;  // the width of a face's place
  float face = 0;    // its side; the rest of the height goes to it
  float place = 0;   // the height of a face's place
  float skip = 0;    // the height of the button
  float height = 0;  // of all of it, without the plate's edge
  bool fits = false;
};

ui::Button skip_button(const Scene& scene) {
  return {.id = k_skip_feedback, .label = say(Word::skip, scene.language), .icon = "close"};
}

std::int64_t whole_seconds(base::Duration left) {
  return static_cast<std::int64_t>(std::ceil(base::seconds(left)));
}

Card card_at(const ui::Typesetter& type, const Scene& scene, int percent, ui::Size room,
             base::Duration left) {
  const ui::Theme& theme = scene.theme;
  const auto set = [&](const std::string& text, ui::Font font, float width) {
    return ui::set(type, text, theme.at_percent(font, percent), width, {.balance = true});
  };
  Card card;
  card.column = (room.width - 2 * theme.gap()) / static_cast<float>(k_faces.size());
  card.question = set(say(Word::liked_it, scene.language), theme.title(), room.width);
  card.note = set(say(Word::back_in_seconds, scene.language, whole_seconds(left)), theme.caption(),
                  room.width);
  const float word_width = card.column - theme.mm(4);
  float word_height = 0;
  bool words_fit = true;
  for (std::size_t at = 0; at < k_faces.size(); ++at) {
    card.words[at] = set(say(k_faces[at].word, scene.language), theme.lead(), word_width);
    word_height = std::max(word_height, card.words[at].height());
    words_fit = words_fit && card.words[at].width <= word_width;
  }
  card.skip = ui::height(type, theme, skip_button(scene), room.width);
  const float rest = card.question.height() + card.note.height() + card.skip + word_height +
                     theme.mm(k_clock) + theme.mm(27);
  card.face = std::min({theme.mm(k_face), room.height - rest, word_width});
  card.place = card.face + word_height + theme.mm(8);
  card.height = rest + card.face;
  card.fits = words_fit && card.face >= theme.mm(k_least_face);
  return card;
}

// As large as was asked for, or as can be: the card is seen as a whole.
Card card_in(const ui::Typesetter& type, const Scene& scene, ui::Size room, base::Duration left) {
  int percent = scene.theme.appearance().text_percent;
  Card card = card_at(type, scene, percent, room, left);
  while (!card.fits && percent > k_text_steps.front()) {
    percent -= k_text_step;
    card = card_at(type, scene, percent, room, left);
  }
  return card;
}

void draw_plate(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect plate) {
  const ui::Palette& palette = theme.palette();
  canvas.fill({0, 0, theme.window().width, theme.window().height}, palette.veil);
  canvas.plate(plate, {.colour = palette.paper,
                       .corner = theme.mm(5),
                       .shadow = theme.mm(4),
                       .border = palette.outline,
                       .border_width = theme.outline_width()});
}

// Wider for large letters, so that a face's word stays on its line.
float plate_width(const ui::Theme& theme) {
  constexpr float k_growth = 0.8F;  // of the letters' own
  const float percent = static_cast<float>(theme.appearance().text_percent) * k_growth;
  return std::min(theme.mm(k_width * std::max(percent, 100.0F) / 100),
                  theme.reach().width - 2 * theme.margin());
}

ui::Rect plate_of(const ui::Theme& theme, ui::Size size) {
  ui::Rect plate = ui::centred(size, theme.reach());
  plate.x = std::round(plate.x);
  plate.y = std::round(plate.y);
  return plate;
}

void draw_face(ui::Canvas& canvas, const Scene& scene, ui::Rect place, const Face& face,
               const ui::Paragraph& word, float side) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::InElement element(canvas, {.id = face.id,
                                       .role = ui::Role::button,
                                       .name = say(face.word, scene.language),
                                       .rect = place,
                                       .corner = theme.corner()});
  canvas.plate(place, {.colour = palette.card,
                       .corner = theme.corner(),
                       .border = palette.edge,
                       .border_width = theme.mm(0.4F)});
  ui::cut_top(place, theme.mm(3));
  canvas.icon(ui::centred({side, side}, ui::cut_top(place, side)), face.icon, palette.ink);
  ui::cut_top(place, theme.mm(2));
  draw_paragraph(canvas, word, place.top_left(), palette.ink, ui::Align::centre, place.width);
}

// Runs down in whole seconds for those who want nothing to move.
void draw_clock(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect bar, base::Duration left,
                base::Duration all) {
  const double shown =
      theme.still() ? static_cast<double>(whole_seconds(left)) : base::seconds(left);
  const auto share = static_cast<float>(std::clamp(shown / base::seconds(all), 0.0, 1.0));
  canvas.fill(bar, theme.palette().sunk);
  canvas.fill({bar.x, bar.y, std::round(bar.width * share), bar.height}, theme.palette().accent);
}

}  // namespace

std::optional<Opinion> opinion_of(std::string_view element) {
  for (const Face& face : k_faces)
    if (face.id == element) return face.opinion;
  return std::nullopt;
}

void draw_feedback(ui::Canvas& canvas, const Scene& scene, base::Duration left,
                   base::Duration all) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::Rect reach = theme.reach();
  const float pad = theme.mm(8);
  const float width = plate_width(theme);
  const Card card = card_in(canvas.type(), scene,
                            {width - 2 * pad, reach.height - 2 * theme.margin() - 2 * pad}, left);
  const ui::Rect plate = plate_of(theme, {width, card.height + 2 * pad});
  const ui::InElement sheet(canvas, {.id = "feedback.card",
                                     .role = ui::Role::sheet,
                                     .name = say(Word::liked_it, scene.language),
                                     .rect = plate,
                                     .corner = theme.mm(5)});
  draw_plate(canvas, theme, plate);
  ui::Rect inside = ui::inset(plate, pad);
  draw_paragraph(canvas, card.question, ui::cut_top(inside, card.question.height()).top_left(),
                 palette.ink, ui::Align::centre, inside.width);
  ui::cut_top(inside, theme.mm(6));
  const auto places = ui::columns(ui::cut_top(inside, card.place), k_faces.size(), theme.gap());
  for (std::size_t at = 0; at < k_faces.size(); ++at)
    draw_face(canvas, scene, places[at], k_faces[at], card.words[at], card.face);
  const ui::Rect row = ui::cut_bottom(inside, card.skip);
  ui::cut_top(inside, theme.mm(6));
  draw_clock(canvas, theme, ui::cut_top(inside, theme.mm(k_clock)), left, all);
  ui::cut_top(inside, theme.mm(2));
  draw_paragraph(canvas, card.note, inside.top_left(), palette.quiet_ink, ui::Align::centre,
                 inside.width);
  const ui::Button skip = skip_button(scene);
  const float skip_width =
      std::min(row.width, std::max(card.column, ui::width(canvas.type(), theme, skip)));
  draw_button(canvas, theme, ui::centred({skip_width, row.height}, row), skip);
}

void draw_thanks(ui::Canvas& canvas, const Scene& scene) {
  const ui::Theme& theme = scene.theme;
  const std::string words = say(Word::thanks, scene.language);
  const float pad = theme.mm(8);
  const float heart = theme.mm(k_heart);
  const float width = plate_width(theme) - 2 * pad;
  const ui::Paragraph said = ui::set(canvas.type(), words, theme.title(), width, {.balance = true});
  const ui::Rect plate =
      plate_of(theme, {width + 2 * pad, heart + theme.mm(3) + said.height() + 2 * pad});
  const ui::InElement sheet(canvas, {.id = "thanks.card",
                                     .role = ui::Role::sheet,
                                     .name = words,
                                     .rect = plate,
                                     .corner = theme.mm(5)});
  draw_plate(canvas, theme, plate);
  ui::Rect inside = ui::inset(plate, pad);
  canvas.icon(ui::centred({heart, heart}, ui::cut_top(inside, heart)), "heart",
              theme.palette().accent);
  ui::cut_top(inside, theme.mm(3));
  draw_paragraph(canvas, said, inside.top_left(), theme.palette().ink, ui::Align::centre,
                 inside.width);
}

}  // namespace kiosk::screens
