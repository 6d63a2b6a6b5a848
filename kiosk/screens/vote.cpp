// The works that stand for election: all of them, in an order of their own in each visit, and the
// votes this visitor gave. What others voted is told nowhere.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/shuffle.h"
#include "screens/words.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using base::Result;

constexpr std::size_t k_far = 200;  // cards further away than this are forgotten

class Vote final : public Screen {
 public:
  static Result<std::unique_ptr<Screen>> open(const Place& place, const Scene& scene);
  Vote(const Scene& scene, std::vector<catalog::ExhibitId> works)
      : m_scene(scene), m_works(std::move(works)), m_head(scene, scene.content().width) {}

  Duration advance(Duration elapsed) override;
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::vote, .scroll = m_scroll.offset()}; }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::vote_for_works, m_scene.language); }
  std::string standing() const override {
    return count_of_works(static_cast<std::int64_t>(m_works.size()), m_scene.language);
  }

 private:
  Work work(const catalog::ExhibitId& id) const { return {m_scene.exhibition->facts.id, id}; }
  Result<void> write_head();
  void layout();
  void read_seen();
  ui::Rect seen_of_wall() const;
  void draw_voted(ui::Canvas& canvas, ui::Rect card) const;

  Scene m_scene;
  std::vector<catalog::ExhibitId> m_works;  // in this visit's order
  std::map<std::size_t, catalog::ExhibitCard> m_cards;
  Column m_head;
  CardWall m_wall;
  float m_wall_top = 0;
  ui::ScrollArea m_scroll;
};

Result<std::unique_ptr<Screen>> Vote::open(const Place& place, const Scene& scene) {
  const auto all = TRY(scene.exhibition->catalog.exhibit_ids());
  std::vector<catalog::ExhibitId> works;
  for (const std::size_t at : order_of_turn(all.size(), scene.turn)) works.push_back(all[at]);
  auto made = std::make_unique<Vote>(scene, std::move(works));
  TRY(made->write_head());
  made->layout();
  made->m_scroll.start_at(place.scroll);
  made->read_seen();
  return made;
}

// How many votes are left, and those that were given: each can be taken back.
Result<void> Vote::write_head() {
  const ui::Theme& theme = m_scene.theme;
  const Exhibition& exhibition = *m_scene.exhibition;
  const std::vector<Work> votes = m_scene.keeping.votes_in(exhibition.facts.id);
  const auto left = exhibition.facts.votes - static_cast<std::int64_t>(votes.size());
  m_head.text(title(), theme.title(), theme.palette().ink);
  m_head.gap(1);
  m_head.text(left > 0 ? say(Word::votes_left, m_scene.language, left)
                       : say(Word::votes_none_left, m_scene.language),
              theme.body(), theme.palette().ink);
  m_head.text(say(Word::votes_sealed, m_scene.language), theme.caption(),
              theme.palette().quiet_ink);
  std::vector<ui::Chip> chips;
  for (const Work& vote : votes)
    if (const auto card = TRY(exhibition.catalog.card(vote.id)))
      chips.push_back(
          {.id = "vote.take:" + vote.id.value(),
           .label = say(Word::take_back, m_scene.language) + ": " + m_scene.in(card->short_title),
           .icon = "remove"});
  if (!chips.empty()) m_head.gap(3);
  m_head.chips(chips);
  m_head.gap(5);
  return {};
}

void Vote::layout() {
  ui::Rect rest = m_scene.content();
  rest.height += m_scene.theme.margin();  // the wall runs on under the bar
  m_wall = wall_for(m_scene, rest.width, m_works.size());
  m_wall_top = m_head.height();
  m_scroll = ui::ScrollArea(ui::Axis::down, rest,
                            m_wall_top + m_wall.height(m_works.size()) + m_scene.theme.margin(),
                            m_scene.theme.shadow() * 2);
}

Duration Vote::advance(Duration elapsed) {
  const Duration wait = m_scroll.advance(elapsed);
  read_seen();
  return wait;
}

ui::Rect Vote::seen_of_wall() const {
  return ui::moved(m_scroll.seen(), {0, -m_wall_top});
}

// One work the pack cannot answer for spoils no other.
void Vote::read_seen() {
  ui::Rect seen = seen_of_wall();
  seen.height *= 2;
  const auto [first, past] = m_wall.range(seen, m_works.size());
  std::erase_if(m_cards, [first = first, past = past](const auto& each) {
    return each.first + k_far < first || each.first > past + k_far;
  });
  for (std::size_t at = first; at < past; ++at) {
    if (m_cards.contains(at)) continue;
    if (auto card = m_scene.exhibition->catalog.card(m_works[at]); card && *card)
      m_cards.emplace(at, *std::move(*card));
  }
}

Action Vote::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture)) {
    read_seen();
    return Stay{};
  }
  if (gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  const std::string id = after_colon(gesture.target);
  if (names(gesture.target, "vote.take"))
    return Keep{Shelf::votes, work(catalog::ExhibitId(id)), false};
  if (!names(gesture.target, "exhibit")) return Stay{};
  const auto found = std::find(m_works.begin(), m_works.end(), catalog::ExhibitId(id));
  return Open{
      {.page = Page::exhibit, .subject = id}, Via::card, static_cast<int>(found - m_works.begin())};
}

void Vote::draw_voted(ui::Canvas& canvas, ui::Rect card) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Label label{say(Word::voted, m_scene.language), "vote", theme.palette().accent,
                        theme.palette().on_accent};
  const ui::Size needed = ui::size(canvas.type(), theme, label);
  const ui::Rect picture = picture_of_card(m_scene, card);  // a ribbon hangs at its upper edge
  const float inset = theme.mm(2);
  draw_label(canvas, theme,
             {picture.right() - inset - needed.width, picture.bottom() - inset - needed.height},
             label);
  canvas.plate(card, {.colour = {0, 0, 0, 0},
                      .corner = theme.corner(),
                      .border = theme.palette().accent,
                      .border_width = theme.mm(1.2F)});
}

void Vote::draw(ui::Canvas& canvas) const {
  const ui::InLayer page(canvas, m_scroll.layer());
  m_head.draw(canvas, m_scroll.seen());
  const ui::InLayer wall(canvas, {.offset = {0, m_wall_top}});
  const auto [first, past] = m_wall.range(seen_of_wall(), m_works.size());
  for (std::size_t at = first; at < past; ++at) {
    const auto card = m_cards.find(at);
    if (card == m_cards.end()) continue;
    draw_card(canvas, m_scene, m_wall.rect(at), card->second);
    if (m_scene.keeping.has(Shelf::votes, work(m_works[at]))) draw_voted(canvas, m_wall.rect(at));
  }
}

}  // namespace

Result<std::unique_ptr<Screen>> open_vote(const Place& place, const Scene& scene) {
  return Vote::open(place, scene);
}

}  // namespace kiosk::screens
