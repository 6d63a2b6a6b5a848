// libmpv, started so that it sees the file it is offered and nothing else of the machine: no
// settings, scripts, playlists, other files or network, and no key of its own. Only the players use
// this.
#pragma once

#include "platform/mpv.h"
#include "platform/piece_file.h"

#include <functional>
#include <initializer_list>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace kiosk::platform {

class MpvCore {
 public:
  using Option = std::pair<const char*, const char*>;

  explicit MpvCore(const Mpv& library) : m_library(library) {}
  ~MpvCore();
  MpvCore(const MpvCore&) = delete;
  MpvCore& operator=(const MpvCore&) = delete;

  // Once; `more` takes the place of what is usual. `news` is called on any thread when there is an
  // event to take. False where libmpv cannot be started.
  bool start(std::function<void()> news, std::span<const Option> more);
  const Mpv& library() const { return m_library; }
  mpv_handle* handle() const { return m_mpv; }

  // What the next load() opens.
  void offer(PieceFile file);
  // Opens it under a name of our own; `demuxer` is one of libav's: a file that lies is not guessed
  // at.
  void load(const std::string& name, const char* demuxer);
  void command(std::initializer_list<const char*> words);
  void pause(bool still);
  void volume(int percent);  // 0-100

 private:
  static int open(void* core, char*, mpv_stream_cb_info* stream);

  const Mpv m_library;
  mpv_handle* m_mpv = nullptr;
  std::function<void()> m_news;
  std::mutex m_mutex;
  std::optional<PieceFile> m_offered;  // guarded by m_mutex
};

}  // namespace kiosk::platform
