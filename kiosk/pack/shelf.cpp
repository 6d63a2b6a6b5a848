#include "pack/shelf.h"

#include "base/file.h"
#include "base/id.h"
#include "pack/copy.h"
#include "pack/lock.h"
#include "pack/pack_file.h"
#include "pack/version.h"
#include "trust/signature.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace kiosk::pack {
namespace {

using base::Fault;
using base::Result;
namespace fs = std::filesystem;

constexpr std::uintmax_t k_longest_signature = 16 << 10;
constexpr std::uintmax_t k_longest_recall = 1 << 20;
constexpr std::size_t k_longest_version = 64;
constexpr std::size_t k_kept = 2;

fs::path pointer_of(const fs::path& folder) {
  return folder / "shelf.list";
}
fs::path spare_of(const fs::path& folder) {
  return folder / "shelf.spare";
}
fs::path starts_of(const fs::path& folder) {
  return folder / "starts.list";
}
fs::path incoming_of(const fs::path& folder) {
  return folder / "incoming.part";
}

Result<Lock> lock_list(const fs::path& folder) {
  return Lock::take(folder / "list.lock", IfHeld::wait);
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

// The copy is checked, but people know the file they brought.
tl::unexpected<base::Error> about(const fs::path& source, const fs::path& copy, base::Error error) {
  replace_all(error.message, copy.string(), source.string());
  replace_all(error.message, copy.filename().string(), source.filename().string());
  return tl::unexpected(std::move(error));
}

void remove_with_signature(const fs::path& file) {
  std::error_code none;
  fs::remove(file, none);
  fs::remove(trust::signature_of(file), none);
}

Result<void> copy_signature(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::remove(to, error);  // of an install that was cut short
  const auto length = fs::file_size(from, error);
  if (error || length > k_longest_signature) return {};  // as good as none
  TRY(copy_whole(from, to));
  return {};
}

// What is checked is what is kept: a stick that answers differently when it is read a second time
// finds that it was read once only. `use` gets the copy, with its signature beside it, and its
// digest.
template <typename Use>
auto from_stick(const fs::path& folder, const fs::path& file, Use use)
    -> decltype(use(file, std::string())) {
  const Lock lock = TRY(Lock::take(folder / "install.lock", IfHeld::fail));
  const fs::path copy = incoming_of(folder);
  const std::string digest = TRY(copy_whole(file, copy));
  auto done = copy_signature(trust::signature_of(file), trust::signature_of(copy)).and_then([&] {
    return use(copy, digest);
  });
  remove_with_signature(copy);  // nothing is there if it was installed
  if (!done) return about(file, copy, done.error());
  return done;
}

// Packs that no event names any more. Whatever else lies here is somebody's own and stays.
void sweep(const fs::path& folder, const ShelfList& list) {
  std::set<std::string> named;
  for (const ShelvedEvent& event : list.events)
    for (const ShelvedPack& pack : event.packs) named.insert(pack.digest);
  std::error_code error;
  std::vector<fs::path> left;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const std::string digest = name.substr(0, name.find('.'));
    if (digest.size() == 64 && name.starts_with(digest + ".kpack") && !named.contains(digest))
      left.push_back(entry->path());
  }
  for (const fs::path& file : left) fs::remove(file, error);
}

// A folder that was just made must itself survive a power cut.
void flush_entry(const fs::path& path) {
  const int parent = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (parent < 0) return;
  ::fsync(parent);
  ::close(parent);
}

std::string versions_of(const ShelvedEvent& event) {
  std::string versions;
  for (const ShelvedPack& pack : event.packs)
    versions += (versions.empty() ? "" : " and ") + pack.version;
  return versions;
}

tl::unexpected<base::Error> no_such_event(const std::string& id) {
  return base::fail(Fault::missing,
                    fmt::format("no event {} is on the shelf; kiosk-pack list says which are", id));
}

Result<const ShelvedEvent*> event_in(const ShelfList& list, const std::string& id) {
  const ShelvedEvent* const event = list.event(id);
  if (!event || event->packs.empty()) return no_such_event(id);
  return event;
}

// The pack a person means; of two with the same version the one that is not on show.
Result<const ShelvedPack*> version_in(const ShelvedEvent& event, const std::string& version) {
  const ShelvedPack* found = nullptr;
  for (const ShelvedPack& pack : event.packs)
    if (compare_versions(pack.version, version) == 0 && (!found || found == event.on_show()))
      found = &pack;
  if (!found)
    return base::fail(Fault::missing,
                      fmt::format("version {} of {} is not on the shelf; there is {}", version,
                                  event.id, versions_of(event)));
  return found;
}

// The new pack goes first; beside it stays the one that was on show, or else the one before.
void put_first(ShelvedEvent& event, ShelvedPack pack) {
  std::erase_if(event.packs, [&](const ShelvedPack& each) { return each.digest == pack.digest; });
  std::stable_sort(event.packs.begin(), event.packs.end(),
                   [&](const ShelvedPack& left, const ShelvedPack& right) {
                     return (left.digest == event.active) > (right.digest == event.active);
                   });
  event.active = pack.digest;
  event.packs.insert(event.packs.begin(), std::move(pack));
  if (event.packs.size() > k_kept) event.packs.resize(k_kept);
}

void put_in(ShelfList& list, const Installed& installed, ShelvedPack pack) {
  if (!list.event(installed.id)) list.events.push_back({installed.id, pack.version, "", {}});
  ShelvedEvent& event = *list.event(installed.id);
  // The same bytes are signed by whoever signed them before, though nobody asked this time.
  if (const ShelvedPack* const same = event.with_digest(pack.digest); same && pack.signer.empty())
    pack.signer = same->signer;
  if (compare_versions(pack.version, event.highest) > 0) event.highest = pack.version;
  put_first(event, std::move(pack));
}

// By value: the digest may well be that of the pack that goes.
void take_out(ShelvedEvent& event, const std::string digest) {
  std::erase_if(event.packs, [&](const ShelvedPack& each) { return each.digest == digest; });
  if (event.active != digest) return;
  const ShelvedPack* const left = event.other();
  event.active = left && !left->crashed ? left->digest : "";
}

Result<Installed> facts_of(const fs::path& file) {
  const catalog::PackFacts facts = TRY(TRY(open(file)).facts());
  if (!base::is_plain_id(facts.id))
    return base::fail(Fault::input, fmt::format("{}: the event's id must be small Latin letters, "
                                                "digits, dots and dashes; change it in the event "
                                                "sheet and build the pack again",
                                                file.string()));
  if (facts.version.empty() || facts.version.size() > k_longest_version)
    return base::fail(Fault::input, fmt::format("{}: the event's version must be 1 to {} letters, "
                                                "such as 1.2 or 2026-09-15; change it in the event "
                                                "sheet and build the pack again",
                                                file.string(), k_longest_version));
  return Installed{.id = facts.id, .version = facts.version};
}

Result<ShelfList> read_list(const fs::path& file) {
  auto list = read_shelf_list(TRY(base::read_file(file)));
  if (!list) list.error().message = fmt::format("{}: {}", file.string(), list.error().message);
  return list;
}

bool fall_back(ShelvedEvent& event, FellBack& told) {
  ShelvedPack* const crashed = event.with_digest(event.active);
  if (!crashed) return false;
  crashed->crashed = true;
  told.from = crashed->version;
  const ShelvedPack* const other = event.other();
  event.active = other && !other->crashed ? other->digest : "";
  if (!event.active.empty()) told.to = other->version;
  return true;
}

}  // namespace

