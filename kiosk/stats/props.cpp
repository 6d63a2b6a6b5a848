#include "stats/props.h"

#include <fmt/format.h>

#include <charconv>
#include <cstring>
#include <iterator>

namespace kiosk::stats {
namespace {

void write_text(std::string& json, std::string_view text) {
  json += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<int>(c));
    } else {
      json += c;
    }
  }
  json += '"';
}

void write_real(std::string& json, double real) {
  std::string digits = fmt::format("{}", real);
  // Without a point it would come back as an integer.
  if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
  json += digits;
}

void write_value(std::string& json, const PropValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) json += fmt::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) write_real(json, *real);
  if (const auto* flag = std::get_if<bool>(&value)) json += *flag ? "true" : "false";
  if (const auto* text = std::get_if<std::string>(&value)) write_text(json, *text);
}

void append_utf8(std::string& text, std::uint32_t code) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xc0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xe0 | (code >> 12));
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xf0 | (code >> 18));
    tail(12), tail(6), tail(0);
  }
}

// Reads from the front of what is left; every function answers false or nothing if it cannot.
class Reader {
 public:
  explicit Reader(std::string_view json) : m_left(json) {}

  bool at_end() {
    skip_space();
    return m_left.empty();
  }

  bool take(std::string_view token) {
    skip_space();
    if (!m_left.starts_with(token)) return false;
    m_left.remove_prefix(token.size());
    return true;
  }

  std::optional<std::string> text() {
    if (!take("\"")) return std::nullopt;
    std::string made;
    while (!m_left.empty()) {
      const char c = next();
      if (c == '"') return made;
      if (c != '\\')
        made += c;
      else if (!escape(made))
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<PropValue> number() {
    skip_space();
    const auto length = m_left.find_first_not_of("+-.0123456789eE");
    const std::string_view digits = m_left.substr(0, length);
    m_left.remove_prefix(digits.size());
    const bool whole = digits.find_first_of(".eE") == std::string_view::npos;
    return whole ? parsed<std::int64_t>(digits) : parsed<double>(digits);
  }

 private:
  template <typename Number>
  static std::optional<PropValue> parsed(std::string_view digits) {
    Number number = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, number);
    if (fault != std::errc() || stop != end) return std::nullopt;
    return number;
  }

  void skip_space() {
    while (!m_left.empty() && std::strchr(" \t\r\n", m_left.front()) && m_left.front() != '\0')
      m_left.remove_prefix(1);
  }

  char next() {
    const char c = m_left.front();
    m_left.remove_prefix(1);
    return c;
  }

  std::optional<std::uint32_t> unit() {
    if (m_left.size() < 4) return std::nullopt;
    std::uint32_t code = 0;
    const auto [stop, fault] = std::from_chars(m_left.data(), m_left.data() + 4, code, 16);
    if (fault != std::errc() || stop != m_left.data() + 4) return std::nullopt;
    m_left.remove_prefix(4);
    return code;
  }

  bool unicode_escape(std::string& made) {
    const auto first = unit();
    if (!first) return false;
    if (*first < 0xd800 || *first > 0xdfff) return append_utf8(made, *first), true;
    if (*first > 0xdbff || !m_left.starts_with("\\u")) return false;
    m_left.remove_prefix(2);
    const auto second = unit();
    if (!second || *second < 0xdc00 || *second > 0xdfff) return false;
    append_utf8(made, 0x10000 + ((*first - 0xd800) << 10) + (*second - 0xdc00));
    return true;
  }

  bool escape(std::string& made) {
    if (m_left.empty()) return false;
    const char kind = next();
    if (kind == 'u') return unicode_escape(made);
    constexpr std::string_view k_kinds = "\"\\/bfnrt", k_meanings = "\"\\/\b\f\n\r\t";
    const auto place = k_kinds.find(kind);
    if (place == std::string_view::npos) return false;
    made += k_meanings[place];
    return true;
  }

  std::string_view m_left;
};

// One name and value; a null is read and left out.
bool read_prop(Reader& reader, Props& props) {
  const auto name = reader.text();
  if (!name || !reader.take(":")) return false;
  if (reader.take("null")) return true;
  std::optional<PropValue> value;
  if (reader.take("true")) {
    value = true;
  } else if (reader.take("false")) {
    value = false;
  } else if (const auto text = reader.text()) {
    value = *text;
  } else {
    value = reader.number();
  }
  if (value) props.push_back({*name, *value});
  return value.has_value();
}

}  // namespace

std::string write_props(const Props& props) {
  std::string json = "{";
  for (const Prop& prop : props) {
    if (json.size() > 1) json += ',';
    write_text(json, prop.name);
    json += ':';
    write_value(json, prop.value);
  }
  return json + "}";
}

std::optional<Props> read_props(std::string_view json) {
  Reader reader(json);
  Props props;
  if (!reader.take("{")) return std::nullopt;
  if (reader.take("}")) return reader.at_end() ? std::optional(props) : std::nullopt;
  do {
    if (!read_prop(reader, props)) return std::nullopt;
  } while (reader.take(","));
  if (!reader.take("}") || !reader.at_end()) return std::nullopt;
  return props;
}

}  // namespace kiosk::stats
