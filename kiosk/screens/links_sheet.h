// The QR codes of a work's links, one at a time with its address in letters, over the page.
#pragma once

#include "screens/codes.h"
#include "screens/screen.h"
#include "ui/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

class LinksSheet {
 public:
  // `shown`: of the links, from 0; there is one at least.
  LinksSheet(const Scene& scene, const std::vector<std::string>& links, int shown);

  struct Answer {
    bool close = false;
    std::optional<int> show;  // another code
  };
  Answer respond(const ui::Gesture& gesture) const;
  void draw(ui::Canvas& canvas) const;

 private:
  Scene m_scene;
  ui::Rect m_sheet;
  ui::Rect m_close;
  ui::Paragraph m_heading;
  ui::Rect m_heading_box;
  ui::Paragraph m_address;
  ui::Rect m_address_box;
  Codes m_codes;
};

}  // namespace kiosk::screens
