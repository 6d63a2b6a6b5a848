#include "app/stick_export.h"

#include "app/hall_time.h"
#include "base/export_folder.h"
#include "base/file.h"
#include "report/page.h"
#include "stats/merge.h"
#include "stats/salvage.h"
#include "stats/schema.h"

#include <fmt/format.h>

#include <charconv>
#include <string>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr float k_share_of_copy = 0.8F;  // of the whole time; the rest is the report

std::string name_of(base::WallTime now) {
  const auto local = std::chrono::floor<std::chrono::seconds>(now + k_hall_utc_offset);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(local - day);
  return fmt::format("{:04}-{:02}-{:02}_{:02}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

// A kiosk's clock may stand still or go back, and several kiosks share a stick.
fs::path free_place(const fs::path& folder, const std::string& name) {
  std::error_code none;
  fs::path place = folder / name;
  for (int more = 2; fs::exists(place, none); ++more)
    place = folder / fmt::format("{}-{}", name, more);
  return place;
}

Result<fs::path> folder_on(const fs::path& stick) {
  std::error_code error;
  if (!fs::is_directory(stick, error))
    return base::fail(Fault::missing,
                      fmt::format("{} is not there: plug the stick in again", stick.string()));
  const fs::path folder = stick / k_export_folder;
  fs::create_directory(folder, error);
  if (error)
    return base::fail(Fault::system, fmt::format("{} cannot be made: {}; is the stick full or "
                                                 "write-protected?",
                                                 folder.string(), error.message()));
  return folder;
}

// Left by an export that was cut short: hidden, and never whole.
void sweep(const fs::path& folder) {
  std::error_code none;
  for (fs::directory_iterator entry(folder, none), end; !none && entry != end;
       entry.increment(none)) {
    const std::string name = entry->path().filename().string();
    std::error_code each;
    if (name.starts_with(".") && name.ends_with(".part")) fs::remove_all(entry->path(), each);
  }
}

Result<void> write_report(const fs::path& log, const fs::path& page,
                          const stats::ReadProgress& progress) {
  const stats::Report report = TRY(stats::read_report({log}, {}, progress));
  TRY(base::write_export_file(page, report::report_page(report, stats::Language::thai)));
  std::error_code none;  // reading may leave them
  for (const char* tail : {"-wal", "-shm"}) fs::remove(log.string() + tail, none);
  return {};
}

stats::ReadProgress part_of(const std::function<void(float)>& progress, float from, float share) {
  return [=](std::int64_t done, std::int64_t total) {
    const auto part = total > 0 ? static_cast<float>(done) / static_cast<float>(total) : 1.0F;
    if (progress) progress(from + share * part);
  };
}

// Another program's file, or a newer one's, is no log of this kiosk's any more either.
bool is_hurt(Fault fault) {
  return fault == Fault::damaged || fault == Fault::input || fault == Fault::newer;
}

// The whole log into `copy`, or what can be saved of it, or its files beside where that would be.
Result<Exported> copy_log(const fs::path& log, const fs::path& copy,
                          const stats::ReadProgress& progress) {
  // The file itself, not its folder: looking for logs there would open the one this process writes
  // beside SQLite, and closing it again would drop SQLite's own locks (POSIX).
  const auto merged = stats::merge_logs(copy, {log}, stats::Existing::keep, progress);
  if (merged) return Exported{{}, merged->events, Exported::What::all};
  if (!is_hurt(merged.error().fault)) return tl::unexpected(merged.error());
  const fs::path raw = copy.parent_path() / k_raw_folder;
  std::error_code error;
  fs::create_directory(raw, error);
  TRY(stats::copy_log_files(log, raw));
  const std::int64_t events = TRY(stats::salvage(raw / log.filename(), copy));
  fs::remove_all(events > 0 ? raw : copy, error);
  if (events > 0) return Exported{{}, events, Exported::What::readable};
  return Exported{{}, 0, Exported::What::raw_files};
}

fs::path note_of(const fs::path& state) {
  return state / "last-export";
}

}  // namespace

Result<Exported> export_to_stick(const fs::path& state, const fs::path& stick, base::WallTime now,
                                 const std::function<void(float)>& progress) {
  const fs::path folder = TRY(folder_on(stick));
  sweep(folder);
  const fs::path place = free_place(folder, name_of(now));
  base::ExportFolder part = TRY(base::ExportFolder::create(place));
  const fs::path copy = part.path() / "events.db";
  const auto tell = [&](float share) {
    if (progress) progress(share);
  };
  tell(0);
  Exported exported =
      TRY(copy_log(stats::log_file(state), copy, part_of(progress, 0, k_share_of_copy)));
  exported.folder = place;
  tell(k_share_of_copy);
  if (exported.what != Exported::What::raw_files)
    TRY(write_report(copy, part.path() / "report.html",
                     part_of(progress, k_share_of_copy, 1 - k_share_of_copy)));
  tell(1);
  TRY(part.publish());
  TRY(base::flush_disk_of(folder));  // the new name, too
  return exported;
}

std::optional<base::WallTime> last_export(const fs::path& state) {
  const auto text = base::read_file(note_of(state));
  if (!text) return std::nullopt;
  std::int64_t milliseconds = 0;
  const auto read = std::from_chars(text->data(), text->data() + text->size(), milliseconds);
  if (read.ec != std::errc{} || milliseconds <= 0) return std::nullopt;
  return base::WallTime(std::chrono::milliseconds(milliseconds));
}

Result<void> remember_export(const fs::path& state, base::WallTime now) {
  return base::write_file_whole(note_of(state),
                                fmt::format("{}\n", now.time_since_epoch().count()));
}

}  // namespace kiosk::app
