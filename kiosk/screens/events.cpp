// The entrance: several events side by side, one large tile each. It stands between the attract
// screen and the events' own homes, and only where more than one pack is on show.
#include "screens/cards.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/paragraph.h"
#include "ui/scroll_area.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr std::int64_t k_looked_through = 24;  // works, for one that has a picture
constexpr float k_least_tile = 74;             // mm high; more tiles than fit are scrolled to
constexpr float k_wide = 1.5F;           // a tile wider than this has its words beside its picture,
constexpr float k_words_beside = 0.46F;  // as wide as this share of it

struct Tile {
  const Exhibition* event;
  std::optional<catalog::Picture> picture;
  ui::Rect rect;  // in the scrolled content
  ui::Rect pictured;
  ui::Rect words;
  ui::Paragraph name;
  ui::Paragraph date;
};

// As printed, or as the calendar says.
std::string date_of(const catalog::Event& event, catalog::Language language) {
  if (const std::string& printed = event.date_text.in(language); !printed.empty()) return printed;
  const auto date = text::parse_date(event.date);
  if (!date) return {};
  return language == catalog::Language::thai ? text::thai_date(*date) : text::english_date(*date);
}

// How many stand beside each other at most.
std::size_t most_across(std::size_t tiles, bool portrait) {
  if (portrait) return tiles > 3 ? 2 : 1;
  if (tiles == 4) return 2;
  return tiles > 6 ? 4 : 3;
}

// How many tiles each row has: as equal as can be, so that every row is filled.
std::vector<std::size_t> rows_of(std::size_t tiles, bool portrait) {
  const std::size_t across = most_across(tiles, portrait);
  std::vector<std::size_t> counts;
  for (std::size_t rows = (tiles + across - 1) / across; rows > 0; --rows) {
    counts.push_back((tiles + rows - 1) / rows);
    tiles -= counts.back();
  }
  return counts;
}

class Events final : public Screen {
 public:
  Events(const Place& place, const Scene& scene, std::vector<Tile> tiles)
      : m_scene(scene), m_tiles(std::move(tiles)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  base::Duration advance(base::Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::events, .scroll = m_scroll.offset()}; }
  std::string title() const override { return say(Word::all_events, m_scene.language); }
  std::string standing() const override {
    return say(Word::events, m_scene.language, static_cast<std::int64_t>(m_tiles.size()));
  }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }

 private:
  void layout();
  void lay_out_row(std::span<Tile> row) const;
  void set_words(Tile& tile, float width, bool beside) const;
  float words_height(const Tile& tile) const;
  void draw_tile(ui::Canvas& canvas, const Tile& tile) const;
  void draw_words(ui::Canvas& canvas, const Tile& tile) const;

  Scene m_scene;
  std::vector<Tile> m_tiles;
  ui::Rect m_title;
  ui::ScrollArea m_scroll;
};

void Events::layout() {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, m_scene.type.pitch(theme.title()));
  ui::cut_top(rest, gap);
  const std::vector<std::size_t> counts = rows_of(m_tiles.size(), theme.portrait());
  const auto n = static_cast<float>(counts.size());
  const float larger = static_cast<float>(theme.appearance().text_percent) / 100;
  const float room = rest.height - theme.shadow();  // below the last row
  const float height = std::max(theme.mm(k_least_tile) * larger, (room - gap * (n - 1)) / n);
  const float content = height * n + gap * (n - 1);
  const auto rows = ui::rows({0, 0, rest.width, content}, counts.size(), gap);
  std::span<Tile> left = m_tiles;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto places = ui::columns(rows[row], counts[row], gap);
    for (std::size_t at = 0; at < places.size(); ++at) left[at].rect = places[at];
    lay_out_row(left.first(places.size()));
    left = left.subspan(places.size());
  }
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, content + theme.shadow(), theme.shadow());
}

Action Events::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (!names(gesture.target, "event")) return Stay{};
  return Open{{.page = Page::home, .subject = after_colon(gesture.target)}, Via::tile};
}

// Tiles of one row have pictures of one size, however long their names.
void Events::lay_out_row(std::span<Tile> row) const {
  const ui::Theme& theme = m_scene.theme;
  const float pad = theme.mm(4);
  const ui::Rect first = row.front().rect;
  const bool beside = first.width > first.height * k_wide;
  float highest = 0;
  for (Tile& tile : row) {
    tile.pictured = ui::inset(tile.rect, theme.mm(2));
    const float width = tile.pictured.width * (beside ? k_words_beside : 1);
    set_words(tile, std::round(width) - 2 * pad, beside);
    highest = std::max(highest, words_height(tile));
  }
  for (Tile& tile : row) {
    if (beside) {
      tile.words = ui::cut_right(tile.pictured, std::round(tile.pictured.width * k_words_beside));
      tile.words = ui::centred({tile.words.width - 2 * pad, words_height(tile)}, tile.words);
      tile.words.y = std::round(tile.words.y);
    } else {
      const ui::Rect below = ui::cut_bottom(tile.pictured, highest + pad * 1.5F);
      tile.words = ui::inset(below, pad, pad * 0.75F);
    }
  }
}

