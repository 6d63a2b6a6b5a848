// The real kiosk's QR codes, read back from its pictures of the screen as a telephone reads them
// (zbar), at both orientations.
#include "app/program.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "screens/phone_text.h"
#include "ui/qr_code.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_works = 40;
const char* const k_video = "https://example.org/v/ตลาดนัด?a=1&b=2";
const char* const k_link = "https://example.org/folders/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";

std::string id_of(std::size_t at) {
  return fmt::format("w{:02}", at + 1);
}

// Long ones, with every kind of Thai mark.
std::string title_of(std::size_t at) {
  return fmt::format(
      "ชุดกิจกรรมที่ {} น้ำใจ\u200Bริมปิง ปู่ญี่ปุ่น\u200Bปั้นฝ้ำ เพื่อพัฒนาทักษะการอ่านของนักเรียน\u200Bชั้นประถมศึกษา "
      "ศักดิ์สิทธิ์ ๒๕๖๔",
      at + 1);
}

// The tiny pack, and forty works of one school after its own six.
void write_pack(const fs::path& file) {
  store::Database pack = must(store::Database::open(file, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));
  fill_tiny_pack(pack);
  for (std::size_t at = 0; at < k_works; ++at) {
    const std::string id = id_of(at);
    const auto position = static_cast<std::int64_t>(at) + 7;
    add_exhibit(pack, position, {id.c_str(), "", position, 9, {"na"}, {}});
    must(pack.run("UPDATE exhibit SET title_th = ? WHERE id = ?", {title_of(at), id}));
  }
  must(pack.run("UPDATE pack SET value = '46' WHERE key = 'exhibits'"));
  must(pack.run("UPDATE exhibit SET video_url = ? WHERE id = 'w01'", {std::string(k_video)}));
  add_row(pack, "exhibit_link",
          {{"exhibit", number(7)}, {"position", number(1)}, {"url", words(k_link)}});
  must(kiosk::pack::seal(pack));
}

std::vector<std::string> texts_of(std::size_t works) {
  std::vector<screens::PhoneEntry> entries;
  for (std::size_t at = 0; at < works; ++at) {
    entries.push_back({title_of(at), "โรงเรียนบ้านนา", {}});
    if (at == 0) entries.back().links = {k_video, k_link};
  }
  return screens::phone_texts("เปิดบ้านนวัตกรรม", entries, ui::qr_bytes(ui::k_most_qr_version));
}

// A picture to be taken, and what a telephone must read in it.
struct Shot {
  std::string name;
  std::string text;
};

class Script {
 public:
  explicit Script(fs::path folder) : m_folder(std::move(folder)) {}

  void tap(const std::string& id) { m_lines += fmt::format("tap {}\nwait 0.3\n", id); }
  void shoot(const std::string& name, const std::string& text) {
    m_lines += fmt::format("expect qr.code\nscreenshot \"{}\"\n", (m_folder / name).string());
    m_shots.push_back({name, text});
  }
  // All codes of the bag if there are few, else the first ones, one in the middle and the last.
  void shoot_bag(std::size_t works) {
    const auto texts = texts_of(works);
    tap("nav.bag");
    for (std::size_t at = 0; at < texts.size(); ++at) {
      if (at > 0) tap("qr.next");
      if (at < 3 || at == texts.size() / 2 || at + 1 == texts.size())
        shoot(fmt::format("bag-{}-{}.png", works, at + 1), texts[at]);
    }
    if (texts.size() > 1) m_lines += fmt::format("expect text \"QR {0} จาก {0}\"\n", texts.size());
    tap("nav.back");
  }
  const std::string& lines() const { return m_lines; }
  const std::vector<Shot>& shots() const { return m_shots; }

 private:
  fs::path m_folder;
  std::string m_lines;
  std::vector<Shot> m_shots;
};

Script script_in(const fs::path& folder) {
  Script script(folder);
  for (const char* id : {"attract.start", "home.all", "exhibit:e1"}) script.tap(id);
  for (int own = 0; own < 6; ++own) script.tap("exhibit.next");
  script.tap("exhibit.links");
  script.shoot("link-1.png", k_video);
  script.tap("qr.next");
  script.shoot("link-2.png", k_link);
  script.tap("qr.close");
  for (std::size_t works = 1; works <= k_works; ++works) {
    if (works > 1) script.tap("exhibit.next");
    script.tap("exhibit.bag");
    if (works == 1 || works == 5 || works == k_works) script.shoot_bag(works);
  }
  return script;
}

}  // namespace

TEST_CASE("a telephone reads the screen's QR codes letter by letter", "[end-to-end][qr-screen]") {
  const TemporaryFolder folder;
  write_pack(folder / "works.kpack");
  for (const char* size : {"1920x1080", "1080x1920"}) {
    CAPTURE(size);
    const fs::path shots = folder / size;
    fs::create_directory(shots);
    const Script script = script_in(shots);
    write_text(shots / "script.txt", script.lines());
    const Outcome kiosk =
        run(shots,
            {program("kiosk"), "--pack", (folder / "works.kpack").string(), "--windowed", size,
             "--diagonal", "21.5", "--script", (shots / "script.txt").string(), "--virtual-time"},
            without_display(shots));
    CHECK(kiosk.errors == "");
    REQUIRE(kiosk.exit_code == 0);
    for (const Shot& shot : script.shots()) {
      CAPTURE(shot.name);
      const Outcome read = run(shots, {"zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable",
                                       (shots / shot.name).string()});
      CHECK(read.said == shot.text + "\n");
    }
  }
}
