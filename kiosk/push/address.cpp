#include "push/address.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string_view>

namespace kiosk::push {
namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

std::string value_of(const Options& options, std::string_view keyword) {
  for (const PQconninfoOption* option = options.get(); option->keyword; ++option)
    if (option->keyword == keyword && option->val) return option->val;
  return {};
}

void replace_all(std::string& text, const std::string& what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// The password as it is and as it may be written in an address.
std::vector<std::string> secrets_in(const std::string& text, const Options& options) {
  std::vector<std::string> secrets = {text};
  for (const char* keyword : {"password", "sslpassword"})
    if (const std::string secret = value_of(options, keyword); !secret.empty())
      secrets.push_back(secret);
  const auto user = text.find("://");
  const auto host = text.find('@');
  const auto colon = text.find(':', user + 3);
  if (host != std::string::npos && colon < host)
    secrets.push_back(text.substr(colon + 1, host - colon - 1));
  std::erase(secrets, std::string());
  return secrets;
}

}  // namespace

base::Result<Address> read_address(const std::string& text) {
  const auto refused = [] {
    return base::fail(base::Fault::input,
                      "this is no address of a PostgreSQL database: write "
                      "postgresql://USER@HOST:PORT/DATABASE, a sign such as @ or / in a name as "
                      "%40 or %2F, and the password into ~/.pgpass");
  };
  if (!text.starts_with("postgresql://") && !text.starts_with("postgres://")) return refused();
  const Options options(PQconninfoParse(text.c_str(), nullptr), &PQconninfoFree);
  if (!options) return refused();
  Address address{text, "postgresql://" + value_of(options, "host"), secrets_in(text, options)};
  if (const std::string port = value_of(options, "port"); !port.empty())
    address.shown += ":" + port;
  address.shown += "/" + value_of(options, "dbname");
  // What should have been written %40: the rest of a password would be taken for a host.
  if (address.shown.find('@') != std::string::npos) return refused();
  return address;
}

std::string told(const Address& address, const std::string& message) {
  std::string text = message;
  for (const std::string& secret : address.secrets) replace_all(text, secret, "***");
  std::ranges::replace_if(
      text, [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
  while (text.find("  ") != std::string::npos) replace_all(text, "  ", " ");
  const auto end = text.find_last_not_of(" .");
  return end == std::string::npos ? "no reason given" : text.substr(0, end + 1);
}

}  // namespace kiosk::push
