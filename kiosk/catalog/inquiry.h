// One search through a corpus, a bit at a time: so that the first page is there within a frame and
// the rest need not be.
#pragma once

#include "catalog/corpus.h"
#include "catalog/finds.h"
#include "text/near_needle.h"
#include "text/needle.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

using Groups = std::vector<std::uint32_t>;  // of the letters of a word (sieve.h)

struct Finding {  // in the order of Found
  Numbers works;
  Numbers organisations;
  Numbers terms;
  std::string read_as;
};

class Inquiry {
 public:
  // `corpus` outlives it.
  Inquiry(const Corpus& corpus, std::string_view typed);

  // Goes on for about so long; true when all is found.
  bool advance(std::int64_t nanoseconds);
  bool done() const { return m_done; }

  // What was found so far; later nothing of it changes but that more follows.
  Finding finding() const;
  std::size_t works() const { return m_works.found.size(); }

 private:
  struct Wanted {
    text::Needle needle;
    Groups groups;
  };
  using AnyOf = std::vector<Wanted>;
  // One way to take what was typed. The next one is tried where nothing was found.
  struct Attempt {
    std::vector<AnyOf> parts;  // all of them
    std::string read_as;
  };
  enum class Stage { titles_beginning, titles, organisations, terms, places, texts };
  using UseOfHit = std::function<void(std::size_t number)>;

  void take_as(std::string_view typed, text::Marks marks, std::string read_as);
  static AnyOf wanted(std::string_view typed, text::Marks marks);
  const AnyOf& wanted() const { return m_attempts[m_attempt].parts[m_part]; }
  // Each does a part of the work and answers about how many nanoseconds it took.
  std::int64_t step();
  std::int64_t look_for();
  std::int64_t beginning(const Things& things, const UseOfHit& use) const;
  std::int64_t look_through(const Texts& texts, std::size_t block, std::uint64_t among,
                            const UseOfHit& use) const;
  std::int64_t look_through_all(const Texts& texts, const UseOfHit& use) const;
  std::int64_t titles_beginning();
  std::int64_t long_texts(const Texts& texts);
  std::int64_t with_their_works(Finds& owners);
  std::int64_t places(Finds& owners);
  std::int64_t mend();
  void list(Finds& finds);
  bool nothing() const;
  void next_stage();
  void next_part();
  void next_attempt();
  std::array<const Texts*, 4> texts_to_mend() const;
  void begin_mending(std::size_t mistakes);
  std::uint64_t may_be_meant(const Texts& texts, std::size_t block) const;
  void next_to_mend();
  void end_mending();

  const Corpus& m_corpus;
  std::vector<Attempt> m_attempts;
  std::size_t m_attempt = 0;
  std::size_t m_part = 0;
  Stage m_stage = Stage::titles_beginning;
  std::size_t m_next = 0;        // block of the long texts of the stage
  std::string m_code;            // what was typed
  text::NearNeedle m_meant;      // when all attempts have failed
  Groups m_groups;               // of all of it
  std::vector<Groups> m_pieces;  // of what may be meant
  std::int64_t m_mending_left;   // how long it may still take
  std::size_t m_mended = 0;      // kinds of text looked through for it
  bool m_mending = false;
  bool m_is_mended = false;
  bool m_done = false;
  Finds m_works;
  Finds m_organisations;
  Finds m_terms;
  std::string m_read_as;
};

}  // namespace kiosk::catalog
