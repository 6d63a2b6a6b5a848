// SDL's objects, owned.
#pragma once

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>

#include <memory>

namespace kiosk::platform {

struct Destroy {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};

using Window = std::unique_ptr<SDL_Window, Destroy>;
using Renderer = std::unique_ptr<SDL_Renderer, Destroy>;
using Texture = std::unique_ptr<SDL_Texture, Destroy>;
using Surface = std::unique_ptr<SDL_Surface, Destroy>;
using OpenFont = std::unique_ptr<TTF_Font, Destroy>;

}  // namespace kiosk::platform
