#include "app/kiosk.h"

#include "trust/pin.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::app {
namespace {

using base::Duration;
using base::Result;

constexpr std::size_t k_picture_budget = std::size_t{256} << 20;  // bytes
constexpr float k_usual_diagonal = 21.5F;  // inches: what a panel is taken for that does not tell
constexpr float k_tap_slop = 3.0F;         // mm
constexpr Duration k_look_for_content = std::chrono::seconds(2);
// Nothing waits that long but for a machine that slept: something is looked at every minute.
constexpr Duration k_slept = std::chrono::minutes(2);
constexpr int k_dim_pace = 4;  // so many times slower is the attract loop

// What staff do in a rehearsal is no more staff's than its visits are visitors'.
// A rehearsal plugs nothing in.
std::unique_ptr<StaffSticks> sticks_for(const KioskOptions& options) {
  if (options.sticks || options.pace != platform::Pace::real) return nullptr;
  return std::make_unique<StaffSticks>(platform::Stage::wake);
}

std::function<std::vector<std::filesystem::path>()> folders_of(const KioskOptions& options,
                                                               StaffSticks* sticks) {
  if (options.sticks) return options.sticks;
  return [sticks] { return sticks ? sticks->folders() : std::vector<std::filesystem::path>(); };
}

DeskOptions desk_options(const KioskOptions& options, StaffSticks* sticks,
                         decltype(DeskOptions::title) title) {
  DeskOptions desk{
      .shelf = options.content.pack.empty() ? options.content.shelf : std::filesystem::path(),
      .trust = options.content.trust,
      .state = options.state,
      .site = options.site.value_or(options.settings),
      .settings = options.settings,
      .origin = options.origin == stats::Origin::visitor ? stats::Origin::staff : options.origin,
      .title = std::move(title),
      .wake = platform::Stage::wake};
  desk.sticks = folders_of(options, sticks);
  if (!sticks) return desk;
  desk.write_to = [sticks](const std::filesystem::path& stick, const DeskOptions::Write& write) {
    return sticks->write_to<Exported>(stick, write);
  };
  return desk;
}

// The same order of digits in each rehearsal.
std::array<int, 10> rehearsed_digits() {
  return {4, 9, 0, 7, 2, 6, 1, 8, 5, 3};
}

EntranceOptions entrance_options(const KioskOptions& options, StaffSticks* sticks) {
  const bool rehearsed = options.pace != platform::Pace::real;
  return {
      .lock = {.state = options.state,
               .trust = options.content.trust,
               .sticks = folders_of(options, sticks),
               .pace = options.pace,
               .wake = platform::Stage::wake},
      .shuffle = rehearsed ? rehearsed_digits : trust::shuffled_digits,
      .origin = options.origin == stats::Origin::visitor ? stats::Origin::staff : options.origin};
}

}  // namespace

Result<std::unique_ptr<Kiosk>> Kiosk::open(KioskOptions options) {
  for (const std::string& missing : platform::Fonts::missing()) options.tell(missing);
  platform::Fonts fonts = TRY(platform::Fonts::open());
  platform::Stage stage = TRY(platform::Stage::open(options.window));
  return std::unique_ptr<Kiosk>(new Kiosk(std::move(options), std::move(stage), std::move(fonts)));
}

