// The attract loop: the pack's own pictures, slowly changing, and an invitation to touch.
#include "screens/cards.h"
#include "screens/logo.h"
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

constexpr Duration k_slide = std::chrono::seconds(9);
constexpr Duration k_fade = std::chrono::milliseconds(1400);
constexpr float k_drift = 0.05F;           // of the picture's width, over one slide
constexpr int k_large_lines = 2;           // of the event's name, in large letters
constexpr std::size_t k_slides_read = 12;  // at a time, of each event

struct Slide {
  const Exhibition* event;
  catalog::ExhibitCard card;
};

class Attract final : public Screen {
 public:
  Attract(const Scene& scene, std::vector<Slide> slides)
      : m_scene(scene), m_slides(std::move(slides)) {
    layout();
  }

  Duration advance(Duration elapsed) override {
    m_elapsed += elapsed;
    go_on();
    if (m_slides.size() < 2) return base::k_forever;
    const Duration into = m_elapsed % k_slide;
    if (m_scene.theme.still()) return k_slide - into;
    if (slide() > 0 && into < k_fade) return Duration::zero();
    // The drift is slow: a new frame only when the picture has moved by a pixel.
    const double pixels = static_cast<double>(m_stage.width) * k_drift;
    return std::min(k_slide - into, base::from_seconds(base::seconds(k_slide) / pixels));
  }

  Action respond(const ui::Gesture& gesture) override {
    return gesture.kind == ui::Gesture::Kind::tap ? Action(Start{}) : Action(Stay{});
  }

  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::attract}; }
  std::string title() const override { return {}; }
  std::vector<Impression> impressions() const override {
    if (m_slides.empty()) return {};
    const Slide& now = slide_at(slide());
    return {{Surface::attract, now.event->album, now.card.id, slide()}};
  }

 private:
  void go_on();
  void draw_ground(ui::Canvas& canvas, ui::Rect wide, const Slide& shown) const;
  const Slide& slide_at(std::size_t number) const {
    return m_slides[(number - m_first) % m_slides.size()];
  }
  void layout();
  void draw_slide(ui::Canvas& canvas, std::size_t number, float opacity) const;
  void draw_caption(ui::Canvas& canvas, const Scene& scene, const catalog::ExhibitCard& card) const;
  void draw_invitation(ui::Canvas& canvas) const;
  Scene scene_now() const;
  ui::Paragraph name_of(const ui::Typesetter& type, const catalog::Text& whole,
                        const catalog::Text& brief, ui::Size room) const;
  std::size_t slide() const { return static_cast<std::size_t>(m_elapsed / k_slide); }

  Scene m_scene;
  std::vector<Slide> m_slides;
  std::size_t m_first = 0;  // the number of the first of them
  Duration m_elapsed{};
  ui::Rect m_stage;  // of the pictures
  ui::Rect m_panel;  // of the words, below them
  bool m_upright = false;
  float m_larger = 1;
};

void Attract::layout() {
  const ui::Theme& theme = m_scene.theme;
  m_stage = m_scene.area;
  m_upright = m_stage.height > m_stage.width;
  // Where letters are larger than these millimetres, asked for or on a coarse panel, so is all.
  m_larger = static_cast<float>(theme.title().px) / (11.6F * theme.px_per_mm());
  m_panel = ui::cut_bottom(m_stage, theme.mm((m_upright ? 108 : 52) * m_larger));
}

void Attract::draw_slide(ui::Canvas& canvas, std::size_t number, float opacity) const {
  const Slide& shown = slide_at(number);
  const float reach = m_scene.theme.still() ? 0 : std::round(m_stage.width * k_drift);
  const Duration age = m_elapsed - k_slide * static_cast<std::int64_t>(number);
  const auto gone = static_cast<float>(base::seconds(age) / base::seconds(k_slide + k_fade));
  const float shift = number % 2 == 0 ? gone : 1 - gone;  // to the left, then to the right
  const ui::InLayer layer(canvas, {.offset = {-std::round(shift * reach), 0},
                                   .opacity = opacity,
                                   .clip = m_stage,
                                   .album = shown.event->album});
  ui::Rect wide = m_stage;
  wide.width += reach;
  if (shown.card.picture)
    canvas.picture(wide, use_of(*shown.card.picture, ui::Fit::cover, 0));
  else
    draw_ground(canvas, wide, shown);
}

// Of a work without a picture: its category's colour and sign. It has its turn like any other.
void Attract::draw_ground(ui::Canvas& canvas, ui::Rect wide, const Slide& shown) const {
  Scene scene = m_scene;
  scene.exhibition = shown.event;
  const ui::Colour accent = accent_of(scene, shown.card.category);
  const catalog::Term* category = shown.event->category(shown.card.category);
  canvas.fill(wide, ui::mix(accent, scene.theme.palette().paper, 0.82F));
  const float side = std::round(std::min(wide.width, wide.height) * 0.5F);
  canvas.icon(ui::centred({side, side}, wide), category ? category->icon : "school",
              ui::mix(accent, scene.theme.palette().paper, 0.4F));
}

