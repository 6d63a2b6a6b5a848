// The event in numbers: figures as they were reported, a stated total with its parts, beside what
// this pack holds. Nothing is recomputed over: where the parts give another sum, both are told.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/figures.h"
#include "screens/timetable.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr float k_bar = 4.0F;        // mm: how thick a bar is
constexpr float k_least_bar = 4.0F;  // mm: its least length; a shorter one cannot be seen
constexpr float k_padding = 6.0F;    // mm: inside a plate
constexpr float k_disc = 12.0F;      // mm: with a term's icon
constexpr float k_term_gap = 3.0F;   // mm: between terms

struct Model {
  std::vector<FigureGroup> groups;
  std::vector<catalog::Source> sources;
  const catalog::Facet* facet = nullptr;  // by which the pack's works are counted, if any
  std::vector<catalog::Term> terms;       // its
};

class Overview final : public Screen {
 public:
  Overview(const Place& place, const Scene& scene, Model model)
      : m_scene(scene), m_model(std::move(model)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::overview, .scroll = m_scroll.offset()}; }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::overview, m_scene.language); }

 private:
  void layout();
  void write_reported();
  void write_group(const FigureGroup& group);
  void write_number(Column& column, const catalog::Figure& figure, ui::Font font) const;
  void write_parts(Column& column, const FigureGroup& group) const;
  void write_part(Column& column, const catalog::Figure& part, const std::string& unit,
                  const BarScale& scale) const;
  void write_reconciliation(Column& column, const FigureGroup& group,
                            const Reconciliation& sums) const;
  void write_origin(Column& column, const catalog::Figure& figure) const;
  void write_lone_figures();
  Column lone_figure(const catalog::Figure& figure, float width) const;
  void write_here();
  void write_terms();
  void write_legend(const BarScale& scale);
  std::optional<std::int64_t> bar_of(const catalog::Term& term) const;
  float bar_room(std::size_t columns) const;
  void draw_term(ui::Canvas& canvas, ui::Rect rect, const catalog::Term& term,
                 const BarScale& scale) const;
  std::string reported_and_here(const catalog::Term& term) const;
  std::string source_of(const catalog::Figure& figure) const;
  ui::Plate plate() const;

  Scene m_scene;
  Model m_model;
  bool m_one_source = false;      // of all figures: then it is told once
  bool m_reported_terms = false;  // the report counts by the terms
  std::optional<Column> m_reported;
  std::optional<Column> m_here;  // landscape: beside the reported; portrait: below
  ui::Point m_here_at;
  ui::ScrollArea m_scroll;
};

ui::Plate Overview::plate() const {
  const ui::Theme& theme = m_scene.theme;
  return {.colour = theme.palette().card,
          .corner = theme.corner(),
          .border = theme.palette().line,
          .border_width = theme.mm(0.3F)};
}

void Overview::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = m_scene.content();
  area.height += theme.margin();
  const float between = theme.gap() * 2;
  const bool beside = !theme.portrait();
  const float width = beside ? std::round((area.width - between) * 0.60F) : area.width;
  m_reported.emplace(m_scene, width);
  write_reported();
  m_here.emplace(m_scene, beside ? area.width - between - width : width);
  write_here();
  m_here_at =
      beside ? ui::Point{width + between, 0} : ui::Point{0, m_reported->height() + theme.mm(10)};
  const float height = std::max(m_reported->height(), m_here_at.y + m_here->height());
  m_scroll = ui::ScrollArea(ui::Axis::down, area, height + theme.mm(14));
}

void Overview::write_reported() {
  const ui::Theme& theme = m_scene.theme;
  std::set<std::string> sources;
  for (const FigureGroup& group : m_model.groups) sources.insert(source_of(group.total));
  m_one_source = sources.size() == 1;
  m_reported->text(say(Word::as_reported, m_scene.language), theme.title(), theme.palette().ink);
  m_reported->gap(1);
  if (m_one_source && !sources.begin()->empty())
    m_reported->text(say(Word::source_is, m_scene.language, *sources.begin()), theme.caption(),
                     theme.palette().quiet_ink, {.balance = true});
  m_reported->gap(4);
  for (const FigureGroup& group : m_model.groups)
    if (!group.parts.empty()) write_group(group);
  write_lone_figures();
}

