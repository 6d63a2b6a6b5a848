#include "authoring/source_recordings.h"

namespace kiosk::authoring {

std::set<std::string> used_recordings(const Workbook& workbook) {
  std::set<std::string> used;
  for (const char* const name : k_sheets_with_recordings) {
    const Sheet& sheet = workbook.sheet(name);
    for (const Row& row : sheet.rows())
      for (const char* const key : k_recording_columns)
        used.insert(workbook.media.recording(sheet.cell(row, key)));
  }
  used.erase("");
  return used;
}

KnownRecordings listen_to_recordings(const MediaFolder& media, const std::set<std::string>& names,
                                     const CountRecordings& count) {
  KnownRecordings recordings;
  for (const std::string& name : names) {
    count(recordings.size(), names.size());
    recordings.emplace(name, look_at_recording(media.path_of(name)));
  }
  if (!names.empty()) count(names.size(), names.size());
  return recordings;
}

}  // namespace kiosk::authoring
