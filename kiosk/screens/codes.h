// QR codes for a visitor's telephone, one at a time: the code, which of how many it is, and the way
// to the others.
#pragma once

#include "screens/screen.h"
#include "ui/qr_code.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

class Codes {
 public:
  // The texts that are to be read, each of at most as many bytes as it is told.
  using Texts = std::function<std::vector<std::string>(std::size_t most_bytes)>;

  Codes() = default;
  struct Options {
    std::string name;          // what the code is for
    float caption_height = 0;  // pixels kept free below the code, for its caller
    int shown = 0;             // the code of this text, or of the last one there is
  };
  Codes(const Scene& scene, ui::Rect area, const Options& options, const Texts& texts);

  std::size_t count() const { return m_texts.size(); }
  int shown() const { return m_shown; }
  // What is read from the code that is shown; empty if there is none.
  std::string text() const;
  // The other one that a touch asks for.
  std::optional<int> wanted(const std::string& target) const;
  ui::Rect caption() const { return m_caption; }
  // Of the square there is room for, in pixels.
  float room() const { return std::min(m_box.width, m_box.height); }
  void draw(ui::Canvas& canvas, const Scene& scene) const;

 private:
  void lay(const Scene& scene, ui::Rect area, float caption_height, bool several);
  std::string number(const Scene& scene, float width) const;
  ui::Button way(const Scene& scene, bool forward) const;
  void draw_ways(ui::Canvas& canvas, const Scene& scene) const;

  std::string m_name;
  std::vector<std::string> m_texts;
  int m_shown = 0;
  int m_most_version = 1;
  ui::QrCode m_code;
  ui::Rect m_box;  // of the code
  ui::Rect m_caption;
  std::vector<ui::Rect> m_ways;  // back, the number, on: below or beside; empty for one code
};

}  // namespace kiosk::screens
