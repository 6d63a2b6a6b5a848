#include "stats/event.h"

#include "base/id.h"
#include "stats/dictionary.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::stats {
namespace {

using base::Fault;
using base::Result;

constexpr PropRule word(std::string_view name) {
  return {name, PropKind::word};
}
constexpr PropRule id(std::string_view name) {
  return {name, PropKind::id};
}
constexpr PropRule integer(std::string_view name) {
  return {name, PropKind::integer};
}

constexpr PropRule search_word(std::string_view name) {
  return {name, PropKind::search_word};
}

constexpr PropRule real(std::string_view name) {
  return {name, PropKind::real};
}
constexpr PropRule flag(std::string_view name) {
  return {name, PropKind::flag};
}
constexpr PropRule ids(std::string_view name) {
  return {name, PropKind::ids};
}

// Known words stand behind each event; a new word needs no change here, a new property does.
constexpr EventRule k_vocabulary[] = {
    {"boot", Weight::essential, {}},
    {"shutdown", Weight::essential, {}},
    // The run before ended without a shutdown. down_ms: from its last event to this run's first,
    // by the wall clock, if that can be believed
    {"crash_recovered", Weight::essential, {integer("down_ms")}},
    // entry: attract, resume
    {"session_start", Weight::essential, {word("entry")}},
    // reason: timeout, finish, restart, power, staff; duration_ms: first to last touch
    {"session_end",
     Weight::essential,
     {word("reason"), integer("actions"), integer("exhibits"), integer("duration_ms")}},
    // via: tile, search, related, index, qr-return, back; rank: place in the list, from 1
    {"view", Weight::usual, {word("screen"), id("id"), word("from"), word("via"), integer("rank")}},
    // dwell_ms: foreground time, at most last touch + 60 s; active_ms: first to last touch;
    // max_scroll: how far down at most, percent; not there if the page does not scroll
    {"leave",
     Weight::usual,
     {word("screen"), id("id"), integer("dwell_ms"), integer("active_ms"), integer("max_scroll")}},
    // id: the exhibit. Of a video: which one in the pack; action: play, pause, stop, finish; at_ms:
    // where in it; watched_ms: since play. Of a picture: which one, from 1; action: open, next,
    // zoom. Of a page read aloud, action: listen, listen-stop; at_ms: since it began; id: empty if
    // it is no exhibit's
    {"media",
     Weight::usual,
     {id("id"), integer("video"), integer("picture"), word("action"), integer("at_ms"),
      integer("watched_ms")}},
    // Once, when it is done: len: letters typed; results: works found; chosen_rank: of the work
    // that was opened, from 1; layout: kedmanee, abc, latin
    {"search",
     Weight::usual,
     {search_word("q_norm"), integer("len"), integer("results"), integer("chosen_rank"),
      word("layout")}},
    // A list was narrowed by a term: action: put; or is no longer: take; results: works left
    {"filter", Weight::usual, {id("facet"), id("term"), word("action"), integer("results")}},
    // In no session: of a work (id) that was shown unasked for a second at least; screen: attract,
    // home; count: how often in the three hours before. In a session: the works (ids) whose tiles
    // lay before the visitor for a second at least, each once a session
    {"impression", Weight::expendable, {word("screen"), id("id"), integer("count"), ids("ids")}},
    // id: the exhibit; action: put, take. What stands at a session's end counts: votes.h
    {"bag", Weight::usual, {id("id"), word("action")}},
    {"like", Weight::usual, {id("id"), word("action")}},
    {"vote", Weight::essential, {id("id"), word("action")}},
    // The pack lets visitors vote. votes: how many a visit has; opens_ms: sealed until then, UTC
    // since 1970, or not there
    {"voting", Weight::essential, {integer("votes"), integer("opens_ms")}},
    // id: the exhibit whose links' QR codes were shown
    {"link_qr", Weight::usual, {id("id")}},
    // Asked of whoever ended the visit by "finish", before the session's end. answer: good, fair,
    // bad
    {"feedback", Weight::usual, {word("answer")}},
    {"lang_change", Weight::usual, {word("from"), word("to")}},
    // what: text (p100 to p200), colours (light, dark, contrast), motion, reach, time (on, off)
    {"a11y_change", Weight::usual, {word("what"), word("from"), word("to")}},
    // answer: continue, ignore
    {"timeout_warning", Weight::usual, {word("answer")}},
    // Every minute. fps: frames drawn a second while anything moved; frame_p99: milliseconds, of
    // the frames drawn; both only if any was. temp_c: of the hottest part, where the machine tells.
    // disk_free_mb: where the log lies
    {"heartbeat",
     Weight::expendable,
     {real("fps"), real("frame_p99"), integer("rss_mb"), integer("disk_free_mb"), real("temp_c"),
      flag("touch_ok"), flag("display_ok")}},
    // The wall clock was set. step_ms: by how much it went on, or back where it is negative
    {"clock_step", Weight::essential, {integer("step_ms")}},
    // from, to: pack ids
    {"pack_change", Weight::essential, {id("from"), id("to")}},
    // what: events-dropped, props-refused, pack-fell-back, sample-shown, font-missing, touch-lost,
    // touch-storm, touch-held; count: how many events, properties, packs, touches
    {"fault", Weight::essential, {word("what"), integer("count")}},
    {"staff_enter", Weight::essential, {}},
    // A wrong code was given. count: how often in a row
    {"staff_fail", Weight::essential, {integer("count")}},
    // What staff did in their panel. action: install, activate, pack-refused, settings, touch-test,
    // cleaning, restart; pack: its id, of the first two
    {"staff_act", Weight::essential, {word("action"), id("pack")}},
    // Statistics were taken away. format: of the file; rows: how many
    {"export", Weight::essential, {word("format"), integer("rows")}},
};

bool is_word(std::string_view text) {
  return base::is_plain_id(text) && text.size() <= 32 && text.front() >= 'a';
}

bool is_id(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return base::is_plain_id(text);
  return base::is_plain_id(text.substr(0, slash)) && base::is_plain_id(text.substr(slash + 1));
}

bool is_ids(std::string_view text) {
  const auto all = split(text, ',');
  return all.size() <= k_most_ids && joined(all, ',') == text && std::ranges::all_of(all, is_id);
}

// The length of the letter that text begins with, if a search word may have it: 1, or 3 bytes for
// the Thai of U+0E01 to U+0E5B; 0 for all else.
std::size_t search_letter(std::string_view text) {
  const char c = text.front();
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return 1;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.size() < 3 || byte(0) != 0xE0 || byte(2) < 0x80 || byte(2) > 0xBF) return 0;
  const bool thai = (byte(1) == 0xB8 && byte(2) > 0x80) || (byte(1) == 0xB9 && byte(2) <= 0x9B);
  return thai ? 3 : 0;
}

