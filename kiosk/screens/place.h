// Where a visitor is, where one can go, and what a touch asks for: plain values.
#pragma once

#include "catalog/catalog.h"
#include "screens/keeping.h"
#include "ui/on_screen_keyboard.h"
#include "ui/playback.h"
#include "ui/speech.h"

#include <cstddef>
#include <cstdint>
#include <optional>
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
  search,
  bag,
  vote,
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
  // results: the filters are open; search: the keyboard is put away; exhibit: the codes of its
  // links are open
  bool panel = false;
  std::string typed;  // search: by the visitor; exhibit: what it was found by, or empty
  std::optional<ui::KeyLayout> keys;  // search: of the keyboard, once one was chosen
  int sheet = 0;                      // bag, exhibit: which of several QR codes is shown, from 0
  std::string event = {};  // the pack it belongs to, if it may be another one than the chosen
  bool operator==(const Place&) const = default;
};

// Letters a visitor can type; the longest names of schools have fewer.
constexpr std::size_t k_most_typed = 60;

// How a view was reached; the statistics' vocabulary.
enum class Via { tile, card, related, index, neighbour, bar, back, search };
const char* name_of(Via via);

// What was searched for, as the statistics ask for it.
struct Search {
  std::string typed;
  std::string read_as;                  // what it was taken for, if not as it was typed
  std::optional<std::int64_t> results;  // works; nothing while they are being counted
  ui::KeyLayout keys = ui::KeyLayout::kedmanee;
};

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

// A work is put on one of the visitor's own shelves, or taken from it.
struct Keep {
  Shelf shelf = Shelf::bag;
  Work work;
  bool kept = true;
};

// A screen also asks things of the video player and of the voice, and changes how a visitor views
// videos and how loud both are.
using Action = std::variant<Stay, Open, Replace, Home, Start, Keep, ui::VideoOrder, ui::Viewing,
                            ui::SpeechOrder>;

}  // namespace kiosk::screens
