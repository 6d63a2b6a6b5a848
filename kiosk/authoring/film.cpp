#include "authoring/film.h"

#include "authoring/media_file.h"

#include <fmt/format.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using std::chrono::milliseconds;

constexpr const char* k_save_as_mp4 =
    "save it as MP4 with H.264, for example with HandBrake's preset \"Fast 1080p30\"";
// Nothing else is even probed: no playlists that name other files, no decoders nobody needs.
constexpr const char* k_demuxers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm";
constexpr const char* k_decoders =
    "h264,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,aac,mp3,mp3float,opus,libopus,vorbis,libvorbis";
constexpr int k_most_pictures_looked_at = 120;
constexpr AVRational k_milliseconds{1, 1000};

struct Free {
  void operator()(AVFormatContext* film) const { avformat_close_input(&film); }
  void operator()(AVCodecContext* decoder) const { avcodec_free_context(&decoder); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

tl::unexpected<base::Error> refuse(std::string what, std::string_view mend = k_save_as_mp4) {
  return base::fail(Fault::input, fmt::format("{}; {}", what, mend));
}

std::string name_of(AVCodecID codec) {
  const AVCodecDescriptor* const known = avcodec_descriptor_get(codec);
  return known ? known->long_name : "of an unknown kind";
}

bool is_one_of(AVCodecID codec, std::initializer_list<AVCodecID> all) {
  return std::find(all.begin(), all.end(), codec) != all.end();
}

// WebM is Matroska that says so in its first bytes.
bool says_webm(const std::filesystem::path& file) {
  std::string head(64, '\0');
  std::ifstream(file, std::ios::binary)
      .read(head.data(), static_cast<std::streamsize>(head.size()));
  return head.find("webm") != std::string::npos;
}

Result<void> check_picture(const AVCodecParameters& stream) {
  if (!is_one_of(stream.codec_id,
                 {AV_CODEC_ID_H264, AV_CODEC_ID_VP8, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1}))
    return refuse(fmt::format("its pictures are {}, which the kiosk does not play",
                              name_of(stream.codec_id)));
  if (stream.format != AV_PIX_FMT_YUV420P && stream.format != AV_PIX_FMT_YUVJ420P) {
    const char* const name = av_get_pix_fmt_name(static_cast<AVPixelFormat>(stream.format));
    return refuse(
        fmt::format("its colours are stored as {}, but the kiosk plays 8 bits and 4:2:0 "
                    "only",
                    name ? name : "nothing known"));
  }
  const auto [least, most] = std::minmax(stream.width, stream.height);
  if (least <= 0 || most > k_video_long_side || least > k_video_short_side)
    return refuse(
        fmt::format("it has {} × {} pixels, more than the kiosk can play smoothly (1920 × "
                    "1080)",
                    stream.width, stream.height));
  return {};
}

Result<void> check_sound(const AVCodecParameters& stream) {
  if (is_one_of(stream.codec_id,
                {AV_CODEC_ID_AAC, AV_CODEC_ID_MP3, AV_CODEC_ID_OPUS, AV_CODEC_ID_VORBIS}))
    return {};
  return refuse(
      fmt::format("its sound is {}, which the kiosk does not play", name_of(stream.codec_id)));
}

bool is_black(const AVFrame& frame) {
  constexpr std::int64_t k_dark = 30;  // of 16-235; a fade from black is dark for some pictures
  std::int64_t sum = 0;
  for (int y = 0; y < frame.height; ++y)
    for (int x = 0; x < frame.width; ++x) sum += frame.data[0][y * frame.linesize[0] + x];
  return sum < k_dark * frame.width * frame.height;
}

// Phones store a picture lying and say by how much it must be turned, in quarters clockwise.
int quarter_turns(const AVStream& stream) {
  std::size_t size = 0;
  const auto* const matrix = reinterpret_cast<const std::int32_t*>(
      av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size));
  if (matrix == nullptr || size < 9 * sizeof(std::int32_t)) return 0;
  const double degrees = -av_display_rotation_get(matrix);
  if (std::isnan(degrees)) return 0;
  return (static_cast<int>(std::lround(degrees / 90)) % 4 + 4) % 4;
}

Pixels turned(const Pixels& lying, int quarters) {
  if (quarters == 0) return lying;
  const bool across = quarters % 2 == 1;
  Pixels made{across ? lying.height : lying.width, across ? lying.width : lying.height, {}};
  made.rgb.resize(lying.rgb.size());
  const auto w = lying.width, h = lying.height;
  for (int y = 0; y < made.height; ++y)
    for (int x = 0; x < made.width; ++x) {
      const int from_x = quarters == 1 ? y : quarters == 2 ? w - 1 - x : w - 1 - y;
      const int from_y = quarters == 1 ? h - 1 - x : quarters == 2 ? h - 1 - y : x;
      const std::size_t from = 3 * (static_cast<std::size_t>(from_y) * w + from_x);
      const std::size_t to = 3 * (static_cast<std::size_t>(y) * made.width + x);
      std::copy_n(lying.rgb.begin() + static_cast<std::ptrdiff_t>(from), 3,
                  made.rgb.begin() + static_cast<std::ptrdiff_t>(to));
    }
  return made;
}

// As wide as it is shown where its pixels are not square, never larger than it is stored high.
int shown_width(const AVFrame& frame, AVRational pixel_shape) {
  if (pixel_shape.num <= 0 || pixel_shape.den <= 0) return frame.width;
  const double wide = frame.width * av_q2d(pixel_shape);
  return static_cast<int>(std::clamp(std::lround(wide), 16L, 2L * k_video_long_side));
}

Result<Pixels> in_colours(const AVFrame& frame, AVRational pixel_shape) {
  Pixels made{shown_width(frame, pixel_shape), frame.height, {}};
  made.rgb.resize(std::size_t{3} * static_cast<std::size_t>(made.width) *
                  static_cast<std::size_t>(made.height));
  const Owned<SwsContext> scaler(sws_getContext(
      frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), made.width, made.height,
      AV_PIX_FMT_RGB24, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr,
      nullptr));
  if (!scaler) return refuse("its pictures cannot be turned into colours");
  const bool high = frame.colorspace == AVCOL_SPC_BT709 ||
                    (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= 720);
  const int* const matrix = sws_getCoefficients(high ? SWS_CS_ITU709 : SWS_CS_ITU601);
  const int full = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
  sws_setColorspaceDetails(scaler.get(), matrix, full, matrix, 1, 0, 1 << 16, 1 << 16);
  std::uint8_t* const rows[] = {reinterpret_cast<std::uint8_t*>(made.rgb.data())};
  const int strides[] = {3 * made.width};
  sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, rows, strides);
  return made;
}

}  // namespace

