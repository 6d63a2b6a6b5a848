// One work: pictures first, then what it is, by whom, how it works and what came of it.
#include "screens/cards.h"
#include "screens/codes.h"
#include "screens/column.h"
#include "screens/ribbon.h"
#include "screens/stand_name.h"
#include "screens/video.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "text/unicode.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr std::int64_t k_related = 6;

struct SectionLook {
  const char* icon;
  Word heading;
};
constexpr std::array<SectionLook, 6> k_sections{{{"context", Word::context},
                                                 {"goal", Word::goal},
                                                 {"method", Word::method},
                                                 {"use", Word::use},
                                                 {"result", Word::result},
                                                 {"comment", Word::comment}}};

struct Model {
  catalog::Exhibit exhibit;
  catalog::Standing standing;
  std::optional<catalog::Stand> stand;
  std::vector<catalog::ExhibitCard> related;
  std::vector<VideoBox> videos;  // of the exhibit, in its order
};

// Where buttons stand, in their order, from (0, 0) on.
struct Flow {
  std::vector<ui::Rect> places;
  std::size_t rows = 0;
  float height = 0;
};

void mark_shown(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect rect) {
  canvas.plate(rect, {.colour = {0, 0, 0, 0},
                      .corner = theme.corner(),
                      .border = theme.palette().accent,
                      .border_width = theme.mm(1.2F)});
}

class ExhibitScreen final : public Screen {
 public:
  ExhibitScreen(const Place& place, const Scene& scene, Model model)
      : m_scene(scene), m_place(place), m_model(std::move(model)) {
    m_place.panel = place.panel && !m_model.exhibit.links.empty();
    if (place.picture < static_cast<int>(shown_things()))
      m_shown = static_cast<std::size_t>(place.picture);
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override {
    const Duration wait = std::min(m_scroll.advance(elapsed), m_related_scroll.advance(elapsed));
    return open_video() ? std::min(wait, open_video()->unchanged_for()) : wait;
  }
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
  Flow flow_of(std::vector<ui::Button> buttons, float width) const;
  void lay_actions(ui::Rect& area);
  void write_actions();
  void draw_flow(ui::Canvas& canvas, const Flow& flow, ui::Point at,
                 std::vector<ui::Button> buttons) const;
  std::optional<Action> respond_to_actions(const std::string& target) const;
  void draw_actions(ui::Canvas& canvas) const;
  void lay_links();
  Action respond_to_links(const ui::Gesture& gesture) const;
  void draw_links(ui::Canvas& canvas) const;
  Work work() const { return {m_scene.exhibition->facts.id, m_model.exhibit.id}; }
  Open neighbour(const catalog::ExhibitId& id) const;

  Scene m_scene;
  Place m_place;
  Model m_model;
  // Pictures and videos stand together, counted from 0, the videos after all pictures.
  std::size_t m_shown = 0;           // which is the large one
  std::vector<std::size_t> m_strip;  // which are the small ones
  ui::Rect m_pictures;               // landscape: in the window; portrait: in the scrolled page
  std::vector<ui::Rect> m_frames;    // the large one, then the small ones, within m_pictures
  ui::Rect m_player;                 // where a video plays instead of them
  Flow m_flow;                       // of actions() and ways_on(), or of ways_on() only
  ui::Point m_flow_at;
  bool m_actions_in_text = false;
  ui::Rect m_sheet;  // of the links' QR codes, while they are open
  ui::Rect m_close;
  std::optional<ui::Paragraph> m_links_heading;
  ui::Rect m_heading_box;
  std::optional<ui::Paragraph> m_address;
  ui::Rect m_address_box;
  Codes m_links;
  std::optional<Column> m_column;
  CardWall m_related_wall;
  ui::ScrollArea m_scroll;
  ui::ScrollArea m_related_scroll;
};

std::string ExhibitScreen::standing() const {
  return say(Word::nth_work, m_scene.language, m_model.standing.index + 1, m_model.standing.count);
}

void ExhibitScreen::layout() {
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
    const ui::Rect strip = ui::cut_bottom(frames, theme.mm(theme.portrait() ? 38 : 41));
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

  m_column.emplace(m_scene, rest.width);
  if (theme.portrait()) {
    if (m_pictures.height > 0)
      m_column->piece(m_pictures.height,
                      [this](ui::Canvas& canvas, ui::Rect) { draw_pictures(canvas); });
    m_column->gap(4);
  }
  write();
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, m_column->height() + theme.mm(14));
  if (m_place.panel) lay_links();
}

