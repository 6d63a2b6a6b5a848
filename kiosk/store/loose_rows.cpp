// The file format is described at sqlite.org/fileformat2.html.
#include "store/loose_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <optional>
#include <span>
#include <string>

namespace kiosk::store {
namespace {

using Octets = std::span<const unsigned char>;

constexpr std::size_t k_file_header = 100;
constexpr std::size_t k_wal_header = 32;
constexpr std::size_t k_frame_header = 24;
constexpr std::size_t k_usual_page = 4096;

std::uint64_t big_endian(Octets octets) {
  std::uint64_t number = 0;
  for (const unsigned char octet : octets) number = number << 8 | octet;
  return number;
}

// Reads from the front of a part of a page; whatever lies beyond its end reads as nothing.
class Cursor {
 public:
  explicit Cursor(Octets left) : m_left(left) {}

  std::optional<Octets> take(std::uint64_t length) {
    if (length > m_left.size()) return std::nullopt;
    const Octets taken = m_left.first(length);
    m_left = m_left.subspan(length);
    return taken;
  }

  // Seven bits an octet, the highest tells whether more follow; a ninth has eight.
  std::optional<std::uint64_t> varint() {
    std::uint64_t number = 0;
    for (int count = 1; count <= 9; ++count) {
      const auto octet = take(1);
      if (!octet) return std::nullopt;
      const unsigned char bits = octet->front();
      if (count == 9) return number << 8 | bits;
      number = number << 7 | (bits & 0x7fU);
      if (bits < 0x80) return number;
    }
    return std::nullopt;
  }

  bool at_end() const { return m_left.empty(); }

 private:
  Octets m_left;
};

std::optional<std::int64_t> integer(Cursor& body, std::size_t length) {
  const auto octets = body.take(length);
  if (!octets) return std::nullopt;
  const int unused = 64 - 8 * static_cast<int>(length);
  return std::bit_cast<std::int64_t>(big_endian(*octets) << unused) >> unused;
}

// One value of a record by its serial type; nothing if it cannot be, or is bytes.
std::optional<Value> value_of(std::uint64_t type, Cursor& body) {
  constexpr std::size_t k_lengths[] = {0, 1, 2, 3, 4, 6, 8};
  if (type == 0) return Value(nullptr);
  if (type == 8 || type == 9) return Value(static_cast<std::int64_t>(type - 8));
  if (type <= 6) {
    const auto number = integer(body, k_lengths[type]);
    return number ? std::optional<Value>(*number) : std::nullopt;
  }
  if (type == 7) {
    const auto octets = body.take(8);
    return octets ? std::optional<Value>(std::bit_cast<double>(big_endian(*octets))) : std::nullopt;
  }
  if (type < 13 || type % 2 == 0) return std::nullopt;
  const auto text = body.take((type - 13) / 2);
  if (!text) return std::nullopt;
  return Value(std::string(text->begin(), text->end()));
}

std::optional<std::vector<Value>> record_of(Octets payload) {
  Cursor whole(payload);
  const auto header_length = whole.varint();
  if (!header_length || *header_length > payload.size()) return std::nullopt;
  Cursor types(payload.first(*header_length));
  Cursor body(payload.subspan(*header_length));
  (void)types.varint();
  std::vector<Value> values;
  while (!types.at_end()) {
    const auto type = types.varint();
    auto value = type ? value_of(*type, body) : std::nullopt;
    if (!value) return std::nullopt;
    values.push_back(*std::move(value));
  }
  return body.at_end() && !values.empty() ? std::optional(std::move(values)) : std::nullopt;
}

enum class PageType : unsigned char { keyed_inner = 2, keyed_leaf = 10, table_leaf = 13 };

// `usable`: octets of a page that are not reserved at its end.
std::optional<LooseRow> row_of(PageType type, Octets cell, std::size_t usable) {
  Cursor cursor(cell);
  LooseRow row{.keyed = type != PageType::table_leaf};
  if (type == PageType::keyed_inner) (void)cursor.take(4);
  const auto length = cursor.varint();
  if (!row.keyed) row.rowid = static_cast<std::int64_t>(cursor.varint().value_or(0));
  const std::size_t most = row.keyed ? (usable - 12) * 64 / 255 - 23 : usable - 35;
  if (!length || *length > most) return std::nullopt;
  const auto payload = cursor.take(*length);
  auto values = payload ? record_of(*payload) : std::nullopt;
  if (!values) return std::nullopt;
  row.values = *std::move(values);
  return row;
}

void read_page(Octets page, std::size_t start, std::size_t usable,
               const std::function<void(const LooseRow&)>& use) {
  const auto type = static_cast<PageType>(page[start]);
  if (type != PageType::keyed_inner && type != PageType::keyed_leaf && type != PageType::table_leaf)
    return;
  const std::size_t header = type == PageType::keyed_inner ? 12 : 8;
  const std::uint64_t cells = big_endian(page.subspan(start + 3, 2));
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const std::size_t pointer = start + header + 2 * cell;
    if (pointer + 2 > page.size()) return;
    const std::uint64_t place = big_endian(page.subspan(pointer, 2));
    if (place >= page.size()) continue;
    if (const auto row = row_of(type, page.subspan(place), usable)) use(*row);
  }
}

// Fills `octets` from the stream; false at its end. The last part of a file that was cut off in the
// middle of a page is filled up with zeros.
bool fill(std::ifstream& stream, std::vector<unsigned char>& octets) {
  std::fill(octets.begin(), octets.end(), static_cast<unsigned char>(0));
  stream.read(reinterpret_cast<char*>(octets.data()), static_cast<std::streamsize>(octets.size()));
  return stream.gcount() > 0;
}

std::size_t page_size_in(Octets field) {
  const std::uint64_t told = big_endian(field);
  const std::size_t size = told == 1 ? 65536 : told;  // two octets cannot tell 65536
  const bool possible = size >= 512 && size <= 65536 && std::has_single_bit(size);
  return possible ? size : k_usual_page;
}

void read_file(std::ifstream& stream, const std::function<void(const LooseRow&)>& use) {
  std::vector<unsigned char> header(k_file_header);
  if (!fill(stream, header)) return;
  const std::size_t size = page_size_in(Octets(header).subspan(16, 2));
  const std::size_t reserved = header[20] < size / 8 ? header[20] : 0;
  stream.clear();
  stream.seekg(0);
  std::vector<unsigned char> page(size);
  for (std::size_t start = k_file_header; fill(stream, page); start = 0)
    read_page(page, start, size - reserved, use);
}

// A frame belongs to the log as it is now if it carries the salt of the log's header.
void read_wal(std::ifstream& stream, const std::function<void(const LooseRow&)>& use) {
  std::vector<unsigned char> header(k_wal_header);
  if (!fill(stream, header)) return;
  const std::size_t size = page_size_in(Octets(header).subspan(8, 4));
  std::vector<unsigned char> frame(k_frame_header + size);
  while (fill(stream, frame)) {
    if (std::memcmp(&frame[8], &header[16], 8) != 0) continue;
    const bool first = big_endian(Octets(frame).first(4)) == 1;
    read_page(Octets(frame).subspan(k_frame_header), first ? k_file_header : 0, size, use);
  }
}

}  // namespace

base::Result<void> each_loose_row(const std::filesystem::path& file,
                                  const std::function<void(const LooseRow&)>& use) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return base::fail(base::Fault::system, fmt::format("{} cannot be read", file.string()));
  read_file(stream, use);
  std::ifstream wal(file.string() + "-wal", std::ios::binary);
  if (wal) read_wal(wal, use);
  return {};
}

}  // namespace kiosk::store
