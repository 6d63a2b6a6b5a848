// Sticks, with a fake udisks2 on a bus of the test's own.
#include "platform/sticks.h"

#include "base/temporary_folder.h"
#include "platform/fake_udisks.h"
#include "platform/private_bus.h"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;
using base::Fault;
using platform::Stick;
using platform::Sticks;
using platform::StickState;
using platform::SticksTrouble;
using platform::StickTrouble;

namespace {

using Calls = std::vector<std::string>;

const std::string k_read = " vfat ro,nosuid,nodev,noexec";
const std::string k_write = " vfat rw,nosuid,nodev,noexec";

// A hall's machine: a bus, udisks2 with no disk, and the kiosk's list of sticks.
class Machine {
 public:
  Machine()
      : m_udisks(std::make_unique<FakeUdisks>(m_bus.address(), m_media.path().string())),
        m_sticks(std::make_unique<Sticks>([this] { tell(); }, m_bus.address())) {}

  FakeUdisks& udisks() { return *m_udisks; }
  Sticks& sticks() { return *m_sticks; }
  PrivateBus& bus() { return m_bus; }
  std::filesystem::path folder(const std::string& name) const { return m_media / name; }

  // With its folder, as udisks2 makes it.
  void plug(const FakePartition& partition) {
    std::filesystem::create_directories(folder(partition.name));
    m_udisks->plug(partition);
  }
  void pull(const std::string& name) {
    std::filesystem::remove_all(folder(name));
    m_udisks->pull(name);
  }

  // Waits for news, not for time; twenty seconds at most.
  bool comes(const std::function<bool()>& is_so) {
    for (int news = 0; news < 1000; ++news) {
      m_sticks->advance();
      if (is_so()) return true;
      std::unique_lock lock(m_mutex);
      if (!m_changed.wait_for(lock, 20s, [this] { return m_news; })) return false;
      m_news = false;
    }
    return false;
  }
  bool comes(const std::string& id, StickState state, StickTrouble trouble = StickTrouble::none) {
    return comes([&] {
      const Stick* const stick = called(id);
      return stick && stick->state == state && stick->trouble == trouble;
    });
  }
  const Stick* called(const std::string& id) const {
    for (const Stick& each : m_sticks->list())
      if (each.id == id) return &each;
    return nullptr;
  }
  void end() { m_sticks.reset(); }

 private:
  void tell() {
    const std::lock_guard lock(m_mutex);
    m_news = true;
    m_changed.notify_all();
  }

  PrivateBus m_bus;
  TemporaryFolder m_media;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_news = false;
  std::unique_ptr<FakeUdisks> m_udisks;
  std::unique_ptr<Sticks> m_sticks;
};

// With one stick that staff have plugged in, mounted for reading.
struct MachineWithStick : Machine {
  explicit MachineWithStick(FakePartition partition = {.name = "sdb1"}) {
    plug(partition);
    sticks().watch(true);
    REQUIRE(comes(partition.name, StickState::readable));
  }
};

}  // namespace

