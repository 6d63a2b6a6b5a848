#include "stats/salvage.h"

#include "base/id.h"
#include "stats/dictionary.h"
#include "stats/event.h"
#include "stats/props.h"
#include "stats/random_id.h"
#include "stats/schema.h"
#include "store/loose_rows.h"
#include "store/raw_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk::stats {
namespace {

using base::Result;
using store::Database;
using store::LooseRow;
using store::Value;
using store::Values;

// The form of a row, a letter a column: i a number, t a text, n nothing.
std::string form_of(const LooseRow& row) {
  std::string form = row.keyed ? "k" : "r";
  for (const Value& value : row.values)
    form += std::holds_alternative<std::int64_t>(value)  ? 'i'
            : std::holds_alternative<std::string>(value) ? 't'
                                                         : 'n';
  return form;
}

std::int64_t number(const LooseRow& row, std::size_t column) {
  const auto* value = std::get_if<std::int64_t>(&row.values[column]);
  return value ? *value : 0;
}
const std::string& text(const LooseRow& row, std::size_t column) {
  return std::get<std::string>(row.values[column]);
}

std::optional<Origin> origin_of(std::string_view word) {
  for (const Origin origin : {Origin::visitor, Origin::staff, Origin::rehearsal, Origin::machine})
    if (word == word_of(origin)) return origin;
  return std::nullopt;
}

constexpr std::int64_t k_most = std::int64_t{1} << 50;  // of any number the log makes itself

bool is_between(std::int64_t least, std::int64_t number, std::int64_t most) {
  return least <= number && number <= most;
}

// Not only its form: whatever a flipped bit has made of it would be counted as true.
bool is_sound_event(const LooseRow& row) {
  const auto props = read_props(text(row, 10));
  if (!props || !origin_of(text(row, 6))) return false;
  const bool numbers =
      is_between(1, number(row, 0), k_most) && is_between(1, number(row, 1), k_most) &&
      is_between(0, number(row, 2), k_most) && is_between(-k_most, number(row, 3), k_most);
  if (!numbers || (text(row, 7) != "th" && text(row, 7) != "en")) return false;
  const base::WallTime wall{std::chrono::milliseconds(number(row, 3))};
  if (text(row, 4) != clock_quality(wall)) return false;
  return check({.name = text(row, 9),
                .props = *props,
                .session = text(row, 5),
                .a11y = row.values.size() > 11 ? text(row, 11) : std::string()})
      .has_value();
}

class Salvage {
 public:
  explicit Salvage(Database& to) : m_to(to) {}

  Result<void> take(const LooseRow& row);
  Result<void> finish();
  std::int64_t events() const { return m_events; }

 private:
  struct Boot {
    std::string kiosk_id;
    std::string boot_id;
  };
  struct Seen {
    std::int64_t mono_ms = 0;
    std::int64_t wall_ms = 0;
    bool operator<(const Seen& other) const { return mono_ms < other.mono_ms; }
  };

  Result<void> event(const LooseRow& row);
  Result<void> boot(const LooseRow& row);
  Result<void> boot_key(const LooseRow& row);
  Result<void> pack(std::int64_t number, const std::string& id, const std::string& version);
  Result<void> name(const LooseRow& row);
  Result<void> sum(const LooseRow& row);
  Result<void> add_boot(std::int64_t number, const Boot& boot);

