#include "stats/log_set.h"

#include "stats/definitions.h"
#include "stats/event.h"
#include "stats/log_file.h"
#include "stats/log_places.h"
#include "stats/schema.h"
#include "stats/state_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <tuple>

namespace kiosk::stats {
namespace {

using base::Result;
using store::Row;
using store::Statement;

// Of several files' names for one thing the one of the log written last counts; among equals the
// greater one, so that their order never does.
struct RankedName {
  std::int64_t written_ms = 0;
  Name name;
};

auto rank_of(const RankedName& ranked) {
  const Name& name = ranked.name;
  return std::tuple(ranked.written_ms, name.thai, name.english, name.category, name.organisation,
                    name.reading.value_or(Milliseconds(0)), name.terms);
}

using NameKey = std::tuple<Number, Thing, std::string>;
using BootKey = std::pair<std::string, std::string>;  // kiosk, boot

Name name_of(const Row& row, Thing thing) {
  Name name{thing, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
  if (!row.is_null(7)) name.reading = Milliseconds(row.integer(7));
  name.terms = split(row.text(8));
  return name;
}

SetBoot boot_of(const Row& row, std::size_t file) {
  return {.kiosk_id = row.text(0),
          .boot_id = row.text(1),
          .app_version = row.text(2),
          .utc_offset = std::chrono::minutes(row.integer(3)),
          .started_mono_ms = row.integer(4),
          .started_wall_ms = row.integer(5),
          .forgotten_to = row.integer(7),
          .last_seq = row.integer(8),
          .running = false,
          .pieces = {{file, row.integer(6)}}};
}

DaySum sum_of(const Row& row) {
  DaySum sum{row.text(0), row.text(1), row.text(2), row.text(3), {}, {}, row.integer(5)};
  read_key(sum, row.text(4));
  return sum;
}

bool is_believed(std::int64_t wall_ms) {
  return clock_quality(base::WallTime(Milliseconds(wall_ms))) == "ok";
}

}  // namespace

struct LogSet::Inside {
  std::vector<std::filesystem::path> files;
  std::vector<std::vector<Number>> editions_of_files;  // by file and its own number
  std::vector<Pack> editions = {{}};
  std::vector<Number> packs_of_editions = {static_cast<Number>(k_no_pack)};
  std::vector<SetPack> packs = {{}};
  std::vector<SetBoot> boots;
  std::vector<std::pair<Number, Name>> names;
  std::vector<DaySum> sums;
  std::int64_t newer_version = 0;

  // While they are put together.
  std::map<BootKey, SetBoot> found_boots;
  std::map<NameKey, RankedName> found_names;
  std::map<DaySum, std::int64_t> found_sums;  // by all but the number

  Number pack(const std::string& id);
  Number edition(const Pack& pack);
  Result<void> add(const std::filesystem::path& file);
  Result<void> add_packs(const LogFile& log);
  Result<std::int64_t> add_boots(const LogFile& log, bool running);
  Result<void> add_names(const LogFile& log, std::int64_t written_ms);
  Result<void> add_sums(const LogFile& log);
  void add_boot(SetBoot boot);
  void settle();
};

Number LogSet::Inside::pack(const std::string& id) {
  if (id.empty()) return k_no_pack;
  const auto known = std::ranges::find(packs.begin() + 1, packs.end(), id, &SetPack::id);
  const auto number = static_cast<Number>(known - packs.begin());
  if (number == packs.size()) packs.push_back({id, {}});
  return number;
}

Result<void> LogSet::Inside::add(const std::filesystem::path& file) {
  const LogFile log = TRY(open_log(file));
  const auto read = [&]() -> Result<void> {
    TRY(add_packs(log));
    const auto written_ms = TRY(add_boots(log, Ownership::is_taken(file.parent_path())));
    TRY(add_names(log, written_ms));
    return add_sums(log);
  };
  if (auto done = read(); !done) return tl::unexpected(explained(done.error(), file));
  files.push_back(file);
  newer_version = std::max(newer_version, log.newer_version);
  return {};
}

Number LogSet::Inside::edition(const Pack& wanted) {
  const auto known = std::ranges::find(editions.begin() + 1, editions.end(), wanted);
  const auto number = static_cast<Number>(known - editions.begin());
  if (number < editions.size()) return number;
  editions.push_back(wanted);
  packs_of_editions.push_back(pack(wanted.id));
  packs[packs_of_editions.back()].versions.push_back(wanted.version);
  return number;
}

Result<void> LogSet::Inside::add_packs(const LogFile& log) {
  constexpr std::int64_t k_most = 1 << 20;  // a number beyond it is damaged
  auto& own = editions_of_files.emplace_back(1, static_cast<Number>(k_no_pack));
  return log.database.each("SELECT number, pack_id, version FROM pack", {}, [&](const Row& row) {
    const auto number =
        static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(0), 0, k_most));
    own.resize(std::max(own.size(), number + 1), k_no_pack);
    own[number] = edition({row.text(1), row.text(2)});
    return true;
  });
}