Shelf::Shelf(fs::path folder, trust::Trust trust) : m_trust(std::move(trust)) {
  std::error_code error;
  m_folder = fs::absolute(folder, error).lexically_normal();
  if (!m_folder.has_filename()) m_folder = m_folder.parent_path();  // "shelf/"
}

fs::path Shelf::pointer() const {
  return pointer_of(m_folder);
}

fs::path Shelf::file_of(const ShelvedPack& pack) const {
  return m_folder / (pack.digest + ".kpack");
}

Result<ShelfList> Shelf::list() const {
  std::error_code none;
  if (!fs::exists(pointer(), none)) return ShelfList{};
  auto list = read_list(pointer());
  if (list || list.error().fault != Fault::damaged) return list;
  auto spare = read_list(spare_of(m_folder));
  return spare ? spare : list;
}

bool Shelf::is_damaged() const {
  std::error_code none;
  if (!fs::exists(pointer(), none)) return false;
  const auto list = read_list(pointer());
  return !list && list.error().fault == Fault::damaged;
}

Result<Showing> Shelf::showing() const {
  const ShelfList list = TRY(this->list());
  Showing showing;
  if (is_damaged())
    showing.mended = fmt::format("{}: the list of packs was damaged; it is read from {} beside it",
                                 pointer().string(), spare_of(m_folder).filename().string());
  for (const ShelvedEvent& event : list.events) {
    const ShelvedPack* const pack = event.on_show();
    if (!pack) continue;
    const auto hold_back = [&](const char* why) {
      showing.refused.push_back(fmt::format("{} version {} {}", event.id, pack->version, why));
    };
    const auto signer = trust::read_public_key(pack->signer);
    std::error_code none;
    if (m_trust.asked && !(signer && m_trust.covers(*signer)))
      hold_back(
          "was not signed with a key that is trusted here; install a signed one, or check it "
          "with kiosk-pack activate");
    else if (!fs::exists(file_of(*pack), none))
      hold_back("has lost its file; install it again");
    else
      showing.packs.push_back({event.id, pack->version, file_of(*pack), list.hidden(event.id)});
  }
  return showing;
}

