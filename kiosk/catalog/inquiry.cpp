#include "catalog/inquiry.h"

#include "text/fold.h"
#include "text/keyboard_layout.h"
#include "text/letter_code.h"
#include "text/readings.h"
#include "text/unicode.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <utility>

namespace kiosk::catalog {
namespace {

using text::Marks;
using text::Needle;

// All in nanoseconds of an ordinary PC; a frame has 16 million of them.
constexpr std::int64_t k_slice = 64 << 10;     // of what is done at once
constexpr std::int64_t k_glance = 120;         // at the groups of a block of texts
constexpr std::int64_t k_hit = 50;             // a text that is gone to
constexpr std::int64_t k_line = 200;           // a name that is compared
constexpr std::int64_t k_closely = 8;          // a letter that may be mistyped
constexpr std::int64_t k_letters_at_once = 6;  // looked through in one
// Then what was found counts, or nothing. At 100,000 works it is enough for all titles, and for the
// texts unless they are long.
constexpr std::int64_t k_most_for_mending = 24 << 20;
constexpr std::size_t k_most_words = 8;

std::string code_of(std::string_view folded) {
  return text::coded(folded, text::k_no_code_typed);
}

std::int64_t time_for(std::size_t letters) {
  return static_cast<std::int64_t>(letters) / k_letters_at_once;
}

// What a line begins with that begins with it: at first its first letter and, where marks are
// passed over, one of those or its second.
std::vector<std::string> beginnings_of(const Needle& needle) {
  if (needle.marks() == Marks::exact) return {needle.code()};
  std::vector<std::string> beginnings{needle.code().substr(0, 2)};
  for (int mark = 0; needle.code().size() > 1 && mark < 256; ++mark)
    if (text::is_optional_mark(static_cast<char>(mark)))
      beginnings.push_back({needle.code().front(), static_cast<char>(mark)});
  return beginnings;
}

// Calls `use` with each stretch of neighbours among the texts of a block: the first, and the one
// behind the last.
template <typename Use>
void each_stretch(std::uint64_t texts, std::size_t block, Use use) {
  for (std::size_t at = 0; at < Sieve::k_texts && texts >> at != 0;) {
    at += static_cast<std::size_t>(std::countr_zero(texts >> at));
    const auto end = at + static_cast<std::size_t>(std::countr_one(texts >> at));
    use(block * Sieve::k_texts + at, block * Sieve::k_texts + end);
    at = end;
  }
}

// Calls `use` with each of the texts in which the needle is.
template <typename Use>
std::int64_t look_through_stretch(const Texts& texts, const Needle& needle, std::size_t text,
                                  std::size_t last, Use use) {
  const std::size_t begin = texts.start(text), end = texts.start(last);
  std::int64_t cost = k_hit + time_for(end - begin);
  for (std::size_t at = needle.find_in(texts.whole(), begin, end); at != std::string_view::npos;
       at = needle.find_in(texts.whole(), texts.start(text), end)) {
    while (texts.start(text + 1) <= at) ++text;
    use(text++);
    cost += k_hit;
  }
  return cost;
}

bool has_thai(std::string_view typed) {
  return std::ranges::any_of(text::decode(typed), text::is_thai);
}

bool has_letters(std::string_view typed) {
  return std::ranges::any_of(typed, [](char each) {
    const auto byte = static_cast<unsigned char>(each);
    return byte >= 0x80 || std::isalpha(byte) != 0;
  });
}

}  // namespace

Inquiry::Inquiry(const Corpus& corpus, std::string_view typed)
    : m_corpus(corpus),
      m_code(code_of(text::fold(typed))),
      m_meant(m_code, 0),
      m_groups(groups_of(m_code)),
      m_mending_left(k_most_for_mending),
      m_works(corpus.works),
      m_organisations(corpus.organisations),
      m_terms(corpus.terms) {
  take_as(typed, Marks::exact, {});
  m_done = m_attempts.empty();  // no letters
  take_as(typed, Marks::left_out, {});
  const std::string other = has_letters(typed) ? text::other_layout(typed) : std::string();
  take_as(other, Marks::exact, other);
  take_as(other, Marks::left_out, other);
  Attempt apart;
  for (const std::string& word : text::words_apart(typed))
    if (apart.parts.size() < k_most_words) apart.parts.push_back(wanted(word, Marks::exact));
  if (!apart.parts.empty()) m_attempts.push_back(std::move(apart));
}

void Inquiry::take_as(std::string_view typed, Marks marks, std::string read_as) {
  if (marks == Marks::left_out && !has_thai(typed)) return;  // it would be the same again
  AnyOf any = wanted(typed, marks);
  if (!any.empty()) m_attempts.push_back({{std::move(any)}, std::move(read_as)});
}

Inquiry::AnyOf Inquiry::wanted(std::string_view typed, Marks marks) {
  AnyOf any;
  for (const std::string& reading : text::readings(typed)) {
    Needle needle(code_of(reading), marks);
    Groups groups = groups_of(needle.code());
    if (!needle.empty()) any.push_back({std::move(needle), std::move(groups)});
  }
  return any;
}

Finding Inquiry::finding() const {
  return {m_works.found, m_organisations.found, m_terms.found, m_read_as};
}

bool Inquiry::advance(std::int64_t nanoseconds) {
  while (!m_done && nanoseconds > 0) nanoseconds -= step();
  return m_done;
}

std::int64_t Inquiry::step() {
  return m_mending ? mend() : look_for();
}

std::int64_t Inquiry::look_for() {
  std::int64_t cost = 0;
  switch (m_stage) {
    case Stage::titles_beginning:
      cost = titles_beginning();
      break;
    case Stage::titles:
      return long_texts(m_corpus.works.names);
    case Stage::organisations:
      cost = with_their_works(m_organisations);
      break;
    case Stage::terms:
      cost = with_their_works(m_terms);
      break;
    case Stage::places:
      cost = places(m_organisations) + places(m_terms);
      break;
    case Stage::texts:
      return long_texts(m_corpus.works.bodies);
  }
  next_stage();
  return cost;
}

// What has a name that begins with it.
std::int64_t Inquiry::beginning(const Things& things, const UseOfHit& use) const {
  std::int64_t cost = 0;
  for (const auto& [needle, groups] : wanted())
    for (const std::string& begun : beginnings_of(needle))
      for (const Line& line : things.beginning_with(begun)) {
        const bool whole = needle.marks() == Marks::exact;
        if (whole || needle.begins(things.names.whole().substr(line.at))) use(line.owner);
        cost += whole ? 1 : k_line;
      }
  return cost;
}

// The texts of a block that hold any of what is wanted.
std::int64_t Inquiry::look_through(const Texts& texts, std::size_t block, std::uint64_t among,
                                   const UseOfHit& use) const {
  std::int64_t cost = 0;
  for (const auto& [needle, groups] : wanted()) {
    cost += k_glance;
    each_stretch(among & texts.sieve().may_hold(block, groups), block,
                 [&](std::size_t text, std::size_t last) {
                   cost += look_through_stretch(texts, needle, text, last, use);
                 });
  }
  return cost;
}

std::int64_t Inquiry::look_through_all(const Texts& texts, const UseOfHit& use) const {
  std::int64_t cost = 0;
  for (std::size_t block = 0; block < texts.sieve().blocks(); ++block)
    cost += look_through(texts, block, ~std::uint64_t{0}, use);
  return cost;
}

std::int64_t Inquiry::titles_beginning() {
  const std::int64_t cost =
      beginning(m_corpus.works, [&](std::size_t work) { m_works.note(work, m_part); });
  list(m_works);
  return cost;
}

// A slice of them, from the block m_next on.
std::int64_t Inquiry::long_texts(const Texts& texts) {
  const auto use = [&](std::size_t work) { m_works.note(work, m_part); };
  std::int64_t cost = 0;
  for (; m_next < texts.sieve().blocks() && cost < k_slice; ++m_next)
    cost += look_through(texts, m_next, m_works.still_without(m_part, m_next), use);
  list(m_works);
  if (m_next == texts.sieve().blocks()) next_stage();
  return cost;
}

// By name, those whose name begins with it first; the works that are theirs are found with them.
std::int64_t Inquiry::with_their_works(Finds& owners) {
  Numbers named;
  const auto use = [&](std::size_t owner) {
    named.push_back(static_cast<std::uint32_t>(owner));
    owners.note(owner, m_part);
  };
  std::int64_t cost = beginning(owners.things, use);
  list(owners);
  cost += look_through_all(owners.things.names, use);
  list(owners);
  for (const std::uint32_t owner : named)
    for (const std::uint32_t work : owners.things.works_of(owner)) {
      m_works.note(work, m_part);
      ++cost;
    }
  list(m_works);
  return cost;
}

// What else is told of schools and terms; of their works it is in the texts.
std::int64_t Inquiry::places(Finds& owners) {
  const std::int64_t cost = look_through_all(
      owners.things.bodies, [&](std::size_t owner) { owners.note(owner, m_part); });
  list(owners);
  return cost;
}

std::array<const Texts*, 4> Inquiry::texts_to_mend() const {
  return {&m_corpus.works.names, &m_corpus.organisations.names, &m_corpus.terms.names,
          &m_corpus.works.bodies};
}

// One mistake is tried before two: it is more likely, and found faster.
void Inquiry::begin_mending(std::size_t mistakes) {
  m_meant = text::NearNeedle(m_code, mistakes);
  m_pieces.clear();
  for (const std::string& piece : m_meant.pieces()) m_pieces.push_back(groups_of(piece));
  m_mending = m_meant.forgives() == mistakes && m_mending_left > 0;
  m_done = !m_mending;  // so many are not forgiven
  m_mended = 0;
}

// The texts of a block that may hold something like what was typed.
std::uint64_t Inquiry::may_be_meant(const Texts& texts, std::size_t block) const {
  std::uint64_t any = 0;
  for (const Groups& piece : m_pieces) any |= texts.sieve().may_hold(block, piece);
  if (any == 0) return any;
  const std::size_t spare = m_meant.forgives() * k_groups_of_a_mistake;
  return any & texts.sieve().may_nearly_hold(block, m_groups, spare);
}

// A slice of the names of everything, then of the texts, for something like what was typed.
std::int64_t Inquiry::mend() {
  const Texts& texts = *texts_to_mend()[m_mended];
  std::int64_t cost = 0;
  for (; m_next < texts.sieve().blocks() && cost < k_slice; ++m_next) {
    cost += k_glance * static_cast<std::int64_t>(m_pieces.size() + 1);
    each_stretch(may_be_meant(texts, m_next), m_next, [&](std::size_t text, std::size_t last) {
      const std::size_t from = texts.start(text), to = texts.start(last);
      const std::size_t closely = m_meant.look_through(texts.whole(), from, to);
      cost += k_hit + time_for((to - from) * m_pieces.size()) +
              static_cast<std::int64_t>(closely) * k_closely;
    });
  }
  m_mending_left -= cost;
  if (m_next == texts.sieve().blocks() || m_mending_left <= 0) next_to_mend();
  return cost + k_glance;
}

void Inquiry::next_to_mend() {
  m_next = 0;
  ++m_mended;
  const std::size_t kinds = texts_to_mend().size();
  const bool bodies_are_left = m_mended == kinds - 1;
  if (m_mended == kinds || m_mending_left <= 0 || (bodies_are_left && !m_meant.nearest().empty()))
    end_mending();
}

void Inquiry::end_mending() {
  const std::string meant = text::decoded(m_meant.nearest());
  if (meant.empty()) return begin_mending(m_meant.forgives() + 1);
  m_attempts.push_back({{wanted(meant, Marks::exact)}, meant});
  m_mending = false;
  m_is_mended = true;
}

void Inquiry::list(Finds& finds) {
  const std::size_t parts = m_attempts[m_attempt].parts.size();
  if (m_part + 1 == parts) finds.list(parts);
  if (nothing() || !m_read_as.empty()) return;
  m_read_as = m_attempts[m_attempt].read_as;
}

bool Inquiry::nothing() const {
  return m_works.found.empty() && m_organisations.found.empty() && m_terms.found.empty();
}

void Inquiry::next_stage() {
  m_next = 0;
  if (m_stage == Stage::texts)
    next_part();
  else
    m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
}

void Inquiry::next_part() {
  m_stage = Stage::titles_beginning;
  if (++m_part == m_attempts[m_attempt].parts.size()) next_attempt();
}

void Inquiry::next_attempt() {
  m_part = 0;
  m_done = !nothing() || m_is_mended;
  if (m_done) return;
  for (Finds* finds : {&m_works, &m_organisations, &m_terms}) finds->forget_parts();
  if (++m_attempt == m_attempts.size()) begin_mending(1);
}

}  // namespace kiosk::catalog
