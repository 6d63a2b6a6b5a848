#include "catalog/finder.h"

#include "catalog/corpus.h"
#include "catalog/inquiry.h"
#include "catalog/suggesting.h"
#include "text/readings.h"
#include "text/unicode.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk::catalog {
namespace {

// About how long find() looks before it answers, in nanoseconds of an ordinary PC: what the first
// page needs, and a little more where it is full already.
constexpr std::int64_t k_for_the_page = 4 << 20;
constexpr std::int64_t k_for_the_count = 1 << 20;
constexpr std::int64_t k_at_a_time = 512 << 10;
constexpr std::size_t k_page = 60;

std::string shortened(std::string_view typed) {
  std::u32string letters = text::decode(typed.substr(0, text::k_longest_typed * 4));
  if (letters.size() > text::k_longest_typed) letters.resize(text::k_longest_typed);
  return text::encode(letters);
}

TermKey term_key(const std::string& facet_and_term) {
  const std::size_t slash = facet_and_term.find('/');
  return {FacetId(facet_and_term.substr(0, slash)), TermId(facet_and_term.substr(slash + 1))};
}

}  // namespace

class Finder::Inside {
 public:
  Inside(Opening opening, std::function<void()> wake);

  bool ready() const;
  Found find(const std::string& typed, Page page);
  std::optional<Standing> standing(const std::string& typed, const ExhibitId& id);
  std::vector<std::string> suggestions(const std::string& typed, Language language,
                                       std::size_t limit) const;
  void settle();
  std::size_t bytes() const;

 private:
  // What find() began and the thread goes on with.
  struct Search {
    Search(const Corpus& corpus, std::string text)
        : typed(std::move(text)), inquiry(corpus, typed) {}
    std::string typed;
    Inquiry inquiry;  // the thread's, from when it is handed over
    Finding finding;  // as far as it came at once, then all of it
    bool counted = false;
  };

  void work(const std::stop_token& stop);
  std::shared_ptr<const Corpus> load(const std::stop_token& stop);
  void go_on_with(Search& search, const std::stop_token& stop);
  bool is_waiting() const { return m_search && !m_search->counted; }
  const Search* search(const std::string& typed);
  ExhibitId id_of(std::uint32_t work) const { return ExhibitId(m_corpus->works.ids[work]); }

  Opening m_opening;
  std::function<void()> m_wake;
  mutable std::mutex m_mutex;  // guards what follows
  std::condition_variable_any m_changed;
  std::shared_ptr<const Corpus> m_corpus;  // once it is there it never changes
  std::unique_ptr<Catalog> m_catalog;      // the frame's, from then on
  std::shared_ptr<Search> m_search;        // the last one
  std::jthread m_thread;                   // the last, so that it ends first
};

