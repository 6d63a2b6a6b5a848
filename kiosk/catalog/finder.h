// Finds works, schools and terms by what a visitor has typed so far, while they type.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

struct TermKey {
  FacetId facet;
  TermId term;
  bool operator==(const TermKey&) const = default;
};

// What was typed, found. Works stand in this order: those whose title begins with it, those with it
// in the title, those of a school of that name or alias, those that carry such a term, those with
// it in their text; within each, in the author's order.
struct Found {
  std::vector<ExhibitId> works;               // the page asked for
  std::vector<OrganisationId> organisations;  // by name first, then by place; at most k_most_beside
  std::vector<TermKey> terms;                 // likewise
  std::optional<std::int64_t> count;          // of all works; empty while they are being counted
  // What it was taken for where nothing was found as typed: the same keys in the other keyboard
  // language, or without a typing mistake. To be shown, and to be marked in the results
  // (text/match.h), in place of what was typed; empty if it was taken as typed.
  std::string read_as;

  bool nothing() const {
    return count == 0 && works.empty() && organisations.empty() && terms.empty();
  }
  bool operator==(const Found&) const = default;
};

constexpr std::size_t k_most_beside = 24;

// All its functions belong to one thread, the frame's, and never wait for a disk except where they
// say so. What was typed may be anything; what follows its first text::k_longest_typed letters
// (text/readings.h) is not looked at.
class Finder {
 public:
  // Opens the pack, what is recalled hidden; called once, on the finder's own thread.
  using Opening = std::function<base::Result<Catalog>()>;

  // Returns at once; the texts are read on a thread that ends with the finder. `wake` is called on
  // that thread when the finder is ready and when a count is there; it must not call the finder.
  explicit Finder(
      Opening opening, std::function<void()> wake = [] {});
  ~Finder();
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;

  // Until then nothing is found and no count is there.
  bool ready() const;

  // One page of what was found, within a frame at 100,000 works. The first page is there at once as
  // far as titles, schools and terms fill it; while count is empty, works found in texts may still
  // follow at its end, and pages behind the first may be empty. Asking again for the same is cheap;
  // another text ends the counting for the last one. Nothing is found for text without letters.
  Found find(std::string_view typed, Page page = {});

  // Where a work stands among all that was found; nothing if it is not there (yet).
  std::optional<Standing> standing(std::string_view typed, const ExhibitId& id);

  // Names of schools and terms and beginnings of titles, as they are displayed, that begin with
  // what was typed; each longer than it, no two alike. Taken as typed: ask for Found::read_as where
  // that is not empty. Asks the pack a question for each.
  std::vector<std::string> suggestions(std::string_view typed, Language language,
                                       std::size_t limit) const;

  // Waits until the finder is ready and has counted: for rehearsals and tests.
  void settle();

  // Of the texts kept in memory.
  std::size_t bytes() const;

 private:
  class Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::catalog
