// Where a PostgreSQL database is, and how to speak of it without giving a password away.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace kiosk::push {

struct Address {
  std::string text;                  // as it was given: for the library alone
  std::string shown;                 // postgresql://host:port/database, without user and password
  std::vector<std::string> secrets;  // what no message may hold
};

// Fails with Fault::input if it is no postgresql:// address, in a sentence that does not repeat it.
base::Result<Address> read_address(const std::string& text);

// A message of the library or the server, in one line and without secrets.
std::string told(const Address& address, const std::string& message);

}  // namespace kiosk::push
