#include "report/raw_rows.h"

#include "report/figure_columns.h"
#include "stats/log_set.h"
#include "stats/props.h"
#include "stats/visit.h"

#include <algorithm>
#include <utility>

namespace kiosk::report {
namespace {

using base::Result;
using stats::day_of;
using stats::duration_ms;
using stats::EventRow;
using stats::is_engaged;
using stats::is_pass;
using stats::joined;
using stats::k_aids;
using stats::k_searches_kept;
using stats::LogSet;
using stats::Milliseconds;
using stats::Number;
using stats::Pack;
using stats::Prop;
using stats::PropValue;
using stats::read_props;
using stats::ReadProgress;
using stats::Report;
using stats::RowProps;
using stats::Scope;
using stats::SetBoot;
using stats::TermFigures;
using stats::Things;
using stats::Visit;
using stats::Visits;
using stats::What;
using stats::what_of;
using stats::write_props;

constexpr std::int64_t k_tell_every = 20'000;  // events

struct RawEvent {
  const SetBoot* boot = nullptr;
  EventRow row;
  std::string pack;
  std::string pack_version;
  std::string props;  // empty: cannot be read
};

std::chrono::local_seconds local_time(std::int64_t wall_ms, std::chrono::minutes utc_offset) {
  return std::chrono::local_seconds(
      std::chrono::floor<std::chrono::seconds>(Milliseconds(wall_ms) + utc_offset));
}

// A member of the event's row, whose texts live as long as the row does.
auto of_row(std::string_view EventRow::*member) {
  return [member](const RawEvent& event) { return std::string(event.row.*member); };
}

// Of a clock that cannot be believed no time is told, lest somebody believes it.
std::optional<std::chrono::local_seconds> time_of(const RawEvent& event) {
  if (!event.row.has_clock()) return std::nullopt;
  return local_time(event.row.wall_ms, event.boot->utc_offset);
}

const TableOf<RawEvent>& event_table() {
  static const TableOf<RawEvent> k_table =
      TableOf<RawEvent>("events", {"เหตุการณ์ดิบ", "Raw events"}, {"kiosk", "boot", "seq"})
          .with("kiosk", k_kiosk_words, [](const RawEvent& event) { return event.boot->kiosk_id; })
          .with("boot", {"การเปิดโปรแกรม", "Run"},
                [](const RawEvent& event) { return event.boot->boot_id; })
          .with("seq", {"เลขที่", "Number"}, [](const RawEvent& event) { return event.row.seq; })
          .with("time", {"เวลา", "Time"}, time_of)
          .with("utc_offset_min", {"เขตเวลา (นาทีจาก UTC)", "Time zone (minutes from UTC)"},
                [](const RawEvent& event) { return std::int64_t{event.boot->utc_offset.count()}; })
          .with("clock", {"นาฬิกา", "Clock"}, of_row(&EventRow::clock))
          .with("machine_s", {"เครื่องเปิดมาแล้ว (วินาที)", "Machine on for (s)"},
                [](const RawEvent& event) { return event.row.mono_ms / 1000; })
          .with("app_version", {"รุ่นโปรแกรม", "Program version"},
                [](const RawEvent& event) { return event.boot->app_version; })
          .with("pack", k_pack_words, &RawEvent::pack)
          .with("pack_version", {"รุ่นชุดข้อมูล", "Pack version"}, &RawEvent::pack_version)
          .with("session", {"รหัสการเข้าใช้", "Session"}, of_row(&EventRow::session))
          .with("origin", {"ผู้ทำ", "Origin"}, of_row(&EventRow::origin))
          .with("language", {"ภาษา", "Language"}, of_row(&EventRow::language))
          .with("a11y", {"การช่วยการเข้าถึง", "Aids"}, of_row(&EventRow::a11y))
          .with("name", {"เหตุการณ์", "Event"}, of_row(&EventRow::name))
          .with("props", {"รายละเอียด (JSON)", "Properties (JSON)"}, &RawEvent::props);
  return k_table;
}

struct RawSession {
  const SetBoot* boot = nullptr;
  const Visit* visit = nullptr;
  const Things* things = nullptr;
  std::string pack;
};

std::string word_in(const RawSession& session, const std::optional<Number>& word) {
  return word ? session.things->words.text(*word) : std::string();
}

std::optional<std::chrono::local_seconds> began(const RawSession& session) {
  if (!session.visit->day) return std::nullopt;
  return local_time(session.visit->wall_ms, session.boot->utc_offset);
}

std::int64_t views_of(const RawSession& session) {
  return std::ranges::count_if(session.visit->views,
                               [](const Visit::View& view) { return !is_pass(view); });
}

std::string aids_of(const RawSession& session) {
  std::vector<std::string> aids;
  for (std::size_t at = 0; at < k_aids.size(); ++at)
    if (session.visit->aids >> at & 1U) aids.emplace_back(k_aids[at]);
  return joined(aids);
}

std::int64_t searches_of(const RawSession& session) {
  return static_cast<std::int64_t>(session.visit->searches.size());
}

const TableOf<RawSession>& session_table() {
  using Row = RawSession;
  static const TableOf<Row> k_table =
      TableOf<Row>("sessions", {"การเข้าใช้แต่ละครั้ง", "Sessions"}, {"kiosk", "boot", "first_seq"})
          .with("kiosk", k_kiosk_words, [](const Row& row) { return row.boot->kiosk_id; })
          .with("boot", {"การเปิดโปรแกรม", "Run"}, [](const Row& row) { return row.boot->boot_id; })
          .with("first_seq", {"เลขที่แรก", "First event"},
                [](const Row& row) { return row.visit->first_seq; })
          .with("session", {"รหัสการเข้าใช้", "Session"},
                [](const Row& row) { return row.visit->session; })
          .with("pack", k_pack_words, &Row::pack)
          .with("began", {"เริ่ม", "Began"}, began)
          .with("lasted_s", {"นาน (วินาที)", "Lasted (s)"},
                [](const Row& row) { return Milliseconds(duration_ms(*row.visit)); })
          .with("engaged", {"ใช้จริง", "Engaged"},
                [](const Row& row) { return is_engaged(*row.visit); })
          .with("entry", {"เริ่มจาก", "Entry"},
                [](const Row& row) { return word_in(row, row.visit->entry); })
          .with("first_screen", {"หน้าแรกที่เลือก", "First screen after home"},
                [](const Row& row) { return word_in(row, row.visit->first_choice); })
          .with("last_screen", {"หน้าสุดท้าย", "Last screen"},
                [](const Row& row) { return word_in(row, row.visit->last_screen); })
          .with("ended", {"จบเพราะ", "Ended by"},
                [](const Row& row) { return word_in(row, row.visit->reason); })
          .with("language", {"ภาษา", "Language"},
                [](const Row& row) { return word_in(row, row.visit->language); })
          .with("aids", {"การช่วยการเข้าถึง", "Aids"}, aids_of)
          .with("exhibit_views", k_views_words, views_of)
          .with("searches", {"การค้นหา", "Searches"}, searches_of);
  return k_table;
}

// One pass over the logs.
class RawReader {
 public:
  RawReader(const LogSet& set, const Scope& scope, const SearchPrivacy& privacy,
            const RawRows& rows)
      : m_set(set),
        m_scope(scope),
        m_privacy(privacy),
        m_rows(rows),
        m_visits(m_things, [this](const Visit& visit) { end_visit(visit); }) {}

