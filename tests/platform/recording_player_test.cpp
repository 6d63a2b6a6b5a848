#include "platform/recording_player.h"

#include "base/file.h"
#include "clip.h"

#include <catch2/catch.hpp>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

using namespace kiosk;
using namespace std::chrono_literals;
using platform::Pace;
using platform::RecordingPlayer;
using platform::SoundFormat;
using platform::SoundSource;
using tests::clip;
using State = RecordingPlayer::State;

namespace {

constexpr std::int64_t k_piece = 4096;

// Of which pieces from this one on cannot be had.
SoundSource source(const char* name, SoundFormat format, std::int64_t lost = 1'000'000) {
  const auto bytes = std::make_shared<std::string>(base::read_file(clip(name)).value());
  SoundSource made{.format = format, .file = {}, .duration = 2s};
  made.file.bytes = static_cast<std::int64_t>(bytes->size());
  made.file.piece_bytes = k_piece;
  made.file.piece = [bytes, lost](std::int64_t at) -> base::Result<std::vector<std::byte>> {
    if (at >= lost) return base::fail(base::Fault::damaged, "lost");
    const std::string piece = bytes->substr(static_cast<std::size_t>(at * k_piece), k_piece);
    const auto* const start = reinterpret_cast<const std::byte*>(piece.data());
    return std::vector<std::byte>(start, start + piece.size());
  };
  return made;
}

// Heard by nobody: libmpv's null outlet takes sound as fast as a loudspeaker.
class Unheard {
 public:
  RecordingPlayer& player() { return m_player; }
  // Waits for news, not for time; twenty seconds at most.
  State end() {
    while (true) {
      m_player.advance({});
      if (m_player.state() != State::playing) return m_player.state();
      std::unique_lock lock(m_mutex);
      if (!m_changed.wait_for(lock, 20s, [this] { return m_news; })) return State::playing;
      m_news = false;
    }
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_news = false;
  RecordingPlayer m_player{Pace::real,
                           [this] {
                             const std::lock_guard lock(m_mutex);
                             m_news = true;
                             m_changed.notify_all();
                           },
                           "null"};
};

}  // namespace

TEST_CASE("a recording plays to its end by itself", "[recording]") {
  Unheard unheard;
  RecordingPlayer& player = unheard.player();
  player.set_volume(40);
  CHECK(player.state() == State::nothing);
  player.play(source("brief.wav", SoundFormat::wav));
  CHECK(player.state() == State::playing);
  CHECK(unheard.end() == State::ended);
  player.forget_kept();
  player.play(source("brief.wav", SoundFormat::wav));
  CHECK(unheard.end() == State::ended);
}

TEST_CASE("a recording that cannot be had, or is of another kind, is told as trouble",
          "[recording]") {
  Unheard unheard;
  unheard.player().play(source("voice.mp3", SoundFormat::mp3, 0));
  CHECK(unheard.end() == State::trouble);
  unheard.player().play(source("brief.wav", SoundFormat::flac));
  CHECK(unheard.end() == State::trouble);
  unheard.player().play({});
  CHECK(unheard.player().state() == State::trouble);
  // What went before is no trouble of what comes after.
  unheard.player().play(source("brief.wav", SoundFormat::wav));
  CHECK(unheard.end() == State::ended);
}

TEST_CASE("a recording without an outlet is trouble, not silence", "[recording]") {
  bool news = false;
  std::mutex mutex;
  std::condition_variable changed;
  RecordingPlayer player(
      Pace::real,
      [&] {
        const std::lock_guard lock(mutex);
        news = true;
        changed.notify_all();
      },
      "no-such-outlet");
  player.play(source("brief.wav", SoundFormat::wav));
  for (bool waited = true; waited && player.state() == State::playing; player.advance({})) {
    std::unique_lock lock(mutex);
    waited = changed.wait_for(lock, 20s, [&] { return news; });
    news = false;
  }
  CHECK(player.state() == State::trouble);
}

TEST_CASE("the stepped player takes as long as the recording says, in every format",
          "[recording]") {
  const std::pair<const char*, SoundFormat> k_cases[] = {
      {"voice.ogg", SoundFormat::ogg},   {"voice.opus", SoundFormat::ogg},
      {"voice.mp3", SoundFormat::mp3},   {"voice.m4a", SoundFormat::mp4},
      {"voice.flac", SoundFormat::flac}, {"voice.wav", SoundFormat::wav}};
  RecordingPlayer player(Pace::stepped, [] {});
  for (const auto& [name, format] : k_cases) {
    INFO(name);
    player.play(source(name, format));
    player.advance(1900ms);
    CHECK(player.state() == State::playing);
    player.advance(100ms);
    CHECK(player.state() == State::ended);
    player.stop();
    CHECK(player.state() == State::nothing);
  }
}
