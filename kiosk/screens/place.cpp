#include "screens/place.h"

namespace kiosk::screens {

const char* name_of(Page page) {
  switch (page) {
    case Page::attract:
      return "attract";
    case Page::events:
      return "events";
    case Page::home:
      return "home";
    case Page::categories:
      return "categories";
    case Page::schools:
      return "schools";
    case Page::results:
      return "results";
    case Page::exhibit:
      return "exhibit";
    case Page::gallery:
      return "gallery";
    case Page::organisation:
      return "organisation";
    case Page::overview:
      return "overview";
    case Page::programme:
      return "programme";
    case Page::plan:
      return "plan";
    case Page::about:
      return "about";
    case Page::search:
      return "search";
    case Page::bag:
      return "bag";
    case Page::vote:
      return "vote";
    case Page::sorry:
      return "sorry";
  }
  return "";
}

const char* name_of(Via via) {
  switch (via) {
    case Via::tile:
      return "tile";
    case Via::card:
      return "card";
    case Via::related:
      return "related";
    case Via::index:
      return "index";
    case Via::neighbour:
      return "neighbour";
    case Via::bar:
      return "bar";
    case Via::back:
      return "back";
    case Via::search:
      return "search";
  }
  return "";
}

}  // namespace kiosk::screens
