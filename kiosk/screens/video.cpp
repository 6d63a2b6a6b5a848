#include "screens/video.h"

#include "screens/cards.h"
#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;
using std::chrono::milliseconds;
using ui::VideoOrder;

constexpr std::size_t k_most_cues_at_once = 3;
constexpr float k_most_of_the_picture = 0.45F;  // that captions in the larger letters may cover

void draw_play_sign(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect rect, float diameter) {
  const ui::Rect disc = ui::centred({diameter, diameter}, rect);
  const ui::Rect place{std::round(disc.x), std::round(disc.y), diameter, diameter};
  canvas.plate(place,
               {.colour = theme.palette().card, .corner = diameter / 2, .shadow = theme.mm(1.5F)});
  const float side = std::round(diameter * 0.55F);
  canvas.icon(ui::centred({side, side}, place), "play", theme.palette().accent);
}

// As many letters as large as the picture has room for, read from below: what was said last stays
// whole.
ui::Paragraph set_caption(const Scene& scene, const std::string& text, ui::Rect picture,
                          float width) {
  const ui::Theme& theme = scene.theme;
  for (const ui::Font font : {theme.summary(), theme.body()}) {
    ui::Paragraph lines = ui::set(scene.type, text, font, width);
    if (lines.height() <= picture.height * k_most_of_the_picture) return lines;
  }
  const float room = picture.height - 2 * theme.mm(3);
  const auto most = static_cast<int>(room / scene.type.pitch(theme.caption()));
  ui::Paragraph lines = ui::set(scene.type, text, theme.caption(), width);
  const auto kept = static_cast<std::size_t>(std::max(1, most));
  if (lines.lines.size() > kept)
    lines.lines.erase(lines.lines.begin(), lines.lines.end() - static_cast<std::ptrdiff_t>(kept));
  return lines;
}

// Each as wide as its word needs; what is left over is shared out.
void draw_in_row(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect row,
                 const std::vector<ui::Button>& buttons) {
  const float gap = theme.mm(2);
  const auto count = static_cast<float>(buttons.size());
  float spare = row.width - gap * (count - 1);
  for (const ui::Button& button : buttons) spare -= ui::width(canvas.type(), theme, button);
  for (const ui::Button& button : buttons) {
    const float wanted = ui::width(canvas.type(), theme, button) + spare / count;
    const bool last = &button == &buttons.back();
    draw_button(canvas, theme, last ? row : ui::cut_left(row, std::floor(wanted)), button);
    ui::cut_left(row, gap);
  }
}

}  // namespace