void ExhibitScreen::write() {
  write_head();
  write_facts();
  write_awards();
  for (const catalog::Section& section : m_model.exhibit.sections) {
    const SectionLook& look = k_sections[static_cast<std::size_t>(section.role)];
    if (section.text.empty()) continue;
    m_column->gap(8);
    m_column->heading(look.icon, say(look.heading, m_scene.language));
    m_column->gap(1.5F);
    m_column->text(m_scene.in(section.text), m_scene.theme.body(), m_scene.theme.palette().ink);
  }
  write_related();
}

// The highest award, where its name leaves room for the word "sample" beside it.
std::string ExhibitScreen::ribbon() const {
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::optional<catalog::Award> highest;
  if (!exhibit.awards.empty()) highest = exhibit.awards.back();
  const auto fits = [&](const std::string& words) {
    return m_scene.type.width(words, m_scene.theme.caption()) <= m_column->width() * 0.7F;
  };
  return ribbon_words(exhibit.status, highest, m_scene.language, fits);
}

// Every award from the lowest level to the highest, each after its level's word.
void ExhibitScreen::write_awards() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  if (m_model.exhibit.awards.empty()) return;
  const float padding = theme.mm(4);
  Column ladder(m_scene, m_column->width() - 2 * padding);
  ladder.text(say(Word::awards, m_scene.language), theme.caption(), palette.quiet_ink);
  for (const catalog::Award& award : m_model.exhibit.awards) {
    const std::string& name = m_scene.in(award.name);
    const std::string level = level_in_words(award.level, m_scene.language);
    const bool told = text::without_breaks(name).find(level) != std::string::npos;
    ladder.gap(1);
    ladder.text(told ? name : level + ": " + name, theme.body(), palette.ink);
  }
  m_column->gap(5);
  m_column->card(std::move(ladder), padding, {.colour = palette.sunk, .corner = theme.corner()});
}

void ExhibitScreen::write_head() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::vector<ui::Label> labels;
  const bool best = exhibit.status == catalog::Status::best_practice;
  if (const std::string ribbon = this->ribbon(); !ribbon.empty())
    labels.push_back({ribbon, "ribbon", best ? palette.award : palette.sunk,
                      best ? palette.on_award : palette.ink});
  if (exhibit.sample)
    labels.push_back({say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice});
  m_column->labels(labels);
  if (!labels.empty()) m_column->gap(3);
  m_column->text(m_scene.in(exhibit.title), theme.title(), palette.ink, {.balance = true});
  m_column->gap(3);
  write_actions();
  for (const catalog::OrganisationRow& school : exhibit.organisations) {
    m_column->button({.id = "organisation:" + school.id.value(),
                      .label = m_scene.in(school.name),
                      .icon = "school"});
    m_column->gap(3);
  }
  if (m_model.stand) {
    const std::string name = name_of_stand(m_model.stand->label, m_scene.language);
    m_column->button({.id = "exhibit.stand",
                      .label = say(Word::see_on_plan, m_scene.language, name),
                      .icon = "plan"});
    m_column->gap(3);
  }
  std::vector<ui::Chip> chips;
  for (const catalog::Term& term : exhibit.terms) {
    const bool category = m_scene.exhibition->category(term.id) != nullptr &&
                          term.facet == m_scene.exhibition->categories.front().facet;
    chips.push_back({.id = "term:" + term.facet.value() + "/" + term.id.value(),
                     .label = m_scene.in(term.short_label),
                     .icon = term.icon,
                     .ground = category ? theme.term_tint(static_cast<std::size_t>(term.position))
                                        : palette.sunk});
  }
  m_column->chips(chips);
  if (!chips.empty()) m_column->gap(4);
  m_column->text(m_scene.in(exhibit.summary), theme.summary(), palette.ink);
}

