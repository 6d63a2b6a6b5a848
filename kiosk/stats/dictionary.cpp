#include "stats/dictionary.h"

#include <algorithm>

namespace kiosk::stats {

std::string_view word_of(Thing thing) {
  switch (thing) {
    case Thing::exhibit:
      return "exhibit";
    case Thing::organisation:
      return "organisation";
    case Thing::category:
      return "category";
    case Thing::facet:
      return "facet";
    case Thing::event:
      return "event";
    case Thing::place:
      return "place";
  }
  return "exhibit";
}

std::optional<Thing> thing_of(std::string_view word) {
  for (const Thing thing : {Thing::exhibit, Thing::organisation, Thing::category, Thing::facet,
                            Thing::event, Thing::place})
    if (word == word_of(thing)) return thing;
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& words, char between) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

std::vector<std::string> split(std::string_view words, char between) {
  std::vector<std::string> found;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(between));
    if (!word.empty()) found.emplace_back(word);
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return found;
}

}  // namespace kiosk::stats
