// What a long command says while it works: on a terminal one line that fills a bar in place,
// elsewhere a few plain lines. Text and time only, so that tests need neither.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::app {

using Seconds = std::chrono::duration<double>;

// "0.4 s", "42 s", "3 min 20 s", "1 h 5 min".
std::string duration_text(Seconds duration);

// "[#####-----] 12 of 24, 3.1 a second, about 4 s left". At most `width` columns: where they are
// few, the bar goes first, then the time left, then the rate.
std::string bar_text(std::size_t done, std::size_t total, Seconds elapsed, std::size_t width);

class Progress {
 public:
  enum class Output { terminal, plain };

  Progress(Output output, std::size_t width) : m_output(output), m_width(width) {}

  // What to print now that `label` has come so far; empty where nothing is new enough: on a
  // terminal ten times a second, elsewhere at every tenth of the way. `total` is 0 where nothing is
  // counted.
  std::string show(std::string_view label, std::size_t done, std::size_t total, Seconds now);

  // The last line, after which others may print.
  std::string finish(Seconds now);

 private:
  std::string begin(std::string_view label, Seconds now);
  std::string in_place(std::string_view text) const;
  std::string counted(Seconds now);
  std::string plain_count(Seconds now);
  bool is_terminal() const { return m_output == Output::terminal; }

  Output m_output;
  std::size_t m_width;  // columns of the terminal
  std::string m_label;  // of the running stage; empty: none
  Seconds m_begun{};
  Seconds m_shown{};
  std::size_t m_done = 0;
  std::size_t m_total = 0;
  std::size_t m_tenths = 0;  // of the way, told in plain lines
};

}  // namespace kiosk::app
