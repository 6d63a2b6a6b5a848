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
  using Events = std::vector<stats::Event>;

  // `first_comfort` is what every visit begins with.
  Recorder(stats::Origin origin, catalog::Language first_language,
           screens::Comfort first_comfort = {})
      : m_origin(origin),
        m_first_language(first_language),
        m_language(first_language),
        m_first_comfort(first_comfort),
        m_comfort(first_comfort) {}

  // The events a happening makes, often none. `now` is when it happened.
  Events events_of(const screens::Happening& happening, base::Instant now);

  // The power goes, the program ends or staff come in the middle of a visit: what is open is
  // closed.
  Events break_off(base::Instant now, const char* reason = "power");

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

  // What each happening makes; in a session, but for the first.
  Events told(const screens::VisitStarted&, base::Instant now);
  Events told(const screens::VisitEnded& ended, base::Instant);
  Events told(const screens::Acted&, base::Instant now);
  Events told(const screens::Entered& entered, base::Instant now);
  Events told(const screens::Left& gone, base::Instant now);
  Events told(const screens::LanguageSwitched& switched, base::Instant);
  Events told(const screens::ComfortChanged& changed, base::Instant);
  Events told(const screens::WarningAnswered& answered, base::Instant now);
  Events told(const screens::FeedbackGiven& given, base::Instant);
  Events told(const screens::Watched& watched, base::Instant now);
  Events told(const screens::Listened& listened, base::Instant now);
  Events told(const screens::Looked& looked, base::Instant);
  Events told(const screens::Searched& done, base::Instant);
  Events told(const screens::Filtered& narrowed, base::Instant);
  Events told(const screens::Offered& offered, base::Instant);
  Events told(const screens::Kept& kept, base::Instant);
  Events told(const screens::LinksShown& shown, base::Instant);
  Events told(const screens::Shown&, base::Instant) { return {}; }        // summed up: Impressions
  Events told(const screens::EventChosen&, base::Instant) { return {}; }  // the log is turned to it

  stats::Event event(const char* name, stats::Props props) const;
  std::optional<stats::Event> left(base::Instant now, std::optional<int> scrolled);
  stats::Event looked(const char* action, const std::string& exhibit, int picture) const;
  stats::Event searched(const screens::Searched& searched) const;
  stats::Event media(const screens::Watched& watched, base::Instant now);
  stats::Event listened(const screens::Listened& listened, base::Instant now);
  stats::Event kept(const screens::Keep& what) const;
  stats::Event session_end(const char* reason);

  stats::Origin m_origin;
  catalog::Language m_first_language;
  catalog::Language m_language;
  screens::Comfort m_first_comfort;
  screens::Comfort m_comfort;
  std::optional<Session> m_session;
  std::optional<Opened> m_opened;
  std::optional<base::Instant> m_watching;  // since when a video has been playing
};

// The rules of a pack's voting, told to the log so that it can be recounted without the pack.
// `utc_offset` is of the hall's clock.
stats::Event voting_of(const catalog::PackFacts& facts, std::chrono::minutes utc_offset);

// What differs from plain text, light colours and so on, in the words of stats::Event::a11y.
std::string a11y_of(const screens::Comfort& comfort);

// How statistics name a place: its screen and the id of what it shows.
struct Sight {
  std::string screen;
  std::string id;
  bool operator==(const Sight&) const = default;
};
Sight sight_of(const screens::Place& place);

}  // namespace kiosk::app
