// A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket in it and
// by no network, stopped with us whatever happens.
#pragma once

#include <catch2/catch.hpp>
#include <libpq-fe.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
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
    if (::geteuid() == 0) REQUIRE(shell("chown postgres " + pattern) == 0);
    REQUIRE(as_owner("initdb --pgdata data --username fair --auth trust --encoding UTF8 "
                     "--no-locale --no-sync") == 0);
    start();
  }
  ~Postgres() {
    stop();
    std::error_code none;
    fs::remove_all(m_folder, none);
  }
  Postgres(const Postgres&) = delete;
  Postgres& operator=(const Postgres&) = delete;

  void start() {
    // Not synchronous: the machine will not lose its power in this test; a killed server loses
    // nothing that was committed.
    INFO(text_of(m_folder / "log"));
    REQUIRE(as_owner("pg_ctl start --wait --pgdata data --log log --options \"-c fsync=off -c "
                     "listen_addresses='' -c unix_socket_directories='" +
                     m_folder.string() + "'\"") == 0);
  }
  // As a power cut would: every process of it is gone at once.
  void kill() const { (void)as_owner("pg_ctl stop --mode immediate --pgdata data"); }

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
  void stop() const { (void)as_owner("pg_ctl stop --mode immediate --pgdata data"); }

  static int shell(const std::string& command) { return std::system(command.c_str()); }
  int as_owner(const std::string& command) const {
    const std::string user =
        ::geteuid() == 0 ? "setpriv --reuid postgres --regid postgres --clear-groups " : "";
    return shell("cd " + m_folder.string() + " && " + user + m_programs.string() + "/" + command +
                 " >/dev/null 2>&1");
  }
  static std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
  }

  fs::path m_programs;
  fs::path m_folder;
};

}  // namespace kiosk::push::testing
