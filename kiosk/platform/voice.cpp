#include "platform/voice.h"

#include "platform/espeak.h"
#include "platform/sdl_thread.h"
#include "text/unicode.h"

#include <SDL2/SDL.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
using base::Duration;

constexpr Duration k_letter = 70ms;          // stepped: about what espeak takes for one
constexpr Duration k_between_parts = 400ms;  // silence, so that paragraphs are told apart
constexpr Duration k_ahead = 500ms;          // made before it is heard: so little is ever kept
constexpr auto k_look = 20ms;                // how often the thread looks what has been heard
constexpr int k_most_looks = 150;            // without anything heard: three seconds
constexpr auto k_keep_open = 5s;             // the sound device, for what comes next
constexpr int k_full_volume = 100;

Duration length_of(const std::string& part, text::Tongue tongue) {
  std::size_t letters = 0;
  for (const text::Utterance& each : text::spoken(part, tongue))
    letters += text::decode(each.text).size();
  return k_letter * static_cast<std::int64_t>(letters) + k_between_parts;
}

// SDL's sound, of which nothing is kept while nothing is read.
class Device {
 public:
  Device() = default;
  ~Device() { close(); }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  // Asked first, because the sound library complains by itself of a machine without any.
  bool is_there() { return start() && SDL_GetNumAudioDevices(0) > 0; }
  bool open(int rate) {
    if (m_id != 0) return true;
    if (!start()) return false;
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    m_id = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (m_id != 0) SDL_PauseAudioDevice(m_id, 0);
    return m_id != 0;
  }
  void close() {
    if (m_id != 0) SDL_CloseAudioDevice(std::exchange(m_id, 0));
    if (std::exchange(m_started, false)) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    m_queued = 0;
  }
  void queue(const std::vector<std::int16_t>& sound) {
    SDL_QueueAudio(m_id, sound.data(), static_cast<Uint32>(sound.size() * sizeof(std::int16_t)));
    m_queued += static_cast<std::int64_t>(sound.size());
  }
  void clear() {
    if (m_id != 0) SDL_ClearQueuedAudio(m_id);
    m_queued = 0;
  }
  // Samples, since the last clear().
  std::int64_t queued() const { return m_queued; }
  std::int64_t waiting() const {
    return m_id == 0 ? 0 : SDL_GetQueuedAudioSize(m_id) / static_cast<Uint32>(sizeof(std::int16_t));
  }

 private:
  bool start() {
    m_started = m_started || SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    return m_started;
  }

  bool m_started = false;
  SDL_AudioDeviceID m_id = 0;
  std::int64_t m_queued = 0;
};

}  // namespace

// All that happens on the thread. What the frame loop and the thread tell each other is in m_told
// and m_wanted, under the mutex.
class Voice::Reader {
 public:
  struct Told {
    bool able = true;
    unsigned job = 0;  // of which the rest is told
    std::size_t part = 0;
    bool ended = false;
    std::optional<std::string> trouble;
  };

