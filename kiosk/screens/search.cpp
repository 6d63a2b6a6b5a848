// Search: a field and a keyboard in the lower part, what was found beside or above them, from the
// first letter on. A key changes what is found and nothing else: the page is not laid out anew.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/hit_row.h"
#include "screens/search_chips.h"
#include "screens/words.h"
#include "text/thai_input.h"
#include "text/unicode.h"
#include "ui/on_screen_keyboard.h"
#include "ui/scroll_area.h"
#include "ui/text_field.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr std::int64_t k_page = 24;
constexpr std::size_t k_most_suggestions = 6;
constexpr float k_least_list_width = 140;  // mm: narrower, the list stands over the keyboard
constexpr float k_row_width = 200;         // mm: about how wide a row of the list is
constexpr float k_least_list_height = 80;  // mm
constexpr float k_rows_beside_chips = 6;   // there must be room for, or chips have one line
constexpr float k_keyboard_share = 0.55F;  // of the width, where the list stands beside it
constexpr float k_high_enough = 230;       // mm: for field, suggestions and keyboard
constexpr const char* k_field = "search.field";

class SearchScreen final : public Screen {
 public:
  SearchScreen(const Place& place, const Scene& scene, std::vector<ChipGroup> starters);

  Duration advance(Duration elapsed) override;
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override;
  std::string title() const override { return say(Word::search, m_scene.language); }
  std::string standing() const override;
  bool type(std::string_view letters) override;
  bool erase() override;
  std::optional<Search> search() const override;
  const ui::ScrollArea* main_scroll() const override { return &m_list; }

 private:
  ui::KeyLayout keys() const;
  std::size_t count() const;
  void lay_out();
  ui::Rect lay_typing(ui::Rect area);
  ui::Rect lay_low(ui::Rect area);
  void lay_keyboard(ui::Rect place, ui::KeySize size);
  float lines_height() const;
  ui::KeySize key_size(ui::Rect area, float above) const;
  ui::KeyboardWords keyboard_words() const;
  void look(float scroll);
  void lay_suggestions();
  void write_head();
  void write_starters();
  void write_count();
  ui::Rect row(std::size_t index) const;
  std::pair<std::size_t, std::size_t> seen_rows() const;
  void read_seen();
  void read_page(std::int64_t page);
  const catalog::ExhibitCard* card(std::size_t index) const;
  void change(std::string typed);
  void obey(const ui::KeyStroke& stroke);
  Action chosen(const std::string& target);
  void draw_typing(ui::Canvas& canvas) const;
  void draw_list(ui::Canvas& canvas) const;

  Scene m_scene;
  std::vector<ChipGroup> m_starters;  // where to go without typing
  std::string m_typed;
  std::optional<ui::KeyLayout> m_chosen_keys;
  bool m_put_away = false;  // the keyboard

  ui::Rect m_field;
  ui::Rect m_suggestions;
  ui::OnScreenKeyboard m_keyboard;
  ui::ScrollArea m_list;
  std::size_t m_columns = 1;

  catalog::Found m_found;
  std::vector<std::pair<ui::Rect, ui::Chip>> m_suggested;
  std::optional<Column> m_head;  // of the list
  std::map<std::int64_t, std::vector<catalog::ExhibitCard>> m_pages;
  std::map<std::size_t, HitRow> m_rows;  // those that are seen
};

SearchScreen::SearchScreen(const Place& place, const Scene& scene, std::vector<ChipGroup> starters)
    : m_scene(scene),
      m_starters(std::move(starters)),
      m_typed(place.typed),
      m_chosen_keys(place.keys),
      m_put_away(place.panel) {
  lay_out();
  look(place.scroll);
}

// The layout of the visitor's language, until they choose one.
ui::KeyLayout SearchScreen::keys() const {
  const bool thai = m_scene.language == catalog::Language::thai;
  return m_chosen_keys.value_or(thai ? ui::KeyLayout::kedmanee : ui::KeyLayout::english);
}

