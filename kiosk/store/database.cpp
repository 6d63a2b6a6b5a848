#include "store/database.h"

#include "store/faults.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cctype>
#include <cstring>
#include <list>
#include <unordered_map>

namespace kiosk::store {
namespace {

using base::Fault;
using base::Result;

// The seam to the library: what it throws becomes an Error.
template <typename Call>
auto guarded(const std::string& file, Call call) -> Result<decltype(call())> {
  try {
    if constexpr (std::is_void_v<decltype(call())>) {
      call();
      return {};
    } else {
      return call();
    }
  } catch (const SQLite::Exception& exception) {
    return base::fail(fault_of(exception.getErrorCode()),
                      fmt::format("{}: {}", file, exception.what()));
  }
}

// sqlite3_bind_blob takes a null pointer for NULL, so bytes that are none need an address too.
void bind_bytes(SQLite::Statement& statement, int place, Bytes bytes) {
  statement.bind(place, bytes.empty() ? static_cast<const void*>("") : bytes.data(),
                 static_cast<int>(bytes.size()));
}

void bind(SQLite::Statement& statement, const Values& values) {
  statement.clearBindings();
  int place = 0;
  for (const Value& value : values) {
    ++place;
    if (std::holds_alternative<std::nullptr_t>(value)) statement.bind(place);
    if (const auto* number = std::get_if<std::int64_t>(&value)) statement.bind(place, *number);
    if (const auto* real = std::get_if<double>(&value)) statement.bind(place, *real);
    if (const auto* text = std::get_if<std::string>(&value)) statement.bind(place, *text);
    if (const auto* bytes = std::get_if<Bytes>(&value)) bind_bytes(statement, place, *bytes);
  }
}

// Questions are put together from a visitor's choices, so there is no end of different ones; what
// is asked for again and again stays among the last so many.
constexpr std::size_t k_most_prepared = 64;

struct Prepared {
  std::unique_ptr<SQLite::Statement> statement;
  std::list<std::string>::iterator age;
  bool running = false;
};

// Leaves a statement at rest however its use ends. One that failed would otherwise tell the same
// failure again at its next reset; one stopped half-way would keep its lock.
struct AtRest {
  explicit AtRest(Prepared& used) : prepared(used) { prepared.running = true; }
  ~AtRest() {
    prepared.statement->tryReset();
    prepared.running = false;
  }
  AtRest(const AtRest&) = delete;
  AtRest& operator=(const AtRest&) = delete;

  Prepared& prepared;
};

// SQLite's own advice for files from strangers (sqlite.org/security.html).
void distrust(sqlite3* handle) {
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 200);
  sqlite3_exec(handle, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;", nullptr, nullptr, nullptr);
}

std::string file_uri(const std::filesystem::path& path) {
  std::string uri = "file://";
  for (const char c : std::filesystem::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || std::strchr("/._-~", c) != nullptr;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return uri;
}

}  // namespace

struct Database::Inside {
  std::string file;
  SQLite::Database handle;
  std::unordered_map<std::string, Prepared> prepared;
  std::list<std::string> ages;  // of the prepared ones, the last used first

  Prepared& statement(std::string_view sql) {
    const std::string text(sql);
    if (const auto kept = prepared.find(text); kept != prepared.end()) {
      ages.splice(ages.begin(), ages, kept->second.age);
      return kept->second;
    }
    forget_statements(k_most_prepared - 1);
    auto made = std::make_unique<SQLite::Statement>(handle, text);
    ages.push_front(text);
    return prepared[text] = {std::move(made), ages.begin()};
  }

