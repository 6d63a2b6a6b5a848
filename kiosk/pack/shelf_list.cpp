#include "pack/shelf_list.h"

#include "base/id.h"
#include "pack/words_of_line.h"
#include "trust/digest.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::pack {
namespace {

using base::Fault;
using base::Result;

constexpr std::string_view k_first_line = "kiosk shelf 1";
constexpr std::string_view k_beginning = "kiosk shelf ";

std::string digest_of(std::string_view text) {
  trust::Digest digest;
  digest.add(text);
  return digest.finish();
}

tl::unexpected<base::Error> damaged() {
  return base::fail(Fault::damaged,
                    "the list of packs is damaged; remove it and install the packs again");
}

bool is_digest(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

// "event  ID  HIGHEST  ACTIVE"
bool take_event(const Words& words, ShelfList& list) {
  if (words.size() != 4 || !base::is_plain_id(words[1]) || list.event(words[1])) return false;
  if (!words[3].empty() && !is_digest(words[3])) return false;
  list.events.push_back({words[1], words[2], words[3], {}});
  return true;
}

// "pack  ID  DIGEST  VERSION  SIGNER  good|crashed"
bool take_pack(const Words& words, ShelfList& list) {
  ShelvedEvent* const event = words.size() == 6 ? list.event(words[1]) : nullptr;
  if (!event || !is_digest(words[2])) return false;
  if (words[5] != "good" && words[5] != "crashed") return false;
  event->packs.push_back({words[2], words[3], words[4], words[5] == "crashed"});
  return true;
}

bool take_recall(std::string_view line, ShelfList& list) {
  auto recall = recall_in(line);
  if (recall) list.recalls.push_back(*std::move(recall));
  return recall.has_value();
}

bool take(std::string_view line, ShelfList& list) {
  const Words words = words_in(line);
  if (words.empty()) return false;
  if (words[0] == "event") return take_event(words, list);
  if (words[0] == "pack") return take_pack(words, list);
  return take_recall(line, list);
}

}  // namespace

const ShelvedPack* ShelvedEvent::on_show() const {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&](const ShelvedPack& pack) { return pack.digest == active; });
  return found == packs.end() ? nullptr : &*found;
}

const ShelvedPack* ShelvedEvent::other() const {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&](const ShelvedPack& pack) { return pack.digest != active; });
  return found == packs.end() ? nullptr : &*found;
}

ShelvedPack* ShelvedEvent::with_digest(std::string_view digest) {
  const auto found = std::find_if(packs.begin(), packs.end(),
                                  [&](const ShelvedPack& pack) { return pack.digest == digest; });
  return found == packs.end() ? nullptr : &*found;
}

ShelvedEvent* ShelfList::event(std::string_view id) {
  const auto found = std::find_if(events.begin(), events.end(),
                                  [&](const ShelvedEvent& each) { return each.id == id; });
  return found == events.end() ? nullptr : &*found;
}

const ShelvedEvent* ShelfList::event(std::string_view id) const {
  return const_cast<ShelfList*>(this)->event(id);  // NOLINT: it only looks
}

HiddenIds ShelfList::hidden(std::string_view id) const {
  HiddenIds ids;
  for (const Recall& recall : recalls)
    if (recall.pack == id && recall.hide)
      (recall.kind == Hidden::exhibit ? ids.exhibits : ids.organisations).insert(recall.id);
  return ids;
}

std::string text_of(const ShelfList& list) {
  std::string text = fmt::format("{}\n", k_first_line);
  for (const ShelvedEvent& event : list.events) {
    text += joined({"event", event.id, event.highest, event.active}) + "\n";
    for (const ShelvedPack& pack : event.packs)
      text += joined({"pack", event.id, pack.digest, pack.version, pack.signer,
                      pack.crashed ? "crashed" : "good"}) +
              "\n";
  }
  for (const Recall& recall : list.recalls) text += line_of(recall) + "\n";
  return text + digest_of(text) + "\n";
}

Result<ShelfList> read_shelf_list(std::string_view text) {
  const auto lines = whole_lines(text);
  if (!lines || lines->size() < 2) return damaged();
  const std::size_t before_sum = text.size() - lines->back().size() - 1;
  if (digest_of(text.substr(0, before_sum)) != lines->back()) return damaged();
  if (lines->front() != k_first_line && lines->front().starts_with(k_beginning))
    return base::fail(Fault::newer, "the shelf was filled by a newer kiosk-pack; update this one");
  if (lines->front() != k_first_line) return damaged();
  ShelfList list;
  for (std::size_t at = 1; at + 1 < lines->size(); ++at)
    if (!take((*lines)[at], list)) return damaged();
  for (const ShelvedEvent& event : list.events)
    if (!event.active.empty() && !event.on_show()) return damaged();
  return list;
}

}  // namespace kiosk::pack
