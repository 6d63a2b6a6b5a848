#include "stats/outbox.h"

#include "base/id.h"
#include "stats/definitions.h"
#include "stats/event.h"
#include "stats/log_set.h"
#include "stats/outbox_marks.h"
#include "stats/props.h"
#include "stats/visit.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace kiosk::stats {
namespace {

using base::Result;

// A word of the log's own, as far as it is one: a file may hold anything.
std::string_view word(std::string_view text) {
  return base::is_plain_id(text) ? text : std::string_view();
}

std::string_view clock_word(std::string_view clock) {
  return clock == "ok" || clock == "unset" ? clock : "suspect";
}

// Well-formed, and without the NUL that databases take for an end.
std::string sound(const std::string& text) {
  std::u32string letters = text::decode(text);
  std::ranges::replace(letters, U'\0', text::k_replacement);
  return text::encode(letters);
}

Name sound(Name name) {
  for (std::string* text :
       {&name.id, &name.thai, &name.english, &name.category, &name.organisation})
    *text = sound(*text);
  for (std::string& term : name.terms) term = sound(term);
  return name;
}

DaySum sound(DaySum sum) {
  for (std::string* text : {&sum.kiosk, &sum.day, &sum.pack, &sum.figure, &sum.boot, &sum.of})
    *text = sound(*text);
  return sum;
}

OutboxRun run_of(const SetBoot& boot) {
  return {.kiosk = sound(boot.kiosk_id),
          .boot = sound(boot.boot_id),
          .app_version = sound(boot.app_version),
          .utc_offset = boot.utc_offset,
          .forgotten_to = boot.forgotten_to,
          .last_seq = boot.last_seq,
          .running = boot.running};
}

base::WallTime last_start(const std::vector<SetBoot>& boots) {
  base::WallTime last{};
  for (const SetBoot& boot : boots)
    if (const base::WallTime started{Milliseconds(boot.started_wall_ms)};
        clock_quality(started) == "ok")
      last = std::max(last, started);
  return last;
}

// One run's rows made into what leaves.
class Telling {
 public:
  Telling(const SetBoot& boot, const std::vector<Pack>& editions)
      : m_boot(boot), m_editions(editions) {}

  // Every row is shown to it in turn; the answer is valid until the next one.
  const OutboxEvent& tell(const EventRow& row);

 private:
  void tell_time(const EventRow& row);
  void tell_what(const EventRow& row);

  const SetBoot& m_boot;
  const std::vector<Pack>& m_editions;
  std::optional<std::int64_t> m_ahead_ms;  // wall minus mono, of the row before
  Event m_event;
  OutboxEvent m_told;
};

const OutboxEvent& Telling::tell(const EventRow& row) {
  m_told = {.seq = row.seq, .mono_ms = row.mono_ms};
  tell_time(row);
  tell_what(row);
  m_told.origin = word(row.origin);
  m_told.language = word(row.language);
  m_told.pack = &m_editions[static_cast<std::size_t>(row.edition)];
  return m_told;
}

void Telling::tell_time(const EventRow& row) {
  const base::WallTime wall{Milliseconds(row.wall_ms)};
  m_told.clock = clock_word(row.clock);
  if (m_told.clock == "ok" && clock_quality(wall) != "ok") m_told.clock = "suspect";
  if (m_told.clock == "ok") {
    m_told.at = std::chrono::floor<std::chrono::seconds>(wall);
    const LocalHour local = local_hour(row.wall_ms, m_boot.utc_offset);
    m_told.day = local.day;
    m_told.hour = local.hour;
  }
  const std::int64_t ahead = row.wall_ms - row.mono_ms;
  m_told.clock_moved = m_ahead_ms && std::abs(ahead - *m_ahead_ms) > k_clock_step.count();
  m_ahead_ms = ahead;
}

// Nothing but what the vocabulary allows, whatever the file holds.
void Telling::tell_what(const EventRow& row) {
  auto props = read_props(row.props);
  m_event = {.name = rule_of(row.name) ? std::string(row.name) : "unknown",
             .props = props ? std::move(*props) : Props(),
             .session = std::string(row.session),
             .a11y = std::string(row.a11y)};
  keep_allowed(m_event);
  std::erase_if(m_event.props, [&](const Prop& prop) {
    return prop.name == "q_norm" || (m_event.name == "vote" && prop.name == "id");
  });
  m_told.name = m_event.name;
  m_told.session = m_event.session;
  m_told.a11y = m_event.a11y;
  if (props || !rule_of(row.name)) m_told.props = write_props(m_event.props);
}

// Counts the searches of visitors, run by run.
class Terms {
 public:
  Terms() : m_visits(m_things, [this](const Visit& visit) { add(visit); }) {}

  void begin_run(std::size_t run, std::chrono::minutes utc_offset) {
    m_visits.begin_boot(utc_offset);
    m_run = run;
  }
  void add(const EventRow& row) {
    if (row.session.empty()) return;
    (void)m_props.read(row.props);  // what cannot be read counts with nothing, as in a report
    m_visits.add(row, what_of(row.name), m_props);
  }
  std::vector<SearchedTerm> told(base::WallTime now);

 private:
  void add(const Visit& visit);

