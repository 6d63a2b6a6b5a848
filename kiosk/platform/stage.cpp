#include "platform/stage.h"

#include "platform/clock.h"

#include <SDL2/SDL_image.h>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace kiosk::platform {
namespace {

using base::Fault;
using base::Result;

constexpr std::int64_t k_mouse_finger = -1;
constexpr ui::Size k_size_without_display{1920, 1080};

void set_hints() {
  // Every tap would arrive twice, as a finger and as a mouse.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  // Present by plain copies, not through llvmpipe.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "nearest");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "1");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // platform/signals has its own
  SDL_SetHint(SDL_HINT_SCREENSAVER_INHIBIT_ACTIVITY_NAME, "Showing an exhibition");
}

// What the desktop would do with keys, and what it would open beside us for writing: windows of
// input methods and on-screen keyboards.
void set_hints_of_hall() {
  SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
  SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "0");
  SDL_setenv("XMODIFIERS", "@im=none", 1);
  // An assertion that fails would open a dialog; the service starts the kiosk anew.
  SDL_SetAssertionHandler([](const SDL_AssertData*, void*) { return SDL_ASSERTION_ABORT; },
                          nullptr);
}

// Where nothing can be shown, SDL ends up with a driver that draws for nobody, and the kiosk would
// run unseen for ever. Who wants that asks for it by SDL_VIDEODRIVER.
bool is_shown_to_nobody() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return SDL_GetHint(SDL_HINT_VIDEODRIVER) == nullptr &&
         (driver == "offscreen" || driver == "dummy" || driver == "evdev");
}

tl::unexpected<base::Error> no_display(const char* why) {
  return base::fail(Fault::system,
                    fmt::format("no display can be opened ({}); check that the screen is plugged "
                                "in and on, and DISPLAY; or rehearse without one by --script",
                                why));
}

// SDL_GL_* would start a driver to ask its name; the kernel's render node tells without.
bool has_real_gpu() {
  return std::filesystem::exists("/dev/dri/renderD128");
}

using ui::Key;

std::optional<Key> key_of(const SDL_Keysym& pressed) {
  switch (pressed.sym) {
    case SDLK_TAB:
      return (pressed.mod & KMOD_SHIFT) ? Key::back_tab : Key::tab;
    case SDLK_LEFT:
      return Key::left;
    case SDLK_RIGHT:
      return Key::right;
    case SDLK_UP:
      return Key::up;
    case SDLK_DOWN:
      return Key::down;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Key::enter;
    case SDLK_SPACE:
      return Key::space;
    case SDLK_ESCAPE:
      return Key::escape;
    case SDLK_BACKSPACE:
      return Key::backspace;
    case SDLK_PAGEUP:
      return Key::page_up;
    case SDLK_PAGEDOWN:
      return Key::page_down;
    case SDLK_HOME:
      return Key::home;
    default:
      return std::nullopt;
  }
}

std::optional<ui::TouchPhase> phase_of(Uint32 type) {
  switch (type) {
    case SDL_FINGERDOWN:
    case SDL_MOUSEBUTTONDOWN:
      return ui::TouchPhase::down;
    case SDL_FINGERMOTION:
    case SDL_MOUSEMOTION:
      return ui::TouchPhase::move;
    case SDL_FINGERUP:
    case SDL_MOUSEBUTTONUP:
      return ui::TouchPhase::up;
    default:
      return std::nullopt;
  }
}

}  // namespace

