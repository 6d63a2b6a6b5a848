#include "platform/staff_panel.h"

#include "platform/panel_blocks.h"
#include "platform/panel_renderer.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr float k_slop = 3;  // mm a finger may wander and still press
constexpr base::Duration k_silence = std::chrono::seconds(5);
constexpr float k_tabs = 66;      // mm: the column of tabs
constexpr float k_content = 400;  // mm: a line longer than this is hard to read
const ImVec2 k_away{-FLT_MAX, -FLT_MAX};

struct Forget {
  void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};
using Context = std::unique_ptr<ImGuiContext, Forget>;

Context make_context() {
  Context context(ImGui::CreateContext());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // it would keep a file in the folder the kiosk was started in
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60;  // nothing in the panel moves by itself
  io.MousePos = k_away;
  return context;
}

void set_colours(const ui::Palette& palette) {
  ImVec4* colours = ImGui::GetStyle().Colors;
  const auto set = [&](int which, ui::Colour colour) {
    colours[which] = ImGui::ColorConvertU32ToFloat4(colour_of(colour));
  };
  set(ImGuiCol_WindowBg, palette.paper);
  set(ImGuiCol_ChildBg, palette.paper);
  for (const int frame : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
    set(frame, palette.sunk);
  for (const int grab : {ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_PlotHistogram})
    set(grab, palette.accent);
  set(ImGuiCol_Border, palette.edge);
  set(ImGuiCol_TableBorderLight, palette.line);
  set(ImGuiCol_TableBorderStrong, palette.line);
}

void set_style(const ui::Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildBorderSize = 0;
  style.ItemSpacing = {0, 0};
  style.FramePadding = {0, 0};
  style.FrameRounding = theme.corner();
  style.FrameBorderSize = std::max(1.0F, theme.mm(0.4F));
  style.GrabRounding = theme.corner();
  style.GrabMinSize = theme.mm(12);
  style.DisabledAlpha = 1;  // what cannot be pressed is drawn so, not faded
  set_colours(theme.palette());
}

// Where everything lies: pure functions of the window.
struct Plan {
  ui::Rect title;
  ui::Rect content;
  std::vector<ui::Rect> tabs;
  std::vector<ui::Rect> bar;
};

Plan plan_beside(const ui::Panel& panel, const ui::Theme& theme, ui::Rect all) {
  Plan plan;
  ui::Rect column = ui::cut_left(all, theme.mm(k_tabs));
  ui::cut_left(all, 2 * theme.gap());
  for (std::size_t i = 0; i < panel.tabs.size(); ++i) {
    plan.tabs.push_back(ui::cut_top(column, theme.target()));
    ui::cut_top(column, theme.mm(2));
  }
  for (std::size_t i = 0; i < panel.bar.size(); ++i) {
    plan.bar.insert(plan.bar.begin(), ui::cut_bottom(column, theme.target()));
    ui::cut_bottom(column, theme.mm(2));
  }
  plan.content = all;
  return plan;
}

// Upright: tabs in rows above the bar, both at the lower edge, where hands reach them.
Plan plan_below(const ui::Panel& panel, const ui::Theme& theme, ui::Rect all) {
  Plan plan;
  plan.bar = ui::columns(ui::cut_bottom(all, theme.target()), panel.bar.size(), theme.gap());
  ui::cut_bottom(all, theme.gap());
  constexpr std::size_t k_in_row = 3;
  const std::size_t rows = (panel.tabs.size() + k_in_row - 1) / k_in_row;
  for (std::size_t row = rows; row-- > 0;) {
    const std::size_t first = row * k_in_row;
    const std::size_t count = std::min(k_in_row, panel.tabs.size() - first);
    const auto line = ui::columns(ui::cut_bottom(all, theme.target()), count, theme.mm(2));
    plan.tabs.insert(plan.tabs.begin(), line.begin(), line.end());
    ui::cut_bottom(all, theme.mm(2));
  }
  ui::cut_bottom(all, theme.gap());
  plan.content = all;
  return plan;
}

Plan plan_of(const ui::Panel& panel, const ui::Theme& theme, float title) {
  const ui::Rect window{0, 0, theme.window().width, theme.window().height};
  const ui::Rect all = ui::inset(window, theme.margin());
  const auto buttons = static_cast<float>(panel.tabs.size() + panel.bar.size());
  const bool fits = buttons * (theme.target() + theme.mm(2)) + theme.gap() <= all.height;
  Plan plan =
      theme.portrait() || !fits ? plan_below(panel, theme, all) : plan_beside(panel, theme, all);
  plan.content.width = std::min(plan.content.width, theme.mm(k_content));
  plan.title = ui::cut_top(plan.content, title);
  ui::cut_top(plan.content, theme.mm(2));
  return plan;
}

}  // namespace

