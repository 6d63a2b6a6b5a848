#include "authoring/rendition_cache.h"

#include "authoring/picture_bytes.h"
#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;
using kiosk::tests::SourceFolder;

namespace {

PreparedPicture some_picture(char digit) {
  const std::vector<std::byte> jpeg = {std::byte{0xFF}, std::byte{0xD8}, std::byte{1},
                                       std::byte{2}};
  return {std::string(64, digit), 600, 400, "#cc8844", {{320, jpeg}, {640, jpeg}}};
}

std::vector<std::filesystem::path> entries_in(const std::filesystem::path& source) {
  std::vector<std::filesystem::path> entries;
  for (const auto& entry :
       std::filesystem::directory_iterator(source / ".kiosk-pack" / "renditions"))
    entries.push_back(entry.path());
  return entries;
}

}  // namespace

TEST_CASE("a picture comes back from its bytes, and nothing comes from other bytes") {
  const PreparedPicture picture = some_picture('a');
  const std::string bytes = bytes_of(picture);
  CHECK(picture_in(bytes) == picture);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(picture_in(bytes.substr(0, length)));
  CHECK_FALSE(picture_in(bytes + "x"));
  struct Case {
    const char* what;
    void (*spoil)(PreparedPicture&);
  };
  const Case k_cases[] = {
      {"no digest", [](PreparedPicture& p) { p.digest = "abc"; }},
      {"no colour", [](PreparedPicture& p) { p.tone = "red"; }},
      {"no rendition", [](PreparedPicture& p) { p.renditions.clear(); }},
      {"another size", [](PreparedPicture& p) { p.renditions[0].side = 321; }},
      {"a size twice", [](PreparedPicture& p) { p.renditions[0].side = 640; }},
      {"larger than its largest", [](PreparedPicture& p) { p.width = 641; }},
      {"no JPEG", [](PreparedPicture& p) { p.renditions[1].jpeg[0] = std::byte{0}; }}};
  for (const Case& given : k_cases) {
    CAPTURE(given.what);
    PreparedPicture spoilt = picture;
    given.spoil(spoilt);
    CHECK_FALSE(picture_in(bytes_of(spoilt)));
  }
}

TEST_CASE("renditions are kept, checked when they are used, and removed when they are not") {
  const tests::TemporaryFolder source;
  {
    RenditionCache first(source.path());
    CHECK_FALSE(first.fetch(std::string(64, 'a')));
    first.keep(some_picture('a'));
    first.keep(some_picture('b'));
    first.drop_unused();
    CHECK(entries_in(source.path()).size() == 2);
  }
  RenditionCache second(source.path());
  CHECK(second.fetch(std::string(64, 'a')) == some_picture('a'));
  second.drop_unused();
  REQUIRE(entries_in(source.path()).size() == 1);

  const std::filesystem::path entry = entries_in(source.path()).front();
  const std::string whole = base::read_file(entry).value();
  for (const std::size_t at : {std::size_t{0}, std::size_t{70}, whole.size() - 1}) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    REQUIRE(base::write_file_whole(entry, flipped));
    CHECK_FALSE(RenditionCache(source.path()).fetch(std::string(64, 'a')));
  }
}

TEST_CASE("another picture's entry is not taken for this one's") {
  const tests::TemporaryFolder source;
  RenditionCache(source.path()).keep(some_picture('a'));
  const std::filesystem::path entry = entries_in(source.path()).front();
  const std::string name = entry.filename().string();
  std::filesystem::rename(entry, entry.parent_path() / (std::string(64, 'b') + name.substr(64)));
  CHECK_FALSE(RenditionCache(source.path()).fetch(std::string(64, 'b')));
}

TEST_CASE("a second build of an unchanged folder reuses every picture, and makes the same pack") {
  const SourceFolder source;
  source.put("media/reading-2.png", tests::png_picture(900, 600));
  CHECK(source.build().summary.reused == 0);
  const std::string first = base::read_file(source.pack()).value();
  CHECK(source.build().summary.reused == 2);
  CHECK(base::read_file(source.pack()).value() == first);

  source.put("media/reading-2.png", tests::png_picture(1000, 600));
  CHECK(source.build().summary.reused == 1);
  CHECK(entries_in(source.path()).size() == 2);
  std::filesystem::remove_all(source.path() / ".kiosk-pack");
  const std::string with_cache = base::read_file(source.pack()).value();
  CHECK(source.build().summary.reused == 0);
  CHECK(base::read_file(source.pack()).value() == with_cache);
}

TEST_CASE("a build goes on where nothing can be kept, and writes nowhere else") {
  const SourceFolder source;
  const tests::TemporaryFolder elsewhere;
  std::filesystem::create_directory_symlink(elsewhere.path(), source.path() / ".kiosk-pack");
  CHECK(source.build().built);
  CHECK(std::filesystem::is_empty(elsewhere.path()));
  std::filesystem::remove(source.path() / ".kiosk-pack");
  source.put(".kiosk-pack", "a file in its place");
  CHECK(source.build().built);
}
