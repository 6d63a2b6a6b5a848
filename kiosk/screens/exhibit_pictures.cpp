// A work's pictures and videos: a large one, and the others below it.
#include "screens/exhibit_screen.h"
#include "screens/words.h"

#include <cmath>

namespace kiosk::screens {
namespace {

void mark_shown(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect rect) {
  canvas.plate(rect, {.colour = {0, 0, 0, 0},
                      .corner = theme.corner(),
                      .border = theme.palette().accent,
                      .border_width = theme.mm(1.2F)});
}

}  // namespace

const VideoBox* ExhibitScreen::video_at(std::size_t index) const {
  const std::size_t pictures = m_model.exhibit.pictures.size();
  return index < pictures ? nullptr : &m_model.videos[index - pictures];
}

const VideoBox* ExhibitScreen::open_video() const {
  for (const VideoBox& video : m_model.videos)
    if (video.is_open()) return &video;
  return nullptr;
}

// In the window's coordinates.
ui::Rect ExhibitScreen::player() const {
  if (m_scene.viewing.large) return m_scene.content();
  return m_scene.theme.portrait() ? ui::moved(m_player, m_scroll.layer().offset) : m_player;
}

bool ExhibitScreen::shows_video() const {
  if (!open_video()) return false;
  if (!m_scene.theme.portrait() || fills_the_page()) return true;
  return !ui::intersection(m_player, m_scroll.seen()).empty();
}

std::optional<Action> ExhibitScreen::respond_to_video(const ui::Gesture& gesture) {
  for (std::size_t i = 0; i < m_model.videos.size(); ++i) {
    const auto action = m_model.videos[i].respond(gesture, player());
    if (!action) continue;
    const auto* const order = std::get_if<ui::VideoOrder>(&*action);
    if (order && order->what == ui::VideoOrder::What::play)
      m_shown = m_model.exhibit.pictures.size() + i;
    return action;
  }
  return std::nullopt;
}

void ExhibitScreen::draw_large(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Rect rect = m_frames.front();
  if (const VideoBox* video = video_at(m_shown)) return video->draw_poster(canvas, rect);
  const catalog::Picture& picture = m_model.exhibit.pictures[m_shown];
  const ui::InElement element(canvas, {.id = "picture:" + std::to_string(m_shown),
                                       .role = ui::Role::picture,
                                       .name = m_scene.in(picture.alt),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.picture(rect, use_of(picture, ui::Fit::cover, theme.corner()));
  const auto all = static_cast<std::int64_t>(m_model.exhibit.pictures.size());
  const ui::Label hint{say(Word::see_pictures, m_scene.language, all), "zoom-in",
                       theme.palette().card, theme.palette().ink};
  const float inset = theme.mm(4);
  draw_label(canvas, theme,
             {rect.x + inset, rect.bottom() - inset - ui::size(canvas.type(), theme, hint).height},
             hint);
}

void ExhibitScreen::draw_small(ui::Canvas& canvas, ui::Rect rect, std::size_t index) const {
  const ui::Theme& theme = m_scene.theme;
  const std::string id = "thumbnail:" + std::to_string(index);
  if (const VideoBox* video = video_at(index)) {
    // Touched here it plays at once; the large poster has that id where it is shown.
    video->draw_thumbnail(canvas, rect, index == m_shown ? id : video->element("play"));
    if (index == m_shown) mark_shown(canvas, theme, rect);
    return;
  }
  const catalog::Picture& picture = m_model.exhibit.pictures[index];
  const ui::InElement element(canvas, {.id = id,
                                       .role = ui::Role::picture,
                                       .name = m_scene.in(picture.alt),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.picture(rect, use_of(picture, ui::Fit::cover, theme.corner()));
  if (index == m_shown) mark_shown(canvas, theme, rect);
}

void ExhibitScreen::draw_pictures(ui::Canvas& canvas) const {
  if (shown_things() == 0) return;
  if (const VideoBox* video = open_video()) return video->draw_player(canvas, m_player);
  draw_large(canvas);
  for (std::size_t i = 0; i < m_strip.size(); ++i) draw_small(canvas, m_frames[i + 1], m_strip[i]);
}

}  // namespace kiosk::screens
