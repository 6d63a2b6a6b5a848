// What can be recorded, as plain values. One table, vocabulary(), says which events exist and which
// properties each may carry; whatever is not in it cannot be stored. That is how nothing personal
// gets into a log: no property takes free text. The one word a visitor writes is narrowed by
// PropKind::search_word, and told only as app/recorder says.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::stats {

// Who caused an event. Only visitors count in reports.
enum class Origin {
  visitor,
  staff,
  rehearsal,  // a script, a self-test, a soak test
  machine,    // the kiosk itself: boot, shutdown, fault
};

enum class Language { thai, english };

// When something happened, read from both clocks by the caller.
struct Moment {
  base::Instant boot_time;
  base::WallTime wall;
};

using PropValue = std::variant<std::int64_t, double, bool, std::string>;

struct Prop {
  std::string name;
  PropValue value;
  bool operator==(const Prop&) const = default;
};
using Props = std::vector<Prop>;  // in the order they were given

struct Event {
  std::string name;          // one of vocabulary()
  Props props = {};          // an empty text is the same as no property
  std::string session = {};  // from new_session_id(), or empty outside a session
  Origin origin = Origin::visitor;
  Language language = Language::thai;  // the visitor's language at that moment
  // What the visitor has chosen to see and reach better: is_a11y_word() each, in the order told
  // there, a blank between; empty if nothing.
  std::string a11y = {};
  bool operator==(const Event&) const = default;
};

enum class PropKind {
  word,     // a-z 0-9 . _ -, at most 32, a letter first: a screen, a reason, a language
  id,       // a plain id (base/id.h), or two of them with '/' between: facet/term
  integer,  // counts, ranks, and milliseconds where the name ends in _ms
  real,     // finite
  flag,
  ids,  // one id or more with a comma between, at most k_most_ids
  // What was searched for, folded (text/fold.h): a-z 0-9 and Thai letters, at most 40 of them, and
  // at most 6 digits, so that no telephone number, address or sentence can be one.
  search_word,
};

struct PropRule {
  std::string_view name;
  PropKind kind = PropKind::word;
};

constexpr std::size_t k_most_ids = 32;  // in one property of PropKind::ids

// Whether PropKind::search_word takes it.
bool is_search_word(std::string_view text);

// One of text-130, text-160, text-200 (percent), dark, contrast, still, low-reach, more-time.
bool is_a11y_word(std::string_view word);

// What may be lost first when the disk is away for so long that memory runs out.
enum class Weight { expendable, usual, essential };

struct EventRule {
  static constexpr std::size_t k_most_props = 8;
  std::string_view name;
  Weight weight = Weight::usual;
  std::array<PropRule, k_most_props> places = {};  // those with an empty name are unused

  std::span<const PropRule> props() const;
};

// The whole vocabulary. Adding an event is adding a line to this table.
std::span<const EventRule> vocabulary();

// The rule for events of this name, or nullptr.
const EventRule* rule_of(std::string_view name);

// Fails with Fault::input, naming the first thing the vocabulary does not allow.
base::Result<void> check(const Event& event);

// Takes away every property the vocabulary does not allow, and the empty ones. The event's name
// must be in the vocabulary.
void keep_allowed(Event& event);

// The value of a property, or nothing if it is not there or of another type.
std::optional<std::int64_t> integer_of(const Props& props, std::string_view name);
std::string text_of(const Props& props, std::string_view name);

std::string_view word_of(Origin origin);      // as stored: "visitor"
std::string_view word_of(Language language);  // as stored: "th"

// How far a wall clock can be believed: "ok"; "unset" before 2025, when this program did not exist
// (1970: a machine without a battery clock); "suspect" from 2100 (someone typed a Buddhist year).
std::string_view clock_quality(base::WallTime wall);

}  // namespace kiosk::stats
