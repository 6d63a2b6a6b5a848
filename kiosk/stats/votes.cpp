#include "stats/votes.h"

#include "stats/event.h"
#include "stats/log_reader.h"
#include "stats/props.h"
#include "stats/schema.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace kiosk::stats {
namespace {

struct Standing {  // of one work in one visit
  std::int64_t seq = 0;
  bool put = false;
  bool asked = false;  // the pack held a voting then
};

struct Ballot {
  std::map<std::string, Standing> works;
  std::int64_t last_seq = 0;
  std::int64_t allowed = 0;  // at the last vote
  bool visitor = false;
};

struct Voting {
  std::int64_t votes_each = 0;
  std::optional<base::WallTime> opens;
  std::int64_t told_ms = 0;
};

class Count {
 public:
  explicit Count(Choice choice) : m_choice(choice) {}

  void begin_boot(const StoredBoot& boot) {
    m_kiosk = boot.kiosk_id;
    m_kiosks.insert(boot.kiosk_id);
    m_allowed.clear();
  }
  void add(const StoredEvent& event);
  void name(const Pack& pack, const Name& name) {
    if (name.thing == Thing::exhibit) m_names[pack.id][name.id] = name;
  }
  Recount finish();

 private:
  void told(const StoredEvent& event, const Props& props);
  void chosen(const StoredEvent& event, const Props& props);
  void judge(const Ballot& ballot, PackCount& pack, std::map<std::string, std::int64_t>& counts);
  std::vector<WorkCount> ranked(const std::string& pack,
                                const std::map<std::string, std::int64_t>& counts) const;

  using Key = std::tuple<std::string, std::string, std::string>;  // pack, kiosk, session

  Choice m_choice;
  std::string m_kiosk;
  std::set<std::string> m_kiosks;
  std::map<std::string, std::int64_t> m_allowed;  // by pack, in the present boot
  std::map<std::string, Voting> m_votings;        // by pack, as told last
  std::map<Key, Ballot> m_ballots;
  std::map<std::string, std::map<std::string, Name>> m_names;
};

void Count::add(const StoredEvent& event) {
  const bool rule = m_choice == Choice::votes && event.name == "voting";
  const bool choice = event.name == (m_choice == Choice::votes ? "vote" : "like");
  if (!rule && !choice) return;
  const auto props = read_props(event.props);
  if (!props) return;
  if (rule) told(event, *props);
  if (choice && !event.session.empty()) chosen(event, *props);
}

void Count::told(const StoredEvent& event, const Props& props) {
  m_allowed[event.pack] = integer_of(props, "votes").value_or(1);
  Voting& voting = m_votings[event.pack];
  if (event.wall_ms < voting.told_ms) return;
  voting = {m_allowed[event.pack], std::nullopt, event.wall_ms};
  if (const auto opens = integer_of(props, "opens_ms"))
    voting.opens = base::WallTime(std::chrono::milliseconds(*opens));
}

void Count::chosen(const StoredEvent& event, const Props& props) {
  const auto allowed = m_allowed.find(event.pack);
  Ballot& ballot = m_ballots[{event.pack, m_kiosk, event.session}];
  ballot.visitor = event.origin == word_of(Origin::visitor);
  if (event.seq >= ballot.last_seq) {
    ballot.last_seq = event.seq;
    ballot.allowed = allowed == m_allowed.end() ? 0 : allowed->second;
  }
  Standing& standing = ballot.works[text_of(props, "id")];
  if (event.seq < standing.seq) return;
  standing = {event.seq, text_of(props, "action") == "put", allowed != m_allowed.end()};
}

void Count::judge(const Ballot& ballot, PackCount& pack,
                  std::map<std::string, std::int64_t>& counts) {
  std::vector<std::string> valid;
  const auto& known = m_names[pack.pack];
  for (const auto& [work, standing] : ballot.works) {
    if (!standing.put) continue;
    if (m_choice == Choice::votes && !standing.asked)
      ++pack.without_voting;
    else if (!known.contains(work))
      ++pack.unknown_works;
    else
      valid.push_back(work);
  }
  if (valid.empty()) return;
  if (m_choice == Choice::votes && static_cast<std::int64_t>(valid.size()) > ballot.allowed) {
    ++pack.spoiled_ballots;
    return;
  }
  ++pack.ballots;
  for (const std::string& work : valid) ++counts[work];
}

std::vector<WorkCount> Count::ranked(const std::string& pack,
                                     const std::map<std::string, std::int64_t>& counts) const {
  std::vector<WorkCount> works;
  for (const auto& [id, count] : counts) {
    const Name& name = m_names.at(pack).at(id);
    works.push_back({id, name.thai, name.english, count, 0});
  }
  std::ranges::stable_sort(works, std::greater(), &WorkCount::count);
  for (std::size_t at = 0; at < works.size(); ++at) {
    const bool tied = at > 0 && works[at].count == works[at - 1].count;
    works[at].rank = tied ? works[at - 1].rank : static_cast<std::int64_t>(at) + 1;
  }
  return works;
}

Recount Count::finish() {
  std::map<std::string, PackCount> packs;
  std::map<std::string, std::map<std::string, std::int64_t>> counts;
  for (const auto& [id, voting] : m_votings) {
    packs[id].votes_each = voting.votes_each;
    packs[id].opens = voting.opens;
  }
  for (const auto& [key, ballot] : m_ballots) {
    PackCount& pack = packs[std::get<0>(key)];
    pack.pack = std::get<0>(key);
    if (ballot.visitor)
      judge(ballot, pack, counts[pack.pack]);
    else
      ++pack.not_visitors;
  }
  Recount made{{m_kiosks.begin(), m_kiosks.end()}, {}};
  for (auto& [id, pack] : packs) {
    pack.pack = id;
    pack.works = static_cast<std::int64_t>(m_names[id].size());
    pack.chosen = ranked(id, counts[id]);
    for (const WorkCount& work : pack.chosen) pack.counted += work.count;
    made.packs.push_back(std::move(pack));
  }
  return made;
}

std::filesystem::path file_of(const std::filesystem::path& log) {
  std::error_code none;
  return std::filesystem::is_directory(log, none) ? log_file(log) : log;
}

}  // namespace

base::Result<Recount> recount(const std::vector<std::filesystem::path>& logs, Choice choice) {
  Count count(choice);
  for (const std::filesystem::path& log : logs)
    TRY(read_log(file_of(log),
                 {.begin_boot = [&](const StoredBoot& boot) { count.begin_boot(boot); },
                  .add = [&](const StoredEvent& event) { count.add(event); },
                  .name = [&](const Pack& pack, const Name& name) { count.name(pack, name); }}));
  return count.finish();
}

}  // namespace kiosk::stats
