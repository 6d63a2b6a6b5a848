#include "catalog/work_set.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

namespace kiosk::catalog {
namespace {

constexpr std::size_t k_bits = 64;
constexpr std::int64_t k_last_position = std::int64_t{1} << 24;

struct Bit {
  std::size_t word;
  std::uint64_t mask;
};

Bit bit_of(std::int64_t position) {
  const auto at = static_cast<std::size_t>(position - 1);
  return {at / k_bits, std::uint64_t{1} << (at % k_bits)};
}

struct Carried {
  std::string facet;
  std::string term;
  std::int64_t works = 0;
  WorkSet set;
};

base::Result<void> write(store::Database& pack, const Carried& carried) {
  if (carried.works == 0) return {};
  TRY(pack.run("UPDATE term SET works = ? WHERE facet = ? AND id = ?",
               {carried.works, carried.facet, carried.term}));
  const std::vector<std::byte> bytes = carried.set.bytes();
  return pack.run("INSERT INTO term_works VALUES (?, ?, ?)",
                  {carried.facet, carried.term, store::Bytes(bytes)});
}

}  // namespace

WorkSet::WorkSet(store::Bytes bytes) : m_words((bytes.size() + 7) / 8) {
  for (std::size_t at = 0; at < bytes.size(); ++at)
    m_words[at / 8] |= std::to_integer<std::uint64_t>(bytes[at]) << (at % 8 * 8);
}

WorkSet WorkSet::of_all(std::int64_t works) {
  WorkSet all;
  if (works < 1) return all;
  const Bit last = bit_of(std::min(works, k_last_position));
  all.m_words.assign(last.word + 1, ~std::uint64_t{0});
  all.m_words.back() = last.mask | (last.mask - 1);
  return all;
}

void WorkSet::add(std::int64_t position) {
  if (position < 1 || position > k_last_position) return;
  const Bit bit = bit_of(position);
  if (m_words.size() <= bit.word) m_words.resize(bit.word + 1);
  m_words[bit.word] |= bit.mask;
}

void WorkSet::add(const WorkSet& others) {
  if (m_words.size() < others.m_words.size()) m_words.resize(others.m_words.size());
  for (std::size_t at = 0; at < others.m_words.size(); ++at) m_words[at] |= others.m_words[at];
}

void WorkSet::keep_only(const WorkSet& others) {
  m_words.resize(std::min(m_words.size(), others.m_words.size()));
  for (std::size_t at = 0; at < m_words.size(); ++at) m_words[at] &= others.m_words[at];
}

void WorkSet::remove(const WorkSet& others) {
  const std::size_t both = std::min(m_words.size(), others.m_words.size());
  for (std::size_t at = 0; at < both; ++at) m_words[at] &= ~others.m_words[at];
}

bool WorkSet::has(std::int64_t position) const {
  if (position < 1 || position > k_last_position) return false;
  const Bit bit = bit_of(position);
  return bit.word < m_words.size() && (m_words[bit.word] & bit.mask) != 0;
}

std::vector<std::uint32_t> WorkSet::positions() const {
  std::vector<std::uint32_t> positions;
  for (std::size_t at = 0; at < m_words.size(); ++at)
    for (std::uint64_t rest = m_words[at]; rest != 0; rest &= rest - 1)
      positions.push_back(static_cast<std::uint32_t>(
          at * k_bits + 1 + static_cast<unsigned>(std::countr_zero(rest))));
  return positions;
}

std::int64_t WorkSet::count() const {
  std::int64_t works = 0;
  for (const std::uint64_t word : m_words) works += std::popcount(word);
  return works;
}

std::int64_t WorkSet::count_in(const WorkSet& other) const {
  const std::size_t both = std::min(m_words.size(), other.m_words.size());
  std::int64_t works = 0;
  for (std::size_t at = 0; at < both; ++at) works += std::popcount(m_words[at] & other.m_words[at]);
  return works;
}

std::vector<std::byte> WorkSet::bytes() const {
  std::vector<std::byte> bytes;
  for (const std::uint64_t word : m_words)
    for (std::size_t at = 0; at < 8; ++at)
      bytes.push_back(static_cast<std::byte>(word >> (at * 8) & 0xFF));
  while (!bytes.empty() && bytes.back() == std::byte{0}) bytes.pop_back();
  return bytes;
}

base::Result<void> count_works(store::Database& pack) {
  Carried carried;
  std::vector<Carried> all;
  TRY(pack.run("DELETE FROM term_works"));
  TRY(pack.run("UPDATE term SET works = 0"));
  TRY(pack.each("SELECT facet, term, exhibit FROM exhibit_term ORDER BY facet, term", {},
                [&](const store::Row& row) {
                  if (row.text(0) != carried.facet || row.text(1) != carried.term)
                    all.push_back(std::exchange(carried, {row.text(0), row.text(1), 0, {}}));
                  carried.set.add(row.integer(2));
                  ++carried.works;
                  return true;
                }));
  all.push_back(std::move(carried));
  for (const Carried& each : all) TRY(write(pack, each));
  return {};
}

}  // namespace kiosk::catalog
