// What GetManagedObjects answers, a{oa{sa{sv}}}, as values.
#include "platform/bus.h"

#include <cstring>
#include <functional>
#include <string_view>

namespace kiosk::platform {
namespace {

// Reads on until something is not as it should be; from then on everything reads as nothing.
class Reader {
 public:
  explicit Reader(sd_bus_message& message) : m_message(&message) {}
  bool ok() const { return m_ok; }

  // Each entry of a dictionary, by its key.
  void entries(char key, const char* contents, const std::function<void(std::string)>& take) {
    const std::string entry = std::string("{") + key + contents + "}";
    const std::string inside = entry.substr(1, entry.size() - 2);
    if (!enter('a', entry.c_str())) return;
    while (enter('e', inside.c_str())) {
      take(text(key));
      leave();
    }
    leave();
  }

  BusValue variant() {
    const char* contents = nullptr;
    char type = 0;
    hold(sd_bus_message_peek_type(m_message, &type, &contents));
    if (!m_ok || type != SD_BUS_TYPE_VARIANT || !enter('v', contents)) return skip();
    BusValue value = known(contents);
    leave();
    return value;
  }

 private:
  BusValue known(std::string_view type) {
    if (type == "b") return number<int>('b') != 0;
    if (type == "t") return static_cast<std::int64_t>(number<std::uint64_t>('t'));
    if (type == "s" || type == "o") return text(type.front());
    if (type == "ay") return bytes();
    if (type == "aay") return list();
    return skip();
  }

  bool enter(char type, const char* contents) {
    return m_ok && hold(sd_bus_message_enter_container(m_message, type, contents)) > 0;
  }
  void leave() {
    if (m_ok) hold(sd_bus_message_exit_container(m_message));
  }

  BusValue skip() {
    if (m_ok) hold(sd_bus_message_skip(m_message, nullptr));
    return {};
  }

  template <typename T>
  T number(char type) {
    T read{};
    if (m_ok) hold(sd_bus_message_read_basic(m_message, type, &read));
    return read;
  }

  std::string text(char type) {
    const char* read = nullptr;
    if (m_ok) hold(sd_bus_message_read_basic(m_message, type, &read));
    return read ? read : "";
  }

  std::string bytes() {
    const void* read = nullptr;
    std::size_t length = 0;
    if (m_ok) hold(sd_bus_message_read_array(m_message, 'y', &read, &length));
    const char* const first = static_cast<const char*>(read);
    return first ? std::string(first, ::strnlen(first, length)) : std::string();
  }

  std::vector<std::string> list() {
    std::vector<std::string> read;
    if (!enter('a', "ay")) return read;
    while (m_ok && sd_bus_message_at_end(m_message, 0) == 0) read.push_back(bytes());
    leave();
    return read;
  }

  int hold(int done) {
    m_ok = m_ok && done >= 0;
    return done;
  }

  sd_bus_message* m_message;
  bool m_ok = true;
};

}  // namespace

base::Result<BusObjects> objects_in(sd_bus_message& answer) {
  Reader reader(answer);
  BusObjects objects;
  reader.entries('o', "a{sa{sv}}", [&](const std::string& object) {
    auto& interfaces = objects[object];
    reader.entries('s', "a{sv}", [&](const std::string& interface) {
      BusProperties& properties = interfaces[interface];
      reader.entries('s', "v",
                     [&](const std::string& name) { properties[name] = reader.variant(); });
    });
  });
  if (reader.ok()) return objects;
  return base::fail(base::Fault::damaged, "USB sticks: udisks2 answered what cannot be read");
}

}  // namespace kiosk::platform
