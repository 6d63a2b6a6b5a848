#include "ui/on_screen_keyboard.h"

#include "text/keyboard_layout.h"
#include "text/thai_input.h"
#include "text/unicode.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::ui {
namespace {

constexpr float k_units = 12;      // every row is as wide as twelve keys of the Thai layout
constexpr float k_gap = 1.2F;      // mm; how wide the gaps are makes no difference to typing
constexpr float k_corner = 2;      // mm
constexpr float k_usual_key = 20;  // mm, how high
constexpr float k_small_key = 18;
// A letter's em, in parts of its key's height: the least, and the most with larger text.
constexpr float k_letter_share = 0.52F;
constexpr float k_large_letter_share = 0.62F;
constexpr float k_word_share = 0.4F;  // of a word's, at most: all look alike then

constexpr std::u32string_view k_digits = U"1234567890";

// A row of letter keys, `units` wide each. Where no half is shifted, both are alike.
struct Row {
  std::u32string letters;
  std::u32string shifted;
  float units = 1;
  bool has_shift() const { return letters != shifted; }
};
using Rows = std::vector<Row>;

// As on a desk, but without the key left of the digits, and with ฃ at the end of the third row,
// where keyboards with a tall enter key have it.
Rows kedmanee() {
  Rows rows;
  for (const text::LayoutRow& desk : text::k_layout) {
    Row& row = rows.emplace_back();
    for (const text::LayoutKey& key : desk) {
      if (key.thai == 0 || key.thai == U'_' || key.thai == U'ฃ') continue;
      row.letters += key.thai;
      row.shifted += key.thai_shift;
    }
  }
  rows[2].letters += U'ฃ';
  rows[2].shifted += U'ฅ';
  return rows;
}

Rows alphabet() {
  Rows rows;
  for (const char32_t* letters :
       {U"กขฃคฅฆงจฉชซฌ", U"ญฎฏฐฑฒณดตถทธ", U"นบปผฝพฟภมยรล", U"วศษสหฬอฮฤๅๆฯ",
        U"ะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39เแ",
        U"โใไ\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C.-/"})
    rows.push_back({letters, letters});
  return rows;
}

Rows english() {
  Rows rows;
  for (const char32_t* letters : {U"qwertyuiop", U"asdfghjkl", U"zxcvbnm-."})
    rows.push_back({letters, letters, 1.2F});
  return rows;
}

const Rows& rows_of(KeyLayout layout) {
  static const Rows k_kedmanee = kedmanee();
  static const Rows k_alphabet = alphabet();
  static const Rows k_english = english();
  if (layout == KeyLayout::english) return k_english;
  return layout == KeyLayout::alphabet ? k_alphabet : k_kedmanee;
}

struct LayoutKey {
  KeyLayout layout;
  const char* name;
  const char* label;  // its first letters: the same in every language
};
constexpr LayoutKey k_layouts[] = {{KeyLayout::kedmanee, "kedmanee", "ฟหกด"},
                                   {KeyLayout::alphabet, "alphabet", "ก–ฮ"},
                                   {KeyLayout::english, "english", "ABC"}};

float key_height(const Theme& theme, KeySize size) {
  return theme.mm(size == KeySize::usual ? k_usual_key : k_small_key);
}

std::string utf8(char32_t letter) {
  std::string made;
  text::append(made, letter);
  return made;
}

// A mark needs something to stand on.
std::string label_of(char32_t letter) {
  const bool stands_on = text::is_thai_mark(letter) || letter == 0x0E33;
  return (stands_on ? "◌" : "") + utf8(letter);
}

bool has_digits(KeyLayout layout, KeySize size) {
  return size != KeySize::few || layout == KeyLayout::english;
}

// The font as large as it is, or so much smaller that the label fits.
Font fitted(const Typesetter& type, const std::string& label, Font font, Size room) {
  const float share =
      std::min(room.width / type.width(label, font), room.height / type.pitch(font));
  if (share < 1) font.px = static_cast<int>(static_cast<float>(font.px) * share);
  const auto fits = [&] {
    return type.width(label, font) <= room.width && type.pitch(font) <= room.height;
  };
  while (font.px > 8 && !fits()) --font.px;  // both grow in steps
  return font;
}

}  // namespace

const char* name_of(KeyLayout layout) {
  for (const LayoutKey& each : k_layouts)
    if (each.layout == layout) return each.name;
  return "";
}

std::optional<KeyPlace> find_key(char32_t letter) {
  // Other layouts may have them, this one always has.
  if (k_digits.find(letter) != std::u32string_view::npos)
    return KeyPlace{KeyLayout::english, false};
  for (const LayoutKey& each : k_layouts) {
    for (const Row& row : rows_of(each.layout)) {
      if (row.letters.find(letter) != std::u32string::npos) return KeyPlace{each.layout, false};
      if (row.shifted.find(letter) != std::u32string::npos) return KeyPlace{each.layout, true};
    }
  }
  return std::nullopt;
}

