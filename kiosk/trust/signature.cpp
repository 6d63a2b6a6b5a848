#include "trust/signature.h"

#include "base/file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <vector>

namespace kiosk::trust {
namespace {

using base::Fault;
using base::Result;
using Octets = std::vector<unsigned char>;

constexpr std::size_t k_signature_length = crypto_sign_ed25519_BYTES;
constexpr std::uintmax_t k_longest_signature_file = 16 << 10;
constexpr std::uintmax_t k_longest_legacy_file = 1 << 20;
constexpr std::string_view k_untrusted = "untrusted comment: ";
constexpr std::string_view k_trusted = "trusted comment: ";

struct Read {
  bool legacy = false;
  KeyId key{};
  std::array<unsigned char, k_signature_length> signature{};
  std::string comment;
  std::array<unsigned char, k_signature_length> over_comment{};  // signature and comment, signed
};

tl::unexpected<base::Error> not_a_signature(const std::filesystem::path& file) {
  return base::fail(Fault::damaged,
                    fmt::format("{}: the signature beside it is not whole; copy both "
                                "files again, or sign the file again",
                                file.string()));
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
  }
  return lines;
}

std::optional<Read> parse(std::string_view text) {
  const auto lines = lines_in(text);
  if (lines.size() != 4 || !lines[0].starts_with(k_untrusted) || !lines[2].starts_with(k_trusted))
    return std::nullopt;
  const auto first = from_base64(lines[1]);
  const auto second = from_base64(lines[3]);
  Read read;
  if (!first || first->size() != 10 + k_signature_length || (*first)[0] != 'E' || !second ||
      second->size() != k_signature_length)
    return std::nullopt;
  read.legacy = (*first)[1] == 'd';
  if (!read.legacy && (*first)[1] != 'D') return std::nullopt;
  std::copy_n(first->begin() + 2, read.key.size(), read.key.begin());
  std::copy_n(first->begin() + 10, k_signature_length, read.signature.begin());
  read.comment = lines[2].substr(k_trusted.size());
  std::copy(second->begin(), second->end(), read.over_comment.begin());
  return read;
}

Result<Read> read_signature(const std::filesystem::path& file) {
  const auto beside = signature_of(file);
  std::error_code error;
  const auto length = std::filesystem::file_size(beside, error);
  if (error)
    return base::fail(Fault::missing,
                      fmt::format("{} is not signed: {} is not beside it; copy both files, or sign "
                                  "it with kiosk-pack sign",
                                  file.string(), beside.filename().string()));
  if (length > k_longest_signature_file) return not_a_signature(file);
  const auto read = parse(TRY(base::read_file(beside)));
  if (!read) return not_a_signature(file);
  return *read;
}

// BLAKE2b-512 of the file, read piece by piece.
Result<Octets> hash_of(const std::filesystem::path& file, const std::stop_token& stop = {}) {
  std::ifstream in(file, std::ios::binary);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES_MAX);
  std::vector<char> part(1 << 18);
  do {
    if (stop.stop_requested()) return base::fail(Fault::busy, "the check was broken off");
    in.read(part.data(), static_cast<std::streamsize>(part.size()));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              static_cast<unsigned long long>(in.gcount()));
  } while (in);
  if (in.bad() || !in.eof())
    return base::fail(Fault::system, fmt::format("{} cannot be read", file.string()));
  Octets hash(crypto_generichash_BYTES_MAX);
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

// What the first signature is over.
Result<Octets> message_of(const std::filesystem::path& file, bool legacy,
                          const std::stop_token& stop) {
  if (!legacy) return hash_of(file, stop);
  std::error_code none;
  if (std::filesystem::file_size(file, none) > k_longest_legacy_file)
    return base::fail(Fault::input, fmt::format("{} is signed in minisign's legacy way, which is "
                                                "for small files only; sign it again without -l",
                                                file.string()));
  const std::string text = TRY(base::read_file(file));
  return Octets(text.begin(), text.end());
}

