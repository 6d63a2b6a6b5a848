#include "grid/workbook_file.h"

#include "grid/archive.h"
#include "grid/sheet_readers.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

// Microsoft's compound file: an .xls, or an .xlsx with a password.
constexpr std::string_view k_compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t k_enough_to_tell = 1 << 20;  // bytes; the names of its streams lie there

std::string beginning_of(const std::filesystem::path& path) {
  std::string bytes(k_enough_to_tell, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return bytes;
}

std::string in_utf16(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

Result<void> check_beginning(const std::string& bytes) {
  if (!bytes.starts_with(k_compound_file)) return {};
  if (bytes.find(in_utf16("EncryptedPackage")) != std::string::npos)
    return base::fail(Fault::input,
                      "it is protected by a password; open it, take the password away and save it");
  return base::fail(Fault::input,
                    "it is in the old Excel format (.xls); open it and save it as .xlsx");
}

}  // namespace

Result<std::vector<Grid>> read_workbook_file(const std::filesystem::path& path) {
  TRY(check_beginning(beginning_of(path)));
  const Archive archive = TRY(Archive::open(path));
  if (archive.has("content.xml")) return read_ods(archive);
  if (archive.has("xl/workbook.bin"))
    return base::fail(Fault::input,
                      "it is a binary workbook (.xlsb); open it and save it as .xlsx");
  if (archive.has("_rels/.rels")) return read_xlsx(archive);
  return base::fail(Fault::input, "it is no workbook; open it and save it as .xlsx");
}

}  // namespace kiosk::grid