struct Film::Inside {
  Owned<AVFormatContext> format;
  AVStream* picture = nullptr;  // of `format`
  AVStream* sound = nullptr;    // null: silent
  bool webm = false;

  Result<void> find_streams();
  Result<Owned<AVCodecContext>> decoder() const;
};

Film::Film(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Film::Film(Film&&) noexcept = default;
Film& Film::operator=(Film&&) noexcept = default;
Film::~Film() = default;

Result<void> Film::Inside::find_streams() {
  if (avformat_find_stream_info(format.get(), nullptr) < 0)
    return refuse("the video cannot be read, it may be cut off", "copy it again");
  const int found = av_find_best_stream(format.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  if (found < 0) return refuse("there are no moving pictures in it");
  picture = format->streams[found];
  TRY(check_picture(*picture->codecpar));
  const int heard = av_find_best_stream(format.get(), AVMEDIA_TYPE_AUDIO, -1, found, nullptr, 0);
  if (heard < 0) return {};
  sound = format->streams[heard];
  return check_sound(*sound->codecpar);
}

Result<Film> Film::open(const std::filesystem::path& file) {
  AVFormatContext* const opened = open_media_file(file, k_demuxers, k_decoders);
  auto inside = std::make_unique<Inside>();
  inside->format.reset(opened);
  if (!opened)
    return refuse("the file is no MP4 or WebM video that can be read, whatever its name says");
  const bool matroska = std::string_view(opened->iformat->name).starts_with("matroska");
  inside->webm = matroska && says_webm(file);
  if (matroska && !inside->webm)
    return refuse("it is a Matroska video (MKV), neither MP4 nor WebM");
  TRY(inside->find_streams());
  return Film(std::move(inside));
}

namespace {

struct Through {  // what reading a stream to its end finds
  std::int64_t pictures = 0;
  std::int64_t length = 0;  // from its beginning to its end, in milliseconds
};

Through read_through(AVFormatContext& format, const AVStream& stream) {
  Through found;
  std::int64_t end = 0;  // of the last picture
  const Owned<AVPacket> packet(av_packet_alloc());
  for (; av_read_frame(&format, packet.get()) >= 0; av_packet_unref(packet.get())) {
    if (packet->stream_index != stream.index || packet->pts == AV_NOPTS_VALUE) continue;
    ++found.pictures;
    end = std::max(end, packet->pts + packet->duration);
  }
  const std::int64_t start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
  found.length = av_rescale_q(end - start, stream.time_base, k_milliseconds);
  return found;
}

}  // namespace

Result<VideoFacts> Film::facts() {
  AVFormatContext& format = *m_inside->format;
  const Through found = read_through(format, *m_inside->picture);
  if (found.pictures == 0 || found.length <= 0) return refuse("there are no moving pictures in it");
  const std::int64_t promised = format.duration == AV_NOPTS_VALUE ? 0 : format.duration / 1000;
  if (promised - found.length > std::max<std::int64_t>(1000, promised / 20))
    return refuse(
        fmt::format("it breaks off after {} of {} seconds", found.length / 1000, promised / 1000),
        "copy it again");
  VideoFacts facts;
  facts.webm = m_inside->webm;
  facts.bytes = avio_size(format.pb);
  facts.duration = milliseconds(std::max(promised, found.length));
  facts.frames_per_second =
      static_cast<double>(found.pictures) * 1000 / static_cast<double>(found.length);
  facts.bits_per_second = facts.bytes * 8000 / facts.duration.count();
  facts.sound = m_inside->sound != nullptr;
  if (facts.duration <= k_longest_video) return facts;
  return refuse(fmt::format("it lasts {} minutes, at most {} fit", facts.duration.count() / 60000,
                            k_longest_video.count()),
                "cut it");
}

Result<Owned<AVCodecContext>> Film::Inside::decoder() const {
  const AVCodec* const codec = avcodec_find_decoder(picture->codecpar->codec_id);
  Owned<AVCodecContext> made(codec ? avcodec_alloc_context3(codec) : nullptr);
  if (!made) return refuse("no decoder for its pictures is installed here");
  avcodec_parameters_to_context(made.get(), picture->codecpar);
  made->thread_count = 1;
  if (avcodec_open2(made.get(), codec, nullptr) < 0) return refuse("its pictures cannot be read");
  return made;
}

namespace {

// Decodes one picture after the other, from where the file was sought to.
class Decoding {
 public:
  Decoding(AVFormatContext& format, const AVStream& stream, AVCodecContext& decoder)
      : m_format(format), m_stream(stream), m_decoder(decoder) {}

  // The next picture, valid until the next call; nullptr after the last one.
  const AVFrame* next() {
    while (avcodec_receive_frame(&m_decoder, m_frame.get()) < 0)
      if (!feed()) return nullptr;
    return m_frame.get();
  }

 private:
  // False when there is nothing more to come.
  bool feed() {
    if (m_ended) return false;
    do {
      av_packet_unref(m_packet.get());
      m_ended = av_read_frame(&m_format, m_packet.get()) < 0;
    } while (!m_ended && m_packet->stream_index != m_stream.index);
    avcodec_send_packet(&m_decoder, m_ended ? nullptr : m_packet.get());
    return true;
  }

  AVFormatContext& m_format;
  const AVStream& m_stream;
  AVCodecContext& m_decoder;
  Owned<AVPacket> m_packet{av_packet_alloc()};
  Owned<AVFrame> m_frame{av_frame_alloc()};
  bool m_ended = false;
};

// Keeps the last picture looked at, for films that are dark throughout.
Owned<AVFrame> bright_picture(Decoding& decoding, std::int64_t not_before) {
  Owned<AVFrame> kept(av_frame_alloc());
  for (int looked_at = 0; looked_at < k_most_pictures_looked_at;) {
    const AVFrame* const frame = decoding.next();
    if (frame == nullptr) break;
    av_frame_unref(kept.get());
    av_frame_ref(kept.get(), frame);
    if (frame->format != AV_PIX_FMT_YUV420P && frame->format != AV_PIX_FMT_YUVJ420P) break;
    if (frame->best_effort_timestamp < not_before) continue;
    ++looked_at;
    if (!is_black(*frame)) break;
  }
  return kept;
}

}  // namespace

Result<Pixels> Film::picture_at(milliseconds time) {
  AVFormatContext& format = *m_inside->format;
  AVStream& stream = *m_inside->picture;
  const Owned<AVCodecContext> decoder = TRY(m_inside->decoder());
  const std::int64_t begin = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
  const std::int64_t target = begin + av_rescale_q(time.count(), k_milliseconds, stream.time_base);
  if (av_seek_frame(&format, stream.index, target, AVSEEK_FLAG_BACKWARD) < 0)
    av_seek_frame(&format, -1, 0, AVSEEK_FLAG_BACKWARD);
  Decoding decoding(format, stream, *decoder);
  const Owned<AVFrame> frame = bright_picture(decoding, target);
  if (frame->width <= 0) return refuse("not one of its pictures can be read");
  if (frame->format != AV_PIX_FMT_YUV420P && frame->format != AV_PIX_FMT_YUVJ420P)
    return refuse("its colours are not stored in 8 bits and 4:2:0");
  const AVRational shape = av_guess_sample_aspect_ratio(&format, &stream, frame.get());
  return turned(TRY(in_colours(*frame, shape)), quarter_turns(stream));
}

}  // namespace kiosk::authoring
