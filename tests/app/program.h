// The real programs, run for real.
#pragma once

#include "places.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::tests {

using Words = std::vector<std::string>;

inline std::string program(const std::string& name) {
  return std::string(k_program_folder) + "/" + name;
}
inline std::filesystem::path loei2() {
  return std::string(k_program_folder) + "/packs/loei2.kpack";
}
inline std::filesystem::path rehearsal(const std::string& name) {
  return std::string(k_source_folder) + "/tests/rehearsal/" + name;
}

// Asks again and again until it is so: no test waits longer than it must.
inline bool comes_true(const std::function<bool()>& is_so,
                       std::chrono::milliseconds at_most = std::chrono::seconds(20)) {
  const auto end = std::chrono::steady_clock::now() + at_most;
  while (!is_so()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

// A program while it runs; killed if it still does when the test ends.
class Running {
 public:
  // `environment` is added to ours ("NAME=value"); output and errors go to the two files.
  Running(const Words& command, const std::filesystem::path& output,
          const std::filesystem::path& errors, const Words& environment = {}) {
    m_process = ::fork();
    REQUIRE(m_process >= 0);
    if (m_process > 0) return;
    redirect(STDOUT_FILENO, output);
    redirect(STDERR_FILENO, errors);
    for (std::string each : environment) ::putenv(::strdup(each.c_str()));
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ~Running() {
    if (m_process <= 0) return;
    ::kill(m_process, SIGKILL);
    (void)wait();
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void ask_to_end() const { ::kill(m_process, SIGTERM); }
  // Like a program that hangs; returns when it does.
  void freeze() const {
    int status = 0;
    ::kill(m_process, SIGSTOP);
    ::waitpid(m_process, &status, WUNTRACED);
  }

  // Its exit code; -1 if a signal ended it.
  int wait() {
    int status = 0;
    ::waitpid(std::exchange(m_process, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  static void redirect(int descriptor, const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
  }

  pid_t m_process = -1;
};

inline std::string text_in(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  REQUIRE(out.good());
}

struct Outcome {
  int exit_code = -1;
  std::string said;    // standard output
  std::string errors;  // standard error
};

// `folder` keeps what it says.
inline Outcome run(const std::filesystem::path& folder, const Words& command,
                   const Words& environment = {}) {
  Outcome outcome;
  const auto said = folder / "said.txt";
  const auto errors = folder / "errors.txt";
  outcome.exit_code = Running(command, said, errors, environment).wait();
  outcome.said = text_in(said);
  outcome.errors = text_in(errors);
  return outcome;
}

inline bool is_one_line(const std::string& text) {
  return !text.empty() && text.find('\n') == text.size() - 1;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A kiosk without a display, heard by nobody, ready to be given more options. It finds no settings
// of this machine.
inline Words without_display(const std::filesystem::path& home) {
  return {"SDL_VIDEODRIVER=dummy", "SDL_AUDIODRIVER=dummy", "HOME=" + home.string(),
          "XDG_CONFIG_HOME=" + (home / "config").string(),
          "XDG_STATE_HOME=" + (home / "state").string()};
}

}  // namespace kiosk::tests
