#include "authoring/media_folder.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

using namespace kiosk::authoring;

namespace {

using Names = std::vector<std::string>;

class Folder {
 public:
  explicit Folder(const Names& names) {
    for (const std::string& name : names) std::ofstream(m_folder / name) << "x";
  }
  const std::filesystem::path& path() const { return m_folder.path(); }
  MediaFolder list() const { return MediaFolder::list(path()).value(); }

 private:
  kiosk::tests::TemporaryFolder m_folder;
};

}  // namespace

TEST_CASE("files are told apart by their endings, in large or small letters") {
  const Folder folder({"a.JPG", "b.heic", "c.webp", "d.tif", "e.pdf", "f.mp4", "g.WebM", "h.srt",
                       "i.th.vtt", "j.docx", ".hidden.jpg", "Thumbs.db"});
  std::filesystem::create_directory(folder.path() / "more.jpg");
  const MediaFolder media = folder.list();
  CHECK(media.pictures() == Names{"a.JPG", "b.heic", "c.webp", "d.tif", "e.pdf"});
  CHECK(media.videos() == Names{"f.mp4", "g.WebM"});
  CHECK(media.subtitles() == Names{"h.srt", "i.th.vtt"});
  CHECK(media.others() == Names{"j.docx", "more.jpg"});
  CHECK(media.is_folder("more.jpg"));
  CHECK_FALSE(media.is_folder("j.docx"));
}

TEST_CASE("a name is found however its letters are written") {
  const Folder folder({"Photo.JPG", "ภาพน้ำ.jpg", "caf\u00E9.png"});
  const MediaFolder media = folder.list();
  CHECK(media.picture("photo.jpg") == "Photo.JPG");
  CHECK(media.picture("ภาพน้ำ.JPG") == "ภาพน้ำ.jpg");
  CHECK(media.picture("cafe\u0301.png") == "caf\u00E9.png");
  CHECK(media.picture("photo.jpeg").empty());
  CHECK(media.pictures_of("x", {"PHOTO.jpg", "Photo.JPG", "none.jpg"}) == Names{"Photo.JPG"});
  CHECK(media.twins().empty());
}

TEST_CASE("two files under one name are told, and each can still be meant") {
  const Folder folder({"a.JPG", "a.jpg", "b.png"});
  const MediaFolder media = folder.list();
  REQUIRE(media.twins().size() == 1);
  CHECK(media.twins()[0].first == "a.JPG");
  CHECK(media.twins()[0].second == "a.jpg");
  CHECK(media.picture("a.jpg") == "a.jpg");
  CHECK(media.picture("A.jpg") == "a.JPG");
}
