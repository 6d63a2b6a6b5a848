#include "platform/volume.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kiosk::platform {
namespace {

constexpr const char* k_table = "org.freedesktop.UDisks2.PartitionTable";
constexpr const char* k_partition = "org.freedesktop.UDisks2.Partition";
constexpr std::array<std::string_view, 2> k_mountable{"vfat", "exfat"};

using Interfaces = BusObjects::mapped_type;

const BusProperties* properties_of(const Interfaces& object, const char* interface) {
  const auto found = object.find(interface);
  return found == object.end() ? nullptr : &found->second;
}

template <typename T>
T value_of(const BusProperties& properties, const char* name) {
  const auto found = properties.find(name);
  if (found == properties.end()) return {};
  const T* const value = std::get_if<T>(&found->second);
  return value ? *value : T{};
}

bool is_true(const BusProperties& properties, const char* name) {
  return value_of<bool>(properties, name);
}

std::string text_of(const BusProperties& properties, const char* name) {
  return value_of<std::string>(properties, name);
}

// A reader without a card has a drive, too; its block device is empty.
bool is_stick(const BusProperties& drive) {
  return is_true(drive, "Removable") && text_of(drive, "ConnectionBus") == "usb";
}

bool is_hidden(const BusProperties& block) {
  return is_true(block, "HintIgnore") || is_true(block, "HintSystem");
}

// The whole of a stick with partitions, and the partition around others, hold no files themselves.
bool is_around_others(const Interfaces& object) {
  const BusProperties* const partition = properties_of(object, k_partition);
  return properties_of(object, k_table) || (partition && is_true(*partition, "IsContainer"));
}

std::optional<Volume> volume_of(const std::string& name, const Interfaces& object,
                                const BusObjects& all) {
  const BusProperties* const block = properties_of(object, k_udisks_block);
  if (!block || is_hidden(*block) || is_around_others(object)) return std::nullopt;
  Volume volume{.object = name,
                .drive = text_of(*block, "Drive"),
                .label = text_of(*block, "IdLabel"),
                .format = text_of(*block, "IdType"),
                .bytes = value_of<std::int64_t>(*block, "Size")};
  const auto drive = all.find(volume.drive);
  if (volume.bytes <= 0 || drive == all.end()) return std::nullopt;
  const BusProperties* const facts = properties_of(drive->second, k_udisks_drive);
  if (!facts || !is_stick(*facts)) return std::nullopt;
  volume.can_power_off = is_true(*facts, "CanPowerOff");
  volume.ejectable = is_true(*facts, "Ejectable");
  if (const BusProperties* const files = properties_of(object, k_udisks_filesystem)) {
    volume.folders = value_of<std::vector<std::string>>(*files, "MountPoints");
    volume.mountable = std::ranges::find(k_mountable, volume.format) != k_mountable.end();
  }
  return volume;
}

}  // namespace

std::vector<Volume> volumes_of(const BusObjects& objects) {
  std::vector<Volume> volumes;
  for (const auto& [name, object] : objects)
    if (auto volume = volume_of(name, object, objects)) volumes.push_back(std::move(*volume));
  return volumes;
}

}  // namespace kiosk::platform
