#include "app/recorder.h"

#include "screens/timetable.h"
#include "stats/dictionary.h"
#include "stats/random_id.h"
#include "text/fold.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {
namespace {

using screens::Page;

// Nobody reads on for longer than this without a touch; more would be an abandoned page.
constexpr base::Duration k_reading_cap = std::chrono::seconds(60);

const char* word_of(catalog::Language language) {
  return language == catalog::Language::thai ? "th" : "en";
}

stats::Language recorded(catalog::Language language) {
  return language == catalog::Language::thai ? stats::Language::thai : stats::Language::english;
}

// The statistics' words for them.
const char* word_of(ui::KeyLayout keys) {
  switch (keys) {
    case ui::KeyLayout::kedmanee:
      return "kedmanee";
    case ui::KeyLayout::alphabet:
      return "abc";
    case ui::KeyLayout::english:
      return "latin";
  }
  return "";
}

}  // namespace

Sight sight_of(const screens::Place& place) {
  switch (place.page) {
    case Page::categories:
      return {"facet", place.subject};
    case Page::schools:
      return {"org_list", ""};
    case Page::organisation:
      return {"org", place.subject};
    case Page::results: {
      const auto& choices = place.selection.choices;
      const bool one_term = choices.size() == 1 && choices.front().terms.size() == 1;
      if (!one_term) return {"results", ""};
      return {"term", choices.front().facet.value() + "/" + choices.front().terms.front().value()};
    }
    default:
      return {screens::name_of(place.page), place.subject};
  }
}

std::string a11y_of(const screens::Comfort& comfort) {
  std::vector<std::string> words;
  if (comfort.text_percent > 100) words.push_back("text-" + std::to_string(comfort.text_percent));
  if (comfort.mode == ui::Mode::dark) words.emplace_back("dark");
  if (comfort.mode == ui::Mode::contrast) words.emplace_back("contrast");
  if (comfort.still) words.emplace_back("still");
  if (comfort.low) words.emplace_back("low-reach");
  if (comfort.more_time) words.emplace_back("more-time");
  return stats::joined(words);
}

stats::Event voting_of(const catalog::PackFacts& facts, std::chrono::minutes utc_offset) {
  stats::Props props{{"votes", std::int64_t{facts.votes}}};
  if (const auto opens = screens::moment_in(facts.votes_open)) {
    const auto local = opens->day.time_since_epoch() + opens->time.value_or(std::chrono::minutes{});
    props.push_back(
        {"opens_ms", std::int64_t{std::chrono::milliseconds(local - utc_offset).count()}});
  }
  return {.name = "voting", .props = std::move(props), .origin = stats::Origin::machine};
}

stats::Event Recorder::event(const char* name, stats::Props props) const {
  return {.name = name,
          .props = std::move(props),
          .session = m_session ? m_session->id : std::string(),
          .origin = m_origin,
          .language = recorded(m_language),
          .a11y = a11y_of(m_comfort)};
}

std::optional<stats::Event> Recorder::left(base::Instant now, std::optional<int> scrolled) {
  if (!m_opened || !m_session) return std::nullopt;
  const Opened opened = *std::exchange(m_opened, std::nullopt);
  const base::Instant end = std::min(now, m_session->last_touch + k_reading_cap);
  const base::Duration dwell = std::max(base::Duration{}, end - opened.since);
  const base::Duration active =
      std::max(base::Duration{}, std::min(now, m_session->last_touch) - opened.since);
  const Sight sight = sight_of(opened.place);
  stats::Props props{{"screen", sight.screen},
                     {"id", sight.id},
                     {"dwell_ms", base::milliseconds(dwell)},
                     {"active_ms", base::milliseconds(active)}};
  if (scrolled) props.push_back({"max_scroll", std::int64_t{*scrolled}});
  return event("leave", std::move(props));
}

