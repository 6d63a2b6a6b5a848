#include "store/raw_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace kiosk::store {
namespace {

using base::Result;

constexpr std::size_t k_piece = std::size_t{1} << 20;

tl::unexpected<base::Error> unreadable(const std::filesystem::path& file) {
  return base::fail(base::Fault::system, fmt::format("{} cannot be read", file.string()));
}

// A file opened by SQLite's file system, which knows of all its others in this process.
class RawFile {
 public:
  static Result<RawFile> open(const std::filesystem::path& path);
  RawFile(RawFile&&) = default;
  RawFile& operator=(RawFile&&) = delete;
  ~RawFile() {
    if (m_file) m_file->pMethods->xClose(m_file.get());
  }

  Result<std::int64_t> size();
  // So many from there on, of which the file has all.
  Result<std::string> read(std::int64_t from, std::size_t length);

 private:
  struct Free {
    void operator()(sqlite3_file* file) const { sqlite3_free(file); }
  };
  struct FreeName {
    void operator()(const char* name) const { sqlite3_free_filename(name); }
  };
  using Name = std::unique_ptr<const char, FreeName>;

  RawFile(std::filesystem::path path, Name name, std::unique_ptr<sqlite3_file, Free> file)
      : m_path(std::move(path)), m_name(std::move(name)), m_file(std::move(file)) {}

  std::filesystem::path m_path;
  Name m_name;  // SQLite keeps the pointer as long as the file is open
  std::unique_ptr<sqlite3_file, Free> m_file;
};

Result<RawFile> RawFile::open(const std::filesystem::path& path) {
  sqlite3_vfs* const files = sqlite3_vfs_find(nullptr);
  Name name(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr));
  std::unique_ptr<sqlite3_file, Free> file(
      static_cast<sqlite3_file*>(sqlite3_malloc(files->szOsFile)));
  if (!name || !file) return unreadable(path);
  file->pMethods = nullptr;
  constexpr int k_flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
  int given = 0;
  if (files->xOpen(files, name.get(), file.get(), k_flags, &given) != SQLITE_OK) {
    if (file->pMethods) file->pMethods->xClose(file.get());
    return unreadable(path);
  }
  return RawFile(path, std::move(name), std::move(file));
}

Result<std::int64_t> RawFile::size() {
  sqlite3_int64 size = 0;
  if (m_file->pMethods->xFileSize(m_file.get(), &size) != SQLITE_OK) return unreadable(m_path);
  return size;
}

Result<std::string> RawFile::read(std::int64_t from, std::size_t length) {
  std::string bytes(length, '\0');
  const int done =
      m_file->pMethods->xRead(m_file.get(), bytes.data(), static_cast<int>(length), from);
  if (done != SQLITE_OK) return unreadable(m_path);
  return bytes;
}

}  // namespace

Result<std::string> first_bytes(const std::filesystem::path& path, std::size_t most) {
  RawFile file = TRY(RawFile::open(path));
  const auto there = static_cast<std::size_t>(TRY(file.size()));
  return file.read(0, std::min(there, most));
}

Result<void> each_piece(const std::filesystem::path& path,
                        const std::function<Result<void>(const std::string& bytes)>& use) {
  RawFile file = TRY(RawFile::open(path));
  const std::int64_t size = TRY(file.size());
  for (std::int64_t from = 0; from < size;) {
    const auto length = std::min<std::int64_t>(k_piece, size - from);
    TRY(use(TRY(file.read(from, static_cast<std::size_t>(length)))));
    from += length;
  }
  return {};
}

}  // namespace kiosk::store
