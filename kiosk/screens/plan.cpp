// The floor plan: its picture with the stands on it and where the visitor is, and beside it the
// list of stands, or the works of the one that is chosen.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/plan_map.h"
#include "screens/stand_name.h"
#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/scroll_area.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr float k_least_dot = 6.0F;  // mm: a stand's dot on the plan
constexpr float k_most_dot = 13.0F;
constexpr std::int64_t k_most_works = 60;    // of one stand
constexpr std::size_t k_most_stands = 1000;  // of one plan: nobody could tell more apart

struct Model {
  catalog::Plan plan;
  std::vector<catalog::Stand> stands;
  std::optional<std::size_t> chosen;        // which of them
  std::vector<catalog::ExhibitCard> works;  // the chosen one's
};

class PlanScreen final : public Screen {
 public:
  PlanScreen(const Place& place, const Scene& scene, Model model)
      : m_scene(scene), m_model(std::move(model)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override;
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return m_scene.in(m_model.plan.title); }
  std::string standing() const override {
    return say(Word::stands, m_scene.language, static_cast<std::int64_t>(m_model.stands.size()));
  }

 private:
  void layout();
  void lay_tabs(ui::Rect row);
  void lay_map(ui::Rect frame);
  void lay_labels();
  void write_stands();
  void write_works();
  void draw_map(ui::Canvas& canvas) const;
  void draw_stand(ui::Canvas& canvas, std::size_t index) const;
  void draw_here(ui::Canvas& canvas) const;
  void draw_row(ui::Canvas& canvas, ui::Rect rect, const catalog::Stand& stand) const;
  std::string code_in_dot(const catalog::Stand& stand) const;
  std::string name(const catalog::Stand& stand) const {
    return name_of_stand(stand.label, m_scene.language);
  }
  Action choose(const catalog::StandId& stand) const;

  Scene m_scene;
  Model m_model;
  ui::Rect m_title;
  std::vector<std::pair<ui::Rect, ui::Chip>> m_tabs;  // the plans, if there are several
  ui::Rect m_map;                                     // the picture
  std::vector<ui::Point> m_points;                    // of the stands, in the window
  std::vector<ui::Rect> m_areas;                      // what of them can be touched
  float m_dot = 0;
  std::optional<ui::Rect> m_here;  // the visitor's own mark
  std::vector<std::pair<ui::Rect, ui::Label>> m_labels;
  std::optional<Column> m_panel;
  CardWall m_wall;
  ui::ScrollArea m_scroll;
};

Place PlanScreen::place() const {
  Place place{.page = Page::plan, .subject = m_model.plan.id.value(), .scroll = m_scroll.offset()};
  if (m_model.chosen) place.selection.stand = m_model.stands[*m_model.chosen].id;
  return place;
}

void PlanScreen::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  lay_tabs(ui::cut_top(rest, theme.target()));
  ui::cut_top(rest, theme.mm(3));
  const catalog::Picture& picture = m_model.plan.picture;
  const float shape = static_cast<float>(picture.height) / static_cast<float>(picture.width);
  ui::Rect frame = rest;
  if (theme.portrait()) {
    frame = ui::cut_top(rest, std::min(rest.width * shape, rest.height * 0.56F));
    ui::cut_top(rest, theme.gap() * 1.5F);
  } else {
    frame = ui::cut_left(rest, std::min(rest.height / shape, rest.width * 0.62F));
    ui::cut_left(rest, theme.gap() * 2);
  }
  lay_map(frame);
  lay_labels();
  rest.height += theme.margin();
  m_panel.emplace(m_scene, rest.width);
  m_model.chosen ? write_works() : write_stands();
  m_scroll =
      ui::ScrollArea(ui::Axis::down, rest, m_panel->height() + theme.mm(14), theme.shadow() * 2);
}

