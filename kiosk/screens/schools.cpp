// The schools: narrowed by the organisation facets, in the language's order, with an index rail of
// initial letters (ก–ฮ or A–Z) for fast scrolling.
#include "screens/cards.h"
#include "screens/filters.h"
#include "screens/words.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

struct Letter {
  std::string letter;
  std::size_t first = 0;  // the index of its first school
};

std::vector<Letter> letters_of(const std::vector<catalog::OrganisationRow>& schools) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < schools.size(); ++i)
    if (letters.empty() || letters.back().letter != schools[i].letter)
      letters.push_back({schools[i].letter, i});
  return letters;
}

class Schools final : public Screen {
 public:
  static base::Result<std::unique_ptr<Screen>> open(const Place& place, const Scene& scene);
  Schools(const Place& place, const Scene& scene, std::vector<catalog::OrganisationRow> schools)
      : m_scene(scene),
        m_selection(place.selection),
        m_schools(std::move(schools)),
        m_letters(letters_of(m_schools)) {}

  Duration advance(Duration elapsed) override {
    return std::min(m_list.advance(elapsed), m_side.advance(elapsed));
  }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::schools,
            .selection = m_selection,
            .scroll = m_list.offset(),
            .second_scroll = m_side.offset()};
  }
  const ui::ScrollArea* main_scroll() const override { return &m_list; }
  std::string title() const override {
    return name_of_organisations(m_scene.exhibition->facts, m_scene.language);
  }
  std::string standing() const override {
    return count_of_organisations(static_cast<std::int64_t>(m_schools.size()),
                                  m_scene.exhibition->facts, m_scene.language);
  }

 private:
  base::Result<void> layout(const Place& place);
  void lay_list(ui::Rect area);
  int lines_of_longest_name() const;
  float side_width(const ui::Typesetter& type, const catalog::OrganisationRow& school) const;
  ui::Label sample_label() const;
  ui::Rect row(std::size_t index) const;
  void slide_to(ui::Point at);
  void draw_row(ui::Canvas& canvas, ui::Rect rect, const catalog::OrganisationRow& school) const;
  void draw_rail(ui::Canvas& canvas) const;

  Scene m_scene;
  catalog::Selection m_selection;
  std::vector<catalog::OrganisationRow> m_schools;
  std::vector<Letter> m_letters;
  std::optional<Column> m_filters;
  ui::Rect m_title;
  ui::Rect m_rail;
  ui::ScrollArea m_side;  // of the filters
  ui::ScrollArea m_list;
  std::size_t m_columns = 1;
  int m_name_lines = 1;
  float m_row_height = 0;
  bool m_sliding = false;
  std::size_t m_letter = 0;  // under the sliding finger
};

base::Result<std::unique_ptr<Screen>> Schools::open(const Place& place, const Scene& scene) {
  auto schools = TRY(scene.exhibition->catalog.organisations(place.selection, scene.language));
  auto made = std::make_unique<Schools>(place, scene, std::move(schools));
  TRY(made->layout(place));
  return made;
}

base::Result<void> Schools::layout(const Place& place) {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, std::max(theme.mm(18), m_scene.type.pitch(theme.title())));
  const bool beside = !theme.portrait();
  const float width = beside ? rest.width * 0.27F : rest.width;
  m_filters.emplace(m_scene, width - theme.mm(2));
  TRY(write_filters(*m_filters, m_scene, m_selection, catalog::AppliesTo::organisation));
  if (m_filters->height() > 0) {
    const float height = std::min(m_filters->height(), rest.height * 0.27F);
    ui::Rect side = beside ? ui::cut_left(rest, width) : ui::cut_top(rest, height);
    if (beside) ui::cut_left(rest, theme.gap() * 1.5F);
    if (!beside) ui::cut_top(rest, theme.gap());
    m_side = ui::ScrollArea(ui::Axis::down, side, m_filters->height());
    m_side.start_at(place.second_scroll);
  }
  m_rail = ui::cut_right(rest, theme.target());
  ui::cut_right(rest, theme.gap());
  lay_list(rest);
  m_list.start_at(place.scroll);
  return {};
}

