// A real kiosk as the service manager sees it.
#include "app/program.h"
#include "platform/listener.h"

#include <catch2/catch.hpp>

using namespace kiosk::tests;

TEST_CASE("a kiosk says when its first frame is there, that it lives, and that it ends",
          "[service][end-to-end]") {
  const TemporaryFolder folder;
  Listener systemd("400000");
  Running kiosk({program("kiosk"), "--pack", loei2().string(), "--windowed", "1280x800"},
                folder / "said", folder / "errors", without_display(folder.path()));
  std::string heard;
  const auto hears = [&](const std::string& what) {
    return comes_true([&] { return holds(heard += systemd.heard(), what); });
  };
  REQUIRE(hears("READY=1"));
  heard.clear();
  CHECK(hears("WATCHDOG=1"));
  heard.clear();
  CHECK(hears("WATCHDOG=1"));  // again: nothing but the watchdog wakes it so often
  kiosk.ask_to_end();
  CHECK(hears("STOPPING=1"));
  CHECK(kiosk.wait() == 0);
  CHECK(text_in(folder / "errors").empty());
}

TEST_CASE("a kiosk that hangs falls silent", "[service][end-to-end]") {
  const TemporaryFolder folder;
  Listener systemd("100000");
  const Running kiosk({program("kiosk"), "--pack", loei2().string(), "--windowed", "1280x800"},
                      folder / "said", folder / "errors", without_display(folder.path()));
  REQUIRE(comes_true([&] { return holds(systemd.heard(), "WATCHDOG=1"); }));
  kiosk.freeze();
  (void)systemd.heard();
  CHECK_FALSE(comes_true([&] { return holds(systemd.heard(), "WATCHDOG=1"); },
                         std::chrono::milliseconds(500)));
}
