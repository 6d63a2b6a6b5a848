// libmpv, loaded when the first video is played and not with the program: with the two hundred
// libraries it stands on, that takes longer than the rest of the start, and a kiosk without it
// still shows everything but videos.
#pragma once

#include <mpv/client.h>
#include <mpv/render.h>
#include <mpv/stream_cb.h>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace kiosk::platform {

// Its functions, by their own names (mpv/client.h and its neighbours say what they do). Valid for
// as long as the program runs.
struct Mpv {
  decltype(&mpv_create) create = nullptr;
  decltype(&mpv_initialize) initialize = nullptr;
  decltype(&mpv_terminate_destroy) terminate_destroy = nullptr;
  decltype(&mpv_set_option_string) set_option_string = nullptr;
  decltype(&mpv_command_async) command_async = nullptr;
  decltype(&mpv_set_property_async) set_property_async = nullptr;
  decltype(&mpv_observe_property) observe_property = nullptr;
  decltype(&mpv_set_wakeup_callback) set_wakeup_callback = nullptr;
  decltype(&mpv_wait_event) wait_event = nullptr;
  decltype(&mpv_stream_cb_add_ro) stream_cb_add_ro = nullptr;
  decltype(&mpv_render_context_create) render_context_create = nullptr;
  decltype(&mpv_render_context_free) render_context_free = nullptr;
  decltype(&mpv_render_context_render) render_context_render = nullptr;
  decltype(&mpv_render_context_update) render_context_update = nullptr;
  decltype(&mpv_render_context_set_update_callback) render_context_set_update_callback = nullptr;
};

// Takes about a tenth of a second the first time; on any thread. Nothing where it is not installed.
std::optional<Mpv> load_mpv();

// Loads it on a thread of its own, which no frame waits for.
class MpvLoading {
 public:
  // `news` is called on that thread when it is done.
  explicit MpvLoading(std::function<void()> news);

  void wait() { m_thread.join(); }
  bool is_done() const { return m_done; }
  const std::optional<Mpv>& found() const { return m_mpv; }  // once it is done

 private:
  std::optional<Mpv> m_mpv;  // the thread's, until m_done
  std::atomic<bool> m_done = false;
  std::jthread m_thread;  // the last, so that it ends first
};

}  // namespace kiosk::platform