TEST_CASE("a stick that staff plug in is mounted for reading, and nothing on it runs", "[sticks]") {
  Machine machine;
  machine.sticks().watch(true);
  machine.plug({.name = "sdb1", .label = "งานวิชาการ"});
  REQUIRE(machine.comes("sdb1", StickState::readable));
  const Stick stick = *machine.called("sdb1");
  CHECK(stick.folder == machine.folder("sdb1"));
  CHECK(stick.label == "งานวิชาการ");
  CHECK(stick.bytes == 8'000'000'000);
  CHECK(stick.free.value_or(0) > 0);
  CHECK(machine.sticks().now() == machine.sticks().list());
  CHECK(machine.udisks().calls() == Calls{"Mount sdb1" + k_read});
}

TEST_CASE("what visitors plug in is not even looked at", "[sticks]") {
  Machine machine;
  machine.plug({.name = "sdb1"});
  CHECK_FALSE(machine.sticks().advance());
  CHECK(machine.sticks().make_writable("sdb1").get().error().fault == Fault::missing);
  machine.sticks().watch(true);
  REQUIRE(machine.comes("sdb1", StickState::readable));
  machine.udisks().forget_calls();
  machine.sticks().watch(false);
  REQUIRE(machine.comes([&] { return machine.sticks().list().empty(); }));
  machine.plug({.name = "sdc1", .drive = "Other"});
  CHECK(machine.udisks().calls() == Calls{"Unmount sdb1"});
  CHECK(machine.sticks().list().empty());
  machine.sticks().watch(true);
  CHECK(machine.comes("sdb1", StickState::readable));
  CHECK(machine.comes("sdc1", StickState::readable));
}

TEST_CASE("only FAT and exFAT partitions of removable USB drives are ever mounted", "[sticks]") {
  struct Case {
    FakePartition partition;
    std::vector<std::string> calls;
    std::optional<StickTrouble> told;  // nothing: it is not in the list
  };
  const Case cases[] = {
      {{.name = "sdb"}, {"Mount sdb" + k_read}, StickTrouble::none},
      {{.name = "sdb1", .type = "exfat"},
       {"Mount sdb1 exfat ro,nosuid,nodev,noexec"},
       StickTrouble::none},
      {{.name = "sdb1", .type = "ntfs"}, {}, StickTrouble::format},
      {{.name = "sdb1", .type = "ext4"}, {}, StickTrouble::format},
      {{.name = "sdb1", .type = "iso9660"}, {}, StickTrouble::format},
      {{.name = "sdb1", .type = "crypto_LUKS"}, {}, StickTrouble::format},
      {{.name = "sdb", .type = ""}, {}, StickTrouble::format},
      {{.name = "sdb1", .ignored = true}, {}, std::nullopt},
      {{.name = "sdb1", .system = true}, {}, std::nullopt},
      {{.name = "sdb", .type = "", .has_table = true}, {}, std::nullopt},
      {{.name = "sdb", .type = "", .bytes = 0}, {}, std::nullopt},  // a reader without a card
      {{.name = "sda1", .drive = "Disk", .bus = "", .removable = false}, {}, std::nullopt},
      {{.name = "sda1", .drive = "Disk", .bus = "ata", .removable = false}, {}, std::nullopt},
      {{.name = "sda1", .drive = "Bay", .bus = "ata", .removable = true}, {}, std::nullopt},
      {{.name = "sda1", .drive = "Inside", .bus = "usb", .removable = false}, {}, std::nullopt},
      {{.name = "sr0", .drive = "Cd", .type = "iso9660", .bus = "ata"}, {}, std::nullopt},
  };
  for (const Case& each : cases) {
    CAPTURE(each.partition.name, each.partition.type, each.partition.bus);
    Machine machine;
    machine.plug(each.partition);
    machine.plug({.name = "sdz1", .drive = "Good"});  // the last of the list
    machine.sticks().watch(true);
    REQUIRE(machine.comes("sdz1", StickState::readable));
    Calls calls = each.calls;
    calls.push_back("Mount sdz1" + k_read);
    CHECK(machine.udisks().calls() == calls);
    const Stick* const stick = machine.called(each.partition.name);
    REQUIRE((stick != nullptr) == each.told.has_value());
    if (stick) CHECK(stick->trouble == *each.told);
  }
}

TEST_CASE("a stick that is pulled out while it is mounted is gone, and comes again", "[sticks]") {
  MachineWithStick machine;
  for (int time = 0; time < 100; ++time) {
    machine.pull("sdb1");
    REQUIRE(machine.comes([&] { return machine.sticks().list().empty(); }));
    CHECK(machine.sticks().make_writable("sdb1").get().error().fault == Fault::missing);
    machine.plug({.name = "sdb1"});
    REQUIRE(machine.comes("sdb1", StickState::readable));
  }
}

TEST_CASE("a stick that is changed for another in the same place is mounted anew", "[sticks]") {
  MachineWithStick machine;
  REQUIRE(machine.sticks().release("sdb1").get());
  REQUIRE(machine.comes("sdb1", StickState::released));
  machine.udisks().forget_calls();
  machine.pull("sdb1");
  machine.plug({.name = "sdb1", .label = "SECOND"});
  REQUIRE(machine.comes("sdb1", StickState::readable));
  CHECK(machine.sticks().list().size() == 1);
  CHECK(machine.called("sdb1")->label == "SECOND");
  CHECK(machine.udisks().calls() == Calls{"Mount sdb1" + k_read});
}

TEST_CASE("a mount that fails is told by its reason, and not tried again by itself", "[sticks]") {
  struct Case {
    const char* error;
    StickTrouble told;
  };
  const Case cases[] = {
      {"org.freedesktop.UDisks2.Error.NotAuthorized", StickTrouble::refused},
      {"org.freedesktop.UDisks2.Error.NotAuthorizedCanObtain", StickTrouble::refused},
      {"org.freedesktop.UDisks2.Error.OptionNotPermitted", StickTrouble::refused},
      {"org.freedesktop.DBus.Error.AccessDenied", StickTrouble::refused},
      {"org.freedesktop.UDisks2.Error.DeviceBusy", StickTrouble::busy},
      {"org.freedesktop.UDisks2.Error.Timedout", StickTrouble::slow},
      {"org.freedesktop.UDisks2.Error.Failed", StickTrouble::broken},
  };
  for (const Case& each : cases) {
    CAPTURE(each.error);
    Machine machine;
    machine.udisks().refuse("Mount", each.error);
    machine.sticks().watch(true);
    machine.plug({.name = "sdb1"});
    REQUIRE(machine.comes("sdb1", StickState::unusable, each.told));
    CHECK(machine.called("sdb1")->folder.empty());
    machine.udisks().refuse("Mount", "");
    machine.plug({.name = "sdc1", .drive = "Other"});
    REQUIRE(machine.comes("sdc1", StickState::readable));
    CHECK(machine.udisks().calls() == Calls{"Mount sdb1" + k_read, "Mount sdc1" + k_read});
    machine.pull("sdb1");
    machine.plug({.name = "sdb1"});
    CHECK(machine.comes("sdb1", StickState::readable));
  }
}

TEST_CASE("what was mounted before is mounted anew, because nobody knows how", "[sticks]") {
  Machine machine;
  machine.plug({.name = "sdb1", .mounted = "/media/somebody/stick"});
  machine.sticks().watch(true);
  REQUIRE(machine.comes("sdb1", StickState::readable));
  CHECK(machine.udisks().calls() == Calls{"Unmount sdb1", "Mount sdb1" + k_read});
}

TEST_CASE("what somebody else mounted and uses is told, and left alone", "[sticks]") {
  Machine machine;
  machine.plug({.name = "sdb1", .mounted = "/media/somebody/stick"});
  machine.udisks().refuse("Unmount", "org.freedesktop.UDisks2.Error.DeviceBusy");
  machine.sticks().watch(true);
  REQUIRE(machine.comes("sdb1", StickState::unusable, StickTrouble::busy));
  machine.sticks().watch(false);
  REQUIRE(machine.comes([&] { return machine.sticks().list().empty(); }));
  CHECK(machine.udisks().calls() == Calls{"Unmount sdb1"});
}

TEST_CASE("who keeps unmounting a stick wins after three times", "[sticks]") {
  MachineWithStick machine;
  int others = 0;
  // Once another one is mounted, this one has been looked at.
  const auto look = [&] {
    const std::string other = "sdc" + std::to_string(++others);
    machine.plug({.name = other, .drive = "Other"});
    REQUIRE(machine.comes(other, StickState::readable));
  };
  for (int time = 0; time < 3; ++time) {
    look();
    CHECK(machine.called("sdb1")->state == StickState::readable);
    machine.udisks().unmount("sdb1");
    look();
  }
  REQUIRE(machine.comes("sdb1", StickState::unusable, StickTrouble::broken));
  CHECK(std::ranges::count(machine.udisks().calls(), "Mount sdb1" + k_read) == 3);
}

TEST_CASE("an export mounts for writing, and only the stick it was asked for", "[sticks]") {
  MachineWithStick machine;
  machine.plug({.name = "sdc1", .drive = "Other"});
  REQUIRE(machine.comes("sdc1", StickState::readable));
  machine.udisks().forget_calls();
  const auto folder = machine.sticks().make_writable("sdb1").get();
  REQUIRE(folder);
  CHECK(*folder == machine.folder("sdb1"));
  REQUIRE(machine.comes("sdb1", StickState::writable));
  CHECK(machine.called("sdc1")->state == StickState::readable);
  REQUIRE(machine.sticks().make_readable("sdb1").get());
  REQUIRE(machine.comes("sdb1", StickState::readable));
  CHECK(machine.udisks().calls() ==
        Calls{"Unmount sdb1", "Mount sdb1" + k_write, "Unmount sdb1", "Mount sdb1" + k_read});
}

TEST_CASE("a stick that is locked against writing can still be read", "[sticks]") {
  MachineWithStick machine;
  machine.udisks().refuse("Mount rw", "org.freedesktop.UDisks2.Error.Failed");
  machine.udisks().forget_calls();
  const auto refused = machine.sticks().make_writable("sdb1").get();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::system);
  CHECK(machine.comes("sdb1", StickState::readable));
  CHECK(machine.udisks().calls() ==
        Calls{"Unmount sdb1", "Mount sdb1" + k_write, "Mount sdb1" + k_read});
  machine.udisks().refuse("Mount", "org.freedesktop.UDisks2.Error.Failed");
  REQUIRE_FALSE(machine.sticks().make_writable("sdb1").get());
  CHECK(machine.comes("sdb1", StickState::unusable, StickTrouble::broken));
}