Result<std::optional<FellBack>> Shelf::begun(const std::string& id, const StartTime& now) {
  std::optional<FellBack> told;
  if (const ShelfList list = TRY(this->list()); !list.event(id)) return told;
  const Lock lock = TRY(lock_list(m_folder));
  ShelfList list = TRY(this->list());
  if (is_damaged()) TRY(save(list));
  ShelvedEvent* const event = list.event(id);
  if (!event || event->active.empty()) return told;
  std::vector<Start> starts = recent(read_starts(starts_of(m_folder)), now);
  FellBack back;
  if (keeps_crashing(starts, event->active) && fall_back(*event, back)) {
    TRY(save(list));
    told = back;
  }
  if (!event->active.empty()) starts.push_back({id, event->active, now});
  TRY(write_starts(starts_of(m_folder), starts));
  return told;
}

Result<void> Shelf::settled(const std::string& id) {
  const auto is_its = [&](const Start& start) { return start.event == id; };
  std::vector<Start> starts = read_starts(starts_of(m_folder));
  if (std::none_of(starts.begin(), starts.end(), is_its)) return {};
  const Lock lock = TRY(lock_list(m_folder));
  starts = read_starts(starts_of(m_folder));
  std::erase_if(starts, is_its);
  return write_starts(starts_of(m_folder), starts);
}

Result<void> Shelf::make_folder() const {
  std::error_code error;
  if (fs::is_directory(m_folder, error)) return {};
  if (fs::exists(m_folder, error))
    return base::fail(Fault::input,
                      fmt::format("{} is a file, not a folder; say with --shelf where "
                                  "the packs are kept",
                                  m_folder.string()));
  fs::create_directories(m_folder, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be made: {}; say with --shelf where the "
                                  "packs are kept",
                                  m_folder.string(), error.message()));
  flush_entry(m_folder);
  return {};
}

Result<Installed> Shelf::install(const fs::path& file, Older older) {
  TRY(make_folder());
  return from_stick(m_folder, file, [&](const fs::path& copy, const std::string& digest) {
    return take(copy, digest, older);
  });
}

