#include "platform/video.h"

#include "platform/mpv.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace kiosk::platform {
namespace {

using std::chrono::milliseconds;

constexpr const char* k_protocol = "pack";
constexpr std::size_t k_alignment = 64;  // what libmpv's software renderer is fastest with

// The player sees our file and nothing else of the machine: no settings, scripts, playlists, other
// files or network, and no key of its own. Captions are ours.
constexpr std::pair<const char*, const char*> k_options[] = {
    {"config", "no"},
    {"load-scripts", "no"},
    {"ytdl", "no"},
    {"osc", "no"},
    {"osd-level", "0"},
    {"input-default-bindings", "no"},
    {"input-vo-keyboard", "no"},
    {"terminal", "no"},
    {"idle", "yes"},
    {"vo", "libmpv"},
    // Copying pictures back from a decoder chip costs what it saves at these sizes, and its drivers
    // are the least tested part of a small computer.
    {"hwdec", "no"},
    {"ao", "pulse,alsa"},  // PipeWire answers as pulse; without any, silence
    {"audio-fallback-to-null", "yes"},
    {"audio-client-name", "kiosk"},
    {"sid", "no"},
    {"sub-auto", "no"},
    {"audio-file-auto", "no"},
    {"cover-art-auto", "no"},
    {"audio-display", "no"},
    {"keep-open", "no"},
    {"resume-playback", "no"},
    {"load-unsafe-playlists", "no"},
    {"stop-screensaver", "no"},
    {"cache", "no"},
    {"demuxer", "lavf"},
    {"demuxer-max-bytes", "16MiB"},
    {"demuxer-max-back-bytes", "4MiB"},
    {"sws-fast", "yes"},
    {"sws-scaler", "bilinear"},
    {"vd-lavc-threads", "2"},
    {"volume-max", "100"},
};

enum Watched : std::uint64_t { k_position = 1 };

double in_seconds(milliseconds time) {
  return std::chrono::duration<double>(time).count();
}

}  // namespace

// Reads one file for the player, on the player's thread.
class VideoPlayer::Reader {
 public:
  explicit Reader(VideoSource source) : m_source(std::move(source)) {}

  std::int64_t size() const { return m_source.bytes; }

  std::int64_t seek(std::int64_t to) {
    if (to < 0 || to > m_source.bytes) return MPV_ERROR_GENERIC;
    return m_at = to;
  }

  // As much as one piece has left; 0 at the end, -1 if the piece cannot be had.
  std::int64_t read(char* into, std::uint64_t most) {
    if (m_at >= m_source.bytes) return 0;
    const std::int64_t wanted = m_at / m_source.piece_bytes;
    if (wanted != m_number) {
      auto piece = m_source.piece(wanted);
      if (!piece) return -1;
      m_piece = std::move(*piece);
      m_number = wanted;
    }
    const auto inside = static_cast<std::size_t>(m_at % m_source.piece_bytes);
    if (inside >= m_piece.size()) return -1;  // the pack promised more than it has
    const std::size_t length = std::min<std::size_t>(most, m_piece.size() - inside);
    std::memcpy(into, m_piece.data() + inside, length);
    m_at += static_cast<std::int64_t>(length);
    return static_cast<std::int64_t>(length);
  }

 private:
  VideoSource m_source;
  std::int64_t m_at = 0;
  std::int64_t m_number = -1;
  std::vector<std::byte> m_piece;
};

struct VideoPlayer::Engine {
  explicit Engine(const Mpv& library) : mpv(library) {}
  ~Engine() {
    if (render) mpv.render_context_free(render);
    if (handle) mpv.terminate_destroy(handle);
  }

  void set(const char* name, const char* value) { mpv.set_option_string(handle, name, value); }
  void command(std::initializer_list<const char*> words) {
    std::vector<const char*> all(words);
    all.push_back(nullptr);
    mpv.command_async(handle, 0, all.data());
  }
  void pause(bool still) {
    int flag = still ? 1 : 0;
    mpv.set_property_async(handle, 0, "pause", MPV_FORMAT_FLAG, &flag);
  }
  void volume(int percent) {
    auto value = static_cast<double>(percent);
    mpv.set_property_async(handle, 0, "volume", MPV_FORMAT_DOUBLE, &value);
  }
  void offer(VideoSource next) {
    const std::lock_guard lock(mutex);
    source = std::move(next);
  }