void ExhibitScreen::write_facts() {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!facts.empty()) facts += " • ";
    facts += fact;
  };
  if (!exhibit.levels.empty()) add(m_scene.in(exhibit.levels));
  if (!exhibit.year.empty()) add(say(Word::academic_year, m_scene.language, exhibit.year));
  if (!exhibit.place.empty()) add(say(Word::shown_at, m_scene.language, m_scene.in(exhibit.place)));
  m_column->gap(3);
  m_column->text(facts, theme.caption(), theme.palette().quiet_ink);
}

void ExhibitScreen::write_related() {
  if (m_model.related.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  m_column->gap(10);
  m_column->heading("all", say(Word::related, m_scene.language));
  m_column->gap(2);
  m_related_wall = row_for(m_scene, comfortable_width(m_scene) * 0.82F, m_model.related.size());
  const float height = m_related_wall.card.height + 2 * theme.shadow();
  m_column->piece(height, [this](ui::Canvas& canvas, ui::Rect rect) {
    // The row scrolls across inside a page that scrolls down: its area is where it is now.
    const float offset = m_related_scroll.offset();
    const ui::InLayer row(canvas, {.offset = {rect.x - std::round(offset), rect.y},
                                   .clip = rect,
                                   .scrolls = true,
                                   .across = true});
    for (std::size_t i = 0; i < m_model.related.size(); ++i)
      draw_card(canvas, m_scene, m_related_wall.rect(i), m_model.related[i]);
  });
  const ui::Rect in_column{0, m_column->height() - height, m_column->width(), height};
  const auto n = static_cast<float>(m_model.related.size());
  m_related_scroll = ui::ScrollArea(ui::Axis::across, in_column,
                                    n * (m_related_wall.card.width + theme.gap()) - theme.gap());
}

Open ExhibitScreen::neighbour(const catalog::ExhibitId& id) const {
  Place place = m_place;
  place.subject = id.value();
  place.scroll = 0;
  place.picture = 0;
  return {place, Via::neighbour, static_cast<int>(m_model.standing.index)};
}

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

  if (const auto action = respond_to_actions(gesture.target)) return *action;
  if (gesture.target == "exhibit.previous") return neighbour(m_model.standing.previous);
  if (gesture.target == "exhibit.next") return neighbour(m_model.standing.next);
  if (names(gesture.target, "organisation"))
    return Open{{.page = Page::organisation, .subject = after_colon(gesture.target)}, Via::tile};
  if (names(gesture.target, "term")) {
    const auto [facet, term] = facet_and_term(gesture.target);
    return Open{{.page = Page::results,
                 .selection = {.choices = {{catalog::FacetId(facet), {catalog::TermId(term)}}}}},
                Via::tile};
  }
  if (gesture.target == "exhibit.stand")
    return Open{{.page = Page::plan,
                 .subject = m_model.stand->plan.value(),
                 .selection = {.stand = m_model.stand->id}},
                Via::tile};
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
  if (names(gesture.target, "exhibit")) {
    const std::string id = after_colon(gesture.target);
    return Open{{.page = Page::exhibit, .subject = id}, Via::related, rank_of(m_model.related, id)};
  }
  return Stay{};
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

std::vector<ui::Button> ExhibitScreen::ways_on() const {
  return {{.id = "exhibit.previous",
           .label = say(Word::previous_work, m_scene.language),
           .icon = "back",
           .enabled = !m_model.standing.previous.empty()},
          {.id = "exhibit.next",
           .label = say(Word::next_work, m_scene.language),
           .icon = "next",
           .enabled = !m_model.standing.next.empty()}};
}

// What a visitor can do with this work, as it stands now.
std::vector<ui::Button> ExhibitScreen::actions() const {
  const auto language = m_scene.language;
  const bool liked = m_scene.keeping.has(Shelf::likes, work());
  const bool in_bag = m_scene.keeping.has(Shelf::bag, work());
  std::vector<ui::Button> all;
  if (m_scene.exhibition->facts.votes > 0) all.push_back(vote_button());
  all.push_back({.id = "exhibit.like",
                 .label = say(liked ? Word::liked : Word::like, language),
                 .icon = liked ? "heart-full" : "heart",
                 .chosen = liked});
  all.push_back({.id = "exhibit.bag",
                 .label = say(in_bag ? Word::in_bag : Word::put_in_bag, language),
                 .icon = in_bag ? "in-bag" : "bag",
                 .chosen = in_bag});
  if (!m_model.exhibit.links.empty())
    all.push_back({.id = "exhibit.links", .label = say(Word::scan_more, language), .icon = "qr"});
  return all;
}

// A visit's only vote moves here; where all of several are given, the visitor chooses among them.
ui::Button ExhibitScreen::vote_button() const {
  const int votes = m_scene.exhibition->facts.votes;
  const bool voted = m_scene.keeping.has(Shelf::votes, work());
  const auto given = static_cast<int>(m_scene.keeping.votes_in(work().pack).size());
  Word word = voted ? Word::voted : Word::vote;
  if (!voted && given >= votes) word = votes == 1 ? Word::move_vote : Word::votes_all_given;
  return {
      .id = "exhibit.vote", .label = say(word, m_scene.language), .icon = "vote", .chosen = voted};
}

// The same with the longest word each may show: none moves when another is touched.
std::vector<ui::Button> ExhibitScreen::widest_actions() const {
  constexpr std::pair<const char*, Word> k_words[] = {
      {"exhibit.like", Word::like},      {"exhibit.like", Word::liked},
      {"exhibit.bag", Word::put_in_bag}, {"exhibit.bag", Word::in_bag},
      {"exhibit.vote", Word::vote},      {"exhibit.vote", Word::voted},
      {"exhibit.vote", Word::move_vote}, {"exhibit.vote", Word::votes_all_given}};
  std::vector<ui::Button> all = actions();
  for (ui::Button& button : all)
    for (const auto& [id, word] : k_words) {
      const std::string words = say(word, m_scene.language);
      const ui::Font font = m_scene.theme.caption();
      if (button.id == id &&
          m_scene.type.width(words, font) > m_scene.type.width(button.label, font))
        button.label = words;
    }
  return all;
}

// Buttons in as many rows as they need, each row as wide as `width`.
Flow ExhibitScreen::flow_of(std::vector<ui::Button> buttons, float width) const {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.mm(3);
  std::vector<std::vector<float>> rows(1);
  float taken = 0;
  for (ui::Button& button : buttons) {
    button.icon_above = true;
    const float wanted = std::min(width, ui::width(m_scene.type, theme, button));
    if (taken > 0 && taken + gap + wanted > width) {
      rows.emplace_back();
      taken = 0;
    }
    taken += (taken > 0 ? gap : 0) + wanted;
    rows.back().push_back(wanted);
  }
  Flow flow{{}, rows.size(), static_cast<float>(rows.size()) * (theme.target() + gap) - gap};
  ui::Rect rest{0, 0, width, flow.height};
  for (const std::vector<float>& row : rows) {
    const float wanted = std::accumulate(row.begin(), row.end(), 0.0F);
    const auto places = static_cast<float>(row.size());
    const float spare = (width - wanted - gap * (places - 1)) / places;
    ui::Rect line = ui::cut_top(rest, theme.target());
    ui::cut_top(rest, gap);
    for (const float each : row) {
      flow.places.push_back(ui::cut_left(line, std::floor(each + spare)));
      ui::cut_left(line, gap);
    }
  }
  return flow;
}

// At the lower end of `area`, in one row with the ways to other works; beside the pictures of a
// small panel there are these ways only, and what else there is to do stands under the title.
void ExhibitScreen::lay_actions(ui::Rect& area) {
  std::vector<ui::Button> all = widest_actions();
  for (ui::Button& way : ways_on()) all.push_back(std::move(way));
  m_flow = flow_of(all, area.width);
  m_actions_in_text = !m_scene.theme.portrait() && m_flow.rows > 1;
  if (m_actions_in_text) m_flow = flow_of(ways_on(), area.width);
  m_flow_at = ui::cut_bottom(area, m_flow.height).top_left();
  ui::cut_bottom(area, m_scene.theme.gap());
}

void ExhibitScreen::write_actions() {
  if (!m_actions_in_text) return;
  Flow flow = flow_of(widest_actions(), m_column->width());
  const float height = flow.height;
  m_column->piece(height, [this, flow = std::move(flow)](ui::Canvas& canvas, ui::Rect rect) {
    draw_flow(canvas, flow, rect.top_left(), actions());
  });
  m_column->gap(3);
}

std::optional<Action> ExhibitScreen::respond_to_actions(const std::string& target) const {
  const auto turned = [&](Shelf shelf) {
    return Keep{shelf, work(), !m_scene.keeping.has(shelf, work())};
  };
  if (target == "exhibit.like") return turned(Shelf::likes);
  if (target == "exhibit.bag") return turned(Shelf::bag);
  if (target == "exhibit.vote") {
    const auto given = static_cast<int>(m_scene.keeping.votes_in(work().pack).size());
    const bool to_choose = given > 1 && given >= m_scene.exhibition->facts.votes &&
                           !m_scene.keeping.has(Shelf::votes, work());
    if (to_choose) return Open{{.page = Page::vote}, Via::tile};
    return turned(Shelf::votes);
  }
  if (target != "exhibit.links") return std::nullopt;
  Place place = this->place();
  place.panel = true;
  place.sheet = 0;
  return Replace{place};
}

void ExhibitScreen::draw_flow(ui::Canvas& canvas, const Flow& flow, ui::Point at,
                              std::vector<ui::Button> buttons) const {
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    buttons[i].icon_above = true;
    draw_button(canvas, m_scene.theme, ui::moved(flow.places[i], at), buttons[i]);
  }
}

