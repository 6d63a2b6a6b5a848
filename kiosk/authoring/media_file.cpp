#include "authoring/media_file.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include <string>

namespace kiosk::authoring {

AVFormatContext* open_media_file(const std::filesystem::path& file, const char* demuxers,
                                 const char* decoders) {
  av_log_set_level(AV_LOG_QUIET);
  AVDictionary* options = nullptr;
  av_dict_set(&options, "format_whitelist", demuxers, 0);
  av_dict_set(&options, "codec_whitelist", decoders, 0);
  av_dict_set(&options, "protocol_whitelist", "file", 0);
  AVFormatContext* opened = nullptr;
  const std::string address = "file:" + std::filesystem::absolute(file).string();
  const int error = avformat_open_input(&opened, address.c_str(), nullptr, &options);
  av_dict_free(&options);
  return error < 0 ? nullptr : opened;
}

}  // namespace kiosk::authoring
