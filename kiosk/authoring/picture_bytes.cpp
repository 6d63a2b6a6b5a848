#include "authoring/picture_bytes.h"

#include "authoring/digest.h"
#include "catalog/schema.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace kiosk::authoring {
namespace {

constexpr std::size_t k_number_length = sizeof(std::uint32_t);

// Numbers in the machine's own order: nothing of this leaves the machine it was made on, and what
// does on a stick fails its check and is made anew.
class Packing {
 public:
  Packing& number(std::size_t value) {
    const auto narrow = static_cast<std::uint32_t>(value);
    char bytes[k_number_length];
    std::memcpy(bytes, &narrow, sizeof bytes);
    m_bytes.append(bytes, sizeof bytes);
    return *this;
  }
  Packing& text(std::string_view value) {
    number(value.size());
    m_bytes += value;
    return *this;
  }
  std::string take() { return std::move(m_bytes); }

 private:
  std::string m_bytes;
};

// After the first thing that is not there, everything reads as nothing.
class Unpacking {
 public:
  explicit Unpacking(std::string_view bytes) : m_left(bytes) {}

  int number() {
    std::uint32_t value = 0;
    const std::string_view bytes = take(k_number_length);
    if (bytes.size() == k_number_length) std::memcpy(&value, bytes.data(), k_number_length);
    m_good = m_good && value <= INT32_MAX;
    return m_good ? static_cast<int>(value) : 0;
  }
  std::string_view text() { return take(static_cast<std::size_t>(number())); }

  bool ended() const { return m_good && m_left.empty(); }

 private:
  std::string_view take(std::size_t length) {
    m_good = m_good && length <= m_left.size();
    if (!m_good) return {};
    const std::string_view taken = m_left.substr(0, length);
    m_left.remove_prefix(length);
    return taken;
  }

  std::string_view m_left;
  bool m_good = true;
};

bool is_small_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool is_digest(std::string_view text) {
  return text.size() == k_digest_length && is_small_hex(text);
}

bool is_tone(std::string_view text) {
  return text.size() == 7 && text.front() == '#' && is_small_hex(text.substr(1));
}

bool is_jpeg(const std::vector<std::byte>& bytes) {
  return bytes.size() > 3 && bytes[0] == std::byte{0xFF} && bytes[1] == std::byte{0xD8};
}

// The smallest first, each once.
bool are_renditions(const std::vector<Rendition>& renditions) {
  const bool known = std::all_of(renditions.begin(), renditions.end(), [](const Rendition& made) {
    return std::count(std::begin(catalog::k_rendition_sides), std::end(catalog::k_rendition_sides),
                      made.side) == 1 &&
           is_jpeg(made.jpeg);
  });
  const auto repeated = std::adjacent_find(renditions.begin(), renditions.end(),
                                           [](const Rendition& smaller, const Rendition& larger) {
                                             return smaller.side >= larger.side;
                                           });
  return known && !renditions.empty() && repeated == renditions.end();
}

bool is_whole(const PreparedPicture& picture) {
  if (!is_digest(picture.digest) || !is_tone(picture.tone)) return false;
  if (!are_renditions(picture.renditions)) return false;
  const int longest = std::max(picture.width, picture.height);
  return std::min(picture.width, picture.height) > 0 && longest <= picture.renditions.back().side;
}

Rendition rendition_in(Unpacking& bytes) {
  const int side = bytes.number();
  const std::string_view jpeg = bytes.text();
  const auto* const start = reinterpret_cast<const std::byte*>(jpeg.data());
  return {side, {start, start + jpeg.size()}};
}

}  // namespace

std::string bytes_of(const PictureHeader& header) {
  return Packing()
      .text(header.digest)
      .number(static_cast<std::size_t>(header.width))
      .number(static_cast<std::size_t>(header.height))
      .number(header.vector ? 1 : 0)
      .number(static_cast<std::size_t>(header.pages))
      .take();
}

std::string bytes_of(const PreparedPicture& picture) {
  Packing packing;
  packing.text(picture.digest)
      .number(static_cast<std::size_t>(picture.width))
      .number(static_cast<std::size_t>(picture.height))
      .text(picture.tone)
      .number(picture.renditions.size());
  for (const Rendition& made : picture.renditions)
    packing.number(static_cast<std::size_t>(made.side))
        .text({reinterpret_cast<const char*>(made.jpeg.data()), made.jpeg.size()});
  return packing.take();
}

std::string bytes_of(const Pixels& pixels) {
  return Packing()
      .number(static_cast<std::size_t>(pixels.width))
      .number(static_cast<std::size_t>(pixels.height))
      .text({reinterpret_cast<const char*>(pixels.rgb.data()), pixels.rgb.size()})
      .take();
}

std::optional<PictureHeader> header_in(std::string_view bytes) {
  Unpacking unpacking(bytes);
  PictureHeader header;
  header.digest = unpacking.text();
  header.width = unpacking.number();
  header.height = unpacking.number();
  header.vector = unpacking.number() == 1;
  header.pages = unpacking.number();
  if (!unpacking.ended() || !is_digest(header.digest)) return std::nullopt;
  if (std::min({header.width, header.height, header.pages}) < 1) return std::nullopt;
  return header;
}

std::optional<PreparedPicture> picture_in(std::string_view bytes) {
  Unpacking unpacking(bytes);
  PreparedPicture picture;
  picture.digest = unpacking.text();
  picture.width = unpacking.number();
  picture.height = unpacking.number();
  picture.tone = unpacking.text();
  const auto count = static_cast<std::size_t>(unpacking.number());
  if (count > std::size(catalog::k_rendition_sides)) return std::nullopt;
  for (std::size_t at = 0; at < count; ++at) picture.renditions.push_back(rendition_in(unpacking));
  if (!unpacking.ended() || !is_whole(picture)) return std::nullopt;
  return picture;
}

std::optional<Pixels> pixels_in(std::string_view bytes) {
  Unpacking unpacking(bytes);
  Pixels pixels;
  pixels.width = unpacking.number();
  pixels.height = unpacking.number();
  const std::string_view rgb = unpacking.text();
  const auto* const start = reinterpret_cast<const std::byte*>(rgb.data());
  pixels.rgb.assign(start, start + rgb.size());
  if (!unpacking.ended()) return std::nullopt;
  return pixels;
}

}  // namespace kiosk::authoring
