// The bag: the works a visitor put aside, and the QR codes that take them home.
#include "screens/cards.h"
#include "screens/codes.h"
#include "screens/column.h"
#include "screens/phone_text.h"
#include "screens/words.h"
#include "text/unicode.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using base::Result;

constexpr int k_title_lines = 2;
constexpr float k_good_code = 84;             // mm: the largest code with modules of 0.8 mm
constexpr std::size_t k_room_for_head = 300;  // bytes: smaller codes have works only
constexpr std::size_t k_longest_head = 120;   // bytes of the event's name above the works

struct Item {
  Work work;
  const Exhibition* event = nullptr;
  catalog::ExhibitCard card;
  std::vector<std::string> links;
};

// A work's name among the elements; where there are several events, with its own.
std::string name_of(const Scene& scene, const Work& work) {
  return scene.events.size() > 1 ? work.pack + "/" + work.id.value() : work.id.value();
}

class Bag final : public Screen {
 public:
  Bag(const Place& place, const Scene& scene, std::vector<Item> items)
      : m_scene(scene), m_items(std::move(items)) {
    m_items.empty() ? lay_empty() : layout(place.sheet);
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::bag, .scroll = m_scroll.offset(), .sheet = m_codes.shown()};
  }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::my_bag, m_scene.language); }
  std::string standing() const override {
    return count_of_works(static_cast<std::int64_t>(m_items.size()), m_scene.language);
  }

 private:
  void lay_empty();
  void layout(int sheet);
  enum class Beside { heading_and_note, heading, nothing };
  void lay_codes(ui::Rect area, int sheet);
  void write_note(float width, Beside beside);
  std::vector<std::string> texts(std::size_t most_bytes) const;
  std::string head() const;
  ui::Button remove_button(const Work& work) const;
  ui::Rect row(std::size_t index) const;
  void draw_row(ui::Canvas& canvas, ui::Rect rect, const Item& item) const;
  void draw_item(ui::Canvas& canvas, ui::Rect rect, const Item& item) const;

  Scene m_scene;
  std::vector<Item> m_items;
  ui::Rect m_title;
  ui::ScrollArea m_scroll;
  float m_row_height = 0;
  std::optional<Column>
      m_note;  // beside the works: what the codes are for; in an empty bag: what the bag is for
  bool m_note_below = false;  // that all is forgotten stands below the works
  std::optional<Column> m_forgotten;
  ui::Rect m_panel;
  ui::Point m_note_at;
  Codes m_codes;
};

void Bag::lay_empty() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, m_scene.type.pitch(theme.title()));
  m_note.emplace(m_scene, std::min(rest.width, theme.mm(220)));
  m_note->heading("bag", say(Word::bag_empty, m_scene.language));
  m_note->gap(3);
  m_note->text(say(Word::bag_what_for, m_scene.language), theme.body(), theme.palette().ink);
  m_note->gap(3);
  m_note->text(say(Word::bag_forgotten, m_scene.language), theme.caption(),
               theme.palette().quiet_ink);
  m_note->gap(8);
  m_note->button({.id = "bag.all",
                  .label = say(Word::all_works, m_scene.language),
                  .icon = "pictures",
                  .weight = ui::Weight::primary});
  // A little above the middle, where the eye looks for it.
  const float above = std::max(0.0F, std::round((rest.height - m_note->height()) * 0.36F));
  ui::cut_top(rest, above);
  rest.height += theme.margin();
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, m_note->height() + theme.margin());
}

