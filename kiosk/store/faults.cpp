#include "store/faults.h"

#include <sqlite3.h>

namespace kiosk::store {

base::Fault fault_of(int sqlite_code) {
  switch (sqlite_code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return base::Fault::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
      return base::Fault::busy;
    default:
      return base::Fault::system;
  }
}

}  // namespace kiosk::store