// Of the rows there are: all once they are counted, and until then those that are known.
std::size_t SearchScreen::count() const {
  return m_found.count ? static_cast<std::size_t>(*m_found.count) : m_found.works.size();
}

ui::KeyboardWords SearchScreen::keyboard_words() const {
  const auto language = m_scene.language;
  return {.space = say(Word::key_space, language),
          .backspace = say(Word::key_backspace, language),
          .clear = say(Word::key_clear, language),
          .shift = say(Word::key_shift, language),
          .hide = say(Word::key_hide, language),
          .hide_name = say(Word::key_hide_name, language)};
}

// Of the field and one line of suggestions over the keyboard.
float SearchScreen::lines_height() const {
  const ui::Theme& theme = m_scene.theme;
  return ui::text_field_height(theme) + theme.target() + 2 * theme.gap();
}

// The roomiest that leaves so much height, in pixels, to what stands above it.
ui::KeySize SearchScreen::key_size(ui::Rect area, float above) const {
  for (const ui::KeySize size : {ui::KeySize::usual, ui::KeySize::small})
    if (ui::OnScreenKeyboard::height(m_scene.theme, keys(), size) + above <= area.height)
      return size;
  return ui::KeySize::few;
}

// The field, the suggestions and the keyboard stand together, low; the list takes what is left.
void SearchScreen::lay_out() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = lay_typing(m_scene.content());
  if (rest.bottom() > m_scene.content().bottom() - 1)
    rest.height += theme.margin();  // it runs on under the bar
  m_columns = static_cast<std::size_t>(
      std::clamp(std::floor(rest.width / theme.mm(k_row_width)), 1.0F, 4.0F));
  m_list = ui::ScrollArea(ui::Axis::down, rest, 0);
}

// Returns what is left for the list.
ui::Rect SearchScreen::lay_typing(ui::Rect area) {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  const float most = ui::OnScreenKeyboard::most_width(theme);
  m_suggestions = {};
  if (m_put_away) {
    m_field = ui::cut_bottom(area, ui::text_field_height(theme));
    m_field = ui::centred({std::min(m_field.width, most), m_field.height}, m_field);
    ui::cut_bottom(area, gap);
    return area;
  }
  const float least = ui::OnScreenKeyboard::least_width(theme);
  const float small = ui::OnScreenKeyboard::height(theme, keys(), ui::KeySize::small);
  const bool beside =
      area.width > area.height && area.width >= least + theme.mm(k_least_list_width);
  const float lines = lines_height();
  const float list = beside ? 0 : theme.mm(k_least_list_height);
  if (small + lines + list > area.height && area.width > area.height) return lay_low(area);
  const ui::KeySize size = key_size(area, lines + list);
  const float height = ui::OnScreenKeyboard::height(theme, keys(), size);
  ui::Rect typing =
      beside ? ui::cut_right(area, std::clamp(area.width * k_keyboard_share, least, most))
             : ui::cut_bottom(area, height + lines);
  beside ? ui::cut_right(area, 2 * gap) : ui::cut_bottom(area, gap);
  // On a high panel it stands low, where hands and eyes are.
  const float high = theme.mm(k_high_enough);
  if (typing.height > high) ui::cut_top(typing, typing.height - high);
  typing = ui::centred({std::min(typing.width, most), typing.height}, typing);
  lay_keyboard(ui::cut_bottom(typing, height), size);
  m_field = ui::cut_top(typing, ui::text_field_height(theme));
  m_suggestions = ui::inset(typing, 0, gap);
  return area;
}

// On a low panel the keyboard alone takes the height: the field stands beside it, over the list.
ui::Rect SearchScreen::lay_low(ui::Rect area) {
  const ui::Theme& theme = m_scene.theme;
  const ui::KeySize size = key_size(area, 0);
  const float height = ui::OnScreenKeyboard::height(theme, keys(), size);
  ui::Rect typing = ui::cut_right(area, ui::OnScreenKeyboard::least_width(theme));
  ui::cut_right(area, 2 * theme.gap());
  lay_keyboard(ui::cut_bottom(typing, height), size);
  m_field = ui::cut_top(area, ui::text_field_height(theme));
  ui::cut_top(area, theme.gap());
  return area;
}

