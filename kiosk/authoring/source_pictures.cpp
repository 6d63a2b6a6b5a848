#include "authoring/source_pictures.h"

#include <utility>

namespace kiosk::authoring {

using base::Result;

PictureHeaders inspect_pictures(Workshop& workshop, const MediaFolder& media,
                                const std::set<std::string>& names, const CountPictures& count) {
  std::vector<Workshop::Ticket> tickets;
  for (const std::string& name : names)
    tickets.push_back(workshop.start_inspecting(media.path_of(name)));
  PictureHeaders headers;
  auto ticket = tickets.begin();
  for (const std::string& name : names) {
    headers.emplace(name, workshop.header(*ticket++));
    count(headers.size(), names.size());
  }
  return headers;
}

PictureLine::PictureLine(Workshop& workshop, RenditionCache& cache,
                         std::vector<WantedPicture> wanted)
    : m_workshop(workshop), m_cache(cache), m_wanted(std::move(wanted)) {}

// Two for each worker: one in its hands, and one for when it is done while we write.
void PictureLine::work_ahead() {
  const auto most = static_cast<std::size_t>(m_workshop.workers()) * 2;
  while (m_begun < m_wanted.size() && m_ahead.size() < most) {
    const WantedPicture& wanted = m_wanted[m_begun++];
    Ahead& ahead = m_ahead.emplace_back();
    ahead.kept = m_cache.fetch(wanted.digest);
    if (!ahead.kept) ahead.ticket = m_workshop.start_preparing(wanted.file);
  }
}

Result<PreparedPicture> PictureLine::next() {
  work_ahead();
  Ahead first = std::move(m_ahead.front());
  m_ahead.pop_front();
  if (first.kept) {
    ++m_reused;
    return std::move(*first.kept);
  }
  Result<PreparedPicture> picture = m_workshop.picture(first.ticket);
  if (picture) m_cache.keep(*picture);
  return picture;
}

}  // namespace kiosk::authoring
