#include "stats/visit.h"

#include "stats/definitions.h"

#include <algorithm>

namespace kiosk::stats {
namespace {

// The timeout is not a touch: a session lasted until what came before it. Nor did it last for the
// question how it was.
bool is_after_last_touch(What what) {
  return what == What::session_end || what == What::timeout_warning || what == What::feedback;
}

// Things a visitor does, as opposed to what follows from them.
bool is_action(What what) {
  return what == What::view || what == What::lang_change;
}

std::uint32_t bit(Aid aid) {
  return 1U << static_cast<unsigned>(aid);
}

// Of the words an event carries: text-130 dark still low-reach more-time.
std::uint32_t aids_of(std::string_view a11y) {
  std::uint32_t aids = 0;
  if (a11y.find("text-") != std::string_view::npos) aids |= bit(Aid::text);
  if (a11y.find("dark") != std::string_view::npos ||
      a11y.find("contrast") != std::string_view::npos)
    aids |= bit(Aid::colours);
  if (a11y.find("still") != std::string_view::npos) aids |= bit(Aid::motion);
  if (a11y.find("low-reach") != std::string_view::npos) aids |= bit(Aid::reach);
  if (a11y.find("more-time") != std::string_view::npos) aids |= bit(Aid::time);
  return aids;
}

// Of a change: motion is an aid when it is off, the others when they are on.
std::uint32_t aid_of(std::string_view what, std::string_view to) {
  if (what == "text") return to == "p100" ? 0 : bit(Aid::text);
  if (what == "colours") return to == "light" ? 0 : bit(Aid::colours);
  if (what == "motion") return to == "off" ? bit(Aid::motion) : 0;
  if (what == "reach") return to == "on" ? bit(Aid::reach) : 0;
  if (what == "time") return to == "on" ? bit(Aid::time) : 0;
  return 0;
}

std::optional<std::size_t> opinion_of(std::string_view answer) {
  const auto* const found = std::ranges::find(k_opinions, answer);
  if (found == k_opinions.end()) return std::nullopt;
  return static_cast<std::size_t>(found - k_opinions.begin());
}

void count(std::vector<std::pair<Number, std::int64_t>>& counts, Number what) {
  const auto found = std::ranges::find(counts, what, &std::pair<Number, std::int64_t>::first);
  if (found == counts.end())
    counts.emplace_back(what, 1);
  else
    ++found->second;
}

Visit::View* latest_view_of(Visit& visit, Number exhibit) {
  const auto found = std::find_if(visit.views.rbegin(), visit.views.rend(),
                                  [&](const Visit::View& view) { return view.exhibit == exhibit; });
  return found == visit.views.rend() ? nullptr : &*found;
}

void open_exhibit(Visit& visit, Number exhibit, std::int64_t mono_ms, bool back) {
  Visit::View* earlier = latest_view_of(visit, exhibit);
  if (!earlier || !back) {
    visit.views.push_back({exhibit, mono_ms, std::nullopt, true});
  } else if (!earlier->open) {
    earlier->open = true;
    earlier->opened_ms = mono_ms;
  }
}

// What the kiosk told, as far as it can be true: no longer than it was open, nor than the reading
// cap after the last touch.
std::int64_t sane_dwell(std::int64_t elapsed, const RowProps& props) {
  std::int64_t dwell = props.integer("dwell_ms").value_or(elapsed);
  if (const auto active = props.integer("active_ms"))
    dwell = std::min(dwell, std::max<std::int64_t>(*active, 0) + k_reading_cap.count());
  return std::clamp<std::int64_t>(dwell, 0, elapsed);
}

}  // namespace

void Visit::clear() {
  Visit empty;
  for (auto list : {&Visit::screens, &Visit::organisations, &Visit::facet_terms, &Visit::filters}) {
    (this->*list).clear();
    (empty.*list).swap(this->*list);
  }
  views.clear(), searches.clear(), deeds.clear();
  empty.views.swap(views), empty.searches.swap(searches), empty.deeds.swap(deeds);
  *this = std::move(empty);
}

std::int64_t duration_ms(const Visit& visit) {
  const std::int64_t seen = visit.last_ms - visit.start_ms;
  return std::clamp<std::int64_t>(visit.reported_duration_ms.value_or(seen), 0,
                                  k_longest_session.count());
}

bool is_engaged(const Visit& visit) {
  return !visit.views.empty() ||
         visit.reported_actions.value_or(visit.actions) >= k_engaged_actions;
}

bool is_pass(const Visit::View& view) {
  return view.dwell_ms && *view.dwell_ms < k_pass_under.count();
}

Visits::Visits(Things& things, std::function<void(const Visit&)> done)
    : m_things(things),
      m_done(std::move(done)),
      m_home(things.words.number("home")),
      m_exhibit(things.words.number("exhibit")) {}

void Visits::begin_boot(std::chrono::minutes utc_offset) {
  end_boot();
  m_utc_offset = utc_offset;
}

void Visits::end_boot() {
  // In the order they began, so that a log always counts alike.
  std::vector<std::pair<std::int64_t, std::string>> open;
  for (const auto& [session, visit] : m_open) open.emplace_back(visit->first_seq, session);
  std::ranges::sort(open);
  for (const auto& one : open) finish(one.second);
  m_ended.clear();
  m_session.clear();
  m_present = nullptr;
}

void Visits::add(const EventRow& row, What what, const RowProps& props) {
  if (row.session != m_session) {
    m_session = row.session;
    m_present = visit_of(row);
  }
  if (!m_present) return;
  apply(*m_present, row, what, props);
  if (what != What::session_end) return;
  m_present = nullptr;
  m_ended.insert(std::hash<std::string>()(m_session));
  finish(m_session);
}

Visit* Visits::visit_of(const EventRow& row) {
  if (const auto open = m_open.find(m_session); open != m_open.end()) return open->second.get();
  if (m_ended.contains(std::hash<std::string>()(m_session))) return nullptr;
  if (m_spare.empty()) m_spare.push_back(std::make_unique<Visit>());
  std::unique_ptr<Visit> made = std::move(m_spare.back());
  m_spare.pop_back();
  made->clear();
  made->session = m_session;
  made->pack = static_cast<Number>(row.pack);
  made->first_seq = row.seq;
  made->start_ms = made->last_ms = row.mono_ms;
  made->visitor = row.origin == "visitor";
  return m_open.emplace(m_session, std::move(made)).first->second.get();
}

void Visits::finish(const std::string& session) {
  auto ended = m_open.extract(session);
  m_done(*ended.mapped());
  m_spare.push_back(std::move(ended.mapped()));
}

void Visits::apply(Visit& visit, const EventRow& row, What what, const RowProps& props) {
  if (!visit.day && row.has_clock()) {
    const LocalHour local = local_hour(row.wall_ms, m_utc_offset);
    visit.day = local.day;
    visit.hour = local.hour;
    visit.wall_ms = row.wall_ms;
  }
  visit.english = row.language == "en";
  if (m_things.words.text(visit.language) != row.language)
    visit.language = m_things.words.number(row.language);
  if (!row.a11y.empty()) visit.aids |= aids_of(row.a11y);
  visit.actions += is_action(what) ? 1 : 0;
  if (!is_after_last_touch(what)) visit.last_ms = row.mono_ms;
  switch (what) {
    case What::view:
      return view(visit, row, props);
    case What::leave:
      return leave(visit, row, props);
    case What::media:
      return media(visit, props);
    case What::search:
      return search(visit, props);
    case What::session_start:
      visit.entry = m_things.words.number(props.text("entry"));
      return;
    case What::session_end:
      visit.ended = true;
      visit.reason = m_things.words.number(props.text("reason"));
      visit.reported_actions = props.integer("actions");
      visit.reported_duration_ms = props.integer("duration_ms");
      return;
    case What::filter:
      return filter(visit, props);
    case What::impression:
      return shown(visit, props);
    case What::like:
      deed(visit, props.text("id")).liked = props.text("action") == "put";
      return;
    case What::bag:
      deed(visit, props.text("id")).bagged = props.text("action") == "put";
      return;
    case What::vote:
      deed(visit, props.text("id")).voted = props.text("action") == "put";
      return;
    case What::link_qr:
      ++deed(visit, props.text("id")).qr;
      return;
    case What::feedback:
      if (const auto opinion = opinion_of(props.text("answer"))) visit.opinion = opinion;
      return;
    case What::lang_change:
      ++visit.language_changes;
      return;
    case What::a11y_change:
      visit.aids |= aid_of(props.text("what"), props.text("to"));
      return;
    case What::timeout_warning:
      ++visit.warnings;
      visit.continued += props.text("answer") == "continue" ? 1 : 0;
      return;
    default:
      return;
  }
}

void Visits::view(Visit& visit, const EventRow& row, const RowProps& props) {
  const std::string_view screen = props.text("screen");
  const std::string_view id = props.text("id");
  const Number number = m_things.words.number(screen);
  count(visit.screens, number);
  visit.last_screen = number;
  if (!visit.first_choice && number != m_home) visit.first_choice = number;
  if (number == m_exhibit)
    open_exhibit(visit, m_things.exhibits[visit.pack].number(id), row.mono_ms,
                 props.text("via") == "back");
  else if (screen == "org" && !id.empty())
    count(visit.organisations, m_things.organisations[visit.pack].number(id));
  else if (screen == "term" && !id.empty())
    count(visit.facet_terms, m_things.facet_terms[visit.pack].number(id));
}

void Visits::leave(Visit& visit, const EventRow& row, const RowProps& props) {
  if (props.text("screen") != "exhibit") return;
  Visit::View* view = latest_view_of(visit, m_things.exhibits[visit.pack].number(props.text("id")));
  if (!view || !view->open) return;
  view->open = false;
  const std::int64_t elapsed = std::max<std::int64_t>(row.mono_ms - view->opened_ms, 0);
  view->dwell_ms = std::min(view->dwell_ms.value_or(0) + sane_dwell(elapsed, props),
                            std::int64_t{k_longest_dwell.count()});
}

void Visits::media(Visit& visit, const RowProps& props) {
  const std::string_view action = props.text("action");
  visit.watched_ms +=
      std::clamp<std::int64_t>(props.integer("watched_ms").value_or(0), 0, k_longest_dwell.count());
  if (action == "play") ++deed(visit, props.text("id")).plays;
  if (action == "finish") ++deed(visit, props.text("id")).finished;
  if (action == "open" || action == "zoom" || action == "next") ++visit.pictures;
}

void Visits::search(Visit& visit, const RowProps& props) {
  Visit::Search made;
  if (const auto term = props.text("q_norm"); !term.empty())
    made.term = m_things.terms.number(term);
  made.results = props.integer("results");
  made.chosen = props.integer("chosen_rank").has_value();
  if (const auto layout = props.text("layout"); !layout.empty())
    made.layout = m_things.words.number(layout);
  visit.searches.push_back(made);
}

void Visits::filter(Visit& visit, const RowProps& props) {
  if (props.text("action") == "take") return;
  m_word.assign(props.text("facet")).append("/").append(props.text("term"));
  count(visit.filters, m_things.facet_terms[visit.pack].number(m_word));
}

// The tiles that lay before the visitor: ids with commas between.
void Visits::shown(Visit& visit, const RowProps& props) {
  std::string_view ids = props.text("ids");
  while (!ids.empty()) {
    const std::string_view id = ids.substr(0, ids.find(','));
    if (!id.empty()) deed(visit, id).shown = true;
    ids.remove_prefix(std::min(ids.size(), id.size() + 1));
  }
}

Visit::Deed& Visits::deed(Visit& visit, std::string_view id) {
  const Number exhibit = m_things.exhibits[visit.pack].number(id);
  const auto found = std::ranges::find(visit.deeds, exhibit, &Visit::Deed::exhibit);
  if (found != visit.deeds.end()) return *found;
  return visit.deeds.emplace_back(Visit::Deed{.exhibit = exhibit});
}

}  // namespace kiosk::stats
