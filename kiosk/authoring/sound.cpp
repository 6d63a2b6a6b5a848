#include "authoring/sound.h"

#include "authoring/media_file.h"
#include "authoring/whole_sound.h"

#include <fmt/format.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using catalog::SoundType;
using std::chrono::milliseconds;

constexpr const char* k_save_as_mp3 = "save it as MP3, for example with Audacity";
constexpr const char* k_copy_again = "copy it again";
// Nothing else is even probed: no playlists that name other files, no decoders nobody needs.
constexpr const char* k_demuxers = "ogg,mp3,mov,mp4,m4a,3gp,3g2,mj2,flac,wav";
constexpr const char* k_decoders =
    "opus,libopus,vorbis,libvorbis,mp3,mp3float,aac,flac,pcm_u8,pcm_s16le,pcm_s24le,pcm_s32le,"
    "pcm_f32le";
constexpr int k_most_channels = 8;
constexpr double k_silence = 0.001;  // of the loudest there is: 60 dB below it

struct Free {
  void operator()(AVFormatContext* file) const { avformat_close_input(&file); }
  void operator()(AVCodecContext* decoder) const { avcodec_free_context(&decoder); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

tl::unexpected<base::Error> refuse(std::string_view what, std::string_view mend = k_save_as_mp3) {
  return base::fail(Fault::input, fmt::format("{}; {}", what, mend));
}

std::string name_of(AVCodecID codec) {
  const AVCodecDescriptor* const known = avcodec_descriptor_get(codec);
  return known ? known->long_name : "of an unknown kind";
}

bool is_played(AVCodecID codec) {
  constexpr AVCodecID k_played[] = {
      AV_CODEC_ID_OPUS,      AV_CODEC_ID_VORBIS,   AV_CODEC_ID_MP3,       AV_CODEC_ID_AAC,
      AV_CODEC_ID_FLAC,      AV_CODEC_ID_PCM_U8,   AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_PCM_S24LE,
      AV_CODEC_ID_PCM_S32LE, AV_CODEC_ID_PCM_F32LE};
  return std::find(std::begin(k_played), std::end(k_played), codec) != std::end(k_played);
}

SoundType type_of(const AVInputFormat& format) {
  constexpr std::pair<std::string_view, SoundType> k_types[] = {{"ogg", SoundType::ogg},
                                                                {"mp3", SoundType::mp3},
                                                                {"mov", SoundType::mp4},
                                                                {"flac", SoundType::flac},
                                                                {"wav", SoundType::wav}};
  for (const auto& [name, type] : k_types)
    if (std::string_view(format.name).starts_with(name)) return type;
  return SoundType::unknown;
}

// A cover lies in many files of music; it is one picture and is never shown.
bool has_moving_pictures(const AVFormatContext& file) {
  for (const AVStream* const stream : std::span(file.streams, file.nb_streams))
    if (stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
        (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0)
      return true;
  return false;
}

constexpr double k_no_number = std::numeric_limits<double>::infinity();

// Of a sample that is no number (only floating point has such): k_no_number.
template <typename Sample>
double loudest(const std::uint8_t* from, std::size_t count, double middle, double most) {
  double peak = 0;
  for (const Sample sample : std::span(reinterpret_cast<const Sample*>(from), count)) {
    const double loud = std::abs(static_cast<double>(sample) - middle) / most;
    peak = std::max(peak, std::isfinite(loud) ? loud : k_no_number);
  }
  return peak;
}

// From 0 to about 1; of a kind of samples that none of the decoders makes: as loud as can be.
double loudest_in(const AVFrame& frame) {
  const auto format = static_cast<AVSampleFormat>(frame.format);
  const auto channels = static_cast<std::size_t>(frame.ch_layout.nb_channels);
  const bool planar = av_sample_fmt_is_planar(format) == 1;
  const auto count = static_cast<std::size_t>(frame.nb_samples) * (planar ? 1 : channels);
  double peak = 0;
  for (std::size_t plane = 0; plane < (planar ? channels : 1); ++plane) {
    const std::uint8_t* const from = frame.extended_data[plane];
    switch (av_get_packed_sample_fmt(format)) {
      case AV_SAMPLE_FMT_U8:
        peak = std::max(peak, loudest<std::uint8_t>(from, count, 128, 128));
        break;
      case AV_SAMPLE_FMT_S16:
        peak = std::max(peak, loudest<std::int16_t>(from, count, 0, 32768));
        break;
      case AV_SAMPLE_FMT_S32:
        peak = std::max(peak, loudest<std::int32_t>(from, count, 0, 2147483648.0));
        break;
      case AV_SAMPLE_FMT_FLT:
        peak = std::max(peak, loudest<float>(from, count, 0, 1));
        break;
      default:
        return 1;
    }
  }
  return peak;
}

}  // namespace

struct Sound::Inside {
  Owned<AVFormatContext> file;
  AVStream* stream = nullptr;  // of `file`
  SoundType type = SoundType::unknown;

  Result<void> find_stream();
  Result<Owned<AVCodecContext>> decoder() const;
  milliseconds promised() const;
};

Sound::Sound(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Sound::Sound(Sound&&) noexcept = default;
Sound& Sound::operator=(Sound&&) noexcept = default;
Sound::~Sound() = default;

Result<void> Sound::Inside::find_stream() {
  if (avformat_find_stream_info(file.get(), nullptr) < 0)
    return refuse("the recording cannot be read, it may be cut off", k_copy_again);
  const int found = av_find_best_stream(file.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
  if (found < 0) return refuse("there is no sound in it");
  if (has_moving_pictures(*file)) return refuse("it is a video", "save its sound alone as MP3");
  stream = file->streams[found];
  const AVCodecParameters& sound = *stream->codecpar;
  if (!is_played(sound.codec_id))
    return refuse(fmt::format("its sound is stored as {}, which the kiosk does not play",
                              name_of(sound.codec_id)));
  if (sound.sample_rate <= 0 || sound.ch_layout.nb_channels <= 0)
    return refuse("there is no sound in it");
  if (sound.ch_layout.nb_channels > k_most_channels)
    return refuse(fmt::format("it has {} channels of sound", sound.ch_layout.nb_channels));
  return {};
}

Result<Sound> Sound::open(const std::filesystem::path& file) {
  AVFormatContext* const opened = open_media_file(file, k_demuxers, k_decoders);
  auto inside = std::make_unique<Inside>();
  inside->file.reset(opened);
  if (opened) inside->type = type_of(*opened->iformat);
  if (inside->type == SoundType::unknown)
    return refuse("the file is no MP3, M4A, Ogg, FLAC or WAV sound, whatever its name says");
  if (breaks_off(file, inside->type)) return refuse("it breaks off before its end", k_copy_again);
  TRY(inside->find_stream());
  return Sound(std::move(inside));
}

Result<Owned<AVCodecContext>> Sound::Inside::decoder() const {
  const AVCodec* const codec = avcodec_find_decoder(stream->codecpar->codec_id);
  Owned<AVCodecContext> made(codec ? avcodec_alloc_context3(codec) : nullptr);
  if (!made) return refuse("no decoder for its sound is installed here");
  avcodec_parameters_to_context(made.get(), stream->codecpar);
  made->thread_count = 1;
  if (avcodec_open2(made.get(), codec, nullptr) < 0) return refuse("its sound cannot be read");
  return made;
}

// By its head; none where that was only guessed from the file's length.
milliseconds Sound::Inside::promised() const {
  const bool guessed = file->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
  if (guessed || file->duration == AV_NOPTS_VALUE) return milliseconds(0);
  return milliseconds(file->duration / 1000);
}

namespace {

struct Heard {  // what decoding to the end finds
  double seconds = 0;
  double loudest = 0;  // from 0 to about 1
};

void hear(AVCodecContext& decoder, AVFrame& frame, Heard& heard) {
  while (avcodec_receive_frame(&decoder, &frame) >= 0) {
    if (frame.sample_rate <= 0) continue;
    heard.seconds += static_cast<double>(frame.nb_samples) / frame.sample_rate;
    heard.loudest = std::max(heard.loudest, loudest_in(frame));
  }
}

// Until its end, or until it is certainly too long.
Heard hear_all(AVFormatContext& file, const AVStream& stream, AVCodecContext& decoder) {
  Heard heard;
  const Owned<AVPacket> packet(av_packet_alloc());
  const Owned<AVFrame> frame(av_frame_alloc());
  const double most = std::chrono::duration<double>(k_longest_recording).count() + 60;
  while (heard.seconds <= most && av_read_frame(&file, packet.get()) >= 0) {
    if (packet->stream_index == stream.index && avcodec_send_packet(&decoder, packet.get()) >= 0)
      hear(decoder, *frame, heard);
    av_packet_unref(packet.get());
  }
  avcodec_send_packet(&decoder, nullptr);
  hear(decoder, *frame, heard);
  return heard;
}

Result<void> check(const Heard& heard, milliseconds length, milliseconds promised) {
  if (length.count() == 0) return refuse("there is no sound in it");
  const milliseconds longest = k_longest_recording;
  if (std::max(length, promised) > longest)
    return refuse(fmt::format("it lasts {} minutes or longer, at most {} fit",
                              std::chrono::floor<std::chrono::minutes>(length).count(),
                              k_longest_recording.count()),
                  "cut it");
  if (promised - length > std::max(milliseconds(1000), promised / 20))
    return refuse(fmt::format("it breaks off after {} of {} seconds", length.count() / 1000,
                              promised.count() / 1000),
                  k_copy_again);
  if (length < k_shortest_recording)
    return refuse("it is over before anything could be said", "record it again");
  if (heard.loudest == k_no_number)
    return refuse("some of its samples are no numbers", "export it again as MP3");
  if (heard.loudest < k_silence) return refuse("nothing can be heard in it", "record it again");
  return {};
}

}  // namespace

Result<RecordingFacts> Sound::facts() {
  const Owned<AVCodecContext> decoder = TRY(m_inside->decoder());
  AVFormatContext& file = *m_inside->file;
  const Heard heard = hear_all(file, *m_inside->stream, *decoder);
  const milliseconds length(std::llround(heard.seconds * 1000));
  TRY(check(heard, length, m_inside->promised()));
  return RecordingFacts{m_inside->type, avio_size(file.pb), length};
}

}  // namespace kiosk::authoring
