#include "ui/on_screen_keyboard.h"

#include "text/unicode.h"
#include "ui/plain_type.h"
#include "ui/recorder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

constexpr KeyLayout k_all[] = {KeyLayout::kedmanee, KeyLayout::alphabet, KeyLayout::english};

class Desk {
 public:
  explicit Desk(KeyLayout layout, KeySize size = KeySize::usual, float width = 1000)
      : m_place{100, 200, width, OnScreenKeyboard::height(m_theme, layout, size)},
        m_keyboard(m_theme, m_place, layout, size,
                   {"Space", "Delete", "Clear", "Shift", "Hide", "Hide the keyboard"}) {}

  std::vector<ElementShown> keys(const std::string& typed = "ก", bool full = false) const {
    Recorder recorder(m_type, "page", {1920, 1080});
    m_keyboard.draw(recorder, typed, full);
    std::vector<ElementShown> keys = recorder.elements();
    keys.erase(keys.begin());
    return keys;
  }
  std::optional<Element> key(const std::string& id, const std::string& typed = "ก",
                             bool full = false) const {
    for (const ElementShown& each : keys(typed, full))
      if (each.element.id == id) return each.element;
    return std::nullopt;
  }
  std::optional<KeyStroke> touch(const std::string& id, Gesture::Kind kind = Gesture::Kind::tap,
                                 Point beside = {}) {
    Gesture gesture;
    gesture.kind = kind;
    gesture.target = id;
    if (const auto touched = key(id)) gesture.start = touched->rect.centre();
    gesture.at = gesture.start + beside;
    return m_keyboard.respond(gesture);
  }

  const Theme& theme() const { return m_theme; }
  Rect place() const { return m_place; }
  const OnScreenKeyboard& keyboard() const { return m_keyboard; }

 private:
  tests::PlainType m_type;
  Theme m_theme{{{1920, 1080}, 4}};
  Rect m_place;
  OnScreenKeyboard m_keyboard;
};

}  // namespace

TEST_CASE("every Thai letter, mark and digit has a key, and so has every small Latin one",
          "[keyboard]") {
  std::u32string letters = U"abcdefghijklmnopqrstuvwxyz0123456789-./";
  for (char32_t c = 0x0E01; c <= 0x0E39; ++c) letters += c;
  for (char32_t c = 0x0E40; c <= 0x0E4D; ++c) letters += c;
  for (char32_t c = 0x0E50; c <= 0x0E59; ++c) letters += c;
  for (const char32_t letter : letters) {
    CAPTURE(static_cast<int>(letter));
    CHECK(find_key(letter).has_value());
  }
  CHECK(find_key(U'ก') == KeyPlace{KeyLayout::kedmanee, false});
  CHECK(find_key(U'ฐ') == KeyPlace{KeyLayout::kedmanee, true});
  CHECK(find_key(U'๕') == KeyPlace{KeyLayout::kedmanee, true});
  CHECK(find_key(U'q') == KeyPlace{KeyLayout::english, false});
  CHECK_FALSE(find_key(U'Q'));
  CHECK_FALSE(find_key(0x200B));
}

TEST_CASE("a letter stands where the keyboard says it does", "[keyboard]") {
  for (const char32_t letter : std::u32string(U"กฟฐ๙\u0E48\u0E4Cฅz5")) {
    const auto place = find_key(letter);
    REQUIRE(place);
    Desk desk(place->layout);
    if (place->shifted) desk.touch("key.shift");
    std::string id = "key:";
    text::append(id, letter);
    CAPTURE(id);
    CHECK(desk.key(id).has_value());
  }
}

TEST_CASE("keys are large enough for a finger, apart from each other and inside their place",
          "[keyboard]") {
  for (const KeyLayout layout : k_all) {
    for (const KeySize size : {KeySize::usual, KeySize::small}) {
      for (const float width : {948.0F, 1280.0F}) {
        const Desk desk(layout, size, width);
        const auto keys = desk.keys();
        const float mm = desk.theme().px_per_mm();
        std::set<std::string> ids;
        for (const ElementShown& shown : keys) {
          const Rect rect = shown.element.rect;
          CAPTURE(name_of(layout), width, shown.element.id);
          CHECK(ids.insert(shown.element.id).second);
          CHECK(rect.width >= 18 * mm);
          CHECK(rect.height >= (size == KeySize::usual ? 20 : 18) * mm);
          CHECK(intersection(rect, inset(desk.place(), -1)) == rect);
          CHECK_FALSE(shown.element.name.empty());
          for (const ElementShown& other : keys)
            if (other.element.id != shown.element.id)
              CHECK(intersection(inset(rect, -0.5F * mm), other.element.rect).empty());
        }
      }
    }
  }
}

