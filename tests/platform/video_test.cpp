// The player itself, with real files, without a display and without sound.
#include "platform/video.h"

#include "app/heap.h"
#include "base/file.h"
#include "clip.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using platform::VideoPlayer;
using tests::clip;

namespace {

// A picture in memory that a renderer draws on.
class Drawing {
 public:
  Drawing()
      : m_surface(SDL_CreateRGBSurfaceWithFormat(0, 160, 90, 32, SDL_PIXELFORMAT_ARGB8888)),
        m_renderer(SDL_CreateSoftwareRenderer(m_surface.get())) {
    REQUIRE(m_renderer);
  }
  SDL_Renderer& renderer() { return *m_renderer; }

  // The pixels of a texture drawn over everything.
  std::vector<std::uint32_t> pixels_of(SDL_Texture* texture) {
    SDL_RenderCopy(m_renderer.get(), texture, nullptr, nullptr);
    SDL_RenderPresent(m_renderer.get());
    std::vector<std::uint32_t> pixels(160 * 90);
    SDL_RenderReadPixels(m_renderer.get(), nullptr, SDL_PIXELFORMAT_ARGB8888, pixels.data(),
                         160 * 4);
    return pixels;
  }

 private:
  platform::Surface m_surface;
  platform::Renderer m_renderer;
};

platform::VideoSource source_of(std::string bytes, bool webm) {
  constexpr std::size_t k_piece = 10'000;
  platform::VideoSource source{.webm = webm,
                               .bytes = static_cast<std::int64_t>(bytes.size()),
                               .piece_bytes = k_piece,
                               .duration = 2s};
  source.piece = [bytes = std::move(bytes)](std::int64_t at) {
    const std::string piece = bytes.substr(static_cast<std::size_t>(at) * k_piece, k_piece);
    const auto* const start = reinterpret_cast<const std::byte*>(piece.data());
    return base::Result<std::vector<std::byte>>(
        std::vector<std::byte>(start, start + piece.size()));
  };
  return source;
}

platform::VideoSource source_of(const std::string& name) {
  return source_of(base::read_file(clip(name)).value(), name.ends_with(".webm"));
}

}  // namespace

TEST_CASE("a video plays as far as time passes, and shows the picture of the moment",
          "[video][player]") {
  for (const char* name : {"good.mp4", "good.webm"}) {
    INFO(name);
    Drawing drawing;
    VideoPlayer player(drawing.renderer(), platform::Pace::stepped, [] {});
    player.play(7, source_of(name));
    CHECK(player.playback() == ui::Playback{.video = 7, .playing = true, .duration = 2s});
    const auto picture = [&] {
      player.settle();
      SDL_Texture* const texture = player.picture(160, 90);
      REQUIRE(texture);
      return drawing.pixels_of(texture);
    };
    player.advance(500ms);
    CHECK(player.playback().position == 500ms);
    const auto half = picture();
    player.pause();
    player.advance(5s);
    CHECK(player.playback().position == 500ms);
    CHECK(picture() == half);
    player.seek(1500ms);
    CHECK(picture() != half);
    player.seek(500ms);
    CHECK(picture() == half);
    player.resume();
    player.advance(1s);
    CHECK_FALSE(player.playback().ended);
    player.advance(1s);
    CHECK(player.playback().ended);
    CHECK(player.playback().position == 2s);
    player.stop();
    CHECK(player.playback() == ui::Playback{});
    CHECK(player.picture(160, 90) == nullptr);
  }
}

TEST_CASE("what cannot be played is told, and the next video plays", "[video][player]") {
  Drawing drawing;
  VideoPlayer player(drawing.renderer(), platform::Pace::stepped, [] {});
  const auto troubled = [&](platform::VideoSource source) {
    player.play(1, std::move(source));
    player.advance(10ms);
    return player.playback().trouble && !player.playback().playing;
  };
  CHECK(troubled(source_of("this is no video", false)));
  CHECK(troubled(source_of("", false)));
  CHECK(troubled(source_of("#EXTM3U\n/etc/passwd\n", true)));
  // An MP4 where the pack says WebM: nothing is guessed.
  CHECK(troubled(source_of(base::read_file(clip("good.mp4")).value(), true)));
  platform::VideoSource failing = source_of("good.mp4");
  failing.piece = [](std::int64_t) -> base::Result<std::vector<std::byte>> {
    return base::fail(base::Fault::damaged, "the pack has no such piece");
  };
  CHECK(troubled(failing));
  platform::VideoSource lying = source_of("good.mp4");
  lying.bytes *= 100;
  player.play(2, lying);  // plays or not, but ends
  player.advance(10ms);
  player.settle();
  player.play(3, source_of("good.mp4"));
  CHECK(player.playback().playing);
  player.settle();
  CHECK(player.picture(160, 90) != nullptr);
}

TEST_CASE("what is kept between videos can be given back, with the pictures of the last one",
          "[video][player]") {
  Drawing drawing;
  VideoPlayer player(drawing.renderer(), platform::Pace::stepped, [] {});
  const auto watch = [&](int width, int height) {
    player.play(1, source_of("good.mp4"));
    player.settle();
    REQUIRE(player.picture(width, height));
  };
  watch(160, 90);
  player.forget_kept();
  CHECK(player.picture(160, 90) != nullptr);  // it is being watched: nothing of it goes
  player.stop();
  player.forget_kept();
  const std::int64_t before = app::heap_in_use();
  watch(3840, 2160);
  CHECK(app::heap_in_use() - before > std::int64_t{3840} * 2160 * 4);
  player.stop();
  player.forget_kept();
  CHECK(app::heap_in_use() - before < std::int64_t{4} << 20);
}

TEST_CASE("by the machine's own clock a video comes to its end", "[video][player]") {
  Drawing drawing;
  VideoPlayer player(drawing.renderer(), platform::Pace::real, [] {});
  player.set_volume(0);
  player.play(1, source_of("good.webm"));
  player.seek(1700ms);
  int pictures = 0;
  for (int i = 0; i < 800 && !player.playback().ended; ++i) {
    player.advance(10ms);
    if (player.has_new_picture() && player.picture(160, 90)) ++pictures;
    SDL_Delay(10);
  }
  CHECK(player.playback().ended);
  CHECK_FALSE(player.playback().trouble);
  CHECK(pictures > 0);
}