Kiosk::Kiosk(KioskOptions options, platform::Stage stage, platform::Fonts fonts)
    : m_options(std::move(options)),
      m_stage(std::move(stage)),
      m_fonts(std::move(fonts)),
      m_content(m_options.content, m_options.tell, platform::Stage::wake),
      m_pictures(std::make_unique<platform::Pictures>(m_stage.renderer(), platform::Stage::wake,
                                                      k_picture_budget)),
      m_video(m_stage.renderer(), m_options.pace, platform::Stage::wake),
      m_painter(std::make_unique<platform::Painter>(m_stage.renderer(), m_fonts, *m_pictures)),
      m_recorder(m_options.origin, m_options.settings.visit.language),
      m_exposure_kept(m_options.now.boot_time),
      m_clock_watch(m_options.now),
      m_care(m_options.settings.hours, m_options.now.boot_time),
      m_display_watch(m_options.now.boot_time),
      m_heartbeat(m_options.now.boot_time),
      m_metrics(m_options.now.boot_time),
      m_sticks(sticks_for(m_options)),
      m_entrance(entrance_options(m_options, m_sticks.get()), m_fonts, m_options.now.boot_time),
      m_desk(desk_options(
          m_options, m_sticks.get(),
          [this](const std::string& pack, const std::string& id) { return title_of(pack, id); })),
      m_wall(m_options.now.wall),
      m_now(m_options.now.boot_time),
      m_due(m_now) {
  if (m_options.state)
    m_log = stats::Log::open({.folder = *m_options.state,
                              .app_version = KIOSK_VERSION,
                              .now = m_options.now,
                              .tell = [tell = m_options.tell](const stats::Trouble& trouble) {
                                tell(trouble.message);
                              }});
  if (!platform::Fonts::missing().empty()) record_fault("font-missing", m_options.now);
  m_painter->set_video(m_video);
  if (m_options.settings.read_aloud) m_voice.emplace(m_options.pace, platform::Stage::wake);
  m_visit = std::make_unique<screens::Visit>(display(), m_fonts,
                                             visit_options(m_options.settings, display()));
  m_recorder = Recorder(m_options.origin, m_options.settings.visit.language, m_visit->comfort());
  m_recogniser = ui::GestureRecogniser(touch_rules());
  m_entrance.fit(theme());
  if (!m_options.settings.metrics.empty())
    m_metrics_file.emplace(m_options.settings.metrics, m_options.tell);
  if (!m_options.touch_panels) m_options.touch_panels = [this] { return m_stage.touch_panels(); };
  look_for_content(m_options.now);
}

Kiosk::~Kiosk() = default;

ui::Display Kiosk::display() const {
  const ui::Size window = m_stage.size();
  const auto diagonal = m_options.settings.diagonal_inches;
  const float told = m_stage.px_per_mm().value_or(ui::pixels_per_mm(window, k_usual_diagonal));
  return {window, diagonal ? ui::pixels_per_mm(window, *diagonal) : told};
}

ui::TouchRules Kiosk::touch_rules() const {
  return {.slop = theme().mm(k_tap_slop),
          .is_key = [this](ui::Point at) { return m_visit->is_key(at); }};
}

void Kiosk::resized() {
  const bool other_size = !(m_stage.size() == theme().window());
  m_painter->forget_everything();
  m_video.forget_texture();
  if (m_staff_panel) m_staff_panel->forget_textures();
  m_changed = true;
  if (!other_size) return;
  m_fonts.forget_sizes();
  m_visit->set_display(display());
  m_recogniser = ui::GestureRecogniser(touch_rules());
  m_entrance.fit(theme());
}

// The renderer was set up anew: all it kept is gone, and every picture is decoded again.
void Kiosk::textures_lost() {
  resized();
  m_pictures->forget();
}

void Kiosk::tend_display(stats::Moment now) {
  const Care before = m_care.now();
  const Care& care = m_care.look(now.boot_time, believed_time(now.wall), m_visit->visiting());
  m_changed = m_changed || care != before;
  m_changed = m_visit->set_notice(notice(now)) || m_changed;
}

std::optional<screens::Notice> Kiosk::notice(stats::Moment now) const {
  using What = screens::Notice::What;
  if (m_panel_watch.is_missing(now.boot_time)) return screens::Notice{What::touch_lost};
  if (!m_care.now().closed) return std::nullopt;
  return screens::Notice{What::closed, opens_next(m_care.hours(), hall_time(now.wall))};
}

bool Kiosk::restart_is_due(stats::Moment now) const {
  if (m_display_watch.came_back(now.boot_time)) return true;
  const auto local = believed_time(now.wall);
  return m_options.settings.restart && local && !m_visit->visiting() &&
         is_restart_due(*m_options.settings.restart, *local,
                        now.boot_time - m_options.now.boot_time);
}

void Kiosk::look_for_content(stats::Moment now) {
  const bool rehearsed = m_options.pace != platform::Pace::real;
  const bool changed = rehearsed ? m_content.poll_and_wait(now, m_visit->on_attract())
                                 : m_content.poll(now, m_visit->on_attract());
  if (changed) show_content(now);
  for (int fell = m_content.take_fallen_back(); fell > 0; --fell)
    record_fault("pack-fell-back", now);
}