TEST_CASE("a key whose letter cannot follow is off", "[keyboard]") {
  struct Case {
    const char* typed;
    const char* key;
    bool able;
  };
  const Case cases[] = {
      {"", "key:่", false},          {"", "key:ก", true},      {"", "key.space", false},
      {"", "key.backspace", false}, {"", "key.clear", false}, {"", "key.hide", true},
      {"ก", "key:่", true},          {"ก่", "key:้", false},     {"ก่", "key:ี", false},
      {"กี", "key:่", true},          {"เ", "key:ี", false},     {"ก", "key.space", true},
      {"ก", "key.clear", true},     {"a", "key:ุ", false},
  };
  const Desk desk(KeyLayout::kedmanee);
  for (const Case& one : cases) {
    CAPTURE(one.typed, one.key);
    const auto key = desk.key(one.key, one.typed);
    REQUIRE(key);
    CHECK(key->enabled == one.able);
  }
}

TEST_CASE("in a full field only what takes away can be pressed", "[keyboard]") {
  const Desk desk(KeyLayout::kedmanee);
  for (const ElementShown& shown : desk.keys("ก", true)) {
    const std::string& id = shown.element.id;
    CAPTURE(id);
    CHECK(shown.element.enabled == !(id.starts_with("key:") || id == "key.space"));
  }
}

TEST_CASE("marks are shown on a circle", "[keyboard]") {
  const Desk desk(KeyLayout::alphabet);
  CHECK(desk.key("key:่")->name == "◌่");
  CHECK(desk.key("key:ำ")->name == "◌ำ");
  CHECK(desk.key("key:า")->name == "า");
}

TEST_CASE("touched keys tell what they ask for", "[keyboard]") {
  using What = KeyStroke::What;
  Desk desk(KeyLayout::kedmanee);
  CHECK(desk.touch("key:ก") == KeyStroke{What::letter, "ก", KeyLayout::kedmanee});
  CHECK(desk.touch("key.space") == KeyStroke{What::letter, " ", KeyLayout::kedmanee});
  CHECK(desk.touch("key.backspace")->what == What::backspace);
  CHECK(desk.touch("key.clear")->what == What::clear);
  CHECK(desk.touch("key.hide")->what == What::hide);
  CHECK(desk.touch("key.layout.english") == KeyStroke{What::layout, "", KeyLayout::english});
  CHECK_FALSE(desk.touch("exhibit:e1"));
  CHECK_FALSE(desk.touch("key:ก", Gesture::Kind::press));
}

TEST_CASE("shift holds for one letter, and can be taken back", "[keyboard]") {
  Desk desk(KeyLayout::kedmanee);
  CHECK_FALSE(desk.touch("key.shift"));
  CHECK(desk.keyboard().shifted());
  CHECK_FALSE(desk.key("key:ก"));
  CHECK(desk.touch("key:ฏ")->letter == "ฏ");
  CHECK_FALSE(desk.keyboard().shifted());
  CHECK(desk.key("key:ก"));
  desk.touch("key.shift");
  desk.touch("key.shift");
  CHECK_FALSE(desk.keyboard().shifted());
  CHECK_FALSE(Desk(KeyLayout::alphabet).key("key.shift"));
}

TEST_CASE("a finger that slides on its key has pressed it, one that slides off has not",
          "[keyboard]") {
  Desk desk(KeyLayout::kedmanee);
  CHECK(desk.touch("key:ก", Gesture::Kind::drag_end, {15, 10})->letter == "ก");
  CHECK_FALSE(desk.touch("key:ก", Gesture::Kind::drag_end, {90, 0}));
}
