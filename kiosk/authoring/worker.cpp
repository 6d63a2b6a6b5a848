#include "authoring/worker.h"

#include "authoring/confinement.h"
#include "authoring/picture_bytes.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

constexpr std::size_t k_length = sizeof(std::uint64_t);
constexpr char k_done = '+';  // any other answer begins with the digit of its Fault

std::string framed(std::string_view content) {
  const std::uint64_t length = content.size();
  std::string frame(k_length, '\0');
  std::memcpy(frame.data(), &length, k_length);
  return frame.append(content);
}

std::string answer_frame(const Result<std::string>& answer) {
  if (answer) return framed(k_done + *answer);
  const char fault = static_cast<char>('0' + static_cast<int>(answer.error().fault));
  return framed(fault + answer.error().message);
}

template <typename Made>
Result<std::string> packed(Result<Made> made) {
  return bytes_of(TRY(std::move(made)));
}

Result<std::string> carried_out(std::string_view order) {
  const std::string_view about = order.substr(1);
  switch (static_cast<Task>(order.front())) {
    case Task::inspect:
      return packed(inspect_picture(about));
    case Task::prepare:
      return packed(prepare_picture(about));
    case Task::prepare_pixels:
      return packed(prepare_pixels(pixels_in(about).value_or(Pixels{})));
  }
  return base::fail(Fault::system, "a worker does not know its order");
}

// Fills `bytes`; false where the other end is gone.
bool receive(int socket, char* bytes, std::size_t length) {
  while (length > 0) {
    const ssize_t received = ::recv(socket, bytes, length, 0);
    if (received <= 0) return false;
    bytes += received;
    length -= static_cast<std::size_t>(received);
  }
  return true;
}

std::optional<std::string> next_order(int socket) {
  std::uint64_t length = 0;
  if (!receive(socket, reinterpret_cast<char*>(&length), sizeof length)) return std::nullopt;
  std::string order(length, '\0');
  if (!receive(socket, order.data(), order.size())) return std::nullopt;
  return order;
}

bool answer(int socket, std::string_view frame) {
  while (!frame.empty()) {
    const ssize_t sent = ::send(socket, frame.data(), frame.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    frame.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

// Nothing of the parent's is left open but the socket: not the pack it is writing, not the
// terminal, on which the decoders would chat.
int alone_with(int socket) {
  constexpr int k_kept = 3;
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, standard);
  if (socket != k_kept) ::dup2(socket, k_kept);
  ::close_range(k_kept + 1, ~0U, 0);
  return k_kept;
}

// A parent that was killed takes its workers along.
void stay_with(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
}

// Large pictures would be decoded into a file under /tmp, which a worker may not write.
void decode_in_memory() {
  ::setenv("VIPS_DISC_THRESHOLD", "4g", 1);
}

}  // namespace

std::string order_frame(Task task, std::string_view about) {
  return framed(static_cast<char>(task) + std::string(about));
}

std::optional<std::size_t> frame_length(std::string_view received) {
  if (received.size() < k_length) return std::nullopt;
  std::uint64_t length = 0;
  std::memcpy(&length, received.data(), k_length);
  constexpr std::uint64_t k_beyond = std::uint64_t{1} << 40;
  return static_cast<std::size_t>(std::min(length, k_beyond)) + k_length;
}

Result<std::string> answer_in(std::string_view frame) {
  const std::string_view content = frame.substr(k_length);
  if (content.empty()) return std::string();
  std::string rest(content.substr(1));
  if (content.front() == k_done) return rest;
  const int fault = content.front() - '0';
  const bool known = fault >= 0 && fault <= static_cast<int>(Fault::system);
  return base::fail(known ? static_cast<Fault>(fault) : Fault::input, std::move(rest));
}

void work(int socket, pid_t parent, const WorkshopLimits& limits) {
  stay_with(parent);
  const int own = alone_with(socket);
  decode_in_memory();
  confine(limits.memory);
  while (const auto order = next_order(own)) {
    allow_seconds(limits.seconds);
    if (!answer(own, answer_frame(carried_out(*order)))) break;
  }
  ::_exit(0);
}

}  // namespace kiosk::authoring
