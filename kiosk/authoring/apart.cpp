#include "authoring/apart.h"

#include "authoring/confinement.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <exception>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

void live_within(const ApartLimits& limits) {
  // A handler of the parent's would tell of a crash that is none of its own.
  for (const int signal : {SIGALRM, SIGXCPU, SIGPIPE, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
    std::signal(signal, SIG_DFL);
  alarm(limits.seconds);
  allow_seconds(static_cast<int>(limits.seconds / 2));
  confine(static_cast<std::int64_t>(limits.memory));
}

bool write_all(int to, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = write(to, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

// Never returns, and runs nothing that belongs to the parent: no destructors, no exit handlers.
[[noreturn]] void be_child(const std::function<std::string()>& work, const ApartLimits& limits,
                           int answer) {
  live_within(limits);
  bool done = false;
  try {
    done = write_all(answer, work());
  } catch (const std::exception&) {
    // Told by the exit status.
  }
  _exit(done ? 0 : 1);
}

// All of the answer; false if it is longer than allowed.
bool read_answer(int from, std::size_t most, std::string& answer) {
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t length = read(from, buffer.data(), buffer.size());
    if (length < 0 && errno == EINTR) continue;
    if (length <= 0) return true;
    answer.append(buffer.data(), static_cast<std::size_t>(length));
    if (answer.size() > most) return false;
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

Result<std::string> run_apart(const std::function<std::string()>& work, const ApartLimits& limits) {
  int ends[2];
  if (pipe(ends) != 0) return base::fail(Fault::system, "no pipe can be opened");
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    be_child(work, limits, ends[1]);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return base::fail(Fault::system, "no process can be started to read the file in");
  }
  std::string answer;
  const bool fits = read_answer(ends[0], limits.answer, answer);
  close(ends[0]);
  if (!fits) kill(child, SIGKILL);
  const int status = wait_for(child);
  if (WIFSIGNALED(status) &&
      (WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
    return base::fail(Fault::input, "the file takes far too long to read");
  if (!fits || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return base::fail(Fault::input, "the file is damaged in a way that ends the reading program");
  return answer;
}

}  // namespace kiosk::authoring
