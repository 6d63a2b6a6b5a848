#include "trust/key.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace kiosk::trust {
namespace {

using base::Fault;
using base::Result;
using Octets = std::vector<unsigned char>;

// The secret key's file, after its comment line, in base64: where each part begins.
constexpr std::size_t k_derivation_at = 2;  // after "Ed": "Sc" for scrypt, two zeros for none
constexpr std::size_t k_checksum_kind_at = 4;
constexpr std::size_t k_salt_at = 6;
constexpr std::size_t k_operations_at = 38;  // 8 bytes, least significant first
constexpr std::size_t k_memory_at = 46;      // the same
constexpr std::size_t k_sealed_at = 54;      // id, secret key and checksum, under the password
constexpr std::size_t k_secret_length = 158;
constexpr std::size_t k_checksum_length = 32;
constexpr std::size_t k_sealed_length = k_secret_length - k_sealed_at;

// More memory than this no key of ours asks for; a file that does was not made by an honest hand.
constexpr std::uint64_t k_most_memory = std::uint64_t{4} << 30;

// The first line that is no comment: a key stands alone in it.
std::string_view key_line(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty() && !line.starts_with("untrusted comment:")) return line;
  }
  return "";
}

void put_number(Octets& bytes, std::size_t at, std::uint64_t number) {
  for (std::size_t i = 0; i < 8; ++i) bytes[at + i] = static_cast<unsigned char>(number >> (8 * i));
}

std::uint64_t number_at(const Octets& bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number |= std::uint64_t{bytes[at + i]} << (8 * i);
  return number;
}

// BLAKE2b over "Ed", the id and the secret key: a wrong password is told by it.
std::array<unsigned char, k_checksum_length> checksum_of(const SecretKey& key) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, k_checksum_length);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>("Ed"), 2);
  crypto_generichash_update(&state, key.id().data(), key.id().size());
  crypto_generichash_update(&state, key.bytes().data(), key.bytes().size());
  std::array<unsigned char, k_checksum_length> sum{};
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sum;
}

// Lays the password's key stream over the sealed part; done twice, it is as before.
Result<void> turn_over(Octets& file, const std::string& password) {
  unsigned char stream[k_sealed_length];
  const int failed = crypto_pwhash_scryptsalsa208sha256(
      stream, sizeof stream, password.data(), password.size(), &file[k_salt_at],
      number_at(file, k_operations_at), number_at(file, k_memory_at));
  if (failed)
    return base::fail(Fault::system,
                      fmt::format("the password needs {} MB of memory to be checked, and this "
                                  "machine has not that much free; close other programs",
                                  number_at(file, k_memory_at) >> 20));
  for (std::size_t at = 0; at < sizeof stream; ++at) file[k_sealed_at + at] ^= stream[at];
  sodium_memzero(stream, sizeof stream);
  return {};
}

Result<Octets> secret_file(std::string_view text) {
  auto file = from_base64(key_line(text));
  const bool ours = file && file->size() == k_secret_length && (*file)[0] == 'E' &&
                    (*file)[1] == 'd' && (*file)[k_checksum_kind_at] == 'B' &&
                    (*file)[k_checksum_kind_at + 1] == '2';
  if (!ours)
    return base::fail(Fault::input, "this is no secret key; make one with kiosk-pack keygen");
  return *std::move(file);
}

bool is_under_password(const Octets& file) {
  return file[k_derivation_at] == 'S' && file[k_derivation_at + 1] == 'c';
}

SecretKey key_in(const Octets& file) {
  KeyId id;
  std::array<unsigned char, 64> bytes;
  std::copy_n(&file[k_sealed_at], id.size(), id.begin());
  std::copy_n(&file[k_sealed_at + id.size()], bytes.size(), bytes.begin());
  SecretKey key(id, bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return key;
}

Result<SecretKey> key_under_password(Octets file, const std::optional<std::string>& password) {
  if (!password) return base::fail(Fault::input, "the secret key asks for its password");
  if (number_at(file, k_memory_at) > k_most_memory)
    return base::fail(Fault::input,
                      "the secret key asks for more memory than any key needs; it is "
                      "damaged");
  TRY(turn_over(file, *password));
  SecretKey key = key_in(file);
  const auto sum = checksum_of(key);
  const bool right =
      sodium_memcmp(sum.data(), &file[k_secret_length - sum.size()], sum.size()) == 0;
  sodium_memzero(file.data(), file.size());
  if (!right) return base::fail(Fault::input, "the password is wrong; try again");
  return key;
}

}  // namespace

