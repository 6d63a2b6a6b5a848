#include "app/sweep.h"

#include "app/dump.h"
#include "app/grounds.h"
#include "app/layout_rules.h"
#include "catalog/finder.h"
#include "pack/pack_file.h"
#include "platform/fonts.h"
#include "screens/visit.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace kiosk::tests {
namespace {

using base::Result;
using catalog::Language;

constexpr float k_least_contrast = 4.5F;
constexpr float k_least_in_high_contrast = 7.0F;
constexpr float k_contrast_rounding = 0.05F;
constexpr int k_most_down = 12;  // how far a page is followed down; the longest lists repeat
constexpr int k_some_down = 1;
constexpr int k_votes = 2;        // a visit
constexpr int k_most_works = 12;  // of each pack, from the first on

// A pack as the kiosk holds it.
struct Show {
  std::unique_ptr<catalog::Catalog> catalog;
  std::unique_ptr<catalog::Finder> finder;
  screens::Exhibition exhibition;
};

Result<std::unique_ptr<Show>> open_show(const std::filesystem::path& file, int album) {
  auto catalog = std::make_unique<catalog::Catalog>(TRY(pack::open(file)));
  screens::Exhibition exhibition = TRY(screens::Exhibition::read(*catalog));
  auto finder = std::make_unique<catalog::Finder>([file] { return pack::open(file); });
  exhibition.album = album;
  exhibition.finder = finder.get();
  return std::make_unique<Show>(Show{std::move(catalog), std::move(finder), std::move(exhibition)});
}

const char* name_of(ui::Mode mode) {
  if (mode == ui::Mode::contrast) return "contrast";
  return mode == ui::Mode::dark ? "dark" : "light";
}

ui::Display display_of(const Panel& panel) {
  const ui::Size window{static_cast<float>(panel.width), static_cast<float>(panel.height)};
  return {window, ui::pixels_per_mm(window, panel.diagonal)};
}

screens::VisitOptions options_of(const Look& look) {
  screens::VisitOptions options;
  options.language = look.language;
  options.comfort = {.text_percent = look.text_percent, .mode = look.mode, .still = true};
  options.feedback = true;
  return options;
}

// Walks through one visit and looks at its pages.
class Walk {
 public:
  Walk(const Look& look, const platform::Fonts& fonts, Depth depth, Swept& swept)
      : m_look(look),
        m_fonts(fonts),
        m_depth(depth),
        m_swept(swept),
        m_visit(display_of(look.panel), fonts, options_of(look)) {}

  void through(const std::vector<const Show*>& shows);
  void sorry();

 private:
  bool has(const std::string& id) const { return find(id).has_value(); }
  std::optional<ui::Rect> find(const std::string& id) const;
  std::string first(const std::string& prefix) const;
  bool tap(const std::string& id);
  bool open(const std::string& id);
  bool tap_first(const std::string& prefix);
  bool page_down();
  void to_the_top();
  void settle();
  void type(const std::string& text);

  void look();
  void look_down();
  void contrasts(const std::string& screen);
  void fault(const std::string& screen, const std::string& what);

  void event(const Show& show);
  void home();
  void browse();
  void works();
  void exhibit();
  void bag();
  void search();
  void about_the_event();
  void warning();
  void farewell();

