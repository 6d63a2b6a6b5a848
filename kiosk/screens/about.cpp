// About: the event, who made it, sources, licence and privacy.
#include "screens/column.h"
#include "screens/logo.h"
#include "screens/read_aloud.h"
#include "screens/words.h"
#include "ui/qr_code.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr float k_code_side = 56;  // mm: modules of 1 mm and more for any address of a usual length

class About final : public Screen {
 public:
  About(const Place& place, const Scene& scene, std::vector<catalog::Source> sources)
      : m_scene(scene), m_sources(std::move(sources)), m_aloud(scene) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override {
    if (m_aloud.turned()) lay_anew();
    m_aloud.follow(*m_column, m_scroll);
    return m_scroll.advance(elapsed);
  }
  Action respond(const ui::Gesture& gesture) override {
    if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
    return m_aloud.respond(gesture.target, *m_column, m_scene.exhibition->event.recordings)
        .value_or(Stay{});
  }
  void draw(ui::Canvas& canvas) const override {
    m_aloud.draw(canvas);
    const ui::InLayer page(canvas, m_scroll.layer());
    m_column->draw(canvas, m_scroll.seen());
  }
  Place place() const override { return {.page = Page::about, .scroll = m_scroll.offset()}; }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return say(Word::about, m_scene.language); }

 private:
  void layout();
  void lay_anew();
  void write_event();
  void write_fact(Word heading, const std::string& fact);
  void write_mode();
  void write_stream();
  void write_small_print();

  Scene m_scene;
  std::vector<catalog::Source> m_sources;
  ReadAloud m_aloud;
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
  m_aloud.lay(area);
  m_column.emplace(m_scene, width);
  write_event();
  write_small_print();
  m_scroll = ui::ScrollArea(ui::Axis::down, area, m_column->height() + theme.mm(14),
                            Column::mark_bleed(theme));
}

// Where it is, when the strip of what is read aloud comes or goes.
void About::lay_anew() {
  const float offset = m_scroll.offset();
  layout();
  m_scroll.start_at(offset);
}

void About::write_fact(Word heading, const std::string& fact) {
  if (fact.empty()) return;
  m_column->gap(3);
  const std::string what = say(heading, m_scene.language);
  m_column->text(what, m_scene.theme.caption(), m_scene.theme.palette().quiet_ink);
  const float top = m_column->height();
  m_column->text(fact, m_scene.theme.body(), m_scene.theme.palette().ink);
  m_column->read_aloud(top, what + "\n" + fact);
}

void About::write_event() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const catalog::Event& event = m_scene.exhibition->event;
  write_logo(*m_column, m_scene, 24);
  const float name = m_column->height();
  m_column->text(m_scene.in(event.name), theme.title(), palette.ink, {.balance = true});
  m_column->read_aloud(name, m_scene.in(event.name));
  m_column->gap(1);
  write_paragraphs(*m_column, m_scene, m_scene.in(event.date_text), theme.body());
  m_column->gap(2);
  if (m_aloud.offered()) m_column->button(m_aloud.button());
  if (m_scene.exhibition->facts.sample) {
    m_column->gap(4);
    m_column->labels(
        {{say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice}});
    m_column->gap(2);
    const std::string& note = m_scene.in(event.sample_note);
    write_paragraphs(*m_column, m_scene,
                     note.empty() ? say(Word::sample_work, m_scene.language) : note, theme.body());
  }
  m_column->gap(2);
  write_fact(Word::organiser, m_scene.in(event.organiser_name));
  write_fact(Word::partners, m_scene.in(event.partners));
  write_fact(Word::project, m_scene.in(event.project));
  write_mode();
  write_fact(Word::venue, m_scene.in(event.venue));
  write_fact(Word::sponsors, m_scene.in(event.sponsors));
  write_fact(Word::objectives, m_scene.in(event.objectives));
  write_stream();
}

void About::write_mode() {
  using catalog::Mode;
  const Mode mode = m_scene.exhibition->event.mode;
  if (mode == Mode::unsaid) return;
  const Word word = mode == Mode::onsite   ? Word::onsite
                    : mode == Mode::online ? Word::online
                                           : Word::hybrid;
  write_fact(Word::mode, say(word, m_scene.language));
}

// The kiosk has no network, a visitor's telephone has.
void About::write_stream() {
  const ui::Theme& theme = m_scene.theme;
  const std::string& address = m_scene.exhibition->event.stream_url;
  const auto code = ui::make_qr_code(address);
  if (address.empty() || !code) return;
  m_column->gap(9);
  const std::string words = say(Word::scan_to_go_on, m_scene.language);
  const float top = m_column->height();
  m_column->heading("qr", words);
  m_column->read_aloud(top, words);
  m_column->gap(1);
  m_column->text(address, theme.caption(), theme.palette().quiet_ink, {.most_lines = 3});
  m_column->gap(3);
  const float side = std::min(m_column->width(), std::round(theme.mm(k_code_side)));
  m_column->piece(
      side, [&theme, side, words, address, code = *code](ui::Canvas& canvas, ui::Rect rect) {
        const ui::Rect box{rect.x, rect.y, side, side};
        const ui::Rect square = ui::qr_square(box, code);
        const ui::InElement element(
            canvas, {.id = "qr.code", .role = ui::Role::text, .name = words, .rect = square});
        canvas.fill(ui::inset(square, -theme.mm(0.3F)), theme.palette().line);
        draw_qr_code(canvas, box, code, address);
      });
}

void About::write_small_print() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const auto language = m_scene.language;
  m_column->gap(9);
  const float privacy = m_column->height();
  m_column->heading("person", say(Word::privacy, language));
  m_column->read_aloud(privacy, say(Word::privacy, language));
  m_column->gap(1);
  write_paragraphs(*m_column, m_scene, say(Word::privacy_text, language), theme.body());
  if (!m_sources.empty()) {
    m_column->gap(9);
    m_column->heading("context", say(Word::sources, language));
    for (const catalog::Source& source : m_sources) {
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
                     count_of_organisations(facts.organisations, facts, language),
                 theme.body(), palette.ink);
  if (!facts.licence.empty())
    m_column->text(say(Word::licence, language) + " " + facts.licence, theme.caption(),
                   palette.quiet_ink);
  m_column->text(m_scene.in(facts.publisher), theme.caption(), palette.quiet_ink);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_about(const Place& place, const Scene& scene) {
  auto sources = TRY(scene.exhibition->catalog.sources());
  return std::make_unique<About>(place, scene, std::move(sources));
}

}  // namespace kiosk::screens
