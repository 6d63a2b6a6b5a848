// A disk that fails where it is told to: SQLite's default file system with faults put in. While one
// is there, every database that is opened lies on it.
#pragma once

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <atomic>

namespace kiosk::stats::testing {

class FailingDisk {
 public:
  enum class Fault {
    error,      // EIO
    full,       // ENOSPC
    read_only,  // the file system was remounted
  };
  enum class For { once, long_time };  // long_time: until mend()

  FailingDisk() {
    disk() = this;
    m_real = sqlite3_vfs_find(nullptr);
    m_shim = *m_real;
    m_shim.zName = "failing-disk";
    m_shim.pAppData = m_real;
    m_shim.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_shim.xOpen = &open;
    m_shim.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync) {
      if (const int fault = disk()->next(SQLITE_IOERR_DELETE)) return fault;
      return real_of(vfs)->xDelete(real_of(vfs), name, sync);
    };
    REQUIRE(sqlite3_vfs_register(&m_shim, 1) == SQLITE_OK);
  }
  ~FailingDisk() {
    sqlite3_vfs_unregister(&m_shim);
    sqlite3_vfs_register(m_real, 1);
    disk() = nullptr;
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  // The call number `n` from now on (from 1) fails, and, for a long time, all that follow.
  void fail_at(long n, Fault fault, For length) {
    m_fault = fault;
    m_length = length;
    m_calls = 0;
    m_failed = 0;
    m_at = n;
  }
  void mend() { m_at = 0; }
  long calls() const { return m_calls; }
  long failed() const { return m_failed; }

 private:
  struct File {
    sqlite3_file base;
    sqlite3_file* real;  // lies behind this one
  };

  static FailingDisk*& disk() {
    static FailingDisk* the_one = nullptr;
    return the_one;
  }
  static sqlite3_vfs* real_of(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }
  static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

  // The code that a call is to fail with now; 0: it may go through.
  int next(int code) {
    const long call = ++m_calls;
    const long at = m_at;
    const bool fails = at > 0 && (m_length == For::once ? call == at : call >= at);
    if (!fails) return SQLITE_OK;
    ++m_failed;
    if (m_fault == Fault::full) return SQLITE_FULL;
    return m_fault == Fault::read_only ? SQLITE_READONLY : code;
  }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* made, int flags, int* out) {
    auto* file = reinterpret_cast<File*>(made);
    file->base.pMethods = nullptr;
    if (const int fault = disk()->next(SQLITE_CANTOPEN)) return fault;
    file->real = reinterpret_cast<sqlite3_file*>(file + 1);
    const int opened = real_of(vfs)->xOpen(real_of(vfs), name, file->real, flags, out);
    if (opened == SQLITE_OK) file->base.pMethods = methods();
    return opened;
  }

  // What changes the disk may fail; what only looks at it, and the locks, pass.
  static const sqlite3_io_methods* methods() {
    static const sqlite3_io_methods table = {
        3,
        [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
        [](sqlite3_file* f, void* to, int size, sqlite3_int64 place) {
          return real(f)->pMethods->xRead(real(f), to, size, place);
        },
        [](sqlite3_file* f, const void* from, int size, sqlite3_int64 place) {
          if (const int fault = disk()->next(SQLITE_IOERR_WRITE)) return fault;
          return real(f)->pMethods->xWrite(real(f), from, size, place);
        },
        [](sqlite3_file* f, sqlite3_int64 size) {
          if (const int fault = disk()->next(SQLITE_IOERR_TRUNCATE)) return fault;
          return real(f)->pMethods->xTruncate(real(f), size);
        },
        [](sqlite3_file* f, int flags) {
          if (const int fault = disk()->next(SQLITE_IOERR_FSYNC)) return fault;
          return real(f)->pMethods->xSync(real(f), flags);
        },
        [](sqlite3_file* f, sqlite3_int64* size) {
          return real(f)->pMethods->xFileSize(real(f), size);
        },
        [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
        [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
        [](sqlite3_file* f, int* out) {
          return real(f)->pMethods->xCheckReservedLock(real(f), out);
        },
        [](sqlite3_file* f, int what, void* with) {
          return real(f)->pMethods->xFileControl(real(f), what, with);
        },
        [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
        [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
        [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
          // Shared memory that is "read-only" is mapped all the same: SQLite relies on it.
          if (extend && disk()->next(SQLITE_IOERR_SHMSIZE)) return SQLITE_IOERR_SHMSIZE;
          return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
        },
        [](sqlite3_file* f, int offset, int n, int flags) {
          return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
        },
        [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
        [](sqlite3_file* f, int gone) { return real(f)->pMethods->xShmUnmap(real(f), gone); },
        [](sqlite3_file* f, sqlite3_int64 place, int size, void** out) {
          return real(f)->pMethods->xFetch(real(f), place, size, out);
        },
        [](sqlite3_file* f, sqlite3_int64 place, void* page) {
          return real(f)->pMethods->xUnfetch(real(f), place, page);
        }};
    return &table;
  }

  sqlite3_vfs* m_real = nullptr;
  sqlite3_vfs m_shim{};
  std::atomic<long> m_at{0};
  std::atomic<long> m_calls{0};
  std::atomic<long> m_failed{0};
  Fault m_fault = Fault::error;  // set while nothing writes
  For m_length = For::once;
};

}  // namespace kiosk::stats::testing