void Bag::layout(int sheet) {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, m_scene.type.pitch(theme.title()));
  ui::cut_top(rest, theme.mm(2));
  if (theme.portrait()) {
    m_panel = ui::cut_bottom(rest, std::round(rest.height * 0.52F));
    ui::cut_bottom(rest, theme.gap());
  } else {
    m_panel = ui::cut_right(rest, std::round(rest.width * 0.42F));
    ui::cut_right(rest, theme.gap() * 2);
    rest.height += theme.margin();
  }
  lay_codes(ui::inset(m_panel, theme.mm(5)), sheet);
  m_row_height = std::max(theme.mm(26), k_title_lines * m_scene.type.pitch(theme.lead()) +
                                            m_scene.type.pitch(theme.caption()) + theme.mm(4));
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, 0);
  m_forgotten.emplace(m_scene, rest.width);
  if (m_note_below)
    m_forgotten->text(say(Word::bag_forgotten, m_scene.language), theme.caption(),
                      theme.palette().quiet_ink);
  m_scroll.set_content(row(m_items.size()).y + m_forgotten->height() +
                       theme.mm(theme.portrait() ? 0 : 9));
}

// The code first: what is said beside it goes where it would become too small to be read.
void Bag::lay_codes(ui::Rect area, int sheet) {
  const ui::Theme& theme = m_scene.theme;
  for (const Beside beside : {Beside::heading_and_note, Beside::heading, Beside::nothing}) {
    ui::Rect rest = area;
    write_note(area.width, beside);
    m_note_at = ui::cut_top(rest, m_note->height()).top_left();
    if (m_note->height() > 0) ui::cut_top(rest, theme.mm(3));
    m_codes = Codes(m_scene, rest, {.name = say(Word::bag_scan, m_scene.language), .shown = sheet},
                    [this](std::size_t most_bytes) { return texts(most_bytes); });
    m_note_below = beside != Beside::heading_and_note;
    if (m_codes.room() >= theme.mm(k_good_code)) return;
  }
}

void Bag::write_note(float width, Beside beside) {
  const ui::Theme& theme = m_scene.theme;
  m_note.emplace(m_scene, width);
  if (beside == Beside::nothing) return;
  m_note->heading("qr", say(Word::bag_scan, m_scene.language));
  if (beside == Beside::heading) return;
  m_note->gap(1);
  m_note->text(say(Word::bag_forgotten, m_scene.language), theme.caption(),
               theme.palette().quiet_ink);
}

std::vector<std::string> Bag::texts(std::size_t most_bytes) const {
  std::vector<PhoneEntry> entries;
  for (const Item& item : m_items)
    entries.push_back({m_scene.in(item.card.title), m_scene.in(item.card.school), item.links});
  return phone_texts(most_bytes < k_room_for_head ? "" : head(), entries, most_bytes);
}

// The event's name, if all works are of one.
std::string Bag::head() const {
  const Exhibition* const event = m_items.front().event;
  const bool one = std::all_of(m_items.begin(), m_items.end(),
                               [&](const Item& item) { return item.event == event; });
  std::string name = one ? text::without_breaks(m_scene.in(event->event.short_name)) : "";
  return name.size() > k_longest_head ? std::string() : name;
}

Action Bag::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (gesture.target == "bag.all") return Open{{.page = Page::results}, Via::tile};
  if (const auto sheet = m_codes.wanted(gesture.target)) {
    Place place = this->place();
    place.sheet = *sheet;
    return Replace{place};
  }
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    const Work& work = m_items[i].work;
    const std::string name = name_of(m_scene, work);
    if (gesture.target == "remove:" + name) return Keep{Shelf::bag, work, false};
    if (gesture.target == "exhibit:" + name)
      return Open{{.page = Page::exhibit, .subject = work.id.value(), .event = work.pack},
                  Via::card,
                  static_cast<int>(i)};
  }
  return Stay{};
}

ui::Button Bag::remove_button(const Work& work) const {
  return {.id = "remove:" + name_of(m_scene, work),
          .label = say(Word::take_out, m_scene.language),
          .icon = "remove",
          .weight = ui::Weight::bare,
          .icon_above = true};
}

ui::Rect Bag::row(std::size_t index) const {
  return {0, static_cast<float>(index) * (m_row_height + m_scene.theme.mm(3)),
          m_scroll.view().width, m_row_height};
}

