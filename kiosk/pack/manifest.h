// A pack's own proof that it is whole: table `manifest` says of every other table how many rows it
// has and the SHA-256 of all their values, so that a changed byte is found without any signature.
//
// What is summed, so that anybody can do it again: the rows of a table WITHOUT ROWID in the order
// of its primary key, of any other table in the order of its rowid; in each row the columns as
// declared; of each value one letter for its type, its length as 8 bytes (most significant first),
// and its bytes:
//   N  NULL: length 0, no bytes
//   I  integer: 8 bytes, two's complement, most significant first
//   R  real: 8 bytes, IEEE 754, most significant first
//   T  text: its UTF-8
//   B  bytes: as they are
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <stop_token>

namespace kiosk::pack {

// Fills table manifest anew: the last thing done to a pack, before COMMIT. Reads row by row.
base::Result<void> seal(store::Database& pack);

// Whether every table but `manifest` has its row there. Takes the same time for any pack.
base::Result<bool> is_sealed(const store::Database& pack);

// Whether all tables are still as they were sealed. Reads everything, row by row. Fails with
// Fault::busy if it is told to stop.
base::Result<bool> is_as_sealed(const store::Database& pack, const std::stop_token& stop = {});

}  // namespace kiosk::pack
