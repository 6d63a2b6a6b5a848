#include "authoring/rendition_cache.h"

#include "authoring/digest.h"
#include "authoring/picture_bytes.h"
#include "base/file.h"

#include <fmt/format.h>
#include <vips/vips.h>

#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

namespace kiosk::authoring {
namespace {

constexpr const char* k_hidden = ".kiosk-pack";
constexpr const char* k_renditions = "renditions";
constexpr std::string_view k_unfinished = ".part";

bool is_own_folder(const std::filesystem::path& folder) {
  std::error_code none;
  std::filesystem::create_directory(folder, none);
  return std::filesystem::symlink_status(folder, none).type() ==
         std::filesystem::file_type::directory;
}

std::string entry_name(const std::string& digest) {
  return fmt::format("{}.{}-{}", digest, k_preparation, vips_version_string());
}

// Only what this file writes, whichever version of it did.
bool is_entry_name(std::string_view name) {
  return name.size() > k_digest_length && name[k_digest_length] == '.' &&
         name.find_first_not_of("0123456789abcdef") == k_digest_length;
}

// An entry is the digest of what follows, so that a flipped bit is found, then the picture.
std::string entry_of(const PreparedPicture& picture) {
  const std::string bytes = bytes_of(picture);
  return digest_of(bytes) + bytes;
}

std::optional<PreparedPicture> picture_of(std::string_view entry) {
  if (entry.size() < k_digest_length) return std::nullopt;
  const std::string_view bytes = entry.substr(k_digest_length);
  if (digest_of(bytes) != entry.substr(0, k_digest_length)) return std::nullopt;
  return picture_in(bytes);
}

}  // namespace

RenditionCache::RenditionCache(const std::filesystem::path& source) {
  const std::filesystem::path hidden = source / k_hidden;
  if (is_own_folder(hidden) && is_own_folder(hidden / k_renditions))
    m_folder = hidden / k_renditions;
}

std::optional<PreparedPicture> RenditionCache::fetch(const std::string& digest) {
  if (m_folder.empty()) return std::nullopt;
  std::error_code none;
  const std::filesystem::path file = m_folder / entry_name(digest);
  if (std::filesystem::symlink_status(file, none).type() != std::filesystem::file_type::regular)
    return std::nullopt;
  const auto entry = base::read_file(file);
  if (!entry) return std::nullopt;
  auto picture = picture_of(*entry);
  if (!picture || picture->digest != digest) return std::nullopt;
  m_used.insert(entry_name(digest));
  return picture;
}

// Not flushed to the disk: what a power cut tears does not fit its digest.
void RenditionCache::keep(const PreparedPicture& picture) {
  if (m_folder.empty()) return;
  const std::string name = entry_name(picture.digest);
  const std::filesystem::path unfinished = m_folder / (name + std::string(k_unfinished));
  std::error_code error;
  std::filesystem::remove(unfinished, error);  // a link to somewhere else would be written through
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file << entry_of(picture);
  file.close();
  if (file) std::filesystem::rename(unfinished, m_folder / name, error);
  if (file && !error) m_used.insert(name);
}

void RenditionCache::drop_unused() const {
  std::vector<std::filesystem::path> unused;
  std::error_code error;
  if (m_folder.empty()) return;
  for (std::filesystem::directory_iterator at(m_folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (is_entry_name(name) && !m_used.contains(name)) unused.push_back(at->path());
  }
  for (const std::filesystem::path& entry : unused) std::filesystem::remove(entry, error);
}

}  // namespace kiosk::authoring