// A number with its unit on the same line, or below it where they are long.
void Overview::write_number(Column& column, const catalog::Figure& figure, ui::Font font) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Font small = theme.body();
  const std::string number = printed(figure, m_scene.language);
  const std::string& unit = m_scene.in(figure.unit);
  const float number_width = m_scene.type.width(number, font);
  const float space = theme.mm(3);
  if (number_width + space + m_scene.type.width(unit, small) > column.width()) {
    column.text(number, font, theme.palette().ink);
    column.text(unit, small, theme.palette().ink);
    return;
  }
  const float pitch = m_scene.type.pitch(font);
  // Both stand on one line of writing, which lies at the same share of each font's height.
  const float drop = std::round((pitch - m_scene.type.pitch(small)) * 0.72F);
  column.piece(pitch, [=, ink = theme.palette().ink](ui::Canvas& canvas, ui::Rect rect) {
    canvas.text(rect.top_left(), number, font, ink);
    if (!unit.empty())
      canvas.text({rect.x + std::round(number_width + space), rect.y + drop}, unit, small, ink);
  });
}

std::string Overview::source_of(const catalog::Figure& figure) const {
  for (const catalog::Source& source : m_model.sources)
    if (source.id == figure.source) return m_scene.in(source.title);
  return {};
}

// As of when, and by whom, where that is not told once for all.
void Overview::write_origin(Column& column, const catalog::Figure& figure) const {
  const ui::Theme& theme = m_scene.theme;
  std::string origin;
  if (!figure.as_of.empty()) {
    std::string date = figure.as_of;
    if (const auto moment = moment_in(date)) {
      const std::chrono::year_month_day day(moment->day);
      date = m_scene.language == catalog::Language::thai ? text::thai_date(day)
                                                         : text::english_date(day);
    }
    origin = say(Word::as_of, m_scene.language, date);
  }
  if (const std::string source = source_of(figure); !m_one_source && !source.empty())
    origin += (origin.empty() ? "" : " • ") + say(Word::source_is, m_scene.language, source);
  for (const std::string& line : {m_scene.in(figure.note), origin}) {
    if (line.empty()) continue;
    column.gap(2);
    column.text(line, theme.caption(), theme.palette().quiet_ink);
  }
}

void Overview::write_group(const FigureGroup& group) {
  const ui::Theme& theme = m_scene.theme;
  const float padding = theme.mm(k_padding);
  Column inside(m_scene, m_reported->width() - 2 * padding);
  inside.text(m_scene.in(group.total.label), theme.lead(), theme.palette().ink);
  write_number(inside, group.total, theme.display());
  inside.gap(2);
  write_parts(inside, group);
  if (const auto sums = reconciled(group)) write_reconciliation(inside, group, *sums);
  write_origin(inside, group.total);
  m_reported->card(std::move(inside), padding, plate());
  m_reported->gap(4);
}

void Overview::write_parts(Column& column, const FigureGroup& group) const {
  const ui::Theme& theme = m_scene.theme;
  BarScale scale{0, column.width(), theme.mm(k_least_bar)};
  bool lengthened = false;
  for (const catalog::Figure& part : group.parts)
    scale.greatest = std::max(scale.greatest, part.value.value_or(0));
  const std::string& unit = m_scene.in(group.total.unit);
  for (const catalog::Figure& part : group.parts) {
    write_part(column, part, unit, scale);
    lengthened = lengthened || (part.value && scale.is_lengthened(*part.value));
  }
  if (lengthened) {
    column.gap(1);
    column.text(say(Word::bars_lengthened, m_scene.language), theme.caption(),
                theme.palette().quiet_ink);
  }
}

