#include "authoring/recording_rules.h"

namespace kiosk::authoring {
namespace {

// The first cell that names it: that is where an author looks, and where another is chosen.
Place named_in(const Workbook& workbook, const std::string& recording) {
  for (const char* const name : k_sheets_with_recordings) {
    const Sheet& sheet = workbook.sheet(name);
    for (const Row& row : sheet.rows())
      for (const char* const key : k_recording_columns)
        if (workbook.media.recording(sheet.cell(row, key)) == recording)
          return sheet.place(row, key);
  }
  return {"media/" + recording};
}

void tell_refused(const Place& place, const std::string& recording, const base::Error& error,
                  Problems& problems) {
  const std::string_view message = error.message;  // "what; mend"
  const std::size_t what = message.find("; ");
  const std::size_t mend = what == std::string_view::npos ? message.size() : what + 2;
  problems.error(place, told("{}: {}", "media/" + recording, told_of(message.substr(0, what))),
                 told_of(message.substr(mend)));
}

}  // namespace

void check_recordings(const Workbook& workbook, const KnownRecordings& recordings,
                      Problems& problems) {
  for (const std::string& name : workbook.media.recordings())
    if (!recordings.contains(name))
      problems.warn({"media/" + name}, told("no sheet names this recording; it is left out"),
                    told("write its name under audio or audio_en beside the work, the school or "
                         "the event it reads"));
  for (const auto& [name, facts] : recordings)
    if (!facts) tell_refused(named_in(workbook, name), name, facts.error(), problems);
}

}  // namespace kiosk::authoring
