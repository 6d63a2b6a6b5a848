// Sentences for organisers, in both languages: a pattern with places "{}", and what stands in them.
// The pattern is the English sentence itself and the key to its Thai (problem_words.cpp).
#pragma once

#include "catalog/exhibition.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace kiosk::authoring {

using catalog::Language;

struct Told {
  enum class Kind {
    text,     // of nobody's to translate: an id, a cell, a number
    pattern,  // `text` is the pattern
    counted,  // likewise; in English the pattern takes an "s" unless its number is 1
    list,     // `text` separates the arguments, and is translated
  };

  Told() = default;
  // Words as they stand, in every language.
  Told(std::string words) : text(std::move(words)) {}  // NOLINT: an argument may be plain words

  bool empty() const { return text.empty() && arguments.empty(); }
  bool operator==(const Told&) const = default;

  Kind kind = Kind::text;
  std::string text;
  std::vector<Told> arguments;
  bool plural = false;
};

namespace detail {

template <typename Argument>
Told argument(Argument&& value) {
  if constexpr (std::is_arithmetic_v<std::remove_cvref_t<Argument>>)
    return Told(std::to_string(value));
  else if constexpr (std::is_same_v<std::remove_cvref_t<Argument>, Told>)
    return std::forward<Argument>(value);
  else
    return Told(std::string(std::forward<Argument>(value)));
}

}  // namespace detail

// A sentence, or a part of one: told("there is no term \"{}\" in this facet", parent). Arguments
// are strings, whole numbers or Told themselves. Every pattern has its Thai; a test sees to it.
template <typename... Arguments>
Told told(const char* pattern, Arguments&&... arguments) {
  Told made{std::string(pattern)};
  made.kind = Told::Kind::pattern;
  (made.arguments.push_back(detail::argument(std::forward<Arguments>(arguments))), ...);
  return made;
}

// "1 work", "3 works" of told_count(3, "{} work"); Thai counts alike.
Told told_count(std::size_t count, const char* pattern);

// "a, b, c".
Told told_list(std::vector<Told> parts, const char* separator = ", ");

// An English sentence of another room: in Thai where problem_words.cpp knows its pattern.
Told told_of(std::string_view message);

// Marks a pattern that stands in a table and is told later, so that the test finds it.
constexpr const char* to_tell(const char* pattern) {
  return pattern;
}

std::string described(const Told& told, Language language = Language::english);

}  // namespace kiosk::authoring
