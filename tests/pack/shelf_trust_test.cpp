// Where keys are trusted, nothing unsigned, altered or older is ever on show.
#include "pack/shelf_support.h"

#include <fstream>
#include <functional>

using namespace kiosk;
using namespace kiosk::tests;
using base::Fault;
namespace fs = std::filesystem;

namespace {

std::string refusal_of(const base::Result<pack::Installed>& installed) {
  REQUIRE_FALSE(installed);
  CHECK_THAT(installed.error().message, !Catch::Contains("incoming"));
  return installed.error().message;
}

pack::Recall hide(const std::string& id, std::int64_t issued) {
  return {"e0", pack::Hidden::exhibit, id, true, issued};
}

fs::path bring_recall(const Hall& hall, const std::vector<pack::Recall>& recalls) {
  const auto file = hall.stick / "one.recall";
  must(base::write_file_whole(file, pack::text_of(recalls)));
  return file;
}

}  // namespace

TEST_CASE("a signed pack is installed, and it is told by whom", "[shelf]") {
  TrustingHall hall;
  const auto installed = must(hall.shelf.install(hall.bring_signed("1")));
  CHECK(installed.signer == hall.key.id());
  CHECK(version_on_show(hall.shelf, "e0") == "1");
  must(hall.shelf.check(*must(hall.shelf.list()).event("e0")->on_show()));
}

