// A program run once, with what it cost: its time is limited and its peak of memory told.
#pragma once

#include "app/program.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <filesystem>
#include <string>

namespace kiosk::tests {

#ifdef __SANITIZE_ADDRESS__  // several times slower, and no memory can be denied to a decoder
constexpr int k_time_limit = 120'000;  // milliseconds
#else
constexpr int k_time_limit = 20'000;  // milliseconds
#endif
constexpr long k_memory_limit = 300 * 1024;  // KiB, as wait4 tells it

// Sanitizers keep shadows of all memory, so what they take says nothing of the program.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool k_memory_is_measured = false;
#else
constexpr bool k_memory_is_measured = true;
#endif

struct Measured {
  int exit_code = -1;  // -1: a signal ended it
  bool in_time = true;
  long peak = 0;  // KiB resident: its own, or that of the largest of its children
  std::string said;
  std::string errors;
};

inline pid_t started(const Words& command, const std::filesystem::path& notes,
                     const std::filesystem::path& working_folder, const Words& environment) {
  const pid_t process = ::fork();
  REQUIRE(process >= 0);
  if (process > 0) return process;
  ::setpgid(0, 0);
  const auto redirect = [&](int descriptor, const char* name) {
    const int opened = ::open((notes / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
  };
  redirect(STDOUT_FILENO, "said.txt");
  redirect(STDERR_FILENO, "errors.txt");
  if (::chdir(working_folder.c_str()) != 0) ::_exit(126);
  for (std::string each : environment) ::putenv(::strdup(each.c_str()));
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

// False if it had to be killed.
inline bool ends_in_time(pid_t process) {
  // By its number: Debian 12's header lacks the C linkage.
  const int watch = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
  REQUIRE(watch >= 0);
  pollfd ended{watch, POLLIN, 0};
  const bool in_time = ::poll(&ended, 1, k_time_limit) == 1;
  ::close(watch);
  if (!in_time) ::kill(-process, SIGKILL);
  return in_time;
}

// What it says is kept in `notes`; it works in `working_folder`.
inline Measured measured(const Words& command, const std::filesystem::path& notes,
                         const std::filesystem::path& working_folder, const Words& environment) {
  const pid_t process = started(command, notes, working_folder, environment);
  Measured run;
  run.in_time = ends_in_time(process);
  int status = 0;
  rusage used{};
  ::wait4(process, &status, 0, &used);
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.peak = used.ru_maxrss;
  run.said = text_in(notes / "said.txt");
  run.errors = text_in(notes / "errors.txt");
  return run;
}

}  // namespace kiosk::tests
