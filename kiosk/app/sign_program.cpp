#include "app/sign_program.h"

#include "app/ask_pin.h"
#include "app/password.h"
#include "base/file.h"
#include "pack/pack_file.h"
#include "pack/recall.h"
#include "trust/pin.h"
#include "trust/recovery.h"
#include "trust/signature.h"

#include <fmt/format.h>

#include <fstream>
#include <optional>
#include <utility>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;
namespace fs = std::filesystem;

Result<void> check_free(const fs::path& file) {
  std::error_code none;
  if (!fs::exists(file, none)) return {};
  return base::fail(Fault::input, fmt::format("{} is there already; a key that was written over is "
                                              "lost for ever, so choose another name",
                                              file.string()));
}

// The same failure, said of the file it is about.
tl::unexpected<base::Error> about(const fs::path& file, base::Error error) {
  error.message = fmt::format("{}: {}", file.string(), error.message);
  return tl::unexpected(std::move(error));
}

// What the trusted comment says: people see it with `minisign -V`, too.
Result<std::string> comment_for(const fs::path& file) {
  if (is_recall(file)) {
    const auto recalls = pack::read_recalls(TRY(base::read_file(file)));
    if (!recalls) return about(file, recalls.error());
    return fmt::format("recall of {}", recalls->front().pack);
  }
  TRY(pack::verify(file));
  const catalog::PackFacts facts = TRY(TRY(pack::open(file)).facts());
  return fmt::format("pack {} version {}", facts.id, facts.version);
}

Result<std::string> whole_in_words(const fs::path& file) {
  if (!is_recall(file)) {
    TRY(pack::verify(file));
    return std::string("whole: every table, text, picture and video is as it was built");
  }
  const auto recalls = pack::read_recalls(TRY(base::read_file(file)));
  if (!recalls) return about(file, recalls.error());
  return fmt::format("a whole recall, of {} thing{}", recalls->size(),
                     recalls->size() == 1 ? "" : "s");
}

Result<std::string> signed_in_words(const fs::path& file, const trust::Trust& trust) {
  if (trust.asked) {
    const trust::Signed found = TRY(trust::check_signature(file, trust));
    return fmt::format("signed with key {}, which is trusted here: \"{}\"",
                       trust::name_of(found.by.id), found.comment);
  }
  const auto named = trust::signer_named(file);
  if (named)
    return fmt::format(
        "it says it is signed with key {}; not checked, as no key is trusted here "
        "(give one with --trust)",
        trust::name_of(*named));
  if (named.error().fault != Fault::missing) return tl::unexpected(named.error());
  return std::string("not signed, and no key is trusted here, so none is asked for");
}

}  // namespace

bool is_recall(const fs::path& file) {
  std::error_code none;
  if (!fs::is_regular_file(file, none)) return false;  // a pipe would be waited for without end
  std::ifstream in(file, std::ios::binary);
  std::string beginning(16, '\0');
  in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  return pack::looks_like_recall(beginning);
}

Result<void> make_key_files(const std::string& name, WithPassword with_password) {
  const fs::path secret = name + ".key";
  const fs::path open = name + ".pub";
  TRY(check_free(secret));
  TRY(check_free(open));
  std::optional<std::string> password;
  if (with_password == WithPassword::yes)
    password = TRY(ask_password("A password for the secret key", Ask::twice));
  const trust::SecretKey key = trust::make_key();
  TRY(base::write_file_whole(secret, TRY(trust::secret_key_text(key, password)),
                             base::Readers::owner_only));
  TRY(base::write_file_whole(open, trust::public_key_text(key.public_key())));
  fmt::print(
      "{}: the secret key; it signs, so keep it in the office and never on a kiosk\n"
      "{}: the public key; each kiosk that is to trust it needs this in kiosk.toml:\n\n"
      "[content]\ntrusted_keys = [\"{}\"]\n",
      secret.string(), open.string(), trust::line_of(key.public_key()));
  return {};
}

Result<trust::SecretKey> open_secret_key(const fs::path& file) {
  const std::string text = TRY(base::read_file(file));
  std::optional<std::string> password;
  if (trust::needs_password(text))
    password = TRY(ask_password(fmt::format("The password of {}", file.string()), Ask::once));
  auto key = trust::read_secret_key(text, password);
  if (!key) return about(file, key.error());
  return key;
}

Result<void> sign_for_hall(const fs::path& file, const fs::path& secret_key) {
  const std::string comment = TRY(comment_for(file));
  const trust::SecretKey key = TRY(open_secret_key(secret_key));
  TRY(trust::sign(file, key, comment));
  fmt::print("{}: signed with key {}: \"{}\"; carry both files together\n",
             trust::signature_of(file).string(), trust::name_of(key.id()), comment);
  return {};
}

Result<void> make_pin_recovery(const std::string& number, const fs::path& secret_key,
                               const fs::path& file) {
  const std::string digits = TRY(trust::recovery_number_in(number));
  const trust::SecretKey key = TRY(open_secret_key(secret_key));
  const std::string hash = TRY(trust::hash_of_pin(TRY(ask_for_pin())));
  TRY(base::write_file_whole(file, trust::text_of(trust::PinRecovery{digits, hash}),
                             base::Readers::owner_only));
  TRY(trust::sign(file, key, fmt::format("staff PIN for {}", trust::told_number(digits))));
  fmt::print(
      "{} and {}: carry both in the top folder of a stick to the kiosk that shows {}, and "
      "open its staff keypad; they work there once\n",
      file.string(), trust::signature_of(file).string(), trust::told_number(digits));
  return {};
}

Result<std::vector<std::string>> verified_in_words(const fs::path& file,
                                                   const trust::Trust& trust) {
  std::vector<std::string> sentences{TRY(signed_in_words(file, trust))};
  sentences.insert(sentences.begin(), TRY(whole_in_words(file)));
  return sentences;
}

Result<trust::Trust> trust_in(const std::vector<std::string>& keys) {
  trust::Trust trust{!keys.empty(), {}};
  for (const std::string& each : keys) {
    std::error_code none;
    const std::string text = fs::is_regular_file(each, none) ? TRY(base::read_file(each)) : each;
    const auto key = trust::read_public_key(text);
    if (!key)
      return base::fail(Fault::input, fmt::format("--trust {}: {}", each, key.error().message));
    trust.keys.push_back(*key);
  }
  return trust;
}

}  // namespace kiosk::app
