#include "platform/mpv_core.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace kiosk::platform {
namespace {

constexpr const char* k_protocol = "pack";

constexpr MpvCore::Option k_options[] = {
    {"config", "no"},
    {"load-scripts", "no"},
    {"ytdl", "no"},
    {"osc", "no"},
    {"osd-level", "0"},
    {"input-default-bindings", "no"},
    {"input-vo-keyboard", "no"},
    {"terminal", "no"},
    {"idle", "yes"},
    {"ao", "pulse,alsa"},  // PipeWire answers as pulse; without any, silence
    {"audio-fallback-to-null", "yes"},
    {"audio-client-name", "kiosk"},
    {"sid", "no"},
    {"sub-auto", "no"},
    {"audio-file-auto", "no"},
    {"cover-art-auto", "no"},
    {"audio-display", "no"},
    {"keep-open", "no"},
    {"resume-playback", "no"},
    {"load-unsafe-playlists", "no"},
    {"stop-screensaver", "no"},
    {"cache", "no"},
    {"demuxer", "lavf"},
    {"demuxer-max-bytes", "16MiB"},
    {"demuxer-max-back-bytes", "4MiB"},
    {"volume-max", "100"},
};

// Reads one file for the player, on the player's thread.
class Reader {
 public:
  explicit Reader(PieceFile file) : m_file(std::move(file)) {}

  std::int64_t size() const { return m_file.bytes; }

  std::int64_t seek(std::int64_t to) {
    if (to < 0 || to > m_file.bytes) return MPV_ERROR_GENERIC;
    return m_at = to;
  }

  // As much as one piece has left; 0 at the end, -1 if the piece cannot be had.
  std::int64_t read(char* into, std::uint64_t most) {
    if (m_at >= m_file.bytes) return 0;
    const std::int64_t wanted = m_at / m_file.piece_bytes;
    if (wanted != m_number) {
      auto piece = m_file.piece(wanted);
      if (!piece) return -1;
      m_piece = std::move(*piece);
      m_number = wanted;
    }
    const auto inside = static_cast<std::size_t>(m_at % m_file.piece_bytes);
    if (inside >= m_piece.size()) return -1;  // the pack promised more than it has
    const std::size_t length = std::min<std::size_t>(most, m_piece.size() - inside);
    std::memcpy(into, m_piece.data() + inside, length);
    m_at += static_cast<std::int64_t>(length);
    return static_cast<std::int64_t>(length);
  }

 private:
  PieceFile m_file;
  std::int64_t m_at = 0;
  std::int64_t m_number = -1;
  std::vector<std::byte> m_piece;
};

}  // namespace

MpvCore::~MpvCore() {
  if (m_mpv) m_library.terminate_destroy(m_mpv);
}

bool MpvCore::start(std::function<void()> news, std::span<const Option> more) {
  m_news = std::move(news);
  m_mpv = m_library.create();
  if (!m_mpv) return false;
  for (const auto& [name, value] : k_options) m_library.set_option_string(m_mpv, name, value);
  for (const auto& [name, value] : more) m_library.set_option_string(m_mpv, name, value);
  if (m_library.initialize(m_mpv) < 0) return false;
  if (m_library.stream_cb_add_ro(m_mpv, k_protocol, this, open) < 0) return false;
  m_library.set_wakeup_callback(
      m_mpv, [](void* self) { static_cast<MpvCore*>(self)->m_news(); }, this);
  return true;
}

void MpvCore::offer(PieceFile file) {
  const std::lock_guard lock(m_mutex);
  m_offered = std::move(file);
}

void MpvCore::load(const std::string& name, const char* demuxer) {
  const std::string address = std::string(k_protocol) + "://" + name;
  const std::string format = std::string("demuxer-lavf-format=") + demuxer;
  command({"loadfile", address.c_str(), "replace", format.c_str()});
}

void MpvCore::command(std::initializer_list<const char*> words) {
  std::vector<const char*> all(words);
  all.push_back(nullptr);
  m_library.command_async(m_mpv, 0, all.data());
}

void MpvCore::pause(bool still) {
  int flag = still ? 1 : 0;
  m_library.set_property_async(m_mpv, 0, "pause", MPV_FORMAT_FLAG, &flag);
}

void MpvCore::volume(int percent) {
  auto value = static_cast<double>(percent);
  m_library.set_property_async(m_mpv, 0, "volume", MPV_FORMAT_DOUBLE, &value);
}

// Called by the player on a thread of its own.
int MpvCore::open(void* core, char*, mpv_stream_cb_info* stream) {
  auto* const self = static_cast<MpvCore*>(core);
  const std::lock_guard lock(self->m_mutex);
  if (!self->m_offered) return MPV_ERROR_LOADING_FAILED;
  stream->cookie = new Reader(*self->m_offered);
  stream->size_fn = [](void* reader) { return static_cast<Reader*>(reader)->size(); };
  stream->seek_fn = [](void* reader, std::int64_t to) {
    return static_cast<Reader*>(reader)->seek(to);
  };
  stream->read_fn = [](void* reader, char* into, std::uint64_t most) {
    return static_cast<Reader*>(reader)->read(into, most);
  };
  stream->close_fn = [](void* reader) { delete static_cast<Reader*>(reader); };
  return 0;
}

}  // namespace kiosk::platform
