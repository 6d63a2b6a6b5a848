// One visit put together from its events: what the counting needs to know of it, every word as a
// number. Inside the room.
#pragma once

#include "stats/event_row.h"
#include "stats/numbers.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kiosk::stats {

// What the numbers in a visit stand for. Those of the first Things that are made from the same
// dictionary are the same, so that two halves of a log can be counted apart and put together.
struct Things {
  Texts words;                    // screens, entries, reasons, languages, keyboard layouts, faults
  Texts terms;                    // that were searched for
  ByNumber<Texts> exhibits;       // by pack
  ByNumber<Texts> organisations;  // by pack
  ByNumber<Texts> facet_terms;    // by pack: facet/term
};

enum class Aid { text, colours, motion, reach, time };
constexpr std::array<std::string_view, 5> k_aids = {"text", "colours", "motion", "reach", "time"};

// What a visitor may answer when asked how it was, as the event `feedback` has it.
constexpr std::array<std::string_view, 3> k_opinions = {"good", "fair", "bad"};

struct Visit {
  struct View {  // of an exhibit
    Number exhibit = 0;
    std::int64_t opened_ms = 0;            // mono; of the latest return to it
    std::optional<std::int64_t> dwell_ms;  // nothing until it was left
    bool open = true;
  };
  struct Search {
    std::optional<Number> term;           // not told where it might name somebody
    std::optional<std::int64_t> results;  // not told where it was given up
    bool chosen = false;
    std::optional<Number> layout;
  };
  struct Deed {  // with an exhibit: what is true of it or how often it was done
    Number exhibit = 0;
    bool shown = false;
    bool liked = false;
    bool bagged = false;
    bool voted = false;
    std::int32_t plays = 0;
    std::int32_t finished = 0;
    std::int32_t qr = 0;
  };

  std::string session;  // its id
  Number pack = 0;
  bool visitor = false;
  bool ended = false;
  bool english = false;
  std::optional<std::chrono::sys_days> day;
  int hour = 0;
  std::int64_t wall_ms = 0;  // of the event that gave the day
  std::int64_t first_seq = 0;
  std::int64_t start_ms = 0;  // mono
  std::int64_t last_ms = 0;   // mono, of the last thing done
  std::int64_t actions = 0;
  std::optional<std::int64_t> reported_actions;
  std::optional<std::int64_t> reported_duration_ms;
  Number language = 0;
  std::optional<Number> entry;
  std::optional<Number> reason;
  std::optional<Number> first_choice;  // screen
  std::optional<Number> last_screen;
  std::uint32_t aids = 0;              // bits by Aid
  std::optional<std::size_t> opinion;  // of k_opinions; the last one
  std::int64_t language_changes = 0;
  std::int64_t warnings = 0;
  std::int64_t continued = 0;
  std::int64_t pictures = 0;
  std::int64_t watched_ms = 0;
  std::vector<View> views;
  std::vector<std::pair<Number, std::int64_t>> screens;        // and how often each was opened
  std::vector<std::pair<Number, std::int64_t>> organisations;  // pages opened
  std::vector<std::pair<Number, std::int64_t>> facet_terms;    // lists opened
  std::vector<std::pair<Number, std::int64_t>> filters;        // facet terms chosen
  std::vector<Search> searches;
  std::vector<Deed> deeds;

  void clear();  // keeps the memory of the lists
};

std::int64_t duration_ms(const Visit& visit);
bool is_engaged(const Visit& visit);
bool is_pass(const Visit::View& view);

// Puts the visits of one boot after another together. Several may be open at once.
class Visits {
 public:
  // `done` is called when a visit ended, or its boot did.
  Visits(Things& things, std::function<void(const Visit&)> done);

  void begin_boot(std::chrono::minutes utc_offset);
  // An event with a session. What comes after its session's end is left out.
  void add(const EventRow& row, What what, const RowProps& props);
  void end_boot();

  bool is_any_open() const { return !m_open.empty(); }

 private:
  Visit* visit_of(const EventRow& row);
  void finish(const std::string& session);
  void apply(Visit& visit, const EventRow& row, What what, const RowProps& props);
  void view(Visit& visit, const EventRow& row, const RowProps& props);
  void leave(Visit& visit, const EventRow& row, const RowProps& props);
  void media(Visit& visit, const RowProps& props);
  void search(Visit& visit, const RowProps& props);
  void filter(Visit& visit, const RowProps& props);
  void shown(Visit& visit, const RowProps& props);
  Visit::Deed& deed(Visit& visit, std::string_view exhibit);

  Things& m_things;
  std::function<void(const Visit&)> m_done;
  std::chrono::minutes m_utc_offset{0};
  std::unordered_map<std::string, std::unique_ptr<Visit>> m_open;  // by session
  std::unordered_set<std::size_t> m_ended;                         // hashes of sessions
  std::vector<std::unique_ptr<Visit>> m_spare;
  std::string m_session;       // of the last event
  Visit* m_present = nullptr;  // its visit
  std::string m_word;          // put together to be looked up
  Number m_home = 0;
  Number m_exhibit = 0;
};

}  // namespace kiosk::stats
