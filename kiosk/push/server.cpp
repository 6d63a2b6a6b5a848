#include "push/server.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <cstdlib>

namespace kiosk::push {
namespace {

using base::Fault;
using base::Result;

constexpr int k_least_version = 130000;

// What the address says stands after them and counts.
constexpr const char* k_keywords[] = {"connect_timeout",  "keepalives",
                                      "keepalives_idle",  "keepalives_interval",
                                      "keepalives_count", "tcp_user_timeout",
                                      "application_name", "dbname",
                                      "client_encoding",  nullptr};

PGconn* open_connection(const std::string& address) {
  const char* const values[] = {
      "15", "1", "10", "5", "3", "30000", "kiosk-stats", address.c_str(), "UTF8", nullptr};
  return PQconnectdbParams(k_keywords, values, /*expand_dbname*/ 1);
}

}  // namespace

void Server::Close::operator()(pg_conn* connection) const {
  PQfinish(connection);
}
void Server::Clear::operator()(pg_result* result) const {
  PQclear(result);
}

Server::Server(Address address, pg_conn* connection)
    : m_address(std::move(address)), m_connection(connection) {}

Result<Server> Server::connect(const Address& address) {
  Server server(address, open_connection(address.text));
  PGconn* const connection = server.m_connection.get();
  if (PQstatus(connection) != CONNECTION_OK)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be reached ({}): check the address and the line, and "
                                  "run the command again",
                                  address.shown, told(address, PQerrorMessage(connection))));
  PQsetNoticeProcessor(
      connection, [](void*, const char*) {}, nullptr);
  if (PQserverVersion(connection) < k_least_version)
    return base::fail(Fault::system,
                      fmt::format("{} is PostgreSQL {}: version 13 or later is "
                                  "needed",
                                  address.shown, PQserverVersion(connection) / 10000));
  return server;
}

tl::unexpected<base::Error> Server::failed(const pg_result* result) {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  m_state = state ? state : "";
  const char* primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  const std::string why = told(m_address, primary ? primary : PQerrorMessage(m_connection.get()));
  // None: not the server said so, but the library; 57P: the server is being stopped, 08: the
  // connection.
  const bool lost = m_state.empty() || m_state.starts_with("57P") || m_state.starts_with("08");
  if (lost)
    return base::fail(Fault::system, fmt::format("the line to {} broke ({}): run the command "
                                                 "again, it goes on where it stopped",
                                                 m_address.shown, why));
  return base::fail(Fault::system, fmt::format("{} refuses ({})", m_address.shown, why));
}

Result<Server::Answer> Server::checked(pg_result* result) {
  Answer answer(result);
  switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_COPY_IN:
    case PGRES_EMPTY_QUERY:
      return answer;
    default:
      return failed(result);
  }
}

Result<Server::Answer> Server::run(const std::string& sql, const std::vector<std::string>& values) {
  std::vector<const char*> texts;
  for (const std::string& value : values) texts.push_back(value.c_str());
  return checked(PQexecParams(m_connection.get(), sql.c_str(), static_cast<int>(texts.size()),
                              nullptr, texts.data(), nullptr, nullptr, /*as text*/ 0));
}

Result<Rows> Server::ask(const std::string& sql, const std::vector<std::string>& values) {
  const Answer answer = TRY(run(sql, values));
  Rows rows(static_cast<std::size_t>(PQntuples(answer.get())));
  for (int row = 0; row < PQntuples(answer.get()); ++row)
    for (int column = 0; column < PQnfields(answer.get()); ++column)
      rows[static_cast<std::size_t>(row)].push_back(
          PQgetisnull(answer.get(), row, column) ? Cell()
                                                 : Cell(PQgetvalue(answer.get(), row, column)));
  return rows;
}

Result<std::int64_t> Server::change(const std::string& sql,
                                    const std::vector<std::string>& values) {
  const Answer answer = TRY(run(sql, values));
  return std::strtoll(PQcmdTuples(answer.get()), nullptr, 10);
}

Result<void> Server::script(const std::string& sql) {
  TRY(checked(PQexec(m_connection.get(), sql.c_str())));
  return {};
}

Result<void> Server::begin_copy(const std::string& sql) {
  return script(sql);
}

Result<void> Server::copy(std::string_view rows) {
  if (PQputCopyData(m_connection.get(), rows.data(), static_cast<int>(rows.size())) != 1)
    return failed(nullptr);
  return {};
}

Result<void> Server::end_copy() {
  if (PQputCopyEnd(m_connection.get(), nullptr) != 1) return failed(nullptr);
  const auto done = checked(PQgetResult(m_connection.get()));
  while (pg_result* more = PQgetResult(m_connection.get())) PQclear(more);
  if (!done) return tl::unexpected(done.error());
  return {};
}

}  // namespace kiosk::push
