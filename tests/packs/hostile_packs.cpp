// Packs: rows 2, 13, 14 and 18 of hall.md. Those "of another's making" are sealed again, so that
// what is wrong with them gets past their manifest.
#include "packs/hostile_packs.h"

#include "catalog/tiny_pack.h"
#include "trust/signature.h"

#include <sys/stat.h>

namespace kiosk::tests {
namespace {

using namespace std::string_literals;
using Place = HostilePlace;
namespace fs = std::filesystem;

constexpr std::size_t k_page = 4096;

// The good pack's bytes; made once, as writing one takes longer than meeting it.
const std::string& good_pack() {
  static const std::string k_bytes = [] {
    const TemporaryFolder folder;
    write_tiny_pack(folder / "good.kpack");
    return must(base::read_file(folder / "good.kpack"));
  }();
  return k_bytes;
}

auto bytes(std::function<void(std::string&)> change) {
  return [=](const Place& place) {
    std::string pack = good_pack();
    change(pack);
    std::ofstream(place.hostile_pack(), std::ios::binary) << pack;
  };
}

auto byte_at(std::size_t at, char byte) {
  return bytes([=](std::string& pack) { pack[at] = byte; });
}

store::Database opened(const Place& place) {
  std::ofstream(place.hostile_pack(), std::ios::binary) << good_pack();
  return must(store::Database::open(place.hostile_pack(), store::Access::write));
}

auto sql(const std::string& script) {
  return [=](const Place& place) { must(opened(place).script(script)); };
}

auto sealed(const std::string& script) {
  return [=](const Place& place) {
    store::Database pack = opened(place);
    must(pack.script("PRAGMA ignore_check_constraints = 1"));
    must(pack.script(script));
    must(pack::seal(pack));
  };
}

// A change of what the tables are said to be, in their own words.
auto schema(const std::string& table, const std::string& from, const std::string& to) {
  return sql("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, '" + from +
             "', '" + to + "') WHERE name = '" + table + "'");
}

auto beside(const std::string& ending, const std::string& text) {
  return [=](const Place& place) {
    (void)opened(place);
    std::ofstream(place.hostile_pack().string() + ending, std::ios::binary) << text;
  };
}

// Allows NULL for as long as it takes to write one.
void put_null(const Place& place) {
  {
    store::Database pack = opened(place);
    must(
        pack.script("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, "
                    "'title_th TEXT NOT NULL', 'title_th TEXT') WHERE name = 'exhibit'"));
  }
  store::Database pack = must(store::Database::open(place.hostile_pack(), store::Access::write));
  must(
      pack.script("UPDATE exhibit SET title_th = NULL WHERE position = 2;"
                  "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, "
                  "'title_th TEXT', 'title_th TEXT NOT NULL') WHERE name = 'exhibit'"));
  must(pack::seal(pack));
}

// SQLite's header: the first page of the list of free pages, and how many there are.
auto free_pages_that_are(char first) {
  return bytes([=](std::string& pack) {
    pack[35] = first;
    pack[39] = 5;
  });
}

void put_a_pipe(const Place& place) {
  REQUIRE(::mkfifo(place.hostile_pack().c_str(), 0600) == 0);
}

auto link_to(const char* target) {
  return [=](const Place& place) { fs::create_symlink(target, place.hostile_pack()); };
}

auto sealed_with_jpeg(const std::string& jpeg_in_hex) {
  return sealed("UPDATE rendition SET jpeg = x'" + jpeg_in_hex + "'");
}

constexpr const char* k_huge_jpeg =
    "ffd8ffc00011080ffff0ffff03012200021101031101ffda000c03010002110311003f00";
constexpr Fate refused = Fate::refused, survived = Fate::survived;
constexpr const char* k_none = "hostile.kpack: this is not a content pack";
constexpr const char* k_inside = "hostile.kpack: the pack is damaged inside; copy it again";
constexpr const char* k_tables = "the pack's tables are not those of a pack";
constexpr const char* k_not_whole = "the pack is not whole; copy it again";
constexpr const char* k_dangling = "the pack is not made as kiosk-pack makes them";

// Made when they are first asked for: some hold megabytes, which other tests should not carry.
std::span<const HostilePack> all_packs() {
  static const HostilePack k_all[] = {
      {"no database", "13", bytes([](auto& pack) { pack.assign(9000, 'x'); }), refused, k_none},
      {"an empty file", "13", bytes([](auto& pack) { pack.clear(); }), refused, k_none},
      {"a pipe", "13", put_a_pipe, refused, "a file"},
      {"a device", "13", link_to("/dev/zero"), refused, "a file"},
      {"a link to another file", "13", link_to("/etc/passwd"), refused, k_none},
      {"another program's database", "13", sql("PRAGMA application_id = 7"), refused, k_none},
      {"an older format", "13", sql("PRAGMA user_version = 1"), refused, "an older kiosk-pack"},
      {"a newer format", "13", sql("PRAGMA user_version = 2000000000"), refused,
       "a newer kiosk-pack"},
      {"one table more", "13", sql("CREATE TABLE more (n)"), refused, k_tables},
      {"a table missing", "13", sql("DROP TABLE stand"), refused, k_tables},
      {"an index missing", "13", sql("DROP INDEX exhibit_by_stand"), refused, k_tables},
      {"a view", "13", sql("CREATE VIEW sly AS SELECT * FROM pack"), refused, k_tables},
      {"a trigger", "13",
       sql("CREATE TRIGGER sly AFTER INSERT ON pack BEGIN DELETE FROM pack; END"), refused,
       k_tables},
      {"a table that loads a library", "13",
       sql("CREATE TABLE x (a DEFAULT (load_extension('/tmp/evil.so')))"), refused, k_tables},
      {"a table under changed rules", "13", schema("figure", "value INTEGER", "value TEXT"),
       refused, k_tables},
      {"a table whose words are none", "13", schema("figure", "CREATE TABLE", "CREATE TAKLE"),
       refused, k_none},
      {"cut off between pages", "14",
       bytes([](auto& pack) { pack.resize(pack.size() / 2 / k_page * k_page); }), refused,
       "hostile.kpack: "},
      {"cut off by one byte", "14", bytes([](auto& pack) { pack.pop_back(); }), refused,
       "hostile.kpack: "},
      {"longer by one page", "14", bytes([](auto& pack) { pack.append(k_page, '\0'); }), refused,
       k_not_whole},
      {"a page of zeros", "13",
       bytes([](auto& pack) { pack.replace(9 * k_page, k_page, std::string(k_page, '\0')); }),
       refused, k_inside, Shown::yes},
      {"a byte turned in the header", "13", byte_at(19, 0x7F), refused, k_none},
      {"a page size of one", "13", byte_at(17, 1), refused, "hostile.kpack: "},
      {"a byte turned in the list of tables", "13", byte_at(k_page - 9, '\x01'), refused,
       "hostile.kpack: "},
      {"a byte turned in a page's own head", "13", byte_at(12 * k_page, 0x33), refused,
       "hostile.kpack: "},
      {"a byte turned in a text", "13", bytes([](auto& pack) { pack[pack.find("Work e3")] = 'w'; }),
       refused, k_inside},
      {"a byte turned in a picture", "13",
       bytes([](auto& pack) { pack[pack.find("jpeg 12 at 640")] = 'J'; }), refused, k_inside},
      {"a header of 4,000 million pages", "13",
       bytes([](auto& pack) { pack.replace(28, 4, "\xFF\xFF\xFF\xFE"); }), refused,
       "hostile.kpack: "},
      {"a header that asks for a journal beside it", "14",
       bytes([](auto& pack) { pack[18] = pack[19] = 2; }), survived, ""},
      {"a journal beside it", "14",
       beside("-journal", "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7" + std::string(600, '\xFF')), survived,
       ""},
      {"a log of changes beside it", "14",
       beside("-wal", "\x37\x7F\x06\x82" + std::string(600, '\xFF')), survived, ""},
      {"free pages in a ring", "13", free_pages_that_are(3), refused, k_inside},
      {"free pages beyond the end", "13", free_pages_that_are(127), refused, "hostile.kpack: "},
      {"no manifest", "13", sql("DELETE FROM manifest"), refused,
       "does not say what belongs in it"},
      {"a manifest that is one table short", "13", sql("DELETE FROM manifest WHERE name = 'award'"),
       refused, "does not say what belongs in it"},
      {"a manifest with other sums", "13", sql("UPDATE manifest SET sha256 = upper(sha256)"),
       refused, k_inside},
      {"a manifest with other counts", "13", sql("UPDATE manifest SET rows = -1"), refused,
       k_inside},
      {"nothing where a title must be", "13", put_null, refused, k_inside, Shown::yes},

      {"no event, sealed", "13", sealed("DELETE FROM event"), refused, k_dangling, Shown::yes},
      {"two events, sealed", "13",
       sealed(
           "INSERT INTO event SELECT 'second', name_th, name_en, short_name_th, short_name_en, "
           "date, date_text_th, date_text_en, time, mode, venue_th, venue_en, organiser, "
           "partners_th, partners_en, sponsors_th, sponsors_en, objectives_th, objectives_en, "
           "project_th, project_en, stream_url, sample_note_th, sample_note_en, accent FROM event"),
       refused, k_dangling},
      {"a picture of no work, sealed", "13", sealed("UPDATE media SET exhibit = 99 WHERE id = 11"),
       refused, k_dangling},
      {"a rendition of no picture, sealed", "13",
       sealed("UPDATE rendition SET media = 99 WHERE media = 11"), refused, k_dangling},
      {"a school that is not there, sealed", "13",
       sealed("UPDATE exhibit_organisation SET organisation = 'nobody' WHERE exhibit = 1"), refused,
       k_dangling},
      {"a word outside its list, sealed", "13",
       sealed("UPDATE exhibit SET status = '../evil' WHERE position = 1"), survived, "",
       Shown::yes},
      {"words in a column of numbers, sealed", "13",
       sealed("UPDATE exhibit SET rank_th = 'first' WHERE position = 1"), survived, "", Shown::yes},
      {"bytes in a column of words, sealed", "13",
       sealed("UPDATE exhibit SET title_th = x'00ff00' WHERE position = 1"), survived, "",
       Shown::yes},
      {"positions below nothing, sealed", "13",
       sealed("UPDATE term SET position = -9223372036854775807; UPDATE media SET position = -5"),
       survived, "", Shown::yes},
      {"counts that lie, sealed", "13",
       sealed("UPDATE term SET works = 9223372036854775807; UPDATE organisation SET works = -1"),
       survived, "", Shown::yes},
      {"sizes of pictures that lie, sealed", "13",
       sealed("UPDATE media SET width = -1, height = 0"), survived, "", Shown::yes},
      {"renditions that are no JPEG, sealed", "15", sealed("UPDATE rendition SET jpeg = 'text'"),
       survived, "", Shown::yes},
      {"renditions of nothing, sealed", "15", sealed("UPDATE rendition SET jpeg = x''"), survived,
       "", Shown::yes},
      {"renditions that say they are 12 GB, sealed", "15", sealed_with_jpeg(k_huge_jpeg), survived,
       "", Shown::yes},
      {"a title of 1 MB, sealed", "18",
       sealed("UPDATE exhibit SET title_th = replace(hex(zeroblob(500000)), '0', 'ก') "
              "WHERE position = 1"),
       survived, "", Shown::yes},
      {"an event's name of 1 MB, sealed", "18",
       sealed("UPDATE event SET name_th = replace(hex(zeroblob(500000)), '0', 'ก')"), survived, "",
       Shown::yes},
      {"bytes that are no letters, sealed", "18",
       sealed("UPDATE exhibit SET title_th = CAST(x'fffee0b8c080f5' AS TEXT)"), survived, "",
       Shown::yes},
      {"control characters and overrides, sealed", "18",
       sealed("UPDATE event SET id = 'x' || char(27) || '[2J', name_th = char(7, 8238, 27) || 'x', "
              "name_en = char(10, 13, 0) || 'y'"),
       survived, "", Shown::yes},
      {"10,000 marks on a letter, sealed", "18",
       sealed("UPDATE event SET name_th = 'ก' || replace(hex(zeroblob(5000)), '0', char(3656))"),
       survived, "", Shown::yes},
      {"a video without its pieces, sealed", "13",
       sealed(
           "INSERT INTO video VALUES (1, 1, 1, 'mp4', 1073741824, 5000, 640, 360, 1, '', '', 11)"),
       survived, "", Shown::yes},
      {"a floor plan at no place, sealed", "13",
       sealed("INSERT INTO plan VALUES (9, 'p', 'ผัง', 'Plan', 11, 9e999, -9e999); "
              "INSERT INTO stand VALUES (9, 's', 'p', 'บูท', 'Stand', 9e999, -5.0)"),
       survived, "", Shown::yes},
  };
  return k_all;
}

std::span<const HostilePack> all_unshelvable() {
  static const HostilePack k_all[] = {
      {"an id that leads elsewhere, sealed", "10",
       sealed("UPDATE pack SET value = '../../../evil' WHERE key = 'id'"), refused,
       "the event's id must be small Latin letters"},
      {"a version of 1 MB, sealed", "18",
       sealed("UPDATE pack SET value = hex(zeroblob(500000)) WHERE key = 'version'"), refused,
       "the event's version must be"},
  };
  return k_all;
}

const trust::SecretKey& office() {
  static const trust::SecretKey k_key = trust::make_key();
  return k_key;
}

void bring_signed(const Place& place) {
  (void)opened(place);
  must(trust::sign(place.hostile_pack(), office(), "pack tiny version 1.0.0"));
}

auto signed_then(std::function<void(std::string&)> change) {
  return [=](const Place& place) {
    bring_signed(place);
    const fs::path file = trust::signature_of(place.hostile_pack());
    std::string text = must(base::read_file(file));
    change(text);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
  };
}

void sign_with_another_key(const Place& place) {
  (void)opened(place);
  must(trust::sign(place.hostile_pack(), trust::make_key(), "pack tiny version 1.0.0"));
}

void sign_then_change(const Place& place) {
  bring_signed(place);
  store::Database pack = must(store::Database::open(place.hostile_pack(), store::Access::write));
  must(pack.script("UPDATE exhibit SET title_th = 'another' WHERE position = 1"));
  must(pack::seal(pack));
}

void sign_another_file(const Place& place) {
  sign_then_change(place);
  const fs::path other = place.hostile_pack().parent_path() / "other.kpack";
  std::ofstream(other, std::ios::binary) << "another file";
  must(trust::sign(other, office(), "pack tiny version 1.0.0"));
  fs::rename(trust::signature_of(other), trust::signature_of(place.hostile_pack()));
}

void put_pipe_as_signature(const Place& place) {
  (void)opened(place);
  REQUIRE(::mkfifo(trust::signature_of(place.hostile_pack()).c_str(), 0600) == 0);
}

std::span<const HostilePack> all_signatures() {
  static const HostilePack k_all[] = {
      {"no signature", "13", [](const Place& place) { (void)opened(place); }, refused,
       "is not signed"},
      {"a signature of another key", "13", sign_with_another_key, refused, "is not trusted here"},
      {"a pack changed after it was signed", "13", sign_then_change, refused,
       "is not the file that was signed"},
      {"another file's signature", "13", sign_another_file, refused, "hostile.kpack"},
      {"an altered comment", "13",
       signed_then([](auto& text) { text.replace(text.find("1.0.0"), 5, "9.0.0"); }), refused,
       "hostile.kpack"},
      {"a signature cut off", "13", signed_then([](auto& text) { text.resize(60); }), refused,
       "the signature beside it is not whole"},
      {"an empty signature", "13", signed_then([](auto& text) { text.clear(); }), refused,
       "the signature beside it is not whole"},
      {"a signature of 1 MB", "13", signed_then([](auto& text) { text.append(1 << 20, 'x'); }),
       refused, "hostile.kpack"},
      {"a signature of control characters", "18",
       signed_then([](auto& text) { text.replace(text.find("pack tiny"), 9, "\x1B[2J\x1B[1;1H"); }),
       refused, "hostile.kpack"},
      {"a pipe as signature", "13", put_pipe_as_signature, refused, "hostile.kpack.minisig"},
  };
  return k_all;
}

}  // namespace

std::string trusted_line() {
  return trust::line_of(office().public_key());
}

std::span<const HostilePack> hostile_packs() {
  return all_packs();
}

std::span<const HostilePack> unshelvable_packs() {
  return all_unshelvable();
}

std::span<const HostilePack> hostile_signatures() {
  return all_signatures();
}

}  // namespace kiosk::tests