void Overview::write_part(Column& column, const catalog::Figure& part, const std::string& unit,
                          const BarScale& scale) const {
  const ui::Theme& theme = m_scene.theme;
  std::string number = printed(part, m_scene.language);
  if (!part.unit.empty() && m_scene.in(part.unit) != unit) number += " " + m_scene.in(part.unit);
  const float number_width = std::ceil(m_scene.type.width(number, theme.lead()));
  const ui::Paragraph label = ui::set(m_scene.type, m_scene.in(part.label), theme.body(),
                                      column.width() - number_width - theme.mm(6));
  const float bar = part.value ? scale.length(*part.value) : 0;
  column.gap(3);
  column.piece(label.height() + theme.mm(1 + k_bar), [=, this](ui::Canvas& canvas, ui::Rect rect) {
    const ui::Theme& look = m_scene.theme;
    draw_paragraph(canvas, label, rect.top_left(), look.palette().ink);
    const ui::Rect last{rect.right() - number_width, rect.y + label.height() - label.pitch,
                        number_width + 1, label.pitch};
    draw_line(canvas, number, look.lead(), last, look.palette().ink);
    const ui::Rect track = ui::cut_bottom(rect, look.mm(k_bar));
    if (bar > 0)
      canvas.plate({track.x, track.y, std::round(bar), track.height},
                   {.colour = look.palette().accent, .corner = track.height / 2});
  });
  if (part.note.empty()) return;
  column.gap(0.5F);
  column.text(m_scene.in(part.note), theme.caption(), theme.palette().quiet_ink);
}

// The sum of the parts, the stated total and the difference, side by side: none is called wrong.
void Overview::write_reconciliation(Column& column, const FigureGroup& group,
                                    const Reconciliation& sums) const {
  const ui::Theme& theme = m_scene.theme;
  const std::pair<Word, std::int64_t> told[] = {{Word::sum_of_parts, sums.sum},
                                                {Word::stated_total, sums.stated},
                                                {Word::differs_by, sums.difference}};
  struct Cell {
    ui::Paragraph label;
    std::string number;
  };
  const float padding = theme.mm(4);
  const float gap = theme.gap();
  const float width = (column.width() - 2 * padding - 2 * gap) / 3;
  std::vector<Cell> cells;
  float labels = 0;
  for (const auto& [word, number] : told) {
    cells.push_back({ui::set(m_scene.type, say(word, m_scene.language), theme.caption(), width),
                     in_digits_of(group.total, number, m_scene.language)});
    labels = std::max(labels, cells.back().label.height());
  }
  column.gap(5);
  const float height = labels + m_scene.type.pitch(theme.heading()) + theme.mm(5);
  column.piece(height, [=, this](ui::Canvas& canvas, ui::Rect rect) {
    const ui::Theme& look = m_scene.theme;
    canvas.plate(rect, {.colour = look.palette().sunk, .corner = look.corner()});
    ui::Rect row = ui::inset(rect, padding, look.mm(2.5F));
    for (const Cell& cell : cells) {
      ui::Rect place = ui::cut_left(row, width);
      ui::cut_left(row, gap);
      const ui::Rect top = ui::cut_top(place, labels);
      draw_paragraph(canvas, cell.label, {top.x, top.bottom() - cell.label.height()},
                     look.palette().quiet_ink);
      draw_line(canvas, cell.number, look.heading(), place, look.palette().ink);
    }
  });
}

Column Overview::lone_figure(const catalog::Figure& figure, float width) const {
  const ui::Theme& theme = m_scene.theme;
  Column column(m_scene, width);
  write_number(column, figure, theme.title());
  column.text(m_scene.in(figure.label), theme.body(), theme.palette().ink);
  write_origin(column, figure);
  return column;
}

// Tiles two by two, those of a row equally high.
void Overview::write_lone_figures() {
  const ui::Theme& theme = m_scene.theme;
  std::vector<const catalog::Figure*> lone;
  for (const FigureGroup& group : m_model.groups)
    if (group.parts.empty()) lone.push_back(&group.total);
  const float gap = theme.gap();
  const float padding = theme.mm(k_padding);
  const float width = std::floor((m_reported->width() - gap) / 2);
  for (std::size_t first = 0; first < lone.size(); first += 2) {
    std::vector<Column> row;
    float height = 0;
    const std::size_t past = std::min(first + 2, lone.size());
    for (std::size_t i = first; i < past; ++i) {
      row.push_back(lone_figure(*lone[i], width - 2 * padding));
      height = std::max(height, row.back().height() + 2 * padding);
    }
    m_reported->piece(height, [=, this](ui::Canvas& canvas, ui::Rect rect) {
      for (const Column& column : row) {
        const ui::Rect tile = ui::cut_left(rect, width);
        ui::cut_left(rect, gap);
        canvas.plate(tile, plate());
        const ui::InLayer inside(canvas, {.offset = {tile.x + padding, tile.y + padding}});
        column.draw(canvas, {0, 0, column.width(), column.height()});
      }
    });
    m_reported->gap(4);
  }
}

