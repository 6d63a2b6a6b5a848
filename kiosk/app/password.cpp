#include "app/password.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;

// While it lives, the terminal shows nothing of what is typed.
class Unseen {
 public:
  Unseen() : m_terminal(::tcgetattr(STDIN_FILENO, &m_before) == 0) {
    if (!m_terminal) return;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Unseen() {
    if (!m_terminal) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    fmt::print(stderr, "\n");  // the one that was typed was not shown either
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios m_before{};
  bool m_terminal;
};

Result<std::string> line_after(const std::string& question) {
  if (auto line = ask_unseen(question)) return *std::move(line);
  return base::fail(Fault::input,
                    "no password was given; a key without one is made and used "
                    "with --no-password");
}

}  // namespace

std::optional<std::string> ask_unseen(const std::string& question) {
  if (::isatty(STDIN_FILENO)) fmt::print(stderr, "{}: ", question);
  const Unseen unseen;
  std::string line;
  if (!std::getline(std::cin, line) || line.empty()) return std::nullopt;
  return line;
}

Result<std::string> ask_password(const std::string& question, Ask ask) {
  std::string password = TRY(line_after(question));
  if (ask == Ask::twice && TRY(line_after("The same password again")) != password)
    return base::fail(Fault::input, "the two passwords are not the same; try again");
  return password;
}

}  // namespace kiosk::app