class StaffPanel::Inside {
 public:
  Inside(SDL_Renderer& renderer, const Fonts& fonts)
      : m_context(make_context()), m_renderer(renderer), m_ink(renderer, fonts), m_fonts(fonts) {}

  std::vector<ui::PanelPress> respond(const ui::Touch& touch, const ui::Panel& panel,
                                      const ui::Theme& theme);
  void draw(const ui::Panel& panel, const ui::Theme& theme);
  const std::vector<ui::ElementShown>& elements() const { return m_elements; }
  void forget_textures();

 private:
  bool is_lost(const ui::Touch& next) const;
  bool take(const ui::Touch& touch, const ui::Theme& theme);
  void put_down(const ui::Touch& touch);
  void wander(const ui::Touch& touch, const ui::Theme& theme);
  void know(const ui::Panel& panel, const ui::Theme& theme);
  void frame(const ui::Panel& panel, const ui::Theme& theme);
  void page(const ui::Panel& panel, PanelBlocks& blocks, ui::Recorder& recorder);
  void content(const ui::Panel& panel, PanelBlocks& blocks, ui::Recorder& recorder,
               const ui::Rect& rect);
  void draw_scroll(const ui::Rect& rect);
  void grid(const ui::PanelGrid& grid, const ui::Theme& theme);
  void countdown(const ui::PanelCountdown& countdown, const ui::Theme& theme);

  Context m_context;
  PanelRenderer m_renderer;
  PanelInk m_ink;
  const Fonts& m_fonts;
  const ui::Theme* m_theme = nullptr;  // during a frame
  PanelState m_state;
  std::string m_known;  // the page that was laid out last
  std::vector<ui::ElementShown> m_elements;
  std::optional<std::int64_t> m_finger;
  base::Instant m_heard;  // of it, last
  ui::Point m_down;
  ui::Point m_at;
  bool m_dragging = false;
  float m_scroll_by = 0;
};

void StaffPanel::Inside::put_down(const ui::Touch& touch) {
  m_finger = touch.finger;
  m_heard = touch.time;
  m_down = m_at = touch.at;
  m_dragging = false;
  m_state.on_slider = false;
  ImGui::GetIO().MousePos = vec(touch.at);
  ImGui::GetIO().MouseDown[0] = true;
}

void StaffPanel::Inside::wander(const ui::Touch& touch, const ui::Theme& theme) {
  const bool far = ui::distance(m_down, touch.at) > theme.mm(k_slop);
  if (far && !m_state.on_slider) m_dragging = true;
  // A widget lets go when the finger is nowhere: then it is not pressed.
  ImGui::GetIO().MousePos = m_dragging ? k_away : vec(touch.at);
  if (m_dragging) m_scroll_by += m_at.y - touch.at.y;
  m_at = touch.at;
}

// A panel that was unplugged never tells the end of a touch; the next one must not wait for it.
bool StaffPanel::Inside::is_lost(const ui::Touch& next) const {
  if (!m_finger || next.phase != ui::TouchPhase::down) return false;
  return next.finger == *m_finger || next.time - m_heard > k_silence;
}

