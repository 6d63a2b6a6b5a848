#include "authoring/recording_rules.h"

namespace kiosk::authoring {

void check_recordings(const Workbook& workbook, const KnownRecordings& recordings,
                      Problems& problems) {
  for (const std::string& name : workbook.media.recordings())
    if (!recordings.contains(name))
      problems.warn({"media/" + name}, told("no sheet names this recording; it is left out"),
                    told("write its name under audio or audio_en beside the work, the school or "
                         "the event it reads"));
  for (const auto& [name, facts] : recordings)
    if (!facts) problems.error({"media/" + name}, facts.error());
}

}  // namespace kiosk::authoring
