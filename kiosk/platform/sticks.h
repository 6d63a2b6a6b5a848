// USB sticks without a desktop: udisks2 is asked over the system bus, on a thread of its own, so
// that no frame waits for it. Only while staff are there: what a visitor plugs in is not even
// mounted.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

enum class StickState {
  coming,    // found, and about to be mounted
  readable,  // mounted ro,nosuid,nodev,noexec
  writable,  // mounted rw,nosuid,nodev,noexec
  leaving,   // being let go of: must not be pulled out yet
  released,  // may be pulled out; told until another stick comes
  unusable,  // why says the trouble
};

enum class StickTrouble {
  none,
  format,   // neither FAT nor exFAT
  refused,  // the system does not let this user mount it
  busy,     // another program holds it
  slow,     // no answer within ten seconds
  broken,   // its file system cannot be mounted
};

// A partition that can be seen on a stick.
struct Stick {
  std::string id;     // while it stays plugged in: "sdb1"
  std::string label;  // on one line, fit for a screen; may be empty
  std::int64_t bytes = 0;
  std::optional<std::int64_t> free;  // bytes, while it is mounted and answers
  std::filesystem::path folder;      // where it is mounted; empty: it is not
  StickState state = StickState::coming;
  StickTrouble trouble = StickTrouble::none;
  bool operator==(const Stick&) const = default;
};

// Why there is no list at all.
enum class SticksTrouble {
  none,
  no_bus,      // the system bus cannot be reached
  no_service,  // udisks2 is not there, or does not answer
};

// Where it is mounted now; empty once it was released. Always answered: ten seconds after its turn
// came at the latest.
using StickAnswer = std::future<base::Result<std::filesystem::path>>;

class Sticks {
 public:
  // `news` is called on any thread when there is something for advance() to take. `bus` is the
  // address of the bus; empty: the system's. Opens nothing yet.
  explicit Sticks(std::function<void()> news, std::string bus = {});
  ~Sticks();  // waits for no stick; what is mounted stays so and is found by the next start
  Sticks(const Sticks&) = delete;
  Sticks& operator=(const Sticks&) = delete;

  // Staff are let in: sticks are found and mounted for reading by themselves. Or they have left:
  // all that is mounted is unmounted, unless it is in use, and the bus is closed.
  void watch(bool staff_are_here);

  // From any thread. They fail with Fault::missing where the stick was pulled out or nobody
  // watches, Fault::busy while another program holds it or it has not written everything yet, and
  // Fault::system.
  StickAnswer make_writable(const std::string& id);  // to be given back by one of the next two
  StickAnswer make_readable(const std::string& id);
  // Flushed, unmounted with all that is on the same stick, and switched off: it may be pulled out.
  StickAnswer release(const std::string& id);

  // Takes what there is to tell; true if it changed.
  bool advance();
  const std::vector<Stick>& list() const { return m_list; }
  SticksTrouble trouble() const { return m_trouble; }
  // The same as a sentence for the operator, once each time it begins.
  std::optional<std::string> take_trouble();

  // The list of this very moment, from any thread.
  std::vector<Stick> now() const;

 private:
  class Keeper;

  std::unique_ptr<Keeper> m_keeper;
  std::vector<Stick> m_list;
  SticksTrouble m_trouble = SticksTrouble::none;
  std::optional<std::string> m_sentence;
};

}  // namespace kiosk::platform