// Whether ImGui is to see it.
bool StaffPanel::Inside::take(const ui::Touch& touch, const ui::Theme& theme) {
  if (touch.phase == ui::TouchPhase::down) {
    if (m_finger) return false;
    put_down(touch);
    return true;
  }
  if (m_finger != touch.finger) return false;
  m_heard = touch.time;
  if (touch.phase == ui::TouchPhase::move) {
    wander(touch, theme);
    return true;
  }
  m_finger.reset();
  ImGui::GetIO().MouseDown[0] = false;
  if (touch.phase == ui::TouchPhase::cancel) ImGui::GetIO().MousePos = k_away;
  return true;
}

std::vector<ui::PanelPress> StaffPanel::Inside::respond(const ui::Touch& touch,
                                                        const ui::Panel& panel,
                                                        const ui::Theme& theme) {
  know(panel, theme);
  if (is_lost(touch)) {
    take({*m_finger, ui::TouchPhase::cancel, m_at, touch.time}, theme);
    frame(panel, theme);
    m_state.pressed.clear();
  }
  if (!take(touch, theme)) return {};
  frame(panel, theme);
  if (!m_finger) ImGui::GetIO().MousePos = k_away;
  return std::exchange(m_state.pressed, {});
}

// ImGui knows a window's place and length only from the frame before.
void StaffPanel::Inside::know(const ui::Panel& panel, const ui::Theme& theme) {
  if (m_known == panel.name) return;
  m_known = panel.name;
  m_state.held.reset();
  frame(panel, theme);
  frame(panel, theme);
}

void StaffPanel::Inside::draw(const ui::Panel& panel, const ui::Theme& theme) {
  know(panel, theme);
  frame(panel, theme);
  m_state.pressed.clear();
  m_renderer.draw(*ImGui::GetDrawData());
}

void StaffPanel::Inside::frame(const ui::Panel& panel, const ui::Theme& theme) {
  m_theme = &theme;
  set_style(theme);
  ImGui::GetIO().DisplaySize = {theme.window().width, theme.window().height};
  ImGui::NewFrame();
  ui::Recorder recorder(m_fonts, panel.name, theme.window());
  m_ink.begin(recorder);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("panel", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
  PanelBlocks blocks(m_ink, recorder, theme, m_state);
  if (panel.countdown)
    countdown(*panel.countdown, theme);
  else if (panel.grid)
    grid(*panel.grid, theme);
  else
    page(panel, blocks, recorder);
  ImGui::End();
  ImGui::Render();
  m_elements = recorder.elements();
}

void StaffPanel::Inside::page(const ui::Panel& panel, PanelBlocks& blocks, ui::Recorder& recorder) {
  const Words title{m_theme->title(), m_theme->palette().ink};
  const Plan plan = plan_of(panel, *m_theme, m_ink.pitch(title.font));
  m_ink.write_inside(plan.title, panel.title, title);
  for (std::size_t i = 0; i < panel.tabs.size(); ++i)
    blocks.button(plan.tabs[i], panel.tabs[i], ui::Role::tab);
  for (std::size_t i = 0; i < panel.bar.size(); ++i) blocks.button(plan.bar[i], panel.bar[i]);
  content(panel, blocks, recorder, plan.content);
}

void StaffPanel::Inside::content(const ui::Panel& panel, PanelBlocks& blocks,
                                 ui::Recorder& recorder, const ui::Rect& rect) {
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::BeginChild(panel.name.c_str(), {rect.width, rect.height}, false,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                        ImGuiWindowFlags_NoSavedSettings);
  // Takes effect with the next frame.
  if (const float by = std::exchange(m_scroll_by, 0.0F); by != 0)
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0F, ImGui::GetScrollMaxY()));
  {
    const ui::InLayer scrolled(recorder, {.clip = rect, .scrolls = true});
    blocks.draw(panel.blocks, rect.width - m_theme->mm(5));
  }
  draw_scroll(rect);
  ImGui::EndChild();
}