float OnScreenKeyboard::height(const Theme& theme, KeyLayout layout, KeySize size) {
  const std::size_t others = has_digits(layout, size) ? 2 : 1;  // the last one, and one of digits
  const auto rows = static_cast<float>(rows_of(layout).size() + others);
  return rows * key_height(theme, size) + (rows - 1) * theme.mm(k_gap);
}

OnScreenKeyboard::OnScreenKeyboard(const Theme& theme, Rect place, KeyLayout layout, KeySize size,
                                   KeyboardWords words)
    : m_theme(&theme), m_words(std::move(words)), m_layout(layout) {
  lay_rows(place, size);
}

void OnScreenKeyboard::lay_digits(Rect row, float unit) {
  const float gap = m_theme->mm(k_gap);
  lay_letters(cut_left(row, 10 * unit - gap), k_digits, k_digits, unit);
  cut_left(row, gap);
  m_keys.push_back({row, Sort::backspace});
}

void OnScreenKeyboard::lay_rows(Rect place, KeySize size) {
  const float row_height = key_height(*m_theme, size);
  const float gap = m_theme->mm(k_gap);
  const float unit = (place.width + gap) / k_units;
  const auto next_row = [&] {
    const Rect row = cut_top(place, row_height);
    cut_top(place, gap);
    return row;
  };
  const bool digits = has_digits(m_layout, size);
  if (digits) lay_digits(next_row(), unit);
  for (const Row& letters : rows_of(m_layout)) {
    Rect row = next_row();
    if (letters.has_shift() && letters.letters.size() < 11) {
      m_keys.push_back({cut_left(row, 2 * unit - gap), Sort::shift});
      cut_left(row, gap);
    }
    lay_letters(row, letters.letters, letters.shifted, letters.units * unit);
  }
  lay_last_row(next_row(), !digits);
}

// In the middle of their row, from one key's left edge to the next one's `step` pixels.
void OnScreenKeyboard::lay_letters(Rect row, std::u32string_view letters,
                                   std::u32string_view shifted, float step) {
  const float gap = m_theme->mm(k_gap);
  const float used = step * static_cast<float>(letters.size()) - gap;
  float x = row.x + (row.width - used) / 2;
  for (std::size_t i = 0; i < letters.size(); ++i, x += step) {
    const float left = std::round(x);
    const Rect rect{left, row.y, std::round(x + step - gap) - left, row.height};
    m_keys.push_back({rect, Sort::letter, letters[i], shifted[i]});
  }
}

void OnScreenKeyboard::lay_last_row(Rect row, bool with_backspace) {
  const float gap = m_theme->mm(k_gap);
  const float unit = (row.width + gap) / k_units;
  const auto place = [&](float units, Key key) {
    key.rect = cut_left(row, units * unit - gap);
    cut_left(row, gap);
    m_keys.push_back(key);
  };
  for (const LayoutKey& each : k_layouts) place(1.25F, {{}, Sort::layout, 0, 0, each.layout});
  place(with_backspace ? 2.45F : 4.05F, {{}, Sort::space, U' ', U' '});
  if (with_backspace) place(1.8F, {{}, Sort::backspace});
  place(with_backspace ? 2 : 2.2F, {{}, Sort::clear});
  place(2, {{}, Sort::hide});
}

char32_t OnScreenKeyboard::letter_of(const Key& key) const {
  return m_shifted ? key.shifted : key.letter;
}

OnScreenKeyboard::Look OnScreenKeyboard::look_of(const Key& key, std::string_view typed,
                                                 bool full) const {
  const bool empty = typed.empty();
  const char32_t letter = letter_of(key);
  switch (key.sort) {
    case Sort::letter:
      return {.id = "key:" + utf8(letter),
              .name = label_of(letter),
              .label = label_of(letter),
              .apart = m_layout == KeyLayout::alphabet && text::is_thai(letter) &&
                       !text::is_thai_consonant(letter),
              .able = !full && text::may_follow(text::last_letter(typed), letter)};
    case Sort::space:
      return {.id = "key.space",
              .name = m_words.space,
              .label = m_words.space,
              .able = !full && !empty};
    case Sort::backspace:
      return {.id = "key.backspace",
              .name = m_words.backspace,
              .label = m_words.backspace,
              .icon = "erase",
              .wide = true,
              .able = !empty};
    case Sort::clear:
      return {.id = "key.clear",
              .name = m_words.clear,
              .label = m_words.clear,
              .wide = true,
              .able = !empty};
    case Sort::shift:
      return {.id = "key.shift",
              .name = m_words.shift,
              .label = m_words.shift,
              .icon = "shift",
              .wide = true,
              .chosen = m_shifted};
    case Sort::hide:
      return {.id = "key.hide",
              .name = m_words.hide_name,
              .label = m_words.hide,
              .icon = "down",
              .wide = true};
    case Sort::layout:
      break;
  }
  const LayoutKey& layout = *std::ranges::find(k_layouts, key.layout, &LayoutKey::layout);
  return {.id = std::string("key.layout.") + layout.name,
          .name = layout.label,
          .label = layout.label,
          .wide = true,
          .chosen = key.layout == m_layout};
}

