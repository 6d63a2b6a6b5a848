#include "app/pack_review.h"

#include "pack/pack_file.h"
#include "pack/version.h"
#include "trust/signature.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::Result;

using Reviewed = tl::expected<PackReview, Refused>;

tl::unexpected<Refused> refuse(Refusal why, std::string detail) {
  return tl::unexpected<Refused>(Refused{why, std::move(detail)});
}

// How the same fault is to be told, by what was asked.
Refusal of_signature(Fault fault) {
  switch (fault) {
    case Fault::missing:
      return Refusal::no_signature;
    case Fault::input:
      return Refusal::stranger;
    case Fault::system:
    case Fault::busy:
      return Refusal::gone;
    default:
      return Refusal::damaged;
  }
}

Refusal of_file(Fault fault) {
  switch (fault) {
    case Fault::missing:
    case Fault::system:
    case Fault::busy:
      return Refusal::gone;
    case Fault::input:
      return Refusal::not_a_pack;
    case Fault::newer:
      return Refusal::newer;
    case Fault::damaged:
      break;
  }
  return Refusal::damaged;
}

std::string signer_of(const std::string& line) {
  const auto key = trust::read_public_key(line);
  return key ? trust::name_of(key->id) : std::string();
}

// What is too damaged to be opened has no title; that is told elsewhere.
catalog::Text title_in(const fs::path& file) {
  const auto catalog = pack::open(file);
  if (!catalog) return {};
  const auto event = catalog->event();
  if (!event) return {};
  return event->short_name.empty() ? event->name : event->short_name;
}

// Against what is on the shelf: the version, and what it would change.
Reviewed compared(PackReview review, const catalog::Catalog& after, const pack::Shelf& shelf,
                  bool keys_asked) {
  const auto list = shelf.list();
  const pack::ShelvedEvent* const event = list ? list->event(review.id) : nullptr;
  if (event && !event->highest.empty()) {
    const auto order = pack::compare_versions(review.version, event->highest);
    if (order < 0) return refuse(Refusal::older, event->highest);
  }
  std::optional<catalog::Catalog> before;
  if (const pack::ShelvedPack* const shown = event ? event->on_show() : nullptr) {
    review.before = shown->version;
    if (auto opened = pack::open(shelf.file_of(*shown))) before.emplace(std::move(*opened));
  }
  auto changes = catalog::changes_between(before ? &*before : nullptr, after);
  if (!changes) return refuse(Refusal::damaged, changes.error().message);
  review.changes = std::move(*changes);
  const bool same_version = event && pack::compare_versions(review.version, event->highest) == 0;
  if (keys_asked && same_version && !review.changes.empty())
    return refuse(Refusal::same_number, review.version);
  return review;
}

}  // namespace

Result<std::vector<ShelfRow>> rows_of(const pack::Shelf& shelf) {
  std::vector<ShelfRow> rows;
  const pack::ShelfList list = TRY(shelf.list());
  for (const pack::ShelvedEvent& event : list.events) {
    const auto first = static_cast<std::ptrdiff_t>(rows.size());
    for (const pack::ShelvedPack& each : event.packs)
      rows.push_back({event.id, each.version, title_in(shelf.file_of(each)), signer_of(each.signer),
                      each.digest == event.active, each.crashed});
    std::stable_partition(rows.begin() + first, rows.end(), std::mem_fn(&ShelfRow::on_show));
  }
  return rows;
}

std::vector<fs::path> packs_on(const std::vector<fs::path>& sticks) {
  std::vector<fs::path> found;
  const auto look_at = [&](const fs::directory_entry& entry) {
    std::error_code none;
    const bool hidden = entry.path().filename().string().starts_with(".");
    if (!hidden && entry.path().extension() == ".kpack" &&
        entry.symlink_status(none).type() == fs::file_type::regular)
      found.push_back(entry.path());
  };
  for (const fs::path& stick : sticks) {
    std::error_code error;
    for (fs::directory_iterator entry(stick, error), end;
         !error && entry != end && found.size() < k_most_on_sticks; entry.increment(error))
      look_at(*entry);
  }
  std::ranges::sort(found);
  return found;
}

Reviewed review(const fs::path& file, const pack::Shelf& shelf, const trust::Trust& trust,
                const std::stop_token& stop) {
  PackReview review{.file = file,
                    .id = {},
                    .version = {},
                    .title = {},
                    .before = {},
                    .signer = {},
                    .changes = {}};
  if (trust.asked) {
    const auto by = trust::check_signature(file, trust, stop);
    if (!by) return refuse(of_signature(by.error().fault), by.error().message);
    review.signer = trust::name_of(by->by.id);
  }
  const auto opened = pack::open(file);
  if (!opened) return refuse(of_file(opened.error().fault), opened.error().message);
  if (const auto whole = pack::verify(file, stop); !whole)
    return refuse(of_file(whole.error().fault), whole.error().message);
  const auto facts = opened->facts();
  const auto event = opened->event();
  if (!facts || !event)
    return refuse(Refusal::damaged, !facts ? facts.error().message : event.error().message);
  review.id = facts->id;
  review.version = facts->version;
  review.title = event->short_name.empty() ? event->name : event->short_name;
  return compared(std::move(review), *opened, shelf, trust.asked);
}

Refused refused(const base::Error& error) {
  switch (error.fault) {
    case Fault::busy:
      return {Refusal::busy, error.message};
    case Fault::system:
      return {Refusal::disk, error.message};
    case Fault::missing:
      return {Refusal::gone, error.message};
    case Fault::input:
      return {Refusal::older, error.message};
    case Fault::newer:
      return {Refusal::newer, error.message};
    case Fault::damaged:
      break;
  }
  return {Refusal::damaged, error.message};
}

}  // namespace kiosk::app
