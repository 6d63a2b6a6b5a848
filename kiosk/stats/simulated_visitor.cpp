#include "stats/simulated_visitor.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::stats {

using base::Result;

SimulatedVisitor::SimulatedVisitor(SimulatedKiosk& kiosk, Dice& dice)
    : m_kiosk(kiosk), m_dice(dice), m_session(dice.hex(16)) {
  if (dice.chance(3)) m_origin = dice.chance(50) ? "staff" : "rehearsal";
  m_true.kiosk = kiosk.id();
  m_true.pack = kiosk.pack().pack.id;
  m_true.visitor = m_origin == "visitor";
  m_true.language = "th";
  m_true.entry = dice.chance(95) ? "attract" : "resume";
}

Result<void> SimulatedVisitor::tell(std::string_view name, const std::string& props) {
  const auto local = TRY(m_kiosk.tell({.name = name,
                                       .props = props,
                                       .session = m_session,
                                       .origin = m_origin,
                                       .language = m_true.language,
                                       .a11y = m_a11y}));
  if (local && !m_true.day) {
    m_true.day = std::chrono::floor<std::chrono::days>(*local);
    m_true.hour = static_cast<int>((*local - *m_true.day) / std::chrono::hours(1));
  }
  if (name != "session_end" && name != "timeout_warning" && name != "feedback")
    m_last_event_ms = m_kiosk.mono_ms();
  return {};
}