// With the event whose work is seen now.
Scene Attract::scene_now() const {
  Scene scene = m_scene;
  if (!m_slides.empty()) scene.exhibition = slide_at(slide()).event;
  return scene;
}

void Attract::draw_caption(ui::Canvas& canvas, const Scene& scene,
                           const catalog::ExhibitCard& card) const {
  const ui::Theme& theme = scene.theme;
  const float width = std::min(theme.mm((m_upright ? 190 : 170) * m_larger), m_stage.width * 0.8F);
  const float pad = theme.mm(5 * m_larger);
  const ui::Paragraph title = ui::set(canvas.type(), scene.in(card.title), theme.heading(),
                                      width - 2 * pad, {.most_lines = 2, .balance = true});
  const float line = canvas.type().pitch(theme.caption());
  const float height = 2 * pad + title.height() + 2 * line;
  // A few pixels to and fro, so that no edge burns into the panel.
  const float nudge = theme.mm(0.5F) * static_cast<float>(slide() % 5);
  ui::Rect plate{theme.margin() + nudge, m_stage.bottom() - theme.margin() - height - nudge, width,
                 height};
  canvas.plate(
      plate, {.colour = theme.palette().card, .corner = theme.corner(), .shadow = theme.shadow()});
  if (card.sample) {
    const ui::Label label{say(Word::sample, scene.language), "", theme.palette().notice,
                          theme.palette().on_notice};
    const ui::Size needed = size(canvas.type(), theme, label);
    draw_label(canvas, theme, {plate.right() - pad - needed.width, plate.y + pad - theme.mm(1)},
               label);
  }
  ui::Rect inside = ui::inset(plate, pad);
  ui::Rect row = ui::cut_top(inside, line);
  if (const catalog::Term* category = scene.exhibition->category(card.category)) {
    const float side = theme.small_icon();
    const ui::Colour accent = accent_of(scene, card.category);
    canvas.icon(ui::centred({side, side}, ui::cut_left(row, side)), category->icon, accent);
    ui::cut_left(row, theme.mm(1.4F));
    ui::cut_right(row, theme.mm(28 * m_larger));
    draw_line(canvas, scene.in(category->label), theme.caption(), row, accent);
  }
  draw_paragraph(canvas, title, ui::cut_top(inside, title.height()).top_left(),
                 theme.palette().ink);
  draw_line(canvas, scene.in(card.school), theme.caption(), inside, theme.palette().quiet_ink);
}

// The short name where the whole one does not fit; smaller where that does not fit either.
ui::Paragraph Attract::name_of(const ui::Typesetter& type, const catalog::Text& whole,
                               const catalog::Text& brief, ui::Size room) const {
  const ui::Theme& theme = m_scene.theme;
  for (const catalog::Text* name : {&whole, &brief}) {
    const ui::Paragraph large = ui::set(type, m_scene.in(*name), theme.title(), room.width,
                                        {.most_lines = k_large_lines + 1, .balance = true});
    if (std::ssize(large.lines) <= k_large_lines && large.height() <= room.height) return large;
  }
  const int fitting = static_cast<int>(room.height / type.pitch(theme.heading()));
  return ui::set(type, m_scene.in(brief), theme.heading(), room.width,
                 {.most_lines = std::clamp(fitting, 1, 4), .balance = true});
}

