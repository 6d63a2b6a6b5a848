// One search through a corpus, a bit at a time: so that the first page is there within a frame and
// the rest need not be.
#pragma once

#include "catalog/corpus.h"
#include "catalog/needle.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

using Numbers = std::vector<std::uint32_t>;  // of things in the corpus

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

  // Goes on for about so many bytes of text (about a nanosecond each); true when all is found.
  bool advance(std::int64_t bytes);
  bool done() const { return m_attempt == m_attempts.size(); }

  // What was found so far; later nothing of it changes but that more follows.
  Finding finding() const;

 private:
  // One way to take what was typed. The next one is tried where nothing was found.
  struct Attempt {
    std::vector<Needle> needles;  // any of them
    std::string read_as;
  };
  enum class Stage { titles_beginning, titles, organisations, terms, places, texts };
  // Things of one kind that were found, each once.
  struct Finds {
    explicit Finds(const Things& of) : things(of), marks(of.count(), 0) {}
    void note(std::size_t number);
    void list();  // what was noted since, in its order

    const Things& things;
    Numbers found;
    std::vector<std::uint8_t> marks;
    std::size_t lowest = SIZE_MAX;  // of what was noted and not yet listed
    std::size_t highest = 0;
  };

  struct Cursor {
    std::size_t at = 0;    // in the whole of the texts
    std::size_t near = 0;  // the text that is there, or one before it
  };

  // Each does a part of the work and answers what it cost, in bytes.
  std::int64_t step();
  std::int64_t beginning(Finds& finds);
  std::int64_t look_through(const Texts& texts, Finds& finds, Cursor& cursor);
  std::int64_t look_through_all(const Texts& texts, Finds& finds);
  std::int64_t with_their_works(Finds& owners);
  std::int64_t long_texts(const Texts& texts);
  std::int64_t places();
  bool nothing() const;
  void next_stage();
  void next_attempt();

  std::vector<Attempt> m_attempts;
  std::size_t m_attempt = 0;
  Stage m_stage = Stage::titles_beginning;
  Cursor m_cursor;  // in the long texts of the stage
  Finds m_works;
  Finds m_organisations;
  Finds m_terms;
  std::string m_read_as;
};

}  // namespace kiosk::catalog
