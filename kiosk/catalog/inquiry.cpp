#include "catalog/inquiry.h"

#include "text/fold.h"
#include "text/letter_code.h"

#include <algorithm>

namespace kiosk::catalog {
namespace {

constexpr std::size_t k_slice = std::size_t{64} << 10;  // bytes of text looked through at once
constexpr std::int64_t k_hit = 60;                      // what a hit costs, in bytes looked through

}  // namespace

void Inquiry::Finds::note(std::size_t number) {
  if (marks[number] != 0) return;
  marks[number] = 1;
  lowest = std::min(lowest, number);
  highest = std::max(highest, number);
}

void Inquiry::Finds::list() {
  for (std::size_t number = lowest; number <= highest && number < marks.size(); ++number) {
    if (marks[number] != 1) continue;
    marks[number] = 2;
    found.push_back(static_cast<std::uint32_t>(number));
  }
  lowest = SIZE_MAX;
  highest = 0;
}

Inquiry::Inquiry(const Corpus& corpus, std::string_view typed)
    : m_works(corpus.works), m_organisations(corpus.organisations), m_terms(corpus.terms) {
  const Needle needle(text::coded(text::fold(typed), text::k_no_code_typed), Marks::exact);
  if (!needle.empty()) m_attempts.push_back({{needle}, {}});
}

Finding Inquiry::finding() const {
  return {m_works.found, m_organisations.found, m_terms.found, m_read_as};
}

bool Inquiry::advance(std::int64_t bytes) {
  while (!done() && bytes > 0) bytes -= step();
  return done();
}

std::int64_t Inquiry::step() {
  std::int64_t cost = 0;
  switch (m_stage) {
    case Stage::titles_beginning:
      cost = beginning(m_works);
      break;
    case Stage::titles:
      return long_texts(m_works.things.names);
    case Stage::organisations:
      cost = with_their_works(m_organisations);
      break;
    case Stage::terms:
      cost = with_their_works(m_terms);
      break;
    case Stage::places:
      cost = places();
      break;
    case Stage::texts:
      return long_texts(m_works.things.bodies);
  }
  next_stage();
  return cost;
}

// Names that begin with it.
std::int64_t Inquiry::beginning(Finds& finds) {
  std::int64_t cost = 0;
  for (const Needle& needle : m_attempts[m_attempt].needles)
    for (const Line& line : finds.things.beginning_with(needle.code())) {
      finds.note(line.owner);
      ++cost;
    }
  finds.list();
  return cost;
}

// One slice.
std::int64_t Inquiry::look_through(const Texts& texts, Finds& finds, Cursor& cursor) {
  const std::string_view text = texts.whole();
  const Cursor from = cursor;
  cursor.at = std::min(text.size(), from.at + k_slice);
  std::int64_t cost = 0;
  for (const Needle& needle : m_attempts[m_attempt].needles) {
    std::size_t near = from.near;
    cost += static_cast<std::int64_t>(cursor.at - from.at);
    for (std::size_t at = needle.find_in(text, from.at, cursor.at); at != std::string_view::npos;
         at = needle.find_in(text, texts.start(near + 1), cursor.at)) {
      near = texts.holder(at, near);
      finds.note(near);
      cost += k_hit;
    }
    cursor.near = std::max(cursor.near, near);
  }
  finds.list();
  return cost;
}

std::int64_t Inquiry::look_through_all(const Texts& texts, Finds& finds) {
  std::int64_t cost = 0;
  for (Cursor cursor; cursor.at < texts.whole().size();) cost += look_through(texts, finds, cursor);
  return cost;
}

std::int64_t Inquiry::long_texts(const Texts& texts) {
  const std::int64_t cost = look_through(texts, m_works, m_cursor);
  if (m_cursor.at == texts.whole().size()) next_stage();
  return cost;
}

// By name; the works that are theirs are found with them.
std::int64_t Inquiry::with_their_works(Finds& owners) {
  std::int64_t cost = beginning(owners) + look_through_all(owners.things.names, owners);
  for (const std::uint32_t owner : owners.found)
    for (const std::uint32_t work : owners.things.works_of(owner)) {
      m_works.note(work);
      ++cost;
    }
  m_works.list();
  return cost;
}

// What else is told of schools and terms; of their works it is in the texts.
std::int64_t Inquiry::places() {
  return look_through_all(m_organisations.things.bodies, m_organisations) +
         look_through_all(m_terms.things.bodies, m_terms);
}

bool Inquiry::nothing() const {
  return m_works.found.empty() && m_organisations.found.empty() && m_terms.found.empty();
}

void Inquiry::next_stage() {
  m_cursor = {};
  if (m_stage == Stage::texts)
    next_attempt();
  else
    m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
}

void Inquiry::next_attempt() {
  m_stage = Stage::titles_beginning;
  if (nothing())
    ++m_attempt;
  else
    m_attempt = m_attempts.size();
}

}  // namespace kiosk::catalog
