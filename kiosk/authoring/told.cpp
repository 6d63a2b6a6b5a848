#include "authoring/told.h"

#include "authoring/problem_words.h"

#include <optional>

namespace kiosk::authoring {
namespace {

// A place of a pattern: "{}" is the next argument, "{2}" the third.
struct Gap {
  std::size_t begin = 0;  // in the pattern
  std::size_t end = 0;
  std::optional<std::size_t> argument;
};

std::optional<Gap> place_in(std::string_view pattern, std::size_t from) {
  const std::size_t begin = pattern.find('{', from);
  if (begin == std::string_view::npos) return std::nullopt;
  if (pattern.substr(begin, 2) == "{}") return Gap{begin, begin + 2, std::nullopt};
  const std::string_view rest = pattern.substr(begin);
  if (rest.size() >= 3 && rest[1] >= '0' && rest[1] <= '9' && rest[2] == '}')
    return Gap{begin, begin + 3, static_cast<std::size_t>(rest[1] - '0')};
  return place_in(pattern, begin + 1);
}

std::string filled(std::string_view pattern, const std::vector<Told>& arguments,
                   Language language) {
  std::string text;
  std::size_t at = 0;
  std::size_t next = 0;
  while (const auto place = place_in(pattern, at)) {
    text += pattern.substr(at, place->begin - at);
    const std::size_t argument = place->argument ? *place->argument : next++;
    if (argument < arguments.size()) text += described(arguments[argument], language);
    at = place->end;
  }
  return text.append(pattern.substr(at));
}

std::string joined(std::string_view separator, const std::vector<Told>& parts, Language language) {
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at)
    text.append(at == 0 ? "" : separator).append(described(parts[at], language));
  return text;
}

// What stood in the places when `pattern` became `message`; nothing if it did not.
std::optional<std::vector<Told>> arguments_in(std::string_view message, std::string_view pattern) {
  std::vector<Told> arguments;
  std::size_t at = 0;
  for (auto place = place_in(pattern, 0); place; place = place_in(pattern, at)) {
    const std::string_view before = pattern.substr(at, place->begin - at);
    if (!message.starts_with(before)) return std::nullopt;
    message.remove_prefix(before.size());
    at = place->end;
    const auto next = place_in(pattern, at);
    const std::string_view after =
        pattern.substr(at, next ? next->begin - at : std::string_view::npos);
    const std::size_t end = after.empty() ? message.size() : message.find(after);
    if (end == std::string_view::npos) return std::nullopt;
    // A part may be known as well: "a GIF picture".
    arguments.push_back(told_of(message.substr(0, end)));
    message.remove_prefix(end);
  }
  if (message != pattern.substr(at)) return std::nullopt;
  return arguments;
}

}  // namespace

Told told_count(std::size_t count, const char* pattern) {
  Told made = told(pattern, count);
  made.kind = Told::Kind::counted;
  made.plural = count != 1;
  return made;
}

Told told_list(std::vector<Told> parts, const char* separator) {
  Told made{std::string(separator)};
  made.kind = Told::Kind::list;
  made.arguments = std::move(parts);
  return made;
}

Told told_of(std::string_view message) {
  for (const ProblemWords& words : error_words())
    if (auto arguments = arguments_in(message, words.english)) {
      Told made = told(words.english);
      made.arguments = std::move(*arguments);
      return made;
    }
  return std::string(message);
}

std::string described(const Told& told, Language language) {
  if (told.kind == Told::Kind::text) return told.text;
  const std::string_view thai = language == Language::thai ? thai_of(told.text) : "";
  const std::string_view pattern = thai.empty() ? std::string_view(told.text) : thai;
  if (told.kind == Told::Kind::list) return joined(pattern, told.arguments, language);
  const bool adds_s = told.kind == Told::Kind::counted && told.plural && thai.empty();
  return filled(pattern, told.arguments, language) + (adds_s ? "s" : "");
}

}  // namespace kiosk::authoring
