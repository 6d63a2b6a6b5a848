// A connection to a PostgreSQL server: questions, scripts, rows by COPY. Every failure is a Result
// in one sentence, and after one there is nothing to do but to close. Inside the room.
#pragma once

#include "base/result.h"
#include "push/address.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace kiosk::push {

using Cell = std::optional<std::string>;  // nothing: NULL
using Rows = std::vector<std::vector<Cell>>;

// Whatever a server's own default is: who waited for another sees what that one did.
constexpr const char* k_begin = "BEGIN ISOLATION LEVEL READ COMMITTED";

class Server {
 public:
  // A line that is cut is noticed within half a minute, unless the address says otherwise. Fails
  // with Fault::system.
  static base::Result<Server> connect(const Address& address);

  // One statement with $1, $2, ...
  base::Result<Rows> ask(const std::string& sql, const std::vector<std::string>& values = {});
  base::Result<std::int64_t> change(const std::string& sql,
                                    const std::vector<std::string>& values = {});  // rows
  // Several statements.
  base::Result<void> script(const std::string& sql);

  // COPY … FROM STDIN, text format (copy_text.h).
  base::Result<void> begin_copy(const std::string& sql);
  base::Result<void> copy(std::string_view rows);
  base::Result<void> end_copy();

  const Address& address() const { return m_address; }
  const std::string& state() const { return m_state; }  // SQLSTATE of the last failure

 private:
  struct Close {
    void operator()(pg_conn* connection) const;
  };
  struct Clear {
    void operator()(pg_result* result) const;
  };
  using Answer = std::unique_ptr<pg_result, Clear>;

  Server(Address address, pg_conn* connection);
  base::Result<Answer> run(const std::string& sql, const std::vector<std::string>& values);
  base::Result<Answer> checked(pg_result* result);
  tl::unexpected<base::Error> failed(const pg_result* result);

  Address m_address;
  std::unique_ptr<pg_conn, Close> m_connection;
  std::string m_state;
};

}  // namespace kiosk::push
