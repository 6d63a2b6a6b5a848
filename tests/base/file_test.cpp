#include "base/file.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <filesystem>
#include <string>

using namespace kiosk;
using base::Fault;
using tests::TemporaryFolder;

namespace {

std::size_t entries_in(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator entries(folder);
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

}  // namespace

TEST_CASE("a file written whole is read back byte for byte", "[base]") {
  const TemporaryFolder folder;
  const std::string texts[] = {"", "one line\n", "เลย ๒", std::string("\0 between\0", 10),
                               std::string(300'000, 'x')};
  for (const std::string& text : texts) {
    INFO("length " << text.size());
    REQUIRE(base::write_file_whole(folder / "file", text));
    CHECK(base::read_file(folder / "file").value() == text);
  }
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file that is not there is told apart from one that cannot be read", "[base]") {
  const TemporaryFolder folder;
  const auto missing = base::read_file(folder / "nothing");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == Fault::missing);
  CHECK_THAT(missing.error().message, Catch::Contains("nothing is not there"));

  const auto a_folder = base::read_file(folder.path());
  REQUIRE_FALSE(a_folder);
  CHECK(a_folder.error().fault == Fault::system);
}

TEST_CASE("a file that cannot be written leaves the old one and no half of the new", "[base]") {
  const TemporaryFolder folder;
  REQUIRE(base::write_file_whole(folder / "file", "old"));
  std::filesystem::create_directory(folder / "file.part");  // where the new text would go

  const auto written = base::write_file_whole(folder / "file", "new");
  REQUIRE_FALSE(written);
  CHECK(written.error().fault == Fault::system);
  CHECK_THAT(written.error().message, Catch::Contains((folder / "file").string()));
  CHECK(base::read_file(folder / "file").value() == "old");
}

TEST_CASE("a full disk is told, and the part written is taken away", "[base]") {
  if (!std::filesystem::exists("/dev/full")) return;
  const TemporaryFolder folder;
  std::filesystem::create_symlink("/dev/full", folder / "file.part");
  CHECK_FALSE(base::write_file_whole(folder / "file", std::string(100'000, 'x')));
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("writing into a folder that is not there fails and says where", "[base]") {
  const TemporaryFolder folder;
  const auto written = base::write_file_whole(folder / "no/such/file", "text");
  REQUIRE_FALSE(written);
  CHECK_THAT(written.error().message, Catch::Contains("no/such/file"));
}

TEST_CASE("who may read a file written whole does not hang on the umask where it matters",
          "[base]") {
  using std::filesystem::perms;
  const TemporaryFolder folder;
  const mode_t before = ::umask(0077);
  const auto for_all = base::write_file_whole(folder / "all", "1", base::Readers::everybody);
  ::umask(0);
  const auto for_one = base::write_file_whole(folder / "one", "1", base::Readers::owner_only);
  ::umask(before);
  REQUIRE(for_all);
  REQUIRE(for_one);
  CHECK(std::filesystem::status(folder / "all").permissions() == perms(0644));
  CHECK(std::filesystem::status(folder / "one").permissions() == perms(0600));
}

TEST_CASE("publishing a finished file takes the target's place", "[base]") {
  const TemporaryFolder folder;
  REQUIRE(base::write_file_whole(folder / "target", "old"));
  REQUIRE(base::write_file_whole(folder / "finished", "new"));
  REQUIRE(base::publish_file(folder / "finished", folder / "target"));
  CHECK(base::read_file(folder / "target").value() == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "finished"));
  CHECK_FALSE(base::publish_file(folder / "finished", folder / "target"));
  CHECK(base::read_file(folder / "target").value() == "new");
}
