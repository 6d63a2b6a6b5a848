// What is done with the sticks while staff are there, step by step, on the thread that holds the
// bus.
#pragma once

#include "base/result.h"
#include "platform/bus.h"
#include "platform/sticks.h"
#include "platform/volume.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

enum class StickAccess { read, write };

class StickHost {
 public:
  using Tell = std::function<void(const std::vector<Stick>&)>;

  // The bus must outlive it. `tell` gets the list each time it may have changed.
  StickHost(Bus& bus, Tell tell);

  base::Result<void> listen();

  // udisks2 told something since the last look().
  bool is_news() const { return m_news; }

  // Finds out what is plugged in and mounts for reading what has come. Fails with Fault::missing
  // where udisks2 does not answer; then there are no sticks.
  base::Result<void> look();

  base::Result<std::filesystem::path> open(const std::string& id, StickAccess access);
  base::Result<std::filesystem::path> release(const std::string& id);

  // Unmounts all that it mounted and nobody uses.
  void leave();

 private:
  // What is known of a volume beyond what udisks2 tells.
  struct Kept {
    std::string label;  // fit for a screen
    StickState state = StickState::coming;
    StickTrouble trouble = StickTrouble::none;
    std::filesystem::path folder;
    std::optional<std::int64_t> free;
    bool seen = false;  // mounted, as udisks2 tells it: it may tell later than it answers
    int mounts = 0;     // by itself, since it came
  };

  void heard(sd_bus_message& signal);
  void forget(const std::string& object);
  void follow(const Volume& volume);
  void bring(const Volume& volume);
  void give_up(const Volume& volume, StickTrouble why);
  base::Result<void> let_go(const Volume& volume, Deadline until);
  BusResult<std::filesystem::path> mount(const Volume& volume, StickAccess access, Deadline until);
  BusResult<void> unmount(const Volume& volume, Deadline until);
  void switch_off(const Volume& volume, Deadline until);
  const Volume* volume_called(const std::string& id) const;
  std::vector<const Volume*> mounted_beside(const Volume& volume) const;
  void mark(const Volume& volume, StickState state);
  std::vector<Stick> list() const;
  void tell() { m_tell(list()); }

  Bus& m_bus;
  Tell m_tell;
  bool m_news = true;
  std::vector<std::string> m_removed;  // objects, as signals told: others may have their names now
  std::vector<Volume> m_volumes;       // as of the last look
  std::map<std::string, Kept> m_kept;  // by object
  std::vector<Stick> m_gone;           // released and pulled out since
};

}  // namespace kiosk::platform
