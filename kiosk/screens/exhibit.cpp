// One work: pictures first, then what it is, by whom, how it works and what came of it.
#include "screens/exhibit_screen.h"
#include "screens/words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kiosk::screens {
namespace {

using Kind = ui::Gesture::Kind;

constexpr std::int64_t k_related = 6;
constexpr float k_most_strip = 0.38F;  // of the pictures' height: the small ones under the large

// Where it stands in the list it was opened from.
base::Result<catalog::Standing> standing_of(const catalog::ExhibitId& id, const Place& place,
                                            const Scene& scene) {
  catalog::Finder* finder = scene.exhibition->finder;
  if (finder && !place.typed.empty())
    if (const auto standing = finder->standing(place.typed, id)) return *standing;
  return scene.exhibition->catalog.standing(id, place.selection, place.order, scene.language);
}

}  // namespace

std::string ExhibitScreen::standing() const {
  return say(Word::nth_work, m_scene.language, m_model.standing.index + 1, m_model.standing.count);
}

void ExhibitScreen::layout() {
  m_strip.clear();
  m_frames.clear();
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  const float gap = theme.gap();
  const std::size_t all = shown_things();
  const std::size_t small = all > 1 ? std::min<std::size_t>(5, all) : 0;
  if (theme.portrait()) {
    rest.height += gap;  // the bar keeps its own distance
    lay_actions(rest);
    // Where a wide window has one column, the picture leaves something of the words in sight.
    m_pictures = {0, 0, rest.width, std::round(std::min(rest.width * 0.66F, rest.height * 0.86F))};
  } else {
    m_pictures = ui::cut_left(rest, std::round(rest.width * 0.53F));
    ui::cut_left(rest, gap * 2);
    rest.height += theme.margin();
  }
  if (all == 0) m_pictures.height = 0;
  ui::Rect frames = m_pictures;
  if (!theme.portrait()) lay_actions(frames);
  m_player = frames;
  if (small > 0) {
    const float usual = theme.mm(theme.portrait() ? 38 : 41);
    const ui::Rect strip =
        ui::cut_bottom(frames, std::min(usual, std::round(k_most_strip * frames.height)));
    ui::cut_bottom(frames, gap);
    m_frames = ui::columns(strip, std::max<std::size_t>(small, 3), gap);
    m_frames.resize(small);
    // Of more pictures than fit the first are here and the others in the gallery; a video has no
    // other place than this.
    const std::size_t videos = std::min(small, m_model.videos.size());
    for (std::size_t i = 0; i < small; ++i)
      m_strip.push_back(i < small - videos ? i
                                           : m_model.exhibit.pictures.size() + i + videos - small);
  }
  m_frames.insert(m_frames.begin(), frames);
  m_aloud.lay(rest, m_actions_in_text ? ReadAloud::Stop::in_strip : ReadAloud::Stop::on_page);

  m_column.emplace(m_scene, rest.width);
  if (theme.portrait()) {
    if (m_pictures.height > 0)
      m_column->piece(m_pictures.height,
                      [this](ui::Canvas& canvas, ui::Rect) { draw_pictures(canvas); });
    m_column->gap(4);
  }
  write();
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, m_column->height() + theme.mm(14),
                            Column::mark_bleed(theme));
  if (m_place.panel) m_links.emplace(m_scene, m_model.exhibit.links, m_place.sheet);
}

// Where it is, when the strip of what is read aloud comes or goes.
void ExhibitScreen::lay_anew() {
  const float offset = m_scroll.offset();
  const float across = m_related_scroll.offset();
  layout();
  m_scroll.start_at(offset);
  m_related_scroll.start_at(across);
}

base::Duration ExhibitScreen::advance(base::Duration elapsed) {
  if (m_aloud.turned()) lay_anew();
  m_aloud.follow(*m_column, m_scroll);
  const base::Duration wait =
      std::min(m_scroll.advance(elapsed), m_related_scroll.advance(elapsed));
  return open_video() ? std::min(wait, open_video()->unchanged_for()) : wait;
}

Open ExhibitScreen::neighbour(const catalog::ExhibitId& id) const {
  Place place = m_place;
  place.subject = id.value();
  place.scroll = 0;
  place.picture = 0;
  return {place, Via::neighbour, static_cast<int>(m_model.standing.index)};
}

Action ExhibitScreen::respond_to_links(const ui::Gesture& gesture) const {
  const LinksSheet::Answer answer = m_links->respond(gesture);
  if (!answer.show && !answer.close) return Stay{};
  Place place = this->place();
  place.panel = !answer.close;
  place.sheet = answer.show.value_or(0);
  return Replace{place};
}

Action ExhibitScreen::respond(const ui::Gesture& gesture) {
  if (m_place.panel) return respond_to_links(gesture);
  if (const auto action = respond_to_video(gesture)) return *action;
  if (fills_the_page()) return Stay{};
  ui::Gesture in_page = gesture;  // the row across lives in the scrolled page's coordinates
  const ui::Point origin = m_scroll.layer().offset;
  in_page.start = in_page.start - origin;
  in_page.at = in_page.at - origin;
  const bool across = m_scroll.view().contains(gesture.start) && m_related_scroll.respond(in_page);
  if (across || m_scroll.respond(gesture) || gesture.kind != Kind::tap) return Stay{};

  if (const auto action = m_aloud.respond(gesture.target, *m_column, m_model.exhibit.recordings))
    return *action;
  if (const auto action = respond_to_actions(gesture.target)) return *action;
  if (const auto action = respond_to_text(gesture.target)) return *action;
  if (gesture.target == "exhibit.previous") return neighbour(m_model.standing.previous);
  if (gesture.target == "exhibit.next") return neighbour(m_model.standing.next);
  if (names(gesture.target, "thumbnail")) {
    Place place = this->place();
    place.picture = std::atoi(after_colon(gesture.target).c_str());
    return Replace{place};
  }
  if (names(gesture.target, "picture")) {
    const int index = std::atoi(after_colon(gesture.target).c_str());
    return Open{{.page = Page::gallery, .subject = m_model.exhibit.id.value(), .picture = index},
                Via::tile,
                index};
  }
  return Stay{};
}

void ExhibitScreen::draw(ui::Canvas& canvas) const {
  if (fills_the_page() && !m_place.panel)
    return open_video()->draw_player(canvas, m_scene.content());
  {
    const ui::InLayer behind(canvas, {.covered = m_place.panel});
    if (!m_scene.theme.portrait()) draw_pictures(canvas);
    draw_actions(canvas);
    m_aloud.draw(canvas);
    const ui::InLayer page(canvas, m_scroll.layer());
    m_column->draw(canvas, m_scroll.seen());
  }
  if (m_place.panel) m_links->draw(canvas);
}

base::Result<std::unique_ptr<Screen>> open_exhibit(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  const catalog::ExhibitId id(place.subject);
  auto exhibit = TRY(catalog.exhibit(id));
  if (!exhibit) return base::fail(base::Fault::missing, "the pack has no work " + place.subject);
  ExhibitModel model;
  model.exhibit = std::move(*exhibit);
  model.standing = TRY(standing_of(id, place, scene));
  if (!model.exhibit.stand.empty()) model.stand = TRY(catalog.stand(model.exhibit.stand));
  model.related = TRY(catalog.related(id, k_related));
  for (const catalog::Video& video : model.exhibit.videos)
    model.videos.push_back(TRY(open_video(video, scene)));
  return std::make_unique<ExhibitScreen>(place, scene, std::move(model));
}

}  // namespace kiosk::screens