void Kiosk::show_content(stats::Moment now) {
  if (m_content.shows_sample()) record_fault("sample-shown", now);
  m_pictures->set_source(m_content.pictures());
  m_painter->forget_everything();
  log(now);  // what happened until now belongs to the packs before
  record_impressions(now);
  remember_names(now);
  m_visit->show(m_content.exhibitions());
  m_changed = true;
}

// Whoever touches a dark screen wants to see something first.
bool Kiosk::only_woke(const platform::Input& input, base::Instant now) {
  const bool by_hand = std::holds_alternative<ui::Touch>(input) ||
                       std::holds_alternative<platform::KeyPress>(input) ||
                       std::holds_alternative<ui::Typing>(input) ||
                       std::holds_alternative<platform::Wheel>(input);
  return by_hand && m_care.touched(now);
}

bool Kiosk::feed(const platform::Input& input, base::Instant now) {
  // What arrived is taken in step(), which also sees whether it changes the screen.
  if (std::holds_alternative<platform::Woken>(input)) return true;
  m_changed = true;
  m_due = std::min(m_due, now);
  if (only_woke(input, now)) return true;
  if (std::holds_alternative<platform::StaffChord>(input)) open_staff_keypad(now);
  if (const auto* touch = std::get_if<ui::Touch>(&input)) touched(*touch);
  if (m_entrance.is_open())
    feed_keypad(input, now);
  else if (!m_desk.is_open())
    feed_visit(input);
  if (std::holds_alternative<platform::Resized>(input)) resized();
  if (std::holds_alternative<platform::TexturesLost>(input)) textures_lost();
  return !std::holds_alternative<platform::CloseAsked>(input);
}

// What is no touch: staff's panel has none of it.
void Kiosk::feed_visit(const platform::Input& input) {
  if (const auto* press = std::get_if<platform::KeyPress>(&input)) m_visit->respond(press->key);
  if (const auto* typing = std::get_if<ui::Typing>(&input)) m_visit->respond(*typing);
  if (const auto* wheel = std::get_if<platform::Wheel>(&input)) {
    ui::Gesture scroll;
    scroll.kind = ui::Gesture::Kind::scroll;
    scroll.at = scroll.start = wheel->at - m_care.now().shift;
    scroll.delta = {wheel->lines * theme().mm(22), wheel->lines * theme().mm(22)};
    m_visit->respond(scroll);
  }
}

// Fingers touch what is drawn, which is shifted, but for staff's panel. What a storm began is let
// go of without a tap.
void Kiosk::touched(ui::Touch touch) {
  m_touched = touch.time;
  if (m_desk.is_open()) return touched_by_staff(touch);
  touch.at = touch.at - m_care.now().shift;
  const bool finger = m_touch_watch.believes(touch);
  if (!finger) m_entrance.cancel();
  if (m_entrance.is_open()) {
    if (finger) m_entrance.touched(touch, theme(), m_visit->language());
    return;
  }
  if (finger) m_entrance.watch(touch);
  respond(finger ? m_recogniser.feed(touch) : m_recogniser.cancel());
}

void Kiosk::respond(const std::vector<ui::Gesture>& gestures) {
  for (const ui::Gesture& gesture : gestures) m_visit->respond(gesture);
  m_changed = m_changed || !gestures.empty();
}

// Of every finger, without a tap.
void Kiosk::let_go() {
  respond(m_recogniser.cancel());
  m_entrance.cancel();
  m_touch_watch.let_go();
}

// The machine slept: whoever was there has gone, and nobody waits for what was playing.
void Kiosk::wake_up(Duration slept) {
  if (slept < k_slept) return;
  let_go();
  m_video.stop();
  if (m_voice) m_voice->stop();
}

// A panel that was unplugged never tells the end of what it felt.
void Kiosk::watch_fingers(stats::Moment now) {
  if (m_panel_watch.look(m_options.touch_panels(), now.boot_time)) {
    let_go();
    record_fault("touch-lost", now);
  }
  respond(m_recogniser.let_go_of_lost(now.boot_time));
}

