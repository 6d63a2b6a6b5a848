// From the office to the hall by the real kiosk-pack: keys, signatures, the shelf, recalls.
#include "app/program.h"
#include "pack/shelf_support.h"

#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// An office with a key of its own, and a hall whose settings trust it; no settings of this machine.
struct Fair {
  TemporaryFolder home;
  fs::path stick = home / "stick";
  fs::path settings = home / "config/kiosk/kiosk.toml";
  std::string key_line;

  Fair() {
    fs::create_directories(stick);
    fs::create_directories(settings.parent_path());
    REQUIRE(pack({"keygen", office(), "--no-password"}).exit_code == 0);
    key_line = trust::line_of(must(trust::read_public_key(text_in(office() + ".pub"))));
  }

  std::string office() const { return (home / "office").string(); }
  Outcome pack(Words arguments) const {
    arguments.insert(arguments.begin(), program("kiosk-pack"));
    return run(home.path(), arguments, without_display(home.path()));
  }
  void trust() const { write_text(settings, "[content]\ntrusted_keys = [\"" + key_line + "\"]\n"); }
  std::string bring(const std::string& version) const {
    const fs::path file = stick / ("fair-" + version + ".kpack");
    write_pack(file, "fair", version);
    return file.string();
  }
  std::string bring_signed(const std::string& version) const {
    const std::string file = bring(version);
    REQUIRE(pack({"sign", file, "--key", office() + ".key"}).exit_code == 0);
    return file;
  }
};

