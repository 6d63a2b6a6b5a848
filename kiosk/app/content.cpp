#include "app/content.h"

#include "catalog/schema.h"
#include "pack/pack_file.h"

#include <utility>

namespace kiosk::app {
namespace {

using base::Result;

constexpr base::Duration k_look_every = std::chrono::seconds(2);

}  // namespace

Content::Content(std::filesystem::path pack, std::function<void(const std::string&)> tell)
    : m_pack(std::move(pack)), m_tell(std::move(tell)) {}

std::optional<Content::Stamp> Content::stamp() const {
  std::error_code error;
  const auto written = std::filesystem::last_write_time(m_pack, error);
  if (error) return std::nullopt;
  const auto length = std::filesystem::file_size(m_pack, error);
  if (error) return std::nullopt;
  return Stamp{written, length};
}

void Content::complain(const std::string& message) {
  if (message == m_complaint) return;
  m_complaint = message;
  m_tell(message);
}

Result<std::unique_ptr<Content::Show>> Content::open() const {
  auto catalog = std::make_unique<catalog::Catalog>(TRY(pack::open(m_pack)));
  auto exhibition = screens::Exhibition::read(*catalog);
  if (!exhibition) {
    TRY(pack::verify(m_pack));  // says what is wrong in the operator's words
    return tl::unexpected(exhibition.error());
  }
  return std::make_unique<Show>(Show{std::move(catalog), *std::move(exhibition)});
}

bool Content::try_to_open() {
  auto opened = open();
  if (!opened) {
    complain(opened.error().message);
    return false;
  }
  m_complaint.clear();
  m_last = std::move(m_show);
  m_show = std::move(*opened);
  m_check = std::async(std::launch::async, [pack = m_pack] { return pack::verify(pack); });
  return true;
}

bool Content::poll(base::Instant now, bool may_switch) {
  if (m_check.valid() && m_check.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
    if (const auto checked = m_check.get(); !checked) {
      complain(checked.error().message);
      m_last = std::move(m_show);
      return true;
    }
  }
  if (m_looked && now - *m_looked < k_look_every) return false;
  m_looked = now;
  if (m_show && !may_switch) return false;
  const auto current = stamp();
  if (current == m_tried && current) return false;
  m_tried = current;
  return try_to_open();
}

platform::PictureSource Content::pictures() const {
  const auto own = std::make_shared<std::optional<catalog::Catalog>>();
  return [pack = m_pack, own](ui::PictureId id, int side) -> Result<std::vector<std::byte>> {
    if (!*own) own->emplace(TRY(pack::open(pack)));
    return (*own)->rendition(id, side);
  };
}

platform::VideoSource Content::video(const catalog::Video& video) const {
  const auto own = std::make_shared<std::optional<catalog::Catalog>>();
  return {.webm = video.webm,
          .bytes = video.bytes,
          .piece_bytes = catalog::k_video_piece,
          .duration = video.duration,
          .piece = [pack = m_pack, own,
                    id = video.id](std::int64_t position) -> Result<std::vector<std::byte>> {
            if (!*own) own->emplace(TRY(pack::open(pack)));
            return (*own)->video_piece(id, position);
          }};
}

}  // namespace kiosk::app