void Overview::write_here() {
  const ui::Theme& theme = m_scene.theme;
  const catalog::PackFacts& facts = m_scene.exhibition->facts;
  const auto language = m_scene.language;
  m_here->text(say(Word::in_this_pack, language), theme.title(), theme.palette().ink);
  m_here->gap(1);
  m_here->text(say(Word::counted_here, language), theme.caption(), theme.palette().quiet_ink);
  m_here->gap(4);
  const float padding = theme.mm(k_padding);
  const float gap = theme.gap();
  struct Tile {
    std::int64_t number;
    Word unit;
  };
  std::vector<Tile> tiles{{facts.exhibits, Word::unit_works}};
  if (facts.organisations > 0)
    tiles.push_back(
        {facts.organisations, facts.only_schools ? Word::unit_schools : Word::unit_organisations});
  const float height =
      m_scene.type.pitch(theme.title()) + m_scene.type.pitch(theme.body()) + 2 * theme.mm(4);
  m_here->piece(height, [=, this](ui::Canvas& canvas, ui::Rect rect) {
    const ui::Theme& look = m_scene.theme;
    const std::vector<ui::Rect> places = ui::columns(rect, tiles.size(), gap);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
      canvas.plate(places[i], {.colour = look.palette().sunk, .corner = look.corner()});
      ui::Rect inside = ui::inset(places[i], padding, look.mm(4));
      draw_line(canvas, text::grouped(tiles[i].number), look.title(),
                ui::cut_top(inside, canvas.type().pitch(look.title())), look.palette().ink);
      draw_line(canvas, say(tiles[i].unit, m_scene.language, tiles[i].number), look.body(), inside,
                look.palette().ink);
    }
  });
  write_terms();
}

// What a term's bar shows: the reported number where the report counted by these terms, else how
// many works there are here. All bars of a page show the same.
std::optional<std::int64_t> Overview::bar_of(const catalog::Term& term) const {
  return m_reported_terms ? number_in(term.reported) : term.works;
}

void Overview::write_legend(const BarScale& scale) {
  std::string legend;
  if (m_reported_terms) legend = say(Word::bars_reported, m_scene.language);
  const bool lengthened =
      std::any_of(m_model.terms.begin(), m_model.terms.end(), [&](const catalog::Term& term) {
        const auto value = bar_of(term);
        return value && scale.is_lengthened(*value);
      });
  if (lengthened)
    legend += (legend.empty() ? "" : " • ") + say(Word::bars_lengthened, m_scene.language);
  m_here->text(legend, m_scene.theme.caption(), m_scene.theme.palette().quiet_ink);
}

