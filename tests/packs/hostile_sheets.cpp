// CSV sheets, and the folders they lie in: rows 10, 12, 17 and 18 of hall.md.
#include "packs/hostile_sources.h"

#include <sys/stat.h>

namespace kiosk::tests {
namespace {

using namespace std::string_literals;
using Place = HostilePlace;
namespace fs = std::filesystem;

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int time = 0; time < times; ++time) all += text;
  return all;
}

auto changed(const std::string& file, const std::string& from, const std::string& to) {
  return [=](const Place& place) { place.change(file, from, to); };
}

auto title(const std::string& text) {
  return changed("exhibits.csv", "อ่านออกเขียนได้", text);
}

auto summary(const std::string& text) {
  return changed("exhibits.csv", "นักเรียนอ่านหนังสือ", text);
}

auto id(const std::string& text) {
  return changed("exhibits.csv", "\nreading,", "\n" + text + ",");
}

auto date(const std::string& text) {
  return changed("event.csv", "15 กันยายน 2564", text);
}

auto url(const std::string& text) {
  return changed("sources.csv", "https://example.org/a", text);
}

auto images(const std::string& names) {
  return [names](const Place& place) {
    place.put("media/a.svg", svg_picture(40, 30, "#cc8844"));
    std::string text = base::read_file(place.source() / "exhibits.csv").value();
    text.insert(text.size() - 1, names);
    place.put("exhibits.csv", text);
  };
}

auto file(const std::string& name, const std::string& bytes) {
  return [=](const Place& place) { place.put(name, bytes); };
}