// A stranger's file is asked for its signature before anything in it is read.
Result<std::string> Shelf::checked_signer(const fs::path& file) const {
  if (!m_trust.asked) return std::string();
  return trust::line_of(TRY(trust::check_signature(file, m_trust)).by);
}

Result<Installed> Shelf::take(const fs::path& source, const std::string& digest, Older older) {
  const std::string signer = TRY(checked_signer(source));
  TRY(verify(source));
  Installed installed = TRY(facts_of(source));
  if (!signer.empty()) installed.signer = TRY(trust::read_public_key(signer)).id;
  const Lock lock = TRY(lock_list(m_folder));
  ShelfList list = TRY(this->list());
  TRY(check_version(list, installed, digest, older));
  if (ShelvedEvent* const event = list.event(installed.id)) {
    installed.was_here = event->with_digest(digest) != nullptr;
    if (const ShelvedPack* const before = event->on_show()) installed.before = before->version;
  }
  TRY(place(digest));
  put_in(list, installed, {digest, installed.version, signer, false});
  TRY(save(list));
  sweep(m_folder, list);
  return installed;
}

Result<void> Shelf::check_version(const ShelfList& list, const Installed& pack,
                                  const std::string& digest, Older older) const {
  const ShelvedEvent* const event = list.event(pack.id);
  if (!event) return {};
  const fs::path file = incoming_of(m_folder);
  const auto order = compare_versions(pack.version, event->highest);
  if (order < 0 && (m_trust.asked || older == Older::refuse))
    return base::fail(
        Fault::input,
        fmt::format("{}: its version {} of {} is older than {}, which was here before; to go back "
                    "on purpose use kiosk-pack roll-back{}",
                    file.string(), pack.version, pack.id, event->highest,
                    m_trust.asked ? "" : ", or install it with --allow-older"));
  const bool on_shelf = std::any_of(event->packs.begin(), event->packs.end(),
                                    [&](const ShelvedPack& each) { return each.digest == digest; });
  if (order == 0 && m_trust.asked && !on_shelf)
    return base::fail(Fault::input,
                      fmt::format("{}: version {} of {} was here before with other content, and "
                                  "which is the later one cannot be told; raise the version in the "
                                  "event sheet, build and sign again",
                                  file.string(), pack.version, pack.id));
  return {};
}

// The signature first: a pack that lies here has what was brought with it.
Result<void> Shelf::place(const std::string& digest) const {
  const fs::path copy = incoming_of(m_folder);
  const fs::path target = m_folder / (digest + ".kpack");
  std::error_code none;
  if (fs::exists(trust::signature_of(copy), none))
    TRY(base::publish_file(trust::signature_of(copy), trust::signature_of(target)));
  return base::publish_file(copy, target);
}

// The spare first: cut short between the two, it says what was about to be, of which everything is
// already in its place.
Result<void> Shelf::save(const ShelfList& list) const {
  TRY(base::write_file_whole(spare_of(m_folder), text_of(list)));
  return base::write_file_whole(pointer(), text_of(list));
}

Result<std::vector<Recall>> Shelf::install_recall(const fs::path& file) {
  std::error_code error;
  if (fs::file_size(file, error) > k_longest_recall && !error)
    return base::fail(Fault::input, fmt::format("{} is too large for a recall", file.string()));
  TRY(make_folder());
  return from_stick(m_folder, file,
                    [&](const fs::path& copy, const std::string&) { return take_recall(copy); });
}

Result<std::vector<Recall>> Shelf::take_recall(const fs::path& source) {
  TRY(checked_signer(source));
  const auto recalls = read_recalls(TRY(base::read_file(source)));
  if (!recalls)
    return base::fail(recalls.error().fault,
                      fmt::format("{}: {}", source.string(), recalls.error().message));
  auto counted = TRY(add(*recalls));
  if (counted.empty())
    return base::fail(Fault::input, fmt::format("{}: a later recall of the same things was here "
                                                "before; nothing is changed",
                                                source.string()));
  return counted;
}

