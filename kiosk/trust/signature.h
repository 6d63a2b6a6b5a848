// Detached signatures in minisign's format: NAME.minisig beside NAME. `minisign -V` accepts what is
// signed here, and what `minisign -S` signs is accepted here.
//
// Written is always the modern kind ("ED": Ed25519 over the file's BLAKE2b-512), which reads a file
// piece by piece. The legacy kind ("Ed", `minisign -S -l`) is over the whole file in memory; it is
// accepted for files up to 1 MiB, such as a recall, and refused for larger ones.
#pragma once

#include "base/result.h"
#include "trust/key.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

namespace kiosk::trust {

// Where the signature of a file lies.
std::filesystem::path signature_of(const std::filesystem::path& file);

// Signs the file and writes its signature beside it, whole. The comment, one line, is signed too.
base::Result<void> sign(const std::filesystem::path& file, const SecretKey& key,
                        std::string_view trusted_comment);

struct Signed {
  PublicKey by;
  std::string comment;  // the trusted comment
};

// Reads the whole file and checks the signature beside it with the one of the keys that it names.
// Fails with Fault::missing (no signature, or no file), Fault::input (signed by a key that is not
// among these) or Fault::damaged (the file, its comment or the signature was changed); the message
// names the file. Told to stop, it fails with Fault::busy within a few hundred kB.
base::Result<Signed> check_signature(const std::filesystem::path& file, const Trust& trust,
                                     const std::stop_token& stop = {});

// The same with what was read of both into memory, where nobody can exchange it any more: a stick
// may show one file while it is checked and another one afterwards. `file` is for the message.
base::Result<Signed> check_signed_text(std::string_view text, std::string_view signature,
                                       const std::filesystem::path& file, const Trust& trust);

// The id of the key a signature names, unchecked: only to tell people which key is asked for.
base::Result<KeyId> signer_named(const std::filesystem::path& file);

}  // namespace kiosk::trust