Recorder::Events Recorder::told(const screens::Entered& entered, base::Instant now) {
  m_opened = Opened{entered.place, now};
  if (entered.place.page == Page::exhibit) ++m_session->exhibits;
  const Sight sight = sight_of(entered.place);
  stats::Props props{{"screen", sight.screen},
                     {"id", sight.id},
                     {"from", sight_of({.page = entered.from}).screen},
                     {"via", std::string(screens::name_of(entered.via))}};
  if (entered.rank >= 0) props.push_back({"rank", std::int64_t{entered.rank} + 1});
  Events made{event("view", std::move(props))};
  if (entered.place.page == Page::gallery)
    made.push_back(looked("open", entered.place.subject, entered.place.picture));
  return made;
}

stats::Event Recorder::looked(const char* action, const std::string& exhibit, int picture) const {
  return event(
      "media",
      {{"id", exhibit}, {"picture", std::int64_t{picture} + 1}, {"action", std::string(action)}});
}

// A long list in a large window takes several events.
Recorder::Events Recorder::told(const screens::Offered& offered, base::Instant) {
  Events made;
  const std::string screen = sight_of(offered.place).screen;
  std::vector<std::string> ids;
  for (const catalog::ExhibitId& work : offered.works) {
    ids.push_back(work.value());
    if (ids.size() < stats::k_most_ids && &work != &offered.works.back()) continue;
    made.push_back(event("impression", {{"screen", screen}, {"ids", stats::joined(ids, ',')}}));
    ids.clear();
  }
  return made;
}

// What was typed is told only folded, and only once it is known whether it is a word of the content
// or one the content lacks; whatever might name or reach somebody is left out (stats/event.h).
stats::Event Recorder::searched(const screens::Searched& searched) const {
  const screens::Search& search = searched.search;
  const std::string word = text::fold(search.read_as.empty() ? search.typed : search.read_as);
  stats::Props props;
  if (search.results && stats::is_search_word(word)) props.push_back({"q_norm", word});
  const auto letters = static_cast<std::int64_t>(text::decode(search.typed).size());
  props.push_back({"len", letters});
  if (search.results) props.push_back({"results", *search.results});
  if (searched.rank >= 0) props.push_back({"chosen_rank", std::int64_t{searched.rank} + 1});
  props.push_back({"layout", std::string(word_of(search.keys))});
  return event("search", std::move(props));
}

stats::Event Recorder::media(const screens::Watched& watched, base::Instant now) {
  using What = screens::Watched::What;
  constexpr std::pair<What, const char*> k_actions[] = {{What::played, "play"},
                                                        {What::paused, "pause"},
                                                        {What::stopped, "stop"},
                                                        {What::finished, "finish"}};
  const auto* const action =
      std::find_if(std::begin(k_actions), std::end(k_actions),
                   [&](const auto& known) { return known.first == watched.what; });
  stats::Props props{{"id", watched.exhibit.value()},
                     {"video", watched.video},
                     {"action", std::string(action->second)},
                     {"at_ms", std::int64_t{watched.position.count()}}};
  if (m_watching) {
    props.push_back({"watched_ms", base::milliseconds(now - *m_watching)});
    m_session->last_touch = now;  // whoever watched was there, although nothing was touched
  }
  m_watching.reset();
  if (watched.what == What::played) m_watching = now;
  return event("media", std::move(props));
}

// A school's page and the one about the event have no work to be counted with.
stats::Event Recorder::listened(const screens::Listened& listened, base::Instant now) {
  const bool work = listened.place.page == Page::exhibit;
  m_session->last_touch = now;  // whoever listened was there
  return event("media", {{"id", work ? listened.place.subject : std::string()},
                         {"action", std::string(listened.began ? "listen" : "listen-stop")},
                         {"at_ms", base::milliseconds(listened.position)}});
}

stats::Event Recorder::kept(const screens::Keep& what) const {
  constexpr const char* k_names[] = {"bag", "like", "vote"};  // by screens::Shelf
  return event(k_names[static_cast<std::size_t>(what.shelf)],
               {{"id", what.work.id.value()}, {"action", std::string(what.kept ? "put" : "take")}});
}