  const Look& m_look;
  const platform::Fonts& m_fonts;
  Depth m_depth;
  Swept& m_swept;
  screens::Visit m_visit;
  const Show* m_show = nullptr;  // the one that is walked through
  std::set<std::string> m_told;
};

std::optional<ui::Rect> Walk::find(const std::string& id) const {
  for (const ui::ElementShown& shown : m_visit.elements())
    if (shown.element.id == id && ui::is_touchable(shown.element)) return shown.element.rect;
  return std::nullopt;
}

std::string Walk::first(const std::string& prefix) const {
  for (const ui::ElementShown& shown : m_visit.elements())
    if (shown.element.id.starts_with(prefix) && ui::is_touchable(shown.element))
      return shown.element.id;
  return "";
}

// Until nothing moves, and what is looked for is found.
void Walk::settle() {
  constexpr int k_most_rounds = 40;
  if (m_show) m_show->finder->settle();
  for (int round = 0; round < k_most_rounds; ++round) {
    m_visit.advance(std::chrono::milliseconds(100));
    if (!m_visit.moving() && round > 3) return;
  }
}

bool Walk::tap(const std::string& id) {
  const auto rect = find(id);
  if (!rect) return false;
  ui::Gesture gesture;
  gesture.at = gesture.start = rect->centre();
  m_visit.respond(gesture);
  settle();
  return true;
}

bool Walk::page_down() {
  if (!has("nav.down")) return false;
  m_visit.respond(ui::Key::page_down);
  settle();
  return true;
}

void Walk::to_the_top() {
  for (int up = 0; up <= k_most_down && has("nav.up"); ++up) {
    m_visit.respond(ui::Key::page_up);
    settle();
  }
}

// Scrolls to it if need be.
bool Walk::open(const std::string& id) {
  to_the_top();
  for (int down = 0; down <= k_most_down; ++down) {
    if (tap(id)) return true;
    if (!page_down()) return false;
  }
  return false;
}

bool Walk::tap_first(const std::string& prefix) {
  to_the_top();
  for (int down = 0; down <= k_most_down; ++down) {
    if (const std::string id = first(prefix); !id.empty()) return tap(id);
    if (!page_down()) return false;
  }
  return false;
}

void Walk::type(const std::string& text) {
  m_visit.respond(ui::Typing{text});
  settle();
}

void Walk::fault(const std::string& screen, const std::string& what) {
  // The themes share their geometry, packs many of their pages: each fault is told once a look.
  if (m_told.insert(screen + what).second)
    m_swept.faults.push_back(fmt::format("{}, {}: {}", screen, told(m_look), what));
}

void Walk::contrasts(const std::string& screen) {
  Grounds grounds(m_fonts, m_visit.theme().window());
  m_visit.draw(grounds);
  const float least =
      m_look.mode == ui::Mode::contrast ? k_least_in_high_contrast : k_least_contrast;
  for (const Grounds::Written& written : grounds.written())
    if (written.contrast < least - k_contrast_rounding)
      fault(screen, fmt::format("{}: \"{}\" has a contrast of {:.2f}:1 to what lies behind it",
                                written.element, written.string, written.contrast));
}

void Walk::look() {
  const Scrolled scrolled = has("nav.up") ? Scrolled::yes : Scrolled::no;
  const std::string screen = m_visit.screen_name();
  const Dump dump = dump_in(app::dump_of(screen, m_visit.theme(), m_visit.elements()));
  const Speech any{m_look.language == Language::english, [](std::string_view) { return true; }};
  for (const std::string& what : faults_of(dump, scrolled, any)) fault(screen, what);
  contrasts(screen);
  ++m_swept.pages[screen];
}

void Walk::look_down() {
  look();
  const int most = m_depth == Depth::all ? k_most_down : k_some_down;
  int down = 0;
  while (down < most && page_down()) {
    look();
    ++down;
  }
  to_the_top();
}

void Walk::home() {
  (void)tap("nav.home");
}

void Walk::browse() {
  home();
  if (open("home.categories")) {
    look_down();
    std::vector<std::string> facets;
    for (const auto& facet : m_show->exhibition.facets)
      facets.push_back("facet:" + facet.id.value());
    for (const std::string& facet : facets)
      if (tap(facet)) look_down();
    if (tap_first("term:")) look_down();
  }
  home();
  if (!open("home.schools")) return;
  look_down();
  if (tap_first("organisation:")) look_down();
}

void Walk::works() {
  home();
  if (!open("home.all")) return;
  look_down();
  if (tap("results.filter")) {
    look_down();
    if (tap_first("filter:")) look();
    (void)tap("filter.show");
    look_down();
    (void)(tap("results.more") && (look(), tap("filter.clear")));
    (void)tap("filter.show");
  }
  if (!tap_first("exhibit:")) return;
  const int most = m_depth == Depth::all ? k_most_works : 2;
  for (int work = 0; work < most; ++work) {
    exhibit();
    if (!tap("exhibit.next")) return;
  }
}

void Walk::exhibit() {
  look_down();
  (void)open("exhibit.bag");
  (void)open("exhibit.vote");
  if (open("exhibit.links")) {
    look();
    (void)tap("qr.close");
  }
  if (!open("picture:0")) return;
  look();
  (void)(tap("gallery.zoom-in") && (look(), true));
  (void)tap("nav.back");
}

void Walk::bag() {
  home();
  if (open("home.vote")) look_down();
  if (tap("nav.bag")) look_down();
}

void Walk::search() {
  home();
  if (!open("home.search")) return;
  look();
  for (const char* typed : {"ก", "map", "zzzzqqq"}) {
    type(typed);
    look_down();
    (void)tap("key.clear");
  }
  for (const char* key : {"key.shift", "key.layout.alphabet", "key.layout.english"})
    if (tap(key)) look();
  type("การ");
  if (tap("key.hide")) look_down();
}

void Walk::about_the_event() {
  for (const char* way :
       {"home.overview", "home.programme", "home.plan", "home.about", "home.outstanding"}) {
    home();
    if (!open(way)) continue;
    look_down();
    if (tap_first("stand:")) look_down();
  }
}

void Walk::event(const Show& show) {
  m_show = &show;
  look_down();
  if (tap("nav.accessibility")) {
    look_down();
    (void)tap("comfort.close");
  }
  browse();
  works();
  bag();
  search();
  about_the_event();
}

void Walk::warning() {
  m_visit.advance(std::chrono::seconds(61));
  look();
}

void Walk::farewell() {
  (void)tap("warning.continue");
  home();
  (void)tap("nav.finish");
  look();
  (void)tap("feedback.good");
  look();
}

void Walk::through(const std::vector<const Show*>& shows) {
  screens::Exhibitions exhibitions;
  for (const Show* show : shows) exhibitions.push_back(&show->exhibition);
  m_visit.show(exhibitions);
  m_visit.tell_time(
      base::LocalTime(std::chrono::sys_days(std::chrono::year(2021) / 9 / 15).time_since_epoch() +
                      std::chrono::minutes(570)));
  settle();
  look();
  (void)tap("attract.start");
  if (shows.size() == 1) return event(*shows.front()), warning(), farewell();
  for (const Show* show : shows) {
    look_down();
    if (open("event:" + show->exhibition.facts.id)) event(*show);
    home();
    (void)open("home.events");
  }
  warning();
  farewell();
}

void Walk::sorry() {
  m_visit.show({});
  settle();
  look();
}

}  // namespace

