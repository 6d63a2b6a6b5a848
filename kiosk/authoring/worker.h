// One worker of the workshop: what it is asked, how it answers, and how it lives.
#pragma once

#include "authoring/workshop.h"
#include "base/result.h"

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::authoring {

enum class Task : char { inspect = 'i', prepare = 'p', prepare_pixels = 'x' };

// A frame is its length without these eight bytes, then its content.
// What it is about is a file's path, or pixels as bytes (picture_bytes.h).
std::string order_frame(Task task, std::string_view about);

// The length of the whole frame that begins here. Nothing before it can be told.
std::optional<std::size_t> frame_length(std::string_view received);

// What a whole frame answers: the bytes of picture_bytes.h, or the worker's Error.
base::Result<std::string> answer_in(std::string_view frame);

// The life of a worker, in the child of a fork: confines itself, then answers orders until the
// socket is closed or its parent is gone.
[[noreturn]] void work(int socket, pid_t parent, const WorkshopLimits& limits);

}  // namespace kiosk::authoring
