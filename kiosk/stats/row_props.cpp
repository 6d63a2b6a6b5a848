#include "stats/row_props.h"

#include "stats/props.h"

#include <algorithm>
#include <charconv>

namespace kiosk::stats {
namespace {

void skip_space(std::string_view& left) {
  while (!left.empty() && (left.front() == ' ' || left.front() == '\n' || left.front() == '\t' ||
                           left.front() == '\r'))
    left.remove_prefix(1);
}

bool take(std::string_view& left, char token) {
  skip_space(left);
  if (left.empty() || left.front() != token) return false;
  left.remove_prefix(1);
  return true;
}

// A text in quotes without a backslash.
std::optional<std::string_view> take_text(std::string_view& left) {
  if (!take(left, '"')) return std::nullopt;
  std::size_t end = 0;
  while (end < left.size() && left[end] != '"' && left[end] != '\\') ++end;
  if (end == left.size() || left[end] == '\\') return std::nullopt;
  const std::string_view text = left.substr(0, end);
  left.remove_prefix(end + 1);
  return text;
}

// Up to what may follow a value.
std::string_view take_value(std::string_view& left) {
  std::size_t end = 0;
  while (end < left.size() && left[end] != ',' && left[end] != '}' && left[end] > ' ') ++end;
  const std::string_view taken = left.substr(0, end);
  left.remove_prefix(end);
  return taken;
}

template <typename Number>
std::optional<Number> parsed(std::string_view digits) {
  Number number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, number);
  if (fault != std::errc() || stop != end) return std::nullopt;
  return number;
}

bool is_number(std::string_view digits) {
  const bool plain = !digits.empty() && digits.size() <= 18 &&
                     std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  return plain || parsed<double>(digits);
}

}  // namespace

bool RowProps::read(std::string_view json) {
  m_count = 0;
  m_is_slow = false;
  if (json == "{}" || read_plain(json)) return true;
  m_count = 0;
  return read_slowly(json);
}

bool RowProps::read_plain(std::string_view json) {
  if (!take(json, '{')) return false;
  do {
    const auto name = take_text(json);
    if (!name || m_count == k_most || !take(json, ':')) return false;
    skip_space(json);
    Field field{*name, {}, Kind::text};
    if (!json.empty() && json.front() == '"') {
      const auto text = take_text(json);
      if (!text) return false;
      field.value = *text;
    } else if (!json.empty() && json.front() >= 'a') {
      field = {*name, take_value(json), Kind::word};
      if (field.value != "true" && field.value != "false" && field.value != "null") return false;
    } else {
      field = {*name, take_value(json), Kind::number};
      if (!is_number(field.value)) return false;
    }
    m_fields[m_count++] = field;
  } while (take(json, ','));
  if (!take(json, '}')) return false;
  skip_space(json);
  return json.empty();
}

bool RowProps::read_slowly(std::string_view json) {
  auto props = read_props(json);
  if (!props) return false;
  m_slow = std::move(*props);
  m_is_slow = true;
  return true;
}

const RowProps::Field* RowProps::find(std::string_view name, Kind kind) const {
  for (std::size_t at = 0; at < m_count; ++at)
    if (m_fields[at].name == name) return m_fields[at].kind == kind ? &m_fields[at] : nullptr;
  return nullptr;
}

std::string_view RowProps::text(std::string_view name) const {
  if (m_is_slow) {
    for (const Prop& prop : m_slow)
      if (prop.name == name)
        if (const auto* value = std::get_if<std::string>(&prop.value)) return *value;
    return {};
  }
  const Field* field = find(name, Kind::text);
  return field ? field->value : std::string_view();
}

std::optional<std::int64_t> RowProps::integer(std::string_view name) const {
  if (m_is_slow) return integer_of(m_slow, name);
  const Field* field = find(name, Kind::number);
  return field ? parsed<std::int64_t>(field->value) : std::nullopt;
}

std::optional<double> RowProps::number(std::string_view name) const {
  if (m_is_slow) {
    for (const Prop& prop : m_slow) {
      if (prop.name != name) continue;
      if (const auto* real = std::get_if<double>(&prop.value)) return *real;
      if (const auto* whole = std::get_if<std::int64_t>(&prop.value))
        return static_cast<double>(*whole);
    }
    return std::nullopt;
  }
  const Field* field = find(name, Kind::number);
  return field ? parsed<double>(field->value) : std::nullopt;
}

std::optional<bool> RowProps::flag(std::string_view name) const {
  if (m_is_slow) {
    for (const Prop& prop : m_slow)
      if (prop.name == name)
        if (const auto* value = std::get_if<bool>(&prop.value)) return *value;
    return std::nullopt;
  }
  const Field* field = find(name, Kind::word);
  if (!field || field->value == "null") return std::nullopt;
  return field->value == "true";
}

}  // namespace kiosk::stats
