#include "platform/sticks.h"

#include "platform/stick_host.h"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using base::Fault;
using base::Result;

constexpr auto k_try_again = 2s;    // for a bus that is not there
constexpr auto k_look_again = 10s;  // at a udisks2 that does not answer

enum class Wish { write, read, release };

struct Order {
  Wish wish = Wish::read;
  std::string id;
  std::promise<Result<fs::path>> answer;
};

Result<fs::path> carry_out(StickHost& host, const Order& order) {
  if (order.wish == Wish::release) return host.release(order.id);
  return host.open(order.id, order.wish == Wish::write ? StickAccess::write : StickAccess::read);
}

}  // namespace

// All that happens on the thread. What it and the others tell each other is under the mutex.
class Sticks::Keeper {
 public:
  struct Told {
    std::vector<Stick> list;
    SticksTrouble trouble = SticksTrouble::none;
    std::optional<std::string> sentence;
    bool operator==(const Told&) const = default;
  };

  Keeper(std::function<void()> news, std::string bus)
      : m_news(std::move(news)), m_address(std::move(bus)) {}
  ~Keeper() {
    m_thread.request_stop();
    m_bell.ring();
    m_changed.notify_all();
    if (m_thread.joinable()) m_thread.join();
    refuse_orders();
  }
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;

  void watch(bool staff_are_here) {
    {
      const std::lock_guard lock(m_mutex);
      m_watched = staff_are_here;
    }
    if (staff_are_here && !m_thread.joinable())
      m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
    m_bell.ring();
    m_changed.notify_all();
  }

  StickAnswer order(Wish wish, const std::string& id) {
    Order order{.wish = wish, .id = id};
    StickAnswer answer = order.answer.get_future();
    {
      const std::lock_guard lock(m_mutex);
      m_orders.push_back(std::move(order));
      if (!m_watched) refuse_orders_locked();
    }
    m_bell.ring();
    m_changed.notify_all();
    return answer;
  }

  Told told() const {
    const std::lock_guard lock(m_mutex);
    return m_told;
  }

 private:
  bool is_watched() const {
    const std::lock_guard lock(m_mutex);
    return m_watched;
  }

  void work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      if (is_watched()) attend(stop);
      tell({});
      refuse_orders();
      std::unique_lock lock(m_mutex);
      m_changed.wait(lock, stop, [this] { return m_watched; });
    }
  }

  // While staff are there.
  void attend(const std::stop_token& stop) {
    while (is_watched() && !stop.stop_requested()) {
      const auto done = attend_bus(stop);
      if (done || stop.stop_requested()) return;
      tell({{}, SticksTrouble::no_bus, done.error().message});
      refuse_orders();
      std::unique_lock lock(m_mutex);
      m_changed.wait_for(lock, stop, k_try_again,
                         [this] { return !m_watched || !m_orders.empty(); });
    }
  }

  // Fails when the bus is not there, or not any more.
  Result<void> attend_bus(const std::stop_token& stop) {
    Bus bus = TRY(Bus::open(m_address, m_bell, stop));
    StickHost host(bus, [this](const std::vector<Stick>& list) { tell_list(list); });
    TRY(host.listen());
    Deadline look_again = Deadline::max();
    while (is_watched() && !stop.stop_requested()) {
      TRY(bus.process());
      if (host.is_news() || std::chrono::steady_clock::now() >= look_again)
        look_again = look(host) ? Deadline::max() : std::chrono::steady_clock::now() + k_look_again;
      if (auto order = next_order())
        order->answer.set_value(carry_out(host, *order));
      else if (!host.is_news() && is_watched())
        bus.wait(look_again);
    }
    if (!stop.stop_requested()) host.leave();
    return {};
  }

  // False where udisks2 does not answer.
  bool look(StickHost& host) {
    const auto looked = host.look();
    Told told = this->told();
    told.trouble = looked ? SticksTrouble::none : SticksTrouble::no_service;
    told.sentence = looked ? std::nullopt : std::optional(looked.error().message);
    tell(std::move(told));
    return looked.has_value();
  }

  std::optional<Order> next_order() {
    const std::lock_guard lock(m_mutex);
    if (m_orders.empty()) return std::nullopt;
    Order order = std::move(m_orders.front());
    m_orders.pop_front();
    return order;
  }

  void refuse_orders() {
    const std::lock_guard lock(m_mutex);
    refuse_orders_locked();
  }
  void refuse_orders_locked() {
    for (Order& order : std::exchange(m_orders, {}))
      order.answer.set_value(
          base::fail(Fault::missing, fmt::format("the USB stick {} is not watched", order.id)));
  }

  void tell_list(const std::vector<Stick>& list) {
    Told told = this->told();
    told.list = list;
    tell(std::move(told));
  }

  void tell(Told told) {
    {
      const std::lock_guard lock(m_mutex);
      if (m_told == told) return;
      m_told = std::move(told);
    }
    m_news();
  }

  std::function<void()> m_news;
  std::string m_address;
  Bell m_bell;

  mutable std::mutex m_mutex;  // guards what follows
  std::condition_variable_any m_changed;
  bool m_watched = false;
  std::deque<Order> m_orders;
  Told m_told;
  std::jthread m_thread;  // the last, so that it ends first; made by the first watch()
};

Sticks::Sticks(std::function<void()> news, std::string bus)
    : m_keeper(std::make_unique<Keeper>(std::move(news), std::move(bus))) {}

Sticks::~Sticks() = default;

void Sticks::watch(bool staff_are_here) {
  m_keeper->watch(staff_are_here);
}

StickAnswer Sticks::make_writable(const std::string& id) {
  return m_keeper->order(Wish::write, id);
}

StickAnswer Sticks::make_readable(const std::string& id) {
  return m_keeper->order(Wish::read, id);
}

StickAnswer Sticks::release(const std::string& id) {
  return m_keeper->order(Wish::release, id);
}

bool Sticks::advance() {
  Keeper::Told told = m_keeper->told();
  if (told.list == m_list && told.trouble == m_trouble) return false;
  if (told.trouble != SticksTrouble::none && told.trouble != m_trouble) m_sentence = told.sentence;
  m_list = std::move(told.list);
  m_trouble = told.trouble;
  return true;
}

std::optional<std::string> Sticks::take_trouble() {
  return std::exchange(m_sentence, std::nullopt);
}

std::vector<Stick> Sticks::now() const {
  return m_keeper->told().list;
}

}  // namespace kiosk::platform
