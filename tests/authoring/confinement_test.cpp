#include "authoring/confinement.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <thread>

using kiosk::authoring::confine;

namespace {

// What a confined process answers to the question: its exit code, or -1 if it was killed.
int asked_of_a_confined_process(const std::function<bool()>& question) {
  const pid_t process = ::fork();
  if (process == 0) {
    confine(std::int64_t{1} << 30);
    ::_exit(question() ? 1 : 0);
  }
  int status = 0;
  REQUIRE(::waitpid(process, &status, 0) == process);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool can_open(const std::string& path, int how) {
  return ::open(path.c_str(), how, 0600) >= 0;
}

}  // namespace

TEST_CASE("a confined process reads, computes and makes threads") {
  CHECK(asked_of_a_confined_process([] { return can_open("/dev/null", O_RDONLY); }) == 1);
  CHECK(asked_of_a_confined_process([] {
          bool ran = false;
          std::thread([&] { ran = true; }).join();
          return ran;
        }) == 1);
}

TEST_CASE("a confined process writes no file, starts nothing, reaches nobody") {
  const kiosk::tests::TemporaryFolder folder;
  const std::string file = (folder / "a").string();
  struct Case {
    const char* what;
    std::function<bool()> attempt;
  };
  const Case k_cases[] = {
      {"make a file", [&] { return can_open(file, O_WRONLY | O_CREAT); }},
      {"write to a file", [] { return can_open("/dev/null", O_RDWR); }},
      {"connect", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"fork", [] { return ::fork() >= 0; }},
      {"run a program",
       [] { return ::execl("/bin/true", "true", nullptr) == 0 || errno != EPERM; }},
      {"end its parent", [] { return ::kill(::getppid(), 0) == 0; }},
      {"remove", [] { return ::unlink("/tmp") == 0 || errno != EPERM; }},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.what);
    CHECK(asked_of_a_confined_process(given.attempt) == 0);
  }
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a confined process gets the memory it was given, and no more") {
  const auto can_take = [](std::size_t bytes) {
    return ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
           MAP_FAILED;
  };
  // What the tests before have freed of the heap is its too, and is no part of one large piece.
  CHECK(asked_of_a_confined_process([&] { return can_take(500U << 20); }) == 1);
  CHECK(asked_of_a_confined_process([&] { return can_take(1100U << 20); }) == 0);
}
#endif
