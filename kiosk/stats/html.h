// HTML and SVG that cannot be broken by what stands in them: text becomes Html by words() only,
// which escapes, so that no name in a log is ever read as a mark. Inside the room.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace kiosk::stats {

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

// ` name="value"`, the value escaped.
std::string attribute(std::string_view name, std::string_view value);

}  // namespace kiosk::stats