  Things m_things;
  Visits m_visits;
  RowProps m_props;
  std::size_t m_run = 0;
  std::map<std::pair<std::size_t, Number>, SearchedTerm> m_terms;  // by run
  std::map<Number, std::int64_t> m_sessions;                       // of all runs
};

void Terms::add(const Visit& visit) {
  if (!visit.visitor) return;
  std::vector<Number> seen;
  for (const Visit::Search& search : visit.searches) {
    if (!search.term) continue;
    SearchedTerm& term = m_terms[{m_run, *search.term}];
    term.run = m_run;
    ++term.searches;
    term.without_results += search.results == 0 ? 1 : 0;
    term.last_day = std::max(term.last_day, visit.day);
    if (std::ranges::find(seen, *search.term) != seen.end()) continue;
    seen.push_back(*search.term);
    ++term.sessions, ++m_sessions[*search.term];
  }
}

std::vector<SearchedTerm> Terms::told(base::WallTime now) {
  m_visits.end_boot();
  const auto kept_from = std::chrono::floor<std::chrono::days>(now) - k_searches_kept;
  std::vector<SearchedTerm> told;
  for (auto& [key, term] : m_terms) {
    term.term = m_things.terms.text(key.second);
    const bool old = term.last_day && *term.last_day < kept_from;
    if (m_sessions[key.second] >= k_least_search_sessions && !old && is_search_word(term.term))
      told.push_back(std::move(term));
  }
  return told;
}

}  // namespace

struct Outbox::Inside {
  LogSet set;
  std::optional<LogSet::Reader> reader;
  OutboxMarks marks;
  std::vector<OutboxRun> runs;
  std::vector<OutboxName> names;
  std::vector<DaySum> sums;
  std::vector<Pack> editions;
};

Outbox::Outbox(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Outbox::Outbox(Outbox&&) noexcept = default;
Outbox::~Outbox() = default;

Result<Outbox> Outbox::open(const std::vector<std::filesystem::path>& logs) {
  LogSet set = TRY(LogSet::open(logs));
  OutboxMarks marks(set.files());
  auto made = std::make_unique<Inside>(
      Inside{std::move(set), std::nullopt, std::move(marks), {}, {}, {}, {}});
  Inside& inside = *made;
  inside.reader.emplace(TRY(inside.set.reader()));
  for (const SetBoot& boot : inside.set.boots()) inside.runs.push_back(run_of(boot));
  for (const auto& [pack, name] : inside.set.names())
    inside.names.push_back({sound(inside.set.packs()[pack].id), sound(name)});
  for (const DaySum& sum : inside.set.sums()) inside.sums.push_back(sound(sum));
  for (const Pack& pack : inside.set.editions())
    inside.editions.push_back({sound(pack.id), sound(pack.version)});
  return Outbox(std::move(made));
}

const std::vector<OutboxRun>& Outbox::runs() const {
  return m_inside->runs;
}
const std::vector<OutboxName>& Outbox::names() const {
  return m_inside->names;
}
const std::vector<Pack>& Outbox::editions() const {
  return m_inside->editions;
}
const std::vector<DaySum>& Outbox::sums() const {
  return m_inside->sums;
}
base::WallTime Outbox::written() const {
  return last_start(m_inside->set.boots());
}

Result<void> Outbox::read_marks(const std::string& target) {
  const OutboxMarks::Known known = TRY(m_inside->marks.read(target));
  for (std::size_t at = 0; at < m_inside->runs.size(); ++at) {
    std::optional<std::int64_t> least;
    for (const SetBoot::Piece& piece : m_inside->set.boots()[at].pieces) {
      const auto mark = known.find({piece.file, piece.number});
      const std::int64_t marked = mark == known.end() ? 0 : mark->second;
      least = std::min(least.value_or(marked), marked);
    }
    m_inside->runs[at].marked = least.value_or(0);
  }
  return {};
}

// Begins with the event at `after`, only to see whether the clock was moved since.
Result<void> Outbox::read(std::size_t run, std::int64_t after,
                          const std::function<bool(const OutboxEvent&)>& use) {
  SetBoot boot = m_inside->set.boots()[run];
  boot.forgotten_to = std::max(boot.forgotten_to, after - 1);
  Telling telling(boot, m_inside->editions);
  bool wanted = true;
  return m_inside->reader->read(boot, [&](const EventRow& row) {
    if (!wanted) return;
    const OutboxEvent& told = telling.tell(row);
    if (row.seq > after) wanted = use(told);
  });
}

Result<std::vector<SearchedTerm>> Outbox::searched_terms(base::WallTime now) {
  Terms terms;
  for (std::size_t run = 0; run < m_inside->runs.size(); ++run) {
    const SetBoot& boot = m_inside->set.boots()[run];
    terms.begin_run(run, boot.utc_offset);
    TRY(m_inside->reader->read(boot, [&](const EventRow& row) { terms.add(row); }));
  }
  return terms.told(now);
}

void Outbox::mark(const std::string& target, std::size_t run, std::int64_t seq) {
  for (const SetBoot::Piece& piece : m_inside->set.boots()[run].pieces)
    m_inside->marks.set(target, piece, seq);
}

std::vector<std::filesystem::path> Outbox::finish() {
  m_inside->reader.reset();
  return m_inside->marks.finish();
}

}  // namespace kiosk::stats
