#include "platform/video.h"

#include "platform/mpv.h"
#include "platform/mpv_core.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <string>
#include <utility>

namespace kiosk::platform {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t k_alignment = 64;  // what libmpv's software renderer is fastest with

constexpr MpvCore::Option k_options[] = {
    {"vo", "libmpv"},
    // Copying pictures back from a decoder chip costs what it saves at these sizes, and its drivers
    // are the least tested part of a small computer. Captions are ours.
    {"hwdec", "no"},
    {"sws-fast", "yes"},
    {"sws-scaler", "bilinear"},
    {"vd-lavc-threads", "2"},
};

enum Watched : std::uint64_t { k_position = 1 };

double in_seconds(milliseconds time) {
  return std::chrono::duration<double>(time).count();
}

}  // namespace

struct VideoPlayer::Engine {
  explicit Engine(const Mpv& library) : mpv(library), core(library) {}
  ~Engine() {
    if (render) mpv.render_context_free(render);
  }

  const Mpv mpv;

  std::function<void()> news;
  MpvCore core;
  mpv_render_context* render = nullptr;  // of the core, and freed before it
  std::atomic<bool> render_has_news = false;
};

VideoPlayer::VideoPlayer(SDL_Renderer& renderer, Pace pace, std::function<void()> news)
    : m_renderer(renderer), m_pace(pace), m_news(std::move(news)) {}

VideoPlayer::~VideoPlayer() = default;

// A rehearsal, where no time passes meanwhile, waits for the library.
void VideoPlayer::load() {
  if (m_engine || m_library) return;
  m_library = std::make_unique<MpvLoading>(m_news);
  if (m_pace == Pace::stepped) m_library->wait();
}

bool VideoPlayer::start(const Mpv& mpv) {
  auto engine = std::make_unique<Engine>(mpv);
  engine->news = m_news;
  std::vector<MpvCore::Option> options(std::begin(k_options), std::end(k_options));
  if (m_pace == Pace::stepped) options.emplace_back("ao", "null");
  if (!engine->core.start(m_news, options)) return false;
  mpv.observe_property(engine->core.handle(), k_position, "time-pos", MPV_FORMAT_DOUBLE);
  mpv_render_param by_software[] = {
      {MPV_RENDER_PARAM_API_TYPE, const_cast<char*>(MPV_RENDER_API_TYPE_SW)},
      {MPV_RENDER_PARAM_INVALID, nullptr}};
  if (mpv.render_context_create(&engine->render, engine->core.handle(), by_software) < 0)
    return false;
  mpv.render_context_set_update_callback(
      engine->render,
      [](void* self) {
        auto* const told = static_cast<Engine*>(self);
        told->render_has_news = true;
        told->news();
      },
      engine.get());
  m_engine = std::move(engine);
  return true;
}

// True once there is an engine; where there cannot be one, the video fails.
bool VideoPlayer::is_ready() {
  if (m_engine) return true;
  if (!m_library || !m_library->is_done()) return false;
  const std::unique_ptr<MpvLoading> library = std::move(m_library);
  if (library->found() && start(*library->found())) return true;
  m_source.reset();
  fail();
  return false;
}

void VideoPlayer::play(ui::VideoId id, VideoSource source) {
  m_loaded = m_seeking = m_seek_begun = m_seek_waits = m_picture_waits = m_any_picture = false;
  m_stepped = {};
  m_shown_at = milliseconds(-1);
  m_playback = {.video = id, .playing = true, .duration = source.duration};
  m_source.reset();
  if (source.bytes <= 0 || source.piece_bytes <= 0) return fail();
  m_source = std::move(source);
  load();
  if (is_ready()) open();
}

