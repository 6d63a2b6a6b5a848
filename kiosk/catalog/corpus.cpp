#include "catalog/corpus.h"

#include "text/letter_code.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;

// Of all names, and of all bodies, of one kind. A hundred times what a hall can fill; what a
// stranger's pack has beyond it is not found.
constexpr std::size_t k_most_bytes = std::size_t{1} << 30;

Things& things_of(Corpus& corpus, Catalog::FindableKind kind) {
  switch (kind) {
    case Catalog::FindableKind::organisation:
      return corpus.organisations;
    case Catalog::FindableKind::term:
      return corpus.terms;
    default:
      return corpus.works;
  }
}

std::string in_code(const std::string& folded) {
  return text::coded(folded, text::k_no_code_in_text);
}

void sort_lines(Things& things) {
  const std::string_view names = things.names.whole();
  for (std::size_t index = 0; index < things.count(); ++index) {
    const std::size_t end = things.names.start(index) + things.names.text(index).size();
    for (std::size_t at = things.names.start(index) + 1; at < end;) {
      things.lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(index)});
      at = names.find('\n', at) + 1;
    }
  }
  std::ranges::sort(things.lines, [&](const Line& one, const Line& other) {
    const int order = things.line(one).compare(things.line(other));
    return order != 0 ? order < 0 : one.at < other.at;
  });
}

Result<void> stopped() {
  return base::fail(base::Fault::busy, "the search texts are not needed any more");
}

Result<void> read_texts(Corpus& corpus, const Catalog& catalog, const std::stop_token& stop) {
  TRY(catalog.each_findable([&](Catalog::Findable&& found) {
    Things& things = things_of(corpus, found.kind);
    things.names.add(in_code(found.name));
    things.bodies.add(in_code(found.body));
    things.ids.push_back(std::move(found.id));
    if (found.kind == Catalog::FindableKind::exhibit) corpus.positions.push_back(found.position);
    return !stop.stop_requested();
  }));
  for (Things* things : {&corpus.works, &corpus.organisations, &corpus.terms}) {
    things->names.done();
    things->bodies.done();
    if (stop.stop_requested()) return stopped();
    sort_lines(*things);
  }
  return {};
}

using Ties = std::vector<std::vector<std::uint32_t>>;
using Numbers = std::unordered_map<std::string, std::size_t>;

Numbers numbers_of(const Things& things) {
  Numbers numbers;
  for (std::size_t at = 0; at < things.count(); ++at) numbers.emplace(things.ids[at], at);
  return numbers;
}

void lay_out(Things& things, const Ties& ties) {
  for (const auto& works : ties) {
    things.first_tie.push_back(static_cast<std::uint32_t>(things.ties.size()));
    things.ties.insert(things.ties.end(), works.begin(), works.end());
  }
  things.first_tie.push_back(static_cast<std::uint32_t>(things.ties.size()));
}

Result<void> read_ties(Corpus& corpus, const Catalog& catalog, const std::stop_token& stop) {
  const Numbers organisations = numbers_of(corpus.organisations);
  const Numbers terms = numbers_of(corpus.terms);
  Ties of_organisations(corpus.organisations.count());
  Ties of_terms(corpus.terms.count());
  TRY(catalog.each_tie([&](Catalog::FindableKind kind, const std::string& id, std::int64_t at) {
    const bool term = kind == Catalog::FindableKind::term;
    const Numbers& numbers = term ? terms : organisations;
    const auto owner = numbers.find(id);
    const auto work = corpus.work_at(at);
    if (owner != numbers.end() && work)
      (term ? of_terms : of_organisations)[owner->second].push_back(*work);
    return !stop.stop_requested();
  }));
  lay_out(corpus.organisations, of_organisations);
  lay_out(corpus.terms, of_terms);
  if (stop.stop_requested()) return stopped();
  return {};
}

std::size_t bytes_of(const Things& things) {
  return things.names.bytes() + things.bodies.bytes() + things.lines.capacity() * sizeof(Line) +
         things.ids.capacity() * sizeof(std::string) +
         (things.ties.capacity() + things.first_tie.capacity()) * sizeof(std::uint32_t);
}

}  // namespace

void Texts::add(std::string_view code) {
  m_code += '\n';
  if (m_code.size() + code.size() < k_most_bytes) m_code += code;
  m_starts.push_back(static_cast<std::uint32_t>(m_code.size()));
}

void Texts::done() {
  m_code += '\n';
  m_code.shrink_to_fit();
  m_starts.shrink_to_fit();
  if (count() == 0) return;
  m_sieve = Sieve(count(), m_code.size() / count());
  for (std::size_t index = 0; index < count(); ++index) m_sieve.add(index, text(index));
}

std::string_view Texts::text(std::size_t index) const {
  return whole().substr(m_starts[index], m_starts[index + 1] - m_starts[index]);
}

std::size_t Texts::bytes() const {
  return m_code.capacity() + m_starts.capacity() * sizeof(std::uint32_t) + m_sieve.bytes();
}

std::span<const std::uint32_t> Things::works_of(std::size_t index) const {
  return std::span(ties).subspan(first_tie[index], first_tie[index + 1] - first_tie[index]);
}

std::string_view Things::line(const Line& line) const {
  const std::string_view whole = names.whole();
  return whole.substr(line.at, whole.find('\n', line.at) - line.at);
}

std::span<const Line> Things::beginning_with(std::string_view code) const {
  const auto compare = [&](const Line& each) {
    return names.whole().substr(each.at, code.size()).compare(code);
  };
  const auto from =
      std::ranges::partition_point(lines, [&](const Line& each) { return compare(each) < 0; });
  const auto to = std::ranges::partition_point(
      from, lines.end(), [&](const Line& each) { return compare(each) == 0; });
  return {from, to};
}

Result<Corpus> Corpus::read(const Catalog& catalog, const std::stop_token& stop) {
  Corpus corpus;
  TRY(read_texts(corpus, catalog, stop));
  TRY(read_ties(corpus, catalog, stop));
  return corpus;
}

std::optional<std::uint32_t> Corpus::work_at(std::int64_t position) const {
  const auto found = std::ranges::lower_bound(positions, position);
  if (found == positions.end() || *found != position) return std::nullopt;
  return static_cast<std::uint32_t>(found - positions.begin());
}

std::size_t Corpus::bytes() const {
  return bytes_of(works) + bytes_of(organisations) + bytes_of(terms) +
         positions.capacity() * sizeof(std::int64_t);
}

}  // namespace kiosk::catalog