SecretKey::SecretKey(const KeyId& id, const std::array<unsigned char, 64>& bytes)
    : m_id(id), m_bytes(bytes) {}

SecretKey::~SecretKey() {
  sodium_memzero(m_bytes.data(), m_bytes.size());
}

PublicKey SecretKey::public_key() const {
  PublicKey key{m_id, {}};
  crypto_sign_ed25519_sk_to_pk(key.point.data(), m_bytes.data());
  return key;
}

bool Trust::covers(const PublicKey& key) const {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

SecretKey make_key() {
  if (sodium_init() < 0) std::abort();  // no random numbers: any key would be a guessable one
  KeyId id;
  randombytes_buf(id.data(), id.size());
  std::array<unsigned char, 32> point;
  std::array<unsigned char, 64> bytes;
  crypto_sign_ed25519_keypair(point.data(), bytes.data());
  SecretKey key(id, bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return key;
}

std::string name_of(const KeyId& id) {
  std::string name;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) name += fmt::format("{:02X}", *byte);
  return name;
}

std::string line_of(const PublicKey& key) {
  Octets bytes{'E', 'd'};
  bytes.insert(bytes.end(), key.id.begin(), key.id.end());
  bytes.insert(bytes.end(), key.point.begin(), key.point.end());
  return to_base64(bytes);
}

Result<PublicKey> read_public_key(std::string_view text) {
  const auto bytes = from_base64(key_line(text));
  if (!bytes || bytes->size() != 42 || (*bytes)[0] != 'E' || (*bytes)[1] != 'd')
    return base::fail(Fault::input,
                      "this is no public key; it is one line that begins with RW, as "
                      "kiosk-pack keygen and minisign -G write it");
  PublicKey key;
  std::copy_n(bytes->begin() + 2, key.id.size(), key.id.begin());
  std::copy_n(bytes->begin() + 10, key.point.size(), key.point.begin());
  return key;
}

std::string public_key_text(const PublicKey& key) {
  return fmt::format("untrusted comment: minisign public key {}\n{}\n", name_of(key.id),
                     line_of(key));
}

Result<std::string> secret_key_text(const SecretKey& key,
                                    const std::optional<std::string>& password,
                                    const Hardness& hardness) {
  Octets file(k_secret_length);
  const std::string_view kinds = password ? "EdScB2" : std::string_view("Ed\0\0B2", 6);
  std::copy(kinds.begin(), kinds.end(), file.begin());
  std::copy(key.id().begin(), key.id().end(), &file[k_sealed_at]);
  std::copy(key.bytes().begin(), key.bytes().end(), &file[k_sealed_at + key.id().size()]);
  if (password) {
    randombytes_buf(&file[k_salt_at], k_operations_at - k_salt_at);
    put_number(file, k_operations_at, hardness.operations);
    put_number(file, k_memory_at, hardness.memory);
    const auto sum = checksum_of(key);
    std::copy(sum.begin(), sum.end(), &file[k_secret_length - sum.size()]);
    TRY(turn_over(file, *password));
  }
  std::string text = "untrusted comment: minisign encrypted secret key\n" + to_base64(file) + "\n";
  sodium_memzero(file.data(), file.size());
  return text;
}

bool needs_password(std::string_view text) {
  const auto file = secret_file(text);
  return file && is_under_password(*file);
}

Result<SecretKey> read_secret_key(std::string_view text,
                                  const std::optional<std::string>& password) {
  Octets file = TRY(secret_file(text));
  if (is_under_password(file)) return key_under_password(std::move(file), password);
  if (file[k_derivation_at] != 0 || file[k_derivation_at + 1] != 0)
    return base::fail(Fault::input, "the secret key is locked in a way this program does not know");
  return key_in(file);
}

std::string to_base64(std::span<const unsigned char> bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its closing zero
  return text;
}

std::optional<std::vector<unsigned char>> from_base64(std::string_view text) {
  if (text.empty()) return std::nullopt;
  Octets bytes(text.size());
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                        &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  bytes.resize(length);
  return bytes;
}

}  // namespace kiosk::trust
