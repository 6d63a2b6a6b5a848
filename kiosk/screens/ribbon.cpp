#include "screens/ribbon.h"

#include "screens/words.h"

namespace kiosk::screens {

using catalog::Level;

std::string level_in_words(Level level, catalog::Language language) {
  switch (level) {
    case Level::school:
      return say(Word::school_level, language);
    case Level::group:
      return say(Word::group_level, language);
    case Level::area:
      return say(Word::area_level, language);
    case Level::province:
      return say(Word::province_level, language);
    case Level::region:
      return say(Word::region_level, language);
    case Level::nation:
      return say(Word::nation_level, language);
    case Level::unsaid:
      break;
  }
  return {};
}

std::string ribbon_words(catalog::Status status, const std::optional<catalog::Award>& highest,
                         catalog::Language language,
                         const std::function<bool(const std::string&)>& fits) {
  if (status == catalog::Status::best_practice) return say(Word::best_practice, language);
  if (highest) {
    const std::string& name = highest->name.in(language);
    if (!name.empty() && fits(name)) return name;
    std::string level = level_in_words(highest->level, language);
    if (!level.empty() && fits(level)) return level;
  }
  const bool chosen = status == catalog::Status::selected || highest;
  return chosen ? say(Word::selected, language) : std::string();
}

}  // namespace kiosk::screens