Result<std::vector<Recall>> Shelf::add(const std::vector<Recall>& recalls) {
  const Lock lock = TRY(lock_list(m_folder));
  ShelfList list = TRY(this->list());
  std::vector<Recall> counted;
  for (const Recall& recall : recalls) {
    const auto same = std::find_if(list.recalls.begin(), list.recalls.end(),
                                   [&](const Recall& each) { return each.is_about_same(recall); });
    if (same != list.recalls.end() && same->issued > recall.issued) continue;
    if (same != list.recalls.end()) list.recalls.erase(same);
    list.recalls.push_back(recall);
    counted.push_back(recall);
  }
  if (!counted.empty()) TRY(save(list));
  return counted;
}

Result<void> Shelf::recall(const Recall& recall) {
  if (m_trust.asked)
    return base::fail(Fault::input,
                      "this kiosk takes signed recalls only; make one with kiosk-pack "
                      "recall -o FILE.recall --key SECRET and install it");
  Recall last =
      recall;  // what a person does here and now is the last word, whatever the clocks say
  for (const Recall& each : TRY(list()).recalls)
    if (each.is_about_same(recall)) last.issued = std::max(last.issued, each.issued);
  TRY(make_folder());
  TRY(add({last}));
  return {};
}

Result<void> Shelf::check(const ShelvedPack& pack) const {
  TRY(checked_signer(file_of(pack)));
  return verify(file_of(pack));
}

Result<void> Shelf::show(const std::string& id, const std::string& digest) {
  const fs::path file = m_folder / (digest + ".kpack");
  const std::string signer = TRY(checked_signer(file));
  TRY(verify(file));
  const Lock lock = TRY(lock_list(m_folder));
  ShelfList list = TRY(this->list());
  ShelvedEvent* const event = list.event(id);
  ShelvedPack* const pack = event ? event->with_digest(digest) : nullptr;
  if (!pack) return no_such_event(id);  // somebody removed it while it was being checked
  if (m_trust.asked) pack->signer = signer;
  pack->crashed = false;
  event->active = digest;
  return save(list);
}

Result<void> Shelf::activate(const std::string& id, const std::string& version) {
  const ShelfList list = TRY(this->list());
  const ShelvedEvent* const event = TRY(event_in(list, id));
  return show(id, TRY(version_in(*event, version))->digest);
}

Result<std::string> Shelf::roll_back(const std::string& id) {
  const ShelfList list = TRY(this->list());
  const ShelvedEvent* const event = TRY(event_in(list, id));
  if (!event->on_show())
    return base::fail(
        Fault::input,
        fmt::format("no version of {} is on show; choose one with kiosk-pack activate "
                    "(there is {})",
                    id, versions_of(*event)));
  const ShelvedPack* const before = event->other();
  if (!before)
    return base::fail(Fault::missing,
                      fmt::format("there is nothing to go back to: {} has only version {} on the "
                                  "shelf",
                                  id, versions_of(*event)));
  TRY(show(id, before->digest));
  return before->version;
}

Result<void> Shelf::remove(const std::string& id, const std::optional<std::string>& version,
                           Highest highest) {
  if (!TRY(this->list()).event(id)) return no_such_event(id);
  const Lock lock = TRY(lock_list(m_folder));
  ShelfList list = TRY(this->list());
  ShelvedEvent* const event = list.event(id);
  if (!event || (event->packs.empty() && highest == Highest::keep)) return no_such_event(id);
  if (version) {
    take_out(*event, TRY(version_in(*event, *version))->digest);
  } else {
    event->packs.clear();
    event->active.clear();
  }
  if (event->packs.empty() && highest == Highest::forget)
    std::erase_if(list.events, [&](const ShelvedEvent& each) { return each.id == id; });
  TRY(save(list));
  sweep(m_folder, list);
  return {};
}

}  // namespace kiosk::pack