void Schools::lay_list(ui::Rect area) {
  const ui::Theme& theme = m_scene.theme;
  m_columns = area.width > theme.mm(300) ? 2 : 1;
  m_list = ui::ScrollArea(ui::Axis::down, area, 0);
  m_name_lines = lines_of_longest_name();
  m_row_height = static_cast<float>(m_name_lines) * m_scene.type.pitch(theme.lead()) +
                 m_scene.type.pitch(theme.caption()) + theme.mm(6) + theme.mm(3);
  const std::size_t rows = (m_schools.size() + m_columns - 1) / m_columns;
  m_list = ui::ScrollArea(ui::Axis::down, area, static_cast<float>(rows) * m_row_height);
}

// One or two. Only the longest name is measured: there may be thousands.
int Schools::lines_of_longest_name() const {
  const auto length = [&](const auto& school) { return m_scene.in(school.name).size(); };
  const auto longest = std::max_element(
      m_schools.begin(), m_schools.end(),
      [&](const auto& one, const auto& other) { return length(one) < length(other); });
  if (longest == m_schools.end()) return 1;
  const ui::Theme& theme = m_scene.theme;
  const float room = row(0).width - theme.mm(14) - side_width(m_scene.type, *longest);
  // Another one, shorter in letters, may be a little wider.
  return m_scene.type.width(m_scene.in(longest->name), theme.lead()) > room * 0.9F ? 2 : 1;
}

// Of the number of works and the word "sample", which stand one over the other.
float Schools::side_width(const ui::Typesetter& type,
                          const catalog::OrganisationRow& school) const {
  const ui::Theme& theme = m_scene.theme;
  const float count = type.width(count_of_works(school.works, m_scene.language), theme.caption());
  return school.sample ? std::max(count, ui::size(type, theme, sample_label()).width) : count;
}

ui::Label Schools::sample_label() const {
  const ui::Palette& palette = m_scene.theme.palette();
  return {say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice};
}

ui::Rect Schools::row(std::size_t index) const {
  const float gap = m_scene.theme.gap();
  const auto n = static_cast<float>(m_columns);
  const float width = std::floor((m_list.view().width - gap * (n - 1)) / n);
  return {static_cast<float>(index % m_columns) * (width + gap),
          static_cast<float>(index / m_columns) * m_row_height, width,
          m_row_height - m_scene.theme.mm(3)};
}

void Schools::slide_to(ui::Point at) {
  if (m_letters.empty()) return;
  const float share = std::clamp((at.y - m_rail.y) / m_rail.height, 0.0F, 0.999F);
  m_letter = static_cast<std::size_t>(share * static_cast<float>(m_letters.size()));
  m_list.glide_to(row(m_letters[m_letter].first).y);
}

Action Schools::respond(const ui::Gesture& gesture) {
  const bool on_rail = m_rail.contains(gesture.start);
  if (on_rail && (gesture.kind == Kind::press || gesture.kind == Kind::drag_begin ||
                  gesture.kind == Kind::drag || gesture.kind == Kind::tap)) {
    m_sliding = gesture.kind != Kind::tap;
    slide_to(gesture.at);
    return Stay{};
  }
  if (gesture.kind == Kind::drag_end || gesture.kind == Kind::release) m_sliding = false;
  if (m_list.respond(gesture) || m_side.respond(gesture) || gesture.kind != Kind::tap)
    return Stay{};
  if (auto selection = after_touching(m_scene, gesture.target, m_selection))
    return Replace{{.page = Page::schools,
                    .selection = *std::move(selection),
                    .second_scroll = m_side.offset()}};
  for (std::size_t i = 0; i < m_schools.size(); ++i)
    if (gesture.target == "organisation:" + m_schools[i].id.value())
      return Open{{.page = Page::organisation, .subject = m_schools[i].id.value()},
                  Via::index,
                  static_cast<int>(i)};
  return Stay{};
}

