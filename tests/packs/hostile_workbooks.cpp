// Workbooks: rows 10 to 12 and 17 of hall.md.
#include "packs/hostile_sources.h"

namespace kiosk::tests {
namespace {

using namespace std::string_literals;
using Place = HostilePlace;

constexpr const char* k_sheet = "xl/worksheets/sheet1.xml";
constexpr std::uint32_t k_unix_link = 0120777U << 16;
constexpr std::uint32_t k_unix_device = 0020666U << 16;

// The good workbook with one entry more.
void put_with(const Place& place, const RawEntry& entry) {
  std::vector<RawEntry> entries = good_entries();
  entries.push_back(entry);
  place.put_raw_workbook(raw_zip(entries));
}

auto named(const std::string& name) {
  return [name](const Place& place) { put_with(place, {name, "evil"}); };
}

auto with_first(void (*change)(RawEntry&)) {
  return [change](const Place& place) {
    std::vector<RawEntry> entries = good_entries();
    change(entries.front());
    place.put_raw_workbook(raw_zip(entries));
  };
}

auto with_part(const std::string& name, const std::string& text) {
  return [=](const Place& place) {
    Parts parts = good_workbook();
    parts[name] = text;
    place.put_workbook(parts);
  };
}

// The same, uncompressed, so that the limit on what it unpacks to says nothing of it.
auto with_plain_part(const std::string& name, const std::string& text) {
  return [=](const Place& place) {
    std::vector<RawEntry> entries = good_entries();
    for (RawEntry& entry : entries)
      if (entry.name == name) entry.bytes = text;
    place.put_raw_workbook(raw_zip(entries));
  };
}

// The first sheet, its table of rows in the place of what is there.
auto with_rows(const std::string& rows) {
  return with_part(
      k_sheet, "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
}

auto with_change(const std::string& part, const std::string& from, const std::string& to) {
  return [=](const Place& place) {
    Parts parts = good_workbook();
    std::string& text = parts.at(part);
    const std::size_t at = text.find(from);
    INFO(part << " holds " << from << ": " << text.substr(0, 600));
    REQUIRE(at != text.npos);
    text.replace(at, from.size(), to);
    place.put_workbook(parts);
  };
}

auto bytes(const std::string& all) {
  return [all](const Place& place) { place.put_raw_workbook(all); };
}

auto ods(const std::string& rows) {
  return [rows](const Place& place) {
    place.put_workbook(ods_parts(rows));
    std::filesystem::rename(place.source() / "book.xlsx", place.source() / "book.ods");
  };
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  all.reserve(text.size() * static_cast<std::size_t>(times));
  for (int time = 0; time < times; ++time) all += text;
  return all;
}

std::string compound_file(const std::string& stream) {
  std::string file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');
  for (const char c : stream) file += {c, '\0'};
  return file;
}

std::string billion_laughs() {
  std::string text = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">";
  for (int level = 1; level < 10; ++level)
    text += "<!ENTITY l" + std::to_string(level) + " \"" +
            repeated("&l" + std::to_string(level - 1) + ";", 10) + "\">";
  return text + "]><worksheet>&l9;</worksheet>";
}

void leave_out_the_end(const Place& place) {
  const std::string whole = raw_zip(good_entries());
  place.put_raw_workbook(whole.substr(0, whole.size() - 60));
}

void make_entries_overlap(const Place& place) {
  std::vector<RawEntry> entries = good_entries();
  const std::string kernel(900'000, 'k');
  entries.push_back({"quoted", kernel});
  std::size_t offset = 0;
  for (std::size_t at = 0; at + 1 < entries.size(); ++at)
    offset += local_header(entries[at]).size() + entries[at].bytes.size();
  for (int copy = 0; copy < 1500; ++copy)
    entries.push_back({"again" + std::to_string(copy), "", "",
                       static_cast<std::uint32_t>(kernel.size()),
                       static_cast<std::uint32_t>(offset)});
  place.put_raw_workbook(raw_zip(entries));
}

void put_many_empty_entries(const Place& place) {
  std::vector<RawEntry> entries = good_entries();
  for (int at = 0; at < 65'000; ++at) entries.push_back({"x" + std::to_string(at), ""});
  place.put_raw_workbook(raw_zip(entries));
}

void put_zip64_sizes(const Place& place) {
  RawEntry entry{"huge", "h"};
  entry.size = 0xFFFFFFFF;
  entry.extra = little_endian(1, 2) + little_endian(8, 2) + little_endian(1ULL << 62, 8);
  put_with(place, entry);
}

void put_a_zip_in_a_zip(const Place& place) {
  place.put_raw_workbook(raw_zip({{"book.xlsx", raw_zip(good_entries())}}));
}

void put_many_zeros(const Place& place) {
  with_part("xl/media/a.bin", std::string(64 << 20, '\0'))(place);
}

void put_long_attribute(const Place& place) {
  with_plain_part(k_sheet, "<?xml version=\"1.0\"?><worksheet><row r=\"" +
                               std::string(50 << 20, '1') + "\"/></worksheet>")(place);
}

void put_link_to_a_file(const Place& place) {
  place.put_raw_workbook("");
  std::filesystem::remove(place.source() / "book.xlsx");
  std::filesystem::create_symlink("/etc/passwd", place.source() / "book.xlsx");
}

constexpr Fate refused = Fate::refused, survived = Fate::survived;
constexpr const char* k_damaged = "book.xlsx: the workbook is damaged or no workbook";
constexpr const char* k_outside = "leads out of the workbook";

// Made when they are first asked for: some hold megabytes, which other tests should not carry.
std::span<const HostileSource> all_workbooks() {
  static const HostileSource k_all[] = {
      {"an entry above the folder", "10", named("../../../evil.txt"), refused, k_outside},
      {"an entry at an absolute path", "10", named("/tmp/kiosk-evil.txt"), refused, k_outside},
      {"an entry behind backslashes", "10", named("..\\..\\evil.txt"), refused, k_outside},
      {"an entry on a drive", "10", named("C:\\evil.txt"), refused, k_outside},
      {"an entry with a NUL in its name", "10", named("evil.txt\0.xml"s), survived, ""},
      {"an entry with no name", "10", named(""), survived, ""},
      {"an entry that is a link", "10",
       [](const Place& place) {
         put_with(place, {.name = "xl/link", .bytes = "/etc/passwd", .attributes = k_unix_link});
       },
       survived, ""},
      {"an entry that is a device", "10",
       [](const Place& place) {
         put_with(place, {.name = "xl/device", .bytes = "", .attributes = k_unix_device});
       },
       survived, ""},
      {"a workbook that is a link elsewhere", "10", put_link_to_a_file, refused, k_damaged},
      {"a relation that leads above the folder", "10",
       with_change("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd"),
       refused, "book.xlsx: it has no part"},
      {"an entry that is there twice", "12",
       [](const Place& place) {
         put_with(place, {k_sheet, "<evil/>"});
       },
       refused, k_damaged},
      {"an entry that is there twice but for its letters' case", "12",
       [](const Place& place) {
         put_with(place, {"XL/Worksheets/SHEET1.xml", "<evil/>"});
       },
       refused, "sheet1.xml"},
      {"a directory that names another file than the entry", "11",
       with_first([](RawEntry& entry) { entry.local_name = "evil.txt"; }), refused, k_damaged},
      {"an entry that unpacks to more than it says", "11",
       with_first([](RawEntry& entry) { entry.size = 3; }), refused, k_damaged},
      {"an entry that says it is 4 GB", "11",
       with_first([](RawEntry& entry) { entry.size = 0xFFFFFFFE; }), refused, "book.xlsx: "},
      {"an entry that lies beyond the end", "11",
       with_first([](RawEntry& entry) { entry.offset = 0x7FFFFFFF; }), refused, k_damaged},
      {"an entry of 4 EB by zip64", "11", put_zip64_sizes, refused, "book.xlsx: "},
      {"an entry of nothing but zeros", "11", put_many_zeros, refused,
       "unpacks to more than 100 times its size"},
      {"1,500 entries over the same bytes", "11", make_entries_overlap, refused, "book.xlsx: "},
      {"65,000 empty entries", "11", put_many_empty_entries, refused, "at most 2000 are read"},
      {"a zip within a zip", "11", put_a_zip_in_a_zip, refused, "it is no workbook"},
      {"a workbook cut off", "11", leave_out_the_end, refused, k_damaged},
      {"an empty workbook", "17", bytes(""), refused, k_damaged},
      {"a workbook with a password", "17", bytes(compound_file("EncryptedPackage")), refused,
       "it is protected by a password"},
      {"an old workbook under a new name", "17", bytes(compound_file("Workbook")), refused,
       "it is in the old Excel format"},
      {"a document under a workbook's name", "17",
       bytes(raw_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}})),
       refused, "it is no workbook"},
      {"entities that laugh a billion times", "17", with_part(k_sheet, billion_laughs()), refused,
       "it declares a document type or entities"},
      {"an entity from a file", "17",
       with_part(k_sheet,
                 "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM "
                 "\"file:///etc/passwd\">]><worksheet>&b;</worksheet>"),
       refused, "it declares a document type or entities"},
      {"a million elements in each other", "17",
       with_plain_part(k_sheet, "<?xml version=\"1.0\"?>" + repeated("<a>", 1'000'000)), refused,
       "its parts are nested too deeply"},
      {"one element with an attribute of 50 MB", "17", put_long_attribute, refused,
       "there is no column id"},
      {"a cell in a column no sheet has", "17",
       with_rows("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"),
       refused, "there is no column id"},
      {"a cell in the last column", "17",
       with_rows("<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), refused,
       "at most 200 columns are read"},
      {"a cell in row 4,000,000,000", "17",
       with_rows("<row r=\"4000000000\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>"), refused,
       "at most 100000 rows are read"},
      {"a cell that names a text there is not", "17",
       with_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c></row>"), refused,
       "a cell's text is missing"},
      {"cells that run backwards", "17",
       with_rows("<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B0\"><v>2</v>"
                 "</c></row>"),
       refused, "row 1"},
      {"a sheet whose name leads elsewhere", "17",
       with_change("xl/workbook.xml", "<sheets>",
                   "<sheets><sheet name=\"../../evil\" sheetId=\"99\" r:id=\"rId1\"/>"),
       survived, "evil"},
      {"rows repeated without end", "17",
       ods("<table:table-row table:number-rows-repeated=\"2147483647\"><table:table-cell "
           "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"),
       refused, "at most 100000 rows are read"},
      {"cells repeated without end", "17",
       ods("<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\" "
           "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"),
       refused, "at most 200 columns are read"},
      {"spaces repeated without end", "17",
       ods("<table:table-row><table:table-cell><text:p>a<text:s text:c=\"4000000000\"/>b</text:p>"
           "</table:table-cell></table:table-row>"),
       refused, "book.ods"},
  };
  return k_all;
}

}  // namespace

std::span<const HostileSource> hostile_workbooks() {
  return all_workbooks();
}

}  // namespace kiosk::tests