// As wide as their names, or alike where that would be too wide for the row.
void PlanScreen::lay_tabs(ui::Rect row) {
  const ui::Theme& theme = m_scene.theme;
  m_title = row;
  const std::vector<catalog::Plan>& plans = m_scene.exhibition->plans;
  if (plans.size() < 2) return;
  const float gap = theme.mm(3);
  std::vector<ui::Rect> places = ui::columns(row, plans.size(), gap);
  float x = row.x;
  std::vector<ui::Rect> natural;
  for (const catalog::Plan& plan : plans) {
    const ui::Chip chip{.id = "plan:" + plan.id.value(),
                        .label = m_scene.in(plan.title),
                        .icon = "plan",
                        .chosen = plan.id == m_model.plan.id};
    const float wanted = ui::width(m_scene.type, theme, chip);
    natural.push_back({x, row.y, wanted, row.height});
    x += wanted + gap;
    m_tabs.emplace_back(ui::Rect(), chip);
  }
  if (x - gap <= row.right()) places = natural;
  for (std::size_t i = 0; i < m_tabs.size(); ++i) m_tabs[i].first = places[i];
}

void PlanScreen::lay_map(ui::Rect frame) {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Picture& picture = m_model.plan.picture;
  m_map =
      ui::contained({static_cast<float>(picture.width), static_cast<float>(picture.height)}, frame);
  m_map = {std::round(m_map.x), theme.portrait() ? std::round(m_map.y) : frame.y,
           std::round(m_map.width), std::round(m_map.height)};
  for (const catalog::Stand& stand : m_model.stands) {
    m_points.push_back(point_on(m_map, stand.at));
    m_areas.push_back(touch_area(m_points.back(), theme.target(), m_map));
  }
  m_dot = std::floor(dot_size(m_points, theme.mm(k_least_dot), theme.mm(k_most_dot)));
  if (!m_model.plan.here) return;
  const float side = theme.mm(k_most_dot);
  const ui::Point here = point_on(m_map, *m_model.plan.here);
  m_here = touch_area(here, side, m_map);
}

// Words on the plan stand where they cover no stand; where there is no such place, the mark and the
// list tell.
void PlanScreen::lay_labels() {
  const ui::Theme& theme = m_scene.theme;
  std::vector<ui::Rect> taken;
  for (const ui::Point& point : m_points)
    taken.push_back({point.x - m_dot / 2, point.y - m_dot / 2, m_dot, m_dot});
  if (m_here) taken.push_back(*m_here);
  const auto place = [&](ui::Rect beside, const ui::Label& label) {
    const auto room =
        room_beside(beside, ui::size(m_scene.type, theme, label), theme.mm(1.6F), m_map, taken);
    if (!room) return;
    m_labels.emplace_back(*room, label);
    taken.push_back(*room);
  };
  const ui::Palette& palette = theme.palette();
  const auto place_name = [&](std::size_t index) {
    const bool chosen = m_model.chosen == index;
    if (!code_in_dot(m_model.stands[index]).empty()) return;
    place(taken[index], {name(m_model.stands[index]), "", chosen ? palette.award : palette.card,
                         chosen ? palette.on_award : palette.ink});
  };
  // The most wanted first, while there is most room.
  if (m_model.chosen) place_name(*m_model.chosen);
  if (m_here)
    place(*m_here, {say(Word::you_are_here, m_scene.language), "", palette.ink, palette.card});
  for (std::size_t i = 0; i < m_model.stands.size(); ++i)
    if (m_model.chosen != i) place_name(i);
}

// What a stand's dot says; nothing where it is too small for its name.
std::string PlanScreen::code_in_dot(const catalog::Stand& stand) const {
  const std::string code = code_of_stand(m_scene.in(stand.label));
  const float room = m_dot - m_scene.theme.mm(1);
  return m_scene.type.width(code, m_scene.theme.caption()) <= room ? code : std::string();
}

