#include "authoring/ids.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace kiosk::authoring {
namespace {

// Levenshtein's distance in bytes: ids and file names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::iota(before.begin(), before.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::vector<std::size_t> now{i + 1};
    for (std::size_t j = 0; j < b.size(); ++j)
      now.push_back(std::min({now[j] + 1, before[j + 1] + 1, before[j] + (a[i] == b[j] ? 0 : 1)}));
    before = std::move(now);
  }
  return before.back();
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

}  // namespace

Ids::Ids(const Workbook& workbook) {
  for (const SheetForm& form : sheet_forms()) {
    const Sheet& sheet = workbook.sheet(form.name);
    for (const Row& row : sheet.rows()) {
      const std::string id(sheet.cell(row, "id"));
      if (id.empty()) continue;
      add(form.name, id);
      const std::string facet(sheet.cell(row, "facet"));
      if (!facet.empty()) add(std::string(form.name) + "/" + facet, id);
    }
  }
}

void Ids::add(const std::string& target, const std::string& id) {
  Known& known = m_known[target];
  known.in_order.push_back(id);
  known.index.insert(id);
}

const std::vector<std::string>& Ids::of(std::string_view target) const {
  static const std::vector<std::string> k_none;
  const auto found = m_known.find(target);
  return found == m_known.end() ? k_none : found->second.in_order;
}

bool Ids::has(std::string_view target, std::string_view id) const {
  const auto found = m_known.find(target);
  return found != m_known.end() && found->second.index.contains(id);
}

Told suggestion(std::string_view value, const std::vector<std::string>& known) {
  constexpr std::size_t k_few = 20;
  constexpr std::size_t k_slips = 2;
  constexpr std::size_t k_longest = 256;  // beyond, it is no id and no file name
  if (known.empty() || value.size() > k_longest) return {};
  if (known.size() <= k_few) return told("choose one of {}", joined(known));
  const auto nearest = std::min_element(known.begin(), known.end(), [&](auto& a, auto& b) {
    return distance(value, a) < distance(value, b);
  });
  if (distance(value, *nearest) > k_slips) return {};
  return told("is \"{}\" meant?", *nearest);
}

}  // namespace kiosk::authoring