int pages_of(const Swept& swept) {
  int sum = 0;
  for (const auto& [screen, pages] : swept.pages) sum += pages;
  return sum;
}

std::string told(const Look& look) {
  return fmt::format("{}x{} {} % {} {}", look.panel.width, look.panel.height, look.text_percent,
                     look.language == Language::thai ? "th" : "en", name_of(look.mode));
}

Result<Swept> sweep(const std::vector<std::filesystem::path>& packs, const std::vector<Look>& looks,
                    Depth depth, const std::function<void(const Look&, const Swept&)>& tell) {
  platform::Fonts fonts = TRY(platform::Fonts::open());
  std::vector<std::unique_ptr<Show>> shows;
  for (const auto& file : packs)
    shows.push_back(TRY(open_show(file, static_cast<int>(shows.size()) + 1)));
  // One of them is voted on.
  if (!shows.empty()) shows.front()->exhibition.facts.votes = k_votes;
  std::vector<const Show*> shown;
  for (const auto& show : shows) shown.push_back(show.get());
  if (depth == Depth::some && shown.size() > 1) shown.resize(1);
  Swept swept;
  for (const Look& look : looks) {
    fonts.forget_sizes();
    Walk(look, fonts, depth, swept).through(shown);
    Walk(look, fonts, depth, swept).sorry();
    if (tell) tell(look, swept);
  }
  return swept;
}

std::vector<Look> all_looks() {
  std::vector<Look> looks;
  for (const Panel& panel : k_panels)
    for (const int percent : {100, 200})
      for (const Language language : {Language::thai, Language::english})
        for (const ui::Mode mode : {ui::Mode::light, ui::Mode::dark, ui::Mode::contrast})
          looks.push_back({panel, percent, language, mode});
  return looks;
}

}  // namespace kiosk::tests