void Overview::write_terms() {
  if (m_model.terms.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  m_reported_terms = std::any_of(m_model.terms.begin(), m_model.terms.end(),
                                 [](const auto& term) { return number_in(term.reported); });
  const std::size_t columns = m_here->width() > theme.mm(220) ? 2 : 1;
  BarScale scale{0, bar_room(columns), theme.mm(k_least_bar)};
  for (const catalog::Term& term : m_model.terms)
    scale.greatest = std::max(scale.greatest, bar_of(term).value_or(0));
  m_here->gap(8);
  m_here->text(m_scene.in(m_model.facet->label), theme.lead(), theme.palette().ink);
  write_legend(scale);
  m_here->gap(2);
  const float gap = theme.mm(k_term_gap);
  const std::size_t rows = (m_model.terms.size() + columns - 1) / columns;
  const float height =
      std::max(theme.target(), m_scene.type.pitch(theme.body()) + theme.mm(k_bar + 7) +
                                   (m_reported_terms ? m_scene.type.pitch(theme.caption()) : 0));
  const auto n = static_cast<float>(rows);
  const ui::Rect whole{0, 0, m_here->width(), n * (height + gap) - gap};
  m_here->piece(whole.height, [=, this](ui::Canvas& canvas, ui::Rect rect) {
    std::size_t next = 0;
    for (const ui::Rect& row : ui::rows({rect.x, rect.y, whole.width, whole.height}, rows, gap))
      for (const ui::Rect& place : ui::columns(row, columns, gap))
        if (next < m_model.terms.size()) draw_term(canvas, place, m_model.terms[next++], scale);
  });
}

// How long a bar can be beside the disc, where the terms stand in so many columns.
float Overview::bar_room(std::size_t columns) const {
  const ui::Theme& theme = m_scene.theme;
  const auto n = static_cast<float>(columns);
  const float width = (m_here->width() - (n - 1) * theme.mm(k_term_gap)) / n;
  return width - theme.mm(k_disc) - 3 * theme.mm(4);
}

std::string Overview::reported_and_here(const catalog::Term& term) const {
  if (term.reported.empty()) return count_of_works(term.works, m_scene.language);
  const bool thai = m_scene.language == catalog::Language::thai;
  return say(Word::reported_and_here, m_scene.language,
             thai ? term.reported : text::with_arabic_digits(term.reported),
             text::grouped(term.works));
}

void Overview::draw_term(ui::Canvas& canvas, ui::Rect rect, const catalog::Term& term,
                         const BarScale& scale) const {
  const ui::Theme& theme = m_scene.theme;
  const auto index = static_cast<std::size_t>(term.position);
  const ui::InElement element(
      canvas, {.id = "term:" + term.facet.value() + "/" + term.id.value(),
               .role = ui::Role::tile,
               .name = m_scene.in(term.label) + ", " + count_of_works(term.works, m_scene.language),
               .rect = rect,
               .corner = theme.corner()});
  canvas.plate(rect, plate());
  ui::Rect inside = ui::inset(rect, theme.mm(4), theme.mm(2));
  const float disc = theme.mm(k_disc);
  const ui::Rect badge = ui::centred({disc, disc}, ui::cut_left(inside, disc));
  canvas.plate(badge, {.colour = theme.term_accent(index), .corner = disc / 2});
  canvas.icon(ui::inset(badge, std::round(disc * 0.24F)), term.icon, theme.on_term_accent());
  ui::cut_left(inside, theme.mm(4));
  ui::cut_bottom(inside, theme.mm(1));
  const ui::Rect track = ui::cut_bottom(inside, theme.mm(k_bar));
  if (const auto value = bar_of(term))
    canvas.plate({track.x, std::round(track.y), std::round(scale.length(*value)), track.height},
                 {.colour = theme.term_accent(index), .corner = track.height / 2});
  ui::Rect line = ui::cut_top(inside, canvas.type().pitch(theme.body()));
  if (!m_reported_terms) {
    const std::string works = text::grouped(term.works);
    draw_line(canvas, works, theme.lead(),
              ui::cut_right(line, std::ceil(canvas.type().width(works, theme.lead())) + 1),
              theme.palette().ink);
    ui::cut_right(line, theme.mm(2));
  }
  draw_line(canvas, m_scene.in(term.short_label), theme.body(), line, theme.palette().ink);
  if (m_reported_terms)
    draw_line(canvas, reported_and_here(term), theme.caption(),
              ui::cut_top(inside, canvas.type().pitch(theme.caption())), theme.palette().quiet_ink);
}

Action Overview::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  for (std::size_t i = 0; i < m_model.terms.size(); ++i) {
    const catalog::Term& term = m_model.terms[i];
    if (gesture.target == "term:" + term.facet.value() + "/" + term.id.value())
      return Open{{.page = Page::results, .selection = {.choices = {{term.facet, {term.id}}}}},
                  Via::tile,
                  static_cast<int>(i)};
  }
  return Stay{};
}

void Overview::draw(ui::Canvas& canvas) const {
  const ui::InLayer page(canvas, m_scroll.layer());
  const ui::Rect seen = m_scroll.seen();
  m_reported->draw(canvas, seen);
  const ui::InLayer here(canvas, {.offset = m_here_at});
  m_here->draw(canvas, ui::moved(seen, {-m_here_at.x, -m_here_at.y}));
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_overview(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  Model model;
  model.groups = grouped(scene.exhibition->figures);
  model.sources = TRY(catalog.sources());
  model.facet = scene.exhibition->leading_facet();
  if (model.facet)
    for (const catalog::Term* term : scene.exhibition->tree(model.facet->id).below({}))
      model.terms.push_back(*term);
  return std::make_unique<Overview>(place, scene, std::move(model));
}

}  // namespace kiosk::screens
