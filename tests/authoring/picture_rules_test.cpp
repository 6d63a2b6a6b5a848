// What an author is told of the pictures beside the sheets.
#include "authoring/pictures_made.h"
#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("pictures are found, used and large enough") {
  {
    const SourceFolder source;
    source.put("media/other-1.svg", tests::svg_picture(4, 3, "red"));
    source.put("media/notes.txt", "x");
    source.put("media/reading-2.png", tests::png_picture(640, 480));
    CHECK(told(source.build().problems) ==
          Lines{"warning: media/other-1.svg: no work shows this picture; it is left out; name it "
                "after a work's id, as in my-work-1.jpg, or list it under images",
                "warning: media/notes.txt: this is no JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF "
                "picture, "
                "no MP4 or WebM video and no recording; it is left out",
                "warning: media/reading-2.png: the picture has only 640 × 480 pixels and will look "
                "soft; use one of 800 pixels or more if there is one",
                "warning: exhibits.csv: 1 picture without an alternative text (alts), the first in "
                "row 2; say in a few words what each shows, for visitors who cannot see it"});
  }
  {
    const SourceFolder source;
    source.remove("media/reading-1.svg");
    CHECK(told(source.build().problems) ==
          Lines{"warning: exhibits.csv row 2, column captions: there are 1 caption but 0 pictures; "
                "a \";\" inside a caption begins a new one",
                "warning: exhibits.csv row 2, column captions_en: there are 1 caption but 0 "
                "pictures; a \";\" inside a caption begins a new one",
                "warning: exhibits.csv row 2, column alts: there are 1 alternative text but 0 "
                "pictures; a \";\" inside an alternative text begins a new one",
                "warning: exhibits.csv row 2, column alts_en: there are 1 alternative text but 0 "
                "pictures; a \";\" inside an alternative text begins a new one",
                "warning: exhibits.csv: 1 of 1 work without a picture, the first in row 2"});
  }
}

TEST_CASE("pictures listed in a row must be in the media folder") {
  const SourceFolder source;
  source.change("exhibits.csv", "captions,", "images,captions,");
  source.change("exhibits.csv", "They read well,", "They read well,../a.jpg;reading-1.sgv,");
  CHECK(told(source.build().problems) ==
        Lines{"error: exhibits.csv row 2, column images: \"../a.jpg\" is more than a file's name; "
              "put the picture into the folder media and write its name only",
              "error: exhibits.csv row 2, column images: there is no picture \"reading-1.sgv\" in "
              "the folder media; choose one of reading-1.svg"});
}

TEST_CASE("a picture that cannot be read stops the build and is named") {
  const SourceFolder source;
  source.put("media/reading-1.svg", "no picture");
  CHECK(told(source.build().problems) ==
        Lines{"error: media/reading-1.svg: the file is no JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF "
              "picture, whatever its name says; save it as JPEG"});
  source.remove("media/reading-1.svg");
  source.put("media/reading-2.png", tests::png_picture(900, 900, tests::Body::missing));
  const authoring::BuildReport report = source.build();
  REQUIRE(report.problems.errors() == 1);
  CHECK_THAT(told(report.problems).back(),
             Catch::StartsWith("error: media/reading-2.png: the picture cannot be read; "));
  CHECK_FALSE(std::filesystem::exists(source.pack()));
  CHECK_FALSE(std::filesystem::exists(source.pack().string() + ".part"));
}

TEST_CASE("names that only case tells apart are told, and folders inside the folder") {
  const SourceFolder source;
  source.put("media/READING-1.SVG", tests::svg_picture(300, 300, "#336699"));
  std::filesystem::create_directory(source.path() / "media" / "more");
  const Lines lines = told(source.build().problems);
  REQUIRE(lines.size() >= 2);
  CHECK(lines[0] ==
        "error: media/reading-1.svg: \"READING-1.SVG\" is there as well, a name that is the same "
        "but for small and capital letters or accents; rename one of them, or remove it");
  CHECK(lines[1] ==
        "warning: media/more: a folder inside the picture folder is left out; put its pictures "
        "beside the others");
}

TEST_CASE("a picture that is shown twice is told with both names") {
  const SourceFolder source;
  source.change("exhibits.csv", "Two pupils reading,", "Two pupils reading; Again,");
  source.change("exhibits.csv", "เด็กสองคนอ่านหนังสือ,", "เด็กสองคนอ่านหนังสือ; อีกครั้ง,");
  source.put("media/reading-2.svg", tests::svg_picture(400, 300, "#cc8844"));
  CHECK(told(source.build().problems) ==
        Lines{"warning: media/reading-1.svg: the same picture is shown more than once: "
              "reading-1.svg (work reading) and reading-2.svg (work reading); give each its own, "
              "or leave one out"});
}

TEST_CASE("photos need a word about consent, and none is shown against it") {
  const SourceFolder source;
  source.change("exhibits.csv", "no-people", "");
  CHECK(told(source.build().problems).empty());  // a drawing shows nobody
  source.remove("media/reading-1.svg");
  source.put("media/reading-1.png", tests::png_picture(900, 900));
  CHECK(told(source.build().problems) ==
        Lines{"warning: exhibits.csv: 1 work with photos where the consent of the people in them "
              "is not said (consent), the first in row 2; write given (ได้รับแล้ว), no-people "
              "(ไม่มีบุคคลในภาพ) or missing (ยังไม่ได้รับ)"});
  source.change("exhibits.csv", "Two pupils reading,", "Two pupils reading,ยังไม่ได้รับ");
  const authoring::BuildReport report = source.build();
  CHECK_FALSE(report.built);
  CHECK(told(report.problems) ==
        Lines{"error: exhibits.csv row 2, column consent: this work's photos must not be shown "
              "before the consent is there; take the pictures out, or get it and write given "
              "(ได้รับแล้ว)"});
}

TEST_CASE("a PDF of several pages shows its first, and says so") {
  const SourceFolder source;
  source.remove("media/reading-1.svg");
  source.put("media/reading-1.pdf",
             "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
             "2 0 obj\n<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>\nendobj\n"
             "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>\nendobj\n"
             "4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]>>\nendobj\n"
             "trailer<</Root 1 0 R>>\n%%EOF");
  const authoring::BuildReport report = source.build();
  CHECK(report.built);
  CHECK(told(report.problems) ==
        Lines{"warning: media/reading-1.pdf: the file has 2 pages or frames; only the first is "
              "shown; save each of the others as a picture of its own"});
}
