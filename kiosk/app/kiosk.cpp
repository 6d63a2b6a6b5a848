#include "app/kiosk.h"

#include "platform/clock.h"
#include "text/unicode.h"
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
constexpr Duration k_keep_exposure = std::chrono::minutes(5);
constexpr std::chrono::milliseconds k_last_flush{2000};
// Nothing waits that long but for a machine that slept: something is looked at every minute.
constexpr Duration k_slept = std::chrono::minutes(2);
constexpr int k_dim_pace = 4;                            // so many times slower is the attract loop
constexpr ui::Colour k_dim_veil{0x00, 0x00, 0x00, 102};  // 40 %
constexpr ui::Colour k_dark{0x00, 0x00, 0x00, 0xFF};

// As it is read, without the marks that hold lines together or let them break.
std::string plain(const std::string& name) {
  std::u32string letters = text::decode(text::without_breaks(name));
  std::replace(letters.begin(), letters.end(), text::k_no_break_space, U' ');
  return text::encode(letters);
}

// Of Thai, silently and for oneself: an assumption, for comparing texts of different lengths.
constexpr std::int64_t k_words_a_minute = 300;
// A Thai word with the mark behind it, as the works of Loei 2 average (each within 5 %). Counting
// the marks themselves would hold the start up: 140 ms with 10,000 works.
constexpr std::int64_t k_bytes_a_word = 15;

stats::Thing thing_of(const std::string& kind) {
  if (kind == "term") return stats::Thing::category;
  return stats::thing_of(kind).value_or(stats::Thing::exhibit);
}

std::vector<stats::Name> names_of(const catalog::Catalog& catalog) {
  std::vector<stats::Name> names;
  const auto known = catalog.names();
  if (!known) return names;
  for (const catalog::Catalog::Named& named : *known) {
    names.push_back({thing_of(named.kind), named.id, plain(named.name.thai),
                     plain(named.name.english), named.category, named.organisation});
    names.back().terms = stats::split(named.terms);
    if (named.thai_bytes > 0)
      names.back().reading = std::chrono::milliseconds(named.thai_bytes * 60'000 /
                                                       (k_bytes_a_word * k_words_a_minute));
  }
  return names;
}

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

stats::Event machine_event(const char* name, stats::Props props) {
  return {.name = name, .props = std::move(props), .origin = stats::Origin::machine};
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
  if (!platform::Fonts::missing().empty())
    record({machine_event("fault", {{"what", std::string("font-missing")}})}, m_options.now);
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
    record({machine_event("fault", {{"what", std::string("pack-fell-back")}})}, now);
}

void Kiosk::show_content(stats::Moment now) {
  if (m_content.shows_sample())
    record({machine_event("fault", {{"what", std::string("sample-shown")}})}, now);
  m_pictures->set_source(m_content.pictures());
  m_painter->forget_everything();
  log(now);  // what happened until now belongs to the packs before
  record_impressions(now);
  remember_names(now);
  m_visit->show(m_content.exhibitions());
  m_changed = true;
}

