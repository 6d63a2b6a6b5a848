// About: the event, its phases, its figures as they were reported, sources, licence and privacy.
#include "screens/column.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

struct Model {
  std::vector<catalog::ProgrammeEntry> programme;
  std::vector<catalog::Figure> figures;
  std::vector<catalog::Source> sources;
};

class About final : public Screen {
 public:
  About(const Place& place, const Scene& scene, Model model)
      : m_scene(scene), m_model(std::move(model)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override {
    m_scroll.respond(gesture);
    return Stay{};
  }
  void draw(ui::Canvas& canvas) const override {
    const ui::InLayer page(canvas, m_scroll.layer());
    m_column->draw(canvas, m_scroll.seen());
  }
  Place place() const override { return {.page = Page::about, .scroll = m_scroll.offset()}; }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::about, m_scene.language); }

 private:
  void layout();
  void write_event();
  void write_fact(Word heading, const std::string& fact);
  void write_programme(bool phases);
  void write_figures();
  void write_figure(const catalog::Figure& figure, bool part);
  void write_reconciliation(const catalog::Figure& total);
  void write_small_print();

  Scene m_scene;
  Model m_model;
  std::optional<Column> m_column;
  ui::ScrollArea m_scroll;
};

void About::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = m_scene.content();
  area.height += theme.margin();
  // A comfortable measure for reading, in the middle of a wide screen.
  const float width = std::min(area.width, theme.mm(290));
  area = {area.x + (area.width - width) / 2, area.y, width, area.height};
  m_column.emplace(m_scene, width);
  write_event();
  write_programme(true);
  write_programme(false);
  write_figures();
  write_small_print();
  m_scroll = ui::ScrollArea(ui::Axis::down, area, m_column->height() + theme.mm(14));
}

void About::write_fact(Word heading, const std::string& fact) {
  if (fact.empty()) return;
  m_column->gap(3);
  m_column->text(say(heading, m_scene.language), m_scene.theme.caption(),
                 m_scene.theme.palette().quiet_ink);
  m_column->text(fact, m_scene.theme.body(), m_scene.theme.palette().ink);
}

void About::write_event() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const catalog::Event& event = m_scene.exhibition->event;
  m_column->text(m_scene.in(event.name), theme.title(), palette.ink, {.balance = true});
  m_column->gap(1);
  m_column->text(m_scene.in(event.date_text), theme.body(), palette.ink);
  if (m_scene.exhibition->facts.sample) {
    m_column->gap(4);
    m_column->labels(
        {{say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice}});
    m_column->gap(2);
    const std::string& note = m_scene.in(event.sample_note);
    m_column->text(note.empty() ? say(Word::sample_work, m_scene.language) : note, theme.body(),
                   palette.ink);
  }
  m_column->gap(2);
  write_fact(Word::organiser, m_scene.in(event.organiser_name));
  write_fact(Word::project, m_scene.in(event.project));
  write_fact(Word::venue, m_scene.in(event.venue));
  write_fact(Word::sponsors, m_scene.in(event.sponsors));
  write_fact(Word::objectives, m_scene.in(event.objectives));
}

void About::write_programme(bool phases) {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  bool first = true;
  for (const catalog::ProgrammeEntry& entry : m_model.programme) {
    if (entry.phase != phases) continue;
    m_column->gap(first ? 9 : 3);
    if (first) {
      m_column->heading("calendar", say(phases ? Word::phases : Word::programme, m_scene.language));
      m_column->gap(2);
    }
    first = false;
    m_column->text(m_scene.in(entry.title), theme.lead(), palette.ink);
    const std::string& when = m_scene.in(entry.date_text);
    const std::string& where = m_scene.in(entry.place);
    m_column->text(when + (when.empty() || where.empty() ? "" : " • ") + where, theme.caption(),
                   palette.quiet_ink);
  }
}