void PlanScreen::write_stands() {
  const ui::Theme& theme = m_scene.theme;
  m_panel->heading("place", say(Word::all_stands, m_scene.language));
  m_panel->gap(3);
  const float gap = theme.mm(3);
  const std::size_t columns = m_panel->width() > theme.mm(220) ? 2 : 1;
  const std::size_t rows = (m_model.stands.size() + columns - 1) / columns;
  if (rows == 0) return;
  const auto n = static_cast<float>(rows);
  const float height = n * (theme.target() + gap) - gap;
  m_panel->piece(height, [=, this](ui::Canvas& canvas, ui::Rect rect) {
    std::size_t next = 0;
    for (const ui::Rect& row : ui::rows(rect, rows, gap))
      for (const ui::Rect& place : ui::columns(row, columns, gap))
        if (next < m_model.stands.size()) draw_row(canvas, place, m_model.stands[next++]);
  });
}

void PlanScreen::write_works() {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Stand& stand = m_model.stands[*m_model.chosen];
  m_panel->button(
      {.id = "plan.all-stands", .label = say(Word::all_stands, m_scene.language), .icon = "back"});
  m_panel->gap(4);
  m_panel->heading("place", name(stand));
  if (m_model.works.empty()) {
    m_panel->gap(1);
    m_panel->text(say(Word::no_works_here, m_scene.language), theme.body(),
                  theme.palette().quiet_ink);
    return;
  }
  m_panel->text(count_of_works(stand.works, m_scene.language), theme.caption(),
                theme.palette().quiet_ink);
  m_panel->gap(3);
  m_wall = wall_for(m_scene, m_panel->width(), m_model.works.size());
  m_panel->piece(m_wall.height(m_model.works.size()), [this](ui::Canvas& canvas, ui::Rect rect) {
    const ui::InLayer wall(canvas, {.offset = rect.top_left()});
    for (std::size_t i = 0; i < m_model.works.size(); ++i)
      draw_card(canvas, m_scene, m_wall.rect(i), m_model.works[i]);
  });
}

Action PlanScreen::choose(const catalog::StandId& stand) const {
  return Replace{
      {.page = Page::plan, .subject = m_model.plan.id.value(), .selection = {.stand = stand}}};
}

Action PlanScreen::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (gesture.target == "plan.map" || names(gesture.target, "marker")) {
    std::vector<ui::Point> middles;
    for (const ui::Rect& area : m_areas) middles.push_back(area.centre());
    const auto meant = nearest_stand(middles, gesture.at, m_scene.theme.target());
    return meant ? choose(m_model.stands[*meant].id) : Action(Stay{});
  }
  if (names(gesture.target, "stand")) return choose(catalog::StandId(after_colon(gesture.target)));
  if (gesture.target == "plan.all-stands") return choose({});
  if (names(gesture.target, "plan"))
    return Replace{{.page = Page::plan, .subject = after_colon(gesture.target)}};
  if (names(gesture.target, "exhibit")) {
    const std::string id = after_colon(gesture.target);
    return Open{{.page = Page::exhibit, .subject = id, .selection = place().selection},
                Via::card,
                rank_of(m_model.works, id)};
  }
  return Stay{};
}

