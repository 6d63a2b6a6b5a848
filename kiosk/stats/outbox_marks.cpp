#include "stats/outbox_marks.h"

#include "stats/log_file.h"
#include "stats/schema.h"

namespace kiosk::stats {
namespace {

using base::Result;
using store::Access;
using store::Database;

// Nothing where the file cannot be written, or is of a version that keeps no marks, or of a later
// one than ours.
std::optional<Database> opened_to_write(const std::filesystem::path& file) {
  const auto log = open_log(file);
  if (!log || log->version < 2 || log->version > known_version()) return std::nullopt;
  auto database = Database::open(file, Access::write);
  if (!database) return std::nullopt;
  return std::move(*database);
}

bool is_in_wal(const Database& database) {
  const auto mode =
      database.first("PRAGMA journal_mode", {}, [](const store::Row& row) { return row.text(0); });
  return mode && *mode == "wal";
}

}  // namespace

Result<OutboxMarks::Known> OutboxMarks::read(const std::string& target) const {
  Known known;
  for (std::size_t file = 0; file < m_files.size(); ++file) {
    const LogFile log = TRY(open_log(m_files[file]));
    if (log.version < 2) continue;
    TRY(log.database.each("SELECT boot, seq FROM acknowledged WHERE target = ?", {target},
                          [&](const store::Row& row) {
                            known[{file, row.integer(0)}] = row.integer(1);
                            return true;
                          }));
  }
  return known;
}

OutboxMarks::File& OutboxMarks::opened(std::size_t file) {
  File& found = m_opened[file];
  if (found.is_tried) return found;
  found.is_tried = true;
  found.database = opened_to_write(m_files[file]);
  found.has_wal = found.database && is_in_wal(*found.database);
  return found;
}

void OutboxMarks::write_left(File& file) {
  if (!file.database || file.left.empty()) return;
  const auto written = file.database->transaction([&]() -> Result<void> {
    for (const Mark& mark : file.left)
      TRY(
          file.database->run("INSERT INTO acknowledged (target, boot, seq) VALUES (?, ?, ?) "
                             "ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)",
                             {mark.target, mark.boot, mark.seq}));
    return {};
  });
  if (written) file.left.clear();
}

void OutboxMarks::set(const std::string& target, const SetBoot::Piece& piece, std::int64_t seq) {
  File& file = opened(piece.file);
  std::erase_if(file.left, [&](const Mark& mark) {
    return mark.boot == piece.number && mark.target == target;
  });
  file.left.push_back({target, piece.number, seq});
  if (file.has_wal) write_left(file);
}

std::vector<std::filesystem::path> OutboxMarks::finish() {
  std::vector<std::filesystem::path> unwritten;
  for (auto& [number, file] : m_opened) {
    write_left(file);
    if (!file.left.empty()) unwritten.push_back(m_files[number]);
  }
  m_opened.clear();
  return unwritten;
}

}  // namespace kiosk::stats
