// The staff keypad as it is seen: whole, large enough, and telling nothing of the PIN.
#include "screens/staff_keypad.h"

#include "ui/plain_type.h"
#include "ui/recorder.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;
using catalog::Language;
using Says = StaffKeypad::Says;

namespace {

std::vector<ui::ElementShown> shown(const ui::Theme& theme, Language language,
                                    const StaffKeypad& keypad) {
  static const PlainType type;
  ui::Recorder recorder(type, k_keypad_screen, theme.window());
  draw_staff_keypad(recorder, theme, language, keypad);
  return recorder.elements();
}

constexpr std::array<int, 10> k_order{4, 9, 0, 7, 2, 6, 1, 8, 5, 3};

}  // namespace

TEST_CASE("all keys are whole, a fingertip large and apart, whatever the keypad says",
          "[staff_keypad]") {
  const ui::Size size = GENERATE(ui::Size{1920, 1080}, ui::Size{1080, 1920});
  const int percent = GENERATE(100, 200);
  const Language language = GENERATE(Language::thai, Language::english);
  const ui::Theme theme({size, 4.03F}, {.text_percent = percent});
  for (const Says says : {Says::enter, Says::checking, Says::wrong, Says::wait, Says::no_pin,
                          Says::renewed, Says::refused}) {
    CAPTURE(size.width, percent, static_cast<int>(says), static_cast<int>(language));
    const auto elements = shown(theme, language,
                                {.says = says,
                                 .order = k_order,
                                 .tries_left = 4,
                                 .wait = std::chrono::minutes(15),
                                 .number = "4821 0937 5526"});
    std::vector<ui::Rect> keys;
    std::set<std::string> ids;
    ui::Rect plate;
    for (const ui::ElementShown& each : elements) {
      CHECK(ids.insert(each.element.id).second);
      if (each.element.role == ui::Role::sheet) {
        plate = each.element.rect;
        for (const ui::TextShown& line : each.text) {
          CAPTURE(line.string);
          CHECK(ui::intersection(line.rect, plate) == line.rect);
        }
      }
      if (!ui::is_touchable(each.element) || each.element.role == ui::Role::sheet) continue;
      CAPTURE(each.element.id);
      CHECK(each.whole.height >= theme.mm(20));
      CHECK(each.whole.width >= theme.mm(20));
      CHECK(ui::intersection(each.whole, plate) == each.whole);
      for (const ui::Rect& other : keys) CHECK(ui::intersection(other, each.whole).empty());
      keys.push_back(each.whole);
    }
    CHECK(ui::intersection(plate, {0, 0, size.width, size.height}) == plate);
    CHECK(ids.size() == 2 + 10 + 2);  // the page and the sheet, the digits, close and erase
  }
}

TEST_CASE("digits are off while none can be written, and closing never is", "[staff_keypad]") {
  const ui::Theme theme({{1920, 1080}, 4.03F});
  for (const auto& [says, able] : std::vector<std::pair<Says, bool>>{{Says::enter, true},
                                                                     {Says::wrong, true},
                                                                     {Says::renewed, true},
                                                                     {Says::checking, false},
                                                                     {Says::wait, false},
                                                                     {Says::no_pin, false}}) {
    CAPTURE(static_cast<int>(says));
    for (const auto& each : shown(theme, Language::thai, {.says = says, .order = k_order})) {
      if (digit_of(each.element.id)) CHECK(each.element.enabled == able);
      if (each.element.id == k_keypad_close) CHECK(each.element.enabled);
    }
  }
}

TEST_CASE("a digit's key goes by the digit and is not named by it", "[staff_keypad]") {
  const ui::Theme theme({{1920, 1080}, 4.03F});
  std::string order;
  for (const auto& each : shown(theme, Language::english, {.order = k_order}))
    if (const auto digit = digit_of(each.element.id)) {
      order += std::to_string(*digit);
      CHECK(each.element.name == "Digit");
      CHECK(id_of_digit(*digit) == each.element.id);
    }
  CHECK(order == "4907261853");
  for (const char* other : {"staff.key.", "staff.key.x", "staff.key.12", "staff.close", ""})
    CHECK_FALSE(digit_of(other));
}