bool is_empty(const Prop& prop) {
  const auto* text = std::get_if<std::string>(&prop.value);
  return text && text->empty();
}

bool fits(const PropValue& value, PropKind kind) {
  const auto* text = std::get_if<std::string>(&value);
  switch (kind) {
    case PropKind::word:
      return text && is_word(*text);
    case PropKind::id:
      return text && is_id(*text);
    case PropKind::ids:
      return text && is_ids(*text);
    case PropKind::search_word:
      return text && is_search_word(*text);
    case PropKind::integer:
      return std::holds_alternative<std::int64_t>(value);
    case PropKind::flag:
      return std::holds_alternative<bool>(value);
    case PropKind::real: {
      const auto* real = std::get_if<double>(&value);
      return real && std::isfinite(*real);
    }
  }
  return false;
}

bool is_allowed(const EventRule& rule, const Prop& prop) {
  const auto props = rule.props();
  const auto found = std::ranges::find(props, prop.name, &PropRule::name);
  return found != props.end() && (is_empty(prop) || fits(prop.value, found->kind));
}

bool is_session(std::string_view session) {
  return session.empty() || base::is_plain_id(session);
}

bool is_a11y(std::string_view words) {
  const auto all = split(words);
  return joined(all) == words && std::ranges::all_of(all, is_a11y_word);
}