void Bag::draw_item(ui::Canvas& canvas, ui::Rect rect, const Item& item) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::InElement element(canvas, {.id = "exhibit:" + name_of(m_scene, item.work),
                                       .role = ui::Role::card,
                                       .name = m_scene.in(item.card.title),
                                       .rect = rect,
                                       .corner = theme.corner()});
  ui::Rect inside = ui::inset(rect, theme.mm(2));
  const ui::Rect picture = ui::cut_left(inside, std::round(inside.height * 1.3F));
  if (item.card.picture)
    canvas.picture(picture, use_of(*item.card.picture, ui::Fit::cover, theme.mm(2)));
  else
    canvas.plate(picture, {.colour = theme.palette().sunk, .corner = theme.mm(2)});
  ui::cut_left(inside, theme.mm(4));
  const ui::Paragraph title = ui::set(canvas.type(), m_scene.in(item.card.title), theme.lead(),
                                      inside.width, {.most_lines = k_title_lines});
  const float line = canvas.type().pitch(theme.caption());
  inside = ui::centred({inside.width, title.height() + line}, inside);
  inside.y = std::round(inside.y);
  draw_paragraph(canvas, title, ui::cut_top(inside, title.height()).top_left(),
                 theme.palette().ink);
  draw_line(canvas, m_scene.in(item.card.school), theme.caption(), inside,
            theme.palette().quiet_ink);
}

void Bag::draw_row(ui::Canvas& canvas, ui::Rect rect, const Item& item) const {
  const ui::Theme& theme = m_scene.theme;
  canvas.plate(rect, {.colour = theme.palette().card,
                      .corner = theme.corner(),
                      .border = theme.palette().line,
                      .border_width = theme.mm(0.3F)});
  const ui::Button remove = remove_button(item.work);
  const ui::Rect side = ui::cut_right(rect, ui::width(canvas.type(), theme, remove));
  const ui::InLayer own_pictures(canvas, {.album = item.event->album});
  draw_item(canvas, rect, item);
  draw_button(canvas, theme, side, remove);
}

void Bag::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  draw_line(canvas, title(), theme.title(), m_title, theme.palette().ink);
  if (m_items.empty()) {
    const ui::InLayer layer(canvas, m_scroll.layer());
    return m_note->draw(canvas, m_scroll.seen());
  }
  {
    const ui::InLayer layer(canvas, m_scroll.layer());
    for (std::size_t i = 0; i < m_items.size(); ++i)
      if (!ui::intersection(row(i), m_scroll.seen()).empty()) draw_row(canvas, row(i), m_items[i]);
    const ui::Rect below = row(m_items.size());
    const ui::InLayer forgotten(canvas, {.offset = below.top_left()});
    m_forgotten->draw(canvas, ui::moved(m_scroll.seen(), {0, -below.y}));
  }
  canvas.plate(m_panel, {.colour = theme.palette().card, .corner = theme.corner()});
  {
    const ui::InLayer note(canvas, {.offset = m_note_at});
    m_note->draw(canvas, {0, 0, m_note->width(), m_note->height()});
  }
  m_codes.draw(canvas, m_scene);
}

const Exhibition* event_of(const Scene& scene, const Work& work) {
  if (scene.exhibition->facts.id == work.pack) return scene.exhibition;
  const auto found = std::find_if(scene.events.begin(), scene.events.end(),
                                  [&](const auto* event) { return event->facts.id == work.pack; });
  return found == scene.events.end() ? nullptr : *found;
}

}  // namespace

// A work that is no longer in its pack is left out.
Result<std::unique_ptr<Screen>> open_bag(const Place& place, const Scene& scene) {
  std::vector<Item> items;
  for (const Work& work : scene.keeping.works(Shelf::bag)) {
    const Exhibition* const event = event_of(scene, work);
    if (!event) continue;
    auto card = TRY(event->catalog.card(work.id));
    if (card) items.push_back({work, event, *std::move(card), TRY(event->catalog.links(work.id))});
  }
  return std::make_unique<Bag>(place, scene, std::move(items));
}

}  // namespace kiosk::screens
