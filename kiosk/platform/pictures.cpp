#include "platform/pictures.h"

#include "platform/jpeg_size.h"
#include "platform/sdl_thread.h"
#include "platform/shapes.h"

#include <SDL2/SDL_image.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr std::size_t k_most_wishes = 64;  // a fling leaves many behind: the oldest are dropped

// No rendition is larger (catalog's largest is 2560), so what says it is was made to fill memory.
constexpr int k_longest_side = 4096;

bool is_of_usual_size(const std::vector<std::byte>& jpeg) {
  const auto size = jpeg_size(jpeg);
  return size && size->width <= k_longest_side && size->height <= k_longest_side;
}

Surface decoded(const std::vector<std::byte>& jpeg) {
  if (!is_of_usual_size(jpeg)) return nullptr;
  SDL_RWops* source = SDL_RWFromConstMem(jpeg.data(), static_cast<int>(jpeg.size()));
  const Surface picture(IMG_LoadTyped_RW(source, 1, "JPG"));
  if (!picture) return nullptr;
  return Surface(SDL_ConvertSurfaceFormat(picture.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

// The middle part that covers the wish, scaled to it.
Surface cut_and_scaled(const Surface& picture, int width, int height) {
  const ui::Rect part =
      ui::covering_part({static_cast<float>(picture->w), static_cast<float>(picture->h)},
                        {static_cast<float>(width), static_cast<float>(height)});
  const SDL_Rect source{static_cast<int>(std::lround(part.x)),
                        static_cast<int>(std::lround(part.y)),
                        std::max(1, static_cast<int>(std::lround(part.width))),
                        std::max(1, static_cast<int>(std::lround(part.height)))};
  Surface made(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
  if (!made || SDL_SoftStretchLinear(picture.get(), &source, made.get(), nullptr) != 0)
    return nullptr;
  return made;
}

}  // namespace

Pictures::Pictures(SDL_Renderer& renderer, std::function<void()> arrived, std::size_t budget_bytes)
    : m_renderer(renderer), m_arrived(std::move(arrived)), m_budget(budget_bytes), m_worker([this] {
        const SdlThread sdl;
        work();
      }) {}

Pictures::~Pictures() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_changed.notify_all();
  m_worker.join();
}

void Pictures::set_source(PictureSource source) {
  {
    const std::lock_guard lock(m_mutex);
    m_source = std::move(source);
  }
  forget();
}

void Pictures::forget() {
  {
    const std::lock_guard lock(m_mutex);
    ++m_source_number;
    m_wanted.clear();
    m_under_way.clear();
    m_finished.clear();
  }
  m_kept.clear();
  m_ages.clear();
  m_failed.clear();
  m_bytes = 0;
}

SDL_Texture* Pictures::find(const PictureWish& wish) {
  if (const auto kept = m_kept.find(wish); kept != m_kept.end()) {
    m_ages.splice(m_ages.begin(), m_ages, kept->second.age);
    return kept->second.texture.get();
  }
  if (wish.width <= 0 || wish.height <= 0 || m_failed.contains(wish)) return nullptr;
  {
    const std::lock_guard lock(m_mutex);
    if (!m_source || m_under_way.contains(wish)) return nullptr;
    std::erase(m_wanted, wish);
    m_wanted.push_back(wish);
    if (m_wanted.size() > k_most_wishes) m_wanted.pop_front();
  }
  m_changed.notify_all();
  return nullptr;
}

SDL_Texture* Pictures::stand_in(int album, ui::PictureId id) {
  SDL_Texture* best = nullptr;
  int best_width = 0;
  for (auto kept = m_kept.lower_bound(PictureWish{.id = id});
       kept != m_kept.end() && kept->first.id == id; ++kept) {
    if (kept->first.album != album) continue;
    int width = 0;
    SDL_QueryTexture(kept->second.texture.get(), nullptr, nullptr, &width, nullptr);
    if (width > best_width) best = kept->second.texture.get();
    best_width = std::max(best_width, width);
  }
  return best;
}

bool Pictures::take_arrivals(int most) {
  bool any = false;
  for (int taken = 0; taken < most; ++taken) {
    Arrival arrival;
    {
      const std::lock_guard lock(m_mutex);
      if (m_finished.empty()) return any;
      arrival = std::move(m_finished.front());
      m_finished.pop_front();
      if (arrival.source != m_source_number) continue;
      m_under_way.erase(arrival.wish);
    }
    any = true;
    if (arrival.surface) {
      keep(arrival.wish, arrival.surface);
    } else {
      m_failed.insert(arrival.wish);  // asking again would fail again
    }
  }
  return any;
}

void Pictures::keep(const PictureWish& wish, const Surface& surface) {
  Texture texture(SDL_CreateTextureFromSurface(&m_renderer, surface.get()));
  if (!texture) return;
  SDL_SetTextureBlendMode(texture.get(),
                          wish.corner > 0 ? SDL_BLENDMODE_BLEND : SDL_BLENDMODE_NONE);
  const auto bytes =
      static_cast<std::size_t>(surface->w) * static_cast<std::size_t>(surface->h) * 4;
  m_ages.push_front(wish);
  m_kept[wish] = {std::move(texture), bytes, m_ages.begin()};
  m_bytes += bytes;
  while (m_bytes > m_budget && m_ages.size() > 1) {
    const auto oldest = m_kept.find(m_ages.back());
    m_bytes -= oldest->second.bytes;
    m_kept.erase(oldest);
    m_ages.pop_back();
  }
}

bool Pictures::busy() const {
  const std::lock_guard lock(m_mutex);
  return !m_wanted.empty() || !m_under_way.empty();
}

void Pictures::wait() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock,
                 [this] { return m_wanted.empty() && m_under_way.size() == m_finished.size(); });
}

void Pictures::work() {
  std::unique_lock lock(m_mutex);
  while (!m_stop) {
    m_changed.wait(lock, [this] { return m_stop || !m_wanted.empty(); });
    if (m_stop) return;
    const PictureWish wish = m_wanted.back();
    m_wanted.pop_back();
    m_under_way.insert(wish);
    const PictureSource source = m_source;
    const unsigned number = m_source_number;
    lock.unlock();
    Surface surface = make(wish, source);
    lock.lock();
    if (number == m_source_number) m_finished.push_back({wish, std::move(surface), number});
    m_changed.notify_all();
    if (m_arrived) m_arrived();
  }
}

Surface Pictures::make(const PictureWish& wish, const PictureSource& source) const {
  const auto jpeg = source(wish.album, wish.id, std::max(wish.width, wish.height));
  if (!jpeg) return nullptr;
  Surface picture = decoded(*jpeg);
  if (!picture || wish.whole) return picture;
  Surface made = cut_and_scaled(picture, wish.width, wish.height);
  if (made && wish.corner > 0) round_corners(*made, wish.corner);
  return made;
}

}  // namespace kiosk::platform
