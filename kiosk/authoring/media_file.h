// A stranger's film or recording opened by libav, the same way for both. Inside the room.
#pragma once

#include <filesystem>

struct AVFormatContext;

namespace kiosk::authoring {

// Only these demuxers and decoders of libav's (names between commas) and no other file or network
// are used, whatever the file asks for. The caller closes it (avformat_close_input); nullptr where
// it cannot be read.
AVFormatContext* open_media_file(const std::filesystem::path& file, const char* demuxers,
                                 const char* decoders);

}  // namespace kiosk::authoring
