#include "platform/recording_player.h"

#include "platform/mpv.h"
#include "platform/mpv_core.h"

#include <algorithm>
#include <utility>

namespace kiosk::platform {
namespace {

const char* demuxer_of(SoundFormat format) {
  switch (format) {
    case SoundFormat::ogg:
      return "ogg";
    case SoundFormat::mp3:
      return "mp3";
    case SoundFormat::mp4:
      return "mp4";
    case SoundFormat::flac:
      return "flac";
    case SoundFormat::wav:
      return "wav";
  }
  return "ogg";
}

}  // namespace

RecordingPlayer::RecordingPlayer(Pace pace, std::function<void()> news, const char* outlets)
    : m_pace(pace), m_news(std::move(news)), m_outlets(outlets) {}

RecordingPlayer::~RecordingPlayer() = default;

// A rehearsal, where no time passes meanwhile, waits for the library.
void RecordingPlayer::load() {
  if (m_core || m_library) return;
  m_library = std::make_unique<MpvLoading>(m_news);
  if (m_pace == Pace::stepped) m_library->wait();
}

bool RecordingPlayer::start(const Mpv& mpv) {
  // A device that fails ends the recording, instead of letting it pass in silence.
  const MpvCore::Option options[] = {{"vid", "no"},
                                     {"vo", "null"},
                                     {"audio-fallback-to-null", "no"},
                                     {"ao", m_pace == Pace::stepped ? "null" : m_outlets}};
  auto core = std::make_unique<MpvCore>(mpv);
  if (!core->start(m_news, options)) return false;
  m_core = std::move(core);
  return true;
}

// True once there is a core; where there cannot be one, there is trouble.
bool RecordingPlayer::is_ready() {
  if (m_core) return true;
  if (!m_library || !m_library->is_done()) return false;
  const std::unique_ptr<MpvLoading> library = std::move(m_library);
  if (library->found() && start(*library->found())) return true;
  if (std::exchange(m_source, std::nullopt)) m_state = State::trouble;
  return false;
}

void RecordingPlayer::play(SoundSource source) {
  if (m_core) take_events();  // of what was played before
  m_state = State::trouble;
  m_loaded = false;
  m_left = source.duration;
  m_source.reset();
  if (source.file.bytes <= 0 || source.file.piece_bytes <= 0) return;
  m_state = State::playing;
  m_source = std::move(source);
  load();
  if (is_ready()) open();
}

void RecordingPlayer::open() {
  if (!m_source) return;
  SoundSource source = *std::exchange(m_source, std::nullopt);
  m_core->offer(std::move(source.file));
  m_core->pause(m_pace == Pace::stepped);
  m_core->volume(m_volume);
  m_core->load("recording", demuxer_of(source.format));
  if (m_pace == Pace::stepped) wait_until_loaded();
}

void RecordingPlayer::stop() {
  if (m_core && m_state == State::playing) m_core->command({"stop"});
  m_state = State::nothing;
  m_source.reset();
}

void RecordingPlayer::set_volume(int percent) {
  m_volume = std::clamp(percent, 0, 100);
  if (m_core) m_core->volume(m_volume);
}

void RecordingPlayer::take_events() {
  while (true) {
    const mpv_event& event = *m_core->library().wait_event(m_core->handle(), 0);
    if (event.event_id == MPV_EVENT_NONE) return;
    if (event.event_id == MPV_EVENT_FILE_LOADED) m_loaded = true;
    if (event.event_id != MPV_EVENT_END_FILE || m_state != State::playing) continue;
    const auto reason = static_cast<const mpv_event_end_file*>(event.data)->reason;
    if (reason == MPV_END_FILE_REASON_ERROR) m_state = State::trouble;
    // Before the file was opened this is still the end of the one it takes the place of.
    if (reason == MPV_END_FILE_REASON_EOF && m_loaded) m_state = State::ended;
  }
}

// Ten seconds at most: long for any file, short for whoever waits for a rehearsal to fail.
void RecordingPlayer::wait_until_loaded() {
  constexpr int k_tries = 1000;
  for (int tries = 0; tries < k_tries && !m_loaded && m_state == State::playing; ++tries) {
    const mpv_event& event = *m_core->library().wait_event(m_core->handle(), 0.01);
    if (event.event_id == MPV_EVENT_FILE_LOADED) m_loaded = true;
    if (event.event_id != MPV_EVENT_END_FILE) continue;
    if (static_cast<const mpv_event_end_file*>(event.data)->reason == MPV_END_FILE_REASON_ERROR)
      m_state = State::trouble;
  }
  if (!m_loaded) m_state = State::trouble;
}

void RecordingPlayer::advance(base::Duration elapsed) {
  if (is_ready()) {
    open();
    take_events();
  }
  if (m_pace != Pace::stepped || m_state != State::playing) return;
  m_left -= elapsed;
  if (m_left <= base::Duration::zero()) m_state = State::ended;
}

void RecordingPlayer::forget_kept() {
  if (m_state != State::playing) m_core.reset();
}

}  // namespace kiosk::platform