// Answers when the log was written last, as far as its clock can be believed.
Result<std::int64_t> LogSet::Inside::add_boots(const LogFile& log, bool running) {
  std::int64_t written_ms = 0;
  std::vector<SetBoot> own;
  TRY(log.database.each(
      fmt::format("SELECT kiosk_id, boot_id, app_version, utc_offset_min, started_mono_ms, "
                  "started_wall_ms, number, {}, ifnull((SELECT max(seq) FROM event "
                  "WHERE event.boot = boot.number), 0) FROM boot ORDER BY number",
                  log.version < 2 ? "0" : "forgotten_to"),
      {}, [&](const Row& row) {
        own.push_back(boot_of(row, files.size()));
        if (is_believed(own.back().started_wall_ms))
          written_ms = std::max(written_ms, own.back().started_wall_ms);
        return true;
      }));
  if (!own.empty()) own.back().running = running;
  for (SetBoot& boot : own) add_boot(std::move(boot));
  return written_ms;
}

void LogSet::Inside::add_boot(SetBoot boot) {
  const auto [place, is_new] = found_boots.try_emplace({boot.kiosk_id, boot.boot_id}, boot);
  if (is_new) return;
  SetBoot& known = place->second;
  known.forgotten_to = std::max(known.forgotten_to, boot.forgotten_to);
  known.last_seq = std::max(known.last_seq, boot.last_seq);
  known.running = known.running || boot.running;
  known.pieces.push_back(boot.pieces.front());
}

Result<void> LogSet::Inside::add_names(const LogFile& log, std::int64_t written_ms) {
  return log.database.each(
      fmt::format("SELECT pack_id, kind, id, name_th, name_en, category, organisation, {} "
                  "FROM dictionary",
                  log.version < 2 ? "NULL, ''" : "reading_ms, terms"),
      {}, [&](const Row& row) {
        const auto thing = thing_of(row.text(1));
        if (!thing) return true;  // of a newer kiosk
        RankedName ranked{written_ms, name_of(row, *thing)};
        const NameKey key{pack(row.text(0)), ranked.name.thing, ranked.name.id};
        const auto [place, is_new] = found_names.try_emplace(key, ranked);
        if (!is_new && rank_of(ranked) > rank_of(place->second)) place->second = std::move(ranked);
        return true;
      });
}

Result<void> LogSet::Inside::add_sums(const LogFile& log) {
  if (log.version < 2) return {};
  return log.database.each("SELECT kiosk_id, day, pack_id, figure, key, number FROM day_sum", {},
                           [&](const Row& row) {
                             DaySum sum = sum_of(row);
                             const std::int64_t number = std::exchange(sum.number, 0);
                             std::int64_t& most = found_sums[sum];
                             most = std::max(most, number);
                             return true;
                           });
}

void LogSet::Inside::settle() {
  for (auto& found : found_boots) boots.push_back(std::move(found.second));
  std::ranges::stable_sort(boots, {}, [](const SetBoot& boot) {
    return std::tuple(std::string_view(boot.kiosk_id), boot.started_wall_ms,
                      std::string_view(boot.boot_id));
  });
  for (auto& [key, ranked] : found_names)
    names.emplace_back(std::get<Number>(key), std::move(ranked.name));
  for (const auto& [sum, number] : found_sums) {
    sums.push_back(sum);
    sums.back().number = number;
  }
  for (SetPack& one : packs) std::ranges::sort(one.versions);
  found_boots.clear(), found_names.clear(), found_sums.clear();
}

struct LogSet::Reader::Inside {
  struct Source {
    LogFile log;
    Statement rows;
    const std::vector<Number>* editions = nullptr;  // of the set, by the file's own numbers
    bool has_row = false;
  };
  std::vector<std::optional<Source>> sources;  // by file; opened when they are first needed
  const LogSet::Inside* set = nullptr;

  Result<void> open(std::size_t file);
  Result<void> advance(Source& source);
  EventRow row_of(const Source& source) const;
  Result<void> read(const SetBoot& boot, const std::function<void(const EventRow&)>& use);
};

