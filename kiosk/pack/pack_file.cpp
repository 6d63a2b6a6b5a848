#include "pack/pack_file.h"

#include "catalog/schema.h"
#include "pack/manifest.h"
#include "store/database.h"

#include <fmt/format.h>

#include <stop_token>
#include <string>
#include <utility>

namespace kiosk::pack {
namespace {

using base::Fault;
using base::Result;

std::string told(const std::filesystem::path& path, const char* what) {
  return fmt::format("{}: {}", path.string(), what);
}

Result<void> check_header(const store::Database& file, const std::filesystem::path& path) {
  if (TRY(file.number("PRAGMA application_id")) != catalog::k_pack_application_id)
    return base::fail(Fault::input, told(path,
                                         "this is not a content pack; make one with "
                                         "kiosk-pack build"));
  const auto format = TRY(file.number("PRAGMA user_version"));
  if (format < 1)
    return base::fail(Fault::damaged, told(path, "the pack is not whole; build it again"));
  if (format < catalog::k_oldest_pack_format)
    return base::fail(Fault::input, told(path,
                                         "the pack was made by an older kiosk-pack; build it "
                                         "again from its workbook"));
  if (format > catalog::k_pack_format)
    return base::fail(Fault::newer, told(path,
                                         "the pack was made by a newer kiosk-pack; update "
                                         "this kiosk or build the pack with its own "
                                         "kiosk-pack"));
  return {};
}

Result<void> check_length(const store::Database& file, const std::filesystem::path& path) {
  const auto pages = TRY(file.number("PRAGMA page_count"));
  const auto page_size = TRY(file.number("PRAGMA page_size"));
  const auto promised = TRY(file.number("SELECT count(*) FROM pack"));
  std::error_code none;
  const auto length = static_cast<std::int64_t>(std::filesystem::file_size(path, none));
  if (none || promised == 0 || length != pages * page_size)
    return base::fail(Fault::damaged, told(path, "the pack is not whole; copy it again"));
  return {};
}

Result<std::string> tables_of(const store::Database& file) {
  std::string tables;
  TRY(
      file.each("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema "
                "ORDER BY type, name",
                {}, [&](const store::Row& row) {
                  tables += row.text(0) + "\n";
                  return true;
                }));
  return tables;
}

// A stranger's file may hold views or triggers that run when we ask: so the schema must be ours to
// the byte.
Result<void> check_tables(const store::Database& file, const std::filesystem::path& path) {
  store::Database ours = TRY(store::Database::open(":memory:", store::Access::write));
  TRY(ours.script(catalog::k_pack_schema));
  if (TRY(file.number("PRAGMA user_version")) < catalog::k_pack_format)
    TRY(ours.script(catalog::k_back_to_format_3));
  if (TRY(tables_of(file)) != TRY(tables_of(ours)))
    return base::fail(Fault::damaged, told(path,
                                           "the pack's tables are not those of a pack; "
                                           "build it again with kiosk-pack"));
  return {};
}

Result<void> check_sealed(const store::Database& file, const std::filesystem::path& path) {
  if (!TRY(is_sealed(file)))
    return base::fail(Fault::damaged, told(path,
                                           "the pack does not say what belongs in it; build it "
                                           "again with kiosk-pack"));
  return {};
}

// A pipe or a device would be read without end.
Result<void> check_file(const std::filesystem::path& path) {
  std::error_code none;
  if (std::filesystem::exists(path, none) && !std::filesystem::is_regular_file(path, none))
    return base::fail(Fault::system, path.string());
  return {};
}

tl::unexpected<base::Error> made_elsewhere(const std::filesystem::path& path) {
  return base::fail(Fault::damaged, told(path,
                                         "the pack is not made as kiosk-pack makes them; build it "
                                         "again with kiosk-pack"));
}

Result<void> check_event(const store::Database& file, const std::filesystem::path& path) {
  if (TRY(file.number("SELECT count(*) FROM event")) != 1) return made_elsewhere(path);
  return {};
}

Result<store::Database> open_checked(const std::filesystem::path& path) {
  TRY(check_file(path));
  store::Database file = TRY(store::Database::open(path, store::Access::stranger));
  TRY(check_header(file, path));
  TRY(check_tables(file, path));
  TRY(check_length(file, path));
  TRY(check_sealed(file, path));
  TRY(check_event(file, path));
  return file;
}

Result<void> check_pages(const store::Database& file, const std::filesystem::path& path) {
  std::string verdict;
  TRY(file.each("PRAGMA integrity_check(1)", {}, [&](const store::Row& row) {
    verdict = row.text(0);
    return false;
  }));
  if (verdict != "ok")
    return base::fail(Fault::damaged, told(path, "the pack is damaged inside; copy it again"));
  return {};
}

Result<void> check_values(const store::Database& file, const std::filesystem::path& path,
                          const std::stop_token& stop) {
  if (!TRY(is_as_sealed(file, stop)))
    return base::fail(Fault::damaged, told(path, "the pack is damaged inside; copy it again"));
  return {};
}

// Everything a row names is there.
Result<void> check_references(const store::Database& file, const std::filesystem::path& path) {
  bool dangling = false;
  TRY(file.each("PRAGMA foreign_key_check", {}, [&](const store::Row&) {
    dangling = true;
    return false;
  }));
  if (dangling) return made_elsewhere(path);
  return {};
}

// What SQLite says of a broken file is for programmers; this is for the operator.
tl::unexpected<base::Error> in_words(base::Error error, const std::filesystem::path& path) {
  if (error.fault == Fault::damaged && !error.message.starts_with(path.string() + ": the pack"))
    error.message = told(path, "this is not a content pack, or it is damaged; copy it again");
  if (error.fault == Fault::missing)
    error.message = told(path,
                         "the pack is not there; make one with kiosk-pack build, or copy it "
                         "to this place");
  if (error.fault == Fault::system)
    error.message = told(path,
                         "the file cannot be read; check that it is a file, who may read it "
                         "and the disk it lies on");
  return tl::unexpected(std::move(error));
}

}  // namespace

Result<catalog::Catalog> open(const std::filesystem::path& path) {
  auto file = open_checked(path);
  if (!file) return in_words(std::move(file.error()), path);
  TRY(catalog::stand_in_for_newer(*file));
  return catalog::Catalog(std::move(*file));
}

Result<void> verify(const std::filesystem::path& path, const std::stop_token& stop) {
  const auto file = open_checked(path);
  if (!file) return in_words(file.error(), path);
  const std::stop_callback interrupted(stop, [&] { file->interrupt(); });
  const auto whole = check_pages(*file, path)
                         .and_then([&] { return check_values(*file, path, stop); })
                         .and_then([&] { return check_references(*file, path); });
  if (!whole) return in_words(whole.error(), path);
  return {};
}

}  // namespace kiosk::pack