void SimulatedVisitor::touch() {
  m_kiosk.pass(m_dice.between(300, 4'000));
  m_last_touch_ms = m_kiosk.mono_ms();
}

const std::string& SimulatedVisitor::some_exhibit() {
  const auto& all = m_kiosk.pack().exhibits;
  // The first are the favourites, and some nobody ever opens.
  const auto opened = static_cast<std::int64_t>(all.size()) - 1;
  if (m_dice.chance(2)) return all.back();
  const std::int64_t at = std::min(m_dice.below(opened), m_dice.below(opened));
  return all[static_cast<std::size_t>(at % 7 == 5 ? 0 : at)];
}

Result<void> SimulatedVisitor::visit(bool cut) {
  TRY(begin());
  const std::int64_t steps = m_dice.chance(15) ? 0 : m_dice.between(1, 8);
  for (std::int64_t step = 0; step < steps; ++step) {
    TRY(do_something());
    if (m_dice.chance(5)) TRY(warn());
  }
  if (cut) {
    if (m_dice.chance(50)) TRY(open_exhibit(some_exhibit(), "tile"));
    m_true.length_ms = m_last_event_ms - m_started_ms;
  } else {
    TRY(end());
  }
  if (Truth* truth = m_kiosk.truth()) truth->add(m_true);
  return {};
}

Result<void> SimulatedVisitor::begin() {
  m_started_ms = m_last_touch_ms = m_kiosk.mono_ms();
  TRY(tell("session_start", fmt::format(R"({{"entry":"{}"}})", m_true.entry)));
  m_kiosk.pass(200);
  TRY(open("home", "", "start"));
  m_kiosk.pass(1'100);
  return see_tiles("home");
}

Result<void> SimulatedVisitor::do_something() {
  touch();
  const std::int64_t what = m_dice.below(100);
  if (what < 45) return look_at(some_exhibit(), "tile");
  if (what < 55) return look_and_come_back();
  if (what < 75) return browse();
  if (what < 85) return search();
  if (what < 90) return change_language();
  if (what < 94) return change_comfort();
  return open(m_dice.chance(50) ? "programme" : "about", "", "tile");
}

Result<void> SimulatedVisitor::open(const std::string& screen, const std::string& id,
                                    const char* via) {
  m_true.screens.push_back(screen);
  ++m_true.actions;
  const std::string subject = id.empty() ? "" : fmt::format(R"("id":"{}",)", id);
  return tell("view", fmt::format(R"({{"screen":"{}",{}"via":"{}","rank":{}}})", screen, subject,
                                  via, m_dice.between(1, 12)));
}

Result<void> SimulatedVisitor::see_tiles(const char* screen) {
  std::string ids;
  for (std::int64_t tiles = m_dice.between(1, 6); tiles > 0; --tiles) {
    const std::string& id = some_exhibit();
    ids += (ids.empty() ? "" : ",") + id;
    m_true.shown.insert(id);
  }
  return tell("impression", fmt::format(R"({{"screen":"{}","ids":"{}"}})", screen, ids));
}

Result<void> SimulatedVisitor::open_exhibit(const std::string& exhibit, const char* via) {
  TRY(open("exhibit", exhibit, via));
  m_opened_ms = m_kiosk.mono_ms();
  m_last_touch_ms = m_opened_ms;
  const bool back = std::string_view(via) == "back";
  if (!back) m_true.looks.emplace_back(exhibit, std::nullopt);
  return {};
}

// `gone`: the visitor left without touching anything, and the page stood on until the timeout.
Result<void> SimulatedVisitor::leave_exhibit(const std::string& exhibit, std::int64_t active_ms,
                                             bool gone) {
  const std::int64_t open_ms = m_kiosk.mono_ms() - m_opened_ms;
  const std::int64_t dwell_ms = std::min(open_ms, active_ms + 60'000);
  // A kiosk that forgets to cap what nobody read is capped by the report.
  const std::int64_t told_ms = gone && m_dice.chance(20) ? open_ms : dwell_ms;
  TRY(tell("leave", fmt::format(R"({{"screen":"exhibit","id":"{}","dwell_ms":{},"active_ms":{}}})",
                                exhibit, told_ms, active_ms)));
  const auto look = std::find_if(m_true.looks.rbegin(), m_true.looks.rend(),
                                 [&](const auto& one) { return one.first == exhibit; });
  look->second = look->second.value_or(0) + dwell_ms;
  return {};
}

Result<void> SimulatedVisitor::look_at(const std::string& exhibit, const char* via) {
  TRY(open_exhibit(exhibit, via));
  if (m_dice.chance(20)) {
    m_kiosk.pass(m_dice.between(300, 2'999));
    m_last_touch_ms = m_kiosk.mono_ms();
    return leave_exhibit(exhibit, m_kiosk.mono_ms() - m_opened_ms, false);
  }
  m_kiosk.pass(m_dice.between(3'000, 40'000) * m_dice.between(1, 3));
  m_last_touch_ms = m_kiosk.mono_ms();
  TRY(handle(exhibit));
  const std::int64_t active_ms = m_last_touch_ms - m_opened_ms;
  const bool gone = m_dice.chance(10);
  if (gone) m_kiosk.pass(80'000);
  return leave_exhibit(exhibit, active_ms, gone);
}

// From one work to one like it, and back: two views, the first of them in two parts.
Result<void> SimulatedVisitor::look_and_come_back() {
  const std::string first = some_exhibit();
  std::string second = some_exhibit();
  if (second == first)
    second = m_kiosk.pack().exhibits[first == m_kiosk.pack().exhibits[1] ? 2 : 1];
  TRY(look_at(first, "tile"));
  touch();
  TRY(look_at(second, "related"));
  touch();
  return look_at(first, "back");
}

Result<void> SimulatedVisitor::handle(const std::string& exhibit) {
  if (m_dice.chance(12)) TRY(watch(exhibit));
  if (m_dice.chance(15)) {
    const char* action = m_dice.chance(50) ? "open" : m_dice.chance(50) ? "next" : "zoom";
    ++m_true.pictures;
    TRY(tell("media", fmt::format(R"({{"id":"{}","picture":1,"action":"{}"}})", exhibit, action)));
  }
  if (m_dice.chance(8)) {
    ++m_true.qr[exhibit];
    TRY(tell("link_qr", fmt::format(R"({{"id":"{}"}})", exhibit)));
  }
  if (m_dice.chance(15)) TRY(keep("like", exhibit, m_true.likes));
  if (m_dice.chance(6)) TRY(keep("bag", exhibit, m_true.bag));
  if (m_dice.chance(4)) TRY(keep("vote", exhibit, m_true.votes));
  return {};
}

// What is kept is sometimes put back.
Result<void> SimulatedVisitor::keep(const char* name, const std::string& exhibit,
                                    std::set<std::string>& kept) {
  const bool put = !kept.contains(exhibit);
  if (put)
    kept.insert(exhibit);
  else
    kept.erase(exhibit);
  return tell(name, fmt::format(R"({{"id":"{}","action":"{}"}})", exhibit, put ? "put" : "take"));
}

Result<void> SimulatedVisitor::watch(const std::string& exhibit) {
  ++m_true.plays[exhibit];
  TRY(tell("media", fmt::format(R"({{"id":"{}","video":1,"action":"play","at_ms":0}})", exhibit)));
  const std::int64_t watched = m_dice.between(2'000, 90'000);
  m_kiosk.pass(watched);
  m_last_touch_ms = m_kiosk.mono_ms();
  m_true.watched_ms += watched;
  const bool finished = m_dice.chance(40);
  if (finished) ++m_true.finished[exhibit];
  return tell("media",
              fmt::format(R"({{"id":"{}","video":1,"action":"{}","at_ms":{},"watched_ms":{}}})",
                          exhibit, finished ? "finish" : "stop", watched, watched));
}

Result<void> SimulatedVisitor::browse() {
  if (m_dice.chance(40)) {
    const std::string& school = m_dice.one_of(m_kiosk.pack().schools);
    TRY(open("org_list", "", "tile"));
    touch();
    m_true.schools.push_back(school);
    return open("org", school, "tile");
  }
  const std::string& term = m_dice.one_of(m_kiosk.pack().terms);
  m_true.lists.push_back(term);
  TRY(open("term", term, "tile"));
  m_kiosk.pass(1'200);
  TRY(see_tiles("term"));
  if (!m_dice.chance(30)) return {};
  const std::string& filter = m_dice.one_of(m_kiosk.pack().terms);
  const auto slash = filter.find('/');
  m_true.filters.push_back(filter);
  touch();
  constexpr const char* k_props = R"({{"facet":"{}","term":"{}","action":"{}","results":7}})";
  TRY(tell("filter",
           fmt::format(k_props, filter.substr(0, slash), filter.substr(slash + 1), "put")));
  return tell("filter",
              fmt::format(k_props, filter.substr(0, slash), filter.substr(slash + 1), "take"));
}

Result<void> SimulatedVisitor::search() {
  TRY(open("search", "", "tile"));
  const auto& terms = simulated_terms();
  const auto frequent = m_dice.chance(70);
  const auto& [term, found] =
      terms[static_cast<std::size_t>(frequent ? m_dice.below(8) : m_dice.below(408))];
  const char* layout = m_dice.chance(60) ? "kedmanee" : m_dice.chance(70) ? "abc" : "latin";
  TrueSearch made{.layout = layout};
  std::string props = "{";
  if (!m_dice.chance(10)) {  // otherwise it was given up while typing
    made.results = found ? m_dice.between(1, 30) : 0;
    if (!m_dice.chance(5)) made.term = term;  // otherwise it might have named somebody
    if (!made.term.empty()) props += fmt::format(R"("q_norm":"{}",)", term);
    made.chosen = found && m_dice.chance(60);
  }
  props += fmt::format(R"("len":{})", term.size());
  if (made.results) props += fmt::format(R"(,"results":{})", *made.results);
  if (made.chosen) props += fmt::format(R"(,"chosen_rank":{})", m_dice.between(1, 5));
  touch();
  TRY(tell("search", props + fmt::format(R"(,"layout":"{}"}})", layout)));
  m_true.searches.push_back(made);
  return made.chosen ? look_at(some_exhibit(), "search") : Result<void>();
}

Result<void> SimulatedVisitor::change_language() {
  const std::string from = std::exchange(m_true.language, m_true.language == "th" ? "en" : "th");
  ++m_true.language_changes;
  ++m_true.actions;
  return tell("lang_change", fmt::format(R"({{"from":"{}","to":"{}"}})", from, m_true.language));
}

Result<void> SimulatedVisitor::change_comfort() {
  struct Change {
    const char* what;
    const char* from;
    const char* to;
    const char* word;
  };
  static const std::vector<Change> k_changes = {
      {"text", "p100", "p160", "text-160"},         {"colours", "light", "dark", "dark"},
      {"colours", "light", "contrast", "contrast"}, {"motion", "on", "off", "still"},
      {"reach", "off", "on", "low-reach"},          {"time", "off", "on", "more-time"}};
  if (!m_a11y.empty()) return {};
  const Change& change = m_dice.one_of(k_changes);
  m_a11y = change.word;
  m_true.aids.insert(change.what);
  return tell("a11y_change", fmt::format(R"({{"what":"{}","from":"{}","to":"{}"}})", change.what,
                                         change.from, change.to));
}

Result<void> SimulatedVisitor::warn() {
  m_kiosk.pass(60'000);
  ++m_true.warnings;
  ++m_true.continued;
  TRY(tell("timeout_warning", R"({"answer":"continue"})"));
  m_last_touch_ms = m_kiosk.mono_ms();
  return {};
}

// How it was. What no face stands for counts with nothing.
Result<void> SimulatedVisitor::answer() {
  m_kiosk.pass(m_dice.between(500, 7'500));
  const char* const opinion = m_dice.chance(60)   ? "good"
                              : m_dice.chance(60) ? "fair"
                              : m_dice.chance(95) ? "bad"
                                                  : "furious";
  if (std::string_view(opinion) != "furious") m_true.opinion = opinion;
  return tell("feedback", fmt::format(R"({{"answer":"{}"}})", opinion));
}

Result<void> SimulatedVisitor::end() {
  const std::int64_t how = m_dice.below(100);
  m_true.ended = true;
  m_true.reason = how < 60 ? "timeout" : how < 80 ? "restart" : how < 92 ? "finish" : "power";
  m_true.length_ms = m_last_touch_ms - m_started_ms;
  if (m_true.reason == "timeout") {
    m_kiosk.pass(60'000);
    ++m_true.warnings;
    TRY(tell("timeout_warning", R"({"answer":"ignore"})"));
    m_kiosk.pass(20'000);
  }
  if (m_true.reason == "finish" && m_dice.chance(40)) TRY(answer());
  return tell("session_end",
              fmt::format(R"({{"reason":"{}","actions":{},"exhibits":{},"duration_ms":{}}})",
                          m_true.reason, m_true.actions, m_true.looks.size(), m_true.length_ms));
}

}  // namespace kiosk::stats
