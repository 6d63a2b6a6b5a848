#include "app/content.h"

#include "app/exposure.h"
#include "catalog/schema.h"
#include "pack/pack_file.h"
#include "trust/signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kiosk::app {
namespace {

using base::Result;

constexpr base::Duration k_look_every = std::chrono::seconds(2);
constexpr base::Duration k_quiet = std::chrono::minutes(5);  // then a pack is not to blame any more

catalog::Hidden hidden_in(const pack::HiddenIds& ids) {
  catalog::Hidden hidden;
  for (const std::string& id : ids.exhibits) hidden.exhibits.emplace_back(id);
  for (const std::string& id : ids.organisations) hidden.organisations.emplace_back(id);
  return hidden;
}

std::optional<platform::SoundFormat> format_of(catalog::SoundType type) {
  switch (type) {
    case catalog::SoundType::ogg:
      return platform::SoundFormat::ogg;
    case catalog::SoundType::mp3:
      return platform::SoundFormat::mp3;
    case catalog::SoundType::mp4:
      return platform::SoundFormat::mp4;
    case catalog::SoundType::flac:
      return platform::SoundFormat::flac;
    case catalog::SoundType::wav:
      return platform::SoundFormat::wav;
    case catalog::SoundType::unknown:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string sentence_of(const std::string& id, const pack::FellBack& fell) {
  return fmt::format("{} version {} stopped this kiosk three times within five minutes; {}", id,
                     fell.from,
                     fell.to.empty() ? std::string("there is no other version to show")
                                     : fmt::format("version {} is shown in its place", fell.to));
}

}  // namespace

Content::Content(ContentPlace place, std::function<void(const std::string&)> tell,
                 std::function<void()> wake)
    : m_place(std::move(place)),
      m_tell(std::move(tell)),
      m_wake(std::move(wake)),
      m_signature([trust = m_place.trust](const auto& file, const auto& stop) -> Result<void> {
        TRY(trust::check_signature(file, trust, stop));
        return {};
      }) {
  if (m_place.pack.empty()) m_shelf.emplace(m_place.shelf, m_place.trust);
}

std::filesystem::path Content::pointer() const {
  return m_shelf ? m_shelf->pointer() : m_place.pack;
}

std::optional<Content::Stamp> Content::stamp_of(const std::filesystem::path& file) {
  std::error_code error;
  const auto written = std::filesystem::last_write_time(file, error);
  if (error) return std::nullopt;
  const auto length = std::filesystem::file_size(file, error);
  if (error) return std::nullopt;
  return Stamp{written, length};
}

void Content::complain(const std::string& message) {
  if (!m_complaints.insert(message).second || m_told_before.contains(message)) return;
  m_tell(message);
}

// What is no trouble any more is told again if it comes back.
void Content::end_of_complaints() {
  m_told_before = std::exchange(m_complaints, {});
}

// Whether it is known who signed the one file as it is now; if not, that is found out in the
// background, and what is on show stays there meanwhile.
bool Content::is_signer_known(const std::optional<Stamp>& current) {
  if (!current) m_signed.reset();  // the file is gone, which is told when it is opened
  if (m_shelf || !m_place.trust.asked || !current || m_signed == current) return true;
  if (m_signing == current) return false;
  m_signing = current;
  m_signature.begin({m_place.pack});
  return false;
}

// True if there is an answer.
bool Content::take_signature() {
  for (WholeCheck::Finding& finding : m_signature.take_findings()) {
    m_signed = std::exchange(m_signing, std::nullopt);
    m_signer = std::move(finding.whole);
    return true;
  }
  return false;
}

bool Content::poll_and_wait(const stats::Moment& now, bool may_switch) {
  if (poll(now, may_switch)) return true;
  if (!m_signing) return false;
  m_signature.wait();
  return poll(now, may_switch);
}

bool Content::poll(const stats::Moment& now, bool may_switch) {
  m_last.clear();
  const bool dropped = drop_damaged();
  if (dropped) m_read.reset();  // to look what is left
  const bool answered = take_signature();
  if (!answered && m_looked && now.boot_time - *m_looked < k_look_every) return dropped;
  m_looked = now.boot_time;
  settle_quiet(now.boot_time);
  if (!m_shows.empty() && !may_switch) return dropped;
  const auto current = stamp_of(pointer());
  if (current && current == m_read) return dropped;
  if (!is_signer_known(current)) return dropped;
  m_read = current;
  const bool changed = look(now);
  end_of_complaints();
  return dropped || changed;
}

bool Content::look(const stats::Moment& now) {
  const auto packs = wanted(now);
  if (!packs) complain(packs.error().message);
  if (!packs && !m_shows.empty()) return false;
  if (m_shelf && packs && packs->empty() && m_complaints.empty())
    complain(fmt::format("{}: there is no pack to show; put one there with kiosk-pack install",
                         m_place.shelf.string()));
  keep_exposure();  // what is opened now goes on from there
  const std::vector<int> before = albums();
  Shows next;
  for (const Wanted& each : packs.value_or(std::vector<Wanted>()))
    if (auto show = show_of(each)) next.push_back(std::move(show));
  if (next.empty())
    if (auto show = sample()) next.push_back(std::move(show));
  put_up(std::move(next));
  if (albums() == before) return false;
  check_in_background();
  return true;
}

// The one file is held against the trusted keys each time it has changed, before this.
Result<pack::Showing> Content::showing() const {
  if (m_shelf) return m_shelf->showing();
  if (m_signed) TRY(Result<void>(m_signer));
  return pack::Showing{{{"", "", m_place.pack, {}}}, {}};
}

Result<std::vector<Content::Wanted>> Content::wanted(const stats::Moment& now) {
  pack::Showing showing = TRY(this->showing());
  const std::string mended = showing.mended;  // as it is now: begin() may write the list anew
  bool fell_back = false;
  if (m_shelf)
    for (const pack::OnShow& each : showing.packs) fell_back = begin(each, now) || fell_back;
  if (fell_back) showing = TRY(this->showing());
  for (const std::string& refused : showing.refused) complain(refused);
  if (!mended.empty()) complain(mended);
  std::vector<Wanted> wanted;
  for (pack::OnShow& each : showing.packs)
    wanted.push_back({each.id, each.file, stamp_of(each.file), std::move(each.hidden)});
  return wanted;
}

// True if the shelf has put another one in its place.
bool Content::begin(const pack::OnShow& pack, const stats::Moment& now) {
  const Show* const before = shown(pack.id);
  if (before && before->wanted.file == pack.file) return false;
  settle(pack.id);
  const auto begun = m_shelf->begun(pack.id, {m_place.boot, now.boot_time});
  m_begun[pack.id] = now.boot_time;
  if (!begun) complain(begun.error().message);
  if (!begun || !*begun) return false;
  ++m_fallen_back;
  complain(sentence_of(pack.id, **begun));
  return true;
}

void Content::settle(const std::string& id) {
  if (m_begun.erase(id) == 0) return;
  if (const auto settled = m_shelf->settled(id); !settled) complain(settled.error().message);
}

void Content::settle_quiet(base::Instant now) {
  std::vector<std::string> quiet;
  for (const auto& [id, begun] : m_begun)
    if (now - begun >= k_quiet) quiet.push_back(id);
  for (const std::string& id : quiet) settle(id);
}

void Content::end() {
  keep_exposure();
  while (!m_begun.empty()) settle(std::string(m_begun.begin()->first));
}

const Content::Show* Content::shown(const std::string& id) const {
  const auto found =
      std::ranges::find_if(m_shows, [&](const auto& show) { return show->wanted.id == id; });
  return found == m_shows.end() ? nullptr : found->get();
}

std::unique_ptr<Content::Show> Content::take(const std::function<bool(const Show&)>& is_it) {
  const auto found = std::ranges::find_if(m_shows, [&](const auto& show) { return is_it(*show); });
  if (found == m_shows.end()) return nullptr;
  auto taken = std::move(*found);
  m_shows.erase(found);
  return taken;
}

// The one on show if it is the same; else newly opened; else, where that fails, the one before.
std::unique_ptr<Content::Show> Content::show_of(const Wanted& wanted) {
  if (std::ranges::any_of(m_damaged, [&](const Wanted& each) { return each.is_same_file(wanted); }))
    return nullptr;
  if (auto same = take([&](const Show& show) { return show.wanted == wanted; })) return same;
  auto opened = open(wanted);
  if (opened) return std::move(*opened);
  complain(opened.error().message);
  return take([&](const Show& show) { return show.wanted.id == wanted.id; });
}

std::unique_ptr<Content::Show> Content::sample() {
  if (!m_shelf || !m_place.sample) return nullptr;
  complain(fmt::format("the sample {} is shown until the shelf has a pack that can be",
                       m_place.sample->string()));
  return show_of({"", *m_place.sample, stamp_of(*m_place.sample), {}});
}

bool Content::shows_sample() const {
  return m_shelf && m_shows.size() == 1 && m_shows.front()->wanted.id.empty();
}

Result<std::unique_ptr<Content::Show>> Content::open(const Wanted& wanted) {
  auto catalog = std::make_unique<catalog::Catalog>(TRY(pack::open(wanted.file)));
  TRY(catalog->hide(hidden_in(wanted.hidden)));
  auto exhibition = screens::Exhibition::read(*catalog);
  if (!exhibition) {
    TRY(pack::verify(wanted.file));  // says what is wrong in the operator's words
    return tl::unexpected(exhibition.error());
  }
  exhibition->album = ++m_albums;
  auto finder = finder_of(wanted);
  exhibition->finder = finder.get();
  take_up_exposure(*exhibition);
  auto pictures = std::make_shared<catalog::Catalog>(TRY(pack::open(wanted.file)));
  auto pieces = std::make_shared<Pieces>(TRY(pack::open(wanted.file)));
  return std::make_unique<Show>(Show{wanted, std::move(catalog), std::move(pictures),
                                     std::move(pieces), std::move(finder), *std::move(exhibition)});
}

// It opens the pack again, on its own thread.
std::unique_ptr<catalog::Finder> Content::finder_of(const Wanted& wanted) const {
  const auto opening = [file = wanted.file,
                        hidden = hidden_in(wanted.hidden)]() -> Result<catalog::Catalog> {
    catalog::Catalog catalog = TRY(pack::open(file));
    TRY(catalog.hide(hidden));
    return catalog;
  };
  return std::make_unique<catalog::Finder>(opening, m_wake);
}

// A damaged file is told once: the next one is written over it.
void Content::take_up_exposure(screens::Exhibition& exhibition) {
  if (!m_place.state) return;
  const auto file = exposure_file(*m_place.state, exhibition.facts.id);
  if (!file) return;
  if (const auto taken = app::take_up_exposure(*file, exhibition); !taken)
    complain(taken.error().message);
}

void Content::shown(const screens::Impression& impression) {
  for (auto& show : m_shows) {
    if (show->exhibition.album != impression.album) continue;
    const auto position = show->catalog->position_of(impression.exhibit);
    if (!position || !*position) return;
    const bool attract = impression.surface == screens::Surface::attract;
    (attract ? show->exhibition.attract_turns : show->exhibition.home_turns).shown(**position);
    show->turns_changed = true;
  }
}

void Content::keep_exposure() {
  if (!m_place.state) return;
  for (auto& show : m_shows) {
    if (!std::exchange(show->turns_changed, false)) continue;
    const auto file = exposure_file(*m_place.state, show->exhibition.facts.id);
    if (!file) continue;
    if (const auto kept = app::keep_exposure(*file, show->exhibition); !kept)
      complain(kept.error().message);
  }
}

// Those that have no successor are let go; only the crash of one that is shown can be its own.
void Content::put_up(Shows next) {
  for (auto& left : m_shows) {
    const std::string& id = left->wanted.id;
    if (std::ranges::none_of(next, [&](const auto& show) { return show->wanted.id == id; }))
      settle(id);
    m_last.push_back(std::move(left));
  }
  m_shows = std::move(next);
}

std::vector<int> Content::albums() const {
  std::vector<int> all;
  for (const auto& show : m_shows) all.push_back(show->exhibition.album);
  return all;
}

void Content::check_in_background() {
  std::vector<std::filesystem::path> files;
  for (const auto& show : m_shows)
    if (!show->whole) files.push_back(show->wanted.file);
  m_check.begin(std::move(files));
}

bool Content::drop_damaged() {
  bool dropped = false;
  for (const WholeCheck::Finding& finding : m_check.take_findings()) {
    const auto is_it = [&](const Show& show) { return show.wanted.file == finding.file; };
    if (finding.whole) {
      for (const auto& show : m_shows) show->whole = show->whole || is_it(*show);
    } else if (auto damaged = take(is_it)) {
      m_tell(finding.whole.error().message);
      m_damaged.push_back(damaged->wanted);
      m_last.push_back(std::move(damaged));
      dropped = true;
    }
  }
  return dropped;
}

screens::Exhibitions Content::exhibitions() const {
  screens::Exhibitions all;
  for (const auto& show : m_shows) all.push_back(&show->exhibition);
  return all;
}

std::vector<bool> Content::found_whole() const {
  std::vector<bool> all;
  for (const auto& show : m_shows) all.push_back(show->whole);
  return all;
}

void Content::settle_finders() {
  for (const auto& show : m_shows) show->finder->settle();
}

void Content::forget_kept() const {
  for (const auto& show : m_shows) {
    show->catalog->forget_kept();
    show->pictures->forget_kept();
  }
}

platform::PictureSource Content::pictures() const {
  std::map<int, std::shared_ptr<catalog::Catalog>> albums;
  for (const auto& show : m_shows) albums[show->exhibition.album] = show->pictures;
  return [albums = std::move(albums)](int album, ui::PictureId id,
                                      int side) -> Result<std::vector<std::byte>> {
    const auto found = albums.find(album);
    if (found == albums.end())
      return base::fail(base::Fault::missing, fmt::format("no pack has the album {}", album));
    return found->second->rendition(id, side);
  };
}

const Content::Show* Content::show_of(int album) const {
  const auto found = std::ranges::find_if(
      m_shows, [&](const auto& each) { return each->exhibition.album == album; });
  return found == m_shows.end() ? nullptr : found->get();
}

std::optional<platform::VideoSource> Content::video(int album, catalog::VideoId id) const {
  const Show* const show = show_of(album);
  if (!show) return std::nullopt;
  const auto video = show->catalog->video(id);
  if (!video || !*video) return std::nullopt;
  return platform::VideoSource{.webm = (*video)->webm,
                               .bytes = (*video)->bytes,
                               .piece_bytes = catalog::k_video_piece,
                               .duration = (*video)->duration,
                               .piece = [own = show->pieces, id](std::int64_t position) {
                                 const std::lock_guard lock(own->turn);
                                 return own->catalog.video_piece(id, position);
                               }};
}

std::optional<platform::SoundSource> Content::recording(int album, catalog::RecordingId id) const {
  const Show* const show = show_of(album);
  if (!show || id == 0) return std::nullopt;
  const auto recording = show->catalog->recording(id);
  if (!recording || !*recording) return std::nullopt;
  const auto format = format_of((*recording)->type);
  if (!format) return std::nullopt;
  return platform::SoundSource{.format = *format,
                               .file = {.bytes = (*recording)->bytes,
                                        .piece_bytes = catalog::k_recording_piece,
                                        .piece =
                                            [own = show->pieces, id](std::int64_t position) {
                                              const std::lock_guard lock(own->turn);
                                              return own->catalog.recording_piece(id, position);
                                            }},
                               .duration = (*recording)->duration};
}

}  // namespace kiosk::app
