// A screen has three verbs. It never sees SDL, a clock, a file or the log; it is made anew when the
// language, the window or its place changes, so its layout is worked out once, when it is made.
#pragma once

#include "base/time.h"
#include "catalog/catalog.h"
#include "catalog/finder.h"
#include "screens/place.h"
#include "screens/rotation.h"
#include "screens/term_tree.h"
#include "ui/canvas.h"
#include "ui/gesture.h"
#include "ui/playback.h"
#include "ui/scroll_area.h"
#include "ui/speech.h"
#include "ui/theme.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

// What every screen of one pack shares, read once when the pack is opened.
struct Exhibition {
  const catalog::Catalog& catalog;
  catalog::PackFacts facts;
  catalog::Event event;
  std::vector<catalog::Facet> facets;
  std::vector<TermTree> trees;            // one for each facet
  std::vector<catalog::Term> categories;  // of the first exhibit facet; empty if there is none
  std::vector<catalog::Figure> figures;
  std::vector<catalog::ProgrammeEntry> programme;
  std::vector<catalog::Plan> plans;
  catalog::Finder* finder = nullptr;  // of the pack's words; nullptr: nothing can be searched
  Rotation attract_turns;             // who is next on each surface; the app counts
  Rotation home_turns;
  int album = 0;  // tells its pictures from those of the other packs on show (ui::Layer)

  static base::Result<Exhibition> read(const catalog::Catalog& catalog);

  const catalog::Facet* first_facet(catalog::AppliesTo applies_to) const;
  // What the works are looked through by: the first facet of works, or, where there is none, of
  // organisations; nullptr if the pack has no facet at all.
  const catalog::Facet* leading_facet() const;
  const catalog::Term* category(const catalog::TermId& id) const;  // nullptr if unknown
  const TermTree& tree(const catalog::FacetId& facet) const;       // empty if unknown
  const Rotation& turns(Surface surface) const {
    return surface == Surface::attract ? attract_turns : home_turns;
  }
};

// All the events on show, in the shelf's order. From two on, the way in leads through an entrance.
using Exhibitions = std::vector<const Exhibition*>;

inline const ui::Speech k_no_speech;

// Where and how a screen is shown. All it points to outlives the screen.
struct Scene {
  const Exhibition* exhibition = nullptr;  // the chosen event's, or the first; nullptr: sorry
  const ui::Theme& theme;
  const ui::Typesetter& type;
  catalog::Language language = catalog::Language::thai;
  ui::Rect area;                       // the window without the bar
  std::size_t turn = 0;                // counts visits: the entrance's pictures go on from it
  std::optional<base::LocalTime> now;  // on the hall's clock, if it was told
  const ui::Playback& playback;        // as it is now: it changes while the screen is shown
  const ui::Viewing& viewing;
  std::span<const Exhibition* const> events = {};  // all on show
  std::span<const std::int64_t> recommended = {};  // home's row: works by position
  const Keeping& keeping = k_nothing_kept;         // as it is now, like the playback
  const ui::Speech& speech = k_no_speech;          // likewise
  bool headphones = false;                         // the voice is heard by headphones, if any

  const std::string& in(const catalog::Text& text) const { return text.in(language); }
  ui::Rect content() const { return ui::inset(area, theme.margin()); }
};

struct Impression {
  Surface surface = Surface::attract;
  int album = 0;  // the event's
  catalog::ExhibitId exhibit;
  std::size_t time = 0;  // the how manieth on this screen: shown again, it counts again
  auto operator<=>(const Impression&) const = default;
};

class Screen {
 public:
  virtual ~Screen() = default;

  // Lets time pass. Returns how long nothing will change by itself: zero while something moves,
  // base::k_forever when only a touch can change it.
  virtual base::Duration advance(base::Duration) { return base::k_forever; }
  virtual Action respond(const ui::Gesture& gesture) = 0;
  virtual void draw(ui::Canvas& canvas) const = 0;

  // Where it is now, scrolled and filtered as it stands.
  virtual Place place() const = 0;
  // For the bar: what this is, and "12 of 197" where that makes sense.
  virtual std::string title() const = 0;
  virtual std::string standing() const { return {}; }
  // What a keyboard writes here, letters as UTF-8, and its Backspace. False if this page takes no
  // writing, or has nothing left to take away.
  virtual bool type(std::string_view) { return false; }
  virtual bool erase() { return false; }
  // What was searched for here, once something was.
  virtual std::optional<Search> search() const { return std::nullopt; }
  // The works that are shown here unasked, as they can be seen now: they are counted, and others
  // have their turn the next time.
  virtual std::vector<Impression> impressions() const { return {}; }
  // True while the video that is open can be seen here. Otherwise it is stopped.
  virtual bool shows_video() const { return false; }
  // What may stand large above low reach; nullptr if the page has no picture of its own.
  virtual const catalog::Picture* own_picture() const { return nullptr; }
  // What the bar's scroll buttons and the page keys move; nullptr if nothing scrolls down.
  virtual const ui::ScrollArea* main_scroll() const { return nullptr; }
};

// The screen at a place. Fails if the pack does not hold what the place names or cannot be read.
base::Result<std::unique_ptr<Screen>> open_screen(const Place& place, const Scene& scene);

// One factory a screen; each lives in the file of its name.
base::Result<std::unique_ptr<Screen>> open_attract(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_events(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_home(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_categories(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_schools(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_results(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_exhibit(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_gallery(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_organisation(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_overview(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_programme(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_plan(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_about(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_search(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_bag(const Place& place, const Scene& scene);
base::Result<std::unique_ptr<Screen>> open_vote(const Place& place, const Scene& scene);
std::unique_ptr<Screen> open_sorry(const Scene& scene);

}  // namespace kiosk::screens