TEST_CASE("an unsigned, altered, strange or older pack is refused with its reason", "[shelf]") {
  struct Case {
    const char* what;
    std::function<fs::path(TrustingHall&)> bring;
    Fault fault;
    const char* said;
  };
  const Case cases[] = {
      {"unsigned", [](TrustingHall& hall) { return hall.bring("3"); }, Fault::missing,
       "e0-3.kpack is not signed: e0-3.kpack.minisig is not beside it"},
      {"altered",
       [](TrustingHall& hall) {
         const auto file = hall.bring_signed("3");
         write_pack(file, "e0", "3", "something else");
         return file;
       },
       Fault::damaged, "e0-3.kpack is not the file that was signed"},
      {"signed by a stranger",
       [](TrustingHall& hall) {
         const auto file = hall.bring("3");
         must(trust::sign(file, trust::make_key(), "pack e0 version 3"));
         return file;
       },
       Fault::input, "which is not trusted here"},
      {"with another pack's signature",
       [](TrustingHall& hall) {
         const auto file = hall.bring_signed("3");
         fs::copy_file(trust::signature_of(hall.bring_signed("4")), trust::signature_of(file),
                       fs::copy_options::overwrite_existing);
         return file;
       },
       Fault::damaged, "or the signature is another file's"},
      {"with a signature without end",
       [](TrustingHall& hall) {
         const auto file = hall.bring_signed("3");
         std::ofstream(trust::signature_of(file), std::ios::app) << std::string(1 << 20, 'x');
         return file;
       },
       Fault::missing, "is not signed"},
      {"signed, but damaged before",
       [](TrustingHall& hall) {
         const auto file = hall.bring("3");
         fs::resize_file(file, fs::file_size(file) / 2);
         must(trust::sign(file, hall.key, "pack e0 version 3"));
         return file;
       },
       Fault::damaged, "copy it again"},
      {"older", [](TrustingHall& hall) { return hall.bring_signed("1"); }, Fault::input,
       ": its version 1 of e0 is older than 2, which was here before; to go back on purpose use "
       "kiosk-pack roll-back"},
      {"of the same version, but other content",
       [](TrustingHall& hall) { return hall.bring_signed("2", "an earlier draft"); }, Fault::input,
       ": version 2 of e0 was here before with other content"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    TrustingHall hall;
    must(hall.shelf.install(hall.bring_signed("2")));
    const auto file = one.bring(hall);
    for (const auto older : {pack::Older::refuse, pack::Older::allow}) {
      const auto installed = hall.shelf.install(file, older);
      CHECK_THAT(refusal_of(installed),
                 Catch::StartsWith(file.string()) && Catch::Contains(one.said));
      CHECK(installed.error().fault == one.fault);
    }
    CHECK(version_on_show(hall.shelf, "e0") == "2");
    CHECK(packs_in(hall.place) == 1);
  }
}

TEST_CASE("what was installed before keys were trusted is held back until it is checked",
          "[shelf]") {
  TrustingHall hall;
  pack::Shelf before(hall.place);
  must(before.install(hall.bring_signed("1")));
  REQUIRE(version_on_show(before, "e0") == "1");
  const auto showing = must(hall.shelf.showing());
  CHECK(showing.packs.empty());
  REQUIRE(showing.refused.size() == 1);
  CHECK_THAT(showing.refused[0], Catch::StartsWith("e0 version 1 was not signed with a key that is "
                                                   "trusted here"));
  must(hall.shelf.activate("e0", "1"));  // its signature came along
  CHECK(version_on_show(hall.shelf, "e0") == "1");
  must(before.install(hall.stick / "e0-1.kpack"));  // nobody asked, and it is still signed
  CHECK(version_on_show(hall.shelf, "e0") == "1");

  must(before.install(hall.bring("2")));
  CHECK(version_on_show(hall.shelf, "e0").empty());
  CHECK_FALSE(hall.shelf.activate("e0", "2"));
  must(hall.shelf.roll_back("e0"));
  CHECK(version_on_show(hall.shelf, "e0") == "1");
}

TEST_CASE("keys that cannot be read trust nobody", "[shelf]") {
  TrustingHall hall;
  const auto file = hall.bring_signed("1");
  CHECK_FALSE(pack::Shelf(hall.place, {true, {}}).install(file));
  must(hall.shelf.install(file));
  CHECK(must(pack::Shelf(hall.place, {true, {}}).showing()).packs.empty());
}

TEST_CASE("a shelved pack that was changed in its place is found", "[shelf]") {
  TrustingHall hall;
  must(hall.shelf.install(hall.bring_signed("1")));
  must(hall.shelf.install(hall.bring_signed("2")));
  const auto before = *must(hall.shelf.list()).event("e0")->other();
  fs::copy_file(hall.bring("1", "e0", "sly"), hall.shelf.file_of(before),
                fs::copy_options::overwrite_existing);
  CHECK_FALSE(hall.shelf.check(before));
  CHECK_FALSE(hall.shelf.roll_back("e0"));
  CHECK(version_on_show(hall.shelf, "e0") == "2");
}

TEST_CASE("a recall hides a work or a school at once, and may be taken back", "[shelf]") {
  Hall hall;
  hall.install("1");
  must(hall.shelf.recall(hide("e0-014", 100)));
  must(hall.shelf.recall({"e0", pack::Hidden::organisation, "na", true, 100}));
  must(hall.shelf.recall({"other", pack::Hidden::exhibit, "x", true, 100}));
  auto hidden = must(hall.shelf.showing()).packs[0].hidden;
  CHECK(hidden.exhibits == std::set<std::string>{"e0-014"});
  CHECK(hidden.organisations == std::set<std::string>{"na"});

  hall.install("2");  // a new version does not bring it back
  CHECK(must(hall.shelf.showing()).packs[0].hidden == hidden);

  pack::Recall shown = hide("e0-014", 5);  // the clock went back; a person's word counts
  shown.hide = false;
  must(hall.shelf.recall(shown));
  hidden = must(hall.shelf.showing()).packs[0].hidden;
  CHECK(hidden.exhibits.empty());
  CHECK(hidden.organisations == std::set<std::string>{"na"});
}

TEST_CASE("a recall may come before its pack", "[shelf]") {
  Hall hall;
  must(hall.shelf.install_recall(bring_recall(hall, {hide("e1", 1)})));
  hall.install("1");
  CHECK(must(hall.shelf.showing()).packs[0].hidden.exhibits == std::set<std::string>{"e1"});
}

TEST_CASE("of two recalls of the same thing the later one counts, whichever comes first",
          "[shelf]") {
  Hall hall;
  pack::Recall shown = hide("e1", 100);
  shown.hide = false;
  must(hall.shelf.install_recall(bring_recall(hall, {hide("e1", 200)})));
  const auto replayed = hall.shelf.install_recall(bring_recall(hall, {shown}));
  REQUIRE_FALSE(replayed);
  CHECK_THAT(replayed.error().message,
             Catch::EndsWith(": a later recall of the same things was here before; nothing is "
                             "changed"));
  shown.issued = 300;
  CHECK(must(hall.shelf.install_recall(bring_recall(hall, {shown, hide("e2", 1)}))).size() == 2);
  CHECK(must(hall.shelf.list()).hidden("e0").exhibits == std::set<std::string>{"e2"});
}

TEST_CASE("where keys are trusted a recall must be signed", "[shelf]") {
  TrustingHall hall;
  const auto file = bring_recall(hall, {hide("e1", 1)});
  CHECK_FALSE(hall.shelf.install_recall(file));
  must(trust::sign(file, trust::make_key(), "recall of e0"));
  CHECK_FALSE(hall.shelf.install_recall(file));
  must(trust::sign(file, hall.key, "recall of e0"));
  must(hall.shelf.install_recall(file));
  CHECK(must(hall.shelf.list()).hidden("e0").exhibits == std::set<std::string>{"e1"});
  const auto by_hand = hall.shelf.recall(hide("e2", 2));
  REQUIRE_FALSE(by_hand);
  CHECK_THAT(by_hand.error().message, Catch::StartsWith("this kiosk takes signed recalls only"));
}

TEST_CASE("what is no whole recall is refused", "[shelf]") {
  Hall hall;
  const std::string good = pack::text_of({hide("e1", 1)});
  const auto file = hall.stick / "bad.recall";
  for (const std::string& text :
       {std::string(), std::string("kiosk recall 1\n"), good.substr(0, good.size() - 1),
        std::string("kiosk recall 2\n") + good.substr(15), good + "\n",
        std::string("kiosk recall 1\nhide\twork\te0\t../x\t1\n"),
        std::string("kiosk recall 1\nburn\twork\te0\tx\t1\n"),
        std::string("kiosk recall 1\nhide\twork\te0\tx\tsoon\n"),
        std::string("kiosk recall 1\nhide\twork\te0\tx\t-1\n"),
        std::string("kiosk recall 1\nhide\twork\te0\tx\n"), good + std::string(2 << 20, 'x')}) {
    CAPTURE(text.substr(0, 60));
    std::ofstream(file, std::ios::binary) << text;
    const auto installed = hall.shelf.install_recall(file);
    REQUIRE_FALSE(installed);
    CHECK_THAT(installed.error().message, Catch::StartsWith(file.string()));
  }
  CHECK(must(hall.shelf.list()).recalls.empty());
}
