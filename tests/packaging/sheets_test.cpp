// The sheets that are printed for the hall.
#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace kiosk::tests;
namespace fs = std::filesystem;

TEST_CASE("each sheet is one A4 page, and the same each time it is printed",
          "[sheets][end-to-end]") {
  const TemporaryFolder folder;
  const auto print = [&](const char* where) {
    return run(folder.path(),
               {std::string(k_source_folder) + "/packaging/doc/pdf", (folder / where).string()})
        .exit_code;
  };
  INFO("needs the Debian packages chromium and poppler-utils: packaging/install test");
  REQUIRE(print("once") == 0);
  REQUIRE(print("again") == 0);
  for (const char* sheet : {"setup-sheet.pdf", "privacy.pdf"}) {
    CAPTURE(sheet);
    CHECK(text_in(folder / "once" / sheet) == text_in(folder / "again" / sheet));
    const std::string told =
        run(folder.path(), {"pdfinfo", (folder / "once" / sheet).string()}).said;
    CHECK(holds(told, "Pages:           1\n"));
    CHECK(holds(told, "(A4)"));
  }
  const std::string said =
      run(folder.path(), {"pdftotext", (folder / "once/setup-sheet.pdf").string(), "-"}).said;
  CHECK(holds(said, "bottom_edge_mm"));
  CHECK(holds(said, "systemctl enable --now kiosk-kmsdrm"));
}
