#include "screens/bar.h"

#include "screens/comfort.h"
#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::screens {
namespace {

constexpr float k_above = 2.8F;  // mm: between the bar's edge and its first row
constexpr float k_space = 3;     // mm: between neighbours
constexpr const char* k_widest_count = " (99)";
constexpr float k_least_page = 152;    // mm: of the height; the page with the keyboard needs it
constexpr float k_least_where = 9.5F;  // ems of a caption: what tells where one is

enum class State { hidden, off, on };
enum class Side { left, right };

// What the bar is under.
struct Above {
  const Scene& scene;
  const Screen& screen;
  const ui::ScrollArea* scroll;
};

struct Item {
  const char* id;
  Word label;
  Word brief;  // where there is less room
  const char* icon;
  Side side;
  State (*state)(const Above& above);
  std::size_t (*count)(const Above& above) = nullptr;  // told after the label
  const Item* instead = nullptr;                       // stands in its place while this is off
};

State of_back(const Above& above) {
  const Page page = above.screen.place().page;
  const bool first = page == Page::events || (page == Page::home && above.scene.events.size() < 2);
  return first ? State::off : State::on;
}

State of_home(const Above& above) {
  const Page page = above.screen.place().page;
  return page == Page::events || page == Page::home ? State::off : State::on;
}

State of_search(const Above& above) {
  const Page page = above.screen.place().page;
  const Exhibition* exhibition = above.scene.exhibition;
  if (page == Page::events || !exhibition || !exhibition->finder) return State::hidden;
  return page == Page::search ? State::off : State::on;
}

std::size_t kept_works(const Above& above) {
  return above.scene.keeping.works(Shelf::bag).size();
}

// Whoever puts nothing aside is not shown a bag.
State of_bag(const Above& above) {
  if (above.screen.place().page == Page::bag) return State::off;
  return kept_works(above) > 0 ? State::on : State::hidden;
}

bool scrolls(const ui::ScrollArea* scroll) {
  return scroll && (scroll->can_go_back() || scroll->can_go_on());
}

State of_up(const Above& above) {
  if (!scrolls(above.scroll)) return State::hidden;
  return above.scroll->can_go_back() ? State::on : State::off;
}

State of_down(const Above& above) {
  if (!scrolls(above.scroll)) return State::hidden;
  return above.scroll->can_go_on() ? State::on : State::off;
}

State always(const Above&) {
  return State::on;
}

// Not where "back" is: a child who taps that on and on stays at home.
constexpr Item k_ending{k_finish, Word::finish, Word::finish_brief, "finish", Side::left, always};

// All the bar may hold, from left to right. What is hidden keeps its place.
constexpr Item k_items[] = {
    {k_back, Word::back, Word::back, "back", Side::left, of_back},
    {k_home, Word::home, Word::home, "home", Side::left, of_home, nullptr, &k_ending},
    {k_search, Word::search, Word::search, "search", Side::left, of_search},
    {k_bag, Word::bag, Word::bag, "bag", Side::right, of_bag, kept_works},
    {k_scroll_up, Word::scroll_up, Word::scroll_up_brief, "up", Side::right, of_up},
    {k_scroll_down, Word::scroll_down, Word::scroll_down_brief, "down", Side::right, of_down},
    {k_language, Word::language, Word::language, "english", Side::right, always},
    {k_accessibility, Word::accessibility, Word::accessibility_brief, "accessibility", Side::right,
     always},
};

// From the roomiest to the tightest; the first that fits is taken.
struct Shape {
  bool brief;
  bool two_rows;
  bool where_above;  // above the buttons instead of between them
};
constexpr Shape k_shapes[] = {{false, false, false}, {true, false, false}, {false, false, true},
                              {true, false, true},   {false, true, true},  {true, true, true}};

// Measures the bar, whatever page it is under.
class Bar {
 public:
  Bar(const ui::Typesetter& type, const ui::Theme& theme, catalog::Language language)
      : m_type(type), m_theme(theme), m_language(language) {
    m_width = theme.reach().width - 2 * theme.margin();
    m_line = type.pitch(theme.caption());
    m_row = ui::stacked_height(type, theme);
    const auto fits = [this](const Shape& shape) { return this->fits(shape); };
    const auto* const found = std::find_if(std::begin(k_shapes), std::end(k_shapes), fits);
    m_shape = found == std::end(k_shapes) ? k_shapes[std::size(k_shapes) - 1] : *found;
  }