Result<Stage> Stage::open(const WindowOptions& options) {
  set_hints();
  const bool full_screen = options.visible && !options.windowed;
  if (full_screen) set_hints_of_hall();
  if (!options.visible) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_display(SDL_GetError());
  Stage stage;
  stage.m_started = true;
  if (is_shown_to_nobody()) return no_display("none is connected");
  IMG_Init(IMG_INIT_JPG | IMG_INIT_PNG);
  const ui::Size size = options.windowed.value_or(k_size_without_display);
  stage.m_window.reset(
      SDL_CreateWindow("Innovation Kiosk", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                       static_cast<int>(size.width), static_cast<int>(size.height),
                       full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE));
  if (!stage.m_window)
    return base::fail(Fault::system, fmt::format("the window does not open: {}", SDL_GetError()));
  stage.open_renderer();
  if (!stage.m_renderer)
    return base::fail(Fault::system, fmt::format("nothing can be drawn: {}", SDL_GetError()));
  // A file dropped on the window is nothing to us, and its name would be ours to free.
  for (const Uint32 dropped : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE})
    SDL_EventState(dropped, SDL_IGNORE);
  SDL_StartTextInput();
  if (full_screen) stage.lock();
  if (!full_screen) SDL_EnableScreenSaver();
  return stage;
}

void Stage::lock() {
  m_locked = true;
  m_keys = KeyGate(true);
  SDL_ShowCursor(SDL_DISABLE);
  SDL_DisableScreenSaver();
  SDL_SetWindowKeyboardGrab(m_window.get(), SDL_TRUE);
  // What keys write still comes, but no input method is asked for it.
  SDL_StopTextInput();
  SDL_EventState(SDL_TEXTINPUT, SDL_ENABLE);
}

void Stage::open_renderer() {
  if (has_real_gpu())
    m_renderer.reset(SDL_CreateRenderer(
        m_window.get(), -1,
        SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE));
  constexpr Uint32 k_software = SDL_RENDERER_SOFTWARE | SDL_RENDERER_TARGETTEXTURE;
  if (!m_renderer) m_renderer.reset(SDL_CreateRenderer(m_window.get(), -1, k_software));
  if (m_renderer) return;
  // Under Wayland SDL copies nothing by itself: what is drawn goes there as a texture of Mesa's,
  // which needs no card.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
  m_renderer.reset(SDL_CreateRenderer(m_window.get(), -1, k_software));
}

bool Stage::has_gpu() const {
  SDL_RendererInfo info{};
  return SDL_GetRendererInfo(m_renderer.get(), &info) == 0 && !(info.flags & SDL_RENDERER_SOFTWARE);
}

Stage::Stage(Stage&& other) noexcept
    : m_window(std::move(other.m_window)),
      m_renderer(std::move(other.m_renderer)),
      m_keys(other.m_keys),
      m_locked(other.m_locked),
      m_started(std::exchange(other.m_started, false)) {}

Stage::~Stage() {
  m_renderer.reset();
  m_window.reset();
  if (!m_started) return;
  IMG_Quit();
  SDL_Quit();
}

