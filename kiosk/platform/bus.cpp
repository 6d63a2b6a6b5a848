#include "platform/bus.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
using base::Fault;
using base::Result;

// A bus that does not even greet is never given its calls, whose time it would look after.
constexpr auto k_grace = 500ms;

tl::unexpected<BusFault> too_late() {
  return tl::unexpected<BusFault>(
      BusFault{SD_BUS_ERROR_NO_REPLY, "the system bus does not answer"});
}

tl::unexpected<BusFault> failed(int error) {
  return tl::unexpected<BusFault>(
      BusFault{"", fmt::format("the system bus does not answer: {}", std::strerror(-error))});
}

std::uint64_t microseconds_until(Deadline until) {
  const auto left =
      std::chrono::ceil<std::chrono::microseconds>(until - std::chrono::steady_clock::now());
  return static_cast<std::uint64_t>(std::max<std::int64_t>(left.count(), 1));
}

// When sd-bus itself wants to be called again: its clock is steady_clock's.
Deadline wanted_by(sd_bus* bus) {
  std::uint64_t at = 0;
  if (sd_bus_get_timeout(bus, &at) < 0 || at == UINT64_MAX) return Deadline::max();
  return Deadline(std::chrono::microseconds(at));
}

int poll_milliseconds(Deadline until) {
  if (until == Deadline::max()) return -1;
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

int connect(sd_bus* bus, const std::string& address) {
  int done = sd_bus_set_address(bus, address.c_str());
  if (done >= 0) done = sd_bus_set_bus_client(bus, 1);
  return done >= 0 ? sd_bus_start(bus) : done;
}

}  // namespace

Bell::Bell() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Bell::~Bell() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

void Bell::ring() {
  (void)::eventfd_write(m_descriptor, 1);
}

void Bell::silence() {
  eventfd_t rung = 0;
  (void)::eventfd_read(m_descriptor, &rung);
}

struct Bus::Answer {
  BusMessage message;
};

Bus::Bus(std::unique_ptr<sd_bus, UnrefBus> bus, Bell& bell, std::stop_token stop)
    : m_bus(std::move(bus)), m_bell(&bell), m_stop(std::move(stop)) {}

Result<Bus> Bus::open(const std::string& address, Bell& bell, std::stop_token stop) {
  sd_bus* made = nullptr;
  int done = address.empty() ? sd_bus_open_system(&made) : sd_bus_new(&made);
  std::unique_ptr<sd_bus, UnrefBus> bus(made);
  if (done >= 0 && !address.empty()) done = connect(bus.get(), address);
  if (done >= 0) return Bus(std::move(bus), bell, std::move(stop));
  return base::fail(Fault::missing,
                    fmt::format("USB sticks: the system bus cannot be reached ({}); start dbus",
                                std::strerror(-done)));
}

int Bus::take_signal(sd_bus_message* message, void* heard, sd_bus_error*) {
  (*static_cast<Heard*>(heard))(*message);
  return 0;
}

Result<void> Bus::listen(const std::string& match, Heard heard) {
  m_heard.push_back(std::make_unique<Heard>(std::move(heard)));
  // Asked for without waiting: what it answers is of no use to anybody.
  const int done = sd_bus_add_match_async(m_bus.get(), nullptr, match.c_str(), take_signal, nullptr,
                                          m_heard.back().get());
  if (done >= 0) return {};
  return base::fail(Fault::system, fmt::format("USB sticks: the system bus tells no news: {}",
                                               std::strerror(-done)));
}

int Bus::take_answer(sd_bus_message* message, void* answer, sd_bus_error*) {
  static_cast<Answer*>(answer)->message.reset(sd_bus_message_ref(message));
  return 0;
}

BusResult<BusMessage> Bus::begun(const BusCall& what) {
  sd_bus_message* made = nullptr;
  const int done = sd_bus_message_new_method_call(m_bus.get(), &made, what.service,
                                                  what.object.c_str(), what.interface, what.method);
  if (done < 0) return failed(done);
  return BusMessage(made);
}

// While it waits, signals are heard; it ends early only when the program does.
BusResult<BusMessage> Bus::send(BusMessage request, Deadline until) {
  Answer answer;
  sd_bus_slot* made = nullptr;
  const int sent = sd_bus_call_async(m_bus.get(), &made, request.get(), take_answer, &answer,
                                     microseconds_until(until));
  if (sent < 0) return failed(sent);
  const std::unique_ptr<sd_bus_slot, decltype(&sd_bus_slot_unref)> slot(made, sd_bus_slot_unref);
  while (!answer.message) {
    if (m_stop.stop_requested()) return failed(-ECANCELED);
    if (std::chrono::steady_clock::now() > until + k_grace) return too_late();
    const int done = sd_bus_process(m_bus.get(), nullptr);
    if (done < 0) return failed(done);
    if (done == 0) wait(until + k_grace);
  }
  if (!sd_bus_message_is_method_error(answer.message.get(), nullptr))
    return std::move(answer.message);
  const sd_bus_error* const error = sd_bus_message_get_error(answer.message.get());
  return tl::unexpected<BusFault>(
      BusFault{error->name, error->message ? error->message : error->name});
}

BusResult<BusMessage> Bus::call(const BusCall& what, Deadline until) {
  auto request = begun(what);
  return request ? send(std::move(*request), until) : std::move(request);
}

BusResult<BusMessage> Bus::call(const BusCall& what, const BusOptions& options, Deadline until) {
  auto request = begun(what);
  if (!request) return request;
  sd_bus_message* const to = request->get();
  int done = sd_bus_message_open_container(to, 'a', "{sv}");
  if (done >= 0) done = sd_bus_message_append(to, "{sv}", "auth.no_user_interaction", "b", 1);
  for (const auto& [name, value] : options)
    if (done >= 0) done = sd_bus_message_append(to, "{sv}", name.c_str(), "s", value.c_str());
  if (done >= 0) done = sd_bus_message_close_container(to);
  if (done < 0) return failed(done);
  return send(std::move(*request), until);
}

Result<void> Bus::process() {
  int done = 0;
  do {
    done = sd_bus_process(m_bus.get(), nullptr);
  } while (done > 0);
  if (done == 0) return {};
  return base::fail(Fault::system,
                    fmt::format("USB sticks: the system bus is gone ({})", std::strerror(-done)));
}

void Bus::wait(Deadline until) {
  if (m_stop.stop_requested()) return;  // told by a bell that a call has silenced since
  const int events = sd_bus_get_events(m_bus.get());
  pollfd waited[] = {{sd_bus_get_fd(m_bus.get()), static_cast<short>(std::max(events, 0)), 0},
                     {m_bell->descriptor(), POLLIN, 0}};
  ::poll(waited, 2, poll_milliseconds(std::min(until, wanted_by(m_bus.get()))));
  if (waited[1].revents != 0) m_bell->silence();
}

}  // namespace kiosk::platform
