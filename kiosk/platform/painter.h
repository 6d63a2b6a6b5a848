// The Canvas on SDL_Renderer: fills and copies only. Text lines, plates, icons and pictures are
// made once as textures and kept within a budget.
#pragma once

#include "platform/fonts.h"
#include "platform/handles.h"
#include "platform/pictures.h"
#include "platform/video.h"
#include "ui/canvas.h"

#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosk::platform {

// Textures by name, the least recently used ones dropped when they outgrow the budget.
class TextureCache {
 public:
  explicit TextureCache(std::size_t budget_bytes) : m_budget(budget_bytes) {}

  struct Entry {
    Texture texture;
    int width = 0;
    int height = 0;
    std::uint64_t made_at = 0;  // the painter's count of picture arrivals
    bool complete = true;       // nothing was missing when it was painted
  };
  Entry* find(const std::string& key);
  Entry& keep(const std::string& key, Entry entry);
  void forget(const std::string& key);
  void clear();

 private:
  struct Slot {
    Entry entry;
    std::list<std::string>::iterator age;
  };
  std::size_t m_budget;
  std::size_t m_bytes = 0;
  std::unordered_map<std::string, Slot> m_slots;
  std::list<std::string> m_ages;
};

class Painter final : public ui::Canvas {
 public:
  // All three must outlive the painter.
  Painter(SDL_Renderer& renderer, const Fonts& fonts, Pictures& pictures);

  // What is drawn must cover the window: nothing is cleared.
  void begin_frame();
  // False if a picture was still missing in this frame.
  bool end_frame();
  void pictures_arrived() { ++m_arrivals; }
  // Where video() takes its pictures from; must outlive the painter.
  void set_video(VideoPlayer& player) { m_video = &player; }
  void forget_everything();  // the renderer lost its textures, or the window changed

  const ui::Typesetter& type() const override { return m_fonts; }
  void fill(ui::Rect rect, ui::Colour colour) override;
  void plate(ui::Rect rect, const ui::Plate& plate) override;
  void picture(ui::Rect rect, const ui::PictureUse& use) override;
  void video(ui::Rect rect, const ui::PictureUse& before) override;
  void icon(ui::Rect rect, std::string_view name, ui::Colour colour) override;
  void text(ui::Point top_left, std::string_view line, ui::Font font, ui::Colour colour) override;
  void ring(ui::Point centre, float radius, float width, float share, ui::Colour colour) override;
  void enter(const ui::Element&) override {}
  void leave() override {}
  void push(const ui::Layer& layer) override;
  void pop() override;
  void baked(const ui::Bake& bake, const std::function<void(Canvas&)>& paint) override;

 private:
  struct Frame {
    ui::Point offset;
    float opacity = 1;
    ui::Rect clip;
    int album = 0;
  };

  ui::Rect placed(ui::Rect rect) const;
  bool unseen(ui::Rect placed) const;
  void apply_clip();
  TextureCache::Entry* drawn(const std::string& key, const std::function<Surface()>& draw);
  void copy(const TextureCache::Entry& entry, int x, int y);
  void copy_scaled(SDL_Texture* texture, ui::Rect target);
  void draw_plate_pieces(const TextureCache::Entry& entry, ui::Rect rect, int corner, int reach);
  TextureCache::Entry* bake_now(const ui::Bake& bake, const std::string& key,
                                const std::function<void(Canvas&)>& paint);
  SDL_Texture* free_picture(ui::Rect target, const ui::PictureUse& use);

  SDL_Renderer& m_renderer;
  const Fonts& m_fonts;
  Pictures& m_pictures;
  VideoPlayer* m_video = nullptr;
  TextureCache m_small;  // text, plates, icons
  TextureCache m_bakes;
  std::vector<Frame> m_frames;
  std::uint64_t m_arrivals = 0;
  int m_missing = 0;
};

}  // namespace kiosk::platform
