#include "authoring/workshop.h"

#include "authoring/picture_bytes.h"
#include "authoring/problem.h"
#include "authoring/worker.h"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using Clock = std::chrono::steady_clock;
using Ticket = Workshop::Ticket;

constexpr std::size_t k_largest_answer = 64 << 20;
constexpr const char* k_mend = "open it in a picture program and save it again as JPEG";

struct Worker {
  pid_t process = -1;
  int socket = -1;
  std::optional<Ticket> ticket;  // what it works on
  Clock::time_point deadline;
  std::string received;
};

// What became of a worker that ended over a picture.
Result<std::string> last_words(int status, bool out_of_patience, int seconds) {
  const bool slow = out_of_patience || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
  return base::fail(
      Fault::input,
      slow ? fmt::format("the picture could not be read within {}; {}",
                         counted(static_cast<std::size_t>(seconds), "second"), k_mend)
           : fmt::format("the picture could not be read: it broke the program that reads pictures "
                         "or took too much memory; {}",
                         k_mend));
}

int milliseconds_until(Clock::time_point moment) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(moment - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(left.count() + 1, 0));
}

int crew_size(const WorkshopLimits& limits) {
  constexpr int k_most = 16;
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  return limits.workers > 0 ? limits.workers : std::clamp(cores, 1, k_most);
}

}  // namespace

struct Workshop::Crew {
  struct Order {
    Ticket ticket;
    std::string frame;
  };

  WorkshopLimits limits;
  int size = 1;
  Ticket last = 0;
  std::deque<Order> waiting;
  std::vector<Worker> workers;  // at most `size`
  std::map<Ticket, Result<std::string>> answers;

  Ticket add(Task task, std::string_view about) {
    waiting.push_back({++last, order_frame(task, about)});
    return last;
  }

  Result<std::string> wait(Ticket ticket) {
    while (!answers.contains(ticket)) {
      hand_out();
      if (!answers.contains(ticket)) listen();
    }
    Result<std::string> answer = std::move(answers.at(ticket));
    answers.erase(ticket);
    return answer;
  }

  void hand_out() {
    while (!waiting.empty()) {
      Worker* const worker = idle_worker();
      if (worker == nullptr) return;
      const Order order = std::move(waiting.front());
      waiting.pop_front();
      give(*worker, order);
    }
  }

  // Null where all are at work.
  Worker* idle_worker() {
    for (Worker& worker : workers)
      if (!worker.ticket) return &worker;
    if (static_cast<int>(workers.size()) == size) return nullptr;
    return &workers.emplace_back();
  }

  void give(Worker& worker, const Order& order) {
    if (worker.socket < 0 && !hire(worker)) {
      answers.emplace(order.ticket,
                      base::fail(Fault::system, "no process can be started to read pictures in"));
      return;
    }
    worker.ticket = order.ticket;
    worker.deadline = Clock::now() + std::chrono::seconds(limits.patience);
    // A worker that ended while it was idle is found by the reading below.
    (void)::send(worker.socket, order.frame.data(), order.frame.size(), MSG_NOSIGNAL);
  }

  bool hire(Worker& worker) const {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0) work(ends[1], parent, limits);
    ::close(ends[1]);
    if (process < 0) ::close(ends[0]);
    if (process < 0) return false;
    worker.process = process;
    worker.socket = ends[0];
    return true;
  }

  void listen() {
    std::vector<pollfd> sockets;
    std::vector<Worker*> busy;
    auto first = Clock::time_point::max();
    for (Worker& worker : workers) {
      if (!worker.ticket) continue;
      sockets.push_back({worker.socket, POLLIN, 0});
      busy.push_back(&worker);
      first = std::min(first, worker.deadline);
    }
    ::poll(sockets.data(), sockets.size(), milliseconds_until(first));
    for (std::size_t at = 0; at < busy.size(); ++at) {
      if (sockets[at].revents != 0)
        hear(*busy[at]);
      else if (Clock::now() >= busy[at]->deadline)
        dismiss(*busy[at], true);
    }
  }

  void hear(Worker& worker) {
    char part[64 << 10];
    const ssize_t length = ::recv(worker.socket, part, sizeof part, 0);
    if (length < 0 && errno == EINTR) return;
    if (length <= 0) return dismiss(worker, false);
    worker.received.append(part, static_cast<std::size_t>(length));
    const std::optional<std::size_t> whole = frame_length(worker.received);
    if (!whole) return;
    if (*whole > k_largest_answer || worker.received.size() > *whole) return dismiss(worker, false);
    if (worker.received.size() < *whole) return;
    answers.emplace(*std::exchange(worker.ticket, std::nullopt), answer_in(worker.received));
    worker.received.clear();
  }

  // It ended by itself, or ends now; its picture is answered for it.
  void dismiss(Worker& worker, bool out_of_patience) {
    const int status = end(worker);
    if (worker.ticket)
      answers.emplace(
          *worker.ticket,
          last_words(status, out_of_patience, out_of_patience ? limits.patience : limits.seconds));
    worker = Worker{};
  }

  static int end(const Worker& worker) {
    int status = 0;
    if (worker.process <= 0) return status;
    ::kill(worker.process, SIGKILL);  // without effect on one that ended
    while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) continue;
    ::close(worker.socket);
    return status;
  }
};

Workshop::Workshop(const WorkshopLimits& limits) : m_crew(std::make_unique<Crew>()) {
  m_crew->limits = limits;
  m_crew->size = crew_size(limits);
}

Workshop::~Workshop() {
  for (const Worker& worker : m_crew->workers) Crew::end(worker);
}

int Workshop::workers() const {
  return m_crew->size;
}

Ticket Workshop::start_inspecting(const std::filesystem::path& file) {
  return m_crew->add(Task::inspect, file.string());
}

Ticket Workshop::start_preparing(const std::filesystem::path& file) {
  return m_crew->add(Task::prepare, file.string());
}

Ticket Workshop::start_preparing(const Pixels& pixels) {
  return m_crew->add(Task::prepare_pixels, bytes_of(pixels));
}

namespace {

// A worker that answers nonsense was taken over by what it read.
template <typename Made>
Result<Made> made_of(Result<std::string> answer, std::optional<Made> (*read)(std::string_view)) {
  auto made = read(TRY(std::move(answer)));
  if (!made) return tl::unexpected(last_words(0, false, 0).error());
  return std::move(*made);
}

}  // namespace

Result<PictureHeader> Workshop::header(Ticket ticket) {
  return made_of(m_crew->wait(ticket), header_in);
}

Result<PreparedPicture> Workshop::picture(Ticket ticket) {
  return made_of(m_crew->wait(ticket), picture_in);
}

}  // namespace kiosk::authoring