void OnScreenKeyboard::draw(Canvas& canvas, std::string_view typed, bool full) const {
  for (const Key& key : m_keys) draw_key(canvas, key.rect, look_of(key, typed, full));
}

// Each key is painted once for each look it has, so that a frame copies some fifty pictures.
void OnScreenKeyboard::draw_key(Canvas& canvas, Rect rect, const Look& look) const {
  const InElement element(canvas, {.id = look.id,
                                   .role = Role::button,
                                   .name = look.name,
                                   .rect = rect,
                                   .enabled = look.able,
                                   .corner = m_theme->mm(k_corner)});
  const std::string layout = name_of(m_layout);
  const char* state = look.chosen ? " chosen" : look.able ? " able" : " unable";
  canvas.baked({"key " + layout + " " + look.id + " " + look.label + state, rect, 0,
                m_theme->palette().paper},
               [&](Canvas& baked) {
                 paint_key(baked, {0, 0, rect.width, rect.height}, look);
               });
}

Font OnScreenKeyboard::words_font(float key_height) const {
  Font font = m_theme->caption();
  font.px = std::min(font.px, static_cast<int>(key_height * k_word_share));
  return font;
}

void OnScreenKeyboard::paint_key(Canvas& canvas, Rect rect, const Look& look) const {
  const Theme& theme = *m_theme;
  const Palette& palette = theme.palette();
  Colour ground = look.wide ? palette.sunk : palette.card;
  Colour ink = look.apart ? palette.accent : palette.ink;
  if (look.chosen) ground = palette.accent, ink = palette.on_accent;
  if (!look.able) ground = palette.paper, ink = mix(palette.ink, palette.paper, 0.62F);
  canvas.plate(rect, {.colour = ground,
                      .corner = theme.mm(k_corner),
                      .border = look.able ? palette.edge : palette.line,
                      .border_width = look.chosen ? 0 : theme.mm(0.4F)});
  const Rect inside = inset(rect, theme.mm(1.2F), 0);
  if (look.icon.empty()) {
    const bool letter = look.id.starts_with("key:");
    const int px = std::clamp(theme.heading().px, static_cast<int>(rect.height * k_letter_share),
                              static_cast<int>(rect.height * k_large_letter_share));
    const Font font = letter ? Font{Face::reading, px} : words_font(rect.height);
    return draw_line(canvas, look.label, fitted(canvas.type(), look.label, font, inside.size()),
                     inside, ink, Align::centre);
  }
  const float side = theme.mm(7.5F);
  const float gap = theme.mm(1.6F);
  const Font font = fitted(canvas.type(), look.label, words_font(rect.height),
                           {inside.width - side - gap, inside.height});
  const float words = canvas.type().width(look.label, font);
  Rect group = centred({side + gap + words, rect.height}, inside);
  canvas.icon(centred({side, side}, cut_left(group, side)), look.icon, ink);
  cut_left(group, gap);
  draw_line(canvas, look.label, font, inset(group, -1, 0), ink);
}

std::optional<KeyStroke> OnScreenKeyboard::respond(const Gesture& gesture) {
  const auto touched = std::ranges::find_if(
      m_keys, [&](const Key& key) { return look_of(key, {}, false).id == gesture.target; });
  if (touched == m_keys.end()) return std::nullopt;
  const bool slid = gesture.kind == Gesture::Kind::drag_end && touched->rect.contains(gesture.at);
  if (gesture.kind != Gesture::Kind::tap && !slid) return std::nullopt;
  using What = KeyStroke::What;
  switch (touched->sort) {
    case Sort::letter:
    case Sort::space: {
      KeyStroke stroke{What::letter, utf8(letter_of(*touched)), m_layout};
      m_shifted = false;
      return stroke;
    }
    case Sort::backspace:
      return KeyStroke{What::backspace, "", m_layout};
    case Sort::clear:
      return KeyStroke{What::clear, "", m_layout};
    case Sort::hide:
      return KeyStroke{What::hide, "", m_layout};
    case Sort::layout:
      m_shifted = false;
      return KeyStroke{What::layout, "", touched->layout};
    case Sort::shift:
      break;
  }
  m_shifted = !m_shifted;
  return std::nullopt;
}

}  // namespace kiosk::ui