  explicit Reader(std::function<void()> news) : m_news(std::move(news)) {
    m_thread = std::thread([this] {
      const SdlThread sdl;
      work();
    });
  }
  ~Reader() {
    {
      const std::lock_guard lock(m_mutex);
      m_quit = true;
      ++m_job;
    }
    m_changed.notify_all();
    m_thread.join();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void read(const ui::SpeechOrder& order) {
    const std::lock_guard lock(m_mutex);
    m_wanted = order;
    ++m_job;
    m_changed.notify_all();
  }
  void stop() {
    const std::lock_guard lock(m_mutex);
    m_wanted.reset();
    ++m_job;
    m_changed.notify_all();
  }
  void set_volume(int percent) { m_volume = percent; }

  // Of the order given last; of none before it.
  Told told() {
    const std::lock_guard lock(m_mutex);
    Told told = m_told;
    if (told.job != m_job) told.part = 0;
    if (told.job != m_job) told.ended = false;
    m_told.trouble.reset();
    return told;
  }

 private:
  void work() {
    const bool heard = m_device.is_there();
    m_device.close();
    if (!heard)
      return tell_trouble(
          "reading aloud: no sound device was found; the buttons for it are not shown. Connect a "
          "loudspeaker or headphones and start the kiosk again");
    unsigned job = 0;
    for (auto order = next(job); order; order = next(job)) {
      if (auto opened = open_espeak(); !opened) return tell_trouble(opened.error().message);
      read_all(*m_espeak, *order, job);
    }
  }

  base::Result<void> open_espeak() {
    if (!m_espeak) m_espeak.emplace(TRY(Espeak::open()));
    return {};
  }

  void tell_trouble(const std::string& trouble) {
    {
      const std::lock_guard lock(m_mutex);
      m_told.able = false;
      m_told.trouble = trouble;
    }
    m_news();
  }

  // Waits for what to read; nothing when the kiosk ends.
  std::optional<ui::SpeechOrder> next(unsigned& job) {
    std::unique_lock lock(m_mutex);
    const auto asked = [this] { return m_quit || m_wanted.has_value(); };
    if (!m_changed.wait_for(lock, k_keep_open, asked)) {
      lock.unlock();
      m_device.close();
      lock.lock();
      m_changed.wait(lock, asked);
    }
    job = m_job;
    auto wanted = std::exchange(m_wanted, std::nullopt);
    if (m_quit) wanted.reset();
    return wanted;
  }

  bool is_meant(unsigned job) {
    const std::lock_guard lock(m_mutex);
    return job == m_job;
  }

  void read_all(Espeak& espeak, const ui::SpeechOrder& order, unsigned job) {
    if (!m_device.open(espeak.rate()))
      return tell_trouble(std::string("reading aloud: the sound device cannot be opened (") +
                          SDL_GetError() + "); the buttons for it are not shown any more");
    m_starts.clear();
    m_heard = 0;
    const std::vector<std::int16_t> pause(static_cast<std::size_t>(
        espeak.rate() * std::chrono::duration_cast<std::chrono::milliseconds>(k_between_parts) /
        1s));
    const auto hear = [&](std::span<const std::int16_t> sound) {
      m_device.queue(at_volume(sound));
      return wait_until(job, espeak.rate() * k_ahead.count() / Duration(1s).count());
    };
    bool meant = true;
    for (std::size_t part = 0; meant && part < order.parts.size(); ++part) {
      m_starts.push_back(m_device.queued());
      for (const text::Utterance& each : text::spoken(order.parts[part], order.tongue))
        meant = meant && espeak.say(each, hear);
      meant = meant && hear(pause);
    }
    if (meant && wait_until(job, 0)) tell(job, m_heard, true);
    m_device.clear();
  }

  std::vector<std::int16_t> at_volume(std::span<const std::int16_t> sound) const {
    std::vector<std::int16_t> heard(sound.begin(), sound.end());
    const int volume = m_volume;
    for (std::int16_t& sample : heard)
      sample = static_cast<std::int16_t>(sample * volume / k_full_volume);
    return heard;
  }

  // Until no more than so many samples wait to be heard, telling which part is; false as soon as
  // something else is meant, or the device has stopped taking any.
  bool wait_until(unsigned job, std::int64_t samples) {
    std::int64_t waiting = 0;
    auto looks = k_most_looks;
    while (is_meant(job)) {
      tell_part(job);
      const std::int64_t before = std::exchange(waiting, m_device.waiting());
      if (waiting <= samples) return true;
      looks = waiting == before ? looks - 1 : k_most_looks;
      if (looks == 0) {
        tell_trouble(
            "reading aloud: the sound device has stopped; the buttons for it are not "
            "shown any more. Look at its plug and start the kiosk again");
        return false;
      }
      std::unique_lock lock(m_mutex);
      m_changed.wait_for(lock, k_look, [&] { return job != m_job; });
    }
    return false;
  }

  void tell_part(unsigned job) {
    const std::int64_t at = m_device.queued() - m_device.waiting();
    std::size_t heard = m_heard;
    while (heard + 1 < m_starts.size() && m_starts[heard + 1] <= at) ++heard;
    if (heard != m_heard) tell(job, heard, false);
    m_heard = heard;
  }

  void tell(unsigned job, std::size_t part, bool ended) {
    {
      const std::lock_guard lock(m_mutex);
      m_told.job = job;
      m_told.part = part;
      m_told.ended = ended;
    }
    m_news();
  }

  std::function<void()> m_news;
  std::atomic<int> m_volume = ui::k_usual_volume;

  // The thread's own.
  Device m_device;
  std::optional<Espeak> m_espeak;      // once something was read
  std::vector<std::int64_t> m_starts;  // of the parts, in samples
  std::size_t m_heard = 0;             // which part is

  std::mutex m_mutex;  // guards what follows
  std::condition_variable m_changed;
  std::optional<ui::SpeechOrder> m_wanted;
  unsigned m_job = 0;  // counts orders: what belongs to an earlier one is not meant any more
  bool m_quit = false;
  Told m_told;
  std::thread m_thread;
};

Voice::Voice(Pace pace, std::function<void()> news)
    : m_pace(pace), m_news(std::move(news)), m_recording(pace, m_news) {}

Voice::~Voice() = default;

void Voice::look_for_sound() {
  if (m_reader || m_pace == Pace::stepped) return;
  m_reader = std::make_unique<Reader>(m_news);
  m_reader->set_volume(m_volume);
}

void Voice::read(const ui::SpeechOrder& order, std::optional<SoundSource> recording) {
  stop();
  if (!m_speech.able || order.parts.empty()) return;
  look_for_sound();
  m_order = order;
  m_speech.aloud = order.aloud;
  m_speech.recorded = recording.has_value();
  if (!recording) return speak();
  m_recording.play(*std::move(recording));
}

// The parts, from the first.
void Voice::speak() {
  m_lengths.clear();
  m_into = {};
  if (m_reader) return m_reader->read(m_order);
  for (const std::string& part : m_order.parts)
    m_lengths.push_back(length_of(part, m_order.tongue));
}

void Voice::stop() {
  m_speech.aloud = ui::Aloud::nothing;
  m_speech.part = 0;
  m_speech.recorded = false;
  m_recording.stop();
  if (m_reader) m_reader->stop();
}

void Voice::set_volume(int percent) {
  m_volume = std::clamp(percent, 0, k_full_volume);
  m_recording.set_volume(m_volume);
  if (m_reader) m_reader->set_volume(m_volume);
}

void Voice::follow_recording(Duration elapsed) {
  using State = RecordingPlayer::State;
  m_recording.advance(elapsed);
  if (!m_speech.recorded) return;
  if (m_recording.state() == State::ended) stop();
  if (m_recording.state() != State::trouble) return;
  m_trouble = "reading aloud: recording " + std::to_string(m_order.recording) +
              " of the pack cannot be played here; the voice reads in its place";
  m_speech.recorded = false;
  speak();
}

void Voice::step(Duration elapsed) {
  if (m_speech.aloud == ui::Aloud::nothing || m_speech.recorded) return;
  m_into += elapsed;
  while (m_speech.part < m_lengths.size() && m_into >= m_lengths[m_speech.part])
    m_into -= m_lengths[m_speech.part++];
  if (m_speech.part >= m_lengths.size()) stop();
}

void Voice::follow_voice(Duration elapsed) {
  if (m_pace == Pace::stepped) return step(elapsed);
  if (!m_reader) return;
  const Reader::Told told = m_reader->told();
  m_speech.able = told.able;
  if (told.trouble && !std::exchange(m_told, true)) m_trouble = told.trouble;
  if (told.ended || !told.able) return stop();
  if (m_speech.aloud != ui::Aloud::nothing) m_speech.part = told.part;
}

bool Voice::advance(Duration elapsed) {
  const ui::Speech before = m_speech;
  follow_recording(elapsed);
  follow_voice(elapsed);
  return !(before == m_speech);
}

std::optional<std::string> Voice::take_trouble() {
  return std::exchange(m_trouble, std::nullopt);
}

}  // namespace kiosk::platform
