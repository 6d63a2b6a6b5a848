// HTML and SVG that cannot be broken by what stands in them: text becomes Html by words() only,
// which escapes, so that nothing a cell or a log says is ever read as a mark.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::text {

class Html {
 public:
  Html() = default;

  Html& operator+=(const Html& more) {
    m_text += more.m_text;
    return *this;
  }
  friend Html operator+(Html one, const Html& more) { return one += more; }
  bool empty() const { return m_text.empty(); }
  const std::string& text() const { return m_text; }
  bool operator==(const Html&) const = default;

 private:
  friend Html words(std::string_view utf8);
  friend Html literal(const char* marks);
  friend Html tag(std::string_view name, std::string_view attributes, const Html& inside);
  friend Html empty_tag(std::string_view name, std::string_view attributes);
  explicit Html(std::string text) : m_text(std::move(text)) {}

  std::string m_text;
};

// Escaped, for elements and quoted attributes alike, and on one line: a line end or tab becomes a
// space. Other controls, and marks that turn the direction of writing, are left out.
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

}  // namespace kiosk::text
