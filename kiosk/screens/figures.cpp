#include "screens/figures.h"

#include "screens/words.h"
#include "text/thai_date.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace kiosk::screens {
namespace {

// Sums of a report stay far below; what is larger was not counted by anybody.
constexpr std::int64_t k_most = 1'000'000'000'000;

bool can_be_added(std::int64_t number) {
  return number >= -k_most && number <= k_most;
}

const catalog::Figure* find(const std::vector<catalog::Figure>& figures, const std::string& id) {
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const catalog::Figure& figure) { return figure.id == id; });
  return found == figures.end() ? nullptr : &*found;
}

bool is_part(const std::vector<catalog::Figure>& figures, const catalog::Figure& figure) {
  return !figure.part_of.empty() && figure.part_of != figure.id && find(figures, figure.part_of);
}

}  // namespace

std::vector<FigureGroup> grouped(const std::vector<catalog::Figure>& figures) {
  std::vector<FigureGroup> groups;
  for (const catalog::Figure& figure : figures) {
    // A part of a part stands for itself too: two levels are what one glance takes in.
    const catalog::Figure* whole =
        is_part(figures, figure) ? find(figures, figure.part_of) : nullptr;
    if (whole && !is_part(figures, *whole)) continue;
    FigureGroup group{figure, {}};
    for (const catalog::Figure& part : figures)
      if (!whole && part.part_of == figure.id && part.id != figure.id) group.parts.push_back(part);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::optional<Reconciliation> reconciled(const FigureGroup& group) {
  if (group.parts.empty() || !group.total.value) return std::nullopt;
  std::int64_t sum = 0;
  for (const catalog::Figure& part : group.parts) {
    if (!part.value || !can_be_added(*part.value) || !can_be_added(sum)) return std::nullopt;
    sum += *part.value;
  }
  const std::int64_t stated = *group.total.value;
  if (sum == stated || !can_be_added(stated)) return std::nullopt;
  return Reconciliation{sum, stated, std::abs(sum - stated)};
}

std::string printed(const catalog::Figure& figure, catalog::Language language) {
  const bool thai = language == catalog::Language::thai;
  if (!thai && !figure.value_text_en.empty()) return figure.value_text_en;
  if (!figure.value_text.empty() && (thai || !figure.value || number_in(figure.value_text)))
    return thai ? figure.value_text : text::with_arabic_digits(figure.value_text);
  if (!figure.value) return {};
  const std::string number = text::grouped(*figure.value);
  switch (figure.qualifier) {
    case catalog::Qualifier::about:
      return say(Word::about_number, language, number);
    case catalog::Qualifier::at_least:
      return say(Word::at_least_number, language, number);
    case catalog::Qualifier::exact:
      break;
  }
  return number;
}

std::string in_digits_of(const catalog::Figure& like, std::int64_t number,
                         catalog::Language language) {
  const std::string shown = printed(like, language);
  const bool thai_digits = text::with_arabic_digits(shown) != shown;
  const std::string digits = text::grouped(number);
  return thai_digits ? text::with_thai_digits(digits) : digits;
}

std::optional<std::int64_t> number_in(std::string_view printed) {
  std::string digits = text::with_arabic_digits(printed);
  std::erase(digits, ',');
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

const catalog::Figure* figure_of(const catalog::Term& term,
                                 const std::vector<catalog::Figure>& figures) {
  const auto number = number_in(term.reported);
  if (!number) return nullptr;
  for (const catalog::Figure& figure : figures)
    if (figure.value == number && figure.label.thai == term.label.thai) return &figure;
  return nullptr;
}

float BarScale::length(std::int64_t value) const {
  if (greatest <= 0) return least;
  const auto share = static_cast<float>(static_cast<double>(value) / static_cast<double>(greatest));
  return std::clamp(full * share, least, std::max(full, least));
}

bool BarScale::is_lengthened(std::int64_t value) const {
  return greatest <= 0 || full * static_cast<double>(value) < least * static_cast<double>(greatest);
}

}  // namespace kiosk::screens