  // Those used longest ago, until at most so many are left. One that runs is never dropped.
  void forget_statements(std::size_t most) {
    for (auto oldest = ages.end(); oldest != ages.begin() && prepared.size() > most;) {
      --oldest;
      if (prepared.at(*oldest).running) continue;
      prepared.erase(*oldest);
      oldest = ages.erase(oldest);
    }
  }
};

std::int64_t Row::integer(int column) const {
  return m_statement.getColumn(column).getInt64();
}
double Row::real(int column) const {
  return m_statement.getColumn(column).getDouble();
}
std::string Row::text(int column) const {
  return m_statement.getColumn(column).getString();
}
bool Row::is_null(int column) const {
  return m_statement.getColumn(column).isNull();
}

int Row::columns() const {
  return m_statement.getColumnCount();
}

Kind Row::kind(int column) const {
  switch (m_statement.getColumn(column).getType()) {
    case SQLITE_INTEGER:
      return Kind::integer;
    case SQLITE_FLOAT:
      return Kind::real;
    case SQLITE_TEXT:
      return Kind::text;
    case SQLITE_BLOB:
      return Kind::bytes;
    default:
      return Kind::null;
  }
}

Bytes Row::view(int column) const {
  const SQLite::Column cell = m_statement.getColumn(column);
  const auto* start = static_cast<const std::byte*>(cell.getBlob());
  return {start, static_cast<std::size_t>(cell.getBytes())};
}

std::vector<std::byte> Row::bytes(int column) const {
  const Bytes seen = view(column);
  return {seen.begin(), seen.end()};
}

Database::Database(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& path, Access access) {
  std::error_code none;
  if (access != Access::write && !std::filesystem::exists(path, none))
    return base::fail(Fault::missing, fmt::format("{} is not there", path.string()));
  // A database belongs to one thread at a time: its own locks are a quarter of the cost of reading
  // millions of rows.
  const int flags = access == Access::write
                        ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                        : SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX;
  std::string name = path.string();
  if (access != Access::write) name = file_uri(path) + "?mode=ro";
  if (access == Access::stranger) name += "&immutable=1";
  return guarded(path.string(), [&] {
    auto inside = std::make_unique<Inside>(
        Inside{path.string(), SQLite::Database(name, flags, /*busy ms*/ 2000), {}});
    if (access == Access::stranger) distrust(inside->handle.getHandle());
    // The file is only read now: a file that is no database is told here, not at the first query.
    SQLite::Statement& schema = *inside->statement("SELECT count(*) FROM sqlite_schema").statement;
    schema.executeStep();
    schema.reset();
    return Database(std::move(inside));
  });
}

Result<void> Database::run(std::string_view sql, const Values& values) {
  return guarded(m_inside->file, [&] {
    const AtRest at_rest(m_inside->statement(sql));
    SQLite::Statement& statement = *at_rest.prepared.statement;
    bind(statement, values);
    while (statement.executeStep()) {
    }
  });
}

Result<void> Database::script(const std::string& sql) {
  return guarded(m_inside->file, [&] { m_inside->handle.exec(sql); });
}

Result<void> Database::each(std::string_view sql, const Values& values,
                            const std::function<bool(const Row&)>& use) const {
  return guarded(m_inside->file, [&] {
    const AtRest at_rest(m_inside->statement(sql));
    SQLite::Statement& statement = *at_rest.prepared.statement;
    bind(statement, values);
    while (statement.executeStep())
      if (!use(Row(statement))) break;
  });
}

Result<Statement> Database::prepare(std::string_view sql) const {
  return Statement::prepare(m_inside->handle.getHandle(), m_inside->file, sql);
}

Result<std::int64_t> Database::number(std::string_view sql, const Values& values) const {
  const auto found = TRY(first(sql, values, [](const Row& row) { return row.integer(0); }));
  return found.value_or(0);
}

Result<void> Database::transaction(const std::function<Result<void>()>& steps) {
  TRY(run("BEGIN IMMEDIATE"));
  const Result<void> done = steps();
  if (!done) {
    (void)run("ROLLBACK");  // the first failure is the one to tell
    return done;
  }
  const Result<void> committed = run("COMMIT");
  if (!committed) (void)run("ROLLBACK");
  return committed;
}

void Database::forget_kept() const {
  m_inside->forget_statements(0);
  sqlite3_db_release_memory(m_inside->handle.getHandle());
}

void Database::interrupt() const {
  sqlite3_interrupt(m_inside->handle.getHandle());
}

Result<void> migrate(Database& database, std::int32_t application_id,
                     std::span<const Migration> history) {
  const auto version = TRY(database.number("PRAGMA user_version"));
  const auto owner = TRY(database.number("PRAGMA application_id"));
  const auto tables = TRY(database.number("SELECT count(*) FROM sqlite_schema"));
  if ((tables > 0 || version != 0) && owner != application_id)
    return base::fail(Fault::input, "the file belongs to another application");
  if (version < 0 || (version > 0 && tables == 0))
    return base::fail(Fault::damaged, fmt::format("the file says it has version {}, but it is not "
                                                  "whole",
                                                  version));
  if (version > static_cast<std::int64_t>(history.size()))
    return base::fail(Fault::newer, fmt::format("the file has version {}, this program knows up "
                                                "to {}",
                                                version, history.size()));
  for (auto step = static_cast<std::size_t>(version); step < history.size(); ++step)
    TRY(database.transaction([&]() -> Result<void> {
      // Another process may have taken this step while we waited for our turn.
      if (TRY(database.number("PRAGMA user_version")) > static_cast<std::int64_t>(step)) return {};
      TRY(database.script(history[step].sql));
      TRY(database.script(fmt::format("PRAGMA application_id = {}", application_id)));
      return database.script(fmt::format("PRAGMA user_version = {}", step + 1));
    }));
  return {};
}

}  // namespace kiosk::store