  const Shape& shape() const { return m_shape; }
  float line() const { return m_line; }
  float row() const { return m_row; }
  float space() const { return m_theme.mm(k_space); }
  float height() const {
    const float rows = m_shape.two_rows ? 2 * m_row + space() : m_row;
    const float where = m_shape.where_above ? m_line + m_theme.mm(1) : 0;
    return m_theme.mm(k_above) + where + rows + m_theme.margin();
  }

  ui::Button button(const Item& item, State state, const Above& above) const {
    const std::string count =
        item.count ? " (" + std::to_string(item.count(above)) + ")" : std::string();
    return {.id = item.id,
            .label = say(m_shape.brief ? item.brief : item.label, m_language) + count,
            .icon = item.icon,
            .weight = ui::Weight::bare,
            .enabled = state == State::on,
            .icon_above = true,
            .name = say(item.label, m_language) + count};
  }

  // Each item's place; a single row's are as wide as their words, two rows' stand in columns.
  std::vector<ui::Rect> places(ui::Rect rows, ui::Rect& between) const {
    return m_shape.two_rows ? in_columns(rows) : in_a_row(rows, between);
  }

 private:
  float wanted(const Item& item, bool brief) const {
    const std::string label =
        say(brief ? item.brief : item.label, m_language) + (item.count ? k_widest_count : "");
    const float width = ui::width(m_type, m_theme, {.label = label, .icon_above = true});
    return item.instead ? std::max(width, wanted(*item.instead, brief)) : width;
  }

  bool fits(const Shape& shape) const {
    if (shape.two_rows) {
      const auto columns = static_cast<float>(std::max(count(Side::left), count(Side::right)));
      const float column = (m_width - (columns - 1) * space()) / columns;
      return std::all_of(std::begin(k_items), std::end(k_items),
                         [&](const Item& item) { return wanted(item, shape.brief) <= column; });
    }
    float width = -space();
    for (const Item& item : k_items) width += wanted(item, shape.brief) + space();
    if (shape.where_above) return width <= m_width;
    const float where = k_least_where * static_cast<float>(m_theme.caption().px);
    return width + 2 * space() + where <= m_width && 2 * m_line <= m_row;
  }

  static std::size_t count(Side side) {
    return static_cast<std::size_t>(
        std::count_if(std::begin(k_items), std::end(k_items),
                      [side](const Item& item) { return item.side == side; }));
  }

  std::vector<ui::Rect> in_a_row(ui::Rect row, ui::Rect& between) const {
    std::vector<ui::Rect> places(std::size(k_items));
    for (std::size_t i = 0; i < std::size(k_items); ++i) {
      if (k_items[i].side != Side::left) continue;
      places[i] = ui::cut_left(row, wanted(k_items[i], m_shape.brief));
      ui::cut_left(row, space());
    }
    for (std::size_t i = std::size(k_items); i-- > 0;) {
      if (k_items[i].side != Side::right) continue;
      places[i] = ui::cut_right(row, wanted(k_items[i], m_shape.brief));
      ui::cut_right(row, space());
    }
    between = row;
    return places;
  }

  std::vector<ui::Rect> in_columns(ui::Rect rows) const {
    const ui::Rect upper = ui::cut_top(rows, m_row);
    ui::cut_top(rows, space());
    const std::size_t columns = std::max(count(Side::left), count(Side::right));
    const auto left = ui::columns(upper, columns, space());
    const auto right = ui::columns(rows, columns, space());
    std::size_t at_left = 0;
    std::size_t at_right = 0;
    std::vector<ui::Rect> places;
    for (const Item& item : k_items)
      places.push_back(item.side == Side::left ? left[at_left++] : right[at_right++]);
    return places;
  }

