#include "app/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::app {
namespace {

constexpr Seconds k_between_frames{0.1};
constexpr Seconds k_worth_telling{2};  // of a stage that counts nothing, in plain lines

std::string count_text(std::size_t done, std::size_t total) {
  return fmt::format("{} of {}", done, total);
}

double rate_of(std::size_t done, Seconds elapsed) {
  return elapsed.count() > 0 ? static_cast<double>(done) / elapsed.count() : 0;
}

// Nothing is promised of the first moments.
std::string left_text(std::size_t done, std::size_t total, Seconds elapsed) {
  const double rate = rate_of(done, elapsed);
  if (done >= total || rate <= 0 || elapsed.count() < 1) return {};
  return fmt::format(", about {} left",
                     duration_text(Seconds(std::ceil(static_cast<double>(total - done) / rate))));
}

std::string drawn_bar(std::size_t done, std::size_t total, std::size_t width) {
  constexpr std::size_t k_frame = 3;  // two brackets and a space
  const std::size_t inside = std::min<std::size_t>(30, width - k_frame);
  const std::size_t filled = total > 0 ? std::min(inside, inside * done / total) : 0;
  return fmt::format("[{}{}] ", std::string(filled, '#'), std::string(inside - filled, '-'));
}

}  // namespace

std::string duration_text(Seconds duration) {
  const double seconds = std::max(0.0, duration.count());
  if (seconds < 9.95) return fmt::format("{:.1f} s", seconds);
  const auto whole = static_cast<long long>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string bar_text(std::size_t done, std::size_t total, Seconds elapsed, std::size_t width) {
  constexpr std::size_t k_least_bar = 8;
  const std::string count = count_text(done, total);
  const std::string rate = fmt::format(", {:.1f} a second", rate_of(done, elapsed));
  const std::string left = left_text(done, total, elapsed);
  if (count.size() + rate.size() > width) return count.substr(0, width);
  if (count.size() + rate.size() + left.size() > width) return count + rate;
  const std::size_t room = width - count.size() - rate.size() - left.size();
  return (room < k_least_bar ? "" : drawn_bar(done, total, room)) + count + rate + left;
}

std::string Progress::show(std::string_view label, std::size_t done, std::size_t total,
                           Seconds now) {
  std::string text;
  if (label != m_label) {
    text = finish(now);
    text += begin(label, now);
  }
  const bool first_count = m_total == 0 && total > 0;
  if (first_count) m_begun = now;
  m_done = done;
  m_total = total;
  if (total == 0) return text;
  return text + counted(now);
}

std::string Progress::begin(std::string_view label, Seconds now) {
  m_label = label;
  m_begun = m_shown = now;
  m_done = m_total = m_tenths = 0;
  const std::string text = fmt::format("{} …", label);
  return is_terminal() ? in_place(text) : text + "\n";
}

// Written over and only then cleared behind: a line cleared first would flicker.
std::string Progress::in_place(std::string_view text) const {
  return fmt::format("\r{}\033[K", text);
}

std::string Progress::counted(Seconds now) {
  if (!is_terminal()) return plain_count(now);
  if (now - m_shown < k_between_frames) return {};
  m_shown = now;
  const std::size_t taken = m_label.size() + 1;
  const std::size_t room = m_width > taken + 1 ? m_width - taken - 1 : 0;
  return in_place(m_label + " " + bar_text(m_done, m_total, now - m_begun, room));
}

std::string Progress::plain_count(Seconds now) {
  const std::size_t tenths = m_done * 10 / m_total;
  if (tenths <= m_tenths || m_done >= m_total) return {};
  m_tenths = tenths;
  return fmt::format("{} {}{}\n", m_label, count_text(m_done, m_total),
                     left_text(m_done, m_total, now - m_begun));
}

std::string Progress::finish(Seconds now) {
  if (m_label.empty()) return {};
  const Seconds took = now - m_begun;
  const std::string count =
      m_total == 0
          ? ""
          : fmt::format(" {}, {:.1f} a second", count_text(m_done, m_total), rate_of(m_done, took));
  const std::string text = fmt::format("{}{}: {}", m_label, count, duration_text(took));
  m_label.clear();
  if (is_terminal()) return in_place(text) + "\n";
  return m_total > 0 || took >= k_worth_telling ? text + "\n" : "";
}

}  // namespace kiosk::app
