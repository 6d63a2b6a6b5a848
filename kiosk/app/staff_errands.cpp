// What the staff desk does on its other thread: reading the log, packs and sticks, and writing.
#include "app/heartbeat.h"
#include "app/staff_desk.h"
#include "app/staff_settings.h"
#include "app/staff_words.h"
#include "stats/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using base::Result;
using ui::Light;

catalog::Text both(const char* thai, const char* english) {
  return {with_breaks(thai), english};
}

int logs_set_aside(const std::filesystem::path& state) {
  int found = 0;
  std::error_code none;
  for (std::filesystem::directory_iterator entry(state, none), end; !none && entry != end;
       entry.increment(none)) {
    const std::string name = entry->path().filename().string();
    const bool part = name.ends_with("-wal") || name.ends_with("-shm");
    if (name.find(".damaged-") != std::string::npos && !part) ++found;
  }
  return found;
}

std::optional<KioskFacts::Disk> disk_of(const std::filesystem::path& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  if (error) return std::nullopt;
  return KioskFacts::Disk{static_cast<std::int64_t>(space.available >> 20),
                          static_cast<std::int64_t>(space.capacity >> 20)};
}

// What a damaged log means for who stands there.
catalog::Text hurt_words(const Exported& done) {
  if (done.what == Exported::What::all) return {};
  if (done.what == Exported::What::raw_files)
    return both(
        " · สถิติ|ใน|เครื่อง|เสียหาย|จน|อ่าน|ไม่ได้ จึง|คัดลอก|ไฟล์|ตาม|ที่|เป็น|อยู่ ส่ง|ให้|"
        "ผู้|ดูแล|ระบบ",
        " · The log is damaged and nothing in it can be read: its files are on the stick "
        "as they are, for the office");
  return {fmt::format(fmt::runtime(with_breaks(" · สถิติ|ใน|เครื่อง|เสียหาย|บาง|ส่วน จึง|ส่งออก|เฉพาะ "
                                               "{} เหตุการณ์|ที่|อ่าน|ได้ กด “เริ่ม|ใหม่” ใน|แท็บ “"
                                               "เครื่องมือ” เพื่อ|ซ่อม")),
                      done.events),
          fmt::format(" · The log is damaged: the {} events that can be read are on the stick, and "
                      "“Restart” under “Tools” mends it",
                      done.events)};
}

Told told_of_export(const Exported& done) {
  const std::string folder = fmt::format("{}/{}", k_export_folder, done.folder.filename().string());
  const catalog::Text hurt = hurt_words(done);
  return {done.what == Exported::What::all ? Light::good : Light::watch,
          {with_breaks("ถอด|ได้|แล้ว · ") + folder + hurt.thai,
           "Safe to remove · " + folder + hurt.english}};
}

}  // namespace

// The file itself, not its folder: looking for logs there would open the one this process writes
// beside SQLite, and closing it again would drop SQLite's own locks (POSIX).
void StaffDesk::count_today() {
  if (!m_options.state) {
    m_state.today_told = {Light::watch, both("เครื่อง|นี้|ไม่ได้|บันทึก|สถิติ",
                                             "This kiosk records no "
                                             "statistics")};
    return;
  }
  if (std::exchange(m_counting, true)) return;
  const fs::path log = stats::log_file(*m_options.state);
  const auto today = std::chrono::floor<std::chrono::days>(m_now.wall + k_hall_utc_offset);
  m_errands.send([this, log, today](const std::stop_token&) -> Errands::Finish {
    auto report = stats::read_report({log}, {.since = today, .until = today});
    return [this, report = std::move(report)] {
      m_counting = false;
      m_changed = true;
      m_state.today_told.reset();
      if (report)
        show_today(today_of(*report));
      else
        m_state.today_told = {Light::watch,
                              both("ยัง|อ่าน|สถิติ|ไม่ได้ จะ|ลอง|ใหม่|เอง",
                                   "The statistics cannot be read yet; this is tried again")};
    };
  });
}

void StaffDesk::show_today(TodayFigures today) {
  today.works.resize(std::min(today.works.size(), k_most_works));
  for (TodayFigures::Work& work : today.works)
    if (auto title = m_options.title(work.pack, work.id)) work.name = *std::move(title);
  m_state.today = std::move(today);
}

// All that a disk has to be asked for, of the kiosk and of the sticks.
StaffDesk::Look StaffDesk::look(const DeskOptions& options) {
  Look look;
  look.sticks = options.sticks();
  if (!options.shelf.empty()) {
    look.found = packs_on(look.sticks);
    look.shelf = rows_of(pack::Shelf(options.shelf, options.trust)).value_or(Look().shelf);
  }
  if (!options.state) return look;
  look.disk = disk_of(*options.state);
  look.logs_set_aside = logs_set_aside(*options.state);
  look.exported = last_export(*options.state);
  look.display = health_of_machine(*options.state, true).display;
  return look;
}

void StaffDesk::look_around() {
  if (std::exchange(m_looking, true)) return;
  m_errands.send([this](const std::stop_token&) -> Errands::Finish {
    auto seen = look(m_options);
    return [this, seen = std::move(seen)] {
      m_looking = false;
      m_changed = m_changed || !m_state.looked || seen != m_look;
      m_state.looked = true;
      m_state.sticks = seen.sticks;
      m_state.found = seen.found;
      m_state.shelf = seen.shelf;
      m_look = seen;
      fill_facts();
    };
  });
}

