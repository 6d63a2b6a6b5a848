// A power cut for a process: it is stopped at each system call, and killed at the one that is asked
// for. What it had written stays as the kernel has it; nothing of it runs any more.
#pragma once

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace kiosk::tests {

struct Killing {
  long stops = 0;       // how many it came to: two for each system call, before it and after
  bool killed = false;  // false: it ended by itself before
  int status = 0;       // as waitpid() tells it
};

// Runs `work` in a child process; at its stop number `at` (from 1; 0: never) `there` is done with
// the child, which then goes on if it still can. Answers how it ended.
inline Killing stopped_at(long at, const std::function<void()>& work,
                          const std::function<void(pid_t)>& there) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(99);
    ::raise(SIGSTOP);
    work();
    ::_exit(0);
  }
  Killing killing;
  ::waitpid(child, &killing.status, 0);
  ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  int signal = 0;
  for (;;) {
    ::ptrace(PTRACE_SYSCALL, child, nullptr, signal);
    ::waitpid(child, &killing.status, 0);
    if (!WIFSTOPPED(killing.status)) break;
    signal = WSTOPSIG(killing.status);
    if (signal == SIGTRAP) signal = 0;  // a new program begins
    if (signal != (SIGTRAP | 0x80)) continue;
    signal = 0;
    if (++killing.stops == at) there(child);
  }
  killing.killed = WIFSIGNALED(killing.status) && WTERMSIG(killing.status) == SIGKILL;
  return killing;
}

// The same, killed there.
inline Killing killed_at(long at, const std::function<void()>& work) {
  return stopped_at(at, work, [](pid_t child) { ::kill(child, SIGKILL); });
}

}  // namespace kiosk::tests
