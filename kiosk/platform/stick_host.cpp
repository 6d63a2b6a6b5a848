#include "platform/stick_host.h"

#include "platform/within.h"
#include "text/unicode.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string_view>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr auto k_patience = 10s;  // with all that one order takes
constexpr auto k_glance = 2s;     // for what is only nice to know
constexpr int k_most_mounts = 3;  // by itself: whoever keeps unmounting it has reasons
constexpr const char* k_read_only = "ro,nosuid,nodev,noexec";
constexpr const char* k_for_writing = "rw,nosuid,nodev,noexec";

Deadline within_patience() {
  return std::chrono::steady_clock::now() + k_patience;
}

std::chrono::milliseconds left_until(Deadline until) {
  return std::max(
      std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()), 1ms);
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
}

StickTrouble trouble_of(const BusFault& fault) {
  if (ends_with_any(fault.name,
                    {".NotAuthorized", ".NotAuthorizedCanObtain", ".NotAuthorizedDismissed",
                     ".OptionNotPermitted", ".AccessDenied"}))
    return StickTrouble::refused;
  if (ends_with_any(fault.name, {".DeviceBusy", ".AlreadyMounted"})) return StickTrouble::busy;
  if (ends_with_any(fault.name, {".NoReply", ".Timedout", ".Timeout"})) return StickTrouble::slow;
  return StickTrouble::broken;
}

tl::unexpected<base::Error> pulled_out(const std::string& id) {
  return base::fail(Fault::missing,
                    fmt::format("the USB stick {} is not there; plug it in again", id));
}

tl::unexpected<base::Error> told(const std::string& id, const BusFault& fault) {
  if (ends_with_any(fault.name, {".UnknownObject", ".UnknownMethod", ".UnknownInterface"}))
    return pulled_out(id);
  const StickTrouble trouble = trouble_of(fault);
  const bool wait = trouble == StickTrouble::busy || trouble == StickTrouble::slow;
  return base::fail(wait ? Fault::busy : Fault::system,
                    fmt::format("the USB stick {}: {}; leave it in and try again", id,
                                text::on_one_line(fault.message)));
}

// The last part of its object's name: "sdb1".
std::string id_of(const Volume& volume) {
  return volume.object.substr(volume.object.rfind('/') + 1);
}

std::optional<std::int64_t> free_on(const fs::path& folder) {
  const auto asked = within(k_glance, [folder]() -> std::int64_t {
    struct statvfs facts {};
    if (::statvfs(folder.c_str(), &facts) != 0) return -1;
    return static_cast<std::int64_t>(facts.f_bavail * facts.f_frsize);
  });
  return asked && *asked >= 0 ? asked : std::nullopt;
}

// All that was written, onto the stick. The number of the error, or 0.
int flush_now(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return errno;
  const int error = ::syncfs(handle) == 0 ? 0 : errno;
  ::close(handle);
  return error;
}

Result<void> flush(const std::string& id, const fs::path& folder, Deadline until) {
  const auto error = within(left_until(until), [folder] { return flush_now(folder); });
  if (!error)
    return base::fail(Fault::busy,
                      fmt::format("the USB stick {} still writes; leave it in and try again", id));
  if (*error == 0) return {};
  return base::fail(Fault::system,
                    fmt::format("the USB stick {} could not take all that was written ({}); "
                                "plug it in again and repeat the export",
                                id, std::strerror(*error)));
}

bool is_mounted(StickState state) {
  return state == StickState::readable || state == StickState::writable;
}

}  // namespace

StickHost::StickHost(Bus& bus, Tell tell) : m_bus(bus), m_tell(std::move(tell)) {}

Result<void> StickHost::listen() {
  const auto hear = [this](sd_bus_message& signal) { heard(signal); };
  TRY(m_bus.listen(fmt::format("type='signal',sender='{}'", k_udisks), hear));
  return m_bus.listen(
      fmt::format("type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{}'",
                  k_udisks),
      [this](sd_bus_message&) { m_news = true; });
}