std::string length_of(milliseconds time) {
  const auto seconds = std::max<std::int64_t>(0, time.count()) / 1000;
  if (seconds >= 3600)
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string VideoBox::element(std::string_view part) const {
  return fmt::format("video:{}.{}", m_video.id, part);
}

std::string VideoBox::name() const {
  const std::string caption = m_scene.in(m_video.caption);
  return say(Word::play_video, m_scene.language) + (caption.empty() ? "" : ": " + caption) + " " +
         length_of(m_video.duration);
}

void VideoBox::draw_poster(ui::Canvas& canvas, ui::Rect rect) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::InElement element(canvas, {.id = this->element("play"),
                                       .role = ui::Role::picture,
                                       .name = name(),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.picture(rect, use_of(m_video.poster, ui::Fit::cover, theme.corner()));
  draw_play_sign(canvas, theme, rect, theme.mm(26));
  const ui::Label label{say(Word::play_video, m_scene.language) + " " + length_of(m_video.duration),
                        "play", palette.card, palette.ink};
  const float inset = theme.mm(4);
  const ui::Size size = ui::size(canvas.type(), theme, label);
  const std::string& caption = m_scene.in(m_video.caption);
  draw_label(canvas, theme, {rect.x + inset, rect.bottom() - inset - size.height}, label);
  if (caption.empty()) return;
  const float pad = theme.mm(2);
  const ui::Paragraph line = ui::set(canvas.type(), caption, theme.caption(),
                                     rect.width - 2 * (inset + pad), {.most_lines = 2});
  const ui::Rect plate{rect.x + inset, rect.y + inset, line.width + 2 * pad, line.height() + pad};
  canvas.plate(plate, {.colour = palette.card, .corner = theme.mm(1.6F)});
  draw_paragraph(canvas, line, {plate.x + pad, std::round(plate.y + pad / 2)}, palette.ink);
}

void VideoBox::draw_thumbnail(ui::Canvas& canvas, ui::Rect rect, const std::string& id) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::InElement element(canvas, {.id = id,
                                       .role = ui::Role::picture,
                                       .name = name(),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.picture(rect, use_of(m_video.poster, ui::Fit::cover, theme.corner()));
  draw_play_sign(canvas, theme, rect, theme.mm(13));
  const float inset = theme.mm(2);
  const ui::Label label{say(Word::video, m_scene.language), "", palette.card, palette.ink};
  const ui::Size size = ui::size(canvas.type(), theme, label);
  draw_label(canvas, theme, {rect.x + inset, rect.bottom() - inset - size.height}, label);
}

VideoBox::Places VideoBox::places_in(ui::Rect rect) const {
  const ui::Theme& theme = m_scene.theme;
  Places places;
  places.others = ui::cut_bottom(rect, theme.target());
  ui::cut_bottom(rect, theme.gap());
  places.seek = ui::cut_bottom(rect, theme.target());
  ui::cut_bottom(rect, theme.gap());
  const auto wide = [&](Word word) {
    return ui::width(m_scene.type, theme,
                     ui::Button{.label = say(word, m_scene.language), .icon = "pause"});
  };
  places.play = ui::cut_left(places.seek, std::max(wide(Word::play), wide(Word::pause)));
  ui::cut_left(places.seek, theme.gap());
  places.picture = rect;
  return places;
}

milliseconds VideoBox::shown_position() const {
  return m_dragged_to.value_or(m_scene.playback.position);
}

// What is said at this moment; the last few where subtitles overlap.
std::string VideoBox::caption() const {
  const milliseconds now = shown_position();
  std::vector<const catalog::Cue*> spoken;
  for (const catalog::Cue& cue : m_cues)
    if (cue.start <= now && now < cue.finish) spoken.push_back(&cue);
  std::string text;
  const std::size_t first =
      spoken.size() > k_most_cues_at_once ? spoken.size() - k_most_cues_at_once : 0;
  for (std::size_t at = first; at < spoken.size(); ++at)
    text += (text.empty() ? "" : "\n") + spoken[at]->text;
  return text;
}

void VideoBox::draw_captions(ui::Canvas& canvas, ui::Rect picture) const {
  if (!m_scene.viewing.captions) return;
  const std::string text = caption();
  if (text.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  const float pad = theme.mm(3);
  const ui::Paragraph lines =
      set_caption(m_scene, text, picture, picture.width - 2 * theme.mm(4) - 2 * pad);
  ui::Rect plate = ui::centred({lines.width + 2 * pad, lines.height() + theme.mm(1)}, picture);
  plate.x = std::round(plate.x);
  plate.y = std::round(std::max(picture.y, picture.bottom() - theme.mm(2) - plate.height));
  const ui::InElement element(
      canvas,
      {.id = this->element("caption"), .role = ui::Role::text, .name = text, .rect = plate});
  canvas.plate(plate, {.colour = ui::faded(theme.palette().night, 0.84F), .corner = theme.mm(2)});
  draw_paragraph(canvas, lines, {plate.x, std::round(plate.y + theme.mm(0.5F))},
                 theme.palette().on_night, ui::Align::centre, plate.width);
}

// Both languages: whoever stands here may not have chosen one.
void VideoBox::draw_trouble(ui::Canvas& canvas, ui::Rect picture) const {
  const ui::Theme& theme = m_scene.theme;
  const auto in = [&](catalog::Language language) {
    return ui::set(canvas.type(), say(Word::video_sorry, language), theme.lead(),
                   picture.width - theme.mm(16), {.balance = true});
  };
  const ui::Paragraph thai = in(catalog::Language::thai);
  const ui::Paragraph english = in(catalog::Language::english);
  ui::Rect plate = ui::centred({std::max(thai.width, english.width) + theme.mm(10),
                                thai.height() + english.height() + theme.mm(6)},
                               picture);
  plate = {std::round(plate.x), std::round(plate.y), plate.width, plate.height};
  const ui::InElement element(canvas, {.id = this->element("sorry"),
                                       .role = ui::Role::text,
                                       .name = say(Word::video_sorry, m_scene.language),
                                       .rect = plate});
  canvas.plate(plate, {.colour = theme.palette().card, .corner = theme.corner()});
  ui::Rect inside = ui::inset(plate, 0, theme.mm(3));
  draw_paragraph(canvas, thai, ui::cut_top(inside, thai.height()).top_left(), theme.palette().ink,
                 ui::Align::centre, plate.width);
  draw_paragraph(canvas, english, inside.top_left(), theme.palette().quiet_ink, ui::Align::centre,
                 plate.width);
}

void VideoBox::draw_player(ui::Canvas& canvas, ui::Rect rect) const {
  const ui::Theme& theme = m_scene.theme;
  const Places places = places_in(rect);
  canvas.plate(places.picture, {.colour = theme.palette().night, .corner = theme.corner()});
  ui::Rect picture = ui::contained({static_cast<float>(std::max(1, m_video.width)),
                                    static_cast<float>(std::max(1, m_video.height))},
                                   places.picture);
  picture = {std::round(picture.x), std::round(picture.y), std::floor(picture.width),
             std::floor(picture.height)};
  canvas.video(picture, use_of(m_video.poster, ui::Fit::contain, 0));
  draw_captions(canvas, places.picture);
  if (m_scene.playback.trouble) draw_trouble(canvas, places.picture);
  const bool playing = m_scene.playback.playing;
  draw_button(canvas, theme, places.play,
              {.id = element(playing ? "pause" : "resume"),
               .label = say(playing ? Word::pause : Word::play, m_scene.language),
               .icon = playing ? "pause" : "play",
               .weight = ui::Weight::primary,
               .enabled = !m_scene.playback.trouble});
  draw_seek(canvas, places.seek);
  draw_buttons(canvas, places.others);
}

// The part of the seek bar that a position is on, between the two times.
ui::Rect VideoBox::track(ui::Rect seek) const {
  const ui::Theme& theme = m_scene.theme;
  const float time = m_scene.type.width(length_of(m_video.duration), theme.caption());
  ui::Rect rest = ui::inset(seek, time + theme.mm(6), 0);
  return ui::centred({std::max(1.0F, rest.width), theme.mm(2.4F)}, rest);
}

void VideoBox::draw_seek(ui::Canvas& canvas, ui::Rect rect) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const std::string now = length_of(shown_position());
  const std::string all = length_of(m_video.duration);
  const ui::InElement element(
      canvas, {.id = this->element("seek"),
               .role = ui::Role::button,
               .name = say(Word::position, m_scene.language) + " " + now + " / " + all,
               .rect = rect,
               .enabled = !m_scene.playback.trouble,
               .corner = theme.corner()});
  const ui::Rect track = this->track(rect);
  const float share = static_cast<float>(shown_position().count()) /
                      static_cast<float>(std::max<std::int64_t>(1, m_video.duration.count()));
  const float reached = std::round(track.width * std::clamp(share, 0.0F, 1.0F));
  const ui::Rect line{track.x, std::round(track.y), track.width, track.height};
  const float round = track.height / 2;
  canvas.plate(line, {.colour = palette.edge, .corner = round});
  canvas.plate({line.x, line.y, std::max(reached, track.height), line.height},
               {.colour = palette.accent, .corner = round});
  const float knob = theme.mm(8);
  canvas.plate(
      {std::round(line.x + reached - knob / 2), std::round(line.centre().y - knob / 2), knob, knob},
      {.colour = palette.accent, .corner = knob / 2, .shadow = theme.mm(0.8F)});
  const float side = track.x - rect.x - theme.mm(4);
  draw_line(canvas, now, theme.caption(), {rect.x, rect.y, side, rect.height}, palette.ink,
            ui::Align::centre);
  draw_line(canvas, all, theme.caption(), {rect.right() - side, rect.y, side, rect.height},
            palette.quiet_ink, ui::Align::centre);
}

void VideoBox::draw_buttons(ui::Canvas& canvas, ui::Rect row) const {
  const auto language = m_scene.language;
  const ui::Viewing& viewing = m_scene.viewing;
  std::vector<ui::Button> buttons;
  const auto add = [&](std::string_view part, Word word, const char* icon, bool enabled = true) {
    buttons.push_back({.id = element(part),
                       .label = say(word, language),
                       .icon = icon,
                       .enabled = enabled,
                       .icon_above = true});
  };
  const bool trouble = m_scene.playback.trouble;
  if (m_video.sound && !trouble) {
    add("softer", Word::softer, "softer", viewing.volume > 0);
    add("mute", viewing.muted ? Word::unmute : Word::mute, viewing.muted ? "muted" : "sound");
    if (!viewing.muted)
      buttons.back().label = say(Word::volume, language, std::int64_t{viewing.volume});
    if (!viewing.muted) buttons.back().name = say(Word::mute, language);
    add("louder", Word::louder, "louder", viewing.volume < 100);
  }
  if (!m_cues.empty() && !trouble) {
    add("captions", Word::captions, viewing.captions ? "captions" : "no-captions");
    if (viewing.captions) buttons.back().weight = ui::Weight::primary;
    buttons.back().name =
        say(viewing.captions ? Word::hide_captions : Word::show_captions, language);
  }
  if (!trouble)
    add("large", viewing.large ? Word::smaller : Word::full_page,
        viewing.large ? "smaller" : "larger");
  add("stop", Word::close_video, "close");
  draw_in_row(canvas, m_scene.theme, row, buttons);
}

std::optional<Action> VideoBox::respond(const ui::Gesture& gesture, ui::Rect rect) {
  const std::string prefix = fmt::format("video:{}.", m_video.id);
  if (m_dragged_to && gesture.kind == Kind::release) m_dragged_to.reset();
  if (!gesture.target.starts_with(prefix)) return std::nullopt;
  const std::string_view part = std::string_view(gesture.target).substr(prefix.size());
  if (part == "seek" && is_open()) return drag(gesture, rect);
  if (gesture.kind != Kind::tap) return std::nullopt;
  return tapped(part);
}

std::optional<Action> VideoBox::drag(const ui::Gesture& gesture, ui::Rect rect) {
  const ui::Rect line = track(places_in(rect).seek);
  const float share = std::clamp((gesture.at.x - line.x) / line.width, 0.0F, 1.0F);
  const milliseconds to(
      static_cast<std::int64_t>(share * static_cast<float>(m_video.duration.count())));
  if (gesture.kind == Kind::drag || gesture.kind == Kind::drag_begin) m_dragged_to = to;
  if (gesture.kind == Kind::drag_end || gesture.kind == Kind::tap) m_dragged_to.reset();
  const bool meant =
      gesture.kind == Kind::drag || gesture.kind == Kind::drag_end || gesture.kind == Kind::tap;
  if (!meant) return Stay{};
  return VideoOrder{.what = VideoOrder::What::seek, .to = to};
}

std::optional<Action> VideoBox::tapped(std::string_view part) const {
  using What = VideoOrder::What;
  if (part == "play") return VideoOrder{.what = What::play, .video = m_video.id};
  if (part == "pause") return VideoOrder{.what = What::pause};
  if (part == "resume") return VideoOrder{.what = What::resume};
  if (part == "stop") return VideoOrder{.what = What::stop};
  ui::Viewing viewing = m_scene.viewing;
  if (part == "mute") viewing.muted = !viewing.muted;
  if (part == "captions") viewing.captions = !viewing.captions;
  if (part == "large") viewing.large = !viewing.large;
  if (part == "louder") viewing = ui::with_volume(viewing, ui::k_volume_step);
  if (part == "softer") viewing = ui::with_volume(viewing, -ui::k_volume_step);
  return viewing;
}

// Until the next second is counted or another subtitle is spoken.
Duration VideoBox::unchanged_for() const {
  if (!is_open() || !m_scene.playback.playing) return base::k_forever;
  const milliseconds now = m_scene.playback.position;
  milliseconds next(1000 - now.count() % 1000);
  for (const catalog::Cue& cue : m_cues)
    for (const milliseconds at : {cue.start, cue.finish})
      if (at > now) next = std::min(next, at - now);
  return std::max(next, milliseconds(1));
}

base::Result<VideoBox> open_video(const catalog::Video& video, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  auto cues = TRY(catalog.subtitles(video.id, scene.language));
  for (const auto other : {catalog::Language::thai, catalog::Language::english})
    if (cues.empty()) cues = TRY(catalog.subtitles(video.id, other));
  return VideoBox(scene, video, std::move(cues));
}

}  // namespace kiosk::screens
