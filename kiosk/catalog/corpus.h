// The texts of a pack in memory, in one byte a letter (text/letter_code.h), as a finder searches
// them. Once read it never changes, so that two threads may look at it.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/sieve.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

// Texts one behind the other. Each begins and ends with a line end, so that "\n" and a word finds
// the lines that begin with the word.
class Texts {
 public:
  void add(std::string_view code);  // lines; they are kept while there is room (k_most_bytes)
  void done();                      // nothing more is added

  std::size_t count() const { return m_starts.size() - 1; }
  std::string_view whole() const { return m_code; }
  std::string_view text(std::size_t index) const;
  std::size_t start(std::size_t index) const { return m_starts[index]; }
  const Sieve& sieve() const { return m_sieve; }
  std::size_t bytes() const;

 private:
  std::string m_code;
  std::vector<std::uint32_t> m_starts{0};
  Sieve m_sieve;
};

// A line of a title, by what it begins with.
struct Line {
  std::uint32_t at = 0;  // its first letter in names.whole()
  std::uint32_t owner = 0;
};

// All things of one kind, numbered from 0.
struct Things {
  Texts names;
  Texts bodies;
  std::vector<std::string> ids;          // of a term: facet/term
  std::vector<Line> lines;               // of the names, sorted
  std::vector<std::uint32_t> ties;       // of organisations and terms: the numbers of their works,
  std::vector<std::uint32_t> first_tie;  // those of one together, from here to the next one's

  std::size_t count() const { return ids.size(); }
  std::span<const std::uint32_t> works_of(std::size_t index) const;
  std::string_view line(const Line& line) const;
  // The lines that begin with `code`.
  std::span<const Line> beginning_with(std::string_view code) const;
};

struct Corpus {
  Things works;
  Things organisations;
  Things terms;
  std::vector<std::int64_t> positions;  // of the works in their pack, increasing

  // Fails as the catalog does, or with Fault::busy when told to stop.
  static base::Result<Corpus> read(const Catalog& catalog, const std::stop_token& stop);

  std::optional<std::uint32_t> work_at(std::int64_t position) const;
  std::size_t bytes() const;
};

}  // namespace kiosk::catalog
