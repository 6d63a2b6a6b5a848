// D-Bus, as far as this room needs it: libsystemd's sd-bus, with an end to every wait. One thread
// holds a Bus and nobody else.
#pragma once

#include "base/result.h"

#include <systemd/sd-bus.h>
#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::platform {

using Deadline = std::chrono::steady_clock::time_point;

struct UnrefBus {
  // Without flushing, which would wait for a bus that does not even greet.
  void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using BusMessage = std::unique_ptr<sd_bus_message, UnrefBus>;

// What came instead of an answer: D-Bus's name of it, and a sentence for whoever mends it.
struct BusFault {
  std::string name;
  std::string message;
};
template <typename T>
using BusResult = tl::expected<T, BusFault>;

// Rung from any thread; whoever waits on a bus wakes up.
class Bell {
 public:
  Bell();
  ~Bell();
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;

  void ring();
  void silence();
  int descriptor() const { return m_descriptor; }

 private:
  int m_descriptor;
};

// A call to an object of a service.
struct BusCall {
  const char* service;
  std::string object;
  const char* interface;
  const char* method;
};

// The one argument that such calls take: options by name. Always told besides: nobody is there who
// could be asked for a password.
using BusOptions = std::map<std::string, std::string>;

class Bus {
 public:
  // The system's bus if `address` is empty. The bell must outlive it.
  static base::Result<Bus> open(const std::string& address, Bell& bell, std::stop_token stop);

  // A signal that matches calls `heard`, from within call() or process(). Must not throw.
  using Heard = std::function<void(sd_bus_message&)>;
  base::Result<void> listen(const std::string& match, Heard heard);

  BusResult<BusMessage> call(const BusCall& what, Deadline until);
  BusResult<BusMessage> call(const BusCall& what, const BusOptions& options, Deadline until);

  // Hears what has come; fails when the bus is gone.
  base::Result<void> process();

  // Until something comes, the bell rings, or it is this time.
  void wait(Deadline until);

 private:
  struct Answer;

  Bus(std::unique_ptr<sd_bus, UnrefBus> bus, Bell& bell, std::stop_token stop);
  static int take_answer(sd_bus_message* message, void* answer, sd_bus_error*);
  static int take_signal(sd_bus_message* message, void* heard, sd_bus_error*);
  BusResult<BusMessage> begun(const BusCall& what);
  BusResult<BusMessage> send(BusMessage request, Deadline until);

  std::vector<std::unique_ptr<Heard>> m_heard;  // the bus points at them
  std::unique_ptr<sd_bus, UnrefBus> m_bus;
  Bell* m_bell;
  std::stop_token m_stop;
};

// What a property holds, as far as anybody here asks: bytes are text, up to their zero.
using BusValue =
    std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;
using BusProperties = std::map<std::string, BusValue>;
// By object, then by interface.
using BusObjects = std::map<std::string, std::map<std::string, BusProperties>>;

// The answer of ObjectManager.GetManagedObjects. Fails with Fault::damaged.
base::Result<BusObjects> objects_in(sd_bus_message& answer);

}  // namespace kiosk::platform
