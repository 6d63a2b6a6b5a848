// The real kiosk-pack, run for real.
#include "authoring/source_folder.h"
#include "places.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <string>

using namespace kiosk;
using kiosk::tests::SourceFolder;

namespace {

struct Outcome {
  int exit_code = -1;
  std::string said;    // standard output
  std::string errors;  // standard error
};

Outcome run(const std::string& arguments) {
  const tests::TemporaryFolder folder;
  const std::string errors = (folder / "stderr").string();
  const std::string command =
      std::string(tests::k_program_folder) + "/kiosk-pack " + arguments + " 2>" + errors;
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  char part[4096];
  for (std::size_t length = 0; (length = std::fread(part, 1, sizeof part, pipe)) > 0;)
    outcome.said.append(part, length);
  const int status = ::pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome.errors = base::read_file(errors).value_or("");
  return outcome;
}

bool is_one_line(const std::string& text) {
  return !text.empty() && text.find('\n') == text.size() - 1;
}

}  // namespace

TEST_CASE("kiosk-pack build makes a pack and says so") {
  const SourceFolder source;
  const Outcome built = run("build " + source.path().string() + " -o " + source.pack().string());
  CHECK(built.exit_code == 0);
  CHECK(built.errors.empty());
  CHECK_THAT(built.said, Catch::StartsWith("reading the sheets …\n"));
  CHECK_THAT(built.said, Catch::Contains("pictures 1 of 1") &&
                             Catch::Contains(": เปิดบ้านนวัตกรรมเลย ๒ (e0), version 1: 1 work, 1 "
                                             "school, 1 picture, ") &&
                             Catch::Contains("0 errors, 0 warnings\n"));

  const Outcome info = run("info " + source.pack().string());
  CHECK(info.exit_code == 0);
  CHECK_THAT(info.said,
             Catch::Contains("id         e0\n") && Catch::Contains("date       2021-09-15\n") &&
                 Catch::Contains("pictures   1\n") && Catch::Contains("หมวดนวัตกรรม · Category\n") &&
                 Catch::Contains("format     4\n"));
}

TEST_CASE("kiosk-pack build tells each problem in a line and leaves no pack behind errors") {
  const SourceFolder source;
  source.change("event.csv", "15 กันยายน 2564", "วันนี้");
  source.put("media/notes.txt", "x");
  const Outcome failed = run("build " + source.path().string() + " -o " + source.pack().string());
  CHECK(failed.exit_code == 1);
  CHECK(failed.errors ==
        "warning: media/notes.txt: this is no JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF picture, "
        "no MP4 or WebM video and no recording; it is left out\n"
        "error: event.csv row 2, column date: \"วันนี้\" is not a date; write it as 2021-09-15, "
        "15/9/2564 or 15 กันยายน 2564\n"
        "kiosk-pack: 1 error, 1 warning; no pack was made\n");
  CHECK_FALSE(std::filesystem::exists(source.pack()));
}

TEST_CASE("kiosk-pack new makes a workbook once, and says how to go on") {
  const tests::TemporaryFolder folder;
  const std::string event = (folder / "event").string();
  const Outcome made = run("new " + event + " --like loei2");
  CHECK(made.exit_code == 0);
  CHECK(made.errors.empty());
  CHECK_THAT(made.said, Catch::StartsWith(event + "/แบบฟอร์ม.xlsx: fill it in") &&
                            Catch::Contains("then: kiosk-pack build " + event + " -o NAME.kpack"));
  const Outcome again = run("new " + event);
  CHECK(again.exit_code == 1);
  CHECK(is_one_line(again.errors));
  CHECK_THAT(again.errors, Catch::Contains("is there already"));
  // Its examples alone are no exhibition.
  CHECK(run("build " + event + " -o " + (folder / "a.kpack").string()).exit_code == 1);
}

TEST_CASE("kiosk-pack tells wrong files in one line") {
  const SourceFolder source;
  for (const std::string& arguments :
       {"info " + (source.path() / "none.kpack").string(),
        "info " + (source.path() / "event.csv").string(),
        "build " + (source.path() / "none").string() + " -o /tmp/never.kpack"}) {
    CAPTURE(arguments);
    const Outcome outcome = run(arguments);
    CHECK(outcome.exit_code == 1);
    CHECK(is_one_line(outcome.errors));
    CHECK_THAT(outcome.errors, Catch::StartsWith("kiosk-pack: "));
  }
}

TEST_CASE("kiosk-pack explains itself and refuses wrong options") {
  for (const char* const arguments :
       {"--help", "build --help", "new --help", "info --help", "--version"}) {
    CAPTURE(arguments);
    CHECK(run(arguments).exit_code == 0);
  }
  CHECK_THAT(run("build --help").said, Catch::Contains("Example: kiosk-pack build") &&
                                           Catch::Contains(".xlsx or .ods") &&
                                           Catch::Contains("CSV"));
  CHECK_THAT(run("new --help").said, Catch::Contains("loei2"));
  for (const char* const arguments :
       {"", "build", "build a", "info", "new", "new a --like nowhere", "bild a -o b", "info a b"}) {
    CAPTURE(arguments);
    const Outcome outcome = run(arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(is_one_line(outcome.errors));
  }
}

TEST_CASE("kiosk-pack check tells what is wrong, writes the page, and makes no pack") {
  const SourceFolder source;
  const std::filesystem::path page = source.path() / "page.html";
  const std::string arguments = source.path().string() + " --report " + page.string();
  const Outcome good = run("check " + arguments);
  CHECK(good.exit_code == 0);
  CHECK_THAT(good.said, Catch::Contains("0 errors, 0 warnings; a pack can be made\n"));
  CHECK_THAT(base::read_file(page).value(), Catch::Contains("<html lang=\"th\">"));

  source.change("exhibits.csv", "thai;english", "no-such");
  const Outcome thai = run("check " + arguments + " --language th");
  CHECK(thai.exit_code == 1);
  CHECK_THAT(thai.errors,
             Catch::Contains("ผิดพลาด: exhibits.csv แถว 2") && Catch::Contains("ไม่มีหมวด “no-such”"));
  const Outcome english = run("check " + arguments + " --language en");
  CHECK_THAT(english.errors, Catch::Contains("error: exhibits.csv row 2") &&
                                 Catch::Contains("1 error, 0 warnings; no pack was made"));
  CHECK_THAT(base::read_file(page).value(),
             Catch::Contains("<html lang=\"en\">") && Catch::Contains("no-such"));
  CHECK_FALSE(std::filesystem::exists(source.pack()));
}
