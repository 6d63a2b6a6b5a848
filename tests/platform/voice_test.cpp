#include "platform/voice.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "clip.h"

#include <SDL2/SDL.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using platform::Pace;
using platform::Voice;
using ui::Aloud;

namespace {

ui::SpeechOrder page() {
  return {.aloud = Aloud::page, .parts = {"นวัตกรรม", "โรงเรียน\u200Bบ้านนา", "English"}};
}

// How long each part is read, in steps of 10 ms.
std::vector<int> lengths_of(const ui::SpeechOrder& order) {
  Voice voice(Pace::stepped, [] {});
  voice.read(order);
  std::vector<int> lengths(order.parts.size());
  while (voice.speech().aloud != Aloud::nothing) {
    ++lengths.at(voice.speech().part);
    voice.advance(10ms);
  }
  return lengths;
}

// Two seconds, taken for an Ogg file.
platform::SoundSource recording(const char* name) {
  const auto bytes = std::make_shared<std::string>(base::read_file(tests::clip(name)).value());
  const auto size = static_cast<std::int64_t>(bytes->size());
  const auto whole = [bytes](std::int64_t) -> base::Result<std::vector<std::byte>> {
    const auto* const start = reinterpret_cast<const std::byte*>(bytes->data());
    return std::vector<std::byte>(start, start + bytes->size());
  };
  return {.file = {.bytes = size, .piece_bytes = size, .piece = whole}, .duration = 2s};
}

// A voice on its own thread, heard by nobody: SDL's dummy driver takes sound as fast as a
// loudspeaker.
class Unheard {
 public:
  explicit Unheard(const char* driver) {
    setenv("SDL_AUDIODRIVER", driver, 1);
    m_voice = std::make_unique<Voice>(Pace::real, [this] {
      const std::lock_guard lock(m_mutex);
      m_news = true;
      m_changed.notify_all();
    });
  }
  ~Unheard() {
    m_voice.reset();
    unsetenv("SDL_AUDIODRIVER");
  }
  Voice& voice() { return *m_voice; }

  // Waits for news, not for time; twenty seconds at most.
  bool comes(const std::function<bool()>& is_so) {
    for (int news = 0; news < 1000; ++news) {
      m_voice->advance({});
      if (is_so()) return true;
      std::unique_lock lock(m_mutex);
      if (!m_changed.wait_for(lock, 20s, [this] { return m_news; })) return false;
      m_news = false;
    }
    return false;
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_news = false;
  std::unique_ptr<Voice> m_voice;
};

// Of all that a loudspeaker would be given, by the driver of SDL that writes it into a file.
double loudness(int volume) {
  const tests::TemporaryFolder folder;
  const auto file = folder / "heard";
  setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  {
    Unheard heard("disk");
    heard.voice().set_volume(volume);
    heard.voice().read({.aloud = Aloud::page, .parts = {"โรงเรียน"}});
    CHECK(heard.comes([&] { return heard.voice().speech().aloud == Aloud::nothing; }));
  }
  unsetenv("SDL_DISKAUDIOFILE");
  const std::string bytes = base::read_file(file).value_or("");
  double sum = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::int16_t sample = 0;
    std::memcpy(&sample, &bytes[at], sizeof sample);
    sum += std::abs(static_cast<double>(sample));
  }
  return sum;
}

}  // namespace

TEST_CASE("the voice reads on its own thread, tells its parts and ends", "[voice]") {
  Unheard unheard("dummy");
  Voice& voice = unheard.voice();
  CHECK(voice.speech() == ui::Speech{.able = true});
  voice.set_volume(30);
  voice.read({.aloud = Aloud::page, .parts = {"กา", "ขา"}});
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0});
  CHECK(unheard.comes([&] { return voice.speech().part == 1; }));
  CHECK(unheard.comes([&] { return voice.speech().aloud == Aloud::nothing; }));
  // Stopped, and begun anew at once: what is told is of the new one.
  std::vector<std::string> many(50, "โรงเรียน");
  voice.read({.aloud = Aloud::page, .parts = many});
  voice.stop();
  voice.read({.aloud = Aloud::name, .parts = {"มา"}});
  CHECK(voice.speech() == ui::Speech{true, Aloud::name, 0});
  CHECK(unheard.comes([&] { return voice.speech().aloud == Aloud::nothing; }));
  CHECK_FALSE(voice.take_trouble());
  voice.read({.aloud = Aloud::page, .parts = many});  // and ends in the middle of it
}

