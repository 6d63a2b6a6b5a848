#include "store/raw_file.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::store;

namespace {

std::string pieces_of(const std::filesystem::path& file) {
  std::string all;
  const auto read = each_piece(file, [&](const std::string& bytes) -> base::Result<void> {
    all += bytes;
    return {};
  });
  REQUIRE(read.has_value());
  return all;
}

}  // namespace

TEST_CASE("any file's bytes are read as they are, a database's or not", "[raw_file]") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "file";
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{3}, std::size_t{1} << 20, (std::size_t{5} << 19) + 1}) {
    CAPTURE(length);
    std::string bytes(length, 'x');
    if (length > 0) bytes.back() = 'y';
    REQUIRE(base::write_file_whole(file, bytes).has_value());
    CHECK(pieces_of(file) == bytes);
    CHECK(first_bytes(file, 5) == bytes.substr(0, 5));
  }
}

TEST_CASE("what is not there, or is handed to somebody who fails, fails", "[raw_file]") {
  const tests::TemporaryFolder folder;
  CHECK_FALSE(first_bytes(folder / "none", 5).has_value());
  REQUIRE(base::write_file_whole(folder / "file", "text").has_value());
  const auto read = each_piece(folder / "file", [](const std::string&) -> base::Result<void> {
    return base::fail(base::Fault::system, "the stick is full");
  });
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().message == "the stick is full");
}
