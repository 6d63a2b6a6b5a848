// The kiosk while staff have it: their panel is fed, drawn and followed instead of the visit.
#include "app/kiosk.h"
#include "app/staff_words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;

// A touch may come a moment before the step that it belongs to.
stats::Moment moment(base::Instant at, base::Instant known, base::WallTime wall) {
  return {at, wall + std::chrono::round<std::chrono::milliseconds>(at - known)};
}

void look_at_log(KioskFacts& facts, const stats::LogStatus& status) {
  facts.logging = true;
  facts.events_waiting = status.waiting;
  facts.events_dropped = status.dropped;
  facts.log_trouble = status.trouble && !status.trouble->over;
}

}  // namespace

// As the corner does by itself; whoever knows the chord means more than to wake a dark screen.
void Kiosk::open_staff_keypad(base::Instant now) {
  (void)m_care.touched(now);
  if (!m_desk.is_open()) m_entrance.open(now);
}

// What is no touch: digits may be written on a keyboard, too.
void Kiosk::feed_keypad(const platform::Input& input, base::Instant now) {
  if (const auto* press = std::get_if<platform::KeyPress>(&input))
    m_entrance.pressed(press->key, now);
  if (!m_entrance.is_open()) return;
  if (const auto* typing = std::get_if<ui::Typing>(&input)) m_entrance.typed(typing->text, now);
}

// The finger that held the corner is none of the visit's any more.
Duration Kiosk::follow_entrance(stats::Moment now) {
  const Duration wait = m_entrance.advance(now.boot_time);
  if (m_entrance.take_opened()) respond(m_recogniser.cancel());
  record(m_entrance.take_events(), now);
  if (const auto trouble = m_entrance.take_trouble()) m_options.tell(*trouble);
  m_changed = m_entrance.take_changed() || m_changed;
  if (m_entrance.take_let_in()) let_staff_in(now);
  return wait;
}

void Kiosk::open_staff_desk(stats::Moment now) {
  if (m_desk.is_open()) return;
  log(now);
  record(m_recorder.break_off(now.boot_time, "staff"), now);
  record_impressions(now);
  begin_visits_anew();
  m_desk.open(now);
  m_staff_panel = std::make_unique<platform::StaffPanel>(m_stage.renderer(), m_fonts);
  follow_desk(now);
  m_due = now.boot_time;
}

// As after a start: on the attract screen, with the settings of now.
void Kiosk::begin_visits_anew() {
  m_video.stop();
  if (m_voice) m_voice->stop();
  (void)m_recogniser.cancel();
  m_visit = std::make_unique<screens::Visit>(display(), m_fonts,
                                             visit_options(m_options.settings, display()));
  m_visit->show(m_content.exhibitions());
  (void)m_visit->take_happenings();
  m_recorder = Recorder(m_options.origin, m_options.settings.visit.language, m_visit->comfort());
  m_chosen = {};
  if (m_log) m_log->turn_to(m_chosen);
  m_recogniser = ui::GestureRecogniser(touch_rules());
  m_entrance.fit(theme());
  m_painted_theme = m_visit->theme_number();
  m_painter->forget_everything();
  m_fonts.forget_sizes();
  if (m_staff_panel) m_staff_panel->forget_textures();
  m_changed = true;
}

void Kiosk::touched_by_staff(const ui::Touch& touch) {
  const bool reads = m_desk.reads_touches();
  m_desk.touched(touch, theme());
  // Who tests the panel or wipes the glass makes storms of touches that are none.
  if (!reads || !m_staff_panel || !m_touch_watch.believes(touch)) return;
  const stats::Moment now = moment(touch.time, m_now, m_wall);
  for (const ui::PanelPress& press : m_staff_panel->respond(touch, m_desk.panel(theme()), theme()))
    if (m_desk.is_open()) m_desk.press(press, now);
  follow_desk(now);
}