  // Called by the player on a thread of its own.
  static int open(void* engine, char*, mpv_stream_cb_info* stream) {
    auto* const self = static_cast<Engine*>(engine);
    const std::lock_guard lock(self->mutex);
    if (!self->source) return MPV_ERROR_LOADING_FAILED;
    stream->cookie = new Reader(*self->source);
    stream->size_fn = [](void* reader) { return static_cast<Reader*>(reader)->size(); };
    stream->seek_fn = [](void* reader, std::int64_t to) {
      return static_cast<Reader*>(reader)->seek(to);
    };
    stream->read_fn = [](void* reader, char* into, std::uint64_t most) {
      return static_cast<Reader*>(reader)->read(into, most);
    };
    stream->close_fn = [](void* reader) { delete static_cast<Reader*>(reader); };
    return 0;
  }

  const Mpv mpv;
  mpv_handle* handle = nullptr;
  mpv_render_context* render = nullptr;
  std::function<void()> news;
  std::atomic<bool> render_has_news = false;
  std::mutex mutex;
  std::optional<VideoSource> source;  // guarded by mutex
};

struct VideoPlayer::Library {
  std::optional<Mpv> mpv;  // the thread's, until is_loaded
  std::atomic<bool> is_loaded = false;
  std::jthread loading;  // the last, so that it ends first
};

VideoPlayer::VideoPlayer(SDL_Renderer& renderer, Pace pace, std::function<void()> news)
    : m_renderer(renderer), m_pace(pace), m_news(std::move(news)) {}

VideoPlayer::~VideoPlayer() = default;

// Loads the library on a thread of its own, which the frames need not wait for; a rehearsal, where
// no time passes meanwhile, does wait.
void VideoPlayer::load() {
  if (m_engine || m_library) return;
  m_library = std::make_unique<Library>();
  m_library->loading = std::jthread([&library = *m_library, news = m_news] {
    library.mpv = load_mpv();
    library.is_loaded = true;
    news();
  });
  if (m_pace == Pace::stepped) m_library->loading.join();
}

bool VideoPlayer::start(const Mpv& mpv) {
  auto engine = std::make_unique<Engine>(mpv);
  engine->news = m_news;
  engine->handle = mpv.create();
  if (!engine->handle) return false;
  for (const auto& [name, value] : k_options) engine->set(name, value);
  if (m_pace == Pace::stepped) engine->set("ao", "null");
  if (mpv.initialize(engine->handle) < 0) return false;
  if (mpv.stream_cb_add_ro(engine->handle, k_protocol, engine.get(), Engine::open) < 0)
    return false;
  mpv.observe_property(engine->handle, k_position, "time-pos", MPV_FORMAT_DOUBLE);
  mpv.set_wakeup_callback(
      engine->handle, [](void* self) { static_cast<Engine*>(self)->news(); }, engine.get());
  mpv_render_param by_software[] = {
      {MPV_RENDER_PARAM_API_TYPE, const_cast<char*>(MPV_RENDER_API_TYPE_SW)},
      {MPV_RENDER_PARAM_INVALID, nullptr}};
  if (mpv.render_context_create(&engine->render, engine->handle, by_software) < 0) return false;
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
  if (!m_library || !m_library->is_loaded) return false;
  const std::unique_ptr<Library> library = std::move(m_library);
  if (library->mpv && start(*library->mpv)) return true;
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
  const std::string address = std::string(k_protocol) + "://" + std::to_string(m_playback.video);
  // Only the demuxer of the format the pack names: a file that lies is not guessed at.
  const char* const format =
      m_source->webm ? "demuxer-lavf-format=webm" : "demuxer-lavf-format=mp4";
  m_engine->offer(*std::exchange(m_source, std::nullopt));
  m_engine->pause(m_pace == Pace::stepped || !m_playback.playing);
  m_engine->volume(m_volume);
  m_engine->command({"loadfile", address.c_str(), "replace", format});
  if (m_pace == Pace::stepped && !wait_for(&VideoPlayer::is_decided)) fail();
}

void VideoPlayer::fail() {
  m_playback.playing = false;
  m_playback.trouble = true;
}

void VideoPlayer::pause() {
  m_playback.playing = false;
  if (m_engine) m_engine->pause(true);
}

void VideoPlayer::resume() {
  if (m_playback.video == 0 || m_playback.trouble) return;
  m_playback.playing = true;
  if (m_engine && m_pace == Pace::real) m_engine->pause(false);
}

void VideoPlayer::set_volume(int percent) {
  m_volume = std::clamp(percent, 0, 100);
  if (m_engine) m_engine->volume(m_volume);
}

void VideoPlayer::stop() {
  if (m_engine && m_playback.video != 0) m_engine->command({"stop"});
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
  m_engine->command({"seek", to.c_str(), "absolute+exact"});
}

void VideoPlayer::take_events() {
  while (true) {
    const mpv_event& event = *m_engine->mpv.wait_event(m_engine->handle, 0);
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
  m_engine->command({"seek", to.c_str(), "absolute+exact"});
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