  Database& m_to;
  std::int64_t m_events = 0;
  std::string m_kiosk_id;
  std::map<std::int64_t, Boot> m_keys;   // of boots, from their index
  std::map<std::int64_t, Seen> m_begun;  // of boots, their first event
};

// Each kind of row has a form of its own; other rows are SQLite's, or another table's.
Result<void> Salvage::take(const LooseRow& row) {
  const std::string form = form_of(row);
  const auto is_one_of = [&](std::initializer_list<std::string_view> forms) {
    return std::ranges::find(forms, form) != forms.end();
  };
  if (is_one_of({"kiiiittttitt", "kiiiittttntt", "kiiiittttittt", "kiiiittttnttt"}))
    return event(row);
  if (is_one_of({"kttttttt", "ktttttttit", "ktttttttnt"})) return name(row);
  if (form == "kttttti") return sum(row);
  if (is_one_of({"rntttiii", "rntttiiii"})) return boot(row);
  if (form == "rntt") return pack(row.rowid, text(row, 1), text(row, 2));
  if (form == "ktti" && is_uuid(text(row, 0)) && is_uuid(text(row, 1))) return boot_key(row);
  if (form == "ktti") return pack(number(row, 2), text(row, 0), text(row, 1));
  if (form == "ktt" && text(row, 0) == "kiosk_id" && is_uuid(text(row, 1)))
    m_kiosk_id = text(row, 1);
  return {};
}

Result<void> Salvage::event(const LooseRow& row) {
  if (!is_sound_event(row)) return {};
  Values values = row.values;
  values.resize(12, std::string());  // a11y, before there was any
  TRY(
      m_to.run("INSERT OR IGNORE INTO event (boot, seq, mono_ms, wall_ms, clock, session, origin, "
               "lang, pack, name, props, a11y) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               values));
  const Seen seen{number(row, 2), number(row, 3)};
  const auto [begun, fresh] = m_begun.try_emplace(number(row, 0), seen);
  if (!fresh) begun->second = std::min(begun->second, seen);
  return {};
}

Result<void> Salvage::boot(const LooseRow& row) {
  if (!is_uuid(text(row, 1)) || !is_uuid(text(row, 2)) || row.rowid < 1) return {};
  Values values = row.values;
  values.resize(8, std::int64_t{0});
  values[0] = row.rowid;
  return m_to.run(
      "INSERT OR IGNORE INTO boot (number, kiosk_id, boot_id, app_version, utc_offset_min, "
      "started_mono_ms, started_wall_ms, forgotten_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      values);
}

Result<void> Salvage::boot_key(const LooseRow& row) {
  m_keys.try_emplace(number(row, 2), Boot{text(row, 0), text(row, 1)});
  return {};
}

Result<void> Salvage::pack(std::int64_t number, const std::string& id, const std::string& version) {
  if (!base::is_plain_id(id) || number < 1) return {};
  return m_to.run("INSERT OR IGNORE INTO pack (number, pack_id, version) VALUES (?, ?, ?)",
                  {number, id, version});
}

Result<void> Salvage::name(const LooseRow& row) {
  if (!base::is_plain_id(text(row, 0)) || !thing_of(text(row, 1))) return {};
  Values values = row.values;
  if (values.size() == 7) values.insert(values.end(), {Value(nullptr), Value(std::string())});
  return m_to.run(
      "INSERT OR IGNORE INTO dictionary (pack_id, kind, id, name_th, name_en, category, "
      "organisation, reading_ms, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      values);
}

Result<void> Salvage::sum(const LooseRow& row) {
  if (!is_uuid(text(row, 0))) return {};
  return m_to.run(
      "INSERT OR IGNORE INTO day_sum (kiosk_id, day, pack_id, figure, key, number) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      row.values);
}

Result<void> Salvage::add_boot(std::int64_t number, const Boot& boot) {
  const Seen begun = m_begun[number];
  return m_to.run(
      "INSERT OR IGNORE INTO boot (number, kiosk_id, boot_id, app_version, utc_offset_min, "
      "started_mono_ms, started_wall_ms) VALUES (?, ?, ?, '', 420, ?, ?)",
      {number, boot.kiosk_id, boot.boot_id, begun.mono_ms, begun.wall_ms});
}

Result<void> Salvage::finish() {
  for (const auto& [number, key] : m_keys)
    if (m_begun.contains(number)) TRY(add_boot(number, key));
  if (m_kiosk_id.empty())
    m_kiosk_id = TRY(m_to.first("SELECT kiosk_id FROM boot ORDER BY number DESC LIMIT 1", {},
                                [](const store::Row& row) { return row.text(0); }))
                     .value_or("");
  if (!m_kiosk_id.empty())
    TRY(m_to.run("INSERT INTO meta (key, value) VALUES ('kiosk_id', ?)", {m_kiosk_id}));
  const auto lost =
      TRY(m_to.collect("SELECT DISTINCT boot FROM event WHERE boot NOT IN "
                       "(SELECT number FROM boot)",
                       {}, [](const store::Row& row) { return row.integer(0); }));
  if (m_kiosk_id.empty() && !lost.empty()) m_kiosk_id = new_uuid();
  for (const std::int64_t number : lost) TRY(add_boot(number, {m_kiosk_id, new_uuid()}));
  m_events = TRY(m_to.number("SELECT count(*) FROM event"));
  return {};
}

Result<std::int64_t> save_into(Database& to, const std::filesystem::path& from) {
  TRY(store::migrate(to, k_log_application_id, log_history()));
  Salvage salvage(to);
  TRY(to.transaction([&]() -> Result<void> {
    Result<void> taken;
    TRY(store::each_loose_row(from, [&](const LooseRow& row) {
      if (taken) taken = salvage.take(row);
    }));
    TRY(taken);
    return salvage.finish();
  }));
  return salvage.events();
}

Result<void> copy_bytes(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ofstream copy(to, std::ios::binary);
  const auto check = [&]() -> Result<void> {
    if (copy) return {};
    return base::fail(base::Fault::system, fmt::format("{} cannot be written", to.string()));
  };
  TRY(store::each_piece(from, [&](const std::string& bytes) {
    copy.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return check();
  }));
  copy.close();
  return check();
}

}  // namespace

Result<void> copy_log_files(const std::filesystem::path& log, const std::filesystem::path& folder) {
  std::error_code none;
  for (const char* tail : {"", "-wal"}) {
    const std::filesystem::path from = log.string() + tail;
    if (std::filesystem::exists(from, none)) TRY(copy_bytes(from, folder / from.filename()));
  }
  return {};
}

Result<std::int64_t> salvage(const std::filesystem::path& from, const std::filesystem::path& to) {
  auto saved = [&]() -> Result<std::int64_t> {
    auto database = TRY(Database::open(to, store::Access::write));
    return save_into(database, from);
  }();
  std::error_code none;
  if (!saved)
    for (const char* tail : {"", "-journal"}) std::filesystem::remove(to.string() + tail, none);
  return saved;
}

}  // namespace kiosk::stats
