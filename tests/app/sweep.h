// Every screen at every size, as large letters and as small, in both languages and all themes, held
// against the layout's rules and against the least contrast. Nothing is painted: the visit is
// walked through as a visitor would, and what it draws is listened to.
#pragma once

#include "base/result.h"
#include "catalog/exhibition.h"
#include "ui/theme.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kiosk::tests {

// A kiosk's panel: how many pixels, and how large.
struct Panel {
  int width = 1920;
  int height = 1080;
  float diagonal = 21.5F;  // inches
};

// The panels kiosks have. The small ones are those of all-in-one terminals; on a tablet of 10.1"
// the twelve keys of a Kedmanee row cannot be 18 mm wide.
inline constexpr Panel k_panels[] = {{1920, 1080, 21.5F}, {1080, 1920, 21.5F}, {3840, 2160, 43.0F},
                                     {2160, 3840, 43.0F}, {1366, 768, 15.6F},  {1280, 800, 15.4F}};

struct Look {
  Panel panel;
  int text_percent = 100;
  catalog::Language language = catalog::Language::thai;
  ui::Mode mode = ui::Mode::light;
};

std::string told(const Look& look);  // "1920x1080 100 % th light"

// What is walked through.
enum class Depth {
  all,   // every pack; a page is looked at from its beginning to its end
  some,  // the first pack; a page is looked at where it begins, and once further down
};

struct Swept {
  std::map<std::string, int> pages;  // looked at, of each screen
  std::vector<std::string> faults;   // one line each: screen, look, element, what
};

int pages_of(const Swept& swept);  // all

// Walks through the packs, which stand side by side as on a shelf, once with each look. `tell` is
// told when a look is done. Fails if a pack or a font cannot be opened.
base::Result<Swept> sweep(const std::vector<std::filesystem::path>& packs,
                          const std::vector<Look>& looks, Depth depth,
                          const std::function<void(const Look&, const Swept&)>& tell = {});

// All 72: sizes x text 100 and 200 % x languages x themes.
std::vector<Look> all_looks();

}  // namespace kiosk::tests