Finder::Inside::Inside(Opening opening, std::function<void()> wake)
    : m_opening(std::move(opening)), m_wake(std::move(wake)) {
  m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

// A pack that cannot be read has nothing to find; that it is damaged is found and told elsewhere.
std::shared_ptr<const Corpus> Finder::Inside::load(const std::stop_token& stop) {
  auto catalog = m_opening();
  if (!catalog) return std::make_shared<Corpus>();
  auto corpus = Corpus::read(*catalog, stop);
  if (!corpus) return std::make_shared<Corpus>();
  const std::scoped_lock lock(m_mutex);
  m_catalog = std::make_unique<Catalog>(std::move(*catalog));
  return std::make_shared<Corpus>(*std::move(corpus));
}

void Finder::Inside::work(const std::stop_token& stop) {
  auto corpus = load(stop);
  std::unique_lock lock(m_mutex);
  m_corpus = std::move(corpus);
  while (!stop.stop_requested()) {
    m_changed.notify_all();
    lock.unlock();
    m_wake();
    lock.lock();
    if (!m_changed.wait(lock, stop, [&] { return is_waiting(); })) return;
    while (is_waiting() && !stop.stop_requested()) {
      const std::shared_ptr<Search> search = m_search;
      lock.unlock();
      go_on_with(*search, stop);
      lock.lock();
    }
  }
}

// Until it is done or no longer asked for.
void Finder::Inside::go_on_with(Search& search, const std::stop_token& stop) {
  while (!search.inquiry.advance(k_at_a_time)) {
    const std::scoped_lock lock(m_mutex);
    if (m_search.get() != &search || stop.stop_requested()) return;
  }
  Finding finding = search.inquiry.finding();
  const std::scoped_lock lock(m_mutex);
  search.finding = std::move(finding);
  search.counted = true;
}

bool Finder::Inside::ready() const {
  const std::scoped_lock lock(m_mutex);
  return m_corpus != nullptr;
}

// Called with the lock, and leaves with it; but nobody waits for it while the frame searches: the
// thread either waits or works on a search that is no longer asked for.
const Finder::Inside::Search* Finder::Inside::search(const std::string& typed) {
  if (!m_corpus) return nullptr;
  if (m_search && m_search->typed == typed) return m_search.get();
  auto made = std::make_shared<Search>(*m_corpus, typed);
  made->counted = made->inquiry.advance(k_for_the_count);
  for (std::int64_t spent = k_for_the_count;
       !made->counted && spent < k_for_the_page && made->inquiry.works() < k_page;
       spent += k_at_a_time)
    made->counted = made->inquiry.advance(k_at_a_time);
  made->finding = made->inquiry.finding();
  m_search = std::move(made);
  if (!m_search->counted) m_changed.notify_all();
  return m_search.get();
}

Found Finder::Inside::find(const std::string& typed, Page page) {
  const std::scoped_lock lock(m_mutex);
  Found found;
  const Search* const done = search(typed);
  if (!done) return found;
  const Finding& finding = done->finding;
  const auto count = static_cast<std::int64_t>(finding.works.size());
  const std::int64_t from = std::clamp(page.offset, std::int64_t{0}, count);
  const std::int64_t to = from + std::clamp(page.limit, std::int64_t{0}, count - from);
  for (std::int64_t at = from; at < to; ++at)
    found.works.push_back(id_of(finding.works[static_cast<std::size_t>(at)]));
  for (const std::uint32_t at : finding.organisations)
    if (found.organisations.size() < k_most_beside)
      found.organisations.emplace_back(m_corpus->organisations.ids[at]);
  for (const std::uint32_t at : finding.terms)
    if (found.terms.size() < k_most_beside)
      found.terms.push_back(term_key(m_corpus->terms.ids[at]));
  if (done->counted) found.count = count;
  found.read_as = finding.read_as;
  return found;
}

std::optional<Standing> Finder::Inside::standing(const std::string& typed, const ExhibitId& id) {
  const std::scoped_lock lock(m_mutex);
  const Search* const done = search(typed);
  if (!done) return std::nullopt;
  const Numbers& works = done->finding.works;
  const std::vector<std::string>& ids = m_corpus->works.ids;
  const auto found =
      std::ranges::find_if(works, [&](std::uint32_t work) { return ids[work] == id.value(); });
  if (found == works.end()) return std::nullopt;
  Standing standing{.index = found - works.begin(),
                    .count = static_cast<std::int64_t>(works.size())};
  if (found != works.begin()) standing.previous = id_of(*(found - 1));
  if (found + 1 != works.end()) standing.next = id_of(*(found + 1));
  return standing;
}

std::vector<std::string> Finder::Inside::suggestions(const std::string& typed, Language language,
                                                     std::size_t limit) const {
  const std::scoped_lock lock(m_mutex);
  if (!m_corpus || !m_catalog) return {};
  return Suggesting(*m_corpus, *m_catalog, language, limit).that_continue(typed);
}

void Finder::Inside::settle() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_corpus && !is_waiting(); });
}

std::size_t Finder::Inside::bytes() const {
  const std::scoped_lock lock(m_mutex);
  return m_corpus ? m_corpus->bytes() : 0;
}

Finder::Finder(Opening opening, std::function<void()> wake)
    : m_inside(std::make_unique<Inside>(std::move(opening), std::move(wake))) {}

Finder::~Finder() = default;

bool Finder::ready() const {
  return m_inside->ready();
}
Found Finder::find(std::string_view typed, Page page) {
  return m_inside->find(shortened(typed), page);
}
std::optional<Standing> Finder::standing(std::string_view typed, const ExhibitId& id) {
  return m_inside->standing(shortened(typed), id);
}
std::vector<std::string> Finder::suggestions(std::string_view typed, Language language,
                                             std::size_t limit) const {
  return m_inside->suggestions(shortened(typed), language, limit);
}
void Finder::settle() {
  m_inside->settle();
}
std::size_t Finder::bytes() const {
  return m_inside->bytes();
}

}  // namespace kiosk::catalog