// Of the clock, the panel and the machine, as opposed to what a visitor does.
void Kiosk::keep_watch(stats::Moment now) {
  if (auto step = m_clock_watch.look(now)) {
    const auto by = stats::integer_of(step->props, "step_ms").value_or(0);
    m_clock_step = {now.boot_time, std::chrono::milliseconds(by)};
    record({*std::move(step)}, now);
  }
  record(m_touch_watch.take_faults(now.boot_time), now);
  watch_fingers(now);
  // The machine answers in its own time: not while something moves.
  if (m_visit->moving()) return;
  if (m_heartbeat.due(now.boot_time)) beat(now);
  if (m_metrics_file && m_metrics.due(now.boot_time)) keep_metrics(now);
  if (m_stage.is_blind_to_displays() && m_display_watch.due(now.boot_time))
    m_display_watch.look(has_display(), now.boot_time);
}

Health Kiosk::health() const {
  return health_of_machine(m_options.state.value_or("/"), !m_options.touch_panels().empty());
}

void Kiosk::beat(stats::Moment now) {
  record({m_heartbeat.beat(now.boot_time, m_log ? health() : Health())}, now);
}

void Kiosk::keep_metrics(stats::Moment now) {
  Metrics::Now told{.moment = now,
                    .health = health(),
                    .visiting = m_visit->visiting(),
                    .open = !m_care.now().closed};
  for (const screens::Exhibition* exhibition : m_content.exhibitions())
    told.packs.push_back({exhibition->facts.id, exhibition->facts.version});
  m_metrics_file->put(m_metrics.exposition(told));
}

Duration Kiosk::step(stats::Moment now, Drawing drawing) {
  const Duration elapsed = std::max(now.boot_time - m_now, Duration{});
  m_now = now.boot_time;
  m_wall = now.wall;
  wake_up(elapsed);
  keep_watch(now);
  look_for_content(now);
  if (m_pictures->take_arrivals()) {
    m_painter->pictures_arrived();
    m_changed = m_changed || m_care.now().light != Light::dark;
  }
  const Duration entrance = follow_entrance(now);
  if (m_desk.is_open()) return step_staff(now, drawing);
  (void)m_desk.advance(now, {});  // what was begun before it closed
  follow_desk(now);
  m_visit->tell_time(hall_time(now.wall));
  m_changed = play_videos(elapsed) || m_changed;
  m_changed = read_aloud(elapsed) || m_changed;
  const Duration wait = advance_visit(elapsed);
  m_changed = play_videos({}) || m_changed;
  m_changed = read_aloud({}) || m_changed;
  tend_display(now);
  log(now);
  if (m_impressions.due(m_now)) record_impressions(now);
  m_changed = m_changed || wait == Duration::zero() || m_now >= m_due;
  if (m_changed && drawing == Drawing::if_due) draw();
  keep_exposure(m_now);
  const Duration first = std::min(wait, entrance);
  m_due = first == base::k_forever ? base::Instant::max() : m_now + first;
  return until_looked(first);
}

// In the dark nothing moves and nothing is shown to anybody; in the dim light all goes slowly.
Duration Kiosk::advance_visit(Duration elapsed) {
  const Light light = m_care.now().light;
  if (light == Light::dark) return base::k_forever;
  if (light == Light::bright) return m_visit->advance(elapsed);
  const Duration wait = m_visit->advance(elapsed / k_dim_pace);
  return wait == base::k_forever ? wait : wait * k_dim_pace;
}

// The least of what the visit, the watches and the log wait for.
Duration Kiosk::until_looked(Duration visit_waits) const {
  Duration next = std::min({visit_waits, m_care.until_due(m_now), m_panel_watch.period(),
                            m_recogniser.until_lost(m_now)});
  if (m_care.now().light != Light::dark) next = std::min(next, m_visit->until_counted());
  if (m_log) next = std::min(next, m_heartbeat.until_due(m_now));
  if (m_metrics_file) next = std::min(next, m_metrics.until_due(m_now));
  if (m_stage.is_blind_to_displays()) next = std::min(next, k_look_for_content);
  return has_content() && !m_visit->on_attract() ? next : std::min(next, k_look_for_content);
}

}  // namespace kiosk::app
