// Our signatures and keys against Debian's minisign, both ways, and against what may go wrong.
#include "trust/signature.h"

#include "base/file.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <cstdlib>
#include <functional>
#include <string>

using namespace kiosk;
using namespace kiosk::trust;
using base::Fault;
using tests::must;
using tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// As little as scrypt allows: the real cost is minisign's own, and takes seconds.
constexpr Hardness k_soft{32'768, 16'777'216};

void write(const fs::path& file, const std::string& text) {
  must(base::write_file_whole(file, text));
}

std::string read(const fs::path& file) {
  return must(base::read_file(file));
}

// The exit code of the real minisign; `typed` is what it is told at its password questions.
int minisign(const std::string& arguments, const std::string& typed = "") {
  const std::string command = "printf '" + typed + "' | minisign " + arguments + " >/dev/null 2>&1";
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Trust trusting(const PublicKey& key) {
  return {true, {key}};
}

struct SignedFile {
  TemporaryFolder folder;
  fs::path file = folder / "loei2.kpack";
  SecretKey key = make_key();
  Trust trust = trusting(key.public_key());

  SignedFile() {
    write(file, std::string(300'000, 'x') + "end");
    must(sign(file, key, "pack e0 version 1.2"));
  }
};

}  // namespace

TEST_CASE("what is signed here, minisign accepts, and so do we", "[signature]") {
  const SignedFile one;
  CHECK(must(check_signature(one.file, one.trust)).comment == "pack e0 version 1.2");
  CHECK(must(check_signature(one.file, one.trust)).by == one.key.public_key());
  CHECK(must(signer_named(one.file)) == one.key.id());
  CHECK(minisign("-V -P " + line_of(one.key.public_key()) + " -m " + one.file.string()) == 0);

  write(one.folder / "k.pub", public_key_text(one.key.public_key()));
  CHECK(minisign("-V -p " + (one.folder / "k.pub").string() + " -m " + one.file.string()) == 0);
  write(one.file, "changed");
  CHECK(minisign("-V -p " + (one.folder / "k.pub").string() + " -m " + one.file.string()) != 0);
}

TEST_CASE("what minisign signs is accepted here", "[signature]") {
  const TemporaryFolder folder;
  const std::string keys = " -p " + (folder / "k.pub").string() + " -s " + (folder / "k").string();
  REQUIRE(minisign("-G -W" + keys) == 0);
  const Trust trust = trusting(must(read_public_key(read(folder / "k.pub"))));
  const fs::path file = folder / "pack";
  write(file, "small");
  const std::string signing = "-S -s " + (folder / "k").string() + " -m " + file.string();

  REQUIRE(minisign(signing + " -t 'เลย ๒'") == 0);
  CHECK(must(check_signature(file, trust)).comment == "เลย ๒");
  REQUIRE(minisign(signing + " -l") == 0);  // the legacy way
  CHECK(check_signature(file, trust));
  write(file, "smell");
  CHECK_FALSE(check_signature(file, trust));
}

TEST_CASE("a legacy signature of a large file is refused before the file is read", "[signature]") {
  const TemporaryFolder folder;
  const std::string keys = " -p " + (folder / "k.pub").string() + " -s " + (folder / "k").string();
  REQUIRE(minisign("-G -W" + keys) == 0);
  const fs::path file = folder / "pack";
  write(file, std::string((1 << 20) + 1, 'x'));
  REQUIRE(minisign("-S -l -s " + (folder / "k").string() + " -m " + file.string()) == 0);
  const auto checked =
      check_signature(file, trusting(must(read_public_key(read(folder / "k.pub")))));
  REQUIRE_FALSE(checked);
  CHECK(checked.error().message == file.string() +
                                       " is signed in minisign's legacy way, which is "
                                       "for small files only; sign it again without -l");
}

TEST_CASE("a secret key written here signs in minisign", "[signature]") {
  const SignedFile one;
  const fs::path key = one.folder / "k";
  const std::string signing = "-S -s " + key.string() + " -m " + one.file.string();
  write(key, must(secret_key_text(one.key, std::nullopt)));
  REQUIRE(minisign(signing) == 0);
  CHECK(check_signature(one.file, one.trust));

  write(key, must(secret_key_text(one.key, "เปิดบ้าน 2564", k_soft)));
  fs::remove(signature_of(one.file));
  CHECK(minisign(signing, "wrong\\n") != 0);
  REQUIRE(minisign(signing, "เปิดบ้าน 2564\\n") == 0);
  CHECK(check_signature(one.file, one.trust));
}

TEST_CASE("a secret key minisign wrote signs here", "[signature]") {
  const TemporaryFolder folder;
  const fs::path file = folder / "pack";
  write(file, "small");
  const std::string pub = (folder / "k.pub").string();
  REQUIRE(minisign("-G -W -p " + pub + " -s " + (folder / "k").string()) == 0);
  const std::string text = read(folder / "k");
  CHECK_FALSE(needs_password(text));
  must(sign(file, must(read_secret_key(text, std::nullopt)), "ours"));
  CHECK(minisign("-V -p " + pub + " -m " + file.string()) == 0);
}

// Made by minisign 0.11 (-G, password "pw"), as its scrypt takes 1 GiB and seconds: one guess only.
TEST_CASE("a secret key minisign locked with a password opens here", "[signature][slow-key]") {
  const std::string text =
      "untrusted comment: minisign encrypted secret key\n"
      "RWRTY0IyFc8Q6FQcrYGxCcw59NPztAVeASsRdNHI1uiCeMmY5iwAAAACAAAAAAAAAEAAAAAAKBeh9PghWzQ1XI9HO45z"
      "kV"
      "Mg4pXND1XpZe6Z+DCwLkPwLM6VwXDDKP3xQ1AudOLc2gqwMsage6xmtIeyJ2kfUdyTo/"
      "b8DQxDkrXpyhu1xbipZ3f2vaBs"
      "JJOfkRCWdv8GiwXRKgkiJhg=\n";
  CHECK(needs_password(text));
  const auto key = read_secret_key(text, "pw");
  // A machine without a free GiB is told so, in words; any other answer would be wrong.
  if (!key) CHECK_THAT(key.error().message, Catch::Contains("needs 1024 MB of memory"));
  if (key)
    CHECK(line_of(key->public_key()) == "RWSqIIWKn1Y007xB9JNmNN8qkjUu0c+WH+WF5BdEOfyxD9d6q3lJ3ddz");
}

TEST_CASE("a locked key opens with its password only", "[signature]") {
  const SecretKey key = make_key();
  const std::string text = must(secret_key_text(key, "right", k_soft));
  CHECK(needs_password(text));
  CHECK(must(read_secret_key(text, "right")).public_key() == key.public_key());
  const auto wrong = read_secret_key(text, "wrong");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message == "the password is wrong; try again");
  const auto none = read_secret_key(text, std::nullopt);
  REQUIRE_FALSE(none);
  CHECK(none.error().message == "the secret key asks for its password");
}

TEST_CASE("what is no key is told so", "[signature]") {
  const SecretKey key = make_key();
  const std::string secret = must(secret_key_text(key, std::nullopt));
  const std::string open = line_of(key.public_key());
  for (const std::string& text :
       {std::string(), std::string("RW"), open.substr(1), open + "A", secret, std::string("\n\n"),
        std::string("untrusted comment: minisign public key 00"), std::string(100'000, 'R')}) {
    CAPTURE(text.substr(0, 80));
    CHECK_FALSE(read_public_key(text));
  }
  for (const std::string& text : {std::string(), open, secret.substr(0, secret.size() - 20),
                                  std::string("garbage"), public_key_text(key.public_key())}) {
    CAPTURE(text.substr(0, 80));
    CHECK_FALSE(read_secret_key(text, "pw"));
    CHECK_FALSE(needs_password(text));
  }
  CHECK(must(read_public_key(public_key_text(key.public_key()))) == key.public_key());
  CHECK(must(read_public_key(open)) == key.public_key());
  CHECK(must(read_public_key(open + " \r\n")) == key.public_key());
}

TEST_CASE("a secret key that asks for too much memory is refused at once", "[signature]") {
  auto bytes = *from_base64(must(secret_key_text(make_key(), "pw", k_soft)).substr(49, 212));
  bytes[52] = 0xFF;  // its memory, near the top
  const auto read = read_secret_key(to_base64(bytes), "pw");
  REQUIRE_FALSE(read);
  CHECK_THAT(read.error().message, Catch::Contains("asks for more memory than any key needs"));
}

TEST_CASE("every wrong signature is refused, each in one sentence", "[signature]") {
  struct Case {
    const char* what;
    std::function<void(SignedFile&)> make;
    Fault fault;
    const char* said;
  };
  const Case cases[] = {
      {"none", [](SignedFile& one) { fs::remove(signature_of(one.file)); }, Fault::missing,
       " is not signed: loei2.kpack.minisig is not beside it; copy both files, or sign it with "
       "kiosk-pack sign"},
      {"a changed file", [](SignedFile& one) { write(one.file, "x"); }, Fault::damaged,
       " is not the file that was signed: it was changed since, or the signature is another "
       "file's; "
       "copy both again"},
      {"another file's",
       [](SignedFile& one) {
         write(one.folder / "other", "other");
         must(sign(one.folder / "other", one.key, "pack e0 version 1.2"));
         fs::rename(signature_of(one.folder / "other"), signature_of(one.file));
       },
       Fault::damaged, "or the signature is another file's; copy both again"},
      {"an altered comment",
       [](SignedFile& one) {
         std::string text = read(signature_of(one.file));
         text.replace(text.find("1.2"), 3, "9.9");
         write(signature_of(one.file), text);
       },
       Fault::damaged,
       ": the comment in its signature was changed; copy both files again from where they were "
       "signed"},
      {"of a key that is not trusted",
       [](SignedFile& one) { one.trust = trusting(make_key().public_key()); }, Fault::input,
       ", which is not trusted here; sign it with a trusted key, or add this one to trusted_keys "
       "in "
       "kiosk.toml"},
      {"with no key trusted", [](SignedFile& one) { one.trust.keys.clear(); }, Fault::input,
       "which is not trusted here"},
      {"by a stranger under a trusted key's id",
       [](SignedFile& one) {
         const SecretKey stranger(one.key.id(), make_key().bytes());
         must(sign(one.file, stranger, "pack e0 version 1.2"));
       },
       Fault::damaged, "copy both files again"},
      {"cut off",
       [](SignedFile& one) {
         const std::string text = read(signature_of(one.file));
         write(signature_of(one.file), text.substr(0, text.size() / 2));
       },
       Fault::damaged,
       ": the signature beside it is not whole; copy both files again, or sign the file again"},
      {"empty", [](SignedFile& one) { write(signature_of(one.file), ""); }, Fault::damaged,
       "the signature beside it is not whole"},
      {"garbage",
       [](SignedFile& one) { write(signature_of(one.file), std::string("\0\xFFxyz\n\n\n\n", 9)); },
       Fault::damaged, "the signature beside it is not whole"},
      {"of a strange kind",
       [](SignedFile& one) {
         std::string text = read(signature_of(one.file));
         text.replace(text.find('\n') + 1, 3, "RXX");
         write(signature_of(one.file), text);
       },
       Fault::damaged, "the signature beside it is not whole"},
      {"far too long",
       [](SignedFile& one) { write(signature_of(one.file), std::string(1 << 20, 'x')); },
       Fault::damaged, "the signature beside it is not whole"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    SignedFile one;
    each.make(one);
    const auto checked = check_signature(one.file, one.trust);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().fault == each.fault);
    CHECK_THAT(checked.error().message, Catch::StartsWith(one.file.string()));
    CHECK_THAT(checked.error().message, Catch::Contains(each.said));
    CHECK_THAT(checked.error().message, !Catch::Contains("\n"));
  }
}

TEST_CASE("every byte of a signature counts", "[signature]") {
  const SignedFile one;
  const std::string good = read(signature_of(one.file));
  const std::size_t free = good.find('\n');  // the first line is anybody's to write
  for (std::size_t at = free; at + 1 < good.size(); ++at) {
    std::string bad = good;
    bad[at] = bad[at] == 'B' ? 'C' : 'B';
    write(signature_of(one.file), bad);
    CAPTURE(at, bad);
    CHECK_FALSE(check_signature(one.file, one.trust));
  }
}

TEST_CASE("a comment cannot bring lines of its own", "[signature]") {
  const SignedFile one;
  must(sign(one.file, one.key, "a\nb\r\nc"));
  CHECK(must(check_signature(one.file, one.trust)).comment == "abc");
}

TEST_CASE("a key is shown to people as minisign shows it", "[signature]") {
  const PublicKey key =
      must(read_public_key("RWSqIIWKn1Y007xB9JNmNN8qkjUu0c+WH+WF5BdEOfyxD9d6q3lJ3ddz"));
  CHECK(name_of(key.id) == "D334569F8A8520AA");
}
