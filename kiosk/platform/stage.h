// The window and its renderer, and what people do to them: touches, keys, a wheel.
#pragma once

#include "base/result.h"
#include "platform/handles.h"
#include "platform/key_gate.h"
#include "ui/geometry.h"
#include "ui/gesture.h"
#include "ui/key.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::platform {

struct KeyPress {
  ui::Key key = ui::Key::tab;
};
struct Wheel {
  ui::Point at;
  float lines = 0;  // towards the end of the list
};
struct Resized {};       // or the renderer lost what it painted itself: draw everything anew
struct TexturesLost {};  // all of them, pictures too
struct CloseAsked {};
struct StaffChord {};  // the keys that staff know (platform/key_gate.h)
struct Woken {};       // a picture arrived, or the video player has news

using Input = std::variant<ui::Touch, KeyPress, ui::Typing, Wheel, Resized, TexturesLost,
                           CloseAsked, Woken, StaffChord>;

struct WindowOptions {
  std::optional<ui::Size> windowed;  // pixels; full screen if not given
  bool visible = true;               // false: SDL's dummy driver, for rehearsals without a display
};

// In full screen it is locked: nobody can close, leave or minimise it, keys that command are
// nothing (platform/key_gate.h), and the display does not go to sleep by itself.
class Stage {
 public:
  // Starts SDL, opens the window and picks the renderer: the machine's own where there is real
  // hardware, SDL's software renderer without a GPU, where llvmpipe would be five times slower.
  static base::Result<Stage> open(const WindowOptions& options);
  Stage(Stage&& other) noexcept;
  Stage& operator=(Stage&&) noexcept = delete;
  ~Stage();

  SDL_Renderer& renderer() { return *m_renderer; }
  bool has_gpu() const;   // else the processor draws
  ui::Size size() const;  // pixels
  // Another size for the window, for rehearsals; who draws must be told platform::Resized.
  void resize(ui::Size size);
  // The panel's pixels per millimetre by its EDID, or nothing if the display does not tell.
  std::optional<float> px_per_mm() const;
  // The touch panels there are at this moment, by numbers that are others after they were
  // unplugged, or used for another one. SDL tells neither that one is gone nor the end of what it
  // felt.
  std::vector<std::int64_t> touch_panels() const;
  bool is_locked() const { return m_locked; }
  // Its driver looks at the connectors only when it starts: a display that comes back needs a new
  // start of the program.
  bool is_blind_to_displays() const;

  // Waits for input for at most `wait` and returns all there is.
  std::vector<Input> wait_for_input(base::Duration wait);
  // From any thread: lets wait_for_input return.
  static void wake();

  // What is on the screen now, as a PNG.
  base::Result<void> save_picture(const std::filesystem::path& png);

 private:
  Stage() = default;
  std::optional<Input> translated(const SDL_Event& event);
  std::optional<Input> translated(const SDL_WindowEvent& event);
  void lock();
  void open_renderer();

  Window m_window;
  Renderer m_renderer;
  KeyGate m_keys{false};
  bool m_locked = false;
  bool m_started = false;
};

}  // namespace kiosk::platform
