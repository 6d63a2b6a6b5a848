// What a visitor may be about to type.
#pragma once

#include "catalog/catalog.h"
#include "catalog/corpus.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace kiosk::catalog {

class Suggesting {
 public:
  // Both outlive it; the catalog is asked for the names as they are displayed.
  Suggesting(const Corpus& corpus, const Catalog& catalog, Language language, std::size_t limit);

  std::vector<std::string> that_continue(const std::string& typed);

 private:
  void add_names(const Things& things, Catalog::FindableKind kind, const std::string& code);
  void add(std::string name);

  const Corpus& m_corpus;
  const Catalog& m_catalog;
  Language m_language;
  std::size_t m_limit;
  std::set<std::string> m_folded;  // what is suggested already
  std::vector<std::string> m_suggested;
};

}  // namespace kiosk::catalog