  Result<void> read(LogSet::Reader& reader, const SetBoot& boot, const ReadProgress& progress) {
    m_event.boot = &boot;
    m_visits.begin_boot(boot.utc_offset);
    TRY(reader.read(boot, [&](const EventRow& row) {
      add(row);
      if (++m_done % k_tell_every == 0 && progress) progress(m_done, m_set.events());
    }));
    m_visits.end_boot();
    if (progress) progress(m_done, m_set.events());
    return {};
  }

 private:
  bool holds(std::optional<std::chrono::sys_days> day, std::int64_t pack) const {
    const auto& packs = m_set.packs();
    const bool of_pack =
        m_scope.pack.empty() || packs[static_cast<std::size_t>(pack)].id == m_scope.pack;
    return of_pack && m_scope.holds(day);
  }

  void add(const EventRow& row) {
    const What what = what_of(row.name);
    if (m_rows.session && !row.session.empty()) {
      (void)m_props.read(row.props);  // what cannot be read counts with nothing, as in a report
      m_visits.add(row, what, m_props);
    }
    if (!m_rows.event || !holds(day_of(row, m_event.boot->utc_offset), row.pack)) return;
    const Pack& edition = m_set.editions()[static_cast<std::size_t>(row.edition)];
    m_event.row = row;
    m_event.pack = edition.id;
    m_event.pack_version = edition.version;
    m_event.props = told_props(row, what);
    m_rows.event(event_table().row(m_event));
  }

  // Written anew, so that a reader finds sound JSON whatever the log held.
  std::string told_props(const EventRow& row, What what) const {
    auto props = read_props(row.props);
    if (!props) return {};
    std::erase_if(*props, [&](const Prop& prop) {
      return (what == What::vote && prop.name == "id") ||
             (prop.name == "q_norm" && !is_told(row, prop.value));
    });
    return write_props(*props);
  }

  bool is_told(const EventRow& row, const PropValue& term) const {
    const auto* text = std::get_if<std::string>(&term);
    const auto age = m_privacy.now - base::WallTime(Milliseconds(row.wall_ms));
    return text && row.has_clock() && age <= k_searches_kept && m_privacy.told.contains(*text);
  }

  void end_visit(const Visit& visit) {
    if (!visit.visitor || !holds(visit.day, visit.pack)) return;
    m_rows.session(
        session_table().row({m_event.boot, &visit, &m_things, m_set.packs()[visit.pack].id}));
  }

  const LogSet& m_set;
  const Scope& m_scope;
  const SearchPrivacy& m_privacy;
  const RawRows& m_rows;
  Things m_things;
  Visits m_visits;
  RowProps m_props;
  RawEvent m_event;
  std::int64_t m_done = 0;
};

}  // namespace

SearchPrivacy search_privacy(const Report& report, base::WallTime now) {
  SearchPrivacy privacy{.now = now};
  for (const TermFigures& term : report.searches.terms) privacy.told.insert(term.term);
  return privacy;
}

const FigureTable& session_head() {
  return session_table().head();
}
const FigureTable& event_head() {
  return event_table().head();
}

Result<void> read_raw(const std::vector<std::filesystem::path>& logs, const Scope& scope,
                      const SearchPrivacy& privacy, const RawRows& rows,
                      const ReadProgress& progress) {
  const LogSet set = TRY(LogSet::open(logs));
  auto reader = TRY(set.reader());
  RawReader raw(set, scope, privacy, rows);
  for (const SetBoot& boot : set.boots())
    if (boot.kiosk_id.starts_with(scope.kiosk)) TRY(raw.read(reader, boot, progress));
  return {};
}

}  // namespace kiosk::report
