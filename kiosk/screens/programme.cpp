// The programme: the project's phases as a quiet line through time, the sessions day by day, and
// what is on now and next while the event is going on.
#include "screens/column.h"
#include "screens/timetable.h"
#include "screens/words.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr float k_padding = 5.0F;   // mm: inside a plate
constexpr float k_widest = 300.0F;  // mm: a comfortable measure where there is one column
constexpr float k_near = 0.6F;      // of the view: what lies lower is not seen at once
constexpr float k_times = 0.27F;    // of a session's width: what the times take, at most

class Programme final : public Screen {
 public:
  Programme(const Place& place, const Scene& scene) : m_scene(scene) {
    for (const catalog::ProgrammeEntry& entry : scene.exhibition->programme)
      if (entry.phase) m_phases.push_back(entry);
    m_days = days_of(scene.exhibition->programme);
    layout();
    // Today may be days down the list: who comes here wants to know what is on.
    const bool below = m_today_at > m_scroll.view().height * k_near;
    m_scroll.start_at(place.scroll > 0 || !below ? place.scroll : m_today_at);
  }

  Duration advance(Duration elapsed) override {
    return std::min(m_scroll.advance(elapsed), m_phase_scroll.advance(elapsed));
  }
  Action respond(const ui::Gesture& gesture) override {
    if (!m_scroll.respond(gesture)) m_phase_scroll.respond(gesture);
    return Stay{};
  }
  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::programme, .scroll = m_scroll.offset()}; }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::programme, m_scene.language); }

 private:
  void layout();
  void write_phases(Column& column) const;
  void write_phase(Column& column, const catalog::ProgrammeEntry& phase, bool last) const;
  void write_days(Column& column);
  void write_session(Column& column, const Session& session, When mark, float times) const;
  float width_of_times(float width) const;

  Scene m_scene;
  std::vector<catalog::ProgrammeEntry> m_phases;
  std::vector<ProgrammeDay> m_days;
  std::optional<Column> m_beside;  // landscape: the phases
  std::optional<Column> m_column;
  float m_today_at = 0;  // where today's day begins in it
  ui::ScrollArea m_phase_scroll;
  ui::ScrollArea m_scroll;
};

void Programme::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = m_scene.content();
  area.height += theme.margin();
  const bool beside = !theme.portrait() && !m_phases.empty() && !m_days.empty();
  if (beside) {
    const ui::Rect side = ui::cut_left(area, std::round(area.width * 0.36F));
    ui::cut_left(area, theme.gap() * 4);
    m_beside.emplace(m_scene, side.width);
    m_beside->text(title(), theme.title(), theme.palette().ink);
    m_beside->gap(6);
    write_phases(*m_beside);
    m_phase_scroll = ui::ScrollArea(ui::Axis::down, side, m_beside->height() + theme.mm(14));
  } else {
    const float width = std::min(area.width, theme.mm(k_widest));
    area = {std::round(area.x + (area.width - width) / 2), area.y, width, area.height};
  }
  m_column.emplace(m_scene, area.width);
  if (!beside) {
    m_column->text(title(), theme.title(), theme.palette().ink);
    m_column->gap(5);
    write_phases(*m_column);
    if (!m_phases.empty()) m_column->gap(9);
  }
  write_days(*m_column);
  m_scroll = ui::ScrollArea(ui::Axis::down, area, m_column->height() + theme.mm(14));
}

void Programme::write_phases(Column& column) const {
  if (m_phases.empty()) return;
  column.heading("method", say(Word::phases, m_scene.language));
  column.gap(3);
  for (std::size_t i = 0; i < m_phases.size(); ++i)
    write_phase(column, m_phases[i], i + 1 == m_phases.size());
}

