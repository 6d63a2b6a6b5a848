#include "platform/sdl_thread.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace kiosk;

TEST_CASE("what SDL keeps for a thread it did not start is let go of with the thread", "[sdl]") {
  const SDL_TLSID kept = SDL_TLSCreate();
  int let_go = 0;
  const auto forget = [](void* count) { ++*static_cast<int*>(count); };
  std::thread([&] {
    const platform::SdlThread sdl;
    SDL_TLSSet(kept, &let_go, forget);
  }).join();
  CHECK(let_go == 1);
}
