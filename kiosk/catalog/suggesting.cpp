#include "catalog/suggesting.h"

#include "text/fold.h"
#include "text/letter_code.h"
#include "text/match.h"
#include "text/readings.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace kiosk::catalog {
namespace {

constexpr std::size_t k_fewest_more = 5;    // letters that a beginning of a title adds
constexpr std::size_t k_most_letters = 60;  // what a button can hold
constexpr std::size_t k_most_bytes = k_most_letters * 12;  // break places and marks and all
constexpr std::size_t k_tries_for_one = 8;                 // questions to the pack

std::string code_of(std::string_view folded) {
  return text::coded(folded, text::k_no_code_typed);
}

bool is_break(std::string_view letter) {
  return letter == " " || letter == "\u200B";
}

// The beginning of a title that has what is typed and the next few words, up to where a line may
// break.
std::string_view next_words(std::string_view title, std::size_t typed_end) {
  std::size_t more = 0;
  std::size_t end = typed_end;
  for (const std::string_view letter : text::clusters(title.substr(typed_end))) {
    if (is_break(letter) && more >= k_fewest_more) break;
    end += letter.size();
    if (!is_break(letter)) ++more;
  }
  return title.substr(0, end);
}

}  // namespace

Suggesting::Suggesting(const Corpus& corpus, const Catalog& catalog, Language language,
                       std::size_t limit)
    : m_corpus(corpus), m_catalog(catalog), m_language(language), m_limit(limit) {}

std::vector<std::string> Suggesting::that_continue(const std::string& typed) {
  using Kind = Catalog::FindableKind;
  const std::size_t half = (m_limit + 1) / 2;
  m_folded.insert({std::string(), text::fold(typed)});
  for (const std::string& reading : text::readings(typed)) {
    m_folded.insert(reading);
    add_from({m_corpus.organisations, Kind::organisation, Length::whole, half}, reading);
    add_from({m_corpus.terms, Kind::term, Length::whole, half}, reading);
    add_from({m_corpus.works, Kind::exhibit, Length::next_words, m_limit}, reading);
  }
  return std::move(m_suggested);
}

// The lines are sorted: what begins with the last suggestion is passed over at once.
void Suggesting::add_from(const Source& source, const std::string& reading) {
  const auto lines = source.things.beginning_with(code_of(reading));
  const std::size_t most = std::min(m_limit, m_suggested.size() + source.most);
  std::size_t tries = source.most * k_tries_for_one;
  for (std::size_t at = 0; at < lines.size() && m_suggested.size() < most && tries > 0; --tries) {
    std::string made = suggestion(source, lines[at].owner, reading);
    const std::string folded = text::fold(made);
    const auto alike = source.things.beginning_with(code_of(folded));
    const Line* const next = made.empty() ? lines.data() : alike.data() + alike.size();
    at = std::max(at + 1,
                  static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, next - lines.data())));
    if (m_folded.insert(folded).second) m_suggested.push_back(std::move(made));
  }
}

// Empty if the name does not begin so as it is displayed: it may be an alias that does.
std::string Suggesting::suggestion(const Source& source, std::uint32_t owner,
                                   const std::string& reading) {
  const auto name = m_catalog.name_of(source.kind, source.things.ids[owner]);
  if (!name) return {};
  const bool english = m_language == Language::english;
  for (const std::string* each :
       {english ? &name->english : &name->thai, english ? &name->thai : &name->english}) {
    // Enough to see that it is too long: 48 titles of 10,000 letters are not folded for a key.
    const std::string_view start = text::beginning(*each, 2 * k_most_bytes);
    if (!text::fold(start).starts_with(reading)) continue;
    const auto typed = text::match_ranges(start, reading);
    if (typed.empty()) continue;
    const std::string_view made =
        source.length == Length::whole ? start : next_words(start, typed.front().end);
    return made.size() <= k_most_bytes && text::clusters(made).size() <= k_most_letters
               ? text::without_breaks(made)
               : std::string();
  }
  return {};
}

}  // namespace kiosk::catalog
