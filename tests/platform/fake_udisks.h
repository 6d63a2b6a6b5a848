// A udisks2 that has the disks a test says, mounts nothing, and notes what it is asked to do.
#pragma once

#include "platform/bus.h"

#include <catch2/catch.hpp>
#include <poll.h>
#include <systemd/sd-bus.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::tests {

// A partition, or a disk without any.
struct FakePartition {
  std::string name;  // "sdb1"
  std::string drive = "Stick";
  std::string type = "vfat";  // empty: nothing blkid knows
  std::string label = "NAWATTAKAM";
  std::string bus = "usb";
  bool removable = true;
  bool ignored = false;
  bool system = false;
  bool has_table = false;  // it is the whole of a disk with partitions
  bool powers_off = true;
  std::uint64_t bytes = 8'000'000'000;
  std::string mounted = {};  // where, before anybody asked
};

class FakeUdisks {
 public:
  // `folder` stands for /media.
  FakeUdisks(std::string address, std::string folder)
      : m_address(std::move(address)), m_folder(std::move(folder)) {
    start();
  }
  ~FakeUdisks() { die(); }
  FakeUdisks(const FakeUdisks&) = delete;
  FakeUdisks& operator=(const FakeUdisks&) = delete;

  void plug(const FakePartition& partition) {
    run([this, partition] {
      m_partitions[partition.name] = partition;
      tell_added(partition);
    });
  }
  // Gone with what was mounted, as when it is pulled out.
  void pull(const std::string& name) {
    run([this, name] {
      m_partitions.erase(name);
      sd_bus_emit_signal(m_bus, k_root, k_objects, "InterfacesRemoved", "oas", block(name).c_str(),
                         2, k_block, k_files);
    });
  }
  // By somebody else.
  void unmount(const std::string& name) {
    run([this, name] { set_mounted(name, ""); });
  }
  // From now on this method ("Mount rw" for writing) answers this error; "" for none, "silence" for
  // no answer at all.
  void refuse(const std::string& method, const std::string& error) {
    run([this, method, error] { m_refused[method] = error; });
  }
  // "Mount sdb1 vfat ro,nosuid,nodev,noexec", one for each call but those that only ask.
  std::vector<std::string> calls() {
    std::vector<std::string> calls;
    run([&] { calls = m_calls; });
    return calls;
  }
  void forget_calls() {
    run([this] { m_calls.clear(); });
  }

  void die() {
    if (!m_thread.joinable()) return;
    m_thread.request_stop();
    m_bell.ring();
    m_thread.join();
  }
  void start() {
    std::promise<void> named;
    m_thread = std::jthread([this, &named](const std::stop_token& stop) { serve(stop, named); });
    named.get_future().get();
  }

 private:
  static constexpr const char* k_root = "/org/freedesktop/UDisks2";
  static constexpr const char* k_objects = "org.freedesktop.DBus.ObjectManager";
  static constexpr const char* k_block = "org.freedesktop.UDisks2.Block";
  static constexpr const char* k_files = "org.freedesktop.UDisks2.Filesystem";
  static constexpr const char* k_drive = "org.freedesktop.UDisks2.Drive";

  static std::string block(const std::string& name) {
    return std::string(k_root) + "/block_devices/" + name;
  }
  static std::string drive(const std::string& name) {
    return std::string(k_root) + "/drives/" + name;
  }

  // On the service's own thread, which alone holds the bus.
  void run(const std::function<void()>& what) {
    std::packaged_task<void()> task(what);
    auto done = task.get_future();
    {
      const std::lock_guard lock(m_mutex);
      m_tasks.push_back(&task);
    }
    m_bell.ring();
    done.get();
  }

  void serve(const std::stop_token& stop, std::promise<void>& named) {
    sd_bus_new(&m_bus);
    sd_bus_set_address(m_bus, m_address.c_str());
    sd_bus_set_bus_client(m_bus, 1);
    sd_bus_start(m_bus);
    sd_bus_add_filter(m_bus, nullptr, &FakeUdisks::asked, this);
    sd_bus_request_name(m_bus, "org.freedesktop.UDisks2", 0);
    named.set_value();
    while (!stop.stop_requested()) {
      while (sd_bus_process(m_bus, nullptr) > 0) {
      }
      do_tasks();
      sd_bus_flush(m_bus);
      pollfd waited[] = {{sd_bus_get_fd(m_bus), POLLIN, 0}, {m_bell.descriptor(), POLLIN, 0}};
      ::poll(waited, 2, 5000);
    }
    m_bus = sd_bus_flush_close_unref(m_bus);
  }

  void do_tasks() {
    m_bell.silence();
    std::vector<std::packaged_task<void()>*> tasks;
    {
      const std::lock_guard lock(m_mutex);
      tasks.swap(m_tasks);
    }
    for (auto* const task : tasks) (*task)();
  }

  static int asked(sd_bus_message* message, void* self, sd_bus_error*) {
    if (sd_bus_message_is_method_call(message, nullptr, nullptr) <= 0) return 0;
    static_cast<FakeUdisks*>(self)->answer(message);
    return 1;
  }

  void answer(sd_bus_message* call) {
    const std::string method = sd_bus_message_get_member(call);
    if (method == "GetManagedObjects") return answer_objects(call);
    const std::string path = sd_bus_message_get_path(call);
    const std::string name = path.substr(path.rfind('/') + 1);
    const std::string options = options_of(call);
    m_calls.push_back(method + " " + name + options);
    const bool writes = options.find(" rw,") != std::string::npos;
    const std::string error = m_refused[writes ? method + " rw" : method];
    if (error == "silence") return;
    if (!error.empty()) {
      sd_bus_reply_method_errorf(call, error.c_str(), "the fake was told to refuse");
      return;
    }
    if (method == "Mount") return mount(call, name);
    if (method == "Unmount") set_mounted(name, "");
    sd_bus_reply_method_return(call, "");
  }

