// Keys and signatures on the command line: what keygen, sign and verify do once their options are
// read.
#pragma once

#include "base/result.h"
#include "trust/key.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

enum class WithPassword { yes, no };

// Makes NAME.key (for its owner's eyes only) and NAME.pub, and tells what each is for. Writes over
// neither.
base::Result<void> make_key_files(const std::string& name, WithPassword with_password);

// Reads a secret key, asking for its password if it has one.
base::Result<trust::SecretKey> open_secret_key(const std::filesystem::path& file);

// Signs a pack, or a recall, after checking that it is whole.
base::Result<void> sign_for_hall(const std::filesystem::path& file,
                                 const std::filesystem::path& secret_key);

// Asks for a new staff PIN, and writes it as a recovery for the kiosk that shows this number,
// signed, to `file`: nobody can read the PIN out of it. Both files go into the top folder of a
// stick.
base::Result<void> make_pin_recovery(const std::string& number,
                                     const std::filesystem::path& secret_key,
                                     const std::filesystem::path& file);

// What was checked of a pack or a recall, a sentence each. Fails with the reason why a hall that
// trusts these keys would not take it.
base::Result<std::vector<std::string>> verified_in_words(const std::filesystem::path& file,
                                                         const trust::Trust& trust);

// Keys as people give them: the line itself, or the name of a .pub file.
base::Result<trust::Trust> trust_in(const std::vector<std::string>& keys);

// True if the file begins like a recall; false for whatever cannot be read, too.
bool is_recall(const std::filesystem::path& file);

}  // namespace kiosk::app