void SearchScreen::lay_keyboard(ui::Rect place, ui::KeySize size) {
  place.x = std::round(place.x);
  m_keyboard = ui::OnScreenKeyboard(m_scene.theme, place, keys(), size, keyboard_words());
}

// What is found now.
void SearchScreen::look(float scroll) {
  catalog::Finder* finder = m_scene.exhibition->finder;
  m_found = finder ? finder->find(m_typed, {0, k_page}) : catalog::Found();
  lay_suggestions();
  m_pages.clear();
  m_rows.clear();
  write_head();
  const auto rows = static_cast<float>((count() + m_columns - 1) / m_columns);
  m_list.set_content(m_head->height() + rows * (hit_height(m_scene) + m_scene.theme.mm(3)) +
                     m_scene.theme.margin());
  m_list.start_at(scroll);
  read_seen();
}

// From left to right, line by line, while there is room.
void SearchScreen::lay_suggestions() {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Finder* finder = m_scene.exhibition->finder;
  m_suggested.clear();
  if (!finder || m_typed.empty() || m_suggestions.empty()) return;
  const float space = theme.mm(3);
  ui::Point at = m_suggestions.top_left();
  for (std::string& words : finder->suggestions(m_typed, m_scene.language, k_most_suggestions)) {
    const ui::Chip chip{.id = "suggestion:" + std::to_string(m_suggested.size()),
                        .label = std::move(words),
                        .ground = theme.palette().sunk};
    const float width = std::min(m_suggestions.width, ui::width(m_scene.type, theme, chip));
    if (at.x > m_suggestions.x && at.x + width > m_suggestions.right())
      at = {m_suggestions.x, at.y + theme.target() + space};
    if (at.y + theme.target() > m_suggestions.bottom() + 1) return;
    m_suggested.emplace_back(ui::Rect{at.x, at.y, width, theme.target()}, chip);
    at.x += width + space;
  }
}

// What stands over the rows: how many there are, and the schools and categories of that name.
void SearchScreen::write_head() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const auto language = m_scene.language;
  m_head.emplace(m_scene, m_list.view().width);
  if (!text::last_letter(m_typed)) {
    m_head->text(say(Word::search_hint, language), theme.heading(), palette.ink);
    m_head->text(say(Word::search_or_choose, language), theme.body(), palette.quiet_ink);
    return write_starters();
  }
  if (m_found.nothing()) {
    m_head->text(say(Word::search_nothing, language, m_typed), theme.heading(), palette.ink);
    m_head->gap(1);
    m_head->text(say(Word::search_shorter, language), theme.body(), palette.ink);
    return write_starters();
  }
  write_count();
  const int lines = m_list.view().height > k_rows_beside_chips * hit_height(m_scene) ? 2 : 1;
  const auto chips = chips_of(m_scene, m_found);
  m_head->chips(chips_in_lines(m_scene, chips, m_head->width(), lines));
  if (!chips.empty()) m_head->gap(4);
}

void SearchScreen::write_starters() {
  const ui::Theme& theme = m_scene.theme;
  for (const ChipGroup& group : m_starters) {
    m_head->gap(4);
    m_head->text(group.heading, theme.caption(), theme.palette().quiet_ink);
    m_head->gap(1);
    m_head->chips(group.chips);
  }
}

void SearchScreen::write_count() {
  const ui::Theme& theme = m_scene.theme;
  const auto language = m_scene.language;
  m_head->text(m_found.count ? count_of_works(*m_found.count, language) : "…", theme.heading(),
               theme.palette().ink);
  if (!m_found.read_as.empty())
    m_head->text(say(Word::search_read_as, language, m_found.read_as), theme.body(),
                 theme.palette().ink, {.most_lines = 2});
  m_head->gap(2);
}