void StickHost::heard(sd_bus_message& signal) {
  m_news = true;
  if (sd_bus_message_is_signal(&signal, nullptr, "InterfacesRemoved") <= 0) return;
  const char* object = nullptr;
  if (sd_bus_message_read_basic(&signal, SD_BUS_TYPE_OBJECT_PATH, &object) <= 0) return;
  if (sd_bus_message_enter_container(&signal, 'a', "s") <= 0) return;
  for (const char* interface = nullptr;
       sd_bus_message_read_basic(&signal, SD_BUS_TYPE_STRING, &interface) > 0;)
    if (std::string_view(interface) == k_udisks_block) m_removed.emplace_back(object);
}

Result<void> StickHost::look() {
  m_news = false;
  const auto answer = m_bus.call(
      {k_udisks, k_udisks_root, "org.freedesktop.DBus.ObjectManager", "GetManagedObjects"},
      within_patience());
  auto objects =
      answer ? objects_in(**answer)
             : base::fail(Fault::missing, fmt::format("USB sticks: udisks2 does not answer ({}); "
                                                      "install it with: apt install udisks2",
                                                      text::on_one_line(answer.error().message)));
  m_volumes = objects ? volumes_of(*objects) : std::vector<Volume>();
  for (const std::string& object : std::exchange(m_removed, {})) forget(object);
  for (const auto& kept : std::map(m_kept))
    if (std::ranges::find(m_volumes, kept.first, &Volume::object) == m_volumes.end())
      forget(kept.first);
  for (const Volume& volume : m_volumes) follow(volume);
  tell();
  if (!objects) return tl::unexpected<base::Error>(std::move(objects.error()));
  for (const Volume& volume : m_volumes)
    if (m_kept[volume.object].state == StickState::coming) bring(volume);
  return {};
}

// It was pulled out.
void StickHost::forget(const std::string& object) {
  const auto kept = m_kept.find(object);
  if (kept == m_kept.end()) return;
  if (kept->second.state == StickState::released) {
    Stick gone{.id = object.substr(object.rfind('/') + 1), .label = kept->second.label};
    gone.state = StickState::released;
    m_gone.push_back(std::move(gone));
  }
  m_kept.erase(kept);
}

// What udisks2 tells of it, put beside what is known.
void StickHost::follow(const Volume& volume) {
  const auto [entry, is_new] = m_kept.try_emplace(volume.object);
  Kept& kept = entry->second;
  if (is_new) m_gone.clear();
  kept.label = text::readable(text::on_one_line(volume.label));
  if (!volume.mountable) {
    kept = {.label = kept.label, .state = StickState::unusable, .trouble = StickTrouble::format};
    return;
  }
  if (kept.trouble == StickTrouble::format) kept = {.label = kept.label};  // made anew meanwhile
  const bool mounted = !volume.folders.empty();
  if (is_mounted(kept.state) && kept.seen && !mounted) {
    kept.state = StickState::coming;
    kept.folder.clear();
  }
  kept.seen = mounted;
}

void StickHost::bring(const Volume& volume) {
  Kept& kept = m_kept[volume.object];
  const Deadline until = within_patience();
  if (++kept.mounts > k_most_mounts) return give_up(volume, StickTrouble::broken);
  // Left by somebody else, or by a kiosk that was cut short: nobody knows how it is mounted.
  if (!volume.folders.empty())
    if (const auto freed = unmount(volume, until); !freed)
      return give_up(volume, trouble_of(freed.error()));
  const auto mounted = mount(volume, StickAccess::read, until);
  if (!mounted) return give_up(volume, trouble_of(mounted.error()));
  mark(volume, StickState::readable);
}

// Until it is pulled out and plugged in again.
void StickHost::give_up(const Volume& volume, StickTrouble why) {
  m_kept[volume.object].trouble = why;
  mark(volume, StickState::unusable);
}

BusResult<fs::path> StickHost::mount(const Volume& volume, StickAccess access, Deadline until) {
  const char* const options = access == StickAccess::read ? k_read_only : k_for_writing;
  const auto answer = m_bus.call({k_udisks, volume.object, k_udisks_filesystem, "Mount"},
                                 {{"fstype", volume.format}, {"options", options}}, until);
  if (!answer) return tl::unexpected<BusFault>(answer.error());
  const char* folder = nullptr;
  if (sd_bus_message_read_basic(answer->get(), SD_BUS_TYPE_STRING, &folder) <= 0 || !*folder)
    return tl::unexpected<BusFault>(BusFault{"", "udisks2 does not tell where it is mounted"});
  Kept& kept = m_kept[volume.object];
  kept.folder = folder;
  kept.seen = false;
  kept.free = free_on(kept.folder);
  return kept.folder;
}