  void mount(sd_bus_message* call, const std::string& name) {
    const std::string folder = m_folder + "/" + name;
    set_mounted(name, folder);
    sd_bus_reply_method_return(call, "s", folder.c_str());
  }

  void set_mounted(const std::string& name, const std::string& folder) {
    m_partitions[name].mounted = folder;
    sd_bus_emit_signal(m_bus, block(name).c_str(), "org.freedesktop.DBus.Properties",
                       "PropertiesChanged", "sa{sv}as", k_files, 0, 0);
  }

  // " fstype options", in this order; and that nobody is to be asked for a password.
  static std::string options_of(sd_bus_message* call) {
    std::map<std::string, std::string> read;
    sd_bus_message_enter_container(call, 'a', "{sv}");
    while (sd_bus_message_enter_container(call, 'e', "sv") > 0) {
      const char* name = nullptr;
      const char* type = nullptr;
      sd_bus_message_read_basic(call, 's', &name);
      sd_bus_message_peek_type(call, nullptr, &type);
      if (type && *type == 's') {
        const char* value = nullptr;
        sd_bus_message_read(call, "v", "s", &value);
        read[name] = value ? value : "";
      } else {
        int value = 0;
        sd_bus_message_read(call, "v", "b", &value);
        read[name] = value ? "true" : "false";
      }
      sd_bus_message_exit_container(call);
    }
    if (read["auth.no_user_interaction"] != "true") return " and asks for a password";
    read.erase("auth.no_user_interaction");
    std::string options;
    for (const auto& [name, value] : read) options += " " + value;
    return options;
  }

  static void add_block(sd_bus_message* to, const FakePartition& each) {
    sd_bus_message_append(to, "sa{sv}", k_block, 6, "Drive", "o", drive(each.drive).c_str(),
                          "IdType", "s", each.type.c_str(), "IdLabel", "s", each.label.c_str(),
                          "Size", "t", each.bytes, "HintIgnore", "b", each.ignored, "HintSystem",
                          "b", each.system);
  }

  // a{sa{sv}}
  static void add_interfaces(sd_bus_message* to, const FakePartition& each) {
    sd_bus_message_open_container(to, 'a', "{sa{sv}}");
    sd_bus_message_open_container(to, 'e', "sa{sv}");
    add_block(to, each);
    sd_bus_message_close_container(to);
    if (each.has_table)
      sd_bus_message_append(to, "{sa{sv}}", "org.freedesktop.UDisks2.PartitionTable", 1, "Type",
                            "s", "dos");
    if (!each.type.empty() && !each.has_table) add_files(to, each);
    sd_bus_message_close_container(to);
  }

  static void add_files(sd_bus_message* to, const FakePartition& each) {
    sd_bus_message_open_container(to, 'e', "sa{sv}");
    sd_bus_message_append(to, "s", k_files);
    sd_bus_message_open_container(to, 'a', "{sv}");
    sd_bus_message_open_container(to, 'e', "sv");
    sd_bus_message_append(to, "s", "MountPoints");
    sd_bus_message_open_container(to, 'v', "aay");
    sd_bus_message_open_container(to, 'a', "ay");
    if (!each.mounted.empty())
      sd_bus_message_append_array(to, 'y', each.mounted.c_str(), each.mounted.size() + 1);
    for (int open = 0; open < 5; ++open) sd_bus_message_close_container(to);
  }

  void answer_objects(sd_bus_message* call) {
    sd_bus_message* reply = nullptr;
    sd_bus_message_new_method_return(call, &reply);
    sd_bus_message_open_container(reply, 'a', "{oa{sa{sv}}}");
    std::map<std::string, FakePartition> drives;
    for (const auto& [name, each] : m_partitions) {
      drives[each.drive] = each;
      sd_bus_message_open_container(reply, 'e', "oa{sa{sv}}");
      sd_bus_message_append(reply, "o", block(name).c_str());
      add_interfaces(reply, each);
      sd_bus_message_close_container(reply);
    }
    for (const auto& [name, each] : drives)
      sd_bus_message_append(reply, "{oa{sa{sv}}}", drive(name).c_str(), 1, k_drive, 5, "Removable",
                            "b", each.removable, "ConnectionBus", "s", each.bus.c_str(),
                            "CanPowerOff", "b", each.powers_off, "Ejectable", "b", 1, "SortKey",
                            "d", 1.5);
    sd_bus_message_close_container(reply);
    sd_bus_send(m_bus, reply, nullptr);
    sd_bus_message_unref(reply);
  }

  void tell_added(const FakePartition& each) {
    sd_bus_message* signal = nullptr;
    sd_bus_message_new_signal(m_bus, &signal, k_root, k_objects, "InterfacesAdded");
    sd_bus_message_append(signal, "o", block(each.name).c_str());
    add_interfaces(signal, each);
    sd_bus_send(m_bus, signal, nullptr);
    sd_bus_message_unref(signal);
  }

  std::string m_address;
  std::string m_folder;
  platform::Bell m_bell;
  std::mutex m_mutex;
  std::vector<std::packaged_task<void()>*> m_tasks;  // guarded by m_mutex

  // The thread's own.
  sd_bus* m_bus = nullptr;
  std::map<std::string, FakePartition> m_partitions;
  std::map<std::string, std::string> m_refused;
  std::vector<std::string> m_calls;
  std::jthread m_thread;
};

}  // namespace kiosk::tests
