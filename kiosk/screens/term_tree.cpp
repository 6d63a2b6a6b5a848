#include "screens/term_tree.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

using catalog::Term;
using catalog::TermId;

constexpr int k_deepest = 16;  // no builder makes half as many levels

bool reaches_top(const TermTree& tree, const Term& term) {
  const Term* at = &term;
  for (int step = 0; step < k_deepest; ++step) {
    if (at->parent.empty()) return true;
    at = tree.find(at->parent);
    if (at == nullptr) return false;
  }
  return false;
}

}  // namespace

TermTree::TermTree(std::vector<Term> terms) : m_terms(std::move(terms)) {
  for (Term& term : m_terms)
    if (!reaches_top(*this, term)) term.parent = TermId();
  for (Term& term : m_terms)
    for (const Term* above : way_to(term.id))
      if (term.icon.empty()) term.icon = above->icon;
}

const Term* TermTree::find(const TermId& id) const {
  const auto found =
      std::find_if(m_terms.begin(), m_terms.end(), [&](const Term& term) { return term.id == id; });
  return found == m_terms.end() ? nullptr : &*found;
}

std::vector<const Term*> TermTree::below(const TermId& id) const {
  std::vector<const Term*> children;
  for (const Term& term : m_terms)
    if (term.parent == id) children.push_back(&term);
  return children;
}

bool TermTree::is_below(const TermId& id, const TermId& above) const {
  const Term* at = find(id);
  while (at != nullptr && !at->parent.empty()) {
    if (at->parent == above) return true;
    at = find(at->parent);
  }
  return false;
}

std::vector<const Term*> TermTree::way_to(const TermId& id) const {
  std::vector<const Term*> way;
  for (const Term* at = find(id); at != nullptr; at = find(at->parent)) {
    way.push_back(at);
    if (at->parent.empty()) break;
  }
  std::reverse(way.begin(), way.end());
  return way;
}

bool TermTree::has_levels() const {
  return std::any_of(m_terms.begin(), m_terms.end(),
                     [](const Term& term) { return !term.parent.empty(); });
}

std::vector<TermId> TermTree::toggled(std::vector<TermId> chosen, const TermId& touched) const {
  const Term* const term = find(touched);
  if (term == nullptr) return chosen;
  if (std::erase_if(
          chosen, [&](const TermId& id) { return id == touched || is_below(id, touched); }) == 0) {
    std::erase_if(chosen, [&](const TermId& id) { return is_below(touched, id); });
    chosen.push_back(touched);
  } else if (!term->parent.empty() && !holds(*this, chosen, term->parent)) {
    chosen.push_back(term->parent);
  }
  return chosen;
}

bool holds(const TermTree& tree, const std::vector<TermId>& chosen, const TermId& term) {
  return std::any_of(chosen.begin(), chosen.end(),
                     [&](const TermId& id) { return id == term || tree.is_below(id, term); });
}

}  // namespace kiosk::screens