void ExhibitScreen::draw_actions(ui::Canvas& canvas) const {
  std::vector<ui::Button> all;
  if (!m_actions_in_text) all = actions();
  for (ui::Button& way : ways_on()) all.push_back(std::move(way));
  draw_flow(canvas, m_flow, m_flow_at, std::move(all));
}

// The QR code of one link at a time with its address in letters; on a low panel beside it.
void ExhibitScreen::lay_links() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Rect area = m_scene.content();
  const bool low = area.height < theme.mm(180) && area.width > area.height;
  m_sheet = ui::centred(
      {std::min(area.width, theme.mm(low ? 300 : 210)), std::min(area.height, theme.mm(225))},
      area);
  ui::Rect inside = ui::inset(m_sheet, theme.mm(7));
  ui::Rect words = low ? ui::cut_right(inside, std::round(inside.width * 0.46F)) : inside;
  if (low) ui::cut_right(inside, theme.gap() * 1.5F);
  m_links_heading = ui::set(m_scene.type, say(Word::scan_to_go_on, m_scene.language),
                            theme.heading(), words.width, {.most_lines = 2, .balance = true});
  m_heading_box = ui::cut_top(low ? words : inside, m_links_heading->height());
  ui::cut_top(low ? words : inside, theme.mm(3));
  m_close = ui::cut_bottom(low ? words : inside, theme.target());
  ui::cut_bottom(low ? words : inside, theme.gap());
  const std::vector<std::string>& links = m_model.exhibit.links;
  const int shown = std::clamp(m_place.sheet, 0, static_cast<int>(links.size()) - 1);
  m_address = ui::set(m_scene.type, links[static_cast<std::size_t>(shown)], theme.caption(),
                      words.width, {.most_lines = low ? 2 : 3});
  m_links = Codes(m_scene, inside,
                  {.name = say(Word::scan_to_go_on, m_scene.language),
                   .caption_height = low ? 0 : m_address->height(),
                   .shown = shown},
                  [&](std::size_t) { return links; });
  m_address_box = low ? words : m_links.caption();
}