// The same of what was read before.
Octets message_of(std::string_view text, bool legacy) {
  if (legacy) return Octets(text.begin(), text.end());
  Octets hash(crypto_generichash_BYTES_MAX);
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  return hash;
}

Octets with_comment(std::span<const unsigned char> signature, std::string_view comment) {
  Octets both(signature.begin(), signature.end());
  both.insert(both.end(), comment.begin(), comment.end());
  return both;
}

bool holds(std::span<const unsigned char, k_signature_length> signature, const Octets& message,
           const PublicKey& key) {
  return crypto_sign_ed25519_verify_detached(signature.data(), message.data(), message.size(),
                                             key.point.data()) == 0;
}

Octets signed_by(const SecretKey& key, const Octets& message) {
  Octets signature(k_signature_length);
  crypto_sign_ed25519_detached(signature.data(), nullptr, message.data(), message.size(),
                               key.bytes().data());
  return signature;
}

Result<PublicKey> key_named(const Read& read, const std::filesystem::path& file,
                            const Trust& trust) {
  const auto key = std::find_if(trust.keys.begin(), trust.keys.end(),
                                [&](const PublicKey& each) { return each.id == read.key; });
  if (key == trust.keys.end())
    return base::fail(
        Fault::input,
        fmt::format("{} is signed with key {}, which is not trusted here; sign it with "
                    "a trusted key, or add this one to trusted_keys in kiosk.toml",
                    file.string(), name_of(read.key)));
  return *key;
}

Result<void> check_comment(const Read& read, const PublicKey& key,
                           const std::filesystem::path& file) {
  if (holds(read.over_comment, with_comment(read.signature, read.comment), key)) return {};
  return base::fail(Fault::damaged, fmt::format("{}: the comment in its signature was changed; "
                                                "copy both files again from where they were "
                                                "signed",
                                                file.string()));
}

Result<Signed> check_message(const Read& read, const PublicKey& key, const Octets& message,
                             const std::filesystem::path& file) {
  if (holds(read.signature, message, key)) return Signed{key, read.comment};
  return base::fail(Fault::damaged, fmt::format("{} is not the file that was signed: it was "
                                                "changed since, or the signature is another "
                                                "file's; copy both again",
                                                file.string()));
}

}  // namespace

std::filesystem::path signature_of(const std::filesystem::path& file) {
  return file.string() + ".minisig";
}

Result<void> sign(const std::filesystem::path& file, const SecretKey& key,
                  std::string_view trusted_comment) {
  std::string comment(trusted_comment);
  std::erase_if(comment, [](char c) { return c == '\n' || c == '\r'; });
  const Octets signature = signed_by(key, TRY(hash_of(file)));
  Octets first{'E', 'D'};
  first.insert(first.end(), key.id().begin(), key.id().end());
  first.insert(first.end(), signature.begin(), signature.end());
  const std::string text = fmt::format("{}signature from minisign secret key\n{}\n{}{}\n{}\n",
                                       k_untrusted, to_base64(first), k_trusted, comment,
                                       to_base64(signed_by(key, with_comment(signature, comment))));
  return base::write_file_whole(signature_of(file), text);
}

Result<Signed> check_signature(const std::filesystem::path& file, const Trust& trust,
                               const std::stop_token& stop) {
  const Read read = TRY(read_signature(file));
  const PublicKey key = TRY(key_named(read, file, trust));
  TRY(check_comment(read, key, file));
  return check_message(read, key, TRY(message_of(file, read.legacy, stop)), file);
}

Result<Signed> check_signed_text(std::string_view text, std::string_view signature,
                                 const std::filesystem::path& file, const Trust& trust) {
  const auto read = parse(signature);
  if (!read) return not_a_signature(file);
  const PublicKey key = TRY(key_named(*read, file, trust));
  TRY(check_comment(*read, key, file));
  return check_message(*read, key, message_of(text, read->legacy), file);
}

Result<KeyId> signer_named(const std::filesystem::path& file) {
  return TRY(read_signature(file)).key;
}

}  // namespace kiosk::trust