TEST_CASE("the voice is as loud as it is set to be", "[voice]") {
  const double full = loudness(100);
  CHECK(full > 1'000'000);
  CHECK(loudness(25) == Approx(full / 4).epsilon(0.05));
  CHECK(loudness(0) == 0);
}

TEST_CASE("a voice opens nothing before somebody is there", "[voice]") {
  Unheard unheard("dummy");
  Voice& voice = unheard.voice();
  CHECK_FALSE(voice.advance({}));
  voice.stop();
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("a recording is heard in place of the voice, for as long as it lasts",
          "[voice][recording]") {
  Voice voice(Pace::stepped, [] {});
  voice.read(page(), recording("voice.ogg"));
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0, true});
  CHECK_FALSE(voice.advance(1900ms));
  CHECK(voice.advance(100ms));
  CHECK(voice.speech() == ui::Speech{.able = true});
  CHECK_FALSE(voice.take_trouble());
  voice.read(page(), recording("voice.ogg"));
  voice.stop();
  CHECK(voice.speech() == ui::Speech{.able = true});
  CHECK_FALSE(voice.advance(10s));
  voice.read(page(), recording("voice.ogg"));
  voice.read(page());
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0});
}

TEST_CASE("the voice reads what a recording was to say that cannot be played",
          "[voice][recording]") {
  Voice voice(Pace::stepped, [] {});
  voice.read(page(), recording("good.mp4"));
  CHECK(voice.advance({}));
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0});
  const auto trouble = voice.take_trouble();
  REQUIRE(trouble);
  CHECK_THAT(*trouble, Catch::Contains("the voice reads in its place"));
  CHECK(voice.advance(1s));
  CHECK(voice.speech().part == 1);

  Unheard unheard("dummy");
  auto lost = recording("voice.ogg");
  lost.file.piece = [](std::int64_t) { return base::fail(base::Fault::damaged, "lost"); };
  unheard.voice().read({.aloud = Aloud::page, .parts = {"กา"}}, lost);
  CHECK(unheard.voice().speech().recorded);
  CHECK(unheard.comes([&] { return !unheard.voice().speech().recorded; }));
  CHECK(unheard.voice().speech().aloud == Aloud::page);
  CHECK(unheard.comes([&] { return unheard.voice().speech().aloud == Aloud::nothing; }));
}

TEST_CASE("a machine without sound tells it once, and offers nothing", "[voice]") {
  Unheard unheard("no-such-driver");
  Voice& voice = unheard.voice();
  voice.look_for_sound();
  std::optional<std::string> trouble;
  REQUIRE(unheard.comes([&] { return (trouble = voice.take_trouble()).has_value(); }));
  CHECK_THAT(*trouble, Catch::Contains("no sound device"));
  CHECK_FALSE(voice.speech().able);
  voice.read(page());
  CHECK(voice.speech() == ui::Speech{});
  voice.advance({});
  CHECK_FALSE(voice.take_trouble());
}

TEST_CASE("the stepped voice takes as long as its text, the same every time", "[voice]") {
  const std::vector<int> lengths = lengths_of(page());
  CHECK(lengths == lengths_of(page()));
  CHECK(lengths == std::vector<int>{96, 145, 89});
}

TEST_CASE("the stepped voice tells which part it is at, and when it is done", "[voice]") {
  Voice voice(Pace::stepped, [] {});
  CHECK(voice.speech() == ui::Speech{.able = true});
  voice.read(page());
  CHECK(voice.speech() == ui::Speech{true, Aloud::page, 0});
  CHECK_FALSE(voice.advance(900ms));
  CHECK(voice.advance(100ms));
  CHECK(voice.speech().part == 1);
  voice.read({.aloud = Aloud::name, .parts = {"หน้าแรก"}});
  CHECK(voice.speech() == ui::Speech{true, Aloud::name, 0});
  CHECK(voice.advance(10s));
  CHECK(voice.speech() == ui::Speech{.able = true});
  voice.read(page());
  voice.stop();
  CHECK(voice.speech() == ui::Speech{.able = true});
  CHECK_FALSE(voice.advance(10s));
  voice.read({.parts = {}});
  CHECK(voice.speech().aloud == Aloud::nothing);
}