TEST_CASE("a stick that is being read is not taken away for writing", "[sticks]") {
  MachineWithStick machine;
  machine.udisks().refuse("Unmount", "org.freedesktop.UDisks2.Error.DeviceBusy");
  const auto busy = machine.sticks().make_writable("sdb1").get();
  REQUIRE_FALSE(busy);
  CHECK(busy.error().fault == Fault::busy);
  CHECK_THAT(busy.error().message, Catch::Contains("sdb1") && Catch::Contains("leave it in"));
  CHECK(machine.comes("sdb1", StickState::readable));
}

TEST_CASE("letting go flushes, unmounts and switches off, in this order", "[sticks]") {
  MachineWithStick machine;
  REQUIRE(machine.sticks().make_writable("sdb1").get());
  machine.udisks().forget_calls();
  CHECK(machine.sticks().release("sdb1").get() == std::filesystem::path());
  REQUIRE(machine.comes("sdb1", StickState::released));
  CHECK(machine.called("sdb1")->folder.empty());
  CHECK(machine.udisks().calls() == Calls{"Unmount sdb1", "PowerOff Stick"});
  // Told until another one comes, although the stick itself is gone with its power.
  machine.pull("sdb1");
  REQUIRE(machine.comes([&] { return machine.called("sdb1")->bytes == 0; }));
  CHECK(machine.called("sdb1")->state == StickState::released);
  machine.plug({.name = "sdc1", .drive = "Other"});
  REQUIRE(machine.comes("sdc1", StickState::readable));
  CHECK(machine.called("sdb1") == nullptr);
}