// How much of the page is seen, and which part.
void StaffPanel::Inside::draw_scroll(const ui::Rect& rect) {
  const float most = ImGui::GetScrollMaxY();
  if (most <= 0) return;
  const float high = rect.height * rect.height / (rect.height + most);
  const float y = rect.y + (rect.height - high) * ImGui::GetScrollY() / most;
  const float wide = m_theme->mm(1.5F);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({rect.right() - wide, rect.y}, {rect.right(), rect.bottom()},
                     colour_of(m_theme->palette().sunk), wide / 2);
  list.AddRectFilled({rect.right() - wide, y}, {rect.right(), y + high},
                     colour_of(m_theme->palette().edge), wide / 2);
}

void StaffPanel::Inside::grid(const ui::PanelGrid& grid, const ui::Theme& theme) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ui::Palette& palette = theme.palette();
  const float wide = theme.window().width / static_cast<float>(grid.columns);
  const float high = theme.window().height / static_cast<float>(grid.rows);
  for (std::size_t i = 0; i < grid.reached.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(grid.columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(grid.columns));
    const ImVec2 from{column * wide + 1, row * high + 1};
    list.AddRectFilled(from, {from.x + wide - 2, from.y + high - 2},
                       colour_of(grid.reached[i] ? palette.accent : palette.card));
    list.AddRect(from, {from.x + wide - 2, from.y + high - 2}, colour_of(palette.line));
  }
  const Words words{theme.heading(), palette.ink, Aligned::middle};
  const float room = std::min(theme.mm(170), 0.8F * theme.window().width);
  const ui::Size size{room,
                      m_ink.height(grid.told, room - 2 * theme.gap(), words) + 2 * theme.gap()};
  const ui::Rect box = ui::centred(size, {0, 0, theme.window().width, theme.window().height});
  // The cells under it are to be seen, too.
  list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                     colour_of(ui::faded(palette.card, 0.75F)), theme.corner());
  m_ink.write_inside(ui::inset(box, theme.gap(), 0), grid.told, words);
  for (std::size_t i = 0; i < grid.fingers.size(); ++i) {
    const ImVec2 at = vec(grid.fingers[i]);
    list.AddCircleFilled(at, theme.mm(9), colour_of(palette.award));
    const Words number{theme.heading(), palette.on_award, Aligned::middle};
    m_ink.write_inside({at.x - theme.mm(9), at.y - theme.mm(9), theme.mm(18), theme.mm(18)},
                       std::to_string(i + 1), number);
  }
}

void StaffPanel::Inside::countdown(const ui::PanelCountdown& countdown, const ui::Theme& theme) {
  const ui::Font display = theme.display();
  const Words number{{display.face, 3 * display.px}, theme.palette().accent, Aligned::middle};
  const Words told{theme.heading(), theme.palette().ink, Aligned::middle};
  const float room = std::min(theme.mm(240), theme.window().width - 2 * theme.margin());
  const std::string seconds = std::to_string(countdown.seconds);
  const float high = m_ink.pitch(number.font) + m_ink.height(countdown.told, room, told);
  const float x = (theme.window().width - room) / 2;
  const float y = (theme.window().height - high) / 2;
  const float used = m_ink.write({x, y}, room, seconds, number);
  m_ink.write({x, y + used}, room, countdown.told, told);
}

void StaffPanel::Inside::forget_textures() {
  m_ink.forget();
  m_renderer.make_atlas();
  m_known.clear();
}

StaffPanel::StaffPanel(SDL_Renderer& renderer, const Fonts& fonts)
    : m_inside(std::make_unique<Inside>(renderer, fonts)) {}

StaffPanel::~StaffPanel() = default;

std::vector<ui::PanelPress> StaffPanel::respond(const ui::Touch& touch, const ui::Panel& panel,
                                                const ui::Theme& theme) {
  return m_inside->respond(touch, panel, theme);
}

void StaffPanel::draw(const ui::Panel& panel, const ui::Theme& theme) {
  m_inside->draw(panel, theme);
}

const std::vector<ui::ElementShown>& StaffPanel::elements() const {
  return m_inside->elements();
}

void StaffPanel::forget_textures() {
  m_inside->forget_textures();
}

}  // namespace kiosk::platform