// A dot on the line, and beside it what the phase is called, when and where it is.
void Programme::write_phase(Column& column, const catalog::ProgrammeEntry& phase, bool last) const {
  const ui::Theme& theme = m_scene.theme;
  const float indent = theme.mm(12);
  Column words(m_scene, column.width() - indent);
  words.text(m_scene.in(phase.title), theme.lead(), theme.palette().ink);
  words.text(m_scene.in(phase.date_text), theme.body(), theme.palette().ink);
  words.text(m_scene.in(phase.place), theme.caption(), theme.palette().quiet_ink);
  const float height = words.height() + (last ? 0 : theme.mm(6));
  column.piece(height, [=, this, words = std::move(words)](ui::Canvas& canvas, ui::Rect rect) {
    const ui::Theme& look = m_scene.theme;
    const float dot = look.mm(5);
    const ui::Point middle{rect.x + dot / 2 + look.mm(1),
                           rect.y + std::round(canvas.type().pitch(look.lead()) / 2)};
    const float line = look.mm(0.8F);
    if (!last)
      canvas.fill({std::round(middle.x - line / 2), middle.y, line, rect.height},
                  look.palette().line);
    canvas.plate({std::round(middle.x - dot / 2), std::round(middle.y - dot / 2), dot, dot},
                 {.colour = look.palette().accent, .corner = dot / 2});
    const ui::InLayer beside(canvas, {.offset = {rect.x + indent, rect.y}});
    words.draw(canvas, {0, 0, words.width(), words.height()});
  });
}

// The widest time of all, so that titles stand in one line down the page; nothing without times.
float Programme::width_of_times(float width) const {
  float widest = 0;
  for (const ProgrammeDay& day : m_days)
    for (const Session& session : day.sessions)
      widest = std::max(
          widest, m_scene.type.width(time_text(session, m_scene.language), m_scene.theme.lead()));
  return widest > 0 ? std::min(std::ceil(widest) + m_scene.theme.mm(6), width * k_times) : 0;
}

void Programme::write_days(Column& column) {
  const ui::Theme& theme = m_scene.theme;
  const float times = width_of_times(column.width());
  bool first = true;
  for (const ProgrammeDay& day : m_days) {
    if (!first) column.gap(9);
    first = false;
    const auto now = m_scene.now;
    const bool today = now && day.day == std::chrono::floor<std::chrono::days>(*now);
    if (today) {
      m_today_at = column.height();
      column.labels({{say(Word::today, m_scene.language), "", theme.palette().accent,
                      theme.palette().on_accent}});
      column.gap(2);
    }
    if (!day.heading.empty()) {
      column.heading("calendar", m_scene.in(day.heading));
      column.gap(3);
    }
    const std::vector<When> marks = marks_at(day, now);
    for (std::size_t i = 0; i < day.sessions.size(); ++i) {
      if (i > 0) column.gap(3);
      write_session(column, day.sessions[i], marks[i], times);
    }
  }
}

void Programme::write_session(Column& column, const Session& session, When mark,
                              float times) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const float padding = theme.mm(k_padding);
  Column inside(m_scene, column.width() - 2 * padding);
  if (mark != When::unmarked) {
    const bool on = mark == When::now;
    inside.labels({{say(on ? Word::now : Word::up_next, m_scene.language), on ? "clock" : "",
                    on ? palette.award : palette.sunk, on ? palette.on_award : palette.ink}});
    inside.gap(2);
  }
  Column words(m_scene, inside.width() - times);
  words.text(m_scene.in(session.entry.title), theme.lead(), palette.ink);
  words.text(m_scene.in(session.entry.place), theme.caption(), palette.quiet_ink);
  const ui::Paragraph time =
      ui::set(m_scene.type, time_text(session, m_scene.language), theme.lead(), times);
  const float height = std::max(words.height(), time.height());
  inside.piece(height, [=, this, words = std::move(words)](ui::Canvas& canvas, ui::Rect rect) {
    draw_paragraph(canvas, time, rect.top_left(), m_scene.theme.palette().accent);
    const ui::InLayer beside(canvas, {.offset = {rect.x + times, rect.y}});
    words.draw(canvas, {0, 0, words.width(), words.height()});
  });
  const bool on = mark == When::now;
  column.card(std::move(inside), padding,
              {.colour = palette.card,
               .corner = theme.corner(),
               .border = on ? palette.accent : palette.line,
               .border_width = theme.mm(on ? 0.9F : 0.3F)});
}

void Programme::draw(ui::Canvas& canvas) const {
  if (m_beside) {
    const ui::InLayer phases(canvas, m_phase_scroll.layer());
    m_beside->draw(canvas, m_phase_scroll.seen());
  }
  const ui::InLayer days(canvas, m_scroll.layer());
  m_column->draw(canvas, m_scroll.seen());
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_programme(const Place& place, const Scene& scene) {
  return std::make_unique<Programme>(place, scene);
}

}  // namespace kiosk::screens
