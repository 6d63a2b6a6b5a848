#include "grid/whole_sheets.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::grid {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

constexpr std::string_view k_row_end = "</row>", k_sheet_end = "</worksheet>";

std::size_t count_in(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

// Piece by piece: a sheet of a million rows does not fit memory. The end of each piece is looked at
// again with the next, in which a row's end may go on.
bool has_rows(zip_file_t* part, std::size_t rows) {
  std::array<char, 64 * 1024> piece;
  std::string text;
  std::size_t found = 0;
  zip_int64_t size = 0;
  while ((size = zip_fread(part, piece.data(), piece.size())) > 0) {
    text.append(piece.data(), static_cast<std::size_t>(size));
    found += count_in(text, k_row_end);
    const auto last = text.rfind(k_row_end);
    text.erase(0, last == text.npos ? 0 : last + k_row_end.size());
    if (text.size() > k_sheet_end.size() + 2) text.erase(0, text.size() - k_sheet_end.size() - 2);
  }
  return size == 0 && found == rows && text.find(k_sheet_end) != text.npos;
}

}  // namespace

base::Result<void> check_whole(const std::filesystem::path& workbook,
                               std::span<const std::size_t> rows) {
  const std::unique_ptr<zip_t, CloseArchive> archive(
      zip_open(workbook.c_str(), ZIP_RDONLY, nullptr));
  bool whole = archive != nullptr;
  for (std::size_t sheet = 0; whole && sheet < rows.size(); ++sheet) {
    const std::string name = fmt::format("xl/worksheets/sheet{}.xml", sheet + 1);
    const std::unique_ptr<zip_file_t, ClosePart> part(zip_fopen(archive.get(), name.c_str(), 0));
    whole = part && has_rows(part.get(), rows[sheet]);
  }
  if (whole) return {};
  return base::fail(
      base::Fault::system,
      fmt::format("{} cannot be written whole: is the disk full?", workbook.filename().string()));
}

}  // namespace kiosk::grid
