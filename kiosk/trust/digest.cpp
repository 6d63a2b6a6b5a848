#include "trust/digest.h"

#include <sodium.h>

namespace kiosk::trust {

struct Digest::Inside {
  crypto_hash_sha256_state state;
};

Digest::Digest() : m_inside(std::make_unique<Inside>()) {
  crypto_hash_sha256_init(&m_inside->state);
}
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;
Digest::~Digest() = default;

void Digest::add(std::span<const std::byte> bytes) {
  crypto_hash_sha256_update(&m_inside->state, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

void Digest::add(std::string_view text) {
  add(std::as_bytes(std::span(text.data(), text.size())));
}

std::string Digest::finish() {
  unsigned char sum[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&m_inside->state, sum);
  char hexadecimal[2 * sizeof sum + 1];
  sodium_bin2hex(hexadecimal, sizeof hexadecimal, sum, sizeof sum);
  return hexadecimal;
}

}  // namespace kiosk::trust