void VideoPlayer::open() {
  if (!m_source) return;
  VideoSource source = *std::exchange(m_source, std::nullopt);
  m_engine->core.offer({source.bytes, source.piece_bytes, std::move(source.piece)});
  m_engine->core.pause(m_pace == Pace::stepped || !m_playback.playing);
  m_engine->core.volume(m_volume);
  m_engine->core.load(std::to_string(m_playback.video), source.webm ? "webm" : "mp4");
  if (m_pace == Pace::stepped && !wait_for(&VideoPlayer::is_decided)) fail();
}

void VideoPlayer::fail() {
  m_playback.playing = false;
  m_playback.trouble = true;
}

void VideoPlayer::pause() {
  m_playback.playing = false;
  if (m_engine) m_engine->core.pause(true);
}

void VideoPlayer::resume() {
  if (m_playback.video == 0 || m_playback.trouble) return;
  m_playback.playing = true;
  if (m_engine && m_pace == Pace::real) m_engine->core.pause(false);
}

void VideoPlayer::set_volume(int percent) {
  m_volume = std::clamp(percent, 0, 100);
  if (m_engine) m_engine->core.volume(m_volume);
}

void VideoPlayer::stop() {
  if (m_engine && m_playback.video != 0) m_engine->core.command({"stop"});
  m_playback = {};
  m_source.reset();
  m_loaded = m_picture_waits = m_any_picture = false;
  m_texture.reset();
  m_pixels = std::vector<std::byte>();  // `= {}` would keep the room of a whole screen
}

void VideoPlayer::seek(milliseconds to) {
  if (m_playback.video == 0 || m_playback.trouble) return;
  m_playback.position = std::clamp(to, milliseconds(0), m_playback.duration);
  m_stepped = m_playback.position;
  if (m_pace == Pace::stepped) return;  // settle() looks for the picture
  m_seek_waits = true;
  send_seek();
}

void VideoPlayer::send_seek() {
  if (!m_loaded || m_seeking || !std::exchange(m_seek_waits, false)) return;
  m_seeking = true;
  const std::string to = std::to_string(in_seconds(m_playback.position));
  m_engine->core.command({"seek", to.c_str(), "absolute+exact"});
}

void VideoPlayer::take_events() {
  while (true) {
    const mpv_event& event = *m_engine->mpv.wait_event(m_engine->core.handle(), 0);
    if (event.event_id == MPV_EVENT_NONE) return;
    if (event.event_id == MPV_EVENT_FILE_LOADED) m_loaded = true;
    // The file's own beginning is told like the end of a seek: only what follows one counts.
    if (event.event_id == MPV_EVENT_SEEK) m_seek_begun = true;
    if (event.event_id == MPV_EVENT_PLAYBACK_RESTART && std::exchange(m_seek_begun, false))
      m_seeking = false;
    if (event.event_id == MPV_EVENT_PROPERTY_CHANGE && m_pace == Pace::real && m_loaded &&
        !m_seeking && !m_seek_waits) {
      const auto* const changed = static_cast<const mpv_event_property*>(event.data);
      if (changed->format == MPV_FORMAT_DOUBLE)
        m_playback.position = std::clamp(
            milliseconds(static_cast<std::int64_t>(*static_cast<double*>(changed->data) * 1000)),
            milliseconds(0), m_playback.duration);
    }
    if (event.event_id != MPV_EVENT_END_FILE || m_playback.video == 0) continue;
    const auto* const end = static_cast<const mpv_event_end_file*>(event.data);
    if (end->reason == MPV_END_FILE_REASON_ERROR) fail();
    // Before the file was opened this is still the end of the one it takes the place of.
    if (end->reason == MPV_END_FILE_REASON_EOF && m_loaded) {
      m_playback.playing = false;
      m_playback.ended = true;
      m_playback.position = m_playback.duration;
    }
  }
}

void VideoPlayer::step(base::Duration elapsed) {
  if (!m_playback.playing) return;
  m_stepped = std::min<std::chrono::microseconds>(m_stepped + elapsed, m_playback.duration);
  m_playback.position = std::chrono::duration_cast<milliseconds>(m_stepped);
  if (m_stepped < m_playback.duration) return;
  m_playback.playing = false;
  m_playback.ended = true;
}