bool is_repeated(const Props& props, const Prop& prop) {
  return std::ranges::find(props, prop.name, &Prop::name) != props.begin() + (&prop - props.data());
}

}  // namespace

bool is_search_word(std::string_view text) {
  constexpr int k_most_letters = 40;
  constexpr int k_most_digits = 6;
  int letters = 0;
  int digits = 0;
  while (!text.empty()) {
    const std::size_t length = search_letter(text);
    if (length == 0) return false;
    const bool digit = (length == 1 && text.front() <= '9') ||
                       (text.substr(0, length) >= "๐" && text.substr(0, length) <= "๙");
    if (++letters > k_most_letters || (digit && ++digits > k_most_digits)) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool is_a11y_word(std::string_view word) {
  constexpr std::string_view k_words[] = {"text-130", "text-160", "text-200",  "dark",
                                          "contrast", "still",    "low-reach", "more-time"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

std::span<const PropRule> EventRule::props() const {
  const auto end = std::ranges::find(places, std::string_view(), &PropRule::name);
  return std::span(places).first(static_cast<std::size_t>(end - places.begin()));
}

std::span<const EventRule> vocabulary() {
  return k_vocabulary;
}

const EventRule* rule_of(std::string_view name) {
  const auto found = std::ranges::find(k_vocabulary, name, &EventRule::name);
  return found == std::end(k_vocabulary) ? nullptr : &*found;
}

Result<void> check(const Event& event) {
  const EventRule* rule = rule_of(event.name);
  if (!rule)
    return base::fail(Fault::input, fmt::format("there is no event named '{}'", event.name));
  if (!is_session(event.session))
    return base::fail(Fault::input, fmt::format("'{}' is no session id", event.session));
  if (!is_a11y(event.a11y))
    return base::fail(Fault::input,
                      fmt::format("'{}' are no words for aids to see and reach", event.a11y));
  for (const Prop& prop : event.props)
    if (!is_allowed(*rule, prop) || is_repeated(event.props, prop))
      return base::fail(Fault::input, fmt::format("event '{}' cannot carry this '{}': see the "
                                                  "vocabulary in stats/event.cpp",
                                                  event.name, prop.name));
  return {};
}

void keep_allowed(Event& event) {
  const EventRule* rule = rule_of(event.name);
  if (!is_session(event.session)) event.session.clear();
  if (!is_a11y(event.a11y)) event.a11y.clear();
  Props kept;
  for (Prop& prop : event.props) {
    const bool repeated = std::ranges::find(kept, prop.name, &Prop::name) != kept.end();
    if (rule && is_allowed(*rule, prop) && !is_empty(prop) && !repeated)
      kept.push_back(std::move(prop));
  }
  event.props = std::move(kept);
}

std::optional<std::int64_t> integer_of(const Props& props, std::string_view name) {
  const auto found = std::ranges::find(props, name, &Prop::name);
  if (found == props.end()) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&found->value);
  return number ? std::optional(*number) : std::nullopt;
}

std::string text_of(const Props& props, std::string_view name) {
  const auto found = std::ranges::find(props, name, &Prop::name);
  if (found == props.end()) return {};
  const auto* text = std::get_if<std::string>(&found->value);
  return text ? *text : std::string();
}

std::string_view word_of(Origin origin) {
  switch (origin) {
    case Origin::visitor:
      return "visitor";
    case Origin::staff:
      return "staff";
    case Origin::rehearsal:
      return "rehearsal";
    case Origin::machine:
      return "machine";
  }
  return "machine";
}

std::string_view word_of(Language language) {
  return language == Language::english ? "en" : "th";
}

std::string_view clock_quality(base::WallTime wall) {
  using namespace std::chrono;
  if (wall < sys_days(2025y / January / 1)) return "unset";
  return wall < sys_days(2100y / January / 1) ? "ok" : "suspect";
}

}  // namespace kiosk::stats
