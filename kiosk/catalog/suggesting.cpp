#include "catalog/suggesting.h"

#include "text/fold.h"
#include "text/letter_code.h"
#include "text/unicode.h"

#include <utility>

namespace kiosk::catalog {

Suggesting::Suggesting(const Corpus& corpus, const Catalog& catalog, Language language,
                       std::size_t limit)
    : m_corpus(corpus), m_catalog(catalog), m_language(language), m_limit(limit) {}

std::vector<std::string> Suggesting::that_continue(const std::string& typed) {
  const std::string folded = text::fold(typed);
  const std::string code = text::coded(folded, text::k_no_code_typed);
  if (code.empty()) return {};
  m_folded.insert(folded);
  add_names(m_corpus.organisations, Catalog::FindableKind::organisation, code);
  add_names(m_corpus.terms, Catalog::FindableKind::term, code);
  add_names(m_corpus.works, Catalog::FindableKind::exhibit, code);
  return std::move(m_suggested);
}

void Suggesting::add_names(const Things& things, Catalog::FindableKind kind,
                           const std::string& code) {
  for (const Line& line : things.beginning_with(code)) {
    if (m_suggested.size() >= m_limit) return;
    const auto name = m_catalog.name_of(kind, things.ids[line.owner]);
    if (name && !name->empty()) add(text::without_breaks(name->in(m_language)));
  }
}

void Suggesting::add(std::string name) {
  if (m_folded.insert(text::fold(name)).second) m_suggested.push_back(std::move(name));
}

}  // namespace kiosk::catalog
