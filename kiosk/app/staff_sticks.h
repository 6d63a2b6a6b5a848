// USB sticks as the staff panel meets them: folders to read, a stick to write to, and a sentence
// about each.
#pragma once

#include "base/result.h"
#include "platform/sticks.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

// Both languages; a bar stands where the Thai may break.
struct StickWords {
  const char* thai = "";
  const char* english = "";
};
StickWords words_for(const platform::Stick& stick);
StickWords words_for(platform::SticksTrouble trouble);  // empty for none

class StaffSticks {
 public:
  // As platform::Sticks.
  explicit StaffSticks(std::function<void()> news, std::string bus = {})
      : m_sticks(std::move(news), std::move(bus)) {}

  // The panel is open, or not any more; what is being written is written to its end first.
  void watch(bool staff_are_here);

  // On the frame's thread, as those of platform::Sticks.
  bool advance() { return m_sticks.advance(); }
  const std::vector<platform::Stick>& list() const { return m_sticks.list(); }
  platform::SticksTrouble trouble() const { return m_sticks.trouble(); }
  std::optional<std::string> take_trouble() { return m_sticks.take_trouble(); }

  // The rest is for a worker's thread. -----------------------------------------------------------

  // Where sticks are mounted now.
  std::vector<std::filesystem::path> folders() const;

  // Mounts the stick at `folder` for writing, has `write` write to where it is now, and lets go of
  // it: when this succeeds the stick may be pulled out. If `write` fails it is mounted for reading
  // again.
  template <typename T>
  base::Result<T> write_to(
      const std::filesystem::path& folder,
      const std::function<base::Result<T>(const std::filesystem::path&)>& write) {
    const Writing writing(*this);
    const std::string id = TRY(id_at(folder));
    base::Result<T> written = write(TRY(m_sticks.make_writable(id).get()));
    if (written)
      TRY(m_sticks.release(id).get());
    else
      (void)m_sticks.make_readable(id).get();  // why it failed is the news, not this
    return written;
  }

 private:
  // While there is one, the sticks are watched whoever is there.
  class Writing {
   public:
    explicit Writing(StaffSticks& sticks) : m_sticks(sticks) { m_sticks.count(1, {}); }
    ~Writing() { m_sticks.count(-1, {}); }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

   private:
    StaffSticks& m_sticks;
  };

  void count(int more_writers, std::optional<bool> staff);
  base::Result<std::string> id_at(const std::filesystem::path& folder) const;

  platform::Sticks m_sticks;
  std::mutex m_mutex;  // guards what follows
  bool m_staff = false;
  int m_writers = 0;
};

}  // namespace kiosk::app