void PlanScreen::draw_row(ui::Canvas& canvas, ui::Rect rect, const catalog::Stand& stand) const {
  const ui::Theme& theme = m_scene.theme;
  const std::string works =
      stand.works > 0 ? count_of_works(stand.works, m_scene.language) : std::string();
  const ui::InElement element(canvas, {.id = "stand:" + stand.id.value(),
                                       .role = ui::Role::tile,
                                       .name = name(stand) + (works.empty() ? "" : ", " + works),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.plate(rect, {.colour = theme.palette().card,
                      .corner = theme.corner(),
                      .border = theme.palette().line,
                      .border_width = theme.mm(0.3F)});
  ui::Rect inside = ui::inset(rect, theme.mm(5), theme.mm(2));
  const float count = canvas.type().width(works, theme.caption()) + 1;
  draw_line(canvas, works, theme.caption(), ui::cut_right(inside, count),
            theme.palette().quiet_ink);
  ui::cut_right(inside, theme.mm(4));
  draw_line(canvas, name(stand), theme.lead(), inside, theme.palette().ink);
}

void PlanScreen::draw_stand(ui::Canvas& canvas, std::size_t index) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const catalog::Stand& stand = m_model.stands[index];
  const bool chosen = m_model.chosen == index;
  const ui::Point at = m_points[index];
  const ui::InElement element(canvas, {.id = "marker:" + stand.id.value(),
                                       .role = ui::Role::button,
                                       .name = name(stand),
                                       .rect = m_areas[index],
                                       .corner = m_areas[index].width / 2});
  const ui::Rect dot{std::round(at.x - m_dot / 2), std::round(at.y - m_dot / 2), m_dot, m_dot};
  const float ring = theme.mm(chosen ? 2.2F : 0.6F);
  canvas.plate(ui::inset(dot, -ring),
               {.colour = chosen ? palette.ink : palette.card, .corner = m_dot / 2 + ring});
  canvas.plate(dot, {.colour = chosen ? palette.award : palette.accent, .corner = m_dot / 2});
  draw_line(canvas, code_in_dot(stand), theme.caption(), dot,
            chosen ? palette.on_award : palette.on_accent, ui::Align::centre);
}

void PlanScreen::draw_here(ui::Canvas& canvas) const {
  if (!m_here) return;
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const float corner = m_here->width / 2;
  canvas.plate(ui::inset(*m_here, -theme.mm(0.8F)),
               {.colour = palette.card, .corner = corner + theme.mm(0.8F)});
  canvas.plate(*m_here, {.colour = palette.ink, .corner = corner});
  canvas.icon(ui::inset(*m_here, theme.mm(2.2F)), "here", palette.card);
}

void PlanScreen::draw_map(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  {
    const ui::InElement element(canvas, {.id = "plan.map",
                                         .role = ui::Role::list,
                                         .name = title(),
                                         .rect = m_map,
                                         .corner = theme.corner()});
    canvas.picture(m_map, use_of(m_model.plan.picture, ui::Fit::cover, theme.corner()));
  }
  for (std::size_t i = 0; i < m_model.stands.size(); ++i)
    if (m_model.chosen != i) draw_stand(canvas, i);
  draw_here(canvas);
  if (m_model.chosen) draw_stand(canvas, *m_model.chosen);
  for (const auto& [rect, label] : m_labels) draw_label(canvas, theme, rect.top_left(), label);
}

void PlanScreen::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  if (m_tabs.empty()) draw_line(canvas, title(), theme.title(), m_title, theme.palette().ink);
  for (const auto& [rect, chip] : m_tabs) draw_chip(canvas, theme, rect, chip);
  draw_map(canvas);
  const ui::InLayer panel(canvas, m_scroll.layer());
  m_panel->draw(canvas, m_scroll.seen());
}

// The plan that is asked for, that of the asked-for stand, or the first.
base::Result<catalog::Plan> plan_of(const Place& place, const Exhibition& exhibition) {
  std::string id = place.subject;
  if (id.empty() && !place.selection.stand.empty())
    if (const auto stand = TRY(exhibition.catalog.stand(place.selection.stand)))
      id = stand->plan.value();
  for (const catalog::Plan& plan : exhibition.plans)
    if (id.empty() || plan.id.value() == id) return plan;
  return base::fail(base::Fault::missing, "the pack has no floor plan " + id);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_plan(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  Model model;
  model.plan = TRY(plan_of(place, *scene.exhibition));
  model.stands = TRY(catalog.stands(model.plan.id));
  if (model.stands.size() > k_most_stands) model.stands.resize(k_most_stands);
  for (std::size_t i = 0; i < model.stands.size(); ++i)
    if (model.stands[i].id == place.selection.stand) model.chosen = i;
  if (model.chosen)
    model.works = TRY(catalog.exhibits({.stand = place.selection.stand}, catalog::Order::authors,
                                       scene.language, {0, k_most_works}));
  return std::make_unique<PlanScreen>(place, scene, std::move(model));
}

}  // namespace kiosk::screens
