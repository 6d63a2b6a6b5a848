// A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket in it and
// by no network, stopped with us whatever happens.
#pragma once

#include <catch2/catch.hpp>
#include <libpq-fe.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::push::testing {

namespace fs = std::filesystem;

// Of the newest server that is installed; Debian keeps them out of the PATH.
inline fs::path server_programs() {
  std::vector<fs::path> found;
  std::error_code none;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
    if (fs::exists(version.path() / "bin" / "initdb", none))
      found.push_back(version.path() / "bin");
  INFO("the package postgresql-15 must be installed: packaging/install test");
  REQUIRE_FALSE(found.empty());
  return *std::max_element(found.begin(), found.end());
}

class Postgres {
 public:
  Postgres() : m_programs(server_programs()) {
    std::string pattern =
        (fs::exists("/dev/shm") ? "/dev/shm" : "/tmp") + std::string(
                                                             "/kiosk-postgres-XXXX"
                                                             "XX");
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    m_folder = pattern;
    // A server refuses to run as root: then it runs as the user that its package made.
    if (::geteuid() == 0) REQUIRE(std::system(("chown postgres " + pattern).c_str()) == 0);
    REQUIRE(std::system((owner_command() + m_programs.string() + "/initdb --pgdata " +
                         m_folder.string() +
                         "/data --username fair --auth trust --encoding UTF8 "
                         "--no-locale --no-sync >/dev/null 2>&1")
                            .c_str()) == 0);
    std::ofstream(m_folder / "data" / "pg_hba.conf")
        << "local locked guest scram-sha-256\nlocal all all trust\n";
    start();
  }
  ~Postgres() {
    kill();
    std::error_code none;
    fs::remove_all(m_folder, none);
  }
  Postgres(const Postgres&) = delete;
  Postgres& operator=(const Postgres&) = delete;

  void start() {
    m_server = ::fork();
    REQUIRE(m_server >= 0);
    if (m_server == 0) run_server();
    while (PQping(address("postgres").c_str()) != PQPING_OK) {
      REQUIRE(::waitpid(m_server, nullptr, WNOHANG) == 0);  // it is still trying
      ::usleep(10'000);
    }
  }
  // As a power cut would: every process of it goes at once, whatever it is doing.
  void kill() {
    if (m_server <= 0) return;
    ::kill(m_server, SIGQUIT);
    ::waitpid(m_server, nullptr, 0);
    m_server = -1;
  }

  // postgresql:// of a database of this name.
  std::string address(const std::string& database) const {
    return "postgresql://fair@/" + database + "?host=" + m_folder.string();
  }
  // A new empty one.
  std::string make(const std::string& database) const {
    ask("postgres", "CREATE DATABASE \"" + database + "\"");
    return address(database);
  }

  using Rows = std::vector<std::vector<std::string>>;  // NULL is empty
  Rows ask(const std::string& database, const std::string& sql) const {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> line(PQconnectdb(address(database).c_str()),
                                                          &PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(line.get(), sql.c_str()),
                                                                &PQclear);
    INFO(sql << "\n" << PQerrorMessage(line.get()));
    const auto status = PQresultStatus(answer.get());
    REQUIRE((status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK));
    Rows rows(static_cast<std::size_t>(PQntuples(answer.get())));
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (int column = 0; column < PQnfields(answer.get()); ++column)
        rows[row].emplace_back(PQgetvalue(answer.get(), static_cast<int>(row), column));
    return rows;
  }
  std::string one(const std::string& database, const std::string& sql) const {
    const Rows rows = ask(database, sql);
    REQUIRE(rows.size() == 1);
    return rows.front().front();
  }

 private:
  static std::string owner_command() {
    return ::geteuid() == 0 ? "cd / && setpriv --reuid postgres --regid postgres --clear-groups "
                            : "cd / && ";
  }
  // Of us, and gone with us even if we are killed. It need not survive a power cut of the machine.
  [[noreturn]] void run_server() const {
    const std::string log = (m_folder / "log").string();
    const std::string user =
        ::geteuid() == 0 ? "--reuid postgres --regid postgres --clear-groups " : "";
    const std::string command = "cd / && exec setpriv " + user + "--pdeathsig QUIT " +
                                m_programs.string() + "/postgres -D " + m_folder.string() +
                                "/data -c fsync=off -c jit=off -c work_mem=32MB "
                                "-c listen_addresses= -c unix_socket_directories=" +
                                m_folder.string() + " >" + log + " 2>&1";
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }

  fs::path m_programs;
  fs::path m_folder;
  pid_t m_server = -1;
};

// One for all tests: each takes a database of its own.
inline Postgres& server() {
  static Postgres k_server;
  return k_server;
}

}  // namespace kiosk::push::testing
