// Texts as small numbers, so that millions of events can be counted without copying their words.
// Inside the room.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::stats {

using Number = std::uint32_t;

// Each different text has a number, from 0 in the order they came. The empty text is one too.
class Texts {
 public:
  Texts() = default;
  Texts(Texts&&) = default;  // a copy's keys would point into the original
  Texts& operator=(Texts&&) = default;

  Number number(std::string_view text) {
    if (const auto known = m_numbers.find(text); known != m_numbers.end()) return known->second;
    const std::string& kept = m_texts.emplace_back(text);
    const auto made = static_cast<Number>(m_texts.size() - 1);
    m_numbers.emplace(kept, made);
    return made;
  }
  const std::string& text(Number number) const { return m_texts[number]; }
  std::size_t size() const { return m_texts.size(); }

 private:
  std::deque<std::string> m_texts;  // they stay where they are: the keys below point at them
  std::unordered_map<std::string_view, Number> m_numbers;
};

// One T for each number, made when it is first asked for.
template <typename T>
class ByNumber {
 public:
  T& operator[](Number number) {
    if (number >= m_all.size()) m_all.resize(number + 1);
    return m_all[number];
  }
  const T& operator[](Number number) const { return m_all[number]; }
  Number size() const { return static_cast<Number>(m_all.size()); }

 private:
  std::vector<T> m_all;
};

}  // namespace kiosk::stats