Action ExhibitScreen::respond_to_links(const ui::Gesture& gesture) const {
  if (gesture.kind != Kind::tap) return Stay{};
  Place place = this->place();
  if (const auto sheet = m_links.wanted(gesture.target)) {
    place.sheet = *sheet;
    return Replace{place};
  }
  if (gesture.target != "qr.close" && m_sheet.contains(gesture.at)) return Stay{};
  place.panel = false;
  place.sheet = 0;
  return Replace{place};
}

void ExhibitScreen::draw_links(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const std::string heading = say(Word::scan_to_go_on, m_scene.language);
  canvas.fill(m_scene.area, theme.palette().veil);
  const ui::InElement sheet(
      canvas, {.id = "qr.sheet", .role = ui::Role::sheet, .name = heading, .rect = m_sheet});
  canvas.plate(m_sheet, {.colour = theme.palette().paper, .corner = theme.corner()});
  draw_paragraph(canvas, *m_links_heading, m_heading_box.top_left(), theme.palette().ink,
                 ui::Align::centre, m_heading_box.width);
  m_links.draw(canvas, m_scene);
  draw_paragraph(canvas, *m_address, m_address_box.top_left(), theme.palette().ink,
                 ui::Align::centre, m_address_box.width);
  draw_button(canvas, theme, m_close,
              {.id = "qr.close",
               .label = say(Word::close, m_scene.language),
               .icon = "close",
               .weight = ui::Weight::primary});
}

