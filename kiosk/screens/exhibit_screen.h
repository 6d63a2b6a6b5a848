// The screen of one work. Its parts are in files of their own: exhibit.cpp the page,
// exhibit_text.cpp what is written, exhibit_pictures.cpp pictures and videos, exhibit_actions.cpp
// the buttons.
#pragma once

#include "screens/button_flow.h"
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/links_sheet.h"
#include "screens/read_aloud.h"
#include "screens/video.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::screens {

struct ExhibitModel {
  catalog::Exhibit exhibit;
  catalog::Standing standing;
  std::optional<catalog::Stand> stand;
  std::vector<catalog::ExhibitCard> related;
  std::vector<VideoBox> videos;  // of the exhibit, in its order
};

class ExhibitScreen final : public Screen {
 public:
  ExhibitScreen(const Place& place, const Scene& scene, ExhibitModel model)
      : m_scene(scene), m_place(place), m_model(std::move(model)), m_aloud(scene) {
    m_place.panel = place.panel && !m_model.exhibit.links.empty();
    if (place.picture < static_cast<int>(shown_things()))
      m_shown = static_cast<std::size_t>(place.picture);
    layout();
    m_scroll.start_at(place.scroll);
  }

  base::Duration advance(base::Duration elapsed) override;
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    Place place = m_place;
    place.scroll = m_scroll.offset();
    place.picture = static_cast<int>(m_shown);
    return place;
  }
  const ui::ScrollArea* main_scroll() const override {
    return fills_the_page() || m_place.panel ? nullptr : &m_scroll;
  }
  bool shows_video() const override;
  const catalog::Picture* own_picture() const override {
    const auto& pictures = m_model.exhibit.pictures;
    return pictures.empty() ? nullptr : &pictures[m_shown < pictures.size() ? m_shown : 0];
  }
  std::string title() const override { return m_scene.in(m_model.exhibit.title); }
  std::string standing() const override;

 private:
  void layout();
  void lay_anew();
  Action respond_to_links(const ui::Gesture& gesture) const;
  std::optional<Action> respond_to_text(const std::string& target) const;
  void write();
  void write_head();
  void write_facts();
  std::string ribbon() const;
  void write_awards();
  void write_related();
  void draw_pictures(ui::Canvas& canvas) const;
  void draw_large(ui::Canvas& canvas) const;
  void draw_small(ui::Canvas& canvas, ui::Rect rect, std::size_t index) const;
  std::size_t shown_things() const {
    return m_model.exhibit.pictures.size() + m_model.videos.size();
  }
  const VideoBox* video_at(std::size_t index) const;
  const VideoBox* open_video() const;
  bool fills_the_page() const { return open_video() && m_scene.viewing.large; }
  ui::Rect player() const;
  std::optional<Action> respond_to_video(const ui::Gesture& gesture);
  std::vector<ui::Button> actions() const;
  std::vector<ui::Button> widest_actions() const;
  std::vector<ui::Button> ways_on() const;
  ui::Button vote_button() const;
  void lay_actions(ui::Rect& area);
  void write_actions();
  std::optional<Action> respond_to_actions(const std::string& target) const;
  void draw_actions(ui::Canvas& canvas) const;
  Work work() const { return {m_scene.exhibition->facts.id, m_model.exhibit.id}; }
  Open neighbour(const catalog::ExhibitId& id) const;

  Scene m_scene;
  Place m_place;
  ExhibitModel m_model;
  // Pictures and videos stand together, counted from 0, the videos after all pictures.
  std::size_t m_shown = 0;           // which is the large one
  std::vector<std::size_t> m_strip;  // which are the small ones
  ui::Rect m_pictures;               // landscape: in the window; portrait: in the scrolled page
  std::vector<ui::Rect> m_frames;    // the large one, then the small ones, within m_pictures
  ui::Rect m_player;                 // where a video plays instead of them
  ButtonFlow m_flow;                 // of actions() and ways_on(), or of ways_on() only
  ui::Point m_flow_at;
  bool m_actions_in_text = false;
  std::optional<LinksSheet> m_links;  // while their codes are open
  ReadAloud m_aloud;
  std::optional<Column> m_column;
  CardWall m_related_wall;
  ui::ScrollArea m_scroll;
  ui::ScrollArea m_related_scroll;
};

}  // namespace kiosk::screens
