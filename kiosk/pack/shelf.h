// The shelf: the folder in which a kiosk keeps its packs. What a person brings on a stick is copied
// here, checked whole, and only then pointed at, so that a power cut at any moment leaves the old
// pack or the new one, never half of either.
//
//   shelf.list              the pointer file: per event which pack is on show and which was before,
//                           the highest version ever installed, and what is recalled. Text,
//                           replaced whole by one rename; it alone decides what is shown.
//   shelf.spare             the same once more, written before it: what a damaged shelf.list is
//   read
//                           from. It is never older, so that nothing has to be guessed.
//   DIGEST.kpack            packs, named by the SHA-256 of their bytes: nothing that was written by
//   DIGEST.kpack.minisig    somebody else ever becomes part of a file's name. Signatures beside
//   them. starts.list             which packs the kiosk began to show and did not yet settle with
//   incoming.part, *.part   an install under way, or cut short; the next one sweeps it away
//   install.lock, list.lock held while installing, and while shelf.list changes
//
// Of each event the last two packs are kept, so that there is always one to go back to. A pack that
// is on show may be replaced or removed while a kiosk reads it: the file goes when it is let go.
//
// A Shelf holds no state of its own; make one wherever it is needed, in any process.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "pack/recall.h"
#include "pack/shelf_list.h"
#include "pack/starts.h"
#include "trust/key.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::pack {

// A version lower than the highest that was ever installed of its event.
enum class Older { refuse, allow };

// Whether removing an event also forgets its highest version, so that a lower one may follow.
enum class Highest { keep, forget };

struct Installed {
  std::string id;
  std::string version;
  std::string before;                  // the version that was on show until now; empty: none
  bool was_here = false;               // the very same file lay on the shelf already
  std::optional<trust::KeyId> signer;  // the trusted key that signed it, if keys were asked for
};

struct OnShow {
  std::string id;
  std::string version;
  std::filesystem::path file;
  HiddenIds hidden;
};

struct Showing {
  std::vector<OnShow> packs;         // in the shelf's order
  std::vector<std::string> refused;  // one sentence for each pack that is held back
  std::string mended;  // a sentence, if the list is damaged and its spare was read; mostly empty
};

// A pack that was taken off because the kiosk fell over it three times within five minutes.
struct FellBack {
  std::string from;  // versions
  std::string to;    // empty: there is nothing to fall back to
};

class Shelf {
 public:
  // The folder is made by the first install. With `trust` asked for, only what its keys signed goes
  // onto the shelf or off it to the screen.
  explicit Shelf(std::filesystem::path folder, trust::Trust trust = {});

  // For those who show: -----------------------------------------------------------------------

  // Changes whenever what is on show or hidden changes: look at its time and length.
  std::filesystem::path pointer() const;

  // What to show, by one small file, without opening a pack. An empty or missing shelf shows
  // nothing. A pack that was installed before keys were asked for is held back until it is checked
  // (activate). Fails with Fault::damaged (the spare as well), Fault::newer or Fault::system.
  base::Result<Showing> showing() const;

  // To be told before a pack is opened to be shown: counts the starts that were never settled. The
  // fourth within five minutes takes the pack off, puts the one before in its place (or none, if
  // that one was taken off too) and says so; call showing() again then. The list is written at
  // once, and also where it was damaged. Starts of an earlier boot of the machine do not count.
  base::Result<std::optional<FellBack>> begun(const std::string& id, const StartTime& now);

  // To be told when the kiosk ends as asked, when it stops showing this pack, and when it has shown
  // it for five quiet minutes. Writes only if there is something to forget.
  base::Result<void> settled(const std::string& id);

  // For those who fill it: ---------------------------------------------------------------------

  base::Result<ShelfList> list() const;
  std::filesystem::path file_of(const ShelvedPack& pack) const;

  // Copies a pack (and NAME.minisig beside it, if there) onto the shelf, checks the copy in full
  // and puts it on show. On failure everything is as it was. Fails with Fault::busy while another
  // install is under way; other faults as those of copying, pack::verify and check_signature.
  // With keys asked for, an older version is refused whatever `older` says, and so is other content
  // under the highest version's number.
  base::Result<Installed> install(const std::filesystem::path& file, Older older = Older::refuse);

  // Takes a recall's file. Each line counts unless a later one about the same thing came before.
  // With keys asked for it must be signed. Answers the lines that counted.
  base::Result<std::vector<Recall>> install_recall(const std::filesystem::path& file);

  // Hides or shows again without a file; only where no keys are asked for.
  base::Result<void> recall(const Recall& recall);

  // Puts one of the kept versions on show, after checking it in full again.
  base::Result<void> activate(const std::string& id, const std::string& version);

  // Puts the other kept version on show; answers it.
  base::Result<std::string> roll_back(const std::string& id);

  // Takes an event, or one version of it, off the shelf. If that one was on show, the other takes
  // its place.
  base::Result<void> remove(const std::string& id, const std::optional<std::string>& version = {},
                            Highest highest = Highest::keep);

  // Reads a shelved pack whole: still as it was sealed, and signed if keys are asked for.
  base::Result<void> check(const ShelvedPack& pack) const;

 private:
  base::Result<void> make_folder() const;
  base::Result<Installed> take(const std::filesystem::path& source, const std::string& digest,
                               Older older);
  base::Result<std::vector<Recall>> take_recall(const std::filesystem::path& source);
  base::Result<std::string> checked_signer(const std::filesystem::path& file) const;
  base::Result<void> check_version(const ShelfList& list, const Installed& pack,
                                   const std::string& digest, Older older) const;
  base::Result<void> place(const std::string& digest) const;
  base::Result<void> show(const std::string& id, const std::string& digest);
  base::Result<void> save(const ShelfList& list) const;
  bool is_damaged() const;
  base::Result<std::vector<Recall>> add(const std::vector<Recall>& recalls);

  std::filesystem::path m_folder;
  trust::Trust m_trust;
};

}  // namespace kiosk::pack