void ExhibitScreen::draw(ui::Canvas& canvas) const {
  if (fills_the_page() && !m_place.panel)
    return open_video()->draw_player(canvas, m_scene.content());
  {
    const ui::InLayer behind(canvas, {.covered = m_place.panel});
    if (!m_scene.theme.portrait()) draw_pictures(canvas);
    draw_actions(canvas);
    const ui::InLayer page(canvas, m_scroll.layer());
    m_column->draw(canvas, m_scroll.seen());
  }
  if (m_place.panel) draw_links(canvas);
}

// Where it stands in the list it was opened from.
base::Result<catalog::Standing> standing_of(const catalog::ExhibitId& id, const Place& place,
                                            const Scene& scene) {
  catalog::Finder* finder = scene.exhibition->finder;
  if (finder && !place.typed.empty())
    if (const auto standing = finder->standing(place.typed, id)) return *standing;
  return scene.exhibition->catalog.standing(id, place.selection, place.order, scene.language);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_exhibit(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  const catalog::ExhibitId id(place.subject);
  auto exhibit = TRY(catalog.exhibit(id));
  if (!exhibit) return base::fail(base::Fault::missing, "the pack has no work " + place.subject);
  Model model;
  model.exhibit = std::move(*exhibit);
  model.standing = TRY(standing_of(id, place, scene));
  if (!model.exhibit.stand.empty()) model.stand = TRY(catalog.stand(model.exhibit.stand));
  model.related = TRY(catalog.related(id, k_related));
  for (const catalog::Video& video : model.exhibit.videos)
    model.videos.push_back(TRY(open_video(video, scene)));
  return std::make_unique<ExhibitScreen>(place, scene, std::move(model));
}

}  // namespace kiosk::screens
