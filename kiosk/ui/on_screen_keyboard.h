// A keyboard on the screen for Thai and Latin letters. It knows nothing of what is typed for: it
// draws its keys, those that could not be pressed now visibly unable, and tells what a touched key
// asks for.
#pragma once

#include "ui/canvas.h"
#include "ui/gesture.h"
#include "ui/theme.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

enum class KeyLayout {
  kedmanee,  // as on Thai keyboards, with a shifted half
  alphabet,  // ก–ฮ in their order, then vowels and tones: for those who never typed
  english,   // QWERTY, small letters
};

// What its wide keys say, in the visitor's language.
struct KeyboardWords {
  std::string space;
  std::string backspace;
  std::string clear;
  std::string shift;
  std::string hide;       // a short word
  std::string hide_name;  // the whole of it, to be told
};

struct KeyStroke {
  enum class What { letter, backspace, clear, layout, hide };
  What what = What::letter;
  std::string letter;                      // one, as UTF-8
  KeyLayout layout = KeyLayout::kedmanee;  // the one that is asked for
  bool operator==(const KeyStroke&) const = default;
};

// How roomy it is.
enum class KeySize {
  usual,  // keys 20 mm high
  small,  // 18, where many rows must find place
  few,    // 18, and on low panels a row less: only the English letters have digits above them
};

class OnScreenKeyboard {
 public:
  OnScreenKeyboard() = default;
  // Fills the width of `place` and as much of its height as height() says, from the top. The theme
  // must outlive it.
  OnScreenKeyboard(const Theme& theme, Rect place, KeyLayout layout, KeySize size,
                   KeyboardWords words);

  // Its width is the caller's choice from the least to the most, in pixels: narrower keys are
  // missed, wider ones make hands travel.
  static float least_width(const Theme& theme) { return theme.mm(237); }
  static float most_width(const Theme& theme) { return theme.mm(320); }
  static float height(const Theme& theme, KeyLayout layout, KeySize size);

  // `typed` is what stands in the field: its end decides which keys are able. When it is full, no
  // letter is.
  void draw(Canvas& canvas, std::string_view typed, bool full) const;

  // What a touched key asks for. A finger that slides on its key has pressed it all the same. Shift
  // stays in the keyboard, and holds for one letter.
  std::optional<KeyStroke> respond(const Gesture& gesture);

  KeyLayout layout() const { return m_layout; }
  bool shifted() const { return m_shifted; }

 private:
  enum class Sort { letter, space, backspace, clear, shift, layout, hide };
  struct Key {
    Rect rect;
    Sort sort = Sort::letter;
    char32_t letter = 0;
    char32_t shifted = 0;
    KeyLayout layout = KeyLayout::kedmanee;  // of a layout key
  };
  struct Look {
    std::string id;
    std::string name;
    std::string label;
    std::string icon;
    bool wide = false;    // not a letter
    bool apart = false;   // no consonant, where those stand in their order
    bool chosen = false;  // its layout is on, its half is shown
    bool able = true;
  };

  void lay_rows(Rect place, KeySize size);
  void lay_digits(Rect row, float unit);
  void lay_letters(Rect row, std::u32string_view letters, std::u32string_view shifted, float step);
  void lay_last_row(Rect row, bool with_backspace);
  char32_t letter_of(const Key& key) const;
  Look look_of(const Key& key, std::string_view typed, bool full) const;
  void draw_key(Canvas& canvas, Rect rect, const Look& look) const;
  Font words_font(float key_height) const;
  void paint_key(Canvas& canvas, Rect rect, const Look& look) const;

  const Theme* m_theme = nullptr;
  KeyboardWords m_words;
  KeyLayout m_layout = KeyLayout::kedmanee;
  bool m_shifted = false;
  std::vector<Key> m_keys;
};

// The name of a layout in the ids of its key ("key.layout.kedmanee") and in the statistics.
const char* name_of(KeyLayout layout);

// Where a letter's key is found: who types by script or by test switches there first. Nothing if no
// layout has it.
struct KeyPlace {
  KeyLayout layout = KeyLayout::kedmanee;
  bool shifted = false;
  bool operator==(const KeyPlace&) const = default;
};
std::optional<KeyPlace> find_key(char32_t letter);

}  // namespace kiosk::ui
