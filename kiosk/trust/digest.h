// SHA-256, fed piece by piece: so that a film of 200 MB is never held whole.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::trust {

class Digest {
 public:
  Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;
  ~Digest();

  void add(std::span<const std::byte> bytes);
  void add(std::string_view text);

  // 64 small hexadecimal digits; nothing may be added after.
  std::string finish();

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::trust
