#include "base/id.h"

#include <algorithm>
#include <string_view>

namespace kiosk::base {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_plain_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || !is_letter_or_digit(id.front())) return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace kiosk::base