std::string SearchScreen::standing() const {
  if (m_typed.empty()) return {};
  return m_found.count ? count_of_works(*m_found.count, m_scene.language) : "…";
}

ui::Rect SearchScreen::row(std::size_t index) const {
  const float gap = m_scene.theme.mm(3);
  const auto n = static_cast<float>(m_columns);
  const float width = std::floor((m_list.view().width - gap * (n - 1)) / n);
  const float height = hit_height(m_scene);
  return {static_cast<float>(index % m_columns) * (width + gap),
          m_head->height() + static_cast<float>(index / m_columns) * (height + gap), width, height};
}

// [first, past), a little more than can be seen.
std::pair<std::size_t, std::size_t> SearchScreen::seen_rows() const {
  const ui::Rect seen = m_list.seen();
  const float step = hit_height(m_scene) + m_scene.theme.mm(3);
  const float top = seen.y - m_head->height();
  const auto line = [&](float y) { return static_cast<std::size_t>(std::max(0.0F, y / step)); };
  return {std::min(count(), line(top) * m_columns),
          std::min(count(), (line(top + seen.height) + 1) * m_columns)};
}

// Pages and rows far away are forgotten.
void SearchScreen::read_seen() {
  const auto [first, past] = seen_rows();
  std::erase_if(m_rows, [first = first, past = past](const auto& row) {
    return row.first < first || row.first >= past;
  });
  if (first == past) return;
  const auto first_page = static_cast<std::int64_t>(first) / k_page;
  const auto last_page = static_cast<std::int64_t>(past - 1) / k_page;
  std::erase_if(m_pages, [&](const auto& page) {
    return page.first < first_page - 2 || page.first > last_page + 2;
  });
  for (std::int64_t page = first_page; page <= last_page; ++page)
    if (!m_pages.contains(page)) read_page(page);
  const std::string& found_by = m_found.read_as.empty() ? m_typed : m_found.read_as;
  for (std::size_t i = first; i < past; ++i)
    if (const catalog::ExhibitCard* card = this->card(i); card && !m_rows.contains(i))
      m_rows.emplace(i, set_hit(m_scene, *card, found_by, row(i).width));
}

void SearchScreen::read_page(std::int64_t page) {
  catalog::Finder* finder = m_scene.exhibition->finder;
  if (!finder) return;
  const auto works =
      page == 0 ? m_found.works : finder->find(m_typed, {page * k_page, k_page}).works;
  m_pages[page] =
      m_scene.exhibition->catalog.cards(works).value_or(std::vector<catalog::ExhibitCard>());
}

const catalog::ExhibitCard* SearchScreen::card(std::size_t index) const {
  const auto page = m_pages.find(static_cast<std::int64_t>(index) / k_page);
  if (page == m_pages.end()) return nullptr;
  const std::size_t within = index % k_page;
  return within < page->second.size() ? &page->second[within] : nullptr;
}

// The count may come while nobody touches anything; then it is drawn, and no more.
Duration SearchScreen::advance(Duration elapsed) {
  const Duration wait = m_list.advance(elapsed);
  read_seen();
  catalog::Finder* finder = m_scene.exhibition->finder;
  if (!finder || m_typed.empty() || m_found.count) return wait;
  if (finder->find(m_typed, {0, k_page}) == m_found) return wait;
  look(m_list.offset());
  return Duration::zero();
}

Place SearchScreen::place() const {
  return {.page = Page::search,
          .scroll = m_list.offset(),
          .panel = m_put_away,
          .typed = m_typed,
          .keys = m_chosen_keys};
}

std::optional<Search> SearchScreen::search() const {
  if (m_typed.empty()) return std::nullopt;
  return Search{m_typed, m_found.read_as, m_found.count, keys()};
}

void SearchScreen::change(std::string typed) {
  if (typed == m_typed) return;
  m_typed = std::move(typed);
  look(0);
}

