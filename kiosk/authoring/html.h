// HTML that cannot be broken by what stands in it: text becomes Html by words() only, which
// escapes, so nothing a cell says is ever read as a mark.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::authoring {

class Html {
 public:
  Html() = default;

  Html& operator+=(const Html& more);
  friend Html operator+(Html a, const Html& b) { return a += b; }
  bool empty() const { return m_text.empty(); }
  const std::string& text() const { return m_text; }

 private:
  friend Html words(std::string_view utf8);
  friend Html literal(const char* marks);
  friend Html tag(std::string_view name, std::string_view attributes, const Html& inside);
  friend Html empty_tag(std::string_view name, std::string_view attributes);
  explicit Html(std::string text) : m_text(std::move(text)) {}

  std::string m_text;
};

// Escaped, for elements and quoted attributes alike. Controls, and marks that turn the direction of
// writing, are left out.
Html words(std::string_view utf8);

// Of our own, as it stands.
Html literal(const char* marks);

// <name attributes>inside</name>
Html tag(std::string_view name, std::string_view attributes, const Html& inside);
inline Html tag(std::string_view name, const Html& inside) {
  return tag(name, {}, inside);
}

// <name attributes>, of an element that holds nothing.
Html empty_tag(std::string_view name, std::string_view attributes);

// `name="value"`, the value escaped, with a space before it.
std::string attribute(std::string_view name, std::string_view value);

// Bytes as an address that a page carries in itself.
std::string data_address(std::string_view media_type, std::span<const std::byte> bytes);

}  // namespace kiosk::authoring