void Attract::draw_invitation(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  canvas.fill(m_panel, theme.palette().paper);
  ui::Rect inside = ui::inset(m_panel, theme.mm(14), theme.mm(8 * m_larger));
  const std::string thai = say(Word::touch_to_start, catalog::Language::thai);
  const std::string english = say(Word::touch_to_start, catalog::Language::english);

  const float high = theme.mm(34 * m_larger);
  ui::Rect pill =
      m_upright ? ui::cut_bottom(inside, high) : ui::cut_right(inside, theme.mm(118 * m_larger));
  pill = ui::centred({std::min(pill.width, theme.mm(112 * m_larger)), std::min(pill.height, high)},
                     pill);
  canvas.plate(
      pill,
      {.colour = theme.palette().accent, .corner = pill.height / 2, .shadow = theme.shadow()});
  ui::Rect words = ui::inset(pill, theme.mm(10 * m_larger), theme.mm(2));
  const float side = theme.mm(16 * m_larger);
  canvas.icon(ui::centred({side, side}, ui::cut_left(words, side)), "touch",
              theme.palette().on_accent);
  ui::cut_left(words, theme.mm(3));
  const float heading = canvas.type().pitch(theme.heading());
  const float caption = canvas.type().pitch(theme.caption());
  words = ui::centred({words.width, heading + caption}, words);
  draw_line(canvas, thai, theme.heading(), ui::cut_top(words, heading), theme.palette().on_accent);
  draw_line(canvas, english, theme.caption(), words, theme.palette().on_accent);

  ui::cut_right(inside, theme.mm(6));
  const catalog::Event& event = scene_now().exhibition->event;
  if (event.logo) {
    const float tall = std::min(inside.height, theme.mm(30 * m_larger));
    const ui::Rect box{inside.x, inside.centre().y - tall / 2, 1.6F * tall, tall};
    const ui::InLayer own_pictures(canvas, {.album = scene_now().exhibition->album});
    draw_logo(canvas, m_scene, *event.logo, box);
    ui::cut_left(inside, place_of_logo(*event.logo, box).width + theme.mm(6));
  }
  // Where several follow each other, a name is there for seconds only.
  const catalog::Text& called = m_scene.events.size() > 1 ? event.short_name : event.name;
  // Of two lines, if two of the name still fit above them.
  const bool low = inside.height < 2 * (heading + caption) + theme.mm(2);
  const ui::Paragraph host = ui::set(canvas.type(), m_scene.in(event.organiser_name),
                                     theme.caption(), inside.width, {.most_lines = low ? 1 : 2});
  const ui::Size room{inside.width, inside.height - host.height() - theme.mm(2)};
  const ui::Paragraph name = name_of(canvas.type(), called, event.short_name, room);
  inside = ui::centred({inside.width, name.height() + host.height() + theme.mm(2)}, inside);
  draw_paragraph(canvas, name, ui::cut_top(inside, name.height() + theme.mm(2)).top_left(),
                 theme.palette().ink);
  draw_paragraph(canvas, host, inside.top_left(), theme.palette().quiet_ink);
}

void Attract::draw(ui::Canvas& canvas) const {
  const ui::InElement all(canvas, {.id = "attract.start",
                                   .role = ui::Role::button,
                                   .name = say(Word::touch_to_start, m_scene.language),
                                   .rect = m_scene.theme.reach()});
  if (m_slides.empty()) {
    canvas.fill(m_stage, m_scene.theme.palette().accent);
  } else {
    const Duration into = m_elapsed % k_slide;
    const bool fading = slide() > 0 && into < k_fade && !m_scene.theme.still();
    const auto share = static_cast<float>(base::seconds(into) / base::seconds(k_fade));
    if (fading) draw_slide(canvas, slide() - 1, 1);
    draw_slide(canvas, slide(), fading ? ui::ease_in_out(share) : 1);
    draw_caption(canvas, scene_now(), slide_at(slide()).card);
  }
  draw_invitation(canvas);
}

using Cards = std::vector<catalog::ExhibitCard>;

// The works of one event whose turn it is.
base::Result<Cards> cards_of(const Exhibition& exhibition) {
  return exhibition.catalog.cards(exhibition.turns(Surface::attract).upcoming(k_slides_read));
}

// One work of each event in turn: an event of twenty works is seen as often as one of a thousand.
std::vector<Slide> in_turns(std::span<const Exhibition* const> events, std::vector<Cards> cards) {
  std::size_t longest = 0;
  for (const Cards& of_one : cards) longest = std::max(longest, of_one.size());
  std::vector<Slide> slides;
  for (std::size_t at = 0; at < longest; ++at)
    for (std::size_t event = 0; event < events.size(); ++event)
      if (const Cards& own = cards[event]; !own.empty())
        slides.push_back({events[event], own[at % own.size()]});
  return slides;
}

base::Result<std::vector<Slide>> next_slides(const Scene& scene) {
  std::vector<Cards> cards;
  for (const Exhibition* event : scene.events) {
    auto own = cards_of(*event);
    if (!own && scene.events.size() == 1) return tl::unexpected(own.error());
    cards.push_back(std::move(own).value_or(Cards()));  // one that cannot be read spoils no other
  }
  return in_turns(scene.events, std::move(cards));
}

// When all were seen, others have their turn; where they cannot be read, these have it again. The
// last one is kept: the first of the new ones fades in over it.
void Attract::go_on() {
  if (m_slides.empty() || slide() < m_first + m_slides.size()) return;
  auto next = next_slides(m_scene);
  if (!next || next->empty()) return;
  next->insert(next->begin(), slide_at(slide() - 1));
  m_slides = *std::move(next);
  m_first = slide() - 1;
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_attract(const Place&, const Scene& scene) {
  return std::make_unique<Attract>(scene, TRY(next_slides(scene)));
}

}  // namespace kiosk::screens