ui::Size Stage::size() const {
  int width = 0;
  int height = 0;
  SDL_GetRendererOutputSize(m_renderer.get(), &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

void Stage::resize(ui::Size size) {
  SDL_SetWindowSize(m_window.get(), static_cast<int>(size.width), static_cast<int>(size.height));
}

std::optional<float> Stage::px_per_mm() const {
  if (std::string_view(SDL_GetCurrentVideoDriver()) == "dummy") return std::nullopt;
  if (!(SDL_GetWindowFlags(m_window.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP)) return std::nullopt;
  float dots_per_inch = 0;
  const int display = SDL_GetWindowDisplayIndex(m_window.get());
  if (SDL_GetDisplayDPI(display, &dots_per_inch, nullptr, nullptr) != 0) return std::nullopt;
  // 96 is what X11 says when it does not know.
  const bool believable = dots_per_inch > 20 && dots_per_inch < 600 && dots_per_inch != 96;
  return believable ? std::optional(dots_per_inch / 25.4F) : std::nullopt;
}

std::vector<std::int64_t> Stage::touch_panels() const {
  std::vector<std::int64_t> panels;
  for (int i = 0; i < SDL_GetNumTouchDevices(); ++i)
    if (const SDL_TouchID panel = SDL_GetTouchDevice(i)) panels.push_back(panel);
  return panels;
}

bool Stage::is_blind_to_displays() const {
  return std::string_view(SDL_GetCurrentVideoDriver()) == "KMSDRM";
}

std::vector<Input> Stage::wait_for_input(base::Duration wait) {
  std::vector<Input> inputs;
  SDL_Event event;
  const auto most = std::clamp<std::int64_t>((wait.count() + 999) / 1000, 0, 3'600'000);
  int there =
      most > 0 ? SDL_WaitEventTimeout(&event, static_cast<int>(most)) : SDL_PollEvent(&event);
  while (there) {
    if (auto input = translated(event)) inputs.push_back(*input);
    there = SDL_PollEvent(&event);
  }
  return inputs;
}

std::optional<Input> Stage::translated(const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      return Resized{};
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
      if (!m_locked) return std::nullopt;
      SDL_ShowWindow(m_window.get());
      SDL_RestoreWindow(m_window.get());
      SDL_RaiseWindow(m_window.get());
      return Resized{};
    default:
      return std::nullopt;
  }
}

std::optional<Input> Stage::translated(const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      return m_locked ? std::nullopt : std::optional<Input>(CloseAsked{});
    case SDL_USEREVENT:
      return Woken{};
    case SDL_RENDER_DEVICE_RESET:
      return TexturesLost{};
    case SDL_RENDER_TARGETS_RESET:
    case SDL_DISPLAYEVENT:
      return Resized{};
    case SDL_WINDOWEVENT:
      return translated(event.window);
    case SDL_KEYDOWN:
      if (is_staff_chord(event.key)) return StaffChord{};
      if (!m_keys.lets_through(event.key, now())) return std::nullopt;
      if (const auto key = key_of(event.key.keysym)) return KeyPress{*key};
      return std::nullopt;
    case SDL_TEXTINPUT:
      if (!m_keys.lets_text_through()) return std::nullopt;
      return ui::Typing{event.text.text};
    case SDL_MOUSEWHEEL:
      return Wheel{{static_cast<float>(event.wheel.mouseX), static_cast<float>(event.wheel.mouseY)},
                   -event.wheel.preciseY};
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
      const ui::Size window = size();
      return ui::Touch{event.tfinger.fingerId,
                       *phase_of(event.type),
                       {event.tfinger.x * window.width, event.tfinger.y * window.height},
                       now()};
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return ui::Touch{k_mouse_finger,
                       *phase_of(event.type),
                       {static_cast<float>(event.button.x), static_cast<float>(event.button.y)},
                       now()};
    case SDL_MOUSEMOTION:
      if (!(event.motion.state & SDL_BUTTON_LMASK)) return std::nullopt;
      return ui::Touch{k_mouse_finger,
                       ui::TouchPhase::move,
                       {static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)},
                       now()};
    default:
      return std::nullopt;
  }
}

void Stage::wake() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

Result<void> Stage::save_picture(const std::filesystem::path& png) {
  const ui::Size window = size();
  const Surface picture(SDL_CreateRGBSurfaceWithFormat(0, static_cast<int>(window.width),
                                                       static_cast<int>(window.height), 32,
                                                       SDL_PIXELFORMAT_ARGB8888));
  if (!picture || SDL_RenderReadPixels(m_renderer.get(), nullptr, SDL_PIXELFORMAT_ARGB8888,
                                       picture->pixels, picture->pitch) != 0)
    return base::fail(Fault::system, fmt::format("no picture of the screen: {}", SDL_GetError()));
  const Surface opaque(SDL_ConvertSurfaceFormat(picture.get(), SDL_PIXELFORMAT_RGB24, 0));
  if (!opaque || IMG_SavePNG(opaque.get(), png.c_str()) != 0)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be written: {}", png.string(), IMG_GetError()));
  return {};
}

}  // namespace kiosk::platform