void Schools::draw_row(ui::Canvas& canvas, ui::Rect rect,
                       const catalog::OrganisationRow& school) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::InElement element(canvas, {.id = "organisation:" + school.id.value(),
                                       .role = ui::Role::tile,
                                       .name = m_scene.in(school.name),
                                       .rect = rect,
                                       .corner = theme.corner()});
  const std::string key =
      "school " + school.id.value() + (m_scene.language == catalog::Language::thai ? " th" : " en");
  canvas.baked({key, rect, 0, theme.palette().paper}, [&](ui::Canvas& baked) {
    const ui::Rect whole{0, 0, rect.width, rect.height};
    baked.plate(whole, {.colour = theme.palette().card,
                        .corner = theme.corner(),
                        .border = theme.palette().line,
                        .border_width = theme.mm(0.3F)});
    ui::Rect inside = ui::inset(whole, theme.mm(5), theme.mm(3));
    ui::Rect side = ui::cut_right(inside, side_width(baked.type(), school));
    ui::cut_right(inside, theme.mm(4));
    const ui::Paragraph name = ui::set(baked.type(), m_scene.in(school.name), theme.lead(),
                                       inside.width, {.most_lines = m_name_lines});
    const float place = baked.type().pitch(theme.caption());
    inside = ui::centred({inside.width, name.height() + place}, inside);
    if (school.sample) {
      const ui::Label label = sample_label();
      const ui::Size needed = ui::size(baked.type(), theme, label);
      const ui::Rect below = ui::cut_bottom(side, std::max(needed.height, side.height / 2));
      draw_label(baked, theme,
                 {side.right() - needed.width, std::round(ui::centred(needed, below).y)}, label);
    }
    draw_line(baked, count_of_works(school.works, m_scene.language), theme.caption(), side,
              theme.palette().quiet_ink);
    draw_paragraph(baked, name, ui::cut_top(inside, name.height()).top_left(), theme.palette().ink);
    draw_line(baked, m_scene.in(school.place), theme.caption(), inside, theme.palette().quiet_ink);
  });
}

void Schools::draw_rail(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  if (m_letters.size() < 2) return;
  const ui::InElement element(canvas,
                              {.id = "schools.index",
                               .role = ui::Role::tile,
                               .name = m_letters.front().letter + "–" + m_letters.back().letter,
                               .rect = m_rail,
                               .corner = m_rail.width / 2});
  canvas.plate(m_rail, {.colour = theme.palette().sunk, .corner = m_rail.width / 2});
  const auto n = static_cast<float>(m_letters.size());
  const float step = m_rail.height / n;
  const float line = canvas.type().pitch(theme.caption());
  // Where there are more letters than lines fit, some are left out; the finger finds them all.
  const auto every = static_cast<std::size_t>(std::ceil((line - theme.mm(0.5F)) / step));
  for (std::size_t i = 0; i == 0 || i + every <= m_letters.size(); i += every) {
    const ui::Rect place{m_rail.x, m_rail.y + static_cast<float>(i) * step, m_rail.width,
                         step * static_cast<float>(every)};
    const bool here = m_sliding && i == m_letter;
    draw_line(canvas, m_letters[i].letter, here ? theme.lead() : theme.caption(), place,
              here ? theme.palette().accent : theme.palette().ink, ui::Align::centre);
  }
}

void Schools::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  draw_line(canvas, title(), theme.title(), m_title, theme.palette().ink);
  if (m_filters->height() > 0) {
    const ui::InLayer side(canvas, m_side.layer());
    m_filters->draw(canvas, m_side.seen());
  }
  {
    const ui::InLayer list(canvas, m_list.layer());
    const ui::Rect seen = m_list.seen();
    for (std::size_t i = 0; i < m_schools.size(); ++i)
      if (!ui::intersection(row(i), seen).empty()) draw_row(canvas, row(i), m_schools[i]);
  }
  draw_rail(canvas);
  if (m_sliding && m_letter < m_letters.size()) {
    const float side = theme.mm(34);
    const ui::Rect bubble{m_rail.x - side - theme.gap(), m_rail.centre().y - side / 2, side, side};
    canvas.plate(bubble,
                 {.colour = theme.palette().accent, .corner = side / 2, .shadow = theme.shadow()});
    draw_line(canvas, m_letters[m_letter].letter, theme.display(), bubble,
              theme.palette().on_accent, ui::Align::centre);
  }
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_schools(const Place& place, const Scene& scene) {
  return Schools::open(place, scene);
}

}  // namespace kiosk::screens
