// The recount of what visitors chose, from event logs alone: no running total is kept anywhere.
// - A visit's votes are those that stood when it ended, or when the power went: of "put" and "take"
//   the last one counts. A visit with a vote is a ballot.
// - A ballot with more votes than its pack allowed at that moment is spoiled: none of it counts. A
//   vote counts only while the pack held a voting, and for a work the log knows.
// - Only what visitors did counts: not staff, not rehearsals.
// - The same log read twice, or an older copy of it beside a newer one, changes nothing.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

enum class Choice { votes, likes };

struct WorkCount {
  std::string id;
  std::string thai;     // names from the log's dictionary
  std::string english;  // may be empty
  std::int64_t count = 0;
  std::int64_t rank = 0;  // from 1; works with as many have the same
  bool operator==(const WorkCount&) const = default;
};

struct PackCount {
  std::string pack;                     // id
  std::int64_t votes_each = 0;          // how many a visit may give, as the log was told last
  std::optional<base::WallTime> opens;  // sealed until then; nothing: until somebody opens it
  std::int64_t ballots = 0;             // visits of which at least one vote or ♥ counts
  std::int64_t counted = 0;             // votes or ♥
  std::int64_t spoiled_ballots = 0;     // visits with too many votes
  std::int64_t unknown_works = 0;       // votes or ♥ for works the log does not know
  std::int64_t without_voting = 0;      // votes while the pack held none
  std::int64_t not_visitors = 0;        // visits of staff and rehearsals that chose something
  std::int64_t works = 0;               // that could be chosen
  std::vector<WorkCount> chosen;        // the most chosen first, those with as many by id
  bool operator==(const PackCount&) const = default;
};

struct Recount {
  std::vector<std::string> kiosks;  // ids
  std::vector<PackCount> packs;     // by id; those that were voted in or held a voting
  bool operator==(const Recount&) const = default;
};

// Of several kiosks' logs together; each is the file or the state folder it lies in. Fails like
// read_log.
base::Result<Recount> recount(const std::vector<std::filesystem::path>& logs, Choice choice);

}  // namespace kiosk::stats
