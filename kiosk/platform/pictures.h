// Pictures decoded by one worker and kept as textures at the size they are drawn. A screen only
// names a picture; what is not here yet is asked for and arrives in a later frame.
#pragma once

#include "base/result.h"
#include "platform/handles.h"
#include "ui/canvas.h"

#include <compare>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::platform {

// Brings the JPEG of an album's picture, at least `side` pixels long if there is one. Called on the
// worker.
using PictureSource =
    std::function<base::Result<std::vector<std::byte>>(int album, ui::PictureId id, int side)>;

// One picture as it is to be drawn.
struct PictureWish {
  ui::PictureId id = 0;  // within its album
  int width = 0;         // pixels; of the part that is kept when the picture covers
  int height = 0;
  int corner = 0;
  bool whole = false;  // as large as its rendition, uncut: for free movement
  int album = 0;
  auto operator<=>(const PictureWish&) const = default;
};

class Pictures {
 public:
  // `arrived` is called on the worker when something is ready: it wakes the frame loop.
  Pictures(SDL_Renderer& renderer, std::function<void()> arrived, std::size_t budget_bytes);
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  // Another pack: everything kept or under way is forgotten.
  void set_source(PictureSource source);
  void forget();  // the same of what was kept, to be made again from the same pack

  // The texture, or nullptr and the wish is noted. Owned by the cache, valid until the next
  // take_arrivals().
  SDL_Texture* find(const PictureWish& wish);

  // Any texture there is of this picture, however large, to stand in; or nullptr.
  SDL_Texture* stand_in(int album, ui::PictureId id);

  // Turns finished pictures into textures, at most for about `budget`; true if there were any.
  bool take_arrivals(int most = 6);

  // Waits until nothing is under way: for rehearsals, which must not depend on the machine's pace.
  void wait();
  bool busy() const;

 private:
  struct Kept {
    Texture texture;
    std::size_t bytes = 0;
    std::list<PictureWish>::iterator age;
  };
  struct Arrival {
    PictureWish wish;
    Surface surface;
    unsigned source = 0;
  };

  void work();
  Surface make(const PictureWish& wish, const PictureSource& source) const;
  void keep(const PictureWish& wish, const Surface& surface);

  SDL_Renderer& m_renderer;
  std::function<void()> m_arrived;
  std::size_t m_budget;
  std::size_t m_bytes = 0;
  std::map<PictureWish, Kept> m_kept;
  std::list<PictureWish> m_ages;  // most recently used first
  std::set<PictureWish> m_failed;

  mutable std::mutex m_mutex;  // guards what follows
  std::condition_variable m_changed;
  std::deque<PictureWish> m_wanted;  // the latest wish is served first
  std::set<PictureWish> m_under_way;
  std::deque<Arrival> m_finished;
  PictureSource m_source;
  unsigned m_source_number = 0;
  bool m_stop = false;
  std::thread m_worker;
};

}  // namespace kiosk::platform