// What the desk has done: logged, put to use, drawn.
void Kiosk::follow_desk(stats::Moment now) {
  record(m_desk.take_events(), now);
  if (auto settings = m_desk.take_settings()) {
    m_options.settings = *std::move(settings);
    m_care.set_hours(m_options.settings.hours);
    begin_visits_anew();
  }
  m_changed = m_desk.take_changed() || m_changed;
  follow_sticks();
  if (m_desk.is_open() || !m_staff_panel) return;
  m_staff_panel.reset();
  begin_visits_anew();
}

// Sticks that are there but have no folder to read, and why there may be none.
void Kiosk::follow_sticks() {
  if (!m_sticks) return;
  const bool here = m_entrance.is_open() || m_desk.is_open();
  if (std::exchange(m_staff_here, here) != here) m_sticks->watch(here);
  if (!m_sticks->advance()) return;
  if (const auto trouble = m_sticks->take_trouble()) m_options.tell(*trouble);
  std::vector<Told> told;
  const auto add = [&](ui::Light light, const StickWords& words) {
    told.push_back({light, {with_breaks(words.thai), words.english}});
  };
  if (m_sticks->trouble() != platform::SticksTrouble::none)
    add(ui::Light::watch, words_for(m_sticks->trouble()));
  for (const platform::Stick& stick : m_sticks->list())
    if (stick.state != platform::StickState::readable)
      add(stick.state == platform::StickState::unusable ? ui::Light::bad : ui::Light::none,
          words_for(stick));
  m_desk.tell_sticks(std::move(told));
}

Duration Kiosk::step_staff(stats::Moment now, Drawing drawing) {
  const Duration wait = m_desk.advance(now, [this] { return facts(); });
  follow_desk(now);
  if ((m_changed || m_now >= m_due) && drawing == Drawing::if_due) draw();
  m_due = wait == base::k_forever ? base::Instant::max() : m_now + wait;
  return std::max(std::min(wait, m_heartbeat.until_due(m_now)), Duration::zero());
}

KioskFacts Kiosk::facts() const {
  KioskFacts facts;
  facts.wall = m_wall;
  const std::vector<bool> whole = m_content.found_whole();
  for (const screens::Exhibition* exhibition : m_content.exhibitions())
    facts.packs.push_back({exhibition->facts.id,
                           exhibition->event.name,
                           exhibition->facts.version,
                           {},
                           whole[facts.packs.size()]});
  if (m_clock_step)
    facts.clock_step = KioskFacts::ClockStep{m_now - m_clock_step->at, m_clock_step->by};
  facts.touch_panel = !m_options.touch_panels().empty();
  if (m_touched) facts.last_touch = m_now - *m_touched;
  facts.stuck_fingers = m_touch_watch.held(m_now);
  facts.window = theme().window();
  facts.size_mm = {facts.window.width / theme().px_per_mm(),
                   facts.window.height / theme().px_per_mm()};
  facts.size_from = m_options.settings.diagonal_inches ? KioskFacts::SizeFrom::setting
                    : m_stage.px_per_mm()              ? KioskFacts::SizeFrom::display
                                                       : KioskFacts::SizeFrom::guess;
  facts.gpu = m_stage.has_gpu();
  facts.logging = false;
  if (m_log) look_at_log(facts, m_log->status());
  return facts;
}

DeskOptions::Title Kiosk::title_of(const std::string& pack, const std::string& id) const {
  for (const screens::Exhibition* exhibition : m_content.exhibitions()) {
    if (exhibition->facts.id != pack) continue;
    const auto card = exhibition->catalog.card(catalog::ExhibitId(id));
    if (card && *card) return (*card)->title;
  }
  return std::nullopt;
}

std::vector<ui::ElementShown> Kiosk::elements() const {
  if (m_staff_panel) return m_staff_panel->elements();
  return m_entrance.is_open() ? m_entrance.elements(theme(), m_visit->language())
                              : m_visit->elements();
}

std::string Kiosk::screen_name() const {
  if (m_staff_panel) return m_desk.panel(theme()).name;
  return m_entrance.is_open() ? screens::k_keypad_screen : m_visit->screen_name();
}

}  // namespace kiosk::app
