// The bytes of a database's file, whatever became of them, also while another connection of this
// process has it open. Reading it in any other way would drop that connection's locks when it is
// closed again (POSIX), and another program that then closes the database last takes its
// write-ahead log away: sqlite.org/howtocorrupt.html, 2.2.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace kiosk::store {

// At most so many, fewer of a shorter file. Fails with Fault::system if they cannot be read.
base::Result<std::string> first_bytes(const std::filesystem::path& file, std::size_t most);

// Hands on the whole file, piece after piece, as it is at this moment: what somebody is writing may
// be in it by half. Fails with Fault::system where it cannot be read, or as `use` does.
base::Result<void> each_piece(
    const std::filesystem::path& file,
    const std::function<base::Result<void>(const std::string& bytes)>& use);

}  // namespace kiosk::store
