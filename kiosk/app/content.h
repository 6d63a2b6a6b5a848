// The pack on show: opened when it is good, watched while it is not, checked whole in the
// background.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "platform/pictures.h"
#include "platform/video.h"
#include "screens/screen.h"

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

class Content {
 public:
  // `tell` gets one line for the operator, once for each new trouble.
  Content(std::filesystem::path pack, std::function<void(const std::string&)> tell);

  // Looks whether the file has appeared, changed or been found damaged; reads the file's state at
  // most every two seconds. `may_switch` is false while a visitor is looking. True if what is on
  // show has changed.
  bool poll(base::Instant now, bool may_switch);

  // Valid until the next poll() that returned true; nullptr if there is nothing to show.
  const screens::Exhibition* exhibition() const { return m_show ? &m_show->exhibition : nullptr; }
  const catalog::Catalog* catalog() const { return m_show ? m_show->catalog.get() : nullptr; }

  // Reads pictures through a connection of its own, for the worker.
  platform::PictureSource pictures() const;
  // The same of one video, for the player's thread.
  platform::VideoSource video(const catalog::Video& video) const;

 private:
  struct Show {
    std::unique_ptr<catalog::Catalog> catalog;
    screens::Exhibition exhibition;
  };
  struct Stamp {  // what a changed file differs in
    std::filesystem::file_time_type written;
    std::uintmax_t length = 0;
    bool operator==(const Stamp&) const = default;
  };

  base::Result<std::unique_ptr<Show>> open() const;
  std::optional<Stamp> stamp() const;
  bool try_to_open();
  void complain(const std::string& message);

  std::filesystem::path m_pack;
  std::function<void(const std::string&)> m_tell;
  std::unique_ptr<Show> m_show;
  std::unique_ptr<Show> m_last;  // kept until the next change: screens may still point to it
  std::optional<Stamp> m_tried;
  std::optional<base::Instant> m_looked;
  std::future<base::Result<void>> m_check;
  std::string m_complaint;
};

}  // namespace kiosk::app
