#include "authoring/whole_sound.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk::authoring {
namespace {

using catalog::SoundType;

constexpr std::uint64_t k_slack = 1024;  // bytes that a careless program says too many

std::string bytes_at(const std::filesystem::path& file, std::uint64_t from, std::size_t most) {
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(from));
  std::string bytes(most, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return bytes;
}

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

// Its bytes from the highest on, each worth so many bits more than the next one.
std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned bits = 8) {
  std::uint32_t number = 0;
  for (std::size_t next = at; next < at + 4; ++next) number = number << bits | byte_at(bytes, next);
  return number;
}

// Recorders that write as they go leave 0 or the most there is as the length.
bool is_cut_wav(const std::filesystem::path& file, std::uint64_t whole) {
  std::string head = bytes_at(file, 0, 8);
  std::reverse(head.begin(), head.end());  // the lowest byte comes first
  const std::uint64_t length = number_at(head, 0);
  const bool said = length != 0 && length < 0xFFFFFF00U;
  return said && whole + k_slack < length + 8;
}

// The tag before the sound: ID3v2, whose length has seven bits in a byte.
std::uint64_t past_tag(const std::filesystem::path& file) {
  const std::string head = bytes_at(file, 0, 10);
  return head.starts_with("ID3") ? head.size() + number_at(head, 6, 7) : 0;
}

// The first frame of an MP3 may hold no sound but a note, "Xing" or "Info", of how many frames and
// bytes follow (LAME and all that learnt from it); a frame's head and side information before it
// take at most 36 bytes.
bool is_cut_mp3(const std::filesystem::path& file, std::uint64_t whole) {
  constexpr std::uint32_t k_has_frames = 1, k_has_bytes = 2;
  const std::uint64_t start = past_tag(file);
  const std::string frame = bytes_at(file, start, 64);
  const std::size_t note = std::min(frame.find("Xing"), frame.find("Info"));
  if (note == std::string::npos) return false;
  const std::uint32_t flags = number_at(frame, note + 4);
  if ((flags & k_has_bytes) == 0) return false;
  const std::size_t at = note + ((flags & k_has_frames) != 0 ? 12 : 8);
  return whole + k_slack < start + number_at(frame, at);
}

// RFC 3533: a page is a head of 27 bytes, the lengths of its segments, and those.
bool is_cut_ogg(const std::filesystem::path& file, std::uint64_t whole) {
  constexpr std::uint64_t k_longest_page = 65'307;
  constexpr std::size_t k_head = 27;
  const std::uint64_t from = whole > k_longest_page ? whole - k_longest_page : 0;
  const std::string end = bytes_at(file, from, k_longest_page);
  const std::size_t page = end.rfind("OggS");
  if (page == std::string::npos) return true;
  const std::size_t segments = byte_at(end, page + k_head - 1);
  std::size_t past = page + k_head + segments;
  for (std::size_t at = page + k_head; at < page + k_head + segments; ++at)
    past += byte_at(end, at);
  return past > end.size();
}

}  // namespace

bool breaks_off(const std::filesystem::path& file, SoundType type) {
  std::error_code none;
  const auto whole = std::filesystem::file_size(file, none);
  if (none) return false;
  switch (type) {
    case SoundType::wav:
      return is_cut_wav(file, whole);
    case SoundType::mp3:
      return is_cut_mp3(file, whole);
    case SoundType::ogg:
      return is_cut_ogg(file, whole);
    default:
      return false;
  }
}

}  // namespace kiosk::authoring
