#include "authoring/problem.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::authoring {
namespace {

std::string described(const Place& place) {
  std::string text = place.file;
  // A file and its row read as one; a sheet's name is words already.
  const char* const gap = place.file.ends_with(".csv") ? " " : ", ";
  if (place.row > 0) text += fmt::format("{}row {}", gap, place.row);
  if (!place.column.empty()) text += fmt::format(", column {}", place.column);
  if (!place.heading.empty()) text += fmt::format(" ({})", place.heading);
  return text;
}

}  // namespace

std::string described(const Problem& problem) {
  const std::string mend = problem.mend.empty() ? "" : "; " + problem.mend;
  return text::on_one_line(fmt::format("{}: {}{}", described(problem.place), problem.what, mend));
}

std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

void Problems::error(Place place, std::string what, std::string mend) {
  ++m_errors;
  keep({Severity::error, std::move(place), std::move(what), std::move(mend)});
}

void Problems::warn(Place place, std::string what, std::string mend) {
  ++m_warnings;
  keep({Severity::warning, std::move(place), std::move(what), std::move(mend)});
}

void Problems::keep(Problem problem) {
  if (m_list.size() < k_most_kept) m_list.push_back(std::move(problem));
}

}  // namespace kiosk::authoring