TEST_CASE("what cannot be flushed is not unmounted as if it were safe", "[sticks]") {
  MachineWithStick machine;
  REQUIRE(machine.sticks().make_writable("sdb1").get());
  machine.udisks().forget_calls();
  std::filesystem::remove(machine.folder("sdb1"));
  const auto refused = machine.sticks().release("sdb1").get();
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Catch::Contains("repeat the export"));
  CHECK(machine.comes("sdb1", StickState::writable));
  CHECK(machine.udisks().calls().empty());
}

TEST_CASE("all partitions of a stick are let go with it", "[sticks]") {
  MachineWithStick machine;
  machine.plug({.name = "sdb2"});
  machine.plug({.name = "sdc1", .drive = "Other", .powers_off = false});
  REQUIRE(machine.comes("sdb2", StickState::readable));
  REQUIRE(machine.comes("sdc1", StickState::readable));
  machine.udisks().forget_calls();
  REQUIRE(machine.sticks().release("sdb2").get());
  REQUIRE(machine.comes("sdb1", StickState::released));
  CHECK(machine.called("sdb2")->state == StickState::released);
  CHECK(machine.called("sdc1")->state == StickState::readable);
  REQUIRE(machine.sticks().release("sdc1").get());
  CHECK(machine.udisks().calls() ==
        Calls{"Unmount sdb1", "Unmount sdb2", "PowerOff Stick", "Unmount sdc1", "Eject Other"});
}