std::string in_utf16_without_mark(const std::string& ascii) {
  std::string wide;
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

std::string many_rows(int count) {
  std::string text = "facet,id,label\n";
  for (int at = 0; at < count; ++at) text += "category,t" + std::to_string(at) + ",หมวด\n";
  return text;
}

void put_large_sheet(const Place& place) {
  place.put("sources.csv", std::string(65 << 20, 'x'));
}

void put_pipe_among_sheets(const Place& place) {
  fs::remove(place.source() / "sources.csv");
  REQUIRE(::mkfifo((place.source() / "sources.csv").c_str(), 0600) == 0);
}

void put_pipe_among_pictures(const Place& place) {
  REQUIRE(::mkfifo((place.media() / "reading-1.jpg").c_str(), 0600) == 0);
}

void put_link_among_pictures(const Place& place) {
  fs::create_symlink("/etc/passwd", place.media() / "reading-1.jpg");
}

void put_device_among_pictures(const Place& place) {
  fs::create_symlink("/dev/zero", place.media() / "reading-1.png");
}

void put_loop_of_links(const Place& place) {
  fs::create_symlink("reading-1.jpg", place.media() / "reading-1.jpg");
}

void put_folder_named_as_picture(const Place& place) {
  fs::create_directory(place.media() / "reading-1.jpg");
}

void put_twins(const Place& place) {
  place.put("media/reading-1.svg", svg_picture(40, 30, "#cc8844"));
  place.put("media/Reading-1.SVG", svg_picture(40, 30, "#448844"));
}

void put_control_characters_in_a_name(const Place& place) {
  place.put("media/reading-\x1B[2J1.txt", "x");
}

void put_device_as_sheet(const Place& place) {
  fs::remove(place.source() / "sources.csv");
  fs::create_symlink("/dev/zero", place.source() / "sources.csv");
}

void put_two_workbooks(const Place& place) {
  place.put_workbook(good_workbook());
  fs::copy_file(place.source() / "book.xlsx", place.source() / "book2.xlsx");
}

void link_the_renditions_elsewhere(const Place& place) {
  fs::create_symlink(place.home(), place.source() / ".kiosk-pack");
  place.put("media/reading-1.svg", svg_picture(40, 30, "#cc8844"));
}

constexpr Fate refused = Fate::refused, survived = Fate::survived;

// Made when they are first asked for: some hold megabytes, which other tests should not carry.
std::span<const HostileSource> all_sheets() {
  static const HostileSource k_all[] = {
      {"NUL bytes in a title", "17", title("อ่าน\0\0ออก"s), survived, "control character"},
      {"control characters in a title", "18", title("อ่าน\x1B[31mออก\x07"), survived,
       "control character"},
      {"a quote that is never closed", "17", summary("\"นักเรียน"), refused, "exhibits.csv: row 2"},
      {"a row of 200,000 columns", "17",
       changed("sources.csv", "report,", std::string(200'000, ',')), refused,
       "the row has too many columns"},
      {"a cell of 1 MB", "18", summary(std::string(1 << 20, 'x')), refused, "a cell is too long"},
      {"a summary of 30,000 letters", "18", summary(repeated("ก", 30'000)), refused,
       "at most 280 fit"},
      {"a title of one word of 7,000 letters", "18", title(repeated("ก", 7'000)), survived,
       "title"},
      {"100,001 rows", "17", file("terms.csv", many_rows(100'001)), refused,
       "it has too many rows"},
      {"a sheet of 65 MB", "17", put_large_sheet, refused, "larger than 64 MB"},
      {"lines that end with a carriage return alone", "17",
       file("awards.csv", "id,name,name_en\rbest,รางวัล,Best\r"), survived, ""},
      {"UTF-16 without a mark", "17",
       file("awards.csv", in_utf16_without_mark("id,name,name_en\nbest,a,Best\n")), survived, ""},
      {"UTF-16 cut in the middle of a letter", "17", file("awards.csv", "\xFF\xFEi\0d\0,"s),
       refused, "awards.csv"},
      {"two encodings in one sheet", "17", title("\xA1\xD2\xC3อ่าน"), survived,
       "read as Windows Thai"},
      {"10,000 tone marks on one letter", "18", title("ก" + repeated("่", 10'000)), survived, ""},
      {"10,000 marks of another script on one letter", "18",
       title("ก" + repeated("\u0316", 10'000)), survived, "excess mark"},
      {"writing-direction overrides", "18", title("อ่าน\u202Eออก\u2066"), survived,
       "writing-direction mark"},
      {"10,000 characters of no width", "18", title("อ่าน" + repeated("\u200B\u2060", 10'000)),
       survived, ""},
      {"a formula that starts a program", "17", title("=cmd|' /C calc'!A0"), survived, ""},
      {"a formula that asks the network", "17", title("\"=HYPERLINK(\"\"http://evil\"\")\""),
       survived, ""},
      {"what another program makes a page of", "18", title("<script>alert(1)</script>"), survived,
       ""},
      {"an id that leads elsewhere", "10", id("../../evil"), refused, "cannot be an id"},
      {"an id of 65 letters", "17", id(std::string(65, 'a')), refused, "cannot be an id"},
      {"an id in Thai", "17", id("ผลงาน"), refused, "cannot be an id"},
      {"an id that breaks out of a question", "17", id("x'); DROP TABLE pack;--"), refused,
       "cannot be an id"},
      {"a term that is its own grandparent", "17",
       changed("terms.csv",
               "label_en,role\ncategory,unspecified,ยังไม่ระบุ,Not specified,unspecified\n",
               "label_en,parent\ncategory,a,เอ,A,c\ncategory,b,บี,B,a\ncategory,c,ซี,C,b\n"),
       refused, "column parent: going up from row to row"},
      {"figures that are parts of each other", "17",
       changed("figures.csv", "all,ทั้งหมด,All,3,,", "all,ทั้งหมด,All,3,a,"), refused,
       "column part_of: going up from row to row"},
      {"a day in the year 9999", "17", date("9999-12-31"), refused, "is not a date"},
      {"a day in the year -1", "17", date("-0001-01-01"), refused, "is not a date"},
      {"a day that never is", "17", date("2564-02-30"), refused, "is not a date"},
      {"a number of 400 digits", "17",
       changed("figures.csv", ",๒,", "," + std::string(400, '9') + ","), refused,
       "is not a whole number"},
      {"sums beyond every number", "17",
       file("figures.csv",
            "id,label,value,part_of,source\nall,ทั้งหมด,1,,report\n"
            "a,หนึ่ง,9223372036854775807,all,report\n"
            "b,สอง,9223372036854775807,all,report\n"),
       refused, "is not a whole number"},
      {"a link that runs a script", "17", url("javascript:alert(1)"), refused,
       "is not a web address"},
      {"a link to a file", "17", url("file:///etc/passwd"), refused, "is not a web address"},
      {"a colour that is more than one", "17",
       changed("terms.csv",
               "label_en,role\ncategory,unspecified,ยังไม่ระบุ,Not specified,unspecified\n",
               "label_en,colour\ncategory,a,เอ,A,red;}\n"),
       survived, ""},
      {"a picture named with a path", "10", images("../../../etc/passwd.svg"), refused,
       "is more than a file's name"},
      {"a picture named with backslashes", "10", images("..\\a.svg"), refused,
       "is more than a file's name"},
      {"a picture named with a NUL", "10", images("a.svg\0.txt"s), refused, "there is no picture"},
      {"the same picture listed twice", "12", images("a.svg;a.svg"), survived, ""},
      {"two pictures of one name", "12", put_twins, refused, "is there as well"},
      {"a picture that is a link to a file", "10", put_link_among_pictures, survived,
       "reading-1.jpg"},
      {"a picture that is a link to a device", "10", put_device_among_pictures, survived,
       "reading-1.png"},
      {"a picture that is a link to itself", "10", put_loop_of_links, survived, "reading-1.jpg"},
      {"a picture that is a pipe", "10", put_pipe_among_pictures, survived, "reading-1.jpg"},
      {"a picture that is a folder", "10", put_folder_named_as_picture, survived,
       "a folder inside"},
      {"a file's name that clears the screen", "18", put_control_characters_in_a_name, survived,
       "left out"},
      {"a sheet that is a pipe", "10", put_pipe_among_sheets, refused,
       "sources.csv: it is named as a sheet or a workbook but is no file"},
      {"a sheet that is a device", "10", put_device_as_sheet, refused,
       "sources.csv: it is named as a sheet or a workbook but is no file"},
      {"two workbooks", "12", put_two_workbooks, refused, "book.xlsx, book2.xlsx"},
      {"renditions kept behind a link", "10", link_the_renditions_elsewhere, survived, ""},
  };
  return k_all;
}

}  // namespace

std::span<const HostileSource> hostile_sheets() {
  return all_sheets();
}

}  // namespace kiosk::tests