bool VideoPlayer::advance(base::Duration elapsed) {
  const ui::Playback before = m_playback;
  if (!is_ready()) return before.trouble != m_playback.trouble;
  open();
  take_events();
  send_seek();
  if (m_engine->render_has_news.exchange(false) &&
      (m_engine->mpv.render_context_update(m_engine->render) & MPV_RENDER_UPDATE_FRAME) != 0 &&
      m_loaded)
    m_picture_waits = true;
  if (m_pace == Pace::stepped) step(elapsed);
  return m_picture_waits || before.trouble != m_playback.trouble ||
         before.ended != m_playback.ended;
}

// Ten seconds in steps: long for any file, short for whoever waits for a rehearsal to fail.
bool VideoPlayer::wait_for(bool (VideoPlayer::*done)() const) {
  for (int tries = 0; tries < 1000; ++tries) {
    take_events();
    if ((this->*done)()) return true;
    SDL_Delay(10);
  }
  return false;
}

void VideoPlayer::settle() {
  if (m_pace != Pace::stepped || !m_loaded || m_shown_at == m_playback.position) return;
  m_shown_at = m_playback.position;
  // The last picture is shown until the end, not a hair after it.
  const milliseconds last = std::max(m_playback.duration - milliseconds(100), milliseconds(0));
  const std::string to = std::to_string(in_seconds(std::min(m_playback.position, last)));
  m_seeking = true;
  m_engine->core.command({"seek", to.c_str(), "absolute+exact"});
  // The player tells of the end of a seek when its picture is there to be drawn.
  m_picture_waits = wait_for(&VideoPlayer::is_sought) || m_picture_waits;
}

bool VideoPlayer::render(int width, int height) {
  int size[] = {width, height};
  std::size_t stride = (static_cast<std::size_t>(width) * 4 + k_alignment - 1) / k_alignment;
  stride *= k_alignment;
  m_pixels.resize(stride * static_cast<std::size_t>(height) + k_alignment);
  void* start = m_pixels.data();
  std::size_t room = m_pixels.size();
  std::align(k_alignment, stride * static_cast<std::size_t>(height), start, room);
  int wait_for_its_time = 0;
  mpv_render_param wish[] = {{MPV_RENDER_PARAM_SW_SIZE, size},
                             {MPV_RENDER_PARAM_SW_FORMAT, const_cast<char*>("bgr0")},
                             {MPV_RENDER_PARAM_SW_STRIDE, &stride},
                             {MPV_RENDER_PARAM_SW_POINTER, start},
                             {MPV_RENDER_PARAM_BLOCK_FOR_TARGET_TIME, &wait_for_its_time},
                             {MPV_RENDER_PARAM_INVALID, nullptr}};
  if (m_engine->mpv.render_context_render(m_engine->render, wish) < 0) return false;
  return SDL_UpdateTexture(m_texture.get(), nullptr, start, static_cast<int>(stride)) == 0;
}

SDL_Texture* VideoPlayer::picture(int width, int height) {
  if (!m_engine || m_playback.video == 0 || width < 2 || height < 2) return nullptr;
  const bool other_size = !m_texture || width != m_width || height != m_height;
  if (other_size) {
    m_texture.reset(SDL_CreateTexture(&m_renderer, SDL_PIXELFORMAT_RGB888,
                                      SDL_TEXTUREACCESS_STREAMING, width, height));
    m_width = width;
    m_height = height;
  }
  if (!m_texture) return nullptr;
  if (m_picture_waits || (other_size && m_any_picture)) {
    m_any_picture = render(width, height) || m_any_picture;
    m_picture_waits = false;
  }
  return m_any_picture ? m_texture.get() : nullptr;
}

void VideoPlayer::forget_kept() {
  if (m_playback.video == 0) m_engine.reset();
}

void VideoPlayer::forget_texture() {
  m_texture.reset();
}

}  // namespace kiosk::platform