// By its password's own shell, as a person's script would pipe it.
int piped(const std::string& typed, const std::string& command) {
  const int status =
      std::system(("printf '" + typed + "' | " + command + " >/dev/null 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a key pair is made once, and says what each half is for", "[pack-program]") {
  const Fair fair;
  struct stat facts {};
  REQUIRE(::stat((fair.office() + ".key").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0077) == 0);  // nobody else may read the secret key
  const Outcome again = fair.pack({"keygen", fair.office(), "--no-password"});
  CHECK(again.exit_code == 1);
  CHECK(again.errors ==
        "kiosk-pack: " + fair.office() +
            ".key is there already; a key that was written over is lost for ever, so "
            "choose another name\n");
  const Outcome other = fair.pack({"keygen", fair.office() + "2", "--no-password"});
  CHECK_THAT(other.said, Catch::Contains("[content]\ntrusted_keys = [\"RW"));
}

TEST_CASE("a secret key under a password signs with it, here and in minisign", "[pack-program]") {
  const Fair fair;
  const std::string pack = fair.bring("1");
  const std::string name = (fair.home / "locked").string();
  const std::string us = program("kiosk-pack");
  CHECK(piped("pw\\nother\\n", us + " keygen " + name) == 1);
  CHECK(piped("", us + " keygen " + name) == 1);
  CHECK_FALSE(fs::exists(name + ".key"));
  REQUIRE(piped("pw\\npw\\n", us + " keygen " + name) == 0);
  CHECK(piped("wrong\\n", us + " sign " + pack + " --key " + name + ".key") == 1);
  CHECK_FALSE(fs::exists(pack + ".minisig"));
  REQUIRE(piped("pw\\n", us + " sign " + pack + " --key " + name + ".key") == 0);
  CHECK(piped("", "minisign -V -p " + name + ".pub -m " + pack) == 0);
  fs::remove(pack + ".minisig");
  REQUIRE(piped("pw\\n", "minisign -S -s " + name + ".key -m " + pack) == 0);
  CHECK(fair.pack({"verify", pack, "--trust", name + ".pub"}).exit_code == 0);
}

TEST_CASE("verify says in words what was checked", "[pack-program]") {
  const Fair fair;
  const std::string file = fair.bring("1");
  const std::string whole =
      file + ": whole: every table, text, picture and video is as it was built\n";
  const Outcome bare = fair.pack({"verify", file});
  CHECK(bare.exit_code == 0);
  CHECK(bare.said ==
        whole + file + ": not signed, and no key is trusted here, so none is asked for\n");

  const Outcome refused = fair.pack({"verify", file, "--trust", fair.office() + ".pub"});
  CHECK(refused.exit_code == 1);
  CHECK(refused.said.empty());
  CHECK(is_one_line(refused.errors));
  CHECK_THAT(refused.errors, Catch::Contains("is not signed"));

  REQUIRE(fair.pack({"sign", file, "--key", fair.office() + ".key"}).exit_code == 0);
  const Outcome trusted = fair.pack({"verify", "--trust", fair.key_line, file});
  CHECK(trusted.exit_code == 0);
  CHECK_THAT(trusted.said, Catch::Contains(", which is trusted here: \"pack fair version 1\"\n"));
  CHECK_THAT(fair.pack({"verify", file}).said,
             Catch::Contains("; not checked, as no key is trusted here (give one with --trust)\n"));
  CHECK(fair.pack({"verify", file, "--trust", "nonsense"}).exit_code == 1);
}

TEST_CASE("a pack is carried to the hall, replaced, rolled back and removed", "[pack-program]") {
  const Fair fair;
  CHECK(fair.pack({"list"}).said == "the shelf is empty\n");
  CHECK(fair.pack({"install", fair.bring("1")}).said == "fair version 1 is on show\n");
  CHECK(fair.pack({"install", fair.bring("2")}).said ==
        "fair version 2 is on show; version 1 is kept to go back to\n");
  CHECK(fs::exists(fair.home / "state/kiosk/shelf/shelf.list"));  // the kiosk's own place
  CHECK(fair.pack({"list"}).said ==
        "EVENT                        VERSION        STATE     WORKS  DATE       SIGNED\n"
        "fair                         2              on show       6  2021-09-15 not checked\n"
        "fair                         1              before        6  2021-09-15 not checked\n");
  CHECK(fair.pack({"roll-back", "fair"}).said == "fair version 1 is on show again\n");
  CHECK(fair.pack({"activate", "fair", "2"}).said == "fair version 2 is on show\n");
  const Outcome older = fair.pack({"install", fair.bring("1")});
  CHECK(older.exit_code == 1);
  CHECK_THAT(older.errors, Catch::Contains("older than 2"));
  CHECK(fair.pack({"install", fair.bring("1"), "--allow-older"}).exit_code == 0);
  CHECK(fair.pack({"remove", "fair", "1"}).said == "fair version 1 is off the shelf\n");
  CHECK(fair.pack({"remove", "fair", "--forget"}).said == "fair is off the shelf\n");
  CHECK(fair.pack({"remove", "fair"}).exit_code == 1);
  CHECK(fair.pack({"install", fair.bring("1"), "--shelf", (fair.home / "other").string()})
            .exit_code == 0);
  CHECK(fs::exists(fair.home / "other/shelf.list"));
}

TEST_CASE("a hall whose settings trust a key takes signed packs only", "[pack-program]") {
  const Fair fair;
  fair.trust();
  const Outcome refused = fair.pack({"install", fair.bring("1")});
  CHECK(refused.exit_code == 1);
  CHECK(is_one_line(refused.errors));
  CHECK_THAT(refused.errors, Catch::Contains("fair-1.kpack is not signed"));
  CHECK_THAT(fair.pack({"install", fair.bring_signed("1")}).said,
             Catch::StartsWith("fair version 1 is on show, signed with key "));
  CHECK_THAT(fair.pack({"list"}).said, Catch::Contains("2021-09-15 ") && !Catch::Contains("no:"));
  write_text(fair.settings, "[content]\ntrusted_keys = [\"mistyped\"]\n");
  CHECK(fair.pack({"install", fair.bring_signed("2")}).exit_code == 1);
}

TEST_CASE("one work is recalled: by a signed file, or at the kiosk where no keys are trusted",
          "[pack-program]") {
  const Fair fair;
  const std::string file = fair.bring_signed("1");
  const std::string recall = (fair.stick / "e2.recall").string();
  REQUIRE(fair.pack({"install", file}).exit_code == 0);
  CHECK(fair.pack({"recall", "e2", "--pack", "fair"}).said == "fair: work e2 is hidden\n");
  CHECK(fair.pack({"recall", "na", "--pack", "fair"}).said == "fair: school na is hidden\n");
  CHECK_THAT(fair.pack({"list"}).said, Catch::EndsWith("hidden: work e2 of fair\n"
                                                       "hidden: school na of fair\n"));
  CHECK(fair.pack({"recall", "e2", "--pack", "fair", "--undo"}).said ==
        "fair: work e2 is shown again\n");
  const Outcome unknown = fair.pack({"recall", "e99", "--pack", "fair"});
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.errors ==
        "kiosk-pack: work or school e99 is not in the pack; look its id up in the sheets\n");

  fair.trust();
  REQUIRE(fair.pack({"install", file}).exit_code == 0);
  CHECK(fair.pack({"recall", "e2", "--pack", "fair"}).exit_code == 1);  // signed files only
  REQUIRE(fair.pack({"recall", "e2", "--pack", file, "-o", recall}).exit_code == 0);
  CHECK(fair.pack({"install", recall}).exit_code == 1);
  REQUIRE(fair.pack({"sign", recall, "--key", fair.office() + ".key"}).exit_code == 0);
  CHECK_THAT(fair.pack({"verify", recall}).said, Catch::Contains("a whole recall, of 1 thing\n") &&
                                                     Catch::Contains("\"recall of fair\""));
  CHECK(fair.pack({"install", recall}).said == "fair: work e2 is hidden\n");
}

TEST_CASE("each command of the shelf explains itself with an example", "[pack-program]") {
  const Fair fair;
  for (const char* command : {"keygen", "sign", "verify", "install", "list", "activate",
                              "roll-back", "remove", "recall"}) {
    CAPTURE(command);
    const Outcome help = fair.pack({command, "--help"});
    CHECK(help.exit_code == 0);
    CHECK_THAT(help.said, Catch::Contains(std::string("kiosk-pack ") + command));
    const Outcome wrong = fair.pack({command, "--nonsense"});
    CHECK(wrong.exit_code == 2);
    CHECK(is_one_line(wrong.errors));
  }
}
