// Workbooks from strangers, one fault each: every one is refused in a sentence.
#include "grid/archive.h"
#include "grid/workbook_file.h"
#include "grid/zip_made.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>
#include <string>

using namespace kiosk;
using namespace kiosk::grid;

namespace {

std::string bytes_of(const tests::Parts& parts, const char* password = nullptr) {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder / "book", parts, password);
  std::ifstream file(folder / "book", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What reading the bytes as a workbook says; empty where it succeeds.
std::string told(const std::string& bytes) {
  const tests::TemporaryFolder folder;
  std::ofstream(folder / "book", std::ios::binary) << bytes;
  const auto grids = read_workbook_file(folder / "book");
  return grids ? "" : grids.error().message;
}

tests::Parts with(const std::string& part, const std::string& text) {
  tests::Parts parts = tests::xlsx_parts("<row><c><v>1</v></c></row>");
  parts[part] = text;
  return parts;
}

constexpr const char* k_again = "; open it in a spreadsheet program and save it again as .xlsx";
constexpr const char* k_password =
    "it is protected by a password; open it, take the password away and save it";

}  // namespace

TEST_CASE("what is no workbook is told apart") {
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(told("id,title\n") == "the workbook is damaged or no workbook" + std::string(k_again));
  CHECK(told("") == "the workbook is damaged or no workbook" + std::string(k_again));
  CHECK(told(compound + "Workbook") ==
        "it is in the old Excel format (.xls); open it and save it as .xlsx");
  std::string encrypted = compound;
  for (const char c : std::string("EncryptedPackage")) encrypted += {c, '\0'};
  CHECK(told(encrypted) == k_password);
  CHECK(told(bytes_of({{"xl/workbook.bin", "x"}, {"_rels/.rels", "x"}})) ==
        "it is a binary workbook (.xlsb); open it and save it as .xlsx");
  CHECK(told(bytes_of({{"word.txt", "x"}})) == "it is no workbook; open it and save it as .xlsx");
  CHECK(told(bytes_of(with("a", "b"), "secret")) == k_password);
  tests::Parts locked = tests::ods_parts("");
  locked["META-INF/manifest.xml"] = "<manifest><manifest:encryption-data/></manifest>";
  CHECK(told(bytes_of(locked)) == k_password);
}

TEST_CASE("a container that would unpack to too much is refused before it is") {
  CHECK(told(bytes_of(with("xl/media/bomb.bin", std::string(30UL << 20, '\0')))) ==
        "its part xl/media/bomb.bin unpacks to more than 100 times its size" +
            std::string(k_again));
  tests::Parts many = with("a", "b");
  for (int at = 0; at < 2000; ++at) many["x" + std::to_string(at)] = "";
  CHECK_THAT(told(bytes_of(many)), Catch::StartsWith("it holds 2007 parts, at most 2000 are read"));

  const tests::TemporaryFolder folder;
  tests::make_zip(folder / "book", {{"a", std::string(2000, 'x')}, {"b", std::string(2000, 'x')}});
  const auto refused = [&](const ArchiveLimits& limits) {
    const auto archive = Archive::open(folder / "book", limits);
    return archive ? std::string() : archive.error().message;
  };
  CHECK(refused({.total = 4000}).empty());
  CHECK(refused({.total = 3999}) == "it is larger than 0 MB when unpacked");
  CHECK(refused({.part = 1999}) == "its part a is larger than 0 MB when unpacked");
}

TEST_CASE("a part that is not what the container says is refused") {
  const std::string whole = bytes_of(with("a", "b"));
  // The size that the central directory states for each part, made smaller.
  std::string lying = whole;
  for (std::size_t at = lying.find("PK\1\2"); at != std::string::npos;
       at = lying.find("PK\1\2", at + 1))
    lying[at + 24] = 1;
  CHECK_FALSE(told(lying).empty());
  CHECK_FALSE(told(whole.substr(0, whole.size() / 2)).empty());
}

TEST_CASE("document types, entities and endless nesting are refused") {
  const std::string sheet = "xl/worksheets/sheet1.xml";
  CHECK(told(bytes_of(with(sheet, "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"x\"><a/>"))) ==
        "it declares a document type or entities, which no workbook needs");
  CHECK(
      told(bytes_of(with(sheet, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"cc\">]><a/>"))) ==
      "it declares a document type or entities, which no workbook needs");
  std::string deep = "<?xml version=\"1.0\"?>";
  for (int at = 0; at < 100'000; ++at) deep += "<a>";
  CHECK(told(bytes_of(with(sheet, deep))) == "its parts are nested too deeply");
  for (const char* const damaged : {"", "<a>\xFF</a>", "<a><b></a>", "<a>&b;</a>", "<a/><a/>"}) {
    CAPTURE(damaged);
    CHECK(told(bytes_of(with(sheet, damaged))) ==
          "the workbook is damaged; open it in a spreadsheet program and save it again");
  }
}

TEST_CASE("names that lead out of the container lead nowhere") {
  tests::Parts parts = tests::xlsx_parts("");
  std::string& relations = parts["xl/_rels/workbook.xml.rels"];
  const std::string target = "worksheets/sheet1.xml";
  relations.replace(relations.find(target), target.size(), "../../../../etc/passwd");
  CHECK(told(bytes_of(parts)) == "it has no part xl/../../../../etc/passwd");
}

TEST_CASE("entries that lead out, or that are there twice, are refused by name") {
  for (const char* const name : {"../a.txt", "/a.txt", "\\a.txt", "C:a.txt", "xl/../../a.txt"}) {
    CAPTURE(name);
    CHECK_THAT(told(bytes_of(with(name, "b"))),
               Catch::Contains(std::string("its part ") + name + " leads out of the workbook"));
  }
  CHECK_THAT(told(bytes_of(with("XL/Workbook.xml", "b"))),
             Catch::Contains("its part xl/workbook.xml is there twice (as XL/Workbook.xml)"));
}

TEST_CASE("a workbook with random damage is read or refused, and nothing worse") {
  std::mt19937 random(20260822);
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c s=\"1\"><v>4.5E4</v></c>"
      "<c t=\"inlineStr\"><is><t>ก&amp;&#x0E01;</t></is></c></row>";
  const std::string cells =
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
      "office:value-type=\"float\" office:value=\"3\"><text:p>&lt;3</text:p>"
      "</table:table-cell></table:table-row>";
  const tests::Parts books[] = {tests::xlsx_parts(rows), tests::ods_parts(cells)};
  int refused = 0;
  for (int round = 0; round < 1500; ++round) {
    tests::Parts parts = books[round % 2];
    auto part = parts.begin();
    std::advance(part, random() % parts.size());
    for (int slip = 0; slip < 3; ++slip)
      part->second[random() % part->second.size()] = "<>/\"'&;!?[]=x0 \n"[random() % 16];
    if (round % 5 == 0) part->second.resize(random() % part->second.size());
    refused += told(bytes_of(parts)).empty() ? 0 : 1;
  }
  CHECK(refused > 300);
  CHECK(refused < 1500);
}