bool SearchScreen::type(std::string_view letters) {
  // A space alone would look like nothing and find nothing.
  if (m_typed.empty())
    letters.remove_prefix(std::min(letters.find_first_not_of(' '), letters.size()));
  change(text::with_typed(m_typed, letters, k_most_typed));
  return true;
}

bool SearchScreen::erase() {
  if (m_typed.empty()) return false;
  change(text::without_last(m_typed));
  return true;
}

void SearchScreen::obey(const ui::KeyStroke& stroke) {
  using What = ui::KeyStroke::What;
  switch (stroke.what) {
    case What::letter:
      type(stroke.letter);
      return;
    case What::backspace:
      erase();
      return;
    case What::clear:
      return change({});
    case What::layout:
      m_chosen_keys = stroke.layout;
      break;
    case What::hide:
      m_put_away = true;
      break;
  }
  const float scroll = m_list.offset();
  lay_out();
  look(scroll);
}

Action SearchScreen::respond(const ui::Gesture& gesture) {
  if (!m_put_away)
    if (const auto stroke = m_keyboard.respond(gesture)) {
      obey(*stroke);
      return Stay{};
    }
  if (m_list.respond(gesture)) {
    read_seen();
    return Stay{};
  }
  return gesture.kind == Kind::tap ? chosen(gesture.target) : Stay{};
}

Action SearchScreen::chosen(const std::string& target) {
  if (target == k_field) {
    m_put_away = false;
    const float scroll = m_list.offset();
    lay_out();
    look(scroll);
    return Stay{};
  }
  if (names(target, "suggestion")) {
    const auto index = static_cast<std::size_t>(std::atoi(after_colon(target).c_str()));
    if (index < m_suggested.size())
      change(text::with_typed({}, m_suggested[index].second.label, k_most_typed));
    return Stay{};
  }
  if (target == k_all_works) return Open{{.page = Page::results}, Via::tile};
  if (const auto [facet, term] = facet_and_term(target); names(target, "term"))
    return Open{{.page = Page::results,
                 .selection = {.choices = {{catalog::FacetId(facet), {catalog::TermId(term)}}}}},
                Via::search};
  if (names(target, "organisation"))
    return Open{{.page = Page::organisation, .subject = after_colon(target)}, Via::search};
  if (!names(target, "exhibit")) return Stay{};
  const std::string id = after_colon(target);
  int rank = -1;
  for (const auto& [index, row] : m_rows)
    if (row.card.id.value() == id) rank = static_cast<int>(index);
  return Open{{.page = Page::exhibit, .subject = id, .typed = m_typed}, Via::search, rank};
}

void SearchScreen::draw_typing(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const auto language = m_scene.language;
  draw_text_field(canvas, theme, m_field,
                  {.id = k_field,
                   .typed = m_typed,
                   .hint = say(Word::search_hint, language),
                   .icon = "search",
                   .way_back = m_put_away ? say(Word::key_show, language) : "",
                   .way_icon = "keyboard",
                   .writing = !m_put_away});
  if (m_put_away) return;
  for (const auto& [rect, chip] : m_suggested) draw_chip(canvas, theme, rect, chip);
  m_keyboard.draw(canvas, m_typed, text::decode(m_typed).size() >= k_most_typed);
}

void SearchScreen::draw_list(ui::Canvas& canvas) const {
  const ui::InLayer layer(canvas, m_list.layer());
  m_head->draw(canvas, m_list.seen());
  for (const auto& [index, hit] : m_rows) draw_hit(canvas, m_scene, row(index), hit);
}

void SearchScreen::draw(ui::Canvas& canvas) const {
  draw_list(canvas);
  draw_typing(canvas);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_search(const Place& place, const Scene& scene) {
  auto starters = TRY(ways_without_typing(scene));
  return std::make_unique<SearchScreen>(place, scene, std::move(starters));
}

}  // namespace kiosk::screens