// What only disks know, and who signed what is on show.
void StaffDesk::fill_facts() {
  KioskFacts& facts = m_state.facts;
  facts.disk = m_look.disk;
  facts.logs_set_aside = m_look.logs_set_aside;
  facts.exported = m_look.exported;
  facts.display = m_look.display;
  for (KioskFacts::Pack& pack : facts.packs)
    for (const ShelfRow& row : m_look.shelf)
      if (row.on_show && row.id == pack.id && row.version == pack.version) pack.signer = row.signer;
}

void StaffDesk::tell_packs(Light light, catalog::Text text) {
  m_state.packs_told = Told{light, std::move(text)};
}

void StaffDesk::review(const fs::path& file) {
  m_state.packs_busy = true;
  m_errands.send([this, file, shelf = shelf(),
                  trust = m_options.trust](const std::stop_token& stop) -> Errands::Finish {
    auto found = app::review(file, shelf, trust, stop);
    return [this, found = std::move(found)] { reviewed(found); };
  });
}

// Who has gone to another page meanwhile is not called back.
void StaffDesk::reviewed(const tl::expected<PackReview, Refused>& found) {
  m_state.packs_busy = false;
  m_changed = true;
  if (m_state.tab != StaffTab::packs) return;
  if (found) {
    m_state.review = *found;
    return;
  }
  tell_packs(Light::bad, told_of(found.error()));
  did("pack-refused");
}

void StaffDesk::install() {
  m_state.packs_busy = true;
  m_errands.send([this, file = m_state.review->file,
                  shelf = shelf()](const std::stop_token&) mutable -> Errands::Finish {
    auto installed = shelf.install(file);
    return [this, installed = std::move(installed)] {
      m_state.packs_busy = false;
      m_changed = true;
      if (!installed) return tell_packs(Light::bad, told_of(refused(installed.error())));
      m_state.review.reset();
      look_around();
      tell_packs(Light::good,
                 both("ติดตั้ง|แล้ว จะ|แสดง|ภายใน|ไม่|กี่|วินาที ถอด|แฟลชไดรฟ์|ได้",
                      "Installed: it is on show within seconds, and the stick may be taken out"));
      did("install", installed->id);
    };
  });
}

void StaffDesk::activate(const ShelfRow& row) {
  m_state.packs_busy = true;
  m_errands.send([this, row, shelf = shelf()](const std::stop_token&) mutable -> Errands::Finish {
    auto activated = shelf.activate(row.id, row.version);
    return [this, row, activated = std::move(activated)] {
      m_state.packs_busy = false;
      m_changed = true;
      look_around();  // and at the shelf
      if (!activated) return tell_packs(Light::bad, told_of(refused(activated.error())));
      tell_packs(Light::good, {with_breaks("เปลี่ยน|แล้ว จะ|แสดง|รุ่น ") + row.version,
                               "Changed: version " + row.version + " is shown within seconds"});
      did("activate", row.id);
    };
  });
}

void StaffDesk::export_to(const fs::path& stick) {
  if (m_state.exporting || !m_options.state) return;
  m_export_share = 0;
  m_state.exporting = 0.0F;
  m_state.export_told.reset();
  m_errands.send([this, state = *m_options.state, stick,
                  wall = m_now.wall](const std::stop_token&) -> Errands::Finish {
    auto done = m_options.write_to(stick, [&](const fs::path& at) {
      return export_to_stick(state, at, wall, [this](float share) { m_export_share = share; });
    });
    if (done) (void)remember_export(state, wall);  // only the lamp would not know
    return [this, done = std::move(done)] { exported(done); };
  });
}

void StaffDesk::exported(const Result<Exported>& done) {
  m_state.exporting.reset();
  m_changed = true;
  if (!done) {
    m_state.export_told = {Light::bad,
                           both("ส่งออก|ไม่|สำเร็จ ไม่มี|อะไร|ค้าง|ใน|แฟลชไดรฟ์ สถิติ|ใน|เครื่อง|"
                                "ยัง|ครบ: "
                                "ดู|ว่า|แฟลชไดรฟ์|เต็ม|หรือ|ล็อก|กัน|เขียน|หรือไม่ แล้ว|ลอง|อีก|"
                                "ครั้ง",
                                "The export failed; nothing half is on the stick and the kiosk has "
                                "it all: see whether the "
                                "stick is full or write-protected, and try again")};
    return;
  }
  m_state.export_told = told_of_export(*done);
  m_events.push_back({.name = "export",
                      .props = {{"format", std::string("log")}, {"rows", done->events}},
                      .origin = m_options.origin});
}

void StaffDesk::take_settings(Settings settings) {
  m_state.settings = settings;
  m_state.settings_told.reset();
  did("settings");
  m_new_settings = std::move(settings);
  if (!m_options.state) {
    m_state.settings_told = {Light::watch,
                             both("มี|ผล|แล้ว แต่|ไม่|อยู่|หลัง|เริ่ม|ใหม่ เพราะ|ไม่มี|ที่|เก็บ",
                                  "It holds until a restart: there is no folder to keep it")};
    return;
  }
  m_errands.send([this, state = *m_options.state, now = m_state.settings,
                  site = m_options.site](const std::stop_token&) -> Errands::Finish {
    auto written = write_staff_settings(state, now, site);
    return [this, written = std::move(written)] {
      m_changed = true;
      if (!written)
        m_state.settings_told = {
            Light::bad, both("มี|ผล|แล้ว แต่|เก็บ|ไม่ได้ ดู|พื้นที่|ดิสก์|ใน|แท็บ “สุขภาพ|เครื่อง”",
                             "It holds, but could not be kept: see the disk space under “Health”")};
    };
  });
}

}  // namespace kiosk::app