TEST_CASE("a stick that is in use is not let go, one that cannot be switched off is", "[sticks]") {
  MachineWithStick machine;
  machine.udisks().refuse("Unmount", "org.freedesktop.UDisks2.Error.DeviceBusy");
  CHECK(machine.sticks().release("sdb1").get().error().fault == Fault::busy);
  CHECK(machine.comes("sdb1", StickState::readable));
  machine.udisks().refuse("Unmount", "");
  machine.udisks().refuse("PowerOff", "org.freedesktop.UDisks2.Error.Failed");
  CHECK(machine.sticks().release("sdb1").get());
  CHECK(machine.comes("sdb1", StickState::released));
}

TEST_CASE("udisks2 may die, and come back with the same sticks", "[sticks]") {
  MachineWithStick machine;
  machine.udisks().die();
  REQUIRE(machine.comes([&] { return machine.sticks().trouble() == SticksTrouble::no_service; }));
  CHECK(machine.sticks().list().empty());
  const auto sentence = machine.sticks().take_trouble();
  REQUIRE(sentence);
  CHECK_THAT(*sentence, Catch::Contains("udisks2") && Catch::Contains("apt install"));
  CHECK_FALSE(machine.sticks().take_trouble());
  machine.udisks().start();
  REQUIRE(machine.comes("sdb1", StickState::readable));
  CHECK(machine.comes([&] { return machine.sticks().trouble() == SticksTrouble::none; }));
  CHECK_FALSE(machine.sticks().take_trouble());
}

TEST_CASE("a machine without a bus tells it, and has no sticks", "[sticks]") {
  MachineWithStick machine;
  machine.udisks().die();
  machine.bus().stop();
  REQUIRE(machine.comes([&] { return machine.sticks().trouble() == SticksTrouble::no_bus; }));
  CHECK(machine.sticks().list().empty());
  CHECK(machine.sticks().release("sdb1").get().error().fault == Fault::missing);
  std::optional<std::string> sentence = machine.sticks().take_trouble();
  REQUIRE(sentence);
  CHECK_THAT(*sentence, Catch::Contains("bus"));
}

TEST_CASE("a stick that does not answer holds nobody up who leaves", "[sticks]") {
  Machine machine;
  machine.udisks().refuse("Mount", "silence");
  machine.sticks().watch(true);
  machine.plug({.name = "sdb1"});
  REQUIRE(machine.comes("sdb1", StickState::coming));
  auto answer = machine.sticks().release("sdb1");
  const auto before = std::chrono::steady_clock::now();
  machine.end();
  CHECK(std::chrono::steady_clock::now() - before < 5s);
  CHECK(answer.get().error().fault == Fault::missing);
}

TEST_CASE("a bus that does not even greet holds nobody up who leaves", "[sticks]") {
  const TemporaryFolder folder;
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
  const std::string socket = (folder / "socket").string();
  socket.copy(address.sun_path, sizeof(address.sun_path) - 1);
  const int mute = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::bind(mute, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::listen(mute, 1) == 0);
  auto sticks = std::make_unique<Sticks>([] {}, "unix:path=" + socket);
  sticks->watch(true);
  const int caller = ::accept(mute, nullptr, nullptr);  // it has begun
  REQUIRE(caller >= 0);
  const auto before = std::chrono::steady_clock::now();
  sticks.reset();
  CHECK(std::chrono::steady_clock::now() - before < 5s);
  ::close(caller);
  ::close(mute);
}

TEST_CASE("a label by a stranger is told on one line", "[sticks]") {
  const MachineWithStick machine({.name = "sdb1", .label = "a\nb\u202Ec\x1B[2J"});
  const std::string label = machine.called("sdb1")->label;
  CHECK(label.find('\n') == std::string::npos);
  CHECK(label.find('\x1B') == std::string::npos);
  CHECK(label.find("\u202E") == std::string::npos);
  CHECK_THAT(label, Catch::StartsWith("a b"));
}