stats::Event Recorder::session_end(const char* reason) {
  stats::Event ended =
      event("session_end",
            {{"reason", std::string(reason)},
             {"actions", m_session->actions},
             {"exhibits", m_session->exhibits},
             {"duration_ms", base::milliseconds(m_session->last_touch - m_session->start)}});
  m_session.reset();
  m_language = m_first_language;
  m_comfort = m_first_comfort;
  return ended;
}

Recorder::Events Recorder::events_of(const screens::Happening& happening, base::Instant now) {
  if (!m_session && !std::holds_alternative<screens::VisitStarted>(happening)) return {};
  return std::visit([&](const auto& one) { return told(one, now); }, happening);
}

Recorder::Events Recorder::told(const screens::VisitStarted&, base::Instant now) {
  m_session = {stats::new_session_id(), now, now, 0, 0};
  return {event("session_start", {{"entry", std::string("attract")}})};
}

Recorder::Events Recorder::told(const screens::VisitEnded& ended, base::Instant) {
  constexpr const char* k_reasons[] = {"timeout", "restart", "finish"};  // by screens::EndReason
  return {session_end(k_reasons[static_cast<std::size_t>(ended.reason)])};
}

Recorder::Events Recorder::told(const screens::Acted&, base::Instant now) {
  m_session->last_touch = now;
  ++m_session->actions;
  return {};
}

Recorder::Events Recorder::told(const screens::Left& gone, base::Instant now) {
  auto leave = left(now, gone.scrolled);
  return leave ? Events{*std::move(leave)} : Events();
}

Recorder::Events Recorder::told(const screens::LanguageSwitched& switched, base::Instant) {
  m_language = switched.to;
  return {event("lang_change", {{"from", std::string(word_of(switched.from))},
                                {"to", std::string(word_of(switched.to))}})};
}

Recorder::Events Recorder::told(const screens::ComfortChanged& changed, base::Instant) {
  m_comfort = changed.comfort;
  return {event(
      "a11y_change",
      {{"what", changed.change.what}, {"from", changed.change.from}, {"to", changed.change.to}})};
}

Recorder::Events Recorder::told(const screens::WarningAnswered& answered, base::Instant now) {
  if (answered.continued) m_session->last_touch = now;
  return {event("timeout_warning",
                {{"answer", std::string(answered.continued ? "continue" : "ignore")}})};
}

// The answer is no part of the visit's time: that ended with the touch before.
Recorder::Events Recorder::told(const screens::FeedbackGiven& given, base::Instant) {
  constexpr const char* k_answers[] = {"good", "fair", "bad"};  // by screens::Opinion
  const auto answer = static_cast<std::size_t>(given.opinion);
  return {event("feedback", {{"answer", std::string(k_answers[answer])}})};
}

Recorder::Events Recorder::told(const screens::Watched& watched, base::Instant now) {
  return {media(watched, now)};
}

Recorder::Events Recorder::told(const screens::Listened& listened, base::Instant now) {
  return {this->listened(listened, now)};
}

Recorder::Events Recorder::told(const screens::Looked& looked, base::Instant) {
  const bool turned = looked.what == screens::Looked::What::turned;
  return {this->looked(turned ? "next" : "zoom", looked.exhibit.value(), looked.picture)};
}

Recorder::Events Recorder::told(const screens::Searched& done, base::Instant) {
  return {searched(done)};
}

Recorder::Events Recorder::told(const screens::Filtered& narrowed, base::Instant) {
  return {event("filter", {{"facet", narrowed.facet.value()},
                           {"term", narrowed.term.value()},
                           {"action", std::string(narrowed.chosen ? "put" : "take")},
                           {"results", narrowed.results}})};
}

Recorder::Events Recorder::told(const screens::Kept& kept, base::Instant) {
  return {this->kept(kept.what)};
}

Recorder::Events Recorder::told(const screens::LinksShown& shown, base::Instant) {
  return {event("link_qr", {{"id", shown.exhibit.value()}})};
}

Recorder::Events Recorder::break_off(base::Instant now, const char* reason) {
  Events made;
  if (!m_session) return made;
  if (auto leave = left(now, std::nullopt)) made.push_back(*std::move(leave));
  made.push_back(session_end(reason));
  return made;
}

}  // namespace kiosk::app
