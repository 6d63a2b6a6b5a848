// Where a visitor is, where one can go, and what a touch asks for: plain values.
#pragma once

#include "catalog/catalog.h"
#include "ui/playback.h"

#include <string>
#include <variant>

namespace kiosk::screens {

enum class Page {
  attract,
  events,
  home,
  categories,
  schools,
  results,
  exhibit,
  gallery,
  organisation,
  overview,
  programme,
  plan,
  about,
  sorry,
};

// The page's name, as statistics and rehearsal scripts write it.
const char* name_of(Page page);

// Everything needed to come back to exactly this view.
struct Place {
  Page page = Page::home;
  // categories: facet, or facet/term for the level below that term; exhibit, gallery: exhibit;
  // organisation: its id; plan: its id, or empty for the first one; home: the event that is chosen
  // by going there, if not empty
  std::string subject;
  // results: what is shown; exhibit: the list it was opened from; plan: the stand that is chosen
  catalog::Selection selection;
  catalog::Order order = catalog::Order::authors;
  int picture = 0;          // gallery, exhibit: which is shown large, from 0
  float scroll = 0;         // pixels
  float second_scroll = 0;  // of a second list beside the first
  bool panel = false;       // results: the filters are open
  bool operator==(const Place&) const = default;
};

// How a view was reached; the statistics' vocabulary.
enum class Via { tile, card, related, index, neighbour, bar, back };
const char* name_of(Via via);

struct Stay {};
struct Open {
  Place place;
  Via via = Via::tile;
  int rank = -1;  // the place in the list it was chosen from, from 0; -1 if there was none
};
struct Replace {  // the same page with another view of it: not a new step to go back from
  Place place;
};
struct Home {};
struct Start {};  // from the attract screen

// A screen also asks things of the video player, and changes how a visitor views videos.
using Action = std::variant<Stay, Open, Replace, Home, Start, ui::VideoOrder, ui::Viewing>;

}  // namespace kiosk::screens
