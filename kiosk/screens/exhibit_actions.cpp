// What a visitor can do with a work, and the ways to the works before and after it.
#include "screens/exhibit_screen.h"
#include "screens/words.h"

#include <algorithm>

namespace kiosk::screens {

std::vector<ui::Button> ExhibitScreen::ways_on() const {
  return {{.id = "exhibit.previous",
           .label = say(Word::previous_work, m_scene.language),
           .icon = "back",
           .enabled = !m_model.standing.previous.empty()},
          {.id = "exhibit.next",
           .label = say(Word::next_work, m_scene.language),
           .icon = "next",
           .enabled = !m_model.standing.next.empty()}};
}

// What a visitor can do with this work, as it stands now.
std::vector<ui::Button> ExhibitScreen::actions() const {
  const auto language = m_scene.language;
  const bool liked = m_scene.keeping.has(Shelf::likes, work());
  const bool in_bag = m_scene.keeping.has(Shelf::bag, work());
  std::vector<ui::Button> all;
  if (m_scene.exhibition->facts.votes > 0) all.push_back(vote_button());
  all.push_back({.id = "exhibit.like",
                 .label = say(liked ? Word::liked : Word::like, language),
                 .icon = liked ? "heart-full" : "heart",
                 .chosen = liked});
  all.push_back({.id = "exhibit.bag",
                 .label = say(in_bag ? Word::in_bag : Word::put_in_bag, language),
                 .icon = in_bag ? "in-bag" : "bag",
                 .chosen = in_bag});
  if (m_aloud.offered()) all.push_back(m_aloud.button());
  if (!m_model.exhibit.links.empty())
    all.push_back({.id = "exhibit.links", .label = say(Word::scan_more, language), .icon = "qr"});
  return all;
}

// A visit's only vote moves here; where all of several are given, the visitor chooses among them.
ui::Button ExhibitScreen::vote_button() const {
  const int votes = m_scene.exhibition->facts.votes;
  const bool voted = m_scene.keeping.has(Shelf::votes, work());
  const auto given = static_cast<int>(m_scene.keeping.votes_in(work().pack).size());
  Word word = voted ? Word::voted : Word::vote;
  if (!voted && given >= votes) word = votes == 1 ? Word::move_vote : Word::votes_all_given;
  return {
      .id = "exhibit.vote", .label = say(word, m_scene.language), .icon = "vote", .chosen = voted};
}

// The same with the longest word each may show: none moves when another is touched.
std::vector<ui::Button> ExhibitScreen::widest_actions() const {
  constexpr std::pair<const char*, Word> k_words[] = {
      {"exhibit.like", Word::like},      {"exhibit.like", Word::liked},
      {"exhibit.bag", Word::put_in_bag}, {"exhibit.bag", Word::in_bag},
      {"listen", Word::listen},          {"listen", Word::stop_sound},
      {"exhibit.vote", Word::vote},      {"exhibit.vote", Word::voted},
      {"exhibit.vote", Word::move_vote}, {"exhibit.vote", Word::votes_all_given}};
  std::vector<ui::Button> all = actions();
  for (ui::Button& button : all)
    for (const auto& [id, word] : k_words) {
      const std::string words = say(word, m_scene.language);
      const ui::Font font = m_scene.theme.caption();
      if (button.id == id &&
          m_scene.type.width(words, font) > m_scene.type.width(button.label, font))
        button.label = words;
    }
  return all;
}

// At the lower end of `area`, in one row with the ways to other works; beside the pictures of a
// small panel there are these ways only, and what else there is to do stands under the title.
void ExhibitScreen::lay_actions(ui::Rect& area) {
  std::vector<ui::Button> all = widest_actions();
  for (ui::Button& way : ways_on()) all.push_back(std::move(way));
  m_flow = flow_of(m_scene, all, area.width);
  m_actions_in_text = !m_scene.theme.portrait() && m_flow.rows > 1;
  if (m_actions_in_text) m_flow = flow_of(m_scene, ways_on(), area.width);
  m_flow_at = ui::cut_bottom(area, m_flow.height).top_left();
  ui::cut_bottom(area, m_scene.theme.gap());
}

void ExhibitScreen::write_actions() {
  if (!m_actions_in_text) return;
  ButtonFlow flow = flow_of(m_scene, widest_actions(), m_column->width());
  const float height = flow.height;
  m_column->piece(height, [this, flow = std::move(flow)](ui::Canvas& canvas, ui::Rect rect) {
    draw_flow(canvas, m_scene.theme, flow, rect.top_left(), actions());
  });
  m_column->gap(3);
}

std::optional<Action> ExhibitScreen::respond_to_actions(const std::string& target) const {
  const auto turned = [&](Shelf shelf) {
    return Keep{shelf, work(), !m_scene.keeping.has(shelf, work())};
  };
  if (target == "exhibit.like") return turned(Shelf::likes);
  if (target == "exhibit.bag") return turned(Shelf::bag);
  if (target == "exhibit.vote") {
    const auto given = static_cast<int>(m_scene.keeping.votes_in(work().pack).size());
    const bool to_choose = given > 1 && given >= m_scene.exhibition->facts.votes &&
                           !m_scene.keeping.has(Shelf::votes, work());
    if (to_choose) return Open{{.page = Page::vote}, Via::tile};
    return turned(Shelf::votes);
  }
  if (target != "exhibit.links") return std::nullopt;
  Place place = this->place();
  place.panel = true;
  place.sheet = 0;
  return Replace{place};
}

void ExhibitScreen::draw_actions(ui::Canvas& canvas) const {
  std::vector<ui::Button> all;
  if (!m_actions_in_text) all = actions();
  for (ui::Button& way : ways_on()) all.push_back(std::move(way));
  draw_flow(canvas, m_scene.theme, m_flow, m_flow_at, std::move(all));
}

}  // namespace kiosk::screens
