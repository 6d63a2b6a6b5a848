#include "platform/mpv.h"

#include <dlfcn.h>

#include <utility>

namespace kiosk::platform {
namespace {

constexpr const char* k_library = "libmpv.so.2";
static_assert(MPV_CLIENT_API_VERSION >> 16U == 2, "the library's name follows its version");

template <typename Function>
bool find(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(dlsym(library, name));
  return function != nullptr;
}

}  // namespace

std::optional<Mpv> load_mpv() {
  // It stays: libraries with threads of their own do not like to be taken away.
  void* const library = dlopen(k_library, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
  if (library == nullptr) return std::nullopt;
  Mpv mpv;
  const bool whole = find(library, "mpv_create", mpv.create) &&
                     find(library, "mpv_initialize", mpv.initialize) &&
                     find(library, "mpv_terminate_destroy", mpv.terminate_destroy) &&
                     find(library, "mpv_set_option_string", mpv.set_option_string) &&
                     find(library, "mpv_command_async", mpv.command_async) &&
                     find(library, "mpv_set_property_async", mpv.set_property_async) &&
                     find(library, "mpv_observe_property", mpv.observe_property) &&
                     find(library, "mpv_set_wakeup_callback", mpv.set_wakeup_callback) &&
                     find(library, "mpv_wait_event", mpv.wait_event) &&
                     find(library, "mpv_stream_cb_add_ro", mpv.stream_cb_add_ro) &&
                     find(library, "mpv_render_context_create", mpv.render_context_create) &&
                     find(library, "mpv_render_context_free", mpv.render_context_free) &&
                     find(library, "mpv_render_context_render", mpv.render_context_render) &&
                     find(library, "mpv_render_context_update", mpv.render_context_update) &&
                     find(library, "mpv_render_context_set_update_callback",
                          mpv.render_context_set_update_callback);
  return whole ? std::optional(mpv) : std::nullopt;
}

MpvLoading::MpvLoading(std::function<void()> news)
    : m_thread([this, told = std::move(news)] {
        m_mpv = load_mpv();
        m_done = true;
        told();
      }) {}

}  // namespace kiosk::platform
