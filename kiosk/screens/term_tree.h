// The terms of one facet as the tree their parents make: province, below it districts, below them
// groups of schools. A facet without parents is a tree of one level.
#pragma once

#include "catalog/catalog.h"

#include <cstddef>
#include <vector>

namespace kiosk::screens {

class TermTree {
 public:
  TermTree() = default;
  // A parent that is not there, or that leads round in a ring, counts as none. A term without an
  // icon gets that of what it lies under.
  explicit TermTree(std::vector<catalog::Term> terms);

  const std::vector<catalog::Term>& terms() const { return m_terms; }
  const catalog::Term* find(const catalog::TermId& id) const;  // nullptr if it is not there
  // In the author's order; of an empty id those at the top.
  std::vector<const catalog::Term*> below(const catalog::TermId& id) const;
  bool is_below(const catalog::TermId& id, const catalog::TermId& above) const;
  // From the top down to the term itself; empty if it is not there.
  std::vector<const catalog::Term*> way_to(const catalog::TermId& id) const;
  bool has_levels() const;

  // What is chosen in this facet after one more term was touched. Only the lowest of what is chosen
  // on one way down is kept, for that is what it narrows to: choosing a term takes the place of
  // those it lies under; letting one go lets go of all below it, and widens to what it lies under
  // if nothing else of that is chosen.
  std::vector<catalog::TermId> toggled(std::vector<catalog::TermId> chosen,
                                       const catalog::TermId& touched) const;

 private:
  std::vector<catalog::Term> m_terms;
};

// The term is chosen, or one below it is.
bool holds(const TermTree& tree, const std::vector<catalog::TermId>& chosen,
           const catalog::TermId& term);

}  // namespace kiosk::screens