BusResult<void> StickHost::unmount(const Volume& volume, Deadline until) {
  const auto answer =
      m_bus.call({k_udisks, volume.object, k_udisks_filesystem, "Unmount"}, BusOptions{}, until);
  if (!answer && !answer.error().name.ends_with(".NotMounted"))
    return tl::unexpected<BusFault>(answer.error());
  Kept& kept = m_kept[volume.object];
  kept.folder.clear();
  kept.free.reset();
  return {};
}

Result<fs::path> StickHost::open(const std::string& id, StickAccess access) {
  const Volume* const volume = volume_called(id);
  if (!volume) return pulled_out(id);
  const Deadline until = within_patience();
  TRY(let_go(*volume, until));
  auto mounted = mount(*volume, access, until);
  if (mounted) {
    mark(*volume, access == StickAccess::read ? StickState::readable : StickState::writable);
    return *mounted;
  }
  const BusFault why = mounted.error();
  // It is locked against writing, most likely: then it can still be read.
  if (access == StickAccess::write && mount(*volume, StickAccess::read, until))
    mark(*volume, StickState::readable);
  else
    give_up(*volume, trouble_of(why));
  return told(id, why);
}

// Flushed if it was written, and unmounted; else everything is as it was.
Result<void> StickHost::let_go(const Volume& volume, Deadline until) {
  const Kept kept = m_kept[volume.object];
  mark(volume, StickState::leaving);
  const std::string id = id_of(volume);
  Result<void> done;
  if (kept.state == StickState::writable) done = flush(id, kept.folder, until);
  if (done)
    if (const auto freed = unmount(volume, until); !freed) done = told(id, freed.error());
  if (!done) mark(volume, kept.state);
  return done;
}

Result<fs::path> StickHost::release(const std::string& id) {
  const Volume* const volume = volume_called(id);
  if (!volume) return pulled_out(id);
  const Deadline until = within_patience();
  const auto beside = mounted_beside(*volume);
  for (const Volume* const each : beside) TRY(let_go(*each, until));
  switch_off(*volume, until);
  for (const Volume* const each : beside) mark(*each, StickState::released);
  mark(*volume, StickState::released);
  return fs::path();
}

// Unmounted it may be pulled out already; this only makes its lamp go out.
void StickHost::switch_off(const Volume& volume, Deadline until) {
  if (!volume.can_power_off && !volume.ejectable) return;
  const char* const how = volume.can_power_off ? "PowerOff" : "Eject";
  (void)m_bus.call({k_udisks, volume.drive, k_udisks_drive, how}, BusOptions{}, until);
}

void StickHost::leave() {
  const Deadline until = within_patience();
  for (const Volume& volume : m_volumes) {
    const Kept& kept = m_kept[volume.object];
    if (is_mounted(kept.state) || kept.trouble == StickTrouble::slow) (void)unmount(volume, until);
  }
}

const Volume* StickHost::volume_called(const std::string& id) const {
  for (const Volume& volume : m_volumes) {
    const auto kept = m_kept.find(volume.object);
    if (id_of(volume) == id && kept != m_kept.end() && is_mounted(kept->second.state))
      return &volume;
  }
  return nullptr;
}

std::vector<const Volume*> StickHost::mounted_beside(const Volume& volume) const {
  std::vector<const Volume*> beside;
  for (const Volume& each : m_volumes) {
    const auto kept = m_kept.find(each.object);
    if (each.drive == volume.drive && kept != m_kept.end() && is_mounted(kept->second.state))
      beside.push_back(&each);
  }
  return beside;
}

void StickHost::mark(const Volume& volume, StickState state) {
  m_kept[volume.object].state = state;
  tell();
}

std::vector<Stick> StickHost::list() const {
  std::vector<Stick> sticks = m_gone;
  for (const Volume& volume : m_volumes) {
    const auto kept = m_kept.find(volume.object);
    if (kept == m_kept.end()) continue;
    sticks.push_back({.id = id_of(volume),
                      .label = kept->second.label,
                      .bytes = volume.bytes,
                      .free = kept->second.free,
                      .folder = kept->second.folder,
                      .state = kept->second.state,
                      .trouble = kept->second.trouble});
  }
  return sticks;
}

}  // namespace kiosk::platform