void About::write_figure(const catalog::Figure& figure, bool part) {
  const ui::Theme& theme = m_scene.theme;
  std::string value = figure.value_text;
  if (value.empty() && figure.value) value = text::grouped(*figure.value);
  // As printed in Thai; a guest who reads no Thai reads no Thai digits either.
  if (m_scene.language == catalog::Language::english) value = text::with_arabic_digits(value);
  value += " " + m_scene.in(figure.unit);
  const std::string label = m_scene.in(figure.label);
  const float indent = part ? theme.mm(10) : 0;
  const float room = m_column->width() * 0.60F - indent;
  ui::Paragraph lines = ui::set(m_scene.type, label, part ? theme.caption() : theme.body(), room);
  const float height = lines.height() + theme.mm(3);
  m_column->piece(height, [=, this, font = part ? theme.body() : theme.lead()](ui::Canvas& canvas,
                                                                               ui::Rect rect) {
    const ui::Theme& look = m_scene.theme;
    canvas.fill({rect.x, rect.bottom() - look.mm(0.3F), rect.width, look.mm(0.3F)},
                look.palette().line);
    draw_paragraph(canvas, lines, {rect.x + indent, rect.y + look.mm(1.2F)}, look.palette().ink);
    ui::Rect right = ui::cut_right(rect, m_column->width() * 0.38F);
    draw_line(canvas, value, font, right, look.palette().ink);
  });
  if (!figure.note.empty()) {
    m_column->gap(1);
    m_column->text(m_scene.in(figure.note), theme.caption(), theme.palette().quiet_ink);
  }
}

// The stated total and the sum of its parts stand side by side; neither corrects the other.
void About::write_reconciliation(const catalog::Figure& total) {
  std::int64_t sum = 0;
  bool has_parts = false;
  for (const catalog::Figure& part : m_model.figures) {
    if (part.part_of != total.id || !part.value) continue;
    sum += *part.value;
    has_parts = true;
  }
  if (!has_parts || !total.value || sum == *total.value || !total.note.empty()) return;
  m_column->gap(1);
  m_column->text(say(Word::parts_give, m_scene.language, sum), m_scene.theme.caption(),
                 m_scene.theme.palette().quiet_ink);
}

void About::write_figures() {
  if (m_model.figures.empty()) return;
  m_column->gap(9);
  m_column->heading("result", say(Word::figures, m_scene.language));
  m_column->gap(2);
  for (const catalog::Figure& figure : m_model.figures) {
    if (!figure.part_of.empty()) continue;
    write_figure(figure, false);
    for (const catalog::Figure& part : m_model.figures)
      if (part.part_of == figure.id) write_figure(part, true);
    write_reconciliation(figure);
    m_column->gap(2);
  }
}

void About::write_small_print() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const auto language = m_scene.language;
  m_column->gap(9);
  m_column->heading("person", say(Word::privacy, language));
  m_column->gap(1);
  m_column->text(say(Word::privacy_text, language), theme.body(), palette.ink);
  if (!m_model.sources.empty()) {
    m_column->gap(9);
    m_column->heading("context", say(Word::sources, language));
    for (const catalog::Source& source : m_model.sources) {
      m_column->gap(1);
      m_column->text(m_scene.in(source.title), theme.body(), palette.ink);
      m_column->text(m_scene.in(source.publisher), theme.caption(), palette.quiet_ink);
    }
  }
  const catalog::PackFacts& facts = m_scene.exhibition->facts;
  m_column->gap(9);
  m_column->heading("info", say(Word::in_this_pack, language));
  m_column->gap(1);
  m_column->text(count_of_works(facts.exhibits, language) + " • " +
                     count_of_schools(facts.organisations, language),
                 theme.body(), palette.ink);
  if (!facts.licence.empty())
    m_column->text(say(Word::licence, language) + " " + facts.licence, theme.caption(),
                   palette.quiet_ink);
  m_column->text(m_scene.in(facts.publisher), theme.caption(), palette.quiet_ink);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_about(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  Model model;
  model.programme = TRY(catalog.programme());
  model.figures = TRY(catalog.figures());
  model.sources = TRY(catalog.sources());
  return std::make_unique<About>(place, scene, std::move(model));
}

}  // namespace kiosk::screens
