// Keys as the public tool minisign writes and reads them (version 0.11 and later): an office keeps
// the secret one, a hall's settings name the public one.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::trust {

using KeyId = std::array<unsigned char, 8>;

struct PublicKey {
  KeyId id{};
  std::array<unsigned char, 32> point{};  // Ed25519
  bool operator==(const PublicKey&) const = default;
};

// An Ed25519 secret key; wiped from memory when it goes.
class SecretKey {
 public:
  SecretKey(const KeyId& id, const std::array<unsigned char, 64>& bytes);
  SecretKey(SecretKey&& other) noexcept = default;
  SecretKey& operator=(SecretKey&&) noexcept = default;
  ~SecretKey();

  PublicKey public_key() const;
  const KeyId& id() const { return m_id; }
  const std::array<unsigned char, 64>& bytes() const { return m_bytes; }

 private:
  KeyId m_id;
  std::array<unsigned char, 64> m_bytes;
};

// Whose packs a hall shows. Where trust is not asked for, every whole pack is shown; where it is,
// and no key could be read, none is.
struct Trust {
  bool asked = false;
  std::vector<PublicKey> keys;

  bool covers(const PublicKey& key) const;
};

// A new pair, from the kernel's random numbers.
SecretKey make_key();

// "9C3A…": 16 capital hexadecimal digits, as minisign shows a key to people.
std::string name_of(const KeyId& id);

// The one line "RW…" that settings and `minisign -P` take.
std::string line_of(const PublicKey& key);

// Reads that line, or the whole text of a .pub file. Fails with Fault::input.
base::Result<PublicKey> read_public_key(std::string_view text);
std::string public_key_text(const PublicKey& key);

// What scrypt may cost: how long a stranger with the file needs for each guess at the password. The
// file says it, so minisign reads whatever was chosen. A quarter of minisign's own choice: its 1
// GiB is more than many an office's machine has free.
struct Hardness {
  std::uint64_t operations = 8'388'608;
  std::uint64_t memory = 268'435'456;  // bytes
};

// The text of a secret key's file. Without a password the key lies in it bare. Fails with
// Fault::system where the machine has not that much memory.
base::Result<std::string> secret_key_text(const SecretKey& key,
                                          const std::optional<std::string>& password,
                                          const Hardness& hardness = {});

// True if the file's text is a secret key that asks for a password.
bool needs_password(std::string_view secret_key_text);

// Fails with Fault::input: no key, a wrong password, a password that is missing.
base::Result<SecretKey> read_secret_key(std::string_view text,
                                        const std::optional<std::string>& password);

// What these files are written in. from_base64 gives nothing for what is no base64, whole.
std::string to_base64(std::span<const unsigned char> bytes);
std::optional<std::vector<unsigned char>> from_base64(std::string_view text);

}  // namespace kiosk::trust