  const ui::Typesetter& m_type;
  const ui::Theme& m_theme;
  catalog::Language m_language;
  float m_width = 0;
  float m_line = 0;
  float m_row = 0;
  Shape m_shape{};
};

// The bar's letters grow with the page's, but only as far as a low panel leaves the page room.
ui::Theme theme_of_bar(const ui::Typesetter& type, const ui::Theme& theme,
                       catalog::Language language) {
  const float most = theme.reach().height - theme.mm(k_least_page);
  ui::Appearance appearance = theme.appearance();
  for (auto step = k_text_steps.rbegin(); step != k_text_steps.rend(); ++step) {
    if (*step >= theme.appearance().text_percent) continue;
    const ui::Theme tried(theme.panel(), appearance);
    if (Bar(type, tried, language).height() <= most) return tried;
    appearance.text_percent = *step;
  }
  return ui::Theme(theme.panel(), appearance);
}

// In one line the name stands at the left and the number at the right.
void draw_where_above(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect line,
                      const Screen& screen) {
  const std::string standing = screen.standing();
  if (!standing.empty()) {
    const ui::Rect place = ui::cut_right(line, canvas.type().width(standing, theme.caption()));
    canvas.text(place.top_left(), standing, theme.caption(), theme.palette().quiet_ink);
    ui::cut_right(line, theme.gap());
  }
  draw_line(canvas, screen.title(), theme.caption(), line, theme.palette().ink);
}

void draw_where(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect area, const Screen& screen) {
  const std::string standing = screen.standing();
  const float line = canvas.type().pitch(theme.caption());
  const float height = standing.empty() ? line : 2 * line;
  ui::Rect words = ui::centred({area.width, height}, area);
  words.y = std::round(words.y);
  draw_line(canvas, screen.title(), theme.caption(), ui::cut_top(words, line), theme.palette().ink,
            ui::Align::centre);
  if (!standing.empty())
    draw_line(canvas, standing, theme.caption(), words, theme.palette().quiet_ink,
              ui::Align::centre);
}

}  // namespace

float bar_height(const ui::Typesetter& type, const ui::Theme& theme, catalog::Language language) {
  return Bar(type, theme_of_bar(type, theme, language), language).height();
}

void draw_bar(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen,
              const ui::ScrollArea* scroll) {
  const ui::Theme theme = theme_of_bar(canvas.type(), scene.theme, scene.language);
  const Bar bar(canvas.type(), theme, scene.language);
  const ui::InElement all(canvas, {.id = "nav.bar",
                                   .role = ui::Role::list,
                                   .name = say(Word::bar, scene.language),
                                   .rect = area});
  canvas.fill(area, theme.palette().paper);
  canvas.fill({area.x, area.y, area.width, theme.mm(0.4F)}, theme.palette().line);
  ui::Rect inside = ui::inset(area, theme.margin(), 0);
  ui::cut_top(inside, theme.mm(k_above));
  ui::cut_bottom(inside, theme.margin());
  if (bar.shape().where_above) {
    draw_where_above(canvas, theme, ui::cut_top(inside, bar.line()), screen);
    ui::cut_top(inside, theme.mm(1));
  }
  ui::Rect between;
  const std::vector<ui::Rect> places = bar.places(inside, between);
  const Above above{scene, screen, scroll};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool instead = k_items[i].instead && k_items[i].state(above) != State::on;
    const Item& item = instead ? *k_items[i].instead : k_items[i];
    if (const State state = item.state(above); state != State::hidden)
      draw_button(canvas, theme, places[i], bar.button(item, state, above));
  }
  if (!bar.shape().where_above) draw_where(canvas, theme, between, screen);
}

}  // namespace kiosk::screens
