// The packs on show: opened when they are good, watched while they are not, replaced when the shelf
// says so, checked whole in the background.
#pragma once

#include "app/whole_check.h"
#include "base/result.h"
#include "base/time.h"
#include "catalog/finder.h"
#include "pack/shelf.h"
#include "platform/pictures.h"
#include "platform/recording_player.h"
#include "platform/video.h"
#include "screens/screen.h"
#include "stats/event.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

struct ContentPlace {
  std::filesystem::path pack;   // this one file; if empty,
  std::filesystem::path shelf;  // all that lies on this shelf
  trust::Trust trust;           // whose packs are shown, from either
  // What is shown while the shelf has nothing that can be. It came with the program, and is trusted
  // as that is.
  std::optional<std::filesystem::path> sample;
  std::string boot;  // of the machine, by its id: crashes are counted from there
  // Where it is kept whose turn it is on the attract screen and on home; without it that is
  // forgotten at the end.
  std::optional<std::filesystem::path> state;
};

class Content {
 public:
  // `tell` gets one line for the operator, once for each new trouble. `wake` is called on a
  // finder's thread when it has found something.
  Content(
      ContentPlace place, std::function<void(const std::string&)> tell,
      std::function<void()> wake = [] {});

  // Looks every two seconds whether other packs are to be shown: the pointer of the shelf, or the
  // one file, is read when it has changed. `may_switch` is false while a visitor is looking; then
  // only a pack that was found damaged goes. What cannot be opened leaves the pack before on show.
  // True if what is on show has changed: what exhibitions() answered before is valid until the next
  // call, so that screens can let go of it.
  // With trusted keys, one file is read whole for its signature in the background; until that is
  // done, what was on show stays.
  bool poll(const stats::Moment& now, bool may_switch);

  // For rehearsals, whose time does not pass by itself: polls, and waits for the signature if the
  // next poll would ask for it.
  bool poll_and_wait(const stats::Moment& now, bool may_switch);

  screens::Exhibitions exhibitions() const;

  // Of the packs on show, in the same order: whether the check of every byte has found them whole.
  std::vector<bool> found_whole() const;

  // Waits until every finder has found all it is looking for: for rehearsals.
  void settle_finders();

  // Reads pictures through connections of their own, for the worker; they stay open when the shelf
  // lets a file go.
  platform::PictureSource pictures() const;
  // The same of a video of the pack with this album, for the player's thread; nothing if there is
  // no such video.
  std::optional<platform::VideoSource> video(int album, catalog::VideoId id) const;
  // Likewise of a recording; nothing either if it is of no kind that is played.
  std::optional<platform::SoundSource> recording(int album, catalog::RecordingId id) const;

  // Gives back what is kept of the packs to answer faster. The picture worker must be idle.
  void forget_kept() const;

  // How many packs the shelf took off since the last call, because the kiosk kept falling over
  // them.
  int take_fallen_back() { return std::exchange(m_fallen_back, 0); }

  // The sample is on show, for want of anything else.
  bool shows_sample() const;

  // A work of the pack with this album was shown unasked: others have their turn now.
  void shown(const screens::Impression& impression);
  // Writes whose turn it is, where that has changed since the last time.
  void keep_exposure();

  // The kiosk ends as asked: no pack is to blame.
  void end();

 private:
  struct Stamp {  // what a changed file differs in
    std::filesystem::file_time_type written;
    std::uintmax_t length = 0;
    bool operator==(const Stamp&) const = default;
  };
  struct Wanted {
    std::string id;  // empty for the one file
    std::filesystem::path file;
    std::optional<Stamp> stamp;
    pack::HiddenIds hidden;
    bool operator==(const Wanted&) const = default;
    bool is_same_file(const Wanted& other) const {
      return file == other.file && stamp == other.stamp;
    }
  };
  struct Pieces {  // of videos and recordings, read by one player's thread at a time
    explicit Pieces(catalog::Catalog opened) : catalog(std::move(opened)) {}
    std::mutex turn;
    catalog::Catalog catalog;
  };
  struct Show {
    Wanted wanted;
    std::unique_ptr<catalog::Catalog> catalog;
    std::shared_ptr<catalog::Catalog> pictures;  // the picture worker's own
    std::shared_ptr<Pieces> pieces;              // the players' own
    std::unique_ptr<catalog::Finder> finder;
    screens::Exhibition exhibition;
    bool turns_changed = false;  // and are not kept yet
    bool whole = false;          // so it was found
  };
  using Shows = std::vector<std::unique_ptr<Show>>;

  static std::optional<Stamp> stamp_of(const std::filesystem::path& file);
  std::filesystem::path pointer() const;
  bool look(const stats::Moment& now);
  bool is_signer_known(const std::optional<Stamp>& current);
  bool take_signature();
  base::Result<pack::Showing> showing() const;
  base::Result<std::vector<Wanted>> wanted(const stats::Moment& now);
  bool begin(const pack::OnShow& pack, const stats::Moment& now);
  void settle(const std::string& id);
  void settle_quiet(base::Instant now);
  const Show* shown(const std::string& id) const;
  void take_up_exposure(screens::Exhibition& exhibition);
  std::unique_ptr<Show> take(const std::function<bool(const Show&)>& is_it);
  std::unique_ptr<Show> show_of(const Wanted& wanted);
  std::unique_ptr<Show> sample();
  const Show* show_of(int album) const;
  base::Result<std::unique_ptr<Show>> open(const Wanted& wanted);
  std::unique_ptr<catalog::Finder> finder_of(const Wanted& wanted) const;
  void put_up(Shows next);
  std::vector<int> albums() const;
  void check_in_background();
  bool drop_damaged();
  void complain(const std::string& message);
  void end_of_complaints();

  ContentPlace m_place;
  std::optional<pack::Shelf> m_shelf;
  std::function<void(const std::string&)> m_tell;
  std::function<void()> m_wake;
  Shows m_shows;
  Shows m_last;                   // screens may still point to them until the next poll
  std::vector<Wanted> m_damaged;  // found so; not to be shown again
  int m_albums = 0;               // given out so far
  std::map<std::string, base::Instant> m_begun;  // by event, until it has settled
  int m_fallen_back = 0;
  std::optional<Stamp> m_read;  // the pointer as it was last read
  std::optional<base::Instant> m_looked;
  std::set<std::string> m_complaints;   // of this look
  std::set<std::string> m_told_before;  // those of the look before
  std::optional<Stamp> m_signed;        // the one file as it was when its signature was checked
  std::optional<Stamp> m_signing;       // as it is while it is being checked
  base::Result<void> m_signer;          // what was found
  WholeCheck m_check;
  WholeCheck m_signature;
};

}  // namespace kiosk::app