// Of each pack that is new here, its names; and, where another was on show before, that it changed.
void Kiosk::remember_names(stats::Moment now) {
  if (!m_log) return;
  const std::vector<stats::Pack> before = std::exchange(m_remembered, {});
  for (const screens::Exhibition* exhibition : m_content.exhibitions()) {
    const stats::Pack pack{exhibition->facts.id, exhibition->facts.version};
    m_remembered.push_back(pack);
    if (std::ranges::find(before, pack) != before.end()) continue;
    m_log->remember(pack, names_of(exhibition->catalog));
    if (exhibition->facts.votes > 0) record({voting_of(exhibition->facts, k_hall_utc_offset)}, now);
    if (before.empty()) continue;
    const bool same_event = std::ranges::find(before, pack.id, &stats::Pack::id) != before.end();
    record({machine_event("pack_change",
                          {{"from", same_event ? pack.id : std::string()}, {"to", pack.id}})},
           now);
  }
  m_log->turn_to(m_chosen);
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
    record({machine_event("fault", {{"what", std::string("touch-lost")}})}, now);
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

// What the visit asked of the player since the last time, and what the player has to tell it.
bool Kiosk::play_videos(Duration elapsed) {
  for (const ui::VideoOrder& order : m_visit->take_video_orders()) carry_out(order);
  const bool changed = m_video.advance(elapsed);
  m_visit->set_playback(m_video.playback());
  return changed;
}

void Kiosk::carry_out(const ui::VideoOrder& order) {
  using What = ui::VideoOrder::What;
  switch (order.what) {
    case What::play:
      if (auto source = m_content.video(m_visit->album(), order.video))
        m_video.play(order.video, std::move(*source));
      return;
    case What::pause:
      return m_video.pause();
    case What::resume:
      return m_video.resume();
    case What::seek:
      return m_video.seek(order.to);
    case What::sound:
      return m_video.set_volume(order.volume);
    case What::stop:
      return m_video.stop();
  }
}

// The same with the voice.
bool Kiosk::read_aloud(Duration elapsed) {
  const std::vector<ui::SpeechOrder> orders = m_visit->take_speech_orders();
  if (!m_voice) return false;
  if (!m_visit->on_attract()) m_voice->look_for_sound();
  for (const ui::SpeechOrder& order : orders) carry_out(order);
  const bool changed = m_voice->advance(elapsed);
  if (const auto trouble = m_voice->take_trouble()) m_options.tell(*trouble);
  m_visit->set_speech(m_voice->speech());
  return changed;
}

void Kiosk::carry_out(const ui::SpeechOrder& order) {
  using What = ui::SpeechOrder::What;
  switch (order.what) {
    case What::read:
      return m_voice->read(order, m_content.recording(m_visit->album(), order.recording));
    case What::sound:
      return m_voice->set_volume(order.volume);
    case What::stop:
      return m_voice->stop();
  }
}

// Whatever was painted once is painted anew with other colours and sizes.
void Kiosk::follow_theme() {
  if (m_painted_theme == m_visit->theme_number()) return;
  m_painted_theme = m_visit->theme_number();
  m_painter->forget_everything();
  m_fonts.forget_sizes();
}

void Kiosk::draw() {
  const base::Instant begun = platform::now();
  follow_theme();
  m_painter->begin_frame();
  if (m_staff_panel)
    m_staff_panel->draw(m_desk.panel(theme()), theme());
  else
    draw_shifted();
  m_painter->end_frame();
  const Duration took = platform::now() - begun;
  m_heartbeat.drew(begun, took);
  m_metrics.drew(took);
  m_changed = false;
  ++m_frames;
}

// What the shift uncovers at the edges shows what would be there without it.
void Kiosk::draw_shifted() {
  const Care& care = m_care.now();
  const ui::Rect window{0, 0, theme().window().width, theme().window().height};
  if (care.light == Light::dark) return m_painter->fill(window, k_dark);
  for (const ui::Rect strip : uncovered_by(care.shift, window)) {
    const ui::InLayer edge(*m_painter, {.clip = strip});
    draw_visit();
  }
  {
    const ui::InLayer shifted(*m_painter, {.offset = care.shift});
    draw_visit();
  }
  if (care.light == Light::dim) m_painter->fill(window, k_dim_veil);
}

void Kiosk::draw_visit() {
  m_visit->draw(*m_painter);
  if (m_entrance.is_open()) m_entrance.draw(*m_painter, theme(), m_visit->language());
}

void Kiosk::draw_complete() {
  constexpr int k_most_rounds = 8;  // a picture may ask for another only when it is drawn
  m_video.settle();
  m_content.settle_finders();
  m_desk.settle();
  m_visit->advance({});  // so that the screen sees what they found
  for (int round = 0; round < k_most_rounds; ++round) {
    draw();
    if (!m_pictures->busy()) return;
    m_pictures->wait();
    while (m_pictures->take_arrivals()) m_painter->pictures_arrived();
  }
}

void Kiosk::forget_caches() {
  m_pictures->wait();
  m_pictures->forget();
  m_painter->forget_everything();
  m_fonts.forget_sizes();
  m_content.forget_kept();
  m_video.forget_kept();
  if (m_voice) m_voice->forget_kept();
  m_changed = true;
}

void Kiosk::log(stats::Moment now) {
  for (const screens::Happening& happening : m_visit->take_happenings()) {
    if (const auto* chosen = std::get_if<screens::EventChosen>(&happening)) {
      m_chosen = {chosen->pack, chosen->version};
      if (m_log) m_log->turn_to(m_chosen);
    }
    if (const auto* shown = std::get_if<screens::Shown>(&happening))
      count(shown->impression, now.boot_time);
    record(m_recorder.events_of(happening, now.boot_time), now);
  }
}

// Others have their turn now, and the statistics will tell of it.
void Kiosk::count(const screens::Impression& impression, base::Instant now) {
  m_content.shown(impression);
  for (const screens::Exhibition* exhibition : m_content.exhibitions())
    if (exhibition->album == impression.album)
      m_impressions.add({exhibition->facts.id, exhibition->facts.version}, impression.surface,
                        impression.exhibit.value(), now);
}

// Nobody waits for the disk then: nothing moves, and the next slide is seconds away.
void Kiosk::keep_exposure(base::Instant now) {
  if (now - m_exposure_kept < k_keep_exposure || !m_visit->on_attract() || m_visit->moving())
    return;
  m_exposure_kept = now;
  m_content.keep_exposure();
}

void Kiosk::record_impressions(stats::Moment now) {
  for (auto& [pack, event] : m_impressions.take(m_options.origin)) {
    if (m_log) m_log->turn_to(pack);
    record({std::move(event)}, now);
  }
  if (m_log) m_log->turn_to(m_chosen);
}

void Kiosk::record(std::vector<stats::Event> events, stats::Moment now) {
  for (const stats::Event& event : events) m_metrics.count(event);
  if (!m_log) return;
  for (stats::Event& event : events) {
    const auto recorded = m_log->record(std::move(event), now);
    if (!recorded) m_options.tell(recorded.error().message);
  }
}

void Kiosk::close(stats::Moment now) {
  log(now);
  record(m_recorder.break_off(now.boot_time), now);
  record_impressions(now);
  if (m_log) m_log->close(now, k_last_flush);
  m_content.end();
}

}  // namespace kiosk::app
