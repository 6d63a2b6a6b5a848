// A page read aloud: the button for it, a strip with what can be done meanwhile, and the paragraph
// that is read brought into view.
#pragma once

#include "screens/button_flow.h"
#include "screens/column.h"
#include "screens/screen.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

inline text::Tongue tongue_of(catalog::Language language) {
  return language == catalog::Language::thai ? text::Tongue::thai : text::Tongue::english;
}

class ReadAloud {
 public:
  explicit ReadAloud(const Scene& scene) : m_scene(scene) {}

  // There is something to hear it by.
  bool offered() const { return m_scene.speech.able; }
  bool reading() const { return m_scene.speech.aloud == ui::Aloud::page; }
  // What begins it, and ends it while it goes on.
  ui::Button button() const;

  // The page's own button may be scrolled out of sight; then the strip has one to stop it.
  enum class Stop { in_strip, on_page };
  // Cuts the strip off the lower end of `area`, while a page is read; nothing otherwise.
  void lay(ui::Rect& area, Stop stop = Stop::in_strip);
  void draw(ui::Canvas& canvas) const;

  // What a touch on one of these buttons asks for. `column` holds what is to be read; a recording
  // of it in the page's language is heard instead.
  std::optional<Action> respond(const std::string& target, const Column& column,
                                const catalog::Recordings& recordings) const;

  // True if it began or ended since the page was laid out: there is a strip now, or none any more.
  bool turned() const { return reading() != m_laid; }
  // Brings the part that is read into view as soon as it is another one.
  void follow(const Column& column, ui::ScrollArea& scroll);

 private:
  std::vector<ui::Button> buttons() const;

  Scene m_scene;
  bool m_laid = false;  // the strip is there
  Stop m_stop = Stop::in_strip;
  std::optional<std::size_t> m_followed;
  ui::Rect m_edge;    // above the strip
  ui::Rect m_notice;  // of the headphones' jack
  ui::Point m_flow_at;
  ButtonFlow m_flow;
};

// Reading matter whose paragraphs are each one part of what is read aloud.
void write_paragraphs(Column& column, const Scene& scene, const std::string& text, ui::Font font);

// The buttons for how loud it is, below `prefix`: "listen.softer", ".mute", ".louder"; and what a
// touch on one of them asks for.
std::vector<ui::Button> volume_buttons(const Scene& scene, const std::string& prefix);
std::optional<ui::Viewing> volume_wanted(const Scene& scene, const std::string& prefix,
                                         const std::string& target);

// Where the headphones are plugged in, with a sign: in one line of `box`.
void draw_headphones(ui::Canvas& canvas, const Scene& scene, ui::Rect box);

}  // namespace kiosk::screens
