// Where pictures are opened: in processes of their own. A picture that crashes, hangs or bloats its
// decoder ends a worker, never the build; its Error names what happened, and the next picture gets
// a fresh worker.
//
// A worker is a fork of this program, without exec. That is sound because kiosk-pack has one
// thread (this class waits with poll(), and nobody else starts one that lives on), and because
// libvips is started in workers only, after the fork: there is no lock and no thread for a child to
// miss. It needs no second program to be found, which would tie this room to app, and a fresh
// worker costs some 50 ms, for libvips to start. What a worker may do is in confinement.h.
#pragma once

#include "authoring/pictures.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace kiosk::authoring {

struct WorkshopLimits {
  int workers = 0;                      // processes at a time; 0: one for each core
  std::int64_t memory = 1'500'000'000;  // bytes of address space for one picture
  int seconds = 20;                     // of processor time for one picture
  int patience = 120;                   // seconds by the clock: a decoder may also wait for ever
};

class Workshop {
 public:
  explicit Workshop(const WorkshopLimits& limits = {});
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop();  // ends the workers, whatever they are doing

  int workers() const;  // how many pictures are worked on at a time

  using Ticket = std::uint64_t;

  // Puts a file in the queue; it is worked on while the caller waits for any ticket. The results
  // of finished tickets stay in memory until they are fetched.
  Ticket start_inspecting(const std::filesystem::path& file);
  Ticket start_preparing(const std::filesystem::path& file);
  Ticket start_preparing(const Pixels& pixels);  // such as a frame of a video

  // Waits until the file was worked on. Once for each ticket. Fails as inspect_picture() and
  // prepare_picture() do, with Fault::input where the worker did not survive the picture, and with
  // Fault::system where no worker can be started.
  base::Result<PictureHeader> header(Ticket ticket);
  base::Result<PreparedPicture> picture(Ticket ticket);

 private:
  struct Crew;
  std::unique_ptr<Crew> m_crew;
};

}  // namespace kiosk::authoring
