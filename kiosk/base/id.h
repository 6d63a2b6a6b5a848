// Strong ids: an exhibit's id cannot be handed where a term's is asked for.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace kiosk::base {

// An identifier an author chose: [a-z0-9][a-z0-9._-]{0,63} (see is_plain_id), or empty for "none".
template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string value) : m_value(std::move(value)) {}

  const std::string& value() const { return m_value; }
  bool empty() const { return m_value.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string m_value;
};

// True for the ids packs may use: ASCII, so that file names, logs and CSV stay safe.
bool is_plain_id(std::string_view id);

}  // namespace kiosk::base

template <typename Tag>
struct std::hash<kiosk::base::Id<Tag>> {
  std::size_t operator()(const kiosk::base::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value());
  }
};
