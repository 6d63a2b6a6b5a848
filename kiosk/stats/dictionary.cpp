#include "stats/dictionary.h"

namespace kiosk::stats {

std::string_view word_of(Thing thing) {
  switch (thing) {
    case Thing::exhibit:
      return "exhibit";
    case Thing::organisation:
      return "organisation";
    case Thing::category:
      return "category";
  }
  return "exhibit";
}

}  // namespace kiosk::stats
