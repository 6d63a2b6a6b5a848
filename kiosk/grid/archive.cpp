#include "grid/archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <cctype>
#include <map>
#include <memory>
#include <system_error>

namespace kiosk::grid {
namespace {

using base::Fault;
using base::Result;

constexpr const char* k_save_again = "open it in a spreadsheet program and save it again as .xlsx";

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Result<void> check_part(const zip_stat_t& part, const ArchiveLimits& limits) {
  constexpr zip_uint64_t k_needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if ((part.valid & k_needed) != k_needed)
    return base::fail(Fault::input, fmt::format("the workbook is damaged; {}", k_save_again));
  if ((part.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && part.encryption_method != ZIP_EM_NONE)
    return base::fail(Fault::input,
                      "it is protected by a password; open it, take the password away and save it");
  if (part.size > limits.part)
    return base::fail(Fault::input, fmt::format("its part {} is larger than {} MB when unpacked",
                                                part.name, limits.part >> 20));
  // Divided, so that no product overflows; a part of no packed bytes has nothing to unpack.
  if (part.size > limits.small && part.size / limits.ratio > part.comp_size)
    return base::fail(Fault::input,
                      fmt::format("its part {} unpacks to more than {} times its size; {}",
                                  part.name, limits.ratio, k_save_again));
  return {};
}

std::string in_small_letters(std::string_view name) {
  std::string small;
  for (const char c : name) small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small;
}

using Names = std::map<std::string, std::string>;  // as they are, by their small letters

bool leads_out(std::string_view name) {
  const bool on_drive = name.size() > 1 && name[1] == ':';
  const bool absolute = name.starts_with('/') || name.starts_with('\\');
  return on_drive || absolute || name.find("..") != name.npos;
}

// Nothing is unpacked by its name; a workbook that tries it, or that other programs would read
// another sheet from, is still none of an office program.
Result<void> check_name(std::string_view name, Names& names) {
  if (leads_out(name))
    return base::fail(Fault::input, fmt::format("its part {} leads out of the workbook; {}",
                                                std::string(name), k_save_again));
  const auto [twin, fresh] = names.emplace(in_small_letters(name), name);
  if (!fresh)
    return base::fail(Fault::input, fmt::format("its part {} is there twice (as {}); {}",
                                                std::string(name), twin->second, k_save_again));
  return {};
}

Result<struct zip*> opened(const std::filesystem::path& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none))
    return base::fail(Fault::missing, fmt::format("{} is not there", path.string()));
  int code = 0;
  struct zip* const archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
  if (archive != nullptr) return archive;
  if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
    return base::fail(Fault::system, "the file cannot be read");
  return base::fail(Fault::input,
                    fmt::format("the workbook is damaged or no workbook; {}", k_save_again));
}

}  // namespace

void Archive::Close::operator()(struct zip* archive) const {
  zip_discard(archive);
}

Result<Archive> Archive::open(const std::filesystem::path& path, ArchiveLimits limits) {
  Archive archive(TRY(opened(path)));
  TRY(archive.check(limits));
  return archive;
}

Result<void> Archive::check(ArchiveLimits limits) const {
  const zip_int64_t entries = zip_get_num_entries(m_archive.get(), 0);
  if (entries > limits.entries)
    return base::fail(Fault::input, fmt::format("it holds {} parts, at most {} are read; {}",
                                                entries, limits.entries, k_save_again));
  std::uint64_t total = 0;
  Names names;
  for (zip_int64_t at = 0; at < entries; ++at) {
    zip_stat_t part;
    zip_stat_init(&part);
    if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(at), 0, &part) != 0)
      return base::fail(Fault::input, fmt::format("the workbook is damaged; {}", k_save_again));
    TRY(check_part(part, limits));
    TRY(check_name(part.name, names));
    total += part.size;
    if (total > limits.total)
      return base::fail(Fault::input,
                        fmt::format("it is larger than {} MB when unpacked", limits.total >> 20));
  }
  return {};
}

std::int64_t Archive::place_of(std::string_view part) const {
  return zip_name_locate(m_archive.get(), std::string(part).c_str(), ZIP_FL_NOCASE);
}

bool Archive::has(std::string_view part) const {
  return place_of(part) >= 0;
}

Result<std::string> Archive::read(std::string_view part) const {
  const std::int64_t place = place_of(part);
  if (place < 0) return base::fail(Fault::missing, fmt::format("it has no part {}", part));
  const auto index = static_cast<zip_uint64_t>(place);
  zip_stat_t stat;
  zip_stat_init(&stat);
  zip_stat_index(m_archive.get(), index, 0, &stat);
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_archive.get(), index, 0));
  const auto damaged = [&] {
    return base::fail(Fault::input, fmt::format("its part {} is damaged; {}", part, k_save_again));
  };
  if (!file) return damaged();
  // Grows with what really comes, never with what the container promises.
  std::string text;
  std::array<char, 1 << 16> piece;
  zip_int64_t length = 0;
  while ((length = zip_fread(file.get(), piece.data(), piece.size())) > 0) {
    text.append(piece.data(), static_cast<std::size_t>(length));
    if (text.size() > stat.size) return damaged();
  }
  if (length < 0 || text.size() != stat.size) return damaged();
  return text;
}

}  // namespace kiosk::grid
