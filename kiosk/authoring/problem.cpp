#include "authoring/problem.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::authoring {
namespace {

std::string thai_heading(const SheetForm& form, std::string_view key) {
  const bool english = key.ends_with(k_english_suffix);
  const std::string_view own = english ? key.substr(0, key.size() - k_english_suffix.size()) : key;
  for (const ColumnForm& column : form.columns) {
    if (column.key != key && column.key != own) continue;
    const std::string_view heading = column.heading;
    const bool companion = english && column.key != key;
    return std::string(heading.substr(0, heading.find('|'))) + (companion ? " ภาษาอังกฤษ" : "");
  }
  return {};
}

std::string described_in_english(const Place& place) {
  std::string text = place.file;
  // A file and its row read as one; a sheet's name is words already.
  const char* const gap = place.file.ends_with(".csv") ? " " : ", ";
  if (place.row > 0) text += fmt::format("{}row {}", gap, place.row);
  if (!place.column.empty()) text += fmt::format(", column {}", place.column);
  if (!place.heading.empty()) text += fmt::format(" ({})", place.heading);
  return text;
}

std::string described_in_thai(const Place& place) {
  std::string text = place.file;
  if (place.row > 0) text += fmt::format(" แถว {}", place.row);
  const std::string heading = heading_of(place, Language::thai);
  if (!place.column.empty())
    text += fmt::format(" คอลัมน์ {}", heading.empty() ? place.column : heading);
  if (!heading.empty() && heading != place.column) text += fmt::format(" ({})", place.column);
  return text;
}

}  // namespace

// Problems call a sheet "exhibits.csv", "ผลงาน (exhibits)" or "ผลงาน".
const SheetForm* form_of(const Place& place) {
  std::string_view file = place.file;
  if (file.find('/') != std::string_view::npos) return nullptr;
  if (file.ends_with(".csv") || file.ends_with(".tsv") || file.ends_with(".txt"))
    file.remove_suffix(4);
  if (const std::size_t open = file.rfind('(');
      open != std::string_view::npos && file.ends_with(')'))
    file = file.substr(open + 1, file.size() - open - 2);
  return sheet_form_named(file);
}

std::string heading_of(const Place& place, Language language) {
  if (!place.heading.empty() || place.column.empty()) return place.heading;
  const SheetForm* const form = language == Language::thai ? form_of(place) : nullptr;
  return form ? thai_heading(*form, place.column) : std::string();
}

std::string described(const Problem& problem, Language language) {
  const bool thai = language == Language::thai;
  const std::string place =
      thai ? described_in_thai(problem.place) : described_in_english(problem.place);
  const std::string what = described(problem.what, language);
  if (problem.mend.empty()) return text::on_one_line(fmt::format("{}: {}", place, what));
  return text::on_one_line(fmt::format("{}: {}{}{}", place, what, thai ? " — " : "; ",
                                       described(problem.mend, language)));
}

std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

void Problems::error(Place place, Told what, Told mend) {
  ++m_errors;
  keep({Severity::error, std::move(place), std::move(what), std::move(mend)});
}

void Problems::error(Place place, const base::Error& error) {
  const std::string_view message = error.message;
  const std::size_t cut = message.find("; ");
  if (cut == std::string_view::npos) return this->error(std::move(place), told_of(message));
  this->error(std::move(place), told_of(message.substr(0, cut)), told_of(message.substr(cut + 2)));
}

void Problems::warn(Place place, Told what, Told mend) {
  ++m_warnings;
  keep({Severity::warning, std::move(place), std::move(what), std::move(mend)});
}

void Problems::keep(Problem problem) {
  if (m_list.size() < k_most_kept) m_list.push_back(std::move(problem));
}

}  // namespace kiosk::authoring