// Beside a picture there is height enough; below one, the picture wants it.
void Events::set_words(Tile& tile, float width, bool beside) const {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Event& event = tile.event->event;
  tile.name = ui::set(m_scene.type, m_scene.in(event.short_name),
                      width > theme.mm(120) ? theme.heading() : theme.lead(), width,
                      {.most_lines = beside ? 4 : 2, .balance = true});
  tile.date = ui::set(m_scene.type, date_of(event, m_scene.language), theme.caption(), width,
                      {.most_lines = beside ? 3 : 2});
}

float Events::words_height(const Tile& tile) const {
  return tile.name.height() + m_scene.theme.mm(1) + tile.date.height() +
         m_scene.type.pitch(m_scene.theme.caption());
}

void Events::draw_words(ui::Canvas& canvas, const Tile& tile) const {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = tile.words;
  draw_paragraph(canvas, tile.name, ui::cut_top(area, tile.name.height()).top_left(),
                 theme.palette().ink);
  ui::cut_top(area, theme.mm(1));
  draw_paragraph(canvas, tile.date, ui::cut_top(area, tile.date.height()).top_left(),
                 theme.palette().quiet_ink);
  ui::Rect last = ui::cut_top(area, canvas.type().pitch(theme.caption()));
  const catalog::PackFacts& facts = tile.event->facts;
  if (facts.sample) {
    const ui::Label label{say(Word::sample, m_scene.language), "", theme.palette().notice,
                          theme.palette().on_notice};
    const ui::Size needed = size(canvas.type(), theme, label);
    const ui::Rect place = ui::centred(needed, ui::cut_right(last, needed.width));
    draw_label(canvas, theme, {place.x, std::round(place.y)}, label);
    ui::cut_right(last, theme.mm(2));
  }
  draw_line(canvas, count_of_works(facts.exhibits, m_scene.language), theme.caption(), last,
            theme.palette().accent);
}

void Events::draw_tile(ui::Canvas& canvas, const Tile& tile) const {
  const ui::Theme& theme = m_scene.theme;
  const Exhibition& event = *tile.event;
  const ui::InElement element(canvas,
                              {.id = "event:" + event.facts.id,
                               .role = ui::Role::tile,
                               .name = m_scene.in(event.event.short_name) + ", " +
                                       count_of_works(event.facts.exhibits, m_scene.language),
                               .rect = tile.rect,
                               .corner = theme.corner()});
  canvas.plate(tile.rect, {.colour = theme.palette().card,
                           .corner = theme.corner(),
                           .shadow = theme.shadow(),
                           .border = theme.palette().outline,
                           .border_width = theme.outline_width()});
  const ui::InLayer own_pictures(canvas, {.album = event.album});
  if (tile.picture)
    canvas.picture(tile.pictured, use_of(*tile.picture, ui::Fit::cover, theme.mm(2)));
  else
    canvas.plate(tile.pictured, {.colour = theme.palette().sunk, .corner = theme.mm(2)});
  draw_words(canvas, tile);
}

void Events::draw(ui::Canvas& canvas) const {
  draw_line(canvas, say(Word::choose_event, m_scene.language), m_scene.theme.title(), m_title,
            m_scene.theme.palette().ink);
  const ui::InLayer layer(canvas, m_scroll.layer());
  const ui::Rect seen = m_scroll.seen();
  for (const Tile& tile : m_tiles)
    if (!ui::intersection(tile.rect, seen).empty()) draw_tile(canvas, tile);
}

// Another work's picture at each visit; outstanding ones first. None if the pack cannot answer: one
// that cannot be read spoils no other.
std::optional<catalog::Picture> picture_of(const Exhibition& event, const Scene& scene) {
  for (const bool outstanding : {true, false}) {
    auto cards = event.catalog.exhibits({.outstanding = outstanding}, catalog::Order::authors,
                                        scene.language, {0, k_looked_through});
    if (!cards) return std::nullopt;
    std::erase_if(*cards, [](const catalog::ExhibitCard& card) { return !card.picture; });
    if (!cards->empty()) return (*cards)[scene.turn % cards->size()].picture;
  }
  return std::nullopt;
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_events(const Place& place, const Scene& scene) {
  std::vector<Tile> tiles;
  for (const Exhibition* event : scene.events)
    tiles.push_back({.event = event, .picture = picture_of(*event, scene)});
  return std::make_unique<Events>(place, scene, std::move(tiles));
}

}  // namespace kiosk::screens
