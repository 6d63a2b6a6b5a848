// Zip containers and workbooks made by hand, so that a test says exactly what is in them.
#pragma once

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <zip.h>

#include <filesystem>
#include <map>
#include <string>

namespace kiosk::tests {

using Parts = std::map<std::string, std::string>;

inline void make_zip(const std::filesystem::path& path, const Parts& parts,
                     const char* password = nullptr) {
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, text] : parts) {
    zip_source_t* const source = zip_source_buffer(archive, text.data(), text.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    REQUIRE(at >= 0);
    if (password)
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
  }
  REQUIRE(zip_close(archive) == 0);
}

// The parts of a workbook with one sheet; what stands in `rows` is its sheetData.
inline Parts xlsx_parts(const std::string& rows) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string relations =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto relation = [&](const std::string& id, const std::string& kind,
                            const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + kind + "\" Target=\"" +
           target + "\"/>";
  };
  return {
      {"_rels/.rels", head + "<Relationships>" +
                          relation("rId1", "officeDocument", "xl/workbook.xml") +
                          "</Relationships>"},
      {"xl/workbook.xml",
       head + "<workbook xmlns:r=\"" + relations +
           "\"><workbookPr/><sheets><sheet name=\"ผลงาน\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
           "</workbook>"},
      {"xl/_rels/workbook.xml.rels",
       head + "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
           relation("rId2", "styles", "styles.xml") +
           relation("rId3", "sharedStrings", "/xl/sharedStrings.xml") + "</Relationships>"},
      {"xl/styles.xml",
       head +
           "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-41E]d mmmm bbbb\"/>"
           "<numFmt numFmtId=\"165\" formatCode=\"0000000000\"/></numFmts>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
           "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/>"
           "<xf numFmtId=\"165\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"},
      {"xl/sharedStrings.xml",
       head +
           "<sst><si><t>รหัส</t></si><si><r><t xml:space=\"preserve\">สอง </t></r><r><t>ท่อน</t></r>"
           "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>one&#10;two_x000D__x0041_&amp;"
           "</t></si></sst>"},
      {"xl/worksheets/sheet1.xml",
       head + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
  };
}

inline Parts ods_parts(const std::string& rows) {
  return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
          {"META-INF/manifest.xml", "<manifest/>"},
          {"content.xml",
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
           "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" "
           "xmlns:calcext=\"c\" xmlns:draw=\"d\"><office:automatic-styles><style:style "
           "style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
           "</office:automatic-styles><office:body><office:spreadsheet>"
           "<table:table table:name=\"ผลงาน\" table:style-name=\"ta1\">" +
               rows +
               "</table:table><table:table table:name=\"ซ่อน\" table:style-name=\"ta2\"/>"
               "</office:spreadsheet></office:body></office:document-content>"}};
}

}  // namespace kiosk::tests
