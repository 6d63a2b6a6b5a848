// The units as systemd reads them: without a fault, and with little exposed.
#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// As they are installed, beside just as much of a system as they name.
struct Installed {
  TemporaryFolder folder;
  fs::path units = folder / "lib/systemd/system";
  std::vector<std::string> ours;

  Installed() {
    fs::create_directories(units);
    const fs::path source = fs::path(k_source_folder) / "packaging/system";
    for (const auto& entry : fs::directory_iterator(source)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with(".service") && !name.ends_with(".d")) continue;
      fs::copy(entry.path(), units / name, fs::copy_options::recursive);
      if (name.ends_with(".service")) ours.push_back(name);
    }
    for (const char* program : {"usr/bin/kiosk", "usr/bin/cage", "usr/bin/env", "sbin/sysctl",
                                "bin/systemctl", "bin/cp"}) {
      fs::create_directories((folder / program).parent_path());
      write_text(folder / program, "");
      fs::permissions(folder / program, fs::perms::owner_all);
    }
    write_text(units / "seatd.service", "[Service]\nExecStart=/usr/bin/env\n");
    for (const char* target : {"sysinit", "basic", "shutdown", "multi-user"})
      write_text(units / (std::string(target) + ".target"), "[Unit]\n");
  }

  Outcome analyze(Words words) const {
    Words command{"systemd-analyze", "--root=" + folder.path().string(), "--no-pager"};
    command.insert(command.end(), words.begin(), words.end());
    return run(folder.path(), command);
  }
};

// What a unit of ours says, with what all of them have in common.
std::string text_of_unit(const std::string& name) {
  const fs::path system = fs::path(k_source_folder) / "packaging/system";
  return text_in(system / name) + text_in(system / "kiosk-.service.d/hall.conf");
}

}  // namespace

TEST_CASE("systemd finds no fault in the units", "[units]") {
  const Installed installed;
  CHECK(installed.ours.size() == 4);
  Words words{"verify", "--man=no"};
  words.insert(words.end(), installed.ours.begin(), installed.ours.end());
  const Outcome outcome = installed.analyze(words);
  INFO("needs the Debian package systemd: packaging/install test");
  CHECK(outcome.said == "");
  CHECK(outcome.errors == "");
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("a fault in a unit would be found", "[units]") {
  const Installed installed;
  write_text(installed.units / "kiosk-.service.d/wrong.conf", "[Service]\nWatchdogSec=soon\n");
  const Outcome outcome = installed.analyze({"verify", "--man=no", "kiosk-kmsdrm.service"});
  CHECK(holds(outcome.said + outcome.errors, "wrong.conf:2"));
}

TEST_CASE("both kiosks' exposure is at most 2.5", "[units]") {
  const Installed installed;
  for (const char* unit : {"kiosk-kmsdrm.service", "kiosk-cage.service"}) {
    const Outcome outcome =
        installed.analyze({"security", "--offline=true", "--threshold=25", unit});
    INFO(outcome.said << outcome.errors);
    CHECK(outcome.exit_code == 0);
    CHECK(holds(outcome.said, "Overall exposure level for " + std::string(unit)));
  }
  // Without what they have in common it would not be.
  fs::remove_all(installed.units / "kiosk-.service.d");
  CHECK(installed.analyze({"security", "--offline=true", "--threshold=25", "kiosk-cage.service"})
            .exit_code != 0);
}

TEST_CASE("a kiosk that hangs or falls is started again, for ever", "[units]") {
  for (const char* unit : {"kiosk-kmsdrm.service", "kiosk-cage.service"}) {
    const std::string text = text_of_unit(unit);
    for (const char* line :
         {"Type=notify", "WatchdogSec=10", "Restart=always", "StartLimitIntervalSec=0",
          "PrivateNetwork=yes", "MemoryMax=1536M", "LimitCORE=0"}) {
      CAPTURE(unit, line);
      CHECK(holds(text, "\n" + std::string(line) + "\n"));
    }
  }
}
