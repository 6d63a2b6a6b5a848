// What the shelf's tests bring to it: small packs of any event and version, and keys.
#pragma once

#include "base/file.h"
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "pack/manifest.h"
#include "pack/shelf.h"
#include "trust/signature.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <utility>

namespace kiosk::tests {

// A tiny pack with this id and version; `note` makes its content differ under the same version.
inline void write_pack(const std::filesystem::path& file, const std::string& id,
                       const std::string& version, const std::string& note = "") {
  std::filesystem::remove(file);
  store::Database pack = must(store::Database::open(file, store::Access::write));
  must(pack.script("PRAGMA synchronous = OFF"));
  fill_tiny_pack(pack);
  must(pack.run("UPDATE pack SET value = ? WHERE key = 'id'", {id}));
  must(pack.run("UPDATE pack SET value = ? WHERE key = 'version'", {version}));
  must(pack.run("UPDATE event SET sponsors_th = ?", {note}));
  must(pack::seal(pack));
}

// Nothing but whole files that the list names, locks and the small files: no part, no leftover.
inline std::size_t packs_in(const std::filesystem::path& shelf) {
  std::size_t packs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shelf)) {
    CAPTURE(entry.path().filename().string());
    CHECK(entry.path().extension() != ".part");
    if (entry.path().extension() == ".kpack") ++packs;
  }
  return packs;
}

// The version on show of an event; "" if none is.
inline std::string version_on_show(const pack::Shelf& shelf, const std::string& id) {
  for (const pack::OnShow& each : must(shelf.showing()).packs)
    if (each.id == id) return each.version;
  return "";
}

struct Hall {
  TemporaryFolder folder;
  std::filesystem::path stick = folder / "stick";
  std::filesystem::path place = folder / "state/shelf";
  pack::Shelf shelf{place};

  Hall() { std::filesystem::create_directory(stick); }

  std::filesystem::path bring(const std::string& version, const std::string& id = "e0",
                              const std::string& note = "") {
    const auto file = stick / (id + "-" + version + ".kpack");
    write_pack(file, id, version, note);
    return file;
  }
  pack::Installed install(const std::string& version, const std::string& id = "e0") {
    return must(shelf.install(bring(version, id)));
  }
};

// A hall that trusts one key, and the office that holds it.
struct TrustingHall : Hall {
  trust::SecretKey key = trust::make_key();

  TrustingHall() { shelf = pack::Shelf(place, {true, {key.public_key()}}); }

  std::filesystem::path bring_signed(const std::string& version, const std::string& note = "") {
    const auto file = bring(version, "e0", note);
    must(trust::sign(file, key, "pack e0 version " + version));
    return file;
  }
};

}  // namespace kiosk::tests
