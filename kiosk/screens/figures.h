// Reported figures as they are shown: a stated total with its parts, and bars that tell them apart.
#pragma once

#include "catalog/exhibition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

// A figure with the figures that are parts of it, both in the author's order.
struct FigureGroup {
  catalog::Figure total;
  std::vector<catalog::Figure> parts;
};

// A part whose total is not there stands for itself.
std::vector<FigureGroup> grouped(const std::vector<catalog::Figure>& figures);

// A stated total beside the sum of its parts, where they differ. Neither corrects the other.
struct Reconciliation {
  std::int64_t sum = 0;
  std::int64_t stated = 0;
  std::int64_t difference = 0;  // never negative
  bool operator==(const Reconciliation&) const = default;
};

// Nothing where they agree, where a part was told in words only, or where the numbers are too large
// to be added.
std::optional<Reconciliation> reconciled(const FigureGroup& group);

// The number as it was printed, words too: "๑,๗๗๗", "ร้อยกว่า", "about 250". In English its digits
// are Arabic ones: who reads no Thai reads no Thai digits either.
std::string printed(const catalog::Figure& figure, catalog::Language language);

// A number that stands beside a figure, in the digits that one is shown in: "๑,๕๘๑" beside "๑,๗๗๗".
std::string in_digits_of(const catalog::Figure& like, std::int64_t number,
                         catalog::Language language);

// "318", "๓๑๘" or "1,777" as a number; nothing for words.
std::optional<std::int64_t> number_in(std::string_view printed);

// The figure that reports a term's number: of the same name and the same value. nullptr if there is
// none.
const catalog::Figure* figure_of(const catalog::Term& term,
                                 const std::vector<catalog::Figure>& figures);

// Bars of numbers side by side, in proportion; one that would be shorter than `least` is drawn that
// long, so that 11 can be seen beside 3,180.
struct BarScale {
  std::int64_t greatest = 0;
  float full = 0;   // the length of the greatest, in pixels
  float least = 0;  // pixels

  float length(std::int64_t value) const;
  bool is_lengthened(std::int64_t value) const;
};

}  // namespace kiosk::screens
