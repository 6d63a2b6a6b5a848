// What a visitor may be about to type.
#pragma once

#include "catalog/catalog.h"
#include "catalog/corpus.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

class Suggesting {
 public:
  // Both outlive it; the catalog is asked for the names as they are displayed.
  Suggesting(const Corpus& corpus, const Catalog& catalog, Language language, std::size_t limit);

  // Names of schools, half of them at most, then of terms, then beginnings of titles.
  std::vector<std::string> that_continue(const std::string& typed);

 private:
  enum class Length { whole, next_words };
  struct Source {
    const Things& things;
    Catalog::FindableKind kind = Catalog::FindableKind::exhibit;
    Length length = Length::whole;
    std::size_t most = 0;
  };

  void add_from(const Source& source, const std::string& reading);
  std::string suggestion(const Source& source, std::uint32_t owner, const std::string& reading);

  const Corpus& m_corpus;
  const Catalog& m_catalog;
  Language m_language;
  std::size_t m_limit;
  std::set<std::string> m_folded;  // what is suggested already
  std::vector<std::string> m_suggested;
};

}  // namespace kiosk::catalog
