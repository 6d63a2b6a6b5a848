// The one place that decides what is worth counting: what happened in a visit becomes events.
#pragma once

#include "screens/visit.h"
#include "stats/event.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

class Recorder {
 public:
  Recorder(stats::Origin origin, catalog::Language first_language)
      : m_origin(origin), m_first_language(first_language), m_language(first_language) {}

  // The events a happening makes, none or one. `now` is when it happened.
  std::vector<stats::Event> events_of(const screens::Happening& happening, base::Instant now);

  // The power goes or the program ends in the middle of a visit: what is open is closed.
  std::vector<stats::Event> break_off(base::Instant now);

 private:
  struct Session {
    std::string id;
    base::Instant start;
    base::Instant last_touch;
    std::int64_t actions = 0;
    std::int64_t exhibits = 0;
  };
  struct Opened {
    screens::Place place;
    base::Instant since;
  };

  stats::Event event(const char* name, stats::Props props) const;
  std::optional<stats::Event> left(base::Instant now);
  stats::Event searched(const screens::Searched& searched) const;
  stats::Event media(const screens::Watched& watched, base::Instant now);
  stats::Event listened(const screens::Listened& listened, base::Instant now);
  stats::Event kept(const screens::Keep& what) const;
  stats::Event session_end(const char* reason);

  stats::Origin m_origin;
  catalog::Language m_first_language;
  catalog::Language m_language;
  std::optional<Session> m_session;
  std::optional<Opened> m_opened;
  std::optional<base::Instant> m_watching;  // since when a video has been playing
};

// The rules of a pack's voting, told to the log so that it can be recounted without the pack.
// `utc_offset` is of the hall's clock.
stats::Event voting_of(const catalog::PackFacts& facts, std::chrono::minutes utc_offset);

// How statistics name a place: its screen and the id of what it shows.
struct Sight {
  std::string screen;
  std::string id;
  bool operator==(const Sight&) const = default;
};
Sight sight_of(const screens::Place& place);

}  // namespace kiosk::app
