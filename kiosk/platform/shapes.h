// Soft shapes, made once as small pictures and copied from then on: triangles are slow without a
// GPU, copies are not.
#pragma once

#include "platform/handles.h"
#include "ui/canvas.h"

namespace kiosk::platform {

// The smallest picture of a plate: its four corners with one pixel between them, shadow included.
// `reach` is how far the shadow surrounds it on every side.
Surface draw_smallest_plate(const ui::Plate& plate, int corner, int reach);

// A ring of full size, from twelve o'clock clockwise.
Surface draw_ring(int radius, float width, float share, ui::Colour colour);

// Rounds a picture's corners by its alpha channel.
void round_corners(SDL_Surface& picture, int corner);

// The kiosk's own icons, drawn with one pen on a 24-unit grid; `px` wide and high.
Surface draw_icon(std::string_view name, int px, ui::Colour colour);

}  // namespace kiosk::platform
