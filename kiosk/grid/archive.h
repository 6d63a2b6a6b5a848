// A zip container of a stranger's workbook: measured before anything of it is unpacked, and read by
// the names we ask for. Nothing is ever written to the disk.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace kiosk::grid {

struct ArchiveLimits {
  std::int64_t entries = 2'000;
  std::uint64_t part = 200UL << 20;    // bytes, unpacked
  std::uint64_t total = 1024UL << 20;  // bytes, unpacked
  std::uint64_t ratio = 100;           // unpacked to packed, of parts over `small`
  std::uint64_t small = 1UL << 20;
};

class Archive {
 public:
  // Fails with Fault::missing or Fault::system, or Fault::input where the file is no zip, is
  // damaged, encrypted, or beyond the limits. Messages name the part, not the file.
  static base::Result<Archive> open(const std::filesystem::path& path, ArchiveLimits limits = {});

  bool has(std::string_view part) const;

  // The whole part. Names are compared without regard to small and capital letters, as office
  // programs do. Fails with Fault::missing, or Fault::input where it does not unpack to what the
  // container says.
  base::Result<std::string> read(std::string_view part) const;

 private:
  struct Close {
    void operator()(struct zip* archive) const;
  };
  explicit Archive(struct zip* archive) : m_archive(archive) {}
  base::Result<void> check(ArchiveLimits limits) const;
  std::int64_t place_of(std::string_view part) const;  // negative: not there

  std::unique_ptr<struct zip, Close> m_archive;
};

}  // namespace kiosk::grid
