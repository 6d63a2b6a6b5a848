// What was meant by something that stands nowhere: the word of a text that differs from it least.
#pragma once

#include "text/needle.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

// One is forgiven for every four letters.
constexpr std::size_t k_most_mistakes = 3;

// A mistake is a letter too many, too few or wrong, or two letters that changed places.
class NearNeedle {
 public:
  // In code (letter_code.h). Shorter than four letters or longer than 64 it is near to nothing.
  NearNeedle(std::string_view code, std::size_t most_mistakes);

  // How many it forgives; 0: it is near to nothing.
  std::size_t forgives() const { return m_forgives; }

  // In code: pieces of it, of which one stands in whatever is near.
  std::vector<std::string> pieces() const;

  // Looks through text[from, to) for what ends there, line by line. Answers how many letters it had
  // to look at closely.
  std::size_t look_through(std::string_view text, std::size_t from, std::size_t to);

  // Of what has the fewest mistakes, the one that was seen most often; empty if nothing is near.
  std::string nearest() const;

 private:
  // Where the columns of the table of edits stand, in bits; see near_needle.cpp.
  struct Column {
    std::uint64_t more = ~std::uint64_t{0};
    std::uint64_t less = 0;
    std::uint64_t diagonal = 0;
    std::uint64_t letter = 0;
    std::size_t mistakes = 0;
  };

  // A piece, and how many letters of the code stand before it.
  struct Piece {
    Needle needle;
    std::size_t before = 0;
  };
  class Stretches;

  void cut();
  void halve();
  void cut_apart();
  void add_piece(const std::string& code, std::size_t before);
  void look_closely(std::string_view text, std::size_t from, std::size_t to);
  Column begun() const;
  void take(Column& column, char letter) const;
  void seen(std::string_view text, std::size_t end, std::size_t mistakes);
  std::size_t start_of(std::string_view text, std::size_t end, std::size_t mistakes) const;

  std::string m_code;
  std::array<std::uint64_t, 256> m_places{};  // of each letter in the code, a bit for each
  std::size_t m_forgives;
  std::vector<Piece> m_pieces;
  std::size_t m_fewest;                       // mistakes of what was seen; more are no longer seen
  std::map<std::string, std::size_t> m_seen;  // how often, those with that many
  std::size_t m_sightings = 0;
};

}  // namespace kiosk::text