Result<void> LogSet::Reader::Inside::open(std::size_t file) {
  if (sources[file]) return {};
  LogFile log = TRY(open_log(set->files[file]));
  Statement rows = TRY(log.database.prepare(
      fmt::format("SELECT seq, mono_ms, wall_ms, pack, clock, session, origin, lang, name, props, "
                  "{} FROM event WHERE boot = ? AND seq > ? ORDER BY seq",
                  log.version < 2 ? "''" : "a11y")));
  sources[file].emplace(
      Source{std::move(log), std::move(rows), &set->editions_of_files[file], false});
  return {};
}

Result<void> LogSet::Reader::Inside::advance(Source& source) {
  source.has_row = TRY(source.rows.next());
  return {};
}

EventRow LogSet::Reader::Inside::row_of(const Source& source) const {
  const Statement& rows = source.rows;
  const auto number = static_cast<std::size_t>(rows.integer(3));
  const Number edition = number < source.editions->size() ? (*source.editions)[number] : 0;
  return {.seq = rows.integer(0),
          .mono_ms = rows.integer(1),
          .wall_ms = rows.integer(2),
          .pack = set->packs_of_editions[edition],
          .edition = edition,
          .clock = rows.text(4),
          .session = rows.text(5),
          .origin = rows.text(6),
          .language = rows.text(7),
          .a11y = rows.text(10),
          .name = rows.text(8),
          .props = rows.text(9)};
}

// The pieces of a boot lie side by side in rising seq: of equal ones the first is the event.
Result<void> LogSet::Reader::Inside::read(const SetBoot& boot,
                                          const std::function<void(const EventRow&)>& use) {
  std::vector<Source*> pieces;
  for (const SetBoot::Piece& piece : boot.pieces) {
    TRY(open(piece.file));
    Source& source = *sources[piece.file];
    source.rows.reset();
    source.rows.bind(1, piece.number);
    source.rows.bind(2, boot.forgotten_to);
    TRY(advance(source));
    pieces.push_back(&source);
  }
  for (;;) {
    Source* next = nullptr;
    for (Source* piece : pieces)
      if (piece->has_row && (!next || piece->rows.integer(0) < next->rows.integer(0))) next = piece;
    if (!next) return {};
    const EventRow row = row_of(*next);
    use(row);
    for (Source* piece : pieces)
      if (piece != next && piece->has_row && piece->rows.integer(0) == row.seq)
        TRY(advance(*piece));
    TRY(advance(*next));
  }
}

LogSet::LogSet(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
LogSet::LogSet(LogSet&&) noexcept = default;
LogSet& LogSet::operator=(LogSet&&) noexcept = default;
LogSet::~LogSet() = default;

Result<LogSet> LogSet::open(const std::vector<std::filesystem::path>& paths) {
  auto inside = std::make_unique<Inside>();
  for (const std::filesystem::path& file : TRY(logs_in(paths))) TRY(inside->add(file));
  inside->settle();
  return LogSet(std::move(inside));
}

const std::vector<std::filesystem::path>& LogSet::files() const {
  return m_inside->files;
}
const std::vector<SetBoot>& LogSet::boots() const {
  return m_inside->boots;
}
const std::vector<SetPack>& LogSet::packs() const {
  return m_inside->packs;
}
const std::vector<Pack>& LogSet::editions() const {
  return m_inside->editions;
}
const std::vector<std::pair<Number, Name>>& LogSet::names() const {
  return m_inside->names;
}
const std::vector<DaySum>& LogSet::sums() const {
  return m_inside->sums;
}

std::int64_t LogSet::newer_version() const {
  return m_inside->newer_version;
}

std::int64_t LogSet::events() const {
  std::int64_t events = 0;
  for (const SetBoot& boot : boots())
    events += std::max<std::int64_t>(boot.last_seq - boot.forgotten_to, 0);
  return events;
}

LogSet::Reader::Reader(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
LogSet::Reader::Reader(Reader&&) noexcept = default;
LogSet::Reader::~Reader() = default;

Result<void> LogSet::Reader::read(const SetBoot& boot,
                                  const std::function<void(const EventRow&)>& use) {
  auto done = m_inside->read(boot, use);
  if (done || boot.pieces.size() != 1) return done;
  return tl::unexpected(explained(done.error(), m_inside->set->files[boot.pieces.front().file]));
}

Result<LogSet::Reader> LogSet::reader() const {
  auto inside = std::make_unique<Reader::Inside>();
  inside->set = m_inside.get();
  inside->sources.resize(files().size());
  return Reader(std::move(inside));
}

}  // namespace kiosk::stats
